"""From a table to an event type: its modes and its worked examples."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.finding import Status
from dateline.ontology.checks import expect
from dateline.ontology.table import Table, at
from dateline.ontology.types import EventType, Example, ExpectedEvent, Mode

CREDITS = ("basis", "written")
"""The keys with which a file says what it was written from, and when."""

KEYS = ("name", "definition", "quad", "score", "cameo", "recipient", "boundaries", "modes", "examples", *CREDITS)
"""The keys of an event type's file."""


def event_type(table: Table) -> EventType:
    """A type of PLOVER, which has all that PLOVER says of one.

    Raises:
        OntologyError: a key is missing, or its value is not as it should be.
    """
    table.keys_among(*KEYS)
    for key in ("quad", "score", "cameo", "recipient"):
        table.needs(key)
    for mode in table.tables("modes"):
        with at(mode.place):
            mode.needs("score")
            mode.needs("cameo")
    return own_type(table)


def own_type(table: Table) -> EventType:
    """A type that may leave out what is PLOVER's own: quad, score, CAMEO code.

    Raises:
        OntologyError: a value is not as it should be.
    """
    name = table.text("name")
    return EventType(
        name=name,
        definition=table.text("definition"),
        quad=table.whole("quad") if table.has("quad") else None,
        score=table.number("score") if table.has("score") else None,
        cameo=table.text("cameo") if table.has("cameo") else None,
        recipient=table.text("recipient") if table.has("recipient") else "optional",
        boundaries=table.texts("boundaries"),
        modes=tuple(map(_mode, table.tables("modes"))),
        examples=tuple(_example(name, number, entry) for number, entry in enumerate(table.tables("examples"), start=1)),
    )


def _mode(table: Table) -> Mode:
    with at(table.place):
        table.keys_among("name", "score", "cameo", "definition")
        return Mode(
            name=table.text("name"),
            score=table.number("score") if table.has("score") else None,
            cameo=table.text("cameo") if table.has("cameo") else None,
            definition=table.text("definition"),
        )


def _example(owner: str, number: int, table: Table) -> Example:
    with at(table.place):
        table.keys_among("text", "kind", "events")
        events = tuple(map(_expected, table.tables("events", needed=True)))
        return Example(id=f"{owner}-{number:02}", text=table.text("text"), kind=table.text("kind"), events=events)


def _expected(table: Table) -> ExpectedEvent:
    with at(table.place):
        table.keys_among("type", "mode", "source", "target", "status", "background", "alleged", "counts")
        status = table.text("status")
        expect("status", status, f"one of {', '.join(Status)}", holds=status in set(Status))
        return ExpectedEvent(
            type=table.text("type"),
            status=Status(status),
            mode=table.text("mode") if table.has("mode") else None,
            source=table.texts("source"),
            target=table.texts("target"),
            background=table.flag("background"),
            alleged=table.flag("alleged"),
            counts=tuple(_counts(table)),
        )


def _counts(table: Table) -> Iterator[tuple[str, float]]:
    """The numbers that must be found: `counts = { killed = 24 }`."""
    if table.has("counts"):
        counts = table.table("counts")
        yield from ((what, counts.number(what)) for what in sorted(counts.values))
