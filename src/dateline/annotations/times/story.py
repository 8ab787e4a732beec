"""The times that a text has told so far: its main line, and what it mentions in passing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import NamedTuple

from dateline.annotations.times.calendar import Point

_KEPT = 12
"""So many times are remembered; nobody says "the same day" of an earlier one."""


class Aside(IntEnum):
    """How far a time stands from the main line of a report.

    On it; in what had been before, which the rest of a paragraph may go on from; in a relative clause; or it dates what was said.
    """

    MAIN = 0
    BEFORE = 1
    BESIDE = 2
    REPORTED = 3


class Where(NamedTuple):
    """The numbers of a sentence and its block."""

    sentence: int
    block: int


@dataclass(frozen=True, slots=True)
class Told:
    """A time that the text has told, where, and how far from the main line."""

    point: Point
    at: Where
    aside: Aside

    def counts(self, at: Where, aside: Aside) -> bool:
        """Whether something said there goes on from it."""
        if self.aside <= aside:
            return True
        return at.block == self.at.block if self.aside is Aside.BEFORE else at == self.at and self.aside is Aside.BESIDE


@dataclass(frozen=True, slots=True)
class Story:
    """The times told, oldest first; the last of all, and the last day."""

    told: tuple[Told, ...] = ()
    last: Point | None = None
    last_day: Point | None = None

    def with_told(self, one: Told) -> Story:
        """The story told on; a year named again does not blur a day in it, unless only an aside gave the day."""
        last = self.last
        if last and last.unit != one.point.unit and one.point.holds(last):
            blurs = self.told[-1].aside <= one.aside
            return self if blurs else replace(self, told=(*self.told[-_KEPT:], one))
        day = one.point if one.point.unit == "D" else self.last_day
        return replace(self, told=(*self.told[-_KEPT:], one), last=one.point, last_day=day)

    def latest(self, at: Where, *, unit: str = "CE", aside: Aside = Aside.MAIN) -> Point | None:
        """The last time that is known to a unit, at most so far aside; what its own sentence mentions counts too."""
        return next(
            (
                one.point
                for one in reversed(self.told)
                if (one.point.unit == unit or one.point.finer_than(unit)) and one.counts(at, aside)
            ),
            None,
        )
