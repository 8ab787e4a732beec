"""What an event is about: the ontology's contexts by their words, in the paragraph that tells it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter

from dateline.model.parse import Parse
from dateline.ontology import Ontology


def contexts_of(parse: Parse, block: int, *, ontology: Ontology) -> tuple[str, ...]:
    """The contexts of one paragraph, in the ontology's order."""
    text = _lemma_text(parse, block)
    here = {pair for word in set(text.split()) for pair in ontology.phrases.get(word, ()) if f" {pair[0]} " in text}
    hits = Counter(name for _, name in here)
    return tuple(context.name for context in ontology.contexts.values() if hits[context.name] >= context.min_hits)


def _lemma_text(parse: Parse, block: int) -> str:
    """The paragraph's lemmas with a blank between, hyphens as blanks, the possessive left out."""
    tokens = range(bisect_left(parse.block, block), bisect_right(parse.block, block))
    lemmas = [
        parse.lowered[token].replace("-", " ")
        for token in tokens
        if parse.tags[token] != "POS" and parse.pos[token] != "PUNCT"
    ]
    return f" {' '.join(lemmas)} "
