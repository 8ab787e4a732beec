"""Rows of the built base about actors (organizations, groups and persons, their names and dated roles) and about news outlets."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.knowledge.keys import stored_key
from dateline.knowledge.tables import Row, Tables, roles, values, years

ActorRow = tuple[str, str, str, str | None, str | None, str | None, str | None, str | None]
PREFIXES = {"organizations": "org", "groups": "grp", "persons": "person"}
"""What the ids of a table's rows start with."""


def actor_rows(tables: Tables) -> Iterator[ActorRow]:
    """A row for each actor: id, name, kind, first part, sector, country, start, end."""
    for row in tables["organizations"]:
        yield (_id("organizations", row), row["name"], row["kind"], *_code(row), None, None)
    for row in tables["groups"]:
        span = years(row)
        yield (_id("groups", row), row["name"], "group", *_code(row), span.start, span.end)
    for row in tables["persons"]:
        yield (_id("persons", row), row["name"], "person", None, None, row["country"] or None, None, None)


def actor_names(tables: Tables) -> list[tuple[str, str, int]]:
    """Keys with actor ids; rank 0 for an actor's own name and 1 for its aliases."""
    found: dict[tuple[str, str], int] = {}
    for table in PREFIXES:
        for row in tables[table]:
            found.setdefault((stored_key(row["name"]), _id(table, row)), 0)
            for alias in values(row["aliases"]):
                found.setdefault((stored_key(alias), _id(table, row)), 1)
    return sorted((key, actor, rank) for (key, actor), rank in found.items())


def role_rows(tables: Tables) -> Iterator[tuple[str, int, str, str, str | None, str | None]]:
    """The dated roles of groups and persons, numbered in the order of their cells."""
    for table in ("groups", "persons"):
        for row in tables[table]:
            for number, role in enumerate(roles(row["roles"])):
                yield (_id(table, row), number, role.title, role.code, role.start, role.end)


def outlet_rows(tables: Tables) -> Iterator[tuple[str, str, str, str, str | None, str | None]]:
    """The news outlets: domain, key of the name, name, country, home place and its first-order division."""
    for row in tables["outlets"]:
        yield (
            row["domain"],
            stored_key(row["name"]),
            row["name"],
            row["country"],
            row["place"] or None,
            row["admin1"] or None,
        )


def _id(table: str, row: Row) -> str:
    return f"{PREFIXES[table]}:{row['id']}"


def _code(row: Row) -> tuple[str | None, str | None, str | None]:
    return row["first"] or None, row["sector"] or None, row["country"] or None
