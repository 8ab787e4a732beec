"""Whoever shells a town acts upon its people: parties of an event are actors, with the country of the place."""

from __future__ import annotations

import pytest
from whole_texts import read

import dateline

pytestmark = pytest.mark.model


def parties(text: str) -> list[tuple[list[str], list[str]]]:
    """The codes of the sources and targets of each event."""
    reading = read(text)
    codes = {actor.id: str(actor.code) for actor in reading.actors}
    return [([codes[one] for one in e.source], [codes[one] for one in e.target]) for e in reading.events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israeli tanks shelled Jericho on Monday.", [(["ISR"], ["PSE"])]),
        ("Iran invaded Iraq, and Iraq thanked Jordan.", [(["IRN"], ["IRQ"]), (["IRQ"], ["JOR"])]),
        ("Rebels attacked the town. Russia bombed Kharkiv.", [(["REB"], ["CVL"]), (["RUS"], ["UKR"])]),
    ],
)
def test_a_place_acted_upon_is_an_actor(text: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert parties(text)[-1] == expected[-1]


def test_a_former_state_is_one_actor_beside_the_state_that_continues_it() -> None:
    reading = read("Russia spoke. Rebels attacked the Soviet Union. The Soviet Union protested.")
    (attack,) = [event for event in reading.events if event.type == "ASSAULT"]
    names = {actor.id: actor.name for actor in reading.actors}
    assert [names[one] for one in attack.target] == ["Soviet Union"]
    assert sorted(names.values()).count("Soviet Union") == 1


def test_its_mentions_are_those_of_the_place() -> None:
    text = "Russia bombed Kharkiv. Fires burned in Kharkiv all night."
    reading = read(text)
    (town,) = [actor for actor in reading.actors if actor.name == "Kharkiv"]
    spans = {mention.id: mention.span.of(text) for mention in reading.mentions}
    assert [spans[one] for one in town.mentions] == ["Kharkiv", "Kharkiv"]
    assert town.kind is dateline.model.finding.Kind.POPULATION
