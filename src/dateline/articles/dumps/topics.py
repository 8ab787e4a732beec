"""What lines speak of: their longer words cut to stems, and how many of those another stretch of the page has too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from operator import add

from dateline.articles.dumps.lines import Line

STEM = 5
"""Letters that a word is told by: enough to tell most words apart, few enough to join their inflections."""

_WORD = re.compile(r"[^\W_]{3,}")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]{2,}")
_FEWEST = 3


_REMEMBERED = 1000
"""Code points of a text whose stems are kept in memory."""


def stems(text: str) -> frozenset[str]:
    """The stems of a text's words of three letters or more; of a script without spaces, its pairs of characters."""
    return _remembered(text) if len(text) <= _REMEMBERED else frozenset(_stems(text.casefold()))


@lru_cache(maxsize=4096)
def _remembered(text: str) -> frozenset[str]:
    return frozenset(_stems(text.casefold()))


def _stems(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        yield word[:STEM]
    if not text.isascii():
        for run in _WIDE.findall(text):
            yield from map(add, run, run[1:])


def told(text: str) -> frozenset[str]:
    """The stems that tell what a text is about: those of long words; short words stand in every text."""
    return frozenset(stem for stem in stems(text) if len(stem) >= STEM or not stem.isascii())


Telling = tuple[int, frozenset[str]]
"""The length of a line, and what it is about."""


def telling(line: Line) -> Telling:
    """How long a line is, and what it is about."""
    return line.size, told(line.text)


def share(lines: Iterable[Telling], known: AbstractSet[str]) -> float | None:
    """The share of the lines' telling stems that are known, long lines counting more; None where they have too few to say."""
    weight = common = 0.0
    for size, mine in lines:
        if len(mine) >= _FEWEST:
            weight += size
            common += size * len(mine & known) / len(mine)
    return common / weight if weight else None
