"""Places and their names, joined from the packages and our tables: rows that are ready to be written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from dateline.knowledge.alternates import kept
from dateline.knowledge.cities import city_rows
from dateline.knowledge.divisions import Called, called, division_rows
from dateline.knowledge.keys import folded, stored_key
from dateline.knowledge.ownplaces import country_places, feature_places, news_spellings, own_aliases
from dateline.knowledge.packages import City, Division, Packages
from dateline.knowledge.placerows import ALIAS, ALTERNATE, OWN, NameRow, PlaceRow
from dateline.knowledge.tables import Tables


def places(tables: Tables, packages: Packages) -> tuple[PlaceRow, ...]:
    """Every place once, sorted by number; where two have one number, ours wins over a package's."""
    found: dict[int, PlaceRow] = {}
    for row in chain(
        country_places(tables, packages.populations),
        feature_places(tables),
        division_rows(packages, called(tables)),
        city_rows(packages, tables),
    ):
        found.setdefault(row.number, row)
    return tuple(sorted(found.values()))


def names(tables: Tables, packages: Packages, known: tuple[PlaceRow, ...]) -> list[NameRow]:
    """Every name of the `known` places once, at its closest rank, sorted."""
    numbers = {place.number for place in known}
    best: dict[tuple[str, int], int] = {}
    for key, number, rank in _all_names(tables, packages, known):
        if number in numbers and rank < best.get((key, number), ALTERNATE + 1):
            best[key, number] = rank
    return sorted(NameRow(key, number, rank) for (key, number), rank in best.items())


def _all_names(tables: Tables, packages: Packages, known: tuple[PlaceRow, ...]) -> Iterator[NameRow]:
    misleading = frozenset(folded(row["word"]) for row in tables["misleading"])
    yield from (NameRow(stored_key(place.name), place.number, OWN) for place in known)
    yield from own_aliases(tables)
    yield from news_spellings(tables, known)
    yield from _division_names(called(tables), misleading)
    yield from _package_alternates((*packages.cities, *packages.divisions), misleading)


def _division_names(names_of: Mapping[int, Called], misleading: Collection[str]) -> Iterator[NameRow]:
    for number, division in names_of.items():
        yield from (NameRow(stored_key(alias), number, ALIAS) for alias in division.aliases)
        others = (stored_key(other) for other in division.others)
        yield from (NameRow(key, number, ALTERNATE) for key in others if key not in misleading)


def _package_alternates(holders: Iterable[City | Division], misleading: Collection[str]) -> Iterator[NameRow]:
    for holder in holders:
        for key in kept(holder.name, holder.alternates, misleading=misleading):
            yield NameRow(key, holder.geonames_id, ALTERNATE)
