"""A passage with its words marked: brackets that say what they are, in colour on a terminal, wrapped to the page's width."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from dateline.cli.why.account import Mark
from dateline.model.printable import printable
from dateline.model.show import Paint
from dateline.model.span import Span

STYLES = {
    "source": "cyan",
    "speaker": "cyan",
    "target": "yellow",
    "trigger": "red",
    "cue": "red",
    "instrument": "blue",
    "place": "green",
    "time": "blue",
    "count": "blue",
}
"""The colour of each label; others are bold."""

_OPEN, _CLOSE = 0xE000, "\uf8ff"
"""Marks are single characters of the private-use area until the lines are wrapped: they have no width that matters."""
_SIGN = re.compile(r"[\ue000-\ue0ff]|\uf8ff")


def marked(text: str, passage: Span, marks: Iterable[Mark], *, paint: Paint, width: int) -> list[str]:
    """The lines of a passage.

    Args:
        text: the article's text.
        passage: what of it is shown.
        marks: those that lie in the passage are drawn; of two that cross, the first.
        paint: puts colour on the marks, or leaves them plain.
        width: columns to fill.
    """
    labels = list(STYLES)
    shown = _joined(passage, marks)
    written = " ".join("".join(_pieces(text, passage, shown, labels)).split())
    lines = textwrap.wrap(
        written, width, initial_indent="  ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )
    return list(_painted(lines, labels, paint))


def _joined(passage: Span, marks: Iterable[Mark]) -> list[Mark]:
    """The marks in the passage, outer before inner; the same words marked twice have both labels, and none cross."""
    labels: dict[Span, list[str]] = {}
    for mark in marks:
        if passage.contains(mark.span) and mark.label not in labels.setdefault(mark.span, []):
            labels[mark.span].append(mark.label)
    kept: list[Mark] = []
    for span in sorted(labels, key=lambda span: (span.start, -span.end)):
        if not any(one.span.overlaps(span) and not one.span.contains(span) for one in kept):
            kept.append(Mark(", ".join(labels[span]), span))
    return kept


def _pieces(text: str, passage: Span, marks: list[Mark], labels: list[str]) -> Iterator[str]:
    """The passage with a sign and a label where each mark opens, and a sign where it closes."""
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, int] = {}
    for mark in marks:
        opening.setdefault(mark.span.start, []).append(mark)
        closing[mark.span.end] = closing.get(mark.span.end, 0) + 1
    for at in range(passage.start, passage.end + 1):
        yield f"]{_CLOSE}" * closing.get(at, 0)
        for mark in opening.get(at, ()):
            first = mark.label.split(",")[0]
            style = labels.index(first) if first in labels else len(labels)
            yield f"{chr(_OPEN + style)}[{mark.label}: "
        yield printable(text[at : at + 1]) if at < passage.end else ""


def _painted(lines: Iterable[str], labels: list[str], paint: Paint) -> Iterator[str]:
    """The lines with every sign turned into colour; what is open at a line's end is opened again on the next."""
    stack: list[str] = []
    for line in lines:
        painted, at = "", 0
        for sign in _SIGN.finditer(line):
            painted += _in_style(line[at : sign.start()], stack, paint)
            at = sign.end()
            if sign[0] == _CLOSE:
                stack.pop()
            else:
                number = ord(sign[0]) - _OPEN
                stack.append(STYLES[labels[number]] if number < len(labels) else "bold")
        yield painted + _in_style(line[at:], stack, paint)


def _in_style(words: str, stack: list[str], paint: Paint) -> str:
    return paint(words, stack[-1]) if stack else words
