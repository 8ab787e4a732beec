"""The day of publication of a page that states none, concluded from what its article and its foot date."""

from __future__ import annotations

import pytest

from dateline.articles import read_article
from dateline.model.article import Article
from dateline.model.page import Given, Page
from dateline.model.time import Basis, Dated, PartialDate

TITLE = "Second bridge opens at Onitsha"
STORY = (
    "Transport Minister Obi Eze opened a second bridge over the Niger on Wednesday and promised that tolls would stay low.\n\n"
    "Thousands of traders came to watch the ceremony. The bridge cost 40 billion naira, the minister said.\n"
)


def published(text: str, *, clean: bool = False, given: PartialDate | None = None) -> Dated | None:
    """What is made of a dump, or of a clean text, that states no date near its title."""
    page = Page("a.txt", text.encode(), "text/plain", given=Given(clean=clean))
    article = read_article(page, published=given)
    assert isinstance(article, Article)
    return article.published


@pytest.mark.parametrize("clean", [True, False])
def test_the_full_date_of_a_dateline_is_the_day(clean: bool) -> None:  # noqa: FBT001  # pytest hands it over so
    found = published(f"{TITLE}\n\nONITSHA, Nigeria, May 8, 2019 — {STORY}", clean=clean)
    assert found == Dated(PartialDate("2019-05-08"), Basis.TEXT)


def test_a_line_at_the_foot_says_the_day() -> None:
    found = published(f"{TITLE}\n\n{STORY}\n\nPublished: 8 May 2019\n\nCopyright 2019 The Onitsha Post\n")
    assert found == Dated(PartialDate("2019-05-08"), Basis.BYLINE)


def test_two_days_at_the_foot_say_none() -> None:
    assert published(f"{TITLE}\n\n{STORY}\n\nPublished: 8 May 2019\n\nPublished: 2 May 2019\n") is None


def test_a_date_said_with_its_weekday_in_the_lead_is_concluded_from() -> None:
    found = published(f"{TITLE}\n\n{STORY.replace('on Wednesday', 'on Wednesday, 8 May 2019,')}")
    assert found == Dated(PartialDate("2019-05-08"), Basis.TEXT, inferred=True)


def test_a_date_said_with_another_weekday_is_not() -> None:
    assert published(f"{TITLE}\n\n{STORY.replace('on Wednesday', 'on Wednesday, 9 May 2019,')}") is None


def test_a_date_of_the_lead_without_a_weekday_may_be_long_past() -> None:
    assert published(f"{TITLE}\n\n{STORY.replace('on Wednesday', 'begun on 8 May 2014')}") is None


def test_an_archive_pictures_date_is_none() -> None:
    caption = (
        "In this file photo, Transport Minister Obi Eze speaks to reporters in Abuja on June 3, 2015. (Photo: A. Bello)"
    )
    assert published(f"{TITLE}\n\n{caption}\n\n{STORY}") is None


def test_a_date_given_goes_before_what_is_only_concluded() -> None:
    text = f"{TITLE}\n\n{STORY.replace('on Wednesday', 'on Wednesday, 8 May 2019,')}"
    found = published(text, given=PartialDate("2019-05-09"))
    assert found == Dated(PartialDate("2019-05-09"), Basis.GIVEN)


def test_a_dateline_goes_before_a_date_given() -> None:
    found = published(f"{TITLE}\n\nONITSHA, May 8, 2019 — {STORY}", given=PartialDate("2019-05-09"))
    assert found == Dated(PartialDate("2019-05-08"), Basis.TEXT)
