"""Dates that reach beyond their sentence: a paragraph tells on from a date, a headline tells what its lead dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from dateline.model.article import BlockKind
from dateline.model.finding import Event, EventTime
from dateline.model.time import PartialDate, Precision
from dateline.records.coding.history import is_narrated
from dateline.records.coding.scene import LEAD, Scene
from dateline.records.coding.when import is_told_in_passing
from dateline.records.reason import Reason

FRESH = timedelta(days=2)
"""How long before the publication date a paragraph's date must lie to be one that the next sentences are told at."""

LATELY = timedelta(days=7)
"""How long ago the lead's news may be that a headline tells."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The last date of a paragraph: the sentence and time of the event that has it, and whether that was long ago."""

    block: int
    sentence: int
    time: EventTime
    background: bool


@dataclass(frozen=True, slots=True)
class Carried:
    """An event, and why it has a date from beyond its sentence; `reason` is None where it has none."""

    event: Event
    reason: Reason | None = None


def carry_times(scene: Scene, events: Sequence[Event]) -> Iterator[Carried]:
    """The events in text order, with the dates that what stands before or below them gives those without one.

    An event in the simple past that follows an earlier date in its paragraph happened then, and is background where that was:
    "In 1998 he led the siege. Hundreds were killed." Only what a main clause dates is carried on, and only to later sentences: a
    date told in passing ("X, jailed in 2010, met Y") dates nothing else. A headline happened on the day that its lead tells.
    """
    told: _Told | None = None
    lead = _day_of_lead(scene, events)
    for event in events:
        token = scene.parse.token_at(event.evidence.trigger.start)
        if token is None:
            yield Carried(event)
            continue
        block, sentence = scene.parse.block[token], scene.parse.sentence[token]
        if event.time.basis == "text":
            if not is_told_in_passing(scene.parse, token):
                told = _Told(block, sentence, event.time, event.background)
            yield Carried(event)
        elif told and told.block == block and told.sentence < sentence and is_narrated(scene.parse, token):
            yield _at(scene, event, told)
        elif lead and event.time.basis == "published" and _is_title(scene, block):
            yield Carried(replace(event, time=lead), Reason("a headline happened on the day that its lead tells"))
        else:
            yield Carried(event)


def _at(scene: Scene, event: Event, told: _Told) -> Carried:
    """An event told on from an earlier date."""
    reason = Reason("told on, in the simple past, from a date earlier in its paragraph")
    if told.background:
        return Carried(replace(event, background=True, time=told.time), reason)
    if _is_before(scene, told.time, FRESH):
        return Carried(replace(event, time=told.time), reason)
    return Carried(event)


def _is_title(scene: Scene, block: int) -> bool:
    return scene.reading.article.blocks[block].kind is BlockKind.TITLE


def _is_before(scene: Scene, time: EventTime, distance: timedelta) -> bool:
    """Whether a day, or a longer time, ended so long before the article was published."""
    published, date = scene.reading.article.published, _date(time)
    return published is not None and date is not None and published.date.earliest - date.latest >= distance


def _date(time: EventTime) -> PartialDate | None:
    try:
        return PartialDate((time.value or "")[:10])
    except ValueError:
        return None


def _day_of_lead(scene: Scene, events: Sequence[Event]) -> EventTime | None:
    """The day of the first event that the lead dates, where that is of late."""
    first: int | None = None
    for event in events:
        token = scene.parse.token_at(event.evidence.trigger.start)
        if token is None or _is_title(scene, scene.parse.block[token]):
            continue
        sentence = scene.parse.sentence[token]
        first = sentence if first is None else first
        date = _date(event.time)
        if sentence >= first + LEAD:
            return None
        if event.time.basis == "text" and date and date.precision is Precision.DAY and not event.background:
            late = not _is_before(scene, event.time, LATELY) and not is_told_in_passing(scene.parse, token)
            return event.time if late else None
    return None
