"""People whom a page calls by title and surname alone: "President Bush", "the Merkel government"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.knowledge import KnownActor, KnownRole
from dateline.languages.titles import Titles
from dateline.model.finding import Form, Mention
from dateline.records.actors.codes import Said, of_code
from dateline.records.actors.ground import Ground
from dateline.records.actors.roles import Role

LEADING = frozenset({"administration", "government", "regime", "cabinet", "presidency", "junta", "coalition"})
"""Nouns that a leader's surname stands before."""
LEADERS = ("president", "prime minister", "premier", "chancellor", "leader", "king", "emir")
"""Posts of those whom a government is called after."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A known person with the surname, and the post held that the page's title means."""

    actor: KnownActor
    post: KnownRole


def bearers(ground: Ground, mentions: Iterable[Mention], roles: Sequence[Role]) -> tuple[Bearer, ...]:
    """The known persons with a surname who held the post that the page gives it, on the article's date where it has one.

    Somebody whose full name the page gives is not looked for: who that is, the name says.
    """
    names = {mention.span.of(ground.text) for mention in mentions if mention.form is Form.NAME}
    if not names or not roles or any(" " in name or "-" in name for name in names):
        return ()
    found = dict.fromkeys(actor for name in sorted(names) for actor in ground.knowledge.persons_called(name))
    held = ((actor, next((post for role in roles for post in _held(ground, actor, role)), None)) for actor in found)
    return tuple(Bearer(actor, post) for actor, post in held if post)


def _held(ground: Ground, actor: KnownActor, role: Role) -> Iterator[KnownRole]:
    """The posts of this name, of the country that the page says, that somebody held when the article was written."""
    words = role.span.of(ground.text).lower().split()
    post = ground.titles.post(words)
    if post is None or post[0].rank:
        return
    title = words[-post[1] :]
    for known in actor.roles:
        of_country = role.said.first in (None, known.code[:3])
        if of_country and _in_office(known, ground.date) and _is_post(ground.titles, known, title):
            yield known


def _is_post(titles: Titles, known: KnownRole, title: Sequence[str]) -> bool:
    """Whether a known post is called so: "president" an interim president, but no vice president."""
    words = known.title.lower().replace("-", " ").split()
    before = words[: -len(title)]
    return words[-len(title) :] == list(title) and not (before and before[-1] in titles.shifting)


def _in_office(role: KnownRole, date: str | None) -> bool:
    return date is None or role.held_on(date)


def said_of_bearers(found: Sequence[Bearer]) -> Said:
    """What is said of a surname whose several bearers have one country: the two Presidents Bush are American officials."""
    codes = {bearer.post.code for bearer in found}
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
        if role.code.endswith("GOV") and _in_office(role, ground.date) and _leads(ground.titles, role)
    }
    return next(iter(codes)) if len(codes) == 1 else None


def _leads(titles: Titles, role: KnownRole) -> bool:
    return any(_is_post(titles, role, title.split()) for title in LEADERS)
