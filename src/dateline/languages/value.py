"""A language: what Dateline must know of one to read its reports, as one frozen value."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources.abc import Traversable

from dateline.errors import LanguageError
from dateline.languages.domains import load_domains
from dateline.languages.geography import Geography, load_geography
from dateline.languages.links import Links, load_links
from dateline.languages.nouns import Nouns, load_nouns
from dateline.languages.predicates import Predicates, load_predicates
from dateline.languages.speech import Speech, load_speech
from dateline.languages.timerules import TimeRules, load_time_rules
from dateline.languages.titles import Titles, load_titles
from dateline.languages.triggers import Triggers, load_triggers


@dataclass(frozen=True)
class Language:
    """A folder of tables, each read when it is first asked for.

    `code` is ISO 639-1; `model` and `small_model` name the packages of the parser; `whole_prefixes` are prefixes that keep a
    hyphenated word in one piece ("re-opened"), `whole_words` nouns with a hyphen ("sit-in"), `lemmas` the base forms of words that
    the model's own rules get wrong. `given` are predicates that stand in place of the folder's.
    """

    code: str
    name: str
    folder: Traversable
    model: str | None = None
    small_model: str | None = None
    whole_prefixes: tuple[str, ...] = ()
    whole_words: tuple[str, ...] = ()
    lemmas: Mapping[str, str] = field(default_factory=dict, hash=False)
    given: Triggers | None = field(default=None, hash=False)

    @cached_property
    def domains(self) -> Mapping[str, frozenset[str]]:
        """Words of sport, entertainment, markets and accidents, where acts are seldom meant as they are worded."""
        return load_domains(self.folder)

    @cached_property
    def links(self) -> Links:
        """Words that link two acts."""
        return load_links(self.folder)

    @cached_property
    def geography(self) -> Geography:
        """Words around names of places."""
        return load_geography(self.folder)

    @cached_property
    def nouns(self) -> Nouns:
        """Words for people, groups and their doings."""
        return load_nouns(self.folder)

    @cached_property
    def titles(self) -> Titles:
        """Ranks, posts and roles, with the sector each stands for."""
        return load_titles(self.folder)

    @cached_property
    def speech(self) -> Speech:
        """Verbs, nouns and phrases that attribute words to a speaker."""
        return load_speech(self.folder)

    @cached_property
    def times(self) -> TimeRules:
        """Words and rules of time expressions and numbers."""
        return load_time_rules(self.folder)

    @cached_property
    def predicates(self) -> Predicates:
        """Words that govern other acts: light verbs, control verbs, and what makes an act planned, denied or alleged."""
        return load_predicates(self.folder)

    @cached_property
    def triggers(self) -> Triggers:
        """Predicates that tell events."""
        return load_triggers(self.folder) if self.given is None else self.given


def load_language(folder: Traversable) -> Language:
    """The language that lies in a folder, told by its `language.toml`.

    Raises:
        LanguageError: when the folder has no readable `language.toml`.
    """
    try:
        table = tomllib.loads(folder.joinpath("language.toml").read_text(encoding="utf-8"))
        return Language(
            code=table["code"],
            name=table["name"],
            folder=folder,
            model=table.get("model"),
            small_model=table.get("small_model"),
            whole_prefixes=tuple(table.get("whole_prefixes", ())),
            whole_words=tuple(table.get("whole_words", ())),
            lemmas=table.get("lemmas", {}),
        )
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        message = f"{folder}/language.toml: expected a table with code and name, found {error!r}"
        raise LanguageError(message) from error
