"""Words that say how two acts stand to one another: after, before, because, coincides, part_of, responds_to."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from importlib.resources.abc import Traversable

from dateline.errors import LanguageError

RELATIONS = frozenset({"after", "before", "because", "coincides", "part_of", "responds_to"})


@dataclass(frozen=True, slots=True)
class Links:
    """Conjunctions, prepositions, verbs (lemmas, with their preposition) and sentence openers, each with the relation it tells.

    Words of one key are joined by blanks. `gerunds` are prepositions that link only before a gerund; `causes` are verbs that tell it of the act behind them, from there to their subject.
    """

    marks: Mapping[str, str]
    prepositions: Mapping[str, str]
    gerunds: Mapping[str, str]
    verbs: Mapping[str, str]
    causes: Mapping[str, str]
    openers: Mapping[str, str]

    def __post_init__(self) -> None:
        unknown = {relation for part in fields(self) for relation in getattr(self, part.name).values()} - RELATIONS
        if unknown:
            message = f"unknown relation {sorted(unknown)}; the relations are {sorted(RELATIONS)}"
            raise LanguageError(message)


def load_links(folder: Traversable) -> Links:
    """The language's `relations.toml`.

    Raises:
        LanguageError: when the file is missing, is no TOML, or names a relation that there is not.
    """
    file = folder.joinpath("relations.toml")
    parts = [part.name for part in fields(Links)]
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        return Links(**{part: table[part] for part in parts})
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        message = f"{file}: expected the tables {', '.join(parts)}, found {error!r}"
        raise LanguageError(message) from error
