"""Dates with the precision they were given in, and the interval each stands for (ISO 8601 prefixes: 2012, 2012-08, 2012-08-02)."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?")


class Precision(StrEnum):
    """How exactly a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    TIME = "time"


class Basis(StrEnum):
    """Where a page's date was taken from, best first."""

    METADATA = "metadata"
    URL = "url"
    BYLINE = "byline"
    TEXT = "text"
    CAPTION = "caption"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as an ISO 8601 prefix; how long the prefix is tells how exactly it is known.

    Raises:
        ValueError: when the value is not such a prefix, or is no day of the calendar.
    """

    value: str

    def __post_init__(self) -> None:
        found = _ISO.fullmatch(self.value)
        if not found:
            message = f"a date is written 2012, 2012-08, 2012-08-02 or 2012-08-02T10:30:00+05:00, not {self.value!r}"
            raise ValueError(message)
        year, month, day = (int(part) if part else 1 for part in found.groups())
        date(year, month, day)

    @classmethod
    def of(cls, day: date) -> Self:
        """The date of a calendar day."""
        return cls(day.isoformat())

    @property
    def precision(self) -> Precision:
        """How exactly the date is known, told from the length of its value."""
        return {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}.get(len(self.value), Precision.TIME)

    @property
    def earliest(self) -> date:
        """The first day it may stand for."""
        year, month, day = self._parts()
        return date(year, month or 1, day or 1)

    @property
    def latest(self) -> date:
        """The last day it may stand for."""
        year, month, day = self._parts()
        month = month or 12
        return date(year, month, day or monthrange(year, month)[1])

    @property
    def day(self) -> date | None:
        """The calendar day; None where only the month or the year is known."""
        return self.earliest if len(self.value) >= len("2012-08-02") else None

    def _parts(self) -> tuple[int, int, int]:
        year, month, day = self.value[:4], self.value[5:7], self.value[8:10]
        return int(year), int(month or 0), int(day or 0)


@dataclass(frozen=True, slots=True)
class Dated:
    """A page's date and what it rests on; `inferred` says that it was concluded, not stated."""

    date: PartialDate
    basis: Basis
    inferred: bool = False
