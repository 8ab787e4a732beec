"""The title of a dump: among the lines above the body, the one that looks like a title and speaks of the same things."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.articles.cues import ends_sentence, has_caption_cue, is_credit
from dateline.articles.dates import is_date_line
from dateline.articles.dumps.lines import Line
from dateline.articles.dumps.signing import signed_lines
from dateline.articles.dumps.topics import stems
from dateline.articles.names import byline_names
from dateline.languages.furniture import KNOWN, Furniture, date_words

REACH = 60
"""How many lines above the body a title is looked for."""

_INTO = 4
_ABOVE = 8
_NEARLY, _TELLING = 0.55, 0.45
"""Share of the best line's score that one above it needs; less where that one is a statement with its full stop."""

_SHARED = 0.34
_SURE = 0.42
_CLOSE = 6
_SHAPED = 0.3
_WORDS, _FEW_WORDS = 4, 3

_TOLD = 120
_SIGNED = 0.6
_COLONS = frozenset(":：")
_BAR = re.compile(r"\|| [-–—·] ")
_LABEL = 6
_MOST_WORDS = 40
_LONGEST = 250
_BODY_LINES = 25
_SMOOTH = 1.5
_PICTURED = 0.3
_LEAST = 0.9


@dataclass(frozen=True, slots=True)
class Scored:
    """How much the line `at` looks like the title, the share of its words that the body has, and whether a byline follows."""

    at: int
    score: float
    overlap: float
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """A dump with its body's first line, how many of the body's lines have each stem, what stands before bars and dashes, and all in one."""

    lines: Sequence[Line]
    start: int
    common: Counter[str]
    openings: frozenset[str]
    whole: str
    words: Furniture


def find_title(lines: Sequence[Line], start: int, end: int, captions: Container[int], words: Furniture) -> int | None:
    """The number of the title's line; None where no line above the body, or at its head, looks like one.

    Args:
        lines: the dump.
        start: the body's first line.
        end: the line after its last.
        captions: numbers of lines that belong to pictures.
        words: furniture words.
    """
    setting = Setting(
        lines, start, _spoken(lines[start:end]), _openings(lines), "".join(f"{line.low}\n" for line in lines), words
    )
    reach = range(max(0, start - REACH), _first_told(lines, start, min(end, start + _INTO)))
    scored = [_score(setting, at) for at in reach if at not in captions or (at < start and _could_head(lines[at]))]
    signed = signed_lines(lines, start, words)
    scored = [
        replace(
            item,
            score=item.score - _PICTURED * (item.at in captions) + _SIGNED * (item.at in signed),
            signed=item.at in signed,
        )
        for item in scored
    ]
    best = max(scored, key=lambda item: (item.score, -item.at), default=None)
    if best is None or best.score < _LEAST:
        return _nearest(scored, start)
    chosen = _above(lines, best, {item.at: item for item in scored}, captions)
    return _shortest(lines, chosen, [item.at for item in scored if item.score > 0])


def _first_told(lines: Sequence[Line], start: int, end: int) -> int:
    """The line after the first paragraph of a body, or `end`: below it nothing is a title."""
    return next((at + 1 for at in range(start, end) if lines[at].prose and lines[at].size > _TOLD), end)


def _above(lines: Sequence[Line], best: Scored, scored: Mapping[int, Scored], captions: Container[int]) -> int:
    """The line above the best one that is nearly as good: standfirsts and captions say more of the body than titles do.

    One that shares many of the body's words may stand some lines above; one that shares fewer, directly above.
    """
    reach = range(max(0, best.at - _ABOVE), best.at)
    least = best.score * (_TELLING if ends_statement(lines[best.at].text) else _NEARLY)
    near = [n for n in reach if n in scored and scored[n].score >= least]
    nearly = [n for n in near if _rivals(lines, scored[n], best)]
    sure = [n for n in nearly if scored[n].overlap >= _SURE]
    if sure:
        return sure[0]
    told = [n for n in reach if n in scored and n not in captions and scored[n].score > 0]
    return told[-1] if told and told[-1] in nearly and scored[told[-1]].overlap >= _SHARED else best.at


