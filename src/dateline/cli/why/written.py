"""An account as lines that fit a terminal of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from dateline.cli.why.account import Account, Fact, Part
from dateline.cli.why.marked import marked
from dateline.cli.why.page import AskedPage
from dateline.model.printable import one_line
from dateline.model.show import Paint

WIDTH = 80
_LABEL = 13
"""Columns of a fact's label."""


def written(account: Account, page: AskedPage, *, colour: bool, width: int = WIDTH) -> Iterator[str]:
    """The lines: what the record is, the words that say so, and part by part what decided it."""
    paint = Paint(colour)
    yield from (paint(line, "bold") for line in textwrap.wrap(f"{account.id}  {account.title}", width))
    yield paint(one_line(page.reading.page.key), "dim")
    for passage in account.passages:
        yield ""
        yield from marked(page.text, passage, account.marks, paint=paint, width=width)
    for part in account.parts:
        yield from _part(part, paint, width)


def _part(part: Part, paint: Paint, width: int) -> Iterator[str]:
    yield ""
    yield paint(part.title, "bold", "blue")
    for fact in part.facts:
        yield from _fact(fact, paint, width)
    if part.note:
        note = textwrap.wrap(part.note, width, initial_indent="  ", subsequent_indent="  ")
        yield from (paint(line, "dim") for line in note)


def _fact(fact: Fact, paint: Paint, width: int) -> Iterator[str]:
    """A fact on lines of their own: its label, what it says, and behind a dash what decided it."""
    said = f"{fact.value} — {fact.because}" if fact.value and fact.because else fact.value or fact.because
    head = f"  {fact.label:<{_LABEL}}"
    room = width - _LABEL - 2
    lines = textwrap.wrap(said, room, break_on_hyphens=False) or [""]
    apart = len(head) > _LABEL + 2
    if apart:
        yield paint(head, "dim")
    for number, line in enumerate(lines):
        label = head if number == 0 and not apart else " " * (_LABEL + 2)
        yield f"{paint(label, 'dim')}{line}".rstrip()
