"""How long and how often: "three weeks", "half an hour", "every other Sunday"."""

from __future__ import annotations

from dataclasses import replace

from dateline.annotations.times.anchor import Anchor
from dateline.annotations.times.calendar import Point, month_point, year_point
from dateline.annotations.times.meaning import UNKNOWN_DAY, Meaning, Parts, duration, whole


def read_duration(parts: Parts, anchor: Anchor) -> Meaning:
    """Words like "three weeks", "a few days", "two and a half years"."""
    del anchor
    unit = parts.text("units") or parts.text("unit")
    return Meaning("DURATION", _sized(parts, unit), _within(parts), _mod(parts))


def _within(parts: Parts) -> Point | None:
    """The year or month that the time lies in: "the first ten months of 1915"."""
    year = parts.number("within") or parts.number("year")
    if not year:
        return None
    return month_point(year, parts.number("month")) if parts.has("month") else year_point(year)


def _sized(parts: Parts, unit: str) -> str:
    """How long: a part of an hour in minutes, of a century in years."""
    if parts.text("n") == "X" or parts.has("few"):
        return duration("X", unit)
    amount = parts.amount("n") + (0.5 if parts.has("half") else 0)
    finer, count = _PIECES.get(unit, ("", 1))
    if finer and (amount < 1 or (amount % 1 and not unit.startswith("T"))):
        return duration(whole(amount * count), finer)
    return duration(whole(amount), unit)


_PIECES = {"TM": ("TS", 60), "TH": ("TM", 60), "DE": ("Y", 10), "CE": ("Y", 100)}
"""What half of a unit is counted in."""


def _mod(parts: Parts) -> str | None:
    return next((parts.text(name) for name in ("about", "than", "least") if parts.has(name)), None)


def read_often(parts: Parts, anchor: Anchor) -> Meaning:
    """Words like "every day", "annual"."""
    if parts.has("often"):
        return Meaning("SET", parts.text("often"))
    return replace(read_duration(parts, anchor), type="SET")


def read_weekly(parts: Parts, anchor: Anchor) -> Meaning:
    """Words like "every Monday", "Mondays"."""
    del anchor
    return Meaning("SET", f"XXXX-WXX-{parts.number('weekday')}")


def read_yearly(parts: Parts, anchor: Anchor) -> Meaning:
    """Words like "every spring", "each May 22"."""
    del anchor
    day = f"-{parts.number('day'):02}" if parts.has("day") else ""
    return Meaning("SET", f"XXXX-{parts.text('season') or format(parts.number('month'), '02')}{day}")


def read_daily(parts: Parts, anchor: Anchor) -> Meaning:
    """Words like "each morning", "at night"."""
    del anchor
    return Meaning("SET", f"{UNKNOWN_DAY}T{parts.text('part')}")
