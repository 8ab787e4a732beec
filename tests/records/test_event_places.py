"""Where an act took place, read from whole sentences of our own."""

from __future__ import annotations

import pytest

from dateline.model.page import Given, Page
from dateline.model.reading import Reading
from dateline.model.time import PartialDate
from dateline.pipeline import Settings, standard

pytestmark = pytest.mark.model


def place(text: str, trigger: str) -> tuple[str | None, str | None]:
    """The name and basis of the place of the event that a word names."""
    given = Given(clean=True, language="en", published=PartialDate("2021-06-10"))
    reading = next(standard(Settings(strict=True)).read([Page("t", text.encode(), "text/plain", given=given)]))
    assert isinstance(reading, Reading)
    event = next(event for event in reading.events if trigger in event.evidence.trigger.of(reading.article.text))
    return next((place.name for place in reading.places if place.id == event.place), None), event.place_basis


PLACED = [
    ("Police arrested the colonel on Monday as he hid on a farm near Gao.", "arrested", ("Gao", "sentence")),
    ("Police in Kisumu arrested twelve men on Monday.", "arrested", ("Kisumu", "sentence")),
    ("A car bomb in Aleppo killed two children on Monday.", "killed", ("Aleppo", "sentence")),
    ("Protesters marched to Sydney, chanting slogans against the war.", "marched", ("Sydney", "attached")),
    ("Two women were killed by a bomb in Syria's Hama province.", "killed", ("Hama", "sentence")),
    ("Bamako hosted talks between the rebels and the army.", "talks", ("Bamako", "attached")),
    (
        "Mosul is one of the poorest towns in Iraq, but has been targeted in Turkish strikes almost every day.",
        "strikes",
        ("Mosul", "attached"),
    ),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), PLACED)
def test_an_act_is_where_its_clause_and_those_in_it_are(text: str, trigger: str, expected: tuple[str, str]) -> None:
    assert place(text, trigger) == expected


def test_a_base_that_only_describes_the_soldiers_is_not_where_they_act() -> None:
    assert place("The zone is patrolled by soldiers who have their bases in Turkey.", "patrolled") == (None, None)


def test_an_act_long_past_did_not_take_place_where_the_page_was_filed() -> None:
    text = "DUBLIN — The candidate praised a president who was deposed by rebels in 2019."
    assert place(text, "deposed") == (None, None)


def test_the_days_news_took_place_where_the_page_was_filed() -> None:
    assert place("DUBLIN — Police arrested four men on Monday.", "arrested") == ("Dublin", "dateline")


def test_a_building_known_for_its_government_is_a_place_where_something_happens_at_it() -> None:
    text = "The two presidents held talks at the White House on Monday."
    given = Given(clean=True, language="en", published=PartialDate("2021-06-10"))
    reading = next(standard(Settings(strict=True)).read([Page("t", text.encode(), "text/plain", given=given)]))
    assert isinstance(reading, Reading)
    assert [(one.name, one.country, one.precision) for one in reading.places] == [("White House", "US", "exact")]
