"""Groups of commands out of a literal table, each imported when it is called, so that `--help` loads nothing."""

from __future__ import annotations

from importlib import import_module
from typing import ClassVar

import click

Table = tuple[tuple[str, str, str], ...]
"""Name, module and one line of help for each command; the module's `command` is a click command."""


class TableGroup(click.Group):
    """A group of the commands of its `table`, in its order; `other_help` is the line of those that are found elsewhere."""

    table: ClassVar[Table] = ()
    other_help: ClassVar[str] = ""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """The names of the table, in its order."""
        return [name for name, _, _ in self.table]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        """The command of a name, None where the table has none."""
        found = [module for name, module, _ in self.table if name == cmd_name]
        return import_module(found[0]).command if found else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """A line for each command, without importing any."""
        helps = {name: line for name, _, line in self.table}
        with formatter.section("Commands"):
            formatter.write_dl([(name, helps.get(name, self.other_help)) for name in self.list_commands(ctx)])
