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

_SHORT_LINE = 5
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u200b": "", "\ufeff": ""})
_ENDS = " \t\n[].,;:!?\"'«»‹›|>·•→↓↑←▲▼*_+-–—…。，、；：！？।۔؟،؛"
"""What stands at the ends of lines and says nothing."""

_COUNT = re.compile(r"\s?(?:[(（\[]\s?\d{1,4}\s?[)）\]]?|\s\d{1,3})$")
_BETWEEN = " ·•|,/-–—:：、،"
"""What stands between buttons, if anything does."""

_FEWEST_BUTTONS = 2
_LONGEST_BAR = 200
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


@lru_cache(maxsize=8192)
def folded(line: str) -> str:
    """A line as the tables write it: lower case, straight quotes, single spaces, no punctuation at the ends."""
    plain = line if line.isascii() else unicodedata.normalize("NFC", line.translate(_STRAIGHT))
    return " ".join(plain.casefold().replace("i\u0307", "i").split()).strip(_ENDS)


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words of a page's language and of English, folded.

    `lines`, `starts`, `ends` give the reason why a line that is, begins or ends so is furniture; `closers` and `closer_starts`
    are headings of what stands behind an article; `buttons` are the lines that stand on share buttons, longest first.
    """

    lines: Mapping[str, str]
    starts: Mapping[str, str]
    ends: Mapping[str, str]
    closers: frozenset[str]
    closer_starts: tuple[str, ...]
    words: Mapping[str, frozenset[str]] = field(repr=False)
    buttons: tuple[str, ...] = field(default=(), repr=False)

    def reason(self, line: str) -> str | None:
        """Why a line is furniture, going by its words alone; None where they do not say so."""
        low = folded(line)
        found = self.lines.get(low) or _at_start(low, self.starts) or _at_end(low, self.ends)
        return found or ("share" if self._is_bar(low) else None)

    def closes(self, line: str) -> bool:
        """Whether nothing after this line belongs to the article; a heading may count what it heads ("Comments (2)")."""
        low = folded(line)
        return low in self.closers or low.startswith(self.closer_starts) or _COUNT.sub("", low) in self.closers

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
        return _longest_first(self.list(section, key))


@dataclass(frozen=True, slots=True)
class DateWords:
    """Names of months (1 to 12) and weekdays (0 is Monday) in one or more languages, lower case."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]


@lru_cache(maxsize=512)
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
    return Furniture(
        lines=lines,
        starts=_reasons(tables, "starts"),
        ends=_reasons(tables, "ends"),
        closers=frozenset(closers),
        closer_starts=tuple(starts),
        words=_lists(tables),
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


def _at_start(low: str, starts: Mapping[str, str]) -> str | None:
    """The reason of the longest start that a line has; most lines have none, which one call tells."""
    if not low.startswith(tuple(starts)):
        return None
    return starts[max((start for start in starts if low.startswith(start)), key=len)]


def _at_end(low: str, ends: Mapping[str, str]) -> str | None:
    """The reason of an end that stands there as words of its own ("2 hours ago", not "Chicago"); a short one ends short lines."""
    if not low.endswith(tuple(ends)):
        return None
    short = low.count(" ") < _SHORT_LINE
    found = (end for end in ends if _ends_apart(low, end) and (short or end.count(" ") > 1))
    return next((ends[end] for end in found), None)


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
