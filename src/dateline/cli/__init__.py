"""The command line: one file a command, a literal table COMMANDS; a command's file is imported when it is called."""

from __future__ import annotations

from dateline.cli.main import main

__all__ = ["main"]
