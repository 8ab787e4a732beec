"""An act of harm that somebody will do unless another yields is a threat: THREATEN, and no planned act ("will strike if it does not stop")."""

from __future__ import annotations

from dateline.languages.triggers import UNLESS
from dateline.model.finding import Status
from dateline.records.coding.matching import Match
from dateline.records.coding.scene import Scene
from dateline.records.coding.status import Standing

_MODES: dict[str, dict[str | None, str]] = {
    "ASSAULT": {None: "violence"},
    "COERCE": {"arrest": "arrest", "expel": "expel", "seize": "territory", None: "restrict"},
    "SANCTION": {"expel": "expel", None: "relations"},
    "PROTEST": {None: "restrict"},
}
"""Types that can be threatened with, and the mode of THREATEN by the mode of the act; None: of any other."""

_AHEAD = frozenset({Status.PLANNED, Status.HYPOTHETICAL})


def threat(scene: Scene, found: Match, stands: Standing) -> str | None:
    """The mode of THREATEN where the act is one that its doer says will be done unless another yields; None otherwise."""
    modes = _MODES.get(found.trigger.type)
    if modes is None or stands.status not in _AHEAD or not found.source or not found.frame.by(UNLESS):
        return None
    mode = modes.get(found.trigger.mode, modes[None])
    return mode if scene.ontology.has("THREATEN", mode) else None
