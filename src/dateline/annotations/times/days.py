"""The day of each time of the clock: the date beside it, which makes one expression with it, or the day that the text speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.annotations.times.calendar import Point
from dateline.annotations.times.clock import clock_later, is_bare, on_day, with_day
from dateline.annotations.times.matching import Match
from dateline.annotations.times.meaning import Meaning
from dateline.annotations.times.scene import Scene
from dateline.annotations.times.story import Where

_NEAR = 3
"""So many words may stand between a time of the clock and the day it belongs to."""


@dataclass(frozen=True, slots=True)
class Found:
    """A match with its meaning, where it stands, and the time that had been told before it."""

    match: Match
    meaning: Meaning
    at: Where
    told: Point | None


def joined(found: Sequence[Found], scene: Scene) -> Iterator[Found]:
    """Make one of a time of the clock and the day beside it: "8 a.m. on Friday", "Friday at 8 a.m.", "noon the next day"."""
    rest = list(reversed(found))
    while rest:
        one = rest.pop()
        both = _both(one, rest[-1], scene) if rest else None
        if both:
            rest[-1] = both
        else:
            yield one


def _both(one: Found, after: Found, scene: Scene) -> Found | None:
    if is_bare(one.meaning) == is_bare(after.meaning) or not scene.is_joined(one.match, after.match):
        return None
    clock, day = (one, after) if is_bare(one.meaning) else (after, one)
    meaning = with_day(clock.match.parts, day.meaning)
    return replace(one, match=replace(one.match, last=after.match.last), meaning=meaning) if meaning else None


def with_days(found: Iterator[Found], scene: Scene) -> Iterator[Found]:
    """Give each time of the clock its day: the date right behind it, else the one told before, else the day of the report."""
    all_found, clock = list(found), ""
    habits = {one.at for one in all_found if scene.is_daily(one.match, one.meaning)}
    for one, after in zip(all_found, (*all_found[1:], None), strict=False):
        dated = one
        if is_bare(one.meaning):
            dated = replace(one, meaning=on_day(one.meaning, None if one.at in habits else _day(one, after, scene)))
        elif one.match.rule.kind == "later" and (value := clock_later(one.match.parts, clock)):
            dated = replace(one, meaning=replace(one.meaning, value=value))
        clock = dated.meaning.value if dated.meaning.type == "TIME" else clock
        yield dated


def _day(one: Found, after: Found | None, scene: Scene) -> Point | None:
    near = after and after.match.first - one.match.last <= _NEAR and after.meaning.type == "DATE"
    beside = after.meaning.point if after and near else None
    return next((point for point in (beside, one.told, scene.published) if point and point.unit == "D"), None)
