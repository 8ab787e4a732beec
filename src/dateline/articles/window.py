"""Where the body of a dump stands: the run of lines with the most prose and the least else."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.articles.dumplines import Line

SHORT_COST = -0.55
FURNITURE_COST = -0.7
ITEM_WORTH = 0.1
CLOSER_COST = -2.5
_MOST_WORTH = 6.0
_RUN = 3
_NEAR = 12
_FINAL = frozenset(("comments", "legal", "tags"))


def body_window(lines: Sequence[Line]) -> tuple[int, int]:
    """First line of the body and the line after its last; (0, 0) where there is no prose at all."""
    segments = _segments(lines)
    best = max(segments, key=lambda part: (_worth(lines, *part), -part[0]), default=(0, 0))
    start, end = _best_run(lines, *best)
    at = segments.index(best) if best in segments else 0
    for segment in segments[at + 1 :]:
        if not _goes_on(lines, (start, end), _best_run(lines, *segment), lines[segment[0] - 1]):
            break
        end = _best_run(lines, *segment)[1]
    for before, after in zip(segments[at - 1 :: -1] if at else [], segments[at:0:-1], strict=False):
        if not _goes_on(lines, _best_run(lines, *before), (start, end), lines[after[0] - 1]):
            break
        start = _best_run(lines, *before)[0]
    return start, end


def worth(line: Line) -> float:
    """What a line adds to a run: prose by its length, everything else costs."""
    if line.closes:
        return CLOSER_COST
    if line.reason:
        return FURNITURE_COST
    if line.prose:
        return min(_MOST_WORTH, 0.4 + line.size / 100)
    return ITEM_WORTH if line.bullet and line.words > 5 else SHORT_COST


def _segments(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The stretches between lines that close an article."""
    cuts = [-1, *(line.number for line in lines if line.closes), len(lines)]
    return [(a + 1, b) for a, b in zip(cuts, cuts[1:], strict=False) if b > a + 1]


def _worth(lines: Sequence[Line], start: int, end: int) -> float:
    first, last = _best_run(lines, start, end)
    return sum(worth(line) for line in lines[first:last])


def _best_run(lines: Sequence[Line], start: int, end: int) -> tuple[int, int]:
    """The run of greatest sum (Kadane), trimmed to prose at both ends."""
    best, best_sum, begin, running = (start, start), 0.0, start, 0.0
    for at in range(start, end):
        if running <= 0:
            begin, running = at, 0.0
        running += worth(lines[at])
        if running > best_sum:
            best, best_sum = (begin, at + 1), running
    return best


def _goes_on(lines: Sequence[Line], run: tuple[int, int], after: tuple[int, int], closer: Line) -> bool:
    """Whether two runs are one body although a line between them usually closes one: near, both of prose, and no comments begin."""
    if after[0] - run[1] > _NEAR or closer.reason in _FINAL:
        return False
    return all(_prosaic(lines, *part) for part in (run, after))


def _prosaic(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether a run has three lines of prose one behind the other, as teasers do not."""
    streak = 0
    for line in lines[start:end]:
        streak = streak + 1 if line.prose and not line.reason else 0
        if streak >= _RUN:
            return True
    return False
