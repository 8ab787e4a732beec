"""A page saved with all its parts gives the page."""

from __future__ import annotations

from holding import MHTML, page, rejection

from dateline.model.article import Reason


def test_the_part_that_the_file_was_saved_for_is_the_page_decoded() -> None:
    assert page(MHTML).payload.strip() == "<p>The café reopened on Monday.</p>".encode()


def test_the_page_has_its_address_encoding_and_the_moment_it_was_saved() -> None:
    saved = page(MHTML)
    assert (saved.key, saved.media_type, saved.url, saved.charset, saved.fetched) == (
        "k",
        "text/html",
        "https://harbour.example/ferry",
        "utf-8",
        "2024-05-07T10:00:00Z",
    )


def test_without_a_saved_address_the_part_named_as_the_start_is_the_page() -> None:
    data = (
        MHTML.replace(b"Snapshot-Content-Location: https://harbour.example/ferry\n", b"")
        .replace(b'type="text/html"; boundary', b'type="text/html"; start="<main>"; boundary')
        .replace(b"charset=utf-8\n", b"charset=utf-8\nContent-ID: <main>\n")
    )
    assert page(data).url == "https://harbour.example/ferry"


def test_lines_that_end_as_on_windows_do_no_harm() -> None:
    assert page(MHTML.replace(b"\n", b"\r\n")).url == "https://harbour.example/ferry"


def test_a_file_cut_within_the_page_is_undecodable() -> None:
    assert rejection(MHTML[: MHTML.index(b"reopened")]).reason is Reason.UNDECODABLE


def test_a_file_cut_after_the_page_is_read() -> None:
    assert page(MHTML[:-20]).payload == page(MHTML).payload


def test_a_file_without_html_has_no_body() -> None:
    assert rejection(MHTML.replace(b"text/html", b"image/gif")).reason is Reason.NO_BODY
