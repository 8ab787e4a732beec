"""Times of the clock, and the day each belongs to."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from dateline.annotations.times.anchor import Anchor
from dateline.annotations.times.calendar import Point
from dateline.annotations.times.meaning import UNKNOWN_DAY, Meaning, Parts

_HALF_DAY = 12
_LATE = {"AF": 0, "EV": 0, "NI": 5}
"""From which hour on "six in the evening" counts from noon; two at night is before dawn."""


def read_clock(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Words like "6:40 p.m. GMT", "noon": the time alone; its day is told by what stands around it."""
    del anchor
    minutes = _minutes(parts)
    return None if minutes is None else Meaning("TIME", _clock(minutes, parts))


def _clock(minutes: int, parts: Parts) -> str:
    return f"T{minutes // 60:02}:{minutes % 60:02}{parts.text('zone')}"


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
    elif parts.text("part") in _LATE and _LATE[parts.text("part")] <= hour < _HALF_DAY:
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


def with_day(clock: Parts, day: Meaning) -> Meaning | None:
    """A time of the clock with the day beside it: "2 o'clock on Wednesday morning", "Friday at 3 p.m."; None where it is no day."""
    if day.point is None or day.point.unit != "D" or (day.type == "TIME" and day.value[-3:] not in _PARTS):
        return None
    part = day.value[-2:] if day.type == "TIME" and not clock.has("ampm") else ""
    minutes = _minutes(Parts({**clock.values, **({"part": part} if part else {})}))
    return None if minutes is None else on_day(Meaning("TIME", _clock(minutes, clock)), day.point)


_PARTS = frozenset({"TMO", "TAF", "TEV", "TNI"})
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)Z?")


def clock_later(parts: Parts, value: str) -> str:
    """The value of "fifteen minutes later" after a time of the clock; empty where either is not known to the minute."""
    unit, found = parts.text("units") or parts.text("unit"), _CLOCK.fullmatch(value)
    if unit not in _MINUTES or parts.text("n") == "X" or not found or "T24" in value:
        return ""
    try:
        gap = timedelta(minutes=parts.amount("n") * _MINUTES[unit] * parts.number("later"))
        later = datetime.fromisoformat(found[1]) + gap
    except OverflowError:
        return ""
    return later.isoformat(timespec="minutes") + value[len(found[1]) :]


_MINUTES = {"TM": 1, "TH": 60}
