"""Our own tables: which there are, what columns each has, and how their cells read.

Every table is a CSV file in `tables/`. A cell with several values parts them with `|`. Every row says its basis and
when it was written.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import KnowledgeError
from dateline.knowledge.values import KnownRole

FOLDER = Path(__file__).parent / "tables"
SIGNED = ("basis", "written")
"""The columns with which every row says where it comes from."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "countries": (
        "alpha2", "alpha3", "name", "geonames_id", "status", "aliases", "demonyms", "adjectives",
        "lat", "lon", "capital", "capital_aliases", "from", "to", "successors",
    ),
    "regional_demonyms": ("word", "country"),
    "metonyms": ("name", "country", "sector", "kind"),
    "organizations": ("id", "name", "aliases", "kind", "first", "sector", "country"),
    "groups": ("id", "name", "aliases", "first", "sector", "country", "from", "to", "roles"),
    "persons": ("id", "name", "aliases", "country", "roles"),
    "provinces": ("geonames_id", "country", "name", "aliases", "others", "lat", "lon"),
    "division_names": ("geonames_id", "name", "aliases"),
    "features": ("id", "name", "aliases", "kind", "countries", "lat", "lon", "geonames_id"),
    "place_aliases": ("alias", "name", "country", "kind", "from", "to"),
    "misleading": ("word", "why"),
    "outlets": ("domain", "name", "country", "place", "admin1"),
}  # fmt: skip
"""The tables and their own columns; each has the signed columns beside."""


@dataclass(frozen=True, slots=True)
class Row(Mapping[str, str]):
    """The cells of a row by column, and the line of the file that it stands in (its last, where it has several)."""

    cells: Mapping[str, str]
    line: int

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def __iter__(self) -> Iterator[str]:
        return iter(self.cells)

    def __len__(self) -> int:
        return len(self.cells)


Tables = Mapping[str, tuple[Row, ...]]


def read_tables(folder: Path = FOLDER) -> Tables:
    """Every table by name; a table whose file is not in `folder` is empty.

    Raises:
        KnowledgeError: when a file's columns are not the ones it should have.
    """
    return {name: read_table(name, folder) for name in COLUMNS}


def read_table(name: str, folder: Path = FOLDER) -> tuple[Row, ...]:
    """One table; empty where its file is not in `folder`.

    Raises:
        KnowledgeError: when the file's columns are not the ones it should have.
    """
    return tuple(_rows(folder / f"{name}.csv", COLUMNS[name] + SIGNED))


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines, restkey="", restval="")
        if tuple(reader.fieldnames or ()) != columns:
            message = f"{path.name}: found columns {reader.fieldnames}, expected {list(columns)}"
            raise KnowledgeError(message)
        for row in reader:
            yield _whole(row, f"{path.name}:{reader.line_num}", reader.line_num)


def _whole(row: dict[str, str], where: str, line: int) -> Row:
    if "" in row:
        message = f"{where}: more cells than columns; a cell with a comma needs quotes around it"
        raise KnowledgeError(message)
    return Row({column: cell.strip() for column, cell in row.items()}, line)


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that may hold several."""
    return tuple(value.strip() for value in cell.split("|") if value.strip())


@dataclass(frozen=True, slots=True)
class Years:
    """A half-open interval of ISO dates of any precision; an empty bound is open."""

    start: str | None
    end: str | None


def years(row: Row) -> Years:
    """The interval in the columns `from` and `to`."""
    return Years(row["from"] or None, row["to"] or None)


def roles(cell: str) -> tuple[KnownRole, ...]:
    """The roles in a cell of the form `title@code@from@to|title@code@from@to`, the weightiest first.

    A month or a year as the end is the one in which the post was left, a day the first on which it was no longer held. An empty end means that the writer of the row knew of none, not that there has been none since.

    Raises:
        KnowledgeError: when a role has not four parts.
    """
    return tuple(_role(value) for value in values(cell))


def _role(value: str) -> KnownRole:
    parts = [part.strip() for part in value.split("@")]
    if len(parts) != 4:
        message = f"found the role {value!r}, expected title@code@from@to"
        raise KnowledgeError(message)
    return KnownRole(parts[0], parts[1], parts[2] or None, parts[3] or None)
