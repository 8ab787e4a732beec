"""The lint of our tables: each check gives its complaints as lines that name the row and say what to do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterator

from dateline.errors import KnowledgeError
from dateline.knowledge.keys import stored_key
from dateline.knowledge.tables import SIGNED, Row, Tables, roles, values
from dateline.knowledge.values import (
    ACTOR_KINDS,
    OWNERLESS,
    PLACE_KINDS,
    SECTORS,
    STATUSES,
    KnownRole,
    is_date,
    is_interval,
)

Check = Callable[[Tables], Iterator[str]]

_DOMAIN = re.compile(r"(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def problems(tables: Tables) -> list[str]:
    """Everything that is wrong with the tables, in the order of CHECKS; empty when all is well."""
    return [complaint for check in CHECKS for complaint in check(tables)]


def _label(name: str, row: Row) -> str:
    known = (
        row.get("id")
        or row.get("domain")
        or row.get("alpha3")
        or row.get("name")
        or row.get("word")
        or row.get("alias")
    )
    return f"{name}.csv, line {row.line}, {known!r}"


def _each(tables: Tables, *names: str) -> Iterator[tuple[str, Row]]:
    for name in names or tuple(tables):
        for row in tables[name]:
            yield _label(name, row), row


def _signed(tables: Tables) -> Iterator[str]:
    for label, row in _each(tables):
        for column in SIGNED:
            if not row[column]:
                yield f"{label}: the column {column!r} is empty; every row says its basis and when it was written"


def _ids(tables: Tables) -> Iterator[str]:
    seen: dict[str, str] = {}
    for label, row in _each(tables, "organizations", "groups", "persons", "features"):
        if not _ID.fullmatch(row["id"]):
            yield f"{label}: an id is lower-case words joined by hyphens"
        if row["id"] in seen:
            yield f"{label}: the id stands already in {seen[row['id']]}"
        seen[row["id"]] = label


def _names(tables: Tables) -> Iterator[str]:
    for label, row in _each(tables, "countries", "organizations", "groups", "persons", "features"):
        keys = [stored_key(name) for name in (row["name"], *values(row["aliases"]))]
        if "" in keys:
            yield f"{label}: a name has no letters"
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            yield f"{label}: names that read the same as another name of the row: {', '.join(twice)}"


def _country_codes(tables: Tables) -> Iterator[str]:
    alpha3 = [row["alpha3"] for row in tables["countries"]]
    alpha2 = [row["alpha2"] for row in tables["countries"] if row["status"] != "former"]
    for code in sorted({*(c for c in alpha3 if alpha3.count(c) > 1), *(c for c in alpha2 if alpha2.count(c) > 1)}):
        yield f"countries.csv: the code {code!r} stands twice"
    for label, row in _each(tables, "countries"):
        if row["status"] not in STATUSES:
            yield f"{label}: found status {row['status']!r}, expected one of {STATUSES}"
        for code in values(row["successors"]):
            if code not in alpha3:
                yield f"{label}: the successor {code!r} is no country of the table"


def _known_countries(tables: Tables) -> Iterator[str]:
    alpha3 = {row["alpha3"] for row in tables["countries"]}
    alpha2 = {row["alpha2"] for row in tables["countries"]}
    for label, row in _each(tables, "regional_demonyms", "metonyms", "organizations", "groups", "persons"):
        if row["country"] and row["country"] not in alpha3:
            yield f"{label}: the country {row['country']!r} is no alpha-3 code of countries.csv"
    for label, row in _each(tables, "features", "place_aliases"):
        for code in values(row.get("countries", row.get("country", ""))):
            if code not in alpha2:
                yield f"{label}: the country {code!r} is no alpha-2 code of countries.csv"


def _sectors(tables: Tables) -> Iterator[str]:
    for label, row in _each(tables, "metonyms", "organizations", "groups"):
        if row["sector"] and row["sector"] not in SECTORS:
            yield f"{label}: found sector {row['sector']!r}, expected one of {', '.join(SECTORS)}"


def _firsts(tables: Tables) -> Iterator[str]:
    alpha3 = {row["alpha3"] for row in tables["countries"]}
    for label, row in _each(tables, "organizations", "groups"):
        if row["first"] not in alpha3 and row["first"] not in OWNERLESS:
            yield f"{label}: found first part {row['first']!r}, expected an alpha-3 code or one of {OWNERLESS}"
        if row["first"] in alpha3 and row["first"] != row["country"]:
            yield f"{label}: the first part {row['first']!r} names a state, so the country must be the same"


def _roles(tables: Tables) -> Iterator[str]:
    alpha3 = {row["alpha3"] for row in tables["countries"]}
    for label, row in _each(tables, "groups", "persons"):
        try:
            held = roles(row["roles"])
        except KnowledgeError as found:
            yield f"{label}: {found}; parts that are not known stay empty, as in president@AFGGOV@2004-12@"
            continue
        for role in held:
            yield from _role(label, role, alpha3)


def _role(label: str, role: KnownRole, alpha3: Container[str]) -> Iterator[str]:
    first, sector = role.code[:3], role.code[3:]
    if first not in alpha3 and first not in OWNERLESS:
        yield f"{label}: the code {role.code!r} starts with no country and none of {OWNERLESS}"
    if sector and sector not in SECTORS:
        yield f"{label}: the code {role.code!r} ends in no sector; expected one of {', '.join(SECTORS)}"
    yield from _interval(label, role.start or "", role.end or "")


def _dates(tables: Tables) -> Iterator[str]:
    for label, row in _each(tables, "countries", "groups", "place_aliases"):
        yield from _interval(label, row["from"], row["to"])


def _interval(label: str, start: str, end: str) -> Iterator[str]:
    wrong = [date for date in (start, end) if date and not is_date(date)]
    for date in wrong:
        yield f"{label}: found date {date!r}, expected YYYY, YYYY-MM or YYYY-MM-DD"
    if not wrong and not is_interval(start, end):
        yield f"{label}: starts {start} and ends {end}"


def _kinds(tables: Tables) -> Iterator[str]:
    allowed = {"organizations": ACTOR_KINDS, "features": PLACE_KINDS, "place_aliases": (*PLACE_KINDS, "")}
    for name, kinds in allowed.items():
        for label, row in _each(tables, name):
            if row["kind"] not in kinds:
                yield f"{label}: found kind {row['kind']!r}, expected one of {kinds}"


def _points(tables: Tables) -> Iterator[str]:
    for label, row in _each(tables, "countries", "features"):
        if not _on_globe(row["lat"], row["lon"]):
            yield f"{label}: found {row['lat']!r}, {row['lon']!r}, expected degrees from -90 to 90 and -180 to 180"


def _on_globe(lat: str, lon: str) -> bool:
    try:
        return abs(float(lat)) <= 90 and abs(float(lon)) <= 180
    except ValueError:
        return False


def _outlets(tables: Tables) -> Iterator[str]:
    alpha3 = {row["alpha3"] for row in tables["countries"]}
    domains = [row["domain"] for row in tables["outlets"]]
    for label, row in _each(tables, "outlets"):
        if not _DOMAIN.fullmatch(row["domain"]):
            yield f"{label}: a domain is written in lower case, without http:// and www."
        if domains.count(row["domain"]) > 1:
            yield f"{label}: the domain {row['domain']!r} stands twice"
        if row["country"] not in alpha3:
            yield f"{label}: the country {row['country']!r} is no alpha-3 code of countries.csv"


CHECKS: tuple[Check, ...] = (
    _signed, _ids, _names, _country_codes, _known_countries, _sectors, _firsts, _roles, _dates, _kinds, _points, _outlets,
)  # fmt: skip


def require_sound(tables: Tables) -> None:
    """Pass when the tables are as they should be.

    Raises:
        KnowledgeError: with the first ten complaints.
    """
    found = problems(tables)
    if found:
        message = f"{len(found)} problems in the knowledge tables:\n" + "\n".join(found[:10])
        raise KnowledgeError(message)


def collisions(tables: Tables) -> dict[str, tuple[str, ...]]:
    """Names that several actors share, with their ids: to be looked at by a person and listed as meant."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for _, row in _each(tables, "organizations", "groups", "persons"):
        for name in (row["name"], *values(row["aliases"])):
            owners[stored_key(name)].add(row["id"])
    return {key: tuple(sorted(ids)) for key, ids in sorted(owners.items()) if len(ids) > 1}
