"""The title of a dump: among the lines above the body, the one that looks like a title and speaks of the same things."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from dateline.articles.cues import ends_sentence, has_caption_cue, is_credit
from dateline.articles.dates import is_date_line
from dateline.articles.dumplines import Line
from dateline.articles.names import byline_names
from dateline.languages.furniture import Furniture, date_words

REACH = 60
"""How many lines above the body a title is looked for."""

_INTO = 4
_ABOVE = 5
_NEARLY = 0.55
_WORDS = 4
"""A standfirst says more of the body than its title does: of lines nearly as good, the one above is the title."""

_BODY_SAMPLE = 4000
_LEAST = 0.9
_WORD = re.compile(r"[^\W_]{3,}")
_STEM = 5


def find_title(lines: Sequence[Line], start: int, end: int, captions: Container[int], words: Furniture) -> int | None:
    """The number of the title's line; None where no line above the body, or at its head, looks like one.

    Args:
        lines: the dump.
        start: the body's first line.
        end: the line after its last.
        captions: numbers of lines that belong to pictures.
        words: furniture words.
    """
    stems = _stems(" ".join(line.text for line in lines[start:end])[:_BODY_SAMPLE])
    reach = range(max(0, start - REACH), min(end, start + _INTO))
    scored = [(_score(lines, at, start, stems, words), at) for at in reach if at not in captions]
    best = max(scored, key=lambda item: (item[0], -item[1]), default=(0.0, 0))
    if best[0] < _LEAST:
        return None
    above = [at for score, at in scored if best[1] - _ABOVE <= at < best[1] and score >= _NEARLY * best[0] and lines[at].words >= _WORDS]
    return above[0] if above else best[1]


def _score(lines: Sequence[Line], at: int, start: int, stems: frozenset[str], words: Furniture) -> float:
    line = lines[at]
    if line.reason or line.closes or line.bullet or not 2 <= line.words <= 40 or line.size > 250 or (at >= start and not _could_head(line)):
        return 0.0
    if is_date_line(line.text, date_words("en")) or byline_names(line.text, words) or is_credit(line.text, words):
        return 0.0
    mine = _stems(line.text)
    overlap = len(mine & stems) / max(2, len(mine))
    shape = 0.4 * (4 <= line.words <= 20) - 0.6 * ends_statement(line.text) - 0.5 * (line.words > 25) - 0.6 * has_caption_cue(line.text, words)
    repeated = 0.5 * (line.repeats > 1 or _opens_other(lines, line))
    between = sum(1 for other in lines[at + 1 : start] if not other.prose and not other.reason)
    alone = 0.2 * (line.gap > 0) + 0.1 * (at + 1 < len(lines) and lines[at + 1].gap > 0)
    return 2 * overlap + shape + repeated + alone - 0.05 * between - 0.01 * abs(start - at) - 0.4 * (at > start)


def _could_head(line: Line) -> bool:
    """Whether a line at the head of the body could be its title: one sentence at most, and no full stop behind it."""
    return line.words <= 25 and not ends_statement(line.text) and ". " not in line.text


def ends_statement(text: str) -> bool:
    """Whether a line ends as a statement does; a title may end as a question or a call."""
    return ends_sentence(text) and text.rstrip("\"”’'»)")[-1:] not in "?!？！…"


def _opens_other(lines: Sequence[Line], line: Line) -> bool:
    """Whether another line begins with this one and goes on with a site's name, as a page's title does."""
    return any(other.low.startswith(line.low) and other.low[len(line.low) :].lstrip()[:1] in ("|", "-", "–", "—", "·") for other in lines if other.size > line.size)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()))
