"""ZIP archives: their members are read like the files of a folder; an office document, packed the same way, is named as what it is."""

from __future__ import annotations

import lzma
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from io import SEEK_END, BufferedReader, BytesIO
from tempfile import SpooledTemporaryFile
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from dateline.errors import PageError
from dateline.model.article import Reason, Rejection
from dateline.pages.binary import ADVICE_TEXT
from dateline.pages.source import MAX_PAGE, Source, open_source, rejected
from dateline.pages.unpack import MAX_RATIO, Chained, Readable, is_bomb

MAX_SPOOLED = 4_000_000_000
"""The most bytes of an archive that comes as a stream: it is read from its end, and so must be written to disk first."""

_DEEPEST = 1
_ENCRYPTED = 0x1
_BLOCK = 1_048_576
_BROKEN = (BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, RuntimeError, NotImplementedError)
"""What the standard library raises on archives that are damaged, or packed in a way it does not know."""

_DOCUMENTS: tuple[tuple[str, str], ...] = (
    ("word/document.xml", "a Word document"),
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("[Content_Types].xml", "an office document"),
    ("META-INF/container.xml", "an EPUB book"),
    ("META-INF/manifest.xml", "an OpenDocument file"),
    ("META-INF/MANIFEST.MF", "a Java program"),
    ("AndroidManifest.xml", "an Android program"),
)
"""A member that tells a document, and what it is; the first that is there counts."""


def sniff(source: Source) -> bool:
    """Whether the bytes begin with a member, or with the end of an archive that has none."""
    return source.head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read(source: Source) -> Iterator[Source | Rejection]:
    """Each member that is a file and not hidden as a source of its own, sorted by name."""
    if source.depth > _DEEPEST:
        raise PageError(Reason.TOO_DEEP, "a ZIP archive in one that is in another; unpack the outer one")
    with ExitStack() as stack:
        file = _file(source, stack)
        try:
            archive = stack.enter_context(ZipFile(file))
        except _BROKEN as error:
            raise PageError(Reason.UNDECODABLE, f"ZIP archive broken ({error}); get it again") from error
        for member in _members(archive, size=file.seek(0, SEEK_END)):
            key = f"{source.key}!{member.filename}"
            try:
                stream = _Member(archive, member)
                yield replace(open_source(stream, key=key), depth=source.depth + 1)
            except PageError as error:
                yield rejected(key, error)


def _file(source: Source, stack: ExitStack) -> IO[bytes]:
    """The archive as a file that can be read from its end: the source's own, or a copy of it."""
    if isinstance(source.rest, BufferedReader | BytesIO) and source.rest.seekable():
        return source.rest
    file = stack.enter_context(SpooledTemporaryFile(max_size=MAX_PAGE))  # noqa: SIM115  # the stack closes it
    stream = Chained(source.head, source.rest)
    while piece := stream.read(_BLOCK):
        if stream.given > MAX_SPOOLED:
            raise PageError(Reason.TOO_LARGE, f"a ZIP archive of more than {MAX_SPOOLED:,} bytes; give it as a file")
        file.write(piece)
    return file


def _members(archive: ZipFile, *, size: int) -> Sequence[ZipInfo]:
    """The members to read.

    Raises:
        PageError: when there are none, they are a document's, or far too large for the archive.
    """
    names = frozenset(archive.namelist())
    if document := next((what for name, what in _DOCUMENTS if name in names), None):
        raise PageError(Reason.NOT_TEXT, f"{document}; {ADVICE_TEXT}")
    found = [member for member in archive.infolist() if not _is_passed_over(member.filename)]
    if not found:
        raise PageError(Reason.EMPTY, "a ZIP archive without a file in it")
    if is_bomb(sum(member.file_size for member in found), size):
        raise _bomb()
    return sorted(found, key=lambda member: member.filename)


def _is_passed_over(name: str) -> bool:
    """Whether a member is a folder, hidden, or keeps what one system knows of another member."""
    folder = not name or name.endswith("/")
    return folder or any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))


class _Member:
    """The unpacked bytes of a member."""

    def __init__(self, archive: ZipFile, member: ZipInfo) -> None:
        """Open a member.

        Raises:
            PageError: when it is encrypted, a bomb, or cannot be opened.
        """
        if member.flag_bits & _ENCRYPTED:
            raise PageError(Reason.UNDECODABLE, "encrypted; unpack it with its password and give the file")
        if is_bomb(member.file_size, member.compress_size):
            raise _bomb()
        self._given = 0
        try:
            self._file: Readable = archive.open(member)
        except _BROKEN as error:
            raise self._broken(error) from error

    def read(self, size: int, /) -> bytes:
        try:
            piece = self._file.read(size)
        except _BROKEN as error:
            raise self._broken(error) from error
        self._given += len(piece)
        return piece

    def _broken(self, error: Exception) -> PageError:
        detail = f"cannot be unpacked after {self._given:,} bytes ({error}); unpack the archive and give the file"
        return PageError(Reason.UNDECODABLE, detail)


def _bomb() -> PageError:
    return PageError(
        Reason.TOO_LARGE,
        f"unpacks to more than {MAX_RATIO} times its size, as no page does; unpack it to see what it is",
    )
