"""The documentation is true: its Python runs, its links lead somewhere, it names every command and option."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.cli.read import command
from dateline.model.article import Reason

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.model
@pytest.mark.parametrize(
    "page", [page for page in PAGES if "```python" in page.read_text(encoding="utf-8")], ids=lambda page: page.name
)
def test_the_python_of_a_page_runs(page: Path) -> None:
    blocks = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    exec("\n".join(blocks), {})  # noqa: S102  # our own documentation


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_links_of_a_page_lead_to_files(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_reading_page_names_every_option() -> None:
    told = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    options = [
        max(parameter.opts + parameter.secondary_opts, key=len)
        for parameter in command.params
        if parameter.param_type_name == "option"
    ]
    assert [option for option in options if option.lstrip("-").removeprefix("no-") not in told] == []


def test_the_reading_page_names_every_reason() -> None:
    told = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    assert [reason.value for reason in Reason if f"`{reason.value}`" not in told] == []
