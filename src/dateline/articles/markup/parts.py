"""Pages that hold more than one article: bulletins, and pages that scroll on into the next article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import islice

from dateline.articles.cues import is_prose, units
from dateline.articles.markup import meta as names_of
from dateline.articles.markup.leaves import Leaf, Outline
from dateline.articles.markup.linkeddata import Linked, linked_as
from dateline.articles.markup.meta import Meta
from dateline.articles.markup.says import Says
from dateline.articles.markup.titles import alike, cut_site

_HEADINGS = ("h1", "h2")
_TITLE_WORDS = 3
_LINKED = 0.9
_FEWEST_PROSE = 3
_FEWEST_LETTERS = 400
_MOST_PARTS = 20
_SAME = 0.5


@dataclass(frozen=True, slots=True)
class Part:
    """One article of a page: the leaves that may be its own, and what the page says of it."""

    page: Outline
    says: Says


def find_parts(page: Outline, says: Says) -> tuple[Part, ...]:
    """The articles of a page, in reading order: almost always one, the page itself.

    Several where article elements hold a title and paragraphs of their own each, and no title stands over them all.
    """
    found = {} if "LiveBlogPosting" in says.linked.types else _articles(page)
    if len(found) < 2 or _stands_over(page, found.keys()):
        return (Part(page, says),)
    others = {id(leaf) for leaves in list(found.values())[1:] for leaf in leaves}
    first = [leaf for leaf in page.leaves if id(leaf) not in others]
    return tuple(
        Part(Outline(page.nodes, leaves if at else first), _said_of(says, page, number, _title(page, leaves)))
        for at, (number, leaves) in enumerate(found.items())
    )


def _articles(page: Outline) -> dict[int, list[Leaf]]:
    """The outermost article elements with their leaves: those with a title that leads nowhere, and enough prose to be read alone."""
    outermost: list[int] = []
    for number, node in enumerate(page.nodes):
        above = outermost[node.parent] if node.parent >= 0 else -1
        outermost.append(above if above >= 0 or node.tag != "article" else number)
    inside: dict[int, list[Leaf]] = defaultdict(list)
    for leaf in page.leaves:
        inside[outermost[leaf.node]].append(leaf)
    whole = ((number, leaves) for number, leaves in sorted(inside.items()) if number >= 0 and _is_whole(page, leaves))
    return dict(islice(whole, _MOST_PARTS))


def _is_whole(page: Outline, leaves: Sequence[Leaf]) -> bool:
    prose = [leaf.text for leaf in leaves if is_prose(leaf.text)]
    told = len(prose) >= _FEWEST_PROSE and sum(map(len, prose)) >= _FEWEST_LETTERS
    return told and bool(_title(page, leaves))


def _title(page: Outline, leaves: Sequence[Leaf]) -> str:
    """The words of the first heading among some leaves, where it is no link; empty where there is none."""
    heads = (leaf for leaf in leaves if any(page.nodes[n].tag in _HEADINGS for n in list(page.above(leaf.node))[:3]))
    first = next(heads, None)
    return first.text if first and units(first.text) >= _TITLE_WORDS and first.linked < _LINKED else ""


def _stands_over(page: Outline, found: AbstractSet[int]) -> bool:
    """Whether a top heading stands outside the article elements: then they are sections of one article, or its entries."""
    heads = [leaf for leaf in page.leaves if page.nodes[leaf.node].tag == "h1" and units(leaf.text) >= _TITLE_WORDS]
    return any(found.isdisjoint(page.above(leaf.node)) for leaf in heads)


def _said_of(says: Says, page: Outline, number: int, title: str) -> Says:
    """What a page says of one of its articles: what names its title, else only what holds for all of them."""
    element = page.nodes[number].element
    here = replace(says, root=element)
    stated = [says.linked.headline, *says.meta.every(names_of.TITLE[:2]), says.meta.tag_title]
    if any(_is_same(text, title) for text in stated if text):
        return here
    address = f"{(says.address or '').split('#')[0]}#{element.get('id')}" if element.get("id") else says.address
    shared = {name: says.meta.values[name] for name in names_of.SITE if name in says.meta.values}
    own = linked_as(says.nodes, title)
    return replace(
        here,
        linked=own or Linked(publisher=says.linked.publisher, language=says.linked.language),
        meta=Meta(shared, canonical=(own.url if own and (own.url or "").startswith("http") else address)),
    )


def _is_same(stated: str, title: str) -> bool:
    return alike(cut_site(stated, ()), title) >= _SAME
