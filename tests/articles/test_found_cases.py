"""Pages that once broke the reader, found by `bench/fuzz.py` or by reading the code; each is the least that did."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sound import faults

from dateline.articles import read_articles
from dateline.model.page import Given, Page

FOUND = sorted(Path(__file__).parent.joinpath("found").iterdir())
CHARSETS = {
    "said_to_be_punycode": "punycode",
    "said_to_be_idna": "idna",
    "said_to_be_undefined": "undefined",
    "said_to_be_nothing": "utf-8\x00",
    "said_to_be_utf_7": "utf-7",
}
"""What the container says of a page's encoding, where that was what broke the reader."""


def page(path: Path) -> Page:
    found = Page(path.name, path.read_bytes(), "text/html" if path.suffix == ".html" else "text/plain")
    given = Given(clean=path.suffix == ".row")
    return replace(found, charset=CHARSETS.get(path.stem), given=given)


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_a_page_that_once_broke_the_reader_is_sound(path: Path) -> None:
    assert not faults(page(path), read_articles(page(path)))
