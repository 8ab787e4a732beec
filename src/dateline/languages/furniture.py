"""What stands around articles in a language: words of buttons and menus, bylines, captions, biographies; names of months and days."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from dateline.errors import LanguageError

COMMON = "en"
"""Looked up on pages of every language: buttons, agencies and month names are often English."""

KNOWN = "known from other pages of the site"
"""Why a line is furniture that no table names."""

_SHORT_LINE = 5
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u200b": "", "\ufeff": ""})
_ENDS = " \t\n[].,;:!?\"'«»‹›|>·•→↓↑←▲▼*_+-–—…。，、；：！？।۔؟،؛"
"""What stands at the ends of lines and says nothing."""

_COUNTED = "0123456789)）]"
_COUNT = re.compile(r"\s?(?:[(（\[]\s?\d{1,4}\s?[)）\]]?|\s\d{1,3})$")
_BETWEEN = " ·•|,/-–—:：、،"
"""What stands between buttons, if anything does."""

_FEWEST_BUTTONS = 2
_LONGEST_BAR = 200
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


_REMEMBERED = 250
"""Code points of a line that is kept in memory folded: longer ones are asked for once or twice, and some are as long as a book."""

_STRETCH = 200
"""Code points that are composed at a time: their accents are sorted first, which takes the square of how many follow each other."""


def folded(line: str) -> str:
    """A line as the tables write it: lower case, straight quotes, single spaces, no punctuation at the ends."""
    return _remembered(line) if len(line) <= _REMEMBERED else _folded(line)


@lru_cache(maxsize=32768)
def _remembered(line: str) -> str:
    return _folded(line)


def _folded(line: str) -> str:
    plain = line if line.isascii() else _composed(line.translate(_STRAIGHT))
    return " ".join(plain.casefold().replace("i\u0307", "i").split()).strip(_ENDS)


def _composed(line: str) -> str:
    """A line with letters and their accents as one sign (NFC)."""
    stretches = (line[at : at + _STRETCH] for at in range(0, len(line), _STRETCH))
    return "".join(unicodedata.normalize("NFC", stretch) for stretch in stretches)


@dataclass(frozen=True, slots=True, eq=False)
class Furniture:
    """The words of a page's language and of English, folded.

    `lines`, `starts`, `ends` give the reason why a line that is, begins or ends so is furniture; `closers` are headings of
    what stands behind an article; `buttons` are the lines that stand on share buttons, longest first. What lines begin
    with is kept by its first letter too (`by_first`, and `closing` for such headings), what they end with by its last
    (`by_last`), each longest first, as most lines of most pages begin and end with nothing of it. `known` are the lines that
    other pages of the site have too, where that was given; they are words of no language, so that `reason` leaves them alone.
    """

    lines: Mapping[str, str]
    starts: Mapping[str, str]
    ends: Mapping[str, str]
    closers: frozenset[str]
    words: Mapping[str, frozenset[str]] = field(repr=False)
    by_first: Mapping[str, tuple[str, ...]] = field(repr=False)
    by_last: Mapping[str, tuple[str, ...]] = field(repr=False)
    closing: Mapping[str, tuple[str, ...]] = field(repr=False)
    longest: Mapping[str, tuple[str, ...]] = field(repr=False)
    buttons: tuple[str, ...] = field(default=(), repr=False)
    known: frozenset[str] = field(default=frozenset(), repr=False)

    def knows(self, line: str) -> bool:
        """Whether a line is known from other pages of the site."""
        return bool(self.known) and folded(line) in self.known

    def reason(self, line: str) -> str | None:
        """Why a line is furniture, going by its words alone; None where they do not say so."""
        low = folded(line)
        if not low:
            return None
        start = _longest_start(low, self.by_first.get(low[0], ()))
        if found := self.lines.get(low) or self.starts.get(start):
            return found
        end = _end_apart(low, self.by_last.get(low[-1], ()))
        return self.ends.get(end) or ("share" if self._is_bar(low) else None)

    def closes(self, line: str) -> bool:
        """Whether nothing after this line belongs to the article; a heading may count what it heads ("Comments (2)")."""
        low = folded(line)
        if low in self.closers or low.startswith(self.closing.get(low[:1], ())):
            return True
        return low[-1:] in _COUNTED and _COUNT.sub("", low) in self.closers

    def _is_bar(self, low: str) -> bool:
        """Whether a line is nothing but words of share buttons, at least two, with or without spaces between them."""
        reached, buttons = 0, 0
        while reached < len(low) <= _LONGEST_BAR:
            found = _button(low, reached, self.buttons)
            if not found:
                return False
            reached, buttons = reached + found, buttons + 1
        return buttons >= _FEWEST_BUTTONS

    def list(self, section: str, key: str) -> frozenset[str]:
        """The words of one list of the tables, such as `byline`, `prefixes`."""
        return self.words.get(f"{section}.{key}", frozenset())

    def startings(self, section: str, key: str) -> tuple[str, ...]:
        """The same, longest first, as `str.startswith` takes them."""
        return self.longest.get(f"{section}.{key}", ())


@dataclass(frozen=True, slots=True, eq=False)
class DateWords:
    """Names of months (1 to 12) and weekdays (0 is Monday) in one or more languages, lower case; `parts` are all words of months."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    parts: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "parts", frozenset(word for name in self.months for word in name.split(" ")))


