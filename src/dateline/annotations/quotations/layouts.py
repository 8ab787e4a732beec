"""Attribution by layout: transcripts ("SMITH: …"), headlines ("Minister: …"), a paragraph under a line that ends with a colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dateline.annotations.quotations.draft import Draft
from dateline.annotations.quotations.marks import VOICES
from dateline.annotations.quotations.scene import Scene
from dateline.annotations.quotations.voices import Cues, voice_of_line
from dateline.model.article import Block, BlockKind
from dateline.model.span import Span, trimmed

HEADLINES = 2
"""How many blocks at the top may be a headline."""

LONGEST_HEADLINE = 160
"""The longest headline, in code points; a longer first block is a paragraph."""

_SPEAKERS = frozenset({"PERSON", "ORG", "NORP"})

TURNS = 3
"""As many turns make a text a transcript whose labels need not be in capitals."""

LONGEST_INITIALS = 3

_LABEL = re.compile(r"[\"“]?(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}): (?=\S)")


def draft_turns(scene: Scene) -> Iterator[Draft]:
    """A draft for every turn of a transcript: the label speaks, the rest of its block is what it says."""
    turns = [
        (block.span, match)
        for block in scene.article.blocks
        if block.kind in VOICES and (match := _label(scene, block))
    ]
    counts = Counter(match["name"] for _, match in turns)
    for span, match in turns if len(turns) >= TURNS else ():
        if counts[match["name"]] > 1:
            yield from _said_by_label(scene, span, match, verbatim=True)


def draft_headlines(scene: Scene) -> Iterator[Draft]:
    """The headline's own attribution: "Poll: voters undecided"; the label must name somebody or something that speaks."""
    for number, block in enumerate(scene.article.blocks[:HEADLINES]):
        match = _label(scene, block) if block.kind is BlockKind.TITLE or number == 0 else None
        short = len(block.span) <= LONGEST_HEADLINE
        if match and short and _can_speak(scene, match):
            yield from _said_by_label(scene, block.span, match, verbatim=False)


def _label(scene: Scene, block: Block) -> re.Match[str] | None:
    return _LABEL.match(scene.article.text, block.span.start, block.span.end)


def _said_by_label(scene: Scene, span: Span, match: re.Match[str], *, verbatim: bool) -> Iterator[Draft]:
    speaker = _initialled(scene, match["name"]) or scene.parse.token_at(match.end("name") - 1)
    content = trimmed(scene.article.text, match.end(), span.end)
    if speaker is not None and content:
        yield Draft((content,), speaker, verbatim=verbatim)


def _initialled(scene: Scene, label: str) -> int | None:
    """The last word of the one name in the text that a label gives the initials of ("MQ:" for Marta Quiñones)."""
    letters = label.replace(".", "")
    if not 1 < len(letters) <= LONGEST_INITIALS or not letters.isupper():
        return None
    words = scene.parse.words
    names = {
        tuple(words[entity.first : entity.last]): entity.last - 1
        for entity in reversed(scene.parse.entities)
        if entity.label == "PERSON" and "".join(word[:1] for word in words[entity.first : entity.last]) == letters
    }
    return next(iter(names.values())) if len(names) == 1 else None


def _can_speak(scene: Scene, match: re.Match[str]) -> bool:
    """Whether a headline's label is a name of somebody, or a thing known to speak, without a verb ("Said Okoro:")."""
    if match["name"].lower() in scene.speech.headline_speakers:
        return True
    if match["name"].isupper() and " " in match["name"]:
        return False  # "BORDER ROW: …" names a topic
    tokens = scene.parse.tokens_in(Span(*match.span("name")))
    named = (
        any(e.first <= tokens[-1] < e.last and e.label in _SPEAKERS for e in scene.parse.entities) if tokens else False
    )
    return named and not any(scene.lemmas[token] in scene.speech.verbs for token in tokens)


def draft_under_colon(scene: Scene, cues: Cues) -> Iterator[Draft]:
    """A paragraph without marks under "The mayor added:"."""
    for first in _block_starts(scene):
        if first and scene.parse.norms[first - 1] == ":" and scene.voiced(first):
            yield from _under_colon(scene, cues, first)


def _under_colon(scene: Scene, cues: Cues, first: int) -> Iterator[Draft]:
    voice = voice_of_line(scene, cues, first - 1)
    last = first
    while last < len(scene.parse) and scene.same_block(last, first):
        last += 1
    if voice and voice.cue and not any(c > voice.cue.token for c in scene.parse.child_list(voice.cue.token, "ccomp")):
        yield Draft((scene.parse.span(first, last),), voice.speaker, voice.cue, voice.words, verbatim=True)


def _block_starts(scene: Scene) -> Iterator[int]:
    block = scene.parse.block
    return (token for token in range(len(block)) if token == 0 or block[token] != block[token - 1])
