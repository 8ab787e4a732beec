"""Direct speech: which cue each quotation belongs to, which quotations one speaker goes on with, and which have no speaker."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.annotations.quotations.cues import Cue, takes
from dateline.annotations.quotations.draft import Draft
from dateline.annotations.quotations.phrases import speaker_of
from dateline.annotations.quotations.scene import Scene
from dateline.languages.speech import Shape
from dateline.model.span import Span, trimmed

SENTENCE_WORDS = 4
"""Fewer words between marks are a scare quote, a title or a nickname, unless a cue stands right beside them."""

NEAR = 2
"""How many blocks further on a quotation without a cue of its own still belongs to the last speaker."""

_SIGNED = re.compile(r"[.,]? ?[-–—―]{1,2} ?[^-–—―.!?]*(?:\w\.[^-–—―.!?]*)*", re.ASCII)
"""A dash and a name, with no sentence behind it."""

LEAD = 6
"""As many words may lead in a quotation that goes on with the last speaker's words."""

_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_STOPS = (".", "!", "?", "…", ".)", "]")
_HANGING = frozenset({"ADP", "DET", "ADJ", "NUM", "PART", "CCONJ"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: the speaker's head word, and the cue or the other tokens that say so."""

    speaker: int | None
    cue: Cue | None = None
    words: tuple[int, ...] = ()
    carried_on: bool = False


def draft_quotes(scene: Scene, cues: Sequence[Cue], turns: Sequence[Draft] = ()) -> list[Draft]:
    """One draft for every utterance in quotation marks that somebody is said to have made, outside the turns of a transcript."""
    by_token = {cue.token: cue for cue in cues if takes(cue, Shape.QUOTE, Shape.FLOAT)}
    said = [span for turn in turns for span in turn.content]
    free = [not any(quoted.span.overlaps(span) for span in said) for quoted in scene.quoted]
    voices = [_own_voice(scene, by_token, number) if free[number] else None for number in range(len(scene.quoted))]
    _lend_back(scene, voices)
    drafts: dict[int, Draft] = {}
    latest: int | None = None
    for number, voice in enumerate(voices):
        if latest is not None and _goes_on(scene, drafts[latest], latest, number, voice):
            drafts[latest] = _longer(scene, drafts[latest], number)
            continue
        found = voice or _carried(scene, drafts[latest] if latest is not None else None, latest, number)
        if found and free[number]:
            latest = number
            drafts[number] = _draft(scene, number, found)
    return list(drafts.values())


def _draft(scene: Scene, number: int, voice: Voice) -> Draft:
    span = scene.quoted[number].span
    return Draft((span,), voice.speaker, voice.cue, voice.words, carried_on=voice.carried_on, quoted=(number,))


def _longer(scene: Scene, draft: Draft, number: int) -> Draft:
    return replace(draft, content=(*draft.content, scene.quoted[number].span), quoted=(*draft.quoted, number))


def _lend_back(scene: Scene, voices: list[Voice | None]) -> None:
    """Give the cue behind a quotation's last paragraph to the paragraphs before it."""
    for number in range(len(voices) - 1, 0, -1):
        voice = voices[number]
        if scene.quoted[number].resumes and voices[number - 1] is None and voice is not None:
            voices[number - 1] = Voice(voice.speaker, carried_on=True)


def _goes_on(scene: Scene, draft: Draft, latest: int, number: int, voice: Voice | None) -> bool:
    """Whether a quotation is more of the utterance before it: its sentence was interrupted, or another follows the cue at once."""
    before, after = scene.quoted[latest], scene.quoted[number]
    if number != latest + 1 or before.block != after.block or draft.cue is None:
        return False
    if voice is not None:
        return voice.cue == draft.cue
    between = _between(scene, latest, number)
    if draft.cue.token not in between or not _is_sentence(scene, number):
        return False
    stops = [token for token in between if scene.ends_sentence(token)]
    return not stops or stops == [between[-1]]


def _between(scene: Scene, left: int, right: int) -> range:
    parse = scene.parse
    return range(parse.tokens_in(scene.quoted[left].outer).stop, parse.tokens_in(scene.quoted[right].outer).start)


def _is_sentence(scene: Scene, number: int) -> bool:
    """Whether quoted words are an utterance of their own."""
    text = scene.quoted[number].span.of(scene.article.text)
    words = sum(not scene.is_punctuation(token) for token in scene.tokens(number))
    return words >= SENTENCE_WORDS and (text.endswith(_STOPS) or text.endswith((",", "—", "-")) or not text[0].islower())


def _own_voice(scene: Scene, cues: Mapping[int, Cue], number: int) -> Voice | None:
    """The voice that a cue beside the quotation gives it."""
    text = scene.quoted[number].span.of(scene.article.text)
    ends = text.endswith(_STOPS)
    first, second = (_before, _after) if ends else (_after, _before)
    return first(scene, cues, number) or second(scene, cues, number) or _dash(scene, number) or _colon_above(scene, cues, number)


def _following(scene: Scene, number: int) -> range:
    """The narrator's tokens behind a quotation, up to the end of the sentence."""
    start = scene.parse.tokens_in(scene.quoted[number].outer).stop
    stop = start
    while stop < len(scene.parse) and scene.outside(stop) and scene.same_block(stop, start) and not scene.ends_sentence(stop):
        stop += 1
    return range(start, stop) if start < len(scene.parse) and scene.parse.block[start] == scene.quoted[number].block else range(start, start)


def _preceding(scene: Scene, number: int) -> range:
    """The narrator's tokens before a quotation, from the start of the sentence."""
    stop = scene.parse.tokens_in(scene.quoted[number].outer).start
    start = stop
    while start > 0 and scene.outside(start - 1) and scene.parse.block[start - 1] == scene.quoted[number].block and not scene.ends_sentence(start - 1):
        start -= 1
    return range(start, stop)


def _after(scene: Scene, cues: Mapping[int, Cue], number: int) -> Voice | None:
    """'"…," said Hodge' and '"…," the minister, who was in Kabul, told reporters'."""
    segment = _following(scene, number)
    cue = next((cues[token] for token in segment if token in cues), None)
    if cue is None or cue.passive or _in_phrase(scene, number):
        return None
    lead = [token for token in range(segment.start, cue.token) if not scene.is_punctuation(token)]
    speaker = _inverted(scene, cue, segment) if all(scene.parse.pos[token] in {"ADV", "AUX"} for token in lead) else _leading(scene, cue, lead)
    if speaker is None or (_ends_with_stop(scene, number) and not _bare(scene, cue)):
        return None
    return Voice(speaker, cue, cue.words)


def _in_phrase(scene: Scene, number: int) -> bool:
    """Whether the quotation is a part of a phrase that begins before it: 'on "The Apprentice,"'."""
    segment = _preceding(scene, number)
    return bool(segment) and scene.parse.pos[segment[-1]] in _HANGING and not _is_sentence(scene, number)


def _ends_with_stop(scene: Scene, number: int) -> bool:
    return scene.quoted[number].span.of(scene.article.text).endswith(".")


def _bare(scene: Scene, cue: Cue) -> bool:
    """Whether the cue brings in nothing else: "Mr MacFarlane said." """
    parse = scene.parse
    return not any(c > cue.token and scene.outside(c) for c in parse.child_list(cue.token, "ccomp", "xcomp", "dobj", "parataxis"))


def _inverted(scene: Scene, cue: Cue, segment: range) -> int | None:
    """The subject behind its verb: "said one aide"."""
    parse = scene.parse
    subject = parse.child(cue.token, "nsubj")
    if subject is not None and subject > cue.token and subject in segment:
        return subject
    name = next((token for token in segment if token > cue.token and parse.pos[token] in _NAMING), None)
    if name is None or name - cue.token > 4:
        return None
    return _top(scene, name, segment)


def _top(scene: Scene, token: int, segment: range) -> int:
    """The head of the noun phrase that begins with a token."""
    parse = scene.parse
    while parse.deps[token] in {"compound", "amod", "poss", "nmod", "det", "nummod"} and parse.heads[token] in segment:
        token = parse.heads[token]
    return token


def _leading(scene: Scene, cue: Cue, lead: Sequence[int]) -> int | None:
    """The subject between the quotation and its verb; it must come first there."""
    parse = scene.parse
    subject = speaker_of(scene, cue)
    if subject is not None and lead[0] <= subject <= lead[-1]:
        opening = [token for token in lead if token < parse.subtree(subject)[0]]
        return subject if all(parse.pos[token] in {"ADV", "CCONJ", "SCONJ", "INTJ"} for token in opening) else None
    if parse.pos[lead[0]] in {*_NAMING, "DET", "ADJ"} and not any(parse.pos[token] in {"VERB", "ADP"} for token in lead):
        return next((token for token in reversed(lead) if parse.pos[token] in _NAMING), None)
    return None


def _before(scene: Scene, cues: Mapping[int, Cue], number: int) -> Voice | None:
    """'He said: "…"' and 'told the crowd that "…"'."""
    segment = _preceding(scene, number)
    cue = next((cues[token] for token in reversed(segment) if token in cues), None)
    if cue is None or not takes(cue, Shape.QUOTE):
        return None
    gap = range(cue.token + 1, segment.stop)
    if any(scene.parse.pos[token] in {"VERB", "AUX"} for token in gap) or not _leads_in(scene, number, gap):
        return None
    speaker = speaker_of(scene, cue)
    if speaker is None and not cue.passive:
        speaker = _inverted(scene, cue, segment)
    return Voice(speaker, cue, cue.words) if speaker is not None else None


def _leads_in(scene: Scene, number: int, gap: range) -> bool:
    """Whether the words between a cue and a quotation let the quotation be what was said, not a part of a phrase."""
    words = [token for token in gap if not scene.is_punctuation(token)]
    parted = len(gap) > 0 and scene.parse.norms[gap[-1]] in {":", ","}
    if not parted and _runs_on(scene, number):
        return False
    if not words or parted or scene.parse.norms[gap[-1]] == "that":
        return True
    return _is_sentence(scene, number) and not _lower(scene, number) and scene.parse.pos[gap[-1]] not in _HANGING


def _runs_on(scene: Scene, number: int) -> bool:
    """Whether the sentence goes on right behind the quotation, so that it is a part of what was said."""
    segment = _following(scene, number)
    text = scene.quoted[number].span.of(scene.article.text)
    return bool(segment) and scene.parse.pos[segment[0]] not in {"PUNCT", "CCONJ", "SCONJ"} and not text.endswith(("?", "!"))


def _lower(scene: Scene, number: int) -> bool:
    """Whether the quoted words begin in lower case, as words out of a sentence do."""
    return scene.article.text[scene.quoted[number].span.start].islower()


def _dash(scene: Scene, number: int) -> Voice | None:
    """'"…" — Roberta Juarez' at the end of a block, or the name in a block of its own."""
    rest = _rest(scene, number)
    name = rest.of(scene.article.text) if rest else ""
    if rest is None or not _SIGNED.fullmatch(name):
        return None
    tokens = [token for token in scene.parse.tokens_in(rest) if scene.parse.pos[token] in {*_NAMING, "DET", "ADJ"}]
    if not tokens or "VERB" in scene.parse.pos[tokens[0] : tokens[-1]]:
        return None
    return Voice(_top(scene, tokens[0], range(tokens[0], tokens[-1] + 1)))


def _rest(scene: Scene, number: int) -> Span | None:
    """What stands behind a quotation in its block, or, where nothing does, the next block."""
    quoted, blocks = scene.quoted[number], scene.article.blocks
    rest = trimmed(scene.article.text, quoted.outer.end, blocks[quoted.block].span.end)
    if rest is None and quoted.block + 1 < len(blocks):
        return blocks[quoted.block + 1].span
    return rest


def _colon_above(scene: Scene, cues: Mapping[int, Cue], number: int) -> Voice | None:
    """A quotation that is a paragraph of its own under "The minister continued:"."""
    parse = scene.parse
    first = parse.tokens_in(scene.quoted[number].outer).start
    if first == 0 or parse.norms[first - 1] != ":" or scene.same_block(first - 1, first):
        return None
    return voice_of_line(scene, cues, first - 1)


def voice_of_line(scene: Scene, cues: Mapping[int, Cue], last: int) -> Voice | None:
    """Who a line that ends with a colon lets speak; `last` is the colon."""
    start, _ = scene.parse.sentences[scene.parse.sentence[last]]
    cue = next((cues[token] for token in range(last, start - 1, -1) if token in cues), None)
    speaker = speaker_of(scene, cue) if cue else None
    return Voice(speaker, cue, cue.words) if cue and speaker is not None else None


def _carried(scene: Scene, draft: Draft | None, latest: int | None, number: int) -> Voice | None:
    """The voice of a quotation without a cue: the last speaker's, or of who the sentence before it is about."""
    if not _is_sentence(scene, number):
        return None
    about = _subject_before(scene, number)
    if about is not None:
        return Voice(about, carried_on=True)
    if draft is None or latest is None or scene.quoted[number].block - scene.quoted[latest].block > NEAR:
        return None
    return Voice(draft.speaker, carried_on=True) if _starts(scene, number) else None


def _starts(scene: Scene, number: int) -> bool:
    """Whether a quotation begins a sentence of its block, or stands behind a short lead like "As a parent,"."""
    lead = _preceding(scene, number)
    if not lead:
        return True
    verbs = any(scene.parse.pos[token] in {"VERB", "AUX"} for token in lead)
    return not verbs and len(lead) <= LEAD and scene.parse.norms[lead[-1]] == ","


def _subject_before(scene: Scene, number: int) -> int | None:
    """The person whom the narrator's sentence right before a quotation is about."""
    parse = scene.parse
    first = parse.tokens_in(scene.quoted[number].outer).start
    if first == 0 or not scene.same_block(first - 1, first) or not scene.outside(first - 1) or not scene.ends_sentence(first - 1):
        return None
    start, stop = parse.sentences[parse.sentence[first - 1]]
    root = next((token for token in range(start, stop) if parse.deps[token] == "ROOT"), None)
    subject = parse.child(root, "nsubj") if root is not None else None
    return subject if subject is not None and _is_person(scene, subject) else None


def _is_person(scene: Scene, token: int) -> bool:
    return scene.parse.norms[token] in {"he", "she"} or token in scene.people


