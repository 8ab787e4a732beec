"""Which element holds the body: the smallest one with most of the page's prose, going down from the root."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice

from dateline.articles.cues import is_prose
from dateline.articles.markup.leaves import Leaf, Outline
from dateline.articles.markup.teasers import find_teasers
from dateline.languages.furniture import Furniture

PRUNED_SHARE = 0.5
"""An element whose names say furniture is none where it holds this share of the prose: its names mislead."""

_NO_LETTERS = re.compile(r"[\W_]+")
_DEEPER = 0.66
_UNLIKELY = 0.05
_LIKELY = 1.6
_MOST_LINKED = 0.5
_MOST_WORTH = 8.0
_BLOCK = 8
_STUBBORN = frozenset(("comments", "consent"))
_STUBBORN_SHARE = 0.9
_ASIDE = frozenset(("sidebar", "aside", "related", "navigation", "footer", "comments"))
_BODY_SHARE, _MOST_BODIES = 0.15, 5
_LISTS = frozenset(("ul", "ol", "table", "tbody"))
_NO_BODIES = frozenset(
    ("blockquote", "p", "dl", "figure", "aside", "h1", "h2", "h3", "h4", "a", "span", "font", "b", "strong")
)
_MANY_CARDS, _FEWEST_BESIDE = 4, 4.0
"""Cards of one form whose teasers weigh nothing, and the mass that the page must hold beside them."""

_WHOLE = frozenset(("html", "body", "main"))
_TEXT_TAGS = frozenset(("p", "li", "td", "blockquote", "dd"))


@dataclass(frozen=True, slots=True)
class Core:
    """The element that holds the body (`node`), the first leaf in it and the leaf after its last.

    `pruned` are the numbers of furniture elements, `teasers` those of leaves that tell of other articles.
    """

    node: int
    start: int
    end: int
    pruned: frozenset[int]
    teasers: frozenset[int] = frozenset()


def find_core(page: Outline, words: Furniture, *, told: str = "") -> Core | None:
    """Where the body is; None where the page has no prose.

    Args:
        page: the outline.
        words: furniture words.
        told: the body as the page's metadata gives it, folded to letters; empty where they do not.
    """
    inside = _inside_bodies(page)
    masses = [
        _mass(leaf, words, listed=inside[leaf.node] and page.nodes[leaf.node].tag in _TEXT_TAGS) for leaf in page.leaves
    ]
    teasers = find_teasers(page)
    _leave_out(masses, [at for at, cards in teasers.items() if cards >= _MANY_CARDS])
    total = sum(masses)
    if not total:
        return None
    _sum_up(page, masses, raw=True)
    pruned = _pruned(page, total)
    _sum_up(page, _weighed(page, masses, pruned, _blocks(told)), raw=False)
    node = _descend(page)
    start, end = _leaf_range(page, node)
    return Core(node, start, end, pruned, frozenset(teasers))


def _leave_out(masses: list[float], teasers: Sequence[int]) -> None:
    """Take the mass from many teasers of one form, unless the page holds little else: an article may be such cards."""
    weight = sum(masses[at] for at in teasers)
    if sum(masses) - weight >= _FEWEST_BESIDE:
        for at in teasers:
            masses[at] = 0.0


def _inside_bodies(page: Outline) -> list[bool]:
    """For each element, whether it lies in one that is named as a body or an article."""
    inside: list[bool] = []
    for node in page.nodes:
        inside.append(node.hint.body or node.tag == "article" or (node.parent >= 0 and inside[node.parent]))
    return inside


def _mass(leaf: Leaf, words: Furniture, *, listed: bool) -> float:
    """What a leaf weighs: prose by its length; what else stands in lists and paragraphs of a body a little; the rest nothing."""
    told = is_prose(leaf.text)
    if leaf.linked > _MOST_LINKED or not (told or listed):
        return 0.0
    if (len(leaf.text) < 200 and words.reason(leaf.text)) or words.knows(leaf.text):
        return 0.0
    return min(_MOST_WORTH, 0.4 + len(leaf.text) / 100) if told else 0.05


def _sum_up(page: Outline, masses: Sequence[float], *, raw: bool) -> None:
    """Give every element the sum of its leaves."""
    own: dict[int, float] = defaultdict(float)
    for leaf, mass in zip(page.leaves, masses, strict=True):
        own[leaf.node] += mass
    for number in range(len(page.nodes) - 1, -1, -1):
        node, mass = page.nodes[number], own[number]
        if raw:
            node.raw = mass
        else:
            node.mass = mass
        if node.parent >= 0:
            own[node.parent] += mass


def _pruned(page: Outline, total: float) -> frozenset[int]:
    """The elements whose names say furniture, but for those that hold much of the prose, alone or with others named like them.

    These are furniture all the same where an element that is named as the body stands beside them and holds some of the prose.
    """
    beside: dict[tuple[int, str], float] = defaultdict(float)
    alike: dict[tuple[str, str], float] = defaultdict(float)
    for node in page.nodes:
        if node.hint.reason:
            beside[node.parent, node.hint.reason] += node.raw
            alike[node.element.get("class", ""), node.hint.reason] += node.raw
    bodies = tuple(islice(_bodies(page, total), _MOST_BODIES))
    return frozenset(
        number
        for number, node in enumerate(page.nodes)
        if node.hint.reason
        and node.tag not in _WHOLE
        and (
            max(beside[node.parent, node.hint.reason], alike[node.element.get("class") or "?", node.hint.reason])
            <= total * (_STUBBORN_SHARE if node.hint.reason in _STUBBORN else PRUNED_SHARE)
            or (node.hint.reason in _ASIDE and not node.hint.body and _beside_body(page, number, bodies))
        )
    )


def _bodies(page: Outline, total: float) -> Iterator[frozenset[int]]:
    """The elements that are named as bodies and hold some of the prose, each with all that hold it."""
    for number, node in enumerate(page.nodes):
        if node.hint.body and node.raw >= _BODY_SHARE * total:
            yield frozenset(page.above(number))


def _beside_body(page: Outline, number: int, bodies: Sequence[frozenset[int]]) -> bool:
    """Whether one of some bodies, not named as furniture, stands outside an element, and not around it."""
    around = frozenset(page.above(number))
    outside = (body - around for body in bodies if number not in body)
    return any(apart and not any(page.nodes[above].hint.reason for above in apart) for apart in outside)


def _weighed(page: Outline, masses: Sequence[float], pruned: frozenset[int], told: AbstractSet[str]) -> list[float]:
    """The leaves' masses, less in furniture, more in elements named as bodies and where the metadata say the same."""
    factors = [1.0] * len(page.nodes)
    for number, node in enumerate(page.nodes):
        above = factors[node.parent] if node.parent >= 0 else 1.0
        factors[number] = (
            _UNLIKELY
            if number in pruned or above == _UNLIKELY
            else _LIKELY
            if node.hint.body or node.tag == "article" or above == _LIKELY
            else above
        )
    return [
        mass * factors[leaf.node] * _agreement(leaf, told) if mass else 0.0
        for leaf, mass in zip(page.leaves, masses, strict=True)
    ]


