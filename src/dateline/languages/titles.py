"""Ranks, posts and roles with the sector each stands for, and the employers that open posts take theirs from."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources.abc import Traversable

from dateline.errors import LanguageError
from dateline.languages.phrases import ends_of, longest

LONGEST = 7
"""Words in the longest post of the table ("chairman of the joint chiefs of staff")."""


@dataclass(frozen=True, slots=True)
class Post:
    """What a post or rank says of its holder: a PLOVER sector ("" where it says none).

    A `fixed` post keeps its sector whatever stands beside it; another takes its employer's. A `rank` gives way to any post.
    """

    sector: str
    fixed: bool = False
    rank: bool = False
    of_country: str = ""
    """The sector where only a country is beside it ("the Libyan leader")."""


@dataclass(frozen=True)
class Titles:
    """Words for what people are and do; keys are in lower case, of one or more words."""

    posts: Mapping[str, Post] = field(default_factory=dict)
    employers: Mapping[str, str] = field(default_factory=dict)
    former: frozenset[str] = frozenset()
    retired: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    shifting: frozenset[str] = frozenset()
    """Modifiers that make another post of the one behind them ("vice president")."""
    serving: frozenset[str] = frozenset()
    """Last words of posts in the service of a person ("aide")."""
    male: frozenset[str] = frozenset()
    female: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    honorific_parts: frozenset[str] = frozenset()
    """Every single word that stands in some honorific ("Datuk Seri")."""
    parts: frozenset[str] = frozenset()
    """Every single word that stands in some post or rank."""

    @cached_property
    def employer_parts(self) -> frozenset[str]:
        """Every single word of an employer, and the modifiers."""
        return frozenset(part for word in self.employers for part in word.split()) | self.modifiers

    def post(self, words: Sequence[str]) -> tuple[Post, int] | None:
        """The post that a run of words (in lower case) ends with, and how many words it has: the longest known."""
        return longest(self.posts, self._post_ends, words, LONGEST)

    def employer(self, words: Sequence[str]) -> tuple[str, int] | None:
        """The sector of the employer that a run of words (in lower case) ends with, and how many words name it."""
        return longest(self.employers, self._employer_ends, words, LONGEST)

    def is_title(self, word: str) -> bool:
        """Whether a word (in lower case) before a name belongs to a title: a post, a rank or an honorific."""
        return word in self.posts or word in self.honorifics

    @cached_property
    def _post_ends(self) -> frozenset[str]:
        return ends_of(self.posts)

    @cached_property
    def _employer_ends(self) -> frozenset[str]:
        return ends_of(self.employers)


def load_titles(folder: Traversable) -> Titles:
    """The titles of a language; none where it has no `titles.toml`.

    Raises:
        LanguageError: when the table cannot be read.
    """
    path = folder.joinpath("titles.toml")
    if not path.is_file():
        return Titles()
    try:
        return _titles(tomllib.loads(path.read_text(encoding="utf-8")))
    except (KeyError, TypeError, ValueError) as error:
        message = (
            f"{path}: expected the tables posts, ranks, employers, modifiers, serving and honorifics, found {error!r}"
        )
        raise LanguageError(message) from error


def _titles(table: Mapping[str, list[Mapping[str, object]]]) -> Titles:
    modifiers: Mapping[str, list[str]] = table["modifiers"]  # type: ignore[assignment]  # a table of word lists
    honorifics: Mapping[str, list[str]] = table["honorifics"]  # type: ignore[assignment]  # as above
    ranks = {word: Post(str(row["sector"]), rank=True) for row in table["ranks"] for word in _words(row)}
    posts = {word: _post(row) for row in table["posts"] for word in _words(row)}
    former, retired = frozenset(modifiers["former"]), frozenset(modifiers["retired"])
    return Titles(
        posts={**ranks, **posts},
        employers={word: str(row["sector"]) for row in table["employers"] for word in _words(row)},
        former=former,
        retired=retired,
        modifiers=former | retired | frozenset((*modifiers["other"], *modifiers["shifting"])),
        shifting=frozenset(modifiers["shifting"]),
        serving=frozenset(table["serving"]["words"]),  # type: ignore[call-overload]  # a table of one word list
        male=frozenset(honorifics["male"]),
        female=frozenset(honorifics["female"]),
        honorifics=frozenset(word for words in honorifics.values() for word in words),
        honorific_parts=frozenset(part for words in honorifics.values() for word in words for part in word.split()),
        parts=frozenset(part for word in (*ranks, *posts) for part in word.split()),
    )


def _post(row: Mapping[str, object]) -> Post:
    return Post(str(row["sector"]), fixed=bool(row.get("fixed")), of_country=str(row.get("of_country", "")))


def _words(row: Mapping[str, object]) -> list[str]:
    words = row["words"]
    if not isinstance(words, list):
        message = f"words is an array, not {words!r}"
        raise TypeError(message)
    return words
