"""Event types of a user's own: what a folder may say, how a mistake is answered, and what a language then knows."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

from dateline.errors import OntologyError
from dateline.languages import language_of
from dateline.languages.owntypes import OwnTypes, knowing, load_types
from dateline.ontology import load_ontology

FIRE = """
name = "FIRE"
definition = "Something burns that should not."
boundaries = ["A fire that somebody sets is ASSAULT."]

[[modes]]
name = "forest"
definition = "Trees."

[[triggers]]
form = "verbs"
words = ["burn", "burn down"]
mode = "forest"
source = ""
nouns.patient = ["@woods"]
bare = true
weight = 0.9

[[triggers]]
form = "nouns"
words = ["wildfire"]
not_nouns.mod = ["@accidents"]

[[examples]]
text = "A wildfire burned forests near Split."
kind = "coding"
events = [{ type = "FIRE", mode = "forest", status = "happened", counts = { killed = 2 } }]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "FIRE.toml").write_text(FIRE)
    (tmp_path / "lists.toml").write_text('woods = ["forest", "wood"]\n')
    (tmp_path / "ontology.toml").write_text("only = false\n")
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))


def only(folder: Path) -> OwnTypes:
    (folder / "ontology.toml").write_text("only = true\n")
    return load_types(folder)


# ---- what is taken


def test_a_type_stands_beside_those_of_plover(folder: Path) -> None:
    assert list(load_types(folder).joined(load_ontology()).types) == [*load_ontology().types, "FIRE"]


def test_only_leaves_those_of_plover_out(folder: Path) -> None:
    assert list(only(folder).joined(load_ontology()).types) == ["FIRE"]


def test_a_type_need_not_have_what_is_plovers_own(folder: Path) -> None:
    joined = load_types(folder).joined(load_ontology())
    assert (joined.quad("FIRE"), joined.score("FIRE", "forest"), joined.cameo("FIRE")) == (None, None, None)


def test_a_type_may_have_it(folder: Path) -> None:
    change(folder / "FIRE.toml", "boundaries", 'quad = 4\nscore = -2\ncameo = "180"\nboundaries')
    joined = load_types(folder).joined(load_ontology())
    assert (joined.quad("FIRE"), joined.score("FIRE", "forest"), joined.cameo("FIRE")) == (4, -2.0, "180")


def test_numbers_that_must_be_found_are_read(folder: Path) -> None:
    assert load_types(folder).types[0].examples[0].events[0].counts == (("killed", 2.0),)


def test_a_rule_is_what_a_language_s_own_file_says_under_a_form(folder: Path) -> None:
    verb, noun = load_types(folder).rules
    assert (verb.type, verb.form, verb.words, verb.mode, verb.source) == (
        "FIRE",
        "verbs",
        ("burn", "burn down"),
        "forest",
        (),
    )
    assert (noun.form, noun.words) == ("nouns", ("wildfire",))


def test_a_rule_takes_in_the_folder_s_lists_and_those_of_the_language(folder: Path) -> None:
    verb, noun = load_types(folder).rules
    assert verb.nouns == {("patient",): {"forest", "wood"}}
    assert "crash" in noun.not_nouns["mod",]


def test_a_folder_may_hold_types_alone(folder: Path) -> None:
    (folder / "ontology.toml").unlink()
    (folder / "lists.toml").write_text('basis = "general knowledge"\nwoods = ["forest"]\n')
    assert [kind.name for kind in load_types(folder).types] == ["FIRE"]


# ---- what the pipeline is given


def test_a_language_knows_the_rules_beside_its_own(folder: Path) -> None:
    english = language_of("en")
    assert english is not None
    verbs = knowing(english, load_types(folder)).triggers.verbs
    assert verbs["burn"][:-1] == english.triggers.verbs["burn"]
    assert verbs["burn"][-1].type == "FIRE"


def test_a_language_knows_these_alone_where_they_are_the_only_ones(folder: Path) -> None:
    english = language_of("en")
    assert english is not None
    assert set(knowing(english, only(folder)).triggers.verbs) == {"burn", "burn down"}


def test_the_version_tells_the_folder_s_contents(folder: Path) -> None:
    base, before = load_ontology(), load_types(folder)
    assert before.joined(base).version == f"{base.version}+{before.digest}"
    change(folder / "lists.toml", '"wood"', '"grove"')
    assert load_types(folder).digest != before.digest


