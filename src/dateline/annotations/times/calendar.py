"""Points of the calendar: a TIMEX3 value, how coarse it is, and the days it covers; and counting on from one to another."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_COARSENESS = {
    unit: rank
    for rank, unit in enumerate(("TS", "TM", "TH", "D", "WE", "W", "FN", "M", "Q", "S", "H", "Y", "DE", "CE"))
}


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch of the calendar with a TIMEX3 value.

    `unit` is D (day), WE (weekend), W (week), M, Q (quarter), S (season), H (half year), Y, DE (decade) or CE (century); `first`
    and `last` are the days it covers.
    """

    value: str
    unit: str
    first: date
    last: date

    def holds(self, other: Point) -> bool:
        """Whether the other lies wholly in this one."""
        return self.first <= other.first and other.last <= self.last

    def finer_than(self, unit: str) -> bool:
        """Whether the point is known more exactly than to the unit."""
        return _COARSENESS[self.unit] < _COARSENESS[unit]


def day_point(day: date) -> Point:
    """A day: 2012-08-02."""
    return Point(day.isoformat(), "D", day, day)


def week_point(day: date) -> Point:
    """The week (Monday to Sunday) of a day: 2012-W31."""
    year, week, weekday = day.isocalendar()
    monday = _moved(day, 1 - weekday)
    return Point(f"{year:04}-W{week:02}", "W", monday, _moved(monday, 6))


def weekend_point(day: date) -> Point:
    """The weekend that closes the week of a day: 2012-W31-WE."""
    week = week_point(day)
    return Point(f"{week.value}-WE", "WE", _moved(week.first, 5), week.last)


def month_point(year: int, month: int) -> Point:
    """A month: 2012-08."""
    return Point(f"{year:04}-{month:02}", "M", date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_point(year: int) -> Point:
    """A year: 2012."""
    return Point(f"{year:04}", "Y", date(year, 1, 1), date(year, 12, 31))


def quarter_point(year: int, quarter: int) -> Point:
    """A quarter: 2012-Q3."""
    return Point(f"{year:04}-Q{quarter}", "Q", date(year, 3 * quarter - 2, 1), month_point(year, 3 * quarter).last)


def half_point(year: int, half: int) -> Point:
    """Half a year: 2012-H1."""
    return Point(f"{year:04}-H{half}", "H", date(year, 6 * half - 5, 1), month_point(year, 6 * half).last)


def season_point(year: int, season: str) -> Point:
    """A season of the northern year: 2012-SU.

    Writers mean by "the winter of 2012" the one that began or the one that ended in that year: it covers both.
    """
    if season == "WI":
        return Point(f"{year:04}-WI", "S", date(max(year - 1, 1), 12, 1), month_point(year + 1, 2).last)
    month = _SEASON_MONTH[season]
    return Point(f"{year:04}-{season}", "S", date(year, month, 1), month_point(year, month + 2).last)


def decade_point(decade: int) -> Point:
    """A decade by its first three digits: 201 is the 2010s."""
    return Point(f"{decade:03}", "DE", date(decade * 10, 1, 1), date(decade * 10 + 9, 12, 31))


def century_point(century: int) -> Point:
    """A century by its first two digits: 20 is the 21st."""
    return Point(f"{century:02}", "CE", date(century * 100, 1, 1), date(century * 100 + 99, 12, 31))


def point_of(day: date, unit: str) -> Point:
    """The point of a given coarseness that holds a day."""
    return _HOLDING.get(unit, day_point)(day)


_HOLDING: Mapping[str, Callable[[date], Point]] = {
    "W": week_point,
    "FN": week_point,
    "WE": weekend_point,
    "M": lambda day: month_point(day.year, day.month),
    "Q": lambda day: quarter_point(day.year, (day.month + 2) // 3),
    "Y": lambda day: year_point(day.year),
    "DE": lambda day: decade_point(day.year // 10),
    "CE": lambda day: century_point(day.year // 100),
}


def counted(day: date, count: int, unit: str) -> Point:
    """The point `count` units after (or, negative, before) the one that holds a day.

    Raises:
        OverflowError: when that lies outside the years 1 to 9999.
    """
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}.get(unit)
    if months:
        year, month = divmod(day.year * 12 + day.month - 1 + count * months, 12)
        if not 1 <= year <= 9998:
            message = f"{count} {unit} from {day} is outside the calendar"
            raise OverflowError(message)
        return point_of(date(year, month + 1, 1), unit)
    return point_of(_moved(day, count * {"W": 7, "WE": 7, "FN": 14}.get(unit, 1)), unit)


def weekday_from(day: date, weekday: int, way: int) -> date:
    """The nearest day with this weekday (1 is Monday), the day itself included, before (-1) or after it (+1)."""
    if way < 0:
        return _moved(day, -((day.isoweekday() - weekday) % 7))
    return _moved(day, (weekday - day.isoweekday()) % 7)


def possible_date(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; None for the 31st of June."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * el) // 433
    month = (h + el - 7 * m + 90) // 25
    return date(year, month, (h + el - 7 * m + 33 * month + 19) % 32)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a date of the Gregorian (Meeus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def _moved(day: date, days: int) -> date:
    return day + timedelta(days=days)
