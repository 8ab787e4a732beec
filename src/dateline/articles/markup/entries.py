"""The entries of a live page: elements of one form, each with a time of its own, that together hold the body."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from dateline.articles.cues import units
from dateline.articles.markup.core import Core
from dateline.articles.markup.leaves import Outline
from dateline.articles.markup.tree import Element, words_in

_FEWEST = 3
_MOST_ABOVE = 8
"""How many elements above its time an entry's own element is."""

_HELD = 0.5
"""The share of the body's prose that the entries of a live page hold."""

_LINKED_WORDS = 4
_CLOCK = re.compile(r"\s*(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?\s*", re.IGNORECASE)


def find_entries(page: Outline, core: Core) -> Mapping[int, str]:
    """The elements of a live page's entries, by number, with the time of each as the page gives it; empty on other pages."""
    numbers = {id(node.element): number for number, node in enumerate(page.nodes) if number not in core.pruned}
    groups: dict[tuple[int, str, str], dict[int, str]] = defaultdict(dict)
    for element, stamp in _times(page.nodes[core.node].element):
        for holder in _above(element, page.nodes[core.node].element):
            number, parent = numbers.get(id(holder)), holder.getparent()
            if number is not None and parent is not None:
                form = (id(parent), str(holder.tag), (holder.get("class") or "").split(" ")[0])
                groups[form].setdefault(number, stamp)
    live = [group for group in groups.values() if _is_live(page, core, group)]
    return max(live, key=lambda group: (_held(page, group), len(group)), default={})


def _times(body: Element) -> Iterator[tuple[Element, str]]:
    """Every time in the body: a time element's stamp, or its words where they are a time of the clock."""
    for element in body.iter("time"):
        shown = words_in(element)
        stamp = (element.get("datetime") or "").strip()
        if stamp or _CLOCK.fullmatch(shown):
            yield element, stamp or shown


def _above(element: Element, body: Element) -> Iterator[Element]:
    """The elements around a time, up to the body's."""
    for depth, holder in enumerate(element.iterancestors()):
        if holder is body or depth >= _MOST_ABOVE:
            return
        yield holder


def _is_live(page: Outline, core: Core, group: Mapping[int, str]) -> bool:
    """Whether elements of one form are entries: several, with times that differ, most of the prose, and no links to articles."""
    if len(group) < _FEWEST or len(set(group.values())) < _FEWEST:
        return False
    other = sum(_is_article(page.nodes[number].element) for number in group)
    return _held(page, group) >= _HELD * page.nodes[core.node].raw and 2 * other < len(group)


def _held(page: Outline, group: Mapping[int, str]) -> float:
    return sum(page.nodes[number].raw for number in group)


def _is_article(element: Element) -> bool:
    """Whether an element is an article or the teaser of one: it has a top heading, or a heading that links to another page."""
    if next(element.iter("h1"), None) is not None:
        return True
    for heading in element.iter("h1", "h2", "h3", "h4"):
        links = [heading, *heading.iterancestors("a")] if heading.getparent() is not None else [heading]
        for link in (*links, *heading.iter("a")):
            address = link.get("href") or ""
            if address and not address.startswith("#") and units(words_in(link)) >= _LINKED_WORDS:
                return True
    return False
