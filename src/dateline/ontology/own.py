"""Event types of a user's own: a folder of TOML files, one a type, each with the rules that find it in text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from dateline.errors import OntologyError
from dateline.ontology.checks import expect
from dateline.ontology.entries import CREDITS, KEYS, own_type
from dateline.ontology.load import Source, digest_of
from dateline.ontology.table import Table, at, read_table
from dateline.ontology.types import EventType, Ontology

SETTINGS = "ontology.toml"
"""The file that says whether the folder's types replace those of PLOVER."""

LISTS = "lists.toml"
"""The file of word lists that the rules of several types share."""


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A type with its rules, as they stand under [[triggers]]: what a rule may say, its language knows."""

    type: EventType
    rules: tuple[Table, ...]

    @property
    def name(self) -> str:
        """The file's name, which is the type's."""
        return f"{self.type.name}.toml"


@dataclass(frozen=True, slots=True)
class OwnFolder:
    """All that a folder says: its types, its shared word lists, whether there are no other types, and a hash over its files."""

    place: str
    files: tuple[OwnFile, ...]
    lists: Mapping[str, object]
    only: bool
    digest: str


def read_folder(folder: Path) -> OwnFolder:
    """The types that lie in a folder, by the names of their files.

    Raises:
        OntologyError: the folder has none, or a file is not as it should be; the message names the file and the key.
    """
    with at(str(folder)):
        sources = {source.place: source for source in _sources(folder)}
        settings, lists = (_table(sources, place) for place in (SETTINGS, LISTS))
        with at(SETTINGS):
            settings.keys_among("only", *CREDITS)
            only = settings.flag("only")
        types = [source for place, source in sources.items() if place not in {SETTINGS, LISTS}]
        return OwnFolder(
            place=str(folder),
            files=tuple(_file(read_table(source.place, source.data)) for source in types),
            lists={name: words for name, words in lists.values.items() if name not in CREDITS},
            only=only,
            digest=digest_of(sources.values()),
        )


def _sources(folder: Path) -> list[Source]:
    expect("folder", "no folder", "a folder of TOML files, one an event type", holds=folder.is_dir())
    try:
        sources = [Source(path.name, path.read_bytes()) for path in sorted(folder.glob("*.toml"))]
    except OSError as error:
        message = f"found {error.strerror or error}; expected files that can be read"
        raise OntologyError(message) from error
    names = [source.place for source in sources]
    holds = bool({*names} - {SETTINGS, LISTS})
    expect("types", names, "at least one NAME.toml with an event type (docs/ontology.md shows how)", holds=holds)
    return sources


def _table(sources: Mapping[str, Source], place: str) -> Table:
    """The table of a file that may be left out."""
    return read_table(place, sources[place].data) if place in sources else Table(place, {})


def _file(table: Table) -> OwnFile:
    with at(table.place):
        table.keys_among(*KEYS, "triggers")
        name, stem = table.text("name"), Path(table.place).stem
        expect("name", name, f"{stem!r}, the name of the file", holds=name == stem)
        kind = own_type(table)
        rules = table.tables("triggers")
        expect(
            "triggers",
            "none",
            "at least one [[triggers]]: without a rule no text tells the type",
            holds=bool(rules),
        )
        return OwnFile(kind, rules)


def join(base: Ontology, types: Sequence[EventType], *, only: bool, digest: str) -> Ontology:
    """An ontology with a user's types behind its own, or with these alone; the contexts stay.

    Raises:
        OntologyError: a type has the name of another, or an example tells of a type or mode that there is not.
    """
    kept = {} if only else dict(base.types)
    for kind in types:
        with at(f"{kind.name}.toml"):
            expected = "a name that PLOVER has not, or `only = true` in ontology.toml, which leaves PLOVER's types out"
            expect("name", kind.name, expected, holds=kind.name not in kept)
    joined = MappingProxyType({**kept, **{kind.name: kind for kind in types}})
    return Ontology(joined, base.contexts, f"{base.version}+{digest}", base.basis)
