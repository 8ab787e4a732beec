"""Quantities: which numbers count something, how much, of what, by what."""

from __future__ import annotations

import pytest
from marked_text import marked, reading_of

from dateline.annotations.parse import parse_articles
from dateline.annotations.quantities import find_quantities
from dateline.annotations.times import find_times
from dateline.languages import language_of
from dateline.model.finding import Quantity
from dateline.model.parse import Parse

ENGLISH = language_of("en")


def found_in(text: str, parse: Parse) -> list[tuple[str, Quantity]]:
    assert ENGLISH
    reading = reading_of(text, published="2012-08-02")
    reading = reading.plus(find_times(reading, parse, language=ENGLISH), step="times")
    return [(one.span.of(text), one) for one in find_quantities(reading, parse, language=ENGLISH)]


def only(source: str) -> tuple[str, Quantity]:
    (one,) = found_in(*marked(source))
    return one


@pytest.mark.parametrize(
    ("source", "words", "value", "unit"),
    [
        ("It cost/VBD $100 million.", "$100 million", 100_000_000, "USD"),
        ("It cost/VBD 1.2bn euros.", "1.2bn euros", 1_200_000_000, "EUR"),
        ("It cost/VBD US $6.9 billion.", "US $6.9 billion", 6_900_000_000, "USD"),
        ("It cost/VBD £994m.", "£994m", 994_000_000, "GBP"),
        ("It cost/VBD 8m naira.", "8m naira", 8_000_000, "NGN"),
        ("It cost/VBD billions of dollars.", "billions of dollars", 1_000_000_000, "USD"),
        ("It rose/VBD 27 percent.", "27 percent", 27, "percent"),
        ("It rose/VBD 27 per/IN cent.", "27 per cent", 27, "percent"),
        ("It rose/VBD 0.5%.", "0.5%", 0.5, "percent"),
        ("It lies/VBZ 12 kilometres away/RB.", "12 kilometres", 12, "km"),
        ("It was/VBD a 40-acre farm.", "40-acre", 40, "acre"),
    ],
)
def test_a_unit_belongs_to_its_number(source: str, words: str, value: float, unit: str) -> None:
    found, quantity = only(source)
    assert (found, quantity.value, quantity.unit) == (words, value, unit)


@pytest.mark.parametrize(
    ("source", "words", "value"),
    [
        ("They killed two dozen.", "two dozen", 24),
        ("They killed twenty-five.", "twenty-five", 25),
        ("They killed a hundred and fifty.", "a hundred and fifty", 150),
        ("They killed half a million.", "half a million", 500_000),
        ("They killed tens of thousands.", "tens of thousands", 10_000),
        ("They killed several hundred.", "several hundred", 300),
        ("They killed 20,057.", "20,057", 20_057),
        ("They killed one third of them.", "one third", 0.3333),
        ("They killed two-thirds of them.", "two-thirds", 0.6667),
        ("They killed half of them.", "half", 0.5),
        ("They killed 1 in 10.", "1 in 10", 0.1),
        ("They killed one out of three.", "one out of three", 0.3333),
    ],
)
def test_a_number_is_read_however_it_is_written(source: str, words: str, value: float) -> None:
    found, quantity = only(source)
    assert (found, quantity.value) == (words, value)


@pytest.mark.parametrize(
    ("source", "modifier"),
    [
        ("They killed at least 24.", "at_least"),
        ("They killed more than 24.", "more_than"),
        ("They killed about 24.", "about"),
        ("They killed as many as 24.", "up_to"),
        ("They killed fewer than 24.", "less_than"),
        ("They killed no fewer than 24.", "at_least"),
        ("They killed nearly 24.", "nearly"),
        ("They killed dozens.", "at_least"),
        ("They killed 24.", None),
    ],
)
def test_the_words_before_say_how_exact_a_number_is(source: str, modifier: str | None) -> None:
    assert only(source)[1].modifier == modifier


@pytest.mark.parametrize(
    ("source", "per"),
    [
        ("It cost/VBD $100 million a month/NN.", "month"),
        ("It cost/VBD $35 an hour/NN.", "hour"),
        ("It pumps/VBZ 200 barrels per/IN day/NN.", "day"),
        ("It cost/VBD $2,000 monthly/RB.", "month"),
        ("It cost/VBD $22 a head/NN.", "head"),
    ],
)
def test_a_rate_names_one_of_what_it_is_measured_by(source: str, per: str) -> None:
    assert only(source)[1].per == per


@pytest.mark.parametrize(
    "source",
    [
        "[PRODUCT Apollo 11] flew/VBD.",
        "They flew/VBD the F-16.",
        "Section/NN 230 protects/VBZ them.",
        "They won/VBD 3-1.",
        "Call/VB 555-0142.",
        "Smith, 28, said so.",
        "1. Open it.",
        "No one said so.",
        "The 1000 block of it burned/VBD.",
        "They met in 1999.",
        "They met for three weeks.",
        "They met at 10:57.",
        "It came/VBD in second/JJ.",
        "They live/VBP at 1600 Pennsylvania Avenue.",
    ],
)
def test_a_number_that_counts_nothing_is_no_quantity(source: str) -> None:
    assert found_in(*marked(source)) == []


def test_the_ends_of_a_range_share_a_unit() -> None:
    text, parse = marked("It rose/VBD 39 to 41 feet.")
    assert [(words, one.value, one.unit) for words, one in found_in(text, parse)] == [
        ("39", 39, "ft"),
        ("41 feet", 41, "ft"),
    ]


