"""Plain text: the dump of a page, with its furniture left in."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.page import Page
from dateline.pages.binary import wide_encoding
from dateline.pages.source import Source

MEDIA_TYPE = "text/plain"


def sniff(source: Source) -> bool:
    """Whatever is nothing else and not binary."""
    del source
    return True


def read(source: Source) -> Iterator[Page]:
    """The page."""
    yield Page(
        source.key, source.whole(), MEDIA_TYPE, url=source.url, charset=source.charset or wide_encoding(source.head)
    )
