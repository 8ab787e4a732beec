"""Times: from the rules that fit to time mentions with values, one after the other in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from dateline.annotations.times.anchor import Anchor
from dateline.annotations.times.calendar import Point
from dateline.annotations.times.clock import is_bare, on_day
from dateline.annotations.times.dateline import dateline_words
from dateline.annotations.times.matching import Match, matches
from dateline.annotations.times.meaning import Meaning
from dateline.annotations.times.reading import READERS
from dateline.annotations.times.scene import Scene, filing_day, is_narrative, published_point, told_blocks
from dateline.annotations.times.words import NO_WORDS, Words, words_of
from dateline.languages import Language
from dateline.languages.timerules import TimeRules
from dateline.model.finding import TimeMention
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.model.span import Span

_NEAR = 3
"""So many words may stand between a time of the clock and the day it belongs to."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A match with its meaning."""

    match: Match
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class _Text:
    """Words, and where the rules fit them."""

    words: Words = NO_WORDS
    matches: tuple[Match, ...] = ()


def find_times(reading: Reading, parse: Parse, *, language: Language) -> Iterator[TimeMention]:
    """Time expressions of the dateline and the story, with TIMEX3 values (ISO-TimeML), in text order.

    Values count from the day of publication, else from the day in the dateline. In a text about times long past, and where no
    publication is known, they count from the time that the text has last spoken of.

    Args:
        reading: the article; its publication date is the anchor.
        parse: its tokens; tense decides which way a bare "Thursday" points.
        language: names the rules.
    """
    article, rules = reading.article, language.times
    filed = _found(dateline_words(article.text, article.dateline.span), rules) if article.dateline else _Text()
    told = _found(parse, rules)
    published = published_point(article) or filing_day(filed.matches, told.matches)
    meant = [*_meant(filed, published, rules, frozenset()), *_meant(told, published, rules, told_blocks(article))]
    yield from (_mention(span, meaning) for span, meaning in sorted(meant, key=lambda pair: pair[0]))


def _mention(span: Span, meaning: Meaning) -> TimeMention:
    earliest, latest = meaning.interval or (None, None)
    return TimeMention(
        span=span, type=meaning.type, value=meaning.value, mod=meaning.mod, earliest=earliest, latest=latest
    )


def _found(parse: Parse, rules: TimeRules) -> _Text:
    words = words_of(parse, rules)
    return _Text(words, tuple(matches(words, rules)))


def _meant(text: _Text, published: Point | None, rules: TimeRules, told: frozenset[int]) -> list[tuple[Span, Meaning]]:
    """The times of a text: where they stand and what they mean."""
    scene = Scene(text.words, published, is_narrative(text.matches, published), told, rules.tenses)
    meant = list(_meanings(text.matches, scene))
    return [(text.words.span(one.match.first, one.match.last), one.meaning) for one in _with_days(meant, published)]


def _meanings(found: Sequence[Match], scene: Scene) -> Iterator[_Found]:
    """Read each match, counting from those before it."""
    last: Point | None = None
    last_day: Point | None = None
    for match in found:
        anchor = Anchor(scene.published, last, last_day, scene.narrative, partial(scene.way, match))
        if meaning := _meaning(match, anchor):
            yield _Found(match, _opened(match, meaning))
            last = _latest(last, meaning.point)
            last_day = last if last and last.unit == "D" else last_day


def _meaning(match: Match, anchor: Anchor) -> Meaning | None:
    """What a match means; None where it is no time, or one outside the calendar (years 1 to 9999)."""
    try:
        return READERS[match.rule.kind](match.parts, anchor)
    except (OverflowError, ValueError):
        return None


def _latest(last: Point | None, point: Point | None) -> Point | None:
    """The time last spoken of; a year named again does not blur a day in it."""
    if point is None:
        return last
    return last if last and last.unit != point.unit and point.holds(last) else point


def _opened(match: Match, meaning: Meaning) -> Meaning:
    """The meaning narrowed by what opens it: "the end of", "early", "the night of"."""
    if match.opening is None:
        return meaning
    part = match.opening.text("part") or match.opening.text("dayhour")
    if part and meaning.point and meaning.point.unit == "D":
        return meaning.with_part(part)
    return meaning.with_mod(match.opening.text("edge") or match.opening.text("border"))


def _with_days(found: Sequence[_Found], published: Point | None) -> Iterator[_Found]:
    """Give each time of the clock its day: the date right behind it, else the one last spoken of, else the day of the report."""
    last: Point | None = None
    for one, after in zip(found, (*found[1:], None), strict=False):
        if is_bare(one.meaning):
            beside = (
                after.meaning.point
                if after and after.match.first - one.match.last <= _NEAR and after.meaning.type == "DATE"
                else None
            )
            day = next((point for point in (beside, last, published) if point and point.unit == "D"), None)
            yield replace(one, meaning=on_day(one.meaning, day))
        else:
            last = one.meaning.point or last
            yield one
