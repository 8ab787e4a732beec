"""The values of the ontology: what they answer, and what they refuse to be."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from dateline.errors import OntologyError
from dateline.model.finding import Status
from dateline.ontology import EventType, Example, ExpectedEvent, Mode, Ontology

FLASH = Mode("flash", -4.0, "1801", "Within hours.")
FLOOD = EventType("FLOOD", "Water.", 4, -2.5, "180", "optional", ("None.",), (FLASH,))
TEXT = "The river flooded the town."


def ontology(*types: EventType) -> Ontology:
    return Ontology(MappingProxyType({kind.name: kind for kind in types}), {}, "0")


def example(kind: str, *events: ExpectedEvent) -> Example:
    return Example("FLOOD-01", TEXT, kind, events)


def test_score_and_code_are_those_of_the_mode_where_one_is_given() -> None:
    known = ontology(FLOOD)
    assert (known.score("FLOOD", "flash"), known.cameo("FLOOD", "flash")) == (-4.0, "1801")


def test_score_and_code_are_those_of_the_type_where_no_mode_is_given() -> None:
    known = ontology(FLOOD)
    assert (known.score("FLOOD"), known.cameo("FLOOD"), known.quad("FLOOD")) == (-2.5, "180", 4)


def test_an_unknown_type_is_answered_with_those_that_there_are() -> None:
    with pytest.raises(OntologyError, match="event type: found 'FIRE', expected one of FLOOD"):
        ontology(FLOOD).type("FIRE")


def test_an_unknown_mode_is_answered_with_those_that_there_are() -> None:
    with pytest.raises(OntologyError, match="mode of FLOOD: found 'slow', expected one of flash"):
        ontology(FLOOD).score("FLOOD", "slow")


def test_a_type_without_modes_says_so() -> None:
    with pytest.raises(OntologyError, match=r"expected one of \(there is none\)"):
        replace(FLOOD, modes=()).mode("slow")


def test_examples_come_in_the_order_of_types_and_files() -> None:
    first, second = (Example(f"FLOOD-0{n}", f"Calm {n}.", "metaphor", ()) for n in (1, 2))
    other = replace(first, id="WIND-01")
    known = ontology(replace(FLOOD, examples=(first, second)), replace(FLOOD, name="WIND", examples=(other,)))
    assert [one.id for one in known.examples()] == ["FLOOD-01", "FLOOD-02", "WIND-01"]


def test_an_example_of_an_unknown_type_is_refused() -> None:
    stray = example("neighbour", ExpectedEvent("FIRE", Status.HAPPENED))
    with pytest.raises(OntologyError, match=r"FLOOD\.toml: example FLOOD-01: event type: found 'FIRE'"):
        ontology(replace(FLOOD, examples=(stray,)))


def test_a_mode_named_twice_is_refused() -> None:
    with pytest.raises(OntologyError, match="modes: found 'flash', expected each once"):
        replace(FLOOD, modes=(FLASH, FLASH))


def test_a_sentence_that_stands_there_twice_is_refused() -> None:
    calm = Example("FLOOD-01", TEXT, "metaphor", ())
    with pytest.raises(OntologyError, match="examples: found 'The river"):
        replace(FLOOD, examples=(calm, replace(calm, id="FLOOD-02")))


@pytest.mark.parametrize("kind", ["coding", "neighbour"])
def test_an_example_that_tells_nothing_must_be_a_metaphor(kind: str) -> None:
    with pytest.raises(OntologyError, match="events: found 0, expected none in a metaphor"):
        example(kind)


def test_a_metaphor_tells_nothing() -> None:
    with pytest.raises(OntologyError, match="events: found 1, expected none in a metaphor"):
        example("metaphor", ExpectedEvent("FLOOD", Status.HAPPENED))


def test_empty_words_are_no_actor() -> None:
    with pytest.raises(OntologyError, match="source or target: found ''"):
        example("coding", ExpectedEvent("FLOOD", Status.HAPPENED, source=("",)))


@pytest.mark.parametrize(
    ("kind", "event"),
    [
        ("coding", ExpectedEvent("FLOOD", Status.PLANNED)),
        ("coding", ExpectedEvent("FLOOD", Status.HAPPENED, background=True)),
        ("passive", ExpectedEvent("FLOOD", Status.HAPPENED, alleged=True)),
        ("nominal", ExpectedEvent("FLOOD", Status.DENIED)),
        ("negated", ExpectedEvent("FLOOD", Status.HAPPENED)),
        ("planned", ExpectedEvent("FLOOD", Status.HYPOTHETICAL)),
        ("hypothetical", ExpectedEvent("FLOOD", Status.PLANNED)),
        ("background", ExpectedEvent("FLOOD", Status.HAPPENED)),
        ("alleged", ExpectedEvent("FLOOD", Status.HAPPENED)),
        ("neighbour", ExpectedEvent("FLOOD", Status.HAPPENED)),
    ],
)
def test_an_example_must_be_of_the_kind_it_says(kind: str, event: ExpectedEvent) -> None:
    with pytest.raises(OntologyError, match="FLOOD-01, FLOOD events: found"):
        replace(FLOOD, examples=(example(kind, event),))


def test_an_ongoing_event_makes_a_coding_example() -> None:
    one = example("coding", ExpectedEvent("FLOOD", Status.ONGOING))
    assert replace(FLOOD, examples=(one,)).examples == (one,)
