"""The dateline that opens a report: where it was filed, and the agency named there.

The grammar, in words: places in capitals, or any place beside an agency or a known region; then, in any order and each optional,
regions, a day, an agency in brackets; then a dash or a colon. An agency in brackets may also stand first, or alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.articles.dates import is_day
from dateline.articles.places import is_city, is_place, is_region
from dateline.languages.furniture import Furniture, date_words, folded

_WITHIN = 120
"""A dateline ends within this many code points."""

_END = re.compile(r"\s*(?:[—–―]|--+|\s-(?=\s)|(?<=\))\s*-|\.-|\s?\|\s|:(?=\s)|(?<=\))(?=\s+[A-Z\"“‘]))[—–―-]*\s*")
_AGENCY_FIRST = re.compile(r"\s*[(\[]([^()\[\]]{2,40})[)\]]\s*[—–―-]*\s*")
_AGENCY_LAST = re.compile(r"\s*[(\[/]([^()\[\]/]{2,40})[)\]/]\s*$")
_STOP = re.compile(r"([^\W\d_a-z][^.!?\"“”]{2,60}?)(\.)\s+(?=[^\W\d_])")
_RTL = r"[\u0590-\u05ff\u0600-\u06ff]+"
_UNCASED = re.compile(rf"({_RTL}(?: {_RTL}){{0,2}})\s*(?:\(([^()]{{2,30}})\))?\s*[-–—]{{1,2}}\s+(?={_RTL})")
_SPLIT_PLACES = re.compile(r"\s*/\s*|\s+(?:and|AND|y|Y|et|ET|und|UND|e|E|&)\s+")
_SMALL = frozenset(
    [
        "de",
        "da",
        "do",
        "del",
        "della",
        "di",
        "la",
        "le",
        "les",
        "el",
        "al",
        "an",
        "au",
        "aux",
        "of",
        "the",
        "and",
        "upon",
        "sur",
        "am",
        "an",
        "der",
        "den",
        "von",
        "en",
        "in",
        "y",
        "e",
    ]
)
_DASHES = frozenset(("—", "–", "--", "-", ".-", "―", "—-", "–-"))
_LONG_DASHES = frozenset(("—", "–", "--", "―"))
_TRIED = 4
_MOST_PARTS = 5
_MOST_PLACES = 3
_MOST_WORDS = 5
_EAST = (
    re.compile(
        r"(?P<agency>[\u4e00-\u9fff]{2,6}社)(?P<place>[\u4e00-\u9fff]{2,8}?)\d{1,2}月\d{1,2}日[电電讯訊](?:[(（][^)）]{2,30}[)）])?[：:\s]?"
    ),
    re.compile(
        r"[【\[［](?P<place>[\u4e00-\u9fff\u30a0-\u30ff]{2,10})(?:\s+\d{1,2}日)?\s+(?P<agency>[\w ]{2,15})[】\]］]\s*[-－—]*\s*"
    ),
    re.compile(
        r"[(（](?P<place>[\u4e00-\u9fff]{2,6})(?P<agency>[\u4e00-\u9fff]{2,5}社|[A-Z]{2,10})?[)）]\s*[-－—]*\s*"
    ),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A dateline in a paragraph: its words run from `start` to `end`."""

    place: str | None
    agency: str | None
    start: int
    end: int


def find_dateline(paragraph: str, words: Furniture) -> Found | None:
    """The dateline that opens a paragraph; None where none does."""
    lead = len(paragraph) - len(paragraph.lstrip())
    head = paragraph[lead : lead + _WITHIN]
    found = (
        _after_agency(head, words) or _placed(head, words) or _stopped(head, words) or _uncased(head) or _eastern(head)
    )
    return Found(found.place, found.agency, lead, lead + len(head[: found.end].rstrip())) if found else None


def find_bare_dateline(line: str, words: Furniture) -> Found | None:
    """The dateline that is a whole line, with or without its dash ("AFP, MANILA"; "AUBURN, Wash. —")."""
    text = line.strip()
    if not text or len(text) > _WITHIN:
        return None
    found = find_dateline(text, words)
    if found and found.end == len(text):
        return found
    parsed = _parse(text, words, mark="")
    if not parsed or not parsed[1] or "," not in text:
        return None
    place = parsed[0].split(",")[0]
    return Found(parsed[0], parsed[1], 0, len(text)) if is_place(place) or is_region(place) else None


def _after_agency(head: str, words: Furniture) -> Found | None:
    """An agency in brackets, alone or before a place: `(Reuters) - `."""
    opened = _AGENCY_FIRST.match(head)
    if not opened or not _is_agency(opened.group(1), words):
        return None
    then = _placed(head[opened.end() :], words)
    if then:
        return Found(then.place, opened.group(1), 0, opened.end() + then.end)
    return Found(None, opened.group(1), 0, opened.end())


def _placed(head: str, words: Furniture) -> Found | None:
    for end in _ends(head):
        parsed = _parse(head[: end.start()], words, mark=end.group().strip())
        if parsed:
            return Found(parsed[0], parsed[1], 0, end.end())
    return None


