"""How sure an event is: the sense's own weight, the roles that are filled, and what the paragraph is about."""

from __future__ import annotations

from dateline.model.frame import Form
from dateline.records.coding.matching import Match
from dateline.records.coding.scene import Scene

ACCEPTED = 0.35
"""Below this an event is not reported: chosen on the development sets, where lower values add more noise than events."""

_BOUND = {(True, True): 1.0, (True, False): 0.85, (False, True): 0.85, (False, False): 0.6}
_OFF_TOPIC = (1.0, 0.75, 0.5, 0.35, 0.2)
"""The factor for none, one, two, three, four or more words of sport, entertainment or markets in the paragraph."""


def confidence(scene: Scene, found: Match, partner: Match | None) -> float:
    """A probability that the event is there as coded; noun and verb for one act support each other."""
    weight = found.trigger.weight
    if partner is not None:
        weight = 1 - (1 - weight) * (1 - partner.trigger.weight)
    bound = _BOUND[
        bool(found.source or (partner and partner.source)), bool(found.target or (partner and partner.target))
    ]
    form = 0.9 if found.frame.form is Form.NOUN else 1.0
    off = _OFF_TOPIC[min(scene.off_topic(found.frame.head), len(_OFF_TOPIC) - 1)]
    return round(weight * bound * form * off, 3)
