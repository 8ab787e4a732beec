"""Profiles: whom each chain speaks of, what the page and the knowledge base say of them, and what decided their codes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.knowledge import KnownActor
from dateline.model.finding import Chain, Form, Kind, Mention
from dateline.model.reading import Reading
from dateline.records.actors.bodies import told_of_body
from dateline.records.actors.codes import OWNERLESS, Said, Told, Weight, of_list, told
from dateline.records.actors.ground import Ground
from dateline.records.actors.home import DOMESTIC, Home, home_of
from dateline.records.actors.known import Identity, known_of, listed_as, telling, told_of_known
from dateline.records.actors.roles import Role, roles_of
from dateline.records.actors.surnames import bearers, said_of_bearers

ACTORS = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.GROUP, Kind.COUNTRY, Kind.POPULATION})
ARMED = frozenset({"REB", "UAF", "PRM"})
"""Sectors whose members fight in the country that their sentence names, whatever the article is about."""
BODILY = frozenset({"MIL", "COP", "SPY", "LEG", "JUD"})


@dataclass(frozen=True, slots=True)
class Profile:
    """A chain with its mentions, who of the knowledge base it is, its roles, and what is said of it.

    `namesake` is somebody known by the name whom the page does not mean.
    """

    chain: Chain
    mentions: list[Mention]
    known: Identity | None
    roles: list[Role]
    told: Told
    namesake: Identity | None = None

    @property
    def said(self) -> Said:
        """What is said."""
        return self.told.said


def profiles(ground: Ground) -> list[Profile]:
    """The profile of each chain that may be an actor, with the country that the article lends those who have none."""
    home = home_of(ground)
    found = [_profile(ground, chain, home) for chain in ground.reading.chains if chain.kind in ACTORS]
    homes = _by_sector(found)
    owners = {id_: profile.said.first for profile in found for id_ in profile.chain.mentions if profile.said.first}
    placed = ((profile, _placed(ground, profile, owners=owners, homes=homes, home=home)) for profile in found)
    return [replace(profile, told=_of_today(ground, told)) for profile, told in placed]


def _of_today(ground: Ground, told: Told) -> Told:
    """The same with a code of today: a former state has that of the state that continues it."""
    return told.of(ground.continuing(told.said), "the state that continues the former one")


def _profile(ground: Ground, chain: Chain, home: Home) -> Profile:
    mentions = _mentions(ground.reading, chain)
    known = known_of(ground, chain, mentions, home=home)
    person = chain.kind is Kind.PERSON
    roles = roles_of(ground, mentions) if person else []
    namesake = known if known is not None and person and _namesake(known.actor, roles, home) else None
    known = None if namesake else known
    found = bearers(ground, mentions, roles) if person and known is None else ()
    known = (
        Identity(found[0].actor, "the one of the surname who held the post of the page's title")
        if len(found) == 1
        else known
    )
    base = (
        told_of_known(known.actor, ground.date)
        if known
        else told(said_of_bearers(found), "those of the surname who held the post")
    )
    said = (
        _person(ground, roles, base)
        if person
        else told_of_body(ground, chain, mentions, known=telling(known.actor if known else None))
    )
    listed = listed_as(mentions)
    given = ground.knowledge.given_code(listed, ground.date) if listed else None
    said = said.of(of_list(given, said.said), "your own list") if given else said
    return Profile(chain, mentions, known, roles, said, namesake)


def _namesake(known: KnownActor, roles: Sequence[Role], home: Home) -> bool:
    """Whether the page speaks of another with a known person's name: in a role that is none of that person's, elsewhere."""
    if not known.roles or known.country in home.spoken or any(role.code[:3] in home.spoken for role in known.roles):
        return False
    said = {role.said.sector for role in roles if role.said.sector and role.said.weight > Weight.PRIVATE}
    return bool(said) and said.isdisjoint({*(role.code[3:] for role in known.roles), "ELI"})


def _by_sector(profiles: Sequence[Profile]) -> dict[str, str]:
    """For armed and public bodies, the one country whose body of that kind the article names: other "troops" are its too."""
    found: dict[str, set[str]] = {}
    for profile in profiles:
        if profile.said.sector in BODILY and profile.said.first:
            found.setdefault(profile.said.sector, set()).add(profile.said.first)
    return {sector: next(iter(codes)) for sector, codes in found.items() if len(codes) == 1 and not codes & OWNERLESS}


def _placed(
    ground: Ground, profile: Profile, *, owners: Mapping[str, str | None], homes: Mapping[str, str], home: Home
) -> Told:
    """What is said, with the country of whoever possesses them ("its soldiers"), else that of their like, else the home country."""
    found, said = profile.told, profile.said
    settled = said.first or (profile.known is not None and not listed_as(profile.mentions))
    if settled or all(mention.collective for mention in profile.mentions):  # "the two presidents" are of two countries
        return found
    owner = next((code for mention in profile.mentions if (code := owners.get(_possessor(ground, mention)))), None)
    if owner:
        return found.of(Said(owner, said.sector, said.weight), "the country of whoever they belong to")
    alike = homes.get(said.sector or "")
    if alike:
        return found.of(Said(alike, said.sector, said.weight), "the one country whose like the article names")
    sentence = _sentence(ground, profile)
    near = (home.only(sentence) if said.sector in ARMED else None) or home.near(sentence)
    return found.of(
        at_home(said, near), "home country: the one that stands out in the article and around its first mention"
    )


def _possessor(ground: Ground, mention: Mention) -> str:
    """The id of the mention that possesses a described one; "" where there is none."""
    if mention.form is not Form.NOMINAL:
        return ""
    child = ground.parse.child(ground.counted(ground.head(mention)), "poss")
    return ground.by_head.get(child, "") if child is not None else ""


def _sentence(ground: Ground, profile: Profile) -> int:
    return ground.parse.sentence[ground.head(profile.mentions[0])]


def _mentions(reading: Reading, chain: Chain) -> list[Mention]:
    found = [reading.by_id[id_] for id_ in chain.mentions]
    return [mention for mention in found if isinstance(mention, Mention)]


def at_home(said: Said, home: str | None) -> Said:
    """The same with the home country, where nothing else says one and the sector is one that has a country."""
    return said if said.first or said.sector not in DOMESTIC else Said(home, said.sector, said.weight)


def _person(ground: Ground, roles: list[Role], base: Told) -> Told:
    """The weightiest role gives the sector; the country is its own, else that of any other role, else what is known."""
    best = max(
        roles,
        key=lambda role: (role.said.sector is not None, role.said.weight, role.said.first is not None),
        default=None,
    )
    said = best.said if best else Said()
    placing = best if best and said.first else next((role for role in roles if role.said.first), None)
    first, first_by = (placing.said.first, _words(ground, placing)) if placing else (base.said.first, base.first)
    kept = base.said.sector is not None and (said.weight <= Weight.NOUN or not said.sector)
    sector, sector_by = (base.said.sector, base.sector) if kept or not best else (said.sector, _words(ground, best))
    weight = max(said.weight, base.said.weight)
    return Told(Said(first, sector, weight), first_by if first else "", sector_by if sector else "")


def _words(ground: Ground, role: Role) -> str:
    return f"the page's words “{' '.join(role.span.of(ground.text).split())}”"
