"""Attribution by layout: transcripts ("SMITH: …"), and a paragraph under a line that ends with a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from dateline.annotations.quotations.cues import Cue, takes
from dateline.annotations.quotations.direct import voice_of_line
from dateline.annotations.quotations.draft import Draft
from dateline.annotations.quotations.marks import VOICES
from dateline.annotations.quotations.scene import Scene
from dateline.languages.speech import Shape
from dateline.model.span import Span, trimmed

TURNS = 3
"""As many turns make a text a transcript whose labels need not be in capitals."""

_LABEL = re.compile(r"[\"“]?(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}): (?=\S)")


def draft_turns(scene: Scene) -> Iterator[Draft]:
    """A draft for every turn of a transcript: the label speaks, the rest of its block is what it says."""
    turns = [(block.span, match) for block in scene.article.blocks if block.kind in VOICES and (match := _LABEL.match(scene.article.text, *_edges(block.span)))]
    for span, match in turns:
        if _repeated(match["name"], turns):
            speaker = scene.parse.token_at(match.end("name") - 1)
            content = trimmed(scene.article.text, match.end(), span.end)
            if speaker is not None and content:
                yield Draft((content,), speaker)


def _edges(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _repeated(name: str, turns: Sequence[tuple[Span, re.Match[str]]]) -> bool:
    return len(turns) >= TURNS and sum(match["name"] == name for _, match in turns) > 1


def draft_under_colon(scene: Scene, cues: Sequence[Cue]) -> Iterator[Draft]:
    """A paragraph without marks under "The governor added:"."""
    by_token = {cue.token: cue for cue in cues if takes(cue, Shape.QUOTE)}
    for first in _block_starts(scene):
        if first and scene.parse.norms[first - 1] == ":" and scene.voiced(first):
            yield from _under_colon(scene, by_token, first)


def _under_colon(scene: Scene, cues: Mapping[int, Cue], first: int) -> Iterator[Draft]:
    voice = voice_of_line(scene, cues, first - 1)
    last = first
    while last < len(scene.parse) and scene.same_block(last, first):
        last += 1
    if voice and voice.cue and not any(c > voice.cue.token for c in scene.parse.child_list(voice.cue.token, "ccomp")):
        yield Draft((scene.parse.span(first, last),), voice.speaker, voice.cue, voice.words)


def _block_starts(scene: Scene) -> Iterator[int]:
    block = scene.parse.block
    return (token for token in range(len(block)) if token == 0 or block[token] != block[token - 1])
