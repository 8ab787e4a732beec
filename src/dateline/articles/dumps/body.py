"""The pieces of a dump's article: every line between title and end gets its kind, or its reason for being none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.articles.cues import bio_name, ends_sentence, is_heading
from dateline.articles.dateline import find_bare_dateline
from dateline.articles.dates import is_date_line
from dateline.articles.dumps.pictures import alike
from dateline.articles.dumps.lines import Line
from dateline.articles.names import byline_names, is_person
from dateline.articles.pieces import Piece
from dateline.languages.furniture import Furniture, date_words, folded
from dateline.model.article import BlockKind, Furniture as Scrap

Captions = Mapping[int, BlockKind | str]
_SAME = 0.9
_OPENING = 3
_STANDFIRST_WITHIN = 3
_BOX_TITLE_WORDS = 9
_BEHIND = 14


@dataclass(frozen=True, slots=True)
class Zone:
    """Where things stand in a dump: title (or None), the body's first line and the line after its last."""

    title: int | None
    start: int
    end: int

    @property
    def head(self) -> int:
        """The first line below the title, or of the body."""
        return self.start if self.title is None else self.title + 1


@dataclass(frozen=True, slots=True)
class Sorted:
    """A line's place in the article (`piece`), or why it has none (`scrap`)."""

    line: Line
    piece: Piece | None = None
    scrap: Scrap | None = None


def sort_lines(lines: Sequence[Line], zone: Zone, captions: Captions, words: Furniture) -> Iterator[Sorted]:
    """Every line of the dump, in order, with its place or its reason."""
    boxes = _boxes(lines, zone)
    title = lines[zone.title].low if zone.title is not None else ""
    ended = False
    for line in lines:
        if line.number == zone.title:
            yield _piece(line, BlockKind.TITLE)
        elif title and (
            line.low == title
            or (
                line.words < 30
                and alike(line.low, title) >= _SAME
                and alike(title, line.low) >= _SAME
                and abs(line.size - len(title)) < 12
            )
        ):
            yield _scrap(line, "title said again")
        elif line.number < zone.head or ended:
            yield _scrap(line, line.reason or ("after the article" if ended else "before the article"))
        elif line.number < zone.start:
            yield _in_head(lines, line, zone, captions, words)
        elif line.number < zone.end:
            yield _in_body(lines, line, zone, boxes, captions, words)
        else:
            ended = line.closes or line.number > zone.end + _BEHIND
            yield _behind(lines, line, words)


def _in_head(lines: Sequence[Line], line: Line, zone: Zone, captions: Captions, words: Furniture) -> Sorted:
    """A line between the title and the body."""
    if byline_names(line.text, words):
        return _piece(line, BlockKind.BYLINE)
    if found := _common(line, captions, words):
        return found
    if (
        zone.title is not None
        and _follows_title(lines, line, zone, captions)
        and (line.prose or line.words > 7)
        and not line.bullet
    ):
        return _piece(line, BlockKind.STANDFIRST)
    return _scrap(line, "between title and body")


def _follows_title(lines: Sequence[Line], line: Line, zone: Zone, captions: Captions) -> bool:
    """Whether nothing but furniture stands between the title and a line."""
    return line.number <= zone.head + _STANDFIRST_WITHIN and not any(
        other.number in captions or other.prose for other in lines[zone.head : line.number]
    )


def _in_body(
    lines: Sequence[Line], line: Line, zone: Zone, boxes: dict[int, Piece], captions: Captions, words: Furniture
) -> Sorted:
    if line.number in boxes:
        piece = boxes[line.number]
        return Sorted(line, piece) if piece.text else _scrap(line, "said twice")
    if found := _common(line, captions, words):
        return found
    if line.bullet and line.words > 1:
        return _piece(line, BlockKind.LIST_ITEM)
    if line.number < zone.start + _OPENING and (bare := find_bare_dateline(line.text, words)):
        return (
            _piece(line, BlockKind.PARAGRAPH if line.text[-1:] in "-–—―:" else BlockKind.BYLINE)
            if bare
            else _scrap(line, "dateline")
        )
    if byline_names(line.text, words):
        return _piece(line, BlockKind.BYLINE)
    if line.prose or (ends_sentence(line.text) and line.words > 1):
        return _piece(line, BlockKind.BIO if bio_name(line.text, words) else BlockKind.PARAGRAPH)
    if is_heading(line.text) and _heads(lines, line):
        return _piece(line, BlockKind.HEADING)
    return _scrap(line, "a short line inside the body")


