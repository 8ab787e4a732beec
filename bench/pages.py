"""Speed from page to article against trafilatura (defaults, with metadata) on the same HTML pages, in one run.

    python bench/pages.py [PATH ...] [--rounds N]

Prints milliseconds a page for one core and the ratios. Text dumps, which no other tool takes, are set against trafilatura's
time for an HTML page. CPU seconds, not wall time; the tools are measured in turns, so that neither has the colder cache.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from trafilatura import bare_extraction

from dateline import pages
from dateline.articles import read_articles
from dateline.model.page import Page


def cpu_seconds(work: Callable[[Page], object], found: Sequence[Page]) -> float:
    """How much processor time the work takes for a page, on average."""
    before = time.process_time()
    for page in found:
        work(page)
    return (time.process_time() - before) / max(1, len(found))


def reference(page: Page) -> object:
    """What trafilatura makes of a page."""
    return bare_extraction(page.payload, with_metadata=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        default=sorted(Path("tests/pages").glob("*/page.*")),
        help="pages to read (default: those of tests/pages)",
    )
    parser.add_argument("--rounds", type=int, default=4, help="how often each is measured; the best of each counts")
    options = parser.parse_args()

    found = [page for page in pages.walk(options.paths) if isinstance(page, Page) and not page.given.clean]
    html = [page for page in found if page.media_type == "text/html"]
    dumps = [page for page in found if page.media_type == "text/plain"]
    if not html:
        parser.error("no HTML page in these paths")
    works = [partial(cpu_seconds, *of) for of in ((reference, html), (read_articles, html), (read_articles, dumps))]
    rounds = [[work() for work in works] for _ in range(options.rounds)]
    theirs, ours, text = (min(times) for times in zip(*rounds, strict=True))
    print(f"{len(html)} HTML pages, {len(dumps)} text dumps, best of {options.rounds} rounds, CPU time of one core")
    print(f"  trafilatura, HTML  {1000 * theirs:7.2f} ms a page")
    print(f"  dateline, HTML     {1000 * ours:7.2f} ms a page   {theirs / ours:5.1f} times as fast (the bar is 2)")
    if dumps:
        print(f"  dateline, text     {1000 * text:7.2f} ms a page   {theirs / text:5.1f} times as fast (the bar is 10)")


if __name__ == "__main__":
    main()
