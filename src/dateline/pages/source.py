"""A stream of bytes that can be looked at before it is read: what every format reads from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from dateline.errors import PageError
from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.pages.unpack import Readable, unpacked

HEAD = 65_536
"""Bytes that are looked at to tell a format."""

MAX_PAGE = 20_000_000
"""The most bytes one page (or one row) may have; the largest news pages seen have 3 MB."""

HTML_TYPES = ("text/html", "application/xhtml+xml")
"""Media types that mean HTML, whoever names them."""

UNKNOWN = "application/octet-stream"
"""The media type of bytes that never became a page."""

_BLOCK = 1_048_576


@dataclass
class Source:
    """Named bytes: the first of them known (`head`), the rest still in the stream, so that nothing large is read to be refused.

    `key` names them for the caller; `media_type`, `url` and `charset` are what the caller or the container says of them;
    `depth` counts the archives that they were taken from.
    """

    key: str
    head: bytes
    rest: Readable = field(repr=False)
    media_type: str | None = None
    url: str | None = None
    charset: str | None = None
    depth: int = 0

    @property
    def called_html(self) -> bool:
        """Whether whoever gives the bytes calls them HTML; that is believed."""
        return self.media_type in HTML_TYPES

    def whole(self) -> bytes:
        """All bytes.

        Raises:
            PageError: `too_large`, when there are more than `MAX_PAGE`.
        """
        pieces, size = [self.head], len(self.head)
        while size <= MAX_PAGE and (piece := self.rest.read(min(_BLOCK, MAX_PAGE + 1 - size))):
            pieces.append(piece)
            size += len(piece)
        if size > MAX_PAGE:
            raise PageError(
                Reason.TOO_LARGE,
                f"more than {MAX_PAGE:,} bytes; a page has at most that many: split it, or give JSON lines",
            )
        return b"".join(pieces)

    def lines(self) -> Iterator[bytes | None]:
        """Each line without its end; None stands for a line longer than a page may be, which is passed over."""
        pending, skipping = self.head, False
        while True:
            *full, pending = pending.split(b"\n")
            for line in full:
                yield None if skipping or len(line) > MAX_PAGE else line
                skipping = False
            if len(pending) > MAX_PAGE:
                pending, skipping = b"", True
            piece = self.rest.read(_BLOCK)
            if not piece:
                break
            pending += piece
        if pending or skipping:
            yield None if skipping else pending


def open_source(stream: Readable, *, key: str, media_type: str | None = None, url: str | None = None) -> Source:
    """Look at the beginning of a stream, and unpack it (twice at most, as some servers pack what is packed).

    Raises:
        PageError: when it is packed, and broken before it gives a byte.
    """
    source = Source(key, read_head(stream), stream, media_type, url)
    for _ in range(2):
        inner = unpacked(source.head, source.rest)
        if inner is None:
            break
        source = Source(key, read_head(inner), inner, media_type, url)
    return source


def from_bytes(data: bytes, *, key: str, media_type: str | None = None, url: str | None = None) -> Source:
    """The same for bytes already in memory."""
    return open_source(BytesIO(data), key=key, media_type=media_type, url=url)


def read_head(stream: Readable, size: int = HEAD) -> bytes:
    """The first bytes of a stream; where it breaks among them, those before the break, as the next read will tell."""
    head = b""
    try:
        while len(head) < size and (piece := stream.read(size - len(head))):
            head += piece
    except PageError:
        if not head:
            raise
    return head


def header_size(data: bytes) -> int:
    """How many bytes the header lines take that begin some bytes, with the blank line after them; all, where there is none."""
    ends = (data.find(blank) + len(blank) for blank in (b"\n\n", b"\n\r\n") if blank in data)
    return min(ends, default=len(data))


def rejected(key: str, error: PageError, *, url: str | None = None, fetched: str | None = None) -> Rejection:
    """The rejection of bytes that never became a page; they are not kept."""
    return Rejection.of(Page(key, b"", UNKNOWN, url=url, fetched=fetched), error)
