"""Where a trigger stands: the file, the rule and the line that it was read from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.languages import language_of
from dateline.languages.triggerrows import row_of
from dateline.languages.triggers import Trigger

ENGLISH = language_of("en")
assert ENGLISH is not None
SAMPLE = [
    rules[0] for form in ("verbs", "nouns", "adjectives") for rules in list(ENGLISH.triggers.of(form).values())[::150]
]


@pytest.mark.parametrize("trigger", SAMPLE, ids=lambda trigger: f"{trigger.type} {trigger.words[0]}")
def test_a_trigger_is_found_where_it_stands(trigger: Trigger) -> None:
    assert ENGLISH is not None
    row = row_of(ENGLISH.folder, trigger)
    assert row is not None
    lines = ENGLISH.folder.joinpath("triggers", row.file).read_text(encoding="utf-8").splitlines()
    assert lines[row.line - 1] == f"[[{trigger.form}]]"
    assert sum(line == f"[[{trigger.form}]]" for line in lines[: row.line]) == row.number


def test_a_rule_of_no_table_has_no_row() -> None:
    assert ENGLISH is not None
    assert row_of(ENGLISH.folder, replace(SAMPLE[0], words=("no such word",))) is None
