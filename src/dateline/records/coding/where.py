"""Where an act took place: a place that hangs on it, else one in its sentence or paragraph, else the dateline's; and which."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dateline.model.finding import Place
from dateline.model.frame import Argument, Frame, Role
from dateline.model.parse import Parse
from dateline.records.coding.scene import Scene
from dateline.records.reason import Reason


@dataclass(frozen=True, slots=True)
class Placing:
    """A place's id and its basis (attached, sentence, paragraph or dateline), both None where there is none, and why."""

    place: str | None
    basis: str | None
    reason: Reason


def place_of(scene: Scene, frames: tuple[Frame, ...], *, news: bool) -> Placing:
    """The place where an act took place, and what says so.

    Args:
        scene: the article under coding.
        frames: those that tell the act, the one that it is coded from first.
        news: whether it is what the page reports, and no earlier act: only that may be where the page was filed.
    """
    attached = next((found for frame in frames for found in _attached(scene, frame)), None)
    main = frames[0]
    beside = (
        attached
        or _befallen(scene, main)
        or _in_sentence(scene, main)
        or _below(scene, main)
        or _of_agents(scene, main)
    )
    return beside or _in_paragraph(scene, main) or _dateline_place(scene, news=news)


def _attached(scene: Scene, frame: Frame) -> Iterator[Placing]:
    """Places behind the act's prepositions of place, then those that its patients are in or are."""
    located = [argument for argument in frame.arguments if argument.preposition in scene.language.predicates.locating]
    for rule, arguments in (
        ("behind a preposition of place that hangs on the act", sorted(located, key=lambda argument: argument.far)),
        ("in or at those it is done to", frame.of(Role.PATIENT)),
        ("behind the “of” of the act", frame.by("of")),
        ("where those it is done to are sent", frame.by("to")),
    ):
        for argument in arguments:
            reason = Reason(rule, (argument.token,))
            yield from (Placing(place, "attached", reason) for place in _places_in(scene, argument))


def _befallen(scene: Scene, frame: Frame) -> Placing | None:
    """The place that an act told by a noun befell or was held in: "Harim has been hit in raids", "Bamako hosted talks"."""
    if frame.head == frame.clause:
        return None
    for token in _subjects(scene.parse, frame.clause):
        place = scene.place_at(token)
        if place is not None and scene.is_literal_place(token):
            return Placing(place.id, "attached", Reason("the place that it befell", (token,)))
    return None


def _subjects(parse: Parse, clause: int) -> list[int]:
    """The subjects of a clause, which it may share with the one before it ("Harim is poor and has been hit")."""
    found = parse.child_list(clause, "nsubj", "nsubjpass")
    joined = not found and parse.deps[clause] == "conj" and parse.heads[clause] != clause
    return _subjects(parse, parse.heads[clause]) if joined else found


def _places_in(scene: Scene, argument: Argument) -> Iterator[str]:
    """The place that a phrase names, or is in, or is called after: "Kidal", "a village near Kidal", "the Kidal campaign"."""
    first, last = scene.parse.subtree(argument.token)
    yield from (place.id for _, place in _exact_first(scene, first, last))
    if argument.role is Role.PATIENT:
        return
    for token in _named_by(scene, argument.token):
        place = scene.place_at(token)
        if place is not None and not scene.speaks_as_government(token):
            yield place.id


def _exact_first(scene: Scene, first: int, last: int) -> list[tuple[int, Place]]:
    """The places between two tokens in text order, those behind that only say whose another is: "Syria's Hama province"."""
    found = list(scene.literal_places(first, last))
    return sorted(found, key=lambda held: scene.parse.deps[held[0]] == "poss")


def _named_by(scene: Scene, token: int) -> list[int]:
    """A noun and the names right before it: "the Kidal campaign"."""
    return [*scene.parse.child_list(token, "compound", "nmod", "amod"), token]


def _in_sentence(scene: Scene, frame: Frame) -> Placing | None:
    """A place that is said of the act's clause, or of one that holds it; not one that only describes somebody."""
    parse = scene.parse
    first, last = parse.sentences[parse.sentence[frame.head]]
    above = {frame.clause, frame.head, *parse.ancestors(frame.clause)}
    for token, place in scene.literal_places(first, last):
        if _is_located(scene, token) and _clause_of(parse, token) in above:
            return Placing(place.id, "sentence", Reason("said of the act's clause, or of one that holds it", (token,)))
    return None


