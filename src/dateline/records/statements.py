"""Statements: quotations with their speakers resolved."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.languages import Language
from dateline.model.finding import Statement
from dateline.model.parse import Parse
from dateline.model.reading import Reading


def find_statements(reading: Reading, parse: Parse, *, language: Language) -> Iterator[Statement]:
    """Statements: quotations with their speakers resolved."""
    yield from ()
