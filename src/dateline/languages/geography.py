"""Words around names of places: what says that a name is a place's, of which kind, and how it is spoken of."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources.abc import Traversable

from dateline.errors import LanguageError

Words = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class ShortForm:
    """What an abbreviation stands for: a place's name, its kind, and its country (alpha-2)."""

    name: str
    kind: str
    country: str


@dataclass(frozen=True)
class Geography:
    """Each field is a table of `geography.toml`, where it is explained.

    `after` and `before` give the kind of place that a class word behind or in front of a name says; `abbreviations` and
    `postal` are keyed as they are printed, `adjectives` in lower case, all else in lower case too.
    """

    after: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)
    strong_cues: frozenset[str] = frozenset()
    weak_cues: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    embedding: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    listing: frozenset[str] = frozenset()
    owning: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    abbreviations: Mapping[str, ShortForm] = field(default_factory=dict)
    postal: Mapping[str, str] = field(default_factory=dict)
    adjectives: Mapping[str, str] = field(default_factory=dict)
    stop: frozenset[str] = frozenset()
    stative: frozenset[str] = frozenset()
    reaching: frozenset[str] = frozenset()
    actor_prepositions: frozenset[str] = frozenset()
    deed_prepositions: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    placing_nouns: frozenset[str] = frozenset()
    way_nouns: frozenset[str] = frozenset()
    way_verbs: frozenset[str] = frozenset()
    crossing: frozenset[str] = frozenset()
    from_words: frozenset[str] = frozenset()
    through_words: frozenset[str] = frozenset()
    to_words: frozenset[str] = frozenset()
    between_words: frozenset[str] = frozenset()

    @cached_property
    def short(self) -> Mapping[str, str]:
        """What every abbreviation of a country or division stands for, as they are printed ("Pa.", "PA")."""
        return {**self.postal, **{words: form.name for words, form in self.abbreviations.items()}}


def load_geography(folder: Traversable) -> Geography:
    """The place words of a language; none where it has no `geography.toml`.

    Raises:
        LanguageError: when the table cannot be read.
    """
    path = folder.joinpath("geography.toml")
    if not path.is_file():
        return Geography()
    try:
        return _geography(tomllib.loads(path.read_text(encoding="utf-8")))
    except (KeyError, TypeError, ValueError) as error:
        message = f"{path}: expected the tables classes, cues, small, parts, abbreviations, postal, adjectives, stop, verbs, actors, nouns and ways, found {error!r}"
        raise LanguageError(message) from error


def _geography(table: Mapping[str, Words]) -> Geography:
    classes: list[Mapping[str, object]] = table["classes"]  # type: ignore[assignment]  # an array of tables
    adjectives: Mapping[str, str] = table["adjectives"]  # type: ignore[assignment]  # strings, not lists
    postal: Mapping[str, str] = table["postal"]  # type: ignore[assignment]  # as above
    cues, small, ways = table["cues"], table["small"], table["ways"]
    return Geography(
        after=dict(_class_words(classes, "after")),
        before=dict(_class_words(classes, "before")),
        strong_cues=frozenset(cues["strong"]),
        weak_cues=frozenset(cues["weak"]),
        articles=frozenset(small["articles"]),
        inner=frozenset(small["inner"]),
        embedding=frozenset(small["embedding"]),
        joining=frozenset(small["joining"]),
        listing=frozenset(small["listing"]),
        owning=frozenset(small["owning"]),
        parts=frozenset(table["parts"]["words"]),
        abbreviations={short: ShortForm(*parts) for short, parts in table["abbreviations"].items()},
        postal=postal,
        adjectives={word.lower(): name for word, name in adjectives.items()},
        stop=frozenset(table["stop"]["words"]),
        stative=frozenset(table["verbs"]["stative"]),
        reaching=frozenset(table["verbs"]["reaching"]),
        actor_prepositions=frozenset(table["actors"]["prepositions"]),
        deed_prepositions=frozenset(table["actors"]["behind"]),
        deeds=frozenset(table["actors"]["deeds"]),
        placing_nouns=frozenset(table["nouns"]["placing"]),
        way_nouns=frozenset(ways["nouns"]),
        way_verbs=frozenset(ways["verbs"]),
        crossing=frozenset(ways["crossing"]),
        from_words=frozenset(ways["from"]),
        through_words=frozenset(ways["through"]),
        to_words=frozenset(ways["to"]),
        between_words=frozenset(ways["between"]),
    )


def _class_words(classes: list[Mapping[str, object]], side: str) -> Iterator[tuple[str, str]]:
    for row in classes:
        words = row[side]
        if not isinstance(words, list):
            message = f"{side} is an array of words, not {words!r}"
            raise TypeError(message)
        for word in words:
            yield word, str(row["kind"])
