"""Times of the clock, and the day each belongs to."""

from __future__ import annotations

from dataclasses import replace

from dateline.annotations.times.anchor import Anchor
from dateline.annotations.times.calendar import Point, day_point
from dateline.annotations.times.meaning import UNKNOWN_DAY, Meaning, Parts

_HALF_DAY = 12


def read_clock(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Words like "6:40 p.m. GMT", "5 pm Monday", "noon": the time alone, or with the weekday that stands in it."""
    minutes = _minutes(parts)
    if minutes is None:
        return None
    clock = f"T{minutes // 60:02}:{minutes % 60:02}{parts.text('zone')}"
    if not parts.has("weekday"):
        return Meaning("TIME", clock)
    day = anchor.weekday(parts.number("weekday"))
    point = day_point(day) if day else None
    return Meaning("TIME", (point.value if point else f"XXXX-WXX-{parts.number('weekday')}") + clock, point)


def _minutes(parts: Parts) -> int | None:
    """Minutes after midnight; None where the hour is none of the clock."""
    if parts.has("military"):
        hour, minute = divmod(parts.number("military"), 100)
    else:
        hour, minute = divmod(parts.number("clock"), 60) if parts.has("clock") else (parts.number("hour"), 0)
    if parts.has("ampm"):
        if not 1 <= hour <= _HALF_DAY:
            return None
        hour = hour % _HALF_DAY + parts.number("ampm")
    elif parts.text("part") in ("AF", "EV") and hour < _HALF_DAY:
        hour += _HALF_DAY
    return hour * 60 + minute if hour <= 24 and minute < 60 else None


def is_bare(meaning: Meaning) -> bool:
    """Whether a time of the clock still lacks its day."""
    return meaning.value.startswith("T") and meaning.type == "TIME"


def on_day(meaning: Meaning, day: Point | None) -> Meaning:
    """The time of the clock on a day; on an unknown one where the day is not known."""
    known = day is not None and day.unit == "D"
    return replace(
        meaning, value=(day.value if day and known else UNKNOWN_DAY) + meaning.value, point=day if known else None
    )
