"""ARC archives give the pages that they hold."""

from __future__ import annotations

from holding import ARC_HEADER, HTML, answer, arc, found, keys, members, reasons

from dateline.model.article import Reason
from dateline.model.page import Page

BOTH = ["k!http://harbour.example/1", "k!http://harbour.example/2"]


def test_a_record_is_a_page_under_its_address_with_its_moment() -> None:
    [page] = found(ARC_HEADER + arc(1))
    assert isinstance(page, Page)
    assert (page.key, page.url, page.fetched, page.payload) == (
        BOTH[0],
        "http://harbour.example/1",
        "2001-02-03T04:05:06Z",
        HTML,
    )


def test_records_are_read_from_an_archive_packed_by_record() -> None:
    assert keys(members(ARC_HEADER, arc(1), arc(2))) == BOTH


def test_a_line_with_the_fields_of_the_second_version_is_read() -> None:
    record = arc(1).replace(b" text/html ", b" text/html 200 CHECK - 0 a.arc ", 1)
    assert keys(ARC_HEADER + record) == BOTH[:1]


def test_what_is_no_page_is_passed_over() -> None:
    image, missing = answer(b"GIF", content_type="image/gif"), answer(status="404 Not Found")
    assert keys(ARC_HEADER + arc(3, image) + arc(4, missing) + arc(2)) == BOTH[1:]


def test_a_page_kept_without_a_servers_answer_has_the_type_of_its_line() -> None:
    [page] = found(ARC_HEADER + arc(1, HTML))
    assert isinstance(page, Page)
    assert (page.media_type, page.payload) == ("text/html", HTML)


def test_bytes_where_a_record_should_begin_are_told_of_and_the_next_is_read() -> None:
    data = ARC_HEADER + arc(1) + b"lost and found\n" * 9 + arc(2)
    assert (keys(data), reasons(data)) == (BOTH, [Reason.UNDECODABLE])


def test_a_damaged_gzip_member_costs_its_record_alone() -> None:
    data = members(ARC_HEADER) + members(arc(1))[:-20] + members(arc(2))
    assert (keys(data), reasons(data)) == (BOTH[1:], [Reason.UNDECODABLE])


def test_an_archive_cut_in_a_record_rejects_that_record() -> None:
    data = (ARC_HEADER + arc(1) + arc(2))[:-30]
    assert (keys(data), reasons(data)) == (BOTH[:1], [Reason.UNDECODABLE])
