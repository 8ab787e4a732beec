"""Which language a text is in: what is given, what the page says if the text bears it out, else what the text looks like."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SHORT = 200
"""Code points below which nothing is told from a text."""

_SAMPLE, _CHECKED = 800, 400
"""Code points that tell a language, and that bear out the one which a page states."""

_SURE = 0.9

CANDIDATES = (
    "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ka", "ko", "lt", "lv", "mk", "ms",
    "ne", "nl", "no", "pl", "ps", "pt", "ro", "ru", "si", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "vi", "xh", "zh", "zu",
)  # fmt: skip
"""Languages that newspapers are written in, as far as the identifier knows them; rarer ones are only found by mistake."""

_SAME = {"nb": "no", "nn": "no", "in": "id", "iw": "he", "ms": "id", "sr": "hr"}


def find_language(text: str, *, given: str | None, stated: str | None = None, default: str = "en") -> str:
    """The ISO 639-1 code of a text's language.

    Args:
        text: the article's words.
        given: believed where there is one.
        stated: what the page says of itself; believed unless the text is clearly in another language.
        default: for texts too short to tell.
    """
    if given:
        return given
    named = _primary(stated)
    if len(text) < SHORT:
        return named or default
    sample = text[: _SAMPLE if named is None else _CHECKED]
    if 2 * sum(c.isalpha() or category(c).startswith("M") for c in sample) < len(sample):
        return named or default
    found, sure = identifier().classify(sample)
    if named and (sure < _SURE or _SAME.get(found, found) == _SAME.get(named, named)):
        return named
    return str(found)


def _primary(tag: str | None) -> str | None:
    """The language part of a tag such as en-GB or pt_BR; None where it is no tag."""
    code = (tag or "").strip().lower().replace("_", "-").split("-")[0]
    return _CODES3.get(code, code) if code.isascii() and code.isalpha() and len(code) in (2, 3) else None


_CODES3 = {
    "nb": "no",
    "nn": "no",
    "eng": "en",
    "spa": "es",
    "fra": "fr",
    "deu": "de",
    "ger": "de",
    "por": "pt",
    "ita": "it",
    "rus": "ru",
    "ara": "ar",
    "zho": "zh",
    "jpn": "ja",
}


@lru_cache(maxsize=1)
def identifier() -> LanguageIdentifier:
    """The identifier, loaded when the first page needs it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  # a third of a second that short texts do not need

    found = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    found.set_languages([code for code in CANDIDATES if code in set(found.labels)])
    return found
