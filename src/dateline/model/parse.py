"""The parse as plain columns: one row a token, offsets into the article's text; working material, never stored.

Labels are Universal POS tags, Penn Treebank tags and ClearNLP dependency labels, as the packaged English models give them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dateline.model.frame import Frame
from dateline.model.span import Span


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity over tokens `first` up to, but not including, `last`, with its OntoNotes label."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, kw_only=True)
class Parse:
    """The tokens of an article's story blocks, in text order; every column has one value a token.

    `head` is the index of the governing token (its own index for a root); `sentence` and `block` number the sentence, counted
    through the article, and the article's block that the token stands in. `words` are the article's own characters, `norms`
    the lower-cased words with straight quotes.
    """

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    pos: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    deps: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    sentence: tuple[int, ...] = ()
    block: tuple[int, ...] = ()
    entities: tuple[Entity, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()
    frames: tuple[Frame, ...] = ()

    def __post_init__(self) -> None:
        columns = (
            self.starts,
            self.ends,
            self.words,
            self.norms,
            self.lemmas,
            self.pos,
            self.tags,
            self.deps,
            self.heads,
            self.sentence,
            self.block,
        )
        if len({len(column) for column in columns}) != 1:
            message = f"the columns of a parse have one value a token, not {[len(column) for column in columns]}"
            raise ValueError(message)

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def lowered(self) -> tuple[str, ...]:
        """The lemmas in small letters, as word tables have them: names keep their capitals in `lemmas`."""
        return tuple(lemma.lower() for lemma in self.lemmas)

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For every token, the tokens it governs, left to right."""
        below: list[list[int]] = [[] for _ in self.heads]
        for token, head in enumerate(self.heads):
            if head != token:
                below[head].append(token)
        return tuple(map(tuple, below))

    @cached_property
    def dated(self) -> frozenset[int]:
        """The tokens inside dates and times, as the named-entity labels have them."""
        return frozenset(
            token
            for entity in self.entities
            if entity.label in {"DATE", "TIME"}
            for token in range(entity.first, entity.last)
        )

    @cached_property
    def _edges(self) -> tuple[tuple[int, int], ...]:
        """For every token, the first token of its subtree and the one after its last."""
        tokens, heads = range(len(self)), self.heads
        first, last = list(tokens), list(tokens)
        # Each token tells those above it; one that was told before, by a token further out, has told the rest: linear in all.
        for token in tokens:
            above = heads[token]
            while first[above] > token:
                first[above], above = token, heads[above]
        for token in reversed(tokens):
            above = heads[token]
            while last[above] < token:
                last[above], above = token, heads[above]
        return tuple((start, end + 1) for start, end in zip(first, last, strict=True))

    def subtree(self, token: int) -> tuple[int, int]:
        """The first token below or at `token`, and the one after the last."""
        return self._edges[token]

    def descendants(self, token: int) -> Iterator[int]:
        """The token and everything below it, nearest first."""
        queue = [token]
        for one in queue:
            yield one
            queue.extend(self.children[one])

    def child(self, token: int, *labels: str) -> int | None:
        """The first child with one of these dependency labels; None where there is none."""
        return next((c for c in self.children[token] if self.deps[c] in labels), None)

    def child_list(self, token: int, *labels: str) -> list[int]:
        """All children with one of these dependency labels."""
        return [c for c in self.children[token] if self.deps[c] in labels]

    def is_infinitive(self, verb: int) -> bool:
        """Whether a verb stands with "to", as its tag tells: "troops came to help"."""
        return self.tags[verb] == "VB" and any(self.tags[child] == "TO" for child in self.child_list(verb, "aux"))

    def ancestors(self, token: int) -> Iterator[int]:
        """The governors of a token, nearest first, without the token itself."""
        while (head := self.heads[token]) != token:
            yield head
            token = head

    def conjuncts(self, token: int) -> list[int]:
        """The token and everything coordinated below it, in text order."""
        found = [token]
        for one in found:
            found.extend(self.child_list(one, "conj"))
        return sorted(found)

    def span(self, first: int, last: int) -> Span:
        """The text from token `first` up to, but not including, token `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def token_span(self, token: int) -> Span:
        """The text of one token."""
        return Span(self.starts[token], self.ends[token])

    def sentence_span(self, token: int) -> Span:
        """The text of the sentence that a token stands in."""
        return self.span(*self.sentences[self.sentence[token]])

    def token_at(self, offset: int) -> int | None:
        """The token that holds the code point at `offset`; None between tokens and outside the story."""
        if (begun := self._starting.get(offset)) is not None:
            return begun
        token = bisect_right(self.starts, offset) - 1
        return token if token >= 0 and offset < self.ends[token] else None

    def tokens_in(self, span: Span) -> range:
        """The tokens that touch a span."""
        first, last = self._starting.get(span.start), self._ending.get(span.end)
        if first is not None and last is not None:
            return range(first, last + 1)
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    # Most offsets that steps ask for are those of whole tokens; only others are searched for.

    @cached_property
    def _starting(self) -> dict[int, int]:
        """The token that starts at an offset."""
        return dict(zip(self.starts, range(len(self)), strict=True))

    @cached_property
    def _ending(self) -> dict[int, int]:
        """The token that ends at an offset."""
        return dict(zip(self.ends, range(len(self)), strict=True))
