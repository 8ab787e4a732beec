"""The same stretch of another year: "the same period last year", "the corresponding quarter of 2017"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dateline.annotations.times.anchor import Anchor, stated_year
from dateline.annotations.times.calendar import Point, half_point, month_point, quarter_point, season_point, year_point
from dateline.annotations.times.meaning import Meaning, Parts


def read_again(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The stretch last told of, moved to the year named; the year alone where none was told."""
    year = stated_year(parts, anchor)
    if year is None:
        return None
    told = next((one.point for one in reversed(anchor.story.told) if one.point.unit in _units(parts)), None)
    return Meaning.at(_MOVED[told.unit](told, year) if told else year_point(year))


def _units(parts: Parts) -> tuple[str, ...]:
    return (parts.text("unit"),) if parts.has("unit") else tuple(_MOVED)


_MOVED: Mapping[str, Callable[[Point, int], Point]] = {
    "M": lambda told, year: month_point(year, told.first.month),
    "Q": lambda told, year: quarter_point(year, (told.first.month + 2) // 3),
    "H": lambda told, year: half_point(year, 1 if told.first.month == 1 else 2),
    "S": lambda told, year: season_point(year, told.value[-2:]),
}
"""How the stretches that firms and statistics compare are moved to another year."""
