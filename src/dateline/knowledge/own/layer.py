"""A user's lists laid over the knowledge base: what it answers by name and by id before the base is asked."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from dateline.knowledge.own.find import Words, words_of
from dateline.knowledge.own.values import OwnActor, OwnActors, OwnCode, OwnPlace, OwnPlaces
from dateline.knowledge.values import KnownActor, KnownPlace

_LOUD = 5
"""Letters from which a name in capitals is still taken for the listed one: shorter ones may be abbreviations."""


@dataclass(frozen=True)
class Layer:
    """Actors and places of a user's lists by id and by the words of their names."""

    actors: dict[str, KnownActor]
    places: dict[str, KnownPlace]
    actor_names: dict[Words, tuple[KnownActor, ...]]
    place_names: dict[Words, tuple[KnownPlace, ...]]
    listed: dict[str, OwnActor]

    def actors_named(self, name: str) -> tuple[KnownActor, ...]:
        """The listed actor of this name, if any."""
        return next((self.actor_names[words] for words in _asked(name) if words in self.actor_names), ())

    def places_named(self, name: str) -> tuple[KnownPlace, ...]:
        """The listed places of this name."""
        return next((self.place_names[words] for words in _asked(name) if words in self.place_names), ())

    def claims(self, name: str) -> bool:
        """Whether a name is that of something listed."""
        return bool(self.actors_named(name) or self.places_named(name))

    def without(self, ids: Collection[str]) -> Layer:
        """The same without the places of these ids."""
        kept = {
            words: left
            for words, places in self.place_names.items()
            if (left := tuple(place for place in places if place.id not in ids))
        }
        return replace(self, place_names=kept)

    def code(self, id_: str, date: str | None) -> OwnCode | None:
        """What the list says of an actor on a date; None where it says nothing."""
        return self.listed[id_].code_on(date) if id_ in self.listed else None


def layer_of(actors: OwnActors, places: OwnPlaces, *, base: dict[str, KnownActor]) -> Layer:
    """The lists as a layer; an actor whose id the base knows, and of which the list says no code, keeps what the base says."""
    known = {own.id: _actor(own, base.get(own.id)) for own in actors.actors}
    return Layer(
        actors=known,
        places={own.place.id: own.place for own in places.places},
        actor_names={words: (known[own.id],) for own in actors.actors for words in _written(own.names)},
        place_names=_place_names(places.places),
        listed={own.id: own for own in actors.actors},
    )


def _actor(own: OwnActor, base: KnownActor | None) -> KnownActor:
    if base is not None and not own.codes:
        return replace(base, name=own.names[0], kind=own.kind)
    always = next((code for code in own.codes if not code.dated), None)
    whole = own.kind != "person" and always is not None
    return KnownActor(
        id=own.id,
        name=own.names[0],
        kind=own.kind,
        first=always.first if whole and always else None,
        sector=always.sector if whole and always else None,
        country=own.country,
        roles=tuple(code.role for code in own.codes if code.first),
    )


def _place_names(places: Iterable[OwnPlace]) -> dict[Words, tuple[KnownPlace, ...]]:
    found: dict[Words, tuple[KnownPlace, ...]] = {}
    for own in places:
        for words in _written(own.names):
            found[words] = (*found.get(words, ()), own.place)
    return found


def _written(names: Iterable[str]) -> set[Words]:
    """The names as they are listed, and in capitals as headlines and datelines have them."""
    loud = {words_of(name.upper()) for name in names if sum(map(str.isalpha, name)) >= _LOUD}
    return {words_of(name) for name in names} | loud


def _asked(name: str) -> tuple[Words, ...]:
    """The words to look for: with an article before them, and without."""
    words = words_of(name)
    return (words, words[1:]) if words[:1] in (("the",), ("The",), ("THE",)) else (words,)
