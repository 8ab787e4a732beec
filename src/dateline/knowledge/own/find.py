"""Where the names of a user's lists stand in a text: as whole words, letter for letter, the longest first."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dateline.knowledge.own.values import Listed, OwnActors, OwnPlaces
from dateline.model.span import Span

Words = tuple[str, ...]

_PIECE = re.compile(r"\w+|[^\w\s]")
_STRAIGHT = str.maketrans("‘’ʼ“”‑‐", "'''\"\"--")  # one character for one, so that offsets stay


@dataclass(frozen=True, slots=True)
class Standing:
    """A listed name where it stands."""

    span: Span
    listed: Listed


def words_of(name: str) -> Words:
    """The words and marks of a name, quotes and hyphens as they are typed: by these it is met in a text."""
    return tuple(_PIECE.findall(name.translate(_STRAIGHT)))


@dataclass(frozen=True)
class Names:
    """All names of a user's lists; where an actor and a place share one, it is the actor's."""

    actors: OwnActors = field(default_factory=OwnActors)
    places: OwnPlaces = field(default_factory=OwnPlaces)
    _by_first: Mapping[str, tuple[tuple[Words, Listed], ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_first", _by_first((*self.actors.names(), *self.places.names())))

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def find(self, text: str) -> Iterator[Standing]:
        """Every name that stands in a text, in text order, none over another; the cost is linear in the text."""
        if not self:
            return
        found = list(_PIECE.finditer(text.translate(_STRAIGHT)))
        words, at = tuple(piece.group() for piece in found), 0
        while at < len(words):
            size, listed = self._at(words, at)
            if listed is not None:
                yield Standing(Span(found[at].start(), found[at + size - 1].end()), listed)
            at += size

    def without(self, ids: Collection[str]) -> Names:
        """The same without the names of places of these ids alone."""
        return Names(self.actors, OwnPlaces(tuple(own for own in self.places.places if own.place.id not in ids)))

    def _at(self, words: Words, at: int) -> tuple[int, Listed | None]:
        """The longest name that begins at a word, and how many words it has; one word and None where none does."""
        for name, listed in self._by_first.get(words[at], ()):
            if words[at : at + len(name)] == name:
                return len(name), listed
        return 1, None


def _by_first(listed: Iterable[Listed]) -> Mapping[str, tuple[tuple[Words, Listed], ...]]:
    """The names by their first word, the longest first."""
    whole: dict[Words, Listed] = {}
    for one in listed:
        whole.setdefault(words_of(one.name), one)
    groups: dict[str, list[tuple[Words, Listed]]] = {}
    for words, one in sorted(whole.items(), key=lambda item: -len(item[0])):
        groups.setdefault(words[0], []).append((words, one))
    return {first: tuple(group) for first, group in groups.items()}
