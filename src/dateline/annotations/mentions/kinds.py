"""What a name is: a person, an organization, a country, people, or a place; and when a place stands for its government."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.annotations.mentions.found import Found, Ground, Name
from dateline.annotations.mentions.listed import listed_found
from dateline.annotations.mentions.nominals import noun_of
from dateline.annotations.mentions.phrases import country_of, in_row
from dateline.model.finding import Form, Kind

MODIFIERS = frozenset({"amod", "compound", "nmod", "npadvmod", "advmod", "det"})
STATES = frozenset(
    {
        "be",
        "lie",
        "sit",
        "have",
        "become",
        "remain",
        "see",
        "host",
        "need",
        "stand",
        "border",
        "witness",
        "experience",
        "suffer",
        "boast",
    }
)
"""Verbs whose subject may well be a city itself."""


def name_found(ground: Ground, name: Name) -> Iterator[Found]:
    """The mention that a name makes.

    An adjective ("Afghan" in "the Afghan border", "an Indian proposal") stands for its country, a party's or faith's for its
    people; none where the noun is people itself ("Afghan troops"), for those are a mention with that country.
    """
    if name.listed is not None:
        yield listed_found(ground, name, name.listed)
        return
    head = ground.head(name)
    last = _modifier(ground, head)
    if name.label == "NORP" and ground.parse.deps[last] in MODIFIERS and not _people(ground, head):
        yield from _adjective(ground, name, last)
        return
    kind = _kind(ground, name, head)
    yield Found(
        first=name.first,
        last=name.last,
        head=head,
        form=Form.NAME,
        kind=kind,
        country=_country(ground, name, kind),
        plural=name.label == "NORP" or (ground.parse.tags[head] == "NNPS" and kind in (Kind.GROUP, Kind.POPULATION)),
    )


def _modifier(ground: Ground, head: int) -> int:
    """The word by which an adjective hangs on its noun: the last of its row, or the first where the parser joins the rest to that."""
    last = in_row(ground, head)
    while ground.parse.deps[last] == "conj" and ground.parse.heads[last] < last:
        last = ground.parse.heads[last]
    return last


def _adjective(ground: Ground, name: Name, last: int) -> Iterator[Found]:
    head, noun = ground.head(name), ground.parse.heads[last]
    if ground.parse.pos[noun] not in ("NOUN", "PROPN") or noun_of(ground, noun) is not None:
        return
    country = ground.country(name.first, name.last)
    kind = Kind.COUNTRY if country else Kind.GROUP
    yield Found(
        first=name.first, last=name.last, head=head, form=Form.NAME, kind=kind, country=country, plural=country is None
    )


def _people(ground: Ground, head: int) -> bool:
    """Whether a word for people is a noun of its own ("Palestinians")."""
    return ground.parse.tags[head] in ("NNPS", "NNS")


def _kind(ground: Ground, name: Name, head: int) -> Kind:
    if name.label == "PERSON":
        return Kind.PERSON
    if name.label == "NORP":
        return Kind.POPULATION if ground.country(name.first, name.last) else Kind.GROUP
    words = ground.words(name.first, name.last)
    if name.label in ("GPE", "LOC", "FAC"):
        return _seat(ground, words, head)
    return _body(ground, name, words)


def _seat(ground: Ground, words: str, head: int) -> Kind:
    """A country, the government that sits at a place, or the place itself."""
    if ground.knowledge.country_named(words):
        return Kind.COUNTRY
    seat = ground.knowledge.metonym(words)
    if seat is None:
        return Kind.PLACE
    if not _capital(ground, words):
        return Kind.ORGANIZATION
    return Kind.COUNTRY if acts(ground, head) else Kind.PLACE


def _capital(ground: Ground, words: str) -> bool:
    """Whether a seat of government is a city, not a house in one ("the White House")."""
    places = ground.knowledge.places_named(words)
    return any(place.kind == "city" for place in places[:3])


def acts(ground: Ground, head: int) -> bool:
    """Whether a place does what only people do: it is the subject of a verb of doing, or one side of talks or ties."""
    parse = ground.parse
    top = head
    while parse.deps[top] == "conj":
        top = parse.heads[top]
    verb = parse.heads[top]
    if parse.deps[top] == "nsubj" and parse.pos[verb] == "VERB":
        return parse.lemmas[verb] not in STATES
    if parse.deps[top] != "pobj":
        return False
    preposition = parse.heads[top]
    governor = parse.lowered[parse.heads[preposition]]
    if parse.norms[preposition] == "by":
        return parse.deps[preposition] == "agent" or parse.pos[parse.heads[preposition]] == "NOUN"
    return parse.norms[preposition] in ("with", "between") and governor in _TIES


_TIES = frozenset(
    {
        "tie",
        "relation",
        "relationship",
        "talk",
        "negotiation",
        "alliance",
        "agreement",
        "deal",
        "dispute",
        "cooperation",
        "tension",
        "treaty",
        "friendship",
        "negotiate",
        "pact",
        "accord",
        "dialogue",
        "conflict",
        "row",
        "ally",
        "partnership",
    }
)


def _body(ground: Ground, name: Name, words: str) -> Kind:
    known = ground.knowledge.actors_named(words)
    if known:
        return Kind(known[0].kind)
    if ground.knowledge.country_named(words):
        return Kind.COUNTRY
    last = ground.parse.lowered[name.last - 1]
    noun = ground.nouns.find([last])
    banded = noun is not None and noun[0].body and noun[0].sector in ("REB", "UAF", "CRM", "PRM", "")
    return (
        Kind.GROUP
        if banded
        and last in ("network", "militia", "gang", "cartel", "faction", "clan", "brigade", "movement", "front")
        else Kind.ORGANIZATION
    )


def _country(ground: Ground, name: Name, kind: Kind) -> str | None:
    own = ground.country(name.first, name.last)
    if own or kind is Kind.PERSON:
        return own if kind is not Kind.PERSON else None
    seat = (
        ground.knowledge.metonym(ground.words(name.first, name.last))
        if kind in (Kind.COUNTRY, Kind.ORGANIZATION)
        else None
    )
    if seat is not None:
        return seat.country
    inside = next(
        (ground.countries[token] for token in range(name.first, name.last) if token in ground.countries), None
    )
    return inside or (country_of(ground, ground.head(name)) if kind is not Kind.PLACE else None)
