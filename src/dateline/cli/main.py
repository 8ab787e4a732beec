"""`dateline`: finds the command named, and turns errors raised on purpose into messages and exit statuses."""

from __future__ import annotations

import sys
from importlib.metadata import entry_points, version

import click

from dateline.cli.group import Table, TableGroup
from dateline.errors import DatelineError

COMMANDS: Table = (
    ("read", "dateline.cli.read", "Read pages and print what they report."),
    ("why", "dateline.cli.why.command", "Show how one record of a page came to be."),
    ("furniture", "dateline.cli.furniture", "Find the lines that stand on many pages of a site."),
    ("kb", "dateline.cli.kb.command", "Ask the knowledge base whom a name stands for; check tables and lists."),
    ("ontology", "dateline.cli.ontology.command", "Print the event types; check types on their worked examples."),
)
GROUP = "dateline.commands"
"""The entry-point group by which other packages add commands."""

UNUSABLE = 2
"""Exit status of a call that cannot be carried out."""


class _Commands(TableGroup):
    """Commands out of the table, and those of other packages behind them."""

    table = COMMANDS
    other_help = "From another package."

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*super().list_commands(ctx), *sorted(entry.name for entry in entry_points(group=GROUP))]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if own := super().get_command(ctx, cmd_name):
            return own
        found = [entry for entry in entry_points(group=GROUP) if entry.name == cmd_name]
        return found[0].load() if found else None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("dateline"), "-V", "--version", prog_name="dateline")
def dateline() -> None:
    """Read news reports: pages in, evidence-linked records out.

    \b
    Examples:
      dateline read page.html                 a report for people
      dateline read --json pages/ > out.jsonl one record a page, for programs
      dateline read - < saved-page.txt        standard input
      dateline why page.html e3               how an event of the page came to be
      dateline furniture pages/ > site.toml   what stands on many pages of a site, for `read --furniture`
      dateline kb why Kayani --date 2012-08   whom a name stands for, and why
      dateline ontology ASSAULT               what an event type means
    """


def main() -> None:
    """Run the command line and leave with its exit status: 0 all read, 1 some rejected, 2 unusable call."""
    try:
        dateline()
    except DatelineError as error:
        click.echo(f"dateline: {error}", err=True)
        sys.exit(UNUSABLE)
