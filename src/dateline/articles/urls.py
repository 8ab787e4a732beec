"""Addresses: the day in the path of one, and a whole one from a part."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urldefrag, urljoin, urlsplit

from dateline.model.time import PartialDate

LONGEST = 2000
"""Code points of an address; no server takes many more."""

_DAYS = (
    re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)"),
    re.compile(r"(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)"),
    re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)"),
)


def date_in_url(url: str | None) -> PartialDate | None:
    """The day that an address's path names (/2024/03/05/, 2024-03-05, 20240305); None where it names none."""
    _, path = host_and_path(url)
    for pattern in _DAYS:
        for found in pattern.finditer(path):
            year, month, day = (int(part) for part in found.groups())
            try:
                return PartialDate(f"{year:04d}-{month:02d}-{day:02d}")
            except ValueError:
                continue
    return None


def is_address(url: str | None) -> bool:
    """Whether a text is an address on the web: its scheme, and a host."""
    parts = _parts(url)
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def host_and_path(url: str | None) -> tuple[str, str]:
    """The host that an address names, and the path on it; both empty where it is no address."""
    parts = _parts(url)
    return parts.hostname or "", parts.path


def _parts(url: str | None) -> SplitResult:
    try:
        parts = urlsplit(url if url and len(url) <= LONGEST else "")
    except ValueError:  # brackets that are no address of version 6, signs that are dots in disguise
        parts = urlsplit("")
    return parts if parts.netloc.isprintable() and " " not in parts.netloc else urlsplit("")


def absolute(base: str, url: str | None) -> str:
    """The web address that a link leads to, without the place on the page (RFC 3986); empty where it leads to none.

    Where the page's own address is not known, it stays as far from whole as the page gives it.
    """
    if len(base) + len(url or "") > LONGEST:
        return ""
    try:
        whole = urldefrag(urljoin(base, (url or "").strip())).url
        return whole if urlsplit(whole).scheme in ("http", "https", "") else ""
    except ValueError:
        return ""
