"""Events: frames read by the language's triggers, in the PLOVER ontology, with status, time, place and counts."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.knowledge import Knowledge
from dateline.languages import Language
from dateline.model.finding import Actor, Event
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.ontology import Ontology
from dateline.records.coding.befallen import with_actors
from dateline.records.coding.scene import Scene
from dateline.records.coding.whole import code


def find_events(
    reading: Reading, parse: Parse, *, language: Language, ontology: Ontology, knowledge: Knowledge
) -> Iterator[Actor | Event]:
    """Who did what to whom, in text order; one event for each act, however often it is told.

    Before them the actors that only the events know of: the towns and regions acted upon.
    """
    scene = Scene(reading, parse, language, ontology)
    yield from with_actors(scene, code(scene).events, knowledge)
