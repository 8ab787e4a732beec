"""Statements: who the speakers of quotations are, and the sentences that say so."""

from __future__ import annotations

import re

import pytest

from dateline.annotations.parse import parse_articles
from dateline.annotations.quotations import find_quotations
from dateline.languages import Language, language_of
from dateline.model.article import Article, Block, BlockKind
from dateline.model.finding import Actor, Finding, Form, Kind, Mention, Quotation, Statement
from dateline.model.page import Page
from dateline.model.parse import Parse
from dateline.model.reading import Reading, Versions
from dateline.model.span import Span
from dateline.records.statements import find_statements
from written_parse import text_and_parse_of


def english() -> Language:
    language = language_of("en")
    assert language is not None
    return language


def parse_of(table: str) -> tuple[str, Parse]:
    """The text and a one-sentence parse from lines of "word POS dep head"; lemmas are the words in small letters."""
    rows = (line.split() for line in table.strip().splitlines())
    full = (f"{word} {word.removeprefix('~').lower()} {pos} - {dep} {head}" for word, pos, dep, head in rows)
    return text_and_parse_of("\n".join(full))


def reading_of(text: str, *findings: Finding) -> Reading:
    """A reading with a block for every line, and findings made by hand."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, Span(*found.span())) for found in re.finditer(r"[^\n]+", text))
    article = Article(page_id="page", text=text, blocks=blocks, language="en")
    return Reading(Page("page", b"", "text/plain"), article, Versions("", "", "", "")).plus(findings, step="hand")


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def mention(text: str, words: str, head: str | None = None) -> Mention:
    return Mention(span=span(text, words), head=text.index(head or words), form=Form.NAME, kind=Kind.PERSON)


def actor(name: str, *mentions: str) -> Actor:
    return Actor(name=name, kind=Kind.PERSON, mentions=mentions)


MAYOR = """
Mayor PROPN compound 2
Ada PROPN compound 2
Brandt PROPN nsubj 3
said VERB ROOT 3
the DET det 5
road NOUN nsubj 6
closed VERB ccomp 3
~. PUNCT punct 3
"""

RELATIVE = """
Brandt PROPN nsubj 8
~, PUNCT punct 0
who PRON nsubj 3
said VERB relcl 0
the DET det 5
road NOUN nsubj 6
closed VERB ccomp 3
~, PUNCT punct 0
left VERB ROOT 8
~. PUNCT punct 8
"""

REPORT = """
A DET det 1
report NOUN nsubj 5
by ADP prep 1
the DET det 4
ministry NOUN pobj 2
showed VERB ROOT 5
wells NOUN nsubj 7
failed VERB ccomp 5
~. PUNCT punct 5
"""

SPOKESMAN = """
A DET det 1
spokesman NOUN nsubj 5
for ADP prep 1
the DET det 4
ministry NOUN pobj 2
said VERB ROOT 5
wells NOUN nsubj 7
failed VERB ccomp 5
~. PUNCT punct 5
"""

BOTH = """
Both DET det 1
sides NOUN nsubj 2
said VERB ROOT 2
wells NOUN nsubj 4
failed VERB ccomp 2
~. PUNCT punct 2
"""


def statement_of(table: str, speaker: str, content: str, *findings: tuple[str, str]) -> tuple[Statement, Reading, str]:
    """The statement of one quotation; findings are actors with the word that is the head of their only mention."""
    text, parse = parse_of(table)
    mentions = [mention(text, word) for _, word in findings]
    actors = [actor(name, f"m{number}") for number, (name, _) in enumerate(findings, start=1)]
    quotation = Quotation(content=(span(text, content),), kind="indirect", speaker=span(text, speaker))
    reading = reading_of(text, *mentions, *actors, quotation)
    (found,) = find_statements(reading, parse, language=english())
    return found, reading, text


def speaker_name(found: Statement, reading: Reading) -> str | None:
    return next((one.name for one in reading.actors if one.id == found.speaker), None)


def test_the_speaker_is_the_actor_at_the_head_of_the_phrase() -> None:
    found, reading, _ = statement_of(MAYOR, "Mayor Ada Brandt", "the road closed", ("Ada Brandt", "Brandt"))
    assert speaker_name(found, reading) == "Ada Brandt"


def test_a_speaker_whom_nobody_knows_keeps_only_the_words() -> None:
    found, _, text = statement_of(MAYOR, "Mayor Ada Brandt", "the road closed")
    assert found.speaker_mention
    assert (found.speaker, found.speaker_mention.of(text)) == (None, "Mayor Ada Brandt")


def test_a_relative_pronoun_speaks_for_the_noun_before_it() -> None:
    found, reading, _ = statement_of(RELATIVE, "who", "the road closed", ("Ada Brandt", "Brandt"))
    assert speaker_name(found, reading) == "Ada Brandt"


def test_a_document_speaks_for_its_author() -> None:
    found, reading, _ = statement_of(REPORT, "A report by the ministry", "wells failed", ("the ministry", "ministry"))
    assert speaker_name(found, reading) == "the ministry"


def test_a_spokesman_is_not_taken_for_those_he_speaks_for() -> None:
    found, _, _ = statement_of(SPOKESMAN, "A spokesman for the ministry", "wells failed", ("the ministry", "ministry"))
    assert found.speaker is None


def test_several_speakers_at_once_are_no_one_actor() -> None:
    found, _, _ = statement_of(BOTH, "Both sides", "wells failed", ("Rovers", "sides"), ("City", "sides"))
    assert found.speaker is None


def test_the_evidence_is_the_sentence_around_content_and_cue() -> None:
    found, _, text = statement_of(MAYOR, "Mayor Ada Brandt", "the road closed")
    assert found.evidence.of(text) == text


def test_without_a_parse_the_evidence_is_what_is_said() -> None:
    text = "“We wait,” she said."
    reading = reading_of(text, Quotation(content=(span(text, "We wait,"),), kind="direct"))
    (found,) = find_statements(reading, Parse(), language=english())
    assert found.evidence.of(text) == "We wait,"


def test_a_reading_without_quotations_has_no_statements() -> None:
    assert list(find_statements(reading_of("The road closed."), Parse(), language=english())) == []


@pytest.mark.model
def test_carried_on_words_have_their_own_paragraph_as_evidence() -> None:
    text = "“We waited for hours,” said Farida Noor.\n“Nobody came to help us. It was dark.”"
    reading = reading_of(text)
    (parse,) = parse_articles([reading.article], language=english())
    reading = reading.plus(find_quotations(reading, parse, language=english()), step="hand")
    _, second = find_statements(reading, parse, language=english())
    assert second.speaker_mention
    assert (second.evidence.of(text), second.speaker_mention.of(text)) == (text.split("\n")[1], "Farida Noor")
