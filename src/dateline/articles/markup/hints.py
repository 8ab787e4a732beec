"""What an element's class, id and role say that it holds: the words of `hints.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MARKS = re.compile(r"[^a-z0-9]+")
_NOT_STATES = "".join(f"(?<!-{state})" for state in ("has", "with", "no", "without", "not", "non", "hide", "show"))
"""A class such as has-sidebar or no-comments speaks of what lies inside or is missing."""

_MOST = 400
"""Code points of a class that are looked at; style frameworks write longer ones, with nothing in them."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What an element is by its names: a kind of article text, a reason to be furniture, or the body."""

    kind: str = ""
    reason: str = ""
    body: bool = False


NOTHING = Hint()


@lru_cache(maxsize=4096)
def hint_of(names: str) -> Hint:
    """The hint in the class, id and role of an element, given as one string."""
    plain = f"-{_MARKS.sub('-', _CAMEL.sub('-', names[:_MOST]).lower())}-"
    kinds, reasons, bodies = _patterns()
    kind, reason = kinds.search(plain), reasons.search(plain)
    return (
        Hint(kind=_group(kind), reason=_group(reason), body=bool(bodies.search(plain)))
        if kind or reason or bodies.search(plain)
        else NOTHING
    )


def _group(found: re.Match[str] | None) -> str:
    return (found.lastgroup or "") if found else ""


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    table = tomllib.loads(files("dateline.articles.markup").joinpath("hints.toml").read_text(encoding="utf-8"))
    return tuple(_pattern(table[section]) for section in ("kinds", "furniture", "body"))  # type: ignore[return-value]  # three by construction


def _pattern(groups: dict[str, list[str]]) -> re.Pattern[str]:
    return re.compile(
        _NOT_STATES
        + "-(?:"
        + "|".join(f"(?P<{name}>{'|'.join(sorted(words, key=len, reverse=True))})" for name, words in groups.items())
        + ")-"
    )
