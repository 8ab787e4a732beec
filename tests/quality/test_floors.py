"""The scorers' figures do not fall below the floors recorded beside this file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
GOLD = os.environ.get("DATELINE_GOLD")
SLACK = 1e-9

pytestmark = [
    pytest.mark.quality,
    pytest.mark.skipif(
        not GOLD, reason="DATELINE_GOLD names no folder with gold data and scorers: the quality floors were not checked"
    ),
]


def figures(scorer: str, folder: Path) -> dict[str, float]:
    """What a scorer measures of the installed command."""
    script, out = Path(GOLD or "", "score", f"{scorer}.py"), folder / "figures.json"
    command = Path(sys.executable).with_name("dateline")
    options = [str(option) for option in FLOORS[scorer].get("options", ())]
    done = subprocess.run(
        [sys.executable, str(script), "--json", str(out), *options],
        env={**os.environ, "DATELINE": str(command)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert out.exists(), f"{script} wrote no figures:\n{done.stdout[-1000:]}\n{done.stderr[-2000:]}"
    return json.loads(out.read_text(encoding="utf-8"))


@pytest.mark.parametrize("scorer", sorted(FLOORS))
def test_figures_hold_their_floors(scorer: str, tmp_path: Path) -> None:
    found = figures(scorer, tmp_path)
    low = {
        name: found.get(name)
        for name, floor in FLOORS[scorer].get("at_least", {}).items()
        if (found.get(name) or 0) < floor - SLACK
    }
    high = {
        name: found.get(name)
        for name, ceiling in FLOORS[scorer].get("at_most", {}).items()
        if (found.get(name) or 0) > ceiling + SLACK
    }
    assert not low, f"{scorer}: below the floor: {low}"
    assert not high, f"{scorer}: above the ceiling: {high}"
