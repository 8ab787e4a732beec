"""Nouns and titles: the tables are sound, and the longest words win."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from dateline.errors import LanguageError
from dateline.knowledge.values import SECTORS
from dateline.languages import language_of
from dateline.languages.nouns import load_nouns
from dateline.languages.titles import load_titles
from dateline.model.finding import Kind

ENGLISH = language_of("en")
TABLES = ("nouns", "titles")


def table(name: str) -> dict[str, list[dict[str, list[str]]]]:
    return tomllib.loads(files("dateline.languages.en").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", TABLES)
def test_every_sector_is_one_of_plovers(name: str) -> None:
    rows = [row for rows in table(name).values() if isinstance(rows, list) for row in rows]
    assert {row["sector"] for row in rows} <= {"", *SECTORS}


@pytest.mark.parametrize(
    ("name", "keys"), [("nouns", ("people", "bodies")), ("titles", ("posts", "ranks")), ("titles", ("employers",))]
)
def test_no_word_stands_twice(name: str, keys: tuple[str, ...]) -> None:
    words = [word for key in keys for row in table(name)[key] for word in row["words"]]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("name", TABLES)
def test_words_are_in_lower_case(name: str) -> None:
    rows = [row for rows in table(name).values() if isinstance(rows, list) for row in rows]
    assert all(word == word.lower() for row in rows for word in row["words"])


def test_the_longest_noun_that_a_phrase_ends_with_is_found() -> None:
    assert ENGLISH.nouns.find(["the", "riot", "police"])[0].sector == "COP"


def test_a_noun_split_at_its_hyphen_is_found_whole() -> None:
    assert ENGLISH.nouns.find(["think", "-", "tank"])[0].sector == "EDU"


def test_one_soldier_is_a_person_and_several_are_a_group() -> None:
    noun, _ = ENGLISH.nouns.find(["soldier"])
    assert (noun.one, noun.several) == (Kind.PERSON, Kind.GROUP)


def test_the_longest_post_that_words_end_with_is_found() -> None:
    assert ENGLISH.titles.post(["chairman", "of", "the", "joint", "chiefs", "of", "staff"])[0].sector == "MIL"


def test_a_rank_with_its_points_apart_is_found() -> None:
    assert ENGLISH.titles.post(["lt", ".", "gen."])[0].rank


def test_a_language_without_tables_knows_no_words(tmp_path: Path) -> None:
    assert not load_nouns(tmp_path).table
    assert not load_titles(tmp_path).posts


def test_a_table_that_cannot_be_read_says_what_was_expected(tmp_path: Path) -> None:
    (tmp_path / "titles.toml").write_text("posts = 1", encoding="utf-8")
    with pytest.raises(LanguageError, match="expected the tables posts"):
        load_titles(tmp_path)
