"""Whether a paragraph or an article is about sport, entertainment or markets, where "attack" and "strike" are seldom acts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
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
    lemmas = parse.lowered[bisect_left(parse.block, block) : bisect_right(parse.block, block)]
    words = {*lemmas, *(f"{one} {two}" for one, two in pairwise(lemmas))}
    return len(set[str]().union(*(words & known for known in domains.values())))


def is_off_topic(parse: Parse, domains: Domains) -> bool:
    """Whether the whole article is about one of these domains."""
    counted = Counter(parse.lowered)
    found = ([counted[word] for word in words & counted.keys()] for words in domains.values())
    return any(len(hits) >= FEW and sum(hits) >= DENSE * len(parse) for hits in found)
