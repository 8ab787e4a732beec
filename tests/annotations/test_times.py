"""Times: what is found in a text, and what it stands for."""

from __future__ import annotations

import pytest
from marked_text import marked, reading_of, shifted

from dateline.annotations.parse import parse_articles
from dateline.annotations.times import find_times
from dateline.languages import language_of
from dateline.model.article import BlockKind
from dateline.model.finding import TimeMention

ENGLISH = language_of("en")
THURSDAY = "2012-08-02"


def times_in(
    source: str, *, published: str | None = THURSDAY, kind: BlockKind = BlockKind.PARAGRAPH
) -> list[tuple[str, TimeMention]]:
    assert ENGLISH
    text, parse = marked(source)
    reading = reading_of(text, published=published, kind=kind)
    return [(mention.span.of(text), mention) for mention in find_times(reading, parse, language=ENGLISH)]


def values_in(source: str, *, published: str | None = THURSDAY) -> list[tuple[str, str]]:
    return [(words, mention.value) for words, mention in times_in(source, published=published)]


def only(source: str, *, published: str | None = THURSDAY) -> TimeMention:
    ((_, mention),) = times_in(source, published=published)
    return mention


@pytest.mark.parametrize(
    ("source", "words", "value"),
    [
        ("They met on Monday, March 5, 2007.", "Monday, March 5, 2007", "2007-03-05"),
        ("They met on 11 November 1918.", "11 November 1918", "1918-11-11"),
        ("They met on the 11th of November 1918.", "the 11th of November 1918", "1918-11-11"),
        ("They met in June 2007.", "June 2007", "2007-06"),
        ("They met on 2011-02-28.", "2011-02-28", "2011-02-28"),
        ("They met on 7/28/11.", "7/28/11", "2011-07-28"),
        ("They met on 28/7/2011.", "28/7/2011", "2011-07-28"),
        ("They met in 1999.", "1999", "1999"),
        ("They met in the 1990s.", "the 1990s", "199"),
        ("They met in the nineties.", "the nineties", "199"),
        ("They met in the 1800s.", "the 1800s", "18"),
        ("They met in the twentieth century.", "the twentieth century", "19"),
        ("They met in the summer of 1999.", "the summer of 1999", "1999-SU"),
        ("They met in the third quarter of 2009.", "the third quarter of 2009", "2009-Q3"),
        ("They met in the second half of 2009.", "the second half of 2009", "2009-H2"),
        ("They met in fiscal 2009.", "fiscal 2009", "FY2009"),
        ("They met on Christmas Eve 2009.", "Christmas Eve 2009", "2009-12-24"),
        ("They met on Good Friday 2009.", "Good Friday 2009", "2009-04-10"),
        ("They met on Thanksgiving 2009.", "Thanksgiving 2009", "2009-11-26"),
    ],
)
def test_a_date_that_says_all_has_its_own_value(source: str, words: str, value: str) -> None:
    assert values_in(source) == [(words, value)]


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("They met on Monday.", "2012-07-30"),
        ("They will meet/VB on Monday.", "2012-08-06"),
        ("They met on Thursday.", "2012-08-02"),
        ("They will meet/VB on Thursday.", "2012-08-02"),
        ("They met last Friday.", "2012-07-27"),
        ("They will meet/VB next Friday.", "2012-08-10"),
        ("They met in September.", "2011-09"),
        ("They will meet/VB in September.", "2012-09"),
        ("They met on September 5.", "2011-09-05"),
        ("They will meet/VB on January 5.", "2013-01-05"),
        ("They met last November.", "2011-11"),
        ("They met last week.", "2012-W30"),
        ("They will meet/VB next year.", "2013"),
        ("They met last weekend.", "2012-W30-WE"),
        ("They met yesterday.", "2012-08-01"),
        ("They met last night.", "2012-08-01TNI"),
        ("They met this morning.", "2012-08-02TMO"),
        ("They met Tuesday night.", "2012-07-31TNI"),
        ("They met two years ago.", "2010"),
        ("They met three days ago.", "2012-07-30"),
        ("They met several days ago.", "PAST_REF"),
    ],
)
def test_a_date_that_says_less_counts_from_the_day_of_the_report(source: str, value: str) -> None:
    assert only(source).value == value


def test_a_preposition_overrules_the_tense() -> None:
    assert only("They waited/VBD until Monday.").value == "2012-08-06"


def test_present_tense_in_a_caption_tells_what_was() -> None:
    ((_, mention),) = times_in("Troops enter/VBP the town on Monday.", kind=BlockKind.CAPTION)
    assert mention.value == "2012-07-30"


def test_the_end_of_a_year_keeps_the_year_and_says_end() -> None:
    mention = only("They will leave/VB by the end of 2014.")
    assert (mention.value, mention.mod, mention.latest) == ("2014", "END", "2014-12-31")


def test_a_part_of_a_month_narrows_the_interval() -> None:
    mention = only("They met in early October 2011.")
    assert (mention.value, mention.mod, mention.earliest) == ("2011-10", "START", "2011-10-01")
    assert mention.latest is not None
    assert mention.latest < "2011-10-15"


