"""Times as news words them: clocks with their days, feasts, habits, plans, and what counts from the story told so far."""

from __future__ import annotations

from datetime import date

import pytest
from marked_text import marked, reading_of

from dateline.annotations.parse import parse_articles
from dateline.annotations.times import find_times
from dateline.annotations.times.calendar import Point, easter, orthodox_easter, point_of
from dateline.annotations.times.feasts import feast_days
from dateline.annotations.times.story import Aside, Story, Told, Where
from dateline.languages import language_of

ENGLISH = language_of("en")
WEDNESDAY = "2019-05-22"


def point(year: int, month: int, day: int | None = None) -> Point:
    return point_of(date(year, month, day or 1), "D" if day else "M")


def test_a_day_told_in_passing_leaves_the_month_of_the_main_line() -> None:
    where = Where(0, 0)
    story = Story().with_told(Told(point(2012, 3), where, Aside.MAIN))
    story = story.with_told(Told(point(2012, 8, 6), where, Aside.REPORTED)).with_told(
        Told(point(2012, 8), where, Aside.MAIN)
    )
    assert story.latest(Where(5, 2), unit="M") == point(2012, 8)
    assert story.last_day == point(2012, 8, 6)


def marked_values(source: str, *, published: str | None = WEDNESDAY) -> list[tuple[str, str]]:
    assert ENGLISH
    text, parse = marked(source)
    reading = reading_of(text, published=published)
    return [(mention.span.of(text), mention.value) for mention in find_times(reading, parse, language=ENGLISH)]


def parsed_values(text: str, *, published: str | None = WEDNESDAY) -> list[tuple[str, str]]:
    assert ENGLISH
    reading = reading_of(text, published=published)
    (parse,) = parse_articles([reading.article], language=ENGLISH)
    return [(mention.span.of(text), mention.value) for mention in find_times(reading, parse, language=ENGLISH)]


@pytest.mark.parametrize(
    ("source", "words", "value"),
    [
        ("They met at 9:15 a.m. on May 3, 2019.", "9:15 a.m. on May 3, 2019", "2019-05-03T09:15"),
        ("They met on Monday at 3 p.m.", "Monday at 3 p.m.", "2019-05-20T15:00"),
        ("They met at 3 o'clock on Tuesday afternoon.", "3 o'clock on Tuesday afternoon", "2019-05-21T15:00"),
        ("They met at 3 o'clock on Tuesday morning.", "3 o'clock on Tuesday morning", "2019-05-21T03:00"),
        ("They met at 9.15 pm on Sunday.", "9.15 pm on Sunday", "2019-05-19T21:15"),
        ("They met at noon yesterday.", "noon yesterday", "2019-05-21T12:00"),
        ("They met at 1745 GMT on Sunday.", "1745 GMT on Sunday", "2019-05-19T17:45Z"),
        ("They met on Friday, May 17, at 8 p.m.", "Friday, May 17, at 8 p.m.", "2019-05-17T20:00"),
        ("They met at 6 p.m. local time.", "6 p.m. local time", "2019-05-22T18:00"),
    ],
)
def test_a_time_of_the_clock_and_the_day_beside_it_are_one_expression(source: str, words: str, value: str) -> None:
    assert marked_values(source) == [(words, value)]


def test_a_sentence_end_parts_a_day_from_a_time_of_the_clock() -> None:
    assert len(marked_values("They met on Monday. At 3 p.m. they met.")) == 2


@pytest.mark.parametrize(
    ("source", "words", "value"),
    [
        ("They met every June 4.", "every June 4", "XXXX-06-04"),
        ("They met every Easter.", "every Easter", "P1Y"),
        ("They met every Halloween.", "every Halloween", "XXXX-10-31"),
        ("They met every other Friday.", "every other Friday", "P2W"),
        ("They met every third month.", "every third month", "P3M"),
        ("They met twice a month.", "twice a month", "P1M"),
    ],
)
def test_what_happens_again_says_how_often(source: str, words: str, value: str) -> None:
    assert marked_values(source) == [(words, value)]


def test_daily_hours_are_of_no_one_day() -> None:
    assert marked_values("They met every day from 7 a.m. to 8 p.m.") == [
        ("every day", "P1D"),
        ("7 a.m.", "XXXX-XX-XXT07:00"),
        ("8 p.m.", "XXXX-XX-XXT20:00"),
    ]


