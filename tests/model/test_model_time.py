"""Partial dates: ISO prefixes that know how exact they are."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.time import PartialDate, Precision


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("2012", Precision.YEAR),
        ("2012-08", Precision.MONTH),
        ("2012-08-02", Precision.DAY),
        ("2012-08-02T10:30:00+05:00", Precision.TIME),
    ],
)
def test_the_length_of_the_value_tells_the_precision(value: str, precision: Precision) -> None:
    assert PartialDate(value).precision is precision


@pytest.mark.parametrize("value", ["2 August 2012", "2012-13", "2012-02-30", "12", ""])
def test_what_is_no_date_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"a date is written|month|day"):
        PartialDate(value)


def test_a_month_stands_for_all_its_days() -> None:
    month = PartialDate("2012-02")
    assert (month.earliest, month.latest) == (date(2012, 2, 1), date(2012, 2, 29))


def test_a_month_is_no_day() -> None:
    assert PartialDate("2012-02").day is None


@given(st.dates())
def test_a_day_survives_the_round_trip(day: date) -> None:
    assert PartialDate.of(day).day == day
