"""An act of harm that somebody will do unless another yields is a threat: THREATEN, and no planned act ("will strike if it does not stop")."""

from __future__ import annotations

from dataclasses import replace

from dateline.languages.triggers import UNLESS
from dateline.records.coding.acts import Act
from dateline.records.coding.roles import filling
from dateline.records.coding.scene import Scene
from dateline.records.coding.status import AHEAD, Standing

_MODES: dict[str, dict[str | None, str]] = {
    "ASSAULT": {None: "violence"},
    "COERCE": {"arrest": "arrest", "deport": "expel", "seize": "territory", None: "restrict"},
    "SANCTION": {"expel": "expel", None: "relations"},
    "PROTEST": {None: "restrict"},
}
"""Types that can be threatened with, and the mode of THREATEN by the mode of the act; None: of any other."""


def threat(scene: Scene, act: Act, stands: Standing) -> tuple[Act, str] | None:
    """The act against whoever could avert it, and the mode of THREATEN; None where nobody who will do it waits for another to yield."""
    found = act.main
    modes = _MODES.get(found.trigger.type)
    if modes is None or stands.status not in AHEAD or not act.source or not found.frame.by(UNLESS):
        return None
    mode = modes.get(found.trigger.mode, modes[None])
    if not scene.ontology.has("THREATEN", mode):
        return None  # an ontology of the user's own, without PLOVER's types
    others = filling(scene, found.frame, (UNLESS,), but=act.source)
    if not others.ids:
        return act, mode
    return Act(replace(found, target=others.ids, undergoing=others)), mode
