"""Attribution by layout: transcripts ("SMITH: …"), headlines ("Minister: …"), a paragraph under a line that ends with a colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dateline.annotations.quotations.draft import Draft
from dateline.annotations.quotations.marks import VOICES
from dateline.annotations.quotations.scene import Scene
from dateline.annotations.quotations.voices import Cues, voice_of_line
from dateline.languages.speech import CueKind, Shape
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
_SIGNED = re.compile(r"(?P<said>.*[^\s—–-])\s+[—–-]\s+(?P<name>(?:\S+ ){0,4}\S+)")
_PRESENT = frozenset({"VBZ", "VBP"})

_LABEL = re.compile(r"[\"“]?(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}): (?=\S)")


def draft_turns(scene: Scene) -> Iterator[Draft]:
    """A draft for every turn of a transcript: the label speaks, the rest of its block is what it says."""
    turns = [
        (block.span, match)
        for block in scene.article.blocks
        if block.kind in VOICES and (match := _label(scene, block))
    ]
    labels = scene.speech.question_labels | scene.speech.answer_labels
    turns = [turn for turn in turns if turn[1]["name"].lower() not in labels]
    counts = Counter(match["name"] for _, match in turns)
    for span, match in turns if len(turns) >= TURNS else ():
        if counts[match["name"]] > 1:
            yield from _said_by_label(scene, span, match, verbatim=True)


def draft_headlines(scene: Scene) -> Iterator[Draft]:
    """The headline's own attribution: "Poll: voters undecided"; the label must name somebody or something that speaks."""
    for number, block in enumerate(scene.article.blocks[:HEADLINES]):
        if (block.kind is BlockKind.TITLE or number == 0) and len(block.span) <= LONGEST_HEADLINE:
            match = _label(scene, block)
            if match and _can_speak(scene, match):
                yield from _said_by_label(scene, block.span, match, verbatim=False)
            yield from _signed(scene, block.span)
            yield from _told_behind(scene, block.span)


def _signed(scene: Scene, headline: Span) -> Iterator[Draft]:
    """The attribution behind a dash at a headline's end: "Water to be restored by Monday — deputy governor"."""
    match = _SIGNED.fullmatch(headline.of(scene.article.text))
    if (
        match is None
        or match["said"][0] in "\"“‘«'"
        or not _is_speaker(scene, Span(headline.start + match.start("name"), headline.end))
    ):
        return
    speaker = scene.parse.token_at(headline.end - 1)
    if speaker is not None:
        yield Draft((Span(headline.start, headline.start + match.end("said")),), speaker)


def _told_behind(scene: Scene, headline: Span) -> Iterator[Draft]:
    """A headline without a verb of its own before its attribution: "Strike not about money alone, union tells governor"."""
    parse, tokens = scene.parse, scene.parse.tokens_in(headline)
    comma = next((token for token in reversed(tokens) if parse.norms[token] == ","), None)
    if comma is None or comma == tokens.start:
        return
    said = range(tokens.start, comma)
    cue = next((t for t in range(comma + 2, tokens.stop) if parse.tags[t] in _PRESENT and _brings_in(scene, t)), None)
    bare = cue is not None and not any(parse.pos[t] in {"VERB", "AUX"} for t in range(comma + 1, cue))
    told = cue is not None and parse.child(cue, "ccomp", "parataxis") is None
    if cue is not None and bare and told and not any(parse.tags[t] in _PRESENT for t in said):
        yield Draft((parse.span(said.start, said.stop),), cue - 1, None, (cue,))


def _brings_in(scene: Scene, token: int) -> bool:
    verbs = scene.speech.verbs.get(scene.lemmas[token], ())
    return any(verb.frames.get(Shape.FLOAT) is CueKind.SAY for verb in verbs)


def _is_speaker(scene: Scene, span: Span) -> bool:
    """Whether the words at a headline's end name somebody: a known word for speakers ends them, or somebody of the text does."""
    tokens = scene.parse.tokens_in(span)
    last = scene.parse.norms[tokens[-1]] if tokens else ""
    words = span.of(scene.article.text).lower()
    if last in scene.speech.headline_speakers or words in scene.speech.headline_speakers:
        return True
    return any(
        entity.label in _SPEAKERS and scene.parse.norms[entity.last - 1] == last for entity in scene.parse.entities
    )


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
    named = _is_speaker(scene, Span(*match.span("name"))) if tokens else False
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


def draft_behind_colon(scene: Scene, cues: Cues) -> Iterator[Draft]:
    """Words without marks behind "He wrote:" in which the speaker says "I", up to the end of the block."""
    parse = scene.parse
    for colon, norm in enumerate(parse.norms):
        first = colon + 1
        if norm != ":" or first >= len(parse) or not scene.same_block(colon, first) or not scene.outside(first):
            continue
        voice = voice_of_line(scene, cues, colon) if scene.voiced(colon) else None
        last = next((t for t in range(first, len(parse)) if not scene.same_block(first, t)), len(parse))
        personal = any(parse.norms[token] in scene.speech.first_persons for token in range(first, last))
        if voice is not None and personal and all(scene.outside(token) for token in range(first, last)):
            yield Draft((parse.span(first, last),), voice.speaker, voice.cue, voice.words, verbatim=True)


def _block_starts(scene: Scene) -> Iterator[int]:
    block = scene.parse.block
    return (token for token in range(len(block)) if token == 0 or block[token] != block[token - 1])
