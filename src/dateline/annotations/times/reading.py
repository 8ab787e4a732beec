"""Reading the parts of a time expression: one function for each way of wording it, in the table READERS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from dateline.annotations.times.again import read_again
from dateline.annotations.times.anchor import Anchor, counted_from, season_month, stated_year
from dateline.annotations.times.calendar import (
    Point,
    century_point,
    counted,
    day_point,
    decade_point,
    half_point,
    month_point,
    point_of,
    possible_date,
    quarter_point,
    season_point,
    weekday_from,
    weekend_point,
    year_point,
)
from dateline.annotations.times.clock import read_clock
from dateline.annotations.times.direction import Way
from dateline.annotations.times.feasts import read_feast, weekday_of
from dateline.annotations.times.lengths import read_daily, read_duration, read_often, read_weekly, read_yearly
from dateline.annotations.times.meaning import UNKNOWN_DAY, Meaning, Parts

_TWO_DIGITS = 100
_YEAR_OF_MONTHS = 13
_LAST_DECADE = 999
_NOW_DECADE = 200
"""From 2000 on, the first decade of a century is one ("the 2000s"); before, it stands for the century."""

Reader = Callable[[Parts, Anchor], Meaning | None]
"""From the parts of an expression and what it is counted from to what it means; None where the words are no time after all."""


def _calendar(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A date, month, season, quarter, half or year, with or without its year."""
    if parts.has("span"):
        return _quarter(Parts({**parts.values, "quarter": (parts.number("month") + 2) // 3}), anchor)
    if parts.has("month"):
        return _month(parts, anchor)
    for name, make in (
        ("season", _season),
        ("quarter", _quarter),
        ("half", _half),
        ("weekday", _weekday),
        ("day", _day_alone),
    ):
        if parts.has(name):
            return make(parts, anchor)
    return Meaning.at(year_point(parts.number("year")))


def _year(parts: Parts, anchor: Anchor, month: int, day: int = 0) -> int | None:
    """The year an expression names, or points at ("of last year", "of that year"), or leaves to its surroundings."""
    pointed = any(parts.has(name) for name in ("year", "which", "whence"))
    return stated_year(parts, anchor) if pointed else anchor.year_of(month, day)


def _month(parts: Parts, anchor: Anchor) -> Meaning | None:
    month, day = parts.number("month"), parts.number("day") or parts.number("nth")
    year = _year(parts, anchor, month, day)
    if year is None:
        return Meaning("DATE", f"XXXX-{month:02}" + (f"-{day:02}" if day else ""))
    if not day:
        return Meaning.at(month_point(year, month))
    found = possible_date(year, month, day)
    return Meaning.at(day_point(found)) if found else None


def _week_of_month(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Words like "the first week of April": the month, and which part of it."""
    month = _month(parts, anchor)
    return month and month.with_mod(_WEEKS.get(parts.number("week"), "END"))


_WEEKS = {1: "START", 2: "MID", 3: "MID"}


def _digits(parts: Parts, anchor: Anchor) -> Meaning | None:
    """2012-08-02, 7/8/07."""
    del anchor
    whole_date = parts.number("slash")
    if whole_date:
        found = possible_date(whole_date // 10000, whole_date // 100 % 100, whole_date % 100)
    else:
        found = possible_date(parts.number("year"), parts.number("monthno"), parts.number("day"))
    return Meaning.at(day_point(found)) if found else None


def _season(parts: Parts, anchor: Anchor) -> Meaning:
    season = parts.text("season")
    year = _year(parts, anchor, season_month(season))
    return Meaning("DATE", f"XXXX-{season}") if year is None else Meaning.at(season_point(year, season))


def _quarter(parts: Parts, anchor: Anchor) -> Meaning | None:
    quarter = parts.number("quarter")
    if not 1 <= quarter <= 4:
        return None
    year = _year(parts, replace(anchor, way=lambda: _quarter_way(anchor)), 3 * quarter - 1)
    return Meaning("DATE", f"XXXX-Q{quarter}") if year is None else Meaning.at(quarter_point(year, quarter))


def _quarter_way(anchor: Anchor) -> Way:
    """What is told of a quarter lies near, before or after its end; only plans point ahead."""
    return Way.FUTURE if anchor.way() is Way.FUTURE else Way.OPEN


def _half(parts: Parts, anchor: Anchor) -> Meaning:
    half = parts.number("half")
    year = _year(parts, anchor, 6 * half - 3)
    return Meaning("DATE", f"XXXX-H{half}") if year is None else Meaning.at(half_point(year, half))


def _weekday(parts: Parts, anchor: Anchor) -> Meaning:
    """A weekday, alone or of a week that is named, and a part of it."""
    weekday = parts.number("weekday")
    week = _week_meant(parts, anchor)
    if parts.has("day"):
        found = _weekday_numbered(weekday, parts.number("day"), anchor)
    else:
        found = weekday_from(week.first, weekday, 1) if week else anchor.weekday(weekday)
    return _part(parts, Meaning.at(day_point(found)) if found else Meaning("DATE", f"XXXX-WXX-{weekday}"))


def _weekday_numbered(weekday: int, number: int, anchor: Anchor) -> date | None:
    """The Friday that is a 16th: the last one, or the next one where the clause points ahead."""
    base = anchor.now
    if base is None or not base.finer_than("Y"):
        return None
    way = 1 if anchor.way() in (Way.FUTURE, Way.PRESENT) else -1
    months = (base.first.year * 12 + base.first.month - 1 + way * gap for gap in range(_YEAR_OF_MONTHS))
    days = (possible_date(month // 12, month % 12 + 1, number) for month in months)
    return next(
        (day for day in days if day and day.isoweekday() == weekday and (day - base.first).days * way >= 0), None
    )


def _weeks_on(parts: Parts, anchor: Anchor) -> Meaning:
    """Words like "Sunday week", "a week on Sunday": one week after the next."""
    weekday, base = parts.number("weekday"), anchor.now
    if base is None or base.unit != "D":
        return Meaning("DATE", f"XXXX-WXX-{weekday}")
    return Meaning.at(counted(weekday_from(base.first, weekday, 1), 7, "D"))


def _weekday_of_month(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Words like "the first Sunday in May"."""
    month, weekday, nth = parts.number("month"), parts.number("weekday"), parts.number("nth")
    year = _year(parts, anchor, month)
    if year is None:
        return Meaning("DATE", f"XXXX-{month:02}")
    day = weekday_of(year, month, weekday, str(nth) if nth else "L")
    return Meaning.at(day_point(day)) if day.month == month else None


def _week_meant(parts: Parts, anchor: Anchor) -> Point | None:
    for name, base in (("which", anchor.now), ("whence", anchor.then)):
        if parts.has(name):
            return counted_from(base, parts.number(name), "W")
    return None


def _day_alone(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Words like "the 20th": of the month last spoken of."""
    base = anchor.then
    if base is None or not base.finer_than("Q"):
        return None
    found = possible_date(base.first.year, base.first.month, parts.number("day"))
    return Meaning.at(day_point(found)) if found else None


def _part(parts: Parts, meaning: Meaning) -> Meaning:
    return meaning.with_part(parts.text("part")) if parts.has("part") else meaning


def _near(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Words like "last November", "next Monday", "this summer", "the previous April"."""
    base = anchor.then if parts.has("text") else anchor.now
    which = parts.number("which", parts.number("whence"))
    if parts.has("weekday"):
        return _part(parts, _near_weekday(parts.number("weekday"), which, base))
    month = parts.number("month") or season_month(parts.text("season"))
    year = _near_year(month, which, base) if base else None
    if parts.has("season"):
        return (
            Meaning.at(season_point(year, parts.text("season")))
            if year
            else Meaning("DATE", f"XXXX-{parts.text('season')}")
        )
    return Meaning.at(month_point(year, month)) if year else Meaning("DATE", f"XXXX-{month:02}")


def _near_year(month: int, which: int, base: Point) -> int:
    """The year of the last, this or next such month, the month of the base itself left out."""
    year = base.first.year
    if not base.finer_than("Y"):
        return year + which
    if which < 0:
        return year if month < base.first.month else year - 1
    return year if which == 0 or month > base.first.month else year + 1


def _near_weekday(weekday: int, which: int, base: Point | None) -> Meaning:
    """The last or next such day; yesterday is no "last Sunday", tomorrow no "next Sunday"."""
    if base is None or base.unit != "D":
        return Meaning("DATE", f"XXXX-WXX-{weekday}")
    if which == 0:
        return Meaning.at(day_point(weekday_from(point_of(base.first, "W").first, weekday, 1)))
    return Meaning.at(day_point(weekday_from(counted(base.first, 2 * which, "D").first, weekday, which)))


def _which(parts: Parts, anchor: Anchor) -> Meaning:
    """Words like "last week", "this year", "next month"."""
    return _moved(anchor.now, parts.number("which"), parts.text("unit")).with_mod(parts.text("edge"))


def _whence(parts: Parts, anchor: Anchor) -> Meaning:
    """Words like "the previous year", "that day", "the following month": from the time last spoken of."""
    unit = parts.text("unit")
    ahead = parts.has("running") and not anchor.narrative and anchor.way() in (Way.FUTURE, Way.PRESENT)
    return _moved(anchor.now if ahead else anchor.then_by(unit), parts.number("which"), unit)


def _moved(base: Point | None, count: int, unit: str) -> Meaning:
    point = counted_from(base, count, unit)
    return Meaning.at(point) if point else Meaning("DATE", _unknown(unit, base))


def _unknown(unit: str, base: Point | None) -> str:
    """What is known of a day, week or month when only the year or month before it is known."""
    blank = {"D": "-XX-XX", "W": "-WXX", "M": "-XX", "Q": "-QX", "Y": "", "DE": "", "CE": ""}[unit]
    if base is None or base.unit in ("DE", "CE") or not blank:
        return f"XXXX{blank}"
    return f"{base.first.year:04}{blank}"


def _ago(parts: Parts, anchor: Anchor) -> Meaning:
    """Words like "two years ago", "three days from now"."""
    return _shifted(parts, anchor, anchor.now, parts.number("way", -1))


def _later(parts: Parts, anchor: Anchor) -> Meaning:
    """Words like "two years later", "the day before"."""
    return _shifted(parts, anchor, anchor.then_by(parts.text("units") or parts.text("unit")), parts.number("later"))


def _shifted(parts: Parts, anchor: Anchor, base: Point | None, way: int) -> Meaning:
    unit = parts.text("units") or parts.text("unit")
    if parts.text("n") == "X" or parts.amount("n") != int(parts.amount("n")):
        return _somewhat(parts, anchor, unit, way)
    if unit.startswith("T"):
        return Meaning("TIME", f"{base.value if base and base.unit == 'D' else UNKNOWN_DAY}TXX")
    factor, unit = _COUNTED_IN.get(unit, (1, unit))
    return _moved(base, way * parts.number("n") * factor, unit)


def _somewhat(parts: Parts, anchor: Anchor, unit: str, way: int) -> Meaning:
    """Words like "hours later", "a few days later": as near as what was told before is known, where that is no finer."""
    scene = anchor.scene if parts.has("later") else None
    if scene and not scene.finer_than("D" if unit.startswith("T") else unit) and scene.unit != unit:
        return Meaning.at(scene)
    return Meaning("DATE", "FUTURE_REF" if way > 0 else "PAST_REF")


_COUNTED_IN = {"FN": (14, "D"), "DE": (10, "Y")}
"""Units that are counted in others: a fortnight ago is a day, a decade ago a year."""


def _offset(parts: Parts, anchor: Anchor) -> Meaning:
    """Words like "yesterday", "this morning", "last night"."""
    if anchor.narrative and not parts.has("part"):
        return Meaning("DATE", UNKNOWN_DAY if parts.number("offset") else "PRESENT_REF")
    return _part(parts, _moved(anchor.now, parts.number("offset"), "D"))


def _text_part(parts: Parts, anchor: Anchor) -> Meaning:
    """Words like "that night", "the next morning"."""
    return _moved(anchor.then_by("D"), parts.number("shift"), "D").with_part(parts.text("part"))


def _weekend(parts: Parts, anchor: Anchor) -> Meaning:
    """The weekend of this week, or of the last when it is told as past."""
    base, which = anchor.then if parts.has("text") else anchor.now, parts.number("which")
    if base is None or base.unit != "D":
        return Meaning("DATE", f"{base.value[:4]}-WXX-WE" if base and base.finer_than("DE") else "XXXX-WXX-WE")
    if not parts.has("which") and anchor.way() is Way.PAST and base.first.isoweekday() < 6:
        which = -1
    return Meaning.at(weekend_point(counted(base.first, which, "W").first))


def _short_year(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The 17 of "1915-17"; the 89 of "'89"."""
    del anchor
    start = parts.number("century")
    year = start - start % 100 + parts.number("two")
    return Meaning.at(year_point(year)) if year > start else None


def _fiscal(parts: Parts, anchor: Anchor) -> Meaning:
    """A business year: FY2012. Its months differ from firm to firm, so that no days are known."""
    del anchor
    year = parts.number("fy")
    return Meaning("DATE", f"FY{year + 2000 if year < 100 else year}")


def _decade(parts: Parts, anchor: Anchor) -> Meaning:
    """Words like "the 1990s", "the 1990's"; "the 1800s" are a century."""
    del anchor
    decade = parts.number("decades")
    if decade < _TWO_DIGITS:
        return Meaning.at(decade_point(190 + decade // 10))
    decade = decade // 10 if decade > _LAST_DECADE else decade
    return Meaning.at(
        century_point(decade // 10) if decade % 10 == 0 and decade < _NOW_DECADE else decade_point(decade)
    )


def _century(parts: Parts, anchor: Anchor) -> Meaning | None:
    del anchor
    number = parts.number("nth")
    return Meaning.at(century_point(number - 1)) if 2 <= number <= 30 else None


def _reference(parts: Parts, anchor: Anchor) -> Meaning:
    del anchor
    return Meaning("DATE", parts.text("value"))


def _known(parts: Parts, anchor: Anchor) -> Meaning:
    """A day that its name alone tells: 9/11."""
    del anchor
    return Meaning.at(day_point(date.fromisoformat(parts.text("value"))))


READERS: Mapping[str, Reader] = {
    "calendar": _calendar,
    "digits": _digits,
    "near": _near,
    "which": _which,
    "whence": _whence,
    "ago": _ago,
    "later": _later,
    "offset": _offset,
    "text_part": _text_part,
    "weekend": _weekend,
    "short_year": _short_year,
    "fiscal": _fiscal,
    "decade": _decade,
    "century": _century,
    "duration": read_duration,
    "often": read_often,
    "weekly": read_weekly,
    "yearly": read_yearly,
    "daily": read_daily,
    "reference": _reference,
    "known": _known,
    "feast": read_feast,
    "again": read_again,
    "week_of_month": _week_of_month,
    "weeks_on": _weeks_on,
    "weekday_of_month": _weekday_of_month,
    "clock": read_clock,
}
"""The readers by the names that the tables give them."""
