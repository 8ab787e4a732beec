"""The outlet's name: from what a text says of itself (copyright line, biography, a page title's tail), or its host."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.articles.urls import host_and_path
from dateline.languages.furniture import Furniture, folded

_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)", re.IGNORECASE)
_YEARS = re.compile(r"(?:19|20)\d{2}(?:\s*[-–]\s*(?:(?:19|20)\d{2}|present))?")
_TAIL = re.compile(r"(?<!\s)\s+[|\-–—·•:»]\s+|(?<=[\d\u3040-\u9fff])[-_](?=[\u3040-\u9fff])")
_RIGHTS = re.compile(
    r"(?:all rights? reserved|alle rechte|tous droits|todos los derechos|an? .{0,30} company|inc\b|ltd\b|llc\b|limited\b|gmbh\b|plc\b|s\.a\.).*$",
    re.IGNORECASE,
)
_NAME = r"((?:the )?(?:[A-Z][\w&.'’-]*|of|the|de|for|and)(?: (?:[A-Z][\w&.'’-]*|of|the|de|for|and|in)){0,4})"
_MOST_WORDS = 6
_SHORTEST_LABEL = 5


def from_copyright(lines: Iterable[str]) -> str | None:
    """The owner that a copyright line names ("© 2024, Malay Mail, All Rights Reserved")."""
    for line in lines:
        if len(line) <= 250 and _COPYRIGHT.search(line):
            parts = _COPYRIGHT.split(_RIGHTS.sub("", line))
            name = _owner(parts[-1]) or _owner(" ".join(parts[:-1]))
            if (
                0 < len(name.split()) <= _MOST_WORDS
                and name[:1].isupper() | (not name.isascii())
                and not name.isdigit()
            ):
                return name
    return None


def _owner(part: str) -> str:
    """The name on one side of a copyright sign, without years and what follows it: a sentence, or a notice set off by a space."""
    name = " ".join(_YEARS.sub(" ", part).split()).strip(" ,.;:|-–—•·©()")
    return re.split(r"[.|•·;]\s|[,،，]\s?|[।。۔]| (?=[\u3400-\u9fff]{4})", name)[0].removeprefix("by ").strip()


def from_bio(bio: str, words: Furniture) -> str | None:
    """The employer that a biography names ("… working out of Voice of America's headquarters")."""
    for cue in (*words.startings("bio", "sites"), "for", "at"):
        at = bio.casefold().find(cue + " ")
        if at >= 0:
            found = re.match(_NAME, bio[at + len(cue) + 1 :])
            if found:
                name = re.split(r"['’]s\b|\. ", found.group(1))[0].strip(" .")
                return re.sub(r" (?:of|the|for|and|in|de)$", "", name) or None
    return None


def split_title(title: str) -> tuple[str, ...]:
    """The parts of a page's title between bars and dashes."""
    return tuple(part.strip() for part in _TAIL.split(title) if part.strip())


def from_host(url: str | None) -> str | None:
    """The host of an address, without what every host begins with."""
    host, _ = host_and_path(url)
    return re.sub(r"^(?:www\d?|m|amp|edition|mobile)\.", "", host) or None


def named_like_host(lines: Iterable[str], host: str | None) -> str | None:
    """The short line that a host is named after ("The Daily Example" on dailyexample.com)."""
    label = max((host or "").split(".")[:-1] or [""], key=len).replace("-", "")
    if len(label) < _SHORTEST_LABEL:
        return None
    for line in lines:
        letters = re.sub(r"\W", "", line.casefold()) if len(line.split()) <= _MOST_WORDS else ""
        if letters.removeprefix("the") == label.removeprefix("the") and line.casefold() != host:
            return line
    return None


def same_site(name: str, other: str) -> bool:
    """Whether two names are of one outlet: one holds the other, spaces aside."""
    a, b = (re.sub(r"\W|^the ", "", folded(text)) for text in (name, other))
    return bool(a and b) and (a in b or b in a)
