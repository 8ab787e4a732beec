"""Which sense a frame has: the trigger whose conditions its arguments meet, the most exact one first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter

from dateline.languages.triggers import Trigger
from dateline.model.frame import Form, Frame, Role
from dateline.records.coding.conditions import Failure, failures, holding_of, meets
from dateline.records.coding.roles import Filling, filling
from dateline.records.coding.scene import THING, Scene
from dateline.records.coding.undergoing import undergoing_of

_EXACTNESS = attrgetter("exactness")
_TABLE = {Form.VERB: "verbs", Form.NOUN: "nouns", Form.LIGHT: "nouns", Form.ADJECTIVE: "adjectives"}


@dataclass(frozen=True, slots=True)
class Match:
    """A frame read as a trigger's sense, with the ids of those who fill its roles, and the phrases that say so."""

    frame: Frame
    trigger: Trigger
    source: tuple[str, ...]
    target: tuple[str, ...]
    doing: Filling = field(default=Filling(), compare=False)
    undergoing: Filling = field(default=Filling(), compare=False)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sense of a frame's words: what it fails on, or the match that it makes (None where it fits and nobody fills its roles)."""

    trigger: Trigger
    failures: tuple[Failure, ...]
    match: Match | None


def match(scene: Scene, frame: Frame) -> Match | None:
    """The most exact sense that fits, looked for once an article; None where the frame tells no event."""
    if frame.head not in scene.matched:
        scene.matched[frame.head] = _most_exact(scene, frame)
    return scene.matched[frame.head]


def _most_exact(scene: Scene, frame: Frame) -> Match | None:
    groups = tuple(_groups(scene, frame))
    if not any(groups):
        return None
    holding = holding_of(scene, frame)
    words = holding.words
    # most fail on the nouns that they ask for
    near = [one for group in groups for one in group if not (one.sought and one.sought.isdisjoint(words))]
    fitting = (trigger for trigger in sorted(near, key=_EXACTNESS) if meets(holding, trigger))
    return next((bound for trigger in fitting if (bound := _bind(scene, frame, trigger))), None)


def weighed(scene: Scene, frame: Frame) -> list[Weighed]:
    """Every sense of the frame's words in the order of `match`, which takes the first that makes a match; then those that fail."""
    holding, found = holding_of(scene, frame), []
    for trigger in sorted(candidates(scene, frame), key=_EXACTNESS):
        failed = tuple(failures(holding, trigger))
        found.append(Weighed(trigger, failed, None if failed else _bind(scene, frame, trigger)))
    return sorted(found, key=lambda one: (len(one.failures), one.match is None))


def candidates(scene: Scene, frame: Frame) -> tuple[Trigger, ...]:
    """The senses of a frame's words, each once."""
    return tuple(dict.fromkeys(trigger for group in _groups(scene, frame) for trigger in group))


def _groups(scene: Scene, frame: Frame) -> Iterator[tuple[Trigger, ...]]:
    """The senses of each wording, those of the verb with its particle or preposition before those of the verb alone."""
    parse, table = scene.parse, scene.language.triggers.of(_TABLE[frame.form])
    lemma = _known(parse.lowered[frame.head], table)
    if frame.form in {Form.NOUN, Form.LIGHT}:
        before = [token for token in frame.words if token == frame.head - 1]
        compound = f"{parse.lowered[before[0]]} {lemma}" if before else lemma
        yield table.get(compound, ()) or table.get(lemma, ())
        return
    particles = [parse.norms[token] for token in frame.words if token != frame.head]
    states = [parse.norms[a.token] for a in frame.by("as")]  # "set free"
    prepositions = [a.preposition for a in frame.arguments if a.preposition and not a.far]
    phrasal = [
        table[key]
        for word in (*particles, *states, *dict.fromkeys(prepositions))
        if (key := f"{lemma} {word}") in table
    ]
    yield from phrasal
    if not (particles and phrasal):
        yield table.get(lemma, ())


def _known(lemma: str, table: Mapping[str, object]) -> str:
    """The lemma as the tables spell it: "re-open" stands under "reopen"."""
    return lemma if lemma in table else lemma.replace("-", "")


def _bind(scene: Scene, frame: Frame, trigger: Trigger) -> Match | None:
    doing = filling(scene, frame, trigger.source)
    if not doing.ids and trigger.form == "nouns" and "from" not in trigger.target:
        doing = filling(scene, frame, ("from",))  # "praise from the minister"
    undergoing = undergoing_of(scene, frame, trigger, doing.ids, read=partial(match, scene))
    source = doing.ids
    target = tuple(one for one in undergoing.ids if one not in source)
    if (trigger.both or trigger.type == "AGREE") and not target:  # "Britain and Spain agreed to share data"
        source, target, undergoing = source[:1], source[1:], doing
    if trigger.both and bool(source) != bool(target) and (partner := _partner(scene, frame, source or target)):
        source, target = (source, partner.ids) if source else (partner.ids, target)
        doing, undergoing = (doing, partner) if doing.ids else (partner, undergoing)
    nobody = not source and not target
    if nobody and not trigger.bare and (trigger.form == "nouns" or not _has_people(scene, frame)):
        return None
    return Match(frame, trigger, source, target, doing, undergoing)


def _partner(scene: Scene, frame: Frame, known: tuple[str, ...]) -> Filling | None:
    """The other side of a mutual act in which its clause says somebody was: "was hurt in a shootout with police"."""
    parse, preposition = scene.parse, scene.parse.heads[frame.head]
    clause = scene.frames_by_head.get(parse.heads[preposition])
    named = frame.form is Form.NOUN and parse.deps[frame.head] == "pobj" and known
    if not named or clause is None or parse.norms[preposition] not in scene.language.predicates.amid:
        return None
    found = filling(scene, clause, ("patient",) if clause.passive else ("agent",), but=known)
    return found if found.ids and known[0] not in found.ids else None


def _has_people(scene: Scene, frame: Frame) -> bool:
    """Whether any core argument is somebody, though nobody that was made an actor."""
    return any(
        scene.classes(argument.token) != THING for argument in frame.of(Role.AGENT, Role.PATIENT, Role.RECIPIENT)
    )
