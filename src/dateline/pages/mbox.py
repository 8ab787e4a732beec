"""Mailboxes: mails one after the other, each behind a line that begins with "From "; a message at a time is held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from dateline.errors import PageError
from dateline.model.article import Reason, Rejection
from dateline.pages import mail
from dateline.pages.source import HEAD, MAX_PAGE, Source, rejected

_START = re.compile(rb"From \S[^\r\n]{3,200}\r?\n")
_QUOTED = re.compile(rb">+From ")


def sniff(source: Source) -> bool:
    """Whether a line of a sender begins the bytes, and a mail's headers follow."""
    start = None if source.called_html else _START.match(source.head)
    return start is not None and "from" in mail.field_names(source.head[start.end() :])


def read(source: Source) -> Iterator[Source | Rejection]:
    """Each message as a source of its own, under its number."""
    for number, message in enumerate(_messages(source), start=1):
        key = f"{source.key}!{number}"
        if message is None:
            yield rejected(key, PageError(Reason.TOO_LARGE, f"a mail of more than {MAX_PAGE:,} bytes"))
        else:
            stream = BytesIO(message)
            yield Source(key, stream.read(HEAD), stream, depth=source.depth)


def _messages(source: Source) -> Iterator[bytes | None]:
    """The bytes of each message; None for one that is too large."""
    lines: list[bytes] = []
    size, blank = 0, True
    for line in source.lines():
        if blank and line and line.startswith(b"From "):
            if size:
                yield _joined(lines, size)
            lines, size = [], 0
        elif size <= MAX_PAGE:
            size += MAX_PAGE + 1 if line is None else len(line) + 1
            lines.append(line or b"")
        blank = line in (b"", b"\r")
    if size:
        yield _joined(lines, size)


def _joined(lines: list[bytes], size: int) -> bytes | None:
    if size > MAX_PAGE:
        return None
    return b"\n".join(line[1:] if _QUOTED.match(line) else line for line in lines)
