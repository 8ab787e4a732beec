"""Formats are told by content, each page gets its key, and what is no page says what it is."""

from __future__ import annotations

import gzip
import json
from io import BytesIO
from pathlib import Path

import pytest
from holding import ARC_HEADER, ATOM, EML, MBOX, MHTML, arc, found, warc, zipped

from dateline.errors import InputError, PageError
from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.pages import FORMATS, Format, formats, pages_in, text, walk
from dateline.pages.formats import read_source
from dateline.pages.source import MAX_PAGE, Source, from_bytes, open_source

HTML = b"<!DOCTYPE html><html><body><p>The minister spoke on Monday.</p></body></html>"
TEXT = b"Minister speaks\n\nThe minister spoke on Monday.\n"
ROW = b'{"id": "r1", "text": "The minister spoke."}'
SAMPLES = {
    "warc": warc(1),
    "arc": ARC_HEADER + arc(1),
    "zip": zipped({"a.html": HTML}),
    "mhtml": MHTML,
    "mbox": MBOX,
    "eml": EML,
    "jsonl": ROW,
    "feed": ATOM,
    "html": HTML,
    "text": TEXT,
}
"""A sample of each format of the table."""


def one(data: bytes, **told: str) -> Page | Rejection:
    """The only page that some bytes hold."""
    found = list(pages_in(data, key="k", **told))
    assert len(found) == 1
    return found[0]


def media_type(data: bytes, **told: str) -> str:
    page = one(data, **told)
    assert isinstance(page, Page)
    return page.media_type


def reason(data: bytes) -> Reason:
    rejection = one(data)
    assert isinstance(rejection, Rejection)
    return rejection.reason


def test_a_document_is_html() -> None:
    assert media_type(HTML) == "text/html"


def test_a_fragment_that_opens_with_a_tag_is_html() -> None:
    assert media_type(b"<p>The minister spoke on Monday.") == "text/html"


def test_words_are_plain_text() -> None:
    assert media_type(TEXT) == "text/plain"


def test_a_sentence_with_a_bracket_is_plain_text() -> None:
    assert media_type(b"If a < b and b > c, said the teacher, then a < c.") == "text/plain"


def test_html_in_utf16_without_a_mark_is_told() -> None:
    assert media_type(HTML.decode().encode("utf-16-le")) == "text/html"


def test_the_callers_media_type_is_believed() -> None:
    assert media_type(TEXT, media_type="text/html") == "text/html"


def test_a_row_is_clean_text_under_its_own_id() -> None:
    page = one(ROW)
    assert isinstance(page, Page)
    assert (page.key, page.given.clean, page.payload) == ("r1", True, b"The minister spoke.")


def test_rows_that_quote_markup_are_rows() -> None:
    row = json.dumps({"id": "r1", "text": "<p>a</p><p>b</p><p>c</p>"}).encode()
    page = one(row)
    assert isinstance(page, Page)
    assert page.key == "r1"


def test_a_row_without_an_id_has_the_files_key_and_its_line() -> None:
    page = one(b'{"text": "The minister spoke."}')
    assert isinstance(page, Page)
    assert page.key == "k:1"


def test_a_row_keeps_what_it_says_of_itself() -> None:
    row = {
        "id": 7,
        "text": "x",
        "title": "T",
        "url": "https://a.example/1",
        "published": "2012-08-02",
        "site": "S",
        "language": "en-GB",
    }
    page = one(json.dumps(row).encode())
    assert isinstance(page, Page)
    given = page.given
    assert given.published is not None
    assert (page.key, page.url, given.title, given.site, given.language, given.published.value) == (
        "7",
        "https://a.example/1",
        "T",
        "S",
        "en",
        "2012-08-02",
    )


def test_a_rows_date_that_is_no_date_counts_as_not_given() -> None:
    page = one(b'{"id": "r", "text": "x", "published": "2012-13-45"}')
    assert isinstance(page, Page)
    assert page.given.published is None


def test_a_broken_line_is_rejected_by_its_number_and_the_rest_is_read() -> None:
    found = list(pages_in(ROW + b"\nnot json\n" + ROW, key="rows.jsonl"))
    broken = found[1]
    assert isinstance(broken, Rejection)
    assert ([type(item) for item in found], broken.page.key, broken.reason) == (
        [Page, Rejection, Page],
        "rows.jsonl:2",
        Reason.UNKNOWN_FORMAT,
    )


