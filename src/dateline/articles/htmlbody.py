"""The pieces of an HTML page's article: every run of text gets its kind, or its reason for being none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.articles.core import Core, letters
from dateline.articles.cues import LONGEST_CAPTION, bio_name, is_credit, is_heading, is_prose, units
from dateline.articles.dateline import find_bare_dateline
from dateline.articles.dates import is_date_line
from dateline.articles.leaves import Leaf, Outline
from dateline.articles.names import byline_names, clean_name, find_names, is_person
from dateline.articles.pieces import Piece
from dateline.languages.furniture import Furniture, date_words, folded
from dateline.model.article import BlockKind, Furniture as Scrap

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HINTED = 5
"""How many elements above a run of text say what it is."""

_MOST_HELD = 0.5
_AROUND, _BELOW = 20, 4
_LONGEST_BYLINE = 200
_ELSEWHERE = frozenset(("related", "comments", "sidebar", "advertisement", "navigation", "footer", "hidden"))
_CARD = 5
"""How many elements above a teaser its card is."""

_KINDS = {
    "caption": BlockKind.CAPTION,
    "credit": BlockKind.CREDIT,
    "bio": BlockKind.BIO,
    "byline": BlockKind.BYLINE,
    "standfirst": BlockKind.STANDFIRST,
    "social_post": BlockKind.SOCIAL_POST,
}
_ASIDE = frozenset(("aside", "sidebar", "footer"))
_NEVER = frozenset(("navigation", "comments", "advertisement", "newsletter", "consent", "footer", "form"))
_DOUBTFUL = frozenset(("newsletter", "tags", "share", "player", "navigation"))
_LONG = 250
_MOST_LINKED = 0.66
_LONGEST_HEADING = 30


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


def signing_lines(page: Outline, core: Core, words: Furniture, *, title: str | None) -> list[str]:
    """The lines around the title, down to the first paragraphs, that say who signs: by their words, or by their elements."""
    head = _head(page, core, title)
    start = max(0, min(head, core.start) - _AROUND)
    found = []
    for leaf in page.leaves[start : max(core.start, head) + _BELOW]:
        reasons = {page.nodes[number].hint.reason for number in page.above(leaf.node) if number in core.pruned}
        hinted = "byline" in [page.nodes[number].hint.kind for number in list(page.above(leaf.node))[:3]]
        if len(leaf.text) <= _LONGEST_BYLINE and not reasons & _ELSEWHERE and (hinted or byline_names(leaf.text, words) or find_bare_dateline(leaf.text, words)):
            found.append(leaf.text)
    return found


class _Sorter:
    """What one page's leaves are sorted with."""

    def __init__(self, page: Outline, core: Core, words: Furniture, *, title: str | None) -> None:
        self._page = page
        self._core = core
        self._words = words
        self._title = letters(title or "")
        self._dates = date_words("en")
        self._teasers = _teasers(page, core)
        self._begun = False

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
            return (self._pictured(at, leaf) if reason in _ASIDE else None) or self._scrap(at, leaf, reason)
        if letters(leaf.text) == self._title:
            return self._scrap(at, leaf, "title said again")
        if at in self._teasers and not kind:
            return self._scrap(at, leaf, "teaser of another article")
        return self._dateline(at, leaf) or self._hinted(at, leaf, kind) or self._worded(at, leaf) or self._pictured(at, leaf) or self._plain(at, leaf)

    def _pictured(self, at: int, leaf: Leaf) -> Sorted | None:
        """A caption that no element names: a credit follows it in an element that both share."""
        after = self._page.leaves[at + 1] if at + 1 < len(self._page.leaves) else None
        if after is None or len(leaf.text) > LONGEST_CAPTION or units(leaf.text) < 3 or not is_credit(after.text, self._words):
            return None
        near = (set(self._page.above(leaf.node)) & set(self._page.above(after.node))) - set(self._page.above(self._core.node))
        return self._piece(at, leaf, BlockKind.CAPTION) if near or self._tag(leaf) in HEADINGS else None

    def _in_head(self, at: int, leaf: Leaf) -> Sorted:
        reason, kind = self._above(leaf)
        if reason:
            return (self._pictured(at, leaf) if reason in _ASIDE else None) or self._scrap(at, leaf, reason)
        found = self._dateline(at, leaf) or self._hinted(at, leaf, kind) or self._worded(at, leaf)
        if found:
            return found
        if leaf.linked < _MOST_LINKED and (is_prose(leaf.text) or (units(leaf.text) > 7 and self._tag(leaf) in ("p", "h2", "h3", "div"))):
            return self._piece(at, leaf, BlockKind.STANDFIRST)
        return self._scrap(at, leaf, "between title and body")

    def _outside(self, at: int, leaf: Leaf) -> Sorted:
        reason, kind = self._above(leaf)
        if kind == "bio" and at >= self._core.end and is_prose(leaf.text):
            return self._piece(at, leaf, BlockKind.BIO)
        if kind in ("caption", "credit") and not reason and at < self._core.start and self._same_article(leaf):
            return self._hinted(at, leaf, kind) or self._scrap(at, leaf, "before the article")
        return self._scrap(at, leaf, reason or ("after the article" if at >= self._core.end else "before the article"))

    def _same_article(self, leaf: Leaf) -> bool:
        """Whether an element named as an article holds both the leaf and the body."""
        around = set(self._page.above(self._core.node))
        return any(number in around for number in self._page.above(leaf.node) if self._page.nodes[number].tag in ("article", "main"))

    def _above(self, leaf: Leaf) -> tuple[str, str]:
        """Why a leaf's elements make it furniture, and what kind of text the nearest of them holds."""
        kind, depth = "", 0
        for number in self._page.above(leaf.node):
            node = self._page.nodes[number]
            if number == self._core.node:
                break
            if number in self._core.pruned and not self._kept(leaf, node.hint.reason, kind):
                return node.hint.reason, kind
            if depth < _HINTED and not kind:
                kind = node.hint.kind or ("caption" if node.tag == "figure" else "")
            depth += 1
        return "", kind

    def _kept(self, leaf: Leaf, reason: str, kind: str) -> bool:
        """Whether a leaf stays although its element's name says furniture: a picture's words, a fact box, a long paragraph."""
        if kind in ("caption", "credit") and reason not in _NEVER:
            return True
        if reason in _ASIDE:
            return kind == "fact_box"
        long = len(leaf.text) >= _LONG and leaf.linked < 0.3 and self._tag(leaf) == "p"
        return long and reason in _DOUBTFUL and not self._words.reason(leaf.text)

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
        if kind == "standfirst" and (self._begun or (not is_prose(leaf.text) and units(leaf.text) < 6)):
            return None
        return self._piece(at, leaf, _KINDS[kind]) if kind in _KINDS else None

    def _dateline(self, at: int, leaf: Leaf) -> Sorted | None:
        """A dateline that stands by itself above the first paragraph."""
        found = find_bare_dateline(leaf.text, self._words) if not self._begun and len(leaf.text) < 80 else None
        if not found:
            return None
        return self._piece(at, leaf, BlockKind.PARAGRAPH if leaf.text[-1:] in "-–—―:" else BlockKind.BYLINE)

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
        if self._signs(at, leaf):
            return self._piece(at, leaf, BlockKind.BYLINE)
        if tag in HEADINGS and units(leaf.text) <= _LONGEST_HEADING:
            return self._piece(at, leaf, BlockKind.HEADING) if leaf.linked < _MOST_LINKED else self._scrap(at, leaf, "linked heading")
        if leaf.linked > _MOST_LINKED:
            return self._scrap(at, leaf, "link")
        if self._holder(leaf, "li"):
            return self._piece(at, leaf, BlockKind.LIST_ITEM) if units(leaf.text) > 1 else self._scrap(at, leaf, "a short line inside the body")
        if self._holder(leaf, "table") and tag in ("td", "th"):
            return self._piece(at, leaf, BlockKind.TABLE_ROW)
        if is_prose(leaf.text) or units(leaf.text) >= 5 or tag == "p":
            bio = bio_name(leaf.text, self._words)
            self._begun = self._begun or is_prose(leaf.text)
            return self._piece(at, leaf, BlockKind.BIO if bio else BlockKind.QUOTE if self._holder(leaf, "blockquote") else BlockKind.PARAGRAPH)
        return self._scrap(at, leaf, "a short line inside the body")

    def _signs(self, at: int, leaf: Leaf) -> bool:
        """Whether a leaf is a person's name and nothing else, before the first paragraph or behind the last."""
        edge = (not self._begun and at < self._core.start + 8) or at >= self._core.end - 2
        return edge and not self._holder(leaf, "li") and units(leaf.text) <= 4 and leaf.text.count(" ") >= 1 and is_person(clean_name(leaf.text), self._words) and self._tag(leaf) not in HEADINGS

    def _tag(self, leaf: Leaf) -> str:
        return self._page.nodes[leaf.node].tag if leaf.node >= 0 else ""

    def _holder(self, leaf: Leaf, tag: str) -> bool:
        """Whether the leaf lies in an element with a tag, one that is no layout around the whole body."""
        for number in self._page.above(leaf.node):
            if number == self._core.node:
                return False
            node = self._page.nodes[number]
            if node.tag == tag:
                return node.raw < _MOST_HELD * self._page.nodes[self._core.node].raw
        return False

    def _piece(self, at: int, leaf: Leaf, kind: BlockKind) -> Sorted:
        return Sorted(at, leaf, Piece(kind, leaf.text, source=self._page.source(leaf)))

    def _scrap(self, at: int, leaf: Leaf, reason: str) -> Sorted:
        return Sorted(at, leaf, scrap=Scrap(leaf.text, reason))


