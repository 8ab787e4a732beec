"""When an act took place that is told beside another, read from whole sentences of our own; the page is of Thursday 10 June 2021."""

from __future__ import annotations

import pytest

from dateline.model.finding import Event
from dateline.model.page import Given, Page
from dateline.model.reading import Reading
from dateline.model.time import PartialDate
from dateline.pipeline import Settings, standard

pytestmark = pytest.mark.model


def event(text: str, trigger: str) -> Event:
    """The event that a word of a text names."""
    given = Given(clean=True, language="en", published=PartialDate("2021-06-10"))
    reading = next(standard(Settings(strict=True)).read([Page("t", text.encode(), "text/plain", given=given)]))
    assert isinstance(reading, Reading)
    return next(event for event in reading.events if trigger in event.evidence.trigger.of(reading.article.text))


BESIDE = [
    ("Shops stayed shut on Tuesday, two days after gunmen killed 26 men near Agadez.", "killed", "2021-06-06"),
    ("Nine days after soldiers shelled the camp, families are still digging for their dead.", "shelled", "2021-06-01"),
    ("Police arrested the mayor on Monday, a day before rebels attacked the town.", "attacked", "2021-06-08"),
    ("The lawyer asked about a call on May 25 when the colonel accused the judge of fraud.", "accused", "2021-05-25"),
    ("The crew fled on Sunday when soldiers shelled the harbour.", "shelled", "2021-06-06"),
    ("The dialogue stalled in March after police arrested a union leader in Harim.", "arrested", "2021-03"),
    ("He looked up only once, when the prosecutor accused him of spying.", "accused", "2021-06-10"),
    ("Laos and Thailand announced talks in Vientiane, which are expected to begin on Saturday.", "talks", "2021-06-12"),
    ("Ministers spoke before their meeting, which was held on Monday.", "meeting", "2021-06-07"),
]


@pytest.mark.parametrize(("text", "trigger", "value"), BESIDE)
def test_an_act_told_beside_another_has_its_time_from_that(text: str, trigger: str, value: str) -> None:
    assert event(text, trigger).time.value == value


def test_a_stretch_between_two_acts_is_the_mention_that_dates() -> None:
    found = event("Shops stayed shut on Tuesday, two days after gunmen killed 26 men near Agadez.", "killed").time
    assert (found.precision, found.basis, found.mention is not None) == ("day", "text", True)


UNDATED = [
    ("Troops shelled the port two days after the mutiny.", "shelled"),
    ("Rebels have bombed the pipeline since January.", "bombed"),
    ("The raid came about two weeks after gunmen killed four soldiers at Menaka.", "killed"),
]


@pytest.mark.parametrize(("text", "trigger"), UNDATED)
def test_what_only_an_undated_act_or_a_vague_stretch_dates_has_no_time(text: str, trigger: str) -> None:
    assert event(text, trigger).time.value is None


OF_A_THING = [
    ("Paris condemned Monday's attack on the convoy.", "condemned", "2021-06-10"),
    ("His cabinet suspended the 1960 treaty on the rivers.", "suspended", "2021-06-10"),
    ("Three farmers were killed in Monday's attack.", "killed", "2021-06-07"),
    ("Monday's attack killed three farmers.", "killed", "2021-06-07"),
]


@pytest.mark.parametrize(("text", "trigger", "value"), OF_A_THING)
def test_the_date_in_what_a_thing_is_called_is_not_the_acts(text: str, trigger: str, value: str) -> None:
    assert event(text, trigger).time.value == value


def test_a_stretch_longer_than_the_calendar_dates_nothing() -> None:
    text = "Shops stayed shut on Tuesday, 90 million days after gunmen killed 26 men near Agadez."
    assert event(text, "killed").time.value is None
