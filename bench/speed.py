"""Speed of the whole pipeline against a bare `nlp.pipe` of the same model over the same paragraphs, in one run; and peak memory.

    python bench/speed.py [PATH ...] [--rounds N]

Prints pages/s and words/s for one core each, their ratio, and the peak memory of the process. CPU seconds, not wall time:
other programs on the machine change them less. The two are measured in turns, so that neither has the colder cache.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from pathlib import Path

from dateline import pages
from dateline.annotations.parse import BATCH, load_model, story_texts
from dateline.languages import language_of
from dateline.model.article import Rejection
from dateline.model.reading import Reading
from dateline.pipeline import Settings, standard


def cpu_seconds(work: Callable[[], object]) -> float:
    """How much processor time the work takes in this process."""
    before = time.process_time()
    work()
    return time.process_time() - before


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "paths", nargs="*", type=Path, default=[Path("examples")], help="pages to read (default: examples)"
    )
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured; the best of each counts")
    options = parser.parse_args()

    english = language_of("en")
    if english is None:
        parser.error("the package has no English tables")
    pipeline = standard(Settings(language="en"))
    found = [page for page in pages.walk(options.paths) if not isinstance(page, Rejection)]
    readings = [item for item in pipeline.read(found) if isinstance(item, Reading)]
    texts = [text for reading in readings for text in story_texts(reading.article)]
    words = sum(len(text.split()) for text in texts)
    model = load_model(english)

    bare, whole = [], []
    for _ in range(options.rounds):
        bare.append(cpu_seconds(lambda: list(model.pipe(texts, batch_size=BATCH))))
        whole.append(cpu_seconds(lambda: list(pipeline.read(found))))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(readings)} pages, {words} words, best of {options.rounds} rounds, CPU seconds of one core")
    print(f"  bare nlp.pipe     {words / min(bare):8.0f} words/s")
    print(f"  whole pipeline    {words / min(whole):8.0f} words/s   {len(readings) / min(whole):6.1f} pages/s")
    print(f"  ratio             {min(bare) / min(whole):8.2f}   (whole / bare; the bar is 0.55)")
    print(f"  peak memory       {memory:8.0f} MB")


if __name__ == "__main__":
    main()
