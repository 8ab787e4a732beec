"""What kind of page it is: an article, a live page, a gallery, a player, the stub of a paid article; or no article at all."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.articles.cues import units
from dateline.articles.markup.leaves import Outline
from dateline.articles.markup.says import Says
from dateline.articles.pieces import Piece
from dateline.errors import PageError
from dateline.model.article import BlockKind, Reason

_STUB = 700
_FEW_PARAGRAPHS = 2
_MANY_CAPTIONS = 5
_MANY_HEADLINES, _SOME_HEADLINES = 15, 6
"""Linked headlines that make a page with hardly a paragraph a list of articles; fewer where it calls itself a list."""

_HEADLINE_WORDS = 5
_LINKED = 0.9
_SHOWN = 3
_STORY = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)
_PLAYERS = frozenset(("VideoObject", "AudioObject", "PodcastEpisode", "MusicRecording"))
_LISTS = frozenset(("CollectionPage", "ItemList", "SearchResultsPage", "ProfilePage"))
_GALLERIES = frozenset(("ImageGallery", "MediaGallery"))


def page_type(says: Says, pieces: Sequence[Piece]) -> str:
    """The kind of page, by what it calls itself and by what was found on it."""
    linked = says.linked
    counts = {kind: sum(piece.kind is kind for piece in pieces) for kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION)}
    short = counts[BlockKind.PARAGRAPH] <= _FEW_PARAGRAPHS
    if "LiveBlogPosting" in linked.types or any(piece.time for piece in pieces):
        return "live"
    if short and (_GALLERIES & set(linked.types) or counts[BlockKind.CAPTION] >= _MANY_CAPTIONS):
        return "gallery"
    if short and (_PLAYERS & set(linked.types) or says.meta.called("video", "music")):
        return "player"
    return "paywall_stub" if linked.paid and _size(pieces) < _STUB else "article"


def _size(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces if piece.kind in _STORY)


def refuse_hub(page: Outline, says: Says, pieces: Sequence[Piece]) -> None:
    """Raise what a front page or a list of articles is rejected with.

    Raises:
        PageError: when the page does not call itself an article, tells hardly anything, and links to many.
    """
    if says.linked.is_article or says.meta.called("article"):
        return
    if sum(piece.kind in _STORY for piece in pieces) > _FEW_PARAGRAPHS:
        return
    headlines = [leaf.text for leaf in page.leaves if leaf.linked > _LINKED and units(leaf.text) >= _HEADLINE_WORDS]
    if len(headlines) >= (_SOME_HEADLINES if _LISTS & says.linked.found else _MANY_HEADLINES):
        shown = "; ".join(headlines[:_SHOWN])
        found = f"a list of articles: {len(headlines)} linked headlines ({shown}; …) and hardly a paragraph"
        raise PageError(Reason.NOT_AN_ARTICLE, f"{found}; give the pages that it links")
