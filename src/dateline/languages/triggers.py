"""Predicates that tell events: one table an event type, one rule a sense, with conditions on its arguments.

Word lists that many rules share stand in `lists.toml` beside the tables. A rule takes one in as "@name" wherever it lists
words, alone or among words of its own; a list may take in the lists above it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from importlib.resources.abc import Traversable
from typing import TypeVar

from dateline.errors import LanguageError

FORMS = ("verbs", "nouns", "adjectives")
"""The three forms of predicate; each is a list of tables in a type's file."""

NOUN_SOURCE = "agent|by|poss|mod|of"
CLASSES = frozenset({"human", "organization", "country", "actor", "place", "event", "money", "thing"})
COUNTS = frozenset(
    {
        "killed",
        "wounded",
        "arrested",
        "abducted",
        "displaced",
        "deported",
        "released",
        "detained",
        "missing",
        "affected",
    }
)
"""What the number of those acted upon may count as."""

DEFAULT_WEIGHT = 0.8
UNLESS = "unless"
"""The role of what would avert an act; a sense that asks for it reads the act as a threat, whatever act it is."""
BELOW = "below"
"""The role of who acts in the clause below, of whom something is said or claimed."""
AVERTED = 4
"""How much `unless` outweighs other conditions."""
LISTS = "lists.toml"
REFERENCE = "@"

Read = TypeVar("Read")

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
    exactness: tuple[int, float] = field(init=False)
    """Sorts the sense that asks for most first, of equals the surer one: what asks for more is the more exact reading."""
    sought: frozenset[str] = field(init=False)
    """Nouns of which some argument must be one, whatever its role; empty where none is asked for."""

    def __post_init__(self) -> None:
        """Refuse a rule without words, with an unknown count, or with a weight that is no probability."""
        if not self.words:
            message = "a rule needs a word"
            raise ValueError(message)
        if self.count is not None and self.count not in COUNTS:
            message = f"unknown count {self.count!r}; the counts are {sorted(COUNTS)}"
            raise ValueError(message)
        if not 0 <= self.weight <= 1:
            message = f"weight {self.weight} is not between 0 and 1"
            raise ValueError(message)
        object.__setattr__(self, "exactness", (-self.conditions, -self.weight))
        object.__setattr__(self, "sought", next(iter(self.nouns.values()), frozenset()))

    @property
    def conditions(self) -> int:
        """How much the sense asks for."""
        return len(self.require) + 2 * len(self.nouns) + 2 * (self.clause is not None) + AVERTED * self.averts

    @property
    def averts(self) -> bool:
        """Whether the sense asks for what would avert the act."""
        return any(UNLESS in roles for roles in self.require)


@dataclass(frozen=True, slots=True)
class Triggers:
    """All senses, under the lemmas that call them ("gun down" stands under "gun down" as a whole)."""

    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]
    adjectives: Mapping[str, tuple[Trigger, ...]]

    def of(self, form: str) -> Mapping[str, tuple[Trigger, ...]]:
        """The senses of one form."""
        return {"verbs": self.verbs, "nouns": self.nouns, "adjectives": self.adjectives}[form]

    def plus(self, other: Triggers) -> Triggers:
        """These and others, which compete by the same rules; of equals these come first."""
        return Triggers(*(_both(self.of(form), other.of(form)) for form in FORMS))


def _both(
    one: Mapping[str, tuple[Trigger, ...]], other: Mapping[str, tuple[Trigger, ...]]
) -> Mapping[str, tuple[Trigger, ...]]:
    return {
        word: (*one.get(word, ()), *other.get(word, ())) for word in (*one, *(new for new in other if new not in one))
    }


