"""Mentions, chains and actors of any parse at all: they stand on the text, and each word is the head of one mention."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotations.coreference import find_chains
from dateline.annotations.mentions import find_mentions
from dateline.languages import language_of
from dateline.model.finding import Form
from dateline.model.reading import Reading
from dateline.records.actors import find_actors
from hung import Facts, hung

ENGLISH = language_of("en")
WORDS = (
    "Kenya",
    "Kenyan",
    "Omar",
    "Sadiq",
    "the",
    "two",
    "countries",
    "troops",
    "army",
    "chief",
    "General",
    "he",
    "it",
    "they",
    "said",
    "of",
    "'s",
    ",",
    '"',
    "Nairobi",
    "-",
    "many",
)
TAGS = ("NNP", "NN", "NNS", "JJ", "DT", "CD", "PRP", "VBD", "IN", ",", "POS")
DEPS = ("nsubj", "dobj", "compound", "amod", "det", "poss", "pobj", "prep", "appos", "conj", "attr", "case", "nummod")
LABELS = ("PERSON", "ORG", "GPE", "NORP")


@st.composite
def sources(draw: st.DrawFn) -> str:
    """Sentences of any words with any tags, hung on any word of their own, some of them named."""
    lines = []
    for _ in range(draw(st.integers(1, 3))):
        length = draw(st.integers(1, 9))
        words = []
        for at in range(length):
            jump = draw(st.integers(-at, length - 1 - at)) if at else 0
            # a word hangs on an earlier one, so that the parse is a tree
            jump = min(jump, -1) if at else 0
            label = draw(st.sampled_from((None, *LABELS)))
            arrow = f">{jump:+d}" if jump else ""
            word = f"{draw(st.sampled_from(WORDS))}/{draw(st.sampled_from(TAGS))}/{draw(st.sampled_from(DEPS)) if at else 'ROOT'}{arrow}"
            words.append(f"[{label} {word}]" if label else word)
        lines.append(" ".join(words))
    return "\n".join(lines)


def read(source: str) -> Reading:
    reading, parse = hung(source)
    for step in (find_mentions, find_chains, find_actors):
        reading = reading.plus(step(reading, parse, language=ENGLISH, knowledge=Facts()), step="test")
    return reading


@settings(max_examples=60, deadline=None)
@given(sources())
def test_a_head_lies_in_its_mention_and_in_no_other(source: str) -> None:
    reading = read(source)
    heads = [mention.head for mention in reading.mentions]
    assert all(mention.span.holds(mention.head) for mention in reading.mentions)
    assert len(heads) == len(set(heads))


@settings(max_examples=60, deadline=None)
@given(sources())
def test_names_and_descriptions_are_in_one_chain_and_pronouns_in_at_most_one(source: str) -> None:
    reading = read(source)
    chained = [id_ for chain in reading.chains for id_ in chain.mentions]
    alone = [mention for mention in reading.mentions if not mention.collective]
    assert all(chained.count(mention.id) == 1 for mention in alone if mention.form is not Form.PRONOUN)
    assert all(chained.count(mention.id) <= 1 for mention in alone)


@settings(max_examples=30, deadline=None)
@given(sources())
def test_the_same_words_give_the_same_actors(source: str) -> None:
    assert read(source).actors == read(source).actors
