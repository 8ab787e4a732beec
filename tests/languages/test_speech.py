"""Speech words: the table of a language, read into values."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import LanguageError
from dateline.languages import language_of
from dateline.languages.speech import CueKind, Shape, Speech, load_speech

AROUND = "\n".join(
    f"{name} = []"
    for name in (
        *("carriers", "withheld", "light", "hearers", "occasion_prepositions"),
        *("occasions", "headline_speakers", "writings"),
    )
)
REST = f'nouns = []\nadjectives = []\n[sources]\nphrases = ["according to"]\n[around]\n{AROUND}\n[misread]\n'


def english() -> Speech:
    language = language_of("en")
    assert language is not None
    return language.speech


def table_of(folder: Path, verbs: str) -> Speech:
    folder.joinpath("speech.toml").write_text(f"verbs = [{verbs}]\n{REST}", encoding="utf-8")
    return load_speech(folder)


def test_english_has_the_cues_of_everyday_news() -> None:
    assert len(english().verbs) >= 180


@pytest.mark.parametrize("lemma", ["say", "tell", "add", "warn", "claim", "announce", "deny"])
def test_verbs_of_saying_take_a_clause_and_a_quotation(lemma: str) -> None:
    assert any(verb.takes(Shape.CLAUSE) and verb.takes(Shape.QUOTE) for verb in english().verbs[lemma])


@pytest.mark.parametrize("lemma", ["feel", "fear", "believe", "expect", "hope", "doubt"])
def test_verbs_of_thinking_bring_in_beliefs(lemma: str) -> None:
    assert english().verbs[lemma][-1].frames[Shape.CLAUSE] is CueKind.BELIEF


def test_the_frames_of_several_rows_add_up(tmp_path: Path) -> None:
    rows = (
        '{kind = "say", frames = ["clause"], words = ["call"]}, {kind = "judge", frames = ["name"], words = ["call"]}'
    )
    (verb,) = table_of(tmp_path, rows).verbs["call"]
    assert verb.frames == {"clause": CueKind.SAY, "name": CueKind.JUDGE}


def test_a_verb_with_a_particle_stands_before_the_bare_verb(tmp_path: Path) -> None:
    rows = '{kind = "say", frames = ["quote"], words = ["point"]}, {kind = "say", frames = ["clause"], particle = "out", words = ["point"]}'
    assert [verb.particle for verb in table_of(tmp_path, rows).verbs["point"]] == ["out", ""]


def test_a_language_without_a_table_attributes_nothing(tmp_path: Path) -> None:
    assert load_speech(tmp_path) == Speech()


@pytest.mark.parametrize(
    "row",
    [
        '{kind = "sing", frames = ["clause"], words = ["say"]}',
        '{frames = ["clause"], words = ["say"]}',
        '{kind = "say", frames = [], words = ["say"]}',
        '{kind = "say", frames = "clause", words = ["say"]}',
    ],
    ids=["an unknown kind", "no kind", "no frame", "a word for a list"],
)
def test_a_row_that_is_not_as_it_should_be_names_the_file(tmp_path: Path, row: str) -> None:
    with pytest.raises(LanguageError, match=r"speech\.toml"):
        table_of(tmp_path, row)
