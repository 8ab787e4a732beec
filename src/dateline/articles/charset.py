"""Bytes to text: by mark, by what holds, by what is declared, and only then by guessing."""

from __future__ import annotations

import codecs
import re

from dateline.errors import PageError
from dateline.model.article import Reason
from dateline.model.page import Page

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})")
_DECLARED_WITHIN = 4096
_SAMPLE = 32_768
_ALIASES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "windows-31j": "cp932",
}
_NO_CHARSETS = frozenset(("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"))
"""What Python can decode and no page is written in: some take the square of the time, some give halves of surrogate pairs."""

_HIGH = re.compile(rb"[\x80-\xff]")
_LONE = re.compile("[\ud800-\udfff]")
_LOSS = 0.1
"""Of a text in UTF-8, the share of its letters outside ASCII that may be broken before another encoding is thought of."""


def decode(page: Page) -> str:
    """The page's text, without a byte order mark and NUL characters; bytes that mean nothing become U+FFFD."""
    data = page.payload
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _clean(data[len(mark) :].decode(name, "replace"))
    return _clean(_wide(page) or _stated(data) or _guessed(data))


def decode_row(page: Page) -> str:
    """A row's text, code point for code point.

    Raises:
        PageError: when it is no UTF-8.
    """
    try:
        return without_halves(page.payload.decode("utf-8", "surrogatepass"))
    except UnicodeDecodeError as error:
        found = f"byte {error.start:,} of a clean text is no UTF-8"
        raise PageError(Reason.UNDECODABLE, f"{found}; give it as UTF-8, or as a page") from error


def without_halves(text: str) -> str:
    """The same, half of a surrogate pair, which no text can hold, made U+FFFD."""
    return _LONE.sub("\ufffd", text)


def _clean(text: str) -> str:
    return text.replace("\x00", "").removeprefix("\ufeff")


def _wide(page: Page) -> str | None:
    """The text in the encoding that the container names, where that holds or is one of those that no later test can tell."""
    codec = _codec(page.charset)
    if not codec:
        return None
    return (
        page.payload.decode(codec, "replace")
        if codec.startswith(("utf-16", "utf-32"))
        else _strict(page.payload, codec)
    )


def _stated(data: bytes) -> str | None:
    """UTF-8 where it holds, as nothing else does by chance; then the encoding that the markup declares."""
    declared = _declared(data)
    escapes = declared is not None and declared.startswith(("iso2022", "iso-2022", "hz"))
    return _strict(data, "utf-8") if not escapes else _strict(data, declared or "")


def _guessed(data: bytes) -> str:
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") <= _LOSS * _foreign(data):
        return text
    declared = _declared(data)
    if declared and (held := _strict(data, declared)) is not None:
        return held
    found = _sniffed(data)
    return data.decode(found, "replace") if found else text


def _foreign(data: bytes) -> int:
    """How many bytes lie outside ASCII."""
    return len(data.translate(None, bytes(range(128))))


def _declared(data: bytes) -> str | None:
    head = data[:_DECLARED_WITHIN]
    found = _META.search(head) or _XML.match(head)
    return _codec(found.group(1).decode("ascii")) if found else None


def _codec(name: str | None) -> str | None:
    """Python's name for an encoding, read as browsers read it (Latin-1 means Windows-1252)."""
    if not name:
        return None
    low = name.strip().lower()
    try:
        found = codecs.lookup(_ALIASES.get(low, low)).name
    except (LookupError, ValueError):  # an unknown name, or no name at all
        return None
    return None if found in _NO_CHARSETS else found


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeError, LookupError):
        return None


def _sniffed(data: bytes) -> str | None:
    """What charset-normalizer takes it for, going by the first bytes outside ASCII."""
    from charset_normalizer import from_bytes  # noqa: PLC0415  # loaded for the few pages that need it

    first = _HIGH.search(data)
    start = max(0, (first.start() if first else 0) - _SAMPLE // 4)
    best = from_bytes(data[start : start + _SAMPLE], explain=False).best()
    return _codec(best.encoding) if best else None
