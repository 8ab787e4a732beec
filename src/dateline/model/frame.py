"""A frame: who does what in one clause; working material handed to the steps, dropped after the last one, never stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a phrase is to the act: Dowty's proto-agent and proto-patient, and the prepositional roles by their preposition."""

    AGENT = "agent"
    PATIENT = "patient"
    RECIPIENT = "recipient"
    CLAUSE = "clause"
    OBLIQUE = "oblique"


class Form(StrEnum):
    """How the act is worded: by a verb, by an event noun, by an event noun under a light verb ("held talks"), by an adjective."""

    VERB = "verb"
    NOUN = "noun"
    LIGHT = "light"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, slots=True)
class Argument:
    """One phrase of a frame: its head token and, for an oblique, what brings it in.

    That is a preposition ("on", "out of"), or `poss` and `mod` for what stands before a noun ("Israel's raid", "NATO raid").
    `far` marks a preposition that hangs on the object and not on the act itself ("imposed sanctions on Iran"). `via` tells by
    which way through the grammar it was found (a passive, coordination, control); it is no part of what an argument is.
    """

    role: Role
    token: int
    preposition: str = ""
    far: bool = False
    via: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Frame:
    """One act with its arguments; all numbers are token indices of the parse.

    `words` are the tokens that name the act (verb and particle, light verb and noun); `clause` is the verb whose tense, mood
    and negation govern it (for a noun, the nearest verb above; its own head where there is none).
    """

    head: int
    words: tuple[int, ...]
    form: Form
    clause: int
    arguments: tuple[Argument, ...] = ()
    passive: bool = False
    negated: bool = False

    def of(self, *roles: Role) -> tuple[Argument, ...]:
        """The arguments with one of these roles, in order."""
        return tuple(argument for argument in self.arguments if argument.role in roles)

    def by(self, *prepositions: str) -> tuple[Argument, ...]:
        """The arguments brought in by one of these prepositions, in order."""
        return tuple(argument for argument in self.arguments if argument.preposition in prepositions)
