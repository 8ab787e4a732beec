"""Whom and what a name may stand for: the candidates of each sort, in the pipeline's order, with the one that it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dateline.knowledge import Country, Knowledge, KnownActor
from dateline.knowledge.keys import folded, lookup_keys, stored_key
from dateline.knowledge.values import KnownRole
from dateline.languages import Language
from dateline.records.actors.codes import of_list
from dateline.records.actors.ground import common_words
from dateline.records.actors.known import in_office, is_elsewhere, said_of_known, the_one
from dateline.records.placing.resolve import resolve, weighed
from dateline.records.placing.toponyms import alone


class Sort(StrEnum):
    """What sort of thing a candidate is, in the order in which the pipeline asks."""

    COUNTRY = "country"
    PEOPLE = "people"
    BODY = "body"
    PERSON = "person"
    SURNAME = "surname"
    SEAT = "seat"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Asked:
    """The question: a name, and what the page is taken to say: its date (ISO), the country that it speaks of (alpha-3)."""

    name: str
    date: str | None = None
    country: Country | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A dated post or side; `held` on the date that was asked for."""

    title: str
    code: str
    start: str | None
    end: str | None
    held: bool


@dataclass(frozen=True, slots=True)
class Where:
    """Where a place lies, and how likely it is meant, as a share of 1."""

    country: str | None
    admin1: str | None
    lat: float
    lon: float
    population: int
    share: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """One that a name may stand for: `wins` among its sort, and `why` it does or does not."""

    sort: Sort
    id: str
    name: str
    kind: str
    why: str
    code: str | None = None
    posts: tuple[Post, ...] = ()
    where: Where | None = None
    wins: bool = False
    listed: bool = False
    """Whether it is on a list of the user's."""


def candidates_of(asked: Asked, knowledge: Knowledge, language: Language) -> list[Candidate]:
    """Every candidate, the sorts in the pipeline's order, each sort's own in the order in which the base has them."""
    found = knowledge.actors_named(asked.name)
    bodies = [actor for actor in found if actor.kind != "person"]
    persons = [actor for actor in found if actor.kind == "person"]
    return [
        *_country(asked, knowledge),
        *_people(asked, knowledge),
        *(_listed(asked, knowledge, found) if knowledge.lists(asked.name) else ()),
        *(() if knowledge.lists(asked.name) else _actors(asked, bodies, language, Sort.BODY)),
        *(() if knowledge.lists(asked.name) else _actors(asked, persons, language, Sort.PERSON)),
        *_surnamed(asked, knowledge, persons),
        *_seat(asked, knowledge),
        *_places(asked, knowledge),
    ]


def _country(asked: Asked, knowledge: Knowledge) -> Iterator[Candidate]:
    country = knowledge.country_named(asked.name)
    if country is not None:
        yield Candidate(
            Sort.COUNTRY,
            country.alpha3,
            country.name,
            country.status,
            _called(asked, country.name),
            country.alpha3,
            wins=True,
        )


def _people(asked: Asked, knowledge: Knowledge) -> Iterator[Candidate]:
    country = knowledge.demonym(asked.name)
    if country is not None:
        why = "the word for its people, or its adjective"
        yield Candidate(Sort.PEOPLE, country.alpha3, country.name, "population", why, country.alpha3, wins=True)


def _seat(asked: Asked, knowledge: Knowledge) -> Iterator[Candidate]:
    seat = knowledge.metonym(asked.name)
    if seat is not None:
        why = "a seat: stands for who sits there where it acts (“… said”, “talks with …”), else for the place"
        yield Candidate(Sort.SEAT, seat.country, seat.name, "seat", why, seat.country + seat.sector, wins=True)


def _called(asked: Asked, own: str) -> str:
    """Whether the name asked for is its own or an alias."""
    same = own == asked.name or stored_key(own) in lookup_keys(asked.name)
    return "its own name" if same else "another of its names"


# ── actors ───────────────────────────────────────────────────────────────────────────────────────────────────


def _actors(asked: Asked, found: Sequence[KnownActor], language: Language, sort: Sort) -> Iterator[Candidate]:
    """The actors of one sort, with the one that the pipeline takes."""
    common = common_words(language.nouns, language.titles)
    countries = frozenset({asked.country.alpha3} if asked.country else ())
    meant = the_one(asked.name, found, date=asked.date, countries=countries, common=common)
    for actor in found:
        away = is_elsewhere(asked.name, actor, countries=countries, common=common)
        why = _why(asked, actor, found, meant=meant, away=away)
        yield replace(_actor(asked, actor, sort), why=why, wins=actor is meant)


