"""Interviews: questions in lines of their own, or labelled; each answer is what the person interviewed says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.annotations.quotations.draft import Draft
from dateline.annotations.quotations.marks import VOICES
from dateline.annotations.quotations.scene import Scene
from dateline.model.article import Block, BlockKind
from dateline.model.span import Span, trimmed

QUESTIONS = 3
"""As many questions make an interview; explainers that ask their readers have them too, but nobody in them says "I"."""

LONGEST_QUESTION = 500
"""Code points; who asks longer makes a statement."""

_ASKING = VOICES | {BlockKind.HEADING}
_LABELLED = 14
"""Code points within which a label ("Question:") ends."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The paragraphs that answer one question, without their labels."""

    spans: tuple[Span, ...]


def draft_answers(scene: Scene) -> Iterator[Draft]:
    """A draft for every answer of an interview; none where the article is no interview or names nobody who could be asked."""
    blocks = scene.article.blocks
    asked = [number for number, block in enumerate(blocks) if block.kind in _ASKING and _asks(scene, block)]
    if len(asked) < QUESTIONS:
        return
    answers = [answer for answer in _answers(scene, asked) if answer.spans]
    if len(answers) < QUESTIONS or 2 * sum(_personal(scene, span) for a in answers for span in a.spans[:1]) < len(
        answers
    ):
        return
    speaker = _interviewee(scene, blocks[asked[0]].span.start)
    if speaker is not None:
        yield from (Draft(answer.spans, speaker, verbatim=True) for answer in answers)


def _asks(scene: Scene, block: Block) -> bool:
    """Whether a block is a question put to somebody: labelled as one, or in narrator's words up to its question mark."""
    text = block.span.of(scene.article.text)
    if _label(text, scene.speech.question_labels):
        return True
    return text.endswith("?") and len(text) <= LONGEST_QUESTION and not any(mark in text for mark in '"“”')


def _label(text: str, labels: frozenset[str]) -> int:
    """How many code points of a text are one of these labels and its mark; 0 for none."""
    head = text[:_LABELLED]
    end = next((at for at, char in enumerate(head) if char in ":.—–" and at), 0)
    return end + 1 if end and head[:end].strip().lower() in labels else 0


def _answers(scene: Scene, asked: Sequence[int]) -> Iterator[Answer]:
    """What stands between one question and the next; behind the last, as far as somebody says "I"."""
    for here, after in zip(asked, [*asked[1:], len(scene.article.blocks)], strict=True):
        paragraphs = [block for block in scene.article.blocks[here + 1 : after] if block.kind in VOICES]
        spans = [span for block in paragraphs if (span := _said(scene, block))]
        yield Answer(tuple(_own(scene, spans) if here == asked[-1] else spans))


def _said(scene: Scene, block: Block) -> Span | None:
    """A paragraph of an answer without its label."""
    text = scene.article.text
    cut = _label(block.span.of(text), scene.speech.answer_labels)
    return trimmed(text, block.span.start + cut, block.span.end)


def _own(scene: Scene, spans: Sequence[Span]) -> Sequence[Span]:
    """The spans up to the last in which somebody speaks of oneself; the first at least."""
    last = max((number for number, span in enumerate(spans) if _personal(scene, span)), default=0)
    return spans[: last + 1]


def _personal(scene: Scene, span: Span) -> bool:
    """Whether somebody speaks of oneself there, outside of marks."""
    tokens = scene.parse.tokens_in(span)
    return any(scene.parse.norms[token] in scene.speech.first_persons and scene.outside(token) for token in tokens)


def _interviewee(scene: Scene, before: int) -> int | None:
    """The last word of the name of whom the headline and the introduction speak most, and who did not write the article."""
    parse = scene.parse
    authors = {word for author in scene.article.authors for word in author.name.lower().split()}
    people = [
        entity.last - 1
        for entity in parse.entities
        if entity.label == "PERSON"
        and parse.starts[entity.first] < before
        and parse.norms[entity.last - 1] not in authors
    ]
    counts = Counter(parse.norms[token] for token in people)
    return max(people, key=lambda token: (counts[parse.norms[token]], token), default=None)
