"""The names of a user's lists: mentions wherever they stand, of the kind that the list says, whatever the model saw there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.annotations.mentions.bounds import with_head
from dateline.annotations.mentions.found import Found, Ground, Name
from dateline.knowledge.own.find import Standing
from dateline.knowledge.own.values import Listed
from dateline.model.finding import Form, Kind

LABELS: Mapping[str, str] = {
    "person": "PERSON",
    "organization": "ORG",
    "group": "ORG",
    "country": "GPE",
    "population": "NORP",
    "place": "GPE",
}
"""The label that the model would give a name of a listed kind."""
BODIES = frozenset({"organization", "group"})
CALLED = frozenset({"PERSON", "ORG", "NORP"})
"""Labels of those that may be called after a place."""


def listed_names(ground: Ground, names: Sequence[Name]) -> list[Name]:
    """The listed names that stand in the text, in text order; those that are part of a longer name yield to it (`_yields`)."""
    if not ground.own:
        return []
    over = {token: name for name in names for token in range(name.first, name.last)}
    found = (name for standing in ground.own.find(ground.text) for name in _on_tokens(ground, standing))
    return [_grown(ground, name) for name in found if not _yields(ground, name, over)]


def clear_of(listed: Iterable[Name], names: Iterable[Name]) -> list[Name]:
    """The names that touch none of the listed ones."""
    taken = {token for name in listed for token in range(name.first, name.last)}
    return [name for name in names if taken.isdisjoint(range(name.first, name.last))]


def listed_found(ground: Ground, name: Name, listed: Listed) -> Found:
    """The mention that a listed name makes."""
    head = ground.head(name)
    return Found(
        first=name.first,
        last=name.last,
        head=head,
        form=Form.NAME,
        kind=Kind(listed.kind),
        country=listed.country if listed.kind != "person" else None,
        plural=listed.kind in ("group", "population") and ground.parse.tags[head] in ("NNS", "NNPS"),
        known_as=listed.id,
    )


def _on_tokens(ground: Ground, standing: Standing) -> Iterator[Name]:
    """The name over whole tokens of one sentence; none where it is a part of a token ("pro-Kachi") or runs over a sentence."""
    parse, span = ground.parse, standing.span
    tokens = parse.tokens_in(span)
    if not tokens or parse.span(tokens.start, tokens.stop) != span:
        return
    if parse.sentence[tokens.start] == parse.sentence[tokens.stop - 1]:
        yield Name(tokens.start, tokens.stop, LABELS[standing.listed.kind], standing.listed)


def _yields(ground: Ground, name: Name, over: Mapping[int, Name]) -> bool:
    """Whether a listed name is a part of a longer one that is somebody else's.

    A longer one is so where a single listed word would be a part of a person's full name, where a listed place's name stands
    in what is called after the place ("Kachi Youth Council"), and where the knowledge base has the longer one.
    """
    longer, size = over.get(name.first), name.last - name.first
    if longer is None or longer is not over.get(name.last - 1) or longer.last - longer.first <= size:
        return False
    if name.label == longer.label == "PERSON":
        return size == 1
    place = name.listed is not None and name.listed.kind == "place"
    return (place and longer.label in CALLED) or ground.is_known(longer.first, longer.last)


def _grown(ground: Ground, name: Name) -> Name:
    """A body's name with the common noun that ends it ("river boys militia")."""
    if name.listed is None or name.listed.kind not in BODIES:
        return name
    return Name(name.first, with_head(ground, name).last, name.label, name.listed)
