"""Judges what the pipeline makes of a worked example: the same acts, the same standing, the same sides, the same numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from dateline.model.article import Rejection
from dateline.model.finding import Event, Status
from dateline.model.reading import Reading
from dateline.ontology.types import Example, ExpectedEvent

FACT = frozenset({Status.HAPPENED, Status.ONGOING})
"""Two statuses that an example does not tell apart: a siege that was laid is under way."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An event that was expected beside the one that was found for it; None where there is no such event.

    `faults` say in what the two differ: type, mode, status, background, alleged, source, target, counts.
    """

    expected: ExpectedEvent | None
    found: Event | None
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """An example, what was read in it, and its events side by side."""

    example: Example
    reading: Reading | Rejection
    pairs: tuple[Pair, ...]

    @property
    def right(self) -> bool:
        """Whether everything that the example expects was found as it says, and nothing else."""
        return all(pair.expected and pair.found and not pair.faults for pair in self.pairs)


def judge(example: Example, reading: Reading | Rejection) -> Outcome:
    """The events that an example expects beside those that were found: first what agrees, then the same type, then the rest."""
    free = list(reading.events) if isinstance(reading, Reading) else []
    waiting = list(example.events)
    pairs: list[Pair] = []
    for most in (0, None):
        for expected in tuple(waiting):
            pair = _nearest(expected, free, reading, most=most)
            if pair is not None and pair.found is not None:
                pairs.append(pair)
                waiting.remove(expected)
                free.remove(pair.found)
    return Outcome(example, reading, (*pairs, *_rest(waiting, free, reading)))


def _rest(waiting: Sequence[ExpectedEvent], free: Sequence[Event], reading: Reading | Rejection) -> Iterator[Pair]:
    for expected, found in zip_longest(waiting, free):
        if expected is not None and found is not None and isinstance(reading, Reading):
            yield Pair(expected, found, tuple(_faults(expected, found, reading)))
        else:
            yield Pair(expected, found, ("type",))


def _nearest(
    expected: ExpectedEvent, free: Sequence[Event], reading: Reading | Rejection, *, most: int | None
) -> Pair | None:
    """The event of the same type with the fewest faults, `most` of them at most; of equals the first."""
    if isinstance(reading, Rejection):
        return None
    same = [event for event in free if event.type == expected.type]
    pairs = [Pair(expected, event, tuple(_faults(expected, event, reading))) for event in same]
    best = min(pairs, key=lambda pair: len(pair.faults), default=None)
    return best if best is None or most is None or len(best.faults) <= most else None


def _faults(expected: ExpectedEvent, event: Event, reading: Reading) -> Iterator[str]:
    if event.type != expected.type:
        yield "type"
    if expected.mode is not None and event.mode != expected.mode:
        yield "mode"
    if event.status is not expected.status and not {event.status, expected.status} <= FACT:
        yield "status"
    if event.background != expected.background:
        yield "background"
    if event.alleged != expected.alleged:
        yield "alleged"
    yield from _wrong_sides(expected, event, reading)
    if not {*expected.counts} <= {(count.what, count.value) for count in event.counts}:
        yield "counts"


def _wrong_sides(expected: ExpectedEvent, event: Event, reading: Reading) -> Iterator[str]:
    """Both sides named; in a mutual act, given by two sources and no target, the sides may stand either way round or together."""
    mutual = len(expected.source) > 1 and not expected.target
    sources = (*event.source, *event.target) if mutual else event.source
    if not all(_named(words, sources, reading) for words in expected.source):
        yield "source"
    if not all(_named(words, event.target, reading) for words in expected.target):
        yield "target"


def _named(words: str, identities: tuple[str, ...], reading: Reading) -> bool:
    wanted = set(re.findall(r"\w+", words.lower()))
    return any(_overlap(wanted, wording) for identity in identities for wording in _wordings(identity, reading))


def _wordings(identity: str, reading: Reading) -> list[str]:
    """An actor's or a place's name, and the words of its mentions."""
    text, mentions = reading.article.text, {mention.id: mention.span for mention in reading.mentions}
    actors = [
        [actor.name, *(mentions[m].of(text) for m in actor.mentions)]
        for actor in reading.actors
        if actor.id == identity
    ]
    places = [
        [place.name, *(m.span.of(text) for m in place.mentions)] for place in reading.places if place.id == identity
    ]
    return [wording for group in (*actors, *places) for wording in group]


def _overlap(wanted: set[str], wording: str) -> bool:
    found = set(re.findall(r"\w+", wording.lower()))
    return bool(found & wanted) and 2 * len(found & wanted) >= min(len(found), len(wanted))
