"""Who of the knowledge base an actor is, and what is known of it."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Sequence

from dateline.knowledge import KnownActor
from dateline.model.finding import Chain, Form, Kind, Mention
from dateline.records.actors.codes import Said, Weight, of_code
from dateline.records.actors.ground import Ground
from dateline.records.actors.home import Home


def known_of(ground: Ground, chain: Chain, mentions: Sequence[Mention], *, home: Home) -> KnownActor | None:
    """The actor of the knowledge base that a chain names, by its fullest name first; None where none or several fit.

    A name that many countries have ("National Guard", "Supreme Court") is that of a country that the article speaks of. Whom
    a user's list names is who the list says.
    """
    listed = listed_as(mentions)
    if listed:
        return ground.knowledge.actor(listed)
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
        meant = the_one(name, found, date=ground.date, countries=home.spoken, common=ground.common)
        if meant is not None:
            return meant
    return None


def listed_as(mentions: Iterable[Mention]) -> str | None:
    """The id that a user's list gives one of the mentions; None where it gives none."""
    return next((mention.known_as for mention in mentions if mention.known_as and not mention.collective), None)


def the_one(
    name: str, found: Sequence[KnownActor], *, date: str | None, countries: Collection[str], common: Container[str]
) -> KnownActor | None:
    """Whom a name stands for among the actors of one sort that are known by it; None where none or several persons fit.

    Args:
        name: the name as it stands in the text.
        found: persons alone, or bodies alone, in the order of the knowledge base.
        date: the article's (ISO, any precision), as far as it is known.
        countries: those (alpha-3) that the article speaks of.
        common: words that names of bodies are made of in many countries.
    """
    fitting = [
        actor for actor in in_office(found, date) if not is_elsewhere(name, actor, countries=countries, common=common)
    ]
    return fitting[0] if len(fitting) == 1 or (fitting and fitting[0].kind != "person") else None


def is_elsewhere(name: str, actor: KnownActor, *, countries: Collection[str], common: Container[str]) -> bool:
    """Whether a name that many bear is known of a country that the article does not speak of: common words, or a few letters.

    Bodies of no one country, media, and the agencies of the United States are named by their letters everywhere.
    """
    if actor.kind == "person" or actor.country is None or actor.country in countries:
        return False
    if countries and len(name) <= LETTERS and name.isupper():
        return actor.first == actor.country != "USA" and actor.sector != "JRN" and actor.name != name
    return all(word.islower() or word.lower() in common for word in name.split())


LETTERS = 4
"""As many letters as several bodies of the world have in common."""


def in_office(actors: Sequence[KnownActor], date: str | None) -> list[KnownActor]:
    """Of several with one name, those that held a post when the article was written."""
    if len(actors) < 2 or date is None:
        return list(actors)
    return [actor for actor in actors if any(role.held_on(date) for role in actor.roles)] or list(actors)


def telling(known: KnownActor | None) -> KnownActor | None:
    """The same where it says what a body is; a user's list may name one and leave the rest to the page."""
    return known if known is not None and (known.first or known.sector) else None


def said_of_known(known: KnownActor, date: str | None) -> Said:
    """What the knowledge base says: the post held on the date, else what somebody was; of a body without dates its code."""
    person = known.kind == "person"
    held = [role for role in known.roles if (person if date is None else role.held_on(date))]
    if held:
        return of_code(held[-1 if date is None else 0].code)
    if not person:
        return Said(known.first, known.sector, Weight.NOUN)
    past = [role for role in known.roles if date is not None and role.ended_by(date)]
    between = any(role.start is not None and date is not None and role.start > date for role in known.roles)
    if not past or between:  # nobody retires between two posts; what is held there is not known
        return Said(known.country)
    last = max(past, key=lambda role: role.end or "")
    return of_code(last.code).former()
