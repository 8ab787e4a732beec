"""Runs of capitalised words that the model missed or took for something else: place names behind a preposition, with a class word, or opening a report."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from dateline.records.placing.entities import trimmed_name
from dateline.records.placing.ground import Basis, Ground, Name

_LONGEST = 5
_LEAST = 1000
"""Inhabitants below which a place is not found by a preposition alone: small places share their names with everything."""
_DASHES = frozenset({"-", "--", "–", "—", "―"})


def cued_names(ground: Ground, taken: AbstractSet[int]) -> Iterator[Name]:
    """Known names behind "in", "near", "at" that the model did not mark as places; `taken` tokens are part of a name already."""
    for token in sorted(ground.capitals - taken):
        if _cued(ground, token):
            name = _whole(ground, token, _run(ground, token, taken))
            if name:
                yield name


def class_names(ground: Ground) -> Iterator[Name]:
    """Names told by the class word that they hold: "Khyber Pass", "Lake Chad", "Strait of Hormuz", "Baluchistan province"."""
    for token, norm in enumerate(ground.parse.norms):
        if norm in ground.geography.after:
            yield from _before_class_word(ground, token)
        if norm in ground.geography.before and ground.capital(token):
            yield from _behind_class_word(ground, token)


def opening_names(ground: Ground, taken: AbstractSet[int]) -> Iterator[Name]:
    """Known names in capitals that open a sentence like a dateline: "CHATTANOOGA (AP) — Police said"."""
    for token in sorted(ground.capitals - taken):
        if _loud(ground.parse.words[token]) and not (token and _loud(ground.parse.words[token - 1])):
            last = token
            while last < len(ground.parse) and last - token < _LONGEST and _loud(ground.parse.words[last]):
                last += 1
            if _opens(ground, last) and _populous(ground, ground.words(token, last)):
                yield _named(ground, token, last, "")


def _loud(word: str) -> bool:
    return word.isupper() and (len(word) > 2 or word.endswith("."))


def _opens(ground: Ground, last: int) -> bool:
    """Whether a bracketed agency or a dash follows a run in capitals."""
    if not ground.norm(last):
        return False
    dashed = ground.parse.words[last] in _DASHES
    bracketed = (
        ground.parse.words[last] == "(" and ground.capital(last + 1) and ")" in ground.parse.words[last + 2 : last + 5]
    )
    return dashed or bracketed


def _cued(ground: Ground, token: int) -> bool:
    """Whether a strong cue stands before a token, with an article or a direction between at most."""
    before = ground.before_name(token)
    return ground.norm(before) in ground.geography.strong_cues and ground.together(before, token)


def _run(ground: Ground, token: int, taken: AbstractSet[int]) -> int:
    """Where the run of capitalised words that begins at a token ends."""
    last = token
    while last - token < _LONGEST and ground.capital(last) and last not in taken and ground.together(token, last):
        last += 1
    return last


def _whole(ground: Ground, first: int, last: int) -> Name | None:
    """The whole run where it is a known place that many people live in; a part of a run is part of another name."""
    fits = first < last and ground.bodies.isdisjoint(range(first, last)) and not _owns_or_opens(ground, last)
    if not fits or not _populous(ground, ground.words(first, last)) or ground.surnames & {ground.norm(last - 1)}:
        return None
    return trimmed_name(ground, first, last, Basis.CUE)


def _owns_or_opens(ground: Ground, last: int) -> bool:
    """Whether a name goes on ("Battle of Richmond"), or owns what the preposition is about ("at George's apartment")."""
    return ground.norm(last) in ground.geography.owning | ground.geography.joining or ground.norm(last) == "-"


def _populous(ground: Ground, words: str) -> bool:
    return any(
        place.primary and (place.kind != "city" or place.population >= _LEAST or place.own)
        for place in ground.knowledge.places_named(words)
    )


def _before_class_word(ground: Ground, token: int) -> Iterator[Name]:
    """The known words right before a class word, with it where it is capitalised and they are known together."""
    first = token
    while first > 0 and token - first < _LONGEST and _extends(ground, first - 1, token):
        first -= 1
    for start in range(first, token):
        if ground.norm(start) in ground.geography.articles:
            continue
        if ground.capital(token) and ground.known(ground.words(start, token + 1)):
            yield _named(ground, start, token + 1, "")
            return
        if not ground.capital(token) and ground.known(ground.words(start, token)):
            yield _named(ground, start, token, ground.geography.after[ground.norm(token)])
            return


def _behind_class_word(ground: Ground, token: int) -> Iterator[Name]:
    """The known name that a class word opens ("Lake Erie", "Gulf of Aden")."""
    last = token + 1
    while (
        last - token < _LONGEST
        and ground.together(token, last)
        and (ground.capital(last) or ground.norm(last) in ground.geography.inner)
    ):
        last += 1
    for end in range(last, token + 1, -1):
        if ground.capital(end - 1) and ground.known(ground.words(token, end)):
            yield _named(ground, token, end, "")
            return


def _extends(ground: Ground, before: int, token: int) -> bool:
    """Whether a capitalised word may be part of the name before a class word; one inside a longer body's name may not."""
    inside = before in ground.bodies and token in ground.bodies
    return ground.capital(before) and ground.together(before, token) and before not in ground.people and not inside


def _named(ground: Ground, first: int, last: int, kind: str) -> Name:
    return Name(ground.parse.span(first, last), range(first, last), ground.words(first, last), Basis.PATTERN, kind)
