"""Dates as pages write them: ISO, words in many languages, figures; with the precision they are written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateline.languages.furniture import DateWords
from dateline.model.time import PartialDate

FIRST_YEAR, LAST_YEAR = 1900, 2099
_ABBREVIATED = 3
LONGEST = 300
"""Code points of a line in which a date is looked for."""

_ISO = re.compile(
    r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)")
_EAST = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?")
_FIGURES = re.compile(r"(?<![\d.])(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{1,2})(?![\d]|\.\d)")
_YEAR, _PLAIN_YEAR = re.compile(r"\d{4}"), re.compile(r"(?:19|20)\d\d")
"""Without one of these no date is looked for; figures of other scripts are no rarer than others."""

_SIGNS = r"(?!\d)[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0963\u0970-\u0dff\u0e31-\u0e4e]"
"""Signs that are written upon a letter: without its vowel signs a word of Hindi would fall to pieces."""

_WORD = rf"(?:[^\W\d_]++|(?:{_SIGNS})++)++"
_TOKEN = re.compile(rf"\d+|{_WORD}(?:[-'’\u200c]{_WORD})*")
_PLAIN_TOKEN = re.compile(r"\d+|[A-Za-z]+(?:[-'][A-Za-z]+)*")
_LETTERS = re.compile(_WORD)
_ORDINAL = frozenset(("st", "nd", "rd", "th", "er", "º", "ª", "de", "del", "of", "the", "den", "d", "o", "năm"))


@dataclass(frozen=True, slots=True)
class Dating:
    """A date in a line: its words run from `start` to `end`."""

    date: PartialDate
    start: int
    end: int


def find_dates(line: str, words: DateWords, *, month_first: bool = True) -> tuple[Dating, ...]:
    """Every date in a line, in order; those that name no year are none.

    Args:
        line: a line of a page; beyond `LONGEST` code points nothing is looked for.
        words: names of months.
        month_first: how 3/4/2024 is meant where the figures do not tell.
    """
    text = line[:LONGEST]
    return _dates(text, words, month_first) if (_PLAIN_YEAR if text.isascii() else _YEAR).search(text) else ()


@lru_cache(maxsize=1024)
def _dates(text: str, words: DateWords, month_first: bool) -> tuple[Dating, ...]:  # noqa: FBT001  # as caches are asked
    found = [*_iso(text), *_east(text), *_worded(text, words), *_figured(text, month_first=month_first)]
    kept: list[Dating] = []
    for dating in sorted(found, key=lambda d: (d.start, -d.end)):
        if not kept or dating.start >= kept[-1].end:
            kept.append(dating)
    return tuple(kept)


def find_date(line: str, words: DateWords, *, month_first: bool = True) -> PartialDate | None:
    """The first date in a line that is known to the day; None where there is none."""
    return next((dating.date for dating in find_dates(line, words, month_first=month_first) if dating.date.day), None)


def is_day(part: str, words: DateWords) -> bool:
    """Whether a few words are a day as datelines give it: "March 3", "3 MAR", "Nov 22", "Friday"."""
    tokens = [token.casefold() for token in _TOKEN.findall(part)]
    tokens = [token for token in tokens if token not in _ORDINAL]
    if not 0 < len(tokens) <= 3:
        return False
    figures = [token for token in tokens if token.isdigit()]
    named = [token for token in tokens if token in words.months or token in words.weekdays]
    return (
        bool(named)
        and bool(figures or [token for token in named if len(token) > _ABBREVIATED])
        and len(figures) + len(named) == len(tokens)
        and all(int(f) <= 31 or FIRST_YEAR <= int(f) <= LAST_YEAR for f in figures)
    )


def is_date_line(line: str, words: DateWords) -> bool:
    """Whether a line is a date and little else: a time, a weekday, "Published", a zone."""
    if len(line) > 100:
        return False
    datings = find_dates(line, words)
    if not datings:
        return False
    rest = line
    for dating in reversed(datings):
        rest = rest[: dating.start] + " " + rest[dating.end :]
    left = [
        word
        for word in _LETTERS.findall(rest)
        if word.casefold() not in words.weekdays and word.casefold() not in words.months
    ]
    letters = sum(len(word) for word in left)
    return letters <= 24 and (len(left) <= 5 or letters <= 12)


def stated(value: str, words: DateWords, *, month_first: bool = True) -> PartialDate | None:
    """The date that a machine-readable field holds, with its time and zone where it has them."""
    text = value.strip()[:LONGEST]
    if text.isdigit() and len(text) in (10, 13):
        return _epoch(int(text[:10]))
    found = _ISO.search(text)
    return (
        (_timed(found) if found else None)
        or find_date(text, words, month_first=month_first)
        or _plain(text)
        or _month(text)
    )


def _timed(found: re.Match[str]) -> PartialDate | None:
    year, month, day = (int(part) for part in found.groups()[:3])
    whole = _date(year, month, day)
    time, zone = found.group(4), (found.group(5) or "").upper()
    if whole is None or not time:
        return whole
    zone = f"{zone}:00" if re.fullmatch(r"[+-]\d{2}", zone) else zone
    return _checked(f"{whole.value}T{time}{zone}") or whole


def _epoch(seconds: int) -> PartialDate | None:
    from datetime import UTC, datetime  # noqa: PLC0415  # rarely needed

    try:
        return _checked(datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    except (OverflowError, OSError, ValueError):
        return None


def _plain(text: str) -> PartialDate | None:
    found = _PLAIN.match(text)
    return _date(*(int(part) for part in found.groups())) if found else None


def _month(text: str) -> PartialDate | None:
    return _checked(text) if re.fullmatch(r"(?:19|20)\d{2}(?:-\d{2})?", text) else None


def _iso(text: str) -> Iterator[Dating]:
    for found in _ISO.finditer(text):
        if date := _date(*(int(part) for part in found.groups()[:3])):
            yield Dating(date, found.start(), found.end())


def _east(text: str) -> Iterator[Dating]:
    for found in _EAST.finditer(text):
        if date := _date(*(int(part) for part in found.groups())):
            yield Dating(date, found.start(), found.end())


def _figured(text: str, *, month_first: bool) -> Iterator[Dating]:
    for found in _FIGURES.finditer(text):
        if date := _figures(*found.groups(), month_first=month_first):
            yield Dating(date, found.start(), found.end())


def _figures(one: str, mark: str, two: str, three: str, *, month_first: bool) -> PartialDate | None:
    """2024/3/4, 4.3.2024, 3/4/2024: the year by its length, the month by its size, else by the country's habit."""
    a, b, c = int(one), int(two), int(three)
    if len(one) == 4:
        return _date(a, b, c) if len(three) <= 2 else None
    if len(three) != 4 or len(one) > 2:
        return None
    day_first = a > 12 or (b <= 12 and (mark != "/" or not month_first))
    return _date(c, b, a) if day_first else _date(c, a, b)


