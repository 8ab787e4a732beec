"""Any bytes at all give articles or rejections; an article's blocks stand on its text, in order; a row's text is not changed."""

from __future__ import annotations

import json

from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html

from dateline.articles import read_article
from dateline.model.article import Article, Reason, Rejection
from dateline.model.page import Given, Page
from dateline.pages import pages_in

WORDS = (
    "The minister",
    "said on Monday",
    "that",
    "KABUL —",
    "(Reuters) -",
    "By Ann Lee",
    "Share",
    "• ",
    "Photo: AFP",
    "2012-08-02",
    "August 2, 2012",
    "“",
    ".",
    "\n",
    "\n\n",
    "Most read",
    "!",
    "©",
    "é",
    "😀",
    "外交部",
    "عمّان",
    "\t",
    "Read more:",
    "|",
)
TAGS = (
    "<p>",
    "</p>",
    "<div class='related'>",
    "</div>",
    "<article>",
    "</article>",
    "<h1>",
    "</h1>",
    "<a href='x'>",
    "</a>",
    "<br>",
    "<br><br>",
    "<figure><img><figcaption>",
    "</figcaption></figure>",
    "<aside>",
    "<ul><li>",
    "</li></ul>",
    "<table><tr><td>",
    "</table>",
    "<script>",
    "</script>",
    "<blockquote>",
    "<span class=credit>",
    "</span>",
    "<time datetime='2020-01-01'>",
    "&amp;",
    "&#0;",
    "<!--",
    "-->",
    "<p hidden>",
)
texts = st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join)
markup = st.lists(st.sampled_from(WORDS + TAGS), max_size=120).map(" ".join)


def read(data: bytes, *, media_type: str | None = None) -> list[Article | Rejection]:
    """What every page of some bytes gives."""
    found = pages_in(data, key="k", media_type=media_type)
    return [page if isinstance(page, Rejection) else read_article(page) for page in found]


def stands(article: Article) -> bool:
    """Whether no block is empty, out of order, or padded with white space."""
    pieces = [block.span.of(article.text) for block in article.blocks]
    return all(piece and piece == piece.strip() for piece in pieces)


@given(st.binary(max_size=400))
@settings(deadline=None)
@example(b"\x1f\x8b")
@example(b"\xff\xfe")
@example(b"\x00" * 40)
def test_any_bytes_give_articles_or_rejections(data: bytes) -> None:
    assert all(isinstance(item, Article | Rejection) for item in read(data))


@given(st.text(max_size=400))
@settings(deadline=None)
def test_any_text_gives_articles_or_rejections(text: str) -> None:
    assert all(isinstance(item, Article | Rejection) for item in read(text.encode("utf-8", "surrogatepass")))


@given(texts)
@settings(max_examples=60, deadline=None)
def test_a_dumps_blocks_stand_on_its_text_in_order(text: str) -> None:
    assert all(stands(item) for item in read(text.encode()) if isinstance(item, Article))


@given(markup)
@settings(max_examples=60, deadline=None)
def test_a_pages_blocks_stand_on_its_text_in_order(text: str) -> None:
    assert all(stands(item) for item in read(text.encode(), media_type="text/html") if isinstance(item, Article))


@given(markup)
@settings(max_examples=60, deadline=None)
def test_a_blocks_source_is_one_element_that_holds_the_place(text: str) -> None:
    page = Page("k", f"<html><body>{text}</body></html>".encode(), "text/html")
    article = read_article(page)
    sources = [block.source for block in article.blocks if block.source] if isinstance(article, Article) else []
    tree = (
        html.document_fromstring(
            page.payload.replace(b"\x00", b""), parser=html.HTMLParser(encoding="utf-8", remove_comments=True)
        )
        if sources
        else None
    )
    for source in sources:
        assert tree is not None
        [element] = tree.xpath(source.xpath)
        assert 0 <= source.start < source.end <= len("".join(element.itertext()))


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=300))
@settings(deadline=None)
def test_a_rows_text_is_not_changed(text: str) -> None:
    page = Page("r", text.encode(), "text/plain", given=Given(clean=True))
    article = read_article(page)
    assert article.text == text if isinstance(article, Article) else not text.strip()


@given(
    st.text(max_size=60).filter(str.strip), st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=200)
)
def test_a_row_with_a_title_is_the_title_a_blank_line_and_the_text(title: str, text: str) -> None:
    [item] = read(json.dumps({"id": "r", "title": title, "text": text}).encode())
    if isinstance(item, Article):
        assert item.text.endswith(f"\n\n{text}")


@given(
    st.lists(
        st.one_of(
            st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=20),
            st.just('{"id": "r", "text": "x"}'),
        ),
        max_size=8,
    )
)
@settings(deadline=None)
def test_every_line_that_is_not_blank_is_answered(lines: list[str]) -> None:
    data = "\n".join(
        [
            '{"id": "r", "text": "x"}',
            *(line.replace("\n", " ") for line in lines),
            *['{"id": "r", "text": "x"}'] * (len(lines) + 1),
        ]
    ).encode("utf-8", "replace")
    filled = [line for line in data.split(b"\n") if line.strip(b" \t\r\xef\xbb\xbf")]
    assert len(list(pages_in(data, key="k"))) == len(filled)


@given(texts)
@settings(deadline=None)
def test_the_same_bytes_give_the_same_article(text: str) -> None:
    assert read(text.encode()) == read(text.encode())


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_a_rejections_reason_is_one_of_the_contract(data: bytes) -> None:
    assert all(item.reason in Reason and item.detail for item in read(data) if isinstance(item, Rejection))
