"""Whether a regular expression of the page stage runs away: each compiled pattern against made strings of one length and of twice that.

    python bench/patterns.py [--all]

Walks the modules of `dateline.articles` and `dateline.pages`. A string is a fragment, then another one over and over, then a sign
that ends no match. Flags a pattern whose time grows by more than 2.6 times, unless its text is bounded (`BOUNDED`): there it may
take two microseconds a code point. Without --all only what is flagged is shown.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import re
import time
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

import dateline.articles
import dateline.pages

LENGTH = 2000
MOST_RATIO, MOST_NANOSECONDS = 2.6, 2000.0
NOISE = 100.0
"""Nanoseconds a code point below which growth says nothing."""

BOUNDED: Mapping[str, int] = {
    "dateline.articles.captions": 700,
    "dateline.articles.dateline": 120,
    "dateline.articles.dates": 300,
    "dateline.articles.dumps.lines._MAIL": 200,
    "dateline.articles.names": 200,
    "dateline.articles.sites": 250,
    "dateline.articles.urls": 2000,
    "dateline.articles.charset._META": 4096,
    "dateline.articles.charset._XML": 4096,
    "dateline.articles.markup.hints": 400,
}
"""The most code points of a text that a pattern, or any of a module, is asked of."""

AT_START = frozenset(
    f"dateline.articles.{name}"
    for name in (
        *(
            "dateline._UNCASED",
            "dateline._COLON",
            "dateline._SLAVIC",
            "dateline._HOST",
            "dateline._AGENCY_FIRST",
            "dateline._STOP",
        ),
        *(
            "dateline._EAST",
            "names._BRACKETED_HAN",
            "dumps.lines._BULLET",
            "dumps.lines._ALONE",
            "markup.entries._CLOCK",
        ),
        *("markup.view._HANDLE", "markup.body._COUNTER"),
    )
) | {
    f"dateline.pages.{name}"
    for name in (
        *(
            "arc._HEADER",
            "feed._ROOT",
            "html._OPENING",
            "mail._FIELD",
            "mbox._QUOTED",
            "response._CHUNK",
            "warc._START",
        ),
        "warc._NEXT",
    )
}
"""Patterns that are asked for what a text begins with, or all of it."""

FEW_STARTS = frozenset(("dateline.articles.markup.tree._CROWDED",))
"""Patterns that go no further than so many attributes from each of so many elements, both of which are capped."""

FRAGMENTS = (
    *("", " ", "\t", "a", "A", "Ab ", "a ", "A. ", "1", "1 ", "2021", "2021-", "1.", "1/", "10:", ".", ". ", "...", "!", "“", '"', "'"),
    *("(", "( ", "[", "(a", "(a)", "（", "[1] ", "-", "- ", " - ", "—", "| ", "|", "/", "a/", " / ", ":", ": ", ", ", ";", "=", "＝", "&", "@", "a@"),
    *("a.b@", "©", "© ", "by ", "By ", "photo: ", "an a ", "inc ", "copyright ", "http://", "www.", "?", "#", "<", "<a ", "<a b", "< ", "</a", "<!--"),
    *(" a=b", ' a="', "</", ">", "{", "}", ", }", "display: ", "class=", "\u00a0", "\u200b", "\u0301", "é", "外", "外交部", "社", "记者", "、", "日", "ハ"),
    *("기자", "기자=", "[ソウル", "قال ", "كان", "प्रव", "Ж", "ОМСК, 7 мая", "\n", "\r\n", "\n\n", "\x1e", "From ", "Content-Type: ", "WARC/1.0\r\n", "--"),
)  # fmt: skip
"""What strings are made of."""


def patterns() -> Iterator[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    """Every compiled pattern at the head of a module, alone or in a row, with its name."""
    for package in (dateline.articles, dateline.pages):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                yield from ((f"{module.name}.{name}", one) for one in _row(value))


def _row(value: object) -> Iterable[re.Pattern[str] | re.Pattern[bytes]]:
    row = value if isinstance(value, tuple) else (value,)
    return (one for one in row if isinstance(one, re.Pattern))


def limit(name: str) -> int | None:
    """The length of the texts that a pattern is asked of; None where that is not bounded."""
    return next((most for known, most in BOUNDED.items() if name == known or name.startswith(f"{known}.")), None)


def nanoseconds(name: str, pattern: re.Pattern[str] | re.Pattern[bytes], text: str) -> float:
    """The time of a search, a code point of the text: the best of three."""
    asked: str | bytes = text if isinstance(pattern.pattern, str) else text.encode()
    times = []
    for _ in range(3):
        before = time.perf_counter_ns()
        if name in AT_START:
            pattern.match(asked)  # type: ignore[arg-type]  # the text is of the pattern's kind
            pattern.fullmatch(asked)  # type: ignore[arg-type]
        else:
            list(pattern.finditer(asked))  # type: ignore[arg-type]
        times.append(time.perf_counter_ns() - before)
    return min(times) / len(text)


def worst(name: str, pattern: re.Pattern[str] | re.Pattern[bytes]) -> tuple[float, float, str]:
    """Nanoseconds a code point at half of the length and at the whole of it, for the string that takes the longest."""
    length = limit(name) or LENGTH
    found = (
        (nanoseconds(name, pattern, made(start, unit, length)), start, unit)
        for start, unit in product(FRAGMENTS, FRAGMENTS)
        if unit
    )
    most, start, unit = max(found)
    return nanoseconds(name, pattern, made(start, unit, length // 2)), most, f"{start!r} {unit!r}"


def made(start: str, unit: str, length: int) -> str:
    """A string of a length: a fragment, another over and over, and a sign that ends no match."""
    return f"{start}{unit * (length // len(unit) + 1)}"[: length - 1] + "\x00"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="show every pattern, not only what is flagged")
    options = parser.parse_args()
    known = {id(pattern): (name, pattern) for name, pattern in patterns() if name not in FEW_STARTS}
    flagged = 0
    for name, pattern in known.values():
        half, whole, text = worst(name, pattern)
        grows = limit(name) is None and whole > NOISE and whole > MOST_RATIO / 2 * half
        bad = grows or whole > MOST_NANOSECONDS
        flagged += bad
        if bad or options.all:
            told = f"{half:8.0f} {whole:8.0f} ns a code point at {limit(name) or LENGTH}"
            print(f"{name:52} {told} {text} {'FLAGGED' if bad else ''}", flush=True)
    print(f"{len(known)} patterns, {flagged} flagged")


if __name__ == "__main__":
    main()
