"""What may weigh for and against an act: named features of its wording, its parties and the words around it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from dateline.model.article import BlockKind
from dateline.model.finding import Actor, Kind
from dateline.model.frame import Form
from dateline.records.coding.acts import Act
from dateline.records.coding.scene import Scene

MOST_OFF_TOPIC = 4
"""Words of sport, entertainment or markets in a paragraph from which more make no difference."""

_A_TEAM = 2
"""As many such words make a country a team."""

_PRIVATE = frozenset({"BUS", "CRM", "EDU", "SOC", "CVL", "UNK", "AGR", "MED"})
_OWNERLESS = frozenset({"IGO", "NGO", "IMG", "ISM"})
_LOGIT_CAP = 0.98


def features(scene: Scene, act: Act) -> Mapping[str, float]:
    """The features of an act by name; 1.0 where one simply holds, and what does not hold left out."""
    return dict(_features(scene, act))


def _features(scene: Scene, act: Act) -> Iterator[tuple[str, float]]:
    off = scene.off_topic(act.main.frame.head)
    yield "bias", 1.0
    yield "wording", _logit(act.weight)
    yield f"form {act.main.frame.form.value}", 1.0
    yield f"type {act.main.trigger.type}", 1.0
    yield "conditions", float(min(act.main.trigger.conditions, 4))
    if act.main.trigger.bare:
        yield "bare", 1.0
    if act.mode:
        yield "mode", 1.0
    yield from _parties(scene, act, off)
    if off:
        yield f"off topic {min(off, MOST_OFF_TOPIC)}", 1.0
        public = any(
            isinstance(actor, Actor) and is_public(actor, off)
            for actor in (scene.reading.by_id[party] for party in (*act.source, *act.target))
        )
        yield from [] if public else [("off topic and private", 1.0)]
    yield from _around(scene, act)


def _logit(weight: float) -> float:
    capped = min(max(weight, 1 - _LOGIT_CAP), _LOGIT_CAP)
    return math.log(capped / (1 - capped))


def _parties(scene: Scene, act: Act, off: int) -> Iterator[tuple[str, float]]:
    """Which roles are filled, and whether by somebody of public life."""
    for role, parties in (("source", act.source), ("target", act.target)):
        actors = [scene.reading.by_id[party] for party in parties]
        if actors:
            yield role, 1.0
        if any(isinstance(actor, Actor) and is_public(actor, off) for actor in actors):
            yield f"public {role}", 1.0
        if any(isinstance(actor, Actor) and actor.kind is Kind.COUNTRY for actor in actors):
            yield f"country {role}", 1.0
    if not act.source and not act.target:
        yield "nobody", 1.0


def _around(scene: Scene, act: Act) -> Iterator[tuple[str, float]]:
    """Where the act stands: in a headline, in a clause that tells it in passing, told twice over in its sentence."""
    parse, frame = scene.parse, act.main.frame
    if scene.reading.article.blocks[parse.block[frame.head]].kind is BlockKind.TITLE:
        yield "headline", 1.0
    if parse.deps[frame.clause] in {"relcl", "acl"}:
        yield "told in passing", 1.0
    if act.noun is not None:
        yield "noun beside it", 1.0
    if act.results:
        yield "results", 1.0
    if frame.form is Form.NOUN and parse.deps[frame.head] in {"compound", "nmod", "poss"}:
        yield "modifier", 1.0


def is_public(actor: Actor, off: int) -> bool:
    """Whether somebody acts in public life; in a report of sport (`off` words of it) a country is a team."""
    if actor.kind is Kind.COUNTRY:
        return off < _A_TEAM
    if actor.known_as and actor.sector != "BUS":
        return True
    return (actor.sector is not None and actor.sector not in _PRIVATE) or (actor.code or "")[:3] in _OWNERLESS