def _worded(text: str, words: DateWords) -> Iterator[Dating]:
    """Dates with the name of a month: the day stands before or after it, the year behind both."""
    token = _PLAIN_TOKEN if text.isascii() else _TOKEN
    if words.parts.isdisjoint(token.findall(text.casefold().replace("’", "'"))):
        return
    tokens = [(found.group().casefold().replace("’", "'"), *found.span()) for found in token.finditer(text)]
    at = 0
    while at < len(tokens):
        month, end = _month_at(tokens, at, words)
        while month and end < len(tokens) and _month_at(tokens, end, words)[0] == month:
            end = _month_at(tokens, end, words)[1]
        place = (tokens[at][1], tokens[end - 1][2])
        if month and (found := _assembled(month, place, _near(tokens, at, -1), _near(tokens, end - 1, 1))):
            yield found
        at = end


Token = tuple[str, int, int]


def _month_at(tokens: list[Token], at: int, words: DateWords) -> tuple[int, int]:
    """The number of the month that the token `at` names, alone or with the next one, and the token behind it; else 0.

    Arabic names the month twice ("7 أيار/مايو 2024"), in two words for four of them.
    """
    pair = f"{tokens[at][0]} {tokens[at + 1][0]}" if at + 1 < len(tokens) else ""
    if month := words.months.get(pair):
        return month, at + 2
    return words.months.get(tokens[at][0], 0), at + 1


def _near(tokens: list[Token], at: int, step: int) -> list[Token]:
    """The two figures next to a month in one direction, over ordinals and "of"."""
    found: list[Token] = []
    while 0 <= (at := at + step) < len(tokens) and len(found) < 2:
        token = tokens[at]
        if token[0].isdigit():
            found.append(token)
        elif token[0] not in _ORDINAL:
            break
    return found


def _assembled(month: int, place: tuple[int, int], before: list[Token], after: list[Token]) -> Dating | None:
    day = before[0] if before and _is_day(before[0]) else None
    following = list(after)
    if day is None and following and _is_day(following[0]):
        day = following.pop(0)
    year = next((token for token in following[:1] if _is_year(token)), None)
    if year is None and len(before) > 1 and day is before[0] and _is_year(before[1]):
        year = before[1]
    if year is None:
        return None
    date = _date(int(year[0]), month, int(day[0])) if day else _checked(f"{int(year[0]):04d}-{month:02d}")
    ends = [place, year[1:], *([day[1:]] if day else [])]
    return Dating(date, min(e[0] for e in ends), max(e[1] for e in ends)) if date else None


def _is_day(token: Token) -> bool:
    return len(token[0]) <= 2 and 1 <= int(token[0]) <= 31


def _is_year(token: Token) -> bool:
    return len(token[0]) == 4 and FIRST_YEAR <= int(token[0]) <= LAST_YEAR


def _date(year: int, month: int, day: int) -> PartialDate | None:
    return _checked(f"{year:04d}-{month:02d}-{day:02d}") if FIRST_YEAR <= year <= LAST_YEAR else None


def _checked(value: str) -> PartialDate | None:
    try:
        return PartialDate(value)
    except ValueError:
        return None
