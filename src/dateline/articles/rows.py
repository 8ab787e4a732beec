"""Clean texts: passed on code point for code point, after their title and a blank line; blocks are the text's own lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from dateline.articles.charset import decode_row
from dateline.articles.language import find_language
from dateline.articles.pieces import GAP, Fields, make
from dateline.errors import PageError
from dateline.model.article import Article, Block, BlockKind, Reason
from dateline.model.page import Page
from dateline.model.span import trimmed
from dateline.model.time import Basis, Dated

MAX_TEXT = 2_000_000
"""The most code points a text may have; a long novel has half of that."""

MAX_LINES = 100_000
"""Lines of a clean text that are not blank; of a novel wrapped at a column, some 30,000."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"[•·‣▪◦●■*–-]\s+\S")
_HEADING_WORDS = 10
_SENTENCE_ENDS = tuple('.?!…:;,"”’»)。！？」')


def read_row(page: Page, *, language: str | None, default_language: str) -> Article:
    """The article of a clean text.

    Raises:
        PageError: when the text is empty, or longer than any article.
    """
    text = decode_row(page)
    if not text.strip():
        raise PageError(Reason.EMPTY, "the text is empty")
    if len(text) > MAX_TEXT:
        raise PageError(Reason.TOO_LARGE, f"{len(text):,} code points; a text has at most {MAX_TEXT:,}: split it")
    given = page.given
    whole = f"{given.title}{GAP}{text}" if given.title else text
    body_from = len(whole) - len(text)
    blocks = [*_title(whole, body_from), *_lines(whole, body_from)]
    code = find_language(text, given=language or given.language, default=default_language)
    published = Dated(given.published, Basis.GIVEN) if given.published else None
    return make(
        page,
        whole,
        blocks,
        Fields(language=code, title=given.title, site=given.site, url=page.url, published=published),
    )


def _title(whole: str, body_from: int) -> Iterator[Block]:
    span = trimmed(whole, 0, max(0, body_from - len(GAP)))
    if span:
        yield Block(BlockKind.TITLE, span)


def _lines(whole: str, start: int) -> Iterator[Block]:
    found = (span for line in _LINE.finditer(whole, start) if (span := trimmed(whole, *line.span())))
    spans = list(islice(found, MAX_LINES + 1))
    if len(spans) > MAX_LINES:
        raise PageError(Reason.TOO_LARGE, f"more than {MAX_LINES:,} lines; a text has at most that many: split it")
    for number, span in enumerate(spans):
        yield Block(_kind(span.of(whole), last=number == len(spans) - 1), span)


def _kind(line: str, *, last: bool) -> BlockKind:
    """A list item by its bullet, a heading by being short, capitalised, without an end, and followed by something."""
    if _BULLET.match(line) and line[0] not in "-–":
        return BlockKind.LIST_ITEM
    short = len(line.split()) <= _HEADING_WORDS and not line.endswith(_SENTENCE_ENDS)
    return (
        BlockKind.HEADING
        if short and not last and line[:1].isupper() and line.isascii() and _titled(line)
        else BlockKind.PARAGRAPH
    )


def _titled(line: str) -> bool:
    """Whether most long words of a line begin with capitals, as in English headings."""
    long = [word for word in line.split() if len(word) > 3]
    return len(long) >= 2 and sum(word[0].isupper() for word in long) > 0.7 * len(long)
