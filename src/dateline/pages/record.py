"""One record of a web archive: the page that it holds, why it cannot be read, or nothing where it is no page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from dateline.errors import PageError
from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.pages import html, text
from dateline.pages.binary import refuse_binary
from dateline.pages.response import Answer, read_answer, read_body
from dateline.pages.source import HEAD, HTML_TYPES, MAX_PAGE, Source, rejected
from dateline.pages.unpack import Readable

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?")
_PAGES = re.compile(r"(?:https?|ftp|file):", re.IGNORECASE)
_BLOCK = 1_048_576
_UNTOLD = ("", "application/octet-stream", "unknown/unknown", "application/http")
"""Media types that say nothing; the first bytes must tell."""


@dataclass
class Record:
    """A record that may hold a page: its headers read, its block of `length` bytes still in the stream.

    `media_type` is that of the block: a whole answer of a server (`application/http`) or the page itself.
    """

    key: str
    uri: str
    date: str | None
    media_type: str
    length: int
    stream: Readable = field(repr=False)

    @property
    def fetched(self) -> str | None:
        """When it was fetched, if that is stated as a moment."""
        return self.date if self.date and _MOMENT.fullmatch(self.date) else None

    @cached_property
    def head(self) -> bytes:
        """The first bytes of the block."""
        return self._take(min(HEAD, self.length))

    @cached_property
    def answer(self) -> Answer:
        """What stands before the body."""
        return read_answer(self.head, media_type=self.media_type)

    @cached_property
    def page_type(self) -> str | None:
        """`text/html` or `text/plain`; None where the record holds no page (an error, a redirect, an image, a list for robots)."""
        if not _PAGES.match(self.uri) or self.uri.partition("?")[0].endswith("/robots.txt"):
            return None
        if self.answer.status and not 200 <= self.answer.status < 300:
            return None
        named = self.answer.media_type
        if named in _UNTOLD:
            return html.MEDIA_TYPE if self._looks_like_html() else None
        return html.MEDIA_TYPE if named in HTML_TYPES else named if named == text.MEDIA_TYPE else None

    @cached_property
    def there(self) -> bytes:
        """As many bytes of the block as there are."""
        return self.head + self._take(self.length - len(self.head))

    @property
    def block(self) -> bytes:
        """All bytes of the block.

        Raises:
            PageError: when they are too many to hold, or fewer than the record says.
        """
        if self.length > MAX_PAGE:
            raise PageError(
                Reason.TOO_LARGE, f"a record of {self.length:,} bytes; a page may have {MAX_PAGE:,}, and was not read"
            )
        if len(self.there) < self.length:
            raise PageError(
                Reason.UNDECODABLE,
                f"cut short: {len(self.there):,} of the record's {self.length:,} bytes are there; get the archive again",
            )
        return self.there

    def pages(self) -> Iterator[Page | Rejection]:
        """The page, or why it cannot be read; nothing where the record holds none."""
        try:
            if self.page_type or len(self.head) < min(HEAD, self.length):
                yield self._page(self.page_type or text.MEDIA_TYPE)
        except PageError as error:
            yield self.rejected(error)

    def rejected(self, error: PageError) -> Rejection:
        """The rejection of the record; its bytes are not kept."""
        return rejected(self.key, error, url=self.uri or None, fetched=self.fetched)

    def _page(self, media_type: str) -> Page:
        body = read_body(self.answer, self.block[self.answer.start :])
        refuse_binary(body[:HEAD])
        charset = _believed(self.answer.charset, body)
        return Page(self.key, body, media_type, url=self.uri, fetched=self.fetched, charset=charset)

    def _looks_like_html(self) -> bool:
        head = self.head[self.answer.start :]
        return bool(head) and html.sniff(Source(self.key, head, self.stream))

    def _take(self, size: int) -> bytes:
        """The next bytes of the block: as many as are asked for, fewer only where it ends."""
        pieces = []
        while size > 0 and (piece := self.stream.read(min(size, _BLOCK))):
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)


def _believed(charset: str | None, body: bytes) -> str | None:
    """The encoding that the server names, but UTF-8 where that holds beyond ASCII: nothing else does by chance, and servers err."""
    if charset is None or body.isascii():
        return charset
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return charset
    return "utf-8"