def _rivals(lines: Sequence[Line], item: Scored, best: Scored) -> bool:
    """Whether a line could be the title above the best one: with enough words, apart where that one is, and no word of a menu."""
    line = lines[item.at]
    apart = line.gap > 0 or lines[best.at].gap == 0 or item.at == 0
    spoken = line.words >= _FEW_WORDS and (line.bullet or line.text[-1] in "?!？！")
    return (spoken or line.words >= _WORDS) and apart and (item.signed or not best.signed or line.repeats == 1)


def _shortest(lines: Sequence[Line], chosen: int, others: Sequence[int]) -> int:
    """Of lines that end alike the one without a path of sections before it ("Home News Talks fail" and "Talks fail")."""
    ends = [
        at
        for at in others
        if at != chosen
        and lines[chosen].low.endswith(lines[at].low)
        and not _COLONS & set(lines[chosen].low[: -lines[at].size])
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
        found.update(stems(line.text))
    return found


def _score(setting: Setting, at: int) -> Scored:
    lines, line, start = setting.lines, setting.lines[at], setting.start
    if _is_no_title(line, setting.words) or _is_item(lines, line) or (at >= start and not _could_head(line)):
        return Scored(at, 0.0, 0.0)
    mine = stems(line.text)
    overlap = sum(setting.common[stem] > (at >= start) for stem in mine) / (len(mine) + _SMOOTH)
    between = sum(1 for other in lines[at + 1 : start] if not other.prose and not other.reason)
    place = -0.05 * between - 0.01 * abs(start - at) - 0.4 * (at > start)
    return Scored(at, 2 * overlap + _shape(setting, line) + place, overlap)


def _is_no_title(line: Line, words: Furniture) -> bool:
    """Whether a line cannot be a title: furniture, a date, a byline, a credit, a path of sections, too short or too long.

    One known from other pages of the site can: titles stand in lists of what is read most.
    """
    furniture = line.reason and line.reason != KNOWN and (line.low in words.lines or line.words < _LABEL)
    if furniture or line.closes or not 2 <= line.words <= _MOST_WORDS or line.size > _LONGEST:
        return True
    said = is_date_line(line.text, date_words("en")) or byline_names(line.text, words) or is_credit(line.text, words)
    return bool(said) or _is_path(line.text) or line.low.startswith(words.startings("bio", "cues"))


def _is_item(lines: Sequence[Line], line: Line) -> bool:
    """Whether a line is one of several with bullets; a bullet before a single line is a mark or a dash of speech."""
    beside = (line.number - 1, line.number + 1)
    return line.bullet and any(lines[at].bullet for at in beside if 0 <= at < len(lines))


def _shape(setting: Setting, line: Line) -> float:
    """How much a line has the shape of a title, and whether it stands apart or is said again."""
    shape = 0.4 * (4 <= line.words <= 20) - 0.6 * ends_statement(line.text) - 0.5 * (line.words > 25)
    picture = -0.6 * has_caption_cue(line.text, setting.words) - 0.5 * bool(line.reason)
    below = setting.lines[line.number + 1 : line.number + 2]
    apart = 0.2 * (line.gap > 0) + 0.1 * any(other.gap > 0 for other in below)
    again = (
        (line.repeats > 1 and line.words >= _WORDS)
        or (line.words >= _FEW_WORDS and line.low in setting.openings)
        or _ends_another(setting, line)
    )
    return shape + picture + apart + 0.5 * again


def _ends_another(setting: Setting, line: Line) -> bool:
    """Whether another line ends with these words: "Share this story: …", a path of sections and the title."""
    return line.words >= _WORDS and f" {line.low}\n" in setting.whole


def _is_path(text: str) -> bool:
    """Whether a line is a path of sections: "Home / News / Asia", "World > Africa"."""
    return text.count(" / ") > 1 or text.count(">") > 0 or text.count("»") > 1


def _could_head(line: Line) -> bool:
    """Whether a line at the head of the body could be its title: one sentence at most, and no full stop behind it."""
    return line.words <= 25 and not ends_statement(line.text) and ". " not in line.text


def ends_statement(text: str) -> bool:
    """Whether a line ends as a statement does; a title may end as a question or a call."""
    return ends_sentence(text) and text.rstrip("\"”’'»)")[-1:] not in "?!？！…"


def _openings(lines: Sequence[Line]) -> frozenset[str]:
    """What stands before a bar or dash in some line: a page's title goes on with the site's name there."""
    short = (line.low for line in lines if line.size <= _LONGEST)
    return frozenset(low[: found.start()].rstrip() for low in short for found in _BAR.finditer(low))
