"""A page's tree as an outline of block elements and the runs of text in them, in reading order, each with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from dateline.articles.markup.hints import LONGEST_NAMES, NOTHING, Hint, hint_of
from dateline.articles.markup.paths import Paths
from dateline.articles.markup.tree import Element
from dateline.errors import PageError
from dateline.model.article import Reason, Source

MAX_DEPTH = 600
"""Elements within elements; pages with unclosed tags reach 200."""

MAX_RUNS = 36_000
"""Runs of text between the boundaries of blocks; news pages have at most some 1,000, a fourth as many as elements; so live pages of 40,000 elements have 10,000."""

MAX_STEPS = 2_000_000
"""Elements around runs of text, over all runs: the time that a page takes grows with them, and so do the XPaths of its blocks.
News pages have some 10,000; one with 36,000 runs, all of them 30 deep, has 1,080,000."""

_HARM = "the markup is broken or made to harm"

INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "br",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
DROPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "object",
        "embed",
        "canvas",
        "video",
        "audio",
        "map",
        "head",
        "math",
        "select",
        "option",
        "input",
        "textarea",
        "source",
        "track",
        "param",
        "link",
        "meta",
        "base",
        "img",
        "picture",
    ]
)
"""Elements without article text; their words are passed over, and counted, as they are part of the text content around them."""

_BY_TAG = {
    "nav": Hint(reason="navigation"),
    "footer": Hint(reason="footer"),
    "aside": Hint(reason="aside"),
    "form": Hint(reason="form"),
    "button": Hint(reason="button"),
    "dialog": Hint(reason="overlay"),
    "menu": Hint(reason="navigation"),
    "fieldset": Hint(reason="form"),
    "figcaption": Hint("caption"),
}
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDERS = frozenset(("hidden", "aria-hidden", "style"))
_NAMING = frozenset(("class", "id", "role", "itemprop", "data-testid", "data-component", "data-type"))
_BOLD = frozenset(("b", "strong"))
_IMAGES = frozenset(("img", "picture"))
_BREAK = "\n"
_STOPS = frozenset(".!?。:")
_BEHIND_STOPS = " \t\r\n\u00a0\"”’')"


@dataclass(slots=True)
class Node:
    """A block element, or an inline one that stands apart: `parent` is a number in the outline, -1 at the root."""

    parent: int
    element: Element
    tag: str
    hint: Hint
    start: int
    mass: float = 0.0
    raw: float = 0.0
    images: int = 0
    leaves: int = 0
    end: int = 0


class Leaf(NamedTuple):
    """A run of text between two block boundaries; `start` and `end` count code points of the page's text content.

    `linked` and `bold` are the shares of its characters within links and bold type.
    """

    node: int
    text: str
    start: int
    end: int
    linked: float
    bold: float
    after_break: bool = False


@dataclass(slots=True)
class Outline:
    """Nodes in the order of their start tags, leaves in reading order."""

    nodes: list[Node] = field(default_factory=list)
    leaves: list[Leaf] = field(default_factory=list)
    paths: Paths = field(default_factory=Paths, repr=False)

    def above(self, number: int) -> Iterator[int]:
        """A node and those that hold it, innermost first."""
        while number >= 0:
            yield number
            number = self.nodes[number].parent

    def source(self, leaf: Leaf) -> Source:
        """Where a leaf stands in the page."""
        return Source(
            self.path(leaf.node), leaf.start - self.nodes[leaf.node].start, leaf.end - self.nodes[leaf.node].start
        )

    def path(self, number: int) -> str:
        """The XPath of an element."""
        return self.paths.of(self.nodes[number].element)


@dataclass(slots=True)
class _Chunk:
    """A text node; `opens` says that it is the first of an inline element."""

    at: int
    text: str
    linked: bool = False
    bold: bool = False
    opens: bool = False


def outline(root: Element) -> Outline:
    """The outline of a page.

    Raises:
        PageError: when elements lie too deep in each other.
    """
    walker = _Walker()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            walker.close(element)
        elif walker.open(element):
            walk.skip_subtree()
    return walker.finish()


class _Walker:
    """Carries the open elements and the text gathered since the last block boundary."""

    def __init__(self) -> None:
        self._out = Outline()
        self._at = 0
        self._node = -1
        self._linked = 0
        self._bold = 0
        self._buffers: list[tuple[int, list[_Chunk]]] = [(-1, [])]
        self._open: list[bool] = []
        self._steps = 0

    def open(self, element: Element) -> bool:
        """Take a start tag; true where nothing inside is wanted."""
        tag = element.tag
        if tag in DROPPED:
            self._at += sum(map(len, element.itertext()))
            if tag in _IMAGES and self._node >= 0:
                self._out.nodes[self._node].images += 1
            return True
        self._linked += tag == "a"
        self._bold += tag in _BOLD
        hint = _hint(element, tag)
        apart = tag not in INLINE or bool(hint.reason or hint.kind in ("credit", "caption"))
        self._open.append(apart)
        if len(self._open) > MAX_DEPTH:
            raise PageError(Reason.TOO_DEEP, f"elements nested more than {MAX_DEPTH} deep; {_HARM}")
        if apart:
            self._enter(element, tag, hint)
        elif tag == "br":
            self._buffers[-1][1].append(_Chunk(self._at, _BREAK))
        if element.text:
            self._take(element.text, opens=tag in INLINE)
        return False

    def close(self, element: Element) -> None:
        """Take an end tag, and the text behind it."""
        tag = element.tag
        if tag not in DROPPED:
            self._linked -= tag == "a"
            self._bold -= tag in _BOLD
            if self._open.pop():
                self._leave(tag)
        if element.tail:
            self._take(element.tail)

    def finish(self) -> Outline:
        """The outline, once every element is closed; a credit inside a caption was closed before it, and comes behind."""
        self._out.leaves.sort(key=lambda leaf: leaf.start)
        for leaf in self._out.leaves:
            self._out.nodes[leaf.node].leaves += 1
        for node in reversed(self._out.nodes):
            if node.parent >= 0:
                self._out.nodes[node.parent].images += node.images
                self._out.nodes[node.parent].leaves += node.leaves
        return self._out

    def _enter(self, element: Element, tag: str, hint: Hint) -> None:
        if tag in INLINE:
            self._buffers.append((len(self._out.nodes), []))
        else:
            self._flush()
        self._out.nodes.append(Node(self._node, element, tag, hint, self._at))
        self._node = len(self._out.nodes) - 1
        self._buffers[-1] = (self._node, self._buffers[-1][1])

    def _leave(self, tag: str) -> None:
        self._flush()
        self._out.nodes[self._node].end = self._at
        self._node = self._out.nodes[self._node].parent
        if tag in INLINE:
            self._buffers.pop()
        else:
            self._buffers[-1] = (self._node, self._buffers[-1][1])

    def _take(self, text: str, *, opens: bool = False) -> None:
        chunks = self._buffers[-1][1]
        if chunks or not text.isspace():  # blanks at the head of a block are most of a page's text nodes
            chunks.append(_Chunk(self._at, text, self._linked > 0, self._bold > 0, opens))
        self._at += len(text)

    def _flush(self) -> None:
        node, chunks = self._buffers[-1]
        if chunks:
            found = list(_leaves(node, chunks))
            self._out.leaves.extend(found)
            self._buffers[-1] = (node, [])
            self._steps += len(found) * len(self._open)
            self._check()

    def _check(self) -> None:
        runs = len(self._out.leaves)
        if runs > MAX_RUNS:
            raise PageError(Reason.TOO_LARGE, f"more than {MAX_RUNS:,} runs of text; a page has at most that many")
        if self._steps > MAX_STEPS:
            raise PageError(Reason.TOO_DEEP, f"{MAX_STEPS:,} elements around {runs:,} runs of text; {_HARM}")


def _hint(element: Element, tag: str) -> Hint:
    """What an element's names say; its tag where they say nothing."""
    items = element.items()
    if not items:
        return _BY_TAG.get(tag, NOTHING)
    names, hidden = "", False
    for name, value in items:
        if name in _NAMING:
            names = f"{names} {value}" if names else value
        elif name in _HIDERS and _hides(name, value):
            hidden = True
    hint = hint_of(names[:LONGEST_NAMES]) if names else NOTHING
    if hidden:
        return Hint(hint.kind, "hidden", hint.body)
    own = _BY_TAG.get(tag)
    return _joined(hint, own) if own else hint


