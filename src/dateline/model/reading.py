"""A reading: an article and what was found in it, numbered, signed and never changed afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from dateline.errors import FindingError
from dateline.model.article import Article
from dateline.model.finding import (
    Actor,
    Chain,
    Event,
    Finding,
    Mention,
    Place,
    Quantity,
    Quotation,
    Relation,
    Route,
    Statement,
    TimeMention,
)
from dateline.model.page import Page

PREFIXES: tuple[tuple[type[Finding], str], ...] = (
    (Mention, "m"),
    (Chain, "c"),
    (TimeMention, "t"),
    (Quantity, "q"),
    (Quotation, "u"),
    (Actor, "a"),
    (Place, "p"),
    (Route, "r"),
    (Statement, "s"),
    (Event, "e"),
    (Relation, "l"),
)
"""What the ids of each kind of finding begin with."""

F = TypeVar("F", bound=Finding)


@dataclass(frozen=True, slots=True)
class Versions:
    """What made a reading: the package, the language model, and the contents of the ontology and the knowledge base.

    `furniture` tells the site furniture that was given, `actors` and `places` the user's lists of names; None where there
    was none.
    """

    dateline: str
    model: str
    ontology: str
    knowledge: str
    furniture: str | None = None
    actors: str | None = None
    places: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A step that did not run on this article, and why."""

    step: str
    reason: str


@dataclass(frozen=True)
class Reading:
    """An article and all findings of one pipeline version, in the order they were found.

    Steps see a Reading as it stands so far; `plus` gives the next one.
    """

    page: Page
    article: Article
    versions: Versions
    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    _sorted: Mapping[type[Finding], tuple[Finding, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        groups: dict[type[Finding], list[Finding]] = {kind: [] for kind, _ in PREFIXES}
        for finding in self.findings:
            groups[type(finding)].append(finding)
        object.__setattr__(self, "_sorted", {kind: tuple(group) for kind, group in groups.items()})

    def plus(self, findings: Iterable[Finding], *, step: str) -> Reading:
        """The reading with more findings: each checked against the text, numbered after its kind, and signed with the step.

        Raises:
            FindingError: when a finding points outside the text or is of a kind unknown here.
        """
        counts = {kind: len(group) for kind, group in self._sorted.items()}
        new = []
        for finding in findings:
            kind = type(finding)
            if kind not in counts:
                message = (
                    f"step {step} gave a {kind.__name__}, which is no kind of finding: {[k.__name__ for k in counts]}"
                )
                raise FindingError(message)
            self._check(finding, step)
            counts[kind] += 1
            new.append(finding.signed(f"{_PREFIX[kind]}{counts[kind]}", step))
        return replace(self, findings=(*self.findings, *new))

    def before(self, step: str) -> Reading:
        """The reading as the step of this name found it: without what it and later ones found."""
        own = (number for number, finding in enumerate(self.findings) if finding.step.partition("/")[0] == step)
        return replace(self, findings=self.findings[: next(own, len(self.findings))])

    def _check(self, finding: Finding, step: str) -> None:
        length = len(self.article.text)
        for span in finding.spans():
            if span.end > length:
                message = f"step {step} gave a {type(finding).__name__} at {span}, but the text ends at {length}"
                raise FindingError(message)

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """All findings of one kind, in order."""
        return self._sorted[kind]  # type: ignore[return-value]  # grouped by exact type in __post_init__

    @cached_property
    def by_id(self) -> Mapping[str, Finding]:
        """Every finding under its id."""
        return {finding.id: finding for finding in self.findings}

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Words that name, describe or point at actors and places."""
        return self.of(Mention)

    @property
    def chains(self) -> tuple[Chain, ...]:
        """Mentions of one and the same."""
        return self.of(Chain)

    @property
    def times(self) -> tuple[TimeMention, ...]:
        """Time expressions."""
        return self.of(TimeMention)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Numbers with what they count."""
        return self.of(Quantity)

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Attributed words."""
        return self.of(Quotation)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who is spoken of."""
        return self.of(Actor)

    @property
    def places(self) -> tuple[Place, ...]:
        """Locations."""
        return self.of(Place)

    @property
    def routes(self) -> tuple[Route, ...]:
        """Ordered places of a way."""
        return self.of(Route)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Who said what."""
        return self.of(Statement)

    @property
    def events(self) -> tuple[Event, ...]:
        """Who did what to whom."""
        return self.of(Event)

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Links between events."""
        return self.of(Relation)

    @cached_property
    def actors_by_head(self) -> Mapping[int, tuple[Actor, ...]]:
        """The actors that a mention with its head word at this offset speaks of; several for a collective."""
        heads = {mention.id: mention.head for mention in self.mentions}
        found: dict[int, list[Actor]] = {}
        for actor in self.actors:
            for mention in actor.mentions:
                found.setdefault(heads[mention], []).append(actor)
        return {head: tuple(actors) for head, actors in found.items()}

    def statements_by(self, actor: Actor | str) -> tuple[Statement, ...]:
        """What an actor says, in text order; `actor` is the actor, its id, or its name as this reading has it.

        Raises:
            KeyError: when no actor of the reading has this id or name.
        """
        wanted = {
            one.id
            for one in self.actors
            if (one.id == actor.id if isinstance(actor, Actor) else actor in (one.id, one.name))
        }
        if not wanted:
            message = f"no actor {actor if isinstance(actor, str) else actor.id!r} in this reading; it has {[one.name for one in self.actors]}"
            raise KeyError(message)
        return tuple(statement for statement in self.statements if statement.speaker in wanted)

    def _repr_html_(self) -> str:
        from dateline.model.show import reading_as_html  # noqa: PLC0415  # show imports this module for its types

        return reading_as_html(self)


_PREFIX = dict(PREFIXES)
