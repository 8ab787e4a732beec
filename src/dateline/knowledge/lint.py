"""The lint of a folder: our tables, tables made like ours, and a user's own lists; every complaint names file and line."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import InputError, KnowledgeError
from dateline.knowledge.checks import collisions, problems
from dateline.knowledge.own.find import words_of
from dateline.knowledge.own.load import check_actors, check_places
from dateline.knowledge.own.sheets import Line
from dateline.knowledge.store import Knowledge, open_knowledge
from dateline.knowledge.tables import COLUMNS, FOLDER, Row, Tables, read_table

LISTS = {"actors": check_actors, "places": check_places}
"""The files that hold a user's own lists, and how each is checked."""
_SUPPLIED = "countries"
"""The table that others refer to: ours stands in where a folder has none."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A name that several bear, who they are, and what comes of it."""

    name: str
    ids: tuple[str, ...]
    outcome: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the lint found: rows by file, complaints, files that are none of ours, and names that are shared."""

    rows: Mapping[str, int]
    complaints: tuple[str, ...]
    unknown: tuple[str, ...]
    shared: tuple[Shared, ...]


def lint(folder: Path = FOLDER) -> Report:
    """Check every table and list in a folder.

    Raises:
        InputError: when there is no such folder, or nothing in it that can be checked.
    """
    if not folder.is_dir():
        message = (
            f"{folder} is no folder; give one with tables or lists as CSV files, or none for the project's own tables"
        )
        raise InputError(message)
    here = {path.stem: path for path in sorted(folder.glob("*.csv"))}
    if not here.keys() & {*COLUMNS, *LISTS}:
        message = (
            f"{folder} has none of the files that can be checked: your own lists are {_files(LISTS)}; the tables of the "
            f"knowledge base {_files(COLUMNS)}"
        )
        raise InputError(message)
    tables, unreadable = _tables(folder)
    lists, wrong = _lists({stem: path for stem, path in here.items() if stem in LISTS})
    return Report(
        rows={
            f"{stem}.csv": len(lists[stem] if stem in lists else tables[stem])
            for stem in here
            if stem in lists or stem in COLUMNS
        },
        complaints=(*unreadable, *problems(_complete(tables)), *wrong),
        unknown=tuple(path.name for stem, path in here.items() if stem not in COLUMNS and stem not in LISTS),
        shared=(*_shared(tables), *_hidden(lists.get("actors", []), open_knowledge())),
    )


def _files(names: Mapping[str, object]) -> str:
    return ", ".join(f"{name}.csv" for name in names)


def _tables(folder: Path) -> tuple[dict[str, tuple[Row, ...]], list[str]]:
    """Every table, those that cannot be read as empty; and why not."""
    tables: dict[str, tuple[Row, ...]] = dict.fromkeys(COLUMNS, ())
    wrong = []
    for name in COLUMNS:
        try:
            tables[name] = read_table(name, folder)
        except KnowledgeError as found:
            wrong.append(f"{found}; put it right, and the rows of the table are checked too")
        except (UnicodeDecodeError, csv.Error) as found:
            wrong.append(f"{name}.csv is no CSV in UTF-8 ({found}); save it as “CSV UTF-8 (comma delimited)”")
    return tables, wrong


def _complete(tables: Tables) -> Tables:
    """The tables with our countries where there are none."""
    return tables if tables[_SUPPLIED] else {**tables, _SUPPLIED: read_table(_SUPPLIED)}


def _lists(paths: Mapping[str, Path]) -> tuple[dict[str, list[Line]], list[str]]:
    """The rows of a user's lists by kind, and what is wrong with them."""
    found: dict[str, list[Line]] = {}
    wrong: list[str] = []
    for stem, path in paths.items():
        try:
            found[stem], complaints = LISTS[stem]([path])
        except InputError as error:
            found[stem] = []
            wrong.append(str(error))
        else:
            wrong += map(str, complaints)
    return found, wrong


def _shared(tables: Tables) -> list[Shared]:
    return [
        Shared(key.removeprefix("="), ids, "the base lists them all; the date, or what the page says of them, decides")
        for key, ids in collisions(tables).items()
    ]


def _hidden(lines: list[Line], knowledge: Knowledge) -> list[Shared]:
    """The names of a user's list that the base knows as somebody else's."""
    found = {}
    for line in lines:
        for name in (line["name"], *line.values("aliases")):
            others = tuple(actor.id for actor in knowledge.actors_named(name) if actor.id != line["known_as"])
            if others:
                found[words_of(name)] = Shared(name, others, f"your list wins ({line.path}, line {line.number})")
    return list(found.values())
