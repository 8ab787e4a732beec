"""A page that says where a name lies overrules a listed place of the name that lies elsewhere."""

from __future__ import annotations

import pytest

from dateline.knowledge import Knowledge, KnownPlace, Names, OwnActors, OwnPlaces
from dateline.knowledge.own.overruled import overruled
from dateline.knowledge.own.values import OwnPlace

PESHAWAR = KnownPlace(
    "user:peshawar", "Peshawar", "city", "US", "Georgia", None, 33.0, -83.0, 0, countries=("US",), own=True
)
OWN = OwnPlaces((OwnPlace(PESHAWAR, ("Peshawar",)),))
SHORT = {"Ga.": "Georgia"}


def said_elsewhere(known: Knowledge, text: str) -> bool:
    return bool(overruled(Names(places=OWN), text, known.with_own(OwnActors(), OWN), short=SHORT))


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("Men fled Peshawar on Monday.", False),
        ("Men fled Peshawar, Pakistan, on Monday.", True),
        ("Men fled Peshawar (Pakistan) on Monday.", True),
        ("Men fled Peshawar, Khyber Pakhtunkhwa.", True),
        ("Men fled Peshawar, Georgia, on Monday.", False),
        ("Men fled Peshawar, Ga., on Monday.", False),
        ("Men fled Peshawar, United States.", False),
        ("Men fled Peshawar, Police said.", False),
        ("Men fled Peshawar, Pakistan and Guam.", False),
        ("Men fled Peshawar, Pakistan, Guam and Texas.", False),
    ],
)
def test_the_words_behind_a_name_say_where_it_lies(known: Knowledge, text: str, elsewhere: bool) -> None:  # noqa: FBT001
    assert said_elsewhere(known, text) is elsewhere


def test_a_page_without_the_listed_place_has_the_others_of_its_name(known: Knowledge) -> None:
    layered = known.with_own(OwnActors(), OWN).without({"user:peshawar"})
    assert [place.id for place in layered.places_named("Peshawar")] == ["gn:1168197"]


def test_names_without_an_overruled_place_do_not_find_it() -> None:
    assert not list(Names(places=OWN).without({"user:peshawar"}).find("Peshawar fell."))
