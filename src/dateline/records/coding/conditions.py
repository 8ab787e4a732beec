"""Whether a frame's arguments meet the conditions of a sense; what each role holds is looked up once a frame, for all its senses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from dateline.languages.triggers import Trigger
from dateline.model.frame import Frame, Role
from dateline.model.parse import Parse
from dateline.records.coding.roles import behind, tokens_by_role
from dateline.records.coding.scene import Scene

Held = TypeVar("Held")


@dataclass(frozen=True, slots=True)
class Failure:
    """A condition that the arguments do not meet: its key in the trigger table, its roles, and what it asks for or forbids."""

    key: str
    roles: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()


class _ByRole(dict[str, Held], Generic[Held]):
    """What the arguments of each role are to a condition, looked up when one first asks for it."""

    def __init__(self, tokens: Mapping[str, Sequence[int]], look: Callable[[Sequence[int]], Held]) -> None:
        self._tokens = tokens
        self._look = look

    def __missing__(self, role: str) -> Held:
        found = self[role] = self._look(self._tokens.get(role, ()))
        return found


@dataclass(frozen=True)
class Holding:
    """What the roles of a frame hold, as the conditions of many senses ask for it.

    `lemmas` is all that a table may call the arguments of a role, `classes` the classes of each of them.
    """

    scene: Scene
    frame: Frame
    lemmas: Mapping[str, frozenset[str]]
    classes: Mapping[str, tuple[frozenset[str], ...]]

    @cached_property
    def words(self) -> frozenset[str]:
        """All that a table may call any argument."""
        return frozenset[str]().union(*(_wordings(self.scene, one.token) for one in self.frame.arguments))


def holding_of(scene: Scene, frame: Frame) -> Holding:
    """What the roles of a frame hold."""

    def lemmas(tokens: Sequence[int]) -> frozenset[str]:
        return frozenset[str]().union(*(_wordings(scene, token) for token in tokens))

    def classes(tokens: Sequence[int]) -> tuple[frozenset[str], ...]:
        return tuple(scene.classes(token) for token in tokens)

    tokens = tokens_by_role(frame)
    return Holding(scene, frame, _ByRole(tokens, lemmas), _ByRole(tokens, classes))


def meets(holding: Holding, trigger: Trigger) -> bool:
    """Whether the arguments meet every condition of the sense: whether there is no failure, told as fast as may be."""
    return (
        all(_are_named(holding, roles, words) for roles, words in trigger.nouns.items())
        and all(_are_of(holding, roles, classes) for roles, classes in trigger.require.items())
        and not any(_are_named(holding, roles, words) for roles, words in trigger.not_nouns.items())
        and not any(_are_only(holding, roles, classes) for roles, classes in trigger.forbid.items())
        and _clause_fits(holding, trigger)
    )


def failures(holding: Holding, trigger: Trigger) -> Iterator[Failure]:
    """The conditions of the sense that the arguments do not meet."""
    yield from _nouns_missed(holding, trigger)
    yield from _classes_missed(holding, trigger)
    if not _clause_fits(holding, trigger):
        yield Failure("clause", ("clause",), trigger.clause or frozenset())


def _nouns_missed(holding: Holding, trigger: Trigger) -> Iterator[Failure]:
    for roles, words in trigger.nouns.items():
        if not _are_named(holding, roles, words):
            yield Failure("nouns", roles, words)
    for roles, words in trigger.not_nouns.items():
        if _are_named(holding, roles, words):
            yield Failure(
                "not_nouns", roles, words.intersection(word for role in roles for word in holding.lemmas[role])
            )


def _classes_missed(holding: Holding, trigger: Trigger) -> Iterator[Failure]:
    for roles, classes in trigger.require.items():
        if not _are_of(holding, roles, classes):
            yield Failure("require", roles, classes)
    for roles, classes in trigger.forbid.items():
        if _are_only(holding, roles, classes):
            yield Failure("forbid", roles, classes)


def _are_named(holding: Holding, roles: tuple[str, ...], words: frozenset[str]) -> bool:
    """Whether one of the roles holds one of the nouns."""
    for role in roles:  # noqa: SIM110  # asked ten times a clause: a generator would cost as much as the question
        if not words.isdisjoint(holding.lemmas[role]):
            return True
    return False


def _are_of(holding: Holding, roles: tuple[str, ...], classes: frozenset[str]) -> bool:
    """Whether one of the roles holds one of the classes."""
    for role in roles:
        for held in holding.classes[role]:
            if not classes.isdisjoint(held):
                return True
    return False


def _are_only(holding: Holding, roles: tuple[str, ...], classes: frozenset[str]) -> bool:
    """Whether an argument of the roles is of these classes and of nothing else."""
    for role in roles:
        for held in holding.classes[role]:
            if held <= classes:
                return True
    return False


def _clause_fits(holding: Holding, trigger: Trigger) -> bool:
    if trigger.clause is None:
        return True
    below = [argument.token for argument in holding.frame.of(Role.CLAUSE)]
    if trigger.type == "CONCEDE" and any(holding.scene.parse.child(one, "neg") is not None for one in below):
        return False  # "vowed not to disarm"
    return bool(below) and (
        not trigger.clause or any(_is_one_of(holding.scene.parse, one, trigger.clause) for one in below)
    )


_STATES = ("acomp", "attr", "oprd", "prep", "xcomp")
"""How what somebody is said to be hangs on "be": "is responsible", "are thieves", "was behind it", "is to blame"."""


def _is_one_of(parse: Parse, verb: int, wanted: frozenset[str]) -> bool:
    """Whether a verb is one of the words, alone or with what its subject is said to be ("be responsible")."""
    lemma = parse.lemmas[verb]
    return lemma in wanted or any(f"{lemma} {parse.lowered[one]}" in wanted for one in parse.child_list(verb, *_STATES))


def _wordings(scene: Scene, token: int) -> frozenset[str]:
    """How a table may call a noun, looked up once an article."""
    if (found := scene.wordings.get(token)) is None:
        found = scene.wordings[token] = frozenset(_called(scene, token))
    return found


def _called(scene: Scene, token: int) -> Iterator[str]:
    """How a table may call a noun: its lemma, its form, with the word before it, and what a counting word counts.

    A name may be called by the word before it and a star, "cyclone *" for "Cyclone Idai"; what is denied only by its denial, "not guilty".
    """
    parse = scene.parse
    lemma = parse.lowered[token]
    if parse.pos[token] == "ADJ" and parse.child(token, "neg") is not None:
        yield f"not {lemma}"
        return
    partitive = lemma in scene.language.predicates.partitives
    counted = [word for inner in behind(scene, token, "of") for word in _wordings(scene, inner)] if partitive else []
    yield from counted
    if any(word in scene.language.triggers.nouns for word in counted):
        return  # "a wave of attacks" is attacks, and no wave
    yield from (lemma, parse.norms[token])
    before = [parse.lowered[child] for child in parse.child_list(token, "compound", "amod")]
    yield from (f"{word} {lemma}" for word in before)
    if parse.pos[token] == "PROPN":
        yield from (f"{word} *" for word in before)
