"""What the ontology is made of: event types with their modes and worked examples, and contexts, as frozen values."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from dateline.errors import OntologyError
from dateline.model.finding import Status
from dateline.ontology.checks import (
    expect,
    expect_cameo,
    expect_once,
    expect_score,
    expect_sentence,
    expect_words,
    wrong,
)

RECIPIENTS = ("required", "optional")
"""Whether a record of the type needs a recipient; in a mutual act each side is the other's."""


class Named(Protocol):
    """What has a name."""

    @property
    def name(self) -> str:
        """The name."""


Thing = TypeVar("Thing", bound=Named)


@dataclass(frozen=True, slots=True)
class Mode:
    """How an act is done (THREATEN: what is threatened).

    `score` runs from -10 to 10; `cameo` is a CAMEO code ("1822"); PLOVER's modes have both, a user's own may have neither.
    """

    name: str
    score: float | None
    cameo: str | None
    definition: str

    def __post_init__(self) -> None:
        holds = bool(re.fullmatch(r"[a-z]+(-[a-z]+)*", self.name))
        expect("name", self.name, "small letters, words joined by hyphens", holds=holds)
        expect_score(self.score)
        expect_cameo(self.cameo)
        expect_sentence("definition", self.definition)


@dataclass(frozen=True, slots=True)
class ExpectedEvent:
    """An event that an example tells.

    `source` and `target` are the words of the actors as they stand in the example, empty where it names none; the sides of a
    mutual act (talks, a clash, a joint exercise) all stand in `source`. `mode` is None where the words do not settle it;
    `counts` are numbers of those killed, displaced and so on that must be found, empty where the example does not ask.
    """

    type: str
    status: Status
    mode: str | None = None
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    background: bool = False
    alleged: bool = False
    counts: tuple[tuple[str, float], ...] = ()

    @property
    def plain(self) -> bool:
        """Whether it is told as a fact of now: happened or ongoing, neither background nor alleged."""
        return self.status in {Status.HAPPENED, Status.ONGOING} and not (self.background or self.alleged)


KINDS: Mapping[str, Callable[[ExpectedEvent], bool]] = {
    "coding": lambda event: event.plain,
    "passive": lambda event: event.plain,
    "nominal": lambda event: event.plain,
    "negated": lambda event: event.status is Status.DENIED,
    "planned": lambda event: event.status is Status.PLANNED,
    "hypothetical": lambda event: event.status is Status.HYPOTHETICAL,
    "background": lambda event: event.background,
    "alleged": lambda event: event.alleged,
    "metaphor": lambda _: False,
    "neighbour": lambda _: False,
}
"""The kinds of example, each with what an event of the own type must be like in it.

A `metaphor` has the words of the act without the act (a figure of speech, sport, markets, weather, accidents) and tells no
event; a `neighbour` tells events of other types only.
"""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and all the events that it tells, both invented; `id` is the type's name and a number in its file ("AID-03")."""

    id: str
    text: str
    kind: str
    events: tuple[ExpectedEvent, ...]

    def __post_init__(self) -> None:
        expect_sentence("text", self.text)
        expect("kind", self.kind, f"one of {', '.join(KINDS)}", holds=self.kind in KINDS)
        holds = (self.kind == "metaphor") is not bool(self.events)
        expect("events", len(self.events), "none in a metaphor, one or more in any other kind", holds=holds)
        for event in self.events:
            self._check_words(event)

    def _check_words(self, event: ExpectedEvent) -> None:
        for words in (*event.source, *event.target):
            holds = bool(words) and words in self.text
            expect("source or target", words, "words that stand in the example's text", holds=holds)


@dataclass(frozen=True, slots=True)
class EventType:
    """One thing that can happen.

    `quad` is 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; `score` and `cameo` hold
    where no mode is known, all three None where a user's own type gives none; `boundaries` are sentences that part the type
    from its neighbours.
    """

    name: str
    definition: str
    quad: int | None
    score: float | None
    cameo: str | None
    recipient: str
    boundaries: tuple[str, ...]
    modes: tuple[Mode, ...] = ()
    examples: tuple[Example, ...] = ()

    def __post_init__(self) -> None:
        holds = bool(re.fullmatch(r"[A-Z]+(_[A-Z]+)*", self.name))
        expect("name", self.name, "capital letters, words joined by underscores", holds=holds)
        expect_sentence("definition", self.definition)
        expect("quad", self.quad, "1, 2, 3 or 4", holds=self.quad is None or 1 <= self.quad <= 4)
        expect_score(self.score)
        expect_cameo(self.cameo)
        expect("recipient", self.recipient, " or ".join(RECIPIENTS), holds=self.recipient in RECIPIENTS)
        self._check_parts()

    def _check_parts(self) -> None:
        for sentence in self.boundaries:
            expect_sentence("boundaries", sentence)
        expect_once("modes", (mode.name for mode in self.modes))
        expect_once("examples", (example.text for example in self.examples))
        for example in self.examples:
            self._check_kind(example)

    def _check_kind(self, example: Example) -> None:
        """An example's events must be what its kind says of this type."""
        own = [event for event in example.events if event.type == self.name]
        found = [event.status.value for event in own]
        if example.kind in {"metaphor", "neighbour"}:
            expect(f"{example.id}, {self.name} events", found, f"none in a {example.kind} example", holds=not own)
        else:
            holds = any(map(KINDS[example.kind], own))
            expect(
                f"{example.id}, {self.name} events", found, f"one that makes the example {example.kind}", holds=holds
            )

    def mode(self, name: str) -> Mode:
        """The mode with this name.

        Raises:
            OntologyError: the type has no such mode.
        """
        return pick(self.modes, name, what=f"mode of {self.name}")


