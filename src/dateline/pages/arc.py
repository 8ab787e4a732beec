"""ARC archives, which WARC came from: a line (address, host, moment, media type, length), then so many bytes of a server's answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.errors import PageError
from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.pages.record import Record
from dateline.pages.source import Source, rejected
from dateline.pages.stream import ArchiveStream

_HEADER = re.compile(rb"(\S+) \S+ (\d{14}) (\S+)(?: .*)? (\d{1,12})\s*")
_LONGEST_LINE = 65_536


def sniff(source: Source) -> bool:
    """Whether the bytes begin with the record that names the archive."""
    return source.head.startswith(b"filedesc:")


def read(source: Source) -> Iterator[Page | Rejection]:
    """The page of each record that holds one, in their order; where the archive is broken, that is said and the rest is read."""
    stream = ArchiveStream(source)
    going = True
    while going:
        yield from _records(stream, source.key)
        if stream.broken:
            yield rejected(source.key, stream.broken)
        going = stream.resume()


def _records(stream: ArchiveStream, key: str) -> Iterator[Page | Rejection]:
    lost = 0
    while line := stream.readline(_LONGEST_LINE):
        header = _HEADER.fullmatch(line)
        lost += 0 if header else len(line.strip())
        if not header:
            continue
        if lost:
            yield _lost(key, lost)
        block = _Block(stream, int(header.group(4)))
        yield from _record(header, block, key).pages()
        block.skip()
        lost = 0
    if lost:
        yield _lost(key, lost)


def _record(header: re.Match[bytes], block: _Block, key: str) -> Record:
    uri, date, media_type = (part.decode("utf-8", "replace") for part in header.group(1, 2, 3))
    moment = f"{date[:4]}-{date[4:6]}-{date[6:8]}T{date[8:10]}:{date[10:12]}:{date[12:]}Z"
    return Record(f"{key}!{uri}", uri, moment, media_type, block.left, block)


def _lost(key: str, size: int) -> Rejection:
    detail = f"{size:,} bytes where a record should begin are none; a length is wrong, or the archive is damaged"
    return rejected(key, PageError(Reason.UNDECODABLE, detail))


class _Block:
    """The bytes of one record; `left` says how many are still to come."""

    def __init__(self, stream: ArchiveStream, size: int) -> None:
        self._stream = stream
        self.left = size

    def read(self, size: int, /) -> bytes:
        piece = self._stream.read(min(size, self.left)) if self.left else b""
        self.left -= len(piece)
        return piece

    def skip(self) -> None:
        while self.read(_LONGEST_LINE):
            pass
