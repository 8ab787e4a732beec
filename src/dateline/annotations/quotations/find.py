"""The step: direct speech first, then indirect speech, sources and layouts; what one rule claims no other takes again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.annotations.quotations.clauses import draft_clauses
from dateline.annotations.quotations.cues import Cue, find_cues
from dateline.annotations.quotations.direct import draft_quotes
from dateline.annotations.quotations.draft import Draft, kind_of
from dateline.annotations.quotations.layouts import draft_turns, draft_under_colon
from dateline.annotations.quotations.phrases import addressee_of, occasion_of, phrase
from dateline.annotations.quotations.scene import Scene
from dateline.annotations.quotations.sources import draft_nouns, draft_sources
from dateline.languages import Language
from dateline.model.finding import Quotation
from dateline.model.parse import Parse
from dateline.model.reading import Reading


def find_quotations(reading: Reading, parse: Parse, *, language: Language) -> Iterator[Quotation]:
    """Attributed words and the cues that attribute them, in text order.

    Content is always what stands in the text; no quotation crosses the end of a block.
    """
    scene = Scene(reading.article, parse, language.speech)
    for draft in sorted(_drafts(scene), key=lambda draft: (draft.start, draft.content[-1].end)):
        yield _quotation(scene, draft)


def _drafts(scene: Scene) -> list[Draft]:
    cues = list(find_cues(scene))
    turns = list(draft_turns(scene))
    free = [cue for cue in cues if not _within(scene, cue, turns)]
    direct = draft_quotes(scene, free, turns)
    claimed = {draft.cue.token for draft in direct if draft.cue}
    rest = [cue for cue in free if cue.token not in claimed]
    indirect = draft_clauses(scene, rest)
    used = {draft.cue.token for draft in indirect if draft.cue}
    direct = [draft for draft in direct if not (draft.carried_on and _covered(draft, indirect))]
    below = list(draft_under_colon(scene, [cue for cue in rest if cue.token not in used]))
    return _distinct([*turns, *direct, *indirect, *below, *draft_sources(scene), *draft_nouns(scene)])


def _within(scene: Scene, cue: Cue, turns: Iterable[Draft]) -> bool:
    at = scene.parse.starts[cue.token]
    return any(span.holds(at) for draft in turns for span in draft.content)


def _covered(draft: Draft, others: Iterable[Draft]) -> bool:
    """Whether what is said is a part of what another draft says."""
    return any(span.overlaps(mine) for other in others for span in other.content for mine in draft.content)


def _distinct(drafts: Iterable[Draft]) -> list[Draft]:
    """One draft for the same words of the same speaker."""
    found: dict[object, Draft] = {}
    for draft in drafts:
        found.setdefault(draft.content, draft)
    return list(found.values())


def _quotation(scene: Scene, draft: Draft) -> Quotation:
    cue = draft.cue
    return Quotation(
        content=draft.content,
        kind=kind_of(scene, draft),
        cue=scene.parse.span(min(draft.words), max(draft.words) + 1) if draft.words else None,
        speaker=phrase(scene, draft.speaker) if draft.speaker is not None else None,
        addressee=addressee_of(scene, cue) if cue else None,
        occasion=occasion_of(scene, cue) if cue else None,
        carried_on=draft.carried_on,
    )
