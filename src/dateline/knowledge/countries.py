"""Rows of the built base about countries: what they are, what they and their people are called, where they sit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.knowledge.keys import stored_key
from dateline.knowledge.tables import Row, Tables, values

CountryRow = tuple[str, str, str, int | None, float, float, str | None, str, str | None, str | None, str]


def country_rows(tables: Tables) -> Iterator[CountryRow]:
    """A row for each country, in the order of the table."""
    for row in tables["countries"]:
        yield (
            row["alpha3"], row["alpha2"], row["name"], int(row["geonames_id"]) if row["geonames_id"] else None,
            float(row["lat"]), float(row["lon"]), row["capital"] or None, row["status"],
            row["from"] or None, row["to"] or None, row["successors"],
        )  # fmt: skip


def country_names(tables: Tables) -> list[tuple[str, str]]:
    """Keys of names and aliases with alpha-3 codes; states of today before former ones."""
    ordered = _today_first(tables)
    own = [(stored_key(row["name"]), row["alpha3"]) for row in ordered]
    return _unique([*own, *((stored_key(alias), row["alpha3"]) for row in ordered for alias in values(row["aliases"]))])


def demonyms(tables: Tables) -> list[tuple[str, str]]:
    """Keys of demonyms and adjectives with alpha-3 codes."""
    words = ((word, row["alpha3"]) for row in _today_first(tables) for word in _called(row))
    regional = ((row["word"], row["country"]) for row in tables["regional_demonyms"])
    return _unique((stored_key(word), alpha3) for word, alpha3 in (*words, *regional))


def metonyms(tables: Tables) -> list[tuple[str, str, str, str]]:
    """Seats by key: the ones of our table, then the capitals of sovereign states for their governments."""
    listed = [(row["name"], row["country"], row["sector"]) for row in tables["metonyms"]]
    capitals = [
        (name, row["alpha3"], "GOV")
        for row in tables["countries"]
        if row["status"] == "sovereign"
        for name in (row["capital"], *values(row["capital_aliases"]))
        if name and name != row["name"]
    ]
    found: dict[str, tuple[str, str, str, str]] = {}
    for name, country, sector in listed + capitals:
        found.setdefault(stored_key(name), (stored_key(name), name, country, sector))
    return sorted(found.values())


def _today_first(tables: Tables) -> list[Row]:
    return sorted(tables["countries"], key=lambda row: row["status"] == "former")


def _called(row: Row) -> tuple[str, ...]:
    return values(row["demonyms"]) + values(row["adjectives"])


def _unique(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for key, alpha3 in pairs:
        found.setdefault(key, alpha3)
    return sorted(found.items())
