"""An account of a record: its sentence with what it points at, and facts with what decided each; text and JSON are made of it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a passage, and what they are to the record: source, target, trigger, instrument, place, time or count."""

    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the record says, or one step towards it, and what decided it."""

    label: str
    value: str
    because: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Facts under a heading; `note` says how they are to be read."""

    title: str
    facts: tuple[Fact, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """All that is told of one record; `title` says what it is in a few words."""

    id: str
    title: str
    passages: tuple[Span, ...]
    marks: tuple[Mark, ...]
    parts: tuple[Part, ...]
