"""The pieces of an HTML page's article: every run of text gets its kind, or its reason for being none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from dateline.articles.captions import split_credit
from dateline.articles.cues import LONGEST_CAPTION, bio_name, is_credit, is_prose, units
from dateline.articles.dateline import find_bare_dateline
from dateline.articles.dates import is_date_line
from dateline.articles.markup.leaves import Leaf
from dateline.articles.markup.view import HEADINGS, View
from dateline.articles.names import byline_names, clean_name, find_names, is_name, is_person
from dateline.articles.pieces import Piece
from dateline.languages.furniture import KNOWN, date_words, folded
from dateline.model.article import BlockKind
from dateline.model.article import Furniture as Scrap

_COUNTER = re.compile(r"\d{1,3}(?:\s?(?:/|of)\s?\d{1,3})?\.?")
_MOST_LINKED = 0.66
_LONGEST_HEADING = 30
_LONGEST_SIGN = 200
_WORDED = 200
_SHORT_CAPTION = 250
_SCRAPPED = {"pull_quote": "pull quote", "date": "date"}
_KINDS = {
    "caption": BlockKind.CAPTION,
    "credit": BlockKind.CREDIT,
    "bio": BlockKind.BIO,
    "standfirst": BlockKind.STANDFIRST,
    "social_post": BlockKind.SOCIAL_POST,
}
_LINKS = frozenset(("link", "teaser of another article", "newsletter"))
_MOST_WORDED = 4000
"""Leaves of a body that are told by their words too; what comes behind, on the longest of live pages, is told by its elements."""

_NEAR_END = 25
_BEYOND = 8
_BIO_PLACES = frozenset(("", "aside", "sidebar", "footer"))
_BESIDE = frozenset(("aside", "sidebar", "footer"))
_SIGNS = frozenset(("date", "dates", "byline"))
_SUMS = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING))
_FEWEST_SUMMED = 5
_NO_STORY = (BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.HEADING, BlockKind.BIO, BlockKind.BYLINE)


class Sorted(NamedTuple):
    """A leaf's place in the article (`piece`), or why it has none (`scrap`)."""

    at: int
    leaf: Leaf
    piece: Piece | None = None
    scrap: Scrap | None = None


def sort_leaves(view: View) -> list[Sorted]:
    """Every leaf of the page, in reading order, with its place or its reason."""
    view = replace(view, core=replace(view.core, end=_next_article(view)))
    return _once(_headed(_summed_up([_sort(view, at) for at in range(len(view.page.leaves))])))


def _next_article(view: View) -> int:
    """The leaf where another article begins on the same page: a top heading in an article element of its own."""
    own = _article_of(view, view.head - 1)
    for at in range(max(view.head, view.core.start), view.core.end):
        if own is not None and view.node(view.page.leaves[at]).tag == "h1" and _article_of(view, at) not in (own, None):
            return at
    return view.core.end


def _article_of(view: View, at: int) -> int | None:
    if at < 0:
        return None
    return next(
        (number for number in view.page.above(view.page.leaves[at].node) if view.page.nodes[number].tag == "article"),
        None,
    )


def _sort(view: View, at: int) -> Sorted:
    if at == view.head - 1 and view.is_title(view.page.leaves[at]):
        return _piece(view, at, BlockKind.TITLE)
    if view.core.start <= at < view.core.end:
        return _in_body(view, at)
    return _in_head(view, at) if view.head <= at < view.core.start else _outside(view, at)


def _in_body(view: View, at: int) -> Sorted:
    leaf = view.page.leaves[at]
    reason, kind = view.place(leaf)
    if reason:
        return _beside(view, at, reason)
    if told := _not_of_body(view, at, kind):
        return _scrap(at, leaf, told)
    if _is_far(view, at):
        return _named(view, at, kind) or _plain(view, at)
    return _dateline(view, at) or _named(view, at, kind) or _worded(view, at) or _pictured(view, at) or _plain(view, at)


