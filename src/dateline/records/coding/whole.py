"""The coding of one article, stage by stage: what each stage made of the one before, so that an event can be traced back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.model.article import BlockKind
from dateline.model.finding import Event
from dateline.model.frame import Form, Frame
from dateline.records.coding.acts import acts_of
from dateline.records.coding.confidence import ACCEPTED
from dateline.records.coding.draft import Draft, draft
from dateline.records.coding.matching import Match, match
from dateline.records.coding.merging import Merged, merge_repeats
from dateline.records.coding.narrative import Carried, carry_times
from dateline.records.coding.scene import Scene
from dateline.records.coding.taking_up import asserted, takers


@dataclass(frozen=True, slots=True)
class Coding:
    """The matches of an article, the drafts of its acts, those that are sure enough with their carried dates, and the events.

    `accepted` and `carried` have one value for each other; `merged` gives the events with the numbers of their tellings there.
    """

    scene: Scene
    matches: tuple[Match, ...]
    drafts: tuple[Draft, ...]
    accepted: tuple[Draft, ...]
    carried: tuple[Carried, ...]
    merged: tuple[Merged, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        """The events, in text order."""
        return tuple(one.event for one in self.merged)

    @property
    def takers(self) -> Mapping[int, Match]:
        """For the head of each act that another takes up whole, the one that does."""
        return takers(self.scene, self.matches)


def code(scene: Scene) -> Coding:
    """The coding of an article."""
    told = (frame for frame in reversed(scene.parse.frames) if not _is_entry(scene, frame))
    # The last first: what an act names stands behind it, and is read by the time that it is asked for.
    matches = [found for frame in told if (found := match(scene, frame))][::-1]
    drafts = [draft(scene, act) for act in acts_of(scene, asserted(scene, matches))]
    accepted = [one for one in drafts if (one.event.confidence or 0) >= ACCEPTED]
    carried = list(carry_times(scene, [one.event for one in accepted]))
    merged = merge_repeats(scene, [one.event for one in carried])
    return Coding(scene, tuple(matches), tuple(drafts), tuple(accepted), tuple(carried), tuple(merged))


def _is_entry(scene: Scene, frame: Frame) -> bool:
    """Whether an event noun only stands in an entry of a list ("* 2007 railway bombing"), which names an act and tells none."""
    parse = scene.parse
    if (
        frame.form is not Form.NOUN
        or scene.reading.article.blocks[parse.block[frame.head]].kind is not BlockKind.LIST_ITEM
    ):
        return False
    return not any(parse.pos[token] in {"VERB", "AUX"} for token in range(*parse.sentences[parse.sentence[frame.head]]))
