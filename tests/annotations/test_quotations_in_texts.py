"""Statements of whole reports, through the language model: who says what in the many manners of news."""

from __future__ import annotations

import pytest

import dateline

pytestmark = pytest.mark.model

ENGLISH = dateline.Settings(language="en")
Told = tuple[str | None, str]


def said(text: str) -> list[Told]:
    """The speaker's words and the first words said of every statement."""
    reading = dateline.read_text(text, settings=ENGLISH)
    assert isinstance(reading, dateline.Reading)
    return [
        (
            one.speaker_mention.of(text) if one.speaker_mention else None,
            " … ".join(part.of(text) for part in one.content),
        )
        for one in reading.statements
    ]


MANNERS: dict[str, tuple[str, list[Told]]] = {
    "a concession with a cue of its own": (
        "Ada Brandt says stocks are stable, although she acknowledges the data are patchy.",
        [("Ada Brandt", "stocks are stable"), ("she", "the data are patchy")],
    ),
    "a contrast with another speaker": (
        "The chief warned that pupils had left, while a student, Ada Brandt, feared the exams would be missed.",
        [("The chief", "pupils had left"), ("a student, Ada Brandt", "the exams would be missed")],
    ),
    "guillemets the other way round": (
        "»We will rebuild the school«, said Ada Brandt.",
        [("Ada Brandt", "We will rebuild the school")],
    ),
    "a nickname inside a name": (
        'Inspector Carlo "Boy" Dizon cautioned that the papers were forged.',
        [('Inspector Carlo "Boy" Dizon', "the papers were forged")],
    ),
    "a report that cites its sources": (
        "The Harbour Post reported on Monday, citing two officials, that the mill would be sold.",
        [("The Harbour Post", "the mill would be sold")],
    ),
    "a source behind two clauses": (
        "The road is cut in five places and a bridge has collapsed, according to the disaster agency.",
        [("the disaster agency", "The road is cut in five places and a bridge has collapsed")],
    ),
    "the words of somebody": (
        'Violations fell last year, in the words of one official "a wonder by any measure".',
        [("one official", "a wonder by any measure")],
    ),
    "a state of mind": ("He is convinced that the company is lying.", [("He", "the company is lying")]),
    "words behind a colon without a cue": (
        'Asked about the debt, she offered the same answer: "We have the tools and we will use them."',
        [("she", "We have the tools and we will use them.")],
    ),
    "a verb for the next quotation": (
        'She said they had spoken "frankly, as friends do." Ilse Maron interjected: "Very frankly!"',
        [("She", 'they had spoken "frankly, as friends do."'), ("Ilse Maron", "Very frankly!")],
    ),
    "unmarked words after a colon": (
        "He said: I am not going to blame the council. I will do it tomorrow.",
        [("He", "I am not going to blame the council. I will do it tomorrow.")],
    ),
    "a participle before the speaker": (
        "Reacting, the commissioner, Ada Brandt, said the arrears had been paid.",
        [("the commissioner, Ada Brandt", "the arrears had been paid")],
    ),
    "a minister torn off by the parser": (
        "China stands ready to work with its neighbors, Vice Minister of Commerce Lu Zhenhua said here Wednesday.",
        [("Lu Zhenhua", "China stands ready to work with its neighbors")],
    ),
    "a label in quotes behind its thing": (
        'Opposition parties termed the shutdown "pre-poll rigging".',
        [("Opposition parties", 'the shutdown "pre-poll rigging"')],
    ),
    "one of a group": (
        'Some fans were kind. "It was the best hour of my life," posted one.',
        [("one", "It was the best hour of my life,")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), MANNERS.values(), ids=MANNERS)
def test_manners_of_attribution(text: str, expected: list[Told]) -> None:
    assert [(who, what.strip(" ,.")) for who, what in said(text)] == [
        (who, what.strip(" ,.")) for who, what in expected
    ]


HEADLINES: dict[str, tuple[str, list[Told]]] = {
    "a speaker behind a dash": (
        "Water to be restored by Monday — deputy governor",
        [("deputy governor", "Water to be restored by Monday")],
    ),
    "a headline without a verb": (
        "Strike not about money alone, union tells governor\n\nTeachers went home.",
        [("union", "Strike not about money alone")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), HEADLINES.values(), ids=HEADLINES)
def test_headlines_attribute_too(text: str, expected: list[Told]) -> None:
    assert said(text) == expected


QUIET = [
    "Apple Grove, Pear Hill settle boundary dispute",
    "The ships met at noon — then the wind rose",
    "The inspectors did not say that the bolts had cracked.",
]


@pytest.mark.parametrize("text", QUIET)
def test_nobody_speaks_here(text: str) -> None:
    assert said(text) == []
