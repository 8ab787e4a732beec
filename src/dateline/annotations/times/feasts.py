"""Feasts: the days that the rules of the table give them in a year, and which of these is meant."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateline.annotations.times.anchor import Anchor, stated_year
from dateline.annotations.times.calendar import (
    Point,
    day_point,
    easter,
    month_point,
    orthodox_easter,
    possible_date,
    weekday_from,
)
from dateline.annotations.times.direction import Way
from dateline.annotations.times.meaning import UNKNOWN_DAY, Meaning, Parts

_RULE = re.compile(
    r"(?P<church>[EO])(?P<off>-?\d+)|(?P<month>\d\d)-(?P<weekday>\d)-(?P<which>\d|L)(?:\+(?P<on>\d))?|(?P<fixed>\d\d-\d\d)"
)


def read_feast(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A named day of the year: the one in the year named, the last, this or next one, else as a bare date would be."""
    rule, _, length = parts.text("feast").partition("/")
    fixed = rule if len(rule) == len("12-25") and rule[2] == "-" else ""
    if parts.has("each"):
        return Meaning("SET", f"XXXX-{fixed}" if fixed else "P1Y")
    first = _meant(rule, parts, anchor)
    if first is None and not fixed and rule[:1].isdigit() and anchor.now:
        return None
    if first is None:
        return Meaning("DATE", f"XXXX-{fixed}" if fixed else UNKNOWN_DAY)
    return _part(parts, Meaning.at(_stretch(first, int(length)) if length else day_point(first)))


def _part(parts: Parts, meaning: Meaning) -> Meaning:
    return meaning.with_part(parts.text("part")) if parts.has("part") else meaning


def _stretch(first: date, length: int) -> Point:
    """A feast of many days: known by its month, with the days it lasts."""
    return Point(month_point(first.year, first.month).value, "M", first, first + timedelta(days=length - 1))


def _meant(rule: str, parts: Parts, anchor: Anchor) -> date | None:
    """The day meant; None where nothing tells the year, or the table ends before it."""
    year = None if parts.has("which") else stated_year(parts, anchor)
    base = anchor.now
    if year is None and base and (anchor.narrative or not base.finer_than("Y")):
        sample = next(iter(feast_days(rule, base.first.year)), None)
        year = anchor.year_of(sample.month, sample.day) if sample else None
    if year is not None:
        return next(iter(feast_days(rule, year)), None)
    if base is None:
        return None
    days = [day for gap in (-1, 0, 1) for day in feast_days(rule, base.first.year + gap)]
    return _nearest(days, base, _way(parts, anchor))


def _way(parts: Parts, anchor: Anchor) -> int:
    """Whether the last feast (-1), the next (1) or the nearest (0) is meant; 2 where today is not the next."""
    if parts.has("which"):
        return 2 * parts.number("which")
    return {Way.PAST: -1, Way.OPEN: 0}.get(anchor.way(), 1)


def _nearest(days: list[date], base: Point, way: int) -> date | None:
    near = timedelta(days=abs(way) // 2)
    if way < 0:
        return max((day for day in days if day <= base.last - near), default=None)
    if way > 0:
        return min((day for day in days if day >= base.first + near), default=None)
    return min(days, key=lambda day: abs(day - base.first), default=None)


def feast_days(rule: str, year: int) -> tuple[date, ...]:
    """The days of a feast in a year.

    The rule is "12-25"; "11-4-4" (month, weekday, which one; L is the last; "+1" the day after); "E-2" or "O-2" (days from the
    Western or the Orthodox Easter); or the dates themselves, for feasts of other calendars, which may fall twice or never in a year.
    """
    found = _RULE.fullmatch(rule)
    if not found:
        return tuple(date.fromisoformat(day) for day in rule.split() if day.startswith(f"{year:04}-"))
    if found["church"]:
        start = easter(year) if found["church"] == "E" else orthodox_easter(year)
        return (start + timedelta(days=int(found["off"])),)
    if found["fixed"]:
        day = possible_date(year, int(rule[:2]), int(rule[3:]))
        return (day,) if day else ()
    month, weekday = int(found["month"]), int(found["weekday"])
    return (weekday_of(year, month, weekday, found["which"]) + timedelta(days=int(found["on"] or 0)),)


def weekday_of(year: int, month: int, weekday: int, which: str) -> date:
    """The first to fourth, or the last ("L"), such weekday of a month."""
    if which == "L":
        return weekday_from(month_point(year, month).last, weekday, -1)
    return weekday_from(date(year, month, 1), weekday, 1) + timedelta(days=7 * (int(which) - 1))