def test_a_range_of_time_is_no_quantity() -> None:
    assert found_in(*marked("It took/VBD 30 to 45 minutes.")) == []


def test_two_numbers_in_one_token_keep_their_places() -> None:
    text, parse = marked("They killed 20 men.")
    glued = text.replace("20", "20–30")
    assert parse.words[2] == "20"
    columns = {
        "words": (*parse.words[:2], "20–30", *parse.words[3:]),
        "norms": (*parse.norms[:2], "20–30", *parse.norms[3:]),
    }
    starts = (*parse.starts[:3], *(at + 3 for at in parse.starts[3:]))
    ends = (*parse.ends[:2], *(at + 3 for at in parse.ends[2:]))
    wide = Parse(
        starts=starts,
        ends=ends,
        lemmas=parse.lemmas,
        pos=parse.pos,
        tags=parse.tags,
        deps=parse.deps,
        heads=parse.heads,
        sentence=parse.sentence,
        block=parse.block,
        sentences=parse.sentences,
        **columns,
    )
    assert [words for words, _ in found_in(glued, wide)] == ["20", "30"]


MODEL_CASES = [
    ("Gunmen killed 24 Pakistani troops near the border.", "24", "Pakistani troops"),
    (
        "The routes carry about one third of the cargo for the allied forces.",
        "one third",
        "cargo for the allied forces",
    ),
    ("Police arrested dozens of protesters on the square.", "dozens", "protesters"),
    ("The bank gave $5 billion in aid to the region.", "$5 billion", "aid"),
    ("About 85% of the city's people fled.", "85%", "city's people"),
    ("The bomb wounded at least 12 US and British soldiers.", "12", "US and British soldiers"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "words", "counted"), MODEL_CASES)
def test_the_words_counted_are_given_as_they_stand(text: str, words: str, counted: str) -> None:
    assert ENGLISH
    (parse,) = parse_articles([reading_of(text, published=None).article], language=ENGLISH)
    found = {at: one.of.of(text) if one.of else None for at, one in found_in(text, parse)}
    assert found[words] == counted


@pytest.mark.parametrize(
    ("source", "unit"),
    [
        ("It cost/VBD 160 rupees.", "INR"),
        ("It cost/VBD 160 rupees in Pakistan.", "PKR"),
        ("Pakistan/NNP and/CC Nepal/NNP and/CC Pakistan/NNP paid/VBD 160 Nepali/JJ rupees.", "NPR"),
        ("In Manila/NNP it cost/VBD 160 pesos.", "PHP"),
        ("In Baghdad/NNP it cost/VBD 160 dinars.", "IQD"),
        ("It cost/VBD 160 dinars.", None),
    ],
)
def test_a_name_of_several_currencies_is_that_of_the_country_told_of(source: str, unit: str | None) -> None:
    _, quantity = only(source)
    assert quantity.unit == unit


QUIET = [
    "The F-16 and the Boeing 747 landed at gate 12.",
    "Resolution 2231 and Article 5 were read out.",
    "The home side won 3-1 after leading 21-14.",
    "They lost 1-3 and 2-4 in the 2019-20 season.",
    "Its 737-800 jets and Mi-8m-17 helicopters were on pages 10-12.",
    "Ministers of the G20 met in May 2011.",
    "Anna Berg, 34, of Oslo signed it.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", QUIET)
def test_labels_names_scores_and_ages_stay_quiet(text: str) -> None:
    assert ENGLISH
    (parse,) = parse_articles([reading_of(text, published=None).article], language=ENGLISH)
    assert [words for words, _ in found_in(text, parse)] == []


Range = tuple[str, float, str | None, str | None]

RANGES: list[tuple[str, Range, Range]] = [
    ("They held 30 to 40 rebels.", ("30", 30, None, "at_least"), ("40", 40, None, "up_to")),
    ("They held between 30 and 40 rebels.", ("30", 30, None, "at_least"), ("40", 40, None, "up_to")),
    ("Some 3,000-4,000 rebels fled.", ("3,000", 3000, None, "at_least"), ("4,000", 4000, None, "up_to")),
    ("They held 20 or 30 villagers.", ("20", 20, None, "at_least"), ("30", 30, None, "up_to")),
    ("They held two to three dozen men.", ("two", 24, None, "at_least"), ("three dozen", 36, None, "up_to")),
    ("It has from 500 to 1 million members.", ("500", 500, None, None), ("1 million", 1_000_000, None, None)),
    ("It cost $3-5 billion.", ("$3", 3e9, "USD", "at_least"), ("5 billion", 5e9, "USD", "up_to")),
    ("It cost €3bn-€5bn.", ("€3bn", 3e9, "EUR", "at_least"), ("€5bn", 5e9, "EUR", "up_to")),
    ("The toll rose from 30 to 40 dead.", ("30", 30, None, None), ("40", 40, None, None)),
    ("Anywhere from 30 to 40 rebels fled.", ("30", 30, None, "at_least"), ("40", 40, None, "up_to")),
    ("The motion failed by 48 to 52.", ("48", 48, None, None), ("52", 52, None, None)),
    ("They won by 52 to 48.", ("52", 52, None, None), ("48", 48, None, None)),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_a_number_in_a_range_is_at_least_its_first_end_and_at_most_its_second(
    text: str, low: Range, high: Range
) -> None:
    assert ENGLISH
    (parse,) = parse_articles([reading_of(text, published=None).article], language=ENGLISH)
    assert [(words, one.value, one.unit, one.modifier) for words, one in found_in(text, parse)] == [low, high]
