"""What the steps find: mentions, times, quotations, actors, places, statements, events and the links between them.

A step makes a finding without an id and without a step name; the pipeline checks its spans against the text, numbers it and signs it.
A link is an id, stored once, on the later record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from typing import Self

from dateline.model.span import Span


class Form(StrEnum):
    """How a mention is worded."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"


class Kind(StrEnum):
    """What a mention or an actor is; `place` and `unknown` are for mentions only."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    COUNTRY = "country"
    POPULATION = "population"
    PLACE = "place"
    UNKNOWN = "unknown"


class PlaceRole(StrEnum):
    """How a place is spoken of: as a place, as the government that sits there, or as a modifier ("the Afghan border")."""

    LITERAL = "literal"
    GOVERNMENT = "government"
    MODIFIER = "modifier"


class Status(StrEnum):
    """Whether an event took place, as its text says."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What every finding has. `confidence` is a probability (0 to 1), or None where none was estimated."""

    id: str = ""
    step: str = ""
    confidence: float | None = None

    def __post_init__(self) -> None:
        if self.confidence is not None and not 0 <= self.confidence <= 1:
            message = f"confidence is a probability or None, not {self.confidence}"
            raise ValueError(message)

    def signed(self, id: str, step: str) -> Self:  # noqa: A002 - the field is called so
        """The same finding with its number and the step that found it; checked once, when it was made."""
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__, id=id, step=step)
        return twin

    def spans(self) -> Iterator[Span]:
        """Every place in the text that the finding points at."""
        for name in _names(type(self)):  # type: ignore[arg-type]  # a class can be hashed, whatever its instances can
            value = getattr(self, name)
            if value is not None and type(value) not in _PLAIN:
                yield from _spans(value)


_PLAIN = frozenset({str, int, float, bool})


@cache
def _names(kind: type[Finding]) -> tuple[str, ...]:
    """The names of a kind of finding's fields."""
    return tuple(field.name for field in fields(kind))


def _spans(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _spans(part)
    elif isinstance(value, RolePhrase | PlaceMention | EventEvidence):
        yield from value.spans()


@dataclass(frozen=True, kw_only=True)
class Mention(Finding):
    """Words that name, describe or point at an actor or a place.

    `span` is the whole phrase as a reader would mark it, `head` the offset of its head word. `country` is what the words
    themselves say ("Pakistani troops": PAK, alpha-3). `collective` marks phrases for several actors at once ("the two
    countries"). `known_as` is the id that a user's list gives the name.
    """

    span: Span
    head: int
    form: Form
    kind: Kind
    country: str | None = None
    plural: bool = False
    collective: bool = False
    known_as: str | None = None


@dataclass(frozen=True, kw_only=True)
class Chain(Finding):
    """The mentions (ids) of one and the same actor, in text order; a collective mention stands in every member's chain."""

    mentions: tuple[str, ...]
    name: str
    kind: Kind


@dataclass(frozen=True, kw_only=True)
class TimeMention(Finding):
    """A time expression and its TIMEX3 value (ISO-TimeML); `earliest` and `latest` are ISO dates of the interval it stands for."""

    span: Span
    type: str
    value: str
    mod: str | None = None
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, kw_only=True)
class Quantity(Finding):
    """A number with what it counts. `unit`: ISO 4217, `percent` or the usual symbol; `per`: a singular noun; `of`: the words counted."""

    span: Span
    value: float | None
    unit: str | None = None
    per: str | None = None
    of: Span | None = None
    modifier: str | None = None


@dataclass(frozen=True, kw_only=True)
class Quotation(Finding):
    """Words attributed to somebody, and the cue that attributes them, before anybody knows who the speaker is.

    `speaker` is the phrase at the cue; `kind` is direct, indirect, mixed or belief.
    """

    content: tuple[Span, ...]
    kind: str
    cue: Span | None = None
    speaker: Span | None = None
    addressee: Span | None = None
    occasion: Span | None = None
    carried_on: bool = False


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """A role that the text gives an actor, with the words that give it; `start` and `end` are ISO dates where the text dates it."""

    span: Span
    code: str | None = None
    start: str | None = None
    end: str | None = None

    def spans(self) -> Iterator[Span]:
        """The words that give the role."""
        yield self.span


@dataclass(frozen=True, kw_only=True)
class Actor(Finding):
    """A person, organization, group, country or population as this article speaks of it.

    `country` is ISO 3166 alpha-3 (None where the first part of the code is IGO, NGO, MNC, IMG or ISM), `code` the first part
    and the PLOVER sector ("USAMIL"); `mentions` are mention ids.
    """

    name: str
    kind: Kind
    mentions: tuple[str, ...]
    country: str | None = None
    sector: str | None = None
    code: str | None = None
    known_as: str | None = None
    roles: tuple[RolePhrase, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Where a place is named, and how it is spoken of."""

    span: Span
    role: PlaceRole = PlaceRole.LITERAL

    def spans(self) -> Iterator[Span]:
        """The words that name the place."""
        yield self.span


@dataclass(frozen=True, kw_only=True)
class Place(Finding):
    """A location. `country` is ISO 3166 alpha-2; `lat` and `lon` are degrees (WGS 84), None where unresolved.

    `known_as` is the id of a place of a user's list.
    """

    name: str
    kind: str
    mentions: tuple[PlaceMention, ...]
    country: str | None = None
    admin1: str | None = None
    geonames_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str = "unknown"
    known_as: str | None = None


@dataclass(frozen=True, kw_only=True)
class Route(Finding):
    """Places (ids) in the order that a way passes them, with the sentence that says so."""

    places: tuple[str, ...]
    evidence: Span
    name: str | None = None


@dataclass(frozen=True, kw_only=True)
class Statement(Finding):
    """Who said (or thinks) what: content is always verbatim. `speaker` is an actor's id, `speaker_mention` the phrase at the cue."""

    content: tuple[Span, ...]
    kind: str
    evidence: Span
    speaker: str | None = None
    speaker_mention: Span | None = None
    cue: Span | None = None
    addressee: Span | None = None
    occasion: Span | None = None


@dataclass(frozen=True, slots=True)
class EventTime:
    """When: a TIMEX3 value; `basis` is text, published or none; `mention` the id of the time mention it was taken from."""

    value: str | None
    precision: str | None
    basis: str
    mention: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many were killed, wounded, arrested…; `quantity` is the id of the number's own record."""

    what: str
    value: float
    modifier: str | None = None
    quantity: str | None = None


@dataclass(frozen=True, slots=True)
class EventEvidence:
    """The sentence that tells an event, and the words in it that name the act."""

    sentence: Span
    trigger: Span

    def spans(self) -> Iterator[Span]:
        """The sentence and the trigger."""
        yield self.sentence
        yield self.trigger


@dataclass(frozen=True, kw_only=True)
class Event(Finding):
    """Who did what to whom, in PLOVER. `source`, `target` are actor ids, `place` a place id, `attributed_to` a statement id."""

    type: str
    evidence: EventEvidence
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    instruments: tuple[Span, ...] = ()
    status: Status = Status.HAPPENED
    background: bool = False
    alleged: bool = False
    attributed_to: str | None = None
    time: EventTime
    place: str | None = None
    place_basis: str | None = None
    counts: tuple[Count, ...] = ()
    score: float | None = None
    quad: int | None = None
    cameo: str | None = None
    more_evidence: tuple[EventEvidence, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Relation(Finding):
    """What the text says stands between two events (ids): after, before, because, coincides, part_of, responds_to."""

    type: str
    source: str
    target: str
    cue: Span
