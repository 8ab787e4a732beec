"""How a name becomes the key it is stored and looked up by: spelling variants meet, abbreviations stay apart."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a",
        "-": " ", "–": " ", "—": " ", "‐": " ", "‑": " ", "/": " ", "&": " and ", ",": " ",
        "'": None, "’": None, "‘": None, "ʼ": None, "ʻ": None, "`": None, "´": None, ".": None, '"': None, "“": None, "”": None,
    }
)  # fmt: skip
_LONG = {"st": "saint", "mt": "mount", "ft": "fort"}
_SHORT = 6


def folded(name: str) -> str:
    """The name without case, accents, points, apostrophes and hyphens; a leading St, Mt or Ft is written out.

    >>> folded("St. Étienne-du-Bois")
    'saint etienne du bois'
    """
    plain = name.casefold() if name.isascii() else _without_marks(name)
    words = plain.translate(_LETTERS).split()
    if len(words) > 1:
        words[0] = _LONG.get(words[0], words[0])
    return " ".join(words)


def _without_marks(name: str) -> str:
    # Taken apart before and after: some letters have a case only once they are plain (𝓐), others fall apart by losing it.
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def is_short_form(name: str) -> bool:
    """Whether the name is an abbreviation that must be met letter for letter: US, U.S., ISIS, AfD, Calif.

    A name of several words never is, and neither is a longer name that merely stands in capitals (PAKISTAN).
    """
    bare = name.replace(".", "")
    if not bare or len(bare) >= _SHORT or not name[:1].isalpha() or " " in name:
        return False
    return name.endswith(".") or sum(letter.isupper() for letter in bare) > 1


def exact(name: str) -> str:
    """The key of an abbreviation: its letters as they stand; capitals lose their points (U.S. and US are one)."""
    bare = name.replace(".", "")
    return "=" + (bare if sum(letter.isupper() for letter in bare) > 1 else name)


def stored_key(name: str) -> str:
    """The one key under which a name stands in the knowledge base."""
    return exact(name) if is_short_form(name) else folded(name)


@lru_cache(maxsize=65_536)
def lookup_keys(name: str) -> tuple[str, ...]:
    """The keys to try for a name as it stands in a text, the most faithful first; none for words without a capital.

    An article before the name is tried with it and without it: The Times, the United Nations.
    """
    name = name.strip()
    bare = name[4:] if name[:4].casefold() == "the " else name
    if not any(letter.isupper() or not letter.isascii() for letter in bare):
        return ()
    keys = (exact(bare), folded(bare)) if is_short_form(bare) else (folded(bare),)
    return keys if bare == name else (folded(name), *keys)
