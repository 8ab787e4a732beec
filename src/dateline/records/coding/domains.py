"""Whether a paragraph or an article is about sport, entertainment or markets, where "attack" and "strike" are seldom acts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import pairwise

from dateline.model.parse import Parse

Domains = Mapping[str, frozenset[str]]

FEW = 8
"""Different words of one domain below which an article is not about it."""

DENSE = 0.025
"""Share of an article's tokens that are words of one domain: reports of matches and of markets lie above 4 %, others below 1.5 %."""


def off_topic_words(parse: Parse, block: int, domains: Domains) -> int:
    """How many different words of such domains the paragraph holds, phrases of two words among them."""
    lemmas = [
        parse.lemmas[token].lower()
        for token in range(bisect_left(parse.block, block), bisect_right(parse.block, block))
    ]
    words = {*lemmas, *(f"{one} {two}" for one, two in pairwise(lemmas))}
    return len(words & frozenset().union(*domains.values()))


def is_off_topic(parse: Parse, domains: Domains) -> bool:
    """Whether the whole article is about one of these domains."""
    lemmas = [lemma.lower() for lemma in parse.lemmas]
    found = ([lemma for lemma in lemmas if lemma in words] for words in domains.values())
    return any(len(set(hits)) >= FEW and len(hits) >= DENSE * len(lemmas) for hits in found)
