"""Teasers of other articles: sentences below a linked title, in cards of one form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dateline.articles.cues import is_prose, units
from dateline.articles.markup.leaves import Outline

_CARD = 8
"""How many elements above a teaser its card is."""

_MOST_LEAVES = 14
"""In a card: buttons to save and to share count."""

_TITLE_WORDS = 4
_LINKED = 0.9
_MOST_LINKED = 0.66


def find_teasers(page: Outline) -> Mapping[int, int]:
    """The leaves of prose that stand below a linked title in a card of their own, where there are several such cards; with how many."""
    cards: dict[int, list[int]] = defaultdict(list)
    for at, leaf in enumerate(page.leaves):
        for depth, number in enumerate(page.above(leaf.node)):
            if depth >= _CARD or page.nodes[number].leaves > _MOST_LEAVES:
                break
            cards[number].append(at)
    found = {number: prose for number, inside in cards.items() if (prose := _card(page, inside))}
    alike: dict[tuple[int, str], set[int]] = defaultdict(set)
    for number in found:
        alike[page.nodes[number].parent, page.nodes[number].tag].add(number)
    teasers: dict[int, int] = {}
    for numbers in alike.values():
        if len(numbers) > 1:
            for at in (at for number in numbers for at in found[number]):
                teasers[at] = max(len(numbers), teasers.get(at, 0))
    return teasers


def _card(page: Outline, inside: Sequence[int]) -> tuple[int, ...]:
    """The leaves of prose in a card: at most two, behind a linked title."""
    leaves = [page.leaves[at] for at in inside]
    titles = [n for n, leaf in enumerate(leaves) if leaf.linked > _LINKED and units(leaf.text) >= _TITLE_WORDS]
    if not titles:
        return ()
    prose = [n for n, leaf in enumerate(leaves) if leaf.linked < _MOST_LINKED and is_prose(leaf.text)]
    return tuple(inside[n] for n in prose) if 0 < len(prose) <= 2 and titles[0] < prose[0] else ()
