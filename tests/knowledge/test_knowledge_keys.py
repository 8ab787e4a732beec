"""Names and the keys they are met by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.knowledge.keys import folded, is_short_form, lookup_keys, stored_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sana'a", "Sanaa"),
        ("Kandahār", "KANDAHAR"),
        ("Bosnia-Herzegovina", "Bosnia Herzegovina"),
        ("St. Louis", "Saint Louis"),
        ("Łódź", "Lodz"),
        ("al-Shabaab", "Al Shabaab"),
        ("D.R. Congo", "DR Congo"),
        ("Trinidad & Tobago", "Trinidad and Tobago"),
    ],
)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize("name", ["US", "U.S.", "ISIS", "AfD", "Calif.", "N.Y."])
def test_an_abbreviation_is_a_short_form(name: str) -> None:
    assert is_short_form(name)


@pytest.mark.parametrize("name", ["Iran", "PAKISTAN", "St. Louis", "UN Women", "Mali", "'Ndrangheta"])
def test_a_name_written_out_is_no_short_form(name: str) -> None:
    assert not is_short_form(name)


def test_points_between_capitals_make_no_difference() -> None:
    assert stored_key("U.S.") == stored_key("US")


def test_an_abbreviation_keeps_its_case() -> None:
    assert stored_key("WHO") not in lookup_keys("Who")


def test_a_short_name_in_capitals_is_still_found() -> None:
    assert stored_key("Iran") in lookup_keys("IRAN")


def test_words_without_a_capital_have_no_keys() -> None:
    assert lookup_keys("turkey") == ()


def test_an_article_does_not_make_a_common_noun_a_name() -> None:
    assert lookup_keys("The economist") == ()


def test_a_name_is_tried_with_its_article_first() -> None:
    assert lookup_keys("The Hague") == ("the hague", "hague")


def test_letters_of_other_scripts_count_as_a_name() -> None:
    assert lookup_keys("الرقة")


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=6).map(str.title))
def test_what_is_stored_is_found(name: str) -> None:
    assert stored_key(name) in lookup_keys(name)
