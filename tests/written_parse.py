"""Parses written by hand, a line a word."""

from __future__ import annotations

from dateline.model.parse import Parse


def text_and_parse_of(table: str) -> tuple[str, Parse]:
    """The text and a one-sentence parse from lines of "word lemma POS TAG dep head".

    The head is a word's number, from 0; a tilde joins a word to the one before.
    """
    rows = [line.split() for line in table.strip().splitlines()]
    text, starts = "", []
    for word, *_ in rows:
        text += "" if word.startswith("~") or not text else " "
        starts.append(len(text))
        text += word.removeprefix("~")
    words = tuple(row[0].removeprefix("~") for row in rows)
    parse = Parse(
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
    return text, parse


def parse_of(table: str) -> Parse:
    """The parse alone."""
    return text_and_parse_of(table)[1]
