"""What a phrase says of whoever it describes: country, PLOVER sector, and how much that weighs against another phrase."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from dateline.knowledge import KnownActor
from dateline.model.finding import Kind, Mention
from dateline.records.actors.ground import Ground

OWNERLESS = frozenset({"IGO", "NGO", "MNC", "IMG", "ISM"})
"""First parts of a code where no one state owns the actor."""
PUBLIC = frozenset({"GOV", "MIL", "JUD", "LEG", "SPY", "COP", "PTY"})
"""Sectors whose former members are elites."""


class Weight(IntEnum):
    """How much a phrase says: a post held beats a rank, a rank a plain noun, any of them what somebody was or is in private life."""

    NOTHING = 0
    PRIVATE = 1
    FORMER = 2
    NOUN = 3
    RANK = 4
    POST = 5


@dataclass(frozen=True, slots=True)
class Said:
    """What words say of somebody: `first` is the first part of the code (alpha-3, or IGO and the like)."""

    first: str | None = None
    sector: str | None = None
    weight: Weight = Weight.NOTHING

    @property
    def code(self) -> str | None:
        """The code of the two parts, either alone where the other is not known; None where neither is."""
        return f"{self.first or ''}{self.sector or ''}" or None


def said_of(ground: Ground, first: int, last: int, head: int) -> Said:
    """What the phrase over tokens `first` to `last` says of a person who is called its head word.

    Args:
        ground: what this step looks at.
        first: the first token of the phrase.
        last: the token after its last.
        head: the token of the head word ("commander", the last word of a title).
    """
    parse, titles = ground.parse, ground.titles
    found = titles.post(parse.norms[first : head + 1]) or titles.post(
        [*parse.norms[first:head], parse.lemmas[head].lower()]
    )
    if found is None:
        return _plain(ground, first, last, head)
    post, length = found
    start = head + 1 - length
    if post.rank:
        earlier = _earlier_post(ground, first, start)
        if earlier is not None:
            return earlier
    employer = _employer(ground, first, start, head, last)
    sector = post.sector if post.fixed or post.rank or not employer.weight else employer.sector
    country = _country(ground, first, last, head) or employer.first
    sector = sector or (post.of_country if country and country not in OWNERLESS else "")
    weight = Weight.RANK if post.rank else Weight.PRIVATE if sector == "CVL" else Weight.POST
    return _aged(
        ground,
        Said(
            employer.first if employer.first in OWNERLESS and not _own(ground, first, start) else country,
            sector or None,
            weight,
        ),
        first,
        head,
    )


def _own(ground: Ground, first: int, last: int) -> str | None:
    """A country before the post itself."""
    return next(
        (ground.countries[token] for token in range(last - 1, first - 1, -1) if token in ground.countries), None
    )


def _earlier_post(ground: Ground, first: int, last: int) -> Said | None:
    """The post that stands before a rank ("NATO spokeswoman Major", "Deputy Defence Minister Colonel General")."""
    for head in range(last - 1, first - 1, -1):
        found = ground.titles.post(ground.parse.norms[first : head + 1])
        if found is not None and not found[0].rank:
            return said_of(ground, first, last, head)
    return None


def _aged(ground: Ground, said: Said, first: int, head: int) -> Said:
    """The same of somebody who no longer is it: public office makes an elite, other work leaves the sector open."""
    words = set(ground.parse.norms[first:head])
    if words.isdisjoint(ground.titles.former | ground.titles.retired):
        return said
    return Said(said.first, "ELI" if said.sector in PUBLIC else said.sector, Weight.FORMER)


def _plain(ground: Ground, first: int, last: int, head: int) -> Said:
    """Of a phrase whose head is no post: what the noun says."""
    parse = ground.parse
    noun = ground.nouns.find([*parse.norms[max(first, head - 2) : head], parse.lemmas[head].lower()])
    employer = _employer(ground, first, head, head, last)
    country = _country(ground, first, last, head) or employer.first
    if noun is None:
        return Said(country, employer.sector, Weight.NOUN if employer.sector else Weight.NOTHING)
    sector = employer.sector or noun[0].sector if noun[0].weak or not noun[0].sector else noun[0].sector
    first_part = employer.first if noun[0].weak and employer.first in OWNERLESS else country
    return _aged(
        ground, Said(first_part, sector or None, Weight.PRIVATE if sector == "CVL" else Weight.NOUN), first, head
    )


def _employer(ground: Ground, first: int, start: int, head: int, last: int) -> Said:
    """Who a post is of: the words before it ("army chief", "CIA chief"), nearest first, else those after its "of", "for" or "at"."""
    before = _before(ground, first, start)
    if before.weight:
        return before
    for token in range(head + 1, last):
        if ground.parse.norms[token] in ("of", "for", "at", "with", "from", "in"):
            return _complement(ground, token + 1, last)
        if ground.parse.norms[token] == "to":
            break
    return Said()


def _before(ground: Ground, first: int, start: int) -> Said:
    """The employer before a post: the nearest gives the sector ("U.N. humanitarian affairs chief"), a known body the first part."""
    found = Said()
    for end in range(start, first, -1):
        said = _employer_ending(ground, first, end)
        sector = said.sector if found.sector in (None, "CVL") and not found.first else found.sector
        found = Said(found.first or said.first, sector or found.sector, max(found.weight, said.weight))
    return found


def _employer_ending(ground: Ground, first: int, end: int) -> Said:
    mention = ground.names.get(end - 1)
    if mention is not None:
        known = ground.known(mention)
        if known is not None and known.kind != "person":
            return Said(known.first, known.sector, Weight.NOUN)
    found = ground.titles.employer(ground.parse.norms[first:end])
    if found:
        return Said(None, found[0], Weight.NOUN)
    return Said(weight=Weight.NOUN if mention is not None and mention.kind is Kind.ORGANIZATION else Weight.NOTHING)


def _complement(ground: Ground, first: int, last: int) -> Said:
    """What the phrase after "of" names: the last employer before the next preposition."""
    stop = next(
        (
            token
            for token in range(first, last)
            if ground.parse.norms[token] in ("in", "on", "to", "from", "against", "at")
        ),
        last,
    )
    best = Said()
    for end in range(first + 1, stop + 1):
        post = ground.titles.post(ground.parse.norms[first:end])
        said = (
            Said(None, post[0].sector, Weight.NOUN) if post and post[0].fixed else _employer_ending(ground, first, end)
        )
        best = Said(said.first or best.first, said.sector or best.sector, max(said.weight, best.weight))
    return best


def _country(ground: Ground, first: int, last: int, head: int) -> str | None:
    """The country of a post: before it, else after its "of", else after its "in"; not where it leads to ("ambassador to")."""
    before = [
        token
        for token in range(first, head + 1)
        if token in ground.countries and ground.parse.norms[token + 1 : token + 2] != ("-",)
    ]
    if before:
        return ground.countries[before[0]]
    open_to = False
    for token in range(head + 1, last):
        word = ground.parse.norms[token]
        if word in ("to", "on", "against", "for", "toward", "towards"):
            open_to = True
        elif word in ("of", "in", "at", "from"):
            open_to = False
        if token in ground.countries and not open_to:
            return ground.countries[token]
    return None


def of_known(known: KnownActor, date: str | None) -> Said:
    """What the knowledge base says: the post held on the date, else what somebody was; of a body without dates its code."""
    person = known.kind == "person"
    held = [role for role in known.roles if (person if date is None else role.held_on(date))]
    if held:
        return _split(held[-1 if date is None else 0].code)
    if not person:
        return Said(known.first, known.sector, Weight.NOUN)
    past = [role for role in known.roles if date is not None and role.end is not None and role.end <= date]
    return Said(past[-1].code[:3], "ELI", Weight.FORMER) if past else Said(known.country)


def _split(code: str) -> Said:
    return Said(code[:3], code[3:] or None, Weight.POST)


def mention_words(ground: Ground, mention: Mention) -> tuple[int, int]:
    """The first token of a mention and the one after its last."""
    tokens = ground.parse.tokens_in(mention.span)
    return tokens.start, tokens.stop
