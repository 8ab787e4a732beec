"""Listed places that a page does not mean: it says that the name lies elsewhere ("Springfield, Ohio")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from dateline.knowledge.own.find import Names, Standing
from dateline.knowledge.store import Knowledge
from dateline.knowledge.values import KnownPlace
from dateline.knowledge.within import lies_in

_HOLDER = re.compile(r"\s?[,(]\s?((?:[A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*){0,2})")
_LIST = re.compile(r" (?:and|or) [A-Z]|, [A-Z][\w’'-]*(?:,| and | or )")
"""What stands behind an item of a list, and not behind what holds a place ("Dan Kachi, Kano and Zamfara")."""
_HOLDING = frozenset({"country", "admin1"})


def overruled(names: Names, text: str, knowledge: Knowledge, *, short: Mapping[str, str]) -> frozenset[str]:
    """The ids of listed places behind whose name the page names a country or division that they do not lie in.

    Args:
        names: the names of the user's lists.
        text: the article's.
        knowledge: what is known, the lists with it.
        short: what abbreviations of countries and divisions stand for ("Pa.", "OH").
    """
    found: set[str] = set()
    for standing in names.find(text):
        if standing.listed.kind == "place" and (holders := _holders(text, standing, knowledge, short)):
            found.update(
                place.id for place in knowledge.listed_places(standing.listed.name) if not _held(place, holders)
            )
    return frozenset(found)


def _holders(text: str, standing: Standing, knowledge: Knowledge, short: Mapping[str, str]) -> list[KnownPlace]:
    """What the words behind a name may be as a country or division: the most of them that are one."""
    for words, end in _behind(text, standing.span.end):
        places = knowledge.places_named(short.get(words, words))
        if held := [place for place in places if place.kind in _HOLDING and place.primary]:
            return [] if _LIST.match(text, end) else held
    return []


def _behind(text: str, start: int) -> Iterator[tuple[str, int]]:
    """The capitalised words behind a comma or bracket and where they end, the longest run first, with and without a last point."""
    match = _HOLDER.match(text, start)
    words = match.group(1).split(" ") if match else []
    for size in range(len(words), 0, -1):
        run = " ".join(words[:size])
        end = match.start(1) + len(run) if match else start
        yield run, end
        yield run.rstrip("."), end


def _held(place: KnownPlace, holders: Sequence[KnownPlace]) -> bool:
    return any(lies_in(place, holder) for holder in holders)
