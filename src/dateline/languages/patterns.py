"""Patterns over words: every word a pattern names becomes one character, and a pattern a regular expression over them.

A pattern is written as words and signs parted by blanks:

* `of` stands for itself; `<month>` for any word of that class, kept under the class's name; `<end:year>` is kept as `end`;
* `(a|b)` groups and chooses; `?` after a word or group makes it optional;
* `{ }` marks the part that is meant; the rest of the pattern must stand around it. Without braces all of it is meant.

There is no repetition, so matching is linear in the text. Brackets and question marks of the text are named by a class.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dateline.errors import LanguageError

Value = int | float | str
"""What a word of a class stands for: a month's number, a unit's sign."""

OTHER = "\x00"
"""The character of words that no pattern names."""

BREAK = "\n"
"""The character between two blocks: no pattern reaches over it."""

_FIRST = 0xE000  # the private use area has room for 6,400 words
_PIECE = re.compile(r"<(?:(?P<name>\w+):)?(?P<group>\w+)>|(?P<sign>[()|?{}])|(?P<word>[^\s()|?{}<]+)")
_SIGNS = {"(": "(?:", ")": ")", "|": "|", "?": "?", "{": "(?P<span>", "}": ")"}


@dataclass(frozen=True)
class Alphabet:
    """One character for every word that a class or a pattern names; `classes` gives each class's words with their values."""

    classes: Mapping[str, Mapping[str, Value]]
    letters: Mapping[str, str] = field(repr=False)

    def choice(self, group: str) -> str:
        """A regular expression for one word of a class.

        Raises:
            LanguageError: when there is no such class.
        """
        if group not in self.classes:
            message = f"a pattern names the class <{group}>, but the tables have only {', '.join(sorted(self.classes))}"
            raise LanguageError(message)
        return f"[{''.join(self.letters[word] for word in self.classes[group])}]"


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern; `groups` maps each captured name to its class."""

    source: str
    expression: re.Pattern[str]
    groups: Mapping[str, str]

    def matches(self, code: str) -> Iterator[re.Match[str]]:
        """Every place where the pattern fits a text written in the alphabet."""
        return self.expression.finditer(code)

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """The words that are meant: between the braces, or all."""
        return match.span("span" if "span" in self.expression.groupindex else 0)


def make_alphabet(classes: Mapping[str, Mapping[str, Value]], patterns: Iterable[str]) -> Alphabet:
    """The alphabet of some tables: their classes' words and the words their patterns name."""
    words = {word: None for group in classes.values() for word in group}
    words |= dict.fromkeys(found["word"] for source in patterns for found in _PIECE.finditer(source) if found["word"])
    return Alphabet(classes, {word: chr(_FIRST + number) for number, word in enumerate(words)})


def compile_pattern(source: str, alphabet: Alphabet) -> Pattern:
    """Compile one pattern.

    Raises:
        LanguageError: when the pattern names an unknown class or its signs do not pair.
    """
    groups = {found["name"] or found["group"]: found["group"] for found in _PIECE.finditer(source) if found["group"]}
    expression = "".join(_piece(found, alphabet) for found in _PIECE.finditer(source))
    try:
        return Pattern(source, re.compile(expression), groups)
    except re.error as error:
        message = f"pattern {source!r}: {error}; a name may be captured once, and every bracket must be closed"
        raise LanguageError(message) from error


def _piece(found: re.Match[str], alphabet: Alphabet) -> str:
    if found["group"]:
        return f"(?P<{found['name'] or found['group']}>{alphabet.choice(found['group'])})"
    return _SIGNS[found["sign"]] if found["sign"] else alphabet.letters[found["word"]]
