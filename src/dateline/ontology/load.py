"""Reads an ontology from a folder: `types/NAME.toml`, one an event type, and `contexts.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

from dateline.ontology.checks import expect, expect_once
from dateline.ontology.entries import CREDITS, event_type
from dateline.ontology.table import Table, at, read_table
from dateline.ontology.types import Context, EventType, Ontology, Thing


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its place below the ontology's folder, and its bytes."""

    place: str
    data: bytes


def load_ontology(folder: Traversable | Path | None = None) -> Ontology:
    """The ontology in a folder; Dateline's own, read once, where none is given.

    Event types come in the order of their quad, CAMEO code and name, so from verbal cooperation to material conflict.

    Args:
        folder: holds `types/NAME.toml`, one an event type, and `contexts.toml`.

    Returns:
        The ontology; its version is a hash over the names and contents of the files.

    Raises:
        OntologyError: a file is missing or is not as it should be; the message names file, key, what was found and what was expected.
    """
    return _packaged() if folder is None else _read(folder)


@lru_cache(maxsize=1)
def _packaged() -> Ontology:
    return _read(files("dateline.ontology"))


def _read(folder: Traversable | Path) -> Ontology:
    with at(str(folder)):
        sources = _sources(folder)
        *types, contexts = tables = [read_table(source.place, source.data) for source in sources]
        return Ontology(
            types=_by_name(sorted(map(_event_type, types), key=_order)),
            contexts=_by_name(_contexts(contexts)),
            version=digest_of(sources),
            basis=tuple(dict.fromkeys(map(_basis, tables))),
        )


def _order(kind: EventType) -> tuple[int, str, str]:
    return kind.quad or 0, kind.cameo or "", kind.name


def _sources(folder: Traversable | Path) -> list[Source]:
    """The files of the types by name, then that of the contexts."""
    types, contexts = folder.joinpath("types"), folder.joinpath("contexts.toml")
    holds = types.is_dir() and contexts.is_file()
    expect("folder", _listed(folder), "a folder that holds types/NAME.toml and contexts.toml", holds=holds)
    named = sorted((file.name, file) for file in types.iterdir() if file.name.endswith(".toml"))
    expect("types", _listed(types), "at least one NAME.toml", holds=bool(named))
    return [
        *(Source(f"types/{name}", file.read_bytes()) for name, file in named),
        Source("contexts.toml", contexts.read_bytes()),
    ]


def _listed(folder: Traversable | Path) -> list[str] | str:
    return sorted(file.name for file in folder.iterdir()) if folder.is_dir() else "no folder"


def digest_of(sources: Iterable[Source]) -> str:
    """Twelve hexadecimal digits of a hash over the names and contents of files."""
    digest = sha256()
    for source in sources:
        digest.update(b"%s\0%d\0%s" % (source.place.encode(), len(source.data), source.data))
    return digest.hexdigest()[:12]


def _basis(table: Table) -> str:
    """What the file was written from; a file must say when as well."""
    with at(table.place):
        table.day("written")
        return table.text("basis")


def _by_name(things: Iterable[Thing]) -> Mapping[str, Thing]:
    return MappingProxyType({thing.name: thing for thing in things})


def _event_type(table: Table) -> EventType:
    with at(table.place):
        name = table.text("name")
        expect("name", name, "the name of the file", holds=table.place == f"types/{name}.toml")
        return event_type(table)


def _contexts(table: Table) -> tuple[Context, ...]:
    with at(table.place):
        table.keys_among("contexts", *CREDITS)
        contexts = tuple(map(_context, table.tables("contexts")))
        expect_once("contexts", (context.name for context in contexts))
        return contexts


def _context(table: Table) -> Context:
    with at(table.place):
        table.keys_among("name", "definition", "min_hits", "words")
        return Context(
            name=table.text("name"),
            definition=table.text("definition"),
            min_hits=table.whole("min_hits"),
            words=table.texts("words"),
        )
