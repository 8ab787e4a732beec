"""Places inside the names of bodies: "Gainesville Police Department", "University of Texas"."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from dateline.model.finding import Kind
from dateline.records.placing.adjectives import source_of
from dateline.records.placing.ground import Basis, Ground, Name

_LONGEST = 4
_LEAST = 20_000
"""Inhabitants from which a city lends its name to bodies so often that a body's first word is it."""

_DIVISIONS = frozenset({"country", "admin1", "admin2"})


def embedded_names(ground: Ground, names: list[Name]) -> Iterator[Name]:
    """The place that a body's name begins with, or that stands behind its "of": a large one, or one that the article names besides."""
    taken = {token for name in names for token in name.tokens}
    spoken = {name.lookup.casefold() for name in names}
    for mention in (*ground.names_by_kind[Kind.ORGANIZATION], *ground.names_by_kind[Kind.GROUP]):
        tokens = ground.parse.tokens_in(mention.span)
        for first in _starts(ground, tokens):
            name = None if first in taken else _name(ground, first, tokens, spoken)
            if name:
                yield name


def _starts(ground: Ground, tokens: range) -> Iterator[int]:
    yield tokens.start + (ground.norm(tokens.start) in ground.geography.articles)
    for token in tokens:
        if ground.norm(token) in ground.geography.embedding and token + 1 < tokens.stop:
            yield token + 1 + (ground.norm(token + 1) in ground.geography.articles)


def _name(ground: Ground, first: int, tokens: range, spoken: AbstractSet[str]) -> Name | None:
    """The longest known place at a token, less than the whole name of the body."""
    for last in range(min(first + _LONGEST, tokens.stop), first, -1):
        words = ground.words(first, last)
        if range(first, last) != tokens and ground.capital(last - 1) and _place(ground, words, spoken):
            return Name(
                ground.parse.span(first, last), range(first, last), source_of(ground, words) or words, Basis.EMBEDDED
            )
    return None


def _place(ground: Ground, words: str, spoken: AbstractSet[str]) -> bool:
    if words.lower() in ground.geography.stop:
        return False
    return bool(source_of(ground, words)) or words.casefold() in spoken or _large(ground, words)


def _large(ground: Ground, words: str) -> bool:
    return any(
        place.primary and (place.kind in _DIVISIONS or place.population >= _LEAST or place.own)
        for place in ground.knowledge.places_named(words)
    )
