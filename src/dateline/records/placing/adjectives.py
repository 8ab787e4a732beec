"""Adjectives and words for people that point at a place ("Afghan", "Europeans"), and places inside hyphenated words ("U.S.-led")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model.span import Span
from dateline.records.placing.ground import Basis, Ground, Name

_PIECE = re.compile(r"[^-‑–]+")


def adjective_names(ground: Ground) -> Iterator[Name]:
    """Every word derived from a place's name, and every country inside a hyphenated word, in text order."""
    behind = 0
    for token in _candidates(ground):
        size = 0 if token < behind else next((size for size in (2, 1) if _derived(ground, token, size)), 0)
        if size:
            yield _adjective(ground, token, size)
        elif token >= behind:
            yield from _hyphenated(ground, token)
        behind = max(behind, token + size)


def _candidates(ground: Ground) -> list[int]:
    """The tokens with a capital at their start or behind a hyphen."""
    inner = {token for token, word in enumerate(ground.parse.words) if "-" in word and not word.islower()}
    return sorted(ground.capitals | inner)


def source_of(ground: Ground, words: str) -> str:
    """The name of the place that an adjective or a word for people comes from; the empty string for none.

    Of a region's own word ("Sicilian") the region, of any other the country.
    """
    region = ground.geography.adjectives.get(words.lower(), "") if words[:1].isupper() else ""
    country = None if region else ground.knowledge.demonym(words)
    return country.name if country else region


def _derived(ground: Ground, token: int, size: int) -> bool:
    """Whether the next `size` tokens derive from a place's name, and are not a country's own name."""
    last = token + size - 1
    if (
        not (ground.capital(token) and ground.capital(last) and ground.together(token, last))
        or ground.norm(token) in ground.geography.articles
    ):
        return False
    words = ground.words(token, last + 1)
    return bool(source_of(ground, words)) and ground.knowledge.country_named(words) is None


def _adjective(ground: Ground, token: int, size: int) -> Name:
    words = ground.words(token, token + size)
    country = None if words.lower() in ground.geography.adjectives else ground.knowledge.demonym(words)
    return Name(
        span=ground.parse.span(token, token + size),
        tokens=range(token, token + size),
        lookup=source_of(ground, words),
        basis=Basis.ADJECTIVE,
        kind="country" if country else "",
        country=country.alpha2 if country else "",
    )


def _hyphenated(ground: Ground, token: int) -> Iterator[Name]:
    """The countries in the pieces of one token that a hyphen joins ("anti-Russian")."""
    pieces = list(_PIECE.finditer(ground.parse.words[token]))
    if len(pieces) < 2 or ground.knowledge.country_named(ground.parse.words[token]):
        return
    start = ground.parse.starts[token]
    for piece in pieces:
        lookup = _country(ground, piece.group())
        if lookup:
            yield Name(
                Span(start + piece.start(), start + piece.end()), range(token, token + 1), lookup, Basis.ADJECTIVE
            )


def _country(ground: Ground, word: str) -> str:
    """The name of a country that a word is or derives from; the empty string for none."""
    if not word[:1].isupper():
        return ""
    known = ground.knowledge.country_named(word)
    return known.name if known else source_of(ground, word)
