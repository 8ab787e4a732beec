"""The scene of a text's times: when it was published, and whether it reports news or tells of times long past."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.annotations.times.calendar import Point, day_point, month_point, possible_date, year_point
from dateline.annotations.times.direction import Way, way_of
from dateline.annotations.times.matching import Match
from dateline.annotations.times.words import Words
from dateline.languages.timerules import Tenses
from dateline.model.article import Article, BlockKind
from dateline.model.time import PartialDate, Precision

_TOLD = frozenset({BlockKind.CAPTION, BlockKind.TITLE})
"""Blocks whose present tense tells what was: "Troops enter the town on Friday"."""

_SAMPLE = 20
"""So many dates of the story are compared with its dateline; more would not change the year."""

_FEW = 4
"""More dates of other years than this make a text a narrative, when they are most of its dates."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What all times of a text are read against; `told` are the numbers of the blocks whose present tense tells what was."""

    words: Words
    published: Point | None
    narrative: bool
    told: frozenset[int]
    tenses: Tenses

    def way(self, match: Match) -> Way:
        """Which way the clause around an expression points."""
        parse, first = self.words.parse, self.words.token(match.first)
        last = self.words.token(match.last - 1) + 1
        return way_of(parse, first, last, self.tenses, told=parse.block[first] in self.told)


def told_blocks(article: Article) -> frozenset[int]:
    """The numbers of an article's blocks whose present tense tells what was."""
    return frozenset(number for number, block in enumerate(article.blocks) if block.kind in _TOLD)


def published_point(article: Article) -> Point | None:
    """The publication as a point of the calendar, as exact as it is known."""
    if article.published is None:
        return None
    known: PartialDate = article.published.date
    if known.precision is Precision.YEAR:
        return year_point(known.earliest.year)
    if known.precision is Precision.MONTH:
        return month_point(known.earliest.year, known.earliest.month)
    return day_point(known.earliest)


def filing_day(filed: Sequence[Match], told: Sequence[Match]) -> Point | None:
    """The day that a dateline names; a year it leaves out is that of the full date of the story that lies nearest."""
    parts = next((match.parts for match in filed if match.parts.has("month") and match.parts.has("day")), None)
    if parts is None:
        return None
    known = [match.parts for match in told if match.parts.has("year") and match.parts.has("month")][:_SAMPLE]
    years = (
        [parts.number("year")]
        if parts.has("year")
        else [one.number("year") + gap for one in known for gap in (-1, 0, 1)]
    )
    days = [day for year in years if (day := possible_date(year, parts.number("month"), parts.number("day")))]
    given = [
        day for one in known if (day := possible_date(one.number("year"), one.number("month"), one.number("day", 1)))
    ]
    nearest = min(
        days, key=lambda day: (min((abs(day - other) for other in given), default=day - day), day), default=None
    )
    return day_point(nearest) if nearest else None


def is_narrative(found: Sequence[Match], published: Point | None) -> bool:
    """Whether a text tells of times long before its publication, so that its dates count from each other.

    Most of its dates then name other years, and it hardly speaks of "today", "last week" or a bare Thursday. Without a
    publication there is nothing else to count from.
    """
    if published is None:
        return True
    years = [match.parts.number("year") for match in found if match.rule.kind == "calendar" and match.parts.has("year")]
    far = sum(abs(published.first.year - year) > 1 for year in years)
    return far > _FEW and far > 2 * (len(years) - far) and far > 2 * sum(map(_is_fresh, found))


def _is_fresh(match: Match) -> bool:
    """Whether an expression counts from the day of a report."""
    return match.rule.kind in ("offset", "which") or (match.rule.kind == "calendar" and match.parts.has("weekday"))