def _below(scene: Scene, frame: Frame) -> Placing | None:
    """A place that is said of a clause below the act's: "ordered them to leave Harim", "captured as he hid on a farm in Harim"."""
    parse = scene.parse
    own = {frame.clause, frame.head}
    for token, place in scene.literal_places(*parse.subtree(frame.head)):
        clause = _clause_of(parse, token) if _is_located(scene, token) else None
        if clause is not None and clause not in own and _hangs_on(parse, clause, own):
            return Placing(place.id, "sentence", Reason("said of a clause that hangs on the act", (token,)))
    return None


def _hangs_on(parse: Parse, clause: int, heads: Collection[int]) -> bool:
    """Whether a clause tells more of an act, and does not describe somebody in it."""
    while parse.deps[clause] in _TELLING and parse.heads[clause] != clause:
        clause = parse.heads[clause]
        if clause in heads:
            return True
    return False


_TELLING = frozenset({"advcl", "xcomp", "ccomp", "pcomp", "prep", "conj", "pobj", "acl"})


def _of_agents(scene: Scene, frame: Frame) -> Placing | None:
    """The place that those who act, as many as they are, are in: "police in Kisumu arrested", "a mortar in Harim killed"."""
    parse = scene.parse
    for agent in frame.of(Role.AGENT):
        for prep in parse.child_list(agent.token, "prep"):
            inner = parse.child(prep, "pobj")
            if inner is None or parse.norms[prep] not in scene.language.predicates.locating - _NOT_THERE:
                continue
            if parse.tags[agent.token] in _MANY and (found := _exact_first(scene, *parse.subtree(inner))):
                token, place = found[0]
                return Placing(place.id, "sentence", Reason("where those who act are", (token,)))
    return None


_MANY = frozenset({"NNS", "NNPS", "NN"})
"""Tags of agents that are no single named body."""


def _in_paragraph(scene: Scene, frame: Frame) -> Placing | None:
    """The nearest place before the act's sentence at which the same paragraph tells something to be.

    None where the sentence gives a time of its own: with the time, the scene may have moved ("shot by police two days later").
    """
    parse = scene.parse
    number = parse.sentence[frame.head]
    if scene.times_in(frame.head):
        return None
    first = last = parse.sentences[number][0]
    while number and parse.block[parse.sentences[number - 1][0]] == parse.block[frame.head]:
        number -= 1
        first, _ = parse.sentences[number]
    located = [
        (token, place)
        for token, place in scene.literal_places(first, last)
        if _is_located(scene, token) and _clause_of(parse, token) is not None
    ]
    if not located:
        return None
    token, place = located[-1]
    return Placing(place.id, "paragraph", Reason("the nearest place before it in its paragraph", (token,)))


_DESCRIBING = frozenset({"nsubj", "nsubjpass", "agent", "appos", "poss"})


def _clause_of(parse: Parse, token: int) -> int | None:
    """The verb that a place hangs on; None where somebody stands between ("the commander of forces in X met")."""
    for above in (token, *parse.ancestors(token)):
        if parse.deps[above] in _DESCRIBING:
            return None
        if parse.pos[above] in {"VERB", "AUX"}:
            return above
    return None


_NOT_THERE = frozenset({"from", "over", "on", "into", "through"})
"""Prepositions that locate an act only where they hang on it."""


def _is_located(scene: Scene, token: int) -> bool:
    """Whether a preposition of place stands over the token."""
    parse = scene.parse
    return (
        parse.deps[token] == "pobj"
        and parse.norms[parse.heads[token]] in scene.language.predicates.locating - _NOT_THERE
    )


def _dateline_place(scene: Scene, *, news: bool) -> Placing:
    line = scene.reading.article.dateline
    if not news:
        return Placing(None, None, Reason("no place is said of the act, which is no news of the page's"))
    if line is None:
        return Placing(None, None, Reason("no place is said of the act, and the page has no dateline"))
    named = (
        place.id
        for place in scene.reading.places
        if any(line.span.contains(mention.span) for mention in place.mentions)
    )
    place = next(named, None)
    if place is None:
        return Placing(None, None, Reason("no place is said of the act, and the dateline names none that is known"))
    return Placing(place, "dateline", Reason("no place is said of the act: the dateline's"))
