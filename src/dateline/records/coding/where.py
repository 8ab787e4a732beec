"""Where an act took place: a place that hangs on it, else one in its sentence, else the dateline's; and which of these."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.frame import Argument, Frame, Role
from dateline.model.parse import Parse
from dateline.records.coding.scene import Scene

Found = tuple[str | None, str | None]
"""A place's id and its basis: attached, sentence or dateline."""


def place_of(scene: Scene, frames: tuple[Frame, ...]) -> Found:
    """The id of the place where an act took place, and what says so.

    Args:
        scene: the article under coding.
        frames: those that tell the act, the one that it is coded from first.
    """
    attached = next((place for frame in frames for place in _attached(scene, frame)), None)
    if attached is not None:
        return attached, "attached"
    located = _in_sentence(scene, frames[0])
    return (located, "sentence") if located else _dateline_place(scene)


def _attached(scene: Scene, frame: Frame) -> Iterator[str]:
    """Places behind the act's prepositions of place, then those that its patients are in or are."""
    located = [argument for argument in frame.arguments if argument.preposition in scene.language.predicates.locating]
    for argument in sorted(located, key=lambda argument: argument.far):
        yield from _places_in(scene, argument)
    for argument in frame.of(Role.PATIENT):
        yield from _places_in(scene, argument)
    for argument in frame.by("of"):
        yield from _places_in(scene, argument)


def _places_in(scene: Scene, argument: Argument) -> Iterator[str]:
    """The place that a phrase names, or is in, or is called after: "Kidal", "a village near Kidal", "the Kidal campaign"."""
    first, last = scene.parse.subtree(argument.token)
    literal = [place.id for _, place in scene.literal_places(first, last)]
    yield from literal
    if argument.role is Role.PATIENT:
        return
    for token in _named_by(scene, argument.token):
        place = scene.place_at(token)
        if place is not None and not scene.speaks_as_government(token):
            yield place.id


def _named_by(scene: Scene, token: int) -> list[int]:
    """A noun and the names right before it: "the Kidal campaign"."""
    return [*scene.parse.child_list(token, "compound", "nmod", "amod"), token]


def _in_sentence(scene: Scene, frame: Frame) -> str | None:
    """A place that is said of the act's clause, or of one that holds it; not one that only describes somebody."""
    parse = scene.parse
    first, last = parse.sentences[parse.sentence[frame.head]]
    above = {frame.clause, frame.head, *parse.ancestors(frame.clause)}
    located = ((token, place) for token, place in scene.literal_places(first, last) if _is_located(scene, token))
    return next((place.id for token, place in located if _clause_of(parse, token) in above), None)


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


def _dateline_place(scene: Scene) -> Found:
    line = scene.reading.article.dateline
    if line is None:
        return None, None
    named = (
        place.id
        for place in scene.reading.places
        if any(line.span.contains(mention.span) for mention in place.mentions)
    )
    place = next(named, None)
    return place, "dateline" if place else None
