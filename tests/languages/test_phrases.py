"""Tables of phrases: the longest one that a run of words ends with, however the words are cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.languages.phrases import ends_of, longest

TABLE = {"general": 1, "major-general": 2, "lt. gen.": 3, "chief of staff": 4}
ENDS = ends_of(TABLE)
WORDS = st.lists(
    st.sampled_from(["major", "-", "general", "major-general", "lt", ".", "gen.", "chief", "of", "staff", "x"])
)


def test_the_longest_phrase_wins() -> None:
    assert longest(TABLE, ENDS, ("the", "major-general"), 3) == (2, 1)


def test_a_word_split_at_its_hyphen_is_whole_again() -> None:
    assert longest(TABLE, ENDS, ("major", "-", "general"), 3) == (2, 3)


def test_a_word_split_from_its_point_is_whole_again() -> None:
    assert longest(TABLE, ENDS, ("lt", ".", "gen", "."), 4) == (3, 4)


def test_a_phrase_inside_a_run_is_none_that_it_ends_with() -> None:
    assert longest(TABLE, ENDS, ("general", "staff"), 3) is None


@given(WORDS)
def test_the_ends_let_go_of_nothing_that_the_table_knows(words: list[str]) -> None:
    everything = frozenset(words)

    assert longest(TABLE, ENDS, words, 4) == longest(TABLE, everything, words, 4)
