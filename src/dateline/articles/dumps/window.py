"""Where the body of a dump stands: the block of lines with the most prose, and the blocks of prose near it.

A block ends at a line that closes articles, and where several short lines follow each other (menus, headlines, names).
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from dateline.articles.dumps.lines import Line

BREAK = 5.0
"""Short lines that follow each other, furniture counted half: from here on they are no headings of one text."""

_MOST_WORTH = 6.0
_EARLY = 0.6
"""Of two blocks the first is the article's unless it is worth less than this share of the other: other articles follow it."""

_NEAR = 10
_HEADLINE = 8
_TEASER = 160
_USUAL = 160
_STRONG, _WEAK = 2.2, 1.0
_ALTERNATING = 3
_FINAL = frozenset(("comments", "legal", "tags"))


def body_window(lines: Sequence[Line], neutral: AbstractSet[int] = frozenset()) -> tuple[int, int]:
    """First line of the body and the line after its last; (0, 0) where there is no prose at all.

    Args:
        lines: the dump.
        neutral: numbers of lines that neither make nor break a block: words of pictures.
    """
    blocks = [_trimmed(lines, *block, neutral) for block in _blocks(lines, neutral)]
    if not blocks:
        return 0, 0
    worths = [_worth(lines, *block, neutral) for block in blocks]
    needed = min(_EARLY * max(worths), max(worths))  # the worth of what is hardly prose may be less than nothing
    best = next(n for n, worth in enumerate(worths) if worth >= needed)
    first, last = best, best
    while last + 1 < len(blocks) and _goes_on(lines, blocks[last], blocks[last + 1], neutral):
        last += 1
    while first and _goes_on(lines, blocks[first - 1], blocks[first], neutral):
        first -= 1
    return blocks[first][0], blocks[last][1]


def _blocks(lines: Sequence[Line], neutral: AbstractSet[int]) -> list[tuple[int, int]]:
    """The stretches from prose to prose without a closing line or many short ones between."""
    found: list[tuple[int, int]] = []
    start, end, short = -1, -1, 0.0
    for line in lines:
        if _is_prose(line) and line.number not in neutral:
            if start < 0 or short >= BREAK:
                found += [(start, end)] if start >= 0 else []
                start = line.number
            end, short = line.number + 1, 0.0
        elif line.closes:
            short = BREAK
        elif line.number not in neutral:
            short += 0.5 if line.reason or line.bullet else 1.0
    return [*found, (start, end)] if start >= 0 else found


def _is_prose(line: Line) -> bool:
    return line.prose and not line.reason and not line.closes


def _trimmed(lines: Sequence[Line], start: int, end: int, neutral: AbstractSet[int]) -> tuple[int, int]:
    """The block without teasers at its ends: single short sentences under headlines, several times over."""
    inner = [line for line in lines[start:end] if line.number not in neutral]
    pairs = [n for n in range(len(inner) - 1) if _is_prose(inner[n]) and _is_prose(inner[n + 1])]
    if not pairs:
        return start, end
    before, behind = inner[: pairs[0]], inner[pairs[-1] + 2 :]
    first = inner[pairs[0]].number if _are_teasers(before) else start
    return first, (inner[pairs[-1] + 1].number + 1 if _are_teasers(behind) else end)


def _are_teasers(lines: Sequence[Line]) -> bool:
    """Whether lines are headlines with a short sentence each."""
    prose = [line.size for line in lines if _is_prose(line)]
    return sum(_is_headline(line) for line in lines) >= _ALTERNATING and sum(prose) < _TEASER * len(prose)


def _is_headline(line: Line) -> bool:
    """Whether a line could head an article: some words, no sentence, no heading of a list's item."""
    return not line.prose and not line.reason and not line.closes and line.words >= _HEADLINE and not line.bullet


def _worth(lines: Sequence[Line], start: int, end: int, neutral: AbstractSet[int]) -> float:
    """What a block counts for: its prose by length, longer runs of it for more."""
    total, streak = 0.0, 0
    for line in lines[start:end]:
        if line.number in neutral:
            continue
        streak = streak + 1 if _is_prose(line) else 0
        total += min(_MOST_WORTH, 0.4 + line.size / 100) * min(1.0, 0.4 + 0.2 * streak) if streak else -0.3
    return total


def _goes_on(lines: Sequence[Line], block: tuple[int, int], after: tuple[int, int], neutral: AbstractSet[int]) -> bool:
    """Whether two blocks are one body: near, both of prose that goes on, and no comments or notices begin between."""
    between = [line for line in lines[block[1] : after[0]] if line.number not in neutral]
    if len(between) > _NEAR or any(line.closes and line.reason in _FINAL for line in between):
        return False
    needed = _STRONG if any(_is_headline(line) or line.closes for line in between) else _WEAK
    return min(_strength(lines, *part, neutral) for part in (block, after)) >= needed


def _strength(lines: Sequence[Line], start: int, end: int, neutral: AbstractSet[int]) -> float:
    """How much a block is one text: its longest run of prose, weighed by how long the lines of that are."""
    best, streak, size = 0.0, 0, 0
    for line in lines[start:end]:
        if line.number in neutral:
            continue
        streak, size = (streak + 1, size + line.size) if _is_prose(line) else (0, 0)
        best = max(best, streak * min(1.5, size / max(1, streak) / _USUAL)) if streak else best
    return best
