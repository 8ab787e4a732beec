"""From what a caller names (files, folders, standard input) to a stream of pages."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from dateline.errors import InputError, PageError
from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.pages.formats import read_source
from dateline.pages.source import from_bytes, open_source

STDIN = "-"
_UNKNOWN = "application/octet-stream"


def walk(inputs: Iterable[str | Path]) -> Iterator[Page | Rejection]:
    """Every page of the files and folders named, in their order; `-` is standard input.

    A folder gives its files, and those of its folders, sorted by name; hidden ones are passed over.

    Raises:
        InputError: when a path does not exist; before anything is read.
    """
    paths = [str(path) for path in inputs]
    if missing := [path for path in paths if path != STDIN and not Path(path).exists()]:
        message = f"no such file or folder: {', '.join(missing)}"
        raise InputError(message)
    return (page for path in paths for name in _files(path) for page in _pages_of(name))


def pages_in(
    data: bytes, *, key: str, media_type: str | None = None, url: str | None = None
) -> Iterator[Page | Rejection]:
    """Every page that some bytes hold: one for a page, one a row for JSON lines.

    Args:
        data: the bytes as they came, gzipped or not.
        key: names them in what is read.
        media_type: `text/html` is believed; everything else is told by content.
        url: where they came from.
    """
    try:
        yield from read_source(from_bytes(data, key=key, media_type=media_type, url=url))
    except PageError as error:
        yield rejected(key, error, url=url)


def rejected(key: str, error: PageError, *, url: str | None = None) -> Rejection:
    """The rejection of bytes that never became a page; they are not kept."""
    return Rejection(Page(key, b"", _UNKNOWN, url=url), Reason(error.reason), error.detail)


def _files(path: str) -> Iterator[str]:
    """The path itself, or every file below it."""
    if path == STDIN or not Path(path).is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files = (os.path.join(folder, name) for name in sorted(names) if not name.startswith("."))  # noqa: PTH118  # keys keep the caller's spelling (./a/b)
        yield from (name for name in files if Path(name).is_file())


def _pages_of(path: str) -> Iterator[Page | Rejection]:
    with ExitStack() as stack:
        try:
            yield from read_source(open_source(_open(path, stack), key=path))
        except PageError as error:
            yield rejected(path, error)
        except OSError as error:
            yield rejected(path, PageError(Reason.UNDECODABLE, f"cannot be read: {error.strerror or error}"))


def _open(path: str, stack: ExitStack) -> BinaryIO:
    return sys.stdin.buffer if path == STDIN else stack.enter_context(Path(path).open("rb"))
