"""Nouns and pronouns that point at people and bodies of people, each with its PLOVER sector and kind."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources.abc import Traversable

from dateline.errors import LanguageError
from dateline.languages.phrases import ends_of, longest
from dateline.model.finding import Kind
from dateline.model.parse import Parse

LONGEST = 4
"""Words in the longest noun of the table, a hyphen counted as one ("non", "-", "profit")."""

Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun says of those it points at.

    `sector` is PLOVER's, "" where the word does not say; `one` and `several` are their kinds in the singular and the plural.
    A `body` is one thing that many people make up ("army"); of a `weak` noun the words beside it say more ("student leader").
    """

    sector: str
    one: Kind
    several: Kind
    body: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun says: its person (1 or 3), number and kind; `gender` is "male", "female" or "" where it says none."""

    person: int
    plural: bool
    kind: Kind
    gender: str = ""


@dataclass(frozen=True)
class Nouns:
    """Words for people, groups and their doings."""

    table: Mapping[str, Noun] = field(default_factory=dict)
    pronouns: Mapping[str, Pronoun] = field(default_factory=dict)
    vague: frozenset[str] = frozenset()
    befalling: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    mass: frozenset[str] = frozenset()
    plural_only: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    collectives: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()
    numbers: Mapping[str, int] = field(default_factory=dict)
    male: frozenset[str] = frozenset()
    female: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()
    modifying: frozenset[str] = frozenset()
    holdings: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    bearers: frozenset[str] = frozenset()
    credits: frozenset[str] = frozenset()
    features: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()
    generic: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()

    @cached_property
    def common(self) -> frozenset[str]:
        """Every single word of the table and of what ends the names of bodies."""
        return frozenset(part for word in (*self.table, *self.heads) for part in word.split())

    @cached_property
    def _ends(self) -> frozenset[str]:
        return ends_of(self.table)

    def find(self, words: Sequence[str]) -> tuple[Noun, int] | None:
        """The noun that a phrase ends with, and how many words it has: the longest that the table knows.

        Args:
            words: the words of a noun phrase up to and including its head, in lower case, the head as its lemma.
        """
        return longest(self.table, self._ends, words, LONGEST)

    def counted(self, parse: Parse, token: int) -> int | None:
        """The head of what a number or part is of: "dozens of protesters", "139 of its soldiers"; None for any other word."""
        if not (parse.pos[token] in ("NUM", "ADJ") or parse.lowered[token] in self.measures):
            return None
        of = next((child for child in parse.children[token] if parse.norms[child] == "of"), None)
        return parse.child(of, "pobj") if of is not None else None

    def agentive(self, word: str) -> bool:
        """Whether a noun that the table does not know is made like a word for people ("adjudicator")."""
        return len(word) > 4 and word not in self.things and word.endswith(tuple(self.endings))

    def gender(self, word: str) -> str:
        """What a noun says of sex: "male", "female" or ""."""
        return "male" if word in self.male else "female" if word in self.female else ""

    def likely(self, first_name: str) -> str:
        """The sex that a first name (in lower case) makes likely: "male", "female" or ""."""
        return "male" if first_name in self.men else "female" if first_name in self.women else ""


def load_nouns(folder: Traversable) -> Nouns:
    """The nouns and pronouns of a language; none where it has no `nouns.toml`.

    Raises:
        LanguageError: when the table cannot be read or a word stands in it twice.
    """
    path = folder.joinpath("nouns.toml")
    if not path.is_file():
        return Nouns()
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return _nouns(table, _first_names(folder))
    except (KeyError, ValueError, TypeError) as error:
        message = f"{path}: expected the tables people, bodies, pronouns, gender and names, found {error!r}"
        raise LanguageError(message) from error


def _first_names(folder: Traversable) -> Mapping[str, frozenset[str]]:
    """First names by the sex that they make likely; none where the language has no `names.toml`."""
    path = folder.joinpath("names.toml")
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["names"] if path.is_file() else ()
    return {
        sex: frozenset(word for row in rows if row["gender"] == sex for word in row["words"])
        for sex in ("male", "female")
    }


def _nouns(table: Mapping[str, Mapping[str, list[str]]], first_names: Mapping[str, frozenset[str]]) -> Nouns:
    collectives, gender = table["collectives"], table["gender"]
    sets = {key: frozenset(words) for key, words in (*table["agents"].items(), *table["names"].items())}
    return Nouns(
        table=_once((*_people(table["people"]), *_bodies(table["bodies"]))),
        pronouns=dict(_pronouns(table["pronouns"])),
        collectives=frozenset(collectives["words"]),
        several=frozenset(collectives["several"]),
        numbers=dict(collectives["numbers"]),  # type: ignore[arg-type]  # a table of whole numbers
        male=frozenset(gender["male"]),
        female=frozenset(gender["female"]),
        men=first_names["male"],
        women=first_names["female"],
        **sets,
    )


def _people(rows: object) -> Iterator[tuple[str, Noun]]:
    for row in _rows(rows):
        noun = Noun(str(row["sector"]), Kind.PERSON, Kind(str(row["plural"])), weak=bool(row.get("weak")))
        yield from ((word, noun) for word in _words(row))


def _bodies(rows: object) -> Iterator[tuple[str, Noun]]:
    for row in _rows(rows):
        kind = Kind(str(row["kind"]))
        several = Kind.GROUP if kind is Kind.COUNTRY else kind
        noun = Noun(str(row["sector"]), kind, several, body=True, weak=bool(row.get("weak")))
        yield from ((word, noun) for word in _words(row))


def _rows(rows: object) -> list[Table]:
    if not isinstance(rows, list):
        message = f"an array of tables was expected, not {rows!r}"
        raise TypeError(message)
    return rows


def _words(row: Table) -> list[str]:
    words = row["words"]
    if not isinstance(words, list):
        message = f"words is an array, not {words!r}"
        raise TypeError(message)
    return words


def _once(pairs: Sequence[tuple[str, Noun]]) -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for word, noun in pairs:
        if word in found:
            message = f"the word {word!r} stands twice"
            raise ValueError(message)
        found[word] = noun
    return found


def _pronouns(table: Mapping[str, list[str]]) -> Iterator[tuple[str, Pronoun]]:
    meanings = {
        "male": Pronoun(3, plural=False, kind=Kind.PERSON, gender="male"),
        "female": Pronoun(3, plural=False, kind=Kind.PERSON, gender="female"),
        "thing": Pronoun(3, plural=False, kind=Kind.UNKNOWN),
        "several": Pronoun(3, plural=True, kind=Kind.UNKNOWN),
        "speaker": Pronoun(1, plural=False, kind=Kind.PERSON),
        "speakers": Pronoun(1, plural=True, kind=Kind.UNKNOWN),
    }
    for name, words in table.items():
        yield from ((word, meanings[name]) for word in words)
