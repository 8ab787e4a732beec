"""Words and rules of quantities: money, units, and what stands around a number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

LONGEST = 4
"""So many words the longest entry of a table has ("no fewer than" is three)."""


@dataclass(frozen=True)
class QuantityRules:
    """Words around numbers; keys of more words are joined by blanks, all in lower case.

    `percent`, `symbols` (before the number), `dollars` (before "$"), `money` and `units` (behind the number) give the unit;
    `modifiers` how exact a number is; `often` the noun in an adverb ("monthly"). `labels` are words behind which a number is
    a name; the other sets are small words, each explained in the table.
    """

    percent: Mapping[str, str]
    symbols: Mapping[str, str]
    dollars: Mapping[str, str]
    money: Mapping[str, str]
    units: Mapping[str, str]
    modifiers: Mapping[str, str]
    often: Mapping[str, str]
    labels: frozenset[str]
    per: frozenset[str]
    of: frozenset[str]
    worth: frozenset[str]
    kept: frozenset[str]
    kept_before_names: frozenset[str]
    fraction_articles: frozenset[str]
    out_of: frozenset[str]
    half_followers: frozenset[str]
    streets: frozenset[str]


def load_quantity_rules(table: Mapping[str, object]) -> QuantityRules:
    """The content of `quantities.toml`.

    Raises:
        KeyError: when a part is missing.
        TypeError: when a part is neither a table nor a list of words.
    """
    return QuantityRules(**{field.name: _part(field.name, table[field.name]) for field in fields(QuantityRules)})  # type: ignore[arg-type]  # each part goes to its own field


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
