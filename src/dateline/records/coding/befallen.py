"""Places acted upon as actors: whoever shells a town acts upon its people, and parties of an event are actors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.knowledge import Knowledge
from dateline.model.finding import Actor, Event, Kind, Place
from dateline.records.coding.scene import Scene


def with_actors(scene: Scene, events: Sequence[Event], knowledge: Knowledge) -> Iterator[Actor | Event]:
    """An actor for each place that an event names as a party, then the events with these actors in the places' stead.

    The place of a country is the country's actor where the page has one. The people of any other place are a population.
    """
    reading = scene.reading
    countries = [actor for actor in reading.actors if actor.kind is Kind.COUNTRY]
    ids, made = dict[str, str](), list[Actor]()
    for place in _parties(scene, events):
        actor = _actor(scene, place, knowledge)
        known = _known(actor, countries)
        if known is None:
            made.append(actor)
        ids[place.id] = known or f"a{len(reading.actors) + len(made)}"
    yield from made
    for event in events:
        yield replace(event, source=_renamed(event.source, ids), target=_renamed(event.target, ids, but=event.source))


def _known(actor: Actor, countries: Sequence[Actor]) -> str | None:
    """The id of the country that an actor would be once more: of its code the one of its name, as a former state shares its code."""
    same = [one for one in countries if one.country == actor.country] if actor.kind is Kind.COUNTRY else []
    named = [one for one in same if one.name == actor.name]
    return next((one.id for one in (*named, *same)), None)


def _parties(scene: Scene, events: Iterable[Event]) -> Iterator[Place]:
    """The places among the parties of events, each once."""
    named = dict.fromkeys(one for event in events for one in (*event.source, *event.target))
    yield from (place for one in named if isinstance(place := scene.reading.by_id.get(one), Place))


def _actor(scene: Scene, place: Place, knowledge: Knowledge) -> Actor:
    country = knowledge.country2(place.country) if place.country else None
    code = country.today if country else None
    spans = {mention.span for mention in place.mentions}
    return Actor(
        name=place.name,
        kind=Kind.COUNTRY if place.kind == "country" else Kind.POPULATION,
        mentions=tuple(mention.id for mention in scene.reading.mentions if mention.span in spans),
        country=code,
        code=code,
        known_as=place.known_as,
        confidence=place.confidence,
    )


def _renamed(side: Sequence[str], ids: dict[str, str], *, but: Sequence[str] = ()) -> tuple[str, ...]:
    """One side with actors in the place of places; nobody who is on the other side already."""
    other = {ids.get(one, one) for one in but}
    return tuple(dict.fromkeys(one for party in side if (one := ids.get(party, party)) not in other))
