"""From chains to actors: who each is, in which roles, with which code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.knowledge import Knowledge
from dateline.languages import Language
from dateline.model.finding import Actor, Chain, Form, Kind, Mention, RolePhrase
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.records.actors.codes import OWNERLESS
from dateline.records.actors.ground import Ground
from dateline.records.actors.profiles import Profile, at_home, profiles

PREDICATES = frozenset({"attr", "oprd", "acomp"})


def find_actors(reading: Reading, parse: Parse, *, language: Language, knowledge: Knowledge) -> Iterator[Actor]:
    """One actor for each chain that is a person, an organization, a group, a country or a population.

    Roles and the code come from the page's own words; the knowledge base fills in what they leave open, and where neither
    names a country, an official belongs to the one that the article is about. Somebody without a name ("a soldier") is given
    as one of the group or population that the noun stands for, so that actors of kind person always have names.
    """
    ground = Ground(reading, parse, language.nouns, language.titles, knowledge)
    yield from (_actor(ground, profile) for profile in standing(ground))


def standing(ground: Ground) -> list[Profile]:
    """The profiles of those that are worth an actor, in the order of the actors."""
    return [profile for profile in profiles(ground) if _stands(ground, profile.chain, profile.mentions)]


def _named(mentions: Sequence[Mention]) -> bool:
    return any(mention.form is Form.NAME for mention in mentions)


def _stands(ground: Ground, chain: Chain, mentions: list[Mention]) -> bool:
    """Whether a chain is worth an actor; somebody without a name who is only the predicate of a sentence is not."""
    if _named(mentions) or chain.kind not in (Kind.PERSON, Kind.COUNTRY):
        return True
    return chain.kind is Kind.PERSON and any(
        ground.parse.deps[ground.head(mention)] not in PREDICATES for mention in mentions
    )


def _actor(ground: Ground, profile: Profile) -> Actor:
    said = profile.said
    roles = (RolePhrase(role.span, ground.continuing(at_home(role.said, said.first)).code) for role in profile.roles)
    return Actor(
        name=profile.chain.name,
        kind=_kind(ground, profile.chain, profile.mentions),
        mentions=profile.chain.mentions,
        country=None if said.first in OWNERLESS else said.first,
        sector=said.sector,
        code=said.code,
        known_as=profile.known.actor.id if profile.known else None,
        roles=tuple(roles),
    )


def _kind(ground: Ground, chain: Chain, mentions: list[Mention]) -> Kind:
    """What the actor is; somebody without a name stands for the people that he is one of ("a soldier": a group)."""
    if chain.kind is not Kind.PERSON or _named(mentions):
        return chain.kind
    nouns = [ground.nouns.table.get(ground.parse.lowered[ground.head(mention)]) for mention in mentions]
    return next((noun.several for noun in nouns if noun is not None and noun.several is not Kind.PERSON), Kind.GROUP)
