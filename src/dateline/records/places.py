"""Places: names resolved to the gazetteer, and routes."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.languages import Language
from dateline.model.finding import Place, Route
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.knowledge import Knowledge


def find_places(reading: Reading, parse: Parse, *, language: Language, knowledge: Knowledge) -> Iterator[Place | Route]:
    """Places: names resolved to the gazetteer, and routes."""
    yield from ()
