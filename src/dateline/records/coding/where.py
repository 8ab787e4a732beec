"""Where an act took place: a place that hangs on it, else one in its sentence, else the dateline's; and which of these."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.frame import Argument, Frame, Role
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
    located = _in_sentence(scene, frames[0].head)
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
    if argument.role is Role.PATIENT:
        yield from (place for place in literal if argument.role is Role.PATIENT)
        return
    named = [
        place.id
        for token in range(first, last)
        if (place := scene.place_at(token)) and not scene.speaks_as_government(token)
    ]
    yield from [*literal, *named]


def _in_sentence(scene: Scene, token: int) -> str | None:
    parse = scene.parse
    first, last = parse.sentences[parse.sentence[token]]
    return next((place.id for one, place in scene.literal_places(first, last) if _is_located(scene, one)), None)


def _is_located(scene: Scene, token: int) -> bool:
    """Whether a preposition of place stands over the token."""
    parse = scene.parse
    return parse.deps[token] == "pobj" and parse.norms[parse.heads[token]] in scene.language.predicates.locating


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
