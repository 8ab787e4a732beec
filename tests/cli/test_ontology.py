"""`dateline ontology`, its check, and `dateline read --ontology`: as the documentation calls them, and where they refuse."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

import dateline
from dateline.cli.ontology.chosen import chosen_of
from dateline.ontology import load_ontology

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "ontology.md"
DISASTERS = ROOT / "examples" / "ontologies" / "disasters"
FILES = sorted(map(str, DISASTERS.glob("*.toml")))
SENTENCE = "An earthquake killed 42 people near Kathmandu, and police arrested two men."


def call(*arguments: str | Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "dateline", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A folder of the user's with one type."""
    shutil.copytree(DISASTERS, tmp_path / "mine")
    return tmp_path / "mine"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


# ---- the documentation


@pytest.mark.model
def test_the_commands_of_the_page_run_on_the_files_of_the_page(tmp_path: Path) -> None:
    text = PAGE.read_text(encoding="utf-8")
    (tmp_path / "page.txt").write_text((ROOT / "examples" / "03-dump-border-talks.txt").read_text("utf-8"), "utf-8")
    for name in ("docs", "examples"):
        (tmp_path / name).symlink_to(ROOT / name)
    for place, body in _steps(text):
        if place:
            (tmp_path / place).parent.mkdir(exist_ok=True)
            (tmp_path / place).write_text(body, encoding="utf-8")
        else:
            done = call(*body.split()[1:], folder=tmp_path)
            assert (done.returncode, done.stderr) == (0, ""), body


def _steps(text: str) -> list[tuple[str, str]]:
    """Files and commands in the order of the page: a place and what stands there, or nothing and a command."""
    found = re.finditer(r"```toml\n# (\S+)\n(.*?)```|^    (dateline [^\n]*)$", text, re.DOTALL | re.MULTILINE)
    return [(step[1], step[2]) if step[1] else ("", step[3]) for step in found]


# ---- types as a page


def test_a_call_that_names_no_command_shows_types() -> None:
    assert call("ontology", "assault").stdout == call("ontology", "show", "ASSAULT").stdout


def test_types_of_a_folder_are_shown_behind_those_of_plover() -> None:
    shown = call("ontology", "--ontology", DISASTERS).stdout
    assert shown.index("ASSAULT") < shown.index("EARTHQUAKE")


def test_a_type_without_plovers_numbers_is_shown_without_them() -> None:
    assert call("ontology", "--ontology", DISASTERS, "flood").stdout.startswith("FLOOD  (recipient optional)")


# ---- the check


@pytest.mark.model
def test_the_worked_ontology_passes() -> None:
    done = call("ontology", "check", *FILES)
    assert done.returncode == 0, done.stdout


@lru_cache
def checked(*given: str) -> tuple[int, dict[str, Any]]:
    done = call("ontology", "check", "--json", *given)
    return done.returncode, json.loads(done.stdout)


@pytest.mark.model
def test_without_a_file_every_type_of_plover_is_checked() -> None:
    _, found = checked()
    assert [scores["name"] for scores in found["types"]] == list(load_ontology().types)
    assert found["examples"] == len(list(load_ontology().examples()))


@pytest.mark.model
def test_a_file_of_the_project_is_that_type_of_plover() -> None:
    path = ROOT / "src" / "dateline" / "ontology" / "types" / "RETREAT.toml"
    assert checked(str(path)) == checked("retreat")


@pytest.mark.model
def test_a_file_is_read_with_its_folder_and_measured_alone(mine: Path) -> None:
    done = call("ontology", "check", mine / "FLOOD.toml")
    assert (done.returncode, done.stdout.splitlines()[0].partition(" of ")[2].partition(";")[0]) == (0, "1 type")


@pytest.mark.model
def test_a_failing_example_is_told_with_what_was_expected_and_found(mine: Path) -> None:
    change(mine / "FLOOD.toml", "counts = { killed = 23, wounded = 90 }", "counts = { killed = 24 }")
    done = call("ontology", "check", mine / "FLOOD.toml")
    assert done.returncode == 1
    assert re.search(r"FLOOD-02 \[coding\] .*\n +expected  FLOOD happened; 24 killed\n", done.stdout)
    assert re.search(r"found     FLOOD happened; .*23 killed.*\n +differs   counts\n", done.stdout)


@pytest.mark.model
def test_what_was_coded_instead_is_told(mine: Path) -> None:
    change(mine / "FLOOD.toml", 'type = "STORM", mode = "cyclone"', 'type = "EARTHQUAKE"')
    _, found = checked(str(mine))
    assert [(one["expected"], one["found"]) for one in found["confusions"]] == [("EARTHQUAKE", "STORM")]


