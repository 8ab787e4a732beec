"""The command line, as a newcomer calls it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.cli.main import COMMANDS


def call(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "dateline", *arguments], input=stdin, capture_output=True, check=False)


def test_help_names_every_command() -> None:
    shown = call("--help").stdout.decode()
    assert all(name in shown for name, _, _ in COMMANDS)


def test_help_loads_no_model_and_no_parser() -> None:
    code = "import sys; from dateline.cli.main import dateline; dateline(['--help'], standalone_mode=False); print([m for m in ('spacy', 'numpy', 'lxml') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", [name for name, _, _ in COMMANDS])
def test_each_command_has_help_with_examples(name: str) -> None:
    assert b"Examples" in call(name, "--help").stdout


def test_examples_stand_on_lines_of_their_own() -> None:
    lines = call("read", "--help").stdout.decode().splitlines()
    assert "    dateline read report.html" in lines


def test_a_missing_path_is_an_unusable_call() -> None:
    done = call("read", "no-such-page.html")
    assert done.returncode == 2
    assert b"no-such-page.html" in done.stderr


def test_a_date_that_is_none_is_an_unusable_call() -> None:
    done = call("read", "--published", "yesterday", "x.html")
    assert done.returncode == 2
    assert b"2012-08-02" in done.stderr


def test_an_event_type_is_shown_as_a_page() -> None:
    shown = call("ontology", "retreat").stdout.decode()
    assert shown.startswith("RETREAT")
    assert "Examples" in shown


@pytest.mark.model
def test_a_rejected_page_is_a_line_too_and_the_exit_status_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.jsonl").write_text(json.dumps({"id": "row", "text": "Rebels freed two hostages on Sunday."}) + "\n")
    done = call("read", "--json", str(tmp_path))
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [line["rejection"] and line["rejection"]["reason"] for line in lines] == ["empty", None]


@pytest.mark.model
def test_workers_keep_the_order_of_the_inputs(tmp_path: Path) -> None:
    rows = [json.dumps({"id": f"row{n}", "text": f"Police arrested {n} men in town {n}."}) for n in range(2, 80)]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(rows))
    alone, together = call("read", "--json", str(path)), call("read", "--json", "--jobs", "2", str(path))
    assert together.stdout == alone.stdout
    assert alone.returncode == 0


@pytest.mark.model
def test_standard_input_is_read() -> None:
    page = (
        b"<html><body><article><h1>Border reopens</h1>"
        + b"<p>Officials reopened the crossing on Monday after talks, a spokesman said in the capital.</p>" * 4
        + b"</article></body></html>"
    )
    done = call("read", "--json", "-", stdin=page)
    assert json.loads(done.stdout)["page"]["key"] == "-"