def _agreement(leaf: Leaf, told: AbstractSet[str]) -> float:
    """More for a leaf that the metadata have too, less for one that they lack, as far as it is long enough to tell."""
    start = letters(leaf.text[:120])
    if not told or len(start) < 2 * _BLOCK:
        return 1.0
    return 3.0 if any(_blocks(start[at:]) <= told for at in range(_BLOCK)) else 0.5


def _blocks(text: str) -> frozenset[str]:
    """A text cut into blocks of one length: a stretch of it has the same ones from one of its first letters on.

    So no text is searched for each of many others.
    """
    return frozenset(text[at : at + _BLOCK] for at in range(0, len(text) - _BLOCK + 1, _BLOCK))


def letters(text: str) -> str:
    """The letters and figures of a text, lower case: what two renderings of it share."""
    return _NO_LETTERS.sub("", text.casefold())


def _descend(page: Outline) -> int:
    children: dict[int, list[int]] = defaultdict(list)
    for number, node in enumerate(page.nodes):
        children[node.parent].append(number)
    at = 0
    while True:
        best = _heaviest(page, children[at])
        if best is None or page.nodes[best].mass < _DEEPER * page.nodes[at].mass:
            return at
        if page.nodes[best].tag in _LISTS:
            item = _heaviest(page, children[best])
            if item is None or page.nodes[item].mass < _DEEPER * page.nodes[best].mass:
                return at
        at = best


def _heaviest(page: Outline, numbers: Sequence[int]) -> int | None:
    """The heaviest of some elements that can hold a body."""
    return max(
        (number for number in numbers if page.nodes[number].tag not in _NO_BODIES),
        key=lambda number: page.nodes[number].mass,
        default=None,
    )


def leaves_inside(page: Outline, core: Core) -> dict[int, range]:
    """For each element in the body's, the leaves in it; an element comes before those that it holds."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for at in range(core.start, core.end):
        first.setdefault(page.leaves[at].node, at)
        last[page.leaves[at].node] = at
    for number in range(len(page.nodes) - 1, core.node, -1):
        above = page.nodes[number].parent
        if number in first and above > core.node:
            first[above] = min(first[number], first.get(above, first[number]))
            last[above] = max(last[number], last.get(above, last[number]))
    return {number: range(first[number], last[number] + 1) for number in sorted(first) if number > core.node}


def _leaf_range(page: Outline, node: int) -> tuple[int, int]:
    """The leaves inside an element: they stand together."""
    within = [False] * len(page.nodes)
    for number, one in enumerate(page.nodes):
        within[number] = number == node or (one.parent >= 0 and within[one.parent])
    inside = [at for at, leaf in enumerate(page.leaves) if within[leaf.node]]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)
