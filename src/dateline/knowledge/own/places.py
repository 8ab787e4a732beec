"""A user's list of places: what its rows may say, and the places that they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from dateline.knowledge.own.cells import bad_alpha2, bad_choice, bad_id, bad_names, bad_point, names_in, number_in, slug
from dateline.knowledge.own.sheets import Columns, Complaint, Line
from dateline.knowledge.own.values import OwnPlace
from dateline.knowledge.store import Knowledge
from dateline.knowledge.values import PLACE_KINDS, KnownPlace, PlaceKind

PLACE_COLUMNS = Columns(
    "places", ("name", "lat", "lon", "aliases", "kind", "country", "admin1", "id"), ("name", "lat", "lon")
)
DEFAULT_KIND = "city"
_GEONAMES = "gn:"


def place_faults(lines: Sequence[Line], knowledge: Knowledge) -> Iterator[Complaint]:
    """Everything that is wrong with the rows: each by itself, then with one another."""
    for line in lines:
        for text in _faults(line, knowledge):
            yield Complaint(line.path, line.number, text)
    yield from _two_points(lines)


def _faults(line: Line, knowledge: Knowledge) -> Iterator[str]:
    yield from bad_names(line)
    yield from bad_point(line)
    yield from bad_choice(line, "kind", PLACE_KINDS, " (a town, a village or a camp is a city)")
    yield from bad_alpha2(line, knowledge.country2, knowledge.country)
    yield from bad_id(line, "id")


def _two_points(lines: Iterable[Line]) -> Iterator[Complaint]:
    seen: dict[str, Line] = {}
    for line in lines:
        first = seen.setdefault(_id(line), line)
        if (first["lat"], first["lon"]) != (line["lat"], line["lon"]):
            yield Complaint(
                line.path,
                line.number,
                f"{_id(line)} is at {line['lat']}, {line['lon']} here and at {first['lat']}, {first['lon']} in line "
                f"{first.number} of {first.path}; give the two places an id each, or the one place one point",
            )


def places_of(lines: Iterable[Line]) -> tuple[OwnPlace, ...]:
    """The places of sound rows; rows with one id are one place, with the names of all."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(_id(line), []).append(line)
    return tuple(_place(id_, rows) for id_, rows in groups.items())


def _place(id_: str, rows: Sequence[Line]) -> OwnPlace:
    row, number = rows[0], id_.removeprefix(_GEONAMES)
    names = tuple(dict.fromkeys(name for each in rows for name in names_in(each)))
    place = KnownPlace(
        id=id_,
        name=names[0],
        kind=cast("PlaceKind", row["kind"] or DEFAULT_KIND),
        country=row["country"] or None,
        admin1=row["admin1"] or None,
        geonames_id=int(number) if number != id_ and number.isdecimal() else None,
        lat=number_in(row["lat"]) or 0.0,
        lon=number_in(row["lon"]) or 0.0,
        population=0,
        countries=(row["country"],) if row["country"] else (),
        own=True,
    )
    return OwnPlace(place, names)


def _id(line: Line) -> str:
    return line["id"] or slug(line["name"])
