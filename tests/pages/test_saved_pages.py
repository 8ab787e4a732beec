"""Every saved page gives the article that the file beside it expects."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from dateline.articles import read_article
from dateline.model.article import Article, BlockKind
from dateline.model.page import Page
from dateline.pages import walk

FOLDER = Path(__file__).parent
NAMES = sorted(path.name.removesuffix(".expected.json") for path in FOLDER.glob("*.expected.json"))
TEXT = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)


def plain(text: str) -> str:
    return " ".join(text.split())


def blocks(article: Article, *kinds: BlockKind) -> list[str]:
    return [plain(block.span.of(article.text)) for block in article.blocks if block.kind in kinds]


def place(article: Article) -> str | None:
    """The dateline's place without its region."""
    return article.dateline.place.split(",")[0].casefold() if article.dateline and article.dateline.place else None


@pytest.fixture(scope="module", params=NAMES)
def saved(request: pytest.FixtureRequest) -> tuple[Article, dict]:
    path = next(path for path in FOLDER.glob(f"{request.param}.*") if not path.name.endswith(".json"))
    page = next(walk([path]))
    assert isinstance(page, Page)
    article = read_article(page)
    assert isinstance(article, Article), article
    return article, json.loads((FOLDER / f"{request.param}.expected.json").read_text(encoding="utf-8"))


def test_the_title_is_found_without_the_outlets_name(saved: tuple[Article, dict]) -> None:
    article, expected = saved
    assert plain(article.title or "") == plain(expected["title"] or "")


def test_the_outlet_is_named(saved: tuple[Article, dict]) -> None:
    article, expected = saved
    assert (article.site or None) == expected["site"]


def test_those_who_sign_are_found_in_their_order(saved: tuple[Article, dict]) -> None:
    article, expected = saved
    assert [author.name for author in article.authors] == expected["authors"]


def test_the_day_of_publication_is_found(saved: tuple[Article, dict]) -> None:
    article, expected = saved
    assert (article.published.date.value[:10] if article.published else None) == expected["published"]


def test_the_language_is_told(saved: tuple[Article, dict]) -> None:
    article, expected = saved
    assert article.language == expected["language"]


def test_the_dateline_names_its_place(saved: tuple[Article, dict]) -> None:
    article, expected = saved
    assert place(article) == (expected["dateline"].casefold() if expected["dateline"] else None)


def test_captions_are_found_once_each(saved: tuple[Article, dict]) -> None:
    article, expected = saved
    assert [text.rstrip(".") for text in blocks(article, BlockKind.CAPTION)] == [
        plain(text).rstrip(".") for text in expected["captions"]
    ]


def test_fact_box_items_are_found(saved: tuple[Article, dict]) -> None:
    article, expected = saved
    assert blocks(article, BlockKind.FACT_BOX_ITEM) == [plain(text) for text in expected["fact_box_items"]]


def test_biographies_are_found(saved: tuple[Article, dict]) -> None:
    article, expected = saved
    assert blocks(article, BlockKind.BIO) == [plain(text) for text in expected["bio"]]


def test_the_body_starts_and_ends_where_it_should(saved: tuple[Article, dict]) -> None:
    article, expected = saved
    text = blocks(article, *TEXT)
    opening = plain(article.text[article.dateline.span.end :][:400]) if article.dateline else text[0]
    assert re.sub(r"^[\s—–-]+", "", opening).startswith(plain(expected["first_paragraph"]))
    assert text[-1].endswith(plain(expected["last_paragraph"]))


def test_every_paragraph_is_there_and_no_other(saved: tuple[Article, dict]) -> None:
    article, expected = saved
    assert len(blocks(article, *TEXT)) == expected["paragraphs"], blocks(article, *TEXT)


def test_no_furniture_is_left_in_the_body(saved: tuple[Article, dict]) -> None:
    article, expected = saved
    body = "\n".join(blocks(article, *TEXT))
    assert not [piece for piece in expected["furniture_gone"] if plain(piece) in body]
