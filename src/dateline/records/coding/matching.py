"""Which sense a frame has: the trigger whose conditions its arguments meet, the most exact one first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.languages.triggers import Conditions, Trigger
from dateline.model.frame import Form, Frame, Role
from dateline.records.coding.roles import arguments, fillers
from dateline.records.coding.scene import THING, Scene

_TABLE = {Form.VERB: "verbs", Form.NOUN: "nouns", Form.LIGHT: "nouns", Form.ADJECTIVE: "adjectives"}


@dataclass(frozen=True, slots=True)
class Match:
    """A frame read as a trigger's sense, with the ids of those who fill its roles."""

    frame: Frame
    trigger: Trigger
    source: tuple[str, ...]
    target: tuple[str, ...]


def match(scene: Scene, frame: Frame) -> Match | None:
    """The most exact sense that fits; None where the frame tells no event."""
    fitting = [trigger for trigger in dict.fromkeys(_candidates(scene, frame)) if fits(scene, frame, trigger)]
    ranked = sorted(fitting, key=lambda trigger: (-trigger.conditions, -trigger.weight))
    found = [bound for trigger in ranked if (bound := _bind(scene, frame, trigger))]
    return found[0] if found else None


def _candidates(scene: Scene, frame: Frame) -> Iterator[Trigger]:
    """The senses of the words, those of the verb with its particle or preposition before those of the verb alone."""
    parse, table = scene.parse, scene.language.triggers.of(_TABLE[frame.form])
    lemma = _known(parse.lemmas[frame.head].lower(), table)
    if frame.form in {Form.NOUN, Form.LIGHT}:
        before = [token for token in frame.words if token == frame.head - 1]
        compound = f"{parse.lemmas[before[0]].lower()} {lemma}" if before else lemma
        yield from table.get(compound, ()) or table.get(lemma, ())
        return
    particles = [parse.norms[token] for token in frame.words if token != frame.head]
    states = [parse.norms[a.token] for a in frame.by("as")]  # "set free"
    longer = [
        *particles,
        *states,
        *dict.fromkeys(a.preposition for a in frame.arguments if a.preposition and not a.far),
    ]
    phrasal = [trigger for word in longer for trigger in table.get(f"{lemma} {word}", ())]
    yield from phrasal
    if not (particles and phrasal):
        yield from table.get(lemma, ())


def _known(lemma: str, table: Mapping[str, object]) -> str:
    """The lemma as the tables spell it: "re-open" stands under "reopen"."""
    return lemma if lemma in table else lemma.replace("-", "")


def fits(scene: Scene, frame: Frame, trigger: Trigger) -> bool:
    """Whether the arguments meet every condition of the sense."""
    return (
        all(_any_of_class(scene, frame, roles, classes) for roles, classes in trigger.require.items())
        and not any(_any_only_of(scene, frame, roles, classes) for roles, classes in trigger.forbid.items())
        and _nouns_fit(scene, frame, trigger.nouns)
        and not any(_lemmas(scene, frame, roles) & lemmas for roles, lemmas in trigger.not_nouns.items())
        and _clause_fits(scene, frame, trigger)
    )


def _any_of_class(scene: Scene, frame: Frame, roles: tuple[str, ...], classes: frozenset[str]) -> bool:
    return any(scene.classes(argument.token) & classes for role in roles for argument in arguments(frame, role))


def _any_only_of(scene: Scene, frame: Frame, roles: tuple[str, ...], classes: frozenset[str]) -> bool:
    """Whether an argument is of these classes and of nothing else."""
    return any(scene.classes(argument.token) <= classes for role in roles for argument in arguments(frame, role))


def _nouns_fit(scene: Scene, frame: Frame, wanted: Conditions) -> bool:
    return all(_lemmas(scene, frame, roles) & lemmas for roles, lemmas in wanted.items())


def _lemmas(scene: Scene, frame: Frame, roles: tuple[str, ...]) -> set[str]:
    return {word for role in roles for argument in arguments(frame, role) for word in _wordings(scene, argument.token)}


def _wordings(scene: Scene, token: int) -> Iterator[str]:
    """How a table may call a noun: its lemma, its form, with the word before it, and what a counting word counts."""
    parse = scene.parse
    lemma = parse.lemmas[token].lower()
    yield from (lemma, parse.norms[token])
    yield from (f"{parse.lemmas[child].lower()} {lemma}" for child in parse.child_list(token, "compound", "amod"))
    if lemma in scene.language.predicates.partitives:
        yield from (
            parse.lemmas[inner].lower()
            for of in parse.child_list(token, "prep")
            if parse.norms[of] == "of"
            for inner in parse.child_list(of, "pobj")
        )


def _clause_fits(scene: Scene, frame: Frame, trigger: Trigger) -> bool:
    if trigger.clause is None:
        return True
    below = [argument.token for argument in frame.of(Role.CLAUSE)]
    return bool(below) and (not trigger.clause or any(scene.parse.lemmas[token] in trigger.clause for token in below))


def _bind(scene: Scene, frame: Frame, trigger: Trigger) -> Match | None:
    source = fillers(scene, frame, trigger.source)
    if not source and trigger.form == "nouns" and "from" not in trigger.target:
        source = fillers(scene, frame, ("from",))  # "praise from the minister"
    target = tuple(
        one for one in fillers(scene, frame, trigger.target) or _told_below(scene, frame, trigger) if one not in source
    )
    if trigger.both and not target:
        source, target = source[:1], source[1:]
    nobody = not source and not target
    if nobody and not trigger.bare and (trigger.form == "nouns" or not _has_people(scene, frame)):
        return None
    return Match(frame, trigger, source, target)


_ACTED_UPON = ("patient", "recipient", "with", "to", "on", "against", "for", "from", "in")


def _told_below(scene: Scene, frame: Frame, trigger: Trigger) -> tuple[str, ...]:
    """Whom the act inside would be done to, where the sense is about an act: "agreed to meet the rebels", "agreed to talks with"."""
    inside = frame.of(Role.CLAUSE) if trigger.swallow else ()
    nouns = (
        [a for a in frame.arguments if a.role is Role.PATIENT or a.preposition in {"to", "for", "on"}]
        if trigger.target
        else []
    )
    below = [
        scene.frames_by_head[a.token]
        for a in (*inside, *nouns)
        if a.token in scene.frames_by_head and a.token != frame.head
    ]
    return next((found for inner in below if (found := fillers(scene, inner, _ACTED_UPON))), ())


def _has_people(scene: Scene, frame: Frame) -> bool:
    """Whether any core argument is somebody, though nobody that was made an actor."""
    return any(
        scene.classes(argument.token) != THING for argument in frame.of(Role.AGENT, Role.PATIENT, Role.RECIPIENT)
    )
