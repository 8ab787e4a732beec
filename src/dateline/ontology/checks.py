"""What a value of the ontology must be like, and the error of one that is not: what was found, what was expected."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.errors import OntologyError

ROOTS = range(1, 21)
"""The cue categories of CAMEO, which the first two digits of a code name."""


def wrong(*, what: str, found: object, expected: str) -> OntologyError:
    """The error of a value that is not as it should be; whoever reads a file puts its name before it."""
    return OntologyError(f"{what}: found {found!r}, expected {expected}")


def expect(what: str, found: object, expected: str, *, holds: bool) -> None:
    """Refuse a value that does not hold.

    Raises:
        OntologyError: it does not; the message is made of the other arguments.
    """
    if not holds:
        raise wrong(what=what, found=found, expected=expected)


def expect_sentence(what: str, text: str) -> None:
    """Refuse a text without words."""
    expect(what, text, "a sentence", holds=bool(text.strip()))


def expect_score(score: float | None) -> None:
    """Refuse a score off the scale; None is none at all."""
    holds = score is None or -10 <= score <= 10
    expect("score", score, "a number from -10 (conflict) to 10 (cooperation)", holds=holds)


def expect_cameo(code: str | None) -> None:
    """Refuse what cannot be a CAMEO code of the second or third level ("042", "1822"); None is none at all."""
    holds = code is None or (bool(re.fullmatch(r"[0-9]{3,4}", code)) and int(code[:2]) in ROOTS)
    expect("cameo", code, "three or four digits, the first two from 01 to 20", holds=holds)


def expect_words(words: Iterable[str]) -> None:
    """Refuse words that no tagger would meet: with capitals, hyphens, signs or white space around."""
    for word in words:
        holds = word == word.lower() and all(part.isalnum() for part in word.split(" "))
        expect("words", word, "words in small letters and digits, one space between them", holds=holds)


def expect_once(what: str, names: Iterable[str]) -> None:
    """Refuse a name that stands there twice."""
    seen: set[str] = set()
    for name in names:
        expect(what, name, "each once; it stands there twice", holds=name not in seen)
        seen.add(name)
