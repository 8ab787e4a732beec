"""Predicates that tell events: one table an event type, one rule a sense, with conditions on its arguments."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from importlib.resources.abc import Traversable

from dateline.errors import LanguageError

FORMS = ("verbs", "nouns", "adjectives")
"""The three forms of predicate; each is a list of tables in a type's file."""

NOUN_SOURCE = "agent|by|poss|mod|of"
CLASSES = frozenset({"human", "organization", "country", "actor", "place", "event", "money", "thing"})
DEFAULT_WEIGHT = 0.8


Conditions = Mapping[tuple[str, ...], frozenset[str]]
"""Roles, any of which may fill the condition, and the classes or lemmas it speaks of."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # one rule is itself only: hashed by identity
class Trigger:
    """One sense of a predicate.

    `words` are lemmas, a particle or a compound's first word standing before or behind a blank. `source` and `target` are
    roles in the order they are tried; `require`, `forbid` map a role to classes of argument, `nouns`, `not_nouns` to head
    lemmas. `clause` is None where no clausal complement is asked for, else the lemmas it may have (empty: any). `weight` is
    how sure the wording alone is (0 to 1).
    """

    type: str
    form: str
    words: tuple[str, ...]
    mode: str | None = None
    source: tuple[str, ...] = ("agent",)
    target: tuple[str, ...] = ("patient",)
    require: Conditions = field(default_factory=dict)
    forbid: Conditions = field(default_factory=dict)
    nouns: Conditions = field(default_factory=dict)
    not_nouns: Conditions = field(default_factory=dict)
    clause: frozenset[str] | None = None
    swallow: bool = False
    count: str | None = None
    both: bool = False
    bare: bool = False
    weight: float = DEFAULT_WEIGHT

    @property
    def conditions(self) -> int:
        """How much the sense asks for: the one that asks for more is the more exact reading."""
        return len(self.require) + 2 * len(self.nouns) + 2 * (self.clause is not None)


@dataclass(frozen=True, slots=True)
class Triggers:
    """All senses, under the lemmas that call them ("gun down" stands under "gun down" as a whole)."""

    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]
    adjectives: Mapping[str, tuple[Trigger, ...]]

    def of(self, form: str) -> Mapping[str, tuple[Trigger, ...]]:
        """The senses of one form."""
        return {"verbs": self.verbs, "nouns": self.nouns, "adjectives": self.adjectives}[form]


def load_triggers(folder: Traversable) -> Triggers:
    """The senses of all files in the language's `triggers` folder, in the order of their names.

    Raises:
        LanguageError: when a file is no TOML, or a rule has a key, a role or a class that is not known.
    """
    tables: dict[str, dict[str, list[Trigger]]] = {form: {} for form in FORMS}
    for file in sorted(folder.joinpath("triggers").iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            for trigger in _file(file):
                for word in trigger.words:
                    tables[trigger.form].setdefault(word, []).append(trigger)
    return Triggers(*({word: tuple(rules) for word, rules in tables[form].items()} for form in FORMS))


def _file(file: Traversable) -> Iterator[Trigger]:
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        message = f"{file}: expected TOML, found {error}"
        raise LanguageError(message) from error
    for form in FORMS:
        for rule in table.get(form, ()):
            try:
                yield _trigger(rule, form=form, kind=table["type"])
            except (KeyError, TypeError, ValueError) as error:
                message = f"{file}: rule {rule!r}: {error}"
                raise LanguageError(message) from error


_KNOWN = frozenset(f.name for f in fields(Trigger)) - {"type", "form"}


def _trigger(rule: Mapping[str, object], *, form: str, kind: str) -> Trigger:
    unknown = set(rule) - _KNOWN
    if unknown:
        message = f"unknown key {sorted(unknown)}; the keys are {sorted(_KNOWN)}"
        raise ValueError(message)
    clause = rule.get("clause")
    return Trigger(
        type=kind,
        form=form,
        words=_words(rule["words"]),
        mode=str(rule["mode"]) if rule.get("mode") else None,
        source=_roles(rule.get("source", NOUN_SOURCE if form == "nouns" else "agent")),
        target=_roles(rule.get("target", "patient")),
        require={role: _classes(classes) for role, classes in _mapping(rule, "require")},
        forbid={role: _classes(classes) for role, classes in _mapping(rule, "forbid")},
        nouns={role: frozenset(_words(words)) for role, words in _mapping(rule, "nouns")},
        not_nouns={role: frozenset(_words(words)) for role, words in _mapping(rule, "not_nouns")},
        clause=None if not clause else frozenset(() if clause is True else _words(clause)),
        swallow=bool(rule.get("swallow", bool(clause))),
        count=str(rule["count"]) if rule.get("count") else None,
        both=bool(rule.get("both")),
        bare=bool(rule.get("bare")),
        weight=float(str(rule.get("weight", DEFAULT_WEIGHT))),
    )


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        message = f"expected a list of words, found {value!r}"
        raise TypeError(message)
    return tuple(value)


def _roles(value: object) -> tuple[str, ...]:
    return tuple(role for role in str(value).split("|") if role)


def _mapping(rule: Mapping[str, object], key: str) -> Iterator[tuple[tuple[str, ...], object]]:
    table = rule.get(key, {})
    if not isinstance(table, dict):
        message = f"{key} is a table of roles, not {table!r}"
        raise TypeError(message)
    for roles, value in table.items():
        yield _roles(roles), value


def _classes(value: object) -> frozenset[str]:
    found = frozenset(str(value).split("|"))
    if found - CLASSES:
        message = f"unknown class {sorted(found - CLASSES)}; the classes are {sorted(CLASSES)}"
        raise ValueError(message)
    wide = {"human", "organization", "country"} if "actor" in found else set()
    return found | wide
