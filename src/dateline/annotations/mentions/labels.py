"""What each name is a name of: the model's label, set right by the knowledge base, by its context and by the rest of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dateline.annotations.mentions.found import Ground, Name

WHERE = frozenset({"in", "at", "near", "outside", "around", "across", "throughout", "inside", "toward", "towards", "into"})
_UNSURE = frozenset({"NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "PERSON", "LAW", "FAC", "LOC", "GPE"})


def relabelled(ground: Ground, names: Sequence[Name]) -> list[Name]:
    """The names with one label a string: what the knowledge base or the context says of it anywhere, else its usual label.

    A surname of a full person's name is a person; words of a line in capitals are names only where they are names elsewhere.
    """
    sure = [_by_context(ground, _known(ground, name)) for name in names]
    votes: dict[tuple[str, ...], Counter[str]] = {}
    for name, certain in sure:
        votes.setdefault(ground.key(name), Counter())[name.label] += 3 if certain else 1
    surnames, given = _parts_of_people(ground, [name for name, _ in sure], votes)
    settled = [Name(name.first, name.last, _label(ground, name, votes, surnames, given)) for name, _ in sure]
    return [name for name in settled if not _shouted(ground, name, votes)]


def _known(ground: Ground, name: Name) -> tuple[Name, bool]:
    """The label that the knowledge base gives a name where it knows it as one thing only, and whether it does."""
    words = ground.words(name.first, name.last)
    if name.label != "NORP" and ground.knowledge.country_named(words):
        return Name(name.first, name.last, "GPE"), True
    if name.label != "NORP" and name.last - name.first == 1 and ground.knowledge.demonym(words):
        return Name(name.first, name.last, "NORP"), True
    kinds = {actor.kind for actor in ground.knowledge.actors_named(words)}
    if kinds and "person" not in kinds and name.label in _UNSURE:
        return Name(name.first, name.last, "ORG"), True
    if kinds == {"person"} and name.last - name.first > 1:
        return Name(name.first, name.last, "PERSON"), True
    return name, False


def _by_context(ground: Ground, judged: tuple[Name, bool]) -> tuple[Name, bool]:
    """A title before a name makes it a person; "the Fine Gael party" a party; "in Khan Younis" a place that is known."""
    name, certain = judged
    if certain:
        return judged
    if name.label in ("ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT") and _after_post(ground, name):
        return Name(name.first, name.last, "PERSON"), True
    if name.label in ("PERSON", "GPE", "NORP") and _called_body(ground, name):
        return Name(name.first, name.last, "ORG"), True
    if name.label in ("PERSON", "ORG", "PRODUCT") and _located(ground, name):
        return Name(name.first, name.last, "GPE"), True
    return name, False


def _after_post(ground: Ground, name: Name) -> bool:
    """Whether a person's post or rank runs straight into the name ("Gen. Allen", "spokesman Briguera")."""
    parse, before = ground.parse, name.first - 1
    if before < 0 or parse.sentence[before] != parse.sentence[name.first] or parse.deps[before] != "compound":
        return False
    if not name.first <= parse.heads[before] < name.last or parse.deps[name.last - 1] == "compound":
        return False
    post = ground.titles.post([parse.norms[before]])
    return (post is not None and bool(post[0].sector or not post[0].fixed)) or parse.norms[before] in ground.titles.honorifics


def _called_body(ground: Ground, name: Name) -> bool:
    """Whether the noun right after the name says what kind of body bears it."""
    parse, after = ground.parse, name.last
    if after >= len(parse) or parse.norms[after] not in ground.nouns.bearers or name.last - 1 in ground.countries:
        return False
    return parse.heads[name.last - 1] == after and parse.deps[name.last - 1] in ("compound", "nmod")


def _located(ground: Ground, name: Name) -> bool:
    """Whether somebody is in, at or near it, and a place is known by the name."""
    parse, head = ground.parse, ground.head(name)
    above = parse.heads[head]
    if parse.deps[head] != "pobj" or parse.norms[above] not in WHERE:
        return False
    words = ground.words(name.first, name.last)
    return not ground.knowledge.actors_named(words) and any(place.primary for place in ground.knowledge.places_named(words))


def _parts_of_people(ground: Ground, names: Sequence[Name], votes: dict[tuple[str, ...], Counter[str]]) -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """The surnames of full persons' names (the last word, the last two of three or more), and their first words."""
    surnames, given = set(), set()
    for name in names:
        words = ground.key(name)
        if _usual(votes[words]) == "PERSON" and 2 <= len(words) <= 5:
            surnames.add(words[-1:])
            given.add(words[:1])
            if len(words) > 2:
                surnames.add(words[-2:])
    return frozenset(surnames), frozenset(given)


def _usual(votes: Counter[str]) -> str:
    return min(votes, key=lambda label: (-votes[label], label != "PERSON", label))


def _label(ground: Ground, name: Name, votes: dict[tuple[str, ...], Counter[str]], surnames: frozenset[tuple[str, ...]], given: frozenset[tuple[str, ...]]) -> str:
    key = ground.key(name)
    named = ground.country(name.first, name.last)
    if key in surnames and not named:
        return "PERSON"
    if key in given and name.label in ("ORG", "PRODUCT", "NORP", "WORK_OF_ART") and not named and not ground.knowledge.actors_named(ground.words(name.first, name.last)):
        return "PERSON"
    best = max(votes[key].values())
    return name.label if votes[key][name.label] == best else _usual(votes[key])


def _shouted(ground: Ground, name: Name, votes: dict[tuple[str, ...], Counter[str]]) -> bool:
    """Whether a name stands in a line of capitals, is no name elsewhere and is not known."""
    parse = ground.parse
    first, last = parse.sentences[parse.sentence[name.first]]
    letters = [word for word in parse.words[first:last] if word.isalpha() and len(word) > 1]
    if len(letters) < 2 or not all(word.isupper() for word in letters):
        return False
    words = ground.words(name.first, name.last)
    return sum(votes[ground.key(name)].values()) < 2 and not (ground.knowledge.actors_named(words) or ground.country(name.first, name.last) or ground.knowledge.places_named(words))
