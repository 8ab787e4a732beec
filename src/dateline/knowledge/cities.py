"""Populated places: rows for the packages' cities, and which of them are capitals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.knowledge.keys import folded
from dateline.knowledge.packages import City, Packages
from dateline.knowledge.placerows import PlaceRow
from dateline.knowledge.tables import Row, Tables, values


def city_rows(packages: Packages, tables: Tables) -> Iterator[PlaceRow]:
    """A row for each city of the packages."""
    seats = _seats(packages.cities, tables)
    for city in packages.cities:
        yield PlaceRow(
            number=city.geonames_id,
            id=None,
            name=city.name,
            kind="city",
            countries=city.country,
            admin1=city.parents[0] if city.parents else None,
            lat=city.lat,
            lon=city.lon,
            population=city.population,
            capital=city.geonames_id in seats,
        )


def _seats(cities: tuple[City, ...], tables: Tables) -> frozenset[int]:
    """The capitals: of each country the largest city that has the capital's name; only else by another of its names."""
    rows = {row["alpha2"]: row for row in tables["countries"] if row["status"] != "former" and row["capital"]}
    own = {country: folded(row["capital"]) for country, row in rows.items()}
    best = _largest((city, folded(city.name) == own.get(city.country)) for city in cities)
    missing = {country: _capital_keys(row) for country, row in rows.items() if country not in best}
    left = (city for city in cities if city.country in missing)
    other = _largest((city, not missing[city.country].isdisjoint(_keys(city))) for city in left)
    return frozenset(city.geonames_id for city in (*best.values(), *other.values()))


def _capital_keys(row: Row) -> frozenset[str]:
    return frozenset(folded(name) for name in (row["capital"], *values(row["capital_aliases"])))


def _keys(city: City) -> frozenset[str]:
    return frozenset(map(folded, (city.name, *city.alternates)))


def _largest(judged: Iterable[tuple[City, bool]]) -> dict[str, City]:
    """By country the largest of the cities that were judged to fit."""
    best: dict[str, City] = {}
    for city, fits in judged:
        if fits:
            best[city.country] = max(best.get(city.country, city), city, key=lambda c: c.population)
    return best
