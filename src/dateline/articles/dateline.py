"""The dateline that opens a report: where it was filed, and the agency named there.

The grammar, in words: places in capitals, or any place beside an agency or a known region; then, in any order and each optional,
regions, a day, an agency in brackets; then a dash or a colon. An agency in brackets may also stand first, or alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.articles.dates import is_day
from dateline.articles.places import is_city, is_place, is_region
from dateline.languages.furniture import Furniture, date_words, folded

_WITHIN = 120
"""A dateline ends within this many code points."""

_END = re.compile(
    r"(?:(?:(?<!\s)\s+)?(?:[—–―]|--+|\.-|\|\s|:(?=\s))|(?<!\s)\s+-(?=\s)|(?<=\))(?:\s*-|(?=\s+[A-Z\"“‘])))[—–―-]*\s*"
)
_AGENCY_FIRST = re.compile(r"\s*[(\[]([^()\[\]]{2,40})[)\]]\s*[—–―-]*\s*")
_AGENCY_LAST = re.compile(r"(?:(?<!\s)\s+)?(?:[(\[]([^()\[\]]{2,40})[)\]]|/([^()\[\]/]{2,40})/)\s*$")
_STOP = re.compile(r"([^\W\d_a-z][^.!?\"“”]{2,60}?)(\.)\s+(?=[^\W\d_])")
_UNCASED_WORD = r"[\u0590-\u05ff\u0600-\u060b\u060d-\u061a\u0620-\u06d3\u06d5-\u06ff\u200c\u0900-\u0963\u0970-\u0dff]+"
_UNCASED_NAME = rf"(?P<place>{_UNCASED_WORD}(?: {_UNCASED_WORD}){{0,2}})"
_UNCASED = (
    re.compile(rf"{_UNCASED_NAME}\s*(?:\((?P<agency>[^()]{{2,30}})\))?\s*[-–—]{{1,2}}\s+(?={_UNCASED_WORD})"),
    re.compile(rf"{_UNCASED_NAME}\s*[-–—/]\s*[«\"“](?P<agency>[^«»\"“”]{{2,30}})[»\"”]\s*[:：]\s*"),
    re.compile(
        rf"{_UNCASED_NAME}[,،]\s(?P<day>\d{{1,2}} {_UNCASED_WORD})\s*\((?P<agency>[^()]{{2,30}})\)\s*[-–—:।۔]?\s*"
    ),
)
_COLON = re.compile(rf"{_UNCASED_NAME}\s?[:：]\s+(?={_UNCASED_WORD})")
_SLAVIC = re.compile(
    r"(?P<place>[А-ЯЁІЇЄҐ][\w’'-]+(?: [\w’'-]+){0,3})[,.] (?P<day>\d{1,2} [а-яёіїєґ’']{3,9})"
    r"(?:\.? */(?P<slashed>[^/.]{2,30})/\.|\. (?P<dashed>[\w.-]{2,30}(?: [\w.-]+)?) [–—-](?=\s)|\s[–—-] (?P<stopped>[А-ЯЁІЇЄҐ][\w-]+(?: [А-ЯЁІЇЄҐ][\w-]+)?)\.(?=\s))"
)
_YEAR_BEHIND = re.compile(r"(\d{1,2}),\s*((?:19|20)\d\d)\b")
_HOST = re.compile(r"[\w-]{3,}(?:\.[A-Za-z]{2,4}){1,2}")
_REGION = re.compile(r"\s\(([^()]{2,30})\)")
_LOW_AGENCY = re.compile(r"[a-zäöü]{3}")
_SPLIT_PLACES = re.compile(r"(?:(?<!\s)\s+)?/\s*|(?<!\s)\s+(?:and|AND|y|Y|et|ET|und|UND|e|E|&)\s+")
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
_HAN = r"[\u3400-\u9fff々]"
_KANA = r"[\u3400-\u9fff\u3040-\u30ff々]"
_HANGUL = r"[\uac00-\ud7af]"
_EAST = (
    re.compile(
        rf"(?P<agency>本[报報刊社]|{_HAN}{{2,8}}?(?:[社报報网網台臺]|新闻)(?![社网網]))(?P<place>{_HAN}{{2,8}}?)(?:\d{{1,2}}月)?\d{{1,2}}日"
        rf"(?:[电電讯訊]|[专專][电電])(?:\s*[(（](?P<by>[^)）]{{2,40}})[)）])?[：:\s]*"
    ),
    re.compile(
        rf"[(（](?P<agency>{_HAN}{{2,6}}社)[記记]者(?P<by>(?:{_HAN}{{2,4}}、)*{_HAN}{{3}})(?P<place>{_HAN}{{2,6}})\d{{1,2}}日[电電][)）]\s*"
    ),
    re.compile(
        rf"[〔\[【（(](?:(?P<agency>{_HAN}{{2,8}})／)?[記记]者(?P<by>{_HAN}{{2,4}}(?:、{_HAN}{{2,4}})*)[／/](?P<place>{_HAN}{{2,8}}?)"
        r"[報报][導导道][〕\]】）)]\s*"
    ),
    re.compile(
        rf"[【\[［](?P<place>{_KANA}{{2,12}})(?:\s+\d{{1,2}}日)?(?:[＝=]|\s+|(?=共同|時事|ロイター|[A-Z]))(?P<by>[\w・、 ]{{2,20}})[】\]］]\s*[-－—]*\s*"
    ),
    re.compile(
        rf"[(（](?P<place>{_KANA}{{2,8}}?)(?P<agency>{_HAN}{{2,5}}社|共同|時事|ロイター|[A-Z]{{2,10}})[)）]\s*[-－—]*\s*"
    ),
    re.compile(
        rf"[(\[](?P<place>{_HANGUL}{{2,8}}(?:[·,]{_HANGUL}{{2,8}})?)=(?P<agency>[\w ]{{2,15}})[)\]]\s*"
        rf"(?:(?P<by>{_HANGUL}{{2,4}}(?:[·,]\s?{_HANGUL}{{2,4}})*)\s(?:선임)?(?:기자|특파원|통신원)\s*)?=?\s*"
    ),
)
_EASTERN_JOBS = re.compile(r"^(?:[记記]者|通讯员|特派員)\s*|[、\s]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A dateline in a paragraph: its words run from `start` to `end`; `reporters` are those whom it names too, as East Asia's do."""

    place: str | None
    agency: str | None
    start: int
    end: int
    reporters: tuple[str, ...] = ()


