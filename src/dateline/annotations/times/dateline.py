"""The words of a dateline ("KABUL, Aug. 2 —"), which is never parsed, as a parse of names and numbers."""

from __future__ import annotations

import re

from dateline.model.parse import Parse
from dateline.model.span import Span

_WORD = re.compile(r"[^\W\d_]+\.?|\d+|[^\w\s]")


def dateline_words(text: str, span: Span) -> Parse:
    """One token a word, every one but numbers and signs a proper noun, so that "May" counts as a month."""
    found = list(_WORD.finditer(text, span.start, span.end))
    if not found:
        return Parse()
    words = tuple(match.group() for match in found)
    count = len(words)
    return Parse(
        starts=tuple(match.start() for match in found),
        ends=tuple(match.end() for match in found),
        words=words,
        norms=tuple(word.lower() for word in words),
        lemmas=words,
        pos=("PROPN",) * count,
        tags=tuple("NNP" if word[0].isalpha() else "CD" if word.isdecimal() else "," for word in words),
        deps=("dep",) * count,
        heads=tuple(range(count)),
        sentence=(0,) * count,
        block=(0,) * count,
        sentences=((0, count),),
    )
