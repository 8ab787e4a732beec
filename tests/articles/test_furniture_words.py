"""The tables of furniture and date words are whole, and read as they are meant."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from dateline.languages.furniture import date_words, folded, furniture_words

FOLDER = files("dateline.languages")
TABLED = sorted(entry.name for entry in FOLDER.iterdir() if entry.joinpath("furniture.toml").is_file())
DATED = sorted(entry.name for entry in FOLDER.iterdir() if entry.joinpath("dates.toml").is_file())


@pytest.mark.parametrize("code", DATED)
def test_a_language_names_twelve_months_and_seven_days(code: str) -> None:
    table = tomllib.loads(FOLDER.joinpath(code, "dates.toml").read_text(encoding="utf-8"))
    assert (len(table["months"]), len(table["weekdays"])) == (12, 7)


@pytest.mark.parametrize("code", TABLED)
def test_words_are_written_as_lines_are_folded(code: str) -> None:
    table = tomllib.loads(FOLDER.joinpath(code, "furniture.toml").read_text(encoding="utf-8"))
    words = [
        word
        for section in ("lines", "closers")
        for key, found in table.get(section, {}).items()
        if key != "starts"
        for word in found
    ]
    assert [word for word in words if folded(word) != word] == []


@pytest.mark.parametrize("code", TABLED)
def test_a_table_says_its_basis(code: str) -> None:
    table = tomllib.loads(FOLDER.joinpath(code, "furniture.toml").read_text(encoding="utf-8"))
    assert table["basis"] == "general knowledge"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Share this article", "share"),
        ("XS", "breakpoint"),
        ("  READ MORE: A minister leaves ", "related"),
        ("5 min read", "reading_time"),
        ("© 2024 The Paper", "legal"),
        ("2 hours ago", "dates"),
    ],
)
def test_a_line_is_furniture_for_a_reason(line: str, reason: str) -> None:
    assert furniture_words("en").reason(line) == reason


@pytest.mark.parametrize(
    "line",
    ["He was born in Chicago", "Norway and Iceland settle quarrel over mackerel shares", "The talks have failed."],
)
def test_a_line_of_an_article_is_none(line: str) -> None:
    assert furniture_words("en").reason(line) is None


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("id", "Bagikan ke FacebookKirim lewat WhatsAppSalin tautan"),
        ("tr", "Facebook'ta paylaş WhatsApp'tan gönder Yazdır"),
        ("zh", "分享到：微信微博复制链接"),
        ("es", "Compartir en Facebook · Compartir en X"),
    ],
)
def test_a_line_of_nothing_but_share_buttons_is_furniture(code: str, line: str) -> None:
    assert furniture_words(code).reason(line) == "share"


def test_one_word_of_a_button_in_a_sentence_does_not_make_a_share_bar() -> None:
    assert furniture_words("en").reason("Facebook posts were deleted") is None


def test_a_heading_may_count_what_it_heads() -> None:
    assert furniture_words("de").closes("Kommentare (2)")
    assert furniture_words("zh").closes("网友评论（3）")


def test_capital_i_with_a_dot_is_an_i() -> None:
    assert furniture_words("tr").reason("İlginizi çekebilir") == "related"


def test_english_words_count_on_pages_of_every_language() -> None:
    assert furniture_words("de").reason("Share") == "share"


def test_a_language_without_a_table_has_the_english_words() -> None:
    assert furniture_words("xx").lines == furniture_words("en").lines


def test_a_pages_own_language_goes_first_for_its_months() -> None:
    assert (date_words("fr").months["mars"], date_words("id").weekdays["minggu"]) == (3, 6)


def test_headings_of_other_articles_close_an_article() -> None:
    assert furniture_words("en").closes("Most read")
    assert furniture_words("fr").closes("Les plus lus")
