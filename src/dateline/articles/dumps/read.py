"""Text dumps: pages that have lost their markup and kept their furniture."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.articles import sites
from dateline.articles.charset import decode
from dateline.articles.cues import bio_name
from dateline.articles.dateline import find_bare_dateline, find_dateline
from dateline.articles.dates import find_date, find_dates, is_date_line
from dateline.articles.dumps.body import Sorted, Zone, sort_lines
from dateline.articles.dumps.pictures import find_captions
from dateline.articles.dumps.lines import Line, read_lines
from dateline.articles.dumps.title import find_title
from dateline.articles.language import find_language
from dateline.articles.names import byline_names, merge_names
from dateline.articles.pieces import Fields, Piece, join, joined, with_credit
from dateline.articles.rows import MAX_TEXT
from dateline.articles.urls import date_in_url
from dateline.articles.dumps.window import body_window
from dateline.errors import PageError
from dateline.languages.furniture import DateWords, Furniture, date_words, furniture_words
from dateline.model.article import Article, Author, BlockKind, Reason
from dateline.model.page import Page
from dateline.model.time import Basis, Dated

_NEAR_TITLE = 8
_HEAD = 6
_LEAD = 2


def read_dump(page: Page, *, language: str | None, default_language: str) -> Article:
    """The article of a text dump.

    Raises:
        PageError: when the page is empty, too large, or holds no prose.
    """
    text = decode(page)
    if not text.strip():
        raise PageError(Reason.EMPTY, "nothing but white space")
    if len(text) > MAX_TEXT:
        raise PageError(
            Reason.TOO_LARGE,
            f"{len(text):,} code points; a page of text has at most {MAX_TEXT:,}: split it, or give JSON lines",
        )
    code = find_language(text, given=language or page.given.language, default=default_language)
    words = furniture_words(code)
    lines = read_lines(text, words)
    captions = find_captions(lines, words)
    start, end = body_window(lines, captions.keys())
    if start == end:
        raise PageError(
            Reason.NO_BODY,
            f"{len(lines)} lines, none of them a sentence; if this is an article, give it as a JSON row, which is read as it is",
        )
    start, end = _opening(lines, start, end, words), _without_bios(lines, start, end, words)
    title = find_title(lines, start, end, captions, words)
    zone = Zone(title, start if title is None else max(start, title + 1), end)
    return _article(page, list(sort_lines(lines, zone, captions, words)), zone, code)


def _opening(lines: Sequence[Line], start: int, end: int, words: Furniture) -> int:
    """The body's first line, once what stands above a dateline, or above the byline and the date, is left out."""
    for at in range(max(0, start - 2), min(start + 2 * _HEAD, end - 1)):
        if find_dateline(lines[at].text, words) or find_bare_dateline(lines[at].text, words):
            return at
    signed = [
        at
        for at in range(start, min(start + _HEAD, end - 1))
        if is_date_line(lines[at].text, date_words("en")) or byline_names(lines[at].text, words)
    ]
    return signed[-1] + 1 if signed else start


def _without_bios(lines: Sequence[Line], start: int, end: int, words: Furniture) -> int:
    """The line after the body's last, once biographies of the authors at its end are left out."""
    while end - 1 > start and not lines[end - 1].prose:
        end -= 1
    above = lines[end - 2].text if end >= start + 2 else ""
    if end - 1 > start and bio_name(lines[end - 1].text, words, names=(above,)):
        return _without_bios(lines, start, end - 1, words)
    return end


def _article(page: Page, found: Sequence[Sorted], zone: Zone, code: str) -> Article:
    words, dates = furniture_words(code), date_words(code)
    pieces = list(joined((piece for item in found if item.piece for piece in with_credit(item.piece, words)), words))
    scraps = tuple(item.scrap for item in found if item.scrap)
    bios = [
        (name, piece.text)
        for piece in pieces
        if piece.kind is BlockKind.BIO and (name := bio_name(piece.text, words, names=_names_above(found)))
    ]
    fields = Fields(
        language=code,
        title=next((piece.text for piece in pieces if piece.kind is BlockKind.TITLE), None),
        site=page.given.site or _site(found, bios, words) or sites.from_host(page.url),
        url=page.url,
        authors=_authors(found, zone, bios, words),
        published=_published(page, found, zone, pieces, dates),
        furniture=scraps,
    )
    return join(page, pieces, fields)


def _names_above(found: Sequence[Sorted]) -> tuple[str, ...]:
    return tuple(item.scrap.text for item in found if item.scrap and item.scrap.reason == "name")


def _site(found: Sequence[Sorted], bios: Sequence[tuple[str, str]], words: Furniture) -> str | None:
    named = [name for _, bio in bios if (name := sites.from_bio(bio, words))]
    return sites.from_copyright(item.line.text for item in reversed(found)) or (named[0] if named else None)


def _authors(
    found: Sequence[Sorted], zone: Zone, bios: Sequence[tuple[str, str]], words: Furniture
) -> tuple[Author, ...]:
    """Who signs near the title; else who has a biography below."""
    near = [item.line for item in found if zone.head - _NEAR_TITLE <= item.line.number < zone.start + 1]
    names = merge_names(name for line in near for name in byline_names(line.text, words))
    if not names:
        bare = [
            dateline.agency for line in near if (dateline := find_bare_dateline(line.text, words)) and dateline.agency
        ]
        names = tuple(bare[:1])
    if not names:
        names = merge_names(name for name, _ in bios)
    about = {name.casefold(): bio for name, bio in bios}
    return tuple(Author(name, about.get(name.casefold())) for name in names)


def _published(
    page: Page, found: Sequence[Sorted], zone: Zone, pieces: Sequence[Piece], words: DateWords
) -> Dated | None:
    near = [item.line.text for item in found if zone.head - _NEAR_TITLE <= item.line.number < zone.start]
    for line in near:
        if is_date_line(line, words) and (date := find_date(line, words)):
            return Dated(date, Basis.BYLINE)
    for line in near:
        if len(line) < 120 and (date := find_date(line, words)) and not line.rstrip().endswith("."):
            return Dated(date, Basis.BYLINE)
    if date := date_in_url(page.url):
        return Dated(date, Basis.URL)
    if page.given.published:
        return Dated(page.given.published, Basis.GIVEN)
    return _concluded(pieces, words)


def _concluded(pieces: Sequence[Piece], words: DateWords) -> Dated | None:
    """The day that a caption names, where the lead names the weekday that it was."""
    leads = (
        " ".join(piece.text for piece in pieces if piece.kind is BlockKind.PARAGRAPH and piece.text)[:1500]
        .casefold()
        .split()
    )
    spoken = {
        words.weekdays[word.strip(".,;:\"'“”’()")]
        for word in leads[:120]
        if word.strip(".,;:\"'“”’()") in words.weekdays and len(word) > 4
    }
    days = [
        dating.date
        for piece in pieces
        if piece.kind is BlockKind.CAPTION
        for dating in find_dates(piece.text, words)
        if dating.date.day
    ]
    matching = [date for date in days if date.day and date.day.weekday() in spoken]
    return Dated(max(matching, key=lambda date: date.value), Basis.CAPTION, inferred=True) if matching else None
