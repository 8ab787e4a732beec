"""Events, read from whole sentences of our own: what is coded, and how it stands."""

from __future__ import annotations

from functools import lru_cache

import pytest

from dateline.model.finding import Event
from dateline.model.page import Given, Page
from dateline.model.reading import Reading
from dateline.model.time import PartialDate
from dateline.pipeline import Settings, standard

pytestmark = pytest.mark.model


@lru_cache(maxsize=256)
def reading_of(text: str, published: str = "2021-06-10") -> Reading:
    page = Page(
        "t", text.encode(), "text/plain", given=Given(clean=True, language="en", published=PartialDate(published))
    )
    reading = next(standard(Settings(strict=True)).read([page]))
    assert isinstance(reading, Reading)
    return reading


def events_of(text: str, kind: str) -> list[Event]:
    return [event for event in reading_of(text).events if event.type == kind]


def names(text: str, identities: tuple[str, ...]) -> set[str]:
    reading = reading_of(text)
    return {one.name for one in (*reading.actors, *reading.places) if one.id in identities}


STATUS = [
    ("Soldiers arrested nine miners outside Lubumbashi on Monday.", "COERCE", "happened"),
    ("Soldiers did not arrest anyone outside Lubumbashi on Monday.", "COERCE", "denied"),
    ("Soldiers will arrest anyone who enters the mine, the governor said.", "COERCE", "planned"),
    ("Soldiers may arrest the miners, a union leader fears.", "COERCE", "hypothetical"),
    ("Soldiers are shelling the old town of Harim.", "ASSAULT", "ongoing"),
    ("The ministers of Laos and Thailand are due to meet in Vientiane on Friday.", "CONSULT", "planned"),
    ("If the rebels attack the dam, the army will answer.", "ASSAULT", "hypothetical"),
    ("Gunmen tried to kidnap two engineers near Agadez.", "ASSAULT", "hypothetical"),
]


@pytest.mark.parametrize(("text", "kind", "status"), STATUS)
def test_an_act_stands_as_its_clause_says(text: str, kind: str, status: str) -> None:
    assert [event.status.value for event in events_of(text, kind)] == [status]


QUIET = [
    "The midfielder shot twice before half-time but the keeper saved well.",
    "Shares in the carmaker were hit by a wave of selling after its profit warning.",
    "Critics attacked the film's ending, and the director defended her script.",
    "A storm killed four people and destroyed hundreds of houses along the coast.",
    "The museum's new wing opened on Saturday with a concert by a local choir.",
    "Doctors fought the infection for three weeks.",
    "The two songs compete for the festival's main award.",
]


@pytest.mark.parametrize("text", QUIET)
def test_sport_markets_weather_and_figures_of_speech_tell_no_event(text: str) -> None:
    assert [(event.type, event.evidence.trigger.of(text)) for event in reading_of(text).events] == []


def test_a_page_dated_to_the_minute_dates_its_news_to_the_day() -> None:
    (event,) = reading_of("Soldiers arrested nine miners outside Lubumbashi.", "2021-06-10T08:30:00Z").events
    assert (event.time.value, event.time.precision, event.time.basis) == ("2021-06-10", "day", "published")


def test_a_passive_names_its_doer_behind_by() -> None:
    text = "Two farmers were abducted by gunmen near Katsina on Sunday."
    event = events_of(text, "ASSAULT")[0]
    assert any("gunmen" in name for name in names(text, event.source))
    assert any("farmers" in name for name in names(text, event.target))


def test_the_number_of_the_dead_is_a_count_of_the_event() -> None:
    event = events_of("Government troops killed 17 rebels in Kachin state on Sunday.", "ASSAULT")[0]
    assert [(count.what, count.value) for count in event.counts] == [("killed", 17)]


def test_a_verb_and_the_event_noun_in_its_clause_are_one_event() -> None:
    assert len(events_of("An air raid on the town of Idlib killed six civilians.", "ASSAULT")) == 1


def test_a_date_well_before_the_report_makes_background() -> None:
    event = events_of("Border guards killed 24 soldiers in November 2020.", "ASSAULT")[0]
    assert event.background
    assert event.time.value == "2020-11"


def test_what_somebody_is_accused_of_is_alleged() -> None:
    text = "Chad accused Sudan of shelling a border village."
    assert [event.alleged for event in events_of(text, "ASSAULT")] == [True]
    assert [event.alleged for event in events_of(text, "ACCUSE")] == [False]


def test_an_agreement_takes_up_the_act_agreed_on() -> None:
    assert {event.type for event in reading_of("Kenya agreed to release the fishermen.").events} == {"AGREE"}


def test_a_promise_not_to_act_is_a_refusal() -> None:
    assert {
        event.type
        for event in reading_of("Georgia will not lift the ban on Armenian lorries, its premier said.").events
    } == {"REJECT"}


def test_an_event_is_dated_and_placed_from_its_own_clause() -> None:
    text = "Police detained eleven students in Nairobi on Tuesday, a day after lawmakers met in Mombasa."
    event = events_of(text, "COERCE")[0]
    assert event.time.value == "2021-06-08"
    assert names(text, (event.place or "",)) == {"Nairobi"}


def test_a_headline_and_the_sentence_under_it_are_one_event() -> None:
    text = "Kenya expels Somali envoy\n\nKenya expelled the Somali envoy on Tuesday."
    found = events_of(text, "SANCTION")
    assert [len(event.more_evidence) for event in found] == [1]


def test_a_trigger_is_at_most_six_tokens() -> None:
    text = "The two governments held, after a year of silence and many delays, talks in Muscat on Tuesday."
    assert all(len(event.evidence.trigger.of(text).split()) <= 6 for event in reading_of(text).events)
