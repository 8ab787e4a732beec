"""Tables of phrases, asked by the words that a run of words ends with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


def longest(table: Mapping[str, T], ends: frozenset[str], words: Sequence[str], most: int) -> tuple[T, int] | None:
    """What a table says of the longest of its phrases that a run of words ends with, and how many words that has.

    Args:
        table: what is known, by phrases in lower case.
        ends: the words that its phrases may end with, out of `ends_of`: most runs end with no phrase, and are let go by these.
        words: the run of words, in lower case.
        most: the words of the longest phrase, its marks counted.
    """
    if not words or words[-1] not in ends:
        return None
    for length in range(min(most, len(words)), 0, -1):
        found = table.get(_joined(words[-length:]))
        if found is not None:
            return found, length
    return None


def ends_of(phrases: Iterable[str]) -> frozenset[str]:
    """The last words of phrases, however a page's words are cut: a word also from its last hyphen on, or its point alone."""
    last = [phrase.rpartition(" ")[2] for phrase in phrases]
    return frozenset(
        (*last, *(word.rpartition("-")[2] for word in last), *(word[-1] for word in last if word[-1] == "."))
    )


def _joined(words: Sequence[str]) -> str:
    """The words as one string, a word split at its hyphen or point whole again ("major", "-", "general"; "lt", ".", "gen.")."""
    return " ".join(words).replace(" - ", "-").replace(" .", ".")
