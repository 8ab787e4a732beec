"""Dates as rows, feeds and mails write them: as much of one as can be read; one that cannot be counts as not given."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime

from dateline.model.time import PartialDate

_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?")
_MAX_DIGITS = 40


def iso_date(value: str | None) -> PartialDate | None:
    """As much of the value as is an ISO date."""
    found = _ISO.match((value or "")[:_MAX_DIGITS].strip().replace(" ", "T", 1))
    try:
        return PartialDate(found.group()) if found else None
    except ValueError:
        return None


def mail_date(value: str | None) -> PartialDate | None:
    """The moment that a mail's date header, or a feed's date of the same form, names; the clock of its place is kept."""
    try:
        moment = parsedate_to_datetime((value or "").strip())
        return PartialDate(
            moment.isoformat(timespec="seconds") + ("" if moment.tzinfo else "Z")
        )  # -0000 is read as none
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