def _longest_first(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@lru_cache
def furniture_words(code: str) -> Furniture:
    """The furniture words of a language, and English ones; a language without a table has these alone.

    Raises:
        LanguageError: when a table is not as it should be.
    """
    tables = [_table(name, "furniture.toml") for name in dict.fromkeys((code, COMMON))]
    closers = [word for table in tables for word in _section(table, "closers").get("lines", ())]
    starts = [word for table in tables for word in _section(table, "closers").get("starts", ())]
    lines = _reasons(tables, "lines")
    lists = _lists(tables)
    begun, ended = _reasons(tables, "starts"), _reasons(tables, "ends")
    return Furniture(
        lines=lines,
        starts=begun,
        ends=ended,
        closers=frozenset(closers),
        words=lists,
        longest=MappingProxyType({name: _longest_first(words) for name, words in lists.items()}),
        by_first=_by_letter(begun, at=0),
        by_last=_by_letter(ended, at=-1),
        closing=_by_letter(starts, at=0),
        buttons=_longest_first(frozenset(word for word, reason in lines.items() if reason == "share")),
    )


@lru_cache
def date_words(code: str) -> DateWords:
    """The names of months and weekdays of a language, then English, then every other; the first to claim a name has it."""
    known = sorted(
        folder.name for folder in files("dateline.languages").iterdir() if folder.joinpath("dates.toml").is_file()
    )
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for name in dict.fromkeys((code, COMMON, *known)):
        table = _table(name, "dates.toml")
        _number(months, table.get("months", ()), first=1)
        _number(weekdays, table.get("weekdays", ()), first=0)
    return DateWords(MappingProxyType(months), MappingProxyType(weekdays))


def _number(into: dict[str, int], groups: object, *, first: int) -> None:
    for number, names in enumerate(groups if isinstance(groups, list) else (), start=first):
        for name in names:
            into.setdefault(name, number)


Table = Mapping[str, object]


@lru_cache(maxsize=256)
def _table(code: str, name: str) -> Table:
    path = files("dateline.languages").joinpath(code, name)
    try:
        return (
            tomllib.loads(path.read_text(encoding="utf-8"))
            if re.fullmatch(r"[a-z]{2,3}", code) and path.is_file()
            else {}
        )
    except tomllib.TOMLDecodeError as error:
        message = f"languages/{code}/{name}: not TOML ({error})"
        raise LanguageError(message) from error


def _section(table: Table, name: str) -> Mapping[str, list[str]]:
    section = table.get(name, {})
    if not isinstance(section, dict) or not all(isinstance(words, list) for words in section.values()):
        message = f"furniture.toml: [{name}] holds lists of words, found {section!r:.80}"
        raise LanguageError(message)
    return section


def _reasons(tables: Iterable[Table], section: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for table in tables:
        for reason, words in _section(table, section).items():
            for word in words:
                found.setdefault(word, reason)
    return MappingProxyType(found)


def _lists(tables: Iterable[Table]) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for table in tables:
        for section, key, words in _word_lists(table):
            found[f"{section}.{key}"] = found.get(f"{section}.{key}", frozenset()) | frozenset(words)
    return MappingProxyType(found)


def _word_lists(table: Table) -> Iterator[tuple[str, str, list[str]]]:
    for section in table:
        if section not in ("basis", "written", "lines", "starts", "ends", "closers"):
            yield from ((section, key, words) for key, words in _section(table, section).items())


def _by_letter(words: Iterable[str], *, at: int) -> Mapping[str, tuple[str, ...]]:
    """Words by the letter at a place, longest first."""
    found: dict[str, list[str]] = {}
    for word in _longest_first(frozenset(words)):
        found.setdefault(word[at], []).append(word)
    return MappingProxyType({letter: tuple(group) for letter, group in found.items()})


def _longest_start(low: str, starts: tuple[str, ...]) -> str:
    """The longest of some starts that a line has; empty where it has none."""
    return next((start for start in starts if low.startswith(start)), "") if low.startswith(starts) else ""


def _end_apart(low: str, ends: tuple[str, ...]) -> str:
    """The longest of some ends that stands there as words of its own ("2 hours ago", not "Chicago"); a short one ends short lines."""
    if not low.endswith(ends):
        return ""
    short = low.count(" ") < _SHORT_LINE
    return next((end for end in ends if _ends_apart(low, end) and (short or end.count(" ") > 1)), "")


def _ends_apart(low: str, end: str) -> bool:
    """Whether a line ends with some words, apart from those before; scripts without spaces set nothing apart."""
    return low == end or low.endswith(f" {end}") or (low.endswith(end) and _WIDE.match(end) is not None)


def _button(low: str, at: int, buttons: tuple[str, ...]) -> int:
    """How far the longest of some words reaches that stands at a place in a line, with what is between it and the next; else 0."""
    if not low.startswith(buttons, at):
        return 0
    found = next(word for word in buttons if low.startswith(word, at))
    end = at + len(found)
    while end < len(low) and low[end] in _BETWEEN:
        end += 1
    return end - at if len(found) > 1 or end > at + 1 or end == len(low) else 0
