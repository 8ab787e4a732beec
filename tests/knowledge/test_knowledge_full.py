"""The knowledge base that is installed: that it holds what news needs, fits, and answers fast."""

from __future__ import annotations

import pytest

from dateline.knowledge import Knowledge, open_knowledge
from dateline.knowledge.keys import folded
from dateline.knowledge.store import DEFAULT
from dateline.knowledge.tables import read_tables

pytestmark = pytest.mark.skipif(not DEFAULT.exists(), reason="the knowledge base is not built: run `pip install .`")


@pytest.fixture(scope="module")
def full() -> Knowledge:
    return open_knowledge()


def test_the_base_fits_into_a_wheel() -> None:
    assert DEFAULT.stat().st_size <= 40_000_000


@pytest.mark.parametrize(
    ("name", "country", "admin1"),
    [
        ("Rawalpindi", "PK", "Punjab"),
        ("Kandahar", "AF", "Kandahar"),
        ("Qandahar", "AF", "Kandahar"),
        ("Fallujah", "IQ", "Al Anbar"),
        ("Kiev", "UA", "Kyiv"),
        ("New York", "US", "New York"),
        ("Washington", "US", "District of Columbia"),
        ("Saigon", "VN", None),
    ],
)
def test_a_city_in_the_news_is_the_first_of_its_name(
    full: Knowledge, name: str, country: str, admin1: str | None
) -> None:
    best = full.places_named(name)[0]
    assert (best.kind, best.country) == ("city", country)
    assert admin1 is None or best.admin1 == admin1


@pytest.mark.parametrize("name", ["Baluchistan", "NWFP", "Calif.", "Anbar", "Catalonia", "Chechnya", "Xinjiang"])
def test_a_province_is_found_by_its_news_name(full: Knowledge, name: str) -> None:
    best = full.places_named(name)[0]
    assert best.kind == "admin1"


@pytest.mark.parametrize(
    "name", ["Khyber Pass", "Strait of Hormuz", "Donbas", "West Bank", "Central Asia", "tribal belt", "Bagram"]
)
def test_features_and_vague_regions_are_there(full: Knowledge, name: str) -> None:
    assert full.places_named(name if name != "tribal belt" else "Tribal belt")[0].kind in {
        "feature",
        "region",
        "facility",
    }


def test_every_sovereign_state_has_its_capital_on_the_map(full: Knowledge) -> None:
    states = [row for row in read_tables()["countries"] if row["status"] == "sovereign" and row["capital"]]
    missing = [
        row["name"]
        for row in states
        if not any(place.capital and place.country == row["alpha2"] for place in full.places_named(row["capital"]))
    ]
    assert missing == []


def test_every_news_spelling_finds_its_place(full: Knowledge) -> None:
    lost = [
        row["alias"]
        for row in read_tables()["place_aliases"]
        if not any(
            place.primary and place.country == row["country"] and folded(place.name) == folded(row["name"])
            for place in full.places_named(row["alias"])
        )
    ]
    assert lost == []


def test_a_frequent_first_name_finds_no_city_far_away(full: Knowledge) -> None:
    assert all(place.primary for place in full.places_named("Ariel"))
