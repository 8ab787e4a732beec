"""When an act took place that is told beside another: at the same time ("when police fired"), or so long after or before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model.finding import TimeMention
from dateline.model.parse import Parse
from dateline.records.coding.scene import Scene

NEAR = 3
"""Tokens from the end of a time to the "when" that brings in what happened then ("on July 25 call when he asked")."""


@dataclass(frozen=True, slots=True)
class Link:
    """How a clause hangs on the one that it is told beside.

    `marker` is the word between them, `host` the verb (or noun) of the other. An act that is `later` lies `days` behind its
    host; both are None where they are at one time, `days` where no distance is told. `distance` is the mention that tells it.
    """

    marker: int
    host: int
    later: bool | None = None
    days: int | None = None
    distance: TimeMention | None = None


def link_of(scene: Scene, clause: int) -> Link | None:
    """The link of a clause, or of a noun behind "after", to what it is told beside; None where it stands for itself."""
    parse, words = scene.parse, scene.language.predicates
    found = _marked(parse, clause)
    if found is None:
        return None
    marker, host = found
    norm = parse.norms[marker]
    if norm in words.meanwhile:
        return Link(marker, host)
    if norm not in words.following and norm not in words.preceding:
        return None
    distance = _distance(scene, marker)
    days = _days(distance) if distance is not None else None
    return Link(marker, host, norm in words.preceding, days, distance)


def is_set_off(scene: Scene, clause: int) -> bool:
    """Whether a clause is told to lie a stretch of time after or before another: its time is not the report's."""
    parse, words = scene.parse, scene.language.predicates
    return any(
        parse.norms[marker] in words.following | words.preceding and _distance(scene, marker) is not None
        for child in parse.child_list(clause, "advcl", "prep")
        for marker in (child, *parse.child_list(child, "mark"))
    )


def is_of_the_day(scene: Scene, verb: int) -> bool:
    """Whether a verb tells the day's news: in the present or the perfect, or in the lead."""
    parse = scene.parse
    finite = (verb, *parse.child_list(verb, "aux", "auxpass"))
    return scene.is_lead(verb) or any(parse.tags[token] in {"VBP", "VBZ"} for token in finite)


def is_beginning(scene: Scene, mention: TimeMention) -> bool:
    """Whether a time is only what something has gone on since ("has killed 6,000 people since March")."""
    first = scene.parse.tokens_in(mention.span).start
    return first > 0 and scene.parse.norms[first - 1] in scene.language.predicates.beginnings


def is_going_on(scene: Scene, clause: int) -> bool:
    """Whether a clause tells what has gone on since a time."""
    parse, beginnings = scene.parse, scene.language.predicates.beginnings
    starts = [prep for prep in parse.child_list(clause, "prep") if parse.norms[prep] in beginnings]
    return any(is_beginning(scene, mention) and _starts(scene, mention, starts) for mention in scene.times_in(clause))


def _starts(scene: Scene, mention: TimeMention, preps: list[int]) -> bool:
    return scene.parse.tokens_in(mention.span).start - 1 in preps


def is_of_a_thing(scene: Scene, noun: int, mention: TimeMention) -> bool:
    """Whether a time only tells which one of its like a noun is: "suspended the 1960 treaty", "condemned Monday's attack".

    What is done in or at something that has a time is done then: "said at Wednesday's hearing".
    """
    parse, words = scene.parse, scene.language.predicates
    if parse.pos[noun] not in {"NOUN", "PROPN"} or noun < parse.tokens_in(mention.span).start:
        return False
    if parse.deps[noun] == "pobj":
        return parse.norms[parse.heads[noun]] not in words.locating | words.lasting
    return parse.deps[noun] in {"dobj", "nsubjpass"}


def moved(value: str, link: Link) -> str | None:
    """A day so many days from another, after ISO 8601; None where the value is no day, or a stretch holds more than a day."""
    day = _DAY.match(value)
    if day is None or link.days is None:
        return None
    try:
        return (date.fromisoformat(day[0]) + timedelta(days=link.days if link.later else -link.days)).isoformat()
    except (OverflowError, ValueError):  # "a million days after": no day of the calendar
        return None


def time_before(scene: Scene, marker: int) -> TimeMention | None:
    """The time that stands right before the "when" of a clause, no verb or comma between."""
    parse = scene.parse
    for mention in scene.times_in(marker):
        tokens = parse.tokens_in(mention.span)
        if mention.type in {"DATE", "TIME"} and tokens and 0 <= marker - tokens.stop <= NEAR:
            between = range(tokens.stop, marker)
            if not any(parse.pos[token] in {"VERB", "AUX", "PUNCT"} for token in between):
                return mention
    return None


def _marked(parse: Parse, clause: int) -> tuple[int, int] | None:
    """The marker of the nearest clause above that hangs on another, and that other's head."""
    for token in _within(parse, clause):
        label, head = parse.deps[token], parse.heads[token]
        if label in {"pcomp", "pobj"} and parse.deps[head] == "prep":
            return head, parse.heads[head]
        if label in {"advcl", "relcl"}:
            marker = next((c for c in parse.child_list(token, "mark", "advmod") if c < token), None)
            return (marker, head) if marker is not None else None
    return None


def _within(parse: Parse, clause: int) -> Iterator[int]:
    """The clause and those above it that it is coordinated with, or is said in."""
    yield clause
    while parse.deps[clause] in {"conj", "ccomp", "xcomp"} and parse.heads[clause] != clause:
        clause = parse.heads[clause]
        yield clause


def _distance(scene: Scene, marker: int) -> TimeMention | None:
    """The stretch of time that ends right before a marker: "two days after"."""
    parse = scene.parse
    return next(
        (
            mention
            for mention in scene.times_in(marker)
            if mention.type == "DURATION" and marker and mention.span.end == parse.ends[marker - 1]
        ),
        None,
    )


def _days(distance: TimeMention) -> int | None:
    """The days of a stretch, hours as none; None where it is told vaguely, or in months and years, which are no number of days."""
    found = _STRETCH.fullmatch(distance.value)
    if found is None or distance.mod is not None:
        return None
    number, unit = found.groups()
    return 0 if unit is None else int(number) * (7 if unit == "W" else 1)


def is_long(distance: TimeMention) -> bool:
    """Whether a stretch of time is longer than a month, as far as its value tells: "two months", "months", "years"; not "three weeks", nor "weeks"."""
    found = _LONG.fullmatch(distance.value)
    if found is None:
        return False
    number, unit = found.groups()
    return unit not in _LEAST or (int(number) >= _LEAST[unit] if number.isdigit() else unit == "M")


_LEAST = {"M": 2, "W": 5, "D": 32}
"""How many of a unit are longer than any month; of longer units one is."""

_LONG = re.compile(r"P([\dX.]+)(CE|DE|Y|Q|M|W|D)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=T|$)")
_STRETCH = re.compile(r"P(?:T\w+|(\d+)([DW]))")
