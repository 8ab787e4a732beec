"""Parses written by hand, a line a word."""

from __future__ import annotations

from dateline.model.parse import Parse


def parse_of(table: str) -> Parse:
    """A one-sentence parse from lines of "word lemma POS TAG dep head"; the head is a word's number, from 0."""
    rows = [line.split() for line in table.strip().splitlines()]
    starts, at = [], 0
    for word, *_ in rows:
        starts.append(at)
        at += len(word) + 1
    words = tuple(row[0] for row in rows)
    return Parse(
        starts=tuple(starts),
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        words=words,
        norms=tuple(word.lower() for word in words),
        lemmas=tuple(row[1] for row in rows),
        pos=tuple(row[2] for row in rows),
        tags=tuple(row[3] for row in rows),
        deps=tuple(row[4] for row in rows),
        heads=tuple(int(row[5]) for row in rows),
        sentence=(0,) * len(rows),
        block=(0,) * len(rows),
        sentences=((0, len(rows)),),
    )
