"""A caption and the credit behind it, told apart: "… in Rome. Photograph: A Person/Agency" is both."""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.languages.furniture import Furniture, folded

_LONGEST_CREDIT = 140
_BRACKETED = re.compile(r"\s*[(\[]\s*([^()\[\]]{2,140})\s*[)\]]\s*\.?$")
_BARRED = re.compile(r"\s*[|©]\s*(?=\S)|\s+[-–—]\s+(?=\S)")


def split_credit(text: str, words: Furniture) -> tuple[str, str]:
    """The caption and the credit of a picture's words; the credit is empty where none stands behind the caption.

    A bracket that belongs to the sentence ("(L)", "(AP Photo/…)" of agencies' own captions) stays in the caption.
    """
    return _by_word(text, words) or _by_bracket(text, words) or _by_bar(text, words) or (text, "")


def _by_word(text: str, words: Furniture) -> tuple[str, str] | None:
    """A credit's word and its colon behind a sentence: `… . Photograph: X`."""
    found = [
        match
        for match in _marks(words).finditer(text)
        if _apart(text, match.start()) and len(text) - match.start() <= _LONGEST_CREDIT
    ]
    return _cut(text, found[0].start()) if found else None


def _apart(text: str, at: int) -> bool:
    """Whether something stands before a credit's word, and no bracket is open there."""
    return at > 0 and text.count("(", 0, at) == text.count(")", 0, at)


def _by_bracket(text: str, words: Furniture) -> tuple[str, str] | None:
    found = _BRACKETED.search(text)
    if not found or not folded(found.group(1)).startswith(words.startings("credit", "bracketed")):
        return None
    caption = text[: found.start()].strip()
    return (caption, found.group().strip()) if len(caption.split()) > 1 else None


def _by_bar(text: str, words: Furniture) -> tuple[str, str] | None:
    """What stands behind a bar or dash and names an agency: `… . | X/Getty Images`."""
    for found in reversed(list(_BARRED.finditer(text))):
        tail = text[found.end() :].strip()
        if found.start() and len(tail) <= 80 and _is_source(tail, words):
            return _cut(text, found.start())
    return None


def _is_source(tail: str, words: Furniture) -> bool:
    low = folded(tail)
    parts = [part.strip() for part in re.split(r"[/|]| via ", low)]
    return parts[-1] in words.list("credit", "names") or low.startswith(words.startings("credit", "starts"))


def _cut(text: str, at: int) -> tuple[str, str] | None:
    caption, credit = text[:at].strip(" \t\u00a0|-–—/©"), text[at:].strip(" \t\u00a0|-–—")
    return (caption, credit) if len(caption.split()) >= 2 and credit else None


@lru_cache(maxsize=64)
def _pattern(marks: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        r"(?:(?<=[.!?”\"’)\]।。])\s*|(?<=\s)|(?<=[|/]))(?:"
        + "|".join(re.escape(mark) for mark in marks)
        + r")\s*[:/]\s?(?=\S)",
        re.IGNORECASE,
    )


def _marks(words: Furniture) -> re.Pattern[str]:
    return _pattern(words.startings("credit", "marks"))
