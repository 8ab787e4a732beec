"""Where a trigger stands: its file, its rule there and its line, found again by what it says."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from importlib.resources.abc import Traversable

from dateline.languages.triggers import Trigger, WordLists, load_lists, read_rule


@dataclass(frozen=True, slots=True)
class Row:
    """A rule of a file: the number among those of its form and the line of its heading, both from 1, and what stands there."""

    file: str
    number: int
    line: int
    rule: Mapping[str, object]


def row_of(folder: Traversable, trigger: Trigger) -> Row | None:
    """The rule that a trigger was made from; None where it is none of the language's own (a user's type)."""
    lists = load_lists(folder)
    files = sorted(folder.joinpath("triggers").iterdir(), key=lambda file: file.name)
    rows = (row for file in files for row in _rows(file, trigger))
    return next((row for row in rows if _is_same(row, trigger, lists)), None)


def _rows(file: Traversable, trigger: Trigger) -> Iterator[Row]:
    """The rules of the trigger's form in a file of its type."""
    text = file.read_text(encoding="utf-8") if file.name.endswith(".toml") else ""
    table = tomllib.loads(text)
    if table.get("type") == trigger.type:
        heading = f"[[{trigger.form}]]"
        lines = [number for number, line in enumerate(text.splitlines(), start=1) if line.strip() == heading]
        for number, (line, rule) in enumerate(zip(lines, table.get(trigger.form, ()), strict=True), start=1):
            yield Row(file.name, number, line, rule)


def _is_same(row: Row, trigger: Trigger, lists: WordLists) -> bool:
    made = read_rule(row.rule, form=trigger.form, kind=trigger.type, lists=lists)
    return all(getattr(made, field.name) == getattr(trigger, field.name) for field in fields(Trigger))
