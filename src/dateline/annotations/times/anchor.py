"""What a time is counted from: the day of the report, or the time that the text has just spoken of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dateline.annotations.times.calendar import Point, counted, weekday_from
from dateline.annotations.times.direction import Way
from dateline.annotations.times.meaning import Parts
from dateline.annotations.times.story import Aside, Story, Where

_SEASON_MIDDLE = {"WI": 1, "SP": 4, "SU": 7, "FA": 10}
_BACK = 5
"""In a narrative a bare month stands at most so many months before the time last spoken of; else it is the one after."""

_HALF_YEAR = 6


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a time expression stands.

    `published` is the day of the report (None where unknown), `story` what has been told before, `at` in which sentence, `start` the beginning of a range whose end this is, `way` tells on demand which way the clause points. In a
    `narrative` (a text about times long before its publication) everything counts from the time last spoken of.
    """

    published: Point | None
    story: Story
    narrative: bool
    way: Callable[[], Way]
    at: Where
    start: Point | None = None

    @property
    def now(self) -> Point | None:
        """What "this", "last" and "ago" are counted from."""
        return self.story.last if self.narrative else self.published

    def then_by(self, unit: str) -> Point | None:
        """What "later" and "the next day" are counted from: the time last told that is known to the unit.

        A narrative does not go back for it once the story has moved on; a report passes over what it mentions beside the story
        and falls back on its own day.
        """
        story = self.story
        if not self.narrative:
            aside = story.latest(self.at, unit=unit, aside=Aside.REPORTED)
            return story.latest(self.at, unit=unit) or aside or self.published
        if story.last is None or story.last.unit == unit or story.last.finer_than(unit):
            return self.then
        day = story.last_day
        return day if day and story.last.first <= day.first <= story.last.last else story.last

    @property
    def then(self) -> Point | None:
        """What "the following year" is counted from."""
        if self.narrative:
            return self.story.last or self.published
        return self.story.latest(self.at) or self.story.last or self.published

    @property
    def scene(self) -> Point | None:
        """The time of what has just been told, however coarse: what "hours later" stays near to."""
        if self.narrative:
            return None
        return self.story.latest(self.at, aside=Aside.BESIDE) or self.published

    def year_of(self, month: int, day: int = 0) -> int | None:
        """The year that a bare month, or month and day, is of; None where nothing tells."""
        base = self.now
        if base is None:
            return None
        if self.start and self.start.finer_than("Q"):
            began = self.start.first
            return began.year + ((month, day or began.day) < (began.month, began.day))
        if self.narrative:
            return _told_year(base, month)
        return _reported_year(base, month, day, self.way())

    def weekday(self, weekday: int) -> date | None:
        """The day that a bare weekday is; None where no day is known to count from."""
        base = self.now
        if base is None or base.unit != "D":
            return None
        if self.start and self.start.unit == "D":
            return weekday_from(self.start.first, weekday, 1)
        if self.narrative:
            return weekday_from(base.first, weekday, 1)
        return weekday_from(base.first, weekday, 1 if self.way() in (Way.FUTURE, Way.PRESENT) else -1)


def stated_year(parts: Parts, anchor: Anchor) -> int | None:
    """The year an expression names, or points at ("of last year", "of that year"); None where it does neither."""
    if parts.has("year"):
        return parts.number("year")
    for name, base in (("which", anchor.now), ("whence", anchor.then)):
        if parts.has(name):
            return base.first.year + parts.number(name) if base else None
    return None


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
