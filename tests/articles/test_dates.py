"""Dates as pages write them."""

from __future__ import annotations

import pytest

from dateline.articles.dates import find_date, is_date_line, is_day, stated
from dateline.articles.urls import date_in_url
from dateline.languages.furniture import date_words

WORDS = date_words("en")


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Nov. 20, 2019 5:52 AM EST", "2019-11-20"),
        ("Friday, 22 Nov 2024 4:55 PM MYT", "2024-11-22"),
        ("Wed, Oct 16, 2024 page1", "2024-10-16"),
        ("7 May 2021 • 6:20pm", "2021-05-07"),
        ("Published on the 3rd of March, 2014", "2014-03-03"),
        ("22.04.2024 | 15:54", "2024-04-22"),
        ("2024-04-28T07:00:00Z", "2024-04-28"),
        ("Publié le 1 septembre 2023 à 05h00", "2023-09-01"),
        ("3 de enero de 2020", "2020-01-03"),
        ("11 июня 2025, 12:30", "2025-06-11"),
        ("الأربعاء 15 يناير 2025", "2025-01-15"),
        ("٧ مايو ٢٠٢٤ - ١٨:٣٠", "2024-05-07"),
        ("15 كانون الثاني/يناير 2025", "2025-01-15"),
        ("جمعه ۱۷ مه ۲۰۲۴", "2024-05-17"),
        ("प्रकाशित: १२ जनवरी २०२३, शाम ६:१५", "2023-01-12"),
        ("6 فروری 2024", "2024-02-06"),
        ("Jumanne, Aprili 18, 2023", "2023-04-18"),
        ("7 tháng 5 năm 2024", "2024-05-07"),
        ("2025年1月31日 06時00分", "2025-01-31"),
        ("2025년 10월 22일", "2025-10-22"),
        ("12/31/2020", "2020-12-31"),
        ("31/12/2020", "2020-12-31"),
    ],
)
def test_a_date_is_read_in_many_forms(line: str, value: str) -> None:
    found = find_date(line, WORDS)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    "line", ["no date here", "March 3", "call 2024-99-99", "500 people in 12 towns", "May is a month"]
)
def test_what_names_no_year_or_no_day_of_the_calendar_is_no_date(line: str) -> None:
    assert find_date(line, WORDS) is None


def test_figures_that_do_not_tell_are_read_by_the_habit_given() -> None:
    american, british = (find_date("3/4/2024", WORDS, month_first=first) for first in (True, False))
    assert american is not None
    assert british is not None
    assert (american.value, british.value) == ("2024-03-04", "2024-04-03")


def test_a_machine_readable_date_keeps_its_time_and_zone() -> None:
    found = stated("2023-12-24T00:19:04-05:00", WORDS)
    assert found is not None
    assert found.value == "2023-12-24T00:19:04-05:00"


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("20231224", "2023-12-24"),
        ("Sat, 23 Dec 2023 10:00:00 GMT", "2023-12-23"),
        ("12/20/2023", "2023-12-20"),
        ("1703376000", "2023-12-24"),
        ("2023-12-24T00:19:04+0000", "2023-12-24"),
    ],
)
def test_fields_with_dates_in_other_forms_are_read(value: str, day: str) -> None:
    found = stated(value, WORDS)
    assert found is not None
    assert found.value[:10] == day


@pytest.mark.parametrize(
    "line",
    [
        "Nov. 20, 2019 5:52 AM EST",
        "Published: 10:42 PM, October 29, 2015",
        "Friday, November 20, 2009",
        "2024年05月07日 18:32 来源：湟水新闻网 字号：大 中 小",
    ],
)
def test_a_date_and_little_else_is_a_date_line(line: str) -> None:
    assert is_date_line(line, WORDS)


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    assert not is_date_line("The minister was born on March 3, 1960, in a small town near the border.", WORDS)


@pytest.mark.parametrize(
    ("part", "day"),
    [
        ("March 3", True),
        ("3 MAR", True),
        ("Nov 22", True),
        ("Friday", True),
        ("3 mars", True),
        ("Mali", False),
        ("Marchand", False),
        ("22 people", False),
        ("2014", False),
        ("Mo.", False),
    ],
)
def test_the_days_that_datelines_name_are_told(part: str, day: bool) -> None:  # noqa: FBT001  # a table's column
    assert is_day(part, WORDS) is day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2024/3/05/talks", "2024-03-05"),
        ("https://a.example/talks-2024-03-05.html", "2024-03-05"),
        ("https://a.example/n/20240305-talks", "2024-03-05"),
    ],
)
def test_an_address_can_name_the_day(url: str, day: str) -> None:
    found = date_in_url(url)
    assert found is not None
    assert found.value == day


@pytest.mark.parametrize("url", [None, "https://a.example/article/7585813.html", "https://a.example/2024/99/99/x"])
def test_an_address_without_a_day_gives_none(url: str | None) -> None:
    assert date_in_url(url) is None
