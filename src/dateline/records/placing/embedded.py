"""Places inside the names of bodies: "Gainesville Police Department", "University of Texas"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from dateline.model.finding import Kind
from dateline.records.placing.adjectives import source_of
from dateline.records.placing.ground import Basis, Ground, Name

_LONGEST = 4


def embedded_names(ground: Ground, taken: Set[int]) -> Iterator[Name]:
    """The place that a body's name begins with, or that stands behind its "of"."""
    for mention in (*ground.names_by_kind[Kind.ORGANIZATION], *ground.names_by_kind[Kind.GROUP]):
        tokens = ground.parse.tokens_in(mention.span)
        for first in _starts(ground, tokens):
            name = None if first in taken else _name(ground, first, tokens)
            if name:
                yield name


def _starts(ground: Ground, tokens: range) -> Iterator[int]:
    first = tokens.start + (ground.norm(tokens.start) == "the")
    yield first
    for token in tokens:
        if ground.norm(token) in ("of", "for", "in") and token + 1 < tokens.stop:
            yield token + 1 + (ground.norm(token + 1) == "the")


def _name(ground: Ground, first: int, tokens: range) -> Name | None:
    """The longest known place at a token, less than the whole name of the body."""
    for last in range(min(first + _LONGEST, tokens.stop), first, -1):
        words = ground.words(first, last)
        if range(first, last) != tokens and ground.capital(last - 1) and _place(ground, words):
            return Name(ground.parse.span(first, last), range(first, last), source_of(ground, words) or words, Basis.EMBEDDED)
    return None


def _place(ground: Ground, words: str) -> bool:
    if words.lower() in ground.geography.stop:
        return False
    return bool(source_of(ground, words)) or ground.known(words)
