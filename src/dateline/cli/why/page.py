"""A page under question: its reading, parse and kit, and how its words and records are named in an account."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.model.finding import Actor, Mention, Place, Statement
from dateline.model.parse import Parse
from dateline.model.printable import one_line
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.pipeline import Kit
from dateline.records.reason import Reason

LONGEST = 60
"""Code points of a phrase that are shown."""
_INNER = frozenset({"det", "amod", "compound", "nummod", "nmod", "poss", "quantmod"})


@dataclass(frozen=True)
class AskedPage:
    """A reading with what its steps worked with."""

    reading: Reading
    parse: Parse
    kit: Kit

    @property
    def text(self) -> str:
        """The article's text."""
        return self.reading.article.text

    def words(self, span: Span) -> str:
        """The words of a span on one line, shortened where they are many."""
        words = one_line(span.of(self.text))
        return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"

    def quoted(self, span: Span) -> str:
        """The same in quotation marks."""
        return f"“{self.words(span)}”"

    def tokens(self, tokens: Sequence[int]) -> str:
        """Some tokens in quotation marks; those that stand apart with an ellipsis between."""
        runs: list[list[int]] = []
        for token in sorted(set(tokens)):
            if runs and token == runs[-1][-1] + 1:
                runs[-1].append(token)
            else:
                runs.append([token])
        words = (one_line(self.parse.span(run[0], run[-1] + 1).of(self.text)) for run in runs)
        return f"“{' … '.join(words)}”" if runs else ""

    def because(self, reason: Reason | None) -> str:
        """A reason with the words that it went by."""
        if reason is None:
            return ""
        return f"{reason.rule}: {self.tokens(reason.tokens)}" if reason.tokens else reason.rule

    @cached_property
    def mentions_by_head(self) -> dict[int, Mention]:
        """The mention whose head word stands at an offset."""
        return {mention.head: mention for mention in self.reading.mentions}

    def span(self, token: int) -> Span:
        """The phrase of a head word: its mention, else the word with the articles, adjectives and numbers before it."""
        mention = self.mentions_by_head.get(self.parse.starts[token])
        if mention is not None:
            return mention.span
        first = min(
            (self.parse.subtree(c)[0] for c in self.parse.child_list(token, *_INNER) if c < token), default=token
        )
        return self.parse.span(first, token + 1)

    def phrase(self, token: int) -> str:
        """The words of a head word's phrase."""
        return self.words(self.span(token))

    def name(self, identity: str) -> str:
        """A record as it is named in an account: "a3 Ashfaq Parvez Kayani"."""
        one = self.reading.by_id.get(identity)
        if isinstance(one, Actor):
            return f"{one.id} {one_line(one.name)}{f' [{one.code}]' if one.code else ''}"
        if isinstance(one, Place):
            return f"{one.id} {one_line(one.name)}"
        if isinstance(one, Statement):
            cue = f" {self.quoted(one.cue)}" if one.cue else ""
            return f"{one.id}{cue} of {self.name(one.speaker) if one.speaker else 'nobody known'}"
        return identity

    def names(self, identities: Collection[str]) -> str:
        """Several records, or that there is none."""
        return "; ".join(map(self.name, identities)) or "nobody"
