"""What a report tells as history though no date says so: trials, what witnesses remember, what all that it tells began with."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.finding import Statement
from dateline.model.frame import Role
from dateline.model.parse import Parse
from dateline.records.coding.acts import Act
from dateline.records.coding.scene import Scene
from dateline.records.reason import Reason


def told_as_history(scene: Scene, act: Act, statement: Statement | None) -> Reason | None:
    """Why an act without a recent date came well before the report; None where nothing says so."""
    if not is_narrated(scene.parse, act.main.frame.clause):
        return None
    return (
        _by_a_witness(scene, statement)
        or _of_a_witness(scene, act)
        or _by_the_accused(scene, act)
        or _before_all(scene, act)
    )


def _by_a_witness(scene: Scene, statement: Statement | None) -> Reason | None:
    """For “she testified that he met the envoy”, “told the court that …”, and what else the page has her say of the past."""
    if statement is None:
        return None
    testified = scene.testimony(statement) or scene.witnesses.get(statement.speaker or "", ())
    return Reason("told by a witness, in the past tense", testified) if testified else None


def _of_a_witness(scene: Scene, act: Act) -> Reason | None:
    """For what a witness was doing when what the page has told of happened: "she was having lunch with him when he called"."""
    parse, clause = scene.parse, act.main.frame.clause
    if parse.tags[clause] != "VBG" or not any(scene.parse.deps[child] == "advcl" for child in parse.children[clause]):
        return None
    told = next((scene.witnesses[one] for one in (*act.source, *act.target) if one in scene.witnesses), None)
    return Reason("what a witness was at, in the past tense", told) if told else None


def _before_all(scene: Scene, act: Act) -> Reason | None:
    """For the invasion, the coup, the declaration of war that a page comes to past its lead: what it tells of began with them."""
    parse = scene.parse
    for token in (act.main.frame.clause, *parse.ancestors(act.main.frame.clause)):
        if parse.pos[token] == "VERB" and (words := _landmark(scene, token)) and not scene.is_lead(token):
            return Reason("the page tells past its lead of what began long before", words)
    return None


def _landmark(scene: Scene, verb: int) -> tuple[int, ...]:
    """The words by which a clause tells of the beginning of an age, where the lead has no word of it."""
    parse, words = scene.parse, scene.language.predicates.landmarks
    lemma = parse.lowered[verb]
    told = [(verb,), *((verb, below) for below in parse.child_list(verb, "dobj", "prt"))]
    said = next((one for one in told if " ".join(parse.lowered[token] for token in one) in words), ())
    return said if lemma not in scene.lead_lemmas else ()


def _by_the_accused(scene: Scene, act: Act) -> Reason | None:
    """For the bombing in the story of a bomber's trial, the shootout in which he was hurt, and his arrest past the lead."""
    if act.main.trigger.type != "ASSAULT" and not _is_arrest(scene, act):
        return None
    tried = next(
        (scene.tried[one] for one in (*act.source, *act.target, *_told_of(scene, act)) if one in scene.tried), None
    )
    return None if tried is None else Reason("the page tells of the trial of who took part", (tried,))


def _is_arrest(scene: Scene, act: Act) -> bool:
    """Whether somebody was caught, not sentenced; the lead tells of arrests that are the news."""
    words, verb = scene.language.predicates, act.main.frame.clause
    sentenced = scene.parse.lemmas[verb] in words.trying | words.pleading | words.punishing
    return act.main.trigger.mode == "arrest" and not sentenced and not scene.is_lead(verb)


def _told_of(scene: Scene, act: Act) -> Iterator[str]:
    """Who does what the act's clause only adds to: "he left another bomb that did not go off"."""
    for above in scene.parse.ancestors(act.main.frame.head):
        if frame := scene.frames_by_head.get(above):
            yield from (actor.id for one in frame.of(Role.AGENT) for actor in scene.actors_at(one.token))


def is_narrated(parse: Parse, token: int) -> bool:
    """Whether the clause is told in the simple past, the tense of narration."""
    for above in (token, *parse.ancestors(token)):
        if parse.pos[above] in {"VERB", "AUX"}:
            return any(parse.tags[one] == "VBD" for one in (above, *parse.child_list(above, "aux", "auxpass")))
    return False
