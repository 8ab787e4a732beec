"""Which lines of a dump stand directly above a byline or a date: the title, or the title and its standfirst."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.articles.dates import find_date
from dateline.articles.dumps.lines import Line
from dateline.articles.names import byline_names, is_person
from dateline.languages.furniture import Furniture, date_words

_REACH = 60
_HEAD, _INTO = 12, 4
"""Lines above the body and in it, furniture aside, among which a byline or date is the article's."""

_MOST_SIGN, _SHORT_SIGN = 16, 6
_NEAR_NAME, _NAME_WORDS = 3, 4
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}")


def signed_lines(lines: Sequence[Line], start: int, words: Furniture) -> frozenset[int]:
    """The lines that stand directly above the byline or date nearest to the body: the title, or the title and its standfirst."""
    told = [line.number for line in lines[max(0, start - _REACH) : start] if not line.reason][-_HEAD:]
    reach = range(min(told, default=start), min(len(lines), start + _INTO))
    signs = [at for at in reach if _signs(lines[at], words)]
    top = next((n for n in range(len(signs) - 1, 0, -1) if signs[n] - signs[n - 1] > _INTO), 0)
    if not signs:
        return frozenset()
    first = _first_name(lines, signs[top], words)
    return frozenset([at for at in range(max(0, first - _INTO), first) if not lines[at].reason][-2:])


def _first_name(lines: Sequence[Line], sign: int, words: Furniture) -> int:
    """The line that names a person a little above a date, a job between them; else the date's line, or the byline's."""
    near = range(max(0, sign - _NEAR_NAME), sign if not byline_names(lines[sign].text, words) else 0)
    named = (at for at in near if lines[at].words <= _NAME_WORDS and is_person(lines[at].text, words))
    return next(named, sign)


def _signs(line: Line, words: Furniture) -> bool:
    """Whether a line says who wrote the article, or when it was published."""
    if line.reason == "dates" or byline_names(line.text, words):
        return True
    if line.prose or line.words > _MOST_SIGN:
        return False
    dated = find_date(line.text, date_words("en"))
    return dated is not None and (line.words <= _SHORT_SIGN or bool(_CLOCK.search(line.text)))
