"""WARC archives give the pages that they hold, past whatever is damaged in them."""

from __future__ import annotations

import gzip
import subprocess
import sys
import zlib
from io import BytesIO
from itertools import chain
from pathlib import Path

import pytest
from fastwarc.stream_io import BrotliWriter, Lz4Writer, ZstdWriter
from holding import HTML, MOMENT, answer, chunked, found, keys, members, page, reasons, rejection, warc, wet

from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.pages import walk
from dateline.pages.source import MAX_PAGE, open_source
from dateline.pages.warc import read

BOTH = ["k!urn:x:1", "k!urn:x:2"]
ENDS = ["k!urn:x:1", "k!urn:x:3"]


def packed(*records: bytes, by: type[ZstdWriter | Lz4Writer | BrotliWriter]) -> bytes:
    """Each record in a frame of its own."""
    return b"".join(_frame(record, by) for record in records)


def _frame(record: bytes, by: type[ZstdWriter | Lz4Writer | BrotliWriter]) -> bytes:
    file = BytesIO()
    file.close = lambda: None  # a writer closes what it writes to
    writer = by(file)
    writer.write(record)
    writer.finish()
    writer.close()
    return file.getvalue()


def test_a_response_is_a_page_with_what_the_record_says_of_it() -> None:
    read_page = page(warc(1))
    assert (read_page.key, read_page.url, read_page.fetched, read_page.charset, read_page.payload) == (
        "k!urn:x:1",
        "https://harbour.example/1",
        MOMENT,
        "utf-8",
        HTML,
    )


@pytest.mark.parametrize(
    "data",
    [
        warc(1) + warc(2),
        members(warc(1), warc(2)),
        gzip.compress(warc(1) + warc(2)),
        packed(warc(1), warc(2), by=ZstdWriter),
        packed(warc(1), warc(2), by=Lz4Writer),
        (warc(1) + warc(2)).replace(b"WARC/1.0", b"WARC/1.1"),
    ],
    ids=["unpacked", "gzip by record", "gzip as one", "zstandard", "lz4", "version 1.1"],
)
def test_records_are_read_in_each_packing(data: bytes) -> None:
    assert keys(data) == BOTH


def test_a_record_larger_than_what_is_unpacked_at_a_time_is_whole() -> None:
    story = b"".join(b"<p>Paragraph %d of a long report.</p>" % number for number in range(20_000))
    read_pages = found(members(warc(1, answer(story)), warc(2, answer(story))))
    assert [item.payload if isinstance(item, Page) else item for item in read_pages] == [story, story]


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (chunked(HTML), {"transfer_encoding": "chunked"}),
        (gzip.compress(HTML), {"content_encoding": "gzip"}),
        (chunked(gzip.compress(HTML)), {"transfer_encoding": "chunked", "content_encoding": "gzip"}),
        (zlib.compress(HTML), {"content_encoding": "deflate"}),
        (zlib.compress(HTML)[2:-4], {"content_encoding": "deflate"}),
        (packed(HTML, by=BrotliWriter), {"content_encoding": "br"}),
        (packed(HTML, by=ZstdWriter), {"content_encoding": "zstd"}),
        (packed(gzip.compress(HTML), by=BrotliWriter), {"content_encoding": "gzip, br"}),
        (HTML, {"transfer_encoding": "chunked"}),
        (HTML, {"content_encoding": "gzip"}),
        (HTML, {"content_encoding": "br"}),
        (HTML, {"content_encoding": "deflate"}),
    ],
    ids=[
        "chunked",
        "gzip",
        "gzip in chunks",
        "zlib",
        "deflate",
        "brotli",
        "zstandard",
        "gzip in brotli",
        "not chunked",
        "no gzip",
        "no brotli",
        "no deflate",
    ],
)
def test_a_body_is_unpacked_as_its_fields_say_where_it_is_packed_at_all(body: bytes, fields: dict[str, str]) -> None:
    assert page(warc(1, answer(body, **fields))).payload == HTML


def test_a_body_that_breaks_off_costs_its_record_alone() -> None:
    broken = answer(gzip.compress(HTML * 9)[:-12], content_encoding="gzip")
    data = warc(1, broken) + warc(2)
    assert (reasons(data), keys(data)) == ([Reason.UNDECODABLE], BOTH[1:])


