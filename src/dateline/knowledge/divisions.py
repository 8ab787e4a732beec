"""Divisions: what they are called in English, and where each has its point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.knowledge.packages import City, Division, Packages
from dateline.knowledge.placerows import PlaceRow
from dateline.knowledge.tables import Tables, values

_FAR = 10.0
"""Degrees between a province's point and its cities beyond which the point is another province's."""


@dataclass(frozen=True, slots=True)
class Called:
    """How our tables call a division; `point` is (lat, lon) in degrees where they know it."""

    name: str
    aliases: tuple[str, ...]
    others: tuple[str, ...] = ()
    point: tuple[float, float] | None = None


def called(tables: Tables) -> Mapping[int, Called]:
    """Names and points by GeoNames id; what we wrote ourselves goes before Natural Earth."""
    found = {
        int(row["geonames_id"]): Called(
            row["name"], values(row["aliases"]), values(row["others"]), (float(row["lat"]), float(row["lon"]))
        )
        for row in tables["provinces"]
    }
    for row in tables["division_names"]:
        number = int(row["geonames_id"])
        point = found[number].point if number in found else None
        found[number] = Called(row["name"], values(row["aliases"]), point=point)
    return found


def division_rows(packages: Packages, names: Mapping[int, Called]) -> Iterator[PlaceRow]:
    """A row for each division that has cities or a point of its own."""
    centres = _centres(packages.cities)
    for division in packages.divisions:
        known = names.get(division.geonames_id)
        point = _point(known, centres.get(division.geonames_id))
        if point:
            yield _row(division, known.name if known else division.name, point, centres.get(division.geonames_id))


def _row(division: Division, name: str, point: tuple[float, float], centre: _Centre | None) -> PlaceRow:
    return PlaceRow(
        number=division.geonames_id,
        id=None,
        name=name,
        kind=f"admin{division.level}",
        countries=division.country,
        admin1=division.parent,
        lat=point[0],
        lon=point[1],
        population=centre.population if centre else 0,
    )


@dataclass(frozen=True, slots=True)
class _Centre:
    """The mean point of a division's cities, and how many people live in them."""

    lat: float
    lon: float
    population: int


def _point(known: Called | None, centre: _Centre | None) -> tuple[float, float] | None:
    own = known.point if known else None
    if own and (centre is None or _near(own, centre)):
        return own
    return (centre.lat, centre.lon) if centre else None


def _near(point: tuple[float, float], centre: _Centre) -> bool:
    across = abs(point[1] - centre.lon) % 360
    # A degree of longitude shrinks towards the poles, where divisions are wide and their cities sit in one corner.
    return abs(point[0] - centre.lat) <= _FAR and min(across, 360 - across) <= 2 * _FAR


def _centres(cities: Iterable[City]) -> Mapping[int, _Centre]:
    members: defaultdict[int, list[City]] = defaultdict(list)
    for city in cities:
        for parent in city.parents:
            members[parent].append(city)
    return {parent: _centre(held) for parent, held in members.items()}


def _centre(cities: list[City]) -> _Centre:
    """Each city counts once: that lies nearer to the provinces' label points than a mean weighted by population."""
    # A division over the date line (Chukotka, Fiji's east) would get a mean on the far side of the globe.
    turned = max(c.lon for c in cities) - min(c.lon for c in cities) > 180
    lat = sum(c.lat for c in cities) / len(cities)
    lon = sum(c.lon % 360 if turned else c.lon for c in cities) / len(cities)
    return _Centre(round(lat, 5), round(lon - 360 if lon > 180 else lon, 5), sum(c.population for c in cities))
