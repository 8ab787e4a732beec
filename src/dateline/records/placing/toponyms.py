"""One name within one article, and the places it may stand for, each with how likely it is before any context."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.knowledge import Knowledge, KnownPlace
from dateline.knowledge.keys import folded
from dateline.model.span import Span
from dateline.records.placing.ground import Basis, Ground, Name
from dateline.records.placing.listed import meant

_MOST_SENSES = 100
_FEATURE_PEOPLE = 1_000_000.0
_KIND = {"country": 4.0, "admin1": -1.0, "admin2": -3.0, "city": 0.0, "feature": 0.0, "region": 4.0, "facility": 0.0}
"""What a kind adds to the logarithm of its people: a division is named less often than the city of its size."""
_CAPITAL = 2.0
_ALTERNATE = -3.0
_CLASS = 6.0
"""What a class word or an abbreviation adds to the senses of its kind."""
_SPELLED = 1.5
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Sense:
    """A place that a name may stand for; `prior` is a logarithm of its weight."""

    place: KnownPlace
    prior: float


@dataclass(frozen=True)
class Toponym:
    """One name within the article: all its occurrences, what it may stand for, and the names of what holds it."""

    key: str
    names: tuple[Name, ...]
    senses: tuple[Sense, ...]
    containers: tuple[str, ...]


def toponyms(ground: Ground, names: Iterable[Name]) -> list[Toponym]:
    """The names grouped by what they share, in the order of their first occurrence."""
    groups: dict[str, list[Name]] = {}
    for name in names:
        groups.setdefault(name.key, []).append(name)
    return [_toponym(ground.knowledge, key, tuple(group)) for key, group in groups.items()]


def alone(knowledge: Knowledge, lookup: str) -> Toponym:
    """A name by itself, as it would stand in an article that says nothing else of it."""
    name = Name(Span(0, len(lookup)), range(0), lookup, Basis.ENTITY)
    return _toponym(knowledge, name.key, (name,))


def _toponym(knowledge: Knowledge, key: str, names: tuple[Name, ...]) -> Toponym:
    senses = sorted(_senses(knowledge, names), key=lambda sense: (-sense.prior, sense.place.id))
    containers = tuple(dict.fromkeys(name.container for name in names if name.container))
    return Toponym(key, names, tuple(senses[:_MOST_SENSES]), containers)


def _senses(knowledge: Knowledge, names: tuple[Name, ...]) -> Iterator[Sense]:
    lookup, country = names[0].lookup, names[0].country
    kinds = {name.kind for name in names if name.kind}
    if country and "country" in kinds:
        kinds = {"country"}
    for place in meant(knowledge.places_named(lookup), names, knowledge):
        town = place.kind != "country" and not place.own
        if (not country or country in place.countries) and not (town and _initials(names[0])):
            yield Sense(place, prior(place) + (_CLASS if place.kind in kinds else 0.0) + _spelling(place, lookup))


def _initials(name: Name) -> bool:
    """Whether a name is a bare abbreviation, which stands for no town that happens to be spelled with its letters."""
    letters = name.lookup.replace(".", "")
    return letters.isupper() and (len(letters) <= _SHORT or "." in name.lookup)


def prior(place: KnownPlace) -> float:
    """How likely a place is to be meant by a name it shares, before any context, as a logarithm."""
    people = place.population or (_FEATURE_PEOPLE if place.kind in ("feature", "region", "facility") else 0)
    capital = _CAPITAL if place.capital else 0.0
    return math.log1p(people) + _KIND[place.kind] + capital + (0.0 if place.primary else _ALTERNATE)


def _spelling(place: KnownPlace, lookup: str) -> float:
    """A little for the place whose own name is spelled as the text spells it, accents aside."""
    return _SPELLED if folded(place.name) == folded(lookup) else 0.0
