"""What the knowledge base answers with: countries, seats, actors with dated roles, places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

ActorKind = Literal["person", "organization", "group", "country", "population"]
PlaceKind = Literal["country", "admin1", "admin2", "city", "feature", "region", "facility"]
Status = Literal["sovereign", "territory", "former"]

ACTOR_KINDS = ("person", "organization", "group", "country", "population")
PLACE_KINDS = ("country", "admin1", "admin2", "city", "feature", "region", "facility")
STATUSES = ("sovereign", "territory", "former")
OWNERLESS = ("IGO", "NGO", "MNC", "IMG", "ISM")
"""First parts of a code where no one state owns the actor."""
SECTORS = (
    "GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PTY", "REB", "OPP", "PRM", "UAF", "CVL",
    "JRN", "EDU", "BUS", "LAB", "MED", "REL", "REF", "SOC", "AGR", "CRM", "ELI", "UNK",
)  # fmt: skip
"""PLOVER's sectors, as the JSON contract lists them."""


_DAY = len("2012-08-02")


def _check(*, good: bool, message: str) -> None:
    if not good:
        raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Country:
    """A state, a territory or a former state.

    `lat`, `lon` are a point of the country in degrees, good for a map pin and no boundary. `successors` are alpha-3
    codes, for former states alone; `start` and `end` are the years in which a former state stood ("1922", "1991").
    """

    alpha3: str
    alpha2: str
    name: str
    geonames_id: int | None
    lat: float
    lon: float
    capital: str | None
    status: Status = "sovereign"
    start: str | None = None
    end: str | None = None
    successors: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _check(good=len(self.alpha3) == 3 and self.alpha3.isupper(), message=f"not an alpha-3 code: {self.alpha3!r}")
        _check(good=self.status in STATUSES, message=f"not a status of a country: {self.status!r}")

    @property
    def today(self) -> str:
        """The alpha-3 code of the state of today that continues a former one, RUS of SUN; its own of any other."""
        return self.successors[0] if self.successors else self.alpha3


@dataclass(frozen=True, slots=True)
class Metonym:
    """A seat that stands for who sits there: "the Kremlin", "Rawalpindi"; `country` is alpha-3."""

    name: str
    country: str
    sector: str

    def __post_init__(self) -> None:
        _check(good=self.sector in SECTORS, message=f"not a sector: {self.sector!r}")


_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def is_date(text: str) -> bool:
    """Whether a text is an ISO date of any precision: YYYY, YYYY-MM or YYYY-MM-DD."""
    if not _DATE.fullmatch(text):
        return False
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


def is_interval(start: str, end: str) -> bool:
    """Whether something can start and end then, each a date or "" for open; months and years as an end are still within it."""
    both = min(len(start), len(end))
    return start[:both] <= end[:both] and not (both == _DAY and start == end)


@dataclass(frozen=True, slots=True)
class KnownRole:
    """A post that a person held from `start` to `end`, each an ISO date of any precision; None is open.

    A month or a year is the one in which the post was taken up or left; a day as the end is the first without it.
    """

    title: str
    code: str
    start: str | None
    end: str | None

    def held_on(self, date: str) -> bool:
        """Whether the post was held on `date` (ISO, any precision); bounds of a coarser precision include it."""
        after = self.start is None or self.start <= date[: len(self.start)]
        return after and not self.ended_by(date)

    def ended_by(self, date: str) -> bool:
        """Whether the post was over on `date` (ISO, any precision)."""
        if self.end is None:
            return False
        return date >= self.end if len(self.end) == _DAY else date[: len(self.end)] > self.end


@dataclass(frozen=True, slots=True)
class KnownActor:
    """A person, organization or group of the knowledge base.

    `first` is the first part of its code: an alpha-3 code or one of `OWNERLESS`; None for a person, whose roles say it.
    `country` is the alpha-3 code of the state it belongs to or mostly acts in, where there is one. `roles` are the posts
    of a person and, of a group that changed sides, what it was when (rebels, then the government). `start` and `end` are
    the years in which a group is active, half-open.
    """

    id: str
    name: str
    kind: ActorKind
    first: str | None
    sector: str | None
    country: str | None
    roles: tuple[KnownRole, ...] = ()
    start: str | None = None
    end: str | None = None

    def __post_init__(self) -> None:
        _check(good=self.kind in ACTOR_KINDS, message=f"not a kind of actor: {self.kind!r}")

    @property
    def code(self) -> str | None:
        """First part and sector (PAKMIL, IGO); None for a person, whose code depends on the date."""
        return None if self.first is None else self.first + (self.sector or "")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet by its domain; `country` is alpha-3, `place` the town whose readers it serves, None for the whole country's."""

    domain: str
    name: str
    country: str
    place: str | None = None
    admin1: str | None = None


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of the knowledge base, as one name found it.

    `country` is alpha-2, None where the place lies in several; `countries` lists them all. `admin1` is the name of the
    first-order division that holds it and `admin1_id` that division's own id. `lat`, `lon` are degrees. `population` is
    0 where unknown. `primary` is true where the name that found it is its own or an alias that we wrote, and false where
    it is one of a package's alternate names. `capital` marks the seat of a state's government.
    An `own` place is one of a user's list.
    """

    id: str
    name: str
    kind: PlaceKind
    country: str | None
    admin1: str | None
    geonames_id: int | None
    lat: float
    lon: float
    population: int
    primary: bool = True
    capital: bool = False
    countries: tuple[str, ...] = ()
    admin1_id: str | None = None
    own: bool = False

    def __post_init__(self) -> None:
        _check(good=self.kind in PLACE_KINDS, message=f"not a kind of place: {self.kind!r}")
        _check(good=abs(self.lat) <= 90 and abs(self.lon) <= 180, message=f"not on the globe: {self.lat}, {self.lon}")
