"""What an element's class, id and role say that it holds: the words of `hints.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MARKS = re.compile(r"[^a-z0-9]+")
_STYLED = re.compile(r"(?<![^\s()])[^\s()]*+\([^\s()]*\)\S*")
"""A class that spells out a style, as atomic style sheets have them: Ff($ff-secondary)."""

_STATES = frozenset(("has", "with", "no", "without", "not", "non", "hasnt", "isnt", "hide", "show"))
"""A class such as has-sidebar or no-comments speaks of what lies inside or is missing."""

LONGEST_NAMES = 400
"""Code points of an element's names that are looked at; style frameworks write longer ones, with nothing in them."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What an element is by its names: a kind of article text, a reason to be furniture, or the body."""

    kind: str = ""
    reason: str = ""
    body: bool = False


NOTHING = Hint()


_SECTIONS = ("kinds", "furniture", "body")

Meaning = tuple[int, int, str]
"""What a phrase says: the section of the file, the rank of its group there, the group."""


@lru_cache(maxsize=32768)
def hint_of(names: str) -> Hint:
    """The hint in the class, id and role of an element, given as one string of at most `LONGEST_NAMES`."""
    if "(" in names:
        names = _STYLED.sub(" ", names)
    words = [word for word in _MARKS.split(_CAMEL.sub("-", names).lower()) if word]
    known = _phrases()
    found: dict[int, str] = {}
    for at, word in enumerate(words):
        if word in known and not (at and words[at - 1] in _STATES):
            for section, _, group in sorted(_said(words, at, known[word])):
                found.setdefault(section, group)
    return Hint(found.get(0, ""), found.get(1, ""), 2 in found) if found else NOTHING


def _said(words: list[str], at: int, phrases: Mapping[tuple[str, ...], list[Meaning]]) -> Iterator[Meaning]:
    """The meanings of all phrases that begin at a word."""
    for phrase, meanings in phrases.items():
        if tuple(words[at : at + len(phrase)]) == phrase:
            yield from meanings


@lru_cache(maxsize=1)
def _phrases() -> Mapping[str, Mapping[tuple[str, ...], list[Meaning]]]:
    """The phrases of the file by their first words."""
    table = tomllib.loads(files("dateline.articles.markup").joinpath("hints.toml").read_text(encoding="utf-8"))
    known: dict[str, dict[tuple[str, ...], list[Meaning]]] = {}
    for section, name in enumerate(_SECTIONS):
        for rank, (group, phrases) in enumerate(table[name].items()):
            for phrase in phrases:
                words = tuple(phrase.split("-"))
                known.setdefault(words[0], {}).setdefault(words, []).append((section, rank, group))
    return known