def test_the_same_files_elsewhere_are_the_same_types(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    for path in folder.iterdir():
        (other / path.name).write_bytes(path.read_bytes())
    assert load_types(other) == load_types(folder)


def test_a_worker_gets_the_same(folder: Path) -> None:
    own = load_types(folder)
    assert pickle.loads(pickle.dumps(own)) == own  # noqa: S301  # our own bytes


# ---- what is refused

MISTAKES = [
    ("FIRE.toml", "boundaries", "boundary", "FIRE.toml: key: found 'boundary', expected one of name, definition,"),
    ("FIRE.toml", 'name = "FIRE"', 'name = "FIRES"', "FIRE.toml: name: found 'FIRES', expected 'FIRE', the name of"),
    (
        "FIRE.toml",
        'form = "verbs"',
        'form = "verb"',
        "triggers 1 (burn, …): form: found 'verb', expected one of verbs,",
    ),
    ("FIRE.toml", "bare = true", "bare = 1", "FIRE.toml: triggers 1 (burn, …): bare: expected true or false, found 1"),
    ("FIRE.toml", "weight = 0.9", "wieght = 0.9", "FIRE.toml: triggers 1 (burn, …): unknown key ['wieght']"),
    ("FIRE.toml", "@woods", "@trees", "triggers 1 (burn, …): nouns: no list '@trees' stands in lists.toml"),
    ("FIRE.toml", 'source = ""', 'source = ["by"]', "triggers 1 (burn, …): source: expected roles parted by bars"),
    ("FIRE.toml", 'mode = "forest"\nsource', 'mode = "bush"\nsource', "mode of FIRE: found 'bush', expected one of"),
    ("FIRE.toml", '["wildfire"]', '"wildfire"', "triggers 2: words: expected a list of words, found 'wildfire'"),
    ("FIRE.toml", '["wildfire"]', '["Wildfire"]', "triggers 2 (Wildfire, …): words: found 'Wildfire', expected base"),
    ("FIRE.toml", "killed = 2", 'killed = "two"', "examples 1: events 1: killed: found 'two', expected a number"),
    ("FIRE.toml", 'type = "FIRE"', 'type = "FIR"', "FIRE.toml: FIRE-01, FIRE events: found [], expected one that"),
    (
        "FIRE.toml",
        "killed = 2 } }",
        "killed = 2 } }, { type = 'SMOKE', status = 'happened' }",
        "found 'SMOKE', expected",
    ),
    ("FIRE.toml", 'definition = "Trees."', 'definition "Trees."', "FIRE.toml: found"),
    (
        "ontology.toml",
        "only",
        "onli",
        "ontology.toml: key: found 'onli', expected one of only, basis, written; write only",
    ),
    ("ontology.toml", "false", '"no"', "ontology.toml: only: found 'no', expected true or false"),
    ("lists.toml", '"wood"', "2", "lists.toml: list 'woods': expected a list of words"),
    ("lists.toml", "woods", "accidents", "lists.toml: list: found 'accidents', expected a name that the lists"),
]


@pytest.mark.parametrize(("place", "old", "new", "message"), MISTAKES)
def test_a_mistake_is_answered_with_folder_file_key_found_and_expected(
    folder: Path, place: str, old: str, new: str, message: str
) -> None:
    change(folder / place, old, new)
    with pytest.raises(OntologyError, match=f"^{re.escape(str(folder))}: .*{re.escape(message)}"):
        load_types(folder)


def test_a_type_without_a_rule_is_refused(folder: Path) -> None:
    text = (folder / "FIRE.toml").read_text()
    (folder / "FIRE.toml").write_text(text[: text.index("[[triggers]]")] + text[text.index("[[examples]]") :])
    with pytest.raises(OntologyError, match=r"FIRE\.toml: triggers: found 'none', expected at least one"):
        load_types(folder)


def test_a_name_of_plovers_is_refused(folder: Path) -> None:
    text = (folder / "FIRE.toml").read_text()
    (folder / "AID.toml").write_text(text.replace('"FIRE"', '"AID"'))
    with pytest.raises(OntologyError, match=r"AID\.toml: name: found 'AID', expected a name that PLOVER has not"):
        load_types(folder)


def test_where_plovers_types_are_left_out_their_names_are_free(folder: Path) -> None:
    text = (folder / "FIRE.toml").read_text()
    (folder / "AID.toml").write_text(text.replace('"FIRE"', '"AID"'))
    assert [kind.name for kind in only(folder).types] == ["AID", "FIRE"]


def test_a_folder_without_types_is_refused(folder: Path) -> None:
    (folder / "FIRE.toml").unlink()
    with pytest.raises(OntologyError, match=r"types: found .*, expected at least one NAME\.toml"):
        load_types(folder)


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="folder: found 'no folder'"):
        load_types(tmp_path / "nowhere")
