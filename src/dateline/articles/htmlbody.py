"""The pieces of an HTML page's article: every run of text gets its kind, or its reason for being none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.articles.core import Core, letters
from dateline.articles.cues import LONGEST_CAPTION, bio_name, is_credit, is_heading, is_prose, units
from dateline.articles.dates import is_date_line
from dateline.articles.leaves import Leaf, Outline
from dateline.articles.names import byline_names, find_names
from dateline.articles.pieces import Piece
from dateline.languages.furniture import Furniture, date_words, folded
from dateline.model.article import BlockKind, Furniture as Scrap

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HINTED = 5
"""How many elements above a run of text say what it is."""

_KINDS = {
    "caption": BlockKind.CAPTION,
    "credit": BlockKind.CREDIT,
    "bio": BlockKind.BIO,
    "byline": BlockKind.BYLINE,
    "standfirst": BlockKind.STANDFIRST,
    "social_post": BlockKind.SOCIAL_POST,
}
_ASIDE = frozenset(("aside", "sidebar"))
_MOST_LINKED = 0.66


@dataclass(frozen=True, slots=True)
class Sorted:
    """A leaf's place in the article (`piece`), or why it has none (`scrap`)."""

    at: int
    leaf: Leaf
    piece: Piece | None = None
    scrap: Scrap | None = None


def sort_leaves(page: Outline, core: Core, words: Furniture, *, title: str | None) -> list[Sorted]:
    """Every leaf of the page, in reading order, with its place or its reason."""
    head = _head(page, core, title)
    core = replace(core, end=_next_article(page, core, head))
    sorter = _Sorter(page, core, words, title=title)
    found = [sorter.sort(at, head) for at in range(len(page.leaves))]
    return _once(_trimmed(found))


def _head(page: Outline, core: Core, title: str | None) -> int:
    """The leaf below the title: what stands between it and the body may be a standfirst or the picture at the top."""
    wanted = letters(title or "")
    heads = [at for at, leaf in enumerate(page.leaves[: core.end]) if wanted and letters(leaf.text) == wanted]
    marked = [at for at in heads if any(page.nodes[n].tag == "h1" for n in list(page.above(page.leaves[at].node))[:3])]
    return (marked or heads or [core.start - 1])[-1] + 1


def _next_article(page: Outline, core: Core, head: int) -> int:
    """The leaf where another article begins on the same page: a top heading in an article element of its own."""
    own = _article_of(page, head - 1)
    for at in range(max(head, core.start), core.end):
        leaf = page.leaves[at]
        if page.nodes[leaf.node].tag == "h1" and _article_of(page, at) not in (own, None) and own is not None:
            return at
    return core.end


def _article_of(page: Outline, at: int) -> int | None:
    return next((n for n in page.above(page.leaves[at].node) if page.nodes[n].tag == "article"), None) if at >= 0 else None


