"""Whether a paragraph is about sport, entertainment or markets, where "attack" and "strike" are seldom acts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from dateline.model.parse import Parse


def off_topic_words(parse: Parse, block: int, words: frozenset[str]) -> int:
    """How many different words of such domains the paragraph holds, phrases of two words among them."""
    tokens = range(bisect_left(parse.block, block), bisect_right(parse.block, block))
    lemmas = [parse.lemmas[token].lower() for token in tokens]
    pairs = [f"{one} {two}" for one, two in pairwise(lemmas)]
    return len(words & {*lemmas, *pairs})
