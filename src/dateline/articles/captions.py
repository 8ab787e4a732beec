"""A caption and the credit behind it, told apart: "… in Rome. Photograph: A Person/Agency" is both."""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.articles.cues import ends_sentence, units
from dateline.languages.furniture import Furniture, folded

_LONGEST_CREDIT, _LONGEST_SOURCE = 140, 80
_LONGEST_SIGNED = 24
"""Code points of a maker's name and the word behind it, in languages that put it there."""

_BRACKETED = re.compile(r"(?<!\s)\s*[(\[（［【]([^()\[\]（）［］【】]{2,140})[)\]）］】]\s*[.。]?$")
_SIGNED = re.compile(r"(?:(?<!\s)\s+)?[＝=]\s*(?=\S)|(?<=[。！？」』）)\]])\s*(?=\S)")
_LONGEST_FORMED = 90
_NAMED = r"[A-Z][\w.'’-]*(?: (?:[a-z]{2,3} )?[A-Z][\w.'’-]*){0,4}"
_FORMED = re.compile(
    rf"(?<=[.!?”\"’)])\s*(?:[\[(]{_NAMED}/{_NAMED}[\])]|{_NAMED} ?/ ?{_NAMED}|{_NAMED} for {_NAMED}|© ?{_NAMED}|[A-Z]{{2,}}(?: [A-Z.'’-]{{2,}}){{1,3}})\s*$"
    rf"|\s© ?{_NAMED}/{_NAMED}\s*$"
)
_COLONS, _BARS = frozenset(":/：=＝／…"), frozenset("|©-–—")
"""Signs behind a credit's word, and before an agency: most lines have none, which is told faster."""

_BARRED = re.compile(r"(?:(?<!\s)\s+)?[|©]\s*(?=\S)|(?<!\s)\s+[-–—]\s+(?=\S)")


def split_credit(text: str, words: Furniture) -> tuple[str, str]:
    """The caption and the credit of a picture's words; the credit is empty where none stands behind the caption.

    A bracket that belongs to the sentence ("(L)", "(AP Photo/…)" of agencies' own captions) stays in the caption.
    """
    found = (
        _by_word(text, words)
        or _by_bracket(text, words)
        or _by_bar(text, words)
        or _by_form(text)
        or _by_signer(text, words)
    )
    return found or (text, "")


def _by_word(text: str, words: Furniture) -> tuple[str, str] | None:
    """A credit's word and its colon behind a sentence: `… . Photograph: X`."""
    start = max(0, len(text) - _LONGEST_CREDIT)
    if _COLONS.isdisjoint(text[start:]) and "..." not in text[start:]:
        return None
    found = [match for match in _marks(words).finditer(text, start) if _apart(text, match.start())]
    return _cut(text, found[0].start()) if found else None


def _apart(text: str, at: int) -> bool:
    """Whether something stands before a credit's word, and no bracket is open there."""
    return at > 0 and text.count("(", 0, at) == text.count(")", 0, at)


def _by_bracket(text: str, words: Furniture) -> tuple[str, str] | None:
    found = _BRACKETED.search(text)
    low = folded(found.group(1)) if found else ""
    if not found or not (low.startswith(words.startings("credit", "bracketed")) or _is_signed(low, words)):
        return None
    caption = text[: found.start()].strip()
    return (caption, found.group().strip()) if units(caption) > 1 else None


def _by_bar(text: str, words: Furniture) -> tuple[str, str] | None:
    """What stands behind a bar or dash and names an agency: `… . | X/Getty Images`."""
    start = max(0, len(text) - _LONGEST_SOURCE)
    if _BARS.isdisjoint(text[start:]):
        return None
    for found in reversed(list(_BARRED.finditer(text, start))):
        tail = text[found.end() :].strip()
        if found.start() and _is_source(tail, words):
            return _cut(text, found.start())
    return None


def _by_form(text: str) -> tuple[str, str] | None:
    """A maker and an outlet with a slash between, or a name in capitals, behind a sentence: `… . ART/Ann Lee`, `… . [Ann Lee/ART]`."""
    found = _FORMED.search(text[-_LONGEST_FORMED:])
    at = len(text) - min(len(text), _LONGEST_FORMED) + found.start() if found else 0
    return _cut(text, at) if at else None


def _by_signer(text: str, words: Furniture) -> tuple[str, str] | None:
    """A maker's name with the word behind it, behind a sentence or an equals sign: `… 。马文倩 摄`, `…＝田中聡撮影`."""
    if not words.list("credit", "closing"):
        return None
    found = [] if ends_sentence(text) else list(_SIGNED.finditer(text))
    tail = text[found[-1].end() :] if found else ""
    return _cut(text, found[-1].start()) if len(tail) <= _LONGEST_SIGNED and _is_signed(folded(tail), words) else None


def _is_signed(low: str, words: Furniture) -> bool:
    """Whether a credit's word closes some words, and something stands before it."""
    closing = words.startings("credit", "closing")
    return bool(closing) and low.endswith(closing) and low not in closing


def _is_source(tail: str, words: Furniture) -> bool:
    low = folded(tail)
    parts = [part.strip() for part in re.split(r"[/|]| via ", low)]
    return parts[-1] in words.list("credit", "names") or low.startswith(words.startings("credit", "starts"))


def _cut(text: str, at: int) -> tuple[str, str] | None:
    caption, credit = (
        text[:at].strip(" \t\u00a0\u3000|-–—/©").strip(),
        text[at:].strip(" \t\u00a0\u3000|-–—=＝／").strip(),
    )
    return (caption, credit) if units(caption) >= 2 and any(c.isalpha() for c in caption) and credit else None


@lru_cache(maxsize=64)
def _pattern(marks: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        r"(?:(?<=[.!?”\"’)\]।。۔])\s*|(?<=\s)|(?<=[|/]))(?:"
        + "|".join(re.escape(mark) for mark in marks)
        + r")\s*(?:[:/：=＝／]|\.\.\.|…)\s?(?=\S)",
        re.IGNORECASE,
    )


def _marks(words: Furniture) -> re.Pattern[str]:
    return _pattern(words.startings("credit", "marks"))
