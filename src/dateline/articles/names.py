"""Who signs: persons and agencies in a byline, never "By", never a job title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from dateline.articles.dates import find_dates
from dateline.languages.furniture import Furniture, date_words, folded

LONGEST = 200
"""Code points of a line that can be a byline."""

_MOST_NAMES, _MOST_GIVEN = 50, 500
"""Persons who sign one article, and names among which they are looked for."""

_MOST_WORDS = 5
_LONGEST_BYLINE = 30
_LATE_WITHIN, _BARRED_WITHIN = 120, 200
_NEED_COLON = ("author", "authors", "from", "special to", "words", "text")
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "du",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "bin",
        "ibn",
        "al",
        "el",
        "bint",
        "abu",
        "y",
        "e",
        "of",
        "the",
        "zu",
        "zur",
        "dos",
        "af",
        "av",
        "och",
    ]
)
_CUT = re.compile(r"(?:(?<!\s)\s+)?[|•·–—/:｜／：（［【〔(\[<]\s*|(?<!\s)\s+-\s+|(?<!\s)(?=\s*?(?:\t| {3}))\s+")
_MAIL = re.compile(r"(?<!\S)\S+@[\w-]+\.\S+|https?://\S+|www\.\S+|@\w+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af・]+")
_HAN = r"[\u3400-\u9fff々]"
_EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LONGEST_CJK = 8
_LONGEST_SIGN = 30
_BRACKETED_HAN = re.compile(rf"\s*[（(]\s*({_HAN}{{3,5}}(?:[、・]{_HAN}{{3,5}}){{0,3}})\s*[）)]\s*")
_ENDS = ' ,;:.|/-–—*•"“”()[]（）［］【】〔〕：、，。،؛।«»「」＝='
_LABELS = frozenset(("published", "updated", "posted", "on", "last", "date", "first", "at", "|", ""))
_NICKNAME = re.compile(r"(?<=\w) [\"“][^\W\d_]+(?: [^\W\d_]+)?[\"”] (?=\w)")
"""What a person is called stands in quotes before the last name: Ann "Red" Lee."""

_BEHIND = re.compile(
    r"(?<!\s)\s+(?:\d{1,3}[ -]min|[^\W\d_]+ by\s|(?:published|posted|updated)\b).*", re.IGNORECASE | re.DOTALL
)
"""What stands behind the names: how long it takes to read, who translated or took the pictures, when it was published."""

_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?[,.]?")
_LATE = re.compile(r"(?:^|\W)[Bb]y:? (?=[^\W\d_a-z])")
_NOT_NAMES = frozenset(
    (
        "admin",
        "administrator",
        "editor",
        "webmaster",
        "guest",
        "user",
        "author",
        "unknown",
        "anonymous",
        "null",
        "none",
        "undefined",
        "redacción",
        "redaktion",
        "redazione",
        "home",
        "news",
        "staff",
    )
)


def find_names(text: str, words: Furniture) -> tuple[str, ...]:
    """The persons and agencies of a byline without its "By"; none where the words are not names.

    In Chinese, Japanese and Korean many a short word could be a name: there every part must be one.
    """
    found: list[str] = []
    for piece in _pieces(_MAIL.sub(" ", text[:LONGEST]), words):
        name = _without_place(_without_agency(clean_name(piece), words), words)
        name = _without_eastern_job(_without_job(name, words), words)
        if name and _EASTERN.search(name) and not is_name(name, words):
            return ()
        if is_name(name, words) and name.casefold() not in {known.casefold() for known in found}:
            found.append(name)
    return tuple(found)


def _without_agency(name: str, words: Furniture) -> str:
    """A name without the agency behind it ("Ann Lee The Associated Press")."""
    tokens = name.split()
    for count in (4, 3, 2, 1):
        if len(tokens) - count >= 2 and " ".join(tokens[-count:]).casefold() in words.list("agencies", "names"):
            return " ".join(tokens[:-count]).rstrip(" ,-–|/")
        if len(tokens) - count >= 2 and " ".join(tokens[:count]).casefold() in words.list("agencies", "names"):
            return " ".join(tokens[count:])
    return name


def _without_place(name: str, words: Furniture) -> str:
    """A name without where it was written ("Ann Lee in Sofia")."""
    tokens = name.split()
    joints = words.list("byline", "places")
    at = next((n for n, token in enumerate(tokens) if n > 1 and token in joints and tokens[n + 1 : n + 2]), len(tokens))
    return " ".join(tokens[:at]) if tokens[at + 1 : at + 2] and tokens[at + 1][0].isupper() else name


def _without_job(name: str, words: Furniture) -> str:
    """A name without the job behind it ("Ann Lee Court reporter")."""
    tokens = name.split()
    roles = words.list("byline", "roles")
    ending = [token.casefold() for token in tokens[-2:]]
    if len(tokens) > 3 and (ending[-1] in words.list("byline", "jobs") or all(token in roles for token in ending)):
        while len(tokens) > 2 and (tokens[-1].casefold() in roles | words.list("byline", "jobs")):
            tokens.pop()
        return " ".join(tokens)
    return name


def _without_eastern_job(name: str, words: Furniture) -> str:
    """A name in Chinese, Japanese or Korean without job and outlet, which stand with or without a space at it ("記者陳雅婷", "박지훈 기자")."""
    if not _EASTERN.search(name):
        return name
    for job in words.startings("byline", "jobs"):
        if _CJK.fullmatch(job):
            name = name.removesuffix(job).removeprefix(job).strip()
    outlets = words.startings("byline", "staff")
    return " ".join(token for token in name.split() if not token.endswith(outlets))


def byline_names(line: str, words: Furniture) -> tuple[str, ...]:
    """The same for a line that says it is a byline: it begins with "By" or the like, and holds names and jobs, not a sentence."""
    return _remembered(line, words) if len(line) <= LONGEST else _byline_names(line, words)


@lru_cache(maxsize=1024)
def _remembered(line: str, words: Furniture) -> tuple[str, ...]:
    return _byline_names(line, words)


def _byline_names(line: str, words: Furniture) -> tuple[str, ...]:
    rest = (
        after_by(line, words)
        or _after_late_by(line)
        or _after_bar(line, words)
        or _after_label(line, words)
        or _before_job(line, words)
        or _in_brackets(line, words)
    )
    if not rest or len(rest.split()) > _LONGEST_BYLINE:
        return ()
    names = find_names(rest, words) or _initials(rest)
    tokens = re.findall(r"[^\W\d_]{3,}", _BEHIND.sub("", _until_date(rest, words)))
    spoken = [
        token
        for token in tokens
        if token[0].islower()
        and token.casefold() not in words.list("byline", "roles") | words.list("byline", "joints") | _PARTICLES
    ]
    return names if len(spoken) <= max(1, len(tokens) // 3) else ()


def _after_late_by(line: str) -> str | None:
    """What follows "by" behind a date: "Posted on November 6, 2018 by Ann Lee"."""
    if len(line) > _LATE_WITHIN or not find_dates(line, date_words("en")):
        return None
    found = _LATE.search(line)
    return line[found.end() :].strip() if found and found.start() else None


def _after_bar(line: str, words: Furniture) -> str | None:
    """What follows "By" behind a bar: "The Daily | 4 May 2015 | By Ann Lee"."""
    if "|" not in line or len(line) > _BARRED_WITHIN:
        return None
    return next((rest for part in line.split("|")[1:] if (rest := after_by(part.strip(), words))), None)


def _after_label(line: str, words: Furniture) -> str | None:
    """What follows a byline's word and its colon within a line: "来源：新华社 作者：王晓明", "4 мая 2015 Автор: Анна Ли"."""
    if len(line) > _LATE_WITHIN or not (":" in line or "：" in line):
        return None
    found = _label(words.startings("byline", "prefixes")).search(line)
    return line[found.end() :].strip() if found else None


