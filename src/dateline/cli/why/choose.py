"""Which page is meant: a file's only one, one of its articles (`FILE#2`), or the one of a key."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from dateline import pages
from dateline.cli.why.page import AskedPage
from dateline.errors import InputError
from dateline.model.article import Rejection
from dateline.model.page import Page
from dateline.pages.walk import STDIN
from dateline.pipeline import Pipeline, Trace

MOST = 10
"""Keys that an error names."""

Found = Trace | Rejection


def page_of(file: str, key: str | None, *, pipeline: Pipeline) -> AskedPage | Rejection:
    """The page that a caller means, read; or the rejection of one that gave no article.

    Raises:
        InputError: when there is no such file or page, several are there and none is named, or its language is not coded.
    """
    path, wanted = _parted(file, key)
    found = _named(path, wanted, pipeline) if wanted else _only(path, pipeline)
    if isinstance(found, Rejection):
        return found
    if found.kit is None:
        message = f"{_key(found)}: nothing is coded in language {found.reading.article.language!r}, so there is nothing to ask why of"
        raise InputError(message)
    return AskedPage(found.reading, found.parse, found.kit)


def _parted(file: str, key: str | None) -> tuple[str, str | None]:
    """The path of a file, and the key of the page that is wanted: `--page`, or the file's name with `#2` or `!member` behind it."""
    if key or file == STDIN or Path(file).exists():
        return file, key
    cuts = (at for at in range(len(file) - 1, 0, -1) if file[at] in "#!")  # a member's name may have such marks itself
    at = next((at for at in cuts if Path(file[:at]).exists()), None)
    return (file[:at], file) if at else (file, None)


def _only(path: str, pipeline: Pipeline) -> Found:
    """The first article of the one page that a file holds."""
    first = list(islice(pages.walk([path]), MOST + 1))
    if not first:
        message = f"{path} holds no page"
        raise InputError(message)
    if len(first) > 1:
        raise InputError(_several(path, first))
    return _found(first[0], pipeline)[0]


def _several(path: str, found: list[Page | Rejection]) -> str:
    keys = ", ".join(_page_key(one) for one in found[:MOST])
    more = ", …" if len(found) > MOST else ""
    return f"{path} holds several pages; name one with --page KEY. Their keys: {keys}{more}"


def _named(path: str, wanted: str, pipeline: Pipeline) -> Found:
    """The page, or one of the articles of a page, with a key."""
    keys: list[str] = []
    for page in pages.walk([path]):
        own = _page_key(page)
        if wanted == own or wanted.startswith(f"{own}#"):
            found = _found(page, pipeline)
            keys.extend(_key(one) for one in found)
            yes = next((one for one in found if _key(one) == wanted), None)
            if yes is not None:
                return yes
        else:
            keys.append(own)
    raise InputError(_unknown(path, wanted, keys))


def _unknown(path: str, wanted: str, keys: list[str]) -> str:
    more = f", … and {len(keys) - MOST} more" if len(keys) > MOST else ""
    return f"{path} has no page {wanted!r}; it has {', '.join(keys[:MOST]) or 'none'}{more}"


def _found(page: Page | Rejection, pipeline: Pipeline) -> list[Found]:
    return [page] if isinstance(page, Rejection) else list(pipeline.trace(page))


def _page_key(page: Page | Rejection) -> str:
    return page.page.key if isinstance(page, Rejection) else page.key


def _key(found: Found) -> str:
    return found.page.key if isinstance(found, Rejection) else found.reading.page.key
