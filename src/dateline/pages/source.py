"""A stream of bytes that can be looked at before it is read: what every format reads from."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO, Protocol

from dateline.errors import PageError
from dateline.model.article import Reason

HEAD = 65_536
"""Bytes that are looked at to tell a format."""

MAX_PAGE = 20_000_000
"""The most bytes one page (or one row) may have; the largest news pages seen have 3 MB."""

MAX_RATIO = 250
"""A gzip stream that unpacks to more than this many times its own size is no text anybody wrote (zlib's limit is 1,032)."""

RATIO_FREE = 10_000_000
"""Unpacked bytes up to which the ratio is not asked: a small bomb does no harm."""

GZIP = b"\x1f\x8b"
_BLOCK = 1_048_576


class Readable(Protocol):
    """What can be read a piece at a time."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, at most `size`; none at the end."""
        ...


@dataclass
class Source:
    """Named bytes: the first of them known (`head`), the rest still in the stream, so that nothing large is read to be refused.

    `key` names them for the caller; `media_type`, `url` and `charset` are what the caller or the container says of them.
    """

    key: str
    head: bytes
    rest: Readable = field(repr=False)
    media_type: str | None = None
    url: str | None = None
    charset: str | None = None

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


def open_source(stream: BinaryIO, *, key: str, media_type: str | None = None, url: str | None = None) -> Source:
    """Look at the beginning of a stream, and undo gzip (twice at most, as some servers pack what is packed).

    Raises:
        PageError: when the gzip stream is broken or a bomb.
    """
    source = Source(key, _read_head(stream), stream, media_type, url)
    for _ in range(2):
        if not source.head.startswith(GZIP):
            break
        inner = Gunzip(source.head, source.rest)
        source = Source(key, _read_head(inner), inner, media_type, url)
    return source


def from_bytes(data: bytes, *, key: str, media_type: str | None = None, url: str | None = None) -> Source:
    """The same for bytes already in memory."""
    return open_source(BytesIO(data), key=key, media_type=media_type, url=url)


def _read_head(stream: Readable) -> bytes:
    head = b""
    while len(head) < HEAD and (piece := stream.read(HEAD - len(head))):
        head += piece
    return head


class Gunzip:
    """The unpacked bytes of a gzip stream, a piece at a time; a bomb is noticed while it unpacks."""

    def __init__(self, head: bytes, rest: Readable) -> None:
        """Unpack `head` and what follows it in `rest`."""
        self._packed = _Counted(head, rest)
        self._file: Readable = gzip.GzipFile(fileobj=self._packed)  # type: ignore[call-overload]  # GzipFile asks for read() alone
        self._given = 0

    def read(self, size: int, /) -> bytes:
        """The next unpacked bytes.

        Raises:
            PageError: when the stream is broken or a bomb.
        """
        try:
            piece = self._file.read(size)
        except (OSError, EOFError, zlib.error) as error:
            raise PageError(
                Reason.UNDECODABLE, f"gzip stream broken after {self._given:,} bytes ({error}); pack it again"
            ) from error
        self._given += len(piece)
        if self._given > RATIO_FREE and self._given > MAX_RATIO * self._packed.given:
            raise PageError(
                Reason.TOO_LARGE,
                f"gzip unpacks to more than {MAX_RATIO} times its size, as no page does; unpack it to see what it is",
            )
        return piece


class _Counted:
    """Bytes with their head put back, counted as they are taken."""

    def __init__(self, head: bytes, rest: Readable) -> None:
        self._head = head
        self._rest = rest
        self.given = 0

    def read(self, size: int = HEAD, /) -> bytes:
        if self._head:
            piece, self._head = self._head[:size], self._head[size:]
        else:
            piece = self._rest.read(size)
        self.given += len(piece)
        return piece
