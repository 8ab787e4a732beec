"""The scene of a text's times: when it was published, and whether it reports news or tells of times long past."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.annotations.times.calendar import Point, day_point, month_point, possible_date, year_point
from dateline.annotations.times.direction import Way, aside_of, way_of
from dateline.annotations.times.matching import Match
from dateline.annotations.times.meaning import Meaning
from dateline.annotations.times.story import Aside, Where
from dateline.annotations.times.words import Words
from dateline.languages.timerules import TimeRules
from dateline.model.article import Article, BlockKind
from dateline.model.time import PartialDate, Precision

_BETWEEN = 2
"""So many words may part a time of the clock from its day: "Friday, at 7 p.m."."""

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
    rules: TimeRules

    def way(self, match: Match) -> Way:
        """Which way the clause around an expression points."""
        parse, (first, last) = self.words.parse, self._tokens(match)
        return way_of(parse, first, last, self.rules.tenses, told=parse.block[first] in self.told)

    def aside(self, match: Match) -> Aside:
        """How far from the main line of the story an expression stands."""
        return Aside.MAIN if self.narrative else aside_of(self.words.parse, *self._tokens(match), self.rules.tenses)

    def _tokens(self, match: Match) -> tuple[int, int]:
        return self.words.token(match.first), self.words.token(match.last - 1) + 1

    def where(self, match: Match) -> Where:
        """In which sentence an expression stands."""
        token = self.words.token(match.first)
        return Where(self.words.parse.sentence[token], self.words.parse.block[token])

    def is_joined(self, one: Match, after: Match) -> bool:
        """Whether a time of the clock and a day stand so close that they are one expression."""
        between = [self.words.norm(at) for at in range(one.last, after.first)]
        return len(between) <= _BETWEEN and all(word in self.rules.around["joining"] for word in between)

    def is_range(self, one: Match, after: Match) -> bool:
        """Whether two expressions are the ends of a range: "from January to June"."""
        between = [self.words.norm(at) for at in range(one.last, after.first)]
        return len(between) == 1 and between[0] in self.rules.around["ranging"]

    def is_habit(self, match: Match, meaning: Meaning) -> bool:
        """Whether an expression tells that its sentence is about what happens again: "every day", "opens daily"."""
        each = match.parts.has("each") or self.words.tag(match.last - 1) == "RB"
        return meaning.type == "SET" and each

    def is_daily(self, match: Match, meaning: Meaning) -> bool:
        """Whether the times of the clock in its sentence are of no one day: "every second day", "March 4-8"."""
        days = match.rule.kind == "calendar" and match.parts.has("day") and match.parts.has("other")
        return days or (self.is_habit(match, meaning) and ("D" in meaning.value or match.rule.kind == "daily"))

    def is_usual(self, match: Match) -> bool:
        """Whether an expression stands where a habit says when it begins or ends: "from May"."""
        return self.words.norm(match.first - 1) in self.rules.around["usual"]


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
