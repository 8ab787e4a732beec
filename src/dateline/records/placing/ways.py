"""Routes: the places that a way passes, in its order ("from Kabul to Kandahar", "crosses the Khyber Pass and goes to Kabul")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from dateline.model.finding import Place, PlaceRole, Route
from dateline.records.placing.ground import Ground


class _Leg(IntEnum):
    """What a place is to a way, in the order of travel."""

    FROM = 0
    THROUGH = 1
    TO = 2
    BETWEEN = 3


@dataclass(frozen=True, slots=True)
class _Step:
    leg: _Leg
    token: int
    place: str


def find_routes(ground: Ground, places: Sequence[Place], ids: Sequence[str]) -> Iterator[Route]:
    """Every route of two places or more, in text order.

    Args:
        ground: the reading and its parse.
        places: the places found in the article.
        ids: the id that each of them gets.
    """
    at = _places_by_token(ground, places, ids)
    seen: set[tuple[str, ...]] = set()
    for token in _where_two_are_named(ground, at):
        if _moves(ground, token) and not _goes_on(ground, token):
            passed = _passed([step for mover in _movers(ground, token) for step in _steps(ground, mover, at)])
            if passed and passed not in seen:
                seen.add(passed)
                yield Route(places=passed, evidence=ground.parse.sentence_span(token))


def _places_by_token(ground: Ground, places: Sequence[Place], ids: Sequence[str]) -> dict[int, str]:
    """The id of the place that is named at a token."""
    found = {}
    for place, id_ in zip(places, ids, strict=True):
        for mention in place.mentions:
            if mention.role is not PlaceRole.MODIFIER:
                found.update(dict.fromkeys(ground.parse.tokens_in(mention.span), id_))
    return found


def _where_two_are_named(ground: Ground, at: Mapping[int, str]) -> Iterator[int]:
    """The tokens of the sentences that name two places at least: no other can tell of a way."""
    named: dict[int, set[str]] = {}
    for token, place in at.items():
        named.setdefault(ground.parse.sentence[token], set()).add(place)
    for sentence in sorted(number for number, places in named.items() if len(places) > 1):
        yield from range(*ground.parse.sentences[sentence])


def _moves(ground: Ground, token: int) -> bool:
    lemma = ground.parse.lowered[token]
    words = (
        ground.geography.way_nouns
        if ground.parse.pos[token] == "NOUN"
        else ground.geography.way_verbs | ground.geography.crossing
    )
    return ground.parse.pos[token] in ("NOUN", "VERB") and lemma in words


def _goes_on(ground: Ground, token: int) -> bool:
    """Whether the way began at an earlier verb that this one is coordinated with."""
    head = ground.parse.heads[token]
    return (
        ground.parse.deps[token] == "conj"
        and head != token
        and ground.parse.pos[head] == "VERB"
        and _moves(ground, head)
    )


def _movers(ground: Ground, token: int) -> Iterator[int]:
    """The word itself, what it moves ("drove trucks from"), and the verbs that carry the way on ("and goes to")."""
    parse, verbs = ground.parse, [token]
    for verb in verbs:
        yield verb
        yield from parse.child_list(verb, "dobj")
        verbs += [other for other in parse.child_list(verb, "conj", "advcl", "xcomp") if _carries_on(ground, other)]


def _carries_on(ground: Ground, token: int) -> bool:
    return ground.parse.pos[token] == "VERB" and _moves(ground, token)


def _steps(ground: Ground, mover: int, at: Mapping[int, str]) -> Iterator[_Step]:
    """The places around one word of moving."""
    parse = ground.parse
    if parse.lowered[mover] in ground.geography.crossing:
        yield from _step(ground, _Leg.THROUGH, parse.child(mover, "dobj"), at)
    for preposition in _prepositions(ground, mover):
        leg = _leg(ground, ground.norm(preposition))
        object_ = parse.child(preposition, "pobj")
        if leg is _Leg.BETWEEN and object_ is not None:
            for token in parse.conjuncts(object_)[:2]:
                yield from _step(ground, leg, token, at)
        elif leg is not None:
            yield from _step(ground, leg, object_, at)


def _prepositions(ground: Ground, governor: int) -> Iterator[int]:
    """The prepositions below a word, and those that the parser hung on another preposition or on its object."""
    parse = ground.parse
    for child in parse.child_list(governor, "prep"):
        yield child
        yield from parse.child_list(child, "prep")
        object_ = parse.child(child, "pobj")
        if object_ is not None:
            yield from parse.child_list(object_, "prep")


def _leg(ground: Ground, preposition: str) -> _Leg | None:
    geography = ground.geography
    legs = {
        _Leg.FROM: geography.from_words,
        _Leg.THROUGH: geography.through_words,
        _Leg.TO: geography.to_words,
        _Leg.BETWEEN: geography.between_words,
    }
    return next((leg for leg, words in legs.items() if preposition in words), None)


def _step(ground: Ground, leg: _Leg, token: int | None, at: Mapping[int, str]) -> Iterator[_Step]:
    """The step at a noun, or at the name right before it ("Baluchistan province"); none where no place is named."""
    if token is None:
        return
    named = [
        near for near in (token, *reversed(ground.parse.child_list(token, "compound", "nmod", "appos"))) if near in at
    ]
    if named:
        yield _Step(leg, token, at[named[0]])


def _passed(steps: Sequence[_Step]) -> tuple[str, ...] | None:
    """The places in the order of travel; None where they make no way: it needs two ends, or an end and what lies before it."""
    between = [step for step in steps if step.leg is _Leg.BETWEEN]
    legs = {step.leg for step in steps}
    if len(between) < 2 and len(legs - {_Leg.BETWEEN}) < 2:
        return None
    moving = sorted(
        (step for step in steps if step.leg is not _Leg.BETWEEN),
        key=lambda step: (step.leg is not _Leg.FROM, step.token),
    )
    order = tuple(dict.fromkeys(step.place for step in (between if len(between) > 1 else moving)))
    return order if len(order) > 1 else None