def _common(line: Line, captions: Captions, words: Furniture) -> Sorted | None:
    """What a line is wherever it stands: of a picture, words of furniture, a date."""
    picture = captions.get(line.number)
    if isinstance(picture, BlockKind):
        return _piece(line, picture)
    if picture:
        return _scrap(line, picture)
    if line.closes or (line.reason and (not line.bullet or line.low in words.lines)):
        return _scrap(line, line.reason or "heading of other articles")
    if is_date_line(line.text, date_words("en")):
        return _scrap(line, "date", field="published")
    return None


def _behind(lines: Sequence[Line], line: Line, words: Furniture) -> Sorted:
    """A line below the body: a biography, or furniture."""
    above = lines[line.number - 1].text if line.number else ""
    if line.prose and bio_name(line.text, words, names=(above,)):
        return _piece(line, BlockKind.BIO)
    return _scrap(line, line.reason or ("name" if is_person(line.text, words) else "after the article"))


def _heads(lines: Sequence[Line], line: Line) -> bool:
    """Whether prose or a list follows, with nothing but a caption between."""
    after = [other for other in lines[line.number + 1 : line.number + 4] if not other.twin]
    return bool(after) and (after[0].prose or after[0].bullet) and not after[0].reason


def _boxes(lines: Sequence[Line], zone: Zone) -> dict[int, Piece]:
    """Title and items of every fact box in the body, by line; a title said twice is kept once (the other has no text)."""
    found: dict[int, Piece] = {}
    at, number = zone.start, 0
    while at < zone.end:
        stop = _list_end(lines, at, zone.end)
        heads = _box_heads(lines, at, zone.start) if stop > at else ()
        if heads:
            number += 1
            title = min((lines[head].text.rstrip(" :") for head in heads), key=len)
            found |= {
                head: Piece(BlockKind.FACT_BOX_TITLE, title if n == 0 else "", number) for n, head in enumerate(heads)
            }
            found |= {item: Piece(BlockKind.FACT_BOX_ITEM, lines[item].text, number) for item in range(at, stop)}
        at = max(stop, at + 1)
    return found


def _list_end(lines: Sequence[Line], at: int, end: int) -> int:
    """The line after the list that begins at a line; the same line where none does."""
    stop = at
    while stop < end and lines[stop].bullet and not lines[stop].reason:
        stop += 1
    return stop if stop - at > 1 else at


def _box_heads(lines: Sequence[Line], at: int, start: int) -> tuple[int, ...]:
    """The lines that head a list as a box's title: said twice, or in few words before a colon, not the start of a sentence."""
    if at <= start or not _is_box_title(lines[at - 1]):
        return ()
    head = lines[at - 1]
    if at - 2 >= start and folded(lines[at - 2].text) == head.low:
        return (at - 2, at - 1)
    return (at - 1,) if head.text.endswith(":") and _titled(head.text) else ()


def _is_box_title(line: Line) -> bool:
    return line.words <= _BOX_TITLE_WORDS and not line.reason and not line.closes and not line.bullet


def _titled(text: str) -> bool:
    long = [word for word in text.split() if len(word) > 3]
    return bool(long) and sum(word[0].isupper() for word in long) >= 0.6 * len(long)


def _piece(line: Line, kind: BlockKind) -> Sorted:
    return Sorted(line, Piece(kind, line.text))


def _scrap(line: Line, reason: str, *, field: str | None = None) -> Sorted:
    return Sorted(line, scrap=Scrap(line.text, reason, field))
