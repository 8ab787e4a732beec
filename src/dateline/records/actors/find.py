"""From chains to actors: who each is, in which roles, with which code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.knowledge import Knowledge, KnownActor
from dateline.languages import Language
from dateline.model.finding import Actor, Chain, Form, Kind, Mention, RolePhrase
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.records.actors.bodies import said_of_body
from dateline.records.actors.codes import OWNERLESS, Said, Weight, of_list
from dateline.records.actors.ground import Ground
from dateline.records.actors.home import DOMESTIC, Home, home_of
from dateline.records.actors.known import known_of, listed_as, said_of_known, telling
from dateline.records.actors.roles import Role, roles_of
from dateline.records.actors.surnames import bearers, said_of_bearers

ACTORS = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.GROUP, Kind.COUNTRY, Kind.POPULATION})
BODILY = frozenset({"MIL", "COP", "SPY", "LEG", "JUD"})
PREDICATES = frozenset({"attr", "oprd", "acomp"})


def find_actors(reading: Reading, parse: Parse, *, language: Language, knowledge: Knowledge) -> Iterator[Actor]:
    """One actor for each chain that is a person, an organization, a group, a country or a population.

    Roles and the code come from the page's own words; the knowledge base fills in what they leave open, and where neither
    names a country, an official belongs to the one that the article is about. Somebody without a name ("a soldier") is given
    as one of the group or population that the noun stands for, so that actors of kind person always have names.
    """
    ground = Ground(reading, parse, language.nouns, language.titles, knowledge)
    home = home_of(ground)
    profiles = [_profile(ground, chain, home) for chain in reading.chains if chain.kind in ACTORS]
    homes = _by_sector(profiles)
    owners = {id_: profile.said.first for profile in profiles for id_ in profile.chain.mentions if profile.said.first}
    for profile in profiles:
        if _stands(ground, profile.chain, profile.mentions):
            yield _actor(ground, profile, _placed(ground, profile, owners=owners, homes=homes, home=home))


@dataclass(frozen=True, slots=True)
class _Profile:
    """A chain with its mentions, who of the knowledge base it is, its roles, and what its own words say."""

    chain: Chain
    mentions: list[Mention]
    known: KnownActor | None
    roles: list[Role]
    said: Said


def _profile(ground: Ground, chain: Chain, home: Home) -> _Profile:
    mentions = _mentions(ground.reading, chain)
    known = known_of(ground, chain, mentions, home=home)
    person = chain.kind is Kind.PERSON
    roles = roles_of(ground, mentions) if person else []
    known = None if known is not None and person and _namesake(known, roles, home) else known
    found = bearers(ground, mentions, roles) if person and known is None else ()
    known = found[0] if len(found) == 1 else known
    base = said_of_known(known, ground.date) if known is not None else said_of_bearers(found)
    said = _person(roles, base) if person else said_of_body(ground, chain, mentions, known=telling(known))
    listed = listed_as(mentions)
    given = ground.knowledge.given_code(listed, ground.date) if listed else None
    return _Profile(chain, mentions, known, roles, of_list(given, said) if given else said)


def _namesake(known: KnownActor, roles: Sequence[Role], home: Home) -> bool:
    """Whether the page speaks of another with a known person's name: in a role that is none of that person's, elsewhere."""
    if not known.roles or known.country in home.spoken or any(role.code[:3] in home.spoken for role in known.roles):
        return False
    said = {role.said.sector for role in roles if role.said.sector and role.said.weight > Weight.PRIVATE}
    return bool(said) and said.isdisjoint({*(role.code[3:] for role in known.roles), "ELI"})


def _by_sector(profiles: Sequence[_Profile]) -> dict[str, str]:
    """For armed and public bodies, the one country whose body of that kind the article names: other "troops" are its too."""
    found: dict[str, set[str]] = {}
    for profile in profiles:
        if profile.said.sector in BODILY and profile.said.first:
            found.setdefault(profile.said.sector, set()).add(profile.said.first)
    return {sector: next(iter(codes)) for sector, codes in found.items() if len(codes) == 1 and not codes & OWNERLESS}


def _placed(
    ground: Ground, profile: _Profile, *, owners: Mapping[str, str | None], homes: Mapping[str, str], home: Home
) -> Said:
    """What is said, with the country of whoever possesses them ("its soldiers"), else that of their like, else the home country."""
    said = profile.said
    if said.first or (profile.known is not None and not listed_as(profile.mentions)):
        return said
    owner = next((code for mention in profile.mentions if (code := owners.get(_possessor(ground, mention)))), None)
    owner = owner or homes.get(said.sector or "")
    return Said(owner, said.sector, said.weight) if owner else _at_home(said, home.near(_sentence(ground, profile)))


def _possessor(ground: Ground, mention: Mention) -> str:
    """The id of the mention that possesses a described one; "" where there is none."""
    if mention.form is not Form.NOMINAL:
        return ""
    child = ground.parse.child(ground.head(mention), "poss")
    return ground.by_head.get(child, "") if child is not None else ""


def _sentence(ground: Ground, profile: _Profile) -> int:
    return ground.parse.sentence[ground.head(profile.mentions[0])]


def _mentions(reading: Reading, chain: Chain) -> list[Mention]:
    found = [reading.by_id[id_] for id_ in chain.mentions]
    return [mention for mention in found if isinstance(mention, Mention)]


def _named(mentions: Sequence[Mention]) -> bool:
    return any(mention.form is Form.NAME for mention in mentions)


def _stands(ground: Ground, chain: Chain, mentions: list[Mention]) -> bool:
    """Whether a chain is worth an actor; somebody without a name who is only the predicate of a sentence is not."""
    if _named(mentions) or chain.kind not in (Kind.PERSON, Kind.COUNTRY):
        return True
    return chain.kind is Kind.PERSON and any(
        ground.parse.deps[ground.head(mention)] not in PREDICATES for mention in mentions
    )


def _actor(ground: Ground, profile: _Profile, said: Said) -> Actor:
    roles = (RolePhrase(role.span, _at_home(role.said, said.first).code) for role in profile.roles)
    return Actor(
        name=profile.chain.name,
        kind=_kind(ground, profile.chain, profile.mentions),
        mentions=profile.chain.mentions,
        country=None if said.first in OWNERLESS else said.first,
        sector=said.sector,
        code=said.code,
        known_as=profile.known.id if profile.known else None,
        roles=tuple(roles),
    )


def _kind(ground: Ground, chain: Chain, mentions: list[Mention]) -> Kind:
    """What the actor is; somebody without a name stands for the people that he is one of ("a soldier": a group)."""
    if chain.kind is not Kind.PERSON or _named(mentions):
        return chain.kind
    nouns = [ground.nouns.table.get(ground.parse.lemmas[ground.head(mention)].lower()) for mention in mentions]
    return next((noun.several for noun in nouns if noun is not None and noun.several is not Kind.PERSON), Kind.GROUP)


def _at_home(said: Said, home: str | None) -> Said:
    """The same with the home country, where nothing else says one and the sector is one that has a country."""
    return said if said.first or said.sector not in DOMESTIC else Said(home, said.sector, said.weight)


def _person(roles: list[Role], base: Said) -> Said:
    """The weightiest role gives the sector; the country is its own, else that of any other role, else what is known."""
    best = max(
        (role.said for role in roles),
        key=lambda said: (said.sector is not None, said.weight, said.first is not None),
        default=Said(),
    )
    first = best.first or next((role.said.first for role in roles if role.said.first), None) or base.first
    sector = base.sector if best.weight <= Weight.NOUN and base.sector else best.sector or base.sector
    return Said(first, sector, max(best.weight, base.weight))
