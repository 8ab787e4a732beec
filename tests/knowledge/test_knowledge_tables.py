"""Our tables: that they are as they should be, and that the lint sees when they are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny import ROWS, write_tables

from dateline.errors import KnowledgeError
from dateline.knowledge.checks import collisions, problems, require_sound
from dateline.knowledge.tables import COLUMNS, FOLDER, read_tables, roles

MEANT = {
    "=ABC": "broadcasters of the United States and Australia",
    "=ADF": "the Ugandan rebels and the Australian forces",
    "=AFP": "the agency, the Philippine forces, the Australian police",
    "=RSF": "the Sudanese forces and Reporters Without Borders",
    "daily star": "the papers of Dhaka and Beirut",
    "king abdullah": "the late Saudi king and the Jordanian one",
}
"""Names that several actors really share; any other collision is a slip."""


def wrong(tmp_path: Path, table: str, *row: str) -> str:
    """The complaints about the tiny tables with this one row in place of one table."""
    return "\n".join(problems(read_tables(write_tables(tmp_path, {table: [row]}))))


def test_our_tables_are_sound() -> None:
    assert problems(read_tables()) == []


def test_every_table_that_is_declared_is_there() -> None:
    assert {path.stem for path in FOLDER.glob("*.csv")} == set(COLUMNS)


def test_only_the_collisions_that_are_meant_stand() -> None:
    assert set(collisions(read_tables())) == set(MEANT)


def test_the_tiny_tables_are_sound(tmp_path: Path) -> None:
    assert problems(read_tables(write_tables(tmp_path))) == []


def test_an_id_that_stands_twice_is_seen(tmp_path: Path) -> None:
    assert "stands already" in wrong(tmp_path, "groups", "rsf", "Other Force", "", "IMG", "REB", "", "", "", "")


def test_an_id_with_capitals_is_seen(tmp_path: Path) -> None:
    assert "lower-case words" in wrong(tmp_path, "groups", "The Group", "The Group", "", "IMG", "", "", "", "", "")


def test_an_unknown_sector_is_seen(tmp_path: Path) -> None:
    assert "found sector 'ARMY'" in wrong(tmp_path, "metonyms", "Rawalpindi", "PAK", "ARMY", "city")


def test_an_unknown_country_is_seen(tmp_path: Path) -> None:
    assert "'PAX' is no alpha-3 code" in wrong(tmp_path, "metonyms", "Rawalpindi", "PAX", "MIL", "city")


def test_a_state_as_first_part_must_be_the_country(tmp_path: Path) -> None:
    assert "must be the same" in wrong(tmp_path, "groups", "g", "G Group", "", "PAK", "REB", "USA", "", "", "")


def test_years_in_the_wrong_order_are_seen(tmp_path: Path) -> None:
    assert "starts 2005 and ends 1999" in wrong(
        tmp_path, "groups", "g", "G Group", "", "IMG", "", "", "2005", "1999", ""
    )


def test_a_date_that_is_none_is_seen(tmp_path: Path) -> None:
    assert "found date '05/1999'" in wrong(tmp_path, "groups", "g", "G Group", "", "IMG", "", "", "05/1999", "", "")


def test_a_point_off_the_globe_is_seen(tmp_path: Path) -> None:
    assert "expected degrees" in wrong(tmp_path, "features", "f", "F Pass", "", "feature", "PK", "91", "0", "")


def test_an_unknown_kind_is_seen(tmp_path: Path) -> None:
    assert "found kind 'pass'" in wrong(tmp_path, "features", "f", "F Pass", "", "pass", "PK", "1", "0", "")


def test_an_outlet_of_no_known_country_is_seen(tmp_path: Path) -> None:
    assert "the country 'PAX'" in wrong(tmp_path, "outlets", "post.example", "Post", "PAX", "", "")


def test_a_domain_with_its_scheme_is_seen(tmp_path: Path) -> None:
    assert "without http://" in wrong(tmp_path, "outlets", "https://post.example", "Post", "PAK", "", "")


def test_a_domain_twice_is_seen(tmp_path: Path) -> None:
    row = ("post.example", "Post", "PAK", "", "")
    found = "\n".join(problems(read_tables(write_tables(tmp_path, {"outlets": [row, row]}))))
    assert "stands twice" in found


def test_a_name_twice_in_a_row_is_seen(tmp_path: Path) -> None:
    assert "read the same" in wrong(tmp_path, "features", "f", "F Pass", "f-pass", "feature", "PK", "1", "0", "")


def test_a_role_that_ends_in_no_sector_is_seen(tmp_path: Path) -> None:
    assert "ends in no sector" in wrong(tmp_path, "persons", "p", "P Person", "", "PAK", "chief@PAKXYZ@2001@2002")


def test_a_row_without_basis_is_seen(tmp_path: Path) -> None:
    folder = write_tables(tmp_path)
    file = folder / "metonyms.csv"
    file.write_text(file.read_text("utf-8").replace("general knowledge", ""), "utf-8")
    assert "'basis' is empty" in "\n".join(problems(read_tables(folder)))


def test_a_table_with_other_columns_is_refused(tmp_path: Path) -> None:
    (tmp_path / "metonyms.csv").write_text("name,land\n", "utf-8")
    with pytest.raises(KnowledgeError, match=r"metonyms\.csv: found columns"):
        read_tables(tmp_path)


def test_a_cell_too_many_is_refused(tmp_path: Path) -> None:
    header = ",".join((*COLUMNS["misleading"], "basis", "written"))
    (tmp_path / "misleading.csv").write_text(f"{header}\na,b,c,d,e\n", "utf-8")
    with pytest.raises(KnowledgeError, match="more cells than columns"):
        read_tables(tmp_path)


def test_a_role_without_four_parts_is_refused() -> None:
    with pytest.raises(KnowledgeError, match="expected title@code@from@to"):
        roles("president@AFGGOV@2004")


def test_unsound_tables_are_refused_with_their_complaints(tmp_path: Path) -> None:
    tables = read_tables(write_tables(tmp_path, {"metonyms": [("Rawalpindi", "PAX", "MIL", "city")]}))
    with pytest.raises(KnowledgeError, match="1 problems"):
        require_sound(tables)


def test_the_tiny_tables_cover_every_table() -> None:
    assert set(ROWS) == set(COLUMNS)
