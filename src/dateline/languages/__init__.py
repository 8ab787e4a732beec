"""What each language knows: one folder a language, one line in LANGUAGES."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from dateline.languages.value import Language, load_language

__all__ = ["LANGUAGES", "Language", "language_of"]

LANGUAGES: tuple[str, ...] = ("en",)
"""The languages whose records are coded; each is a folder beside this file."""


@lru_cache
def language_of(code: str) -> Language | None:
    """The language with this ISO 639-1 code; None where Dateline has no tables for it (its articles are read, not coded)."""
    return load_language(files(__name__).joinpath(code)) if code in LANGUAGES else None
