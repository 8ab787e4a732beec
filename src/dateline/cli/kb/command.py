"""`dateline kb`: the group of its commands, a literal table; each is imported when it is called."""

from __future__ import annotations

from importlib import import_module

import click

KB_COMMANDS: tuple[tuple[str, str, str], ...] = (
    ("why", "dateline.cli.kb.why", "Show whom and what a name may stand for, and what decides."),
    ("lint", "dateline.cli.kb.lint", "Check the tables of the knowledge base, or your own lists."),
)
"""Name, module and one line of help for each command; the module's `command` is a click command."""


class _Commands(click.Group):
    """Commands out of the table."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return [name for name, _, _ in KB_COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        found = [module for name, module, _ in KB_COMMANDS if name == cmd_name]
        return import_module(found[0]).command if found else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's signature
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, _, line in KB_COMMANDS])


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
