"""No page costs much more than another of its size: pages made to be slow give an article or a rejection, in steps that grow with it.

Steps are calls of functions, counted, so that no clock decides; `bench/hostile.py` times the same pages at their largest.
"""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from hostile import SHAPES
from sound import faults

from dateline.articles import read_articles
from dateline.model.page import Page

SIZE = 6000
MOST_GROWTH = 2.4
"""By how much the steps of a page may grow when it doubles; a little over two, as a part is done once."""

FEW = 15_000
"""Steps below which growth says nothing."""

COUNTED = [name for name in SHAPES if not name.startswith(("nested ", "li "))]
"""The shapes whose steps are counted: depth has a bound of its own, and lines cost the same in either element."""


def steps(page: Page) -> int:
    """How many functions are called to read a page, once what is loaded or remembered is so."""
    read_articles(page)
    count = 0

    def called(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        read_articles(page)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", SHAPES)
def test_a_page_made_to_be_slow_gives_an_article_or_a_rejection(name: str) -> None:
    page = SHAPES[name](SIZE)
    assert not faults(page, read_articles(page))


@pytest.mark.parametrize("name", COUNTED)
def test_twice_the_page_takes_about_twice_the_steps(name: str) -> None:
    assert steps(SHAPES[name](2 * SIZE)) <= max(FEW, MOST_GROWTH * steps(SHAPES[name](SIZE)))
