"""RSS, RDF and Atom feeds: a page for each entry that holds its article; one with a teaser alone names the page to give instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from io import BytesIO
from typing import TYPE_CHECKING

from dateline.errors import PageError
from dateline.model.article import Reason, Rejection
from dateline.model.page import Given, Page
from dateline.pages import html
from dateline.pages.dates import iso_date, mail_date
from dateline.pages.source import Source, rejected

if TYPE_CHECKING:
    from feedparser import FeedParserDict

_ROOT = re.compile(
    rb"\s*+(?:(?:(?><\?.*?\?>)|(?><!--.*?-->)|(?><!DOCTYPE[^>\[]*+(?:\[[^\]]*+\])?[^>]*+>))\s*+)*+<(?:[A-Za-z]\w*:)?(\w+)[\s>]",
    re.DOTALL | re.IGNORECASE,
)
_ROOTS = (b"rss", b"feed", b"rdf")
MAX_ELEMENTS = 500_000
"""Tags of a feed; one with a thousand whole articles has half of that."""

_CROWDED = re.compile(rb"<[A-Za-z](?:[^<>\"']*+(?:\"[^\"]*+\"|'[^']*+')){300}")
"""A tag with more attributes than any has: the parser compares each with all others."""

_CLOSED = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_CUT_OFF = re.compile(r"(?:…|\.\.\.|\bread more)\W*\Z", re.IGNORECASE)
_END = 40  # characters in which a text says that it is cut off
_FULL, _LONG, _SURE = 200, 800, 2_000
"""Characters of text from which content, and a summary, may be the article; from the last on, one that seems cut off may be too."""

_Values = Mapping[str, object]


def root_name(head: bytes) -> bytes:
    """The name of the element that an XML document begins with, in small letters and without its prefix; else nothing."""
    found = _ROOT.match(html.narrow(head).removeprefix(b"\xef\xbb\xbf"))
    return found.group(1).lower() if found else b""


def sniff(source: Source) -> bool:
    """Whether the document's first element is a feed's."""
    return not source.called_html and root_name(source.head) in _ROOTS


def read(source: Source) -> Iterator[Page | Rejection]:
    """A page for each entry that holds its article, in their order."""
    data = source.whole()
    _check_size(data)
    found = _parse(data)
    if not found.entries:
        raise PageError(Reason.EMPTY, "a feed without an entry, or too damaged to read one")
    closed = len(_CLOSED.findall(html.narrow(data)))
    for number, entry in enumerate(found.entries, start=1):
        key = f"{source.key}#{_text(entry, 'id') or _text(entry, 'link') or number}"
        try:
            yield _page(entry, found.feed, key=key, cut=number > closed)
        except PageError as error:
            yield rejected(key, error, url=_link(entry))


def _check_size(data: bytes) -> None:
    """Raise what a feed is rejected with that takes too long to parse.

    Raises:
        PageError: when it has too many elements, outside of the markup that is quoted in it, or one with too many attributes.
    """
    outside = (piece.partition(b"<![CDATA[")[0] for piece in data.split(b"]]>"))
    if data.count(b"<") > MAX_ELEMENTS and sum(piece.count(b"<") for piece in outside) > MAX_ELEMENTS:
        raise PageError(Reason.TOO_LARGE, f"a feed of more than {MAX_ELEMENTS:,} tags: split it")
    if _CROWDED.search(data):
        raise PageError(Reason.TOO_LARGE, "a feed with hundreds of attributes in one tag; get it again")


def _parse(data: bytes) -> FeedParserDict:
    import feedparser  # noqa: PLC0415  # loaded with the first feed

    try:
        # a stream, as it would open what a string names; unsanitised, as the article's reader needs the markup that there is
        return feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except ValueError as error:
        raise PageError(Reason.UNDECODABLE, f"a feed that cannot be decoded ({error}); get it again") from error


def _page(entry: _Values, feed: _Values, *, key: str, cut: bool) -> Page:
    """The page of an entry.

    Raises:
        PageError: when the feed breaks off within the entry, or it holds no more than a teaser.
    """
    if cut:
        raise PageError(Reason.UNDECODABLE, "the feed breaks off within this entry; get it again")
    article = _article(entry)
    if article is None:
        link = _link(entry)
        detail = f"a feed's teaser, without the article; give the page that it links to: {link or 'it names none'}"
        raise PageError(Reason.NOT_AN_ARTICLE, detail, [(_plain(_text(entry, "title")), link)] if link else ())
    dated = next((text for name in ("published", "updated", "created") if (text := _text(entry, name))), None)
    outlet = _inner(entry, "source") or feed
    given = Given(
        title=_plain(_text(entry, "title")) or None,
        site=_plain(_text(outlet, "title")) or None,
        published=mail_date(dated) or iso_date(dated),
    )
    whole = _document(entry, article, language=_text(feed, "language"))
    return Page(key, whole.encode("utf-8", "replace"), html.MEDIA_TYPE, url=_link(entry), charset="utf-8", given=given)


def _article(entry: _Values) -> str | None:
    """The markup of the longest text that an entry has, if that is long enough for its article."""
    contents = [(part, _FULL) for part in _parts(entry, "content")]
    summaries = [(part, _LONG) for part in (_inner(entry, "summary_detail"),) if part]
    found = [markup for part, least in (*contents, *summaries) if _may_be_whole(markup := _markup(part), least)]
    return max(found, key=len, default=None)


def _may_be_whole(markup: str, least: int) -> bool:
    text = _plain(markup)
    return len(text) >= least and (len(text) >= _SURE or not _CUT_OFF.search(text[-_END:]))


def _markup(part: _Values) -> str:
    """The markup of a content; plain text in paragraphs."""
    value = _text(part, "value")
    if _text(part, "type") != "text/plain":
        return value
    return "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in re.split(r"\n\s*\n", value))


def _document(entry: _Values, article: str, *, language: str) -> str:
    """The article with what a page of its own would say around it: language, title, authors."""
    title = escape(_plain(_text(entry, "title")))
    names = dict.fromkeys(_text(author, "name") for author in _parts(entry, "authors"))
    authors = "".join(f'<meta name="author" content="{escape(name)}">' for name in names if name)
    lang = f' lang="{escape(language)}"' if language else ""
    head = f'<head><meta charset="utf-8"><title>{title}</title>{authors}</head>'
    return f"<!DOCTYPE html>\n<html{lang}>{head}<body><article><h1>{title}</h1>\n{article}\n</article></body></html>\n"


def _link(entry: _Values) -> str | None:
    """The page that an entry stands for."""
    return _text(entry, "feedburner_origlink") or _text(entry, "link") or None


def _plain(markup: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", markup)).split())


def _text(values: _Values, name: str) -> str:
    """A value that is a text, read past the names that feedparser lets stand for others; empty where there is none."""
    value = dict(values).get(name)
    return value.strip() if isinstance(value, str) else ""


def _inner(values: _Values, name: str) -> _Values | None:
    value = dict(values).get(name)
    return value if isinstance(value, Mapping) else None


def _parts(values: _Values, name: str) -> list[_Values]:
    value = dict(values).get(name)
    return [part for part in value if isinstance(part, Mapping)] if isinstance(value, list) else []
