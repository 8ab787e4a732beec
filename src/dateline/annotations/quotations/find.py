"""The step: direct speech first, then indirect speech, sources and layouts; what one rule claims no other takes again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.annotations.quotations.circumstances import addressee_of, occasion_of
from dateline.annotations.quotations.clauses import draft_clauses
from dateline.annotations.quotations.cues import Cue, find_cues, takes
from dateline.annotations.quotations.direct import draft_quotes
from dateline.annotations.quotations.draft import Draft, kind_of
from dateline.annotations.quotations.interviews import draft_answers
from dateline.annotations.quotations.joins import Joins, find_joins
from dateline.annotations.quotations.layouts import draft_behind_colon, draft_headlines, draft_turns, draft_under_colon
from dateline.annotations.quotations.phrases import phrase
from dateline.annotations.quotations.scene import Scene
from dateline.annotations.quotations.sources import draft_nouns, draft_sources
from dateline.annotations.quotations.voices import Cues
from dateline.languages import Language
from dateline.languages.speech import Shape
from dateline.model.finding import Quotation
from dateline.model.parse import Parse
from dateline.model.reading import Reading


def find_quotations(reading: Reading, parse: Parse, *, language: Language) -> Iterator[Quotation]:
    """Attributed words and the cues that attribute them, in text order.

    Content is always what stands in the text; no quotation crosses the end of a block.
    """
    scene = Scene(reading.article, parse, language.speech)
    yield from (quotation(scene, draft) for draft in drafted(scene))


def drafted(scene: Scene) -> list[Draft]:
    """The drafts of the quotations, in their order."""
    return sorted(_drafts(scene), key=lambda draft: (draft.start, draft.content[-1].end))


def _drafts(scene: Scene) -> list[Draft]:
    turns = _shaped("a labelled turn of a transcript", draft_turns(scene))
    answers = [] if turns else _shaped("an answer of an interview", draft_answers(scene))
    cues = list(find_cues(scene))
    joins = find_joins(scene, cues)
    quoting = _quoting(cues, joins)
    behind = _shaped("in the first person behind a colon", draft_behind_colon(scene, quoting))
    direct = [*draft_quotes(scene, quoting), *behind]
    rest = _unused(cues, direct)
    indirect = draft_clauses(scene, rest, joins)
    left = _quoting(_unused(rest, indirect), joins)
    below = _shaped("a paragraph under a line that ends with a colon", draft_under_colon(scene, left))
    own = _beyond(scene, direct, _tokens(scene, indirect))
    headlines = _shaped("a headline's own attribution", draft_headlines(scene))
    sources = _shaped("a phrase that names a source", draft_sources(scene))
    nouns = _shaped("a noun or adjective that takes a clause", draft_nouns(scene))
    return _distinct([*turns, *answers, *headlines, *own, *indirect, *below, *sources, *nouns])


def _shaped(shape: str, drafts: Iterable[Draft]) -> list[Draft]:
    return [replace(draft, shape=shape) for draft in drafts]


def _quoting(cues: Sequence[Cue], joins: Joins) -> Cues:
    return Cues({cue.token: cue for cue in cues if takes(cue, Shape.QUOTE, Shape.FLOAT)}, joins)


def _unused(cues: Sequence[Cue], drafts: Iterable[Draft]) -> list[Cue]:
    used = {draft.cue.token for draft in drafts if draft.cue}
    return [cue for cue in cues if cue.token not in used]


def _tokens(scene: Scene, drafts: Iterable[Draft]) -> frozenset[int]:
    """The tokens of what some drafts say."""
    return frozenset(token for draft in drafts for span in draft.content for token in scene.parse.tokens_in(span))


def _beyond(scene: Scene, drafts: Iterable[Draft], said: frozenset[int]) -> list[Draft]:
    """The drafts without carried-on quotations that are a part of what is said otherwise."""
    return [draft for draft in drafts if not draft.carried_on or said.isdisjoint(_tokens(scene, [draft]))]


def _distinct(drafts: Iterable[Draft]) -> list[Draft]:
    """One draft for the same words of the same speaker."""
    found: dict[object, Draft] = {}
    for draft in drafts:
        found.setdefault(draft.content, draft)
    return list(found.values())


def quotation(scene: Scene, draft: Draft) -> Quotation:
    """The quotation that a draft makes."""
    cue = draft.cue
    return Quotation(
        content=draft.content,
        kind=kind_of(scene, draft),
        cue=scene.parse.span(min(draft.words), max(draft.words) + 1) if draft.words else None,
        speaker=phrase(scene, draft.speaker) if draft.speaker is not None else None,
        addressee=addressee_of(scene, cue, draft.content) if cue else None,
        occasion=occasion_of(scene, cue, draft.content) if cue else None,
        carried_on=draft.carried_on,
    )
