"""Teasers of other articles in the body's element: sentences below a linked title, in cards of one form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

from dateline.articles.cues import is_prose, units
from dateline.articles.markup.core import Core
from dateline.articles.markup.leaves import Outline

_CARD = 5
"""How many elements above a teaser its card is."""

_MOST_LEAVES = 8
_TITLE_WORDS = 4
_LINKED = 0.9
_MOST_LINKED = 0.66


def find_teasers(page: Outline, core: Core) -> frozenset[int]:
    """The leaves of prose that stand below a linked title in a card of their own, where there are several such cards."""
    cards: dict[int, list[int]] = defaultdict(list)
    for at in range(core.start, core.end):
        for number in islice(page.above(page.leaves[at].node), _CARD):
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
    if len(inside) > _MOST_LEAVES:
        return ()
    leaves = [page.leaves[at] for at in inside]
    titles = [n for n, leaf in enumerate(leaves) if leaf.linked > _LINKED and units(leaf.text) >= _TITLE_WORDS]
    prose = [n for n, leaf in enumerate(leaves) if leaf.linked < _MOST_LINKED and is_prose(leaf.text)]
    fits = titles and 0 < len(prose) <= 2 and titles[0] < prose[0]
    return tuple(inside[n] for n in prose) if fits else ()
