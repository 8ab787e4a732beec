"""The place named behind a comma as the one that holds the place before it: "Birmingham, Ala.", "Pandi, Bulacan"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.knowledge import KnownPlace
from dateline.records.placing.ground import Basis, Ground, Name

_LONGEST = 4
_HOLDING = frozenset({"country", "admin1", "admin2"})


def with_containers(ground: Ground, names: Sequence[Name]) -> Iterator[Name]:
    """The names with their containers, and those besides that only a container gives away, in no order."""
    by_last = {name.tokens.stop: name for name in names if name.tokens}
    by_first = {name.tokens.start: name for name in names if name.tokens}
    held: dict[Name, str] = {}
    added: dict[int, Name] = {}
    for token in sorted(first - 1 for first in ground.capitals):
        if ground.norm(token) in (",", "(") and ground.capital(token - 1):
            holder = _holder(ground, token + 1, by_first)
            inner = holder and (by_last.get(token) or added.get(token) or _inner(ground, token, holder))
            if holder and inner and not _listed(ground, inner, holder):
                held[inner] = holder.lookup
                added[inner.tokens.stop] = inner
                added[holder.tokens.stop] = holder
    yield from (replace(name, container=held.get(name, "")) for name in _union(names, added))


def _listed(ground: Ground, inner: Name, holder: Name) -> bool:
    """Whether the two are items of one list: "Kansas, Iowa", or more names with commas around them."""
    if holder.country:
        return False
    before, behind = ground.norm(inner.tokens.start - 1), ground.norm(holder.tokens.stop)
    if inner.basis is Basis.LISTED and _goes_on_as_list(ground, holder.tokens.stop):
        return True
    if before == "," and ground.capital(inner.tokens.start - 2) and behind in ground.geography.listing:
        return True
    return _widest(ground, inner) != "" and _widest(ground, inner) == _widest(ground, holder)


def _goes_on_as_list(ground: Ground, behind: int) -> bool:
    """Whether more items of a list follow: "and Zamfara", ", Zamfara and", not ", police said"."""
    word, listing = ground.norm(behind), ground.geography.listing
    if word not in listing or not ground.capital(behind + 1):
        return False
    return word != "," or ground.norm(behind + 2) in listing


def _widest(ground: Ground, name: Name) -> str:
    """The widest kind of place that a name may be: "country" or "admin1"; the empty string for anything smaller."""
    kinds = {place.kind for place in ground.knowledge.places_named(name.lookup) if place.primary}
    return next((kind for kind in ("country", "admin1") if kind in kinds), "")


def _union(names: Sequence[Name], added: Mapping[int, Name]) -> Iterator[Name]:
    taken = {token for name in names for token in name.tokens}
    yield from names
    yield from (name for name in added.values() if taken.isdisjoint(name.tokens))


def _holder(ground: Ground, first: int, by_first: Mapping[int, Name]) -> Name | None:
    """The country, state or district that begins at a token; None where none does."""
    if first in by_first:
        known = by_first[first]
        return known if _holds(ground, known) and not _goes_on(ground, known.tokens.stop) else None
    for last in range(min(first + _LONGEST, len(ground.parse)), first, -1):
        if ground.together(first, last - 1) and ground.capital(last - 1) and not _goes_on(ground, last):
            name = _written(ground, first, last)
            if name:
                return name
    return None


def _goes_on(ground: Ground, last: int) -> bool:
    """Whether the capitalised words run on behind a token: then what stands before it is a part of another name."""
    return ground.capital(last) and ground.together(last - 1, last)


def _written(ground: Ground, first: int, last: int) -> Name | None:
    """The holder that exactly these tokens write."""
    words, geography = ground.words(first, last), ground.geography
    span, tokens = ground.parse.span(first, last), range(first, last)
    short = geography.abbreviations.get(words)
    if short and short.kind in _HOLDING:
        return Name(span, tokens, short.name, Basis.CONTAINER, short.kind, short.country)
    if words in geography.postal:
        return Name(span, tokens, geography.postal[words], Basis.CONTAINER, "admin1", "US")
    name = Name(span, tokens, words, Basis.CONTAINER)
    return name if not _claimed(ground, tokens) and _holds(ground, name) else None


def _claimed(ground: Ground, tokens: range) -> bool:
    return any(token in ground.people or token in ground.bodies for token in tokens)


def _holds(ground: Ground, name: Name) -> bool:
    """Whether a name may be a country's or a division's."""
    return name.basis is not Basis.ADJECTIVE and (name.kind in _HOLDING or bool(_divisions(ground, name)))


def _divisions(ground: Ground, name: Name) -> list[KnownPlace]:
    places = ground.knowledge.places_named(name.lookup)
    return [
        place for place in places if place.kind in _HOLDING and (not name.country or name.country in place.countries)
    ]


def _inner(ground: Ground, comma: int, holder: Name) -> Name | None:
    """The longest run of capitalised words before a comma that is known as a place inside the holder."""
    first = comma
    while first > 0 and comma - first < _LONGEST and ground.capital(first - 1) and ground.together(first - 1, comma):
        first -= 1
    for start in range(first, comma):
        name = Name(ground.parse.span(start, comma), range(start, comma), ground.words(start, comma), Basis.CONTAINER)
        if _fits(ground, name, holder):
            return name
    return None


def _fits(ground: Ground, inner: Name, holder: Name) -> bool:
    """Whether a place of the inner name lies in a place of the holder's."""
    holders = _divisions(ground, holder)
    divisions = {place.id for place in holders}
    countries = {place.country for place in holders if place.kind == "country"}
    return any(
        place.kind != "country" and (place.admin1_id in divisions or place.country in countries)
        for place in ground.knowledge.places_named(inner.lookup)
    )