def test_a_month_covers_all_its_days() -> None:
    mention = only("They met in February 2012.")
    assert (mention.earliest, mention.latest) == ("2012-02-01", "2012-02-29")


def test_the_ends_of_a_range_of_days_are_two_times() -> None:
    assert values_in("They met on June 3-5, 2010.") == [("June 3", "2010-06-03"), ("5, 2010", "2010-06-05")]


def test_the_ends_of_a_range_of_years_are_two_times() -> None:
    assert values_in("They met from 2010 to 2012.") == [("2010", "2010"), ("2012", "2012")]


def test_the_second_year_of_a_range_may_be_short() -> None:
    assert values_in("They met in 1915-17.") == [("1915", "1915"), ("17", "1917")]


def test_days_of_one_month_share_its_name() -> None:
    assert values_in("They met on the 28 and 29 August 1918.") == [
        ("the 28", "1918-08-28"),
        ("29 August 1918", "1918-08-29"),
    ]


@pytest.mark.parametrize(
    ("source", "words", "value", "mod"),
    [
        ("They talked/VBD for three weeks.", "three weeks", "P3W", None),
        ("They talked/VBD for more than 30 years.", "more than 30 years", "P30Y", "MORE_THAN"),
        ("They talked/VBD for two and a half years.", "two and a half years", "P2.5Y", None),
        ("They talked/VBD for a few days.", "a few days", "PXD", None),
        ("They talked/VBD for months.", "months", "PXM", None),
        ("They talked/VBD in the past three weeks.", "the past three weeks", "P3W", None),
        ("They talked/VBD for half an hour.", "half an hour", "PT30M", None),
        ("It was/VBD an 11-week war.", "11-week", "P11W", None),
        ("It was/VBD a fortnight.", "a fortnight", "P2W", None),
        ("He was/VBD a 30-year-old man.", "30-year-old", "P30Y", None),
    ],
)
def test_a_duration_says_how_long(source: str, words: str, value: str, mod: str | None) -> None:
    ((found, mention),) = times_in(source)
    assert (found, mention.type, mention.value, mention.mod) == (words, "DURATION", value, mod)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("They met every day.", "P1D"),
        ("They met every two years.", "P2Y"),
        ("They met on Mondays.", "XXXX-WXX-1"),
        ("They met twice per week.", "P1W"),
        ("They met annually/RB.", "P1Y"),
    ],
)
def test_what_happens_again_is_a_set(source: str, value: str) -> None:
    mention = only(source)
    assert (mention.type, mention.value) == ("SET", value)


def test_a_price_by_time_is_no_time() -> None:
    assert values_in("It cost/VBD $100 million a month.") == []


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("They met at 6:40 p.m. yesterday.", "2012-08-01T18:40"),
        ("They met at four o'clock yesterday.", "2012-08-01T04:00"),
        ("They met at 11 a.m. on 11 November 1918.", "1918-11-11T11:00"),
        ("They met at 14:30.", "2012-08-02T14:30"),
        ("They met at noon.", "2012-08-02T12:00"),
        ("They met at 16:08 UTC.", "2012-08-02T16:08Z"),
        ("They met at 5 p.m. Monday.", "2012-07-30T17:00"),
    ],
)
def test_a_time_of_the_clock_has_a_day(source: str, value: str) -> None:
    (_, mention), *_ = times_in(source)
    assert (mention.type, mention.value) == ("TIME", value)


def test_a_part_of_a_day_named_before_it_belongs_to_it() -> None:
    mention = only("They met on the night of April 18, 1775.")
    assert (mention.type, mention.value) == ("TIME", "1775-04-18TNI")


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("They met recently.", "PAST_REF"),
        ("They meet/VBP now.", "PRESENT_REF"),
        ("They will meet/VB in the near future.", "FUTURE_REF"),
    ],
)
def test_now_and_then_are_references(source: str, value: str) -> None:
    assert only(source).value == value


def test_later_counts_from_the_time_last_spoken_of() -> None:
    assert values_in("They met on April 28, 1945. Two days later they met.")[-1] == ("Two days later", "1945-04-30")


def test_the_same_year_is_the_one_last_spoken_of() -> None:
    assert values_in("They met in 1945. They met in August of that year.")[-1] == ("August of that year", "1945-08")


NARRATIVE = "They met in 1940. They met in May 1940. They met in June 1941. They met in 1942. They met on March 3, 1943. They met in {}."


@pytest.mark.parametrize(("month", "value"), [("April", "1943-04"), ("January", "1943-01"), ("September", "1943-09")])
def test_in_a_narrative_a_bare_month_stays_near_the_time_last_spoken_of(month: str, value: str) -> None:
    assert values_in(NARRATIVE.format(month))[-1] == (month, value)


def test_in_a_narrative_a_month_may_open_the_next_year() -> None:
    assert values_in(NARRATIVE.replace("March 3", "December 3").format("January"))[-1] == ("January", "1944-01")


