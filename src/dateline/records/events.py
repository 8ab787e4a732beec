"""Events: frames read by the language's triggers, in the PLOVER ontology, with status, time, place and counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.languages import Language
from dateline.model.finding import Actor, Event, EventEvidence, Statement, Status
from dateline.model.frame import Form, Frame
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.ontology import Ontology
from dateline.records.coding.acts import Act, acts_of
from dateline.records.coding.amounts import counts_of, instruments_of
from dateline.records.coding.confidence import ACCEPTED, confidence
from dateline.records.coding.matching import match
from dateline.records.coding.merging import merge_repeats
from dateline.records.coding.narrative import carry_times
from dateline.records.coding.refusals import refusal
from dateline.records.coding.scene import Scene
from dateline.records.coding.status import Standing, standing
from dateline.records.coding.taking_up import asserted
from dateline.records.coding.when import is_old, time_of
from dateline.records.coding.where import place_of

REAL = frozenset({Status.HAPPENED, Status.ONGOING})
"""The statuses of what is told as fact."""

MATERIAL_CONFLICT = 4
"""The quad of acts that harm: who reports them matters."""

LONGEST_TRIGGER = 6
"""Tokens: the words that name an act are few, or they are a clause."""


def find_events(reading: Reading, parse: Parse, *, language: Language, ontology: Ontology) -> Iterator[Event]:
    """Who did what to whom, in text order; one event for each act, however often it is told."""
    scene = Scene(reading, parse, language, ontology)
    matches = [found for frame in parse.frames if (found := match(scene, frame))]
    events = [_event(scene, act) for act in acts_of(scene, asserted(scene, matches))]
    accepted = [event for event in events if (event.confidence or 0) >= ACCEPTED]
    yield from merge_repeats(list(carry_times(scene, accepted)))


def _event(scene: Scene, act: Act) -> Event:
    frame, kind, mode = act.main.frame, act.main.trigger.type, act.mode
    stands = standing(scene.parse, frame, scene.language.predicates)
    if refused := refusal(scene, act.main, stands):
        kind, mode, stands = "REJECT", refused, Standing(Status.HAPPENED, alleged=stands.alleged)
    time = time_of(scene, frame, fresh=stands.status in REAL and not stands.background)
    place, place_basis = place_of(scene, act.frames)
    event = Event(
        type=kind,
        evidence=EventEvidence(scene.parse.sentence_span(frame.head), _trigger_span(scene.parse, frame)),
        mode=mode,
        contexts=scene.contexts_at(frame.head),
        source=act.source,
        target=act.target,
        instruments=instruments_of(scene, frame),
        status=stands.status,
        background=stands.background or is_old(scene, frame, time),
        time=time,
        place=place,
        place_basis=place_basis,
        counts=tuple(count for match in act.matches for count in counts_of(scene, match)),
        score=scene.ontology.score(kind, mode),
        quad=scene.ontology.quad(kind),
        cameo=scene.ontology.cameo(kind, mode),
        confidence=confidence(scene, act),
    )
    return _attributed(scene, event, frame, stands)


def _attributed(scene: Scene, event: Event, frame: Frame, stands: Standing) -> Event:
    """The event with the statement that reports it; what only an interested party says of another is alleged."""
    statement = scene.statement_at(frame.head)
    if statement is None:
        return replace(event, alleged=stands.alleged)
    cue = scene.parse.token_at(statement.cue.start) if statement.cue else None
    claims = cue is not None and scene.parse.lemmas[cue].lower() in scene.language.predicates.alleged
    told = (
        event.quad == MATERIAL_CONFLICT
        and event.status in REAL
        and statement.speaker not in event.source
        and (statement.kind in {"direct", "mixed"} or _is_partisan(scene, statement))
    )
    return replace(event, alleged=stands.alleged or claims or told, attributed_to=statement.id)


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
