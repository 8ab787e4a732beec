"""Readings: findings are checked, numbered and signed, and never changed."""

from __future__ import annotations

import pickle

import pytest

from dateline.errors import FindingError
from dateline.model.article import Article, Block, BlockKind
from dateline.model.finding import Actor, Form, Kind, Mention, Statement, TimeMention
from dateline.model.page import Page
from dateline.model.reading import Reading, Versions
from dateline.model.span import Span

TEXT = "Rebels met on Monday."


def reading() -> Reading:
    article = Article(page_id="p", text=TEXT, blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(TEXT))),), language="en")
    return Reading(Page("k", TEXT.encode(), "text/plain"), article, Versions("1", "m", "o", "k"))


def rebels() -> Mention:
    return Mention(span=Span(0, 6), head=0, form=Form.NOMINAL, kind=Kind.GROUP)


def test_findings_are_numbered_after_their_kind() -> None:
    grown = reading().plus(
        [rebels(), TimeMention(span=Span(14, 20), type="DATE", value="2012-07-30"), rebels()], step="test/1"
    )
    assert [finding.id for finding in grown.findings] == ["m1", "t1", "m2"]


def test_numbers_run_on_from_step_to_step() -> None:
    grown = reading().plus([rebels()], step="a/1").plus([rebels()], step="b/1")
    assert [mention.id for mention in grown.mentions] == ["m1", "m2"]


def test_a_finding_is_signed_with_its_step() -> None:
    assert reading().plus([rebels()], step="test/1").mentions[0].step == "test/1"


def test_a_finding_outside_the_text_is_refused() -> None:
    late = Mention(span=Span(15, 99), head=15, form=Form.NAME, kind=Kind.PERSON)
    with pytest.raises(FindingError, match="the text ends at 21"):
        reading().plus([late], step="test/1")


def test_the_reading_before_stays_as_it_was() -> None:
    before = reading()
    before.plus([rebels()], step="test/1")
    assert before.findings == ()


def test_actors_are_found_by_the_head_word_of_a_mention() -> None:
    grown = (
        reading()
        .plus([rebels()], step="a/1")
        .plus([Actor(name="Rebels", kind=Kind.GROUP, mentions=("m1",))], step="b/1")
    )
    assert [actor.id for actor in grown.actors_by_head[0]] == ["a1"]


def test_a_reading_travels_between_processes() -> None:
    grown = reading().plus([rebels()], step="a/1")
    assert pickle.loads(pickle.dumps(grown)).findings == grown.findings  # noqa: S301  # our own bytes


def spoken() -> Reading:
    actors = [Actor(name=name, kind=Kind.PERSON, mentions=()) for name in ("Ann Lee", "Bo Dahl")]
    said = [
        Statement(content=(Span(0, end),), kind="indirect", evidence=Span(0, 6), speaker=speaker)
        for end, speaker in ((1, "a1"), (2, "a2"), (3, "a1"), (4, None))
    ]
    return reading().plus([*actors, *said], step="test/1")


@pytest.mark.parametrize("who", ["a1", "Ann Lee"])
def test_what_an_actor_says_is_found_by_id_or_name(who: str) -> None:
    assert [statement.id for statement in spoken().statements_by(who)] == ["s1", "s3"]


def test_what_an_actor_says_is_found_by_the_actor() -> None:
    assert [statement.id for statement in spoken().statements_by(spoken().actors[1])] == ["s2"]


def test_an_actor_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(KeyError, match=r"no actor 'Cy'.*Ann Lee"):
        spoken().statements_by("Cy")
