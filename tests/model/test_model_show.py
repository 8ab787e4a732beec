"""Readings shown to people: a report for a terminal and tables for a notebook."""

from __future__ import annotations

import pytest

from dateline.model.article import Article, Block, BlockKind, Reason, Rejection
from dateline.model.finding import (
    Actor,
    Count,
    Event,
    EventEvidence,
    EventTime,
    Finding,
    Kind,
    Quantity,
    RolePhrase,
    Statement,
)
from dateline.model.page import Page
from dateline.model.reading import Reading, Versions
from dateline.model.show import MOST, as_text, reading_as_html
from dateline.model.span import Span

SENTENCE = "Rebels <shelled> the town."
PAGE = Page("k", SENTENCE.encode(), "text/plain")


def reading(*findings: Finding, title: str = "Shells fall") -> Reading:
    block = Block(BlockKind.PARAGRAPH, Span(0, len(SENTENCE)))
    article = Article(page_id="p", text=SENTENCE, blocks=(block,), language="en", title=title)
    return Reading(PAGE, article, Versions("1", "m", "o", "k")).plus(findings, step="test/1")


def number(value: float, unit: str | None = None) -> Quantity:
    return Quantity(span=Span(0, 6), value=value, unit=unit)


def shelling(*counts: Count) -> Event:
    evidence = EventEvidence(Span(0, len(SENTENCE)), Span(8, 15))
    time = EventTime("2012-08-02", "day", "published")
    return Event(type="ASSAULT", evidence=evidence, time=time, counts=counts or (Count("killed", 1200),), quad=4)


@pytest.mark.parametrize(
    ("value", "shown"), [(85_000_000, "85,000,000 USD"), (0.3333, "0.3333 USD"), (4.6, "4.6 USD"), (100, "100 USD")]
)
def test_numbers_are_written_out(value: float, shown: str) -> None:
    assert shown in as_text(reading(number(value, "USD"))).splitlines()[-1]


def test_an_event_is_a_row_with_its_dead() -> None:
    row = as_text(reading(shelling())).splitlines()[-1]
    assert row.split() == ["ASSAULT", "happened", "2012-08-02", "?", "(1,200", "killed)"]


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((Count("killed", 10, "at_least"), Count("killed", 15, "up_to")), "(10 to 15 killed)"),
        ((Count("killed", 10, "at_least"), Count("wounded", 15, "up_to")), "(at least 10 killed; up to 15 wounded)"),
        ((Count("killed", 9), Count("wounded", 20, "about")), "(9 killed; about 20 wounded)"),
        ((Count("killed", 9), Count("killed", 15, "up_to")), "(9 killed; up to 15 killed)"),
    ],
)
def test_counts_say_how_exact_they_are_and_a_range_is_one(counts: tuple[Count, ...], shown: str) -> None:
    row = " ".join(as_text(reading(shelling(*counts))).splitlines()[-2:])
    assert shown in " ".join(row.split())


def said(start: int, end: int, *, speaker: str | None = None, kind: str = "indirect") -> Statement:
    whole = Span(0, len(SENTENCE))
    return Statement(content=(Span(start, end),), kind=kind, evidence=whole, speaker=speaker, cue=Span(8, 15))


def test_what_one_actor_says_stands_under_the_name_and_role() -> None:
    rebels = Actor(name="Rebels", kind=Kind.GROUP, mentions=(), code="XXXREB", roles=(RolePhrase(Span(17, 25)),))
    shown = as_text(reading(rebels, said(0, 6, speaker="a1"), said(17, 20), said(21, 25, speaker="a1", kind="direct")))
    assert shown.partition("Who said what\n")[2].splitlines() == [
        "  Rebels [XXXREB]: the town",
        "    shelled: Rebels",
        "    shelled: “town”",
        "  nobody named",
        "    shelled: the",
    ]


def test_a_role_within_a_fuller_one_is_shown_once() -> None:
    rebels = Actor(name="R", kind=Kind.GROUP, mentions=(), roles=(RolePhrase(Span(17, 25)), RolePhrase(Span(21, 25))))
    assert "R: the town" in as_text(reading(rebels)).splitlines()[-1]


def test_a_report_is_plain_unless_colour_is_asked_for() -> None:
    assert "\x1b[" not in as_text(reading(shelling()))
    assert "\x1b[" in as_text(reading(shelling()), colour=True)


def test_no_line_is_wider_than_asked_for() -> None:
    shown = as_text(reading(shelling(), *[number(n) for n in range(2, 9)], title="A long title " * 20), width=72)
    assert max(map(len, shown.splitlines())) <= 72


def test_what_a_section_leaves_out_is_counted() -> None:
    shown = as_text(reading(*[number(n) for n in range(MOST + 3)]))
    assert "… and 3 more" in shown


def test_a_page_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in as_text(reading(title="Shells \x1b[2J\x9b fall"))


def test_a_rejection_says_why_and_what_was_found() -> None:
    shown = as_text(Rejection(PAGE, Reason.NO_BODY, "none of 2 lines is a sentence"))
    assert "no body. none of 2 lines is a sentence" in shown


def test_the_notebook_view_marks_the_trigger_and_escapes_the_page() -> None:
    shown = reading_as_html(reading(shelling()))
    assert "Rebels &lt;<mark>shelled</mark>&gt; the town." in shown


def test_a_reading_shows_itself_in_a_notebook() -> None:
    assert reading(shelling())._repr_html_() == reading_as_html(reading(shelling()))
