"""Events: frames read by the language's triggers, in the PLOVER ontology, with status, time, place and counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.languages import Language
from dateline.model.finding import Actor, Event, EventEvidence, Statement, Status
from dateline.model.frame import Form, Frame, Role
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.ontology import Ontology
from dateline.records.coding.amounts import counts_of, instruments_of
from dateline.records.coding.confidence import ACCEPTED, confidence
from dateline.records.coding.matching import Match, match
from dateline.records.coding.merging import join_nouns, merge_repeats
from dateline.records.coding.refusals import refusal
from dateline.records.coding.roles import arguments
from dateline.records.coding.scene import Scene
from dateline.records.coding.status import Standing, standing
from dateline.records.coding.when import is_old, time_of
from dateline.records.coding.where import place_of

MATERIAL_CONFLICT = 4
"""The quad of acts that harm: who reports them matters."""

LONGEST_TRIGGER = 6
"""Tokens: the words that name an act are few, or they are a clause."""


def find_events(reading: Reading, parse: Parse, *, language: Language, ontology: Ontology) -> Iterator[Event]:
    """Who did what to whom, in text order; one event for each act, however often it is told."""
    scene = Scene(reading, parse, language, ontology)
    matches = [found for frame in parse.frames if (found := match(scene, frame))]
    events = [_event(scene, found, partner) for found, partner in join_nouns(scene, _asserted(scene, matches))]
    yield from merge_repeats([event for event in events if (event.confidence or 0) >= ACCEPTED])


def _asserted(scene: Scene, matches: list[Match]) -> list[Match]:
    """The matches without those that another match takes up whole.

    These are acts told in the clause of a sense that swallows it ("agreed to release", "refused to meet"), event nouns that an
    idiom needs ("imposed sanctions", "lifted a ban"), and event nouns that an agreement, a demand, a refusal or a threat is about.
    """
    taken = {token for found in matches for token in _taken_up(scene, found)}
    return [found for found in matches if found.frame.head not in taken]


_ABOUT_ACTS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE"})
"""Types whose content is another act: the named type wins over the act inside it (PLOVER 2.0, on auxiliary modes)."""


def _taken_up(scene: Scene, found: Match) -> Iterator[int]:
    trigger, frame = found.trigger, found.frame
    yield from _below(scene, frame, purposes_only=not trigger.swallow)
    for roles, lemmas in trigger.nouns.items():
        yield from (
            a.token
            for role in roles
            for a in arguments(frame, role)
            if scene.parse.lemmas[a.token].lower() in lemmas and a.token != frame.head
        )
    if trigger.type in _ABOUT_ACTS:
        yield from (
            a.token
            for a in frame.arguments
            if a.role is Role.PATIENT or a.preposition in {"for", "to", "of", "against", "on"}
            if "event" in scene.classes(a.token)
        )


def _below(scene: Scene, frame: Frame, *, purposes_only: bool) -> set[int]:
    """The head of the clausal complement, what is coordinated with it, and the event nouns it carries.

    Of an act that does not take its clause up whole only purposes are taken: "signed a treaty to trade" tells no trade.
    """
    parse = scene.parse
    complements = [a.token for a in frame.of(Role.CLAUSE) if not purposes_only or _is_purpose(parse, a.token)]
    heads = [token for complement in complements for token in parse.conjuncts(complement)]
    return {
        *heads,
        *(child for head in heads for child in parse.child_list(head, "dobj", "nsubjpass", "attr", "acomp")),
    }


def _clause_heads(parse: Parse, verb: int) -> list[int]:
    """A clause's verb, those coordinated with it and those of its own complements: "help Malawi rebuild"."""
    found = [verb]
    for one in found:
        found.extend(child for child in parse.child_list(one, "conj", "xcomp", "ccomp") if child not in found)
    return found


def _is_purpose(parse: Parse, verb: int) -> bool:
    """Whether the clause is an infinitive of purpose: "came to Oslo to talk"."""
    return parse.tags[verb] == "VB" and any(parse.norms[child] == "to" for child in parse.child_list(verb, "aux"))


def _event(scene: Scene, found: Match, partner: Match | None) -> Event:
    trigger, frame = found.trigger, found.frame
    stands = standing(scene.parse, frame, scene.language.predicates)
    source, target, mode = _roles(found, partner)
    kind = trigger.type
    if refused := refusal(scene, found, stands):
        kind, mode, stands = "REJECT", refused, Standing(Status.HAPPENED, alleged=stands.alleged)
    time = time_of(scene, frame, fresh=stands.status in {Status.HAPPENED, Status.ONGOING} and not stands.background)
    place, place_basis = place_of(scene, (frame, *((partner.frame,) if partner else ())))
    event = Event(
        type=kind,
        evidence=EventEvidence(scene.parse.sentence_span(frame.head), _trigger_span(scene.parse, found)),
        mode=mode,
        contexts=scene.contexts_at(frame.head),
        source=source,
        target=target,
        instruments=instruments_of(scene, frame),
        status=stands.status,
        background=stands.background or is_old(scene, frame, time),
        time=time,
        place=place,
        place_basis=place_basis,
        counts=counts_of(scene, frame, trigger.count),
        score=scene.ontology.score(kind, mode),
        quad=scene.ontology.quad(kind),
        cameo=scene.ontology.cameo(kind, mode),
        confidence=confidence(scene, found, partner),
    )
    return _attributed(scene, event, found, stands)


def _roles(found: Match, partner: Match | None) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
    """Source, target and mode; what the verb leaves open is taken from its event noun, and a noun's mode is the more exact."""
    if partner is None:
        return found.source, found.target, found.trigger.mode
    source = found.source or partner.source
    target = tuple(one for one in found.target or partner.target if one not in source)
    return source, target, partner.trigger.mode or found.trigger.mode


def _attributed(scene: Scene, event: Event, found: Match, stands: Standing) -> Event:
    """The event with the statement that reports it; what only an interested party says of another is alleged."""
    statement = scene.statement_at(found.frame.head)
    if statement is None:
        return replace(event, alleged=stands.alleged)
    cue = scene.parse.token_at(statement.cue.start) if statement.cue else None
    claims = cue is not None and scene.parse.lemmas[cue].lower() in scene.language.predicates.alleged
    told = (
        event.quad == MATERIAL_CONFLICT
        and event.status in {Status.HAPPENED, Status.ONGOING}
        and statement.speaker not in event.source
        and (statement.kind in {"direct", "mixed"} or _is_partisan(scene, statement))
    )
    return replace(event, alleged=stands.alleged or claims or told, attributed_to=statement.id)


def _is_partisan(scene: Scene, statement: Statement) -> bool:
    """Whether the speaker is an opponent, a rebel, an activist or nobody in particular."""
    speaker = scene.reading.by_id.get(statement.speaker or "")
    return isinstance(speaker, Actor) and speaker.sector in {"OPP", "REB", "SOC", "CVL", "REF"}


def _trigger_span(parse: Parse, found: Match) -> Span:
    """The words that name the act: verb and particle, or light verb and noun where they stand close together."""
    words = found.frame.words
    if words[-1] - words[0] < LONGEST_TRIGGER:
        return parse.span(words[0], words[-1] + 1)
    head = found.frame.head
    near = [word for word in words if abs(word - head) <= 1] if found.frame.form is not Form.VERB else [head]
    return parse.span(min(near), max(near) + 1)
