"""Events: frames read by the language's triggers, in the PLOVER ontology, with status, time, place and counts."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.languages import Language
from dateline.model.finding import Event
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.ontology import Ontology
from dateline.records.coding.scene import Scene
from dateline.records.coding.whole import code


def find_events(reading: Reading, parse: Parse, *, language: Language, ontology: Ontology) -> Iterator[Event]:
    """Who did what to whom, in text order; one event for each act, however often it is told."""
    yield from code(Scene(reading, parse, language, ontology)).events
