"""The tables of time words and number words."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.annotations.times.guards import GUARDS
from dateline.annotations.times.reading import READERS
from dateline.errors import LanguageError
from dateline.languages import LANGUAGES, language_of
from dateline.languages.timerules import EMPTY, load_time_rules


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_rule_names_a_reader_and_a_guard_that_exist(code: str) -> None:
    language = language_of(code)
    assert language
    rules = language.times.rules
    assert {rule.kind for rule in rules} <= READERS.keys()
    assert {rule.guard for rule in rules if rule.guard} <= GUARDS.keys()


def test_a_language_without_a_table_knows_no_times(tmp_path: Path) -> None:
    assert load_time_rules(tmp_path) == EMPTY


def test_a_broken_table_is_named_in_the_error(tmp_path: Path) -> None:
    (tmp_path / "times.toml").write_text("rule = 1", encoding="utf-8")
    with pytest.raises(LanguageError, match=r"times\.toml"):
        load_time_rules(tmp_path)
