"""From a page to its articles, or to the reason why it has none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.articles.concluding import concluded
from dateline.articles.dumps.read import read_dump
from dateline.articles.known import KnownFurniture
from dateline.articles.markup.read import read_html
from dateline.articles.rows import read_row
from dateline.errors import PageError
from dateline.model.article import Article, Rejection
from dateline.model.page import Page
from dateline.model.time import Basis, Dated, PartialDate


def read_articles(
    page: Page,
    *,
    language: str | None = None,
    default_language: str = "en",
    published: PartialDate | None = None,
    furniture: KnownFurniture | None = None,
) -> list[Article | Rejection]:
    """The articles of a page, in reading order: one for almost every page, and never none.

    Args:
        page: bytes and what the container said of them.
        language: believed where given; otherwise the page's own is found.
        default_language: what a short clean text counts as.
        published: the date of a page that carries none.
        furniture: lines known from other pages of the same site; clean texts have none.
    """
    try:
        found = list(_read(page, language=language, default_language=default_language, furniture=furniture))
    except PageError as error:
        return [Rejection.of(page, error)]
    return [_dated(item, published) if isinstance(item, Article) else item for item in found]


def read_article(
    page: Page,
    *,
    language: str | None = None,
    default_language: str = "en",
    published: PartialDate | None = None,
    furniture: KnownFurniture | None = None,
) -> Article | Rejection:
    """The first article of a page; the arguments are those of `read_articles`."""
    return read_articles(
        page, language=language, default_language=default_language, published=published, furniture=furniture
    )[0]


def _read(
    page: Page, *, language: str | None, default_language: str, furniture: KnownFurniture | None
) -> Iterator[Article | Rejection]:
    if page.given.clean:
        yield read_row(page, language=language, default_language=default_language)
    elif page.media_type == "text/html":
        yield from read_html(page, language=language, default_language=default_language, furniture=furniture)
    else:
        yield read_dump(page, language=language, default_language=default_language, furniture=furniture)


def _dated(article: Article, published: PartialDate | None) -> Article:
    """The article with a date where it states none near its title: the one given, else one that is concluded."""
    if article.published:
        return article
    found = concluded(article)
    if published and (found is None or found.inferred):
        found = Dated(published, Basis.GIVEN)
    return replace(article, published=found)
