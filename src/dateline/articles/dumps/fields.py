"""What a text dump says of its article: who signs, when it was published, which outlet's it is."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.articles import sites
from dateline.articles.cues import bio_name
from dateline.articles.dateline import find_bare_dateline
from dateline.articles.dates import find_date, is_date_line
from dateline.articles.dumps.body import Dump, Sorted
from dateline.articles.names import byline_names, find_names, is_person, merge_names
from dateline.articles.pieces import Fields, Piece, reporters
from dateline.articles.urls import date_in_url
from dateline.languages.furniture import DateWords, Furniture, date_words
from dateline.model.article import Author, BlockKind
from dateline.model.page import Page
from dateline.model.time import Basis, Dated, PartialDate

_NEAR_TITLE = 8
_LONGEST_DATED = 120
_SHORT_LINE = 10

_BEGINNING = 40
_NAMES_ALONE = 0.75
"""The share of a line that is names where nothing else stands on it."""

Bio = tuple[str, str]
"""Whose biography, and its words."""


def dump_fields(page: Page, dump: Dump, found: Sequence[Sorted], pieces: Sequence[Piece], code: str) -> Fields:
    """The fields of a dump's article, and the lines that are no part of it."""
    bios = _bios(found, dump.words)
    near = [item.line.text for item in found if dump.head - _NEAR_TITLE <= item.line.number <= dump.start]
    copyright_owner = sites.from_copyright(item.line.text for item in reversed(found))
    return Fields(
        language=code,
        title=page.given.title or next((piece.text for piece in pieces if piece.kind is BlockKind.TITLE), None),
        site=page.given.site or copyright_owner or _employer(bios, dump.words) or sites.from_host(page.url),
        url=page.url,
        authors=_authors(near, bios, dump.words) or reporters(pieces, dump.words),
        published=_published(page, _dating(found, dump), date_words(code)),
        furniture=tuple(item.scrap for item in found if item.scrap),
    )


def _dating(found: Sequence[Sorted], dump: Dump) -> list[str]:
    """The lines from above the title down to the first paragraph that may say when it was published; what a caption dates is its picture."""
    near = (
        item
        for item in found
        if dump.head - _NEAR_TITLE <= item.line.number <= dump.start
        and not (item.piece and item.piece.kind is BlockKind.CAPTION)
    )
    return [item.line.text for item in near if item.line.number < dump.start or item.line.reason == "dates"]


def _bios(found: Sequence[Sorted], words: Furniture) -> list[Bio]:
    names = tuple(item.scrap.text for item in found if item.scrap and item.scrap.reason == "name")
    texts = [item.piece.text for item in found if item.piece and item.piece.kind is BlockKind.BIO]
    return [(name, text) for text in texts if (name := bio_name(text, words, names=names))]


def _employer(bios: Sequence[Bio], words: Furniture) -> str | None:
    return next((name for _, bio in bios if (name := sites.from_bio(bio, words))), None)


def _authors(near: Sequence[str], bios: Sequence[Bio], words: Furniture) -> tuple[Author, ...]:
    """Who signs near the title; else the agency of a dateline in the byline's place, else who has a biography below."""
    names = merge_names(name for line in near for name in byline_names(line, words))
    names = names or _beside_date(near, words) or _agencies(near, words)[:1] or merge_names(name for name, _ in bios)
    about = {name.casefold(): bio for name, bio in bios}
    return tuple(Author(name, about.get(name.casefold())) for name in names)


def _beside_date(near: Sequence[str], words: Furniture) -> tuple[str, ...]:
    """A person on the line above or below the date, or before it on the same line, with or without a place."""
    dated = [at for at, line in enumerate(near) if len(line) < _LONGEST_DATED and find_date(line, date_words("en"))]
    around = [near[n] for at in dated for n in (at, at - 1, at + 1) if 0 <= n < len(near)]
    for line in around:
        names = find_names(line, words) if len(line.split()) <= _SHORT_LINE else ()
        if names and is_person(names[0], words) and line.startswith(names[0].split()[0]):
            alone = sum(map(len, names)) >= _NAMES_ALONE * len(line)
            return tuple(name for name in names if is_person(name, words)) if alone else names[:1]
    return ()


def _agencies(near: Sequence[str], words: Furniture) -> tuple[str, ...]:
    found = (find_bare_dateline(line, words) for line in near)
    return tuple(dateline.agency for dateline in found if dateline and dateline.agency)


def _published(page: Page, near: Sequence[str], words: DateWords) -> Dated | None:
    """The date on a line near the title, in the address, or given."""
    if date := _by_line(near, words):
        return Dated(date, Basis.BYLINE)
    if date := date_in_url(page.url):
        return Dated(date, Basis.URL)
    return Dated(page.given.published, Basis.GIVEN) if page.given.published else None


def _by_line(near: Sequence[str], words: DateWords) -> PartialDate | None:
    """The first date on a line of its own, else on a short line that is no sentence."""
    alone = _first_of_each([line if is_date_line(line, words) else "" for line in near])[::-1]
    short = [line for line in reversed(near) if len(line) < _LONGEST_DATED and not _is_told(line)]
    return next((date for line in (*alone, *short) if (date := find_date(line, words))), None)


def _is_told(line: str) -> bool:
    """Whether a line is a sentence that does not begin with a day or with when it was published."""
    found = find_date(line[:_BEGINNING], date_words("en"))
    return line.rstrip().endswith(".") and found is None


def _first_of_each(lines: Sequence[str]) -> list[str]:
    """Of lines that follow each other the first: below the day of publication stands that of the last change."""
    return [line for at, line in enumerate(lines) if line and not (at and lines[at - 1])]
