"""What stands in the packaged ontology: it is whole, consistent and well illustrated."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

import pytest

from dateline.ontology import Example, ExpectedEvent, load_ontology

PLOVER = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1,
    "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
    "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip

EACH_HAS = {"coding": 2, "passive": 1, "nominal": 1, "negated": 1, "planned": 1, "metaphor": 2, "neighbour": 1}

each_type = pytest.mark.parametrize("name", PLOVER)


def expected_events() -> list[tuple[Example, ExpectedEvent]]:
    return [(example, event) for example in load_ontology().examples() for event in example.events]


def sequences(text: str) -> set[tuple[str, ...]]:
    """The 8-word sequences of a text."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[start : start + 8]) for start in range(len(words) - 7)}


def test_the_sixteen_types_of_plover_are_there() -> None:
    assert set(load_ontology().types) == set(PLOVER)


def test_types_run_from_verbal_cooperation_to_material_conflict() -> None:
    quads = [kind.quad for kind in load_ontology().types.values()]
    assert quads == sorted(quads)


@each_type
def test_the_quad_is_that_of_plover(name: str) -> None:
    assert load_ontology().quad(name) == PLOVER[name]


@each_type
def test_cooperation_scores_above_zero_and_conflict_does_not(name: str) -> None:
    assert (load_ontology().score(name) > 0) is (load_ontology().quad(name) <= 2)


@each_type
def test_every_score_is_on_the_scale(name: str) -> None:
    assert all(-10 <= mode.score <= 10 for mode in load_ontology().type(name).modes)


@each_type
def test_no_mode_is_far_from_its_type(name: str) -> None:
    kind = load_ontology().type(name)
    assert all(abs(mode.score - kind.score) <= 3.5 for mode in kind.modes)


@each_type
def test_every_type_says_what_parts_it_from_its_neighbours(name: str) -> None:
    boundaries = load_ontology().type(name).boundaries
    named = {
        other for other in PLOVER if other != name and any(re.search(rf"\b{other}\b", line) for line in boundaries)
    }
    assert len(boundaries) >= 4
    assert len(named) >= 2


@each_type
def test_every_type_has_twelve_examples_of_the_needed_kinds(name: str) -> None:
    kinds = Counter(example.kind for example in load_ontology().type(name).examples)
    assert kinds.total() >= 12
    assert {kind for kind, least in EACH_HAS.items() if kinds[kind] < least} == set()


@each_type
def test_every_mode_is_shown_by_an_example_of_its_type(name: str) -> None:
    kind = load_ontology().type(name)
    shown = {event.mode for example in kind.examples for event in example.events if event.type == name}
    assert {mode.name for mode in kind.modes} - shown == set()


@each_type
def test_every_boundary_that_an_example_crosses_is_with_a_named_neighbour(name: str) -> None:
    kind = load_ontology().type(name)
    crossed = {event.type for example in kind.examples if example.kind == "neighbour" for event in example.events}
    assert {other for other in crossed if not any(other in line for line in kind.boundaries)} == set()


def test_every_type_that_an_example_tells_is_there() -> None:
    assert {event.type for _, event in expected_events()} <= set(PLOVER)


def test_every_mode_that_an_example_tells_is_one_of_its_type() -> None:
    strays = [
        (example.id, event.mode)
        for example, event in expected_events()
        if event.mode and event.mode not in {mode.name for mode in load_ontology().type(event.type).modes}
    ]
    assert strays == []


def two_sided(event: ExpectedEvent) -> bool:
    return bool(event.target) or len(event.source) > 1 or any(" and " in words for words in event.source)


def test_an_event_of_a_type_that_needs_a_recipient_has_two_sides() -> None:
    needy = {kind.name for kind in load_ontology().types.values() if kind.recipient == "required"}
    assert [example.id for example, event in expected_events() if event.type in needy and not two_sided(event)] == []


def test_every_example_is_a_sentence_of_eight_to_thirty_words() -> None:
    lengths = {example.id: len(example.text.split()) for example in load_ontology().examples()}
    assert {id_: n for id_, n in lengths.items() if not 8 <= n <= 30} == {}
    assert all(example.text.endswith(".") for example in load_ontology().examples())


def test_an_example_tells_at_most_two_events() -> None:
    assert max(len(example.events) for example in load_ontology().examples()) <= 2


def test_no_two_examples_share_half_of_their_eight_word_sequences() -> None:
    told = [(example.id, sequences(example.text)) for example in load_ontology().examples()]
    alike = [(a, b) for (a, one), (b, two) in combinations(told, 2) if 2 * len(one & two) >= min(len(one), len(two))]
    assert alike == []


def test_the_thirty_seven_contexts_are_there() -> None:
    assert len(load_ontology().contexts) == 37


def test_every_context_has_eight_to_twenty_five_words() -> None:
    assert [c.name for c in load_ontology().contexts.values() if not 8 <= len(c.words) <= 25] == []