def test_a_body_that_is_a_bomb_costs_its_record_alone() -> None:
    bomb = answer(gzip.compress(b" " * (MAX_PAGE + 10)), content_encoding="gzip")
    data = warc(1, bomb) + warc(2)
    assert (reasons(data), keys(data)) == ([Reason.TOO_LARGE], BOTH[1:])


def test_utf8_is_believed_over_a_server_that_names_another_encoding() -> None:
    assert (
        page(warc(1, answer("<p>café</p>".encode(), content_type="text/html; charset=iso-8859-1"))).charset == "utf-8"
    )


def test_the_servers_encoding_is_kept_where_it_is_not_utf8() -> None:
    body = "<p>café</p>".encode("latin-1")
    assert page(warc(1, answer(body, content_type='text/html; charset="iso-8859-1"'))).charset == "iso-8859-1"


@pytest.mark.parametrize(
    "record",
    [
        warc(1, b"GET / HTTP/1.1\r\n\r\n", WARC_Type="request"),
        warc(1, b"fetchTimeMs: 3\r\n", WARC_Type="metadata", Content_Type="application/warc-fields"),
        warc(1, b"", WARC_Type="revisit"),
        warc(1, b"software: x\r\n", WARC_Type="warcinfo", Content_Type="application/warc-fields"),
        warc(1, answer(status="404 Not Found")),
        warc(1, answer(b"", status="301 Moved Permanently", location="/2")),
        warc(1, answer(b"\x89PNG", content_type="image/png")),
        warc(1, answer(b"p { }", content_type="text/css")),
        warc(1, answer(b"a = 1", content_type="text/javascript")),
        warc(
            1, answer(b"User-agent: *", content_type="text/plain"), WARC_Target_URI="https://harbour.example/robots.txt"
        ),
        warc(
            1, b"20240507\nharbour.example. A 192.0.2.1", WARC_Target_URI="dns:harbour.example", Content_Type="text/dns"
        ),
        warc(1, b"a log", WARC_Type="resource", WARC_Target_URI="metadata://tool/log", Content_Type="text/plain"),
    ],
)
def test_what_is_no_page_is_passed_over(record: bytes) -> None:
    assert found(record + warc(2)) == found(warc(2))


def test_a_resource_is_a_page_of_the_type_that_its_record_names() -> None:
    assert page(warc(1, HTML, WARC_Type="resource", Content_Type="text/html")).media_type == "text/html"


def test_an_answer_without_a_type_is_told_by_its_first_bytes() -> None:
    data = warc(1, answer(content_type="")) + warc(2, answer(b"\x89PNG", content_type=""))
    assert keys(data) == BOTH[:1]


def test_a_document_that_a_server_calls_html_is_named_as_what_it_is() -> None:
    assert rejection(warc(1, answer(b"%PDF-1.7 ..."))).reason is Reason.NOT_TEXT


def test_a_wet_record_is_a_text_dump_with_its_address() -> None:
    dump = page(wet(1, "<b> is bold\nThe café reopened."))
    assert (dump.media_type, dump.given.clean, dump.url, dump.fetched) == (
        "text/plain",
        False,
        "https://harbour.example/1",
        MOMENT,
    )


def test_brackets_around_an_address_are_taken_off() -> None:
    assert page(warc(1, WARC_Target_URI="<https://harbour.example/1>")).url == "https://harbour.example/1"


def test_a_date_that_is_none_counts_as_not_given() -> None:
    assert page(warc(1, WARC_Date="yesterday")).fetched is None


def test_a_record_too_large_is_rejected_unread_and_the_next_is_read() -> None:
    data = warc(1) + warc(2, answer(b"x" * MAX_PAGE)) + warc(3)
    assert (keys(data), reasons(data)) == (ENDS, [Reason.TOO_LARGE])


def test_a_film_of_any_size_is_passed_over() -> None:
    assert keys(warc(1) + warc(2, answer(b"x" * (MAX_PAGE + 10), content_type="video/mp4")) + warc(3)) == ENDS


