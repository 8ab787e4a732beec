"""Readings of sentences of our own, through the whole row of steps."""

from __future__ import annotations

import dateline


def read(text: str) -> dateline.Reading:
    """The reading of a clean English text without a date."""
    reading = dateline.read_text(text, settings=dateline.Settings(language="en"))
    assert isinstance(reading, dateline.Reading)
    return reading
