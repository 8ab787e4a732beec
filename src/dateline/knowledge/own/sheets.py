"""A user's list as a file: comma-separated rows with a header, each row with its line, each fault with where it is."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import InputError


@dataclass(frozen=True, slots=True)
class Columns:
    """What kind of list it is, the columns it may have, and those it must have."""

    what: str
    allowed: tuple[str, ...]
    needed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the cells by column ("" where a column is not there), and where it stands."""

    path: str
    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def values(self, column: str) -> tuple[str, ...]:
        """The values of a cell that may hold several, parted by `|`."""
        return tuple(value for part in self[column].split("|") if (value := " ".join(part.split())))


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong in one line of a file, what was expected, and what to do."""

    path: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}: {self.text}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file, and what is wrong with its shape."""

    lines: tuple[Line, ...]
    complaints: tuple[Complaint, ...]


def read_sheet(path: str | Path, columns: Columns) -> Sheet:
    """The rows of a list.

    Raises:
        InputError: when the file cannot be read at all.
    """
    rows = _rows(path, columns)
    header = tuple(cell.strip().lower() for cell in rows[0][1]) if rows else ()
    if wrong := list(_header(header, columns)):
        return Sheet((), tuple(Complaint(str(path), 1, text) for text in wrong))
    whole = [(number, cells) for number, cells in rows[1:] if any(cell.strip() for cell in cells)]
    return Sheet(
        tuple(Line(str(path), number, _cells(header, cells)) for number, cells in whole),
        tuple(
            Complaint(
                str(path),
                number,
                f"found {len(cells)} cells under {len(header)} columns; put a cell that has a comma in double quotes",
            )
            for number, cells in whole
            if len(cells) > len(header)
        ),
    )


def _rows(path: str | Path, columns: Columns) -> list[tuple[int, list[str]]]:
    """Every row with the number of its last line; the mark that spreadsheets put first is passed over."""
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.reader(lines)
            return [(reader.line_num, row) for row in reader]
    except OSError as error:
        message = f"the {columns.what} file {path} cannot be read: {error.strerror or error}"
        raise InputError(message) from error
    except (UnicodeDecodeError, csv.Error) as error:
        message = (
            f"the {columns.what} file {path} is no CSV in UTF-8 ({error}); save it as “CSV UTF-8 (comma delimited)”"
        )
        raise InputError(message) from error


def _cells(header: Sequence[str], cells: Sequence[str]) -> Mapping[str, str]:
    return {column: cell.strip() for column, cell in zip(header, cells, strict=False)}


def _header(header: Sequence[str], columns: Columns) -> Iterator[str]:
    """What is wrong with the names of the columns."""
    allowed = f"the columns of a list of {columns.what} are {', '.join(columns.allowed)}"
    if len(header) == 1 and (";" in header[0] or "\t" in header[0]):
        yield f"found the columns {header[0]!r}; expected commas between them: save the file as comma-separated; {allowed}"
        return
    if other := [column for column in header if column not in columns.allowed]:
        yield f"found the column{'s' * (len(other) > 1)} {', '.join(map(repr, other))}; {allowed}"
    if twice := sorted({column for column in header if header.count(column) > 1}):
        yield f"found the column {twice[0]!r} twice; keep one of them"
    if missing := [column for column in columns.needed if column not in header]:
        yield f"the column{'s' * (len(missing) > 1)} {', '.join(map(repr, missing))} must be there; {allowed}"
