"""`dateline kb why`: all candidates of the knowledge base for a name, and what decides between them."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click

from dateline.cli.kb.candidates import Asked, Candidate, candidates_of, near_names
from dateline.cli.kb.verdict import verdict
from dateline.cli.kb.written import written
from dateline.errors import InputError
from dateline.knowledge import Country, Knowledge, OwnActors, OwnPlaces, load_actors, load_places, open_knowledge
from dateline.languages import Language, language_of
from dateline.model.time import PartialDate

UNKNOWN = 1
"""Exit status for a name that is not known."""


@click.command(name="why")
@click.argument("words", metavar="NAME", nargs=-1, required=True)
@click.option(
    "--date", metavar="DATE", help="The page's date: 2012, 2012-08 or 2012-08-02.  [default: a page without one]"
)
@click.option("--country", metavar="CODE", help="A country that the page speaks of (ISO 3166 alpha-3: PAK).")
@click.option("--actors", metavar="FILE", multiple=True, help="Your own list of actors, as for `dateline read`.")
@click.option("--places", metavar="FILE", multiple=True, help="Your own list of places, as for `dateline read`.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
def command(words: tuple[str, ...], *, as_json: bool, **chosen: object) -> None:
    """Show whom and what a NAME may stand for, and what decides.

    The candidates are asked for as `dateline read` asks for them: countries, peoples, organizations and groups, persons,
    seats of power, places. A star marks the one that is taken of each sort, an arrow the post that was held on the date. A
    surname lists the persons who bear it.

    \b
    Examples:
      dateline kb why Kayani --date 2012-08
      dateline kb why Allen --date 2012-08
      dateline kb why Georgia --country USA
      dateline kb why King Abdullah --date 2012
      dateline kb why AFP --json
      dateline kb why river boys --actors actors.csv

    Exit status: 0 when the name is known, 1 when it is not (near names are shown), 2 when the call cannot be carried out.
    """
    knowledge = _with_lists(open_knowledge(), chosen)
    asked = Asked(" ".join(" ".join(words).split()), _date(chosen["date"]), _country(chosen["country"], knowledge))
    found = candidates_of(asked, knowledge, _english())
    near = [] if found else near_names(asked.name, knowledge)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # standard output is a text stream
    click.echo(_as_json(asked, found, near) if as_json else "\n".join(written(asked, found, near)))
    sys.exit(0 if found else UNKNOWN)


def _english() -> Language:
    language = language_of("en")
    if language is None:  # pragma: no cover  # it is part of the package
        message = "the tables of English are missing; run `pip install .`"
        raise InputError(message)
    return language


def _with_lists(base: Knowledge, chosen: dict[str, object]) -> Knowledge:
    actors, places = chosen["actors"], chosen["places"]
    if not actors and not places:
        return base
    return base.with_own(
        load_actors(*actors) if isinstance(actors, tuple) else OwnActors(),
        load_places(*places) if isinstance(places, tuple) else OwnPlaces(),
    )


def _date(given: object) -> str | None:
    if not given:
        return None
    try:
        return PartialDate(str(given)).value
    except ValueError as error:
        message = f"--date {given!r}: {error}"
        raise InputError(message) from error


def _country(given: object, knowledge: Knowledge) -> Country | None:
    if not given:
        return None
    country = knowledge.country(str(given))
    if country is None:
        meant = knowledge.country2(str(given).upper()) or knowledge.country_named(str(given))
        hint = f"; {meant.name} is {meant.alpha3}" if meant else ""
        message = f"--country {given!r}: expected an ISO 3166 alpha-3 code such as PAK{hint}"
        raise InputError(message)
    return country


def _as_json(asked: Asked, found: list[Candidate], near: list[str]) -> str:
    country = asked.country.alpha3 if asked.country else None
    object_ = {
        "name": asked.name,
        "date": asked.date,
        "country": country,
        "candidates": [asdict(candidate) for candidate in found],
        "why": verdict(asked, found),
        "near": near,
    }
    return json.dumps(object_, ensure_ascii=False, indent=2)