def _listed(asked: Asked, knowledge: Knowledge, found: Sequence[KnownActor]) -> Iterator[Candidate]:
    """The actor of a user's list: it wins, and its code on the date is the one that the list gives."""
    for actor in found:
        sort = Sort.PERSON if actor.kind == "person" else Sort.BODY
        given = knowledge.given_code(actor.id, asked.date)
        said = said_of_known(actor, asked.date)
        candidate = replace(_actor(asked, actor, sort), code=(of_list(given, said) if given else said).code)
        why = f"{_called(asked, actor.name)}; on your list, which wins"
        yield replace(candidate, why=why, wins=True, listed=True)


def _why(asked: Asked, actor: KnownActor, found: Sequence[KnownActor], *, meant: KnownActor | None, away: bool) -> str:
    """Why an actor is taken, or is not."""
    called = _called(asked, actor.name)
    if away:
        return f"{called}; common words, so only on a page that speaks of {actor.country}"
    if len(found) == 1:
        return f"{called}; nobody else of its sort has it"
    serving = in_office(found, asked.date)
    if actor not in serving:
        return f"{called}; held no post on {asked.date}, and another did"
    if len(serving) < len(found) and actor is meant:
        return f"{called}; held a post on {asked.date}"
    if meant is None:
        return f"{called}; not told from the others: a page must say more"
    return f"{called}; {_first(asked, actor, meant)}"


def _first(asked: Asked, actor: KnownActor, meant: KnownActor) -> str:
    if actor is meant:
        return "the first of several: own names before others, groups before organizations, then by id"
    if _called(asked, actor.name) != _called(asked, meant.name):
        return f"for {meant.id} it is its own name, which comes first"
    return f"{meant.id} comes first: groups before organizations, then by id"


def _actor(asked: Asked, actor: KnownActor, sort: Sort) -> Candidate:
    posts = tuple(_post(role, asked.date) for role in actor.roles)
    return Candidate(sort, actor.id, actor.name, actor.kind, "", said_of_known(actor, asked.date).code, posts)


def _post(role: KnownRole, date: str | None) -> Post:
    return Post(role.title, role.code, role.start, role.end, held=date is not None and role.held_on(date))


def _surnamed(asked: Asked, knowledge: Knowledge, named: Sequence[KnownActor]) -> list[Candidate]:
    """The persons who have the name as a part of theirs, those in office on the date first; none of them wins by it."""
    why = "by surname or first name alone nobody is taken: a page that names the whole name once is understood"
    found = [
        replace(_actor(asked, actor, Sort.SURNAME), why=why)
        for actor in knowledge.persons_called(asked.name)
        if actor not in named
    ]
    return sorted(found, key=lambda one: not any(post.held for post in one.posts))


# ── places ───────────────────────────────────────────────────────────────────────────────────────────────────


def _places(asked: Asked, knowledge: Knowledge) -> list[Candidate]:
    """The places of the name, the likeliest first, weighed as in an article that names it and the country, and nothing else."""
    toponym = alone(knowledge, asked.name)
    beside = alone(knowledge, asked.country.name) if asked.country else None
    both = [toponym, beside] if beside and beside.key != toponym.key else [toponym]
    shares, meant = weighed(both)[toponym.key], resolve(both)[0].place
    found = []
    for sense, share in zip(toponym.senses, shares, strict=True):
        place = sense.place
        where = Where(place.country, place.admin1, place.lat, place.lon, place.population, round(share, 3))
        name = _called(asked, place.name) if place.primary else "one of its alternate names"
        why = f"{name}{'; on your list, which wins' if place.own else ''}"
        wins = meant is not None and place.id == meant.id
        found.append(
            Candidate(Sort.PLACE, place.id, place.name, place.kind, why, where=where, wins=wins, listed=place.own)
        )
    return sorted(found, key=lambda one: -(one.where.share if one.where else 0.0))


def near_names(name: str, knowledge: Knowledge, *, count: int = 5) -> list[str]:
    """Names of the base that are spelled much like one that is not known, the likest first."""
    from difflib import SequenceMatcher  # noqa: PLC0415  # needed for names that are not known alone

    matcher = SequenceMatcher(b=folded(name), autojunk=False)
    likest: dict[str, float] = {}
    for key, whose in set(knowledge.keys_near(name)):
        matcher.set_seq1(key.removeprefix("=").lower())
        if matcher.real_quick_ratio() > _LIKE and matcher.quick_ratio() > _LIKE and (ratio := matcher.ratio()) > _LIKE:
            likest[whose] = max(ratio, likest.get(whose, 0.0))
    return sorted(likest, key=lambda whose: (-likest[whose], whose))[:count]


_LIKE = 0.75
"""The ratio of difflib from which a name is shown as near."""
