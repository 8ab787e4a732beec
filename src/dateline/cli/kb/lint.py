"""`dateline kb lint`: every complaint about tables and lists, with file and line; the rows that were checked when there is none."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from dateline.knowledge.lint import Report, lint
from dateline.knowledge.tables import FOLDER

FAULTY = 1
"""Exit status of a lint that found something."""
WIDTH = 80


@click.command(name="lint")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--collisions", is_flag=True, help="Also list the names that several actors share.")
def command(folder: Path | None, *, collisions: bool) -> None:
    """Check the tables of the knowledge base, or your own lists.

    Without a FOLDER the project's own tables are checked. In a FOLDER every table of the knowledge base (groups.csv,
    persons.csv, …) and the lists for `dateline read` (actors.csv, places.csv) are checked, as far as they are there.

    \b
    Examples:
      dateline kb lint
      dateline kb lint my-lists/
      dateline kb lint --collisions my-lists/

    Exit status: 0 when all is well, 1 when something is to be put right, 2 when there is nothing to check.
    """
    report = lint(folder or FOLDER)
    for line in (*_complaints(report), *_unknown(report), *(_shared(report) if collisions else ())):
        click.echo(line)
    sys.exit(FAULTY if report.complaints else 0)


def _complaints(report: Report) -> Iterator[str]:
    """The complaints, or what was checked without any."""
    yield from (
        textwrap.fill(complaint, WIDTH, subsequent_indent="    ", break_on_hyphens=False, break_long_words=False)
        for complaint in report.complaints
    )
    count = len(report.complaints)
    if count:
        yield f"\n{count} {'thing is' if count == 1 else 'things are'} to be put right"
        return
    yield "All is well. Rows checked:\n"
    yield from (f"  {name:<24} {rows:>7,}" for name, rows in sorted(report.rows.items()))


def _unknown(report: Report) -> Iterator[str]:
    if report.unknown:
        named = ", ".join(report.unknown)
        yield "\n" + textwrap.fill(f"Not checked, as no table or list is called so: {named}", WIDTH)


def _shared(report: Report) -> Iterator[str]:
    """The names that several share."""
    yield f"\n{'Names that several share:' if report.shared else 'No name is shared.'}\n"
    for shared in report.shared:
        yield textwrap.fill(
            f"{shared.name}: {', '.join(shared.ids)}; {shared.outcome}",
            WIDTH,
            initial_indent="  ",
            subsequent_indent="      ",
            break_on_hyphens=False,
            break_long_words=False,
        )
