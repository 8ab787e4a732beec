"""The answer of a web server as an archive keeps it: status, fields, and the body with chunks and packing undone."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO

from dateline.errors import PageError
from dateline.model.article import Reason
from dateline.pages.source import MAX_PAGE, header_size
from dateline.pages.unpack import Readable

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?\s+(\d{3})\b")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_CHUNK = re.compile(rb"\s*([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_BLOCK = 262_144
_ANY_FORM = 47  # zlib's number for a zlib or gzip header, whichever there is
_RAW_FORM = -15  # zlib's number for none


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands before a body: the status where there is one, the fields by their names in small letters; the body begins at `start`."""

    status: int | None
    fields: Mapping[str, str]
    start: int

    @property
    def media_type(self) -> str:
        """The media type without its parameters, in small letters; empty where none is named."""
        return self.fields.get("content-type", "").split(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The encoding that is named with the media type."""
        found = _CHARSET.search(self.fields.get("content-type", ""))
        return found.group(1) if found else None


def read_answer(head: bytes, *, media_type: str) -> Answer:
    """What the first bytes of a record say of its body; a record that is no server's answer is all body.

    Args:
        head: the first bytes.
        media_type: what the record says of itself; it counts where the server says nothing.
    """
    found = _STATUS.match(head)
    if not head.startswith(b"HTTP/"):
        return Answer(None, {"content-type": media_type}, 0)
    size = header_size(head)
    lines = head[:size].decode("latin-1").splitlines()[1:]
    fields = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    fields.setdefault("content-type", media_type)
    return Answer(int(found.group(1)) if found else None, fields, size)


def read_body(answer: Answer, packed: bytes) -> bytes:
    """The body as its server meant it.

    A body that is not packed as its fields say is taken as it stands: many archives keep the server's fields beside a body that
    was unpacked when it was saved.

    Raises:
        PageError: when it breaks off, or unpacks to more than a page may have.
    """
    if "chunked" in answer.fields.get("transfer-encoding", "").lower():
        packed = _joined(packed)
    for name in reversed(answer.fields.get("content-encoding", "").lower().split(",")):
        opened = _PACKINGS.get(name.strip())
        packed = _unpacked(opened(packed), packed) if opened else packed
    return packed


def _joined(body: bytes) -> bytes:
    """The chunks of a body in one piece; from where no chunk begins, the rest as it stands."""
    pieces, at = [], 0
    while (size := _CHUNK.match(body, at)) and (length := int(size.group(1), 16)):
        pieces.append(body[size.end() : size.end() + length])
        at = size.end() + length
    return b"".join(pieces) if size else b"".join([*pieces, body[at:]])


def _unpacked(stream: Readable, packed: bytes) -> bytes:
    """All that a stream gives; the packed bytes themselves where it gives none, as they are not packed so."""
    pieces, size = [], 0
    try:
        while size <= MAX_PAGE and (piece := stream.read(_BLOCK)):
            pieces.append(piece)
            size += len(piece)
    except (OSError, zlib.error) as error:
        if not pieces:
            return packed
        raise PageError(Reason.UNDECODABLE, f"its packed body breaks off after {size:,} bytes ({error})") from error
    if size > MAX_PAGE:
        raise PageError(Reason.TOO_LARGE, f"its body unpacks to more than {MAX_PAGE:,} bytes, the most a page may have")
    return b"".join(pieces)


class _Inflated:
    """The unpacked bytes of a body in one of zlib's forms."""

    def __init__(self, body: bytes, form: int) -> None:
        self._pending = body
        self._inflate = zlib.decompressobj(form)

    def read(self, size: int, /) -> bytes:
        piece = self._inflate.decompress(self._pending, size)
        self._pending = b"" if self._inflate.eof else self._inflate.unconsumed_tail
        if not piece and not self._inflate.eof:
            message = "it ends in the middle"
            raise zlib.error(message)
        return piece


def _gzip(body: bytes) -> Readable:
    return _Inflated(body, _ANY_FORM)


def _deflate(body: bytes) -> Readable:
    """Servers mean either form by this name; the header tells."""
    headed = len(body) > 1 and body[0] & 15 == 8 and int.from_bytes(body[:2]) % 31 == 0
    return _Inflated(body, _ANY_FORM if headed else _RAW_FORM)


def _brotli(body: bytes) -> Readable:
    from fastwarc.stream_io import BrotliReader  # noqa: PLC0415  # loaded with the first archive

    return BrotliReader(BytesIO(body))


def _zstandard(body: bytes) -> Readable:
    from fastwarc.stream_io import ZstdReader  # noqa: PLC0415  # as above

    return ZstdReader(BytesIO(body))


_PACKINGS: Mapping[str, Callable[[bytes], Readable]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstandard,
}
