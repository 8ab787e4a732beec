"""Which of the names that no gazetteer knows are places at all, and which words are none however they are spelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.records.placing.ground import Basis, Ground, Name

_ACRONYM = 6


def accepted(ground: Ground, names: Iterable[Name]) -> Iterator[Name]:
    """The names that the gazetteer knows, and those that it does not but that the text presents as a place."""
    for name in names:
        if (
            name.basis in (Basis.ADJECTIVE, Basis.DATELINE)
            or ground.knowledge.places_named(name.lookup)
            or presented(ground, name)
        ):
            yield name


def presented(ground: Ground, name: Name) -> bool:
    """Whether the text itself says that an unknown name is a place's: by a class word, by what holds it, or by a preposition."""
    words = name.lookup.lower().split()
    if any(letter.isdigit() for letter in name.lookup):
        return ground.geography.after.get(words[-1]) == "street"
    acronym = name.lookup.isupper() and len(name.lookup) <= _ACRONYM
    if acronym or words[-1].removesuffix("s") in ground.surnames:
        return False
    return bool(name.kind or name.container) or class_of(ground, words) != "" or is_cued(ground, name)


def class_of(ground: Ground, words: list[str]) -> str:
    """The kind that the first or last word of a name (in lower case) says; the empty string where neither does."""
    if len(words) < 2:
        return ""
    return ground.geography.after.get(words[-1]) or ground.geography.before.get(words[0], "")


def is_cued(ground: Ground, name: Name) -> bool:
    """Whether a preposition of place stands before a name, with an article or a direction between at most."""
    before = ground.before_name(name.tokens.start)
    named = f"{ground.norm(before - 1)} {ground.norm(before)}"
    return ground.norm(before) in ground.geography.strong_cues or named in ground.geography.before
