"""Which types a check is asked for: files and folders of a user's, files of the project, names; with the ontology each belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from dateline.errors import InputError
from dateline.languages.owntypes import OwnTypes, load_types
from dateline.ontology import EventType, load_ontology
from dateline.ontology.own import LISTS, SETTINGS

PLOVER = Path(str(files("dateline.ontology"))) / "types"
"""The folder of the project's own types."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The types asked for of one ontology: that of a user's folder, or the project's (None)."""

    types: tuple[EventType, ...]
    own: OwnTypes | None = None


@dataclass(frozen=True, slots=True)
class _Asked:
    """A type by the folder of its file (None for the project's own) and its name; without a name, all of the folder."""

    folder: Path | None
    name: str | None


def chosen_of(given: Sequence[str]) -> list[Chosen]:
    """The types that files, folders and names stand for, a folder's together; all of the project's where nothing is given.

    Raises:
        InputError: when something given is none of these.
        OntologyError: when a file is not as it should be.
    """
    asked = [found for one in given for found in _asked(one)] if given else [_Asked(None, None)]
    if not asked:
        message = f"found {', '.join(given)}; expected the file of at least one event type, which {SETTINGS} and {LISTS} are not"
        raise InputError(message)
    folders = dict.fromkeys(one.folder for one in asked)
    chosen = [_chosen(folder, [one.name for one in asked if one.folder == folder]) for folder in folders]
    _expect_apart(chosen)
    return chosen


def _expect_apart(chosen: Sequence[Chosen]) -> None:
    """Refuse two types of one name: their scores could not be told apart.

    Raises:
        InputError: when two have one.
    """
    counts = Counter(kind.name for one in chosen for kind in one.types)
    twice = [name for name, count in counts.items() if count > 1]
    if twice:
        message = (
            f"found {', '.join(twice)} in several of the folders; expected each type once: check one folder at a time"
        )
        raise InputError(message)


def _asked(given: str) -> Iterator[_Asked]:
    path = Path(given)
    if path.is_dir():
        yield _Asked(_folder(path), None)
    elif path.suffix == ".toml" and path.is_file():
        if path.name not in {SETTINGS, LISTS}:
            yield _Asked(_folder(path.parent), path.stem)
    elif given.upper() in load_ontology().types:
        yield _Asked(None, given.upper())
    else:
        types = ", ".join(load_ontology().types)
        message = f"found {given!r}; expected the TOML file of an event type, a folder of these, or one of {types}"
        raise InputError(message)


def _folder(path: Path) -> Path | None:
    """The folder under its one name; None for the project's own."""
    found = path.resolve()
    return None if found == PLOVER.resolve() else found


def _chosen(folder: Path | None, names: Sequence[str | None]) -> Chosen:
    own = load_types(folder) if folder else None
    types = own.types if own else tuple(load_ontology().types.values())
    return Chosen(types if None in names else tuple(kind for kind in types if kind.name in names), own)
