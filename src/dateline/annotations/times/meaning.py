"""What a time expression means once it is read: a TIMEX3 type and value, and the days it covers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from dateline.annotations.times.calendar import Point
from dateline.languages.patterns import Value

UNKNOWN_DAY = "XXXX-XX-XX"


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that a rule found in the words, and those that it fixes."""

    values: Mapping[str, Value]

    def has(self, name: str) -> bool:
        """Whether the part is there."""
        return name in self.values

    def number(self, name: str, default: int = 0) -> int:
        """A part that is a whole number."""
        return int(self.values.get(name, default))

    def amount(self, name: str) -> float:
        """A part that may be a fraction."""
        return float(self.values[name])

    def text(self, name: str, default: str = "") -> str:
        """A part that is a sign."""
        return str(self.values.get(name, default))


@dataclass(frozen=True, slots=True)
class Meaning:
    """A TIMEX3 type and value; `point` is the stretch of the calendar meant, None where it is none or not known."""

    type: str
    value: str
    point: Point | None = None
    mod: str | None = None

    @classmethod
    def at(cls, point: Point) -> Self:
        """A date."""
        return cls("DATE", point.value, point)

    def with_mod(self, mod: str) -> Meaning:
        """The same, narrowed: START, MID, END, APPROX ..."""
        return replace(self, mod=mod or self.mod)

    def with_part(self, part: str) -> Meaning:
        """A part of the day: TMO, TAF, TEV, TNI."""
        day = self.value if self.point is None or self.point.unit == "D" else f"{self.value}-XX"
        return Meaning("TIME", f"{day.split('T')[0]}T{part}", self.point, self.mod)

    @property
    def interval(self) -> tuple[str, str] | None:
        """The first and last day as ISO dates; a third of the stretch for its start, middle or end; None where unknown."""
        if self.point is None:
            return None
        first, last = self.point.first, self.point.last
        third = (last - first) / 3
        if self.mod == "START":
            last = first + third
        elif self.mod == "END":
            first = last - third
        elif self.mod == "MID":
            first, last = first + third, last - third
        return first.isoformat(), last.isoformat()


def duration(amount: str, unit: str) -> str:
    """A TIMEX3 duration: P3D, PT4H, PXY."""
    if unit == "FN":
        return duration(str(2 * int(amount)) if amount.isdecimal() else amount, "W")
    return f"PT{amount}{unit[1:]}" if unit in ("TH", "TM", "TS") else f"P{amount}{unit}"


def whole(amount: float) -> str:
    """A number without needless decimals: 3, 1.5."""
    return str(int(amount)) if amount == int(amount) else f"{amount:g}"
