"""Who of the knowledge base an actor is, and what is known of it."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Sequence
from dataclasses import dataclass

from dateline.knowledge import KnownActor, KnownRole
from dateline.model.finding import Chain, Form, Kind, Mention
from dateline.records.actors.codes import Said, Told, Weight, of_code, told
from dateline.records.actors.ground import Ground
from dateline.records.actors.home import Home


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody of the knowledge base or of a user's list, and why it is meant."""

    actor: KnownActor
    reason: str


def known_of(ground: Ground, chain: Chain, mentions: Sequence[Mention], *, home: Home) -> Identity | None:
    """The actor of the knowledge base that a chain names, by its fullest name first; None where none or several fit.

    A name that many countries have ("National Guard", "Supreme Court") is that of a country that the article speaks of. Whom
    a user's list names is who the list says.
    """
    listed = listed_as(mentions)
    if listed:
        actor = ground.knowledge.actor(listed)
        return Identity(actor, "a name of your own list") if actor else None
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
            return Identity(meant, _why(name, meant, found))
    return None


def _why(name: str, meant: KnownActor, found: Sequence[KnownActor]) -> str:
    if len(found) == 1:
        return f"“{name}” is the name of nobody else in the base"
    if meant.kind == "person":
        return f"of the {len(found)} called “{name}” the only one who held a post on the page's date"
    return f"of the {len(found)} called “{name}” the first that a page on these countries may mean"


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
    return told_of_known(known, date).said


def told_of_known(known: KnownActor, date: str | None) -> Told:
    """The same with what says so."""
    person = known.kind == "person"
    held = [role for role in known.roles if (person if date is None else role.held_on(date))]
    if held:
        role = held[-1 if date is None else 0]
        when = "on the page's date" if date else "last, as the page has no date"
        return told(of_code(role.code), f"knowledge base: {_post(role)}, held {when}")
    if not person:
        return told(Said(known.first, known.sector, Weight.NOUN), "knowledge base: the code of the body")
    past = [role for role in known.roles if date is not None and role.ended_by(date)]
    between = any(role.start is not None and date is not None and role.start > date for role in known.roles)
    if not past or between:  # nobody retires between two posts; what is held there is not known
        return told(Said(known.country), "knowledge base: no post on the page's date, the country alone")
    last = max(past, key=lambda role: role.end or "")
    return told(of_code(last.code).former(), f"knowledge base: {_post(last)}, which was over")


def _post(role: KnownRole) -> str:
    return f"“{role.title or role.code}”"
