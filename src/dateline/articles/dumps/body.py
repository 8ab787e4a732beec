"""The pieces of a dump's article: every line between title and end gets its kind, or its reason for being none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.articles.cues import bio_name, ends_sentence, is_heading
from dateline.articles.dateline import find_bare_dateline
from dateline.articles.dates import is_date_line
from dateline.articles.dumps.boxes import find_boxes
from dateline.articles.dumps.lines import Line
from dateline.articles.dumps.pictures import alike
from dateline.articles.dumps.topics import share, telling, told
from dateline.articles.names import byline_names, is_person
from dateline.articles.pieces import Piece
from dateline.languages.furniture import KNOWN, Furniture, date_words
from dateline.model.article import BlockKind
from dateline.model.article import Furniture as Scrap

_SAME = 0.9
_SAME_SIZE = 12
_OPENING = 3
_STANDFIRST_WITHIN = 3
_BEHIND = 14
_SPOKEN = 0.34
_FAR = 40
_DASHES = "-–—―:"


@dataclass(frozen=True)
class Dump:
    """A dump's lines, and where things stand in it: title (or None), the body's first line and the line after its last.

    From `list_from` on the body is one long list. `pictures` gives the lines of pictures: caption, credit, or why they are dropped.
    """

    lines: Sequence[Line]
    pictures: Mapping[int, BlockKind | str]
    words: Furniture
    title: int | None
    start: int
    end: int
    list_from: int

    @property
    def head(self) -> int:
        """The first line below the title, or of the body."""
        return self.start if self.title is None else self.title + 1

    @cached_property
    def boxes(self) -> Mapping[int, Piece]:
        """The lines of fact boxes."""
        return find_boxes(self.lines, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sorted:
    """A line's place in the article (`piece`), or why it has none (`scrap`)."""

    line: Line
    piece: Piece | None = None
    scrap: Scrap | None = None


def sort_lines(dump: Dump) -> Iterator[Sorted]:
    """Every line of the dump, in order, with its place or its reason."""
    ended = False
    for line in dump.lines:
        ended = ended or line.number > dump.end + _BEHIND
        if line.number == dump.title:
            yield _piece(line, BlockKind.TITLE)
        elif _is_title_again(dump, line):
            yield _scrap(line, "title said again")
        elif line.number < dump.head or ended:
            yield _scrap(line, line.reason or ("after the article" if ended else "before the article"))
        else:
            yield _between(dump, line)
            ended = line.number >= dump.end and line.closes


def _between(dump: Dump, line: Line) -> Sorted:
    """A line from below the title to a little below the body."""
    if line.number < dump.start:
        return _in_head(dump, line)
    return _in_body(dump, line) if line.number < dump.end else _behind(dump, line)


def _is_title_again(dump: Dump, line: Line) -> bool:
    title = dump.lines[dump.title] if dump.title is not None else None
    if title is None or abs(line.size - title.size) > _SAME_SIZE:
        return False
    return line.low == title.low or min(alike(line.low, title.low), alike(title.low, line.low)) >= _SAME


def _in_head(dump: Dump, line: Line) -> Sorted:
    """A line between the title and the body."""
    if byline_names(line.text, dump.words):
        return _piece(line, BlockKind.BYLINE)
    if found := _common(dump, line):
        return found
    told = (line.prose or line.words > 7) and not line.bullet
    standfirst = told and dump.title is not None and _follows_title(dump, line)
    return _piece(line, BlockKind.STANDFIRST) if standfirst else _scrap(line, "between title and body")


def _follows_title(dump: Dump, line: Line) -> bool:
    """Whether nothing but furniture stands between the title and a line."""
    between = dump.lines[dump.head : line.number]
    return len(between) <= _STANDFIRST_WITHIN and not any(
        other.number in dump.pictures or other.prose for other in between
    )


def _in_body(dump: Dump, line: Line) -> Sorted:
    if box := dump.boxes.get(line.number):
        return Sorted(line, box) if box.text else _scrap(line, "said twice")
    if found := _common(dump, line):
        return found
    kind = _kind(dump, line)
    return _piece(line, kind) if kind else _scrap(line, "a short line inside the body")


def _kind(dump: Dump, line: Line) -> BlockKind | None:
    """What a line of the body is; None for a few words that stand by themselves."""
    if line.number >= dump.list_from:
        return BlockKind.LIST_ITEM
    if line.bullet:
        return BlockKind.LIST_ITEM if line.words > 1 else None
    if line.number < dump.start + _OPENING and find_bare_dateline(line.text, dump.words):
        return BlockKind.PARAGRAPH if line.text[-1:] in _DASHES else BlockKind.BYLINE
    if byline_names(line.text, dump.words):
        return BlockKind.BYLINE
    if line.prose or (ends_sentence(line.text) and line.words > 1):
        return BlockKind.BIO if bio_name(line.text, dump.words) else BlockKind.PARAGRAPH
    heads = is_heading(line.text) and _heads(dump.lines, line) and not _is_teaser(dump.lines, line)
    return BlockKind.HEADING if heads else None


def _common(dump: Dump, line: Line) -> Sorted | None:
    """What a line is wherever it stands: of a picture, words of furniture, a date."""
    picture = dump.pictures.get(line.number)
    if picture:
        return _piece(line, picture) if isinstance(picture, BlockKind) else _scrap(line, picture)
    if line.closes or (line.reason and (not line.bullet or line.reason == KNOWN or line.low in dump.words.lines)):
        return _scrap(line, line.reason or "heading of other articles")
    if is_date_line(line.text, date_words("en")):
        return _scrap(line, "date", field="published")
    return None


def _behind(dump: Dump, line: Line) -> Sorted:
    """A line below the body: a biography, or furniture."""
    above = dump.lines[line.number - 1].text if line.number else ""
    if line.prose and bio_name(line.text, dump.words, names=(above,)):
        return _piece(line, BlockKind.BIO)
    return _scrap(line, line.reason or ("name" if is_person(line.text, dump.words) else "after the article"))


def _heads(lines: Sequence[Line], line: Line) -> bool:
    """Whether prose or a list follows, with nothing but a caption between."""
    after = [other for other in lines[line.number + 1 : line.number + 4] if not other.twin]
    return bool(after) and (after[0].prose or after[0].bullet) and not after[0].reason


def _is_teaser(lines: Sequence[Line], line: Line) -> bool:
    """Whether a short line stands in a list under "Read also" and the like, and the prose behind it speaks of something else."""
    above = next(
        (
            one
            for one in lines[line.number - 1 : max(0, line.number - _FAR) : -1]
            if one.prose or one.reason or one.closes
        ),
        None,
    )
    behind = next((other for other in lines[line.number + 1 : line.number + _FAR] if other.prose), None)
    if above is None or above.prose or above.reason != "related" or behind is None:
        return False
    return (share([telling(line)], told(behind.text)) or 0.0) < _SPOKEN


def _piece(line: Line, kind: BlockKind) -> Sorted:
    return Sorted(line, Piece(kind, line.text))


def _scrap(line: Line, reason: str, *, field: str | None = None) -> Sorted:
    return Sorted(line, scrap=Scrap(line.text, reason, field))
