"""`dateline why`: how one record of a page came to be, asked of the rules that made it."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, replace

import click

from dateline import codec
from dateline.cli.read import command as read
from dateline.cli.read import is_coloured, settings_of
from dateline.cli.why import actor, event, place, statement
from dateline.cli.why.account import Account, Part
from dateline.cli.why.choose import page_of
from dateline.cli.why.page import AskedPage
from dateline.cli.why.written import written
from dateline.errors import InputError
from dateline.model.article import Rejection
from dateline.model.finding import Actor, Event, Place, Statement
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.pipeline import standard

SHARED = frozenset({"published", "language", "furniture", "actors", "places", "ontology", "small_model"})
"""The options of `dateline read` by which a page is read, and so asked about, in the same way."""

REJECTED = 1
"""Exit status of a page that gave no article."""


@click.command(name="why")
@click.argument("file")
@click.argument("identity", metavar="ID")
@click.option(
    "--page", "key", metavar="KEY", help="Which page of a file with several: its key, as `dateline read` names it."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
@click.option("--colour/--no-colour", default=None, help="Colour the marks (default: when it goes to a terminal).")
def command(file: str, identity: str, *, key: str | None, as_json: bool, **chosen: object) -> None:
    """Show how a record of a page came to be.

    FILE is one page, or `FILE#2` its second article; of a file with several pages (rows, a feed, an archive) --page names one.
    ID is the record's: e3 an event, s2 a statement, a4 an actor, p1 a place, as `dateline read --json` gives them with the
    same options.

    \b
    An event    its sentence with the roles marked, the row of the trigger tables,
                the clause as it was read, what decided status, time and place,
                what weighs in the confidence, and what lost against it
    A statement its cue and shape, and how the speaker was found
    An actor    its mentions and roles, whom of the knowledge base it is, and
                which rule chose its code
    A place     what its name may stand for, with weights

    \b
    Examples:
      dateline why report.html e3
      dateline why report.html#2 s1
      dateline why texts.jsonl a4 --page row-17
      dateline why --published 2012-08-02 page.txt p1
      dateline why --actors actors.csv report.html a1 --json

    Exit status: 0 when it was shown, 1 when the page gave no article (the reason is said), 2 when there is no such page or
    record (those that there are are named).
    """
    settings = settings_of({**chosen, "jobs": 1})
    page = page_of(file, key, pipeline=standard(settings))
    if isinstance(page, Rejection):
        click.echo(
            f"dateline: {page.page.key} gave no article: {page.reason.value.replace('_', ' ')}. {page.detail}", err=True
        )
        sys.exit(REJECTED)
    account = _account(page, identity)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # standard output is a text stream
    colour = is_coloured(chosen["colour"])
    click.echo(_as_json(account, page) if as_json else "\n".join(written(account, page, colour=colour)), color=colour)


command.params.extend(option for option in read.params if option.name in SHARED)


def _account(page: AskedPage, identity: str) -> Account:
    one = page.reading.by_id.get(identity)
    if isinstance(one, Event):
        return event.account_of(page, one)
    if isinstance(one, Statement):
        return statement.account_of(page, one)
    if isinstance(one, Actor):
        return actor.account_of(page, one)
    if isinstance(one, Place):
        return place.account_of(page, one)
    message = (
        f"{page.reading.page.key}: no event, statement, actor or place {identity!r}; the page has {_ids(page.reading)}"
    )
    raise InputError(message)


def _ids(reading: Reading) -> str:
    """The ids that can be asked for: the first and last of each kind."""
    kinds = {
        "events": reading.events,
        "statements": reading.statements,
        "actors": reading.actors,
        "places": reading.places,
    }
    ranges = [
        f"{name} {found[0].id} to {found[-1].id}" if len(found) > 1 else f"{name} {found[0].id}"
        for name, found in kinds.items()
        if found
    ]
    skipped = [f"step {one.step} was skipped: {one.reason}" for one in reading.skipped]
    return "; ".join([", ".join(ranges) or "none of these", *skipped])


def _as_json(account: Account, page: AskedPage) -> str:
    """The account as one object; spans as in the contract, and the record as the contract has it."""
    object_ = {
        "page": page.reading.page.key,
        "id": account.id,
        "title": account.title,
        "record": codec.record(page.reading, account.id),
        "passages": [_span(page.text, span) for span in account.passages],
        "marks": [{"label": mark.label, **_span(page.text, mark.span)} for mark in account.marks],
        "parts": [_part(part) for part in account.parts],
    }
    return json.dumps(object_, ensure_ascii=False, indent=2)


def _part(part: Part) -> dict[str, object]:
    """A part, its labels without the blanks that line them up."""
    facts = [asdict(replace(fact, label=" ".join(fact.label.split()))) for fact in part.facts]
    return {"title": part.title, "facts": facts, "note": part.note}


def _span(text: str, span: Span) -> dict[str, int | str]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}
