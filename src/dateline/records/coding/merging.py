"""One act told twice is one event: a verb and the event noun in its clause, a headline and the sentence it heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.model.finding import Event, EventEvidence
from dateline.model.frame import Form, Role
from dateline.records.coding.matching import Match
from dateline.records.coding.scene import Scene

_WITHIN = frozenset({"in", "during", "by", "through", "with", "after", "as"})


def join_nouns(scene: Scene, matches: Sequence[Match]) -> list[tuple[Match, Match | None]]:
    """Each match, with the event noun that tells the same act: "airstrikes killed 24", "12 died in an attack".

    A noun that was joined to a verb is no match of its own.
    """
    nouns = {match.frame.head: match for match in matches if match.frame.form is not Form.VERB}
    joined, taken = [], set()
    for match in matches:
        partner = _partner(scene, match, nouns) if match.frame.form is Form.VERB else None
        if partner is not None:
            taken.add(partner.frame.head)
        joined.append((match, partner))
    return [(match, partner) for match, partner in joined if match.frame.head not in taken]


def _partner(scene: Scene, match: Match, nouns: dict[int, Match]) -> Match | None:
    near = [a.token for a in match.frame.of(Role.AGENT)]
    near += [
        a.token for a in match.frame.arguments if a.role is Role.OBLIQUE and a.preposition in _WITHIN and not a.far
    ]
    if scene.parse.deps[match.frame.head] == "relcl":
        near.append(scene.parse.heads[match.frame.head])
    same = [nouns[token] for token in near if token in nouns and nouns[token].trigger.type == match.trigger.type]
    return same[0] if same else None


def merge_repeats(events: Sequence[Event]) -> list[Event]:
    """Events that say the same of the same actors become one, the first, with the other sentences as more evidence."""
    kept: list[Event] = []
    for event in events:
        twin = next((i for i, other in enumerate(kept) if _same(other, event)), None)
        if twin is None:
            kept.append(event)
        else:
            kept[twin] = _joined(kept[twin], event)
    return kept


def _same(one: Event, other: Event) -> bool:
    return (
        one.type == other.type
        and bool(one.source and one.target)
        and {*one.source, *one.target} == {*other.source, *other.target}
        and one.status is other.status
        and (one.mode is None or other.mode is None or one.mode == other.mode)
        and _times_agree(one, other)
        and one.evidence.sentence != other.evidence.sentence
    )


def _times_agree(one: Event, other: Event) -> bool:
    """Whether nothing in the two times speaks against one act: equal, or one less exact, or one unstated."""
    if "text" not in {one.time.basis} & {other.time.basis}:
        return True
    a, b = one.time.value or "", other.time.value or ""
    return a.startswith(b) or b.startswith(a)


def _joined(one: Event, other: Event) -> Event:
    more: tuple[EventEvidence, ...] = (*one.more_evidence, other.evidence)
    time = one.time if one.time.basis == "text" or other.time.basis != "text" else other.time
    attached = one.place_basis == "attached" or other.place_basis != "attached"
    place = (one.place, one.place_basis) if attached else (other.place, other.place_basis)
    return replace(
        one,
        more_evidence=more,
        mode=one.mode or other.mode,
        time=time,
        place=place[0],
        place_basis=place[1],
        counts=one.counts or other.counts,
        confidence=max(one.confidence or 0, other.confidence or 0),
    )
