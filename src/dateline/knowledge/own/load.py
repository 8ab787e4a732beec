"""From files to a user's lists: a file with any fault is refused as a whole, before a page is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dateline.errors import InputError
from dateline.knowledge.own.actors import ACTOR_COLUMNS, actor_faults, actors_of
from dateline.knowledge.own.places import PLACE_COLUMNS, place_faults, places_of
from dateline.knowledge.own.sheets import Complaint, Line, read_sheet
from dateline.knowledge.own.values import OwnActors, OwnPlaces
from dateline.knowledge.store import open_knowledge

_SHOWN = 10
"""How many complaints a refusal lists."""


def load_actors(*paths: str | Path) -> OwnActors:
    """The actors that files list; of several files, all together. A row a name: docs/lists.md says what each column holds.

    Raises:
        InputError: when a file cannot be read, or any row of it is not as it should be; it names each file and line.
    """
    lines, wrong = check_actors(paths)
    _refuse("actors", wrong)
    return OwnActors(actors_of(lines, open_knowledge()))


def load_places(*paths: str | Path) -> OwnPlaces:
    """The places that files list; of several files, all together. A row a place: docs/lists.md says what each column holds.

    Raises:
        InputError: when a file cannot be read, or any row of it is not as it should be; it names each file and line.
    """
    lines, wrong = check_places(paths)
    _refuse("places", wrong)
    return OwnPlaces(places_of(lines))


def check_actors(paths: Sequence[str | Path]) -> tuple[list[Line], list[Complaint]]:
    """The rows of lists of actors, and everything that is wrong with them."""
    sheets = [read_sheet(path, ACTOR_COLUMNS) for path in paths]
    lines = [line for sheet in sheets for line in sheet.lines]
    return lines, [*(c for sheet in sheets for c in sheet.complaints), *actor_faults(lines, open_knowledge())]


def check_places(paths: Sequence[str | Path]) -> tuple[list[Line], list[Complaint]]:
    """The rows of lists of places, and everything that is wrong with them."""
    sheets = [read_sheet(path, PLACE_COLUMNS) for path in paths]
    lines = [line for sheet in sheets for line in sheet.lines]
    return lines, [*(c for sheet in sheets for c in sheet.complaints), *place_faults(lines, open_knowledge())]


def _refuse(what: str, wrong: Sequence[Complaint]) -> None:
    if not wrong:
        return
    more = f"\n… and {len(wrong) - _SHOWN} more; `dateline kb lint` lists them all" if len(wrong) > _SHOWN else ""
    listed = "\n".join(f"  {complaint}" for complaint in wrong[:_SHOWN])
    message = (
        f"the list of {what} is refused, and no page was read; put right what is wrong and read again:\n{listed}{more}"
    )
    raise InputError(message)
