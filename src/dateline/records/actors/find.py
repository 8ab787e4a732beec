"""From chains to actors: who each is, in which roles, with which code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.knowledge import Knowledge, KnownActor
from dateline.languages import Language
from dateline.model.finding import Actor, Chain, Form, Kind, Mention, RolePhrase
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.records.actors.bodies import said_of_body
from dateline.records.actors.codes import OWNERLESS, Said, Weight, of_known
from dateline.records.actors.ground import Ground
from dateline.records.actors.home import DOMESTIC, Home, home_of
from dateline.records.actors.known import known_of
from dateline.records.actors.roles import Role, roles_of

ACTORS = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.GROUP, Kind.COUNTRY, Kind.POPULATION})
PREDICATES = frozenset({"attr", "oprd", "acomp"})


def find_actors(reading: Reading, parse: Parse, *, language: Language, knowledge: Knowledge) -> Iterator[Actor]:
    """One actor for each chain that is a person, an organization, a group, a country or a population.

    Roles and the code come from the page's own words; the knowledge base fills in what they leave open, and where neither
    names a country, an official belongs to the one that the article is about. Somebody without a name ("a soldier") is given
    as one of the group or population that the noun stands for, so that actors of kind person always have names.
    """
    ground = Ground(reading, parse, language.nouns, language.titles, knowledge)
    home = home_of(ground)
    for chain in reading.chains:
        mentions = _mentions(reading, chain)
        if chain.kind in ACTORS and _stands(ground, chain, mentions):
            yield _actor(ground, chain, mentions, home)


def _mentions(reading: Reading, chain: Chain) -> list[Mention]:
    found = [reading.by_id[id_] for id_ in chain.mentions]
    return [mention for mention in found if isinstance(mention, Mention)]


def _named(mentions: Sequence[Mention]) -> bool:
    return any(mention.form is Form.NAME for mention in mentions)


def _stands(ground: Ground, chain: Chain, mentions: list[Mention]) -> bool:
    """Whether a chain is worth an actor; somebody without a name who is only the predicate of a sentence is not."""
    if chain.kind is not Kind.PERSON or _named(mentions):
        return True
    return any(ground.parse.deps[ground.head(mention)] not in PREDICATES for mention in mentions)


def _actor(ground: Ground, chain: Chain, mentions: list[Mention], home: Home) -> Actor:
    known = known_of(ground, chain, mentions)
    person = chain.kind is Kind.PERSON
    roles = roles_of(ground, mentions) if person else []
    said = _person(ground, roles, known) if person else said_of_body(ground, chain, mentions, known)
    said = _at_home(said, home.near(ground.parse.sentence[ground.head(mentions[0])]), known)
    return Actor(
        name=chain.name,
        kind=_kind(ground, chain, mentions),
        mentions=chain.mentions,
        country=None if said.first in OWNERLESS else said.first,
        sector=said.sector,
        code=said.code,
        known_as=known.id if known else None,
        roles=tuple(RolePhrase(role.span, _at_home(role.said, said.first, None).code) for role in roles),
    )


def _kind(ground: Ground, chain: Chain, mentions: list[Mention]) -> Kind:
    """What the actor is; somebody without a name stands for the people that he is one of ("a soldier": a group)."""
    if chain.kind is not Kind.PERSON or _named(mentions):
        return chain.kind
    nouns = [ground.nouns.table.get(ground.parse.lemmas[ground.head(mention)].lower()) for mention in mentions]
    return next((noun.several for noun in nouns if noun is not None and noun.several is not Kind.PERSON), Kind.GROUP)


def _at_home(said: Said, home: str | None, known: KnownActor | None) -> Said:
    """The same with the home country, where nothing else says one and the sector is one that has a country."""
    if said.first or known is not None or said.sector not in DOMESTIC:
        return said
    return Said(home, said.sector, said.weight)


def _person(ground: Ground, roles: list[Role], known: KnownActor | None) -> Said:
    """The weightiest role gives the sector; the country is its own, else that of any other role, else what is known."""
    best = max(
        (role.said for role in roles),
        key=lambda said: (said.sector is not None, said.weight, said.first is not None),
        default=Said(),
    )
    base = of_known(known, ground.date) if known is not None else Said()
    first = best.first or next((role.said.first for role in roles if role.said.first), None) or base.first
    sector = base.sector if best.weight <= Weight.NOUN and base.sector else best.sector or base.sector
    return Said(first, sector, max(best.weight, base.weight))
