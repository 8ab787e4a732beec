"""Manoeuvres of several states are theirs together: COOPERATE, and no MOBILIZE ("U.S. and South Korean troops launched drills")."""

from __future__ import annotations

from dataclasses import replace

from dateline.model.finding import Actor
from dateline.model.frame import Role
from dateline.records.coding.acts import Act
from dateline.records.coding.scene import Scene
from dateline.records.reason import Reason

MIN_STATES = 2
TOGETHER = Reason("manoeuvres of several states are what these do together")


def as_joint(scene: Scene, act: Act) -> Act | None:
    """The act with the first state's actors on one side and the others' on the other; None of all but manoeuvres of several states."""
    met = any(isinstance(scene.reading.by_id.get(one), Actor) for one in act.target)
    if act.main.trigger.type != "MOBILIZE" or met or not scene.ontology.has("COOPERATE"):
        return None
    states = [scene.country_of(one) for one in act.source]
    if not _names_manoeuvres(scene, act) or len({*states} - {None}) < MIN_STATES:
        return None
    first = tuple(one for one, state in zip(act.source, states, strict=True) if state == states[0])
    others = tuple(one for one in act.source if one not in first)
    doing = next(match.doing for match in act.matches if match.source)
    return replace(act, main=replace(act.main, source=first, target=others, doing=doing, undergoing=doing))


def _names_manoeuvres(scene: Scene, act: Act) -> bool:
    told = [word for frame in act.frames for word in (*frame.words, *(one.token for one in frame.of(Role.PATIENT)))]
    return any(scene.parse.lowered[word] in scene.language.predicates.manoeuvres for word in told)
