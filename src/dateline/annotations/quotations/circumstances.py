"""Circumstances of a statement: those who are spoken to, and the occasion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.annotations.quotations.cues import Cue
from dateline.annotations.quotations.phrases import phrase, right_edge
from dateline.annotations.quotations.scene import Scene
from dateline.languages.speech import Shape
from dateline.model.parse import Parse
from dateline.model.span import Span

_TELLING = frozenset({"tell", "inform", "notify", "assure", "reassure", "warn", "advise", "remind", "ask", "urge"})
_ASKING = frozenset({"on", "upon", "to", "with"})


def addressee_of(scene: Scene, cue: Cue, content: Sequence[Span]) -> Span | None:
    """Those spoken to: "told reporters", "called on the army to", "said to the crowd"; never a part of what is said."""
    found = next(_heard(scene, cue), None)
    span = phrase(scene, found) if found is not None else None
    return span if span and not any(span.overlaps(said) for said in content) else None


def _heard(scene: Scene, cue: Cue) -> Iterator[int]:
    parse = scene.parse
    if scene.lemmas[cue.token] in _TELLING:
        yield from (c for c in parse.child_list(cue.token, "dobj", "dative") if c > cue.token and _is_hearer(scene, c))
    for prep in parse.child_list(cue.token, "prep", "dative"):
        target = parse.child(prep, "pobj")
        asked = cue.verb.takes(Shape.OBJECT_TO) and parse.norms[prep] in _ASKING
        told = target is not None and parse.norms[prep] == "to" and scene.lemmas[target] in scene.speech.hearers
        if target is not None and (asked or told) and _is_hearer(scene, target):
            yield target


def _is_hearer(scene: Scene, token: int) -> bool:
    return _is_noun(scene.parse, token) and scene.outside(token) and token not in scene.times


def _is_noun(parse: Parse, token: int) -> bool:
    return parse.pos[token] in {"NOUN", "PROPN", "PRON"} and parse.tags[token] not in {"WP", "WDT"}


def occasion_of(scene: Scene, cue: Cue, content: Sequence[Span]) -> Span | None:
    """Where or how it was said: "in an interview with the BBC", "at a news conference"; never a part of what is said."""
    found = (span for prep in scene.parse.children[cue.token] for span in _occasion(scene, cue, prep))
    return next((span for span in found if not any(span.overlaps(said) for said in content)), None)


def _occasion(scene: Scene, cue: Cue, prep: int) -> Iterator[Span]:
    parse, speech = scene.parse, scene.speech
    if parse.deps[prep] != "prep" or parse.norms[prep] not in speech.occasion_prepositions or not scene.outside(prep):
        return
    noun = parse.child(prep, "pobj")
    if noun is not None and scene.lemmas[noun] in speech.occasions and scene.outside(noun):
        end = right_edge(parse, noun)
        yield parse.span(prep, min(end, cue.token) if prep < cue.token else end)
