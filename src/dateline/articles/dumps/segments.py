"""The ends of a body: stretches of prose behind furniture that speak of something else belong to the page, not to the article.

Many pages close with prose of their own (what the outlet is, why to subscribe, the start of another story). It reads like
paragraphs; what gives it away is that furniture stands before it and that it has few words in common with the article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from dateline.articles.cues import bio_name
from dateline.articles.dumps.lines import Line
from dateline.articles.dumps.topics import Telling, share, telling
from dateline.languages.furniture import KNOWN, Furniture

_INSIDE = frozenset(("advertisement", "related", "media", "share", "separator", "breakpoint", KNOWN))
"""Furniture that stands between the paragraphs of articles too."""

_STRANGE_INSIDE, _STRANGE_LONG, _STRANGE_BEHIND = 0.12, 0.18, 0.25
"""Shares of common words below which a stretch is of another text: behind such furniture, and behind any other, long or not."""

_BIO, _STRANGE_SIGNED = "bio", 0.5
"""The same behind an author's biography, with which most articles end."""

_LONG, _LARGE = 0.25, 0.4
"""Shares of the prose from which a stretch is long, and from which it stays: it may be the better half of the article."""

_MOST_LINE = 600
_FEWEST_TOLD = 8
_ENOUGH, _ENOUGH_INSIDE = 50, 100
"""Telling words that an article must have before anything is judged by them: behind furniture of its end, and behind such as
stands inside articles too; short articles say something new in every paragraph."""

_PAIR = 2


@dataclass(frozen=True)
class Segment:
    """Prose without furniture in it; `reasons` is the furniture between it and the segment before."""

    lines: tuple[Line, ...]
    reasons: frozenset[str]

    @cached_property
    def mass(self) -> int:
        """Its code points, those of very long lines not all counted."""
        return sum(min(line.size, _MOST_LINE) for line in self.lines)

    @cached_property
    def told(self) -> frozenset[str]:
        """The stems of its telling words."""
        return frozenset(stem for _, stems in self.telling for stem in stems)

    @cached_property
    def telling(self) -> tuple[Telling, ...]:
        """What each of its lines is about."""
        return tuple(map(telling, self.lines))


def without_strangers(
    lines: Sequence[Line], start: int, end: int, neutral: AbstractSet[int], words: Furniture
) -> tuple[int, int]:
    """The body's first line and the line after its last, without stretches at either end that speak of something else.

    Args:
        lines: the dump.
        start: the first line of the window that holds the body.
        end: the line after its last.
        neutral: numbers of lines that count as nothing: words of pictures.
        words: what biographies say, among others.
    """
    parts = list(_segments(lines[start:end], neutral, words))
    if not parts:
        return start, end
    main = max(range(len(parts)), key=lambda n: parts[n].mass)
    last = main + _reach(parts[main:], beside=parts[:main])
    first = main - _reach(parts[main::-1], beside=parts[main + 1 : last + 1])
    begins = parts[first].lines[0].number if first else start
    return begins, parts[last].lines[-1].number + 1 if last < len(parts) - 1 else end


def _reach(parts: Sequence[Segment], beside: Sequence[Segment]) -> int:
    """How many segments past the first one the article goes on: up to the last that speaks of what those before it do.

    Segments run outwards from the largest, and `beside` are those on its other side. What is of another text is not compared
    with, so that notices which speak alike do not hold each other up.
    """
    total = sum(part.mass for part in (*parts, *beside))
    known = {stem for part in (parts[0], *beside) for stem in part.told}
    reached, reasons = 0, frozenset[str]()
    for at, part in enumerate(parts[1:], start=1):
        below = max(part, parts[at - 1], key=lambda one: one.lines[0].number)
        reasons = below.reasons | (reasons & {_BIO})
        if not _is_strange(part, reasons, known, total):
            reached = at
            known |= part.told
    return reached


def _segments(lines: Sequence[Line], neutral: AbstractSet[int], words: Furniture) -> Iterator[Segment]:
    held: list[Line] = []
    before: set[str] = set()
    between: set[str] = set()
    for line in lines:
        if line.number in neutral:
            continue
        reason = line.reason or ("closes" if line.closes else _BIO if _is_bio(line, words) else "")
        if reason:
            between.add(reason)
        elif line.prose:
            if held and between:
                yield Segment(tuple(held), frozenset(before))
                held, before = [], between
            held.append(line)
            between = set()
    if held:
        yield Segment(tuple(held), frozenset(before))


def _is_bio(line: Line, words: Furniture) -> bool:
    """Whether a line is an author's biography; one that was cut short is no sentence."""
    return line.words >= _FEWEST_TOLD and bio_name(line.text, words) is not None


def _is_strange(part: Segment, reasons: frozenset[str], known: AbstractSet[str], total: int) -> bool:
    """Whether a segment speaks of something else than what is known of the article."""
    size = part.mass / total
    enough = _ENOUGH_INSIDE if reasons <= _INSIDE else _ENOUGH
    words = sum(0.5 if len(stem) == _PAIR else 1.0 for stem in islice(known, 2 * enough))
    found = share(part.telling, known) if size < _LARGE and words >= enough else None
    behind = _STRANGE_SIGNED if _BIO in reasons else _STRANGE_LONG if size >= _LONG else _STRANGE_BEHIND
    return found is not None and found < (_STRANGE_INSIDE if reasons <= _INSIDE else behind)
