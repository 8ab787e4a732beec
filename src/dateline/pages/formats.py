"""The formats that can be read: a literal table, tried from the top; the first that knows the bytes reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.errors import PageError
from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.pages import arc, eml, feed, html, jsonl, mbox, mhtml, text, warc, zipped
from dateline.pages.binary import refuse_binary
from dateline.pages.source import Source, rejected


@dataclass(frozen=True, slots=True)
class Format:
    """A format: `sniff` tells it by content, `read` gives its pages, or the sources that it holds, to be read in turn.

    `binary` says that it may hold bytes that are no text; all others are not tried on such bytes.
    """

    name: str
    sniff: Callable[[Source], bool]
    read: Callable[[Source], Iterator[Page | Rejection | Source]]
    binary: bool = False


FORMATS: tuple[Format, ...] = (
    Format("warc", warc.sniff, warc.read, binary=True),
    Format("arc", arc.sniff, arc.read, binary=True),
    Format("zip", zipped.sniff, zipped.read, binary=True),
    Format("mhtml", mhtml.sniff, mhtml.read, binary=True),
    Format("mbox", mbox.sniff, mbox.read, binary=True),
    Format("eml", eml.sniff, eml.read, binary=True),
    Format("jsonl", jsonl.sniff, jsonl.read),  # before feed and html, as a row's text may quote markup
    Format("feed", feed.sniff, feed.read),
    Format("html", html.sniff, html.read),
    Format("text", text.sniff, text.read),
)


def read_source(source: Source) -> Iterator[Page | Rejection]:
    """Every page of some bytes, in the first format that knows them.

    Raises:
        PageError: when there is nothing to read, or nothing that can be.
    """
    try:
        for item in _format_of(source).read(source):
            yield from _held(item) if isinstance(item, Source) else [item]
    except (PageError, OSError):
        raise
    except Exception as error:
        message = f"reading it raised {type(error).__name__}: {error}"
        raise PageError(Reason.READER_DIED, message) from error


def _held(source: Source) -> Iterator[Page | Rejection]:
    """The same of a source that was in another; what is wrong with it costs those beside it nothing."""
    try:
        yield from read_source(source)
    except PageError as error:
        yield rejected(source.key, error)


def _format_of(source: Source) -> Format:
    """The first format of the table that knows the bytes; raises what is wrong with those that none should be tried on."""
    if not source.head:
        raise PageError(Reason.EMPTY, "no bytes")
    found = next((fmt for fmt in FORMATS if fmt.binary and fmt.sniff(source)), None)
    if found:
        return found
    refuse_binary(source.head)
    if other := _other_markup(source):
        raise PageError(Reason.UNKNOWN_FORMAT, other)
    return next(fmt for fmt in FORMATS if fmt.sniff(source))


def _other_markup(source: Source) -> str | None:
    """What is text, but no article in any format of the table."""
    if feed.root_name(source.head) in (b"urlset", b"sitemapindex"):
        return "a sitemap, which lists pages and holds none; give the pages that it lists"
    start = source.head.removeprefix(b"\xef\xbb\xbf").lstrip()[:4096]
    if start[:1] in (b"{", b"[") and start[1:].lstrip()[:1] in (b'"', b"{", b"[") and not jsonl.sniff(source):
        return 'a JSON document; write one row a line, like {"id": …, "text": …}'
    return None
