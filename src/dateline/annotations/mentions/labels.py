"""What each name is a name of: the model's label, set right by the knowledge base, by its context and by the rest of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dateline.annotations.mentions.found import Ground, Name
from dateline.model.finding import Kind

Key = tuple[str, ...]
"""The words of a name in lower case."""
BODIES = frozenset({Kind.ORGANIZATION, Kind.GROUP})
WHERE = frozenset(
    {"in", "at", "near", "outside", "around", "across", "throughout", "inside", "toward", "towards", "into"}
)
_UNSURE = frozenset({"NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "PERSON", "LAW", "FAC", "LOC", "GPE"})


@dataclass(frozen=True)
class _Ballot:
    """What the document says of each string: its labels with their weight; which strings are surnames, which first names."""

    votes: Mapping[Key, Counter[str]]
    surnames: frozenset[Key]
    given: frozenset[Key]


def relabelled(ground: Ground, names: Sequence[Name], *, listed: Sequence[Name] = ()) -> list[Name]:
    """The names with one label a string: what the knowledge base or the context says of it anywhere, else its usual label.

    A surname of a full person's name is a person; words of a line in capitals are names only where they are names elsewhere.
    The names of a user's list have a say in it.
    """
    sure = [_by_context(ground, _known(ground, name)) for name in names]
    ballot = _ballot(ground, [*sure, *((name, True) for name in listed)])
    settled = [Name(name.first, name.last, _label(ground, name, ballot)) for name, _ in sure]
    return [name for name in settled if not _shouted(ground, name, ballot)]


def _ballot(ground: Ground, sure: Sequence[tuple[Name, bool]]) -> _Ballot:
    votes: dict[Key, Counter[str]] = {}
    for name, certain in sure:
        votes.setdefault(ground.key(name), Counter())[name.label] += 3 if certain else 1
    names = [name for name, _ in sure]
    people = [words for words in votes if _usual(votes[words]) == "PERSON" and 2 <= len(words) <= 5]
    last_two = {words[-2:] for words in people if len(words) > 2}
    surnames = {words[-1:] for words in people} | last_two | _by_last_word(ground, names, votes)
    return _Ballot(votes, frozenset(surnames), frozenset(words[:1] for words in people))


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
    for labels, says, label in _CONTEXTS:
        if name.label in labels and says(ground, name):
            return Name(name.first, name.last, label), says not in (_first_name, _only_place, _place_of_country)
    return name, False


def _first_name(ground: Ground, name: Name) -> bool:
    """Whether a name of one or two words begins as people's names do, and nothing is known by it."""
    if (
        name.last - name.first > 2
        or not ground.nouns.likely(ground.parse.norms[name.first])
        or ground.parse.norms[name.last - 1] in ground.nouns.heads
    ):
        return False
    return not _said_by_base(ground, name) and (not name.first or ground.parse.norms[name.first - 1] != "the")


def _after_post(ground: Ground, name: Name) -> bool:
    """Whether a person's post or rank runs straight into the name ("Gen. Allen", "spokesman Briguera")."""
    parse, before = ground.parse, name.first - 1
    if before < 0 or parse.sentence[before] != parse.sentence[name.first] or parse.deps[before] != "compound":
        return False
    if not name.first <= parse.heads[before] < name.last or parse.deps[name.last - 1] == "compound":
        return False
    post = ground.titles.post([parse.norms[before]])
    return (post is not None and bool(post[0].sector or not post[0].fixed)) or parse.norms[
        before
    ] in ground.titles.honorifics


def _called_body(ground: Ground, name: Name) -> bool:
    """Whether the noun right after the name says what kind of body bears it."""
    parse, after = ground.parse, name.last
    if after >= len(parse) or parse.norms[after] not in ground.nouns.bearers or name.last - 1 in ground.countries:
        return False
    return parse.heads[name.last - 1] == after and parse.deps[name.last - 1] in ("compound", "nmod")


