"""The names in a dateline, which is no part of the parse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.model.article import DatelinePlace
from dateline.model.span import Span, trimmed
from dateline.records.placing.ground import Basis, Ground, Name

_PIECE = re.compile(r"[^,/;()\[\]—–]+")


def dateline_names(ground: Ground) -> Iterator[Name]:
    """The place that a report was filed from, held by the one behind its comma ("ALEXANDRIA, Va.")."""
    line = ground.reading.article.dateline
    if line is None or line.place is None:
        return
    names = [_name(ground, span) for span in _pieces(ground, line) if _meant(ground, span, line.place)]
    for name, holder in zip(names, [*names[1:], None], strict=False):  # no names, no pairs
        yield replace(name, container=holder.lookup if holder else "")


def _pieces(ground: Ground, line: DatelinePlace) -> Iterator[Span]:
    text = line.span.of(ground.text)
    for piece in _PIECE.finditer(text):
        span = trimmed(ground.text, line.span.start + piece.start(), line.span.start + piece.end())
        if span:
            yield _without_dash(ground.text, span)


def _without_dash(text: str, span: Span) -> Span:
    end = span.end
    while end > span.start + 1 and (text[end - 1] in "-:|" or text[end - 1].isspace()):
        end -= 1
    return Span(span.start, end)


def _meant(ground: Ground, span: Span, place: str) -> bool:
    """Whether a piece is a part of the dateline's place, or a region behind it; days and agencies are not."""
    words = span.of(ground.text)
    return (
        words.casefold() in {part.strip().casefold() for part in place.split(",")}
        or words in ground.geography.abbreviations
        or words in ground.geography.postal
    )


def _name(ground: Ground, span: Span) -> Name:
    words = span.of(ground.text)
    short = ground.geography.abbreviations.get(words) or ground.geography.abbreviations.get(f"{words}.")
    if short:
        return Name(span, range(0), short.name, Basis.DATELINE, short.kind, short.country)
    if words in ground.geography.postal:
        return Name(span, range(0), ground.geography.postal[words], Basis.DATELINE, "admin1", "US")
    return Name(span, range(0), words, Basis.DATELINE)
