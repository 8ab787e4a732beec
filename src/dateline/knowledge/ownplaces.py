"""Places of our own tables: countries, natural features, vague regions, landmarks; and what each is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.knowledge.keys import folded, stored_key
from dateline.knowledge.placerows import ALIAS, NameRow, PlaceRow
from dateline.knowledge.tables import Row, Tables, values

_FIRST = 10**10
"""Numbers from here on are places of ours; below stand GeoNames ids."""


def country_places(tables: Tables, populations: Mapping[str, int]) -> Iterator[PlaceRow]:
    """A place for each country; `populations` is by alpha-2 code."""
    for order, row in enumerate(tables["countries"]):
        known = bool(row["geonames_id"])
        yield PlaceRow(
            number=_country_number(row, order),
            id=None if known else f"country:{row['alpha3']}",
            name=row["name"],
            kind="country",
            countries=row["alpha2"],
            admin1=None,
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            population=populations.get(row["alpha2"], 0) if known else 0,
        )


def feature_places(tables: Tables) -> Iterator[PlaceRow]:
    """A place for each feature, region and facility."""
    for order, row in enumerate(tables["features"]):
        yield PlaceRow(
            number=_feature_number(row, order),
            id=None if row["geonames_id"] else f"feat:{row['id']}",
            name=row["name"],
            kind=row["kind"],
            countries=row["countries"],
            admin1=None,
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            population=0,
        )


def own_aliases(tables: Tables) -> Iterator[NameRow]:
    """The aliases that stand in the rows of countries and features themselves."""
    for order, row in enumerate(tables["countries"]):
        yield from _aliases(row, _country_number(row, order))
    for order, row in enumerate(tables["features"]):
        yield from _aliases(row, _feature_number(row, order))


def news_spellings(tables: Tables, places: tuple[PlaceRow, ...]) -> Iterator[NameRow]:
    """News spellings and former names: each belongs to the largest place of that name, country and kind."""
    largest: dict[tuple[str, str, str], int] = {}
    for place in sorted(places, key=lambda place: place.population):
        for kind in (place.kind, ""):
            largest[folded(place.name), place.countries, kind] = place.number
    for row in tables["place_aliases"]:
        number = largest.get((folded(row["name"]), row["country"], row["kind"]))
        if number is not None:
            yield NameRow(stored_key(row["alias"]), number, ALIAS)


def _aliases(row: Row, number: int) -> Iterator[NameRow]:
    return (NameRow(stored_key(alias), number, ALIAS) for alias in values(row["aliases"]))


def _country_number(row: Row, order: int) -> int:
    return int(row["geonames_id"] or _FIRST + order)


def _feature_number(row: Row, order: int) -> int:
    return int(row["geonames_id"] or 2 * _FIRST + order)
