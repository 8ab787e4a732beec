"""Datelines: where a report was filed, and the agency named there."""

from __future__ import annotations

import pytest

from dateline.articles.dateline import find_bare_dateline, find_dateline
from dateline.languages.furniture import furniture_words

WORDS = furniture_words("en")


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("ISLAMABAD — The talks", "Islamabad", None),
        ("RAFAH, Gaza Strip (AP) — More", "Rafah, Gaza Strip", "AP"),
        ("KANSAS CITY, Mo. (AP) — A romance", "Kansas City, Mo.", "AP"),
        ("LONDON, March 3 (Reuters) - The", "London", "Reuters"),
        ("PUTRAJAYA, Nov 22 — Private", "Putrajaya", None),
        ("MILLVILLE - A man", "Millville", None),
        ("WASHINGTON and BEIJING -- The", "Washington and Beijing", None),
        ("RIO DE JANEIRO — The", "Rio de Janeiro", None),
        ("PORT-AU-PRINCE, Haiti (AP) — The", "Port-au-Prince, Haiti", "AP"),
        ("NEW DELHI: The court", "New Delhi", None),
        ("Washington, DC, United States: Getting", "Washington, DC, United States", None),
        ("Berlin (dpa) - Der Minister", "Berlin", "dpa"),
        ("Nairobi, Kenya – The", "Nairobi, Kenya", None),
        ("PARIS, 3 mars (Reuters) - Le", "Paris", "Reuters"),
        ("TEGUCIGALPA. Los cancilleres", "Tegucigalpa", None),
        ("БАТКЕН, 11 июня. Киргизия", "Баткен", None),
        ("(Reuters) - Shares fell", None, "Reuters"),
        ("新华社北京3月3日电 外交部", "北京", "新华社"),
        ("عمّان - استأنف الأردن", "عمّان", None),
    ],
)
def test_a_dateline_gives_its_place_and_agency(opening: str, place: str | None, agency: str | None) -> None:
    found = find_dateline(opening + " and so on, he said.", WORDS)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize(
    "opening",
    [
        "He said — and meant it — that it was over.",
        "BREAKING — The talks have failed.",
        "EXCLUSIVE: The talks have failed.",
        "CHINESE AGGRESSION: Manila accused Beijing of ramming a boat.",
        "FILE - Soldiers stand near Rafah.",
        "Hope — that is what remains.",
        "Q: What did he say?",
        "The United States - long an ally - has left.",
        "President Lopez (left) — who spoke first — was tired.",
        "1. LONDON — The first city.",
        "",
    ],
)
def test_what_only_looks_like_a_dateline_is_none(opening: str) -> None:
    assert find_dateline(opening, WORDS) is None


def test_the_span_covers_place_agency_and_dash_and_no_space_behind() -> None:
    text = "LONDON, March 3 (Reuters) - The minister spoke."
    found = find_dateline(text, WORDS)
    assert found is not None
    assert text[found.start : found.end] == "LONDON, March 3 (Reuters) -"


def test_white_space_before_a_dateline_is_no_part_of_it() -> None:
    found = find_dateline("  KABUL — The", WORDS)
    assert found is not None
    assert found.start == 2


def test_a_line_of_its_own_with_its_dash_is_a_dateline() -> None:
    found = find_bare_dateline("AUBURN, Wash. —", WORDS)
    assert found is not None
    assert found.place == "Auburn, Wash."


def test_a_line_of_its_own_without_a_dash_needs_an_agency() -> None:
    found = find_bare_dateline("AFP, MANILA", WORDS)
    assert found is not None
    assert (found.place, found.agency) == ("Manila", "AFP")


@pytest.mark.parametrize("line", ["Najib Jobain, Associated Press", "MANILA", "SCIENCE, WORLD", "Related Topics"])
def test_a_byline_or_a_label_is_no_dateline(line: str) -> None:
    assert find_bare_dateline(line, WORDS) is None
