"""Names from the model's entities: trimmed to the name itself, and parted where one entity holds several."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.finding import Kind
from dateline.records.placing.ground import Basis, Ground, Name

LABELS = frozenset({"GPE", "LOC", "FAC"})
_PARTING = frozenset({",", "/", ";", "--", "–", "—"})


def entity_names(ground: Ground) -> Iterator[Name]:
    """Places that mentions and entities name; an entity inside a person's or a body's name is none."""
    seen: set[int] = set()
    for tokens in _stretches(ground):
        for first, last in _parts(ground, tokens.start, tokens.stop):
            if seen.isdisjoint(range(first, last)):
                name = trimmed_name(ground, first, last, Basis.ENTITY)
                if name:
                    seen.update(name.tokens)
                    yield name


def _stretches(ground: Ground) -> Iterator[range]:
    for kind in (Kind.PLACE, Kind.COUNTRY):
        for mention in ground.names_by_kind[kind]:
            yield ground.parse.tokens_in(mention.span)
    bodies = {ground.parse.tokens_in(mention.span) for mention in ground.names_by_kind[Kind.ORGANIZATION]}
    taken = ground.people | ground.bodies
    for entity in ground.parse.entities:
        tokens = range(entity.first, entity.last)
        if entity.label in LABELS and (taken.isdisjoint(tokens) or (tokens in bodies and _known(ground, tokens))):
            yield tokens


def _known(ground: Ground, tokens: range) -> bool:
    """Whether a whole name that was taken for a body's, against the model, is a place's of the gazetteer."""
    return ground.known(ground.words(tokens.start, tokens.stop))


def _parts(ground: Ground, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretches between commas and slashes."""
    start = first
    for token in range(first, last):
        if ground.parse.words[token] in _PARTING or _joining(ground, token, first, last):
            yield start, token
            start = token + 1
    yield start, last


def _joining(ground: Ground, token: int, first: int, last: int) -> bool:
    """Whether a hyphen joins two places that are each known, and not one name ("Russia-Turkey", not "Guinea-Bissau")."""
    if ground.parse.words[token] not in ("-", "‑") or token in (first, last - 1):
        return False
    return (
        not ground.known(ground.words(first, last))
        and ground.known(ground.words(first, token))
        and ground.known(ground.words(token + 1, last))
    )


def trimmed_name(ground: Ground, first: int, last: int, basis: Basis) -> Name | None:
    """The name in a stretch of tokens, without articles, directions and class words in small letters; None where none is left."""
    first, last, kind = _trimmed(ground, first, last)
    if first >= last or not _is_name(ground, first, last):
        return None
    first, last, kind = _inner(ground, first, last, kind)
    words = ground.words(first, last)
    span = ground.parse.span(first, last)
    short = ground.geography.abbreviations.get(words)
    if short:
        return Name(span, range(first, last), short.name, basis, short.kind, short.country)
    return Name(span, range(first, last), words, basis, kind)


def _trimmed(ground: Ground, first: int, last: int) -> tuple[int, int, str]:
    """Without small words at both ends; the kind that a class word among those behind says."""
    parse, kind = ground.parse, ""
    while last > first and not _proper(parse.words[last - 1]):
        last -= 1
        kind = ground.geography.after.get(parse.norms[last], kind)
    while first < last and (not _proper(parse.words[first]) or parse.norms[first] in ground.geography.articles):
        first += 1
    return first, last, kind


def _proper(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit()


def _is_name(ground: Ground, first: int, last: int) -> bool:
    words = ground.words(first, last)
    stopped = words.lower() in ground.geography.stop and ground.knowledge.country_named(words) is None
    return not stopped and len(words) > 1 and any(letter.isalpha() for letter in words)


def _inner(ground: Ground, first: int, last: int, kind: str) -> tuple[int, int, str]:
    """The known name inside a longer one that is not known: "City of X", "Northern X"; with the class that "of" says."""
    if ground.known(ground.words(first, last)):
        return first, last, kind
    for cut in (2, 1):
        head = " ".join(ground.parse.norms[first : first + cut])
        said = ground.geography.before.get(head, "") if cut == 2 else ""
        part = cut == 1 and head in ground.geography.parts
        rest = ground.words(first + cut, last) if first + cut < last else ""
        if rest and (said or part) and rest.lower() not in ground.geography.after and ground.known(rest):
            return first + cut, last, kind or said
    return first, last, kind
