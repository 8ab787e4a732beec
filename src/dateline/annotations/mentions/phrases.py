"""The bounds of a noun phrase, and the country that its own words give it."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.annotations.mentions.found import Ground

LEFT = frozenset(
    {"det", "amod", "compound", "nummod", "nmod", "poss", "predet", "quantmod", "advmod", "npadvmod", "case"}
)
PLACING = frozenset({"of", "in", "from", "at", "within", "throughout", "across", "inside"})
AIMING = frozenset({"to", "for"})
"""What a post may be to or for ("envoy to", "spokeswoman for")."""
LONGEST = 16
"""Tokens in the longest phrase given as a whole; behind a longer one stands a clause that the parser took for its part."""


def left_edge(ground: Ground, head: int) -> int:
    """The first token of the phrase: articles, numbers, adjectives and possessors are of it, marks and conjunctions are not."""
    parse = ground.parse
    edges = [parse.subtree(child)[0] for child in parse.children[head] if child < head and parse.deps[child] in LEFT]
    first = min(edges, default=head)
    while first < head and not parse.words[first][0].isalnum() and parse.norms[first] not in ("$", "#"):
        first += 1
    return first


def right_edge(ground: Ground, head: int, people: Mapping[int, int]) -> int:
    """The token after the phrase: the prepositional phrases that follow at once and place it ("of", "in", "from") are of it.

    Args:
        ground: what this step looks at.
        head: the phrase's head.
        people: for every token inside a person's name, the name's first token.
    """
    parse, last = ground.parse, head + 1
    placing = PLACING | AIMING if ground.titles.post([parse.norms[head]]) else PLACING
    for child in parse.children[head]:
        if child < head:
            continue
        first, end = parse.subtree(child)
        if first != last or parse.deps[child] != "prep" or parse.norms[child] not in placing:
            break
        cut = _simple(ground, range(first, min(end, head + LONGEST)), people)
        last = cut if cut > first + 1 else last
        if cut < end:
            break
    return last


def _simple(ground: Ground, tokens: range, people: Mapping[int, int]) -> int:
    """Where the plain part of a prepositional phrase ends: before a mark, a clause, or a person's name that follows a description's end."""
    parse = ground.parse
    for token in tokens:
        if parse.pos[token] in ("VERB", "AUX", "PUNCT", "SCONJ") and parse.norms[token] not in ("-", "'", "."):
            return token
        if people.get(token) == token and token > tokens.start + 1 and parse.pos[token - 1] == "PROPN":
            return token
    return tokens.stop


def country_of(ground: Ground, head: int) -> str | None:
    """The country in a phrase's own words: before the head ("Pakistani troops", "Israel's army"), else in its "of" or "in" phrase."""
    parse = ground.parse
    for child in reversed(parse.children[head]):
        if child < head and parse.deps[child] in LEFT:
            code = ground.countries.get(child) or _inside(ground, child)
            if code:
                return code
    return next((code for child in parse.children[head] if (code := _in_phrase(ground, child))), None)


def _inside(ground: Ground, token: int) -> str | None:
    """The country that modifies a modifier ("Sri Lankan government troops", "Israel's high court judge")."""
    parse = ground.parse
    return next(
        (
            ground.countries[child]
            for child in parse.children[token]
            if child in ground.countries and parse.deps[child] in LEFT
        ),
        None,
    )


def _in_phrase(ground: Ground, child: int) -> str | None:
    parse = ground.parse
    if parse.deps[child] != "prep" or parse.norms[child] not in PLACING:
        return None
    inner = parse.child(child, "pobj")
    if inner is None:
        return None
    within = [inner, *(c for c in parse.children[inner] if c < inner and parse.deps[c] in LEFT)]
    return next((code for token in within if (code := ground.countries.get(token) or ground.located(token))), None)
