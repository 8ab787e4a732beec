"""Words and rules of quantities: money, units, and what stands around a number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, cast

LONGEST = 4
"""So many words the longest entry of a table has ("no fewer than" is three)."""


@dataclass(frozen=True, slots=True)
class SharedName:
    """A name that several currencies have ("rupees"); `homes` gives the currency of each word for one of their homes."""

    words: frozenset[str]
    homes: Mapping[str, str]

    def phrases(self) -> dict[str, str]:
        """The name with each home before it: "nepali rupees"."""
        return {f"{home} {word}": code for home, code in self.homes.items() for word in self.words}

    def most_named(self, norms: Sequence[str]) -> str | None:
        """The currency whose home a text of these words names most often, the first of several; None where it names none."""
        votes = Counter(self.homes[norm] for norm in norms if norm in self.homes)
        return votes.most_common(1)[0][0] if votes else None


@dataclass(frozen=True)
class QuantityRules:
    """Words around numbers; keys of more words are joined by blanks, all in lower case.

    `percent`, `symbols` (before the number), `dollars` (before "$"), `money` and `units` (behind the number) give the unit;
    `modifiers` how exact a number is; `often` the noun in an adverb ("monthly"). `labels` are words behind which a number is
    a name; `shared` are names of several currencies; the other sets are small words, each explained in the table.
    """

    percent: Mapping[str, str] = field(default_factory=dict)
    symbols: Mapping[str, str] = field(default_factory=dict)
    dollars: Mapping[str, str] = field(default_factory=dict)
    money: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    modifiers: Mapping[str, str] = field(default_factory=dict)
    often: Mapping[str, str] = field(default_factory=dict)
    labels: frozenset[str] = frozenset()
    labels_behind: frozenset[str] = frozenset()
    not_one: frozenset[str] = frozenset()
    per: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    worth: frozenset[str] = frozenset()
    worth_of: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    kept_before_names: frozenset[str] = frozenset()
    fraction_articles: frozenset[str] = frozenset()
    out_of: frozenset[str] = frozenset()
    half_followers: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    ranges: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    comparing: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    spans: frozenset[str] = frozenset()
    shared: tuple[SharedName, ...] = ()

    def local(self, norms: Sequence[str]) -> QuantityRules:
        """The same rules as a text of these words means them: rupees are Pakistan's where it speaks of Pakistan."""
        told = frozenset(norms)
        present = [name for name in self.shared if not name.words.isdisjoint(told)]
        homes = [(name, code) for name in present if (code := name.most_named(norms))]
        if not homes:
            return self
        money = {word: code for name, code in homes for word in name.words}
        signs = {word: code for word, code in money.items() if word in self.symbols}
        return replace(self, money={**self.money, **money}, symbols={**self.symbols, **signs})


def load_quantity_rules(table: Mapping[str, object]) -> QuantityRules:
    """The content of `quantities.toml`.

    Raises:
        KeyError: when a part is missing.
        TypeError: when a part is neither a table nor a list of words.
    """
    plain = [part.name for part in fields(QuantityRules) if part.name != "shared"]
    rules = QuantityRules(**{name: _part(name, table[name]) for name in plain})  # type: ignore[arg-type]  # each part goes to its own field
    shared = tuple(map(_shared, cast("list[dict[str, Any]]", table["shared"])))
    phrases = {phrase: code for name in shared for phrase, code in name.phrases().items()}
    return replace(rules, shared=shared, money={**rules.money, **phrases})


def _shared(row: Mapping[str, Any]) -> SharedName:
    """One `[[shared]]` table."""
    homes = {str(word): str(code) for code, words in row["homes"].items() for word in words}
    return SharedName(frozenset(map(str, row["words"])), homes)


def _part(name: str, part: object) -> Mapping[str, str] | frozenset[str]:
    if isinstance(part, Mapping):
        return {str(word): str(value) for word, value in part.items()}
    if isinstance(part, Iterable):
        return frozenset(map(str, part))
    message = f"{name} is a table or a list of words, not {part!r}"
    raise TypeError(message)


def longest_after(words: Sequence[str], at: int, table: Mapping[str, str]) -> tuple[int, str]:
    """The longest entry that starts at a word: how many words it has and what it stands for; (0, "") where there is none."""
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        found = table.get(" ".join(words[at : at + length]))
        if found is not None:
            return length, found
    return 0, ""


def longest_before(words: Sequence[str], at: int, table: Mapping[str, str]) -> tuple[int, str]:
    """The longest entry that ends before a word: how many words it has and what it stands for; (0, "") where there is none."""
    for length in range(min(LONGEST, at), 0, -1):
        found = table.get(" ".join(words[at - length : at]))
        if found is not None:
            return length, found
    return 0, ""
