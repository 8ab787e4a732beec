"""From what a caller names (files, folders, patterns, standard input) to a stream of pages."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO

from dateline.errors import InputError, PageError
from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.pages.formats import read_source
from dateline.pages.source import from_bytes, open_source, rejected

STDIN = "-"
SETTINGS = ".toml"
"""How files of Dateline's own end (furniture, event types); beside pages in a folder they are none."""


def walk(inputs: Iterable[str | Path]) -> Iterator[Page | Rejection]:
    """Every page of what is named, in its order; `-` is standard input.

    A folder gives its files, and those of its folders, sorted by name; hidden ones and files of settings (`*.toml`) are passed
    over. A name that is no file's may be a pattern (`pages/*.html`; `**` stands for any folders), and gives the files that match,
    and those of the folders, sorted.

    Raises:
        InputError: when a path does not exist, or nothing matches a pattern; before anything is read.
    """
    named = [(path, _matches(path)) for path in map(str, inputs)]
    if missing := [_missing(path) for path, found in named if not found]:
        raise InputError("; ".join(missing))
    return (page for _, paths in named for name in _each(paths) for page in _pages_of(name))


def _matches(path: str) -> Sequence[str]:
    """The path itself, or what matches it where it is a pattern."""
    if path == STDIN or Path(path).exists():
        return [path]
    return glob(path, recursive=True)  # noqa: PTH207  # keys keep the caller's spelling (./a/b)


def _missing(path: str) -> str:
    return f"no file matches the pattern {path}" if has_magic(path) else f"no such file or folder: {path}"


def _each(paths: Sequence[str]) -> Iterable[str]:
    """The files that they name, each once; those of a pattern sorted."""
    return _files(paths[0]) if len(paths) == 1 else sorted({name for path in paths for name in _files(path)})


def pages_in(
    data: bytes, *, key: str, media_type: str | None = None, url: str | None = None
) -> Iterator[Page | Rejection]:
    """Every page that some bytes hold: one for a page, one a row for JSON lines, one a record, member or entry for what holds many.

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


def _files(path: str) -> Iterator[str]:
    """The path itself, or every file below it."""
    if path == STDIN or not Path(path).is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files = (os.path.join(folder, name) for name in sorted(names) if _may_be_pages(name))  # noqa: PTH118  # keys keep the caller's spelling (./a/b)
        yield from (name for name in files if Path(name).is_file())


def _may_be_pages(name: str) -> bool:
    return not name.startswith(".") and not name.endswith(SETTINGS)


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
