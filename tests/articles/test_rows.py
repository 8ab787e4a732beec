"""Clean texts pass through code point for code point; their blocks are their own lines."""

from __future__ import annotations

from dateline.articles import read_article
from dateline.model.article import Article, BlockKind, Reason, Rejection
from dateline.model.page import Given, Page
from dateline.model.time import Basis, PartialDate

LONG = "Der Minister sprach am Montag in Berlin über die Lage an der Grenze. " * 5


def row(text: str, *, title: str | None = None, language: str | None = None, published: str | None = None) -> Page:
    given = Given(clean=True, title=title, language=language, published=PartialDate(published) if published else None)
    return Page("k", text.encode("utf-8", "surrogatepass"), "text/plain", charset="utf-8", given=given)


def read(page: Page, *, language: str | None = None, default_language: str = "en") -> Article:
    article = read_article(page, language=language, default_language=default_language)
    assert isinstance(article, Article)
    return article


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


def test_nothing_of_a_text_is_trimmed_or_normalised() -> None:
    text = "  He\u00a0said “so”.\r\n\r\n\tShe did\u200b not. é \u0065\u0301 \x00\n"
    assert read(row(text)).text == text


def test_half_a_surrogate_pair_becomes_one_replacement_character() -> None:
    assert read(row("He said \ud83d so.")).text == "He said \ufffd so."


def test_a_title_stands_before_the_text_and_a_blank_line() -> None:
    assert read(row("He spoke.", title="Talks fail")).text == "Talks fail\n\nHe spoke."


def test_the_title_is_a_block_and_a_field() -> None:
    article = read(row("He spoke.", title="Talks fail"))
    assert (article.title, kinds(article)) == ("Talks fail", [("title", "Talks fail"), ("paragraph", "He spoke.")])


def test_blocks_are_cut_at_the_texts_own_line_breaks() -> None:
    article = read(row("He spoke.\n\n  She left.  \r\nThey slept."))
    assert kinds(article) == [("paragraph", "He spoke."), ("paragraph", "She left."), ("paragraph", "They slept.")]


def test_a_bulleted_line_is_a_list_item() -> None:
    assert kinds(read(row("He said:\n• one thing"))) == [("paragraph", "He said:"), ("list_item", "• one thing")]


def test_a_short_line_in_title_case_heads_what_follows() -> None:
    assert kinds(read(row("Peace Talks Resume\nHe spoke."))) == [
        ("heading", "Peace Talks Resume"),
        ("paragraph", "He spoke."),
    ]


def test_a_short_line_in_sentence_case_stays_a_paragraph() -> None:
    assert kinds(read(row("Talks fail again\nHe spoke.")))[0] == ("paragraph", "Talks fail again")


def test_a_short_text_is_never_rejected() -> None:
    assert read(row("No.")).text == "No."


def test_a_text_of_white_space_is_empty() -> None:
    rejection = read_article(row(" \n "))
    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.EMPTY


def test_a_text_longer_than_any_article_is_too_large() -> None:
    rejection = read_article(row("word " * 400_001))
    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.TOO_LARGE


def test_a_language_given_with_the_row_is_believed() -> None:
    assert read(row(LONG, language="fr")).language == "fr"


def test_the_callers_language_goes_before_the_rows() -> None:
    assert read(row(LONG, language="fr"), language="nl").language == "nl"


def test_a_short_text_counts_as_the_default_language() -> None:
    assert read(row("Der Minister sprach."), default_language="es").language == "es"


def test_the_language_of_a_long_text_is_told() -> None:
    assert read(row(LONG)).language == "de"


def test_a_date_given_is_kept_with_its_basis() -> None:
    published = read(row("He spoke.", published="2012-08-02")).published
    assert published is not None
    assert (published.date.value, published.basis) == ("2012-08-02", Basis.GIVEN)


def test_the_callers_date_fills_in_only_where_the_row_has_none() -> None:
    dated = read_article(row("He spoke.", published="2012-08-02"), published=PartialDate("2020-01-01"))
    bare = read_article(row("He spoke."), published=PartialDate("2020-01-01"))
    assert isinstance(dated, Article)
    assert isinstance(bare, Article)
    assert [article.published.date.value for article in (dated, bare) if article.published] == [
        "2012-08-02",
        "2020-01-01",
    ]


def test_a_dateline_in_the_first_paragraph_is_found() -> None:
    article = read(row("ISLAMABAD — He spoke.", title="Talks fail"))
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.span.of(article.text)) == ("Islamabad", "ISLAMABAD —")


def test_the_first_line_is_no_title_unless_it_is_given() -> None:
    article = read(row("Peace Talks Resume\nHe spoke."))
    assert (article.title, BlockKind.TITLE in {block.kind for block in article.blocks}) == (None, False)
