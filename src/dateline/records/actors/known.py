"""Who of the knowledge base an actor is."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.knowledge import KnownActor
from dateline.model.finding import Chain, Form, Kind, Mention
from dateline.records.actors.ground import Ground


def known_of(ground: Ground, chain: Chain, mentions: Sequence[Mention]) -> KnownActor | None:
    """The actor of the knowledge base that a chain names, by its fullest name first; None where none or several fit."""
    if chain.kind in (Kind.COUNTRY, Kind.POPULATION):
        return None
    names = {
        mention.span.of(ground.text) for mention in mentions if mention.form is Form.NAME and not mention.collective
    }
    for name in sorted(names, key=lambda n: (-len(n), n)):
        found = [
            actor
            for actor in ground.knowledge.actors_named(name)
            if (actor.kind == "person") is (chain.kind is Kind.PERSON)
        ]
        fitting = _in_office(ground, found) if len(found) > 1 else found
        if len(fitting) == 1 or (fitting and chain.kind is not Kind.PERSON):
            return fitting[0]
    return None


def _in_office(ground: Ground, actors: list[KnownActor]) -> list[KnownActor]:
    """Of several with one name, those that held a post when the article was written."""
    date = ground.date
    return [actor for actor in actors if date is None or any(role.held_on(date) for role in actor.roles)] or actors
