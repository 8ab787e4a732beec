"""Whether a place lies in another, as far as divisions and distances tell."""

from __future__ import annotations

import math

from dateline.knowledge import KnownPlace

_SAME_PLACE = 60.0
"""Kilometres within which a place lies in a town or district of whose bounds nothing is known."""
_SAME_DIVISION = 400.0
"""Kilometres within which a listed place whose row names no division may lie in one of its country."""


def lies_in(place: KnownPlace, holder: KnownPlace) -> bool:
    """Whether a place lies in another, as far as divisions tell; in a smaller one, whether it is near enough."""
    if place.id == holder.id or place.kind == "country":
        return False
    if place.own and not place.countries:
        return True
    if holder.kind == "country":
        return holder.country in place.countries
    if holder.kind == "admin1":
        return place.admin1_id == holder.id or _may_lie_in(place, holder)
    return kilometres(place, holder) < _SAME_PLACE


def _may_lie_in(place: KnownPlace, division: KnownPlace) -> bool:
    """Whether a listed place, whose row names no division that is known, is near enough to one of its country."""
    unsaid = place.own and place.admin1_id is None and place.country == division.country
    return unsaid and kilometres(place, division) < _SAME_DIVISION


def kilometres(one: KnownPlace, other: KnownPlace) -> float:
    """The distance between two places along the globe."""
    a, b, c, d = map(math.radians, (one.lat, one.lon, other.lat, other.lon))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h)))
