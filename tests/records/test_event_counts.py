"""How many an act was done to, read from whole sentences of our own, as reports of the dead and wounded are worded."""

from __future__ import annotations

import pytest
from whole_texts import read

pytestmark = pytest.mark.model


def counts(text: str) -> list[tuple[str, float, str | None]]:
    """What was counted in a text's events, how many, and the modifier."""
    reading = read(text)
    return [(str(count.what), count.value, count.modifier) for event in reading.events for count in event.counts]


COUNTED = [
    ("At least 24 people were killed and 30 wounded.", [("killed", 24, "at_least"), ("wounded", 30, None)]),
    ("A bomb killed nine and injured 20 others.", [("killed", 9, None), ("wounded", 20, None)]),
    ("Nine people were killed and dozens injured.", [("killed", 9, None), ("wounded", 12, "at_least")]),
    ("A car bomb left five people dead and 11 wounded.", [("killed", 5, None), ("wounded", 11, None)]),
    ("The raid left three soldiers wounded.", [("wounded", 3, None)]),
    ("Between 30 and 40 rebels were killed.", [("killed", 30, "at_least"), ("killed", 40, "up_to")]),
    ("Gunmen killed between 10 and 15 soldiers.", [("killed", 10, "at_least"), ("killed", 15, "up_to")]),
    (
        "Nine people were killed and 20 to 25 wounded.",
        [("killed", 9, None), ("wounded", 20, "at_least"), ("wounded", 25, "up_to")],
    ),
    ("Gunmen killed upwards of 30 soldiers.", [("killed", 30, "more_than")]),
    ("The blast killed over 30 soldiers.", [("killed", 30, "more_than")]),
    ("Gunmen killed three farmers and kidnapped 12 others.", [("killed", 3, None), ("abducted", 12, None)]),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_the_dead_and_the_wounded_are_counted(text: str, expected: list[tuple[str, float, str | None]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The storm left 12 dead.",
        "The crash left two people injured.",
        "He left 12 behind.",
        "Nineteen people were killed when their bus plunged off a bridge.",
        "Six people were killed and two others injured when a chemical plant exploded on Thursday.",
    ],
)
def test_accidents_and_departures_count_nobody(text: str) -> None:
    assert counts(text) == []


BOMBS = [
    ("A bomb planted by rebels went off in the city.", ["went off"]),
    ("A roadside bomb detonated as a convoy passed.", ["detonated"]),
    ("A bomb exploded near the market.", ["exploded"]),
    ("Huge devices were detonated at bus stations.", ["detonated"]),
]


@pytest.mark.parametrize(("text", "triggers"), BOMBS)
def test_a_bomb_that_goes_off_is_one_attack_whoever_laid_it(text: str, triggers: list[str]) -> None:
    reading = read(text)
    assert [(event.type, event.evidence.trigger.of(text)) for event in reading.events] == [
        ("ASSAULT", trigger) for trigger in triggers
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A gas tank exploded in the kitchen.",
        "Fireworks exploded over the harbour.",
        "The alarm went off in the night.",
        "Bomb squad officers detonated the device.",
        "See also:\n\n* 2016 railway bombing\n\n* 2014 hotel attack",
    ],
)
def test_accidents_alarms_and_entries_of_lists_are_no_attack(text: str) -> None:
    reading = read(text)
    assert [event.type for event in reading.events if event.type == "ASSAULT"] == []


def test_one_number_is_not_both_of_the_dead_and_of_the_wounded() -> None:
    assert counts("At least 24 people were killed and between 30 and 40 wounded.") == [("killed", 24, "at_least")]