def find_dateline(paragraph: str, words: Furniture) -> Found | None:
    """The dateline that opens a paragraph; None where none does."""
    lead = len(paragraph) - len(paragraph.lstrip())
    head = paragraph[lead : lead + _WITHIN]
    found = (
        _after_agency(head, words)
        or _slavic(head)
        or _placed(head, words)
        or _stopped(head, words)
        or _uncased(head, words)
        or _eastern(head, words)
    )
    return replace(found, start=lead, end=lead + len(head[: found.end].rstrip())) if found else None


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


def _slavic(head: str) -> Found | None:
    """A place, a day, and an agency in one of three manners: "ОМСК, 7 мая. /Агентство/.", "Омск. 7 мая. Агентство -", "ОМСК, 7 мая - Агентство."."""
    found = _SLAVIC.match(head)
    if not found or not is_day(found["day"], date_words("en")):
        return None
    agency = found["slashed"] or found["dashed"] or found["stopped"]
    return Found(_titled(found["place"]), agency, 0, found.end())


def _uncased(head: str, words: Furniture) -> Found | None:
    """A few words before a dash in a script without capitals (Arabic, Devanagari), an agency or a day and an agency behind them."""
    for pattern in _UNCASED:
        found = pattern.match(head)
        told = found.groupdict() if found else {}
        if found and is_day(told.get("day") or "1 may", date_words("en")):
            return Found(told["place"], told["agency"], 0, found.end())
    found = _COLON.match(head) if "colon" in words.list("dateline", "styles") else None
    usual = found is not None and folded(found["place"]) not in words.list("dateline", "kickers")
    return Found(found["place"], None, 0, found.end()) if found and usual else None


def _ends(head: str) -> Iterator[re.Match[str]]:
    for number, found in enumerate(_END.finditer(head)):
        if number >= _TRIED:
            return
        yield found


