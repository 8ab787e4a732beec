"""What kind of page it is: an article, a live page, a gallery, a player, the stub of a paid article; or no article at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from dateline.articles.cues import is_prose, units
from dateline.articles.dumps.topics import told
from dateline.articles.markup.linkeddata import PLAYERS
from dateline.articles.markup.says import Says
from dateline.articles.markup.tree import words_in
from dateline.articles.pieces import Piece
from dateline.articles.urls import absolute
from dateline.errors import PageError
from dateline.model.article import BlockKind, Reason

_STUB = 700
_FEW_PARAGRAPHS = 2
_FEWEST_SENTENCES = 3
_MANY_CAPTIONS = 5
_MANY_HEADLINES, _SOME_HEADLINES = 15, 6
"""Linked headlines that make a page with hardly a paragraph a list of articles; fewer where it calls itself a list."""

_HEADLINE_WORDS = 5
_SHOWN = 3
_MOST_PIECES = 300
"""Pieces from which it is told what they tell: each is compared with every headline."""

_FEWEST_SAID, _SAID = 2, 0.4
"""Telling stems of a title that the text below it has too, and their share: then it is an article's."""

_TELLING = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.STANDFIRST, BlockKind.CAPTION)
_STORY = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)
_LISTS = frozenset(("CollectionPage", "ItemList", "SearchResultsPage", "ProfilePage"))
_GALLERIES = frozenset(("ImageGallery", "MediaGallery"))


def page_type(says: Says, pieces: Sequence[Piece], *, cut: bool) -> str:
    """The kind of page, by what it calls itself and by what was found on it.

    Args:
        says: the page's statements about itself.
        pieces: the article's blocks.
        cut: whether a word that the rest is for subscribers stands where the body ends.
    """
    linked = says.linked
    told = sum(piece.kind in _STORY and (piece.kind is BlockKind.PARAGRAPH or is_prose(piece.text)) for piece in pieces)
    captions = sum(piece.kind is BlockKind.CAPTION for piece in pieces)
    short = told <= _FEW_PARAGRAPHS
    if "LiveBlogPosting" in linked.types or any(piece.time for piece in pieces):
        return "live"
    if short and (_GALLERIES & set(linked.types) or captions >= _MANY_CAPTIONS):
        return "gallery"
    if short and (PLAYERS & set(linked.types) or says.meta.called("video", "music")):
        return "player"
    return "paywall_stub" if (linked.paid or cut) and _size(pieces) < _STUB else "article"


def is_told(pieces: Sequence[Piece]) -> bool:
    """Whether there is a paragraph, or sentences in its place: a list, the captions of a gallery."""
    sentences = sum(piece.kind in (*_STORY, *_TELLING) and is_prose(piece.text) for piece in pieces)
    return any(piece.kind is BlockKind.PARAGRAPH for piece in pieces) or sentences >= _FEWEST_SENTENCES


def _size(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces if piece.kind in _STORY)


def refuse_hub(says: Says, title: str | None, pieces: Sequence[Piece]) -> None:
    """Raise what a front page or a list of articles is rejected with.

    Raises:
        PageError: when the page does not call itself an article, tells hardly anything, and nothing of what its title says,
            and links to many.
    """
    listed = bool(_LISTS & says.linked.found)
    if says.linked.is_article or says.meta.called("article") or (not listed and _is_told_below(title, pieces)):
        return
    links = list(_headlines(says))
    headlines = tuple(text for text, _ in links)
    story = islice((piece for piece in pieces if piece.kind in _STORY), _MOST_PIECES)
    paragraphs = [piece for piece in story if not piece.text.startswith(headlines)]
    if len(paragraphs) > _FEW_PARAGRAPHS:
        return
    if len(headlines) >= (_SOME_HEADLINES if listed else _MANY_HEADLINES):
        shown = "; ".join(headlines[:_SHOWN])
        found = f"a list of articles: {len(headlines)} linked headlines ({shown}; …) and hardly a paragraph"
        raise PageError(Reason.NOT_AN_ARTICLE, f"{found}; give the pages that it links", links)


def _is_told_below(title: str | None, pieces: Sequence[Piece]) -> bool:
    """Whether the text tells what the title says, as articles do; the titles of lists are names of sections and outlets."""
    said = told(title or "")
    common = said & frozenset(
        stem
        for piece in pieces[:_MOST_PIECES]
        if piece.kind in _TELLING and is_prose(piece.text)
        for stem in told(piece.text)
    )
    return len(common) >= _FEWEST_SAID and len(common) >= _SAID * len(said)


def _headlines(says: Says) -> Iterator[tuple[str, str]]:
    """The page's linked headlines with their addresses, each address once, as far as an address can be made whole."""
    own = says.url or says.address or ""
    base = next((absolute(own, element.get("href")) for element in says.whole.iter("base")), "") or own
    seen = {""}
    for link in says.whole.iter("a"):
        url, text = absolute(base, link.get("href")), words_in(link)
        if url not in seen and units(text) >= _HEADLINE_WORDS:
            seen.add(url)
            yield text, url
