"""Number words of English, read as numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.languages import language_of
from dateline.languages.numbers import NumberWords

ONES = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def numbers() -> NumberWords:
    english = language_of("en")
    assert english
    return english.times.numbers


@pytest.mark.parametrize(
    ("words", "value", "length"),
    [
        ("twenty - five", 25, 3),
        ("two and a half million", 2_500_000, 5),
        ("a hundred and fifty", 150, 4),
        ("three hundred thousand", 300_000, 3),
        ("1.2bn", 1_200_000_000, 1),
        ("20,000", 20_000, 1),
        ("half a million", 500_000, 3),
        ("two dozen", 24, 2),
        ("five and six", 5, 1),
        ("people", 0, 0),
        ("a man", 0, 0),
    ],
)
def test_a_run_of_words_is_read_as_far_as_it_is_one_number(words: str, value: float, length: int) -> None:
    found = numbers().read(words.split(), 0)
    assert (found.value, found.length) == (value, length)


@pytest.mark.parametrize("words", ["dozens", "tens of thousands", "several hundred", "a few thousand"])
def test_a_size_without_a_count_is_loose(words: str) -> None:
    assert numbers().read(words.split(), 0).loose


@given(tens=st.integers(2, 9), ones=st.integers(1, 9), hundreds=st.integers(1, 9))
def test_spelled_out_hundreds_round_trip(tens: int, ones: int, hundreds: int) -> None:
    words = [ONES[hundreds], "hundred", "and", TENS[tens], "-", ONES[ones]]
    assert numbers().read(words, 0).value == hundreds * 100 + tens * 10 + ones


@given(
    st.lists(
        st.sampled_from(["a", "and", "-", "half", "of", "two", "twenty", "hundred", "million", "dozens", "3", "few"]),
        max_size=12,
    )
)
def test_any_run_of_number_words_is_read_within_its_bounds(words: list[str]) -> None:
    assert 0 <= numbers().read(words, 0).length <= len(words)
