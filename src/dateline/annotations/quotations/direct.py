"""Direct speech: quotations joined to utterances, each with its speaker; quotations that nobody speaks are left out."""

from __future__ import annotations

from dataclasses import replace

from dateline.annotations.quotations.beside import is_sentence, is_title, starts, words_of
from dateline.annotations.quotations.draft import Draft
from dateline.annotations.quotations.scene import Scene
from dateline.annotations.quotations.voices import Cues, Voice, own_voice
from dateline.model.span import Span

NEAR = 2
"""How many blocks further on a quotation without a cue of its own still belongs to the last speaker."""

LEAD = 6
"""As many words may lead in a quotation that goes on with the last speaker's words."""

PULLED = 30
"""How many quotations away the words of a pull quote are looked for."""


def draft_quotes(scene: Scene, cues: Cues) -> list[Draft]:
    """One draft for every utterance in quotation marks that somebody is said to have made."""
    voices = _lent_back(scene, {number: own_voice(scene, cues, number) for number in range(len(scene.quoted))})
    drafts: dict[int, Draft] = {}
    latest = -1
    for number, voice in voices.items():
        last = drafts.get(latest)
        if last and _goes_on(scene, last, number, voice):
            drafts[latest] = _longer(scene, last, number)
        elif found := voice or _carried(scene, last, number):
            latest = number
            drafts[number] = _draft(scene, number, found)
    return list(drafts.values())


def _lent_back(scene: Scene, voices: dict[int, Voice | None]) -> dict[int, Voice | None]:
    """The voices, with the one behind a quotation's last paragraph given to the paragraphs before it."""
    lent = dict(voices)
    for number in reversed(voices):
        voice = lent[number]
        if voice is not None and scene.quoted[number].resumes and lent.get(number - 1, voice) is None:
            lent[number - 1] = Voice(
                voice.speaker, carried_on=True, by="quote carried on from its last paragraph's cue"
            )
    return lent


def _draft(scene: Scene, number: int, voice: Voice) -> Draft:
    span = scene.quoted[number].span
    if voice.first is not None:
        span = Span(scene.parse.starts[voice.first], scene.quoted[number].outer.end)
    return Draft(
        (span,), voice.speaker, voice.cue, voice.words, carried_on=voice.carried_on, quoted=(number,), shape=voice.by
    )


def _longer(scene: Scene, draft: Draft, number: int) -> Draft:
    return replace(draft, content=(*draft.content, scene.quoted[number].span), quoted=(*draft.quoted, number))


def _goes_on(scene: Scene, draft: Draft, number: int, voice: Voice | None) -> bool:
    """Whether a quotation is more of the utterance before it: its sentence was interrupted, or another follows the cue at once."""
    before, after = scene.quoted[draft.quoted[-1]], scene.quoted[number]
    if number != draft.quoted[-1] + 1 or before.block != after.block or draft.cue is None:
        return False
    if voice is not None:
        return voice.cue == draft.cue
    between = range(scene.parse.tokens_in(before.outer).stop, scene.parse.tokens_in(after.outer).start)
    stops = [token for token in between if scene.ends_sentence(token)]
    interrupted = not stops and scene.parse.norms[between[-1]] == "," if between else False
    follows = is_sentence(scene, number) and (not stops or stops == [between[-1]])
    return draft.cue.token in between and (interrupted or follows)


def _carried(scene: Scene, draft: Draft | None, number: int) -> Voice | None:
    """The voice of a quotation without a cue: who the sentence before it is about, or the last speaker."""
    if not is_sentence(scene, number) or is_title(scene, number) or _repeated(scene, number):
        return None
    about = _subject_before(scene, number)
    if about is not None:
        return Voice(about, carried_on=True, by="quote carried on by whom the sentence before it is about")
    if draft is None or scene.quoted[number].block - scene.quoted[draft.quoted[-1]].block > NEAR:
        return None
    voice = Voice(draft.speaker, carried_on=True, by="quote carried on by the last speaker")
    return voice if starts(scene, number, lead=LEAD) else None


def _repeated(scene: Scene, number: int) -> bool:
    """Whether the words are a part of another quotation nearby, as those pulled out of the text for show are."""
    text = words_of(scene, number).strip(" .,")
    near = range(max(number - PULLED, 0), min(number + PULLED, len(scene.quoted)))
    return any(text in words_of(scene, other) for other in near if other != number)


def _subject_before(scene: Scene, number: int) -> int | None:
    """The person whom the narrator's sentence right before a quotation is about."""
    parse = scene.parse
    first = parse.tokens_in(scene.quoted[number].outer).start
    if (
        first == 0
        or not scene.same_block(first - 1, first)
        or not scene.outside(first - 1)
        or not scene.ends_sentence(first - 1)
    ):
        return None
    start, stop = parse.sentences[parse.sentence[first - 1]]
    root = next((token for token in range(start, stop) if parse.deps[token] == "ROOT"), None)
    subject = parse.child(root, "nsubj") if root is not None else None
    return (
        subject if subject is not None and (parse.norms[subject] in {"he", "she"} or subject in scene.people) else None
    )