@pytest.mark.parametrize("given", ["no-such-file.toml", "README.md", "FIRE"])
def test_what_is_no_type_is_an_unusable_call(given: str) -> None:
    done = call("ontology", "check", given)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"found {given!r}; expected the TOML file of an event type" in done.stderr


def test_two_types_of_one_name_are_an_unusable_call(mine: Path) -> None:
    done = call("ontology", "check", DISASTERS / "FLOOD.toml", mine / "FLOOD.toml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "found FLOOD in several of the folders" in done.stderr


def test_a_folder_spelled_in_two_ways_is_one(mine: Path) -> None:
    chosen = chosen_of([str(mine / "FLOOD.toml"), str(mine / ".." / "mine" / "STORM.toml")])
    assert [[kind.name for kind in one.types] for one in chosen] == [["FLOOD", "STORM"]]


def test_files_that_hold_no_type_are_nothing_to_check() -> None:
    done = call("ontology", "check", DISASTERS / "lists.toml")
    assert (done.returncode, "expected the file of at least one event type" in done.stderr) == (2, True)


def test_a_type_without_examples_is_nothing_to_check(mine: Path) -> None:
    text = (mine / "OUTAGE.toml").read_text(encoding="utf-8")
    (mine / "OUTAGE.toml").write_text(text[: text.index("[[examples]]")], encoding="utf-8")
    done = call("ontology", "check", mine / "OUTAGE.toml")
    assert (done.returncode, "OUTAGE: found no [[examples]]" in done.stderr) == (2, True)


def test_a_faulty_file_is_named_with_its_key(mine: Path) -> None:
    change(mine / "STORM.toml", "weight", "wieght")
    done = call("ontology", "check", mine / "FLOOD.toml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "STORM.toml: triggers 1 (strike, …): unknown key ['wieght']" in done.stderr


# ---- reading with types of one's own


def events(settings: dateline.Settings) -> list[dateline.Reading]:
    reading = dateline.read_text(SENTENCE, settings=settings)
    assert isinstance(reading, dateline.Reading)
    return [reading]


@pytest.mark.model
def test_own_types_are_coded_beside_those_of_plover() -> None:
    [reading] = events(dateline.Settings(ontology=dateline.load_types(DISASTERS)))
    assert [event.type for event in reading.events] == ["EARTHQUAKE", "COERCE"]
    assert (reading.events[0].score, reading.events[0].quad, reading.events[0].cameo) == (None, None, None)


@pytest.mark.model
def test_own_types_alone_where_the_folder_says_so(mine: Path) -> None:
    (mine / "ontology.toml").write_text("only = true\n", encoding="utf-8")
    [reading] = events(dateline.Settings(ontology=dateline.load_types(mine)))
    assert [event.type for event in reading.events] == ["EARTHQUAKE"]


@pytest.mark.model
def test_without_a_folder_nothing_changes() -> None:
    [reading] = events(dateline.Settings())
    assert "EARTHQUAKE" not in {event.type for event in reading.events}
    assert reading.versions.ontology == load_ontology().version


@pytest.mark.model
def test_the_record_has_null_for_what_a_type_lacks_and_the_digest_in_its_version(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(json.dumps({"id": "a", "text": SENTENCE}) + "\n", encoding="utf-8")
    record = json.loads(call("read", "--json", "--ontology", DISASTERS, tmp_path / "rows.jsonl").stdout)
    quake = next(event for event in record["events"] if event["type"] == "EARTHQUAKE")
    assert (quake["quad"], quake["score"], quake["cameo"]) == (None, None, None)
    assert record["version"]["ontology"] == f"{load_ontology().version}+{dateline.load_types(DISASTERS).digest}"


@pytest.mark.model
def test_workers_know_the_types(tmp_path: Path) -> None:
    rows = [json.dumps({"id": f"r{n}", "text": SENTENCE}) for n in range(40)]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    given = ("read", "--json", "--ontology", DISASTERS, tmp_path / "rows.jsonl", "--jobs")
    assert call(*given, "2").stdout == call(*given, "1").stdout


def test_a_faulty_folder_stops_the_call_before_a_page_is_read(mine: Path) -> None:
    change(mine / "FLOOD.toml", "definition", "meaning")
    done = call("read", "--ontology", mine, ROOT / "examples")
    assert (done.returncode, done.stdout) == (2, "")
    assert "FLOOD.toml: key: found 'meaning'" in done.stderr