def _parse(left: str, words: Furniture, *, mark: str) -> tuple[str, str | None] | None:
    """Place and agency of the words before a dash; None where they are no dateline."""
    bracket = _AGENCY_LAST.search(left)
    agency = (bracket.group(1) or bracket.group(2)).strip() if bracket else None
    told = _REGION.sub(_named_region, left[: bracket.start()] if bracket else left)
    if agency and not (_is_agency(agency, words) or (mark in _DASHES and _LOW_AGENCY.fullmatch(agency))):
        return None
    if agency and not mark and not (_is_known(agency, words) or _in_capitals(told)):
        return None
    parts = [part.strip() for part in _YEAR_BEHIND.sub(r"\1 \2", told).split(",")]
    day = any(is_day(part, date_words("en")) for part in parts)
    parts = [part for part in parts if part and not is_day(part, date_words("en"))]
    named = [part for part in parts if agency is None and _names_outlet(part, words)]
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


def _named_region(bracket: re.Match[str]) -> str:
    """A region in brackets behind its town, as a part of its own: "Valparaíso (Chile)"."""
    return f", {bracket.group(1)}" if is_region(bracket.group(1)) else bracket.group()


def _names_outlet(part: str, words: Furniture) -> bool:
    """Whether a part is an agency, or the address by which an outlet calls itself ("KUPANG, EXAMPLE.ID -")."""
    return folded(part) in words.list("agencies", "names") or _HOST.fullmatch(part) is not None


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
        return sure or known or regional or (len(places) == 1 and mark in _DASHES) or _in_province(places, mark)
    stop = mark == "." and len(places) == 1 and "stop" in words.list("dateline", "styles")
    city = len(names) == 1 and (mark in _LONG_DASHES or stop) and is_city(names[0])
    if stop:
        return city
    return mark != "." and (regional or city or (sure and mark != ":"))


def _in_province(places: list[str], mark: str) -> bool:
    """Whether one or two words behind a place in capitals may be its province, though no table knows it: "MASINLOC, Zambales —"."""
    return len(places) == 2 and mark in _LONG_DASHES and len(places[1].split()) <= 2 and places[1].istitle()


def _is_name(name: str, words: Furniture) -> bool:
    """Whether the words could name a place: few, capitalised, without figures, and not one of the words that editors put there."""
    tokens = name.split()
    if not 0 < len(tokens) <= _MOST_WORDS or folded(name) in words.list("dateline", "kickers") or len(name) < 3:
        return False
    return all(token[0].isupper() or token.casefold() in _SMALL or token[:1] in "'’" for token in tokens) and not any(
        c.isdigit() or c in '"“”?!;:' for c in name
    )


def _is_region(part: str) -> bool:
    tokens = part.split()
    return 0 < len(tokens) <= 4 and tokens[0][0].isupper() and not any(c.isdigit() or c in '"“”?!;' for c in part)


def _in_capitals(name: str) -> bool:
    letters = [c for token in name.split() if token.casefold() not in _SMALL for c in token if c.isalpha()]
    return len(letters) >= 2 and sum(c.isupper() for c in letters) >= len(letters) - 1


def _is_known(agency: str, words: Furniture) -> bool:
    return folded(agency) in words.list("agencies", "names")


def _is_agency(name: str, words: Furniture) -> bool:
    """Whether brackets hold an agency: a known one, or a short name in capitals or title case."""
    low = folded(name)
    if low in words.list("agencies", "names"):
        return True
    tokens = name.split()
    return (
        0 < len(tokens) <= 4
        and all(token[0].isupper() or token[0].isdigit() for token in tokens)
        and not any(c.isdigit() or c == ":" for c in name)
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


def _eastern(head: str, words: Furniture) -> Found | None:
    """Datelines of China, Japan and Korea, most with the reporter in them."""
    for pattern in _EAST:
        if found := pattern.match(head):
            told = found.groupdict()
            by = tuple(name for name in _EASTERN_JOBS.split(told.get("by") or "") if name)
            return _signed(Found(told["place"], told.get("agency"), 0, found.end(), by), words)
    return None


def _signed(found: Found, words: Furniture) -> Found:
    """The same, with an agency that stands in the reporter's place told from a person."""
    one = found.reporters[0] if len(found.reporters) == 1 else ""
    wire = folded(one) in words.list("agencies", "names") or one.isascii() or one.endswith(("社", "通信"))
    return replace(found, agency=found.agency or one, reporters=()) if one and wire else found
