"""From a text dump to its article: lines, the body among them, the title above it, and what the rest says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from heapq import nlargest

from dateline.articles.charset import decode
from dateline.articles.cues import bio_name
from dateline.articles.dateline import find_bare_dateline, find_dateline
from dateline.articles.dates import is_date_line
from dateline.articles.dumps.body import Dump, sort_lines
from dateline.articles.dumps.breaks import one_text
from dateline.articles.dumps.fields import dump_fields
from dateline.articles.dumps.lines import Line, read_lines
from dateline.articles.dumps.pictures import find_pictures
from dateline.articles.dumps.segments import without_strangers
from dateline.articles.dumps.tails import with_box, with_list
from dateline.articles.dumps.title import find_title
from dateline.articles.dumps.window import body_window
from dateline.articles.known import KnownFurniture, words_for
from dateline.articles.language import find_language
from dateline.articles.names import byline_names
from dateline.articles.pieces import join, joined, with_credit
from dateline.errors import PageError
from dateline.languages.furniture import Furniture, date_words, folded
from dateline.model.article import Article, Reason
from dateline.model.page import Page

MAX_DUMP, MAX_LINES = 1_000_000, 20_000
"""Code points and lines; the longest dumps of live pages have 8,000 lines."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]")
"""What shows as nothing, or as a gap."""

_SAMPLED = 12
_OPENING = 6
"""Lines at the head of the body among which the byline or the dateline may still stand."""


def read_dump(
    page: Page, *, language: str | None, default_language: str, furniture: KnownFurniture | None = None
) -> Article:
    """The article of a text dump.

    Raises:
        PageError: when the page is empty, too large, or holds no prose.
    """
    text = _CONTROLS.sub(" ", decode(page))
    if not text.strip():
        raise PageError(Reason.EMPTY, "nothing but white space")
    if len(text) > MAX_DUMP:
        sizes = f"{len(text):,} code points; a page of text has at most {MAX_DUMP:,}"
        raise PageError(Reason.TOO_LARGE, f"{sizes}: split it, or give JSON lines")
    code = find_language(_sample(text), given=language or page.given.language, default=default_language)
    dump = _find_body(text, words_for(code, furniture, page.url), page.given.title)
    found = list(sort_lines(dump))
    pieces = (piece for item in found if item.piece for piece in with_credit(item.piece, dump.words))
    whole = list(joined(pieces, dump.words))
    return join(page, whole, dump_fields(page, dump, found, whole, code))


def _sample(text: str) -> str:
    """The longest lines: what the article is likely to be, and not the menus around it."""
    return " ".join(nlargest(_SAMPLED, text.split("\n"), key=len))


def _find_body(text: str, words: Furniture, stated: str | None) -> Dump:
    if text.count("\n") > MAX_LINES:
        raise PageError(Reason.TOO_LARGE, f"more than {MAX_LINES:,} lines; split the file, or give JSON lines")
    lines = read_lines(text, words)
    pictures = find_pictures(lines, words)
    start, end = body_window(lines, pictures.keys())
    start, end = one_text(lines, start, end, pictures.keys())
    start, end = without_strangers(lines, start, end, pictures.keys(), words)
    if start == end:
        raise PageError(
            Reason.NO_BODY, f"none of {len(lines)} lines is a sentence; if this is an article, give it as a JSON row"
        )
    start, end = _opening(lines, start, end, words), _without_bios(lines, start, end, words)
    title = _line_of(stated, lines, end) if stated else find_title(lines, start, end, pictures, words)
    begins = start if title is None else max(start, title + 1)
    end = with_box(lines, end)
    return Dump(lines, pictures, words, title, begins, with_list(lines, end, pictures.keys()), list_from=end)


def _line_of(title: str, lines: Sequence[Line], end: int) -> int | None:
    """The last line above the body, or in it, that says a title and nothing else; None where none does."""
    low = folded(title)
    return next((line.number for line in reversed(lines[:end]) if line.low == low), None)


def _opening(lines: Sequence[Line], start: int, end: int, words: Furniture) -> int:
    """The body's first line, once what stands above a dateline, or above the byline and the date, is left out."""
    for at in range(max(0, start - 2), min(start + 2 * _OPENING, end - 1)):
        if find_dateline(lines[at].text, words) or find_bare_dateline(lines[at].text, words):
            return at
    head = range(start, min(start + _OPENING, end - 1))
    signed = [
        at for at in head if is_date_line(lines[at].text, date_words("en")) or byline_names(lines[at].text, words)
    ]
    return signed[-1] + 1 if signed else start


def _without_bios(lines: Sequence[Line], start: int, end: int, words: Furniture) -> int:
    """The line after the body's last, once biographies of the authors at its end are left out."""
    while end - 1 > start:
        above = lines[end - 2].text
        if lines[end - 1].prose and not bio_name(lines[end - 1].text, words, names=(above,)):
            break
        end -= 1
    return end
