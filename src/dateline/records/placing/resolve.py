"""Which place each name stands for: votes of countries, provinces and neighbours over the whole article, and what holds what."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.knowledge import KnownPlace
from dateline.knowledge.within import lies_in
from dateline.records.placing.ground import Basis
from dateline.records.placing.toponyms import Toponym

_ROUNDS = 3
_COUNTRY = 2.5
_PROVINCE = 2.75
_NEAR = 1.0
_HELD = 9.0
_CELL = 1.0
"""Degrees of latitude and longitude in one cell of the grid in which neighbours meet."""
_TEMPERATURE = 1.5
_WEIGHT = {Basis.ADJECTIVE: 0.7, Basis.EMBEDDED: 0.5, Basis.DATELINE: 2.0}
_OWN_PROVINCE = 0.3
"""What the votes for a province count for the province itself: its towns speak for it, but a town may bear its name."""
_AT_HOME = 3.0
"""What the outlet's own town counts, in names."""
_SMALL = frozenset({"city", "admin2", "facility", "feature", "region"})
_HOLDING = frozenset({"country", "admin1", "admin2"})
_ANYWHERE = 0.6
"""What a sea or a continent, which lies in no country, gets of the strongest country's votes: it fits every article."""
_ASKED = 10
"""How many of the places that a name is said to hold are asked which of its senses holds them: a list may have hundreds."""

Cell = tuple[int, int]


@dataclass
class _Votes:
    """What all names together say: weights of countries (alpha-2), of first divisions (ids), and of cells of the globe."""

    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    provinces: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    cells: dict[Cell, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, place: KnownPlace, weight: float) -> None:
        for country in place.countries:
            self.countries[country] += weight / len(place.countries)
        if province := province_of(place):
            self.provinces[province] += weight
        if place.kind not in ("country", "region", "admin1"):
            self.cells[_cell(place)] += weight

    @property
    def strongest(self) -> float:
        """The weight of the country that has most."""
        return max(self.countries.values(), default=0.0)

    def around(self, place: KnownPlace) -> float:
        row, column = _cell(place)
        return sum(self.cells.get((row + up, column + right), 0.0) for up in (-1, 0, 1) for right in (-1, 0, 1))


@dataclass(frozen=True, slots=True)
class _Context:
    """What a name is weighed by: the votes, the likeliest place of each name, and the toponyms that each name is said to hold."""

    votes: _Votes
    holders: Mapping[str, KnownPlace]
    inner: Mapping[str, Sequence[Toponym]]


Shares = Mapping[str, tuple[float, ...]]
"""For each toponym (by key) the probability of each of its senses."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A toponym with the sense it was given, and how sure that is.

    `place` is None where none fits; `holder` is then the place that the text says it lies in, and `country` (alpha-2) the
    country, where it says as much. A `local` one, a street or a building, may stand at the point of the town that holds it.
    """

    toponym: Toponym
    place: KnownPlace | None
    confidence: float
    holder: KnownPlace | None = None
    country: str | None = None
    local: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """The logarithmic weight of a sense, by what speaks for it: itself, its country, its province, its neighbours, what holds it."""

    prior: float
    country: float = 0.0
    province: float = 0.0
    near: float = 0.0
    held: float = 0.0

    @property
    def total(self) -> float:
        """All of it together."""
        return self.prior + (self.country + self.province + self.near) + self.held


Scores = Mapping[str, tuple[Score, ...]]
"""For each toponym (by key) the score of each of its senses."""


def resolve(toponyms: Sequence[Toponym], *, home: KnownPlace | None = None) -> list[Resolved]:
    """Each toponym with its likeliest sense, in order; `home` is the town whose readers the outlet serves."""
    shares = weighed(toponyms, home=home)
    holders = _holders(toponyms, shares)
    return [_resolved(t, shares[t.key], holders) for t in toponyms]


def weighed(toponyms: Sequence[Toponym], *, home: KnownPlace | None = None) -> Shares:
    """How likely each sense of each toponym is, all of them together, read where `home` is."""
    return {key: shares_of(scores) for key, scores in scored(toponyms, home=home).items()}


def scored(toponyms: Sequence[Toponym], *, home: KnownPlace | None = None) -> Scores:
    """What speaks for each sense of each toponym, in the last of the rounds in which they vote for one another."""
    scores: Scores = {t.key: tuple(Score(sense.prior) for sense in t.senses) for t in toponyms}
    inner = _inner(toponyms)
    for _ in range(_ROUNDS):
        shares = {key: shares_of(row) for key, row in scores.items()}
        context = _Context(_vote(toponyms, shares, home), _holders(toponyms, shares), inner)
        scores = {t.key: tuple(_scores(t, shares[t.key], context)) for t in toponyms}
    return scores


