"""A page: bytes as they came, with where and when they came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from dateline.model.time import PartialDate


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller or the container says of a page before anybody reads it; `clean` text is passed on code point for code point."""

    clean: bool = False
    title: str | None = None
    site: str | None = None
    published: PartialDate | None = None
    language: str | None = None


@dataclass(frozen=True)
class Page:
    """Bytes after content decoding (gzip and the like undone).

    `key` names the page for the caller (a path, `-`, a row's id); `media_type` is `text/html` or `text/plain`, told by content;
    `charset` is what the container says of the encoding, where it says so.
    """

    key: str
    payload: bytes = field(repr=False)
    media_type: str
    url: str | None = None
    fetched: str | None = None
    charset: str | None = None
    given: Given = field(default_factory=Given)

    @cached_property
    def id(self) -> str:
        """SHA-256 of the payload, in hexadecimal."""
        return sha256(self.payload).hexdigest()
