"""Fact boxes of an HTML page, and blocks that several runs of text make together: rows of tables, posts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from dateline.articles.cues import ends_sentence, is_prose, units
from dateline.articles.markup.core import Core, leaves_inside
from dateline.articles.markup.leaves import Leaf, Outline
from dateline.articles.pieces import Piece
from dateline.languages.furniture import Furniture
from dateline.model.article import BlockKind, Source

_TITLE_WORDS = 14
_SIZE = range(60, 4000)
_MOST_LINKED = 0.3
_FEWEST_ITEMS = 2
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "dt", "header", "summary", "legend"))
_ALLOWED = frozenset(("", "aside", "sidebar"))
_BOXED = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING, BlockKind.QUOTE, BlockKind.STANDFIRST))


def find_boxes(page: Outline, core: Core, words: Furniture) -> Mapping[int, int]:
    """The elements in the body that are fact boxes, numbered from 1: a title, then items or paragraphs, hardly any links."""
    inside = {number: leaves for number, leaves in leaves_inside(page, core).items() if _may_be(page, number)}
    sums = _sums(page, core) if inside else Sums()
    found: dict[int, int] = {}
    reached = 0
    for number, leaves in inside.items():  # what holds others comes before them
        if leaves.start >= reached and _is_box(page, number, leaves, sums, words):
            found[number] = len(found) + 1
            reached = leaves.stop
    return found


@dataclass(frozen=True)
class Sums:
    """How much the leaves before each leaf have: code points, those in links, and leaves that may be a box's items."""

    sizes: Sequence[float] = ()
    linked: Sequence[float] = ()
    items: Sequence[float] = ()


def _sums(page: Outline, core: Core) -> Sums:
    leaves = page.leaves[core.start : core.end]
    none = [0.0] * core.start
    return Sums(
        [*none, *accumulate((len(leaf.text) for leaf in leaves), initial=0.0)],
        [*none, *accumulate((len(leaf.text) * leaf.linked for leaf in leaves), initial=0.0)],
        [*none, *accumulate((_may_be_item(page, leaf) for leaf in leaves), initial=0.0)],
    )


def _may_be_item(page: Outline, leaf: Leaf) -> bool:
    return page.nodes[leaf.node].tag == "li" or is_prose(leaf.text)


def _may_be(page: Outline, number: int) -> bool:
    node = page.nodes[number]
    return node.hint.reason in _ALLOWED and (node.hint.kind == "fact_box" or node.tag == "aside")


def _is_box(page: Outline, number: int, leaves: range, sums: Sums, words: Furniture) -> bool:
    """Whether an element's leaves are a title and what it heads."""
    first = page.leaves[leaves.start]
    size, linked = (part[leaves.stop] - part[leaves.start] for part in (sums.sizes, sums.linked))
    if size not in _SIZE or linked > _MOST_LINKED * size or not _is_title(first) or words.closes(first.text):
        return False
    items = sums.items[leaves.stop] - sums.items[leaves.start + 1]
    headed = page.nodes[first.node].tag in _HEADINGS or first.bold > 0
    named = page.nodes[number].hint.kind == "fact_box"
    return items > 0 and (named or (headed and items >= _FEWEST_ITEMS)) and not words.reason(first.text)


def _is_title(leaf: Leaf) -> bool:
    return units(leaf.text) <= _TITLE_WORDS and (not ends_sentence(leaf.text) or leaf.text.endswith((":", "?")))


def boxed(piece: Piece, box: int, *, first: bool) -> Piece:
    """A piece that stands in a fact box: its title, or one of its items."""
    if piece.kind not in _BOXED:
        return piece
    kind = BlockKind.FACT_BOX_TITLE if first else BlockKind.FACT_BOX_ITEM
    return replace(piece, kind=kind, text=piece.text.rstrip(" :") if first else piece.text, box=box)


Held = tuple[Piece, int | None]
"""A piece, and the element that makes one block of it and its neighbours (a row, a post)."""


def merged(pieces: Sequence[Held], page: Outline) -> Iterator[Piece]:
    """The pieces, with those that one row or one post holds joined to one."""
    for holder, group in groupby(pieces, key=lambda held: held[1]):
        together = [piece for piece, _ in group]
        if holder is None or len(together) == 1:
            yield from together
        else:
            yield _joined(together, holder, page)


def _joined(together: Sequence[Piece], holder: int, page: Outline) -> Piece:
    """One piece of several: cells stand between bars, the parts of a post between spaces."""
    node = page.nodes[holder]
    mark = " | " if together[0].kind is BlockKind.TABLE_ROW else " "
    source = Source(page.path(holder), 0, node.end - node.start)
    return replace(together[0], text=mark.join(piece.text for piece in together), source=source)
