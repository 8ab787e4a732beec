"""Patterns over words."""

from __future__ import annotations

import pytest

from dateline.errors import LanguageError
from dateline.languages.patterns import OTHER, compile_pattern, make_alphabet

CLASSES = {"month": {"may": 5, "june": 6}, "day": {"#day": ""}}


def found(pattern: str, words: str) -> list[tuple[int, int]]:
    alphabet = make_alphabet(CLASSES, [pattern])
    compiled = compile_pattern(pattern, alphabet)
    code = "".join(alphabet.letters.get(word, OTHER) for word in words.split())
    return [compiled.span(match) for match in compiled.matches(code)]


def test_a_literal_word_stands_for_itself() -> None:
    assert found("the end", "at the end") == [(1, 3)]


def test_a_class_stands_for_any_of_its_words() -> None:
    assert found("<month>", "may or june") == [(0, 1), (2, 3)]


def test_a_choice_and_an_option_may_be_left_out() -> None:
    assert found("(the|a)? <month>", "the may june") == [(0, 2), (2, 3)]


def test_braces_mark_the_words_that_are_meant() -> None:
    assert found("<month> { <day> }", "in may #day") == [(2, 3)]


def test_a_class_is_kept_under_another_name() -> None:
    pattern = "<month> - <until:month>"
    assert compile_pattern(pattern, make_alphabet(CLASSES, [pattern])).groups == {"month": "month", "until": "month"}


def test_an_unknown_class_is_named_in_the_error() -> None:
    with pytest.raises(LanguageError, match="<season>"):
        compile_pattern("<season>", make_alphabet(CLASSES, ["<season>"]))


@pytest.mark.parametrize("pattern", ["<month> - <month>", "( the", "{ <day>"])
def test_a_pattern_that_cannot_be_read_is_an_error(pattern: str) -> None:
    with pytest.raises(LanguageError):
        compile_pattern(pattern, make_alphabet(CLASSES, [pattern]))
