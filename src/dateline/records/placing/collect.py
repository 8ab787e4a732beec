"""All names of places in an article, none over another, in text order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from dateline.records.placing.accept import accepted
from dateline.records.placing.adjectives import adjective_names
from dateline.records.placing.containers import with_containers
from dateline.records.placing.embedded import embedded_names
from dateline.records.placing.entities import entity_names
from dateline.records.placing.filed import dateline_names
from dateline.records.placing.ground import Basis, Ground, Name
from dateline.records.placing.listed import beside_listed, listed_names
from dateline.records.placing.runs import class_names, cued_names, opening_names


def collect_names(ground: Ground) -> list[Name]:
    """Every name of a place, each with what its surroundings say of it."""
    listed = listed_names(ground)
    found = _apart([*adjective_names(ground), *class_names(ground), *entity_names(ground)])
    names = _apart([*listed, *beside_listed(ground, listed, found)])
    taken = _tokens(names)
    names = _apart([*names, *cued_names(ground, taken), *opening_names(ground, taken)])
    names = _apart(accepted(ground, with_containers(ground, names)))
    names = _apart([*names, *_repeats(ground, names)])
    names = _apart([*names, *embedded_names(ground, names)])
    return [*dateline_names(ground), *names]


def _tokens(names: Iterable[Name]) -> AbstractSet[int]:
    return {token for name in names for token in name.tokens}


def _apart(names: Iterable[Name]) -> list[Name]:
    """In text order; where two overlap, the longer stands, and of equals the first given."""
    kept: list[Name] = []
    taken: set[int] = set()
    for name in sorted(names, key=lambda name: -len(name.span)):
        offsets = range(name.span.start, name.span.end)
        if taken.isdisjoint(offsets):
            taken.update(offsets)
            kept.append(name)
    return sorted(kept, key=lambda name: name.span.start)


def _repeats(ground: Ground, names: list[Name]) -> Iterator[Name]:
    """Further places in the text where words stand that are a place's name elsewhere in it."""
    known = {
        tuple(ground.parse.norms[name.tokens.start : name.tokens.stop]): name
        for name in names
        if _repeatable(ground, name)
    }
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in known:
        by_first.setdefault(words[0], []).append(words)
    taken = _tokens(names) | ground.people | ground.bodies
    for token, norm in enumerate(ground.parse.norms):
        for words in by_first.get(norm, ()):
            last = token + len(words)
            if (
                ground.capital(token)
                and ground.parse.norms[token:last] == words
                and taken.isdisjoint(range(token, last))
            ):
                name = known[words]
                yield Name(
                    ground.parse.span(token, last),
                    range(token, last),
                    name.lookup,
                    Basis.REPEAT,
                    name.kind,
                    name.country,
                )


def _repeatable(ground: Ground, name: Name) -> bool:
    """Whether a name is safe to look for again: no adjective, not short, and known."""
    return name.basis is not Basis.ADJECTIVE and len(name.span) > 3 and ground.known(name.lookup)
