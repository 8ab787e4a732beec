"""The lint of a folder: every complaint has its file and line, and a user's lists are checked as our own tables are."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny import ROWS, write_tables

from dateline.errors import InputError
from dateline.knowledge.lint import lint


def test_our_own_tables_are_sound_and_counted() -> None:
    report = lint()
    assert report.complaints == ()
    assert report.rows["persons.csv"] > 500


def test_a_complaint_names_file_and_line(tmp_path: Path) -> None:
    rows = [*ROWS["metonyms"], ("Kaserne", "PAK", "ARMY", "city")]
    report = lint(write_tables(tmp_path, {"metonyms": rows}))
    assert report.complaints[0].startswith("metonyms.csv, line 4, 'Kaserne': found sector 'ARMY', expected one of GOV")


def test_a_table_that_cannot_be_read_hides_no_other_complaint(tmp_path: Path) -> None:
    folder = write_tables(tmp_path, {"metonyms": [("Rawalpindi", "PAX", "MIL", "city")]})
    (folder / "features.csv").write_text("name,land\n", "utf-8")
    (folder / "misleading.csv").write_bytes(b"\xff\xfe")
    told = "\n".join(lint(folder).complaints)
    assert "features.csv: found columns" in told
    assert "misleading.csv is no CSV in UTF-8" in told
    assert "'PAX' is no alpha-3 code" in told


def test_a_role_in_parts_is_a_complaint_and_no_crash(tmp_path: Path) -> None:
    report = lint(write_tables(tmp_path, {"persons": [("p", "P Person", "", "PAK", "president@PAKGOV")]}))
    assert "expected title@code@from@to" in report.complaints[0]


def test_a_folder_of_one_table_is_held_against_our_countries(tmp_path: Path) -> None:
    folder = write_tables(tmp_path, {"groups": [("g", "G Group", "", "KEN", "REB", "KEN", "", "", "")]})
    for path in folder.glob("*.csv"):
        if path.name != "groups.csv":
            path.unlink()
    report = lint(folder)
    assert (report.complaints, report.rows) == ((), {"groups.csv": 1})


def test_a_users_lists_are_checked(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("name,kind\nriver boys,group\nhill boys,militia\n", "utf-8")
    (tmp_path / "places.csv").write_text("name,lat,lon\nDan Kachi,12,5\n", "utf-8")
    report = lint(tmp_path)
    assert [complaint.partition("actors.csv, ")[2] for complaint in report.complaints] == [
        "line 3: found kind 'militia'; expected one of person, organization, group, country, population"
    ]
    assert report.rows == {"actors.csv": 2, "places.csv": 1}


def test_names_that_several_share_are_listed_with_what_comes_of_it(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("name\nHaqqani network\n", "utf-8")
    shared = lint(tmp_path).shared
    assert [(each.name, each.ids) for each in shared] == [("Haqqani network", ("grp:haqqani-network",))]
    assert "your list wins" in shared[0].outcome


def test_a_name_that_two_of_our_actors_share_is_listed(tmp_path: Path) -> None:
    assert [(each.name, len(each.ids)) for each in lint(write_tables(tmp_path)).shared] == [("RSF", 2)]


def test_a_file_that_is_none_of_ours_is_told(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("name\nriver boys\n", "utf-8")
    (tmp_path / "actor.csv").write_text("name\nriver boys\n", "utf-8")
    assert lint(tmp_path).unknown == ("actor.csv",)


def test_a_folder_without_anything_to_check_is_answered_with_the_names(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"your own lists are actors\.csv, places\.csv; the tables .* countries\.csv"):
        lint(tmp_path)


def test_a_folder_that_is_none_is_answered(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is no folder"):
        lint(tmp_path / "nowhere")
