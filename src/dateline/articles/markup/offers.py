"""Boxes between paragraphs that ask readers to subscribe, to give or to follow: a few words and a link that says so."""

from __future__ import annotations

from dateline.articles.cues import units
from dateline.articles.markup.core import Core, leaves_inside
from dateline.articles.markup.leaves import Outline
from dateline.languages.furniture import Furniture

_ASKING = frozenset(("account", "newsletter", "subscription"))
_NO_BOXES = frozenset(("p", "li", "ul", "ol", "td", "tr", "table", "blockquote", "figure"))
_MOST_LEAVES = 5
_LONGEST = 400
_LINKED = 0.9
_ASKING_WORDS = 5


def find_offers(page: Outline, core: Core, words: Furniture) -> frozenset[int]:
    """The leaves of such boxes in the body.

    Args:
        page: the outline.
        core: the body.
        words: what links say that ask for something ("Subscribe", "Sign up").
    """
    inside = leaves_inside(page, core)
    boxes = (leaves for number, leaves in inside.items() if page.nodes[number].tag not in _NO_BOXES)
    return frozenset(at for leaves in boxes if _asks(page, leaves, words) for at in leaves)


def _asks(page: Outline, leaves: range, words: Furniture) -> bool:
    """Whether a box is small, and one of its leaves is a link or button with words that ask for something."""
    if not 1 < len(leaves) <= _MOST_LEAVES:
        return False
    held = [page.leaves[at] for at in leaves]
    if sum(len(leaf.text) for leaf in held) > _LONGEST:
        return False
    buttons = [leaf.text for leaf in held if leaf.linked > _LINKED or page.nodes[leaf.node].tag == "button"]
    return any(words.reason(text) in _ASKING for text in buttons if units(text) <= _ASKING_WORDS)
