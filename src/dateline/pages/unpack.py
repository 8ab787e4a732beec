"""Packed streams (gzip, Zstandard, LZ4) unpacked a piece at a time: a bomb is noticed while it unpacks, a break in gzip can be got over."""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Callable
from typing import Protocol

from dateline.errors import PageError
from dateline.model.article import Reason

MAX_RATIO = 250
"""A stream that unpacks to more than this many times its own size is no text anybody wrote (zlib's limit is 1,032)."""

RATIO_FREE = 10_000_000
"""Unpacked bytes up to which the ratio is not asked: a small bomb does no harm."""

BLOCK = 16_384
"""Packed bytes taken at a time: small, as what is left over is copied at each end of a gzip member."""

_GZIP = b"\x1f\x8b"
_MEMBER = b"\x1f\x8b\x08"
_GZIP_FORM = 31  # zlib's number for a gzip header and the widest window
_KEPT = 1_048_576
_FRAGMENT = 8_192  # what is unpacked in one call is lost where it breaks


class Readable(Protocol):
    """What can be read a piece at a time."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, at most `size`; none at the end."""
        ...


class Chained:
    """Bytes with their head put back, counted as they are taken."""

    def __init__(self, head: bytes, rest: Readable) -> None:
        """Give `head`, then what follows it in `rest`."""
        self._head = head
        self._rest = rest
        self.given = 0

    def read(self, size: int = BLOCK, /) -> bytes:
        """The next bytes, at most `size`."""
        if self._head:
            piece, self._head = self._head[:size], self._head[size:]
        else:
            piece = self._rest.read(size)
        self.given += len(piece)
        return piece

    def tell(self) -> int:
        """How many bytes were taken."""
        return self.given


class Gunzip:
    """The unpacked bytes of a gzip stream: its members one after the other, each watched for itself.

    A break ends the stream with an error each time it is read, until `resume` finds the member after it.
    """

    def __init__(self, head: bytes, rest: Readable) -> None:
        """Unpack `head` and what follows it in `rest`."""
        self._packed = Chained(head, rest)
        self._given = 0
        self._broken: PageError | None = None
        self._begin(b"")

    def read(self, size: int, /) -> bytes:
        """The next unpacked bytes.

        Raises:
            PageError: when the stream is broken or a bomb.
        """
        if self._broken:
            raise self._broken
        try:
            piece = self._inflated(min(size, BLOCK))
        except zlib.error as error:
            self._broken = _break("gzip", self._given, error)
            raise self._broken from error
        self._given += len(piece)
        self._member_given += len(piece)
        if is_bomb(self._member_given, self._member_taken):
            self._broken = _bomb("gzip")
            raise self._broken
        return piece

    def resume(self) -> bool:
        """Go on at the first member that begins after the one that broke; whether there is one."""
        data = b"".join(self._seen)[1:]
        while (at := data.find(_MEMBER)) < 0:
            more = self._packed.read(BLOCK)
            if not more:
                return False
            data = data[-len(_MEMBER) :] + more
        self._broken = None
        self._begin(data[at:])
        return True

    def _begin(self, packed: bytes) -> None:
        """A new member, of which these bytes are at hand."""
        self._inflate = zlib.decompressobj(_GZIP_FORM)
        self._pending = packed
        self._seen = deque([packed])
        self._member_taken, self._member_given = len(packed), 0

    def _inflated(self, size: int) -> bytes:
        while not (piece := self._inflate.decompress(self._pending, size)):
            self._pending = b""
            if not self._inflate.eof:
                self._pending = self._more()
            elif not self._next_member():
                return b""
        self._pending = b"" if self._inflate.eof else self._inflate.unconsumed_tail
        return piece

    def _more(self) -> bytes:
        """The next packed bytes of the member; those of its last million are kept, so that a break can be searched."""
        more = self._packed.read(BLOCK)
        if not more:
            message = "it ends in the middle"
            raise zlib.error(message)
        self._member_taken += len(more)
        self._seen.append(more)
        if len(self._seen) * BLOCK > _KEPT:
            self._seen.popleft()
        return more

    def _next_member(self) -> bool:
        """Begin the next member, after the NUL bytes that some tapes pad with; whether there is one."""
        left = self._inflate.unused_data.lstrip(b"\x00")
        while len(left) < len(_GZIP) and (more := self._packed.read(BLOCK)):
            left = (left + more).lstrip(b"\x00")
        if left:
            self._begin(left)
        return bool(left)


class Unframed:
    """The unpacked bytes of a Zstandard or LZ4 stream."""

    def __init__(self, name: str, packed: Chained, inner: Readable) -> None:
        """Read what `inner` unpacks from `packed`."""
        self._name = name
        self._packed = packed
        self._inner = inner
        self._given = 0
        self._broken: PageError | None = None

    def read(self, size: int, /) -> bytes:
        """The next unpacked bytes.

        Raises:
            PageError: when the stream is broken or a bomb.
        """
        if self._broken:
            raise self._broken
        try:
            piece = self._inner.read(min(size, _FRAGMENT))
        except OSError as error:
            self._broken = _break(self._name, self._given, error)
            raise self._broken from error
        self._given += len(piece)
        if is_bomb(self._given, self._packed.given):
            self._broken = _bomb(self._name)
            raise self._broken
        return piece


def is_bomb(given: int, taken: int) -> bool:
    """Whether so many bytes out of so few are too many."""
    return given > RATIO_FREE and given > MAX_RATIO * taken


def unpacked(head: bytes, rest: Readable) -> Readable | None:
    """The unpacked bytes of a stream that begins so; None where it is not packed."""
    opened = next((opening for magic, opening in PACKINGS if head.startswith(magic)), None)
    return opened(head, rest) if opened else None


def _zstandard(head: bytes, rest: Readable) -> Readable:
    from fastwarc.stream_io import ZstdReader  # noqa: PLC0415  # loaded for the few streams that are packed so

    packed = Chained(head, rest)
    return Unframed("Zstandard", packed, ZstdReader(packed))  # type: ignore[arg-type]  # it asks for read() and tell() alone


def _lz4(head: bytes, rest: Readable) -> Readable:
    from fastwarc.stream_io import Lz4Reader  # noqa: PLC0415  # as above

    packed = Chained(head, rest)
    return Unframed("LZ4", packed, Lz4Reader(packed))  # type: ignore[arg-type]  # as above


PACKINGS: tuple[tuple[bytes, Callable[[bytes, Readable], Readable]], ...] = (
    (_GZIP, Gunzip),
    (b"\x28\xb5\x2f\xfd", _zstandard),
    (b"\x5d\x2a\x4d\x18", _zstandard),  # a dictionary before the first frame, as web archives have it
    (b"\x04\x22\x4d\x18", _lz4),
)
"""The first bytes of each packing, and what unpacks it."""


def _break(name: str, given: int, error: Exception) -> PageError:
    return PageError(Reason.UNDECODABLE, f"{name} stream broken after {given:,} bytes ({error}); pack it again")


def _bomb(name: str) -> PageError:
    return PageError(
        Reason.TOO_LARGE,
        f"{name} unpacks to more than {MAX_RATIO} times its size, as no page does; unpack it to see what it is",
    )