def _body_by_name(ground: Ground, name: Name) -> bool:
    """Whether a name ends as bodies' names do ("Missionary Baptist Church")."""
    last = ground.parse.norms[name.last - 1]
    return (
        name.last - name.first > 1
        and last in ground.nouns.heads
        and not ground.nouns.likely(ground.parse.norms[name.first])
    )


def _is_thing(ground: Ground, name: Name) -> bool:
    """Whether a name of one that the article calls "which", or by a noun for bodies: "Cobre Sur, which operates the mine"."""
    parse, comma = ground.parse, name.last
    if comma + 1 >= len(parse) or parse.norms[comma] != "," or ground.nouns.likely(parse.norms[name.first]):
        return False
    if parse.norms[comma + 1] == "which":
        return True
    beside = [c for c in parse.child_list(ground.head(name), "appos") if c > comma and parse.tags[c] == "NN"]
    noun = (
        ground.nouns.find([*parse.norms[max(0, beside[0] - 2) : beside[0]], parse.lemmas[beside[0]]])
        if beside
        else None
    )
    return noun is not None and noun[0].body and noun[0].one in BODIES


def _led(ground: Ground, name: Name) -> bool:
    """Whether somebody leads it: "leader of Fine Gael"; people are led too, but not called after one."""
    parse, head = ground.parse, ground.head(name)
    above = parse.heads[head]
    if parse.deps[head] != "pobj" or parse.norms[above] != "of":
        return False
    return parse.lowered[parse.heads[above]] in ground.nouns.leading


def _featured(ground: Ground, name: Name) -> bool:
    """Whether a word for a place bears the name: "Thitu Island", "the city of Khan Younis"."""
    parse, head = ground.parse, ground.head(name)
    above = parse.heads[head]
    if parse.deps[head] in ("compound", "nmod"):
        return above >= name.last and parse.norms[above] in ground.nouns.features
    return (
        parse.norms[above] == "of"
        and parse.norms[parse.heads[above]] in ground.nouns.features
        and parse.deps[head] == "pobj"
    )


def _located(ground: Ground, name: Name) -> bool:
    """Whether somebody is in, at or near it, and a place is known by the name."""
    parse, head = ground.parse, ground.head(name)
    above = parse.heads[head]
    if parse.deps[head] != "pobj" or parse.norms[above] not in WHERE:
        return False
    words = ground.words(name.first, name.last)
    if ground.knowledge.actors_named(words):
        return False
    return any(place.primary or name.last - name.first > 1 for place in ground.knowledge.places_named(words))


def _place_of_country(ground: Ground, name: Name) -> bool:
    """Whether a name is known as a place of a country that the article speaks of, and as nobody, and nobody acts by it."""
    parse, head = ground.parse, ground.head(name)
    words = ground.words(name.first, name.last)
    if name.last - name.first > _PLACE_WORDS or ground.nouns.likely(parse.norms[name.first]) or words.isupper():
        return False
    if _acts_alone(ground, name, head) or ground.knowledge.actors_named(words) or _is_seat(ground, words):
        return False
    return any(
        place.primary and not ground.spoken.isdisjoint(place.countries)
        for place in ground.knowledge.places_named(words)
    )


_PLACE_WORDS = 3
"""Words in the name of a place that the model took for somebody's."""


def _acts_alone(ground: Ground, name: Name, head: int) -> bool:
    """Whether a name is the subject of a verb, possesses something, is addressed, or has an age or a role behind it."""
    parse = ground.parse
    if parse.deps[head] in _DOING or parse.child(head, "appos", "relcl") is not None:
        return True
    before = parse.norms[name.first - 1] if name.first else ""
    return before in ("by", "with", "told", "and") and parse.deps[head] != "conj"


_DOING = frozenset({"nsubj", "nsubjpass", "agent", "appos", "dative", "compound", "nmod", "ROOT"})


