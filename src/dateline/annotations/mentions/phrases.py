"""The bounds of a noun phrase, and the country that its own words give it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile

from dateline.annotations.mentions.found import Ground

LEFT = frozenset(
    {"det", "amod", "compound", "nummod", "nmod", "poss", "predet", "quantmod", "advmod", "npadvmod", "case"}
)
PLACING = frozenset({"of", "in", "from", "at", "within", "throughout", "across", "inside"})
AIMING = frozenset({"to", "for"})
"""What a post may be to or for ("envoy to", "spokeswoman for")."""
_WITHIN = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
JOINING = frozenset({",", "and", "&", "or"})
_MOST_BETWEEN = 4
"""Tokens from one country of a row to the next, and from its last to the noun."""
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


def joined_countries(ground: Ground, head: int) -> Iterator[tuple[int, str]]:
    """The other countries of a phrase for people of several ("U.S. and Russian troops"), each with the token that says it.

    Rows before the head are read by the words, as the parser often takes the first of three for a name of its own.
    """
    found = [*_row_before(ground, head), *_row_behind(ground, head)]
    own = country_of(ground, head)
    seen = {own}
    for token in found:
        code = ground.countries[token]
        if code not in seen:
            seen.add(code)
            yield token, code


def _row_before(ground: Ground, head: int) -> list[int]:
    """The tokens of a row of countries' adjectives that ends in a modifier of the head."""
    parse = ground.parse
    near = takewhile(lambda token: parse.pos[token] in _WITHIN, range(head - 1, max(head - _MOST_BETWEEN, -1), -1))
    last = next((token for token in near if token in ground.countries), None)
    row: list[int] = []
    while last is not None:
        row.append(last)
        last = _joined_to(ground, last)
    return row[::-1] if len(row) > 1 else []


def _joined_to(ground: Ground, token: int) -> int | None:
    """The country's adjective that a comma or "and" joins to the one that ends at a token."""
    norms, at = ground.parse.norms, token - 1
    while at > 0 and norms[at] in JOINING:
        at -= 1
    return at if 0 <= at < token - 1 and token - at <= _MOST_BETWEEN and _is_adjective(ground, at) else None


def _is_adjective(ground: Ground, token: int) -> bool:
    """Whether a country is named by an adjective or its letters ("Thai", "U.S."), not by its name or its people's."""
    if token not in ground.countries or ground.parse.tags[token] in ("NNS", "NNPS"):
        return False
    word = ground.parse.words[token]
    return word.replace(".", "").isupper() or ground.knowledge.demonym(word) is not None


def in_row(ground: Ground, token: int) -> int:
    """The last country of the row that one stands in; the token itself where it stands alone."""
    norms, last = ground.parse.norms, token
    while True:
        at = last + 1
        while at < len(norms) and norms[at] in JOINING:
            at += 1
        if at == last + 1 or at >= len(norms) or not _is_adjective(ground, at) or _joined_to(ground, at) != last:
            return last
        last = at


def _row_behind(ground: Ground, head: int) -> Iterator[int]:
    """The countries that "of" joins: "the presidents of Russia and Turkey"."""
    for prep in ground.parse.child_list(head, "prep"):
        inner = ground.parse.child(prep, "pobj")
        if ground.parse.norms[prep] == "of" and inner in ground.countries:
            yield inner
            yield from _joined(ground, inner)


def _joined(ground: Ground, token: int) -> Iterator[int]:
    """The countries that are joined to a token by commas and "and", in text order."""
    for child in ground.parse.child_list(token, "conj"):
        if child in ground.countries:
            yield child
        yield from _joined(ground, child)


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
