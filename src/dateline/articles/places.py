"""Whether a name is one that reports are filed from: asked of the knowledge base, for datelines alone."""

from __future__ import annotations

from dateline.knowledge import open_knowledge

_LARGE = 100_000
"""Inhabitants from which a city's bare name opens a report without more; smaller ones share their names with common words."""


def is_place(name: str) -> bool:
    """Whether a country, a large city or a capital bears this name as its own."""
    return open_knowledge().country_named(name) is not None or is_city(name)


def is_city(name: str) -> bool:
    """Whether a large city or a capital bears this name as its own."""
    known = open_knowledge().places_named(name)
    return any(
        place.primary and place.kind == "city" and (place.capital or place.population >= _LARGE) for place in known
    )


def is_region(name: str) -> bool:
    """Whether a country or a first-order division is called so: what stands behind a town in a dateline."""
    known = open_knowledge()
    return known.country_named(name) is not None or any(place.kind == "admin1" for place in known.places_named(name))
