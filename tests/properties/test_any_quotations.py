"""Quotations: whatever the text and however wrong the parse, what is said stands in the text, in one block."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotations.quotations import find_quotations
from dateline.annotations.quotations.marks import find_quoted
from dateline.languages import language_of
from dateline.model.article import Article, Block, BlockKind
from dateline.model.page import Page
from dateline.model.parse import Entity, Parse
from dateline.model.reading import Reading, Versions
from dateline.model.span import Span
from dateline.records.statements import find_statements

TEXTS = st.text(alphabet="ab S.,:?—\n'’‘\"“”«»`", max_size=120)

WORDS = [
    "Brandt",
    "he",
    "who",
    "said",
    "told",
    "told",
    "called",
    "vowed",
    "urged",
    "that",
    "to",
    "as",
    "not",
    "according",
]
WORDS += [
    "claim",
    "report",
    "reporters",
    "road",
    "the",
    "of",
    "in",
    "interview",
    "“",
    "”",
    '"',
    "'",
    ",",
    ".",
    ":",
    "?",
    "―",
]
LEMMAS = {"said": "say", "told": "tell", "called": "call", "vowed": "vow", "urged": "urge"}
POS = ["VERB", "NOUN", "PROPN", "PRON", "ADP", "ADV", "AUX", "DET", "PUNCT", "CCONJ", "ADJ"]
TAGS = ["VBD", "VBG", "VBN", "VBZ", "NN", "NNP", "IN", "."]
DEPS = [
    "nsubj",
    "nsubjpass",
    "ccomp",
    "xcomp",
    "advcl",
    "parataxis",
    "dobj",
    "prep",
    "pobj",
    "pcomp",
    "conj",
    "cc",
    "mark",
    "relcl",
    "acl",
    "appos",
    "agent",
    "neg",
    "oprd",
    "det",
]


def article_of(text: str) -> Article:
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, Span(*found.span())) for found in re.finditer(r"[^\n]+", text) if found[0].strip()
    )
    return Article(page_id="page", text=text, blocks=blocks, language="en")


@st.composite
def parsed(draw: st.DrawFn) -> tuple[Article, Parse]:
    """An article and a parse of it in which anything may govern anything, as long as every sentence is a tree."""
    blocks = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), min_size=1, max_size=4))
    words = [word for block in blocks for word in block]
    text = "\n".join(" ".join(block) for block in blocks)
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    bounds, first = [], 0
    for block in blocks:
        bounds.append((first, first + len(block)))
        first += len(block)
    owner = [number for number, (low, high) in enumerate(bounds) for _ in range(low, high)]
    heads = [_head(draw, token, *bounds[owner[token]]) for token in range(len(words))]
    pick = lambda values: tuple(draw(st.sampled_from(values)) for _ in words)  # noqa: E731  # one line for four columns
    parse = Parse(
        starts=tuple(starts),
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        words=tuple(words),
        norms=tuple(word.lower() for word in words),
        lemmas=tuple(LEMMAS.get(word, word) for word in words),
        pos=pick(POS),
        tags=pick(TAGS),
        deps=tuple("ROOT" if head == token else draw(st.sampled_from(DEPS)) for token, head in enumerate(heads)),
        heads=tuple(heads),
        sentence=tuple(owner),
        block=tuple(owner),
        entities=(Entity(0, 1, draw(st.sampled_from(["PERSON", "DATE"]))),),
        sentences=tuple(bounds),
    )
    return article_of(text), parse


def _head(draw: st.DrawFn, token: int, low: int, high: int) -> int:
    """A governor: the middle of the sentence is the root, every other token hangs on one nearer to it."""
    middle = (low + high) // 2
    return draw(st.integers(token + 1, middle)) if token < middle else draw(st.integers(middle, max(middle, token - 1)))


def reading_of(article: Article) -> Reading:
    return Reading(Page("page", b"", "text/plain"), article, Versions("", "", "", ""))


@given(TEXTS)
def test_words_between_marks_stand_in_order_in_their_blocks(text: str) -> None:
    article, at = article_of(text), 0
    for quoted in find_quoted(article):
        assert at <= quoted.outer.start <= quoted.span.start < quoted.span.end <= quoted.outer.end
        assert article.blocks[quoted.block].span.contains(quoted.outer)
        at = quoted.outer.end


@given(TEXTS)
def test_words_between_marks_have_no_white_space_at_their_ends(text: str) -> None:
    assert all(quoted.span.of(text) == quoted.span.of(text).strip() for quoted in find_quoted(article_of(text)))


@settings(max_examples=300)
@given(parsed())
def test_every_content_lies_in_one_block(case: tuple[Article, Parse]) -> None:
    article, parse = case
    language = language_of("en")
    assert language
    for found in find_quotations(reading_of(article), parse, language=language):
        assert all(any(block.span.contains(span) for block in article.blocks) for span in found.content)


@given(parsed())
def test_the_same_parse_gives_the_same_quotations(case: tuple[Article, Parse]) -> None:
    article, parse = case
    language = language_of("en")
    assert language
    first, second = (list(find_quotations(reading_of(article), parse, language=language)) for _ in range(2))
    assert first == second


@given(parsed())
def test_every_statement_has_its_words_and_its_cue_in_its_evidence(case: tuple[Article, Parse]) -> None:
    article, parse = case
    language = language_of("en")
    assert language
    reading = reading_of(article)
    reading = reading.plus(find_quotations(reading, parse, language=language), step="quotations")
    for found in find_statements(reading, parse, language=language):
        assert all(found.evidence.contains(span) for span in found.content)
        same = found.cue and any(
            block.span.contains(found.cue) and block.span.contains(found.content[0]) for block in article.blocks
        )
        assert not same or not found.cue or found.evidence.contains(found.cue)
