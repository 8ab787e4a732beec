"""What a user's lists hold: actors with dated codes, places, and for each list a digest of what it says."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Literal

from dateline.knowledge.values import ActorKind, KnownPlace, KnownRole

ListedKind = Literal["person", "organization", "group", "country", "population", "place"]

_DIGEST = 12


@dataclass(frozen=True, slots=True)
class OwnCode:
    """What a row says of an actor from `start` to `end`: its role and the parts of its code.

    `first` is an alpha-3 code or IGO, NGO, MNC, IMG, ISM. Where a row has a country and a sector instead of a code, it is
    `open`: a part that it leaves out is taken from the page.
    """

    title: str
    first: str | None
    sector: str | None
    start: str | None = None
    end: str | None = None
    open: bool = False

    @property
    def code(self) -> str | None:
        """Both parts, as far as they are given."""
        return f"{self.first or ''}{self.sector or ''}" or None

    @property
    def dated(self) -> bool:
        """Whether the row says from when or until when it holds."""
        return bool(self.start or self.end)

    @property
    def role(self) -> KnownRole:
        """The same as a role of the knowledge base."""
        return KnownRole(self.title, self.code or "", self.start, self.end)


@dataclass(frozen=True, slots=True)
class OwnActor:
    """An actor of a user's list; `names` are as they must stand in a text, its own first; `country` is alpha-3."""

    id: str
    names: tuple[str, ...]
    kind: ActorKind
    country: str | None = None
    codes: tuple[OwnCode, ...] = ()

    def code_on(self, date: str | None) -> OwnCode | None:
        """What the list says on a date (ISO, any precision), of two that meet the later; without a date, what it says of any, else of the last."""
        if date is None:
            return next((code for code in self.codes if not code.dated), self.codes[-1] if self.codes else None)
        held = (code for code in self.codes if code.role.held_on(date))
        return max(held, key=lambda code: code.role.start or "", default=None)


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A place of a user's list; `names` are as they must stand in a text, its own first."""

    place: KnownPlace
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """One name of a list, and what it names; `country` is alpha-3, for actors alone."""

    name: str
    kind: ListedKind
    id: str
    country: str | None = None


@dataclass(frozen=True)
class OwnActors:
    """The actors of a user's lists, sorted by id; `digest` is the same wherever the same is said, in whatever order."""

    actors: tuple[OwnActor, ...] = field(default=(), hash=False)
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "actors", tuple(sorted(self.actors, key=lambda actor: actor.id)))
        object.__setattr__(self, "digest", _digest(asdict(actor) for actor in self.actors))

    def names(self) -> Iterable[Listed]:
        """Every name of every actor."""
        return (Listed(name, actor.kind, actor.id, actor.country) for actor in self.actors for name in actor.names)


@dataclass(frozen=True)
class OwnPlaces:
    """The places of a user's lists, sorted by id; `digest` is the same wherever the same is said, in whatever order."""

    places: tuple[OwnPlace, ...] = field(default=(), hash=False)
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", tuple(sorted(self.places, key=lambda own: own.place.id)))
        object.__setattr__(self, "digest", _digest(asdict(own) for own in self.places))

    def names(self) -> Iterable[Listed]:
        """Every name of every place."""
        return (Listed(name, "place", own.place.id) for own in self.places for name in own.names)


def _digest(said: Iterable[object]) -> str:
    return sha256(json.dumps(list(said), sort_keys=True).encode()).hexdigest()[:_DIGEST]