def test_a_yearly_season_has_no_year() -> None:
    assert marked_values("They met each morning from April to October.")[1:] == [
        ("April", "XXXX-04"),
        ("October", "XXXX-10"),
    ]


@pytest.mark.parametrize(
    ("source", "words", "value"),
    [
        ("They met on St Patrick's Day.", "St Patrick's Day", "2019-03-17"),
        ("They met on St. Patrick's Day.", "St. Patrick's Day", "2019-03-17"),
        ("They met on Boxing Day.", "Boxing Day", "2018-12-26"),
        ("They will meet/VB on Boxing Day.", "Boxing Day", "2019-12-26"),
        ("They met on Easter Monday.", "Easter Monday", "2019-04-22"),
        ("They met on Orthodox Easter.", "Orthodox Easter", "2019-04-28"),
        ("They met on Presidents' Day 2017.", "Presidents' Day 2017", "2017-02-20"),
        ("They will meet/VB on Yom Kippur.", "Yom Kippur", "2019-10-09"),
        ("They met on Diwali.", "Diwali", "2018-11-07"),
        ("They met before Eid al-Adha.", "Eid al-Adha", "2018-08-21"),
        ("They met on the Lunar New Year.", "Lunar New Year", "2019-02-05"),
        ("They met last Christmas.", "last Christmas", "2018-12-25"),
        ("They will meet/VB next Easter.", "next Easter", "2020-04-12"),
        ("They met during Ramadan.", "Ramadan", "2019-05"),
    ],
)
def test_a_feast_has_a_day_in_the_table(source: str, words: str, value: str) -> None:
    assert marked_values(source) == [(words, value)]


@pytest.mark.parametrize(
    "source",
    [
        "They met on Christmas Island.",
        "They signed/VBD the Good Friday Agreement.",
        "His mother's day was/VBD long.",
        "[PERSON John Easter] met them.",
    ],
)
def test_what_only_sounds_like_a_feast_is_none(source: str) -> None:
    assert marked_values(source) == []


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [(2000, "04-23", "04-30"), (2016, "03-27", "05-01"), (2017, "04-16", "04-16"), (2024, "03-31", "05-05")],
)
def test_the_two_easters(year: int, western: str, eastern: str) -> None:
    assert (f"{easter(year):%m-%d}", f"{orthodox_easter(year):%m-%d}") == (western, eastern)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("12-26", (date(2018, 12, 26),)),
        ("02-1-3", (date(2018, 2, 19),)),
        ("05-1-L", (date(2018, 5, 28),)),
        ("11-4-4+1", (date(2018, 11, 23),)),
        ("E-2", (date(2018, 3, 30),)),
        ("2017-06-25 2018-06-15 2019-06-04", (date(2018, 6, 15),)),
        ("2017-06-25", ()),
    ],
)
def test_a_rule_of_the_table_gives_the_days_of_a_year(rule: str, days: tuple[date, ...]) -> None:
    assert feast_days(rule, 2018) == days


def test_every_movable_feast_of_the_table_has_a_day_in_every_year_it_covers() -> None:
    assert ENGLISH
    rules = {str(rule).partition("/")[0] for rule in ENGLISH.times.alphabet.classes["feast"].values()}
    listed = [rule for rule in rules if len(rule) > len("2012-08-19")]
    assert listed
    lunar = [{year for year in range(1990, 2036) if not feast_days(rule, year)} for rule in listed]
    assert max(map(len, lunar)) <= 1, "only a lunar year of 354 days leaves a year of ours out"


@pytest.mark.parametrize(
    ("source", "words", "value"),
    [
        ("They met on Friday the 17th.", "Friday the 17th", "2019-05-17"),
        ("They will meet/VB on Sunday week.", "Sunday week", "2019-06-02"),
        ("They will meet/VB on the second Monday in June.", "the second Monday in June", "2019-06-10"),
        ("They will meet/VB on the last Monday of June.", "the last Monday of June", "2019-06-24"),
        ("They met three years back.", "three years back", "2016"),
        ("They met a fortnight ago.", "a fortnight ago", "2019-05-08"),
        ("They met a decade ago.", "a decade ago", "2009"),
        ("They met for half an hour.", "half an hour", "PT30M"),
        ("They met for a quarter of a century.", "a quarter of a century", "P25Y"),
        ("They met all week.", "all week", "P1W"),
        ("They met for three nights.", "three nights", "P3D"),
        ("They met for five stormy/JJ days.", "five stormy days", "P5D"),
        ("They met for another half hour.", "another half hour", "PT30M"),
        ("They met in the January-March quarter.", "the January-March quarter", "2019-Q1"),
        ("They met in the final quarter of 2018.", "the final quarter of 2018", "2018-Q4"),
        ("They will meet/VB by month's end.", "month's end", "2019-05"),
        ("They met in the small hours of Sunday.", "the small hours of Sunday", "2019-05-19TMO"),
        ("They met in the first week of May.", "the first week of May", "2019-05"),
        ("They met late on Sunday.", "late on Sunday", "2019-05-19"),
        ("They met this past March.", "this past March", "2019-03"),
        ("They met overnight.", "overnight", "2019-05-22TNI"),
    ],
)
def test_wordings_of_news(source: str, words: str, value: str) -> None:
    if "overnight" in source:
        source = source.replace("overnight", "[TIME overnight]")
    assert marked_values(source) == [(words, value)]


