"""JSON lines: one clean text a row, read a line at a time, so that a file may be larger than the memory."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from dateline.errors import PageError
from dateline.model.article import Reason, Rejection
from dateline.model.page import Given, Page
from dateline.pages.dates import iso_date
from dateline.pages.source import MAX_PAGE, Source

MEDIA_TYPE = "text/plain"
MAX_BRACKETS = 300_000
"""Lists and objects of a row; each takes a hundred times its two signs in memory."""

_HALF = re.compile("[\ud800-\udfff]")
_FIELD = re.compile(rb'"(?:text|id)"\s*:')


def sniff(source: Source) -> bool:
    """Whether at least half of the lines at the beginning open an object, and one of them names a text or an id."""
    if source.called_html:
        return False
    lines = [line for line in source.head.removeprefix(b"\xef\xbb\xbf").split(b"\n") if line.strip()]
    opened = [line for line in lines[:-1] or lines if line.lstrip().startswith(b"{")]
    return 2 * len(opened) >= len(lines[:-1] or lines) and any(_FIELD.search(line) for line in opened)


def read(source: Source) -> Iterator[Page | Rejection]:
    """One page a row; a line that is no row is rejected by its number, and the rest is read."""
    for number, line in enumerate(source.lines(), start=1):
        key = f"{source.key}:{number}"
        try:
            if line is None or line.strip(b" \t\r\xef\xbb\xbf"):
                yield _page(_row(line), key=key)
        except PageError as error:
            yield Rejection.of(Page(key, (line or b"")[:MAX_PAGE], MEDIA_TYPE), error)


def _row(line: bytes | None) -> dict[str, object]:
    if line is None:
        raise PageError(Reason.TOO_LARGE, f"a line of more than {MAX_PAGE:,} bytes; a row has at most that many")
    if line.count(b"[") + line.count(b"{") > MAX_BRACKETS:
        raise PageError(
            Reason.TOO_LARGE, f"a row of more than {MAX_BRACKETS:,} lists and objects; it needs only its text"
        )
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise PageError(Reason.UNKNOWN_FORMAT, f"not a line of JSON ({error}); write one object a line") from error
    if not isinstance(row, dict):
        raise PageError(
            Reason.UNKNOWN_FORMAT, f'a row is an object like {{"id": …, "text": …}}, not a JSON {type(row).__name__}'
        )
    return row


def _page(row: dict[str, object], *, key: str) -> Page:
    text = row.get("text")
    if not isinstance(text, str):
        raise PageError(
            Reason.UNKNOWN_FORMAT,
            f'a row needs its text as a string under "text"; this one has {_mended(", ".join(list(row)[:8])[:200]) or "nothing"}',
        )
    given = Given(
        clean=True,
        title=_string(row, "title"),
        site=_string(row, "site"),
        published=iso_date(_string(row, "published")),
        language=_language(row),
    )
    return Page(
        _name(row) or key,
        text.encode("utf-8", "surrogatepass"),
        MEDIA_TYPE,
        url=_string(row, "url"),
        charset="utf-8",
        given=given,
    )


def _string(row: dict[str, object], key: str) -> str | None:
    value = row.get(key)
    return _mended(value) if isinstance(value, str) and value.strip() else None


def _mended(text: str) -> str:
    """The same, half of a surrogate pair, which no text can hold, made U+FFFD."""
    return _HALF.sub("\ufffd", text)


def _name(row: dict[str, object]) -> str | None:
    value = row.get("id")
    return _mended(str(value)) if isinstance(value, (str, int, float)) and str(value).strip() else None


def _language(row: dict[str, object]) -> str | None:
    """The ISO 639-1 part of a language tag (`en-GB` is en)."""
    return (_string(row, "language") or "").strip().lower().replace("_", "-").split("-")[0] or None
