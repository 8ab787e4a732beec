"""A role phrase read from its head word: a post says its own sector, a rank gives way to a post, an open post is its employer's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dateline.languages.titles import Post
from dateline.records.actors.codes import OWNERLESS, Said, Weight
from dateline.records.actors.employers import employer_of
from dateline.records.actors.ground import Ground
from dateline.records.actors.known import said_of_known

AIMING = frozenset({"to", "on", "against", "for", "toward", "towards"})
"""Prepositions that lead from a post to what it is about: an ambassador's host, a negotiator's subject."""
PLACING = frozenset({"of", "in", "at", "from"})


class Phrase(NamedTuple):
    """Tokens `first` up to, not including, `last`, and the head word among them ("commander", the last word of a title)."""

    first: int
    last: int
    head: int


def said_of(ground: Ground, phrase: Phrase) -> Said:
    """What a phrase says of whoever it describes."""
    found = _post(ground, phrase)
    if found is None:
        said = _by_noun(ground, phrase)
    else:
        post, start = found
        said = (_earlier_post(ground, phrase, start) if post.rank else None) or _by_post(
            ground, phrase, post, start=start
        )
    words = ground.parse.norms[phrase.first : phrase.head]
    return said if ground.titles.former.isdisjoint(words) and ground.titles.retired.isdisjoint(words) else said.former()


def _post(ground: Ground, phrase: Phrase) -> tuple[Post, int] | None:
    """The post that the phrase's head ends, and the token it starts with."""
    before, head = ground.parse.norms[phrase.first : phrase.head], phrase.head
    found = ground.titles.post([*before, ground.parse.norms[head]]) or ground.titles.post(
        [*before, ground.parse.lowered[head]]
    )
    return (found[0], head + 1 - found[1]) if found else None


def _by_post(ground: Ground, phrase: Phrase, post: Post, *, start: int) -> Said:
    employer = employer_of(ground, range(phrase.first, start), range(phrase.head + 1, phrase.last))
    if not (employer.weight or post.fixed or post.rank) and ground.parse.norms[phrase.head] in ground.titles.serving:
        served = _served(ground, phrase)
        if served.weight:
            return served
    own = _country(ground, phrase)
    first = (
        employer.first
        if employer.first in OWNERLESS and not _stated(ground, phrase.first, start)
        else own or employer.first
    )
    sector = post.sector if post.fixed or post.rank or not employer.weight else employer.sector
    if not sector and first and first not in OWNERLESS:
        sector = post.of_country
    weight = Weight.RANK if post.rank else Weight.PRIVATE if sector == "CVL" else Weight.POST
    return Said(first, sector or None, weight)


def _served(ground: Ground, phrase: Phrase) -> Said:
    """What is known of the person in office whom an open post serves ("an aide to Zelensky", "Putin's spokesman")."""
    tokens = (token for token in range(phrase.first, phrase.last) if token != phrase.head and token in ground.names)
    people = (ground.known(ground.names[token]) for token in tokens)
    served = next((one for one in people if one is not None and one.kind == "person"), None)
    said = said_of_known(served, ground.date) if served is not None else Said()
    return Said(said.first, said.sector, Weight.POST) if said.sector == "GOV" else Said()


def _stated(ground: Ground, first: int, last: int) -> bool:
    """Whether a country stands before the post itself."""
    return any(token in ground.countries for token in range(first, last))


def _earlier_post(ground: Ground, phrase: Phrase, last: int) -> Said | None:
    """What the post says that stands before a rank ("NATO spokeswoman Major", "Deputy Defence Minister Colonel General")."""
    for head in range(last - 1, phrase.first - 1, -1):
        found = ground.titles.post(ground.parse.norms[phrase.first : head + 1])
        if found is not None and not found[0].rank:
            return said_of(ground, Phrase(phrase.first, last, head))
    return None


def _by_noun(ground: Ground, phrase: Phrase) -> Said:
    """Of a phrase whose head is no post: what the noun says."""
    parse, head = ground.parse, phrase.head
    noun = ground.nouns.find([*parse.norms[max(phrase.first, head - 3) : head], parse.lowered[head]])
    employer = employer_of(ground, range(phrase.first, head), range(head + 1, phrase.last))
    country = _country(ground, phrase) or employer.first
    if noun is None:
        return Said(country, employer.sector, Weight.NOUN if employer.sector else Weight.NOTHING)
    weak = noun[0].weak or not noun[0].sector
    sector = (employer.sector if weak else None) or noun[0].sector
    first = employer.first if weak and employer.first in OWNERLESS else country
    return Said(first, sector or None, Weight.PRIVATE if sector == "CVL" else Weight.NOUN)


def _country(ground: Ground, phrase: Phrase) -> str | None:
    """The country of a post: one that is named, else that of a place that is ("the governor of Kano")."""
    return _named(ground, phrase, ground.countries) or _named(ground, phrase, ground.places)


def _named(ground: Ground, phrase: Phrase, codes: Mapping[int, str]) -> str | None:
    """The country before a post, else after its "of" or "in"; not where it leads to ("ambassador to"), nor in "French-born"."""
    for token in range(phrase.first, phrase.head + 1):
        if token in codes and ground.parse.norms[token + 1 : token + 2] != ("-",):
            return codes[token]
    aimed = False
    for token in range(phrase.head + 1, phrase.last):
        word = ground.parse.norms[token]
        aimed = word in AIMING or (aimed and word not in PLACING)
        if token in codes and not aimed:
            return codes[token]
    return None
