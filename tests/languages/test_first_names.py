"""First names: each makes one sex likely, and no other word of the language is taken for one by mistake."""

from __future__ import annotations

from dateline.languages import language_of


def test_no_name_is_of_both_sexes() -> None:
    language = language_of("en")
    assert language is not None
    assert not language.nouns.men & language.nouns.women


def test_names_of_the_whole_world_are_known() -> None:
    language = language_of("en")
    assert language is not None
    likely = language.nouns.likely
    assert [likely(name) for name in ("adaeze", "somchai", "graciela", "kwame", "fionnuala", "volodymyr")] == [
        "female", "male", "female", "male", "female", "male"
    ]  # fmt: skip


def test_names_that_differ_by_country_say_nothing() -> None:
    language = language_of("en")
    assert language is not None
    assert {language.nouns.likely(name) for name in ("andrea", "jean", "kim", "noor", "wei")} == {""}
