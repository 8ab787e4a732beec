"""The words of an article as the patterns see them: numbers in one piece, every word one character."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dateline.languages.numbers import LONGEST
from dateline.languages.patterns import BREAK, OTHER
from dateline.languages.timerules import TimeRules
from dateline.model.parse import Parse
from dateline.model.span import Span

_CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?::[0-5]\d)?(?:h|hrs|hours)?")
_STATED = re.compile(r"([01]?\d)(?:[:.]([0-5]\d))?([ap])\.?m\.?")
_DECADE = re.compile(r"(1\d|20)?(\d)0'?s")
_RANK = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_SLASH = re.compile(r"(\d{1,4})([/.])(\d{1,2})\2(\d{4}|\d{2})")
_LETTERED = re.compile(r"(q|h|fy)(\d{1,4})")
_RANGE = re.compile(r"(\w+)([–—-])(\w+)")
_AHEAD = re.compile(r"[+-]\d{1,2}(?::?\d\d)?")
_SHAPES = ((0, "#n0"), (12, "#n12"), (23, "#n23"), (24, "#n24"), (31, "#n31"), (59, "#n59"), (99, "#n99"))
_LETTER_SHAPES = {"q": ("#quarter", 4), "h": ("#half", 2), "fy": ("#fiscal", 9999)}
_QUALITY = "#quality"
"""How something counted is: the "quiet" of "four quiet years"."""

_EARLIEST_YEAR, _LATEST_YEAR = 1000, 2199


class Word(NamedTuple):
    """A word that is more or less than a token: its place, the token it starts in, its spelling for the patterns, its number."""

    start: int
    end: int
    token: int
    norm: str
    key: str
    value: float = 0.0


@dataclass(frozen=True)
class Words:
    """All words in order, as plain columns, and the same as a text in the rules' alphabet (`code`), one character a word.

    `tokens` are the tokens that the words start in, `keys` their spellings for the patterns; `special` tells by its place what is
    not simply a token. A tuple for every word would keep the collector of garbage busier than the rules.
    """

    tokens: Sequence[int]
    keys: Sequence[str]
    special: Mapping[int, Word]
    code: str
    parse: Parse = field(repr=False)
    dated: frozenset[int] = field(repr=False)

    def start(self, at: int) -> int:
        """Where a word starts in the text."""
        word = self.special.get(at)
        return word.start if word else self.parse.starts[self.tokens[at]]

    def end(self, at: int) -> int:
        """Where a word ends in the text."""
        word = self.special.get(at)
        return word.end if word else self.parse.ends[self.tokens[at]]

    def span(self, first: int, last: int) -> Span:
        """The text from word `first` up to, but not including, word `last`."""
        return Span(self.start(first), self.end(last - 1))

    def norm(self, at: int) -> str:
        """The lower-cased word at a place; empty outside the text and at the border of a block."""
        if not 0 <= at < len(self.tokens) or self.keys[at] == BREAK:
            return ""
        word = self.special.get(at)
        return word.norm if word else self.parse.norms[self.tokens[at]]

    def key(self, at: int) -> str:
        """The spelling of a word for the patterns; empty outside the text."""
        return self.keys[at] if 0 <= at < len(self.tokens) else ""

    def value(self, at: int) -> float:
        """The number that a word is; 0 where it is none."""
        word = self.special.get(at)
        return word.value if word else 0.0

    def is_capital(self, at: int) -> bool:
        """Whether a word is written with a capital letter."""
        return self.parse.words[self.tokens[at]][:1].isupper()

    def token(self, at: int) -> int:
        """The token that a word starts in."""
        return self.tokens[at]

    def tag(self, at: int) -> str:
        """The part-of-speech tag of a word; empty outside the text and at the border of a block."""
        return self.parse.tags[self.tokens[at]] if self.norm(at) else ""

    def is_dated(self, at: int) -> bool:
        """Whether the parser takes a word for a part of a date or time."""
        return self.tokens[at] in self.dated

    def starts_sentence(self, at: int) -> bool:
        """Whether a word is the first of its sentence."""
        token = self.tokens[at]
        return self.parse.sentences[self.parse.sentence[token]][0] == token

    def touching(self, at: int) -> bool:
        """Whether word `at` stands right behind the word before it, without a blank."""
        return at > 0 and self.end(at - 1) == self.start(at)


NO_WORDS = Words((), (), {}, "", Parse(), frozenset())
"""An empty text."""


def words_of(parse: Parse, rules: TimeRules) -> Words:
    """Write a parse in the alphabet of the rules."""
    tokens: list[int] = []
    keys: list[str] = []
    special: dict[int, Word] = {}
    for token, key, word in _Reader(parse, rules).words():
        if word:
            special[len(tokens)] = word
        tokens.append(token)
        keys.append(key)
    letters = rules.alphabet.letters
    code = "".join([BREAK if key == BREAK else letters.get(key, OTHER) for key in keys])
    dated = frozenset(
        token
        for entity in parse.entities
        if entity.label in ("DATE", "TIME")
        for token in range(entity.first, entity.last)
    )
    return Words(tokens, keys, special, code, parse, dated)


class _Reader:
    """Goes through the tokens once, with what is needed to tell times from their namesakes."""

    def __init__(self, parse: Parse, rules: TimeRules) -> None:
        """Keep the columns at hand."""
        self.parse, self.rules = parse, rules
        self.ranks = rules.numbers.ordinals
        self.known, self.simple = rules.starters, rules.simple
        self.named = _named(parse, rules.spelling.names)
        self.halves = frozenset(rules.alphabet.classes.get("ampm", ()))

    def words(self) -> Iterator[tuple[int, str, Word | None]]:
        """Every word, with a border before each block: its token, its spelling for the patterns, and what is special about it."""
        norms, blocks, at, block, counted = self.parse.norms, self.parse.block, 0, -1, False
        while at < len(norms):
            if blocks[at] != block:
                block = blocks[at]
                yield at, BREAK, None
            norm = norms[at]
            if norm in self.simple or self._is_plain(norm):
                yield at, self._plain_key(at, norm, counted=counted), None
                counted, at = False, at + 1
            else:
                found = self._at(at)
                yield from ((at, word.key, word) for word in found)
                counted = found[-1].key[:1] == "#"
                at += self._length(found[-1], at)

    def _plain_key(self, at: int, norm: str, *, counted: bool) -> str:
        """The spelling of a word that is neither number nor name: itself, where a rule knows it and no name holds it."""
        if norm in self.simple:
            return OTHER if at in self.named else norm
        return _QUALITY if counted and self.parse.tags[at] == "JJ" else OTHER

    def _is_plain(self, norm: str) -> bool:
        """Whether no rule can know the word: most words, told fast."""
        return norm not in self.known and not norm[-1].isdecimal() and not norm[0].isdecimal() and "-" not in norm

    def _length(self, word: Word, at: int) -> int:
        """How many tokens a word covers: more than one only where a number was put together."""
        length = 1
        while at + length < len(self.parse) and self.parse.starts[at + length] < word.end:
            length += 1
        return length

    def _at(self, at: int) -> list[Word]:
        norm = self.parse.norms[at]
        if norm in self.rules.feasts.first:
            length, feast = self.rules.feasts.longest(self.parse.norms, at)
            if length and self._is_name(at, length):
                return [self._whole(at, length, feast)]
        if ("-" in norm or "–" in norm) and (parts := _RANGE.fullmatch(norm)) and any(map(str.isdecimal, norm)):
            return self._range(at, parts)
        if norm[:1].isdecimal():
            return [self._digits(at, norm)]
        if norm in self.rules.numbers.units or norm in self.rules.numbers.scales or norm in self.ranks:
            return [self._number(at, norm)]
        return [self._word(at, norm)]

    def _word(self, at: int, norm: str) -> Word:
        lettered = _LETTERED.fullmatch(norm)
        if norm[:1] in "+-" and _AHEAD.fullmatch(norm):
            return self._whole(at, 1, "#ahead")
        if lettered and 1 <= int(lettered[2]) <= _LETTER_SHAPES[lettered[1]][1]:
            return self._whole(at, 1, _LETTER_SHAPES[lettered[1]][0], float(lettered[2]))
        return self._whole(at, 1, norm if self._is_meant(at, norm) else OTHER)

    def _is_meant(self, at: int, norm: str) -> bool:
        """Whether a word is spelled and used as a time: "May", not "may"; no name of a person."""
        spelling, word, tag = self.rules.spelling, self.parse.words[at], self.parse.tags[at]
        if norm in spelling.capital and not word[:1].isupper():
            return False
        if (norm in spelling.noun and not tag.startswith("NN")) or (norm in spelling.not_verb and tag.startswith("VB")):
            return False
        return at not in self.named

    def _is_name(self, at: int, length: int) -> bool:
        """Whether the words of a feast's name are written as one: capital, in one block, not inside another's name."""
        parse = self.parse
        whole = parse.words[at][:1].isupper() and parse.block[at] == parse.block[at + length - 1]
        return whole and (length > 1 or at not in self.named)

    def _digits(self, at: int, norm: str) -> Word:
        shape, value = self._pointed(at, norm) or _shape(norm)
        return self._whole(at, 1, shape, value) if shape else self._number(at, norm)

    def _pointed(self, at: int, norm: str) -> tuple[str, float] | None:
        """The clock of "7.30 p.m.", which without the words behind it is a number."""
        found = _CLOCK.fullmatch(norm) if "." in norm else None
        if found and self._ahead(at)[1:2] and self._ahead(at)[1] in self.halves:
            return "#clock", int(found[1]) * 60 + int(found[2])
        return None

    def _range(self, at: int, parts: re.Match[str]) -> list[Word]:
        """Three words in one token: "20–30", "August-24", "mid-1916"."""
        start, words = self.parse.starts[at], []
        for number in (1, 2, 3):
            shape, value = _shape_of(parts[number])
            first, last = parts.span(number)
            words.append(Word(start + first, start + last, at, parts[number], shape or parts[number], value))
        return words

    def _number(self, at: int, norm: str) -> Word:
        """A rank or a number, with all the words that belong to it."""
        numbers, ahead = self.rules.numbers, self._ahead(at)
        if norm in self.ranks:
            return self._whole(at, 1, "#nth", self.ranks[norm])
        rank = self.ranks.get(ahead[2], 0.0) if ahead[1:2] == ("-",) and len(ahead) > 2 else 0.0
        if norm in numbers.units and 0 < rank < 10:
            return self._whole(at, 3, "#nth", numbers.units[norm] + rank)
        found = numbers.read(ahead, 0)
        if found.length == 1 and norm[0].isdecimal():
            return self._whole(at, 1, _number_shape(norm, found.value), found.value)
        return self._whole(at, max(found.length, 1), "#word" if found.length else "#num", found.value)

    def _ahead(self, at: int) -> tuple[str, ...]:
        """The words a number may be made of: the next ones of the same block."""
        parse, end = self.parse, min(at + LONGEST, len(self.parse))
        while parse.block[end - 1] != parse.block[at]:
            end -= 1
        return parse.norms[at:end]

    def _whole(self, at: int, length: int, key: str, value: float = 0.0) -> Word:
        parse = self.parse
        return Word(parse.starts[at], parse.ends[at + length - 1], at, parse.norms[at], key, value)


def _shape_of(text: str) -> tuple[str, float]:
    """The shape and value of a piece of a token; no shape where it is a word."""
    if not text[0].isdecimal():
        return "", 0.0
    shape, value = _shape(text)
    return (shape, value) if shape or not text.isdecimal() else (_number_shape(text, float(text)), float(text))


def _shape(norm: str) -> tuple[str, float]:
    """The shape and value of digits that are more than a number: 10:57, 1990s, 25th, 7/8/07."""
    if norm[-1] in "m." and (found := _STATED.fullmatch(norm)):
        return "#stated", (int(found[1]) % 12 + (12 if found[3] == "p" else 0)) * 60 + int(found[2] or 0)
    if found := _CLOCK.fullmatch(norm):
        return ("#clock", int(found[1]) * 60 + int(found[2])) if ":" in norm else ("", 0.0)
    if found := _DECADE.fullmatch(norm):
        return "#decade", int((found[1] or "19") + found[2])
    if found := _RANK.fullmatch(norm):
        return ("#dth" if 1 <= int(found[1]) <= 31 else "#nth"), int(found[1])
    if found := _SLASH.fullmatch(norm):
        return "#slash", _slash_date(found)
    return "", 0.0


def _slash_date(found: re.Match[str]) -> int:
    """7/8/07 as 20070708: month first, as in American papers, unless it can only be the day; with dots, the day first."""
    one, two, three = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) == 4:
        return one * 10000 + two * 100 + three
    month, day = (two, one) if one > 12 or found[2] == "." else (one, two)
    return (three + 2000 if three < 50 else three + 1900 if three < 100 else three) * 10000 + month * 100 + day


def _number_shape(norm: str, value: float) -> str:
    if not norm.isdecimal():
        return "#num"
    if len(norm) == 4:
        return "#year" if _EARLIEST_YEAR <= value <= _LATEST_YEAR else "#military"
    return next((shape for limit, shape in _SHAPES if value <= limit), "#num") if len(norm) <= 2 else "#num"


def _named(parse: Parse, names: frozenset[str]) -> frozenset[int]:
    """The tokens that are somebody's or something's name and no time, though they are spelled like one."""
    return frozenset(
        token
        for entity in parse.entities
        for token in _tokens_named(parse.norms, entity.first, entity.last, entity.label, names)
    )


_NAMING = frozenset({"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "LAW", "FAC", "NORP"})


def _tokens_named(norms: Sequence[str], first: int, last: int, label: str, names: frozenset[str]) -> Iterator[int]:
    if label == "PERSON":
        yield from (token for token in range(first, last) if norms[token] in names)
    if label in _NAMING and last - first > 1:
        yield from range(first, last - 1)
