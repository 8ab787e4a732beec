"""Reading an ontology from a folder: what is taken, and how a mistake is answered."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.errors import OntologyError
from dateline.model.finding import Status
from dateline.ontology import load_ontology

CREDITS = 'basis = "our own words"\nwritten = 2026-11-24\n'

FLOOD = f"""{CREDITS}
name = "FLOOD"
definition = "Water where it should not be."
quad = 4
score = -2.5
cameo = "180"
recipient = "optional"
boundaries = ["A flood of letters is none."]

[[modes]]
name = "flash"
score = -4
cameo = "1801"
definition = "Within hours."

[[examples]]
text = "The river flooded the town."
kind = "coding"
events = [{{ type = "FLOOD", mode = "flash", source = ["The river"], target = ["the town"], status = "happened" }}]

[[examples]]
text = "Fans flooded the town."
kind = "metaphor"
events = []
"""

CONTEXTS = f"""{CREDITS}
[[contexts]]
name = "weather"
definition = "Rain or shine."
min_hits = 1
words = ["rain", "heavy rain"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "types").mkdir()
    (tmp_path / "types" / "FLOOD.toml").write_text(FLOOD)
    (tmp_path / "contexts.toml").write_text(CONTEXTS)
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))


def test_every_key_of_a_type_is_read(folder: Path) -> None:
    flood = load_ontology(folder).type("FLOOD")
    assert (flood.definition, flood.quad, flood.score, flood.cameo) == ("Water where it should not be.", 4, -2.5, "180")
    assert (flood.recipient, flood.boundaries) == ("optional", ("A flood of letters is none.",))


def test_every_key_of_a_mode_is_read(folder: Path) -> None:
    mode = load_ontology(folder).type("FLOOD").mode("flash")
    assert (mode.score, mode.cameo, mode.definition) == (-4, "1801", "Within hours.")


def test_every_key_of_an_example_is_read(folder: Path) -> None:
    example = next(load_ontology(folder).examples())
    [event] = example.events
    assert (example.id, example.text, example.kind) == ("FLOOD-01", "The river flooded the town.", "coding")
    assert (event.type, event.mode, event.status) == ("FLOOD", "flash", Status.HAPPENED)
    assert (event.source, event.target, event.background, event.alleged) == (
        ("The river",),
        ("the town",),
        False,
        False,
    )


def test_every_key_of_a_context_is_read(folder: Path) -> None:
    context = load_ontology(folder).contexts["weather"]
    assert (context.definition, context.min_hits, context.words) == ("Rain or shine.", 1, ("rain", "heavy rain"))


def test_the_basis_is_told_once(folder: Path) -> None:
    assert load_ontology(folder).basis == ("our own words",)


def test_the_same_files_have_the_same_version(folder: Path) -> None:
    assert load_ontology(folder).version == load_ontology(folder).version


@pytest.mark.parametrize("place", ["types/FLOOD.toml", "contexts.toml"])
def test_any_other_byte_makes_another_version(folder: Path, place: str) -> None:
    before = load_ontology(folder).version
    (folder / place).write_bytes((folder / place).read_bytes() + b"\n")
    assert load_ontology(folder).version != before


def test_types_come_in_the_order_of_quad_code_and_name(folder: Path) -> None:
    for name, quad, cameo in [("ANT", 4, "190"), ("BEE", 1, "190"), ("CAT", 4, "180")]:
        text = FLOOD[: FLOOD.index("[[examples]]")].replace('"FLOOD"', f'"{name}"').replace('"180"', f'"{cameo}"')
        (folder / "types" / f"{name}.toml").write_text(text.replace("quad = 4", f"quad = {quad}"))
    assert list(load_ontology(folder).types) == ["BEE", "CAT", "FLOOD", "ANT"]


def test_other_files_beside_the_types_are_left_alone(folder: Path) -> None:
    (folder / "types" / "notes.md").write_text("not TOML")
    assert list(load_ontology(folder).types) == ["FLOOD"]


def test_the_packaged_ontology_is_read_once() -> None:
    assert load_ontology() is load_ontology()


TYPE = "types/FLOOD.toml"

