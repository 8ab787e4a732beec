"""A feed, a row or a mail that no program writes is refused, or read in part, before it costs time or memory."""

from __future__ import annotations

from holding import RSS, found, reasons

from dateline.model.article import Reason
from dateline.model.page import Page
from dateline.pages.feed import MAX_ELEMENTS
from dateline.pages.jsonl import MAX_BRACKETS
from dateline.pages.mail import MAX_PARTS

MAIL = b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\n"


def first(data: bytes) -> Page:
    item = found(data)[0]
    assert isinstance(item, Page), item
    return item


def test_a_feed_with_too_many_tags_is_too_large() -> None:
    assert reasons(RSS.replace(b"</channel>", b"<a/>" * (MAX_ELEMENTS + 1) + b"</channel>")) == [Reason.TOO_LARGE]


def test_tags_that_a_feed_quotes_are_not_counted() -> None:
    quoted = b"<item><description><![CDATA[" + b"<b>" * (MAX_ELEMENTS + 1) + b"]]></description></item>"
    assert Reason.TOO_LARGE not in reasons(RSS.replace(b"</channel>", quoted + b"</channel>"))


def test_a_feed_with_hundreds_of_attributes_in_a_tag_is_too_large() -> None:
    crowded = b"<a " + b"".join(b'k%d="v" ' % n for n in range(400)) + b"/>"
    assert reasons(RSS.replace(b"</channel>", crowded + b"</channel>")) == [Reason.TOO_LARGE]


def test_a_row_of_too_many_lists_is_too_large() -> None:
    row = b'{"id": "r", "text": "A ferry ran late.", "more": [' + b"[]," * MAX_BRACKETS + b"[]]}\n"
    assert reasons(row) == [Reason.TOO_LARGE]


def test_half_of_a_pair_in_the_name_of_a_row_is_marked() -> None:
    assert first(b'{"id": "r\\ud800", "text": "A ferry ran late."}\n').key == "r\ufffd"


def test_a_mail_with_a_header_without_end_is_read() -> None:
    mail = MAIL + b"Subject: " + b"=?utf-8?q?a?= " * 40_000 + b"\nContent-Type: text/plain\n\nA ferry ran late.\n"
    assert first(mail).payload.startswith(b"A ferry ran late.")


def test_a_mail_of_too_many_parts_is_too_large() -> None:
    mail = MAIL + b'Subject: s\nContent-Type: multipart/mixed; boundary="x"\n\n' + b"\n--x\n\n" * (MAX_PARTS + 1)
    assert reasons(mail) == [Reason.TOO_LARGE]
