"""HTML pages: their tree, the body in it, and what the page says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.articles.charset import decode
from dateline.articles.language import find_language
from dateline.articles.markup import fields
from dateline.articles.markup.body import Sorted, sort_leaves
from dateline.articles.markup.core import find_core, letters
from dateline.articles.markup.fields import Says
from dateline.articles.markup.leaves import Outline, outline
from dateline.articles.markup.linkeddata import read_linked
from dateline.articles.markup.meta import read_meta
from dateline.articles.markup.signing import signing_lines
from dateline.articles.markup.tree import parse_html
from dateline.articles.markup.view import View
from dateline.articles.pieces import Fields, Piece, join, joined, with_credit
from dateline.errors import PageError
from dateline.languages.furniture import Furniture, furniture_words
from dateline.model.article import Article, Author, BlockKind, Reason
from dateline.model.article import Furniture as Scrap
from dateline.model.page import Page
from dateline.model.time import Basis, Dated

_TOLD = 600
"""Letters from which the body in a page's metadata is more than a teaser."""


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
    code = find_language(
        _sample(layout),
        given=language or page.given.language,
        stated=root.get("lang") or says.linked.language,
        default=default_language,
    )
    return _article(page, says, layout, code)


def _sample(layout: Outline) -> str:
    """The longest runs of text: what the article is likely to be."""
    return " ".join(leaf.text for leaf in sorted(layout.leaves, key=lambda leaf: -len(leaf.text))[:12])


def _article(page: Page, says: Says, layout: Outline, code: str) -> Article:
    words = furniture_words(code)
    core = find_core(layout, words, told=_told(says))
    if core is None:
        raise PageError(Reason.NO_BODY, "no sentence on the page; its text may come by script: save it from a browser")
    site = page.given.site or fields.page_site(says, (leaf.text for leaf in layout.leaves[core.end :]))
    title = fields.page_title(says, site)
    view = View(layout, core, words, title.value)
    found = sort_leaves(view)
    pieces = list(joined(_pieces(found, title.value, words), words))
    if not any(piece.kind is BlockKind.PARAGRAPH for piece in pieces):
        raise PageError(Reason.NO_BODY, "no paragraph on the page that is not furniture")
    stated = Fields(
        language=code,
        title=title.value,
        site=site,
        url=fields.page_url(says),
        section=fields.page_section(says),
        tags=fields.page_tags(says),
        authors=_authors(says, view, pieces, site),
        furniture=(*title.scraps, *_scraps(found)),
    )
    return join(page, pieces, _dated(stated, page, says, found))


def _told(says: Says) -> str:
    """The body that the metadata give, where it is whole enough to go by."""
    body = letters(says.linked.body)
    return body if len(body) > _TOLD else ""


def _pieces(found: Sequence[Sorted], title: str | None, words: Furniture) -> Iterator[Piece]:
    if title:
        yield Piece(BlockKind.TITLE, title)
    yield from (piece for item in found if item.piece for piece in with_credit(item.piece, words))


def _authors(says: Says, view: View, pieces: Sequence[Piece], site: str | None) -> tuple[Author, ...]:
    lines = [*signing_lines(view), *_of_kind(pieces, BlockKind.BYLINE)]
    return fields.page_authors(says, lines, _of_kind(pieces, BlockKind.BIO), site=site, words=view.words)


def _of_kind(pieces: Sequence[Piece], kind: BlockKind) -> list[str]:
    return [piece.text for piece in pieces if piece.kind is kind]


def _scraps(found: Sequence[Sorted], reason: str | None = None) -> list[Scrap]:
    return [item.scrap for item in found if item.scrap and reason in (None, item.scrap.reason)]


def _dated(stated: Fields, page: Page, says: Says, found: Sequence[Sorted]) -> Fields:
    """The fields with both dates; a date that the container gives counts where the page has none."""
    lines = [scrap.text for scrap in _scraps(found, "date")]
    published, updated = fields.page_dates(says, lines, stated.language)
    given = Dated(page.given.published, Basis.GIVEN) if page.given.published else None
    return replace(stated, published=published or given, updated=updated)
