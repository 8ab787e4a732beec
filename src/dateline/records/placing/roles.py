"""How a place is spoken of: as a place, as the government that sits there, or as a modifier of something else."""

from __future__ import annotations

from dateline.knowledge import KnownPlace
from dateline.model.finding import PlaceRole
from dateline.records.placing.ground import Basis, Ground, Name

_MODIFYING = frozenset({"amod", "compound", "nmod", "npadvmod"})
_STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
_POWERS = frozenset({"country", "admin1"})
_DASHES = frozenset({"—", "–", "--", "-", ":", "("})


def role_of(ground: Ground, name: Name, place: KnownPlace | None) -> PlaceRole:
    """The role of one name of a place.

    Args:
        ground: the reading and its parse.
        name: where the place is named.
        place: what the name was resolved to; only a country, a first division or a capital stands for a government.
    """
    if name.basis in (Basis.ADJECTIVE, Basis.EMBEDDED):
        return PlaceRole.MODIFIER
    if not name.tokens or _opens_report(ground, name):
        return PlaceRole.LITERAL
    head = _top(ground, _head(ground, name))
    if ground.parse.deps[head] in _MODIFYING:
        return _as_modifier(ground, name, head)
    power = place is not None and (place.kind in _POWERS or place.capital)
    return PlaceRole.GOVERNMENT if power and _acts(ground, head) else PlaceRole.LITERAL


def _opens_report(ground: Ground, name: Name) -> bool:
    """Whether a name stands where a dateline does: at the start, before a dash, a colon or a bracket."""
    return ground.norm(name.tokens.stop) in _DASHES and ground.norm(name.tokens.start - 1) in ("", ".")


def _head(ground: Ground, name: Name) -> int:
    """The token that the rest of the name hangs on."""
    heads = ground.parse.heads
    outside = [token for token in name.tokens if heads[token] not in name.tokens or heads[token] == token]
    return outside[-1] if outside else name.tokens[-1]


def _top(ground: Ground, head: int) -> int:
    """The first of the coordinated words, or the word that an apposition explains: it stands for all in the sentence."""
    parse = ground.parse
    while parse.deps[head] in ("conj", "appos") and parse.heads[head] < head:
        head = parse.heads[head]
    if head > 1 and parse.deps[head] == "npadvmod" and ground.norm(head - 1) == "," and parse.deps[head - 2] == "pobj":
        return (
            head - 2
        )  # headlines list with a comma alone ("talks with Iran, Iraq"), which the parser takes for an adverbial
    return head


def _as_modifier(ground: Ground, name: Name, head: int) -> PlaceRole:
    """By the noun behind it: a place ("Kandahar airport"), a body or officer of the state ("UK government"), or anything else."""
    governor = ground.parse.heads[head]
    if governor in name.tokens or governor < head or ground.parse.pos[governor] == "VERB" or _placing(ground, governor):
        return PlaceRole.LITERAL
    return PlaceRole.GOVERNMENT if _of_state(ground, governor) else PlaceRole.MODIFIER


def _placing(ground: Ground, noun: int) -> bool:
    return (
        ground.norm(noun) in ground.geography.placing_nouns
        or ground.parse.lowered[noun] in ground.geography.placing_nouns
    )


def _of_state(ground: Ground, noun: int) -> bool:
    """Whether a noun names a body of a state or one who holds an office in it."""
    words = [ground.norm(noun - 1), ground.parse.lowered[noun]]
    post = ground.titles.post(words)
    body = ground.nouns.find(words) or ground.nouns.find([ground.norm(noun)])
    sectors = (body[0].sector if body else "", post[0].sector if post else "")
    return not _STATE_SECTORS.isdisjoint(sectors)


def _acts(ground: Ground, top: int) -> bool:
    """Whether a power does, owns or undergoes what only those who act do."""
    parse, dep = ground.parse, ground.parse.deps[top]
    governor = parse.heads[top]
    if dep == "poss":
        return not _placing(ground, governor)
    if dep == "nsubj":
        return parse.pos[governor] == "VERB" and parse.lemmas[governor] not in ground.geography.stative
    if dep in ("dobj", "dative", "nsubjpass"):
        return parse.lemmas[governor] not in ground.geography.reaching and parse.pos[governor] == "VERB"
    return dep == "pobj" and _brought_in(ground, governor)


def _brought_in(ground: Ground, preposition: int) -> bool:
    """Whether a preposition brings in one who acts: "talks with Iran", "people of Mexico"; "left for China" is a place."""
    parse, geography = ground.parse, ground.geography
    governor = parse.heads[preposition]
    if parse.deps[preposition] == "agent":
        return True
    if ground.norm(preposition) in geography.deed_prepositions:
        return parse.lowered[governor] in geography.deeds or (
            ground.norm(preposition) in geography.joining and _of_state(ground, governor)
        )
    return ground.norm(preposition) in geography.actor_prepositions and parse.lemmas[governor] not in geography.reaching
