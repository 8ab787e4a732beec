"""What a time is counted from: the day of the report, or the time that the text has just spoken of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dateline.annotations.times.calendar import Point, counted, weekday_from
from dateline.annotations.times.direction import Way

_SEASON_MIDDLE = {"WI": 1, "SP": 4, "SU": 7, "FA": 10}
_BACK = 5
"""In a narrative a bare month stands at most so many months before the time last spoken of; else it is the one after."""

_HALF_YEAR = 6


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a time expression stands.

    `published` is the day of the report (None where unknown), `last` the time last spoken of and `last_day` the last day, `way`
    tells on demand which way the clause points. In a `narrative` (a text about times long before its publication) everything counts from `last`.
    """

    published: Point | None
    last: Point | None
    last_day: Point | None
    narrative: bool
    way: Callable[[], Way]

    @property
    def now(self) -> Point | None:
        """What "this", "last" and "ago" are counted from."""
        return self.last if self.narrative else self.published

    def then_by(self, unit: str) -> Point | None:
        """What "later" and "the next day" are counted from: the time last spoken of that is known to the unit.

        A narrative does not go back for it once the story has moved on; a report falls back on its own day.
        """
        if self.last is None or self.last.unit == unit or self.last.finer_than(unit):
            return self.then
        if self.narrative:
            return (
                self.last_day
                if self.last_day and self.last.first <= self.last_day.first <= self.last.last
                else self.last
            )
        return self.last_day or self.published

    @property
    def then(self) -> Point | None:
        """What "the following year" is counted from."""
        return self.last or self.published

    def year_of(self, month: int, day: int = 0) -> int | None:
        """The year that a bare month, or month and day, is of; None where nothing tells."""
        base = self.now
        if base is None:
            return None
        if self.narrative:
            return _told_year(base, month)
        return _reported_year(base, month, day, self.way())

    def weekday(self, weekday: int) -> date | None:
        """The day that a bare weekday is; None where no day is known to count from."""
        base = self.now
        if base is None or base.unit != "D":
            return None
        if self.narrative:
            return weekday_from(base.first, weekday, 1)
        return weekday_from(base.first, weekday, 1 if self.way() in (Way.FUTURE, Way.PRESENT) else -1)


def counted_from(base: Point | None, count: int, unit: str) -> Point | None:
    """The point so many units after a base; None where the base is not known as exactly as the unit."""
    if base is None or (base.unit != unit and not base.finer_than(unit)):
        return None
    try:
        return counted(base.first, count, unit)
    except OverflowError:
        return None


def _told_year(base: Point, month: int) -> int:
    """In a narrative: the year that puts the month nearest to the time last spoken of, rather after than before."""
    if not base.finer_than("Y"):
        return base.first.year
    ahead = (month - base.first.month) % 12
    place = base.first.year * 12 + base.first.month - 1 + (ahead if ahead < 12 - _BACK else ahead - 12)
    return place // 12


def _reported_year(base: Point, month: int, day: int, way: Way) -> int:
    """In a report: the last such date up to its day, the next one from it, or the nearest."""
    year = base.first.year
    if not base.finer_than("Y"):
        return year
    exact = day and base.unit == "D"
    here, there = (base.first.month, base.first.day if exact else 0), (month, day if exact else 0)
    if way is Way.PAST:
        return year if there <= here else year - 1
    if way is Way.FUTURE or (way is Way.PRESENT and exact):
        return year if there >= here else year + 1
    return _nearest_year(base, month)


def _nearest_year(base: Point, month: int) -> int:
    distance = month - base.first.month
    return base.first.year + (-1 if distance > _HALF_YEAR else 1 if distance < -_HALF_YEAR else 0)


def season_month(season: str) -> int:
    """A month in the middle of a season; a winter counts to the year of its January."""
    return _SEASON_MIDDLE[season]
