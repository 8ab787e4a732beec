"""The pictures of a text dump: they leave their alternative text, their caption and their credit as lines without a gap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dateline.articles.captions import split_credit
from dateline.articles.cues import LONGEST_CAPTION, has_caption_cue, is_credit
from dateline.articles.dates import is_date_line
from dateline.articles.dumps.lines import Line
from dateline.articles.names import byline_names
from dateline.languages.furniture import Furniture, date_words
from dateline.model.article import BlockKind

ALIKE = 0.7
"""Share of the shorter line's words that two lines have in common when one is the other's alternative text."""

_DOUBLED = 0.6
_PARTLY = 0.3
_FEW = 3
_GAPPED = 0.75
_FEWEST_PROSE = 4
_LARGEST = 4
_LONG = 260
_MOST_WORDS = 80
_FEWEST_WORDS = 2


def find_pictures(lines: Sequence[Line], words: Furniture) -> Mapping[int, BlockKind | str]:
    """For each line of a picture: caption or credit, or why it is dropped ("said twice", "alternative text")."""
    found: dict[int, BlockKind | str] = {}
    doubled = _is_doubled(lines)
    for at, line in enumerate(lines):
        if at in found or line.bullet or line.size > LONGEST_CAPTION:
            continue
        if is_credit(line.text, words):
            found[at] = BlockKind.CREDIT
            found |= {number: kind for number, kind in _above_credit(lines, at, words) if number not in found}
        elif _is_twin(lines, at):
            found |= dict(_twins(lines, at, kept=not doubled))
        elif _says_so(line, words):
            found[at] = BlockKind.CAPTION
    if is_gapped(lines):
        for group in _groups(lines, words):
            below = lines[group[-1].number + 1 : group[-1].number + 2]
            kinds = _grouped(group, found, followed=any(line.prose for line in below))
            found |= {at: kind for at, kind in kinds.items() if at not in found}
    return found


def _is_doubled(lines: Sequence[Line]) -> bool:
    """Whether a dump says most of its prose twice, so that a line that stands twice is no caption for it."""
    prose = [line for line in lines if line.prose]
    return sum(line.twin for line in prose) > _DOUBLED * len(prose)


def is_gapped(lines: Sequence[Line]) -> bool:
    """Whether blank lines stand between the paragraphs of a dump: then lines without one belong together."""
    prose = [line for line in lines if line.prose and not line.bullet]
    return len(prose) > _FEWEST_PROSE and sum(line.gap > 0 for line in prose) >= _GAPPED * len(prose)


def _groups(lines: Sequence[Line], words: Furniture) -> Iterator[list[Line]]:
    """Two to four lines without a gap between them, none of a list and none of furniture."""
    group: list[Line] = []
    for line in [*lines, None]:
        if line is not None and group and not line.gap:
            group.append(line)
            continue
        if 2 <= len(group) <= _LARGEST and all(_may_be_caption(member, words) or member.prose for member in group):
            yield group
        group = [line] if line is not None else []


def _grouped(group: list[Line], known: Mapping[int, BlockKind | str], *, followed: bool) -> dict[int, BlockKind | str]:
    """What a group is: alternative text and caption, with a paragraph behind them where the last line is a long one.

    Lines that have nothing in common are a picture's only where they are `followed` by a paragraph.
    """
    told = any(known.get(line.number) is BlockKind.CAPTION for line in group[:-1])
    picture = (
        group[:-1] if group[-1].prose and group[-1].number not in known and (told or group[-1].size > _LONG) else group
    )
    free = [
        line
        for line in picture
        if line.number not in known and line.size <= LONGEST_CAPTION and line.words >= _FEWEST_WORDS
    ]
    if not free or any(line.prose and line.size > _LONG for line in picture):
        return {}
    captioned = any(known.get(line.number) is BlockKind.CAPTION for line in picture)
    if not captioned and (len(picture) == 1 or not (_is_pictured(free) or (followed and len(free) <= _FEW))):
        return {}
    return {
        line.number: BlockKind.CAPTION if line is free[-1] and not captioned else "alternative text" for line in free
    }


def _is_pictured(free: Sequence[Line]) -> bool:
    """Whether lines without a cue are a picture's: the last of them a sentence, or two of them saying much the same."""
    return free[-1].prose or any(alike(a.low, b.low) >= _PARTLY for a, b in pairwise(free))


def alike(one: str, other: str) -> float:
    """The share of the shorter text's words that the longer one has."""
    a, b = set(one.split()), set(other.split())
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _is_twin(lines: Sequence[Line], at: int) -> bool:
    """Whether the next line says the same, or the same and a credit."""
    if at + 1 >= len(lines) or lines[at].words < _FEWEST_WORDS or lines[at].reason or lines[at].closes:
        return False
    line, after = lines[at], lines[at + 1]
    if after.gap or after.bullet:
        return False
    if line.low == after.low:
        return line.words > 3 or line.prose
    longer, shorter = max(line.size, after.size), min(line.size, after.size)
    return (
        line.words > 3
        and longer <= LONGEST_CAPTION
        and shorter > 0.4 * longer
        and not line.low.endswith(after.low)  # a path of sections above the title that it ends in
        and alike(line.low, after.low) >= ALIKE
    )


def _twins(lines: Sequence[Line], at: int, *, kept: bool) -> Iterator[tuple[int, BlockKind | str]]:
    """Of lines that say the same the first is the caption (if `kept`); of lines nearly the same the second is."""
    same = lines[at].low == lines[at + 1].low
    if kept or not same:
        yield at, BlockKind.CAPTION if same else "alternative text"
    yield at + 1, "said twice" if same else BlockKind.CAPTION


def _above_credit(lines: Sequence[Line], at: int, words: Furniture) -> Iterator[tuple[int, BlockKind | str]]:
    """The caption on the line above a credit."""
    if at and not lines[at].gap and not lines[at].twin and _may_be_caption(lines[at - 1], words):
        yield at - 1, BlockKind.CAPTION


def _may_be_caption(line: Line, words: Furniture) -> bool:
    """Whether a line is of a caption's size, and neither furniture nor a date or byline."""
    if line.reason or line.closes or line.bullet or not _FEWEST_WORDS <= line.words <= _MOST_WORDS:
        return False
    return not is_date_line(line.text, date_words("en")) and not byline_names(line.text, words)


def _says_so(line: Line, words: Furniture) -> bool:
    """Whether a line's words are a caption's, or it ends in a credit."""
    if line.closes or not _FEWEST_WORDS <= line.words <= _MOST_WORDS or line.text.startswith(('"', "“")):
        return False
    return (line.words > 3 and has_caption_cue(line.text, words)) or bool(split_credit(line.text, words)[1])
