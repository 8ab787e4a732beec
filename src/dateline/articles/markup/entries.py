"""The entries of a live page: elements of one form, each with a time of its own, that together hold the body; or times as headings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dateline.articles.cues import is_prose, units
from dateline.articles.markup.core import Core
from dateline.articles.markup.leaves import Outline
from dateline.articles.markup.tree import Element, words_in

_FEWEST = 3
_MOST_ABOVE = 8
"""How many elements above its time an entry's own element is."""

_HELD = 0.5
"""The share of the body's prose that the entries of a live page hold."""

_LINKED_WORDS = 4
_FEWEST_HEADED = 5
_ORDERED = 0.8
"""The share of times that are headings, and not in elements with the entries, that follow each other, or go back."""

_CLOCK = re.compile(
    r"\s*([01]?\d|2[0-3])[:.h]([0-5]\d)\s?([ap])?(?:\.?m\.?)?(?:\s?\(?(?:uhr|gmt|utc|h|hrs|[a-z]{1,4}t|local time)\)?)?\s*",
    re.IGNORECASE,
)
_HALF_DAY = 12


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
        stamp = (element.get("datetime") or "").strip() or words_in(element)
        if element.get("datetime", "").strip() or _CLOCK.fullmatch(stamp):
            yield element, stamp


def find_clocks(page: Outline, core: Core) -> Mapping[int, str]:
    """Times that stand as headings before the entries of a live page, without an element around both: where each leaf starts, and its words."""
    clocks = [leaf for leaf in page.leaves[core.start : core.end] if _CLOCK.fullmatch(leaf.text)]
    forms = Counter((page.nodes[leaf.node].parent, page.nodes[leaf.node].tag) for leaf in clocks)
    form, count = forms.most_common(1)[0] if forms else ((0, ""), 0)
    found = {
        leaf.start: leaf.text for leaf in clocks if (page.nodes[leaf.node].parent, page.nodes[leaf.node].tag) == form
    }
    if count < _FEWEST_HEADED or len(set(found.values())) < _FEWEST_HEADED or not _is_ordered(list(found.values())):
        return {}
    prose = [leaf for leaf in page.leaves[core.start : core.end] if is_prose(leaf.text)]
    below = sum(leaf.start > min(found) for leaf in prose)
    return found if below >= _HELD * len(prose) else {}


def _is_ordered(times: Sequence[str]) -> bool:
    """Whether times of the clock mostly follow each other, or mostly go back."""
    minutes = [_minutes(time) for time in times]
    later = sum(after >= before for before, after in pairwise(minutes))
    return max(later, len(minutes) - 1 - later) >= _ORDERED * (len(minutes) - 1)


def _minutes(time: str) -> int:
    """The minute of the day."""
    found = _CLOCK.fullmatch(time)
    if found is None:
        return 0
    hour, minute, half = found.groups()
    hours = int(hour) if half is None else int(hour) % _HALF_DAY + _HALF_DAY * (half.lower() == "p")
    return 60 * hours + int(minute)


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
    headings = set(element.iter("h2", "h3", "h4"))
    links = (*element.iterancestors("a"), *element.iter("a")) if headings else ()
    return any(
        _leads_away(link) and not (headings.isdisjoint(link.iter()) and headings.isdisjoint(link.iterancestors()))
        for link in links
    )


def _leads_away(link: Element) -> bool:
    """Whether a link has the words of a title, and leads to another page."""
    address = link.get("href") or ""
    return address != "" and not address.startswith("#") and units(words_in(link)) >= _LINKED_WORDS
