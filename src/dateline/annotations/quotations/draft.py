"""A draft of a quotation: what is said as spans, the cue and the speaker still as tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.annotations.quotations.cues import Cue
from dateline.annotations.quotations.scene import OUTSIDE, Scene
from dateline.languages.speech import CueKind
from dateline.model.span import Span

Stretch = tuple[int, int]
"""Tokens from the first up to, but not including, the last."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one shape of a cue brings in, and what the cue does there."""

    stretches: tuple[Stretch, ...]
    kind: CueKind
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is said, the cue that says so, and the head word of the speaker's phrase.

    `cue` is None in carried-on speech and where something else than a verb attributes; `words` are the tokens of the cue, if
    there are any. `verbatim` words are the speaker's own though no marks say so; `quoted` numbers the quotation marks' contents that were taken whole.
    `shape` names the rule that found it: a shape of the lexicon, or a layout.
    """

    content: tuple[Span, ...]
    speaker: int | None
    cue: Cue | None = None
    words: tuple[int, ...] = ()
    belief: bool = False
    verbatim: bool = False
    carried_on: bool = False
    quoted: tuple[int, ...] = ()
    shape: str = ""

    @property
    def start(self) -> int:
        """Where the first of what is said stands in the text."""
        return self.content[0].start


def without(stretch: Stretch, hole: Stretch) -> tuple[Stretch, ...]:
    """What is left of a stretch when a hole is cut out of it."""
    first, last = stretch
    left, right = (first, min(last, hole[0])), (max(first, hole[1]), last)
    return tuple(part for part in (left, right) if part[0] < part[1])


def content_of(scene: Scene, stretches: Iterable[Stretch]) -> tuple[Span, ...]:
    """The text of some stretches: quotations that begin in them whole, idle marks and a leading "that" cut off."""
    return tuple(span for stretch in stretches for span in _content(scene, stretch))


def _content(scene: Scene, stretch: Stretch) -> Iterator[Span]:
    first, last = _opened(scene, _trimmed(scene, _whole_quotes(scene, _in_block(scene, stretch))))
    if first >= last:
        return
    number = scene.inside[first]
    if number != OUTSIDE and number == scene.inside[last - 1]:
        first, last = max(first, scene.tokens(number).start), min(last, scene.tokens(number).stop)
    if first < last:
        yield scene.parse.span(first, last)


def _in_block(scene: Scene, stretch: Stretch) -> Stretch:
    """The stretch cut at the end of the block that it begins in."""
    first, last = stretch
    while last > first and not scene.same_block(first, last - 1):
        last -= 1
    return first, last


def _whole_quotes(scene: Scene, stretch: Stretch) -> Stretch:
    """The stretch made long enough to hold a quotation that begins in it and ends behind it."""
    first, last = stretch
    number = scene.inside[last - 1] if last > first else OUTSIDE
    if number == OUTSIDE:
        return stretch
    tokens = scene.parse.tokens_in(scene.quoted[number].outer)
    return (first, tokens.stop) if first <= tokens.start + 1 and tokens.stop > last else stretch


def _opened(scene: Scene, stretch: Stretch) -> Stretch:
    """The stretch with the mark that opens its first words, where they are quoted and others follow."""
    first, last = stretch
    number = scene.inside[first] if first < last else OUTSIDE
    if number == OUTSIDE or number == scene.inside[last - 1] or scene.tokens(number).start != first:
        return stretch
    return scene.parse.tokens_in(scene.quoted[number].outer).start, last


def _trimmed(scene: Scene, stretch: Stretch) -> Stretch:
    """The stretch without the narrator's marks at its ends and without a leading "that"."""
    first, last = stretch
    while first < last and _idle(scene, first) and scene.parse.norms[first] not in _OPENERS:
        first += 1
    while last > first and _idle(scene, last - 1) and scene.parse.norms[last - 1] not in _CLOSERS:
        last -= 1
    return _trimmed(scene, (first + 1, last)) if first < last and _introduces(scene, first) else (first, last)


def _introduces(scene: Scene, token: int) -> bool:
    """Whether a word is the "that" which brings in a clause; behind a noun it is, even where the parser takes it for a pointer."""
    parse = scene.parse
    if parse.norms[token] != "that":
        return False
    return parse.deps[token] == "mark" or (
        parse.deps[token] == "det" and token > 0 and parse.pos[token - 1] in {"NOUN", "PROPN"}
    )


_OPENERS = frozenset({"(", "[", "$", "#", "@", "£", "€"})
_CLOSERS = frozenset({")", "]", "%"})


def _idle(scene: Scene, token: int) -> bool:
    return scene.is_punctuation(token) and scene.outside(token)


def kind_of(scene: Scene, draft: Draft) -> str:
    """Direct, mixed, belief or indirect, told by how much of what is said stands between marks."""
    marked, words = marked_words(scene, draft)
    if draft.verbatim:
        return "direct"
    if marked:
        return "direct" if marked == words else "mixed"
    return "belief" if draft.belief else "indirect"


def marked_words(scene: Scene, draft: Draft) -> tuple[int, int]:
    """How many words of what is said stand between marks, and how many there are."""
    words = [
        token for span in draft.content for token in scene.parse.tokens_in(span) if not scene.is_punctuation(token)
    ]
    return sum(not scene.outside(token) for token in words), len(words)
