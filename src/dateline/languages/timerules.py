"""Words and rules of time expressions and numbers."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources.abc import Traversable

from dateline.errors import LanguageError
from dateline.languages.numbers import NumberWords
from dateline.languages.patterns import Alphabet, Pattern, Value, compile_pattern, make_alphabet
from dateline.languages.quantityrules import QuantityRules, load_quantity_rules

Table = Mapping[str, object]


@dataclass(frozen=True)
class TimeRule:
    """One way to word a time: `kind` names how its parts are read, `fixed` what the wording itself says, `guard` when it counts.

    `needs` are sets of letters; a text without one of each need not be searched.
    """

    pattern: Pattern
    needs: tuple[frozenset[str], ...]
    kind: str
    guard: str
    fixed: Mapping[str, Value]


@dataclass(frozen=True)
class Spelling:
    """Words that are times only in one spelling or part of speech: "May" but not "may", "the fall" but not "to fall", "to last"."""

    capital: frozenset[str]
    noun: frozenset[str]
    not_verb: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True)
class LongNames:
    """Names of days, most of several words, found however they are spaced, dotted and apostrophized ("New Year's Day").

    `words` maps the bare letters of a name to the word of the tables, `begun` holds all beginnings of such letters, `first` the
    words that a name starts with.
    """

    words: Mapping[str, str]
    begun: frozenset[str]
    first: frozenset[str]

    def longest(self, norms: Sequence[str], at: int) -> tuple[int, str]:
        """How many tokens the longest name at a place has, and its word; no tokens where there is none."""
        letters, found = "", (0, "")
        for length, norm in enumerate(norms[at : at + _LONGEST_NAME], 1):
            bare = norm.translate(_BARE)
            letters += bare
            if letters not in self.begun:
                break
            found = (length, self.words[letters]) if bare and letters in self.words else found
        return found


_LONGEST_NAME = 9
_WORD_ENDS = re.compile(r"[ '-]")
_BARE = dict.fromkeys(map(ord, ".'’- "))


@dataclass(frozen=True)
class Tenses:
    """How a clause tells what is past and what is to come.

    `future`, `past` and `perfect` are auxiliaries, `planning` verbs and adjectives whose infinitive lies ahead ("due to leave")
    or what they are `purpose`d for ("set for June"), `ahead` and `behind` prepositions that decide by themselves ("since").
    `happened` are acts that lie behind whatever is said of them ("Friday's attack will be discussed"); `reporting` verbs date the
    words, not the story ("said on Monday"); `than` opens a clause that dates nothing ("later than planned").
    """

    future: frozenset[str]
    past: frozenset[str]
    perfect: frozenset[str]
    purpose: frozenset[str]
    planning: frozenset[str]
    ahead: frozenset[str]
    behind: frozenset[str]
    happened: frozenset[str]
    reporting: frozenset[str]
    than: frozenset[str]


@dataclass(frozen=True)
class TimeRules:
    """Words and rules of time expressions and numbers.

    `rules` word times, `openings` what narrows a time that follows ("the end of", "early"); `around` are sets of words by
    which the guards tell times from their namesakes. `starters` are all words that a rule or a number may start with or hold:
    any other word is passed over fast; so are `simple` ones, which a rule may hold and which are neither numbers nor names.
    """

    alphabet: Alphabet
    rules: tuple[TimeRule, ...]
    openings: tuple[TimeRule, ...]
    numbers: NumberWords
    quantities: QuantityRules
    spelling: Spelling
    feasts: LongNames
    tenses: Tenses
    around: Mapping[str, frozenset[str]]
    starters: frozenset[str]
    simple: frozenset[str]


EMPTY = TimeRules(
    Alphabet({}, {}),
    (),
    (),
    NumberWords({}, {}, {}, {}, {}, {}, {}, frozenset(), frozenset(), frozenset(), frozenset()),
    QuantityRules(),
    Spelling(*[frozenset()] * 4),
    LongNames({}, frozenset(), frozenset()),
    Tenses(*[frozenset()] * 10),
    {},
    frozenset(),
    frozenset(),
)
"""What a language knows that has no tables for times and numbers."""


def load_time_rules(folder: Traversable) -> TimeRules:
    """Read the language's tables `times.toml`, `numbers.toml` and `quantities.toml`; without them it knows no times.

    Raises:
        LanguageError: when a table is not as it should be.
    """
    if not folder.joinpath("times.toml").is_file():
        return EMPTY
    try:
        return _rules(
            _read(folder, "times.toml"),
            _read(folder, "numbers.toml"),
            load_quantity_rules(_read(folder, "quantities.toml")),
        )
    except (OSError, KeyError, TypeError, tomllib.TOMLDecodeError) as error:
        message = f"{folder}: times.toml, numbers.toml and quantities.toml are not as they should be: {error!r}"
        raise LanguageError(message) from error


def _read(folder: Traversable, name: str) -> Table:
    return tomllib.loads(folder.joinpath(name).read_text(encoding="utf-8"))


def _rules(times: Table, numbers: Table, quantities: QuantityRules) -> TimeRules:
    rules, openings = _rows(times, "rule"), _rows(times, "opening")
    alphabet = make_alphabet(_classes(times), (str(row["words"]) for row in (*rules, *openings)))
    words = _numbers(numbers)
    feasts = _long_names(alphabet.classes["feast"])
    spelling = Spelling(**_sets(_table(times, "spelling")))
    counted = words.units.keys() | words.scales.keys() | words.ordinals.keys() | feasts.first
    make = partial(_rule, alphabet=alphabet)
    return TimeRules(
        alphabet=alphabet,
        rules=tuple(map(make, rules)),
        openings=tuple(map(make, openings)),
        numbers=words,
        quantities=quantities,
        spelling=spelling,
        feasts=feasts,
        tenses=Tenses(**_sets(_table(times, "tenses"))),
        around=_sets(_table(times, "around")),
        starters=frozenset(alphabet.letters) | counted,
        simple=frozenset(alphabet.letters) - counted - spelling.capital - spelling.noun - spelling.not_verb,
    )


def _long_names(names: Collection[str]) -> LongNames:
    words = {name.translate(_BARE): name for name in names}
    begun = frozenset(word[:length] for word in words for length in range(1, len(word) + 1))
    return LongNames(words, begun, frozenset(_WORD_ENDS.split(name)[0] for name in names))


def _rule(row: Table, *, alphabet: Alphabet) -> TimeRule:
    fixed = {
        key: value for key, value in row.items() if key not in ("words", "reads", "when") and isinstance(value, Value)
    }
    source = str(row["words"])
    pattern = compile_pattern(source, alphabet)
    return TimeRule(pattern, tuple(_needs(source, alphabet)), str(row["reads"]), str(row.get("when", "")), fixed)


def _needs(source: str, alphabet: Alphabet) -> Iterator[frozenset[str]]:
    """The letters of each word or class that a pattern cannot do without: what is neither bracketed nor optional."""
    pieces, depth = _PIECES.findall(source), 0
    for piece, after in zip(pieces, (*pieces[1:], ""), strict=True):
        depth += (piece == "(") - (piece == ")")
        if depth == 0 and after != "?" and piece not in _SIGNS:
            group = piece.strip("<>").split(":")[-1]
            words = alphabet.classes[group] if piece[0] == "<" else (piece,)
            yield frozenset(alphabet.letters[word] for word in words)


_PIECES = re.compile(r"<[^>]+>|[()|?{}]|[^\s()|?{}<]+")
_SIGNS = frozenset("()|?{}")


def _classes(times: Table) -> dict[str, Mapping[str, Value]]:
    """Every class with its words; a class of shapes ("#year") has no values of its own: the words bring them."""
    valued = {name: _values(words) for name, words in _table(times, "words").items()}
    valued["feast"] = dict(_feasts(valued["feast"], _table(times, "moveable")))
    shaped: dict[str, Mapping[str, Value]] = {
        name: dict.fromkeys(_list(shapes), "") for name, shapes in _table(times, "shapes").items()
    }
    return {**valued, **shaped}


def _feasts(feasts: Mapping[str, Value], moveable: Table) -> Iterator[tuple[str, Value]]:
    """Every feast with its rule; one of another calendar with its dates in the place of their name: "2012-07-20 2013-07-09/30"."""
    for name, rule in feasts.items():
        calendar, *length = str(rule).split("/")
        yield name, "/".join((" ".join(_list(moveable[calendar])) if calendar in moveable else calendar, *length))


def _numbers(table: Table) -> NumberWords:
    maps = {
        name: {word: float(value) for word, value in _values(words).items()}
        for name, words in table.items()
        if isinstance(words, Mapping)
    }
    return NumberWords(**maps, **{name: _words(table[name]) for name in ("articles", "joiners", "of", "half")})  # type: ignore[arg-type]  # maps and sets go to their own fields


def _rows(table: Table, name: str) -> tuple[Table, ...]:
    rows = table[name]
    return tuple(row for row in rows if isinstance(row, Mapping)) if isinstance(rows, list) else ()


def _table(table: Table, name: str) -> Table:
    found = table[name]
    if not isinstance(found, Mapping):
        message = f"[{name}] is a table of words, not {found!r}"
        raise TypeError(message)
    return found


def _values(words: object) -> dict[str, Value]:
    return (
        {str(word): value for word, value in words.items() if isinstance(value, Value)}
        if isinstance(words, Mapping)
        else {}
    )


def _list(words: object) -> list[str]:
    return [str(word) for word in words] if isinstance(words, Iterable) else []


def _words(words: object) -> frozenset[str]:
    return frozenset(_list(words))


def _sets(table: Table) -> dict[str, frozenset[str]]:
    return {name: _words(words) for name, words in table.items()}
