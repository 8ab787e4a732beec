"""HTML pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model.page import Page
from dateline.pages.binary import wide_encoding
from dateline.pages.source import Source

MEDIA_TYPE = "text/html"
_DOCUMENT = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta)[\s>]", re.IGNORECASE)
_ELEMENT = re.compile(rb"</(?:p|div|a|span|td|li|h[1-6]|article|section|font|b)\s*>", re.IGNORECASE)
_OPENING = re.compile(
    rb"\s*<(?:!--|p|div|table|article|section|span|a|b|i|h[1-6]|script|style|link|center|font|ul|ol|main|header|body|html|head)[\s>]",
    re.IGNORECASE,
)
_FEW = 3


def sniff(source: Source) -> bool:
    """Whether the bytes are HTML: so called by whoever gives them, by a document's first tags, or by several closing ones."""
    if source.called_html:
        return True
    head = narrow(source.head)
    return bool(_OPENING.match(head) or _DOCUMENT.search(head)) or len(_ELEMENT.findall(head)) >= _FEW


def narrow(head: bytes) -> bytes:
    """The ASCII letters of bytes in UTF-16 or UTF-32: enough to tell a format."""
    wide = wide_encoding(head) or head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return head.replace(b"\x00", b"") if wide else head


def read(source: Source) -> Iterator[Page]:
    """The page."""
    yield Page(
        source.key, source.whole(), MEDIA_TYPE, url=source.url, charset=source.charset or wide_encoding(source.head)
    )
