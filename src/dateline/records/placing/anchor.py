"""Places that no gazetteer knows: the country they lie in, and for streets and buildings the town whose point stands for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.knowledge import KnownPlace
from dateline.knowledge.within import kilometres
from dateline.records.placing.accept import class_of
from dateline.records.placing.ground import Basis, Ground, Name
from dateline.records.placing.resolve import Resolved

_TOWNS = frozenset({"city", "admin2"})
_LOCAL = frozenset({"street", "facility"})
_MOST = 0.6
"""The share of an article's named places that must lie in one country before an unknown place is said to lie there too."""


@dataclass(frozen=True, slots=True)
class _Neighbour:
    start: int
    place: KnownPlace


def anchored(ground: Ground, resolved: Sequence[Resolved]) -> Iterator[Resolved]:
    """The same, each unknown name with what holds it as far as the text tells: the town beside it, the country around it."""
    sentences = _by_sentence(ground, resolved)
    usual = _usual(resolved)
    towns = {one.toponym.names[0].lookup: one.place for one in resolved if one.place and one.place.kind in _TOWNS}
    area = _area(towns.values())
    for one in resolved:
        name = one.toponym.names[0]
        beside = sentences.get(_sentence(ground, name), [])
        within = one.holder or _named_after(name.lookup, towns)
        yield one if one.place else _held(ground, replace(one, holder=within), beside, usual=usual, area=area)


def _held(
    ground: Ground, one: Resolved, beside: Sequence[_Neighbour], *, usual: str | None, area: KnownPlace | None
) -> Resolved:
    """What the text says holds it, else for a street or a building the town beside it or of the article, and the one country spoken of."""
    name = one.toponym.names[0]
    local = name.kind in _LOCAL or class_of(ground, name.lookup.lower().split()) in _LOCAL
    towns = [neighbour for neighbour in beside if neighbour.place.kind in _TOWNS] if local else []
    town = (
        min(towns, key=lambda neighbour: abs(neighbour.start - name.span.start)).place
        if towns
        else (area if local else None)
    )
    holder = one.holder or town
    countries = {neighbour.place.country for neighbour in beside if neighbour.place.country}
    country = (holder.country if holder else None) or (countries.pop() if len(countries) == 1 else usual)
    return replace(one, holder=holder, country=name.country or country, local=local)


def _area(towns: Collection[KnownPlace]) -> KnownPlace | None:
    """The first of the article's towns, where all of them lie within a day's errands of it."""
    first = next(iter(towns), None)
    return first if first and all(kilometres(first, town) <= _ERRANDS for town in towns) else None


_ERRANDS = 60
"""Kilometres within which the streets of one story lie."""


def _named_after(lookup: str, towns: Mapping[str, KnownPlace]) -> KnownPlace | None:
    """The town of this article that a name begins with: "Alexandria Zoo", "Anderson County Jail"."""
    words = lookup.split()
    heads = (" ".join(words[:size]) for size in range(len(words) - 1, 0, -1))
    return next((towns[head] for head in heads if head in towns), None)


def _by_sentence(ground: Ground, resolved: Sequence[Resolved]) -> dict[int, list[_Neighbour]]:
    found: dict[int, list[_Neighbour]] = {}
    for one in resolved:
        for name in one.toponym.names:
            if one.place and name.basis not in (Basis.ADJECTIVE, Basis.EMBEDDED):
                found.setdefault(_sentence(ground, name), []).append(_Neighbour(name.span.start, one.place))
    return found


def _sentence(ground: Ground, name: Name) -> int:
    """The number of the sentence that a name stands in; a dateline stands in the one that it opens."""
    return ground.parse.sentence[name.tokens[0]] if name.tokens else 0


def _usual(resolved: Sequence[Resolved]) -> str | None:
    """The country (alpha-2) in which most of the article's places lie, each counted once."""
    places = {one.place.id: one.place for one in resolved if one.place}
    votes = Counter(place.country for place in places.values() if place.country)
    if not votes:
        return None
    country, count = min(votes.items(), key=lambda item: (-item[1], item[0]))
    return country if count >= _MOST * sum(votes.values()) else None
