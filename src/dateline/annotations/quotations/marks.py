"""Quotation marks: which words of a paragraph stand between them, told by a state machine that forgives careless marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import zip_longest

from dateline.model.article import Article, Block, BlockKind
from dateline.model.span import Span, trimmed

VOICES = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.QUOTE,
        BlockKind.LIST_ITEM,
        BlockKind.STANDFIRST,
        BlockKind.FACT_BOX_ITEM,
        BlockKind.SOCIAL_POST,
        BlockKind.ENTRY,
    }
)
"""The kinds of block in which somebody may speak; headlines and captions repeat what the body says."""

NEAR = 8
"""Code points before a mark in which a colon is looked for, white space counted."""

_DOUBLE = re.compile(r"[\"“”„‟«»″＂]|''|’’|‘‘|``")
_SINGLE = re.compile(r"['‘’‚‹›]")
_OPENING, _CLOSING = "“„«‘‚‹`", "”»›’"
_STRAIGHT = frozenset({'"', "″", "＂", "''"})
_BEFORE_OPENING = "([{—–-―…/\"“”„«‘'"
_ELISIONS = re.compile(r"['’](?:s|em|cause|til|tis|twas|bout|n|\d\ds?)\b", re.IGNORECASE)


class Side(Enum):
    """Which side of quoted words a mark can stand at, judged by its neighbours."""

    LEFT = auto()
    RIGHT = auto()
    EITHER = auto()


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between marks.

    `span` is what stands between them, without white space at its ends, `outer` the same with the marks. Words that no mark
    closes run to the end of their block and are not `closed`; `resumes` says that they go on from such words of the block
    before.
    """

    span: Span
    outer: Span
    block: int
    closed: bool = True
    resumes: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    after: int
    side: Side
    curly: bool


@dataclass
class _State:
    """The marks now open, outermost first, and what has been closed."""

    block: int
    open: list[_Mark] = field(default_factory=list)
    found: list[Quoted] = field(default_factory=list)


def find_quoted(article: Article) -> tuple[Quoted, ...]:
    """What stands between quotation marks in the blocks where somebody may speak, outermost marks only, in text order.

    Curly and straight marks may close each other. A paragraph that opens quoted words and does not close them is followed by
    one that opens or closes them again; marks that pair with nothing are ignored.
    """
    found: list[Quoted] = []
    for number, block in enumerate(article.blocks):
        if block.kind in VOICES:
            running = bool(found) and not found[-1].closed and found[-1].block >= number - 2
            doubles = _doubles(article.text, block, number, running=running)
            found.extend(
                sorted([*doubles, *_singles(article.text, block, number, doubles)], key=lambda quoted: quoted.span)
            )
    return tuple(_believable(article, found))


def _doubles(text: str, block: Block, number: int, *, running: bool) -> list[Quoted]:
    """The words of one block between double marks; `running` tells that the block before left its own open."""
    state = _State(number)
    marks = list(_marks(text, block))
    if running and marks and marks[0].side is Side.RIGHT:
        state.open.append(_Mark(block.span.start, block.span.start, Side.LEFT, marks[0].curly))
    for mark in marks:
        _step(state, mark, text)
    if state.open:
        _close(state, text, block.span.end, block.span.end)
    if running and state.found and state.found[0].outer.start <= block.span.start:
        first = state.found[0]
        state.found[0] = Quoted(first.span, first.outer, number, closed=first.closed, resumes=True)
    return state.found


def _marks(text: str, block: Block) -> Iterator[_Mark]:
    for match in _DOUBLE.finditer(text, block.span.start, block.span.end):
        at, after = match.span()
        left = text[at - 1] if at > block.span.start else " "
        right = text[after] if after < block.span.end else " "
        side = _side(match[0][0], left, right)
        if side:
            yield _Mark(at, after, side, curly=match[0] not in _STRAIGHT)


