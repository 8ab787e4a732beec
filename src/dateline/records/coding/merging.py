"""One act told in several sentences is one event: a headline, the sentence it heads, a caption."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.model.article import BlockKind
from dateline.model.finding import Event, EventEvidence
from dateline.records.coding.scene import Scene


@dataclass(frozen=True, slots=True)
class Merged:
    """An event, and the numbers of those that it was made from, the one that tells it best first."""

    event: Event
    tellings: tuple[int, ...]


def merge_repeats(scene: Scene, events: Sequence[Event]) -> list[Merged]:
    """Events that say the same of the same actors become one, the first, with the other sentences as more evidence.

    Of a headline and the lead that tells it out, the lead tells it best: "US, Manila launch war games".
    """
    kept: list[Merged] = []
    for number, event in enumerate(events):
        twin = next((i for i, other in enumerate(kept) if _same(scene, other.event, event)), None)
        if twin is None:
            kept.append(Merged(event, (number,)))
            continue
        first, tellings = kept[twin].event, kept[twin].tellings
        if _is_told_out(scene, first, event):
            kept[twin] = Merged(_joined(event, first), (number, *tellings))
        else:
            kept[twin] = Merged(_joined(first, event), (*tellings, number))
    return kept


def _same(scene: Scene, one: Event, other: Event) -> bool:
    return (
        one.type == other.type
        and (_same_parties(one, other) or _is_told_out(scene, one, other))
        and one.status is other.status
        and (one.mode is None or other.mode is None or one.mode == other.mode)
        and _times_agree(one, other)
        and one.evidence.sentence != other.evidence.sentence
    )


def _is_told_out(scene: Scene, head: Event, lead: Event) -> bool:
    """Whether a headline says of two or more states what the lead says of their people ("US and Filipino troops")."""
    if not _is_title(scene, head) or _is_title(scene, lead) or not scene.is_lead(_word(scene, lead)):
        return False
    states = _states(scene, head)
    return len(states) > 1 and states == _states(scene, lead)


def _states(scene: Scene, event: Event) -> frozenset[str]:
    """The countries of its parties."""
    countries = (scene.country_of(party) for party in (*event.source, *event.target))
    return frozenset(filter(None, countries))


def _is_title(scene: Scene, event: Event) -> bool:
    return scene.reading.article.blocks[scene.parse.block[_word(scene, event)]].kind is BlockKind.TITLE


def _word(scene: Scene, event: Event) -> int:
    """The first token that names its act."""
    return scene.parse.tokens_in(event.evidence.trigger).start


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
    more: tuple[EventEvidence, ...] = (*one.more_evidence, other.evidence, *other.more_evidence)
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