def _teasers(page: Outline, core: Core) -> frozenset[int]:
    """Prose below a linked title in a card of its own, where there are several such cards: teasers of other articles."""
    cards: dict[int, list[int]] = defaultdict(list)
    for at in range(core.start, core.end):
        for number in list(page.above(page.leaves[at].node))[:_CARD]:
            if number == core.node:
                break
            cards[number].append(at)
    found = {number: prose for number, inside in cards.items() if (prose := _card(page, inside))}
    alike: dict[tuple[int, str], set[int]] = defaultdict(set)
    for number in found:
        alike[page.nodes[number].parent, page.nodes[number].tag].add(number)
    return frozenset(at for numbers in alike.values() if len(numbers) > 1 for number in numbers for at in found[number])


def _card(page: Outline, inside: Sequence[int]) -> tuple[int, ...]:
    """The leaves of prose in a card: at most two, behind a linked title."""
    leaves = [page.leaves[at] for at in inside]
    titles = [n for n, leaf in enumerate(leaves) if leaf.linked > 0.9 and units(leaf.text) >= 4]
    prose = [n for n, leaf in enumerate(leaves) if leaf.linked < _MOST_LINKED and is_prose(leaf.text)]
    return tuple(inside[n] for n in prose) if titles and 0 < len(prose) <= 2 and titles[0] < prose[0] and len(leaves) <= 8 else ()


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
