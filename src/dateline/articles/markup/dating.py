"""When an HTML page was published and updated: by its metadata, its time elements, its address, its lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.articles.dates import find_date, is_date_line, stated
from dateline.articles.markup import meta as names_of
from dateline.articles.markup.says import Says
from dateline.articles.urls import date_in_url
from dateline.languages.furniture import date_words
from dateline.model.time import Basis, Dated

_FIRST_PAGES = 1991
"""The year of the first page of the web: an earlier day among a page's lines is what the article tells of."""


def page_dates(says: Says, lines: Sequence[str], code: str) -> tuple[Dated | None, Dated | None]:
    """When the page was published, and when updated, where that is later.

    Args:
        says: what the page says of itself.
        lines: its lines down to the first paragraphs.
        code: the article's language.
    """
    first = _stamped([says.linked.published, *says.meta.every(names_of.PUBLISHED)], says, code)
    last = _stamped([says.linked.modified, *says.meta.every(names_of.UPDATED)], says, code)
    published = first or _timed(says, code) or _in_address(says) or _in_lines(lines, says, code)
    later = last if last and (not published or last.date.value[:16] > published.date.value[:16]) else None
    return published or last, later


def _stamped(values: Iterable[str | None], says: Says, code: str) -> Dated | None:
    """The first of some machine-readable values that is a date."""
    for value in values:
        date = stated(value, date_words(code), month_first=says.month_first) if value else None
        if date and date.day:
            return Dated(date, Basis.METADATA)
    return None


def _timed(says: Says, code: str) -> Dated | None:
    """The date of the first time element below the top heading, else of the last one above it."""
    stamps: list[str] = []
    head = 0
    for element in says.root.iter("h1", "time"):
        if element.tag == "h1":
            head = len(stamps)
        elif stamp := element.get("datetime"):
            stamps.append(stamp)
    found = _stamped([*stamps[head:], *reversed(stamps[:head])], says, code)
    return Dated(found.date, Basis.BYLINE) if found else None


def _in_address(says: Says) -> Dated | None:
    date = date_in_url(says.address) or date_in_url(says.url)
    return Dated(date, Basis.URL) if date else None


def _in_lines(lines: Sequence[str], says: Says, code: str) -> Dated | None:
    """The date on a line of its own, or else in any line, nearest to the body."""
    words = date_words(code)
    alone = [line for line in lines if is_date_line(line, words)]
    for line in (*reversed(alone), *reversed(lines)):
        date = find_date(line, words, month_first=says.month_first)
        if date and date.earliest.year >= _FIRST_PAGES:
            return Dated(date, Basis.BYLINE)
    return None
