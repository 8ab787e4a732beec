"""Acts that are no events of their own, because another act takes them up whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.model.frame import Frame, Role
from dateline.records.coding.matching import Match
from dateline.records.coding.roles import arguments
from dateline.records.coding.scene import Scene


def asserted(scene: Scene, matches: Sequence[Match]) -> list[Match]:
    """The matches without those that another match takes up whole.

    These are acts told in the clause of a sense that swallows it ("agreed to release", "refused to meet"), event nouns that an
    idiom needs ("imposed sanctions", "lifted a ban"), and event nouns that an agreement, a demand, a refusal or a threat is about.
    """
    taken = takers(scene, matches)
    return [found for found in matches if found.frame.head not in taken]


def takers(scene: Scene, matches: Sequence[Match]) -> dict[int, Match]:
    """For the head of each act that another takes up whole, the first that does."""
    found: dict[int, Match] = {}
    for match in matches:
        for token in _taken_up(scene, match):
            found.setdefault(token, match)
    return found


_ABOUT_ACTS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE"})
"""Types whose content is another act: the named type wins over the act inside it (PLOVER 2.0, on auxiliary modes)."""


def _taken_up(scene: Scene, found: Match) -> Iterator[int]:
    trigger, frame = found.trigger, found.frame
    yield from _below(scene, frame, purposes_only=not trigger.swallow)
    for roles, lemmas in trigger.nouns.items():
        yield from (
            a.token
            for role in roles
            for a in arguments(frame, role)
            if scene.parse.lowered[a.token] in lemmas and a.token != frame.head
        )
    if trigger.type in _ABOUT_ACTS:
        yield from (
            a.token
            for a in frame.arguments
            if a.role is Role.PATIENT or a.preposition in {"for", "to", "of", "against", "on"}
            if "event" in scene.classes(a.token)
        )


def _below(scene: Scene, frame: Frame, *, purposes_only: bool) -> set[int]:
    """The head of the clausal complement, what is coordinated with it, and the event nouns it carries.

    Of an act that does not take its clause up whole only purposes are taken: "signed a treaty to trade" tells no trade.
    """
    parse = scene.parse
    complements = [a.token for a in frame.of(Role.CLAUSE) if not purposes_only or parse.is_infinitive(a.token)]
    heads = [token for complement in complements for token in parse.conjuncts(complement)]
    return {
        *heads,
        *(child for head in heads for child in parse.child_list(head, "dobj", "nsubjpass", "attr", "acomp")),
    }
