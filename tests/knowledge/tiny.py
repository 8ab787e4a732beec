"""A knowledge base small enough to read: a few rows of each table, and packages with a handful of places."""

from __future__ import annotations

import csv
from pathlib import Path

from dateline.knowledge.packages import City, Division, Packages
from dateline.knowledge.tables import COLUMNS, SIGNED

ROWS: dict[str, list[tuple[str, ...]]] = {
    "countries": [
        ("US", "USA", "United States", "6252001", "sovereign", "US|America|the States", "American|Americans",
         "American", "39.76", "-98.5", "Washington", "Washington, D.C.", "", "", ""),
        ("PK", "PAK", "Pakistan", "1168579", "sovereign", "", "Pakistani|Pakistanis", "Pakistani", "30", "70",
         "Islamabad", "", "", "", ""),
        ("GE", "GEO", "Georgia", "614540", "sovereign", "", "Georgian|Georgians", "Georgian", "42", "43.5",
         "Tbilisi", "", "", "", ""),
        ("YU", "YUG", "Yugoslavia", "", "former", "", "Yugoslav|Yugoslavs", "Yugoslav", "44", "19", "Belgrade", "",
         "1918", "2003", "GEO"),
        ("GU", "GUM", "Guam", "4043988", "territory", "", "", "", "13.48", "144.82", "Hagatna", "", "", "", ""),
    ],
    "regional_demonyms": [("Texan", "USA")],
    "metonyms": [("Rawalpindi", "PAK", "MIL", "city"), ("White House", "USA", "GOV", "building")],
    "organizations": [
        ("world-health-organization", "World Health Organization", "WHO", "organization", "IGO", "MED", ""),
        ("rsf", "Reporters Without Borders", "RSF", "organization", "NGO", "JRN", ""),
    ],
    "groups": [
        ("taliban", "Taliban", "", "IMG", "REB", "", "1994", "", ""),
        ("rapid-support-forces", "Rapid Support Forces", "RSF", "IMG", "REB", "", "2013", "", ""),
    ],
    "persons": [
        ("ashfaq-kayani", "Ashfaq Parvez Kayani", "Kayani", "PAK",
         "army chief@PAKMIL@2007-11@2013-11|intelligence chief@PAKSPY@2004-10@2007-10"),
    ],
    "provinces": [("1168873", "PK", "Khyber Pakhtunkhwa", "K.P. Province", "Molotov Province", "34.94", "72.64")],
    "division_names": [("4197000", "Georgia", "Peach State")],
    "features": [
        ("khyber-pass", "Khyber Pass", "", "feature", "PK", "34.1", "71.09", ""),
        ("hindu-kush", "Hindu Kush", "", "feature", "PK|US", "35.5", "71", ""),
    ],
    "place_aliases": [
        ("NWFP", "Khyber Pakhtunkhwa", "PK", "admin1", "1901", "2010"),
        ("Pindi", "Rawalpindi", "PK", "city", "", ""),
    ],
    "misleading": [("Ravine", "common word")],
    "outlets": [
        ("pindi-post.example", "Pindi Post", "PAK", "Rawalpindi", "Punjab"),
        ("hill-herald.example", "Hill Herald", "USA", "", ""),
        ("hnn.example", "HNN", "USA", "", ""),
    ],
}  # fmt: skip

PACKAGES = Packages(
    cities=(
        City(1176615, "Islamabad", "PK", 33.72, 73.04, 600_000, (), (1162015,)),
        City(
            1166993,
            "Rawalpindi",
            "PK",
            33.6,
            73.05,
            3_000_000,
            ("RWP", "Ravine", "lawalpindi", "Pindī City"),
            (1167710,),
        ),
        City(4140963, "Washington", "US", 38.9, -77.04, 690_000, (), (4138106,)),
        City(4956335, "Washington", "PK", 31.2, 71.2, 1_000_000, (), (1167710,)),
        City(4180439, "Atlanta", "US", 33.75, -84.39, 500_000, ("Hotlanta",), (4197000,)),
        City(1168197, "Peshawar", "PK", 34.0, 71.5, 1_200_000, (), (1168873,)),
    ),
    divisions=(
        Division(1168873, "Khyber Pakhtunkhwa", "PK", 1),
        Division(1167710, "Punjab", "PK", 1, ("Punjab Province",)),
        Division(4197000, "Georgia", "US", 1),
        Division(4138106, "District of Columbia", "US", 1),
        Division(99, "Nowhere", "US", 1),
    ),
    populations={"US": 330_000_000, "PK": 220_000_000, "GE": 3_700_000},
    versions=("hand-made 1",),
)


def write_tables(folder: Path, rows: dict[str, list[tuple[str, ...]]] | None = None) -> Path:
    """Write the tables, with `rows` in place of the tables they name, and give the folder."""
    for name, table in {**ROWS, **(rows or {})}.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow((*COLUMNS[name], *SIGNED))
            writer.writerows((*row, "general knowledge", "2026-11-24") for row in table)
    return folder
