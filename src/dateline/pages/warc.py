"""WARC archives (and WET, which hold the text of pages): a page for each record that holds one, read a record at a time.

fastwarc finds the records, also past damage; what a record holds is read here, so that one with a broken body costs itself alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.errors import PageError
from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.pages.record import Record
from dateline.pages.source import MAX_PAGE, Source, rejected
from dateline.pages.stream import ArchiveStream

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_START = re.compile(rb"\s*WARC/\d")
_NEXT = re.compile(rb"WARC/1\.\d\r\n(?=WARC-|Content-)")
_KINDS = frozenset({"response", "resource", "conversion"})
_LONGEST_HEADER = 1_048_576
_SLACK = 64
"""Bytes between two records that need no explanation: blank lines, and what a header's spacing takes."""


def sniff(source: Source) -> bool:
    """Whether the bytes begin with a record's version."""
    return bool(_START.match(source.head))


def read(source: Source) -> Iterator[Page | Rejection]:
    """The page of each record that holds one, in their order; where the archive is broken, that is said and the rest is read."""
    stream = ArchiveStream(source)
    going = True
    while going:
        unreadable = None
        try:
            yield from _records(stream, source.key)
        except OSError as error:  # fastwarc's word for a header that it cannot read
            unreadable = PageError(Reason.UNDECODABLE, f"broken after {stream.tell():,} bytes ({error})")
        if broken := stream.broken or unreadable:
            yield rejected(source.key, broken)
        going = stream.resume()


def _records(stream: ArchiveStream, key: str) -> Iterator[Page | Rejection]:
    """The pages of all records up to the end, a break, or a record to begin anew after."""
    from fastwarc.warc import ArchiveIterator  # noqa: PLC0415  # loaded with the first archive

    found = ArchiveIterator(
        stream,  # type: ignore[arg-type]  # it asks for read() and tell() alone
        parse_http=False,
        quirks_mode=True,  # seeks the next record where one should begin and does not
        strict_mode=False,
        max_header_len=_LONGEST_HEADER,
    )
    last = None
    for item in found:
        if last:
            yield from last.lost(stream, until=item.stream_pos)
        record = _record(item, key)
        error = None if stream.rewound else _damage(item, record, stream)
        if error:
            yield record.rejected(error)
        if stream.rewound:
            return
        if not error and _is_wanted(item):
            yield from record.pages()
        last = _Ended(record.key, None if error else _end(item))
    if last:
        yield from last.lost(stream, until=stream.tell())
    elif not stream.broken:
        yield rejected(key, PageError(Reason.UNDECODABLE, "cut short within the header of its first record"))


def _damage(item: WarcRecord, record: Record, stream: ArchiveStream) -> PageError | None:
    """What is wrong with a record's header, if anything; the record that it swallowed is put back."""
    stated = (item.headers.get("Content-Length") or "").strip()
    if not item.headers.get("WARC-Type") or stated != str(item.content_length):
        stream.put_back(b"", since=item.stream_pos + 1, until=_NEXT)
        return PageError(Reason.UNDECODABLE, "the record's header is damaged or cut short; get the archive again")
    if _is_wanted(item) and (after := _run_over(record)):
        stream.put_back(after, since=_end(item), until=_NEXT)
        return PageError(
            Reason.UNDECODABLE, "runs into the next record: its Content-Length is wrong, or bytes are missing"
        )
    return None


def _record(item: WarcRecord, key: str) -> Record:
    uri = (item.headers.get("WARC-Target-URI") or "").strip().removeprefix("<").removesuffix(">")
    name = (item.record_id or "").strip().removeprefix("<").removesuffix(">") or uri
    return Record(
        f"{key}!{name}" if name else key,
        uri,
        item.headers.get("WARC-Date"),
        item.headers.get("Content-Type") or "",
        item.content_length,
        item.reader,
    )


def _is_wanted(item: WarcRecord) -> bool:
    return (item.headers.get("WARC-Type") or "").lower() in _KINDS


def _run_over(record: Record) -> bytes:
    """Of a record in which another one begins, as its length is wrong: the bytes from there."""
    looked_at = record.page_type or _NEXT.search(record.head)
    found = _NEXT.search(record.there) if looked_at and record.length <= MAX_PAGE else None
    return record.there[found.start() :] if found else b""


def _end(item: WarcRecord) -> int:
    """Where a record ends, if its header is written as usual."""
    fields = sum(len(name) + len(value) + 4 for name, value in item.headers.items_bytes())
    version = len(item.headers.status_line_bytes or b"")
    return item.stream_pos + version + 2 + fields + 2 + item.content_length


@dataclass(frozen=True, slots=True)
class _Ended:
    """The record before: its key, and where it ended, as far as that is known."""

    key: str
    end: int | None

    def lost(self, stream: ArchiveStream, *, until: int) -> Iterator[Rejection]:
        """What lies between it and the next, if that is no record; one that begins within it is put back, with all after it."""
        if self.end is not None and until > self.end + _SLACK:
            stream.put_back(b"", since=self.end, until=_NEXT)
            detail = f"the {until - self.end:,} bytes after this record are none; its Content-Length is wrong, or the archive is damaged"
            yield rejected(self.key, PageError(Reason.UNDECODABLE, detail))