def test_the_same_period_of_another_year_is_the_stretch_last_told_of() -> None:
    source = "They met in the second quarter of 2018. They met in the same period of 2017."
    assert marked_values(source)[-1] == ("the same period of 2017", "2017-Q2")


@pytest.mark.model
def test_the_end_of_a_range_lies_after_its_start() -> None:
    values = parsed_values("The talks lasted from November to February.")
    assert values == [("November", "2018-11"), ("February", "2019-02")]


def test_the_verb_to_last_is_no_last_week() -> None:
    assert marked_values("They expect/VBP it to last/VB two weeks.") == [("two weeks", "P2W")]


def test_minutes_later_count_from_the_clock() -> None:
    source = "They met at 3:50 p.m. on Monday. They met fifteen minutes later."
    assert marked_values(source)[-1] == ("fifteen minutes later", "2019-05-20T16:05")


def test_hours_later_is_the_day_of_the_story() -> None:
    assert marked_values("They met on Monday. They met hours later.")[-1] == ("hours later", "2019-05-20")


def test_a_few_days_after_a_month_is_that_month() -> None:
    assert marked_values("They met in March. They met a few days later.")[-1] == ("a few days later", "2019-03")


def test_a_price_is_no_time_of_the_clock() -> None:
    assert marked_values("It cost/VBD $9.15 am they said.") == []


@pytest.mark.parametrize("dateline", ["PARIS, 15 March - ", "PARIS, March 15 - "])
def test_a_dateline_may_name_the_day_first(dateline: str) -> None:
    assert ENGLISH
    reading = reading_of(dateline, published="2019-03-16", dateline=len(dateline))
    (mention,) = find_times(reading, marked("")[1], language=ENGLISH)
    assert mention.value == "2019-03-15"


STORY_CASES = [
    (
        "A ferry sank off Chios on Sunday, the coast guard said on Tuesday. A second boat sank the next day.",
        "the next day",
        "2019-05-20",
    ),
    (
        "Rebels shelled the port on Monday. The fort, which was built in 1850 and shelled on May 1, burned. The same day, troops fled.",
        "The same day",
        "2019-05-20",
    ),
    (
        "The clinic treated 300 people in 2017, against fewer than 40 in the early 2000s. It closed that year.",
        "that year",
        "2017",
    ),
    ("The bill will be ready by the end of the year, after the flood of 2015.", "the end of the year", "2019"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "words", "value"), STORY_CASES)
def test_what_is_said_or_mentioned_beside_does_not_move_the_story(text: str, words: str, value: str) -> None:
    assert (words, value) in parsed_values(text)


WAY_CASES = [
    ("The ministry ordered the border post closed by June 3.", "June 3", "2019-06-03"),
    ("Friday's wages will be paid in full, the firm said.", "Friday", "2019-05-24"),
    ("Friday's attack will be investigated, the army said.", "Friday", "2019-05-17"),
    ("The firm will hire 90 people by the first quarter.", "the first quarter", "2020-Q1"),
    ("Profit fell in the first quarter.", "the first quarter", "2019-Q1"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "words", "value"), WAY_CASES)
def test_plans_point_ahead_and_deeds_back(text: str, words: str, value: str) -> None:
    assert (words, value) in parsed_values(text)


QUIET = [
    "He paid 2,000 dinars for three new cars and 12 young goats.",
    "The price rose 7.30 percent to 9.15 euros.",
    "Black Sunday is a film, and Bloody Sunday a song.",
    "The match ended 21-14 after the second half.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", QUIET)
def test_numbers_names_and_prices_stay_quiet(text: str) -> None:
    assert parsed_values(text) == []
