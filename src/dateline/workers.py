"""Worker processes: the same readings in the same order, from several processes, with a bounded buffer.

A worker that dies (out of memory, a crash in a library) costs only the page that killed it: its batch is read again page
by page, and that page becomes a Rejection.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from dateline import pages
from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.model.reading import Reading
from dateline.pipeline import BATCH, Settings, standard

Item = Reading | Rejection
Batch = Sequence[Page | Rejection]


def read_many(inputs: Iterable[str | Path], *, settings: Settings = Settings()) -> Iterator[Item]:
    """Read every page of files and folders, in their order, with `settings.jobs` processes.

    Args:
        inputs: files, folders, and `-` for standard input.
        settings: what to believe of the pages, which model to take, how many processes to use.

    Raises:
        InputError: when a path does not exist; before anything is read.
    """
    found = pages.walk(inputs)
    return standard(settings).read(found) if settings.jobs == 1 else _many(found, settings)


def _many(found: Iterable[Page | Rejection], settings: Settings) -> Iterator[Item]:
    batches = _batches(iter(found))
    waiting: deque[tuple[Batch, Future[list[Item]]]] = deque()
    pool = _pool(settings)
    try:
        while True:
            for batch in islice(batches, 2 * settings.jobs - len(waiting)):
                waiting.append((batch, pool.submit(_read, batch, settings)))
            if not waiting:
                return
            batch, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                yield from _one_by_one(batch, settings)
                pool = _pool(settings)
                waiting = deque((again, pool.submit(_read, again, settings)) for again, _ in waiting)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _batches(found: Iterator[Page | Rejection]) -> Iterator[Batch]:
    while batch := list(islice(found, BATCH)):
        yield batch


def _pool(settings: Settings) -> ProcessPoolExecutor:
    """Fresh processes rather than forks: a fork would copy the threads' locks of whatever program calls us."""
    return ProcessPoolExecutor(settings.jobs, mp_context=get_context("spawn"))


def _read(batch: Batch, settings: Settings) -> list[Item]:
    return standard(settings).read_batch(batch)


def _one_by_one(batch: Batch, settings: Settings) -> Iterator[Item]:
    """Each page in a process of its own, so that the one that kills its reader is known."""
    for page in batch:
        try:
            with _pool(settings) as pool:
                yield from pool.submit(_read, [page], settings).result()
        except BrokenProcessPool:
            yield Rejection(
                page if isinstance(page, Page) else page.page,
                Reason.READER_DIED,
                "the process that read this page died; it may need more memory than there is",
            )
