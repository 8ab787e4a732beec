"""HTML pages: their tree, the body in it, and what the page says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.articles.charset import decode
from dateline.articles.known import KnownFurniture, words_for
from dateline.articles.language import find_language
from dateline.articles.markup import fields
from dateline.articles.markup.body import Sorted, is_cut, sort_leaves
from dateline.articles.markup.boxes import Held, boxed, merged
from dateline.articles.markup.core import find_core, letters
from dateline.articles.markup.dating import page_dates
from dateline.articles.markup.kinds import is_told, page_type, refuse_hub
from dateline.articles.markup.leaves import Outline, outline
from dateline.articles.markup.linkeddata import read_linked, read_nodes
from dateline.articles.markup.meta import read_meta
from dateline.articles.markup.parts import find_parts
from dateline.articles.markup.says import Says
from dateline.articles.markup.signing import signing_lines
from dateline.articles.markup.titles import shown_titles, told_words
from dateline.articles.markup.tree import parse_html
from dateline.articles.markup.view import View
from dateline.articles.pieces import Fields, Piece, join, joined, reporters, with_credit
from dateline.errors import PageError
from dateline.languages.furniture import Furniture
from dateline.model.article import Article, Author, BlockKind, Reason, Rejection
from dateline.model.article import Furniture as Scrap
from dateline.model.page import Page
from dateline.model.time import Basis, Dated

_LEAD, _DATED = 3, 160
"""Leaves of the body, and code points of a leaf, in which a date may still be the page's."""

_TOLD, _MOST_TOLD = 600, 400_000
"""Letters from which the body in a page's metadata is more than a teaser, and code points of it that are looked at."""


def read_html(
    page: Page, *, language: str | None, default_language: str, furniture: KnownFurniture | None = None
) -> Iterator[Article | Rejection]:
    """The articles of an HTML page: one, but for bulletins and pages that scroll on.

    Raises:
        PageError: when the page is empty, too large, too deep, or holds no prose.
    """
    text = decode(page)
    if not text.strip():
        raise PageError(Reason.EMPTY, "nothing but white space")
    root = parse_html(text)
    meta = read_meta(root)
    nodes = read_nodes(root)
    says = Says(root, read_linked(nodes, url=meta.canonical or page.url), meta, page.url, nodes)
    layout = outline(root)
    code = find_language(
        _sample(layout),
        given=language or page.given.language,
        stated=root.get("lang") or says.linked.language,
        default=default_language,
    )
    words = words_for(code, furniture, page.url or says.address)
    parts = find_parts(layout, says)
    if len(parts) > 1:  # the title that a page came with is that of the whole
        page = replace(page, given=replace(page.given, title=None))
    for number, part in enumerate(parts):
        try:
            yield _article(page, part.says, part.page, code, words)
        except PageError as error:
            if number == 0:
                raise
            yield Rejection.of(page, error)


def _sample(layout: Outline) -> str:
    """The longest runs of text: what the article is likely to be."""
    return " ".join(leaf.text for leaf in sorted(layout.leaves, key=lambda leaf: -len(leaf.text))[:12])


def _article(page: Page, says: Says, layout: Outline, code: str, words: Furniture) -> Article:
    core = find_core(layout, words, told=_told(says))
    if core is None:
        raise PageError(Reason.NO_BODY, "no sentence on the page; its text may come by script: save it from a browser")
    site = page.given.site or fields.page_site(says, (leaf.text for leaf in reversed(layout.leaves)))
    title = fields.page_title(
        says, site, lambda: (shown_titles(layout, core), told_words(layout, core)), stated=page.given.title
    )
    site = page.given.site or fields.better_site(says, site, title.value, (leaf.text for leaf in layout.leaves))
    view = View(layout, core, words, title.value, fields.stated_authors(says, words))
    found = sort_leaves(view)
    pieces = list(joined(_pieces(view, found), words))
    refuse_hub(says, title.value, pieces)
    if not is_told(pieces):
        raise PageError(Reason.NO_BODY, "no paragraph on the page that is not furniture")
    stated = Fields(
        language=code,
        title=title.value,
        site=site,
        url=says.address,
        section=fields.page_section(says),
        tags=fields.page_tags(says),
        page_type=page_type(says, pieces, cut=is_cut(view, found)),
        authors=_authors(says, view, pieces, site) or reporters(pieces, words),
        furniture=(*title.scraps, *_scraps(found)),
    )
    return join(page, pieces, _dated(stated, page, says, view, found))


def _told(says: Says) -> str:
    """The body that the metadata give, where it is whole enough to go by."""
    body = letters(says.linked.body[:_MOST_TOLD])
    return body if len(body) > _TOLD else ""


def _pieces(view: View, found: Sequence[Sorted]) -> Iterator[Piece]:
    """The pieces in order: the title first where no leaf of the page is it, boxes numbered, rows and posts joined, credits apart from captions."""
    titled = any(item.piece and item.piece.kind is BlockKind.TITLE for item in found)
    if view.title and not titled:
        yield Piece(BlockKind.TITLE, view.title)
    held = [_held(view, item, item.piece) for item in _boxed(view, found) if item.piece]
    yield from (piece for whole in merged(held, view.page) for piece in with_credit(whole, view.words))


def _boxed(view: View, found: Sequence[Sorted]) -> Iterator[Sorted]:
    """The same, with what stands in fact boxes marked as their titles and items."""
    begun: set[int] = set()
    for item in found:
        box = view.box(item.leaf) if item.piece else None
        if box is None or item.piece is None:
            yield item
        else:
            yield item._replace(piece=boxed(item.piece, box, first=box not in begun))
            begun.add(box)


def _held(view: View, item: Sorted, piece: Piece) -> Held:
    """A piece with the row or post that holds it, if one does."""
    if piece.kind is BlockKind.TABLE_ROW:
        return piece, view.holder(item.leaf, "tr")
    if piece.kind is BlockKind.SOCIAL_POST:
        posts = [n for n in view.inside(item.leaf) if n in view.posts or view.page.nodes[n].hint.kind == "social_post"]
        return piece, min(posts, default=None)
    return piece, None


def _authors(says: Says, view: View, pieces: Sequence[Piece], site: str | None) -> tuple[Author, ...]:
    signing = signing_lines(view)
    rest = (line for line in _of_kind(pieces, BlockKind.BYLINE) if not any(name in line for name in signing))
    lines = [*signing, *rest]
    return fields.page_authors(says, lines, _of_kind(pieces, BlockKind.BIO), site=site, words=view.words)


def _of_kind(pieces: Sequence[Piece], kind: BlockKind) -> list[str]:
    return [piece.text for piece in pieces if piece.kind is kind]


def _scraps(found: Sequence[Sorted], reason: str | None = None) -> list[Scrap]:
    return [item.scrap for item in found if item.scrap and reason in (None, item.scrap.reason)]


def _dated(stated: Fields, page: Page, says: Says, view: View, found: Sequence[Sorted]) -> Fields:
    """The fields with both dates; a date that the container gives counts where the page has none."""
    lines = [item.leaf.text for item in found[: view.first + _LEAD] if len(item.leaf.text) <= _DATED]
    published, updated = page_dates(says, lines, stated.language)
    given = Dated(page.given.published, Basis.GIVEN) if page.given.published else None
    return replace(stated, published=published or given, updated=updated)
