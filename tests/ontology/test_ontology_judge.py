"""What an example expects beside what was found in it, and the scores made of many of these."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.model.article import Article, Block, BlockKind, Reason, Rejection
from dateline.model.finding import Actor, Count, Event, EventEvidence, EventTime, Kind, Status
from dateline.model.page import Page
from dateline.model.reading import Reading, Versions
from dateline.model.span import Span
from dateline.ontology import Example, ExpectedEvent
from dateline.ontology.judge import judge
from dateline.ontology.scores import Measure, confusions, scores_of, scores_of_all

TEXT = "The river flooded Lagos."
WHOLE = Span(0, len(TEXT))
PAGE = Page("p", TEXT.encode(), "text/plain")
LAGOS = Actor(id="a1", name="Lagos", kind=Kind.COUNTRY, mentions=())
FLOOD = ExpectedEvent("FLOOD", Status.HAPPENED)


def event(kind: str, **said: object) -> Event:
    plain = Event(id="e1", type=kind, evidence=EventEvidence(WHOLE, Span(10, 17)), time=EventTime(None, None, "none"))
    return replace(plain, **said)  # type: ignore[arg-type]


def reading(*events: Event) -> Reading:
    article = Article(page_id="p", text=TEXT, blocks=(Block(BlockKind.PARAGRAPH, WHOLE),), language="en")
    numbered = tuple(replace(one, id=f"e{number}") for number, one in enumerate(events, start=1))
    return Reading(PAGE, article, Versions("0", "m", "o", "k"), findings=(LAGOS, *numbered))


def example(*events: ExpectedEvent, name: str = "FLOOD-01") -> Example:
    return Example(name, TEXT, "coding" if events else "metaphor", events)


def faults(expected: ExpectedEvent, found: Event) -> tuple[str, ...]:
    [pair] = judge(example(expected), reading(found)).pairs
    return pair.faults


def test_what_is_as_expected_is_right() -> None:
    assert judge(example(FLOOD), reading(event("FLOOD"))).right


def test_a_metaphor_in_which_nothing_is_found_is_right() -> None:
    assert judge(example(), reading()).right


@pytest.mark.parametrize(
    ("expected", "found", "fault"),
    [
        (replace(FLOOD, mode="flash"), event("FLOOD", mode="river"), "mode"),
        (FLOOD, event("FLOOD", status=Status.PLANNED), "status"),
        (FLOOD, event("FLOOD", background=True), "background"),
        (FLOOD, event("FLOOD", alleged=True), "alleged"),
        (replace(FLOOD, source=("river",)), event("FLOOD"), "source"),
        (replace(FLOOD, target=("Lagos",)), event("FLOOD"), "target"),
        (replace(FLOOD, counts=(("killed", 3.0),)), event("FLOOD", counts=(Count("killed", 4),)), "counts"),
        (FLOOD, event("STORM"), "type"),
    ],
)
def test_each_difference_is_named(expected: ExpectedEvent, found: Event, fault: str) -> None:
    assert faults(expected, found) == (fault,)


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        (FLOOD, event("FLOOD", mode="river")),
        (FLOOD, event("FLOOD", status=Status.ONGOING)),
        (FLOOD, event("FLOOD", counts=(Count("killed", 4),))),
        (replace(FLOOD, target=("Lagos",)), event("FLOOD", target=("a1",))),
        (replace(FLOOD, counts=(("killed", 4.0),)), event("FLOOD", counts=(Count("killed", 4),))),
    ],
)
def test_what_an_example_leaves_open_is_no_difference(expected: ExpectedEvent, found: Event) -> None:
    assert faults(expected, found) == ()


def test_the_event_that_agrees_is_taken_before_another_of_its_type() -> None:
    outcome = judge(example(FLOOD), reading(event("FLOOD", alleged=True), event("FLOOD")))
    assert [(pair.expected is not None, pair.faults) for pair in outcome.pairs] == [(True, ()), (False, ("type",))]


def test_a_page_that_gave_no_article_lacks_what_was_expected() -> None:
    outcome = judge(example(FLOOD), Rejection(PAGE, Reason.EMPTY, "no text"))
    assert (outcome.right, [pair.found for pair in outcome.pairs]) == (False, [None])


# ---- scores

OUTCOMES = [
    judge(example(replace(FLOOD, mode="flash")), reading(event("FLOOD", mode="river"))),
    judge(example(FLOOD, name="FLOOD-02"), reading(event("STORM"))),
    judge(example(name="FLOOD-03"), reading(event("FLOOD"))),
    judge(example(FLOOD, name="FLOOD-04"), reading(event("FLOOD", status=Status.DENIED))),
]


def test_a_type_is_measured_alone_and_with_its_mode_and_status() -> None:
    scores = scores_of("FLOOD", OUTCOMES)
    assert (scores.type, scores.mode, scores.status) == (Measure(3, 3, 2), Measure(3, 3, 1), Measure(3, 3, 1))


def test_own_examples_are_told_by_their_id() -> None:
    assert [(scores_of(name, OUTCOMES).examples, scores_of(name, OUTCOMES).passed) for name in ("FLOOD", "STORM")] == [
        (4, 0),
        (0, 0),
    ]


def test_all_types_together_are_measured_over_all_events() -> None:
    assert scores_of_all(OUTCOMES).type == Measure(3, 4, 2)


def test_confusions_say_what_was_coded_instead_of_what() -> None:
    assert [(one.expected, one.found, one.examples) for one in confusions(OUTCOMES)] == [
        (None, "FLOOD", ("FLOOD-03",)),
        ("FLOOD", "STORM", ("FLOOD-02",)),
    ]


def test_shares_are_those_of_the_counts() -> None:
    measure = Measure(expected=4, found=5, right=2)
    assert (measure.precision, measure.recall, measure.f1) == (0.4, 0.5, 4 / 9)


def test_nothing_to_find_and_nothing_found_gives_no_share() -> None:
    nothing = Measure(0, 0, 0)
    assert (nothing.precision, nothing.recall, nothing.f1) == (None, None, None)
