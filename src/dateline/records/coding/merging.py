"""One act told in several sentences is one event: a headline, the sentence it heads, a caption."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.model.finding import Event, EventEvidence


@dataclass(frozen=True, slots=True)
class Merged:
    """An event, and the numbers of those that it was made from, in text order."""

    event: Event
    tellings: tuple[int, ...]


def merge_repeats(events: Sequence[Event]) -> list[Merged]:
    """Events that say the same of the same actors become one, the first, with the other sentences as more evidence."""
    kept: list[Merged] = []
    for number, event in enumerate(events):
        twin = next((i for i, other in enumerate(kept) if _same(other.event, event)), None)
        if twin is None:
            kept.append(Merged(event, (number,)))
        else:
            kept[twin] = Merged(_joined(kept[twin].event, event), (*kept[twin].tellings, number))
    return kept


def _same(one: Event, other: Event) -> bool:
    return (
        one.type == other.type
        and _same_parties(one, other)
        and one.status is other.status
        and (one.mode is None or other.mode is None or one.mode == other.mode)
        and _times_agree(one, other)
        and one.evidence.sentence != other.evidence.sentence
    )


_MUTUAL = frozenset({"CONSULT", "COOPERATE"})


def _same_parties(one: Event, other: Event) -> bool:
    """Whether both name the same parties; of a mutual act a later sentence may name only one side ("Allen's meeting")."""
    first, second = {*one.source, *one.target}, {*other.source, *other.target}
    if first == second:
        return bool(one.source and one.target)
    return one.type in _MUTUAL and len(first) > 1 and bool(second) and second < first


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
