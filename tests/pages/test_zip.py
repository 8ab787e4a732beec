"""ZIP archives are read like folders, and guarded against what no folder does."""

from __future__ import annotations

import gzip
from io import BytesIO
from random import Random

import pytest
from holding import HTML, MBOX, found, keys, members, reasons, rejection, warc, zipped

from dateline.model.article import Reason
from dateline.model.page import Page
from dateline.pages import walk
from dateline.pages import zipped as reader

TWO = {"b.html": HTML, "a.txt": b"The minister spoke on Monday.\n"}
NOISE = Random(1).randbytes(200_000)  # noqa: S311  # nothing is kept secret


def test_members_are_pages_under_the_archive_and_their_name_sorted() -> None:
    assert keys(zipped(TWO)) == ["k!a.txt", "k!b.html"]


def test_a_member_is_told_by_its_content_and_unpacked() -> None:
    data = zipped({"a": gzip.compress(HTML), "b": members(warc(1)), "c": MBOX, "d": b'{"id": "r1", "text": "x"}'})
    assert keys(data) == ["k!a", "k!b!urn:x:1", "k!c!1", "k!c!2", "r1"]


def test_hidden_members_and_those_of_a_system_are_passed_over() -> None:
    assert keys(zipped({".DS_Store": b"x", "__MACOSX/a.txt": b"x", "s/.git/c": b"x", "s/": b"", **TWO})) == keys(
        zipped(TWO)
    )


def test_a_member_that_is_no_page_does_not_stop_those_beside_it() -> None:
    data = zipped({"a.pdf": b"%PDF-1.7", **TWO})
    assert (reasons(data), len(keys(data))) == ([Reason.NOT_TEXT], 2)


def test_an_archive_in_an_archive_is_read() -> None:
    assert keys(zipped({"in.zip": zipped(TWO)})) == ["k!in.zip!a.txt", "k!in.zip!b.html"]


def test_an_archive_in_an_archive_in_an_archive_is_too_deep() -> None:
    data = zipped({"out.zip": zipped({"in.zip": zipped(TWO)}), **TWO})
    assert (reasons(data), len(keys(data))) == ([Reason.TOO_DEEP], 2)


@pytest.mark.parametrize(
    ("member", "kind"),
    [
        ("word/document.xml", "a Word document"),
        ("xl/workbook.xml", "an Excel workbook"),
        ("META-INF/container.xml", "an EPUB book"),
        ("META-INF/manifest.xml", "an OpenDocument file"),
    ],
)
def test_an_office_document_is_named_as_what_it_is(member: str, kind: str) -> None:
    rejected = rejection(zipped({"mimetype": b"x", member: b"<x/>"}))
    assert (rejected.reason, rejected.detail.startswith(kind)) == (Reason.NOT_TEXT, True)


def test_a_member_that_is_a_bomb_is_refused_alone() -> None:
    data = zipped({"bomb.txt": b" " * 15_000_000, "noise": NOISE, "page.html": HTML})
    assert (reasons(data), keys(data)) == ([Reason.TOO_LARGE, Reason.NOT_TEXT], ["k!page.html"])


def test_an_archive_that_is_a_bomb_as_a_whole_is_refused() -> None:
    assert rejection(zipped({f"{number}.txt": b" " * 3_000_000 for number in range(5)})).reason is Reason.TOO_LARGE


def test_an_encrypted_member_is_refused_alone() -> None:
    data = bytearray(zipped(TWO))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert (reasons(bytes(data)), keys(bytes(data))) == ([Reason.UNDECODABLE], ["k!a.txt"])


def test_a_damaged_member_is_refused_alone() -> None:
    data = zipped({"a.txt": NOISE.hex().encode(), "b.html": HTML})
    damaged = data[:1_000] + b"\xff" * 40 + data[1_040:]
    assert (reasons(damaged), keys(damaged)) == ([Reason.UNDECODABLE], ["k!b.html"])


def test_an_archive_cut_short_is_undecodable() -> None:
    assert rejection(zipped(TWO)[:-30]).reason is Reason.UNDECODABLE


def test_an_archive_without_a_file_is_empty() -> None:
    assert [rejection(zipped(files)).reason for files in ({}, {"folder/": b""})] == [Reason.EMPTY] * 2


class Piped(BytesIO):
    """Bytes that can be read once, from the beginning."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError


def test_an_archive_is_read_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = Piped(zipped(TWO))

    monkeypatch.setattr("sys.stdin", Stdin())
    assert [item.key for item in walk(["-"]) if isinstance(item, Page)] == ["-!a.txt", "-!b.html"]


def test_a_stream_larger_than_may_be_written_to_disk_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_SPOOLED", 100)
    assert rejection(gzip.compress(zipped(TWO))).reason is Reason.TOO_LARGE


def test_an_archive_packed_once_more_is_read() -> None:
    assert found(gzip.compress(zipped(TWO))) == found(zipped(TWO))
