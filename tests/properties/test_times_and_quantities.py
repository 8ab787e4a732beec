"""Times and quantities of any text: they stand in it, in order, apart, and their values are well formed."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.annotations.quantities import find_quantities
from dateline.annotations.times import find_times
from dateline.annotations.times.calendar import counted, day_point, easter, point_of, weekday_from
from dateline.languages import language_of
from dateline.model.article import Article, Block, BlockKind
from dateline.model.page import Page
from dateline.model.parse import Parse
from dateline.model.reading import Reading, Versions
from dateline.model.span import Span
from dateline.model.time import Basis, Dated, PartialDate

ENGLISH = language_of("en")
NUMBERS = [
    "1999",
    "2012",
    "08",
    "30",
    "31",
    "5",
    "20th",
    "1990s",
    "89",
    "6:40",
    "²",
    "٣",
    "9" * 26,
    "20–30",
    "May-5",
    "1.5",
    "$",
    "€",
    "%",
    "–",
]
TIMES = sorted(word for word in ENGLISH.times.alphabet.letters if not word.startswith("#")) if ENGLISH else []
OTHERS = [
    "May",
    "June",
    "Monday",
    "Christmas",
    "people",
    "killed",
    "will",
    "half",
    "million",
    "dozens",
    "third",
    "kilometres",
    "euros",
]
WORDS = st.lists(st.sampled_from(NUMBERS) | st.sampled_from(TIMES) | st.sampled_from(OTHERS), min_size=1, max_size=40)
VALUE = re.compile(
    r"(\d{2,4}|X{2,4})(-(\d\d|XX|W(\d\d|XX)(-(WE|\d))?|Q[\dX]|H\d|SP|SU|FA|WI))?(-(\d\d|XX))?(-XX)?(T(\d\d:\d\dZ?|MO|AF|EV|NI|DT|MI|XX))?"
    r"|P(T)?(\d+(\.\d+)?|X)(D|W|M|Q|Y|DE|CE|H|S)|FY\d+|(PAST|PRESENT|FUTURE)_REF"
)
DAYS = st.dates(date(1600, 1, 1), date(2400, 1, 1))


def parse_of(words: list[str]) -> tuple[str, Parse]:
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    count = len(words)
    tags = tuple(
        "CD" if word[0].isdigit() else "NNP" if word[0].isupper() else "NNS" if word.endswith("s") else "NN"
        for word in words
    )
    return " ".join(words), Parse(
        starts=tuple(starts),
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        words=tuple(words),
        norms=tuple(word.lower() for word in words),
        lemmas=tuple(words),
        pos=tuple({"CD": "NUM", "NNP": "PROPN"}.get(tag, "NOUN") for tag in tags),
        tags=tags,
        deps=("dep",) * count,
        heads=tuple(range(count)),
        sentence=(0,) * count,
        block=(0,) * count,
        sentences=((0, count),),
    )


def read(words: list[str], *, published: bool) -> tuple[Reading, Parse]:
    text, parse = parse_of(words)
    article = Article(
        page_id="page",
        text=text,
        blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(text))),),
        language="en",
        published=Dated(PartialDate("2012-08-02"), Basis.GIVEN) if published else None,
    )
    return Reading(Page("page", b"", "text/plain"), article, Versions("", "", "", "")), parse


@settings(deadline=None)
@given(WORDS, st.booleans())
def test_times_are_well_formed_in_order_and_apart(words: list[str], published: bool) -> None:  # noqa: FBT001  # drawn by Hypothesis
    assert ENGLISH
    reading, parse = read(words, published=published)
    found = list(find_times(reading, parse, language=ENGLISH))
    assert all(VALUE.fullmatch(mention.value) for mention in found), [mention.value for mention in found]
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all((mention.earliest or "") <= (mention.latest or "") for mention in found)
    assert len(reading.plus(found, step="times").times) == len(found)


@settings(deadline=None)
@example(["20–30"])
@example(["5", "20–30"])
@given(WORDS)
def test_quantities_stand_in_the_text_and_apart_from_times(words: list[str]) -> None:
    assert ENGLISH
    reading, parse = read(words, published=True)
    reading = reading.plus(find_times(reading, parse, language=ENGLISH), step="times")
    found = list(find_quantities(reading, parse, language=ENGLISH))
    taken = [mention.span for mention in reading.times]
    assert not any(one.span.overlaps(span) for one in found for span in taken)
    assert len(reading.plus(found, step="quantities").quantities) == len(found)


@given(DAYS, st.integers(-500, 500), st.sampled_from(["D", "W", "M", "Q", "Y"]))
def test_counting_on_and_back_again_ends_where_it_began(day: date, count: int, unit: str) -> None:
    assert counted(counted(day, count, unit).first, -count, unit) == point_of(day, unit)


@given(DAYS, st.integers(1, 7), st.sampled_from([-1, 1]))
def test_the_nearest_weekday_is_less_than_a_week_away(day: date, weekday: int, way: int) -> None:
    found = weekday_from(day, weekday, way)
    assert found.isoweekday() == weekday
    assert 0 <= (found - day).days * way < 7


@given(DAYS)
def test_a_day_lies_in_every_point_that_holds_it(day: date) -> None:
    assert all(point_of(day, unit).holds(day_point(day)) for unit in ("D", "W", "M", "Q", "Y", "DE", "CE"))


@given(st.integers(1600, 2400))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    day = easter(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)
