"""Who signs an HTML page: the lines around its title that are bylines by their words or by their elements."""

from __future__ import annotations

import re
from itertools import islice

from dateline.articles.dateline import find_bare_dateline
from dateline.articles.markup.leaves import Leaf
from dateline.articles.markup.tree import Element, words_in
from dateline.articles.markup.view import View
from dateline.articles.names import byline_names, is_person

_ABOVE, _BELOW, _MOST = 20, 4, 500
"""Leaves above the title, below the first paragraph, and in all."""

_MOST_INSIDE = 50
"""Elements of a byline among which its links are looked for."""

_LONGEST = 200
_SHORT = 80
_AUTHORS = re.compile(
    r"/(?:authors?|by|people|person|contributors?|journalists?|profiles?|writers?|reporters?|columnists?|editors|staff"
    r"|auteurs?|autor(?:en|es|i)?|autore|redakteure?|redacteurs?|forfattere?)/[^/]",
    re.IGNORECASE,
)
"""The part of an address that leads to the page of somebody who writes."""

_ELSEWHERE = frozenset(("related", "comments", "sidebar", "advertisement", "navigation", "footer", "hidden"))


def signing_lines(view: View) -> list[str]:
    """The lines from a little above the title down to the first paragraphs that say who signs."""
    start = max(0, min(view.head, view.core.start) - _ABOVE)
    end = max(view.core.start, view.head) + _BELOW
    near = view.page.leaves[max(start, end - _MOST) : end]
    signing = (
        leaf
        for leaf in near
        if len(leaf.text) <= _LONGEST and not view.is_title(leaf) and not _elsewhere(view, leaf) and _signs(view, leaf)
    )
    return [line for leaf in signing for line in (_linked(view, leaf) or [leaf.text])]


def _linked(view: View, leaf: Leaf) -> list[str]:
    """What the links to authors in a byline say (the microformat rel="author"): it has no job or outlet behind the name."""
    return [words for link in _around(view, leaf) if _leads(link) and (words := words_in(link)) and words in leaf.text]


def _is_author_link(view: View, leaf: Leaf) -> bool:
    """Whether a short leaf begins with a name that links to its author's page."""
    names = _linked(view, leaf) if len(leaf.text) <= _SHORT else []
    return any(leaf.text.startswith(name) and is_person(name, view.words) for name in names)


def _leads(link: Element) -> bool:
    """Whether a link leads to the page of somebody who writes, by what it says or by its address."""
    return "author" in (link.get("rel") or "").split() or _AUTHORS.search(link.get("href") or "") is not None


def _around(view: View, leaf: Leaf) -> list[Element]:
    """The links in a leaf's element, and the one around it."""
    element = view.node(leaf).element
    inside = islice(element.iter(), _MOST_INSIDE)
    return [*(one for one in inside if one.tag == "a"), *islice(element.iterancestors("a"), 1)]


def _elsewhere(view: View, leaf: Leaf) -> bool:
    """Whether a leaf stands among what belongs to other articles."""
    return any(
        number in view.core.pruned and view.page.nodes[number].hint.reason in _ELSEWHERE
        for number in view.page.above(leaf.node)
    )


def _signs(view: View, leaf: Leaf) -> bool:
    hinted = any(node.hint.kind == "byline" for node in view.nodes(leaf, 3))
    return (
        hinted
        or _is_author_link(view, leaf)
        or bool(byline_names(leaf.text, view.words))
        or find_bare_dateline(leaf.text, view.words) is not None
    )