MISTAKES = [
    (
        TYPE,
        'name = "FLOOD"',
        'name = "FLOODS"',
        "types/FLOOD.toml: name: found 'FLOODS', expected the name of the file",
    ),
    (TYPE, "quad = 4", "quad = 5", "types/FLOOD.toml: quad: found 5, expected 1, 2, 3 or 4"),
    (TYPE, "quad = 4", "quad = true", "types/FLOOD.toml: quad: found True, expected a whole number"),
    (TYPE, "quad = 4", "", "types/FLOOD.toml: quad: found 'nothing', expected a value; the key is missing"),
    (TYPE, "quad = 4", "quads = 4", "types/FLOOD.toml: key: found 'quads', expected one of name, definition, quad,"),
    (TYPE, "score = -2.5", 'score = "low"', "types/FLOOD.toml: score: found 'low', expected a number"),
    (TYPE, "score = -2.5", "score = -11", "types/FLOOD.toml: score: found -11.0, expected a number from -10"),
    (TYPE, "score = -2.5", "score = nan", "types/FLOOD.toml: score: found nan, expected a number from -10"),
    (TYPE, 'cameo = "180"', 'cameo = "990"', "types/FLOOD.toml: cameo: found '990', expected three or four digits"),
    (TYPE, 'cameo = "180"', "cameo = 180", "types/FLOOD.toml: cameo: found 180, expected a string"),
    (TYPE, '"optional"', '"maybe"', "types/FLOOD.toml: recipient: found 'maybe', expected required or optional"),
    (
        TYPE,
        '["A flood of letters is none."]',
        "[1]",
        "types/FLOOD.toml: boundaries: found [1], expected an array of strings",
    ),
    (TYPE, '"Within hours."', '" "', "types/FLOOD.toml: modes 1: definition: found ' ', expected a sentence"),
    (TYPE, "score = -4", "", "types/FLOOD.toml: modes 1: score: found 'nothing', expected a value"),
    (
        TYPE,
        'name = "flash"',
        'name = "Flash Flood"',
        "types/FLOOD.toml: modes 1: name: found 'Flash Flood', expected small letters",
    ),
    (
        TYPE,
        'kind = "coding"',
        'kind = "good"',
        "types/FLOOD.toml: examples 1: kind: found 'good', expected one of coding, passive,",
    ),
    (
        TYPE,
        '"happened"',
        '"done"',
        "types/FLOOD.toml: examples 1: events 1: status: found 'done', expected one of happened,",
    ),
    (
        TYPE,
        'target = ["the town"]',
        'targets = ["the town"]',
        "types/FLOOD.toml: examples 1: events 1: key: found 'targets', expected",
    ),
    (
        TYPE,
        'target = ["the town"]',
        "alleged = 1",
        "types/FLOOD.toml: examples 1: events 1: alleged: found 1, expected true or false",
    ),
    (
        TYPE,
        'target = ["the town"]',
        'target = ["the city"]',
        "types/FLOOD.toml: examples 1: source or target: found 'the city', expected words",
    ),
    (
        TYPE,
        'type = "FLOOD"',
        'type = "FIRE"',
        "types/FLOOD.toml: FLOOD-01, FLOOD events: found [], expected one that makes",
    ),
    (
        TYPE,
        'mode = "flash"',
        'mode = "slow"',
        "FLOOD.toml: example FLOOD-01: mode of FLOOD: found 'slow', expected one of flash",
    ),
    (TYPE, "events = []", "", "types/FLOOD.toml: examples 2: events: found 'nothing', expected a value"),
    (TYPE, "events = []", "events = 0", "types/FLOOD.toml: examples 2: events: found 0, expected an array of tables"),
    (TYPE, "written = 2026-11-24", 'written = "today"', "types/FLOOD.toml: written: found 'today', expected a date"),
    (TYPE, 'basis = "our own words"', "", "types/FLOOD.toml: basis: found 'nothing', expected a value"),
    (TYPE, "quad = 4", "quad =", "types/FLOOD.toml: found Invalid value"),
    (
        "contexts.toml",
        "min_hits = 1",
        "min_hits = 3",
        "contexts.toml: contexts 1: min_hits: found 3, expected a number from 1 to",
    ),
    (
        "contexts.toml",
        '"heavy rain"',
        '"Rain"',
        "contexts.toml: contexts 1: words: found 'Rain', expected words in small letters",
    ),
    ("contexts.toml", '"heavy rain"', '"rain"', "contexts.toml: contexts 1: words: found 'rain', expected each once"),
]


@pytest.mark.parametrize(("place", "old", "new", "message"), MISTAKES)
def test_a_mistake_is_answered_with_file_key_found_and_expected(
    folder: Path, place: str, old: str, new: str, message: str
) -> None:
    change(folder / place, old, new)
    with pytest.raises(OntologyError, match=re.escape(message)):
        load_ontology(folder)


def test_a_context_named_twice_is_refused(folder: Path) -> None:
    (folder / "contexts.toml").write_text(CONTEXTS + CONTEXTS.removeprefix(CREDITS))
    with pytest.raises(OntologyError, match=r"contexts\.toml: contexts: found 'weather', expected each once"):
        load_ontology(folder)


def test_a_file_that_is_not_utf_8_is_refused(folder: Path) -> None:
    (folder / TYPE).write_bytes(FLOOD.encode("utf-16"))
    with pytest.raises(OntologyError, match=r"types/FLOOD\.toml: found .*; expected a TOML file in UTF-8"):
        load_ontology(folder)


def test_a_folder_without_contexts_is_refused(folder: Path) -> None:
    (folder / "contexts.toml").unlink()
    with pytest.raises(OntologyError, match=r"folder: found \['types'\], expected a folder that holds"):
        load_ontology(folder)


def test_a_folder_without_types_is_refused(folder: Path) -> None:
    (folder / TYPE).unlink()
    with pytest.raises(OntologyError, match=r"types: found \[\], expected at least one NAME\.toml"):
        load_ontology(folder)


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="folder: found 'no folder'"):
        load_ontology(tmp_path / "nowhere")


def test_a_mistake_names_the_folder_too(folder: Path) -> None:
    change(folder / TYPE, "quad = 4", "quad = 5")
    with pytest.raises(OntologyError, match=re.escape(str(folder))):
        load_ontology(folder)
