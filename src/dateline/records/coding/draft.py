"""A draft of an event: an act with its status, time, place, counts and confidence, and what decided each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.model.finding import Actor, Count, Event, EventEvidence, Statement, Status
from dateline.model.frame import Form, Frame
from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.records.coding.acts import Act
from dateline.records.coding.amounts import counts_of, instruments_of
from dateline.records.coding.confidence import confidence
from dateline.records.coding.history import told_as_history
from dateline.records.coding.refusals import refusal
from dateline.records.coding.scene import Scene
from dateline.records.coding.status import AHEAD, Standing, standing
from dateline.records.coding.threats import threat
from dateline.records.coding.together import TOGETHER, as_joint
from dateline.records.coding.when import Dating, is_of_late, is_told_in_passing, old_by, time_of
from dateline.records.coding.where import Placing, place_of
from dateline.records.reason import Reason

REAL = frozenset({Status.HAPPENED, Status.ONGOING})
"""The statuses of what is told as fact."""

MATERIAL_CONFLICT = 4
"""The quad of acts that harm: who reports them matters."""

LONGEST_TRIGGER = 6
"""Tokens: the words that name an act are few, or they are a clause."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An act as it stands in its own sentence, before others date it or repeat it."""

    act: Act
    event: Event
    stands: Standing
    dating: Dating
    placing: Placing
    old: Reason | None
    claimed: Reason | None
    retyped: Reason | None
    """Why the event is of another type than its sense; a refusal and a threat say so by their standing."""


@dataclass(frozen=True, slots=True)
class _Read:
    """An act with the type, mode and standing that it is coded with."""

    act: Act
    kind: str
    mode: str | None
    stands: Standing
    retyped: Reason | None = None


def _reading_of(scene: Scene, act: Act) -> _Read:
    """As what an act is coded: as its sense says, or as a joint act, a refusal or a threat."""
    stands = standing(scene.parse, act.main.frame, scene.language.predicates)
    if joint := as_joint(scene, act):
        return _Read(joint, "COOPERATE", None, stands, TOGETHER)
    if refused := refusal(scene, act.main, stands):
        said = replace(stands, status=Status.HAPPENED, earlier=None, reason=_REFUSED)
        return _Read(act, "REJECT", refused, said)
    made = replace(stands, status=Status.HAPPENED, reason=_THREATENED)
    if threatened := threat(scene, act, stands):
        return _Read(threatened[0], "THREATEN", threatened[1], made)
    averts = stands.status in AHEAD and act.main.trigger.averts
    return _Read(act, act.main.trigger.type, act.mode, made if averts else stands)


def draft(scene: Scene, act: Act) -> Draft:
    """What an act is coded as, and why."""
    read = _reading_of(scene, act)
    act, stands, frame = read.act, read.stands, act.main.frame
    statement = scene.statement_at(frame.head)
    history = told_as_history(scene, act, statement)
    dating = time_of(scene, frame, fresh=stands.status in REAL and not stands.background and history is None)
    old = old_by(scene, frame, dating.time) or (None if is_of_late(scene, dating.time) else history)
    dated = dating.time.value is not None or not is_told_in_passing(scene.parse, frame.clause)
    placing = place_of(scene, act.frames, news=dated and old is None and not stands.background)
    event = Event(
        type=read.kind,
        evidence=EventEvidence(scene.parse.sentence_span(frame.head), _trigger_span(scene.parse, frame)),
        mode=read.mode,
        contexts=scene.contexts_at(frame.head),
        source=act.source,
        target=act.target,
        instruments=instruments_of(scene, frame),
        status=stands.status,
        background=stands.status not in AHEAD and (stands.background or old is not None),
        attributed_to=statement.id if statement else None,
        time=dating.time,
        place=placing.place,
        place_basis=placing.basis,
        counts=_each_once(count for match in act.matches for count in counts_of(scene, match)),
        score=scene.ontology.score(read.kind, read.mode),
        quad=scene.ontology.quad(read.kind),
        cameo=scene.ontology.cameo(read.kind, read.mode),
        confidence=confidence(scene, act),
    )
    claimed = stands.claimed or (_claimed(scene, event, statement) if statement else None)
    event = replace(event, alleged=claimed is not None)
    return Draft(act, event, stands, dating, placing, old, claimed, read.retyped)


def _each_once(counts: Iterable[Count]) -> tuple[Count, ...]:
    """The counts, each number for what it is first said of: the dead of "24 were killed and between 30 and 40 wounded" are not the wounded."""
    found: dict[str, Count] = {}
    for count in counts:
        found.setdefault(count.quantity or f"{count.what} {count.value}", count)
    return tuple(found.values())


_THREATENED = Reason("what will be done unless another yields is a threat, and that was made")
_REFUSED = Reason("somebody says that an act of cooperation will not be done: the refusal is what happened")


def _claimed(scene: Scene, event: Event, statement: Statement) -> Reason | None:
    """What makes an act that a statement reports only a claim: the cue, or a speaker who takes sides."""
    cue = scene.parse.token_at(statement.cue.start) if statement.cue else None
    if cue is not None and scene.parse.lowered[cue] in scene.language.predicates.alleged:
        return Reason("the cue of the statement calls it a claim", (cue,))
    harm = event.quad == MATERIAL_CONFLICT and event.status in REAL and statement.speaker not in event.source
    if harm and statement.kind in {"direct", "mixed"}:
        return Reason("harm done by others, told in somebody's own quoted words")
    if harm and _is_partisan(scene, statement):
        return Reason("harm done by others, told by an opponent, a rebel, an activist or nobody in particular")
    return None


def _is_partisan(scene: Scene, statement: Statement) -> bool:
    """Whether the speaker is an opponent, a rebel, an activist or nobody in particular."""
    speaker = scene.reading.by_id.get(statement.speaker or "")
    return isinstance(speaker, Actor) and speaker.sector in {"OPP", "REB", "SOC", "CVL", "REF"}


def _trigger_span(parse: Parse, frame: Frame) -> Span:
    """The words that name the act: verb and particle, or light verb and noun where they stand close together."""
    words = frame.words
    if words[-1] - words[0] < LONGEST_TRIGGER:
        return parse.span(words[0], words[-1] + 1)
    head = frame.head
    near = [word for word in words if abs(word - head) <= 1] if frame.form is not Form.VERB else [head]
    return parse.span(min(near), max(near) + 1)