def shares_of(scores: Sequence[Score]) -> tuple[float, ...]:
    """The probability of each sense of one toponym."""
    return _softmax([score.total for score in scores])


def province_of(place: KnownPlace) -> str | None:
    """The id of the first division that a place is or lies in."""
    return place.id if place.kind == "admin1" else place.admin1_id


def _vote(toponyms: Sequence[Toponym], shares: Shares, home: KnownPlace | None) -> _Votes:
    votes = _Votes()
    if home is not None:
        votes.add(home, _AT_HOME)
    for toponym in toponyms:
        _cast(votes, toponym, shares[toponym.key], 1.0)
    return votes


def _cast(votes: _Votes, toponym: Toponym, shares: tuple[float, ...], sign: float) -> None:
    weight = sign * weight_of(toponym)
    for sense, share in zip(toponym.senses, shares, strict=True):
        if share > 0.02:
            votes.add(sense.place, weight * share)


def weight_of(toponym: Toponym) -> float:
    """What one name counts in the votes: more when it is repeated, most as the dateline, less as part of another name."""
    return max(_WEIGHT.get(name.basis, 1.0) for name in toponym.names) * (1 + 0.3 * math.log(len(toponym.names)))


def _scores(toponym: Toponym, own: tuple[float, ...], context: _Context) -> list[Score]:
    """The logarithmic weight of each sense, from the votes of all the other names and from what holds what."""
    _cast(context.votes, toponym, own, -1.0)
    scores = [
        Score(sense.prior, *_voted(sense.place, context.votes), _HELD * _contained(sense.place, toponym, context))
        for sense in toponym.senses
    ]
    _cast(context.votes, toponym, own, 1.0)
    return scores


def _voted(place: KnownPlace, votes: _Votes) -> tuple[float, float, float]:
    """What the votes for a place's country, for its province and for its neighbours add."""
    country = max((votes.countries.get(code, 0.0) for code in place.countries), default=_ANYWHERE * votes.strongest)
    province = votes.provinces.get(province_of(place) or "", 0.0) * (_OWN_PROVINCE if place.kind == "admin1" else 1.0)
    near = votes.around(place) if place.kind in _SMALL else 0.0
    return _COUNTRY * _more(country), _PROVINCE * _more(province), _NEAR * _more(near)


def _contained(place: KnownPlace, toponym: Toponym, context: _Context) -> int:
    """How many sides of "X, Y" speak for a place: it lies in what is said to hold it, or it holds what is said to lie in it."""
    within = any(lies_in(place, context.holders[name]) for name in toponym.containers if name in context.holders)
    inner = context.inner.get(toponym.names[0].lookup, ())[:_ASKED]
    holds = place.kind in _HOLDING and any(lies_in(sense.place, place) for other in inner for sense in other.senses)
    return within + holds


def _inner(toponyms: Sequence[Toponym]) -> dict[str, list[Toponym]]:
    """For each name that is said to hold others, the toponyms that it holds."""
    found: dict[str, list[Toponym]] = {}
    for toponym in toponyms:
        for name in toponym.containers:
            found.setdefault(name, []).append(toponym)
    return found


def _more(votes: float) -> float:
    return math.log1p(max(0.0, votes) * 2)


def _holders(toponyms: Sequence[Toponym], shares: Shares) -> dict[str, KnownPlace]:
    """The likeliest place of every name that may hold others, by the words that name it."""
    found: dict[str, KnownPlace] = {}
    for toponym in toponyms:
        if toponym.senses:
            best = max(range(len(toponym.senses)), key=shares[toponym.key].__getitem__)
            for name in toponym.names:
                found.setdefault(name.lookup, toponym.senses[best].place)
    return found


def _cell(place: KnownPlace) -> Cell:
    return math.floor(place.lat / _CELL), math.floor(place.lon / _CELL)


def _softmax(scores: Sequence[float]) -> tuple[float, ...]:
    if not scores:
        return ()
    top = max(scores)
    weights = [math.exp((score - top) / _TEMPERATURE) for score in scores]
    whole = sum(weights)
    return tuple(weight / whole for weight in weights)


def _resolved(toponym: Toponym, shares: tuple[float, ...], holders: Mapping[str, KnownPlace]) -> Resolved:
    """The winner; none where the text says what holds the name and no place of the name lies there."""
    holder = next((holders[name] for name in toponym.containers if _is_holder(holders.get(name))), None)
    if not shares:
        return Resolved(toponym, None, 0.0, holder)
    best = max(range(len(shares)), key=shares.__getitem__)
    place = toponym.senses[best].place
    if holder and place.kind not in ("country", "admin1", "region") and not lies_in(place, holder):
        return Resolved(toponym, None, 0.0, holder)
    return Resolved(toponym, place, shares[best])


def _is_holder(place: KnownPlace | None) -> bool:
    return place is not None and place.kind in _HOLDING
