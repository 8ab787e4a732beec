"""Progress on standard error: a count of pages and the time, while a terminal is there to see them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")


def is_seen() -> bool:
    """Whether standard error is a terminal."""
    return sys.stderr.isatty()


@contextmanager
def counted(items: Iterable[Item], *, shown: bool, what: str = "pages read") -> Iterator[Iterable[Item]]:
    """The items, with their count and the time on standard error while they come."""
    if not shown:
        yield items
        return
    from rich.console import Console  # noqa: PLC0415  # only a terminal needs it
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415  # as above

    columns = (SpinnerColumn(), TextColumn(what), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield progress.track(items, description="pages")
