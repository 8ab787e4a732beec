"""Who of the knowledge base an actor is, and what is known of it."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.knowledge import KnownActor
from dateline.model.finding import Chain, Form, Kind, Mention
from dateline.records.actors.codes import Said, Weight, of_code
from dateline.records.actors.ground import Ground
from dateline.records.actors.home import Home


def known_of(ground: Ground, chain: Chain, mentions: Sequence[Mention], *, home: Home) -> KnownActor | None:
    """The actor of the knowledge base that a chain names, by its fullest name first; None where none or several fit.

    A name that many countries have ("National Guard", "Supreme Court") is that of a country that the article speaks of.
    """
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
        fitting = [actor for actor in _in_office(ground, found) if not _elsewhere(ground, name, actor, home=home)]
        if len(fitting) == 1 or (fitting and chain.kind is not Kind.PERSON):
            return fitting[0]
    return None


def _elsewhere(ground: Ground, name: str, actor: KnownActor, *, home: Home) -> bool:
    """Whether a name made of common words alone is known of a country that the article does not speak of."""
    if actor.kind == "person" or actor.country is None or actor.country in home.shares:
        return False
    return all(word.islower() or word.lower() in ground.common for word in name.split())


def _in_office(ground: Ground, actors: list[KnownActor]) -> list[KnownActor]:
    """Of several with one name, those that held a post when the article was written."""
    date = ground.date
    if len(actors) < 2:
        return actors
    return [actor for actor in actors if date is None or any(role.held_on(date) for role in actor.roles)] or actors


def said_of_known(known: KnownActor, date: str | None) -> Said:
    """What the knowledge base says: the post held on the date, else what somebody was; of a body without dates its code."""
    person = known.kind == "person"
    held = [role for role in known.roles if (person if date is None else role.held_on(date))]
    if held:
        return of_code(held[-1 if date is None else 0].code)
    if not person:
        return Said(known.first, known.sector, Weight.NOUN)
    past = [role for role in known.roles if date is not None and role.end is not None and role.end <= date]
    return Said(past[-1].code[:3], "ELI", Weight.FORMER) if past else Said(known.country)
