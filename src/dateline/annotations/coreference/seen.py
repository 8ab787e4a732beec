"""A mention as this step looks at it, and the chains while they grow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from dateline.knowledge import Knowledge
from dateline.languages.nouns import Nouns
from dateline.languages.titles import Titles
from dateline.model.article import BlockKind
from dateline.model.finding import Form, Kind, Mention
from dateline.model.parse import Parse


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention with its tokens: `first` up to, not including, `last`, and its head; `order` is its place among all mentions."""

    order: int
    mention: Mention
    first: int
    last: int
    head: int
    sentence: int
    words: tuple[str, ...]
    """The phrase in lower case, without marks, an article or a trailing "'s"."""

    @property
    def form(self) -> Form:
        """Name, pronoun or nominal."""
        return self.mention.form

    @property
    def kind(self) -> Kind:
        """What the words say that it is."""
        return self.mention.kind


@dataclass(frozen=True)
class Ground:
    """What this step looks at: the text, its parse, the language's words and the knowledge base."""

    text: str
    parse: Parse
    nouns: Nouns
    titles: Titles
    knowledge: Knowledge
    mentions: tuple[Seen, ...]
    blocks: tuple[BlockKind, ...]
    speaking: frozenset[str]
    """Lemmas of the verbs that bring in quoted words."""
    """What each block of the article is."""

    @cached_property
    def by_head(self) -> dict[int, Seen]:
        """The mention that a token is the head of."""
        return {seen.head: seen for seen in self.mentions}

    @cached_property
    def quoted(self) -> tuple[int, ...]:
        """For every token the number of the quotation it stands in, counted from 1 through the article; 0 outside of quotations."""
        inside, number, marks = 0, 0, []
        block = -1
        for token, norm in enumerate(self.parse.norms):
            if self.parse.block[token] != block:
                block, inside = self.parse.block[token], 0
            if norm in QUOTES:
                number += not inside
                marks.append(0)
                inside = 0 if inside else number
            else:
                marks.append(inside)
        return tuple(marks)

    @cached_property
    def speakers(self) -> dict[int, list[int]]:
        """For each sentence the subjects of its verbs of speaking that stand outside of quotations."""
        parse, found = self.parse, dict[int, list[int]]()
        for token, dep in enumerate(parse.deps):
            if dep == "nsubj" and not self.quoted[token] and parse.lemmas[parse.heads[token]] in self.speaking:
                found.setdefault(parse.sentence[token], []).append(token)
        return found

    @cached_property
    def things(self) -> tuple[int, ...]:
        """For every token 1 or 2 where it is the head of a phrase for one thing or for several that is no mention; else 0."""
        parse = self.parse
        return tuple(
            2 if token in self.by_head and self.by_head[token].mention.collective else 0 if token in self.by_head or parse.pos[token] not in ("NOUN", "PROPN") or parse.deps[token] in _INSIDE
            else 2 if parse.tags[token] in ("NNS", "NNPS") else 1
            for token in range(len(parse))
        )  # fmt: skip


_INSIDE = frozenset({"compound", "amod", "nmod", "npadvmod", "nummod", "quantmod"})
QUOTES = frozenset({'"', "``", "''", "“", "”"})
_DROPPED = frozenset({"the", "a", "an", "'s", "’s", "'", "’", "this", "that", "these", "those"})


def look(mention: Mention, parse: Parse, order: int) -> Seen:
    """The mention with its tokens."""
    tokens = parse.tokens_in(mention.span)
    head = parse.token_at(mention.head)
    first, last = tokens.start, tokens.stop
    head = first if head is None else head
    words = tuple(norm for norm in parse.norms[first:last] if norm not in _DROPPED and any(map(str.isalnum, norm)))
    return Seen(order, mention, first, last, head, parse.sentence[head], words)


@dataclass(eq=False)
class Cluster:
    """The mentions found so far to be one; grows while the step runs and becomes a Chain at the end."""

    number: int
    members: list[Seen] = field(default_factory=list)
    kind: Kind = Kind.UNKNOWN
    gender: str = ""
    likely: str = ""
    """What a first name makes likely; the text may say otherwise."""
    plural: bool = False
    country: str | None = None
    known: str | None = None
    listed: str | None = None
    """The id of a user's list that a member has."""
    named: bool = False


class Clusters:
    """All clusters under construction, and which one a mention is in; a collective mention is in several."""

    def __init__(self, mentions: tuple[Seen, ...]) -> None:
        """Start with none."""
        self._mentions = mentions
        self._all: dict[int, Cluster] = {}
        self._of: dict[int, list[Cluster]] = {}

    @property
    def all(self) -> list[Cluster]:
        """Every cluster, in the order they were started."""
        return list(self._all.values())

    def of(self, seen: Seen) -> Cluster | None:
        """The cluster that holds a mention."""
        return next(iter(self._of.get(seen.order, ())), None)

    def start(self, seen: Seen, *, gender: str = "", known: str | None = None) -> Cluster:
        """A new cluster with one mention."""
        cluster = Cluster(
            seen.order,
            kind=seen.kind,
            plural=seen.mention.plural,
            country=seen.mention.country,
            gender=gender,
            known=known,
        )
        self._all[cluster.number] = cluster
        self.put(seen, cluster)
        return cluster

    def put(self, seen: Seen, cluster: Cluster) -> None:
        """Add a mention to a cluster."""
        cluster.members.append(seen)
        cluster.named = cluster.named or seen.form is Form.NAME
        cluster.listed = cluster.listed or seen.mention.known_as
        self._of.setdefault(seen.order, []).append(cluster)

    def join(self, kept: Cluster, other: Cluster) -> Cluster:
        """Make two clusters one."""
        if kept is other:
            return kept
        for seen in other.members:
            self._of[seen.order].remove(other)
            self.put(seen, kept)
        kept.gender = kept.gender or other.gender
        kept.likely = kept.likely or other.likely
        kept.country = kept.country or other.country
        kept.known = kept.known or other.known
        if kept.kind in (Kind.UNKNOWN, Kind.PLACE):
            kept.kind = other.kind
        del self._all[other.number]
        return kept

    def back(self, seen: Seen, sentences: int) -> Iterator[tuple[Cluster, Seen]]:
        """Every earlier mention not more than so many sentences back, nearest first, with each cluster that holds it."""
        for order in range(seen.order - 1, -1, -1):
            member = self._mentions[order]
            if seen.sentence - member.sentence > sentences:
                return
            for cluster in self._of.get(order, ()):
                yield cluster, member

    def near(self, seen: Seen, sentences: int) -> dict[Cluster, list[Seen]]:
        """The clusters spoken of not more than so many sentences back, with their mentions there, nearest first."""
        found: dict[Cluster, list[Seen]] = {}
        for cluster, member in self.back(seen, sentences):
            found.setdefault(cluster, []).append(member)
        return found
