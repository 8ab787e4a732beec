"""Number words: what they stand for, and how a run of them is read as one number."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")
LONGEST = 12
"""More words than this no number has."""

_LONGEST = 20
"""Characters of the longest number in digits; longer runs are codes, and more than a float holds."""
_GLUED = re.compile(r"(\d[\d,]*(?:\.\d+)?)([a-z]+)")


@dataclass(frozen=True, slots=True)
class Number:
    """What a run of words says: its value and how many words it takes; `loose` where they give only the size ("dozens")."""

    value: float
    length: int
    loose: bool = False


NOTHING = Number(0, 0)
"""No number starts here."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """A number under way: what a thousand or more has closed, what is still open, and the value of the last word."""

    closed: float
    open: float
    last: float

    @property
    def value(self) -> float:
        return self.closed + self.open

    def times(self, scale: float) -> _Sum:
        """Words like "two" and then "hundred", or "two hundred" and then "thousand"."""
        product = (self.open or 1.0) * scale
        return _Sum(self.closed, product, scale) if scale < 1000 else _Sum(self.closed + product, 0.0, scale)

    def plus(self, unit: float) -> _Sum:
        """Words like "twenty" and then "five", "hundred" and then "fifty"."""
        return _Sum(self.closed, self.open + unit, unit)

    def takes(self, unit: float) -> bool:
        """Whether a unit may follow: smaller than the round number before it."""
        return (20 <= self.last <= 90 and 1 <= unit <= 9) or (self.last >= 100 and 1 <= unit <= 99)


@dataclass(frozen=True)
class NumberWords:
    """The number words of a language, each with its value.

    `units` are zero to ninety; `scales` multiply what stands before them; `plurals` are sizes without a count ("dozens");
    `few` are words for a small count before a scale ("several hundred"); `shares` are parts ("third": 1/3); `ordinals` are
    ranks; `glued` are scales that stick to digits ("1.2bn"); `articles`, `joiners`, `of` and `half` are the small words
    between them.
    """

    units: Mapping[str, float]
    scales: Mapping[str, float]
    plurals: Mapping[str, float]
    few: Mapping[str, float]
    shares: Mapping[str, float]
    ordinals: Mapping[str, float]
    glued: Mapping[str, float]
    articles: frozenset[str]
    joiners: frozenset[str]
    of: frozenset[str]
    half: frozenset[str]

    def plain(self, word: str) -> float | None:
        """The value of one word of digits or of a unit word; None where it is neither."""
        if word in self.units:
            return self.units[word]
        return float(word.replace(",", "")) if len(word) <= _LONGEST and _DIGITS.fullmatch(word) else None

    def glued_number(self, word: str) -> float | None:
        """The value of digits with a scale stuck to them ("1.2bn"); None for any other word."""
        found = _GLUED.fullmatch(word) if len(word) <= _LONGEST else None
        if not found or found[2] not in self.glued:
            return None
        return round(float(found[1].replace(",", "")) * self.glued[found[2]], 6)

    def scale_of(self, word: str) -> float | None:
        """What a word multiplies by, or the letters stuck to its digits ("million", "5bn"); None where it does not."""
        found = _GLUED.fullmatch(word) if len(word) <= _LONGEST else None
        return self.scales.get(word) or self.glued.get(found[2] if found else word)

    def read(self, words: Sequence[str], at: int) -> Number:
        """The number that starts at `words[at]` (lower case): digits, words, or both ("1.2 million", "twenty-five")."""
        return self._plural(words, at) or self._counted(words, at) or self._articled(words, at) or NOTHING

    def _plural(self, words: Sequence[str], at: int) -> Number | None:
        """Words like "tens of thousands", "hundreds"."""
        if _word(words, at) not in self.plurals:
            return None
        value = self.plurals[words[at]]
        if _word(words, at + 1) in self.of and _word(words, at + 2) in self.plurals:
            return Number(value * self.plurals[words[at + 2]], 3, loose=True)
        return Number(value, 1, loose=True)

    def _counted(self, words: Sequence[str], at: int) -> Number | None:
        """Words like "25", "twenty-five", "two and a half million", "three hundred thousand", "1.2bn"."""
        word = _word(words, at)
        first = self.plain(word)
        if first is not None:
            return self._go_on(words, at, 1, _Sum(0.0, first, first if word in self.units else 0.0))
        glued = self.glued_number(word)
        return None if glued is None else Number(glued, 1)

    def _articled(self, words: Sequence[str], at: int) -> Number | None:
        """Words like "a hundred and fifty", "half a million", "several hundred", "a few thousand"; a bare "million" too."""
        factor, length, loose = 1.0, 0, False
        if _word(words, at) in self.half:
            factor, length = 0.5, 1
        if _word(words, at + length) in self.articles:
            length += 1
        if _word(words, at + length) in self.few:
            factor, length, loose = self.few[words[at + length]], length + 1, True
        scale = self.scales.get(_word(words, at + length)) or (
            self.plurals.get(_word(words, at + length)) if loose else None
        )
        if scale is None:
            return None
        found = self._go_on(words, at, length + 1, _Sum(0.0, factor, factor).times(scale))
        return Number(found.value, found.length, loose=loose)

    def _go_on(self, words: Sequence[str], at: int, length: int, total: _Sum) -> Number:
        """Take more words as long as they belong to the number."""
        while step := self._step(words, at + length, total):
            length, total = length + step[0], step[1]
        return Number(round(total.value, 6), length)

    def _step(self, words: Sequence[str], here: int, total: _Sum) -> tuple[int, _Sum] | None:
        """The next part of a number and how many words it takes; None at its end."""
        word, after = _word(words, here), _word(words, here + 1)
        if word in self.scales:
            return 1, total.times(self.scales[word])
        if word in self.units and total.takes(self.units[word]):
            return 1, total.plus(self.units[word])
        if word == "-" and after in self.scales:
            return 2, total.times(self.scales[after])
        if (word == "-" or word in self.joiners) and after in self.units and total.takes(self.units[after]):
            return 2, total.plus(self.units[after])
        if word in self.joiners and after in self.articles and _word(words, here + 2) in self.half:
            return 3, total.plus(0.5)
        return None


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if at < len(words) else ""
