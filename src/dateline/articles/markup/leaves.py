"""A page's tree as an outline of block elements and the runs of text in them, in reading order, each with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from dateline.articles.markup.hints import NOTHING, Hint, hint_of
from dateline.errors import PageError
from dateline.model.article import Reason, Source

MAX_DEPTH = 600
"""Elements within elements; pages with unclosed tags reach 200."""

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

_TAG_REASONS = {
    "nav": "navigation",
    "footer": "footer",
    "aside": "aside",
    "form": "form",
    "button": "button",
    "dialog": "overlay",
    "menu": "navigation",
    "fieldset": "form",
}
_TAG_KINDS = {"figcaption": "caption"}
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAMING = frozenset(("class", "id", "role", "itemprop", "data-testid", "data-component", "data-type"))
_BOLD = frozenset(("b", "strong"))
_IMAGES = frozenset(("img", "picture"))
_BREAK = "\n"


@dataclass(slots=True)
class Node:
    """A block element, or an inline one that stands apart: `parent` is a number in the outline, -1 at the root."""

    parent: int
    element: html.HtmlElement
    tag: str
    hint: Hint
    start: int
    steps: tuple[str, ...]
    mass: float = 0.0
    raw: float = 0.0
    images: int = 0
    leaves: int = 0


@dataclass(frozen=True, slots=True)
class Leaf:
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
        steps = [step for above in self.above(number) for step in reversed(self.nodes[above].steps)]
        return "".join(f"/{step}" for step in reversed(steps))


@dataclass(slots=True)
class _Chunk:
    at: int
    text: str
    linked: bool
    bold: bool


def outline(root: html.HtmlElement) -> Outline:
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
        self._counts: list[dict[str, int]] = [{}]
        self._path: list[str] = []
        self._depths: list[int] = [0]

    def open(self, element: html.HtmlElement) -> bool:
        """Take a start tag; true where nothing inside is wanted."""
        tag = element.tag
        self._step(tag)
        if tag in DROPPED:
            self._at += sum(len(text) for text in element.itertext())
            if tag in _IMAGES and self._node >= 0:
                self._out.nodes[self._node].images += 1
            return True
        self._linked += tag == "a"
        self._bold += tag in _BOLD
        hint = _hint(element, tag)
        apart = tag not in INLINE or bool(hint.reason or hint.kind in ("credit", "caption"))
        self._open.append(apart)
        if apart:
            self._enter(element, tag, hint)
        elif tag == "br":
            self._buffers[-1][1].append(_Chunk(self._at, _BREAK, linked=False, bold=False))
        self._take(element.text)
        return False

    def close(self, element: html.HtmlElement) -> None:
        """Take an end tag, and the text behind it."""
        tag = element.tag
        self._counts.pop()
        self._path.pop()
        if tag not in DROPPED:
            self._linked -= tag == "a"
            self._bold -= tag in _BOLD
            if self._open.pop():
                self._leave(tag)
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

    def _step(self, tag: str) -> None:
        """Note the element's place among its parent's children: by its name, or by number where that is no name in XPath."""
        counts = self._counts[-1]
        counts["*"] = counts.get("*", 0) + 1
        counts[tag] = counts.get(tag, 0) + 1
        if len(self._path) > MAX_DEPTH:
            raise PageError(
                Reason.TOO_DEEP, f"elements nested more than {MAX_DEPTH} deep; the markup is broken or made to harm"
            )
        self._path.append(f"{tag}[{counts[tag]}]" if tag.isalnum() else f"*[{counts['*']}]")
        self._counts.append({})

    def _enter(self, element: html.HtmlElement, tag: str, hint: Hint) -> None:
        if tag in INLINE:
            self._buffers.append((len(self._out.nodes), []))
        else:
            self._flush()
        self._out.nodes.append(Node(self._node, element, tag, hint, self._at, tuple(self._path[self._depths[-1] :])))
        self._node = len(self._out.nodes) - 1
        self._depths.append(len(self._path))
        self._buffers[-1] = (self._node, self._buffers[-1][1])

    def _leave(self, tag: str) -> None:
        self._flush()
        self._depths.pop()
        self._node = self._out.nodes[self._node].parent
        if tag in INLINE:
            self._buffers.pop()
        else:
            self._buffers[-1] = (self._node, self._buffers[-1][1])

    def _take(self, text: str | None) -> None:
        if text:
            self._buffers[-1][1].append(_Chunk(self._at, text, linked=self._linked > 0, bold=self._bold > 0))
            self._at += len(text)

    def _flush(self) -> None:
        node, chunks = self._buffers[-1]
        if chunks:
            self._out.leaves.extend(_leaves(node, chunks))
            self._buffers[-1] = (node, [])


def _hint(element: html.HtmlElement, tag: str) -> Hint:
    """What an element's names say; its tag where they say nothing."""
    items = element.items()
    names = " ".join(value for name, value in items if name in _NAMING)
    hint = hint_of(names) if names else NOTHING
    if items and _is_hidden(items):
        return Hint(hint.kind, "hidden", hint.body)
    if tag in _TAG_REASONS and not hint.reason:
        return Hint(hint.kind, _TAG_REASONS[tag], hint.body)
    return Hint(_TAG_KINDS[tag], hint.reason) if tag in _TAG_KINDS and not hint.kind else hint


def _is_hidden(items: list[tuple[str, str]]) -> bool:
    """Whether an element's attributes say that nobody sees it."""
    for name, value in items:
        if name == "hidden" or (name == "aria-hidden" and value == "true"):
            return True
        if name == "style" and _HIDING.search(value):
            return True
    return False


def _leaves(node: int, chunks: list[_Chunk]) -> Iterator[Leaf]:
    """The runs of text that a block's chunks make, cut where line breaks end paragraphs."""
    run: list[_Chunk] = []
    breaks, cut = 0, False
    for chunk in chunks:
        if chunk.text is _BREAK:
            breaks += 1
            continue
        if not chunk.text.strip():
            run.append(chunk)
            continue
        if breaks and _ends_paragraph(run, breaks):
            yield from _leaf(node, run, cut=cut)
            run, cut = [], True
        elif breaks:
            run.append(_Chunk(chunk.at, " ", linked=False, bold=False))
        run.append(chunk)
        breaks = 0
    yield from _leaf(node, run, cut=cut)


def _ends_paragraph(run: list[_Chunk], breaks: int) -> bool:
    """Whether line breaks behind a run end a paragraph: two of them, or one behind a whole sentence."""
    text = "".join(chunk.text for chunk in run).rstrip(" \t\r\n\u00a0\"”’')")
    return breaks > 1 or text[-1:] in (".", "!", "?", "。", ":")


def _leaf(node: int, run: list[_Chunk], *, cut: bool) -> Iterator[Leaf]:
    whole = "".join(chunk.text for chunk in run)
    text = " ".join(whole.split())
    if not text or text.isspace():
        return
    inked = [chunk for chunk in run if chunk.text.strip()]
    first, last = inked[0], inked[-1]
    start = first.at + len(first.text) - len(first.text.lstrip())
    end = last.at + len(last.text.rstrip())
    total = sum(len(chunk.text.strip()) for chunk in inked)
    linked = sum(len(chunk.text.strip()) for chunk in inked if chunk.linked) / total
    bold = sum(len(chunk.text.strip()) for chunk in inked if chunk.bold) / total
    yield Leaf(node, text, start, end, linked, bold, after_break=cut)
