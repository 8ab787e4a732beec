"""People whom a page calls by title and surname alone: "President Bush", "the Merkel government"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.knowledge import KnownActor, KnownRole
from dateline.model.finding import Form, Mention
from dateline.records.actors.codes import Said, of_code
from dateline.records.actors.ground import Ground
from dateline.records.actors.roles import Role

LEADING = frozenset({"administration", "government", "regime", "cabinet", "presidency", "junta", "coalition"})
"""Nouns that a leader's surname stands before."""


def bearers(ground: Ground, mentions: Iterable[Mention], roles: Sequence[Role]) -> tuple[KnownActor, ...]:
    """The known persons with a surname who held the post that the page gives it, on the article's date where it has one.

    Somebody whose full name the page gives is not looked for: who that is, the name says.
    """
    names = {mention.span.of(ground.text) for mention in mentions if mention.form is Form.NAME}
    if not names or not roles or any(" " in name or "-" in name for name in names):
        return ()
    found = (actor for name in sorted(names) for actor in ground.knowledge.persons_called(name))
    return tuple(dict.fromkeys(actor for actor in found if any(_held(ground, actor, role) for role in roles)))


def _held(ground: Ground, actor: KnownActor, role: Role) -> bool:
    """Whether somebody held a post of this name, of the country that the page says, when the article was written."""
    words = role.span.of(ground.text).lower().split()
    post = ground.titles.post(words)
    if post is None or post[0].rank:
        return False
    title = " ".join(words[-post[1] :])
    return any(
        known.title.lower().endswith(title)
        and role.said.first in (None, known.code[:3])
        and _in_office(known, ground.date)
        for known in actor.roles
    )


def _in_office(role: KnownRole, date: str | None) -> bool:
    return date is None or role.held_on(date)


def said_of_bearers(found: Sequence[KnownActor]) -> Said:
    """What is said of a surname whose several bearers have one country: the two Presidents Bush are American officials."""
    codes = {role.code for actor in found for role in actor.roles[:1]}
    countries = {code[:3] for code in codes}
    if len(countries) != 1:
        return Said()
    return of_code(next(iter(codes))) if len(codes) == 1 else Said(next(iter(countries)))


def country_of_leader(ground: Ground, surname: str) -> str | None:
    """The country whose government is called after this surname, if one leader in office, or only one country's, bears it."""
    found = ground.knowledge.persons_called(surname)
    codes = {
        role.code[:3]
        for actor in found
        for role in actor.roles
        if role.code.endswith("GOV") and _in_office(role, ground.date) and _leads(role)
    }
    return next(iter(codes)) if len(codes) == 1 else None


def _leads(role: KnownRole) -> bool:
    return role.title.split()[-1].lower() in {
        "president",
        "minister",
        "premier",
        "chancellor",
        "leader",
        "king",
        "emir",
    }
