"""What a check found, as lines that fit a terminal, and as one object for programs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from dateline.codec import Object
from dateline.model.article import Rejection
from dateline.model.finding import Event
from dateline.model.reading import Reading
from dateline.ontology import EventType, ExpectedEvent
from dateline.ontology.judge import Outcome, Pair
from dateline.ontology.scores import Confusion, Measure, Scores, confusions, scores_of, scores_of_all

WIDTH = 100
_NOTHING = "no event"


def written(types: Sequence[EventType], outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The lines: scores, what was coded instead, and each failing example."""
    failing = [outcome for outcome in outcomes if not outcome.right]
    right = len(outcomes) - len(failing)
    yield f"{_many(len(outcomes), 'example')} of {_many(len(types), 'type')}; coded as they say: {right}\n"
    yield from _table([scores_of(kind.name, outcomes) for kind in types], outcomes)
    if found := confusions(outcomes):
        yield "\nCoded instead"
        yield from map(_confusion, found)
    if failing:
        yield "\nNot as expected"
        yield from (line for outcome in failing for line in _failing(outcome))


def _many(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _table(rows: Sequence[Scores], outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A line a type, and one for all where there are several."""
    rows = [*rows, scores_of_all(outcomes)] if len(rows) > 1 else rows
    width = max(len("type"), *(len(row.name) for row in rows))
    yield f"{'':<{width}}  {'examples':>9}  {'type':^14}  {'type and mode':^14}  {'type and status':^14}"
    head = "   P    R   F1"
    yield f"{'type':<{width}}  {'right/all':>9}  {head}  {head}  {head}"
    for row in rows:
        measures = "  ".join(map(_shares, (row.type, row.mode, row.status)))
        yield f"{row.name:<{width}}  {f'{row.passed}/{row.examples}':>9}  {measures}"


def _shares(measure: Measure) -> str:
    shares = (measure.precision, measure.recall, measure.f1)
    return " ".join("   –" if share is None else f"{share:4.2f}" for share in shares)


def _confusion(confusion: Confusion) -> str:
    names = ", ".join(confusion.examples)
    line = f"{len(confusion.examples):>3}  {confusion.expected or _NOTHING} → {confusion.found or _NOTHING}  ({names})"
    return textwrap.fill(line, WIDTH, initial_indent="  ", subsequent_indent=" " * 7)


def _failing(outcome: Outcome) -> Iterator[str]:
    example = outcome.example
    yield textwrap.fill(
        f"{example.id} [{example.kind}] {example.text}", WIDTH, initial_indent="  ", subsequent_indent="    "
    )
    for pair in outcome.pairs:
        if pair.faults:
            yield f"      expected  {_expected(pair.expected) if pair.expected else _NOTHING}"
            yield f"      found     {_found(pair.found, outcome.reading)}"
            yield f"      differs   {', '.join(pair.faults)}"
    if isinstance(outcome.reading, Rejection):
        yield f"      rejected  {outcome.reading.reason.value}: {outcome.reading.detail}"
    else:
        yield from (f"      skipped   {step.step}: {step.reason}" for step in outcome.reading.skipped)


def _expected(event: ExpectedEvent) -> str:
    head = _head(event.type, event.mode, event.status.value, background=event.background, alleged=event.alleged)
    return "; ".join(
        (head, *_sides(event.source, event.target), *(f"{value:g} {what}" for what, value in event.counts))
    )


def _found(event: Event | None, reading: Reading | Rejection) -> str:
    if event is None or isinstance(reading, Rejection):
        return _NOTHING
    head = _head(event.type, event.mode, event.status.value, background=event.background, alleged=event.alleged)
    sides = _sides(_names(event.source, reading), _names(event.target, reading))
    counts = (f"{count.value:g} {count.what}" for count in event.counts)
    return f"{'; '.join((head, *sides, *counts))} (“{event.evidence.trigger.of(reading.article.text)}”)"


def _head(kind: str, mode: str | None, status: str, *, background: bool, alleged: bool) -> str:
    hedges = (word for word, said in (("background", background), ("alleged", alleged)) if said)
    return " ".join((kind, *([mode] if mode else []), status, *hedges))


def _sides(source: Sequence[str], target: Sequence[str]) -> Iterator[str]:
    for role, words in (("source", source), ("target", target)):
        if words:
            yield f"{role} {', '.join(words)}"


def _names(ids: Sequence[str], reading: Reading) -> list[str]:
    named = {actor.id: actor.name for actor in reading.actors} | {place.id: place.name for place in reading.places}
    return [named[one] for one in ids]


# ── for programs ─────────────────────────────────────────────────────────────────────────────────────────────


def as_object(types: Sequence[EventType], outcomes: Sequence[Outcome]) -> Object:
    """The same for programs; a share that nothing can be said of is null."""
    failing = [outcome for outcome in outcomes if not outcome.right]
    return {
        "examples": len(outcomes),
        "right": len(outcomes) - len(failing),
        "types": [_scores(scores_of(kind.name, outcomes)) for kind in types],
        "all": _scores(scores_of_all(outcomes)),
        "confusions": [
            {"expected": one.expected, "found": one.found, "examples": list(one.examples)}
            for one in confusions(outcomes)
        ],
        "failing": [_failing_object(outcome) for outcome in failing],
    }


def _scores(scores: Scores) -> Object:
    return {
        "name": scores.name,
        "examples": scores.examples,
        "right": scores.passed,
        "type": _measure(scores.type),
        "mode": _measure(scores.mode),
        "status": _measure(scores.status),
    }


def _measure(measure: Measure) -> Object:
    return {
        "expected": measure.expected,
        "found": measure.found,
        "right": measure.right,
        "precision": measure.precision,
        "recall": measure.recall,
        "f1": measure.f1,
    }


def _failing_object(outcome: Outcome) -> Object:
    example = outcome.example
    pairs = [_pair(pair, outcome.reading) for pair in outcome.pairs]
    return {"id": example.id, "kind": example.kind, "text": example.text, "events": pairs}


def _pair(pair: Pair, reading: Reading | Rejection) -> Object:
    return {
        "expected": _expected_object(pair.expected) if pair.expected else None,
        "found": _found_object(pair.found, reading) if pair.found and isinstance(reading, Reading) else None,
        "differs": list(pair.faults),
    }


def _expected_object(event: ExpectedEvent) -> Object:
    return {
        "type": event.type,
        "mode": event.mode,
        "status": event.status.value,
        "background": event.background,
        "alleged": event.alleged,
        "source": list(event.source),
        "target": list(event.target),
        "counts": dict(event.counts),
    }


def _found_object(event: Event, reading: Reading) -> Object:
    return {
        "type": event.type,
        "mode": event.mode,
        "status": event.status.value,
        "background": event.background,
        "alleged": event.alleged,
        "source": list(_names(event.source, reading)),
        "target": list(_names(event.target, reading)),
        "counts": {count.what: count.value for count in event.counts},
        "trigger": event.evidence.trigger.of(reading.article.text),
    }
