"""What an address says: the day in its path."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from dateline.model.time import PartialDate

_DAYS = (
    re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)"),
    re.compile(r"(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)"),
    re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)"),
)


def date_in_url(url: str | None) -> PartialDate | None:
    """The day that an address's path names (/2024/03/05/, 2024-03-05, 20240305); None where it names none."""
    path = urlsplit(url or "").path
    for pattern in _DAYS:
        for found in pattern.finditer(path):
            year, month, day = (int(part) for part in found.groups())
            try:
                return PartialDate(f"{year:04d}-{month:02d}-{day:02d}")
            except ValueError:
                continue
    return None