def test_without_a_publication_a_weekday_stays_unresolved() -> None:
    mention = only("They met on Thursday.", published=None)
    assert (mention.value, mention.earliest, mention.latest) == ("XXXX-WXX-4", None, None)


def test_without_a_publication_a_month_takes_the_year_of_the_text() -> None:
    assert values_in("They met on March 3, 2009. They met in May.", published=None)[-1] == ("May", "2009-05")


def test_a_publication_known_to_the_month_resolves_no_weekday() -> None:
    assert only("They met on Thursday.", published="2012-08").value == "XXXX-WXX-4"


def test_a_date_in_the_dateline_is_found_and_anchors_the_story() -> None:
    assert ENGLISH
    dateline = "KABUL, Aug. 2, 2012 — "
    story, parse = marked("They met on Monday.")
    text = dateline + story
    reading = reading_of(text, published=None, dateline=len(dateline))
    mentions = find_times(reading, shifted(parse, len(dateline)), language=ENGLISH)
    found = [(mention.span.of(text), mention.value) for mention in mentions]
    assert found == [("Aug. 2, 2012", "2012-08-02"), ("Monday", "2012-07-30")]


def test_a_dateline_without_a_year_takes_the_one_nearest_to_a_full_date_of_the_story() -> None:
    assert ENGLISH
    dateline = "KABUL, Jan. 2 — "
    story, parse = marked("They met on December 30, 2011 and met again on Monday.")
    reading = reading_of(dateline + story, published=None, dateline=len(dateline))
    mentions = find_times(reading, shifted(parse, len(dateline)), language=ENGLISH)
    assert [mention.value for mention in mentions] == ["2012-01-02", "2011-12-30", "2012-01-02"]


def test_a_day_that_does_not_exist_is_no_time() -> None:
    assert values_in("They met on June 31, 2011.") == []


def test_a_year_out_of_the_calendar_does_no_harm() -> None:
    assert values_in("They met 9999999 years ago.") == [("9999999 years ago", "XXXX")]


def test_no_expression_reaches_over_two_blocks() -> None:
    assert values_in("They met in June | 2007 said otherwise.")[0] == ("June", "2012-06")


@pytest.mark.parametrize(
    "source",
    [
        "[PERSON Theresa May] met them.",
        "They may/MD march/VB on.",
        "They met at the March on Washington.",
        "A second/JJ chance killed it.",
        "The fall/NN of Baghdad was/VBD quick.",
        "Prices spring/VBP up and fall/VBP down.",
        "The F-16 killed it.",
        "Flight 1549 met it.",
        "Section 2301 met it.",
        "It cost/VBD $2000 and 1984 percent.",
        "They met 2000 people/NNS.",
        "They called/VBD 555-623-1984 again.",
        "The [ORG Sunday Times] said so.",
        "He was/VBD on page 1984 of it.",
        "It was/VBD a quarter of them.",
        "The minutes of it were/VBD long.",
        "They won/VBD 3-1.",
    ],
)
def test_what_only_looks_like_a_time_is_none(source: str) -> None:
    assert values_in(source) == []


MODEL_CASES = [
    ("The president will travel to Geneva on Monday, his office said.", "Monday", "2012-08-06"),
    ("The court set a hearing for Dec. 19.", "Dec. 19", "2012-12-19"),
    ("Forces are due to leave the valley by January.", "January", "2013-01"),
    ("The attack on Monday killed three guards.", "Monday", "2012-07-30"),
    ("Voters go to the polls ahead of Friday's deadline.", "Friday", "2012-08-03"),
    ("The minister resigned in March after the report.", "March", "2012-03"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "words", "value"), MODEL_CASES)
def test_the_parsers_tenses_decide_the_direction(text: str, words: str, value: str) -> None:
    assert (words, value) in _read(text)


QUIET = [
    "Theresa May may resign, and her rivals march on.",
    "The March on Washington filled the mall.",
    "Two F-16 jets flew over the field, and Flight 370 was lost.",
    "Section 230 of the law protects platforms; Resolution 2231 does not.",
    "April Jones and August Wilson spoke with Senator June Carter.",
    "Call 555-0142 or room 1204 for help.",
    "The team won 21-14 and lost 3-1.",
    "The fall of the city shocked its allies.",
    "Prices may spring back, said the Arab Spring veteran.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", QUIET)
def test_names_and_numbers_that_look_like_times_stay_quiet(text: str) -> None:
    assert _read(text) == []


def _read(text: str) -> list[tuple[str, str]]:
    assert ENGLISH
    reading = reading_of(text, published=THURSDAY)
    (parse,) = parse_articles([reading.article], language=ENGLISH)
    return [(mention.span.of(text), mention.value) for mention in find_times(reading, parse, language=ENGLISH)]


@pytest.mark.model
def test_a_movable_feast_without_a_year_to_count_from_has_no_day() -> None:
    text = "The truce holds until Easter, the two sides said."
    assert ENGLISH
    reading = reading_of(text, published=None)
    (parse,) = parse_articles([reading.article], language=ENGLISH)
    assert [mention.value for mention in find_times(reading, parse, language=ENGLISH)] == ["XXXX-XX-XX"]
