"""Manoeuvres of several states are theirs together: COOPERATE, and no MOBILIZE ("U.S. and South Korean troops launched drills")."""

from __future__ import annotations

from dateline.model.finding import Actor
from dateline.model.frame import Role
from dateline.records.coding.acts import Act
from dateline.records.coding.scene import Scene

MIN_STATES = 2


def sides_together(scene: Scene, act: Act) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The two sides of manoeuvres that several states hold, the first state's actors and the others'; None of any other act."""
    met = any(isinstance(scene.reading.by_id.get(one), Actor) for one in act.target)
    if act.main.trigger.type != "MOBILIZE" or met or not scene.ontology.has("COOPERATE"):
        return None
    frames = act.frames
    told = [word for frame in frames for word in (*frame.words, *(one.token for one in frame.of(Role.PATIENT)))]
    lemmas = {scene.parse.lowered[word] for word in told}
    states = [_country(scene, one) for one in act.source]
    if lemmas.isdisjoint(scene.language.predicates.manoeuvres) or len({*states} - {None}) < MIN_STATES:
        return None
    first = tuple(one for one, state in zip(act.source, states, strict=True) if state == states[0])
    return first, tuple(one for one in act.source if one not in first)


def _country(scene: Scene, identity: str) -> str | None:
    actor = scene.reading.by_id.get(identity)
    return actor.country if isinstance(actor, Actor) else None
