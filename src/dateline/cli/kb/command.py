"""`dateline kb`: the group of its commands, a literal table; each is imported when it is called."""

from __future__ import annotations

import click

from dateline.cli.group import Table, TableGroup

KB_COMMANDS: Table = (
    ("why", "dateline.cli.kb.why", "Show whom and what a name may stand for, and what decides."),
    ("lint", "dateline.cli.kb.lint", "Check the tables of the knowledge base, or your own lists."),
)


class _Commands(TableGroup):
    table = KB_COMMANDS


@click.group(name="kb", cls=_Commands)
def command() -> None:
    """Ask the knowledge base: countries, organizations, groups, persons, places.

    \b
    Examples:
      dateline kb why Kayani --date 2012-08   who is meant, and why
      dateline kb why Georgia --country USA   on a page that speaks of a country
      dateline kb lint                        check the project's own tables
      dateline kb lint my-lists/              check your actors.csv and places.csv
    """