def table_of(rules: Iterable[Trigger]) -> Triggers:
    """The senses under the words that call them, in their order."""
    tables: dict[str, dict[str, list[Trigger]]] = {form: {} for form in FORMS}
    for trigger in rules:
        for word in trigger.words:
            tables[trigger.form].setdefault(word, []).append(trigger)
    return Triggers(*({word: tuple(rules) for word, rules in tables[form].items()} for form in FORMS))


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists that rules share, under their names; `sets` holds the same words for conditions, built once a list."""

    words: Mapping[str, tuple[str, ...]]
    sets: Mapping[str, frozenset[str]]

    def expand(self, value: object) -> tuple[str, ...]:
        """The words of a rule's list in their order, each reference replaced by the list it names.

        Raises:
            TypeError: when it is no list of words.
            ValueError: when a reference names no list.
        """
        return tuple(word for entry in _entries(value) for word in self._one(entry))

    def expand_set(self, value: object) -> frozenset[str]:
        """The same as a set; a list that is nothing but one reference shares the set of the list it names."""
        entries = _entries(value)
        if len(entries) == 1 and entries[0][1:] in self.sets and entries[0].startswith(REFERENCE):
            return self.sets[entries[0][1:]]
        return frozenset(self.expand(value))

    def _one(self, entry: str) -> tuple[str, ...]:
        if not entry.startswith(REFERENCE):
            return (entry,)
        if entry[1:] not in self.words:
            message = f"no list {entry!r} stands in {LISTS} (above the place that names it)"
            raise ValueError(message)
        return self.words[entry[1:]]


NO_LISTS = WordLists({}, {})


def load_triggers(folder: Traversable) -> Triggers:
    """The senses of all files in the language's `triggers` folder, in the order of their names.

    Raises:
        LanguageError: when a file is no TOML, or a rule has a key or a class that is not known, or names a list that is not
            there.
    """
    files = {file.name: file for file in folder.joinpath("triggers").iterdir() if file.name.endswith(".toml")}
    lists = load_lists(folder)
    files.pop(LISTS, None)
    return table_of(trigger for _, file in sorted(files.items()) for trigger in _file(file, lists))


def load_lists(folder: Traversable) -> WordLists:
    """The lists that the language's rules share; none where it has no such file.

    Raises:
        LanguageError: when the file is no TOML, or a list is none of words, or names one that does not stand above it.
    """
    file = folder.joinpath("triggers", LISTS)
    if not file.is_file():
        return NO_LISTS
    try:
        return read_lists(_read(file), NO_LISTS)
    except ValueError as error:
        message = f"{file}: {error}"
        raise LanguageError(message) from error


def read_lists(table: Mapping[str, object], above: WordLists) -> WordLists:
    """The lists of a table, each able to take in those before it and those `above`.

    Raises:
        ValueError: when a list is none of words, or names one that is not there.
    """
    words, sets = dict(above.words), dict(above.sets)
    lists = WordLists(words, sets)
    for name, value in table.items():
        try:
            words[name] = lists.expand(value)
        except (TypeError, ValueError) as error:
            message = f"list {name!r}: {error}"
            raise ValueError(message) from error
        sets[name] = frozenset(words[name])
    return lists


def _read(file: Traversable) -> Mapping[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        message = f"{file}: expected TOML, found {error}"
        raise LanguageError(message) from error


def _file(file: Traversable, lists: WordLists) -> Iterator[Trigger]:
    table = _read(file)
    kind = table.get("type")
    if not isinstance(kind, str):
        message = f'{file}: expected the event type the rules tell of (type = "..."), found {kind!r}'
        raise LanguageError(message)
    for form in FORMS:
        for place, rule in enumerate(_rules(file, table, form), start=1):
            try:
                yield read_rule(rule, form=form, kind=kind, lists=lists)
            except (KeyError, TypeError, ValueError) as error:
                message = f"{file}: rule {place} of {form}, words {rule.get('words')!r}: {error}"
                raise LanguageError(message) from error


def _rules(file: Traversable, table: Mapping[str, object], form: str) -> list[Mapping[str, object]]:
    rules = table.get(form, [])
    if not isinstance(rules, list) or not all(isinstance(rule, dict) for rule in rules):
        message = f"{file}: expected rules under [[{form}]], found {rules!r}"
        raise LanguageError(message)
    return rules


_KNOWN = frozenset(f.name for f in fields(Trigger) if f.init) - {"type", "form"}


def read_rule(rule: Mapping[str, object], *, form: str, kind: str, lists: WordLists) -> Trigger:
    """One rule as it stands in a table.

    Raises:
        TypeError: when a value is of another kind than it should be.
        ValueError: when a key, a class, a count or a list is not known, or there is no word.
    """
    unknown = set(rule) - _KNOWN
    if unknown:
        message = f"unknown key {sorted(unknown)}; the keys are {sorted(_KNOWN)}"
        raise ValueError(message)
    clause = rule.get("clause")
    return Trigger(
        type=kind,
        form=form,
        words=_keyed("words", lists.expand, rule.get("words")),
        mode=str(rule["mode"]) if rule.get("mode") else None,
        source=_keyed("source", _roles, rule.get("source", NOUN_SOURCE if form == "nouns" else "agent")),
        target=_keyed("target", _roles, rule.get("target", "patient")),
        require={role: _keyed("require", _classes, classes) for role, classes in _mapping(rule, "require")},
        forbid={role: _keyed("forbid", _classes, classes) for role, classes in _mapping(rule, "forbid")},
        nouns={role: _keyed("nouns", lists.expand_set, words) for role, words in _mapping(rule, "nouns")},
        not_nouns={role: _keyed("not_nouns", lists.expand_set, words) for role, words in _mapping(rule, "not_nouns")},
        clause=None if not clause else frozenset() if clause is True else lists.expand_set(clause),
        swallow=_flag(rule, "swallow", default=bool(clause)),
        count=str(rule["count"]) if rule.get("count") else None,
        both=_flag(rule, "both"),
        bare=_flag(rule, "bare"),
        weight=float(str(rule.get("weight", DEFAULT_WEIGHT))),
    )


def _entries(value: object) -> Sequence[str]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        message = f"expected a list of words, found {value!r}"
        raise TypeError(message)
    return value


def _flag(rule: Mapping[str, object], key: str, *, default: bool = False) -> bool:
    value = rule.get(key, default)
    if not isinstance(value, bool):
        message = f"{key}: expected true or false, found {value!r}"
        raise TypeError(message)
    return value


def _keyed(key: str, read: Callable[[object], Read], value: object) -> Read:
    """What a value says; whatever is wrong with it is told with its key."""
    try:
        return read(value)
    except (TypeError, ValueError) as error:
        message = f"{key}: {error}"
        raise type(error)(message) from error


def _roles(value: object) -> tuple[str, ...]:
    if not isinstance(value, str):
        message = f'expected roles parted by bars, as in "patient|to", found {value!r}'
        raise TypeError(message)
    return tuple(role for role in value.split("|") if role)


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
