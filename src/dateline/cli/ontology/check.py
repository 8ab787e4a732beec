"""`dateline ontology check`: runs the worked examples of event types and says how well each type is found."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import click

from dateline.cli.ontology.chosen import Chosen, chosen_of
from dateline.cli.ontology.report import as_object, written
from dateline.cli.progress import counted, is_seen
from dateline.errors import InputError
from dateline.model.page import Given, Page
from dateline.ontology import EventType, Example
from dateline.ontology.judge import Outcome, judge
from dateline.pipeline import Settings, standard

SOME_FAILED = 1
"""Exit status of a check in which some example was not coded as it says."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The types that were asked for, and what came of their examples."""

    types: tuple[EventType, ...]
    outcomes: tuple[Outcome, ...]


@click.command(name="check")
@click.argument("files", nargs=-1, metavar="[FILE]…")
@click.option("--json", "as_json", is_flag=True, help="One JSON object: scores, confusions, failing examples.")
@click.option("--small-model", is_flag=True, help="Take the small language model.")
@click.option("--quiet", is_flag=True, help="No progress on standard error.")
def command(files: tuple[str, ...], *, as_json: bool, small_model: bool, quiet: bool) -> None:
    """Measure event types on their own worked examples.

    Every example runs through the pipeline. For each type: precision, recall and F1 of the type, of type and mode, of type and
    status; then what was coded instead, and each example that is not coded as it says, with what was expected and found.

    A FILE is the TOML of a type, the project's own or one of yours, a folder of these, or the name of a type of PLOVER. A
    file of yours is read with all of its folder, as `dateline read --ontology` reads it. Without a FILE all types of PLOVER
    are checked.

    \b
    Examples:
      dateline ontology check
      dateline ontology check ASSAULT
      dateline ontology check my-types/FIRE.toml
      dateline ontology check --json my-types/ > check.json

    Exit status: 0 when every example is coded as it says, 1 when some are not, 2 when there is nothing to check, or a file is
    not as it should be.
    """
    asked = chosen_of(files)
    _expect_examples(asked)
    with counted(_run(asked, small_model=small_model), shown=not quiet and is_seen(), what="examples read") as outcomes:
        checked = Checked(tuple(kind for one in asked for kind in one.types), tuple(outcomes))
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # standard output is a text stream
    if as_json:
        click.echo(json.dumps(as_object(checked.types, checked.outcomes), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(written(checked.types, checked.outcomes)))
    sys.exit(SOME_FAILED if not all(outcome.right for outcome in checked.outcomes) else 0)


def _expect_examples(asked: Sequence[Chosen]) -> None:
    """Refuse a check of types that have no example at all.

    Raises:
        InputError: none has.
    """
    types = [kind for one in asked for kind in one.types]
    if not any(kind.examples for kind in types):
        names = ", ".join(kind.name for kind in types)
        message = f"{names}: found no [[examples]], expected at least one: a text and the events that it tells (docs/ontology.md)"
        raise InputError(message)


def _run(asked: Sequence[Chosen], *, small_model: bool) -> Iterator[Outcome]:
    """What comes of each example, under the ontology that its type belongs to."""
    for one in asked:
        examples = [example for kind in one.types for example in kind.examples]
        settings = Settings(small_model=small_model, ontology=one.own)
        for example, item in zip(examples, standard(settings).read(map(_page, examples)), strict=True):
            yield judge(example, item)


def _page(example: Example) -> Page:
    return Page(example.id, example.text.encode(), "text/plain", given=Given(clean=True, language="en"))
