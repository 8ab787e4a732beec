"""Bytes become text by mark, by what holds, by what is declared, and only then by guessing."""

from __future__ import annotations

import pytest

from dateline.articles.charset import decode
from dateline.model.page import Page

GERMAN = "Der Präsident sprach am Montag über die Lage in Kärnten und überall sonst im Süden."


def text(data: bytes, *, charset: str | None = None, media_type: str = "text/plain") -> str:
    return decode(Page("k", data, media_type, charset=charset))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_its_mark_is_read(encoding: str) -> None:
    assert text(GERMAN.encode(encoding)) == GERMAN


def test_the_containers_word_counts_for_what_cannot_be_told() -> None:
    assert text(GERMAN.encode("utf-16-le"), charset="utf-16-le") == GERMAN


def test_utf8_that_holds_goes_before_what_the_markup_declares() -> None:
    page = f'<meta charset="iso-8859-1"><p>{GERMAN}'
    assert text(page.encode(), media_type="text/html") == page


def test_what_the_markup_declares_goes_before_guessing() -> None:
    page = '<meta charset="windows-1251"><p>Министр встретился с повстанцами.'
    assert text(page.encode("cp1251"), media_type="text/html") == page


def test_latin_1_means_windows_1252_as_in_browsers() -> None:
    page = '<meta charset="iso-8859-1"><p>“Grüße”'
    assert text(page.encode("cp1252"), media_type="text/html") == page


def test_an_encoding_that_nobody_declares_is_guessed() -> None:
    assert text((GERMAN * 3).encode("cp1252")) == GERMAN * 3


def test_a_few_broken_bytes_are_replaced_in_utf8() -> None:
    assert text((GERMAN * 5).encode() + b"\xff") == GERMAN * 5 + "\ufffd"


def test_nul_characters_are_left_out() -> None:
    assert text(b"The mini\x00ster") == "The minister"


def test_an_unknown_name_of_an_encoding_is_passed_over() -> None:
    assert text(GERMAN.encode(), charset="no-such-thing") == GERMAN
