"""A mail gives its part of HTML, else that of plain text, with sender, subject and date."""

from __future__ import annotations

import pytest
from holding import EML, MBOX, found, keys, page, rejection

from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.pages.source import MAX_PAGE


def test_the_part_of_html_is_the_page_in_the_encoding_it_names() -> None:
    mail = page(EML)
    assert (mail.key, mail.media_type, mail.charset, mail.payload.decode("latin-1").strip()) == (
        "k",
        "text/html",
        "iso-8859-1",
        "<p>The café reopened on Monday.</p>",
    )


def test_a_mail_gives_subject_sender_and_date() -> None:
    given = page(EML).given
    assert given.published is not None
    assert (given.title, given.site, given.published.value, given.clean) == (
        "The café reopens",
        "The Harbour Post",
        "2024-05-07T23:30:00-05:00",
        False,
    )


def test_a_mail_of_plain_text_is_a_text_dump() -> None:
    mail = page(EML.replace(b"text/html", b"image/png"))
    assert (mail.media_type, mail.payload) == ("text/plain", "The café reopened.".encode("latin-1"))


def test_an_attachment_is_not_the_page() -> None:
    attached = b"text/html\nContent-Disposition: attachment; filename=a.html"
    assert page(EML.replace(b"text/html", attached)).media_type == "text/plain"


def test_a_header_that_cannot_be_read_counts_as_not_given() -> None:
    given = page(EML.replace(b"Tue, 7 May 2024 23:30:00 -0500", b"some day").replace(b'"The Harbour Post" ', b"")).given
    assert (given.published, given.site) == (None, None)


def test_a_mail_cut_within_the_page_is_undecodable() -> None:
    assert rejection(EML[: EML.index(b"on Monday")]).reason is Reason.UNDECODABLE


def test_a_mail_without_text_has_no_body() -> None:
    assert (
        rejection(EML.replace(b"text/html", b"image/png").replace(b"text/plain", b"image/png")).reason is Reason.NO_BODY
    )


@pytest.mark.parametrize(
    "data",
    [
        b"From: Ann Lee\nDate: 7 May\nSubject: The ferry\n\nThe ferry ran late.",
        b"From Kyiv, with hope\n\nThe ferry ran late.",
        b"Note: the ferry ran late.\n\nIt was Monday.",
    ],
)
def test_a_text_that_looks_a_little_like_a_mail_is_a_text(data: bytes) -> None:
    assert page(data).payload == data


def test_each_mail_of_a_mailbox_is_a_page_under_its_number() -> None:
    assert keys(MBOX) == ["k!1", "k!2"]


def test_a_quoted_from_in_a_mailbox_is_unquoted() -> None:
    read = found(MBOX.replace(b"<p>", b">From here on: <p>"))
    assert [item.payload[:9] if isinstance(item, Page) else b"" for item in read] == [b"From here"] * 2


def test_a_mail_too_large_does_not_stop_those_beside_it() -> None:
    large = MBOX + b"From a b\n" + EML + b"x\n" * (MAX_PAGE // 2 + 10) + b"\n" + MBOX
    assert [item.reason if isinstance(item, Rejection) else item.key for item in found(large)] == [
        "k!1",
        "k!2",
        Reason.TOO_LARGE,
        "k!4",
        "k!5",
    ]
