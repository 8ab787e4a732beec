"""Names: the model's entities with their bounds repaired and their labels made consistent through the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dateline.annotations.mentions.bounds import bounded, credited, grown, with_head
from dateline.annotations.mentions.defined import defined_names
from dateline.annotations.mentions.found import Ground, Name
from dateline.annotations.mentions.labels import relabelled
from dateline.annotations.mentions.listed import clear_of, listed_names

LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
KEPT = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
"""Labels of names that are mentions; titles of works, events, laws and products are found so that nothing in them is taken for a name."""


def find_names(ground: Ground) -> list[Name]:
    """All names, in text order, none over another."""
    raw = [
        name
        for entity in ground.parse.entities
        if entity.label in LABELS
        for name in bounded(ground, Name(entity.first, entity.last, entity.label))
    ]
    defined = defined_names(ground)
    taken = {token for name in defined for token in range(name.first, name.last)}
    found = (name for name in (grown(ground, name) for name in raw) if taken.isdisjoint(range(name.first, name.last)))
    whole = apart([*defined, *found])
    listed = listed_names(ground, whole)
    agreed = relabelled(ground, clear_of(listed, whole), listed=listed)
    joined = _joined(ground, apart([*agreed, *_repeats(ground, [*agreed, *listed])]))
    kept = [name for name in joined if name.label in KEPT and not _team(ground, name)]
    return [name for name in apart([*clear_of(listed, kept), *listed]) if not credited(ground, name)]


def _team(ground: Ground, name: Name) -> bool:
    """Whether a name is a sports team's: a town and a plural that is no known body ("Charlotte Panthers")."""
    parse = ground.parse
    if name.label not in ("PERSON", "ORG") or name.last - name.first < 2 or parse.tags[name.last - 1] != "NNPS":
        return False
    town = ground.words(name.first, name.last - 1)
    known = ground.knowledge.actors_named(ground.words(name.first, name.last)) or ground.country(
        name.first, name.last - 1
    )
    return not known and any(place.primary and place.kind == "city" for place in ground.knowledge.places_named(town))


def _repeats(ground: Ground, names: list[Name]) -> Iterator[Name]:
    """Names that the model found elsewhere in the document and missed here."""
    parse = ground.parse
    labels = _worth_repeating(ground, names)
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in labels:
        by_first.setdefault(words[0], []).append(words)
    taken = {token for name in names for token in range(name.first, name.last)}
    for token, norm in enumerate(parse.norms):
        if token in taken or norm not in by_first or not parse.words[token][:1].isupper():
            continue
        for words in sorted(by_first[norm], key=lambda w: (-len(w), w)):
            last = token + len(words)
            if parse.norms[token:last] == words and taken.isdisjoint(range(token, last)):
                taken.update(range(token, last))
                yield Name(token, last, labels[words])
                break


def _worth_repeating(ground: Ground, names: list[Name]) -> dict[tuple[str, ...], str]:
    """The names that are sure enough to be looked for again: of several words, or found more than once."""
    counts = Counter(ground.key(name) for name in names)
    return {
        ground.key(name): name.label
        for name in names
        if name.label in KEPT
        and len(" ".join(ground.key(name))) > 2
        and (counts[ground.key(name)] > 1 or name.last - name.first > 1)
    }


def _joined(ground: Ground, names: list[Name]) -> list[Name]:
    """Neighbours that are one name: "Pakistani" "Taliban", "Haqqani" network."""
    found: list[Name] = []
    for name in names:
        longer = with_head(ground, name)
        if found and _one_group(ground, found[-1], longer):
            longer = Name(found.pop().first, longer.last, "ORG")
        elif found and _one_person(ground, found[-1], longer):
            longer = Name(found.pop().first, longer.last, "PERSON")
        elif found and _one_country(ground, found[-1], longer):
            longer = Name(found.pop().first, longer.last, "GPE")
        found.append(longer)
    return apart(found)


def _one_country(ground: Ground, left: Name, right: Name) -> bool:
    """Whether the "and" between two names is one of a country's: "Trinidad and Tobago"."""
    between = ground.parse.norms[left.last : right.first]
    return between[:1] == ("and",) and len(between) < 3 and ground.country(left.first, right.last) is not None


def _one_group(ground: Ground, before: Name, name: Name) -> bool:
    """Whether a demonym stands right before the name of a group that it is part of."""
    touching = before.last == name.first and before.last - before.first == 1 and before.label == "NORP"
    return touching and name.label == "ORG" and name.first <= ground.parse.heads[before.first] < name.last


def _one_person(ground: Ground, before: Name, name: Name) -> bool:
    """Whether two neighbours are the parts of one person's name ("Datuk Seri Anwar" "Ibrahim")."""
    both = before.label == name.label == "PERSON" and before.last == name.first
    return (
        both
        and ground.parse.deps[before.last - 1] == "compound"
        and name.first <= ground.parse.heads[before.last - 1] < name.last
    )


def apart(names: Iterable[Name]) -> list[Name]:
    """In text order; where two overlap, the longer stands."""
    kept: list[Name] = []
    taken: set[int] = set()
    for name in sorted(names, key=lambda n: (n.first - n.last, n.first)):
        if taken.isdisjoint(range(name.first, name.last)):
            taken.update(range(name.first, name.last))
            kept.append(name)
    return sorted(kept, key=lambda n: n.first)
