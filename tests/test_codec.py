"""The JSON contract: every span carries its own words, every kind of record its keys."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import codec
from dateline.model.article import Article, Block, BlockKind, Link, Reason, Rejection
from dateline.model.finding import (
    Actor,
    Count,
    Event,
    EventEvidence,
    EventTime,
    Form,
    Kind,
    Mention,
    Place,
    PlaceMention,
    Quantity,
    Statement,
    TimeMention,
)
from dateline.model.page import Page
from dateline.model.reading import Reading, Versions
from dateline.model.span import Span

VERSIONS = Versions("0", "m", "o", "k")


def reading_of(text: str) -> Reading:
    article = Article(page_id="p", text=text, blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(text))),), language="en")
    return Reading(Page("k", text.encode("utf-8", "surrogatepass"), "text/plain"), article, VERSIONS)


def full(text: str, span: Span) -> Reading:
    """A reading with one record of each kind, all at one span."""
    grown = reading_of(text).plus(
        [Mention(span=span, head=span.start, form=Form.NAME, kind=Kind.GROUP, collective=True)], step="a/1"
    )
    grown = grown.plus(
        [TimeMention(span=span, type="DATE", value="2012"), Quantity(span=span, value=24.0, of=span)], step="b/1"
    )
    grown = grown.plus(
        [
            Actor(name="x", kind=Kind.GROUP, mentions=("m1",)),
            Place(name="y", kind="city", mentions=(PlaceMention(span),)),
        ],
        step="c/1",
    )
    grown = grown.plus(
        [Statement(content=(span,), kind="direct", evidence=span, speaker="a1", speaker_mention=span, cue=span)],
        step="d/1",
    )
    event = Event(
        type="ASSAULT",
        evidence=EventEvidence(span, span),
        time=EventTime(None, None, "none"),
        attributed_to="s1",
        counts=(Count("killed", 24.0, None, "q1"),),
    )
    return grown.plus([event], step="e/1")


def spans_in(node: object) -> list[dict[str, object]]:
    if isinstance(node, dict):
        own = [node] if isinstance(node.get("start"), int) and ("text" in node or "quote" in node) else []
        return own + [span for value in node.values() for span in spans_in(value)]
    return [span for value in node for span in spans_in(value)] if isinstance(node, list) else []


@st.composite
def texts_and_spans(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(st.text(min_size=1))
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(texts_and_spans())
def test_every_span_comes_back_with_its_own_words(drawn: tuple[str, Span]) -> None:
    text, span = drawn
    written = json.loads(codec.to_line(full(text, span), VERSIONS))
    found = spans_in({key: value for key, value in written.items() if key != "article"})
    assert found
    assert all(written["article"]["text"][s["start"] : s["end"]] == s.get("text", s.get("quote")) for s in found)


@given(st.text())
def test_a_line_of_json_is_one_line(text: str) -> None:
    assert "\n" not in codec.to_line(reading_of(text + "."), VERSIONS)


def test_a_lone_surrogate_can_be_written_to_a_file() -> None:
    codec.to_line(reading_of("bad \ud800 text"), VERSIONS).encode("utf-8")


def test_a_rejection_names_the_pages_that_it_links() -> None:
    rejection = Rejection(Page("k", b"", "text/html"), Reason.NOT_AN_ARTICLE, "a list", (Link("Pier", "/pier"),))
    assert codec.to_dict(rejection, VERSIONS)["rejection"] == {
        "reason": "not_an_article",
        "detail": "a list",
        "links": [{"text": "Pier", "url": "/pier"}],
    }


def test_a_rejection_has_every_list_and_no_article() -> None:
    rejection = Rejection(Page("k", b"", "text/plain"), Reason.EMPTY, "the file has no bytes")
    written = codec.to_dict(rejection, VERSIONS)
    assert written["article"] is None
    assert written["rejection"] == {"reason": "empty", "detail": "the file has no bytes"}
    assert all(
        written[key] == []
        for key in ("actors", "places", "times", "quantities", "statements", "events", "relations", "routes", "skipped")
    )


def test_an_event_is_listed_with_the_statement_that_reports_it() -> None:
    written = json.loads(codec.to_line(full("Rebels fired", Span(0, 6)), VERSIONS))
    assert written["statements"][0]["events"] == ["e1"]


@pytest.mark.parametrize(("value", "number"), [(24.0, "24"), (0.3333, "0.3333"), (None, "null")])
def test_whole_numbers_are_written_without_a_point(value: float | None, number: str) -> None:
    grown = reading_of("some text").plus([Quantity(span=Span(0, 4), value=value)], step="a/1")
    assert f'"value": {number},' in codec.to_line(grown, VERSIONS)


def test_the_version_names_the_lists_that_were_given_and_nothing_else() -> None:
    given_ = Versions("0", "m", "o", "k", actors="a1", places="p1")
    assert codec.to_dict(reading_of("A."), given_)["version"] == {
        "dateline": "0",
        "model": "m",
        "ontology": "o",
        "knowledge": "k",
        "actors": "a1",
        "places": "p1",
    }


@pytest.mark.parametrize("known_as", [None, "user:kachi"])
def test_a_place_has_a_known_as_where_a_list_has_it(known_as: str | None) -> None:
    place = Place(name="Kachi", kind="city", mentions=(PlaceMention(Span(0, 5)),), known_as=known_as)
    written = codec.to_dict(reading_of("Kachi fell.").plus([place], step="places"), VERSIONS)
    assert written["places"][0].get("known_as") == known_as  # type: ignore[index, union-attr, call-overload]