def _joined(hint: Hint, own: Hint) -> Hint:
    """What an element's names say, and what its tag says where they do not."""
    if own.reason:
        return hint if hint.reason else Hint(hint.kind, own.reason, hint.body)
    return hint if hint.kind else Hint(own.kind, hint.reason)


def _hides(name: str, value: str) -> bool:
    """Whether an attribute says that nobody sees its element."""
    if name == "style":
        return _HIDING.search(value) is not None
    return name == "hidden" or value == "true"


def _leaves(node: int, chunks: list[_Chunk]) -> Iterator[Leaf]:
    """The runs of text that a block's chunks make, cut where line breaks end paragraphs."""
    if len(chunks) == 1 and chunks[0].text is not _BREAK:
        yield from _leaf(node, chunks, cut=False)
        return
    run: list[_Chunk] = []
    breaks, cut, last = 0, False, ""
    for chunk in chunks:
        if chunk.text is _BREAK:
            breaks += 1
            continue
        if not chunk.text.strip():
            run.append(chunk)
            continue
        if breaks > 1 or (breaks and last in _STOPS):  # two line breaks end a paragraph, or one behind a whole sentence
            yield from _leaf(node, run, cut=cut)
            run, cut, last = [], True, ""
        elif breaks:
            run.append(_Chunk(chunk.at, " "))
        run.append(chunk)
        breaks, last = 0, chunk.text.rstrip(_BEHIND_STOPS)[-1:] or last
    yield from _leaf(node, run, cut=cut)


