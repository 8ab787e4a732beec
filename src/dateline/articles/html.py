"""HTML pages: their tree, the body in it, and what the page says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.articles import htmlfields
from dateline.articles.charset import decode
from dateline.articles.core import find_core, letters
from dateline.articles.dateline import find_dateline
from dateline.articles.htmlbody import Sorted, signing_lines, sort_leaves
from dateline.articles.htmlfields import Says
from dateline.articles.language import find_language
from dateline.articles.leaves import Outline, outline
from dateline.articles.linkeddata import read_linked
from dateline.articles.meta import read_meta
from dateline.articles.pieces import Fields, Piece, join, with_credit
from dateline.articles.tree import parse_html
from dateline.errors import PageError
from dateline.languages.furniture import Furniture, furniture_words
from dateline.model.article import Article, BlockKind, Reason
from dateline.model.page import Page
from dateline.model.time import Basis, Dated


def read_html(page: Page, *, language: str | None, default_language: str) -> Article:
    """The article of an HTML page.

    Raises:
        PageError: when the page is empty, too large, too deep, or holds no prose.
    """
    text = decode(page)
    if not text.strip():
        raise PageError(Reason.EMPTY, "nothing but white space")
    root = parse_html(text)
    meta = read_meta(root)
    says = Says(root, read_linked(root, url=meta.canonical or page.url), meta, page.url)
    layout = outline(root)
    code = find_language(_sample(layout), given=language or page.given.language, stated=root.get("lang") or says.linked.language, default=default_language)
    return _article(page, says, layout, code)


def _sample(layout: Outline) -> str:
    """The longest runs of text: what the article is likely to be."""
    return " ".join(leaf.text for leaf in sorted(layout.leaves, key=lambda leaf: -len(leaf.text))[:12])


def _article(page: Page, says: Says, layout: Outline, code: str) -> Article:
    words = furniture_words(code)
    core = find_core(layout, words, told=_told(says))
    if core is None:
        raise PageError(Reason.NO_BODY, "no sentence on the page; its text may come by script: save the page from a browser")
    site = page.given.site or htmlfields.page_site(says, (leaf.text for leaf in layout.leaves[core.end :]))
    title = htmlfields.page_title(says, site)
    found = sort_leaves(layout, core, words, title=title.value)
    pieces = list(_joined(_pieces(found, title.value, words), words))
    if not any(piece.kind is BlockKind.PARAGRAPH for piece in pieces):
        raise PageError(Reason.NO_BODY, "no paragraph on the page that is not furniture")
    published, updated = htmlfields.page_published(says, [item.leaf.text for item in found if item.scrap and item.scrap.reason == "date"], code)
    given = Dated(page.given.published, Basis.GIVEN) if page.given.published else None
    fields = Fields(
        language=code,
        title=title.value,
        site=site,
        url=htmlfields.page_url(says),
        section=htmlfields.page_section(says),
        tags=htmlfields.page_tags(says),
        authors=htmlfields.page_authors(says, [*signing_lines(layout, core, words, title=title.value), *_of_kind(pieces, BlockKind.BYLINE)], _of_kind(pieces, BlockKind.BIO), site=site, words=words),
        published=published or given,
        updated=updated,
        furniture=(*title.scraps, *(item.scrap for item in found if item.scrap)),
    )
    return join(page, pieces, fields)


def _of_kind(pieces: Sequence[Piece], kind: BlockKind) -> list[str]:
    return [piece.text for piece in pieces if piece.kind is kind]


def _told(says: Says) -> str:
    """The body that the metadata give, where it is whole enough to go by."""
    body = letters(says.linked.body)
    return body if len(body) > 600 else ""


def _pieces(found: Sequence[Sorted], title: str | None, words: Furniture) -> Iterator[Piece]:
    if title:
        yield Piece(BlockKind.TITLE, title)
    yield from (piece for item in found if item.piece for piece in with_credit(item.piece, words))


def _joined(pieces: Iterator[Piece], words: Furniture) -> Iterator[Piece]:
    """The pieces, with a dateline that stands by itself put before the paragraph that it opens."""
    waiting: Piece | None = None
    for piece in pieces:
        if waiting and piece.kind is BlockKind.PARAGRAPH:
            yield replace(piece, text=f"{waiting.text} {piece.text}")
            waiting = None
        elif waiting is None and _is_dateline(piece, words):
            waiting = piece
        else:
            yield piece
    if waiting:
        yield waiting


def _is_dateline(piece: Piece, words: Furniture) -> bool:
    found = find_dateline(piece.text, words) if piece.kind is BlockKind.PARAGRAPH and len(piece.text) < 80 else None
    return found is not None and found.end == len(piece.text)
