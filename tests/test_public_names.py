"""The package's face: what it names is there, and importing it loads nothing heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest

import dateline


@pytest.mark.parametrize("name", dateline.__all__)
def test_every_public_name_resolves(name: str) -> None:
    assert getattr(dateline, name) is not None


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(AttributeError, match="read_text"):
        _ = dateline.no_such_name


def test_importing_the_package_loads_no_model() -> None:
    code = "import dateline, sys; print([m for m in ('spacy', 'numpy', 'lxml', 'click') if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
