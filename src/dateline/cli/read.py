"""`dateline read`: pages in; a report for people or one JSON object a page out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from shutil import get_terminal_size

import click

from dateline import codec
from dateline.articles import load_furniture
from dateline.cli.progress import counted, is_seen
from dateline.errors import InputError
from dateline.knowledge import load_actors, load_places
from dateline.languages.owntypes import load_types
from dateline.model.article import Rejection
from dateline.model.reading import Reading
from dateline.model.show import WIDTH, as_text
from dateline.model.time import PartialDate
from dateline.pipeline import Settings, standard
from dateline.workers import read_many

SOME_REJECTED = 1
"""Exit status of a run in which some page gave no article."""

NARROWEST, WIDEST = 60, 140
"""Columns that a report fills on a terminal."""

Item = Reading | Rejection


@dataclass(frozen=True, slots=True)
class Output:
    """How the readings are written."""

    as_json: bool
    colour: bool
    width: int
    progress: bool


@click.command(name="read")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--json", "as_json", is_flag=True, help="One JSON object a page, one line each (the contract dateline/1)."
)
@click.option("--published", metavar="DATE", help="The date of pages that carry none: 2012, 2012-08 or 2012-08-02.")
@click.option("--language", metavar="CODE", help="Believe that every page is in this language (ISO 639-1: en, fr, …).")
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Worker processes; the output keeps the order of the inputs.",
)
@click.option(
    "--furniture",
    metavar="FILE",
    multiple=True,
    help="Lines known from other pages of the site, as `dateline furniture` writes them; may be given again.",
)
@click.option(
    "--actors",
    metavar="FILE",
    multiple=True,
    help="Your own list of actors (CSV: name, aliases, kind, code, …), which wins over the knowledge base; may be given again.",
)
@click.option(
    "--places",
    metavar="FILE",
    multiple=True,
    help="Your own list of places (CSV: name, lat, lon, …), which wins over the gazetteer; may be given again.",
)
@click.option(
    "--ontology",
    metavar="DIR",
    help="A folder of event types of your own (TOML, one a type), beside those of PLOVER or in their place.",
)
@click.option("--small-model", is_flag=True, help="Take the small language model: half the memory, weaker on names.")
@click.option("--colour/--no-colour", default=None, help="Colour the report (default: when it goes to a terminal).")
@click.option("--quiet", is_flag=True, help="No progress on standard error.")
def command(paths: tuple[str, ...], **chosen: object) -> None:
    """Read pages and print what they report.

    PATHS are files, folders, patterns ('pages/**/*.html') or - for standard input. Files are HTML pages, text dumps of
    pages, web archives (WARC, WET, ARC), feeds, mails, saved pages (MHTML), ZIP archives of these, or JSON lines of clean
    texts; each may be packed with gzip, Zstandard or LZ4. What a file holds is told by its content, not by its name.

    \b
    Examples:
      dateline read report.html
      dateline read --json saved-pages/ texts.jsonl > records.jsonl
      dateline read --json --quiet crawl.warc.gz > records.jsonl
      dateline read --published 2012-08-02 page.txt
      dateline read --json --furniture site.toml pages/ > records.jsonl
      dateline read --json --actors actors.csv --places places.csv pages/ > records.jsonl
      dateline read --json --ontology my-types/ pages/ > records.jsonl
      dateline read - < page.html

    Exit status: 0 when all pages were read, 1 when some were rejected (each says why), 2 when the call cannot be
    carried out.
    """
    settings = settings_of(chosen)
    output = Output(
        as_json=bool(chosen["as_json"]),
        colour=is_coloured(chosen["colour"]),
        width=_width(),
        progress=not chosen["quiet"] and is_seen(),
    )
    rejected = _write(read_many(paths, settings=settings), output, settings)
    sys.exit(SOME_REJECTED if rejected else 0)


def settings_of(chosen: dict[str, object]) -> Settings:
    """The settings that the options choose; `dateline why` takes the same."""
    language, published = chosen["language"], chosen["published"]
    furniture, actors, places = (_files(chosen[name]) for name in ("furniture", "actors", "places"))
    return Settings(
        language=str(language) if language else None,
        published=_date(str(published)) if published else None,
        small_model=bool(chosen["small_model"]),
        jobs=int(str(chosen["jobs"])),
        furniture=load_furniture(*furniture) if furniture else None,
        actors=load_actors(*actors) if actors else None,
        places=load_places(*places) if places else None,
        ontology=load_types(str(chosen["ontology"])) if chosen["ontology"] else None,
    )


def _files(chosen: object) -> tuple[str, ...]:
    """The paths of an option that may be given again."""
    return tuple(map(str, chosen)) if isinstance(chosen, tuple) else ()


def _date(given: str) -> PartialDate:
    try:
        return PartialDate(given)
    except ValueError as error:
        message = f"--published {given!r}: {error}"
        raise InputError(message) from error


def is_coloured(chosen: object) -> bool:
    """Colour on a terminal, unless the user said otherwise (NO_COLOR: https://no-color.org)."""
    return bool(chosen) if chosen is not None else sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _width() -> int:
    """The terminal's columns within what reads well; a file gets the standard width."""
    return min(max(get_terminal_size().columns, NARROWEST), WIDEST) if sys.stdout.isatty() else WIDTH


def _write(items: Iterable[Item], output: Output, settings: Settings) -> int:
    """Write each item as it comes; how many pages were rejected."""
    rejected = 0
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # standard output is a text stream
    with counted(items, shown=output.progress) as found:
        for item in found:
            rejected += isinstance(item, Rejection)
            if output.as_json:
                click.echo(codec.to_line(item, standard(settings).versions))
            else:
                click.echo(as_text(item, colour=output.colour, width=output.width), color=output.colour)
    return rejected