def _side(mark: str, left: str, right: str) -> Side | None:
    """What a mark can be between these neighbours; None where it can be neither."""
    opens = (left.isspace() or left in _BEFORE_OPENING) and not right.isspace()
    closes = not left.isspace() and left not in "([{"
    if mark in "«»" and opens == closes:
        return Side.LEFT if mark == "«" else Side.RIGHT
    if mark in "«»":  # »so« beside «so»
        return Side.LEFT if opens else Side.RIGHT
    if opens and closes:
        return Side.LEFT if mark in _OPENING else Side.RIGHT if mark in _CLOSING else Side.EITHER
    if not opens and not closes:
        return Side.LEFT if mark in _OPENING else Side.EITHER
    if mark in _OPENING and not right.isspace():
        return Side.LEFT
    return Side.LEFT if opens else Side.RIGHT


def _step(state: _State, mark: _Mark, text: str) -> None:
    """Take one more mark into account."""
    opens = mark.side is Side.LEFT or (mark.side is Side.EITHER and not state.open)
    if not opens and state.open:
        _shut(state, mark, text)
    elif opens and (not state.open or state.open[-1].curly != mark.curly):
        state.open.append(mark)
    elif opens:
        _close(state, text, mark.at, mark.at)
        state.open.append(mark)


def _shut(state: _State, mark: _Mark, text: str) -> None:
    """A closing mark closes the innermost mark of its own style, or else the innermost of all."""
    same = [i for i, other in enumerate(state.open) if other.curly == mark.curly]
    level = same[-1] if same else len(state.open) - 1
    if level == 0:
        _close(state, text, mark.at, mark.after)
    del state.open[level:]


def _close(state: _State, text: str, end: int, after: int) -> None:
    """End the outermost words at a mark that stands from `end` to `after`; where both are one, no mark closes them."""
    first = state.open[0]
    span = trimmed(text, first.after, end)
    if span:
        state.found.append(Quoted(span, Span(first.at, after), state.block, closed=after > end))
    state.open.clear()


def _singles(text: str, block: Block, number: int, doubles: Sequence[Quoted]) -> Iterator[Quoted]:
    """The words of one block between single marks and outside double ones; an apostrophe is no mark."""
    edges = [
        block.span.start,
        *(edge for quoted in doubles for edge in (quoted.outer.start, quoted.outer.end)),
        block.span.end,
    ]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield from _singles_in(text, start, end, number)


def _singles_in(text: str, start: int, end: int, number: int) -> Iterator[Quoted]:
    opened = -1
    for match in _SINGLE.finditer(text, start, end):
        at = match.start()
        left = text[at - 1] if at > start else " "
        right = text[at + 1] if at + 1 < end else " "
        if _opens_single(text, at, left, right):
            opened = at
        elif opened >= 0 and _closes_single(match[0], left, right):
            if span := trimmed(text, opened + 1, at):
                yield Quoted(span, Span(opened, at + 1), number)
            opened = -1


def _opens_single(text: str, at: int, left: str, right: str) -> bool:
    if not (left.isspace() or left in "([{—–-") or right.isspace() or text[at] == "’":
        return False
    return text[at] == "‘" or not _ELISIONS.match(text, at)


def _closes_single(mark: str, left: str, right: str) -> bool:
    """Whether a mark ends quoted words; behind an s it may be a possessive, unless a stop or a comma follows."""
    if mark == "‘" or left.isspace() or right.isalnum():
        return False
    return left != "s" or not right.isspace()


def _believable(article: Article, found: Sequence[Quoted]) -> Iterator[Quoted]:
    """All but stray marks: words that no mark closes count where something speaks for them."""
    for quoted, after in zip_longest(found, found[1:]):
        if quoted.closed or (after is not None and after.resumes) or _announced(article, quoted):
            yield quoted


def _announced(article: Article, quoted: Quoted) -> bool:
    """Whether a mark that nothing closes begins its block, or stands behind a colon."""
    start, at = article.blocks[quoted.block].span.start, quoted.outer.start
    before = article.text[max(start, at - NEAR) : at].rstrip()
    return before.endswith(":") if before else at - start <= NEAR
