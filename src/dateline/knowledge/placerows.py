"""Rows of the built base about places, and how close a name is to its place."""

from __future__ import annotations

from typing import NamedTuple

OWN, ALIAS, ALTERNATE = 0, 1, 2
"""How close a name is to its place: its own name, an alias of our tables, an alternate of a package."""


class PlaceRow(NamedTuple):
    """A place as it is stored; `number` is its GeoNames id where it has one, and then `id` is None."""

    number: int
    id: str | None
    name: str
    kind: str
    countries: str
    admin1: int | None
    lat: float
    lon: float
    population: int
    capital: bool = False


class NameRow(NamedTuple):
    """A key that finds a place; `rank` is OWN, ALIAS or ALTERNATE."""

    key: str
    number: int
    rank: int