def _not_of_body(view: View, at: int, kind: str) -> str | None:
    """Why a leaf within the body is none of its pieces, by where it stands; None where it may be one."""
    leaf = view.page.leaves[at]
    if view.is_title(leaf):
        return "title said again"
    if leaf.start in view.clocks:
        return "time of an entry"
    if kind:
        return None
    if at < view.head - 1 and not is_prose(leaf.text):
        return "above the title"
    if at in view.core.teasers:
        return "teaser of another article"
    return "newsletter" if at in view.offers else None


def _in_head(view: View, at: int) -> Sorted:
    """A leaf between the title and the body."""
    leaf = view.page.leaves[at]
    reason, kind = view.place(leaf)
    if reason:
        return _beside(view, at, reason)
    if at > view.head + _MOST_WORDED:
        return _scrap(at, leaf, "between title and body")
    if found := _dateline(view, at) or _named(view, at, kind) or _worded(view, at) or _pictured(view, at):
        return found
    if (_signs(view, at) or _is_desk(leaf.text, view)) and _beside_date(view, at):
        return _piece(view, at, BlockKind.BYLINE)
    told = is_prose(leaf.text) or (units(leaf.text) > 7 and view.node(leaf).tag in ("p", "h2", "h3", "div"))
    return (
        _piece(view, at, BlockKind.STANDFIRST)
        if told and leaf.linked < _MOST_LINKED and not view.is_labelled(leaf)
        else _scrap(at, leaf, "between title and body")
    )


def _outside(view: View, at: int) -> Sorted:
    """A leaf before the title or behind the body: a biography, the picture above the title, or furniture."""
    leaf = view.page.leaves[at]
    behind = at >= view.core.end
    reason, kind = view.place(leaf) if leaf.node in view.hinted else (view.reasons[leaf.node], "")
    if behind and is_prose(leaf.text) and (kind == "bio" or _is_bio(view, at, reason)):
        return _piece(view, at, BlockKind.BIO)
    if kind in ("caption", "credit") and not reason and not behind and view.in_article(leaf):
        return _named(view, at, kind) or _scrap(at, leaf, "before the article")
    return _scrap(at, leaf, reason or ("after the article" if behind else "before the article"))


def _is_bio(view: View, at: int, reason: str) -> bool:
    """Whether a leaf a little behind the body is the biography of somebody who signs."""
    near = at < view.core.end + _NEAR_END and reason in _BIO_PLACES
    return near and bio_name(view.page.leaves[at].text, view.words, names=view.signers) in view.signers


def _beside(view: View, at: int, reason: str) -> Sorted:
    """A leaf in an element named as furniture: the words of a picture, where that stands to the side; else no part."""
    found = _pictured(view, at) if reason in _BESIDE else None
    return found or _scrap(at, view.page.leaves[at], reason)


def _dateline(view: View, at: int) -> Sorted | None:
    """A dateline that stands by itself above the first paragraph."""
    leaf = view.page.leaves[at]
    found = find_bare_dateline(leaf.text, view.words) if at <= view.first else None
    if not found:
        return None
    return _piece(view, at, BlockKind.PARAGRAPH if leaf.text[-1:] in "-–—―:" else BlockKind.BYLINE)


def _named(view: View, at: int, kind: str) -> Sorted | None:
    """What a leaf is by the names of its elements; None where they do not say, or it cannot be that."""
    leaf = view.page.leaves[at]
    if kind in _SCRAPPED:
        return _scrap(at, leaf, _SCRAPPED[kind]) if len(leaf.text) <= LONGEST_CAPTION else None
    if kind == "byline":
        return _byline(view, at) if len(leaf.text) <= _LONGEST_SIGN else None
    if kind in ("caption", "credit"):
        return _picture(view, at, kind)
    if kind == "bio" and not is_prose(leaf.text):
        return _scrap(at, leaf, "heading of a biography")
    return _piece(view, at, _KINDS[kind]) if kind in _KINDS and not _too_late(view, at, kind) else None


def _too_late(view: View, at: int, kind: str) -> bool:
    """Whether a leaf is named a standfirst but stands behind the first paragraph, or has too few words for one."""
    text = view.page.leaves[at].text
    return kind == "standfirst" and (at > view.first or not (is_prose(text) or units(text) > 5))