def _only_place(ground: Ground, name: Name) -> bool:
    """Whether a name is known as a sizeable place and as nobody ("the Galway socialist")."""
    words = ground.words(name.first, name.last)
    if words.isupper() or ground.knowledge.actors_named(words) or _is_seat(ground, words):
        return False
    best = next(iter(ground.knowledge.places_named(words)), None)
    return best is not None and best.primary and (best.kind != "city" or best.population >= _SIZEABLE)


def _is_seat(ground: Ground, words: str) -> bool:
    """Whether a name is a building's that stands for those who sit there, wherever it is named ("the White House")."""
    best = next(iter(ground.knowledge.places_named(words)), None)
    return best is not None and best.kind == "facility" and ground.knowledge.metonym(words) is not None


_SIZEABLE = 50_000
"""People in a city that a name is held for before anything else."""


def _by_last_word(ground: Ground, names: Sequence[Name], votes: Mapping[Key, Counter[str]]) -> set[Key]:
    """Names of two words, held for a body's, whose last word alone goes on as the name: people are called so, bodies are not."""
    found: set[Key] = set()
    for name in names:
        words = ground.key(name)
        bare = len(words) == 2 and name.label == "ORG" and words[1:] in votes and words[1] not in ground.nouns.heads
        if bare and not ground.parse.words[name.last - 1].isupper() and not _said_by_base(ground, name):
            found |= {words, words[1:]}
    return found


def _said_by_base(ground: Ground, name: Name) -> bool:
    return bool(
        ground.knowledge.actors_named(ground.words(name.first, name.last))
        or ground.knowledge.places_named(ground.words(name.first, name.last))
    )


def _usual(votes: Counter[str]) -> str:
    return min(votes, key=lambda label: (-votes[label], label != "PERSON", label))


def _label(ground: Ground, name: Name, ballot: _Ballot) -> str:
    key = ground.key(name)
    if not ground.country(name.first, name.last):
        if key in ballot.surnames:
            return "PERSON"
        if (
            key in ballot.given
            and name.label in _WEAK
            and not ground.knowledge.actors_named(ground.words(name.first, name.last))
        ):
            return "PERSON"
    votes = ballot.votes[key]
    return name.label if votes[name.label] == max(votes.values()) else _usual(votes)


_WEAK = frozenset({"ORG", "PRODUCT", "NORP", "WORK_OF_ART"})


def _shouted(ground: Ground, name: Name, ballot: _Ballot) -> bool:
    """Whether a name stands in a line of capitals, is no name elsewhere and is not known."""
    own = ground.parse.words[name.first]
    if own.isalpha() and len(own) > 1 and not own.isupper():
        return False
    first, last = ground.parse.sentences[ground.parse.sentence[name.first]]
    letters = [word for word in ground.parse.words[first:last] if word.isalpha() and len(word) > 1]
    if len(letters) < 2 or not all(word.isupper() for word in letters):
        return False
    alone = sum(ballot.votes[ground.key(name)].values()) < 2
    return alone and not _said_by_base(ground, name) and not ground.country(name.first, name.last)


_CONTEXTS: tuple[tuple[frozenset[str], Callable[[Ground, Name], bool], str], ...] = (
    (frozenset({"ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT"}), _after_post, "PERSON"),
    (frozenset({"PERSON", "GPE", "NORP"}), _called_body, "ORG"),
    (frozenset({"PERSON"}), _led, "ORG"),
    (frozenset({"PERSON"}), _body_by_name, "ORG"),
    (frozenset({"PERSON"}), _is_thing, "ORG"),
    (frozenset({"PERSON", "ORG", "PRODUCT"}), _featured, "GPE"),
    (frozenset({"PERSON", "ORG", "NORP", "PRODUCT"}), _located, "GPE"),
    (frozenset({"ORG", "PRODUCT"}), _first_name, "PERSON"),
    (frozenset({"ORG"}), _only_place, "GPE"),
    (frozenset({"PERSON", "ORG", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT"}), _place_of_country, "GPE"),
)
"""What a context says of names with certain labels: the first that holds decides."""