@pytest.mark.parametrize("line", [b"[1, 2]", b'{"id": "r", "txet": "x"}', b'{"id": "r", "text": 3}'])
def test_a_line_that_is_no_row_is_rejected(line: bytes) -> None:
    found = list(pages_in(ROW + b"\n" + line, key="k"))
    assert isinstance(found[1], Rejection)


def test_blank_lines_between_rows_are_passed_over() -> None:
    assert len(list(pages_in(ROW + b"\n\n  \n" + ROW + b"\n", key="k"))) == 2


def test_a_byte_order_mark_before_rows_does_no_harm() -> None:
    assert isinstance(one(b"\xef\xbb\xbf" + ROW), Page)


def test_a_pretty_printed_document_is_told_from_rows() -> None:
    assert reason(b'{\n  "a": [1, 2]\n}') is Reason.UNKNOWN_FORMAT


@pytest.mark.parametrize("data", [HTML, TEXT, ROW])
def test_each_format_is_read_from_gzip(data: bytes) -> None:
    packed, plain = one(gzip.compress(data)), one(data)
    assert isinstance(packed, Page)
    assert isinstance(plain, Page)
    assert (packed.payload, packed.media_type, packed.key) == (plain.payload, plain.media_type, plain.key)


def test_what_is_packed_twice_is_unpacked_twice() -> None:
    assert media_type(gzip.compress(gzip.compress(HTML))) == "text/html"


def test_no_bytes_are_empty() -> None:
    assert reason(b"") is Reason.EMPTY


@pytest.mark.parametrize(
    "start",
    [b"%PDF-1.7", b"7z\xbc\xaf\x27\x1c", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"SQLite format 3\x00"],
)
def test_a_file_of_another_kind_is_not_text_whatever_it_is_called(start: bytes) -> None:
    assert reason(start + b"\x00 rest") is Reason.NOT_TEXT


def test_a_rejection_says_what_was_found_and_what_to_do() -> None:
    rejection = one(b"%PDF-1.7 ...")
    assert isinstance(rejection, Rejection)
    assert rejection.detail == "a PDF document; save its text as .txt or .html and read that"


def test_control_characters_all_over_are_not_text() -> None:
    assert reason(bytes(range(256)) * 20) is Reason.NOT_TEXT


def test_a_few_nul_characters_do_not_make_a_text_binary() -> None:
    assert media_type(TEXT * 10 + b"\x00" * 5) == "text/plain"


class Counted(BytesIO):
    """A stream of one letter that never ends, and counts what is read of it."""

    given = 0

    def read(self, size: int | None = -1, /) -> bytes:
        size = 1_000_000 if size is None or size < 0 else size
        self.given += size
        return b"a" * size


def test_a_line_without_an_end_is_too_large_and_never_read_to_its_end() -> None:
    stream = Counted()
    with pytest.raises(PageError) as caught:
        list(read_source(open_source(stream, key="k")))
    assert (caught.value.reason, stream.given < 2 * MAX_PAGE) == (Reason.TOO_LARGE, True)


