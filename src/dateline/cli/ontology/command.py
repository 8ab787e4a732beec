"""`dateline ontology`: prints types where no other command of the group is named."""

from __future__ import annotations

from importlib import import_module

import click

ONTOLOGY_COMMANDS: tuple[tuple[str, str, str], ...] = (
    (
        "show",
        "dateline.cli.ontology.show",
        "Print the event types as a readable page (where no command is named, too).",
    ),
    ("check", "dateline.cli.ontology.check", "Measure event types on their own worked examples."),
)
"""Name, module and one line of help for each command; the module's `command` is a click command."""

_OWN = ("-h", "--help")


class _Commands(click.Group):
    """Commands out of the table; a call that names none of them shows types."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = bool(args) and args[0] in {*_OWN, *self.list_commands(ctx)}
        return super().parse_args(ctx, args if named else ["show", *args])

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return [name for name, _, _ in ONTOLOGY_COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        found = [module for name, module, _ in ONTOLOGY_COMMANDS if name == cmd_name]
        return import_module(found[0]).command if found else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's signature
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, _, line in ONTOLOGY_COMMANDS])


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