def _stopped(head: str, words: Furniture) -> Found | None:
    """Capitals and a full stop: "TEGUCIGALPA. The ministers", with a day or a known place."""
    stop = _STOP.match(head)
    parsed = _parse(stop.group(1), words, mark=".") if stop else None
    return Found(parsed[0], parsed[1], 0, stop.end(2)) if stop and parsed else None


def _uncased(head: str) -> Found | None:
    """A few words before a dash in a script without capitals (Arabic, Hebrew), an agency in brackets behind them."""
    found = _UNCASED.match(head)
    return Found(found.group(1), found.group(2), 0, found.end()) if found else None


def _ends(head: str) -> Iterator[re.Match[str]]:
    for number, found in enumerate(_END.finditer(head)):
        if number >= _TRIED:
            return
        yield found


def _parse(left: str, words: Furniture, *, mark: str) -> tuple[str, str | None] | None:
    """Place and agency of the words before a dash; None where they are no dateline."""
    bracket = _AGENCY_LAST.search(left)
    agency = bracket.group(1).strip() if bracket else None
    if agency and not _is_agency(agency, words):
        return None
    parts = [part.strip() for part in (left[: bracket.start()] if bracket else left).split(",")]
    day = any(is_day(part, date_words("en")) for part in parts)
    parts = [part for part in parts if part and not is_day(part, date_words("en"))]
    named = [part for part in parts if agency is None and folded(part) in words.list("agencies", "names")]
    agency = agency or (named[0] if named else None)
    places = [part for part in parts if part not in named]
    if (
        not places
        or len(places) > _MOST_PARTS
        or not _plausible(places, words, sure=agency is not None or day, mark=mark)
    ):
        return None
    return ", ".join(
        [_titled(places[0]), *(_titled(region) if region.isupper() else region for region in places[1:])]
    ), agency


def _plausible(places: list[str], words: Furniture, *, sure: bool, mark: str) -> bool:
    """Whether the first part can be a place of filing and the others what it lies in."""
    names = _SPLIT_PLACES.split(places[0])
    if (
        len(names) > _MOST_PLACES
        or not all(_is_name(name, words) for name in names)
        or not all(_is_region(part) for part in places[1:])
    ):
        return False
    known = all(is_place(_titled(name)) for name in names)
    regional = any(folded(part) in words.list("dateline", "regions") or is_region(part) for part in places[1:])
    if all(_in_capitals(name) for name in names):
        return sure or known or regional or (len(places) == 1 and mark in _DASHES)
    city = len(names) == 1 and mark in _LONG_DASHES and is_city(names[0])
    return mark != "." and (regional or city or (sure and mark != ":"))


def _is_name(name: str, words: Furniture) -> bool:
    """Whether the words could name a place: few, capitalised, without figures, and not one of the words that editors put there."""
    tokens = name.split()
    if not 0 < len(tokens) <= _MOST_WORDS or folded(name) in words.list("dateline", "kickers") or len(name) < 3:
        return False
    return all(token[0].isupper() or token.casefold() in _SMALL or token[:1] in "'’" for token in tokens) and not any(
        c.isdigit() or c in '"“”?!;' for c in name
    )


def _is_region(part: str) -> bool:
    tokens = part.split()
    return 0 < len(tokens) <= 4 and tokens[0][0].isupper() and not any(c.isdigit() or c in '"“”?!;' for c in part)


def _in_capitals(name: str) -> bool:
    letters = [c for token in name.split() if token.casefold() not in _SMALL for c in token if c.isalpha()]
    return len(letters) >= 2 and sum(c.isupper() for c in letters) >= len(letters) - 1


def _is_agency(name: str, words: Furniture) -> bool:
    """Whether brackets hold an agency: a known one, or a short name in capitals or title case."""
    low = folded(name)
    if low in words.list("agencies", "names"):
        return True
    tokens = name.split()
    return (
        0 < len(tokens) <= 4
        and all(token[0].isupper() or token[0].isdigit() for token in tokens)
        and not any(c.isdigit() for c in name)
        and low not in _NO_AGENCY
    )


_NO_AGENCY = frozenset(
    ("l", "r", "c", "left", "right", "center", "file", "video", "photo", "corrected", "updated", "update")
)


def _titled(name: str) -> str:
    """A place as prose writes it: RIO DE JANEIRO is Rio de Janeiro, D.C. stays."""
    return " ".join(_word(token, first=not at) for at, token in enumerate(name.split()))


def _word(token: str, *, first: bool) -> str:
    if (
        not token.isupper()
        or "." in token[:-1]
        or len(token) == 1
        or token in ("DC", "US", "UK", "UAE", "USA", "UN", "PNG")
    ):
        return token
    if token.casefold() in _SMALL and not first:
        return token.lower()
    parts = token.split("-")
    return "-".join(
        part.lower() if at and part.casefold() in _SMALL else part.capitalize() for at, part in enumerate(parts)
    )


def _eastern(head: str) -> Found | None:
    """Datelines of Chinese and Japanese agencies."""
    for pattern in _EAST:
        if found := pattern.match(head):
            return Found(found.group("place"), found.group("agency"), 0, found.end())
    return None
