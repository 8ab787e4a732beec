"""What a paragraph tells on from an old date is old too: "In 1998 he led the siege. Hundreds were killed."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.model.finding import Event, EventTime
from dateline.model.parse import Parse
from dateline.records.coding.scene import Scene
from dateline.records.coding.when import is_told_in_passing


def carry_background(scene: Scene, events: Sequence[Event]) -> Iterator[Event]:
    """The events in text order; one without a date that follows an old date in its paragraph becomes background.

    Only what a main clause dates is carried on, and only to later sentences: a date told in passing ("X, jailed in 2010, met Y")
    dates nothing else.
    """
    old_in: dict[int, int] = {}
    for event in events:
        token = scene.parse.token_at(event.evidence.trigger.start)
        if token is None:
            yield event
            continue
        block, sentence = scene.parse.block[token], scene.parse.sentence[token]
        carried = event.time.basis != "text" and old_in.get(block, sentence) < sentence
        if event.time.basis == "text" and not is_told_in_passing(scene.parse, token):
            old_in = {block: sentence} if event.background else {}
        yield (
            replace(event, background=True, time=_undated(event)) if carried and _is_past(scene.parse, token) else event
        )


def _undated(event: Event) -> EventTime:
    return EventTime(None, None, "none") if event.time.basis == "published" else event.time


def _is_past(parse: Parse, token: int) -> bool:
    """Whether the clause is told in the simple past, the tense of narration."""
    for above in (token, *parse.ancestors(token)):
        if parse.pos[above] in {"VERB", "AUX"}:
            auxiliaries = {parse.norms[child] for child in parse.child_list(above, "aux", "auxpass")}
            return parse.tags[above] == "VBD" or bool(auxiliaries & {"was", "were", "had"})
    return False