class _Sorter:
    """What one page's leaves are sorted with."""

    def __init__(self, page: Outline, core: Core, words: Furniture, *, title: str | None) -> None:
        self._page = page
        self._core = core
        self._words = words
        self._title = letters(title or "")
        self._dates = date_words("en")

    def sort(self, at: int, head: int) -> Sorted:
        leaf = self._page.leaves[at]
        if self._core.start <= at < self._core.end:
            return self._in_body(at, leaf)
        if head <= at < self._core.start:
            return self._in_head(at, leaf)
        return self._outside(at, leaf)

    def _in_body(self, at: int, leaf: Leaf) -> Sorted:
        reason, kind = self._above(leaf)
        if reason:
            return self._scrap(at, leaf, reason)
        if letters(leaf.text) == self._title:
            return self._scrap(at, leaf, "title said again")
        return self._hinted(at, leaf, kind) or self._worded(at, leaf) or self._plain(at, leaf)

    def _in_head(self, at: int, leaf: Leaf) -> Sorted:
        reason, kind = self._above(leaf)
        if reason:
            return self._scrap(at, leaf, reason)
        found = self._hinted(at, leaf, kind) or self._worded(at, leaf)
        if found:
            return found
        if leaf.linked < _MOST_LINKED and (is_prose(leaf.text) or (units(leaf.text) > 7 and self._tag(leaf) in ("p", "h2", "h3", "div"))):
            return self._piece(at, leaf, BlockKind.STANDFIRST)
        return self._scrap(at, leaf, "between title and body")

    def _outside(self, at: int, leaf: Leaf) -> Sorted:
        reason, kind = self._above(leaf)
        if kind == "bio" and at >= self._core.end and is_prose(leaf.text):
            return self._piece(at, leaf, BlockKind.BIO)
        return self._scrap(at, leaf, reason or ("after the article" if at >= self._core.end else "before the article"))

    def _above(self, leaf: Leaf) -> tuple[str, str]:
        """Why a leaf's elements make it furniture, and what kind of text the nearest of them holds."""
        kind, depth = "", 0
        for number in self._page.above(leaf.node):
            node = self._page.nodes[number]
            if number == self._core.node:
                break
            if number in self._core.pruned and not (kind == "fact_box" and node.hint.reason in _ASIDE):
                return node.hint.reason, kind
            if depth < _HINTED and not kind:
                kind = node.hint.kind
            depth += 1
        return "", kind

    def _hinted(self, at: int, leaf: Leaf, kind: str) -> Sorted | None:
        """What a leaf is by the names of its elements."""
        if kind == "date":
            return self._scrap(at, leaf, "date") if len(leaf.text) < 100 else None
        if kind == "pull_quote":
            return self._scrap(at, leaf, "pull quote")
        if kind == "caption" and (is_credit(leaf.text, self._words) or len(leaf.text) > LONGEST_CAPTION):
            kind = "credit" if len(leaf.text) <= LONGEST_CAPTION else ""
        if kind in ("byline", "credit") and len(leaf.text) > 200:
            return None
        if kind == "byline":
            return self._byline(at, leaf)
        if kind == "standfirst" and (not is_prose(leaf.text) and units(leaf.text) < 6):
            return None
        return self._piece(at, leaf, _KINDS[kind]) if kind in _KINDS else None

    def _worded(self, at: int, leaf: Leaf) -> Sorted | None:
        """What a leaf is by its words."""
        text = leaf.text
        reason = self._words.reason(text) if len(text) <= 200 else None
        if reason or self._words.closes(text):
            return self._scrap(at, leaf, reason or "heading of other articles")
        if is_credit(text, self._words):
            return self._piece(at, leaf, BlockKind.CREDIT)
        if is_date_line(text, self._dates):
            return self._scrap(at, leaf, "date")
        if len(text) < 150 and byline_names(text, self._words):
            return self._byline(at, leaf)
        return None

    def _byline(self, at: int, leaf: Leaf) -> Sorted:
        """A byline that names somebody, between title and body; anywhere else it is of another article."""
        signed = at < self._core.end and (byline_names(leaf.text, self._words) or find_names(leaf.text, self._words))
        return self._piece(at, leaf, BlockKind.BYLINE) if signed else self._scrap(at, leaf, "byline")

    def _plain(self, at: int, leaf: Leaf) -> Sorted:
        tag = self._tag(leaf)
        if tag in HEADINGS:
            return self._piece(at, leaf, BlockKind.HEADING) if leaf.linked < _MOST_LINKED else self._scrap(at, leaf, "linked heading")
        if leaf.linked > _MOST_LINKED:
            return self._scrap(at, leaf, "link")
        if self._holder(leaf, "li"):
            return self._piece(at, leaf, BlockKind.LIST_ITEM) if units(leaf.text) > 1 else self._scrap(at, leaf, "a short line inside the body")
        if self._holder(leaf, "table") and tag in ("td", "th"):
            return self._piece(at, leaf, BlockKind.TABLE_ROW)
        if is_prose(leaf.text) or units(leaf.text) >= 5 or tag == "p":
            bio = bio_name(leaf.text, self._words)
            return self._piece(at, leaf, BlockKind.BIO if bio else BlockKind.QUOTE if self._holder(leaf, "blockquote") else BlockKind.PARAGRAPH)
        return self._scrap(at, leaf, "a short line inside the body")

    def _tag(self, leaf: Leaf) -> str:
        return self._page.nodes[leaf.node].tag if leaf.node >= 0 else ""

    def _holder(self, leaf: Leaf, tag: str) -> bool:
        """Whether one of the nearest elements has a tag."""
        for number in self._page.above(leaf.node):
            if number == self._core.node:
                return False
            if self._page.nodes[number].tag == tag:
                return True
        return False

    def _piece(self, at: int, leaf: Leaf, kind: BlockKind) -> Sorted:
        return Sorted(at, leaf, Piece(kind, leaf.text, source=self._page.source(leaf)))

    def _scrap(self, at: int, leaf: Leaf, reason: str) -> Sorted:
        return Sorted(at, leaf, scrap=Scrap(leaf.text, reason))


def _trimmed(found: Sequence[Sorted]) -> list[Sorted]:
    """The same, with headings that head nothing taken out."""
    out: list[Sorted] = []
    follows = False
    for item in reversed(found):
        if item.piece and item.piece.kind is BlockKind.HEADING and not follows:
            item = Sorted(item.at, item.leaf, scrap=Scrap(item.leaf.text, "heading of nothing"))
        elif item.piece and item.piece.kind not in (BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.HEADING, BlockKind.BIO):
            follows = True
        out.append(item)
    return out[::-1]


def _once(found: Sequence[Sorted]) -> list[Sorted]:
    """The same, with what is said a second time taken out."""
    seen: set[str] = set()
    out: list[Sorted] = []
    for item in found:
        key = folded(item.leaf.text)
        if item.piece and len(key) > 25 and key in seen:
            item = Sorted(item.at, item.leaf, scrap=Scrap(item.leaf.text, "said twice"))
        elif item.piece:
            seen.add(key)
        out.append(item)
    return out