def _picture(view: View, at: int, kind: str) -> Sorted | None:
    text = view.page.leaves[at].text
    if kind == "credit":
        return _piece(view, at, BlockKind.CREDIT) if len(text) <= _LONGEST_SIGN else None
    if len(text) > LONGEST_CAPTION:
        return None
    if _COUNTER.fullmatch(text):
        return _scrap(at, view.page.leaves[at], "number of a picture")
    return _piece(view, at, BlockKind.CREDIT if is_credit(text, view.words) else BlockKind.CAPTION)


def _worded(view: View, at: int) -> Sorted | None:
    """What a leaf is by its words; None where they do not say."""
    leaf, words = view.page.leaves[at], view.words
    reason = words.reason(leaf.text) if len(leaf.text) <= _WORDED else None
    if reason == "legal" and is_credit(leaf.text, words) and at < view.core.end and view.under_image(leaf):
        return _piece(view, at, BlockKind.CREDIT)
    if reason or words.closes(leaf.text):
        return _scrap(at, leaf, reason or "heading of other articles")
    if is_credit(leaf.text, words):
        return _piece(view, at, BlockKind.CREDIT)
    if is_date_line(leaf.text, date_words("en")):
        return _scrap(at, leaf, "date")
    if len(leaf.text) <= _LONGEST_SIGN and byline_names(leaf.text, words):
        return _byline(view, at)
    return _known(view, at) if words.known else None


def _known(view: View, at: int) -> Sorted | None:
    """A line known from other pages of the site; one that names somebody who signs by the metadata stays."""
    leaf = view.page.leaves[at]
    if not view.words.knows(leaf.text) or any(folded(name) in folded(leaf.text) for name in view.signers):
        return None
    return _scrap(at, leaf, KNOWN)


def _byline(view: View, at: int) -> Sorted:
    """A byline that names somebody, above the end of the body; any other is of another article."""
    leaf = view.page.leaves[at]
    signed = at < view.core.end and (byline_names(leaf.text, view.words) or find_names(leaf.text, view.words))
    return _piece(view, at, BlockKind.BYLINE) if signed else _scrap(at, leaf, "byline")


def _pictured(view: View, at: int) -> Sorted | None:
    """A caption that no element names: a credit follows it, or it stands alone with an image."""
    text = view.page.leaves[at].text
    if units(text) < 3 or len(text) > LONGEST_CAPTION or is_date_line(text, date_words("en")):
        return None
    leaf = view.page.leaves[at]
    beside = len(text) <= _SHORT_CAPTION and leaf.linked < _MOST_LINKED and view.under_image(leaf)
    found = beside or view.before_credit(at) or bool(split_credit(text, view.words)[1])
    return _piece(view, at, BlockKind.CAPTION) if found else None


def _plain(view: View, at: int) -> Sorted:
    """What a leaf is by its tag and its shape."""
    leaf = view.page.leaves[at]
    tag = view.node(leaf).tag
    if _signs(view, at):
        return _piece(view, at, BlockKind.BYLINE)
    if leaf.linked > _MOST_LINKED:
        return _scrap(at, leaf, "link")
    if tag in HEADINGS and units(leaf.text) <= _LONGEST_HEADING:
        return _piece(view, at, BlockKind.HEADING)
    kind = _text_kind(view, at, tag)
    return _piece(view, at, kind) if kind else _scrap(at, leaf, "a short line inside the body")


def _is_far(view: View, at: int) -> bool:
    """Whether a leaf is told by its elements alone, as so many stand before it."""
    return view.core.start + _MOST_WORDED < at < view.core.end - _NEAR_END


def _text_kind(view: View, at: int, tag: str) -> BlockKind | None:
    """List item, table row, quote or paragraph; None for a few words that stand by themselves."""
    leaf = view.page.leaves[at]
    if view.holder(leaf, "li") is not None:
        return BlockKind.LIST_ITEM if units(leaf.text) > 1 else None
    if tag in ("td", "th") and view.holder(leaf, "table") is not None:
        return BlockKind.TABLE_ROW
    if not (is_prose(leaf.text) or units(leaf.text) >= 5 or tag == "p"):
        return None
    if not _is_far(view, at) and bio_name(leaf.text, view.words):
        return BlockKind.BIO
    return BlockKind.QUOTE if view.holder(leaf, "blockquote") is not None else BlockKind.PARAGRAPH