def _spaced(run: list[_Chunk]) -> Iterator[str]:
    """The texts of a run, with a blank where the page leaves the gap between two elements to its style sheet.

    Such a gap shows where an element begins with a capital or a figure right behind a small letter or a mark
    ("Credit", "Ann Lee"), or with a figure behind a figure ("2016", "51 comments"); a drop cap and the rest of its word have none.
    """
    before = ""
    for chunk in run:
        if chunk.opens and _apart(before, chunk.text[:1]):
            yield " "
        yield chunk.text
        before = chunk.text[-1:]


def _apart(before: str, after: str) -> bool:
    if before.isdecimal():
        return after.isdecimal()
    ends = before.islower() or (before != "" and before in ".:)…”")
    return ends and (after.isupper() or after.isdecimal())


def _leaf(node: int, run: list[_Chunk], *, cut: bool) -> Iterator[Leaf]:
    text = " ".join((run[0].text if len(run) == 1 else "".join(_spaced(run))).split()) if run else ""
    if not text:
        return
    inked = run if len(run) == 1 else [chunk for chunk in run if not chunk.text.isspace()]
    first, last = inked[0], inked[-1]
    start = first.at + len(first.text) - len(first.text.lstrip())
    end = last.at + len(last.text.rstrip())
    if len(inked) == 1:
        yield Leaf(node, text, start, end, float(first.linked), float(first.bold), cut)
        return
    sizes = [len(chunk.text.strip()) for chunk in inked]
    linked = sum(size for size, chunk in zip(sizes, inked, strict=True) if chunk.linked)
    bold = sum(size for size, chunk in zip(sizes, inked, strict=True) if chunk.bold)
    yield Leaf(node, text, start, end, linked / sum(sizes), bold / sum(sizes), cut)
