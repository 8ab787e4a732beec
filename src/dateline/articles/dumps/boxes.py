"""Fact boxes in a text dump: a few words that head a list, often said twice (as the box's name and as its title)."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.articles.dumps.lines import Line
from dateline.articles.pieces import Piece
from dateline.model.article import BlockKind

_TITLE_WORDS = 9
_FEWEST_ITEMS = 2
_LONG_WORD = 4
_CAPITALS = 0.6


def find_boxes(lines: Sequence[Line], start: int, end: int) -> dict[int, Piece]:
    """Title and items of every fact box between two lines, by line; of a title said twice the second has no text."""
    found: dict[int, Piece] = {}
    at, number = start, 0
    while at < end:
        stop = _list_end(lines, at, end)
        heads = _heads(lines, at, start) if stop > at else ()
        if heads:
            number += 1
            title = min((lines[head].text.rstrip(" :") for head in heads), key=len)
            texts = (title, *("" for _ in heads[1:]))
            found |= {
                head: Piece(BlockKind.FACT_BOX_TITLE, text, number) for head, text in zip(heads, texts, strict=True)
            }
            found |= {item: Piece(BlockKind.FACT_BOX_ITEM, lines[item].text, number) for item in range(at, stop)}
        at = max(stop, at + 1)
    return found


def _list_end(lines: Sequence[Line], at: int, end: int) -> int:
    """The line after the list that begins at a line; the same line where none does."""
    stop = at
    while stop < end and lines[stop].bullet and not lines[stop].reason:
        stop += 1
    return stop if stop - at >= _FEWEST_ITEMS else at


def _heads(lines: Sequence[Line], at: int, start: int) -> tuple[int, ...]:
    """The lines that head a list as a box's title: said twice, or in few words before a colon, not the start of a sentence."""
    if at <= start or not _is_title(lines[at - 1]):
        return ()
    head = lines[at - 1]
    if at - 2 >= start and lines[at - 2].low == head.low:
        return (at - 2, at - 1)
    return (at - 1,) if head.text.endswith(":") and _titled(head.text) else ()


def _is_title(line: Line) -> bool:
    return line.words <= _TITLE_WORDS and not line.reason and not line.closes and not line.bullet


def _titled(text: str) -> bool:
    """Whether most long words begin with capitals, as in English headings."""
    long = [word for word in text.split() if len(word) >= _LONG_WORD]
    return bool(long) and sum(word[0].isupper() for word in long) >= _CAPITALS * len(long)
