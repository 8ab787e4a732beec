"""Runs of capitalised words that nothing has claimed: place names behind a preposition or with a class word."""

from __future__ import annotations

from collections.abc import Iterator, Set

from dateline.records.placing.entities import trimmed_name
from dateline.records.placing.ground import Basis, Ground, Name

_LONGEST = 5
_LEAST = 1000
"""Inhabitants below which a place is not found by a preposition alone: small places share their names with everything."""


def cued_names(ground: Ground, taken: Set[int]) -> Iterator[Name]:
    """Known names behind "in", "near", "at" that the model did not mark.

    Args:
        taken: the tokens that are part of a name already.
    """
    for token in range(1, len(ground.parse)):
        if ground.capital(token) and token not in taken and _cued(ground, token):
            name = _longest(ground, token, taken)
            if name:
                yield name


def class_names(ground: Ground, taken: Set[int]) -> Iterator[Name]:
    """Names told by the class word that they hold: "Khyber Pass", "Lake Chad", "Strait of Hormuz", "Baluchistan province"."""
    for token, norm in enumerate(ground.parse.norms):
        if norm in ground.geography.after:
            yield from _before_class_word(ground, token, taken)
        if norm in ground.geography.before and ground.capital(token):
            yield from _behind_class_word(ground, token, taken)


def _cued(ground: Ground, token: int) -> bool:
    """Whether a strong cue stands before a token, with an article or a direction between at most."""
    before = token - 1
    while before > 0 and (ground.norm(before) == "the" or ground.norm(before) in ground.geography.parts):
        before -= 1
    return ground.norm(before) in ground.geography.strong_cues and ground.together(before, token)


def _run(ground: Ground, token: int, taken: Set[int]) -> int:
    """Where the run of capitalised words that begins at a token ends."""
    last = token
    while last - token < _LONGEST and ground.capital(last) and last not in taken and ground.together(token, last):
        last += 1
    return last


def _longest(ground: Ground, token: int, taken: Set[int]) -> Name | None:
    """The whole run where it is a known place that many people live in; a part of a run is part of another name."""
    last = _run(ground, token, taken)
    if any(part in ground.people or part in ground.bodies for part in range(token, last)) or not _populous(ground, ground.words(token, last)):
        return None
    return trimmed_name(ground, token, last, Basis.CUE)


def _populous(ground: Ground, words: str) -> bool:
    return any(place.primary and (place.kind != "city" or place.population >= _LEAST) for place in ground.knowledge.places_named(words))


def _before_class_word(ground: Ground, token: int, taken: Set[int]) -> Iterator[Name]:
    """The capitalised words right before a class word, with it where it is capitalised and they are known together or as neither."""
    first = token
    while first > 0 and token - first < _LONGEST and _extends(ground, first - 1, token, taken):
        first -= 1
    for start in range(first, token):
        if ground.capital(token) and ground.known(ground.words(start, token + 1)):
            yield _named(ground, start, token + 1, "")
            return
        if not ground.capital(token) and ground.known(ground.words(start, token)):
            yield _named(ground, start, token, ground.geography.after[ground.norm(token)])
            return


def _behind_class_word(ground: Ground, token: int, taken: Set[int]) -> Iterator[Name]:
    """The known name that a class word opens."""
    last = _run(ground, token, taken)
    for end in range(last, token + 1, -1):
        if ground.known(ground.words(token, end)):
            yield _named(ground, token, end, "")
            return


def _extends(ground: Ground, before: int, token: int, taken: Set[int]) -> bool:
    fits = ground.capital(before) and before not in taken and ground.together(before, token)
    return fits and before not in ground.people and before not in ground.bodies


def _named(ground: Ground, first: int, last: int, kind: str) -> Name:
    return Name(ground.parse.span(first, last), range(first, last), ground.words(first, last), Basis.PATTERN, kind)
