"""The bounds of a noun phrase, and the country that its own words give it."""

from __future__ import annotations

from dateline.annotations.mentions.found import Ground

LEFT = frozenset({"det", "amod", "compound", "nummod", "nmod", "poss", "predet", "quantmod", "advmod", "npadvmod", "case"})
PLACING = frozenset({"of", "in", "from", "at", "within", "throughout", "across", "inside"})
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


def right_edge(ground: Ground, head: int) -> int:
    """The token after the phrase: the prepositional phrases that follow at once and place it ("of", "in", "from") are of it."""
    parse, last = ground.parse, head + 1
    for child in parse.children[head]:
        first, end = parse.subtree(child)
        if child < head or parse.deps[child] == "case":
            last = max(last, child + 1)
        elif first == last and parse.deps[child] == "prep" and parse.norms[child] in PLACING and end - head <= LONGEST and _simple(ground, first, end):
            last = end
        else:
            break
    return last


def _simple(ground: Ground, first: int, last: int) -> bool:
    """Whether a prepositional phrase holds no clause, no comma and no further name after a comma."""
    parse = ground.parse
    return not any(parse.pos[token] in ("VERB", "AUX", "PUNCT") and parse.norms[token] not in ("-", "'", ".") for token in range(first, last))


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
    return next((ground.countries[child] for child in parse.children[token] if child in ground.countries and parse.deps[child] in LEFT), None)


def _in_phrase(ground: Ground, child: int) -> str | None:
    parse = ground.parse
    if parse.deps[child] != "prep" or parse.norms[child] not in PLACING:
        return None
    inner = parse.child(child, "pobj")
    if inner is None:
        return None
    within = [inner, *(c for c in parse.children[inner] if c < inner and parse.deps[c] in LEFT)]
    return next((code for token in within if (code := ground.countries.get(token) or ground.located(token))), None)
