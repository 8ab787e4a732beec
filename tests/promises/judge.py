"""Judges what the pipeline makes of an ontology example: the same acts, the same standing, the same sides."""

from __future__ import annotations

import re

from dateline.model.finding import Event, Status
from dateline.model.reading import Reading
from dateline.ontology import Example, ExpectedEvent

YIELDING = frozenset({"CONCEDE", "RETREAT"})
FACT = frozenset({Status.HAPPENED, Status.ONGOING})


def verdict(example: Example, reading: Reading) -> str:
    """Empty where the reading tells what the example expects; else what is wrong, in a few words."""
    free = list(reading.events)
    for expected in example.events:
        hit = next((event for event in free if _answers(event, expected, reading)), None)
        if hit is None:
            return (
                f"no {expected.type} {expected.status} as expected; got {[_shown(event) for event in reading.events]}"
            )
        free.remove(hit)
    return f"beside what is expected: {[_shown(event) for event in free]}" if free else ""


def _answers(event: Event, expected: ExpectedEvent, reading: Reading) -> bool:
    same_status = event.status is expected.status or {event.status, expected.status} <= FACT
    mode = expected.mode is None or event.mode == expected.mode
    standing = (event.background, event.alleged) == (expected.background, expected.alleged)
    return event.type == expected.type and same_status and mode and standing and _sides(event, expected, reading)


def _sides(event: Event, expected: ExpectedEvent, reading: Reading) -> bool:
    """Both sides named; in a mutual act the sides may stand either way round or together."""
    if not expected.target:
        return all(_named(words, (*event.source, *event.target), reading) for words in expected.source)
    return all(_named(words, event.source, reading) for words in expected.source) and all(
        _named(words, event.target, reading) for words in expected.target
    )


def _named(words: str, identities: tuple[str, ...], reading: Reading) -> bool:
    wanted = set(re.findall(r"\w+", words.lower()))
    return any(_overlap(wanted, wording) for identity in identities for wording in _wordings(identity, reading))


def _wordings(identity: str, reading: Reading) -> list[str]:
    text, mentions = reading.article.text, {mention.id: mention.span for mention in reading.mentions}
    actors = [
        [actor.name, *(mentions[m].of(text) for m in actor.mentions)]
        for actor in reading.actors
        if actor.id == identity
    ]
    places = [
        [place.name, *(mention.span.of(text) for mention in place.mentions)]
        for place in reading.places
        if place.id == identity
    ]
    return [wording for group in (*actors, *places) for wording in group]


def _overlap(wanted: set[str], wording: str) -> bool:
    found = set(re.findall(r"\w+", wording.lower()))
    return bool(found & wanted) and 2 * len(found & wanted) >= min(len(found), len(wanted))


def _shown(event: Event) -> str:
    hedges = "".join(
        f" {word}" for word, said in (("background", event.background), ("alleged", event.alleged)) if said
    )
    return f"{event.type} {event.mode or ''} {event.status.value}{hedges} {len(event.source)}→{len(event.target)}"
