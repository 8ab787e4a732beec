"""`dateline ontology`: prints types where no other command of the group is named."""

from __future__ import annotations

import click

from dateline.cli.group import Table, TableGroup

ONTOLOGY_COMMANDS: Table = (
    (
        "show",
        "dateline.cli.ontology.show",
        "Print the event types as a readable page (where no command is named, too).",
    ),
    ("check", "dateline.cli.ontology.check", "Measure event types on their own worked examples."),
)
_OWN = ("-h", "--help")


class _Commands(TableGroup):
    """Commands out of the table; a call that names none of them shows types."""

    table = ONTOLOGY_COMMANDS

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = bool(args) and args[0] in {*_OWN, *self.list_commands(ctx)}
        return super().parse_args(ctx, args if named else ["show", *args])


@click.group(name="ontology", cls=_Commands, subcommand_metavar="[TYPE]… | COMMAND …")
def command() -> None:
    """Print the event types as a readable page, or measure them on their worked examples.

    Without a TYPE, one line a type; with one, its definition, its boundaries, its modes and its worked examples. `--ontology
    DIR` adds types of your own.

    \b
    Examples:
      dateline ontology                          every type, a line each
      dateline ontology ASSAULT COERCE           two types in full
      dateline ontology --ontology my-types/     with types of your own
      dateline ontology check                    how well each type is found in its examples
      dateline ontology check my-types/FIRE.toml the same for a type of your own
    """
