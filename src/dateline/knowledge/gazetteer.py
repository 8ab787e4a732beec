"""Places and their names, made from the packages and our tables: rows that are ready to be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dateline.knowledge.alternates import kept
from dateline.knowledge.divisions import Called, called, division_rows
from dateline.knowledge.keys import folded, stored_key
from dateline.knowledge.packages import City, Division, Packages
from dateline.knowledge.placerows import ALIAS, ALTERNATE, OWN, NameRow, PlaceRow
from dateline.knowledge.tables import Row, Tables, values

_FIRST_OWN_NUMBER = 10**10
"""Numbers from here on are places of ours; below stand GeoNames ids."""


@dataclass(frozen=True)
class Gazetteer:
    """The join of packages and tables. Each place stands once; a country's row wins over a division's of the same id."""

    tables: Tables
    packages: Packages

    @cached_property
    def places(self) -> tuple[PlaceRow, ...]:
        """Every place, sorted by number."""
        found: dict[int, PlaceRow] = {}
        for row in (*self._countries, *self._divisions, *self._cities, *self._features):
            found.setdefault(row.number, row)
        return tuple(sorted(found.values()))

    @cached_property
    def names(self) -> tuple[NameRow, ...]:
        """Every name of every place once, at its closest rank, sorted."""
        best: dict[tuple[str, int], int] = {}
        known = {place.number for place in self.places}
        for name in self._all_names():
            pair = (name.key, name.number)
            if name.number in known and name.rank < best.get(pair, ALTERNATE + 1):
                best[pair] = name.rank
        return tuple(sorted(NameRow(key, number, rank) for (key, number), rank in best.items()))

    def _all_names(self) -> Iterator[NameRow]:
        for place in self.places:
            yield NameRow(stored_key(place.name), place.number, OWN)
        yield from self._country_aliases()
        yield from self._feature_aliases()
        yield from self._division_names()
        yield from self._package_alternates()
        yield from self._aliases()

    @cached_property
    def _countries(self) -> tuple[PlaceRow, ...]:
        return tuple(
            PlaceRow(
                number=_country_number(row, order),
                id=None if row["geonames_id"] else f"country:{row['alpha3']}",
                name=row["name"],
                kind="country",
                countries=row["alpha2"],
                admin1=None,
                lat=float(row["lat"]),
                lon=float(row["lon"]),
                population=self.packages.populations.get(row["alpha2"], 0) if row["geonames_id"] else 0,
            )
            for order, row in enumerate(self.tables["countries"])
        )

    def _country_aliases(self) -> Iterator[NameRow]:
        for order, row in enumerate(self.tables["countries"]):
            for alias in values(row["aliases"]):
                yield NameRow(stored_key(alias), _country_number(row, order), ALIAS)

    @cached_property
    def _features(self) -> tuple[PlaceRow, ...]:
        return tuple(
            PlaceRow(
                number=_feature_number(order),
                id=f"feat:{row['id']}",
                name=row["name"],
                kind=row["kind"],
                countries=row["countries"],
                admin1=None,
                lat=float(row["lat"]),
                lon=float(row["lon"]),
                population=0,
            )
            for order, row in enumerate(self.tables["features"])
        )

    def _feature_aliases(self) -> Iterator[NameRow]:
        for order, row in enumerate(self.tables["features"]):
            for alias in values(row["aliases"]):
                yield NameRow(stored_key(alias), _feature_number(order), ALIAS)

    @cached_property
    def _divisions(self) -> tuple[PlaceRow, ...]:
        return tuple(division_rows(self.packages, self._called))

    @cached_property
    def _called(self) -> Mapping[int, Called]:
        return called(self.tables)

    @cached_property
    def _cities(self) -> tuple[PlaceRow, ...]:
        seats = self._seats
        return tuple(
            PlaceRow(
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
            for city in self.packages.cities
        )

    @cached_property
    def _seats(self) -> frozenset[int]:
        """The capitals: of each country the largest city called as its capital, and only else one with such an alternate."""
        wanted = {row["alpha2"]: _capital_keys(row) for row in self.tables["countries"] if row["status"] != "former"}
        best = _largest((city, folded(city.name) in wanted.get(city.country, ())) for city in self.packages.cities)
        open_ = {country: keys for country, keys in wanted.items() if country not in best}
        left = (city for city in self.packages.cities if city.country in open_)
        other = _largest((city, not open_[city.country].isdisjoint(map(folded, city.alternates))) for city in left)
        return frozenset(city.geonames_id for city in (*best.values(), *other.values()))

    def _package_alternates(self) -> Iterator[NameRow]:
        misleading = {folded(row["word"]) for row in self.tables["misleading"]}
        holders: Iterable[City | Division] = (*self.packages.cities, *self.packages.divisions)
        for holder in holders:
            for key in kept(holder.name, holder.alternates, misleading=misleading):
                yield NameRow(key, holder.geonames_id, ALTERNATE)

    def _division_names(self) -> Iterator[NameRow]:
        for number, names in self._called.items():
            yield from (NameRow(stored_key(alias), number, ALIAS) for alias in names.aliases)
            yield from (NameRow(stored_key(other), number, ALTERNATE) for other in names.others)

    def _aliases(self) -> Iterator[NameRow]:
        """News spellings and former names: each belongs to the largest place of that name, country and kind."""
        largest: dict[tuple[str, str, str], PlaceRow] = {}
        for place in sorted(self.places, key=lambda place: place.population):
            for kind in (place.kind, ""):
                largest[folded(place.name), place.countries, kind] = place
        for row in self.tables["place_aliases"]:
            found = largest.get((folded(row["name"]), row["country"], row["kind"]))
            if found:
                yield NameRow(stored_key(row["alias"]), found.number, ALIAS)


def _country_number(row: Row, order: int) -> int:
    return int(row["geonames_id"]) if row["geonames_id"] else _FIRST_OWN_NUMBER + order


def _feature_number(order: int) -> int:
    return 2 * _FIRST_OWN_NUMBER + order


def _capital_keys(row: Row) -> frozenset[str]:
    return frozenset(folded(name) for name in (row["capital"], *values(row["capital_aliases"])) if name)


def _largest(judged: Iterable[tuple[City, bool]]) -> dict[str, City]:
    """By country the largest of the cities that were judged to fit."""
    best: dict[str, City] = {}
    for city, fits in judged:
        if fits:
            best[city.country] = max(best.get(city.country, city), city, key=lambda c: c.population)
    return best
