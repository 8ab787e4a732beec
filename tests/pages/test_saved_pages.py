"""Every saved page gives the article, or the rejection, that `expected.json` beside it asks for; README.md says what each field means."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from dateline.articles import read_articles
from dateline.model.article import Article, Block, BlockKind, Rejection
from dateline.model.page import Page
from dateline.pages import walk

FOLDER = Path(__file__).parent
PAGES = {
    path.parent.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*/expected.json"))
}
SECOND = "#2"
"""Behind a page's name, its second article."""

EXPECTED = PAGES | {name + SECOND: page["second"] for name, page in PAGES.items() if "second" in page}
NOT_YET = {
    tuple(line.split()[:2])
    for line in (FOLDER / "not_yet.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
}
BODY = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)
NEEDED = frozenset(
    [
        "title",
        "site",
        "authors",
        "published",
        "language",
        "dateline",
        "captions",
        "first_paragraph",
        "last_paragraph",
        "paragraphs",
        "furniture_gone",
    ]
)
"""What must be said of every page that gives an article."""

REJECTED = frozenset(["rejection", "detail_names", "links"])
"""What must be said of every page that gives none, and all that is said of it."""


@cache
def read(name: str) -> Article | Rejection:
    (path,) = (FOLDER / name.removesuffix(SECOND)).glob("page.*")
    page = next(walk([path]))
    assert isinstance(page, Page)
    return read_articles(page)[name.endswith(SECOND)]


def plain(text: str) -> str:
    return " ".join(text.split())


def texts(article: Article, *kinds: BlockKind) -> list[str]:
    return [plain(block.span.of(article.text)) for block in article.blocks if block.kind in kinds]


def day(article: Article, field: str) -> str | None:
    dated = getattr(article, field)
    return dated.date.value[:10] if dated else None


def place(article: Article) -> str | None:
    """The dateline's place without its region."""
    return article.dateline.place.split(",")[0] if article.dateline and article.dateline.place else None


def opening(article: Article) -> str:
    """How the body starts, behind the dateline where one opens it."""
    text = article.text[article.dateline.span.end :][:400] if article.dateline else texts(article, *BODY)[0]
    return re.sub(r"^[\s—–-]+", "", plain(text))


def entries(article: Article) -> list[list[str]]:
    """The entries of a live page: the time of each and the words of its first block."""
    timed: list[Block] = [block for block in article.blocks if block.time]
    first = [block for at, block in enumerate(timed) if at == 0 or timed[at - 1].time != block.time]
    return [[block.time or "", plain(block.span.of(article.text))] for block in first]


SAID: dict[str, Callable[[Article], object]] = {
    "title": lambda article: plain(article.title or ""),
    "site": lambda article: article.site or None,
    "authors": lambda article: [author.name for author in article.authors],
    "published": lambda article: day(article, "published"),
    "updated": lambda article: day(article, "updated"),
    "language": lambda article: article.language,
    "section": lambda article: article.section,
    "tags": lambda article: list(article.tags),
    "url": lambda article: article.url,
    "page_type": lambda article: article.page_type,
    "dateline": place,
    "agency": lambda article: article.dateline.agency if article.dateline else None,
    "captions": lambda article: texts(article, BlockKind.CAPTION),
    "credits": lambda article: texts(article, BlockKind.CREDIT),
    "fact_box_titles": lambda article: texts(article, BlockKind.FACT_BOX_TITLE),
    "fact_box_items": lambda article: texts(article, BlockKind.FACT_BOX_ITEM),
    "headings": lambda article: texts(article, BlockKind.HEADING),
    "standfirst": lambda article: texts(article, BlockKind.STANDFIRST),
    "social_posts": lambda article: texts(article, BlockKind.SOCIAL_POST),
    "table_rows": lambda article: texts(article, BlockKind.TABLE_ROW),
    "bio": lambda article: texts(article, BlockKind.BIO),
    "paragraphs": lambda article: len(texts(article, *BODY)),
    "entries": entries,
}
"""What the article says for each field that is compared whole."""


def alike(value: object) -> object:
    """A value without what does not count: breaks of lines, the case of a place, the full stop of a caption."""
    if isinstance(value, list):
        return [alike(item) for item in value]
    return plain(value).rstrip(".").casefold() if isinstance(value, str) else value or None


ENDS = "ends"


def case(name: str, field: str, *values: str) -> ParameterSet:
    """A case of a test; one that is not yet right must fail, so that the list of those stays true."""
    return pytest.param(*values, marks=[pytest.mark.xfail(strict=True)] if (name, field) in NOT_YET else [])


ARTICLES = [name for name, expected in EXPECTED.items() if "rejection" not in expected]
FIELDS = [(name, field) for name in ARTICLES for field in EXPECTED[name] if field in SAID]


@pytest.mark.parametrize(("name", "field"), [case(name, field, name, field) for name, field in FIELDS])
def test_a_field_says_what_the_page_says(name: str, field: str) -> None:
    article = read(name)
    assert isinstance(article, Article), article
    assert alike(SAID[field](article)) == alike(EXPECTED[name][field])


@pytest.mark.parametrize("name", [case(name, ENDS, name) for name in ARTICLES])
def test_the_body_starts_and_ends_where_it_should_without_furniture(name: str) -> None:
    article, expected = read(name), EXPECTED[name]
    assert isinstance(article, Article), article
    body = texts(article, *BODY)
    assert opening(article).startswith(plain(expected["first_paragraph"]))
    assert body[-1].endswith(plain(expected["last_paragraph"]))
    assert not [piece for piece in expected["furniture_gone"] if any(plain(piece) in text for text in body)]


@pytest.mark.parametrize("name", [name for name in EXPECTED if name not in ARTICLES])
def test_a_page_without_an_article_says_why(name: str) -> None:
    found = read(name)
    assert isinstance(found, Rejection), found
    assert found.reason == EXPECTED[name]["rejection"]
    assert not [words for words in EXPECTED[name]["detail_names"] if words not in found.detail]


@pytest.mark.parametrize("name", [name for name in EXPECTED if name not in ARTICLES])
def test_a_page_without_an_article_says_where_its_articles_are(name: str) -> None:
    found = read(name)
    assert isinstance(found, Rejection), found
    listed = [[plain(link.text), link.url] for link in found.links]
    assert not [link for link in EXPECTED[name]["links"] if link not in listed], listed


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_expected_is_complete_and_known(name: str) -> None:
    known = SAID.keys() | {"first_paragraph", "last_paragraph", "furniture_gone", "second"}
    fields = set(EXPECTED[name])
    assert fields == REJECTED or NEEDED <= fields <= known


def test_what_is_not_yet_right_is_a_case() -> None:
    assert {*FIELDS, *((name, ENDS) for name in ARTICLES)} >= NOT_YET
