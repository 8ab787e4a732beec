"""The tables of the built knowledge base, and how rows get into them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

TABLES = """
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE countries (
    alpha3 TEXT PRIMARY KEY, alpha2 TEXT NOT NULL, name TEXT NOT NULL, geonames_id INTEGER, lat REAL NOT NULL,
    lon REAL NOT NULL, capital TEXT, status TEXT NOT NULL, start TEXT, stop TEXT, successors TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE country_names (key TEXT PRIMARY KEY, alpha3 TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE demonyms (key TEXT PRIMARY KEY, alpha3 TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE metonyms (key TEXT PRIMARY KEY, name TEXT NOT NULL, alpha3 TEXT NOT NULL, sector TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE actors (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, first TEXT, sector TEXT, country TEXT, start TEXT, stop TEXT
) WITHOUT ROWID;
CREATE TABLE actor_names (key TEXT NOT NULL, id TEXT NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY (key, rank, id)) WITHOUT ROWID;
CREATE TABLE roles (
    id TEXT NOT NULL, number INTEGER NOT NULL, title TEXT NOT NULL, code TEXT NOT NULL, start TEXT, stop TEXT,
    PRIMARY KEY (id, number)
) WITHOUT ROWID;
CREATE TABLE outlets (
    domain TEXT PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, alpha3 TEXT NOT NULL, place TEXT, admin1 TEXT
) WITHOUT ROWID;
CREATE TABLE places (
    number INTEGER PRIMARY KEY, id TEXT, name TEXT NOT NULL, kind TEXT NOT NULL, countries TEXT NOT NULL, admin1 INTEGER,
    lat REAL NOT NULL, lon REAL NOT NULL, population INTEGER NOT NULL, capital INTEGER NOT NULL
);
CREATE TABLE names (key TEXT NOT NULL, number INTEGER NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY (key, number)) WITHOUT ROWID;
"""

INDICES = """
CREATE INDEX places_by_id ON places (id) WHERE id IS NOT NULL;
VACUUM;
"""

_WIDTHS = {
    "meta": 2, "countries": 11, "country_names": 2, "demonyms": 2, "metonyms": 4,
    "actors": 8, "actor_names": 3, "roles": 6, "outlets": 6, "places": 10, "names": 3,
}  # fmt: skip

Value = str | int | float | None


def insert(base: sqlite3.Connection, table: str, rows: Iterable[Sequence[Value]]) -> None:
    """Write `rows` into `table`, one of TABLES, in their order."""
    marks = ", ".join("?" * _WIDTHS[table])
    base.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - table names are ours alone
