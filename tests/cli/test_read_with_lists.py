"""`dateline read --actors --places`: the lists of the documentation change what is read, and a faulty list stops the call."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

import dateline

LISTS = Path(__file__).parents[2] / "docs" / "lists"
GIVEN = ("--actors", str(LISTS / "actors.csv"), "--places", str(LISTS / "places.csv"))

Record = dict[str, Any]


def call(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "dateline", "read", *map(str, arguments)], capture_output=True, check=False
    )


@lru_cache
def read(*given: str) -> dict[str, Record]:
    lines = call("--json", *given, LISTS / "reports.jsonl").stdout.splitlines()
    return {record["page"]["key"]: record for record in map(json.loads, lines)}


def known(record: Record, kind: str) -> dict[object, object]:
    return {each["name"]: each.get("known_as") for each in record[kind]}


@pytest.mark.model
def test_a_militia_in_small_letters_is_one_actor_with_its_code() -> None:
    with_, without = (read(*given)["ambush"]["actors"] for given in (GIVEN, ()))
    boys = next(actor for actor in with_ if actor["name"] == "sons of the river")
    assert (boys["kind"], boys["code"], boys["known_as"]) == ("group", "NGAREB", "user:sons-of-the-river")
    assert [mention["text"] for mention in boys["mentions"]][:2] == ["sons of the river", "river boys"]
    assert "NGAREB" not in {actor["code"] for actor in without}


@pytest.mark.model
def test_it_is_the_source_of_its_acts() -> None:
    record = read(*GIVEN)["ambush"]
    boys = next(actor["id"] for actor in record["actors"] if actor["name"] == "sons of the river")
    killed = next(event for event in record["events"] if event["evidence"]["trigger"]["text"] == "killed")
    assert killed["source"] == [boys]


@pytest.mark.model
def test_an_officer_has_the_code_that_the_list_gives_for_the_date() -> None:
    officer = next(actor for actor in read(*GIVEN)["ambush"]["actors"] if actor["name"] == "Ibrahim Dantata")
    assert (officer["code"], officer["known_as"]) == ("NGAREB", "user:ibrahim-dantata")


@pytest.mark.model
def test_a_village_that_no_gazetteer_has_is_a_place_at_its_point() -> None:
    village = read(*GIVEN)["ambush"]["places"][0]
    assert (village["known_as"], village["lat"], village["admin1"]) == ("user:dan-kachi", 12.31, "Sokoto")
    assert "Dan Kachi" not in known(read()["ambush"], "places")


@pytest.mark.model
def test_a_listed_town_wins_unless_the_page_says_otherwise() -> None:
    assert known(read(*GIVEN)["school"], "places")["Springfield"] == "user:springfield"
    assert known(read(*GIVEN)["ohio"], "places")["Springfield"] is None


@pytest.mark.model
def test_where_the_page_says_otherwise_the_list_says_nothing_of_the_country_either() -> None:
    with_, without = (read(*given)["ohio"] for given in (GIVEN, ()))
    assert [actor["code"] for actor in with_["actors"]] == [actor["code"] for actor in without["actors"]]


@pytest.mark.model
def test_the_version_names_what_was_given_and_nothing_else_changes() -> None:
    with_, without = (dict(read(*given)["ambush"]["version"]) for given in (GIVEN, ()))
    assert with_.pop("actors") == dateline.load_actors(LISTS / "actors.csv").digest
    assert with_.pop("places") == dateline.load_places(LISTS / "places.csv").digest
    assert with_ == without


@pytest.mark.model
def test_a_list_of_names_that_stand_nowhere_changes_no_record(tmp_path: Path) -> None:
    path = tmp_path / "actors.csv"
    path.write_text("name\nnobody ever named so\n", "utf-8")
    with_, without = ({**read(*given)["ambush"], "version": None} for given in (("--actors", str(path)), ()))
    assert with_ == without


@pytest.mark.model
def test_workers_know_the_lists() -> None:
    one, two = (call("--json", *GIVEN, "--jobs", jobs, LISTS / "reports.jsonl").stdout for jobs in ("1", "2"))
    assert one == two


@pytest.mark.model
def test_python_takes_the_lists_as_settings() -> None:
    settings = dateline.Settings(actors=dateline.load_actors(LISTS / "actors.csv"))
    reading = dateline.read_text("The river boys burned two trucks near Sokoto on Sunday.", settings=settings)
    assert isinstance(reading, dateline.Reading)
    assert reading.actors[0].known_as == "user:sons-of-the-river"


def test_a_faulty_list_stops_the_call_before_a_page_is_read(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_text("name,lat,lon\nDan Kachi,12.31,5.12\nKachi,north,5\n", "utf-8")
    done = call("--places", path, LISTS / "reports.jsonl")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"places.csv, line 3: found lat 'north'; expected degrees" in done.stderr
