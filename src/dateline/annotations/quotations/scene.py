"""A scene: one article as the rules of this step see it, its tokens told apart by the quoted words they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dateline.annotations.quotations.marks import VOICES, Quoted, find_quoted
from dateline.languages.speech import Speech
from dateline.model.article import Article
from dateline.model.parse import Parse

NICKNAME = 3
"""Tokens in the longest quoted words that may be a part of a name."""

OUTSIDE = -1
"""The number of the quoted words that a narrator's token stands in."""


@dataclass(frozen=True)
class Scene:
    """An article, its parse, its quoted words and the language's speech words."""

    article: Article
    parse: Parse
    speech: Speech

    @cached_property
    def quoted(self) -> tuple[Quoted, ...]:
        """The words between marks, in text order, but for those in the middle of a name."""
        return tuple(
            quoted
            for quoted in find_quoted(self.article)
            if (tokens := self.parse.tokens_in(quoted.span)) and not self._is_nickname(tokens)
        )

    def _is_nickname(self, tokens: range) -> bool:
        """Whether quoted words stand between the words of somebody's name: Ernesto "Boyet" Dimalanta."""
        parse, before, after = self.parse, tokens.start - 2, tokens.stop + 1
        if len(tokens) > NICKNAME or before < 0 or after >= len(parse) or not self.same_block(before, after):
            return False
        return all(parse.pos[token] == "PROPN" and parse.words[token].istitle() for token in (before, after))

    @cached_property
    def inside(self) -> tuple[int, ...]:
        """For every token, the number of the quoted words it stands in (marks too), or OUTSIDE."""
        numbers = [OUTSIDE] * len(self.parse)
        for number, quoted in enumerate(self.quoted):
            for token in self.parse.tokens_in(quoted.outer):
                numbers[token] = number
        return tuple(numbers)

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """The lemmas, with those put right that the parser is known to misread."""
        right, lemmas = self.speech.misread, tuple(map(str.lower, self.parse.lemmas))
        return lemmas if right.keys().isdisjoint(lemmas) else tuple(right.get(lemma, lemma) for lemma in lemmas)

    @cached_property
    def times(self) -> frozenset[int]:
        """The tokens of dates and times."""
        return frozenset(
            token
            for entity in self.parse.entities
            if entity.label in {"DATE", "TIME"}
            for token in range(entity.first, entity.last)
        )

    @cached_property
    def people(self) -> frozenset[int]:
        """The tokens of names of people."""
        return frozenset(
            token
            for entity in self.parse.entities
            if entity.label == "PERSON"
            for token in range(entity.first, entity.last)
        )

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that stand somewhere in the article as a part of a name."""
        return frozenset(word for word, pos in zip(self.parse.words, self.parse.pos, strict=True) if pos == "PROPN")

    def tokens(self, number: int) -> range:
        """The tokens of some quoted words, without their marks."""
        return self.parse.tokens_in(self.quoted[number].span)

    def outside(self, token: int) -> bool:
        """Whether the narrator speaks here."""
        return self.inside[token] == OUTSIDE

    def voiced(self, token: int) -> bool:
        """Whether the token stands where a narrator's words may attribute."""
        return self.inside[token] == OUTSIDE and self.parse.block[token] in self._voicing

    @cached_property
    def _voicing(self) -> frozenset[int]:
        """The blocks where a narrator speaks."""
        return frozenset(number for number, block in enumerate(self.article.blocks) if block.kind in VOICES)

    def same_block(self, left: int, right: int) -> bool:
        """Whether two tokens stand in one block."""
        return self.parse.block[left] == self.parse.block[right]

    def is_punctuation(self, token: int) -> bool:
        """Whether the token is a mark and no word."""
        return self.parse.pos[token] in {"PUNCT", "SYM", "SPACE"}

    def ends_sentence(self, token: int) -> bool:
        """Whether a token is a full stop, question or exclamation mark."""
        return self.parse.tags[token] == "." or self.parse.norms[token] in {".", "?", "!"}
