"""Numbers with what they count."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.languages import Language
from dateline.model.finding import Quantity
from dateline.model.parse import Parse
from dateline.model.reading import Reading


def find_quantities(reading: Reading, parse: Parse, *, language: Language) -> Iterator[Quantity]:
    """Numbers with what they count."""
    yield from ()
