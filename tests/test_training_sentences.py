"""The training sentences: marks that stand in their text, no twins, no templates."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parent.parent / "training"


@pytest.fixture(scope="module")
def check() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_sentences", FOLDER / "check_sentences.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_at_least_two_thousand_sentences_are_sound(check: ModuleType) -> None:
    rows = check.items()
    assert len(rows) >= 2000
    assert check.problems(rows) == []


def item(name: str, text: str, **event: object) -> dict[str, object]:
    marked = {"type": "ASSAULT", "mode": None, "trigger": "shelled", "source": [], "target": [], "status": "happened"}
    return {"id": name, "text": text, "events": [marked | event]}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"trigger": "bombed"}, "'bombed' does not stand in its text"),
        ({"type": "QUARREL"}, "is no type"),
        ({"mode": "telepathic"}, "is no mode"),
        ({"status": "perhaps"}, "is no status"),
    ],
)
def test_a_wrong_mark_is_seen(check: ModuleType, wrong: dict[str, object], said: str) -> None:
    (complaint,) = check.problems([item("x1", "Rebels shelled the town.", **wrong)])
    assert said in complaint


def test_two_sentences_that_share_half_of_their_words_are_seen(check: ModuleType) -> None:
    text = "Rebels shelled the northern town before dawn on the day of the market"
    found = check.problems([item("x1", f"{text} and left."), item("x2", f"{text}, police said.")])
    assert any("x1 and x2 share" in complaint for complaint in found)


def test_a_template_is_seen(check: ModuleType) -> None:
    names = ("Aru", "Beni", "Goma", "Lubero", "Mambasa", "Rutshuru")
    rows = [item(f"x{n}", f"Rebels in {name} shelled the {n} huts of {name}.") for n, name in enumerate(names)]
    assert any("6 sentences begin like" in complaint for complaint in check.problems(rows))