@dataclass(frozen=True, slots=True)
class Context:
    """What an event is about.

    A text has the context where it holds at least `min_hits` different ones of `words`. A word matches a token's lemma or its
    own form in small letters; phrases have a space between their words ("armed force" stands for "armed forces"), hyphens are
    spaces and the possessive is left out ("same sex marriage", "woman right").
    """

    name: str
    definition: str
    min_hits: int
    words: tuple[str, ...]

    def __post_init__(self) -> None:
        holds = bool(re.fullmatch(r"[a-z]+(_[a-z]+)*", self.name))
        expect("name", self.name, "small letters, words joined by underscores", holds=holds)
        expect_sentence("definition", self.definition)
        holds = 1 <= self.min_hits <= len(self.words)
        expect("min_hits", self.min_hits, f"a number from 1 to that of the words, {len(self.words)}", holds=holds)
        expect_words(self.words)
        expect_once("words", self.words)


@dataclass(frozen=True, slots=True)
class Ontology:
    """What can happen: event types from verbal cooperation to material conflict, and contexts, by name.

    `version` is twelve hexadecimal digits of a hash over the files; `basis` says what the files were written from.
    """

    types: Mapping[str, EventType]
    contexts: Mapping[str, Context]
    version: str
    basis: tuple[str, ...] = ()
    phrases: Mapping[str, Sequence[tuple[str, str]]] = field(init=False, repr=False, compare=False)
    """The words of the contexts under the first word of each, with the context's name."""

    def __post_init__(self) -> None:
        for owner in self.types.values():
            for example in owner.examples:
                self._check_example(owner.name, example)
        phrases: dict[str, list[tuple[str, str]]] = {}
        for context in self.contexts.values():
            for phrase in context.words:
                phrases.setdefault(phrase.partition(" ")[0], []).append((phrase, context.name))
        object.__setattr__(self, "phrases", phrases)

    def _check_example(self, owner: str, example: Example) -> None:
        """Every event that an example tells must be of a type and mode that there is."""
        try:
            for event in example.events:
                self.score(event.type, event.mode)
        except OntologyError as error:
            message = f"{owner}.toml: example {example.id}: {error}"
            raise OntologyError(message) from error

    def type(self, name: str) -> EventType:
        """The event type with this name.

        Raises:
            OntologyError: there is no such type.
        """
        return pick(self.types.values(), name, what="event type")

    def has(self, name: str, mode: str | None = None) -> bool:
        """Whether there is such a type, with such a mode where one is asked for."""
        return name in self.types and (mode is None or any(one.name == mode for one in self.types[name].modes))

    def score(self, name: str, mode: str | None = None) -> float | None:
        """How cooperative the act is, from -10 (conflict) to 10 (cooperation): of the mode, else of the type, which may have none.

        Raises:
            OntologyError: there is no such type or mode.
        """
        kind = self.type(name)
        own = kind.mode(mode).score if mode else None
        return kind.score if own is None else own

    def cameo(self, name: str, mode: str | None = None) -> str | None:
        """The CAMEO code nearest to the act: of the mode, else of the type, which may have none.

        Raises:
            OntologyError: there is no such type or mode.
        """
        kind = self.type(name)
        own = kind.mode(mode).cameo if mode else None
        return kind.cameo if own is None else own

    def quad(self, name: str) -> int | None:
        """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; a user's type may have none.

        Raises:
            OntologyError: there is no such type.
        """
        return self.type(name).quad

    def examples(self) -> Iterator[Example]:
        """All worked examples, in the order of the types and of their files."""
        for kind in self.types.values():
            yield from kind.examples


def pick(things: Collection[Thing], name: str, *, what: str) -> Thing:
    """The thing with this name; a wrong name is answered with the right ones.

    Raises:
        OntologyError: nothing has this name.
    """
    for thing in things:
        if thing.name == name:
            return thing
    raise wrong(
        what=what, found=name, expected=f"one of {', '.join(thing.name for thing in things) or '(there is none)'}"
    )
