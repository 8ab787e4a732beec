"""Marks on any passage: the brackets aside, the words are the passage's own, whatever the marks and the width."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from dateline.cli.why.account import Mark
from dateline.cli.why.marked import STYLES, marked
from dateline.model.printable import printable
from dateline.model.show import Paint
from dateline.model.span import Span

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="[]"), min_size=1, max_size=80)
LABEL = re.compile(rf"\[(?:(?:{'|'.join(STYLES)})(?:, )?)+: ")


@st.composite
def marks(draw: st.DrawFn, text: str) -> list[Mark]:
    starts = draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 20)), max_size=6))
    spans = [Span(start, min(len(text), start + size)) for start, size in starts]
    return [Mark(draw(st.sampled_from(list(STYLES))), span) for span in spans]


@given(st.data(), TEXTS, st.integers(20, 100), st.sampled_from((Paint(True), Paint(False))))
def test_the_words_stay_as_they_are(data: st.DataObject, text: str, width: int, paint: Paint) -> None:
    lines = marked(text, Span(0, len(text)), data.draw(marks(text)), paint=paint, width=width)
    plain = re.sub(r"\x1b\[[\d;]*m", "", " ".join(lines))
    words = LABEL.sub("", " ".join(plain.split())).replace("]", "")
    assert "".join(words.split()) == "".join(printable(text).split())
