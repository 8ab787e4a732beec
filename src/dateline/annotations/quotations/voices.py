"""Voices: who a quotation's own surroundings say has spoken it, by a cue behind or before it, by a dash, or by a line above."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.annotations.quotations.beside import (
    HANGING,
    NAMING,
    STOPS,
    following,
    is_lower,
    is_sentence,
    preceding,
    runs_on,
    words_of,
)
from dateline.annotations.quotations.cues import Cue, takes
from dateline.annotations.quotations.joins import Joins
from dateline.annotations.quotations.phrases import speaker_of
from dateline.annotations.quotations.repairs import left_speaker
from dateline.annotations.quotations.scene import Scene
from dateline.languages.speech import Shape
from dateline.model.span import Span, trimmed

SIGNATURE = 12
"""The longest name, in words, that may sign a quotation behind a dash."""

INVERTED = 4
"""How far behind its verb an inverted subject may begin."""

_DASHES = "-–—―"
_OPENING = frozenset({"ADV", "CCONJ", "SCONJ", "INTJ"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: the speaker's head word, and the cue or the other tokens that say so.

    `first` is the token that what is said begins with, where narrator's words before the quotation are a part of it. `by`
    names where the voice was found.
    """

    speaker: int | None
    cue: Cue | None = None
    words: tuple[int, ...] = ()
    first: int | None = None
    carried_on: bool = False
    by: str = ""


@dataclass(frozen=True)
class Cues:
    """The cues that may bring in quotations, by their tokens, and those whose speaker is another cue's."""

    by_token: Mapping[int, Cue]
    joins: Joins

    def speaker(self, scene: Scene, cue: Cue) -> int | None:
        """The head word of the phrase that names the speaker of a cue."""
        found = speaker_of(scene, self.joins.owner(cue))
        return left_speaker(scene, cue) if found is None and not cue.passive else found

    def first(self, tokens: Sequence[int]) -> Cue | None:
        """The first cue among some tokens."""
        return next((self.by_token[token] for token in tokens if token in self.by_token), None)


def own_voice(scene: Scene, cues: Cues, number: int) -> Voice | None:
    """The voice that the words beside a quotation give it; None where they give none."""
    beside = (_BEFORE, _COLON, _AFTER) if words_of(scene, number).endswith(STOPS) else (_AFTER, _BEFORE)
    found = (replace(voice, by=by) for by, find in (*beside, *_APART) if (voice := find(scene, cues, number)))
    return next(found, None)


def _after(scene: Scene, cues: Cues, number: int) -> Voice | None:
    """'"…," said Brandt' and '"…," the minister, who was abroad, told reporters'."""
    segment = following(scene, number)
    cue = cues.first(segment)
    if cue is None or cue.passive or _in_phrase(scene, cue, number) or scene.parse.norms[segment[-1]] == ":":
        return None
    lead = [token for token in range(segment.start, cue.token) if not scene.is_punctuation(token)]
    inverted = all(
        scene.parse.pos[token] in {"ADV", "AUX"} and scene.parse.words[token] not in scene.names for token in lead
    )
    speaker = _inverted(scene, cue, segment) if inverted else _leading(scene, cues, cue, lead)
    if speaker is None or (_stands_apart(scene, number, lead) and not _bare(scene, cue)):
        return None
    return Voice(speaker, cue, cue.words, _sentence_start(scene, cues, number))


def _in_phrase(scene: Scene, cue: Cue, number: int) -> bool:
    """Whether the quotation is a part of a phrase that begins before it: 'in "The Long Road,"'."""
    segment = preceding(scene, number)
    hanging = bool(segment) and scene.parse.pos[segment[-1]] in HANGING
    return hanging and not (is_sentence(scene, number) and _bare(scene, cue))


def _stands_apart(scene: Scene, number: int, lead: Sequence[int]) -> bool:
    """Whether a new clause begins behind the quotation: after a full stop, or with "but he"."""
    return words_of(scene, number).endswith(".") or any(scene.parse.pos[token] == "CCONJ" for token in lead[:1])


def _bare(scene: Scene, cue: Cue) -> bool:
    """Whether the cue brings in nothing else, as in "the minister said"."""
    parse = scene.parse
    return not any(
        c > cue.token and scene.outside(c) for c in parse.child_list(cue.token, "ccomp", "xcomp", "dobj", "parataxis")
    )


def _sentence_start(scene: Scene, cues: Cues, number: int) -> int | None:
    """Where the sentence begins that the quoted words only end: 'Closing the port "is a gift to smugglers," he said'."""
    segment = preceding(scene, number)
    if cues.first(segment):
        return None
    while segment and scene.is_punctuation(segment[0]):
        segment = segment[1:]
    whole = not segment or not is_lower(scene, number) or scene.parse.norms[segment[-1]] in {",", ":"}
    return None if whole else segment[0]


def _inverted(scene: Scene, cue: Cue, segment: range) -> int | None:
    """The subject behind its verb: "said one aide"."""
    parse = scene.parse
    subject = parse.child(cue.token, "nsubj")
    if subject is not None and subject > cue.token and subject in segment:
        return subject
    name = next(
        (t for t in segment if t > cue.token and (parse.pos[t] in NAMING or parse.norms[t] in {"one", "another"})), None
    )
    return None if name is None or name - cue.token > INVERTED else _top(scene, name, segment)


def _top(scene: Scene, token: int, segment: range) -> int:
    """The head of the noun phrase that begins with a token."""
    parse = scene.parse
    while parse.deps[token] in {"compound", "amod", "poss", "nmod", "det", "nummod"} and parse.heads[token] in segment:
        token = parse.heads[token]
    return token


