"""`dateline`: finds the command named, and turns errors raised on purpose into messages and exit statuses."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.metadata import entry_points, version

import click

from dateline.errors import DatelineError

COMMANDS: tuple[tuple[str, str, str], ...] = (
    ("read", "dateline.cli.read", "Read pages and print what they report."),
    ("why", "dateline.cli.why.command", "Show how one record of a page came to be."),
    ("furniture", "dateline.cli.furniture", "Find the lines that stand on many pages of a site."),
    ("kb", "dateline.cli.kb.command", "Ask the knowledge base whom a name stands for; check tables and lists."),
    ("ontology", "dateline.cli.ontology.command", "Print the event types; check types on their worked examples."),
)
"""Name, module and one line of help for each command; the module's `command` is a click command."""

GROUP = "dateline.commands"
"""The entry-point group by which other packages add commands."""

UNUSABLE = 2
"""Exit status of a call that cannot be carried out."""


class _Commands(click.Group):
    """Commands out of the table, each imported when it is called, so that `--help` loads nothing."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return [*(name for name, _, _ in COMMANDS), *sorted(entry.name for entry in entry_points(group=GROUP))]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        for name, module, _ in COMMANDS:
            if name == cmd_name:
                return import_module(module).command  # type: ignore[no-any-return]  # each module's `command`, by the table's contract
        found = [entry for entry in entry_points(group=GROUP) if entry.name == cmd_name]
        return found[0].load() if found else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        helps = {name: line for name, _, line in COMMANDS}
        with formatter.section("Commands"):
            formatter.write_dl([(name, helps.get(name, "From another package.")) for name in self.list_commands(ctx)])


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
