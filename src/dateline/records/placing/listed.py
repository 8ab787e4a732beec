"""The names of a user's list of places: where they stand, and when the page itself says that another place is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dateline.knowledge import Knowledge, KnownPlace
from dateline.knowledge.within import lies_in
from dateline.model.finding import Kind
from dateline.records.placing.ground import Basis, Ground, Name

_HOLDING = frozenset({"country", "admin1", "admin2"})


def listed_names(ground: Ground) -> list[Name]:
    """The mentions that a user's list made places."""
    found = (ground.parse.tokens_in(mention.span) for mention in ground.names_by_kind[Kind.PLACE] if mention.known_as)
    return [_name(ground, tokens) for tokens in found]


def _name(ground: Ground, tokens: range) -> Name:
    """The name, with the kind that a class word right behind it says ("Kachi river")."""
    first, last = tokens.start, tokens.stop
    kind = ground.geography.after.get(ground.norm(last), "") if ground.together(first, last) else ""
    return Name(ground.parse.span(first, last), tokens, ground.words(first, last), Basis.LISTED, kind)


def beside_listed(ground: Ground, listed: Sequence[Name], names: Iterable[Name]) -> Iterator[Name]:
    """The other names: those that touch no listed one, and the longer ones that the gazetteer has ("Kachi Pass")."""
    taken = {token: name for name in listed for token in name.tokens}
    for name in names:
        touched = [taken[token] for token in name.tokens if token in taken]
        longer = all(len(name.span) > len(one.span) for one in touched)
        if not touched or (longer and name.basis is not Basis.ADJECTIVE and ground.known(name.lookup)):
            yield name


def meant(places: Sequence[KnownPlace], names: Sequence[Name], knowledge: Knowledge) -> list[KnownPlace]:
    """The places that a name may stand for: the listed ones alone, unless the page says otherwise; then the others.

    The page says otherwise where it names what holds the place, and the listed one lies elsewhere ("X, Ohio"), or where its
    class word says another kind, and one of that kind is known ("Kachi river").
    """
    containers = {name.container for name in names if name.container}
    holders = [place for word in containers for place in knowledge.places_named(word) if place.kind in _HOLDING]
    kinds = {name.kind for name in names if name.kind}
    said = kinds & {place.kind for place in places if not place.own}
    listed = [
        place
        for place in places
        if place.own
        and (not holders or any(lies_in(place, holder) for holder in holders))
        and (not said or place.kind in said)
    ]
    return listed or [place for place in places if not place.own]
