"""Words that say how two acts stand to one another: after, before, because, coincides, responds_to."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from dateline.errors import LanguageError

RELATIONS = frozenset({"after", "before", "because", "coincides", "part_of", "responds_to"})


@dataclass(frozen=True, slots=True)
class Links:
    """Conjunctions, prepositions and verbs (lemmas), each with the relation it tells."""

    marks: Mapping[str, str]
    prepositions: Mapping[str, str]
    verbs: Mapping[str, str]

    def __post_init__(self) -> None:
        unknown = {*self.marks.values(), *self.prepositions.values(), *self.verbs.values()} - RELATIONS
        if unknown:
            message = f"unknown relation {sorted(unknown)}; the relations are {sorted(RELATIONS)}"
            raise LanguageError(message)


def load_links(folder: Traversable) -> Links:
    """The language's `relations.toml`.

    Raises:
        LanguageError: when the file is missing, is no TOML, or names a relation that there is not.
    """
    file = folder.joinpath("relations.toml")
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        return Links(table["marks"], table["prepositions"], table["verbs"])
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        message = f"{file}: expected tables marks, prepositions and verbs, found {error!r}"
        raise LanguageError(message) from error
