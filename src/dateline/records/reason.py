"""Why a rule decided as it did: the rule in words and the tokens that it saw, so that whatever decides can also tell."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule in words, and the tokens that it went by, in text order; none where it is what the text does not say."""

    rule: str
    tokens: tuple[int, ...] = ()
