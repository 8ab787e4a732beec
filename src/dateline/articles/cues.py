"""What the words of a line say it is: prose, caption, credit, biography; the same questions for HTML and for text dumps."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from dateline.articles.names import is_name
from dateline.languages.furniture import Furniture, folded

LONGEST_CAPTION = 700
LONGEST_CREDIT = 120
LONGEST_BIO = 2000
LONGEST_HEADING = 130

_LONG_PROSE = 22
_CUT_OFF = ("...", "…")
"""How headlines in lists end that were too long; sentences seldom do, outside quotations."""

_CLOSING = "\"”’'»)]*_ \u00a0\u200b"
_STOPS = frozenset(".?!…:。！？…।؟۔")
_QUOTES = frozenset('"“”„«»「」')
_REFERENCE = re.compile(r"\s?\[\d{1,3}\]$")
_PARTED = re.compile(r"[/|,]| via ")
_RUN = re.compile(r"[^\W\d_]+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]+")


def units(text: str) -> int:
    """How many words a text has; two characters of a script without spaces count as one."""
    wide = sum(map(len, _WIDE.findall(text))) if not text.isascii() else 0
    return len(text.split()) + wide // 2


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do, closing quotes and brackets aside."""
    told = _REFERENCE.sub("", text) if text.endswith("]") else text
    return told.rstrip(_CLOSING)[-1:] in _STOPS


def is_prose(text: str) -> bool:
    """Whether a line reads as a sentence or more: it ends as one and has a few words, or it is long."""
    count = units(text)
    if text.endswith(_CUT_OFF) and not _quoted(text):
        return count >= _LONG_PROSE
    if ends_sentence(text):
        return count >= 6 or (count >= 2 and _quoted(text))
    return count >= _LONG_PROSE


def _quoted(text: str) -> bool:
    return not _QUOTES.isdisjoint(text)


def is_credit(text: str, words: Furniture) -> bool:
    """Whether a line names who made a picture, and nothing else."""
    if len(text) > LONGEST_CREDIT:
        return False
    low = folded(text)
    if low in words.list("credit", "names"):
        return True
    if low.startswith(words.startings("credit", "starts")):
        return len(text) <= 80 and units(text) <= 12
    if not _PARTED.search(low):
        return False
    parts = [part.strip() for part in _PARTED.split(low) if part.strip()]
    return len(parts) > 1 and units(text) <= 9 and ". " not in text and parts[-1] in words.list("credit", "names")


def has_caption_cue(text: str, words: Furniture) -> bool:
    """Whether a line has words that captions have and prose has not: "(L)", "looks on", "File photo", an agency's picture mark."""
    if len(text) > LONGEST_CAPTION:
        return False
    low = text.casefold()
    return low.startswith(words.startings("caption", "starts")) or bool(_says(low, words.startings("caption", "cues")))


def _says(low: str, cues: tuple[str, ...]) -> bool:
    """Whether any of some cues stands in a line where no letter goes on at either end."""
    known = _by_run(cues)
    return any(
        _bounded(cue).search(low) for run in set(_RUN.findall(low)) if run in known for cue in known[run] if cue in low
    )


@lru_cache(maxsize=256)
def _by_run(cues: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """The cues by their first run of letters, which stands whole in every line that has the cue."""
    known: dict[str, tuple[str, ...]] = {}
    for cue in cues:
        run = _RUN.search(cue)
        if run:
            known[run.group()] = (*known.get(run.group(), ()), cue)
    return known


@lru_cache(maxsize=4096)
def _bounded(cue: str) -> re.Pattern[str]:
    before = r"(?<![^\W\d_])" if cue[0].isalpha() else ""
    return re.compile(before + re.escape(cue) + (r"(?![^\W\d_])" if cue[-1].isalpha() else ""))


def bio_name(text: str, words: Furniture, *, names: tuple[str, ...] = ()) -> str | None:
    """The person whose biography a line is ("Ann Lee is a reporter for …"); None where it is none.

    Args:
        text: the line.
        words: what the language's biographies say.
        names: who signs, or the line above: a biography may begin with such a name and any verb.
    """
    if len(text) > LONGEST_BIO:
        return None
    opened = _opening(words.startings("bio", "verbs")).match(text)
    signed = next((known for known in names if known and folded(text).startswith(f"{folded(known)} ")), None)
    name = opened.group(1).rstrip(",") if opened and is_name(opened.group(1).rstrip(","), words) else None
    if signed and (name or _tells_work(text, words, both=False)):
        return signed
    if name and (_tells_work(text, words, both=True) or _repeats_name(text, name, words)):
        return name
    return None


def _tells_work(text: str, words: Furniture, *, both: bool) -> bool:
    """Whether a line names a job, or has another cue of biographies; or both."""
    low = text.casefold()
    job = _says(low, words.startings("byline", "jobs"))
    cue = _says(low, words.startings("bio", "cues"))
    return (job and cue) if both else (job or cue)


def _repeats_name(text: str, name: str, words: Furniture) -> bool:
    """Whether a line names a job and comes back to the last name, as long biographies do."""
    low = text.casefold()
    again = low.count(name.rsplit(maxsplit=1)[-1].casefold()) > 1
    return again and _says(low, words.startings("byline", "jobs"))


@lru_cache(maxsize=64)
def _opening(verbs: tuple[str, ...]) -> re.Pattern[str]:
    """Two to four words and a verb of biographies."""
    return re.compile(
        r"(\S+(?:\s\S+){1,3}?)\s(?:" + "|".join(re.escape(verb) for verb in verbs) + r")\b", re.IGNORECASE
    )


def is_heading(text: str) -> bool:
    """Whether a line has the shape of a heading inside an article: short, begun with a capital or figure, not ended as a sentence."""
    if not text or len(text) > LONGEST_HEADING or units(text) > 18:
        return False
    first = next((c for c in text if c.isalnum()), "")
    if not first or (first.isalpha() and first.islower()):
        return False
    return text.endswith(("?", "!", "…", "”", '"', "’", ":")) or not ends_sentence(text)
