"""Times: from the rules that fit to time mentions with values, one after the other in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from dateline.annotations.times.anchor import Anchor
from dateline.annotations.times.calendar import Point
from dateline.annotations.times.dateline import dateline_words
from dateline.annotations.times.days import Found, joined, with_days
from dateline.annotations.times.matching import Match, matches
from dateline.annotations.times.meaning import Meaning
from dateline.annotations.times.reading import READERS
from dateline.annotations.times.scene import Scene, filing_day, is_narrative, published_point, told_blocks
from dateline.annotations.times.story import Story, Told, Where
from dateline.annotations.times.words import NO_WORDS, Words, words_of
from dateline.languages import Language
from dateline.languages.timerules import TimeRules
from dateline.model.finding import TimeMention
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.model.span import Span


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
    scene = Scene(text.words, published, is_narrative(text.matches, published), told, rules)
    meant = with_days(joined(list(_meanings(text.matches, scene)), scene), scene)
    return [(text.words.span(one.match.first, one.match.last), one.meaning) for one in meant]


def _meanings(found: Sequence[Match], scene: Scene) -> Iterator[Found]:
    """Read each match, counting from those before it."""
    story, habit = Story(), Where(-1, -1)
    before: Found | None = None
    for match in found:
        at = scene.where(match)
        anchor = _anchor(match, before, story, scene, usual=habit == at and scene.is_usual(match))
        if meaning := _meaning(match, anchor):
            before = Found(match, _opened(match, meaning), at, anchor.then)
            yield before
            habit = at if scene.is_habit(match, meaning) else habit
            if point := before.meaning.point:
                story = story.with_told(Told(point, at, scene.aside(match)))


def _anchor(match: Match, before: Found | None, story: Story, scene: Scene, *, usual: bool) -> Anchor:
    """What a match counts from: the day of the report and the story so far; nothing where it bounds what happens every year."""
    at, way = scene.where(match), partial(scene.way, match)
    if usual:
        return Anchor(None, Story(), narrative=False, way=way, at=at)
    start = before.meaning.point if before and scene.is_range(before.match, match) else None
    return Anchor(scene.published, story, scene.narrative, way, at, start)


def _meaning(match: Match, anchor: Anchor) -> Meaning | None:
    """What a match means; None where it is no time, or one outside the calendar (years 1 to 9999)."""
    try:
        return READERS[match.rule.kind](match.parts, anchor)
    except (OverflowError, ValueError):
        return None


def _opened(match: Match, meaning: Meaning) -> Meaning:
    """The meaning narrowed by what opens it: "the end of", "early", "the night of"."""
    if match.opening is None:
        return meaning
    part = match.opening.text("part") or match.opening.text("dayhour")
    if part and meaning.point and meaning.point.unit == "D":
        return meaning.with_part(part)
    return meaning.with_mod(match.opening.text("edge") or match.opening.text("border"))
