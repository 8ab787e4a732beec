"""The account of a place: where it is named and why that is a place, what the name may stand for, and what each sense had for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.cli.why.account import Account, Fact, Mark, Part
from dateline.cli.why.page import AskedPage
from dateline.knowledge import KnownPlace
from dateline.model.finding import Place
from dateline.model.span import Span
from dateline.records.places import Named, name_places
from dateline.records.placing.ground import Basis
from dateline.records.placing.resolve import Resolved, Score, scored, shares_of
from dateline.records.placing.toponyms import Toponym

MOST = 6
"""Senses of one name that are shown."""
_BASES = {
    Basis.ENTITY: "the language model takes it for a place",
    Basis.PATTERN: "a class word stands with it",
    Basis.CUE: "a preposition of place stands before it",
    Basis.CONTAINER: "named behind a comma as what holds another",
    Basis.REPEAT: "named as a place elsewhere in the article",
    Basis.ADJECTIVE: "a word made of the place's name",
    Basis.EMBEDDED: "part of another name",
    Basis.DATELINE: "the page's dateline",
    Basis.LISTED: "on your own list",
}


def account_of(page: AskedPage, place: Place) -> Account:
    """All that is told of a place."""
    named = name_places(page.reading, page.parse, language=page.kit.language, knowledge=page.kit.knowledge)
    scores = scored(named.toponyms, home=named.ground.home)
    spans = {mention.span for mention in place.mentions}
    own = [
        (toponym, resolved)
        for toponym, resolved in zip(named.toponyms, named.resolved, strict=True)
        if any(name.span in spans for name in toponym.names)
    ]
    senses = (_senses(toponym, resolved, scores[toponym.key]) for toponym, resolved in own)
    parts = (
        Part("Mentions", tuple(_mentions(page, place, [toponym for toponym, _ in own]))),
        *senses,
        Part("Taken", (*_taken(place, own), *_around(named))),
        Part("Used by", tuple(_uses(page, place))),
    )
    where = f", {place.country}" if place.country else ""
    marks = tuple(Mark("place", mention.span) for mention in place.mentions)
    return Account(place.id, f"{place.name}{where}, {place.kind}", _passages(page, place), marks, parts)


def _passages(page: AskedPage, place: Place) -> tuple[Span, ...]:
    """The sentence of the first mention; of a dateline, the dateline itself."""
    first = place.mentions[0].span
    tokens = page.parse.tokens_in(first)
    return (page.parse.sentence_span(tokens[0]) if tokens else first,)


def _mentions(page: AskedPage, place: Place, toponyms: Sequence[Toponym]) -> Iterator[Fact]:
    bases = {name.span: name.basis for toponym in toponyms for name in toponym.names}
    for mention in place.mentions:
        yield Fact(mention.role.value, page.quoted(mention.span), _BASES[bases[mention.span]])


def _senses(toponym: Toponym, resolved: Resolved, scores: Sequence[Score]) -> Part:
    """What one name may stand for, the likeliest first, with what speaks for each."""
    rows = sorted(zip(toponym.senses, scores, shares_of(scores), strict=True), key=lambda row: -row[2])
    facts = [
        Fact(f"{'*' if sense.place is resolved.place else ' '}{share:>5.0%}", _sense(sense.place), _score(score))
        for sense, score, share in rows[:MOST]
    ]
    more = len(rows) - MOST
    note = f"… and {more} more" if more > 0 else "" if rows else "No gazetteer knows the name."
    return Part(f"Senses of “{toponym.names[0].lookup}”", tuple(facts), note)


def _sense(place: KnownPlace) -> str:
    lies = ", ".join(part for part in (place.admin1, place.country) if part) or "no one country"
    people = f", {place.population:,} people" if place.population else ""
    return f"{place.name} ({place.id}), {place.kind}, {lies}{people}"


def _score(score: Score) -> str:
    """What speaks for a sense, as logarithms of its weight; what adds nothing is left out."""
    added = {
        "its country": score.country,
        "its province": score.province,
        "places near it": score.near,
        "what holds it": score.held,
    }
    votes = "".join(f", {name} {value:+.1f}" for name, value in added.items() if value)
    return f"itself {score.prior:+.1f}{votes}: {score.total:.1f}"


def _taken(place: Place, own: Sequence[tuple[Toponym, Resolved]]) -> Iterator[Fact]:
    """What was taken, and what its position is that of."""
    position = f"{place.lat:.2f}, {place.lon:.2f}" if place.lat is not None and place.lon is not None else "none"
    sure = f"{place.confidence:.0%}" if place.confidence is not None else "not weighed"
    yield Fact("position", position, f"precision {place.precision}")
    yield Fact(
        "confidence", sure, "the share of the likeliest sense of its best name" if place.confidence is not None else ""
    )
    for toponym, resolved in own:
        if toponym.containers:
            yield Fact("said to lie in", ", ".join(toponym.containers), "named behind a comma")
        if resolved.place is None and resolved.holder:
            why = (
                f"no place of the name lies in {resolved.holder.name}"
                if toponym.senses
                else "unknown, it has what holds it"
            )
            yield Fact("holder", resolved.holder.name, why)
        elif resolved.place is None:
            yield Fact(
                "country", resolved.country or "none", "that of the places around it" if resolved.country else ""
            )


def _around(named: Named) -> Iterator[Fact]:
    """The outlet's home and the other places, whose votes weigh."""
    if named.ground.home:
        yield Fact("outlet", named.ground.home.name, "the town whose readers the outlet serves votes too")
    others = dict.fromkeys(one.place.name for one in named.resolved if one.place)
    yield Fact(
        "votes of", ", ".join(list(others)[:12]) or "none", "all places that the page names vote for one another"
    )


def _uses(page: AskedPage, place: Place) -> Iterator[Fact]:
    used = [event for event in page.reading.events if place.id in (event.place, *event.source, *event.target)]
    for event in used:
        as_ = event.place_basis if event.place == place.id else "as a party"
        yield Fact(event.id, f"{event.type}, {event.status.value}", as_ or "")
    if not used:
        yield Fact("events", "none")
