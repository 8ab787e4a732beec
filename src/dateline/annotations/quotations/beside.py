"""What stands beside a quotation: the narrator's words of the same sentence, and what the quoted words look like."""

from __future__ import annotations

from dateline.annotations.quotations.scene import Scene

SENTENCE_WORDS = 4
"""Fewer words between marks are a scare quote, a title or a nickname, unless a cue stands right beside them."""

STOPS = (".", "!", "?", "…", ".)", "]")
NAMING = frozenset({"NOUN", "PROPN", "PRON"})
HANGING = frozenset({"ADP", "DET", "ADJ", "NUM", "PART", "CCONJ"})
"""Parts of speech that ask for more words: a quotation right behind one is a part of a phrase."""


def following(scene: Scene, number: int) -> range:
    """The narrator's tokens behind a quotation, up to the end of the sentence."""
    start = stop = scene.parse.tokens_in(scene.quoted[number].outer).stop
    while _narrates(scene, stop, number) and not scene.ends_sentence(stop):
        stop += 1
    return range(start, stop)


def preceding(scene: Scene, number: int) -> range:
    """The narrator's tokens before a quotation, from the start of the sentence."""
    start = stop = scene.parse.tokens_in(scene.quoted[number].outer).start
    while start and _narrates(scene, start - 1, number) and not scene.ends_sentence(start - 1):
        start -= 1
    return range(start, stop)


def _narrates(scene: Scene, token: int, number: int) -> bool:
    """Whether a token is the narrator's and stands in the block of a quotation."""
    return token < len(scene.parse) and scene.outside(token) and scene.parse.block[token] == scene.quoted[number].block


def words_of(scene: Scene, number: int) -> str:
    """The text between the marks."""
    return scene.quoted[number].span.of(scene.article.text)


def is_sentence(scene: Scene, number: int) -> bool:
    """Whether quoted words are an utterance of their own: long enough, and with a sentence's beginning or end."""
    text = words_of(scene, number)
    count = sum(not scene.is_punctuation(token) for token in scene.tokens(number))
    return count >= SENTENCE_WORDS and (text.endswith((*STOPS, ",", "—", "-")) or not text[0].islower())


def is_lower(scene: Scene, number: int) -> bool:
    """Whether the quoted words begin in lower case, as words out of the middle of a sentence do."""
    return words_of(scene, number)[0].islower()


def is_title(scene: Scene, number: int) -> bool:
    """Whether the quoted words are a heading or a title: few, and nearly all with a capital."""
    words = words_of(scene, number).split()
    return len(words) <= 8 and sum(word[0].islower() for word in words) <= len(words) // 4


def runs_on(scene: Scene, number: int) -> bool:
    """Whether the sentence goes on right behind the quotation, which is then a part of what was said."""
    segment = following(scene, number)
    if not segment or words_of(scene, number).endswith(("?", "!")):
        return False
    joined = scene.parse.pos[segment[0]] in {"CCONJ", "SCONJ"} and is_sentence(scene, number)
    return not joined and not scene.is_punctuation(segment[0])


def starts(scene: Scene, number: int, *, lead: int) -> bool:
    """Whether a quotation begins a sentence of its block, or stands behind a short lead like "As a farmer,"."""
    words = preceding(scene, number)
    if not words:
        return True
    verbs = any(scene.parse.pos[token] in {"VERB", "AUX"} for token in words)
    return not verbs and len(words) <= lead and scene.parse.norms[words[-1]] == ","
