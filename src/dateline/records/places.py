"""Places: names resolved to the gazetteer, and routes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.knowledge import Knowledge
from dateline.languages import Language
from dateline.model.finding import Place, Route
from dateline.model.parse import Parse
from dateline.model.reading import PREFIXES, Reading
from dateline.records.placing.anchor import anchored
from dateline.records.placing.collect import collect_names
from dateline.records.placing.gather import gather
from dateline.records.placing.ground import Ground
from dateline.records.placing.resolve import Resolved, resolve
from dateline.records.placing.toponyms import Toponym, toponyms
from dateline.records.placing.ways import find_routes


def find_places(reading: Reading, parse: Parse, *, language: Language, knowledge: Knowledge) -> Iterator[Place | Route]:
    """Places: names resolved to the gazetteer with their roles, in the order of their first mention, then the routes between them.

    A name means one place throughout the article, the one that the whole article speaks for: what it is said to lie in, the
    countries and provinces named beside it, how near the others are, and how many live there. A country that is only an
    actor here is a place too, with mentions in the role of a government. What no gazetteer knows keeps its country, where
    the text says as much, and has no position.
    """
    named = name_places(reading, parse, language=language, knowledge=knowledge)
    places = list(gather(named.ground, named.resolved))
    yield from places
    yield from find_routes(named.ground, places, _ids(reading, len(places)))


@dataclass(frozen=True, slots=True)
class Named:
    """The names of places in an article, and what each was resolved to, in one order."""

    ground: Ground
    toponyms: tuple[Toponym, ...]
    resolved: tuple[Resolved, ...]


def name_places(reading: Reading, parse: Parse, *, language: Language, knowledge: Knowledge) -> Named:
    """Every name of a place, resolved."""
    ground = Ground(reading, parse, language.geography, language.nouns, language.titles, knowledge)
    found = toponyms(ground, collect_names(ground))
    return Named(ground, tuple(found), tuple(anchored(ground, resolve(found, home=ground.home))))


def _ids(reading: Reading, count: int) -> list[str]:
    """The ids that the pipeline will number the next places with: a route points at places of the same step."""
    prefix, before = dict(PREFIXES)[Place], len(reading.places)
    return [f"{prefix}{before + number}" for number in range(1, count + 1)]
