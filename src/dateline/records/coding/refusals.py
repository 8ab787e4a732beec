"""An act of cooperation that somebody will not do is a refusal: REJECT, and no denied act ("will not lift the ban")."""

from __future__ import annotations

from dateline.model.finding import Status
from dateline.records.coding.matching import Match
from dateline.records.coding.scene import Scene
from dateline.records.coding.status import Standing

_MODES = {
    "AID": "assist",
    "SUPPORT": "assist",
    "COOPERATE": "assist",
    "CONCEDE": "change",
    "AGREE": "change",
    "RETREAT": "yield",
    "CONSULT": "meet",
}
"""Types that can be refused, and the mode of REJECT that their refusal has."""


def refusal(scene: Scene, found: Match, stands: Standing) -> str | None:
    """The mode of REJECT where the act is one that its doer says will not be done; None otherwise."""
    if stands.status is not Status.DENIED or not found.source or found.trigger.type not in _MODES:
        return None
    if not scene.ontology.has("REJECT", _MODES[found.trigger.type]):
        return None  # an ontology of the user's own, without PLOVER's types
    parse, words = scene.parse, scene.language.predicates
    verb = found.frame.clause
    if parse.is_infinitive(verb) and parse.lemmas[parse.heads[verb]] in words.planned:  # "decided not to extradite"
        return _MODES[found.trigger.type]
    modals = {parse.norms[child] for child in parse.child_list(verb, "aux")}
    return _MODES[found.trigger.type] if modals & (words.future_modals | words.reported_future) else None
