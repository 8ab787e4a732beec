"""The formats that can be read: a literal table, tried from the top; the first that knows the bytes reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.errors import PageError
from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.pages import html, jsonl, text
from dateline.pages.binary import find_magic, looks_binary
from dateline.pages.source import Source


@dataclass(frozen=True, slots=True)
class Format:
    """A format: `sniff` tells it by content, `read` gives its pages."""

    name: str
    sniff: Callable[[Source], bool]
    read: Callable[[Source], Iterator[Page | Rejection]]


FORMATS: tuple[Format, ...] = (
    Format("jsonl", jsonl.sniff, jsonl.read),  # before html, as a row's text may quote markup
    Format("html", html.sniff, html.read),
    Format("text", text.sniff, text.read),
)


def read_source(source: Source) -> Iterator[Page | Rejection]:
    """Every page of some bytes, in the first format that knows them.

    Raises:
        PageError: when there is nothing to read, or nothing that can be.
    """
    _refuse(source)
    yield from next(fmt for fmt in FORMATS if fmt.sniff(source)).read(source)


def _refuse(source: Source) -> None:
    """Raise what is wrong with bytes that no format should be tried on."""
    if not source.head:
        raise PageError(Reason.EMPTY, "no bytes")
    if magic := find_magic(source.head):
        raise PageError(magic.reason, f"{magic.name}; {magic.advice}")
    if looks_binary(source.head):
        raise PageError(Reason.NOT_TEXT, "binary data, in no encoding of text; only pages of text can be read")
    if other := _other_markup(source):
        raise PageError(Reason.UNKNOWN_FORMAT, other)


def _other_markup(source: Source) -> str | None:
    """What is text, but no article in any format of the table."""
    start = source.head.removeprefix(b"\xef\xbb\xbf").lstrip()[:4096]
    if start.startswith(b"<?xml") and any(
        tag in start for tag in (b"<rss", b"<feed", b"<rdf:RDF", b"<urlset", b"<sitemapindex")
    ):
        return "an XML feed or sitemap; give the pages that it lists"
    if start[:1] in (b"{", b"[") and start[1:].lstrip()[:1] in (b'"', b"{", b"[") and not jsonl.sniff(source):
        return 'a JSON document; write one row a line, like {"id": …, "text": …}'
    return None
