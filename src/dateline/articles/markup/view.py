"""One page as its body is read: the outline, where the body is, and questions that every rule asks of a leaf."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from dateline.articles.cues import is_credit, is_prose
from dateline.articles.markup.boxes import find_boxes
from dateline.articles.markup.core import Core, letters
from dateline.articles.markup.entries import find_clocks, find_entries
from dateline.articles.markup.leaves import Leaf, Node, Outline
from dateline.articles.markup.offers import find_offers
from dateline.articles.markup.tree import Element
from dateline.languages.furniture import Furniture

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_HANDLE = re.compile(r"[—–-]\s?[^@]{1,60}\(@\w{1,30}\)")
_PICTURE_LEAVES = 2
_HINTED = 5
_MOST_HELD = 0.5
_LONG = 250
_NEVER = frozenset(("navigation", "comments", "advertisement", "newsletter", "consent", "footer", "form"))
_TOLD = frozenset(("bio", "caption", "credit"))
_DOUBTFUL = frozenset(("newsletter", "tags", "share", "player", "navigation"))


def _is_labelled(element: Element) -> bool:
    """Whether all the words of an element stand in two or more of those just inside it."""
    loose = (element.text or "") + "".join(child.tail or "" for child in element)
    return len(element) > 1 and not loose.strip()


@dataclass(frozen=True)
class View:
    """A page's outline, its body, and what to read it with: the title, the words of its language, those who sign by its metadata."""

    page: Outline
    core: Core
    words: Furniture
    title: str | None
    signers: tuple[str, ...] = ()

    @cached_property
    def folded_title(self) -> str:
        """The title's letters."""
        return letters(self.title or "")

    def is_title(self, leaf: Leaf) -> bool:
        """Whether a leaf says the title and nothing else."""
        wanted = self.folded_title
        return 0 < len(wanted) <= len(leaf.text) < 2 * len(self.title or "") and letters(leaf.text) == wanted

    @cached_property
    def around_title(self) -> frozenset[int]:
        """The elements around the title on the page: their names may speak of mastheads, but they hold no menu alone."""
        at = self.head - 1
        titled = 0 <= at < len(self.page.leaves) and self.is_title(self.page.leaves[at])
        return frozenset(self.page.above(self.page.leaves[at].node)) if titled else frozenset()

    @cached_property
    def offers(self) -> frozenset[int]:
        """Small elements that ask for something: a few words and a link or button that says what."""
        return find_offers(self.page, self.core, self.words)

    @cached_property
    def boxes(self) -> Mapping[int, int]:
        """Elements that are fact boxes, with their numbers."""
        return find_boxes(self.page, self.core, self.words)

    def box(self, leaf: Leaf) -> int | None:
        """The number of the fact box that a leaf stands in."""
        return (
            None
            if not self.boxes
            else next((self.boxes[number] for number in self.inside(leaf) if number in self.boxes), None)
        )

    @cached_property
    def posts(self) -> frozenset[int]:
        """Quotations that end in an account's name: posts of other sites."""
        signed = (leaf for leaf in self.page.leaves[self.core.start : self.core.end] if _HANDLE.match(leaf.text))
        return frozenset(number for leaf in signed if (number := self.holder(leaf, "blockquote")) is not None)

    @cached_property
    def entries(self) -> Mapping[int, str]:
        """Elements that are entries of a live page, with their times."""
        return find_entries(self.page, self.core)

    @cached_property
    def clocks(self) -> Mapping[int, str]:
        """Where the headings start that are times of entries, in their order, with their words."""
        return {} if self.entries else find_clocks(self.page, self.core)

    def time(self, leaf: Leaf) -> str | None:
        """The time of the entry that a leaf stands in."""
        if self.clocks:
            before = bisect_right(list(self.clocks), leaf.start)
            return list(self.clocks.values())[before - 1] if before else None
        if not self.entries:
            return None
        return next((self.entries[number] for number in self.inside(leaf) if number in self.entries), None)

    @cached_property
    def first(self) -> int:
        """The first leaf of prose in the body."""
        inside = range(self.core.start, self.core.end)
        return next(
            (
                at
                for at in inside
                if is_prose(self.page.leaves[at].text)
                and self.place(self.page.leaves[at]) == ("", "")
                and not self.words.knows(self.page.leaves[at].text)
            ),
            self.core.end,
        )

    @cached_property
    def head(self) -> int:
        """The leaf below the title: what stands between it and the body may be a standfirst or the picture at the top."""
        heads = [at for at, leaf in enumerate(self.page.leaves[: self.core.end]) if self.is_title(leaf)]
        marked = [at for at in heads if any(node.tag == "h1" for node in self.nodes(self.page.leaves[at], 3))]
        return (marked or heads or [self.core.start - 1])[-1] + 1

    def node(self, leaf: Leaf) -> Node:
        """The element that a leaf stands in."""
        return self.page.nodes[leaf.node]

    def nodes(self, leaf: Leaf, most: int = 1000) -> Iterator[Node]:
        """The elements around a leaf, innermost first, `most` at most."""
        for count, number in enumerate(self.page.above(leaf.node)):
            if count >= most:
                return
            yield self.page.nodes[number]

    def inside(self, leaf: Leaf) -> Iterator[int]:
        """The numbers of the elements around a leaf that lie in the body's element."""
        for number in self.page.above(leaf.node):
            if number == self.core.node:
                return
            yield number

    def holder(self, leaf: Leaf, *tags: str) -> int | None:
        """The nearest element around a leaf with one of some tags, unless it is layout around the whole body."""
        for number in self.inside(leaf):
            node = self.page.nodes[number]
            if node.tag in tags:
                return number if node.raw < _MOST_HELD * self.page.nodes[self.core.node].raw else None
        return None

    @cached_property
    def pruned(self) -> frozenset[int]:
        """The elements that are furniture by their names."""
        return self.core.pruned - self.around_title

    @cached_property
    def reasons(self) -> Sequence[str]:
        """For each element, why the nearest one around it that is furniture is so; empty where none is."""
        found: list[str] = []
        for number, node in enumerate(self.page.nodes):
            above = found[node.parent] if node.parent >= 0 else ""
            found.append(node.hint.reason if number in self.pruned else above)
        return found

    @cached_property
    def hinted(self) -> frozenset[int]:
        """The elements that are named as biographies, captions or credits, and those just inside them."""
        depths: list[int] = []
        for node in self.page.nodes:
            above = depths[node.parent] + 1 if node.parent >= 0 else _HINTED
            own = node.hint.kind in _TOLD or node.tag == "figure"
            depths.append(0 if own else above)
        return frozenset(number for number, depth in enumerate(depths) if depth < _HINTED)

    def place(self, leaf: Leaf) -> tuple[str, str]:
        """Why a leaf's elements make it furniture (or nothing), and what kind of text the nearest of them holds."""
        if self.box(leaf):
            return "", "fact_box"
        if self.posts and not self.posts.isdisjoint(self.inside(leaf)):
            return "", "social_post"
        kind = ""
        for depth, number in enumerate(self.inside(leaf)):
            node = self.page.nodes[number]
            if number in self.pruned and not self._stays(leaf, node.hint.reason, kind):
                return node.hint.reason, kind
            if depth < _HINTED and not kind:
                kind = node.hint.kind or ("caption" if node.tag == "figure" else "")
        return "", kind

    def _stays(self, leaf: Leaf, reason: str, kind: str) -> bool:
        """Whether a leaf stays although its element's name says furniture: a picture's words, a fact box, a long paragraph."""
        if kind in ("caption", "credit") and reason not in _NEVER:
            return True
        long = len(leaf.text) >= _LONG and leaf.linked < 0.3 and self.node(leaf).tag == "p"
        return long and reason in _DOUBTFUL and not self.words.reason(leaf.text)

    def before_credit(self, at: int) -> bool:
        """Whether a credit follows a leaf, in an element that holds both and is not the body's."""
        if at + 1 >= len(self.page.leaves) or not is_credit(self.page.leaves[at + 1].text, self.words):
            return False
        return (
            bool(set(self.inside(self.page.leaves[at])) & set(self.inside(self.page.leaves[at + 1])))
            or self.node(self.page.leaves[at]).tag in HEADINGS
        )

    def under_image(self, leaf: Leaf) -> bool:
        """Whether a leaf is all that stands with an image in an element around both."""
        for number in islice(self.inside(leaf), _HINTED):
            node = self.page.nodes[number]
            if node.leaves > _PICTURE_LEAVES or (node.images and node.tag in ("p", "td")):
                return False
            if node.images:
                return True
        return False

    def is_labelled(self, leaf: Leaf) -> bool:
        """Whether all the words of a leaf stand in two or more elements side by side, as in "Claim", "The dam broke"."""
        if leaf.node not in self._labelled:
            self._labelled[leaf.node] = _is_labelled(self.node(leaf).element)
        return self._labelled[leaf.node]

    @cached_property
    def _labelled(self) -> dict[int, bool]:
        """What was found of elements so far, as one may hold many leaves."""
        return {}

    def in_article(self, leaf: Leaf) -> bool:
        """Whether an element named as an article holds both a leaf and the body."""
        around = set(self.page.above(self.core.node))
        return any(
            number in around and self.page.nodes[number].tag in ("article", "main")
            for number in self.page.above(leaf.node)
        )
