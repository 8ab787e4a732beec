"""What organizations, groups, countries and populations are: from the knowledge base by name, else from the words."""

from __future__ import annotations

from collections.abc import Callable

from dateline.knowledge import KnownActor
from dateline.model.finding import Chain, Form, Kind, Mention
from dateline.records.actors.codes import Said, Told, Weight
from dateline.records.actors.ground import Ground
from dateline.records.actors.known import said_of_known, told_of_known
from dateline.records.actors.phrases import Phrase, said_of
from dateline.records.actors.surnames import LEADING, country_of_leader


def told_of_body(ground: Ground, chain: Chain, mentions: list[Mention], *, known: KnownActor | None) -> Told:
    """Country and sector of whoever is no single person, and what says so."""
    own = next((mention.country for mention in mentions if mention.country and not mention.collective), None)
    seat = None if chain.kind is not Kind.COUNTRY and known is not None else _seated(ground, mentions)
    if chain.kind is Kind.COUNTRY:
        return Told(Said(own, seat), "the country that its words name", _SEAT if seat else "")
    if known is not None:
        return told_of_known(known, ground.date)
    if seat:
        return Told(Said(own, seat, Weight.NOUN), "the country that its words name" if own else "", _SEAT)
    return _by_words(ground, mentions, own)


_SEAT = "spoken of by the seat of its government"


def _by_words(ground: Ground, mentions: list[Mention], own: str | None) -> Told:
    """What the page's words say of a body that nobody knows."""
    alone = all(mention.collective for mention in mentions)  # "both governments", whichever they are
    told = [mention for mention in mentions if mention.form is not Form.PRONOUN and (alone or not mention.collective)]
    found = [_said(ground, mention) for mention in told]
    ways: tuple[tuple[str, Callable[[], str | None]], ...] = (
        ("the country that its words name", lambda: own),
        ("what its words say", lambda: next((said.first for said in found if said.first), None)),
        ("the country of somebody known whom its description names", lambda: _owner(ground, mentions)),
        (
            "the country of the place in its name",
            lambda: next((code for mention in mentions if (code := _placed(ground, mention))), None),
        ),
    )
    first, why = next(((code, why) for why, way in ways if (code := way())), (None, ""))
    sector = next((said.sector for said in found if said.sector), None)
    return Told(Said(first, sector, Weight.NOUN), why, "what its words say" if sector else "")


def _seated(ground: Ground, mentions: list[Mention]) -> str | None:
    """The sector of a country that is spoken of by the seat of its government too ("Berlin rejected calls"): the government is who acts."""
    names = [mention.span.of(ground.text) for mention in mentions if mention.form is Form.NAME]
    seats = [
        ground.knowledge.metonym(name)
        for name in names
        if not ground.knowledge.country_named(name) and not ground.knowledge.demonym(name)
    ]
    found = [seat.sector for seat in seats if seat is not None]
    return next(iter(found), None)


def _owner(ground: Ground, mentions: list[Mention]) -> str | None:
    """The country of a known person or body named in a description ("the Bush administration", "members of Hezbollah")."""
    for mention in mentions:
        if mention.form is Form.NOMINAL and not mention.collective:
            for name in dict.fromkeys(ground.names[token] for token in ground.tokens(mention) if token in ground.names):
                known = ground.known(name)
                if known is not None and (code := said_of_known(known, ground.date).first):
                    return code
                leads = known is None and ground.parse.lowered[ground.head(mention)] in LEADING
                if leads and (code := country_of_leader(ground, name.span.of(ground.text))):
                    return code
    return None


def _placed(ground: Ground, mention: Mention) -> str | None:
    """The country of the well-known place that a body's name is made with ("University of Oulu", "Lagos State Government")."""
    if mention.form is not Form.NAME or mention.kind not in (Kind.ORGANIZATION, Kind.GROUP):
        return None
    tokens = ground.tokens(mention)
    parts = ((i, j) for i in tokens for j in range(min(tokens.stop, i + _PLACE), i, -1) if j - i < len(tokens))
    words = (ground.text[ground.parse.starts[i] : ground.parse.ends[j - 1]] for i, j in parts if _capital(ground, i))
    return next((code for name in words if (code := ground.country_of_place(name))), None)


_PLACE = 3
"""Words of a place's name within a body's."""


def _capital(ground: Ground, token: int) -> bool:
    """Whether a token may begin a place's name: a capital word that is no word for bodies and no first name."""
    norm = ground.parse.norms[token]
    common = norm in ground.common or ground.nouns.likely(norm)
    return ground.parse.words[token][:1].isupper() and not common and len(norm) > 2


def _said(ground: Ground, mention: Mention) -> Said:
    tokens = ground.tokens(mention)
    if mention.form is Form.NAME and mention.kind is Kind.POPULATION:
        return Said(mention.country)
    if mention.form is Form.NAME:
        return _by_name(ground, tokens.start, tokens.stop)
    return said_of(ground, Phrase(tokens.start, tokens.stop, ground.counted(ground.head(mention))))


def _by_name(ground: Ground, first: int, last: int) -> Said:
    """What a body's own name says: its last words, or the ones before its "of" ("University of", "Ministry of")."""
    norms = ground.parse.norms
    ends = [*(token for token in range(first + 1, last) if norms[token] in ("of", "for")), last]
    for end in ends:
        words = norms[first:end]
        noun = ground.nouns.find(words)
        if noun and noun[0].body and noun[0].sector and not noun[0].weak:
            return Said(None, noun[0].sector)
        employer = ground.titles.employer(words)
        if employer:
            return Said(None, employer[0])
    inside = next(
        (found for end in range(first + 1, last + 1) if (found := ground.titles.employer(norms[first:end]))), None
    )
    return Said(None, inside[0]) if inside else Said()
