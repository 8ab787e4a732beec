"""Which of a package's alternate names are worth keeping: Latin script, spelled as a name, and not misleading."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator

from dateline.knowledge.keys import folded

_SHORTEST = 3
_LAST_LATIN = "\u024f"
_MORE_LATIN = ("\u1e00", "\u1eff")
_PUNCTUATION = "’‘ʼʻ–"


def kept(name: str, alternates: Collection[str], *, misleading: Collection[str]) -> Iterator[str]:
    """The keys of the alternates that may stand for the place called `name`, each once, in order.

    Args:
        name: The place's own name, whose key is left out.
        alternates: Other names as the package gives them.
        misleading: Keys that say something else in running text (common words, first names).
    """
    seen = {folded(name)}
    for alternate in alternates:
        key = folded(alternate) if is_name(alternate) else ""
        if len(key) >= _SHORTEST and key not in seen:
            seen.add(key)
            if key not in misleading:
                yield key


def is_name(alternate: str) -> bool:
    """Whether it is spelled as a name in Latin letters.

    Codes stand in capitals (RWP); machine transliterations stand in small letters alone ("lawalpindi").
    """
    if len(alternate) < _SHORTEST or alternate.isupper() or alternate.islower():
        return False
    if any(letter.isdigit() for letter in alternate) or "(" in alternate or "," in alternate:
        return False
    return alternate.isascii() or all(_is_latin(letter) for letter in alternate)


def _is_latin(letter: str) -> bool:
    if letter <= _LAST_LATIN or letter in _PUNCTUATION or unicodedata.combining(letter):
        return True
    return _MORE_LATIN[0] <= letter <= _MORE_LATIN[1]
