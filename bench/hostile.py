"""What pages cost that are made to be slow: every shape of `tests/promises/hostile.py`, at a size, at twice that, and at the caps.

    python bench/hostile.py [WORD ...] [--size BYTES] [--all]

Prints CPU seconds for one core at the two sizes, their ratio, then seconds and growth of memory for the largest page of the shape
that is not refused for its size. Flags a ratio over 2.3, more than 2 s, more than 200 MB. Each page is read in a process of its own;
what is flagged is measured again, as others use the machine too, and its best round counts. Without --all only what is flagged is
shown. WORDs choose the shapes whose names hold one of them.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.articles import read_articles
from dateline.articles.dumps.read import MAX_DUMP
from dateline.articles.dumps.read import MAX_LINES as MAX_DUMP_LINES
from dateline.articles.markup.leaves import MAX_RUNS
from dateline.articles.markup.tree import MAX_ELEMENTS, MAX_MARKUP
from dateline.articles.rows import MAX_LINES, MAX_TEXT
from dateline.languages.furniture import date_words, furniture_words
from dateline.model.article import Article
from dateline.model.page import Page
from dateline.pages.source import MAX_PAGE

MOST_SECONDS, MOST_MEGABYTES, MOST_RATIO = 2.0, 200.0, 2.3
GIVEN_UP = 60
"""CPU seconds after which a page is left alone."""

NOISE = 0.15
"""CPU seconds below which a ratio says nothing."""

SAMPLED = 200_000
"""Bytes of the page that tells how many elements, runs or lines a shape has."""

ROUNDS = 3

Making = Callable[[int], Page]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one page took, and what came of it: `article`, or the reason of the rejection."""

    seconds: float
    megabytes: float
    outcome: str


@dataclass(frozen=True, slots=True)
class Row:
    """A shape's pages of a size, of twice that, and of the largest size, in bytes, that is not refused."""

    name: str
    one: Cost
    two: Cost
    most: Cost
    size: int

    @property
    def ratio(self) -> float:
        """What doubling the page costs, where both pages came to the same and took long enough to tell."""
        told = self.two.seconds > NOISE and self.two.outcome == self.one.outcome
        return self.two.seconds / self.one.seconds if told else 0.0

    @property
    def flags(self) -> list[str]:
        """What is more than it may be."""
        seconds = max(self.two.seconds, self.most.seconds)
        megabytes = max(self.two.megabytes, self.most.megabytes)
        over = {"ratio": self.ratio > MOST_RATIO, "time": seconds > MOST_SECONDS, "memory": megabytes > MOST_MEGABYTES}
        return [name for name, is_over in over.items() if is_over]

    def __str__(self) -> str:
        ratio = f"x{self.ratio:4.1f}" if self.ratio else "     "
        told = f"{self.name:36} {self.one.seconds:6.2f} {self.two.seconds:6.2f} {ratio} {self.two.outcome:14}"
        most = (
            f"{self.size / 1e6:6.2f} MB {self.most.seconds:6.2f} s {self.most.megabytes:5.0f} MB {self.most.outcome:14}"
        )
        return f"{told} {most} {' '.join(self.flags)}"


def cost(page: Page) -> Cost:
    """What reading a page costs, in a child process."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (GIVEN_UP, GIVEN_UP))
        os.write(writing, json.dumps(_measured(page)).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        found = told.read()
    os.waitpid(child, 0)
    return Cost(*json.loads(found)) if found else Cost(GIVEN_UP, 0.0, "given up")


def _measured(page: Page) -> tuple[float, float, str]:
    before, memory = time.process_time(), _peak()
    first = read_articles(page)[0]
    outcome = "article" if isinstance(first, Article) else first.reason.value
    return time.process_time() - before, _peak() - memory, outcome


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def largest(making: Making) -> int:
    """The size in bytes of the largest page of a shape that is within the caps, by what a small one has of each."""
    return int(0.98 * SAMPLED * min(cap / max(1, has) for has, cap in _caps(making(SAMPLED))))


def _caps(page: Page) -> Iterator[tuple[int, int]]:
    """What a page has of everything that is capped, and the caps."""
    yield len(page.payload), MAX_PAGE
    text = page.payload.decode("utf-16" if page.payload[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
    if page.media_type == "text/html":
        first = read_articles(page)[0]
        runs = len(first.blocks) + len(first.furniture) if isinstance(first, Article) else 0
        yield from ((len(text), MAX_MARKUP), (text.count("<") - text.count("</"), MAX_ELEMENTS), (runs, MAX_RUNS))
    else:
        clean = page.given.clean
        yield from (
            (len(text), MAX_TEXT if clean else MAX_DUMP),
            (text.count("\n"), MAX_LINES if clean else MAX_DUMP_LINES),
        )


def measured(name: str, making: Making, size: int) -> Row:
    """The row of a shape: the best of some rounds, where the first is flagged."""
    most = largest(making)
    size = min(size, most // 2)
    pages = [making(size), making(2 * size), making(most)]
    rounds = [[cost(page) for page in pages]]
    while _row(name, rounds, most).flags and len(rounds) < ROUNDS:
        rounds.append([cost(page) for page in pages])
    return _row(name, rounds, most)


def _row(name: str, rounds: Sequence[Sequence[Cost]], size: int) -> Row:
    one, two, most = (min(costs, key=lambda each: each.seconds) for costs in zip(*rounds, strict=True))
    return Row(name, one, two, most, size)


def shapes(words: Sequence[str]) -> dict[str, Making]:
    """The shapes whose names hold one of some words; all, where there are none."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "promises"))
    known: dict[str, Making] = importlib.import_module("hostile").SHAPES
    return {name: making for name, making in known.items() if not words or any(word in name for word in words)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*", help="parts of the names of shapes (default: all)")
    parser.add_argument("--size", type=int, default=1_000_000, help="the smaller of the two sizes (default: 1 MB)")
    parser.add_argument("--all", action="store_true", help="show every shape, not only what is flagged")
    options = parser.parse_args()
    found = shapes(options.words)
    for code in ("en", "zh", "ja", "ko", "ar", "hi"):
        furniture_words(code)
        date_words(code)
    for making in found.values():
        read_articles(making(2000))  # tables and models are loaded once, before anything is measured
    flagged = 0
    for name, making in found.items():
        row = measured(name, making, options.size)
        flagged += bool(row.flags)
        if row.flags or options.all:
            print(row, flush=True)
    print(f"{len(found)} shapes, {flagged} flagged")


if __name__ == "__main__":
    main()
