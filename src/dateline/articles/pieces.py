"""Pieces of an article as they are found, and the article that they make: the text is joined once, here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from dateline.articles.captions import split_credit
from dateline.articles.dateline import find_bare_dateline, find_dateline
from dateline.languages.furniture import Furniture as Words
from dateline.languages.furniture import furniture_words
from dateline.model.article import Article, Author, Block, BlockKind, DatelinePlace, Furniture, Source
from dateline.model.page import Page
from dateline.model.span import Span
from dateline.model.time import Dated

GAP = "\n\n"
"""What stands between two blocks."""

LEADS = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.STANDFIRST, BlockKind.LIST_ITEM)
"""Kinds of block that a dateline can open."""

_LEADS_TRIED, _MOST_TRIED, _MOST_JOINED = 3, 50, 500
"""Paragraphs, and blocks of any kind, that a dateline may open; the pieces among which one stands by itself."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block before the text is joined."""

    kind: BlockKind
    text: str
    box: int | None = None
    time: str | None = None
    source: Source | None = None


@dataclass(frozen=True, kw_only=True)
class Fields:
    """What a page says of its article, and the page text that is no part of it."""

    language: str
    title: str | None = None
    site: str | None = None
    url: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    page_type: str = "article"
    authors: tuple[Author, ...] = ()
    published: Dated | None = None
    updated: Dated | None = None
    furniture: tuple[Furniture, ...] = field(default=(), repr=False)


def with_credit(piece: Piece, words: Words) -> Iterator[Piece]:
    """A piece; of a caption, the credit behind it apart."""
    caption, credit = split_credit(piece.text, words) if piece.kind is BlockKind.CAPTION else (piece.text, "")
    yield replace(piece, text=caption)
    if credit:
        yield replace(piece, kind=BlockKind.CREDIT, text=credit)


def joined(pieces: Iterable[Piece], words: Words) -> Iterator[Piece]:
    """The pieces, with a dateline that stands by itself put before the paragraph that it opens."""
    waiting: Piece | None = None
    for number, piece in enumerate(pieces):
        if waiting and piece.kind is BlockKind.PARAGRAPH:
            yield replace(piece, text=f"{waiting.text} {piece.text}")
            waiting = None
        elif waiting is None and number < _MOST_JOINED and _is_dateline(piece, words):
            waiting = piece
        else:
            yield piece
    if waiting:
        yield waiting


def _is_dateline(piece: Piece, words: Words) -> bool:
    found = find_dateline(piece.text, words) if piece.kind is BlockKind.PARAGRAPH and len(piece.text) < 80 else None
    return found is not None and found.end == len(piece.text)


def join(page: Page, pieces: Sequence[Piece], fields: Fields) -> Article:
    """The article: the pieces joined by blank lines, each a block, with the dateline found in the first paragraphs."""
    blocks, at = [], 0
    for piece in pieces:
        blocks.append(Block(piece.kind, Span(at, at + len(piece.text)), piece.box, piece.time, piece.source))
        at += len(piece.text) + len(GAP)
    return make(page, GAP.join(piece.text for piece in pieces), blocks, fields)


def make(page: Page, text: str, blocks: Iterable[Block], fields: Fields) -> Article:
    """The article of a text and its blocks."""
    known = tuple(blocks)
    return Article(
        page_id=page.id,
        text=text,
        blocks=known,
        language=fields.language,
        title=fields.title,
        site=fields.site,
        url=fields.url,
        section=fields.section,
        tags=fields.tags,
        page_type=fields.page_type,
        authors=fields.authors,
        published=fields.published,
        updated=fields.updated,
        dateline=_dateline(text, known, fields.language),
        furniture=fields.furniture,
    )


def reporters(pieces: Iterable[Piece], words: Words) -> tuple[Author, ...]:
    """Whom the dateline names as reporters, as in East Asia."""
    leads = [piece for piece in pieces if piece.kind in LEADS][:_LEADS_TRIED]
    found = next((found for piece in leads if (found := find_dateline(piece.text, words))), None)
    return tuple(Author(name) for name in found.reporters) if found else ()


def _dateline(text: str, blocks: Sequence[Block], language: str) -> DatelinePlace | None:
    """The dateline that opens one of the first paragraphs."""
    words = furniture_words(language)
    for block in islice(_tried(blocks), _MOST_TRIED):
        find = find_bare_dateline if block.kind is BlockKind.BYLINE else find_dateline
        if found := find(block.span.of(text), words):
            span = Span(block.span.start + found.start, block.span.start + found.end)
            return DatelinePlace(found.place, found.agency, span)
    return None


def _tried(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks that a dateline may open: all down to the third paragraph; summaries may stand above the first."""
    paragraphs = 0
    for block in blocks:
        if block.kind in LEADS or block.kind is BlockKind.BYLINE:
            yield block
        paragraphs += block.kind is BlockKind.PARAGRAPH
        if paragraphs == _LEADS_TRIED:
            return
