"""The names in a dateline, which is no part of the parse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model.span import Span, trimmed
from dateline.records.placing.ground import Basis, Ground, Name

_PART = re.compile(r"[^,/;]+")


def dateline_names(ground: Ground) -> Iterator[Name]:
    """The place that a report was filed from, held by the one behind its comma ("ALEXANDRIA, Va.")."""
    line = ground.reading.article.dateline
    start = ground.text.find(line.place, line.span.start, line.span.end) if line and line.place else -1
    if start < 0 or line is None or line.place is None:
        return
    spans = [trimmed(ground.text, start + part.start(), start + part.end()) for part in _PART.finditer(line.place)]
    names = [_name(ground, span) for span in spans if span]
    for name, holder in zip(names, [*names[1:], None], strict=True):
        yield Name(name.span, name.tokens, name.lookup, name.basis, name.kind, name.country, holder.lookup if holder else "")


def _name(ground: Ground, span: Span) -> Name:
    words = span.of(ground.text)
    short = ground.geography.abbreviations.get(words)
    if short:
        return Name(span, range(0), short.name, Basis.DATELINE, short.kind, short.country)
    return Name(span, range(0), words, Basis.DATELINE)
