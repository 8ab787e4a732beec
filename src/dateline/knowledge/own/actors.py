"""A user's list of actors: what its rows may say, and the actors that they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from dateline.knowledge.own.cells import (
    bad_alpha3,
    bad_choice,
    bad_code,
    bad_dates,
    bad_id,
    bad_names,
    names_in,
    parts_of,
    slug,
)
from dateline.knowledge.own.find import Words, words_of
from dateline.knowledge.own.sheets import Columns, Complaint, Line
from dateline.knowledge.own.values import OwnActor, OwnCode
from dateline.knowledge.store import Knowledge
from dateline.knowledge.values import ACTOR_KINDS, OWNERLESS, SECTORS, ActorKind

ACTOR_COLUMNS = Columns(
    "actors", ("name", "aliases", "kind", "code", "country", "sector", "known_as", "from", "to", "role"), ("name",)
)
DEFAULT_KIND = "organization"


def actor_faults(lines: Sequence[Line], knowledge: Knowledge) -> Iterator[Complaint]:
    """Everything that is wrong with the rows: each by itself, then with one another."""
    for line in lines:
        for text in _faults(line, knowledge):
            yield Complaint(line.path, line.number, text)
    yield from _two_kinds(lines, knowledge)
    yield from _two_owners(lines)


def _faults(line: Line, knowledge: Knowledge) -> Iterator[str]:
    yield from bad_names(line)
    yield from bad_choice(line, "kind", ACTOR_KINDS)
    yield from bad_choice(line, "sector", SECTORS)
    yield from bad_alpha3(line, knowledge.country, knowledge.country2)
    yield from bad_code(line, knowledge.country)
    yield from bad_dates(line)
    yield from bad_id(line, "known_as")


def _two_kinds(lines: Iterable[Line], knowledge: Knowledge) -> Iterator[Complaint]:
    seen: dict[str, Line] = {}
    for line in lines:
        first = seen.setdefault(_id(line), line)
        if _kind(first, knowledge) != _kind(line, knowledge):
            yield Complaint(
                line.path,
                line.number,
                f"{_id(line)} is a {_kind(line, knowledge)} here and a {_kind(first, knowledge)} in line {first.number} of "
                f"{first.path}; one actor is of one kind: change it, or give another known_as",
            )


def _two_owners(lines: Iterable[Line]) -> Iterator[Complaint]:
    seen: dict[Words, Line] = {}
    for line in lines:
        for name in names_in(line):
            first = seen.setdefault(words_of(name), line)
            if name and _id(first) != _id(line):
                yield Complaint(
                    line.path,
                    line.number,
                    f"the name {name!r} is that of {_id(first)} already (line {first.number} of {first.path}); "
                    "take it out of one of the rows, or give both the same known_as",
                )


def actors_of(lines: Iterable[Line], knowledge: Knowledge) -> tuple[OwnActor, ...]:
    """The actors of sound rows; rows with one id are one actor, with the names and the dated codes of all."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(_id(line), []).append(line)
    return tuple(_actor(id_, rows, knowledge) for id_, rows in groups.items())


def _actor(id_: str, rows: Sequence[Line], knowledge: Knowledge) -> OwnActor:
    codes = sorted((_code(row) for row in rows if _says_code(row)), key=lambda code: code.start or "")
    country = next((found for row in rows if (found := _country(row))), None)
    return OwnActor(
        id=id_,
        names=tuple(dict.fromkeys(name for row in rows for name in names_in(row))),
        kind=cast("ActorKind", _kind(rows[0], knowledge)),
        country=country,
        codes=tuple(codes),
    )


def _id(line: Line) -> str:
    return line["known_as"] or slug(line["name"])


def _kind(line: Line, knowledge: Knowledge) -> str:
    """The kind that a row says; else that of the actor whom the base knows by the id; else an organization."""
    known = knowledge.actor(line["known_as"]) if line["known_as"] else None
    return line["kind"] or (known.kind if known else DEFAULT_KIND)


def _says_code(line: Line) -> bool:
    return any(line[column] for column in ("code", "country", "sector", "role"))


def _code(line: Line) -> OwnCode:
    first, sector = parts_of(line["code"]) if line["code"] else (line["country"], line["sector"])
    return OwnCode(
        title=line["role"],
        first=first or None,
        sector=sector or None,
        start=line["from"] or None,
        end=line["to"] or None,
        open=not line["code"],
    )


def _country(line: Line) -> str | None:
    """The country of an actor: the one that is named, else that of its code."""
    code = line["country"] or parts_of(line["code"])[0]
    return code if code and code not in OWNERLESS else None
