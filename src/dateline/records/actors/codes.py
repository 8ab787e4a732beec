"""What a phrase says of whoever it describes: country, PLOVER sector, and how much that weighs against another phrase."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from dateline.knowledge.own.values import OwnCode

OWNERLESS = frozenset({"IGO", "NGO", "MNC", "IMG", "ISM"})
"""First parts of a code where no one state owns the actor."""
PUBLIC = frozenset({"GOV", "MIL", "JUD", "LEG", "SPY", "COP", "PTY"})
"""Sectors whose former members are elites."""


class Weight(IntEnum):
    """How much a phrase says: a post held beats a rank, a rank a plain noun, any of them what somebody was or is in private."""

    NOTHING = 0
    PRIVATE = 1
    FORMER = 2
    NOUN = 3
    RANK = 4
    POST = 5


class Said(NamedTuple):
    """What words say of somebody: `first` is the first part of the code (alpha-3, or IGO and the like)."""

    first: str | None = None
    sector: str | None = None
    weight: Weight = Weight.NOTHING

    @property
    def code(self) -> str | None:
        """The code of the two parts, either alone where the other is not known; None where neither is."""
        return f"{self.first or ''}{self.sector or ''}" or None

    def former(self) -> Said:
        """The same of somebody who no longer is it: public office makes an elite, other work leaves the sector as it is."""
        return Said(self.first, "ELI" if self.sector in PUBLIC else self.sector, Weight.FORMER)


class Told(NamedTuple):
    """What is said of somebody, and what says the first part of the code and the sector; "" where nothing does."""

    said: Said = Said()
    first: str = ""
    sector: str = ""

    def of(self, said: Said, why: str) -> Told:
        """Something else said: `why` for each part that it changes."""
        first = self.first if said.first == self.said.first else why
        return Told(said, first, self.sector if said.sector == self.said.sector else why)


def told(said: Said, why: str) -> Told:
    """What is said, all of it for one reason."""
    return Told(said, why if said.first else "", why if said.sector else "")


def of_list(code: OwnCode, said: Said) -> Said:
    """What a user's list says of an actor; the parts that it leaves open are as the page says."""
    if not code.open:
        return Said(code.first, code.sector, Weight.POST)
    return Said(code.first or said.first, code.sector or said.sector, Weight.POST)


def of_code(code: str) -> Said:
    """What a code of the knowledge base says of a post's holder."""
    return Said(code[:3], code[3:] or None, Weight.POST)