@lru_cache(maxsize=64)
def _label(prefixes: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(re.escape(prefix) for prefix in prefixes if len(prefix) > 1 and prefix.isalpha())
    return re.compile(rf"(?<=[\s|，、,])(?:{named or '(?!)'})\s?[:：]\s*(?=\S)", re.IGNORECASE)


def _before_job(line: str, words: Furniture) -> str | None:
    """What stands before a job at the end of a line, where the language puts it behind names: "박지훈 기자 2023.11.24"."""
    if line.isascii() or len(line) > _LATE_WITHIN or not _EASTERN.search(line):
        return None
    told = _until_date(line, words).strip(" []()（）【】")
    jobs = tuple(job for job in words.list("byline", "jobs") if _CJK.fullmatch(job))
    return told if told.endswith(jobs) and told not in jobs and len(told) <= _LONGEST_SIGN else None


def _in_brackets(line: str, words: Furniture) -> str | None:
    """Names in brackets that are all of a line, where the language signs so at the end: "（佐藤美咲）"."""
    found = _BRACKETED_HAN.fullmatch(line) if "bracketed" in words.list("byline", "styles") else None
    return (
        found.group(1)
        if found and not folded(found.group(1)).startswith(words.startings("credit", "bracketed"))
        else None
    )


def _initials(rest: str) -> tuple[str, ...]:
    """A desk or agency in capitals behind "By" ("By AFP, in News")."""
    first = re.match(r"[A-Z]{2,6}(?=[,|\s]|$)", rest)
    return (first.group(),) if first else ()


def _until_date(text: str, words: Furniture) -> str:
    """What stands before a date, its weekday and "Published" left out."""
    datings = find_dates(text, date_words("en"))
    tokens = (text[: datings[0].start] if datings else text).split(" ")
    tokens = tokens[: _yearless(tokens)]
    while tokens and _is_dating(folded(tokens[-1]), words):
        tokens.pop()
    return " ".join(tokens)


def _yearless(tokens: Sequence[str]) -> int:
    """The place of the first day without a year among some words ("March 18", "18 March"); their number where there is none."""
    months = date_words("en").months
    for at, token in enumerate(tokens):
        if folded(token) in months:
            if at and _DAY.fullmatch(tokens[at - 1]):
                return at - 1
            if tokens[at + 1 : at + 2] and _DAY.fullmatch(tokens[at + 1]):
                return at
    return len(tokens)


def _is_dating(low: str, words: Furniture) -> bool:
    """Whether a word is a weekday, or says that a date follows."""
    return low in _LABELS or low in date_words("en").weekdays or words.starts.get(low) == "dates"


def after_by(line: str, words: Furniture) -> str | None:
    """What follows "By" and the like at the start of a line, said once or twice; None where the line does not begin so."""
    told = _after_prefix(line, words)
    return (_after_prefix(told, words) or told) if told else None


def _after_prefix(line: str, words: Furniture) -> str | None:
    low = line.casefold()
    prefixes = words.startings("byline", "prefixes")
    if not low.startswith(prefixes):
        return None
    for prefix in prefixes:
        if low.startswith(prefix):
            rest = line[len(prefix) :]
            if prefix in _NEED_COLON and rest[:1] != ":":
                continue
            if _ends_word(prefix, rest) or (line[0].isupper() and rest[0].isupper() and prefix == "by"):
                return rest.strip(" :：\u00a0\t\n|") or None
    return None


def _ends_word(prefix: str, rest: str) -> bool:
    """Whether a word ends between a prefix and the rest; in scripts without spaces a name of three signs or more may follow at once."""
    if not rest or not (rest[0].isalpha() or unicodedata.category(rest[0]).startswith("M")):
        return True
    return len(prefix) > 1 and re.match(rf"{_HAN}{{3,4}}(?!{_HAN})", rest) is not None


def clean_name(name: str) -> str:
    """A name as prose writes it: single spaces, no punctuation at the ends, not all in capitals."""
    text = " ".join(name.split()).strip(_ENDS)
    if name.rstrip().endswith((" Jr.", " Sr.")):
        text += "."
    return " ".join(_word(token) for token in text.split()) if text.isupper() and " " in text else text


def is_name(name: str, words: Furniture) -> bool:
    """Whether the words name a person or an agency: few, capitalised, none of them a job."""
    low = folded(name)
    if low in words.list("agencies", "names"):
        return True
    tokens = _NICKNAME.sub(" ", name).split()
    if (
        not 2 <= len(tokens) <= _MOST_WORDS
        or low in _NOT_NAMES
        or not words.list("byline", "never").isdisjoint(low.split())
        or words.reason(name)
        or any(c.isdigit() or c in '?!;:/>"“”' for token in tokens for c in token)
        or _EASTERN.search(name)
    ):
        return _is_eastern_name(tokens) and not words.reason(name)
    if _is_job(low, words) and not low.split()[-1].endswith("s"):
        return _is_staff(low, words) and low.split()[-1] == "reporter"
    if _is_staff(low, words):
        return not name[0].islower()
    return (
        all(_is_part(token) for token in tokens)
        and not all(token in words.lines for token in low.split())
        and not _is_job(low, words)
    )


def _is_eastern_name(tokens: list[str]) -> bool:
    """Whether the words are a name in Chinese, Japanese or Korean: one of them, or two short ones, all in that script."""
    if not all(_CJK.fullmatch(token) for token in tokens):
        return False
    longest = _LONGEST_CJK if len(tokens) == 1 else _LONGEST_CJK // 2
    return 1 <= len(tokens) <= 2 and all(len(token) <= longest for token in tokens) and len(tokens[0]) + len(tokens) > 2


def is_account(name: str) -> bool:
    """Whether a name is a content system's, not an author's."""
    return folded(name) in _NOT_NAMES


def is_person(name: str, words: Furniture) -> bool:
    """Whether a name is a person's: no agency, no desk."""
    low = folded(name)
    return is_name(name, words) and low not in words.list("agencies", "names") and not _is_staff(low, words)


def _is_job(low: str, words: Furniture) -> bool:
    tokens = [token.strip(".,'\"") for token in re.split(r"[\s-]+", low)]
    roles = words.list("byline", "roles")
    return tokens[-1] in words.list("byline", "jobs") or sum(token in roles for token in tokens) * 2 > len(tokens)


def _is_staff(low: str, words: Furniture) -> bool:
    """Whether a name is a desk's: "Web Desk", "Xinhua News Agency"."""
    return (
        low.endswith(words.startings("byline", "staff"))
        and any(low.endswith(" " + word) for word in words.list("byline", "staff"))
        and len(low.split()) <= 4
    )


def _is_part(token: str) -> bool:
    return (
        (token[0].isupper() and not token.endswith(("'s", "’s")))
        or token.casefold() in _PARTICLES
        or not _cased(token)
        or (token[0] in "'’`" and len(token) > 1)
        or token.startswith(("al-", "el-", "d'", "d’"))
    )


def _cased(text: str) -> bool:
    return any(c.lower() != c.upper() for c in text)


def _pieces(text: str, words: Furniture) -> Iterator[str]:
    """The parts of a byline that stand between commas, "and" and bars, up to a date."""
    text = _BEHIND.sub("", _until_date(text, words))
    joints = "|".join(re.escape(joint) for joint in words.startings("byline", "joints"))
    joint = rf" ?[,;、،] ?| (?:{joints}) |^(?:{joints}) "
    for part in _CUT.split(text):
        yield from re.split(joint, " ".join(part.split()), flags=re.IGNORECASE) if part else ()


def _word(token: str) -> str:
    if len(token) <= 2 and token.endswith("."):
        return token
    low = re.sub(r"[^\W\d_]+", lambda found: found.group().capitalize(), token.lower())
    return re.sub(r"^(Mc|O['’])([a-z])", lambda found: found.group(1) + found.group(2).upper(), low)


def same_person(one: str, other: str) -> bool:
    """Whether two names share their last word and one holds all the words of the other."""
    a, b = (folded(name).split() for name in (one, other))
    return bool(a and b) and a[-1] == b[-1] and (set(a) <= set(b) or set(b) <= set(a))


def merge_names(groups: Iterable[str]) -> tuple[str, ...]:
    """Names in their order, each person once, in the longest form; no more than sign any article."""
    found: list[str] = []
    for name in islice(groups, _MOST_GIVEN):
        at = next(
            (i for i, known in enumerate(found) if same_person(name, known) or folded(name) == folded(known)), None
        )
        if at is None and len(found) == _MOST_NAMES:
            break
        if at is None:
            found.append(name)
        elif len(name) > len(found[at]):
            found[at] = name
    return tuple(found)
