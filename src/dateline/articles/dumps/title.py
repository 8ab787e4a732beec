"""The title of a dump: among the lines above the body, the one that looks like a title and speaks of the same things."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.articles.cues import ends_sentence, has_caption_cue, is_credit
from dateline.articles.dates import is_date_line
from dateline.articles.dumps.lines import Line
from dateline.articles.names import byline_names
from dateline.languages.furniture import Furniture, date_words

REACH = 60
"""How many lines above the body a title is looked for."""

_INTO = 4
_ABOVE = 8
_NEARLY = 0.55
_SHARED = 0.34
_SURE = 0.42
_CLOSE = 6
_SHAPED = 0.3
_WORDS = 4

_LABEL = 6
_MOST_WORDS = 40
_LONGEST = 250
_BODY_LINES = 25
_SMOOTH = 1.5
_PICTURED = 0.3
_LEAST = 0.9
_WORD = re.compile(r"[^\W_]{3,}")
_STEM = 5


@dataclass(frozen=True, slots=True)
class Scored:
    """How much the line `at` looks like the title, and the share of its words that the body has."""

    at: int
    score: float
    overlap: float


def find_title(lines: Sequence[Line], start: int, end: int, captions: Container[int], words: Furniture) -> int | None:
    """The number of the title's line; None where no line above the body, or at its head, looks like one.

    Args:
        lines: the dump.
        start: the body's first line.
        end: the line after its last.
        captions: numbers of lines that belong to pictures.
        words: furniture words.
    """
    stems = _spoken(lines[start:end])
    reach = range(max(0, start - REACH), min(end, start + _INTO))
    scored = [
        _score(lines, at, start, stems, words)
        for at in reach
        if at not in captions or (at < start and _could_head(lines[at]))
    ]
    scored = [replace(item, score=item.score - _PICTURED) if item.at in captions else item for item in scored]
    best = max(scored, key=lambda item: (item.score, -item.at), default=None)
    if best is None or best.score < _LEAST:
        return _nearest(scored, start)
    chosen = _above(lines, best, {item.at: item for item in scored}, captions)
    return _shortest(lines, chosen, [item.at for item in scored if item.score > 0])


def _above(lines: Sequence[Line], best: Scored, scored: Mapping[int, Scored], captions: Container[int]) -> int:
    """The line above the best one that is nearly as good: standfirsts and captions say more of the body than titles do.

    One that shares many of the body's words may stand some lines above; one that shares fewer, directly above.
    """
    reach = range(max(0, best.at - _ABOVE), best.at)
    nearly = [n for n in reach if n in scored and scored[n].score >= _NEARLY * best.score and lines[n].words >= _WORDS]
    sure = [n for n in nearly if scored[n].overlap >= _SURE]
    if sure:
        return sure[0]
    told = [n for n in reach if n in scored and n not in captions and scored[n].score > 0]
    return told[-1] if told and told[-1] in nearly and scored[told[-1]].overlap >= _SHARED else best.at


def _shortest(lines: Sequence[Line], chosen: int, others: Sequence[int]) -> int:
    """Of lines that end alike the one without a path of sections before it ("Home News Talks fail" and "Talks fail")."""
    ends = [
        at
        for at in others
        if at != chosen
        and lines[chosen].low.endswith(lines[at].low)
        and lines[at].words >= _WORDS
        and lines[at].size * 2 > lines[chosen].size
    ]
    return (
        min(ends, key=lambda at: (lines[at].size, at)) if ends and lines[min(ends)].low != lines[chosen].low else chosen
    )


def _nearest(scored: Sequence[Scored], start: int) -> int | None:
    """The nearest line above the body that has a title's shape at least, where none shares the body's words."""
    shaped = [item.at for item in scored if start - _CLOSE <= item.at < start and item.score > _SHAPED]
    return shaped[-1] if shaped else None


def _spoken(body: Sequence[Line]) -> Counter[str]:
    """In how many of the body's first lines each stem stands."""
    found: Counter[str] = Counter()
    for line in body[:_BODY_LINES]:
        found.update(_stems(line.text))
    return found


def _score(lines: Sequence[Line], at: int, start: int, stems: Counter[str], words: Furniture) -> Scored:
    line = lines[at]
    if _is_no_title(line, words) or (at >= start and not _could_head(line)):
        return Scored(at, 0.0, 0.0)
    mine = _stems(line.text)
    overlap = sum(stems[stem] > (at >= start) for stem in mine) / (len(mine) + _SMOOTH)
    between = sum(1 for other in lines[at + 1 : start] if not other.prose and not other.reason)
    place = -0.05 * between - 0.01 * abs(start - at) - 0.4 * (at > start)
    return Scored(at, 2 * overlap + _shape(lines, line, words) + place, overlap)


def _is_no_title(line: Line, words: Furniture) -> bool:
    """Whether a line cannot be a title: furniture, a date, a byline, a credit, a path of sections, too short or too long."""
    furniture = line.reason and (line.low in words.lines or line.words < _LABEL)
    if furniture or line.closes or line.bullet or not 2 <= line.words <= _MOST_WORDS or line.size > _LONGEST:
        return True
    said = is_date_line(line.text, date_words("en")) or byline_names(line.text, words) or is_credit(line.text, words)
    return bool(said) or _is_path(line.text)


def _shape(lines: Sequence[Line], line: Line, words: Furniture) -> float:
    """How much a line has the shape of a title, and whether it stands apart or is said again."""
    shape = 0.4 * (4 <= line.words <= 20) - 0.6 * ends_statement(line.text) - 0.5 * (line.words > 25)
    picture = -0.6 * has_caption_cue(line.text, words) - 0.5 * bool(line.reason)
    apart = 0.2 * (line.gap > 0) + 0.1 * (line.number + 1 < len(lines) and lines[line.number + 1].gap > 0)
    return shape + picture + apart + 0.5 * (line.repeats > 1 or _opens_other(lines, line))


def _is_path(text: str) -> bool:
    """Whether a line is a path of sections: "Home / News / Asia", "World > Africa"."""
    return text.count(" / ") > 1 or text.count(">") > 0 or text.count("»") > 1


def _could_head(line: Line) -> bool:
    """Whether a line at the head of the body could be its title: one sentence at most, and no full stop behind it."""
    return line.words <= 25 and not ends_statement(line.text) and ". " not in line.text


def ends_statement(text: str) -> bool:
    """Whether a line ends as a statement does; a title may end as a question or a call."""
    return ends_sentence(text) and text.rstrip("\"”’'»)")[-1:] not in "?!？！…"


def _opens_other(lines: Sequence[Line], line: Line) -> bool:
    """Whether another line begins with this one and goes on with a site's name, as a page's title does."""
    return any(
        other.low.startswith(line.low) and other.low[len(line.low) :].lstrip()[:1] in ("|", "-", "–", "—", "·")
        for other in lines
        if other.size > line.size
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()))
