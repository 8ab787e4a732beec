"""What a report tells as history though no date says so: what somebody is on trial for, and what witnesses remember."""

from __future__ import annotations

from dateline.model.finding import Statement
from dateline.model.parse import Parse
from dateline.records.coding.acts import Act
from dateline.records.coding.scene import Scene
from dateline.records.reason import Reason


def told_as_history(scene: Scene, act: Act, statement: Statement | None) -> Reason | None:
    """Why an act without a recent date came well before the report; None where nothing says so."""
    if not is_narrated(scene.parse, act.main.frame.clause):
        return None
    return _by_a_witness(scene, statement) or _by_the_accused(scene, act)


def _by_a_witness(scene: Scene, statement: Statement | None) -> Reason | None:
    """For “she testified that he met the envoy”, “told the court that …”, and what else the page has her say of the past."""
    if statement is None:
        return None
    testified = scene.testimony(statement) or scene.witnesses.get(statement.speaker or "", ())
    return Reason("told by a witness, in the past tense", testified) if testified else None


def _by_the_accused(scene: Scene, act: Act) -> Reason | None:
    """For the bombing in the story of a bomber's trial, and the shootout in which he was caught."""
    if act.main.trigger.type != "ASSAULT":
        return None
    tried = next((scene.tried[one] for one in (*act.source, *act.target) if one in scene.tried), None)
    return None if tried is None else Reason("the page tells of the trial of who took part", (tried,))


def is_narrated(parse: Parse, token: int) -> bool:
    """Whether the clause is told in the simple past, the tense of narration."""
    for above in (token, *parse.ancestors(token)):
        if parse.pos[above] in {"VERB", "AUX"}:
            auxiliaries = {parse.norms[child] for child in parse.child_list(above, "aux", "auxpass")}
            return parse.tags[above] == "VBD" or bool(auxiliaries & {"was", "were", "had"})
    return False
