"""`dateline furniture` writes what stands on many pages of a site, and `dateline read --furniture` leaves it out."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import gannet
from dateline.articles import load_furniture
from dateline.cli.furniture import _quoted
from dateline.languages.furniture import folded
from dateline.model.page import Page


def call(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "dateline", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def saved(folder: Path, pages: list[Page]) -> Path:
    """A folder with the pages as files; those with an address as HTML that calls it their own."""
    folder.mkdir(exist_ok=True)
    for page in pages:
        html = page.payload.replace(b"<head>", f'<head><link rel="canonical" href="{page.url}">'.encode())
        (folder / page.key).write_bytes(html if page.url else page.payload)
    return folder


def test_the_file_names_each_site_with_its_lines(tmp_path: Path) -> None:
    saved(tmp_path / "pages", gannet.html_pages())
    saved(tmp_path / "pages", gannet.dumps())
    done = call("furniture", "--site", "gannet-dumps", tmp_path / "pages")
    table = tomllib.loads(done.stdout.decode())
    named = [(site.get("name"), site.get("host"), site["pages"]) for site in table["sites"]]
    assert named == [("gannet-dumps", None, 8), (None, gannet.HOST, 8)]
    assert all(set(site["lines"]) == set(map(folded, gannet.FURNITURE)) for site in table["sites"])
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_file_says_how_to_use_it_and_on_how_many_pages_each_line_stands(tmp_path: Path) -> None:
    lines = call("furniture", saved(tmp_path / "pages", gannet.dumps())).stdout.decode().splitlines()
    assert any("dateline read --furniture" in line and line.startswith("#") for line in lines)
    assert '    "passed from hand to hand",  # 8' in lines


def test_the_lines_on_most_pages_come_first(tmp_path: Path) -> None:
    folder = saved(tmp_path / "pages", gannet.dumps())
    for name in ("0.txt", "1.txt", "2.txt"):
        (folder / name).write_bytes(b"Buoys and bells\n\n" + (folder / name).read_bytes())
    [site] = tomllib.loads(call("furniture", folder).stdout.decode())["sites"]
    assert site["lines"] == [*sorted(map(folded, gannet.FURNITURE)), "buoys and bells"]


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    folder = saved(tmp_path / "pages", gannet.html_pages())
    assert call("furniture", folder).stdout == call("furniture", folder).stdout


def test_more_pages_may_be_asked_for(tmp_path: Path) -> None:
    done = call("furniture", "--least", "9", saved(tmp_path / "pages", gannet.dumps()))
    assert done.returncode == 2
    assert b"has 8 different articles, and 9 are needed" in done.stderr


def test_a_larger_share_may_be_asked_for(tmp_path: Path) -> None:
    folder = saved(tmp_path / "pages", gannet.dumps())
    (folder / "0.txt").write_text("\n\n".join(gannet.STORIES[0][1]))
    done = call("furniture", "--least", "100%", folder)
    assert done.returncode == 2
    assert b"no line stands on at least 3 pages and 100% of a site's pages" in done.stderr


@pytest.mark.parametrize("least", ["1", "0", "150%", "many", "0.0", "nan", "-3"])
def test_a_bound_that_is_none_is_an_unusable_call(least: str) -> None:
    done = call("furniture", "--least", least, ".")
    assert done.returncode == 2
    assert b"expected a number of pages from 2 on, or a share" in done.stderr


def test_rows_of_clean_text_are_passed_over_with_a_note(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(
        "\n".join(json.dumps({"id": str(at), "text": told[0]}) for at, (_, told) in enumerate(gannet.STORIES))
    )
    done = call("furniture", path)
    assert done.returncode == 2
    assert b"rows of clean text passed over, as they have no furniture: 8" in done.stderr
    assert b"no page gave an article" in done.stderr


def test_what_was_not_counted_is_said(tmp_path: Path) -> None:
    folder = saved(tmp_path / "pages", gannet.dumps())
    (folder / "8.txt").write_bytes(b"")
    (folder / "9.txt").write_bytes((folder / "1.txt").read_bytes())
    noted, quiet = call("furniture", folder), call("furniture", "--quiet", folder)
    assert noted.stdout == quiet.stdout
    assert b"pages that gave no article: 1" in noted.stderr
    assert b"copies of articles that were counted before: 1" in noted.stderr
    assert quiet.stderr == b""


def test_sites_with_few_pages_are_left_out_with_a_note(tmp_path: Path) -> None:
    folder = saved(saved(tmp_path / "pages", gannet.html_pages()), gannet.dumps()[:2])
    done = call("furniture", folder)
    assert [site["host"] for site in tomllib.loads(done.stdout.decode())["sites"]] == [gannet.HOST]
    assert b"sites left out with fewer than 3 different articles: 1 (pages)" in done.stderr


@pytest.mark.parametrize("text", ['say "tin"', "back\\slash", "\x7f\x00\x1b", "पढ़ें", "😀", "a\tb"])
def test_any_line_can_be_written(text: str) -> None:
    assert tomllib.loads(f"line = {_quoted(text)}")["line"] == text


def test_a_line_that_no_file_can_hold_spoils_no_other() -> None:
    assert tomllib.loads(f"line = {_quoted(chr(0xD800) + 'tin')}")["line"] == "?tin"


@pytest.mark.model
def test_reading_with_the_file_leaves_its_lines_out_and_says_so_in_the_version(tmp_path: Path) -> None:
    folder = saved(tmp_path / "pages", gannet.html_pages())
    site = tmp_path / "site.toml"
    site.write_bytes(call("furniture", folder).stdout)
    alone, known = (
        [json.loads(line) for line in call("read", "--json", *more, folder / "0.html").stdout.splitlines()]
        for more in ((), ("--furniture", site))
    )
    assert [line for line in gannet.FURNITURE if line in known[0]["article"]["text"]] == []
    assert known[0]["version"].pop("furniture") == load_furniture(site).digest
    assert known[0]["version"] == alone[0]["version"]


def test_reading_with_a_file_that_is_missing_is_an_unusable_call() -> None:
    done = call("read", "--furniture", "no-such-site.toml", ".")
    assert done.returncode == 2
    assert b"no-such-site.toml cannot be read" in done.stderr
