"""Spans: half-open places in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.span import Span, hull, trimmed


def test_a_span_gives_its_words() -> None:
    assert Span(4, 9).of("Two towns fell") == "towns"


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4)])
def test_an_empty_or_negative_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="a span starts at 0"):
        Span(start, end)


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 4).overlaps(Span(4, 8))


def test_the_hull_holds_all_spans() -> None:
    assert hull([Span(7, 9), Span(2, 3)]) == Span(2, 9)


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_a_trimmed_span_has_no_white_space_at_its_ends(text: str, start: int, end: int) -> None:
    span = trimmed(text, min(start, len(text)), min(end, len(text)))
    assert span is None or span.of(text) == span.of(text).strip()