def test_fifty_megabytes_of_one_line_are_too_large(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    with path.open("wb") as file:
        file.writelines(b"a" * 1_000_000 for _ in range(50))
    [rejection] = walk([path])
    assert isinstance(rejection, Rejection)
    assert (rejection.reason, rejection.page.payload) == (Reason.TOO_LARGE, b"")


def test_a_row_longer_than_a_page_is_rejected_and_the_next_is_read() -> None:
    found = list(pages_in(ROW + b'\n{"text": "' + b"a" * (MAX_PAGE + 10) + b'"}\n' + ROW, key="k"))
    assert [item.reason if isinstance(item, Rejection) else item.key for item in found] == [
        "r1",
        Reason.TOO_LARGE,
        "r1",
    ]


def test_a_gzip_bomb_is_refused() -> None:
    assert reason(gzip.compress(b"\x20" * 60_000_000)) is Reason.TOO_LARGE


def test_a_gzip_stream_that_breaks_off_is_undecodable() -> None:
    assert reason(gzip.compress(TEXT * 50)[:-9]) is Reason.UNDECODABLE


def test_a_folder_gives_its_files_sorted_and_hidden_ones_not(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.txt", ".hidden.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(HTML if name.endswith("html") else TEXT)
    keys = [page.key for page in walk([tmp_path]) if isinstance(page, Page)]
    assert keys == [f"{tmp_path}/a.html", f"{tmp_path}/b.txt", f"{tmp_path}/sub/c.txt"]


def test_a_folder_does_not_give_settings_that_stand_beside_its_pages_but_they_may_be_named(tmp_path: Path) -> None:
    for name in ("a.txt", "site.toml"):
        (tmp_path / name).write_bytes(TEXT)
    keys = [page.key for page in walk([tmp_path, tmp_path / "site.toml"]) if isinstance(page, Page)]
    assert keys == [f"{tmp_path}/a.txt", f"{tmp_path}/site.toml"]


def test_inputs_keep_their_order_and_spelling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("z.txt", "a.txt"):
        Path(name).write_bytes(TEXT)
    assert [page.key for page in walk(["./z.txt", "a.txt"]) if isinstance(page, Page)] == ["./z.txt", "a.txt"]


def test_a_missing_path_is_named_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "there.txt").write_bytes(TEXT)
    with pytest.raises(InputError, match=r"gone\.txt"):
        walk([tmp_path / "there.txt", tmp_path / "gone.txt"])


def test_one_unreadable_file_does_not_stop_those_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7 ...")
    (tmp_path / "b.txt").write_bytes(TEXT)
    assert [type(item) for item in walk([tmp_path])] == [Rejection, Page]


def test_standard_input_is_read_under_its_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = BytesIO(HTML)

    monkeypatch.setattr("sys.stdin", Stdin())
    [page] = walk(["-"])
    assert isinstance(page, Page)
    assert (page.key, page.media_type) == ("-", "text/html")


def test_every_format_of_the_table_has_a_name_of_its_own_and_a_sample() -> None:
    assert sorted(SAMPLES) == sorted(fmt.name for fmt in FORMATS)


@pytest.mark.parametrize("name", SAMPLES)
def test_each_sample_is_told_by_its_own_format_and_gives_a_page(name: str) -> None:
    source = from_bytes(SAMPLES[name], key="k")
    told = next(fmt.name for fmt in FORMATS if fmt.sniff(source))
    assert (told, isinstance(found(SAMPLES[name])[0], Page)) == (name, True)


@pytest.mark.parametrize("name", ["mhtml", "mbox", "eml", "feed", "html", "text"])
def test_a_caller_who_says_html_is_believed_whatever_the_text_looks_like(name: str) -> None:
    page = one(SAMPLES[name], media_type="text/html")
    assert (page.payload, page.media_type) == (SAMPLES[name], "text/html") if isinstance(page, Page) else False


def test_a_pattern_gives_the_files_that_match_sorted(tmp_path: Path) -> None:
    for name in ("b.html", "a.html", "c.txt", "sub/d.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(TEXT)
    assert [item.key for item in walk([f"{tmp_path}/*.html"]) if isinstance(item, Page)] == [
        f"{tmp_path}/a.html",
        f"{tmp_path}/b.html",
    ]


def test_a_pattern_over_all_folders_gives_each_file_once(tmp_path: Path) -> None:
    for name in ("b.txt", "sub/a.txt", "sub/deep/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_bytes(TEXT)
    assert [item.key for item in walk([f"{tmp_path}/**"]) if isinstance(item, Page)] == [
        f"{tmp_path}/b.txt",
        f"{tmp_path}/sub/a.txt",
        f"{tmp_path}/sub/deep/c.txt",
    ]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_bytes(TEXT)
    assert [item.key for item in walk([f"{tmp_path}/a[1].txt"]) if isinstance(item, Page)] == [f"{tmp_path}/a[1].txt"]


def test_a_pattern_that_matches_nothing_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no file matches the pattern .*\*\.html"):
        walk([f"{tmp_path}/*.html"])


def test_a_reader_that_raises_costs_its_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Source) -> bool:
        raise LookupError

    (tmp_path / "a.txt").write_bytes(TEXT)
    monkeypatch.setattr(formats, "FORMATS", (Format("broken", broken, text.read),))
    [rejection] = walk([tmp_path])
    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.READER_DIED
