"""The lines of a text dump, with what each shows by itself and by its neighbours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from dateline.articles.cues import ends_sentence, is_prose, units
from dateline.articles.dateline import find_bare_dateline
from dateline.articles.names import byline_names
from dateline.languages.furniture import KNOWN, Furniture, folded

_BULLET = re.compile(r"\s*[•·‣▪◦●■➤►*+–-]\s+(?=\S)|\s*[•‣▪◦●■➤►]\s*(?=\S)")
_ALONE = re.compile(r"[\W_]{1,60}|\d{1,4}\.?|\d{1,3}\s?(?:of|/)\s?\d{1,3}(?:\s?\|)?|\d{1,2}:\d{2}(?::\d{2})?")
_NOTE = re.compile(r"\[\d{1,3}\]\s")
_MAIL = re.compile(r"\w@\w[\w-]*\.\w")
_BLANKS = " \t\x0b\x0c\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000"
"""White space, and the space without width."""

_LONG_LINE = 200
_WRAPPED = range(45, 101)
_WIDEST = 120
_FEWEST_BREAKS = 4
_LOWER = 0.5


class Line(NamedTuple):
    """A line that is not blank.

    `gap` counts the blank lines above it; `reason` is why its words say that it is furniture; `words` how many it has, pairs of characters in scripts without spaces; `twin` is whether the line above
    or below says the same; `repeats` how many lines of the page do.
    """

    number: int
    text: str
    low: str
    gap: int
    bullet: bool
    reason: str | None
    closes: bool
    prose: bool
    twin: bool
    repeats: int
    words: int

    @property
    def size(self) -> int:
        """Code points."""
        return len(self.text)


def read_lines(text: str, words: Furniture) -> list[Line]:
    """Every line of a dump that is not blank; lines wrapped at a column are joined."""
    raw = list(_raw(text))
    lows = [folded(line) for line, _, _ in raw]
    counts = Counter(lows)
    return [
        Line(
            number=at,
            text=line,
            low=lows[at],
            gap=gap,
            bullet=bullet,
            reason=_reason(line, words),
            closes=words.closes(line),
            prose=is_prose(line),
            twin=lows[at] in (lows[at - 1] if at else None, lows[at + 1] if at + 1 < len(lows) else None)
            and bool(lows[at]),
            repeats=counts[lows[at]],
            words=units(line),
        )
        for at, (line, gap, bullet) in enumerate(raw)
    ]


def _reason(line: str, words: Furniture) -> str | None:
    """Why a line is furniture by its words; one of several sentences is so only by how it begins."""
    if _ALONE.fullmatch(line):
        return "separator"
    if _NOTE.match(line):
        return "footnote"
    if len(line) > _LONG_LINE:
        return _known(line, words)
    return words.reason(line) or ("contact" if _MAIL.search(line) else None) or _known(line, words)


def _known(line: str, words: Furniture) -> str | None:
    """The reason of a line that other pages of the site have too; bylines and datelines stay, as one person may write them all."""
    if not words.knows(line) or byline_names(line, words) or find_bare_dateline(line, words):
        return None
    return KNOWN


def _raw(text: str) -> Iterator[tuple[str, int, bool]]:
    """Each line's text without its bullet, the blank lines above it, and whether it had a bullet."""
    gap = 0
    for line in _unwrapped(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
        stripped = line.strip(_BLANKS)
        if not stripped:
            gap += 1
            continue
        bullet = _BULLET.match(stripped)
        yield stripped[bullet.end() :] if bullet else stripped, gap, bool(bullet)
        gap = 0


def _unwrapped(lines: list[str]) -> list[str]:
    """The lines without their margin, joined to paragraphs where the dump was wrapped at a column."""
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    lines = [line[margin:] for line in lines]
    if not _is_wrapped(lines):
        return lines
    out: list[list[str]] = []
    for at, line in enumerate(lines):
        if at and _runs_on(lines[at - 1], line):
            out[-1].append(line)
        else:
            out.append([line])
    return [parts[0] if len(parts) == 1 else " ".join(part.strip() for part in parts) for parts in out]


def _is_wrapped(lines: list[str]) -> bool:
    """Whether long lines have one width, break off inside sentences, and mostly go on in lower case."""
    if max(map(len, lines), default=0) > _WIDEST:
        return False
    pairs = [(a.strip(), b.strip()) for a, b in pairwise(lines) if len(a.strip()) in _WRAPPED and b.strip()]
    inside = [after for line, after in pairs if not ends_sentence(line)]
    return len(inside) >= _FEWEST_BREAKS and sum(after[0].islower() for after in inside) > _LOWER * len(inside)


def _runs_on(above: str, line: str) -> bool:
    """Whether a line goes on with the one above: that one reaches the column, and this one begins no item or indent."""
    return (
        len(above.strip()) >= _WRAPPED.start
        and bool(line.strip())
        and not _BULLET.match(line)
        and not line.startswith((" ", "\t"))
    )
