"""What the cells of a user's list may hold, and what is said of one that holds something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dateline.knowledge.keys import folded
from dateline.knowledge.own.sheets import Line
from dateline.knowledge.values import OWNERLESS, SECTORS, Country, is_date, is_interval

_APART = re.compile(r"\W+")
_FEWEST = 2
"""Letters and digits that a name must have: a single one would be met everywhere."""


def names_in(line: Line) -> tuple[str, ...]:
    """The names of a row, its own first, each once."""
    return tuple(dict.fromkeys((" ".join(line["name"].split()), *line.values("aliases"))))


def bad_names(line: Line) -> Iterator[str]:
    """What is wrong with the names of a row."""
    if not line["name"]:
        yield "the name is empty; every row needs one"
        return
    for name in names_in(line):
        if sum(map(str.isalnum, name)) < _FEWEST:
            yield f"found the name {name!r}; expected at least {_FEWEST} letters or digits"


def bad_choice(line: Line, column: str, allowed: tuple[str, ...], hint: str = "") -> Iterator[str]:
    """What is wrong with a cell that holds one of a few words, or nothing."""
    if line[column] and line[column] not in allowed:
        yield f"found {column} {line[column]!r}; expected one of {', '.join(allowed)}{hint}"


def bad_dates(line: Line) -> Iterator[str]:
    """What is wrong with the interval of a row."""
    start, end = line["from"], line["to"]
    wrong = [day for day in (start, end) if day and not is_date(day)]
    for day in wrong:
        yield f"found the date {day!r}; expected YYYY, YYYY-MM or YYYY-MM-DD"
    if not wrong and not is_interval(start, end):
        yield f"starts {start} and ends {end}; `to` is when it ended"


def bad_id(line: Line, column: str) -> Iterator[str]:
    """What is wrong with an id."""
    if any(character.isspace() for character in line[column]):
        yield f"found {column} {line[column]!r}; expected an id without spaces, such as {slug(line['name'])}"


def slug(name: str) -> str:
    """The id that a listed name has by itself: user:river-boys."""
    return "user:" + _APART.sub("-", folded(name)).strip("-")


def bad_point(line: Line) -> Iterator[str]:
    """What is wrong with the coordinates of a row."""
    for column, most in (("lat", 90.0), ("lon", 180.0)):
        degrees = number_in(line[column])
        if degrees is None or not abs(degrees) <= most:
            yield f"found {column} {line[column]!r}; expected degrees from -{most:g} to {most:g} with a decimal point, such as 31.52"


def number_in(cell: str) -> float | None:
    """The number that a cell holds; None where it holds none."""
    try:
        return float(cell)
    except ValueError:
        return None


def bad_alpha3(
    line: Line, known: Callable[[str], Country | None], other: Callable[[str], Country | None]
) -> Iterator[str]:
    """What is wrong with the country of an actor."""
    code = line["country"]
    if code and code not in OWNERLESS and known(code) is None:
        meant = other(code.upper()) or known(code.upper())
        hint = f" ({meant.alpha3}?)" if meant else ""
        yield f"found country {code!r}; expected an ISO 3166 alpha-3 code such as PAK{hint}"


def bad_alpha2(
    line: Line, known: Callable[[str], Country | None], other: Callable[[str], Country | None]
) -> Iterator[str]:
    """What is wrong with the country of a place."""
    code = line["country"]
    if code and known(code) is None:
        meant = other(code.upper()) or known(code.upper())
        hint = f" ({meant.alpha2}?)" if meant else ""
        yield f"found country {code!r}; expected an ISO 3166 alpha-2 code such as PK{hint}"


def bad_code(line: Line, known: Callable[[str], Country | None]) -> Iterator[str]:
    """What is wrong with the code of an actor: its parts, and whether country and sector say the same."""
    first, sector = parts_of(line["code"])
    if not line["code"]:
        return
    if first not in OWNERLESS and known(first) is None:
        yield (
            f"found code {line['code']!r}; expected an alpha-3 country or one of {', '.join(OWNERLESS)}, then a sector or "
            "nothing, such as PAKMIL or IGO"
        )
    elif sector and sector not in SECTORS:
        yield f"found code {line['code']!r}; {sector!r} is no sector: expected one of {', '.join(SECTORS)}"
    elif line["country"] and first not in OWNERLESS and line["country"] != first:
        yield f"found code {line['code']!r} and country {line['country']!r}, which disagree; leave one of them empty"
    elif line["sector"] and line["sector"] != sector:
        yield f"found code {line['code']!r} and sector {line['sector']!r}, which disagree; leave one of them empty"


def parts_of(code: str) -> tuple[str, str]:
    """The first part of a code, and its sector ("" where it has none)."""
    return code[:3], code[3:]
