"""Times: from the rules that fit to time mentions with values, one after the other in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.annotations.times.anchor import Anchor
from dateline.annotations.times.calendar import Point, day_point, month_point, year_point
from dateline.annotations.times.clock import is_bare, on_day
from dateline.annotations.times.dateline import dateline_words
from dateline.annotations.times.direction import Way, way_of
from dateline.annotations.times.matching import Match, matches
from dateline.annotations.times.meaning import Meaning
from dateline.annotations.times.reading import READERS
from dateline.annotations.times.words import Words, words_of
from dateline.languages import Language
from dateline.languages.timerules import TimeRules
from dateline.model.article import Article
from dateline.model.finding import TimeMention
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.model.time import PartialDate, Precision


@dataclass(frozen=True, slots=True)
class _Found:
    """A match with its meaning."""

    match: Match
    meaning: Meaning


def find_times(reading: Reading, parse: Parse, *, language: Language) -> Iterator[TimeMention]:
    """Time expressions of the story and of the dateline, with TIMEX3 values, in text order.

    Values count from the day of publication. In a text about times long past, and where no publication is known, they count
    from the time that the text has last spoken of.

    Args:
        reading: the article; its publication date is the anchor.
        parse: its tokens; tense decides which way a bare "Thursday" points.
        language: names the rules.
    """
    rules, published = language.times, _published(reading.article)
    mentions = [*_dateline_mentions(reading.article, rules, published), *_mentions(words_of(parse, rules), rules, published)]
    yield from sorted(mentions, key=lambda mention: mention.span)


def _dateline_mentions(article: Article, rules: TimeRules, published: Point | None) -> Iterator[TimeMention]:
    if article.dateline:
        yield from _mentions(words_of(dateline_words(article.text, article.dateline.span), rules), rules, published)


def _mentions(words: Words, rules: TimeRules, published: Point | None) -> Iterator[TimeMention]:
    found = matches(words, rules)
    narrative = _is_narrative(found, published)
    for one in _with_days(words, list(_meanings(words, found, rules, published, narrative=narrative)), published):
        yield _mention(words.span(one.match.first, one.match.last), one.meaning)


def _mention(span: Span, meaning: Meaning) -> TimeMention:
    earliest, latest = meaning.interval or (None, None)
    return TimeMention(span=span, type=meaning.type, value=meaning.value, mod=meaning.mod, earliest=earliest, latest=latest)


def _published(article: Article) -> Point | None:
    """The publication as a point of the calendar, as exact as it is known."""
    if article.published is None:
        return None
    known: PartialDate = article.published.date
    if known.precision is Precision.YEAR:
        return year_point(known.earliest.year)
    if known.precision is Precision.MONTH:
        return month_point(known.earliest.year, known.earliest.month)
    return day_point(known.earliest)


_FEW = 4
"""So many dates of other years make a text a narrative, when they are most of its dates."""


def _is_narrative(found: Sequence[Match], published: Point | None) -> bool:
    """Whether the text tells of times long before its publication, so that its dates count from each other."""
    if published is None:
        return True
    years = [match.parts.number("year") for match in found if match.rule.kind == "calendar" and match.parts.has("year")]
    far = sum(abs(published.first.year - year) > 1 for year in years)
    fresh = sum(match.rule.kind in ("offset", "which") or (match.rule.kind == "calendar" and match.parts.has("weekday")) for match in found)
    return far > _FEW and far > 2 * (len(years) - far) and far > 2 * fresh


def _meanings(words: Words, found: Sequence[Match], rules: TimeRules, published: Point | None, *, narrative: bool) -> Iterator[_Found]:
    """Read each match, counting from those before it."""
    last: Point | None = None
    last_day: Point | None = None
    for match in found:
        anchor = Anchor(published, last, last_day, narrative, _Way(words, match, rules))
        meaning = READERS[match.rule.kind](match.parts, anchor)
        if meaning:
            yield _Found(match, _opened(match, meaning))
            last = _latest(last, meaning.point)
            last_day = last if last and last.unit == "D" else last_day


def _latest(last: Point | None, point: Point | None) -> Point | None:
    """The time last spoken of; a year named again does not blur a day in it."""
    return last if point is None or (last is not None and last.unit != point.unit and point.first <= last.first and last.last <= point.last) else point


@dataclass(frozen=True, slots=True)
class _Way:
    """Asks the clause only when somebody wants to know."""

    words: Words
    match: Match
    rules: TimeRules

    def __call__(self) -> Way:
        first, last = self.words.token(self.match.first), self.words.token(self.match.last - 1) + 1
        return way_of(self.words.parse, first, last, self.rules.tenses)


def _opened(match: Match, meaning: Meaning) -> Meaning:
    """The meaning narrowed by what opens it: "the end of", "early", "the night of"."""
    if match.opening is None:
        return meaning
    part = match.opening.text("part") or match.opening.text("dayhour")
    if part and meaning.point and meaning.point.unit == "D":
        return meaning.with_part(part)
    return meaning.with_mod(match.opening.text("edge") or match.opening.text("border"))


_NEAR = 3
"""So many words may stand between a time of the clock and the day it belongs to."""


def _with_days(words: Words, found: Sequence[_Found], published: Point | None) -> Iterator[_Found]:
    """Give each time of the clock its day: the date beside it, else the one last spoken of, else the day of the report."""
    last: Point | None = None
    for number, one in enumerate(found):
        if not is_bare(one.meaning):
            last = one.meaning.point or last
            yield one
            continue
        after = found[number + 1] if number + 1 < len(found) else None
        beside = after.meaning.point if after and after.match.first - one.match.last <= _NEAR and after.meaning.type == "DATE" else None
        day = next((point for point in (beside, last, published) if point and point.unit == "D"), None)
        yield replace(one, meaning=on_day(one.meaning, day))
