"""The candidates for a name as lines that fit a terminal of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from dateline.cli.kb.candidates import Asked, Candidate, Post, Sort, Where
from dateline.cli.kb.verdict import verdict

WIDTH = 80
MOST = 8
"""Candidates of one sort that are written out."""
_TITLES = {
    Sort.COUNTRY: "Country",
    Sort.PEOPLE: "People of a country",
    Sort.BODY: "Organizations and groups",
    Sort.PERSON: "Persons",
    Sort.SURNAME: "Persons with this surname or first name",
    Sort.SEAT: "Seat of power",
    Sort.PLACE: "Places",
}


def written(asked: Asked, found: Sequence[Candidate], near: Sequence[str]) -> Iterator[str]:
    """The lines: what was asked, the candidates by sort, and what decides."""
    yield _question(asked)
    if not found:
        yield from _unknown(asked, near)
        return
    for sort, group in groupby(found, key=lambda candidate: candidate.sort):
        yield f"\n{_TITLES[sort]}"
        yield from _group(list(group))
    yield "\nWhy"
    yield from (_wrapped(sentence, first="  - ", hang="    ") for sentence in verdict(asked, found))


def _question(asked: Asked) -> str:
    date = f"on a page of {asked.date}" if asked.date else "on a page without a date (--date gives one)"
    country = f" that speaks of {asked.country.name}" if asked.country else ""
    return _wrapped(f"“{asked.name}” {date}{country}")


def _unknown(asked: Asked, near: Sequence[str]) -> Iterator[str]:
    yield "\nNot known."
    if near:
        yield _wrapped(f"Near names: {'; '.join(near)}", first="  ", hang="    ")
    yield _wrapped(
        "A name is met with its capitals, as it would stand on a page. One that the base lacks goes into a list of your own: "
        f"`dateline read --actors actors.csv`, with a row for {asked.name}.",
        first="  ",
        hang="  ",
    )


def _group(group: Sequence[Candidate]) -> Iterator[str]:
    for candidate in group[:MOST]:
        yield from _place(candidate, candidate.where) if candidate.where else _candidate(candidate)
    if len(group) > MOST:
        yield f"  … and {len(group) - MOST} more (--json lists all)"


def _candidate(candidate: Candidate) -> Iterator[str]:
    mark = "*" if candidate.wins else " "
    code = f", {candidate.code}" if candidate.code else ""
    yield _wrapped(f"{candidate.name} ({candidate.id}), {candidate.kind}{code}", first=f"{mark} ", hang="    ")
    yield from map(_post, candidate.posts)
    if candidate.sort is not Sort.SURNAME:
        yield _wrapped(candidate.why, first="    ", hang="    ")


def _post(post: Post) -> str:
    """A post on lines of their own: an arrow where it was held, its code, its dates, its title."""
    dates = f"{post.start or '…'} to {post.end or '…'}" if post.start or post.end else "always"
    head = f"    {'>' if post.held else ' '} {post.code:<7} {dates:<24} "
    return _wrapped(post.title or "(no title)", first=head, hang=" " * len(head))


def _place(candidate: Candidate, where: Where) -> Iterator[str]:
    """A place on one line, and why on the next where it is not its own name alone."""
    mark = "*" if candidate.wins else " "
    lies = ", ".join(part for part in (where.admin1, where.country) if part) or "no one country"
    people = f", {where.population:,} people" if where.population else ""
    yield _wrapped(
        f"{where.share:>4.0%}  {candidate.name} ({candidate.id}), {candidate.kind}, {lies}; {where.lat:.2f}, {where.lon:.2f}{people}; "
        f"{candidate.why}",
        first=f"{mark} ",
        hang=" " * 8,
    )


def _wrapped(text: str, *, first: str = "", hang: str = "") -> str:
    return textwrap.fill(
        text, WIDTH, initial_indent=first, subsequent_indent=hang, break_on_hyphens=False, break_long_words=False
    )
