"""From resolved names to places: one place for each real one, under the fullest name that the text gives it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.knowledge import KnownPlace
from dateline.model.finding import Place, PlaceMention
from dateline.records.placing.accept import class_of
from dateline.records.placing.ground import Basis, Ground, Name
from dateline.records.placing.resolve import Resolved
from dateline.records.placing.roles import role_of

_PRECISION = {
    "country": "country",
    "admin1": "province",
    "admin2": "district",
    "city": "city",
    "feature": "exact",
    "facility": "exact",
    "region": "region",
}


_TOWNS = frozenset({"city", "admin2"})


def gather(ground: Ground, resolved: Sequence[Resolved]) -> Iterator[Place]:
    """The places, in the order of their first mention."""
    groups: dict[str, list[Resolved]] = {}
    for one in resolved:
        groups.setdefault(one.place.id if one.place else one.toponym.key, []).append(one)
    places = [_place(ground, group) for group in groups.values()]
    yield from sorted(places, key=lambda place: place.mentions[0].span)


def _place(ground: Ground, group: Sequence[Resolved]) -> Place:
    names = sorted((name for one in group for name in one.toponym.names), key=lambda name: name.span)
    place = group[0].place
    mentions = tuple(PlaceMention(name.span, role_of(ground, name, place)) for name in names)
    if place is None:
        return _unresolved(ground, group[0], names, mentions)
    return Place(
        name=_fullest(ground, names) or place.name,
        kind=place.kind,
        mentions=mentions,
        country=place.country,
        admin1=_division(place),
        geonames_id=place.geonames_id,
        lat=place.lat,
        lon=place.lon,
        precision=_PRECISION[place.kind],
        known_as=place.id if place.own else None,
        confidence=round(max(one.confidence for one in group), 3),
    )


def _unresolved(ground: Ground, one: Resolved, names: Sequence[Name], mentions: tuple[PlaceMention, ...]) -> Place:
    """A place that no gazetteer knows: a street or building stands at its town's point, anything else has none."""
    town = one.holder if one.local and one.holder and one.holder.kind in _TOWNS else None
    return Place(
        name=_fullest(ground, names) or names[0].lookup,
        kind=_kind(ground, names),
        mentions=mentions,
        country=one.country,
        admin1=_division(one.holder) if one.holder else None,
        lat=town.lat if town else None,
        lon=town.lon if town else None,
        precision=_PRECISION[town.kind] if town else "unknown",
    )


def _division(place: KnownPlace) -> str | None:
    """The name of the first division that a place is or lies in."""
    return place.name if place.kind == "admin1" else place.admin1


def _fullest(ground: Ground, names: Sequence[Name]) -> str:
    """The longest of the names in the text that are no adjective; the empty string where all are."""
    written = [
        " ".join(name.span.of(ground.text).split()).strip("-–—, ")
        for name in names
        if name.basis is not Basis.ADJECTIVE
    ]
    best = max(written, key=len, default="")
    return best.title() if best.isupper() and len(best) > 4 else best


def _kind(ground: Ground, names: Sequence[Name]) -> str:
    """The kind that class words say; a city where they say none."""
    said = next((name.kind for name in names if name.kind), "") or class_of(ground, names[0].lookup.lower().split())
    return {"street": "facility", "": "city"}.get(said, said)