def test_a_gzip_member_cut_short_costs_its_record_alone() -> None:
    data = members(warc(1)) + members(warc(2))[:-30] + members(warc(3))
    assert (keys(data), reasons(data)) == (ENDS, [Reason.UNDECODABLE])


def test_a_damaged_gzip_member_costs_its_record_alone() -> None:
    member = members(warc(2))
    data = members(warc(1)) + member[:80] + b"\xff\xff\xff\xff" + member[84:] + members(warc(3))
    assert (keys(data), set(reasons(data))) == (ENDS, {Reason.UNDECODABLE})


def test_a_gzip_member_that_is_a_bomb_costs_its_record_alone() -> None:
    data = members(warc(1), warc(2, answer(b" " * 15_000_000)), warc(3))
    assert keys(data) == ENDS


@pytest.mark.parametrize("length", [20, 300, 9_999], ids=["too short", "into the next", "beyond the end"])
def test_a_record_of_wrong_length_costs_no_other(length: int) -> None:
    data = warc(1) + warc(2, length=length) + warc(3) + warc(4)
    assert ([key for key in keys(data) if key != BOTH[1]], reasons(data)) == (
        [*ENDS, "k!urn:x:4"],
        [Reason.UNDECODABLE],
    )


def test_a_record_that_lost_bytes_in_the_middle_costs_no_other() -> None:
    data = warc(1) + warc(2)[:-60] + warc(3)
    assert (keys(data), reasons(data)) == (ENDS, [Reason.UNDECODABLE])


@pytest.mark.parametrize("length", [100, 150])
def test_a_header_cut_short_costs_no_other_record(length: int) -> None:
    data = warc(1) + warc(2)[:length] + warc(3)
    assert (keys(data), reasons(data)) == (ENDS, [Reason.UNDECODABLE])


def test_bytes_between_records_that_are_none_are_told_of() -> None:
    data = warc(1) + b"lost and found\r\n" * 20 + warc(3)
    assert (keys(data), reasons(data)) == (ENDS, [Reason.UNDECODABLE])


def test_a_record_after_bytes_that_are_none_and_have_no_line_end_is_read() -> None:
    data = warc(1) + b"\xff" * 5_000 + warc(3) + warc(4)
    assert (keys(data), reasons(data)) == ([*ENDS, "k!urn:x:4"], [Reason.UNDECODABLE])


def test_an_archive_cut_in_its_first_header_says_so() -> None:
    assert [reasons(warc(1)[:size]) for size in (6, 40)] == [[Reason.UNDECODABLE]] * 2


def test_an_archive_cut_in_a_record_rejects_that_record() -> None:
    rejected = found((warc(1) + warc(2))[:-60])[1]
    assert isinstance(rejected, Rejection)
    assert (rejected.page.key, rejected.reason, "cut short" in rejected.detail) == (BOTH[1], Reason.UNDECODABLE, True)


def test_an_archive_cut_in_a_header_says_so() -> None:
    assert reasons((warc(1) + warc(2))[: len(warc(1)) + 10]) == [Reason.UNDECODABLE]


def test_an_archive_of_many_megabytes_is_read_a_record_at_a_time() -> None:
    taken = 0

    class Endless:
        """Records that never end, counted as they are taken."""

        pieces = chain.from_iterable(iter(lambda: [warc(1, answer(HTML * 500))], None))

        def read(self, _: int, /) -> bytes:
            nonlocal taken
            taken += 1
            return next(self.pieces)

    pages = read(open_source(Endless(), key="k"))
    assert ([next(pages).key for _ in range(3)], taken < 10) == (["k!urn:x:1"] * 3, True)


def test_an_archive_is_read_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = BytesIO(members(warc(1), warc(2)))

    monkeypatch.setattr("sys.stdin", Stdin())
    assert [item.key for item in walk(["-"]) if isinstance(item, Page)] == ["-!urn:x:1", "-!urn:x:2"]


def test_a_plain_page_loads_no_library_of_archives(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(HTML)
    program = "import sys; from dateline.pages import walk; list(walk(sys.argv[1:])); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program, tmp_path], capture_output=True, check=True, text=True
    ).stdout
    assert not {"fastwarc", "feedparser"} & set(loaded.split())