def _leading(scene: Scene, cues: Cues, cue: Cue, lead: Sequence[int]) -> int | None:
    """The subject between the quotation and its verb; it must come first there."""
    parse = scene.parse
    subject = cues.speaker(scene, cue)
    if subject is not None and lead[0] <= subject <= lead[-1]:
        opening = [token for token in lead if token < parse.subtree(subject)[0]]
        return subject if all(parse.pos[token] in _OPENING for token in opening) else None
    naming = [token for token in lead if parse.pos[token] in NAMING or parse.words[token] in scene.names]
    phrase = parse.pos[lead[0]] in {"DET", "ADJ"} or lead[0] in naming
    return naming[-1] if naming and phrase and not any(parse.pos[token] in {"VERB", "ADP"} for token in lead) else None


def _before(scene: Scene, cues: Cues, number: int) -> Voice | None:
    """'He said: "…"' and 'told the crowd that "…"'."""
    segment = preceding(scene, number)
    cue = cues.first(segment[::-1])
    if cue is None or not takes(cue, Shape.QUOTE):
        return None
    gap = range(cue.token + 1, segment.stop)
    if any(scene.parse.pos[token] in {"VERB", "AUX"} for token in gap) or not _leads_in(scene, number, gap):
        return None
    speaker = cues.speaker(scene, cue)
    if speaker is None and not cue.passive:
        speaker = _inverted(scene, cue, segment)
    return Voice(speaker, cue, cue.words) if speaker is not None else None


def _colon(scene: Scene, cues: Cues, number: int) -> Voice | None:
    """'She offered the same eleven words: "…"': whom the sentence before a colon is about, where no cue stands in it."""
    parse, segment = scene.parse, preceding(scene, number)
    if not segment or parse.norms[segment[-1]] != ":" or not is_sentence(scene, number):
        return None
    subjects = (parse.child(token, "nsubj") for token in segment if parse.pos[token] in {"VERB", "AUX"})
    subject = next((token for token in subjects if token is not None and token in segment), None)
    if subject is None or cues.first(range(subject, segment.stop)):
        return None
    return Voice(subject) if parse.norms[subject] in {"he", "she"} or subject in scene.people else None


def _leads_in(scene: Scene, number: int, gap: range) -> bool:
    """Whether the words between a cue and a quotation let the quotation be what was said, not a part of a phrase."""
    words = [token for token in gap if not scene.is_punctuation(token)]
    parted = len(gap) > 0 and scene.parse.norms[gap[-1]] in {":", ","}
    if not parted and runs_on(scene, number):
        return False
    if not words or parted or scene.parse.norms[gap[-1]] == "that":
        return True
    return is_sentence(scene, number) and not is_lower(scene, number) and scene.parse.pos[gap[-1]] not in HANGING


def _dash(scene: Scene, _: Cues, number: int) -> Voice | None:
    """'"…" — Ilse Maron' at the end of a block, or the name in a block of its own."""
    rest = _rest(scene, number)
    if rest is None or not _is_signature(rest.of(scene.article.text).lstrip(" .,")):
        return None
    tokens = [
        token
        for token in scene.parse.tokens_in(rest)
        if scene.parse.pos[token] in {*NAMING, "DET", "ADJ"} and scene.parse.norms[token].isalnum()
    ]
    if not tokens or "VERB" in scene.parse.pos[tokens[0] : tokens[-1]]:
        return None
    return Voice(_top(scene, tokens[0], range(tokens[0], tokens[-1] + 1)))


def _is_signature(text: str) -> bool:
    """Whether a text is a dash and a name, with no sentence in it."""
    name = text.lstrip(_DASHES).strip()
    return (
        text[:1] in tuple(_DASHES) and 0 < len(name.split()) <= SIGNATURE and name[-1] not in "!?" and ". " not in name
    )


def _rest(scene: Scene, number: int) -> Span | None:
    """What stands behind a quotation in its block, or, where nothing does, the next block."""
    quoted, blocks = scene.quoted[number], scene.article.blocks
    rest = trimmed(scene.article.text, quoted.outer.end, blocks[quoted.block].span.end)
    if rest is None and quoted.block + 1 < len(blocks):
        return blocks[quoted.block + 1].span
    return rest


def _line_above(scene: Scene, cues: Cues, number: int) -> Voice | None:
    """A quotation that is a paragraph of its own under "The minister continued:"."""
    parse = scene.parse
    first = parse.tokens_in(scene.quoted[number].outer).start
    if first == 0 or parse.norms[first - 1] != ":" or scene.same_block(first - 1, first):
        return None
    return voice_of_line(scene, cues, first - 1)


def voice_of_line(scene: Scene, cues: Cues, last: int) -> Voice | None:
    """Who a line that ends with a colon lets speak; `last` is the colon."""
    start, _ = scene.parse.sentences[scene.parse.sentence[last]]
    cue = cues.first(range(last, start - 1, -1))
    speaker = cues.speaker(scene, cue) if cue else None
    return Voice(speaker, cue, cue.words) if cue and speaker is not None else None


_Find = Callable[[Scene, Cues, int], Voice | None]
_BEFORE: tuple[str, _Find] = ("quote, its cue before it", _before)
_AFTER: tuple[str, _Find] = ("quote, its cue behind it", _after)
_COLON: tuple[str, _Find] = ("quote behind a colon, of whom the sentence is about", _colon)
_APART: tuple[tuple[str, _Find], ...] = (
    ("quote signed behind a dash", _dash),
    ("quote under a line that ends with a colon", _line_above),
)
"""Where a voice is looked for, by name."""
