"""Where one text ends and another begins within a stretch of prose: the two sides have hardly a word in common.

Pages that scroll on, and dumps of them, put whole articles one behind the other with little more than a headline between.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate

from dateline.articles.dumps.lines import Line
from dateline.articles.dumps.topics import told

_FEWEST, _MANY = 5, 8
"""Lines of prose that each side must have to be judged at all, and to be judged by the wider of the two bounds."""

_STRANGE, _VERY_STRANGE = 0.18, 0.12
"""Shares of common words below which two sides with many lines, and with few, are two texts: halves of one have more."""

_EARLY = 0.3
"""The first of two texts is the article's unless it has less than this share of the other's prose: others follow it."""

_FEWEST_STEMS = 3
_MOST_TEXTS = 8


def one_text(lines: Sequence[Line], start: int, end: int, neutral: AbstractSet[int]) -> tuple[int, int]:
    """The window of the one text that counts, where a window of lines holds two that have hardly a word in common.

    Args:
        lines: the dump.
        start: the window's first line.
        end: the line after its last.
        neutral: numbers of lines that count as nothing: words of pictures.
    """
    whole = [line for line in lines[start:end] if line.prose and not line.reason and line.number not in neutral]
    words = {line.number: told(line.text) for line in whole}
    for _ in range(_MOST_TEXTS):
        prose = [line for line in whole if start <= line.number < end]
        cut = _best_cut(prose, [words[line.number] for line in prose])
        if cut is None:
            break
        first, second = (sum(line.size for line in part) for part in (prose[:cut], prose[cut:]))
        before = first >= _EARLY * second
        start, end = (start, prose[cut - 1].number + 1) if before else (prose[cut].number, end)
    return start, end


def _best_cut(prose: Sequence[Line], words: Sequence[AbstractSet[str]]) -> int | None:
    """The place between two lines of prose, with something else between them, at which the sides differ most; None where they do not."""
    common = _common(prose, words)
    places = [
        at
        for at in range(_FEWEST, len(prose) - _FEWEST + 1)
        if prose[at].number > prose[at - 1].number + 1 and common[at] < _bound(min(at, len(prose) - at))
    ]
    return min(places, key=lambda at: common[at], default=None)


def _bound(lines: int) -> float:
    return _STRANGE if lines >= _MANY else _VERY_STRANGE


def _common(prose: Sequence[Line], told_words: Sequence[AbstractSet[str]]) -> list[float]:
    """For each place between two lines, the share of either side's words that stand on the other too: the larger of the two.

    Linear: a word counts as common at every place between its first line and its last, so each of its occurrences adds to
    one stretch of places.
    """
    mine = [words if len(words) >= _FEWEST_STEMS else frozenset() for words in told_words]
    first = {stem: at for at, words in reversed(list(enumerate(mine))) for stem in words}
    last = {stem: at for at, words in enumerate(mine) for stem in words}
    before, after = [0.0] * (len(prose) + 2), [0.0] * (len(prose) + 2)
    for at, (line, words) in enumerate(zip(prose, mine, strict=True)):
        for stem in words:
            weight = line.size / len(words)
            after[first[stem] + 1] += weight
            after[at + 1] -= weight
            before[at + 1] += weight
            before[last[stem] + 1] -= weight
    sizes = list(accumulate((line.size if words else 0 for line, words in zip(prose, mine, strict=True)), initial=0))
    return [
        max(told_before / max(1, size), told_after / max(1, sizes[-1] - size))
        for told_before, told_after, size in zip(accumulate(before), accumulate(after), sizes, strict=False)
    ]