def _signs(view: View, at: int) -> bool:
    """Whether a leaf is a person's name and nothing else, before the first paragraph or behind the last."""
    leaf = view.page.leaves[at]
    edge = at < min(view.first, view.core.start + 8) or at >= view.core.end - 2
    bare = (
        units(leaf.text) <= 4
        and " " in leaf.text
        and view.node(leaf).tag not in HEADINGS
        and view.holder(leaf, "li") is None
    )
    return edge and bare and is_person(clean_name(leaf.text), view.words)


def _is_desk(text: str, view: View) -> bool:
    """Whether a line is an agency's or a desk's name and nothing else."""
    name = clean_name(text)
    return units(text) <= 4 and is_name(name, view.words) and not is_person(name, view.words)


def _beside_date(view: View, at: int) -> bool:
    """Whether a date stands within two leaves."""
    near = view.page.leaves[max(0, at - 2) : at + 3]
    return any(is_date_line(leaf.text, date_words("en")) for leaf in near)


def _piece(view: View, at: int, kind: BlockKind) -> Sorted:
    leaf = view.page.leaves[at]
    return Sorted(at, leaf, Piece(kind, leaf.text, time=view.time(leaf), source=view.page.source(leaf)))


def _scrap(at: int, leaf: Leaf, reason: str) -> Sorted:
    return Sorted(at, leaf, scrap=Scrap(leaf.text, reason))


def _summed_up(found: Sequence[Sorted]) -> list[Sorted]:
    """The same, with what stands alone between the title and the byline or the date made the standfirst."""
    out = list(found)
    title = next((at for at, item in enumerate(out) if item.piece and item.piece.kind is BlockKind.TITLE), len(out))
    for item, after in zip(out[title + 1 : title + 2], out[title + 2 : title + 3], strict=False):
        byline = after.piece is not None and after.piece.kind is BlockKind.BYLINE
        signed = byline or (after.scrap is not None and after.scrap.reason in _SIGNS)
        if signed and item.piece and item.piece.kind in _SUMS and units(item.leaf.text) > _FEWEST_SUMMED:
            out[title + 1] = item._replace(piece=replace(item.piece, kind=BlockKind.STANDFIRST))
    return out


def _headed(found: Sequence[Sorted]) -> list[Sorted]:
    """The same, with headings that head nothing taken out."""
    out: list[Sorted] = []
    follows = False
    for item in reversed(found):
        heading = item.piece is not None and item.piece.kind is BlockKind.HEADING
        if heading and (not follows or _heads_links(out)):
            out.append(_scrap(item.at, item.leaf, "heading of nothing" if not follows else "heading of links"))
            continue
        follows = follows or (item.piece is not None and item.piece.kind not in _NO_STORY)
        out.append(item)
    return out[::-1]


def _heads_links(behind: Sequence[Sorted]) -> bool:
    """Whether links to other articles stand directly behind a heading; `behind` runs backwards."""
    return bool(behind) and behind[-1].scrap is not None and behind[-1].scrap.reason in _LINKS


def _once(found: Sequence[Sorted]) -> list[Sorted]:
    """The same, with what is said a second time taken out."""
    seen: set[str] = set()
    out: list[Sorted] = []
    for item in found:
        key = folded(item.leaf.text)
        twice = item.piece is not None and len(key) > 25 and key in seen
        out.append(_scrap(item.at, item.leaf, "said twice") if twice else item)
        if item.piece:
            seen.add(key)
    return out


def is_cut(view: View, found: Sequence[Sorted]) -> bool:
    """Whether a word that the rest is for subscribers stands right behind the body's last paragraph, or before it ends."""
    told = [item.at for item in found if item.piece and item.piece.kind is BlockKind.PARAGRAPH]
    if not told:
        return False
    near = view.page.leaves[told[-1] : told[-1] + _BEYOND]
    return any(folded(leaf.text).startswith(view.words.startings("paywall", "starts")) for leaf in near)
