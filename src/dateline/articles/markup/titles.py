"""The title of a page: the heading that its metadata bear out, without the outlet's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from dateline.articles.cues import is_prose, units
from dateline.articles.markup.core import Core, letters
from dateline.articles.markup.leaves import Outline
from dateline.articles.sites import same_site, split_title

LONGEST = 400
"""Code points of a title."""

_ALIKE = 0.5
_TAIL_WORDS = 6
_NEAR, _BOLD = 8, 0.9
_FEWEST, _MOST = 4, 25
_EASTERN_SITE = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fffA-Za-z]{1,8}(?:网|網|频道|頻道|新闻|新聞|ニュース|新闻网|日报|日報|在线|線上)"
)
_EASTERN_DESK = re.compile(r"[\u3400-\u9fff]{2,4}")
_WORD = re.compile(r"[^\W_]{4,}")


def cut_site(title: str, sites: Iterable[str], others: Sequence[str] = ()) -> str:
    """A title without the outlet's name before or behind it.

    Args:
        title: as the page gives it, such as "Talks fail | The Daily".
        sites: names of the outlet, and its host.
        others: other titles of the page; what these lack at the end is no part of the title either.
    """
    known = [site for site in sites if site]
    endings = {letters(other) for other in others} - {""}
    text = title.strip()
    while len(text) <= LONGEST and len(parts := split_title(text)) > 1:
        tail, lead = parts[-1], parts[0]
        if _is_site(tail, known) or _is_desk(text, tail) or letters(text[: text.rindex(tail)]) in endings:
            text = text[: text.rindex(tail)].rstrip(" |-–—·•:»\u00a0_")
        elif _is_site(lead, known):
            text = text[text.index(lead) + len(lead) :].lstrip(" |-–—·•:»\u00a0")
        else:
            return text
    return text


def _is_desk(text: str, tail: str) -> bool:
    """Whether a title's tail is a desk's name behind a line, as Chinese titles have it: "…_科技"."""
    return text.endswith(f"_{tail}") and _EASTERN_DESK.fullmatch(tail) is not None


def _is_site(part: str, known: Sequence[str]) -> bool:
    """Whether a part of a title is the outlet's name, or in Chinese and Japanese one such as a site or its desk bears."""
    if _EASTERN_SITE.fullmatch(part.strip()):
        return True
    return len(part.split()) <= _TAIL_WORDS and any(same_site(part, site) for site in known)


def alike(one: str, other: str) -> float:
    """How much of the shorter title's words the other has; half of two words is nothing, as mastheads have one in common too."""
    a, b = set(one.casefold().split()), set(other.casefold().split())
    shared = len(a & b)
    return shared / min(len(a), len(b)) if shared > 1 or (shared and min(len(a), len(b)) == 1) else 0.0


def choose_title(headings: Sequence[str], stated: Sequence[str]) -> str | None:
    """The title among a page's top headings and those of its metadata (each already without the outlet's name).

    A heading that the metadata say too wins, or else one that shares its words with them, as it is what readers see; without
    one, the first of the metadata.
    """
    usable = [heading for heading in headings if 0 < len(heading) <= LONGEST]
    if not stated:
        return usable[0] if usable else None
    same = {letters(title) for title in stated}
    backed = [
        (letters(heading) in same, max(alike(heading, title) for title in stated), -at)
        for at, heading in enumerate(usable)
    ]
    best = max(backed, default=(False, 0.0, 0))
    return usable[-best[2]] if best[1] >= _ALIKE else stated[0]


def shown_titles(page: Outline, core: Core) -> list[str]:
    """The lines in bold type above the first paragraph of the body: where pages of old layouts have their title."""
    first = next((at for at in range(core.start, core.end) if is_prose(page.leaves[at].text)), core.end)
    near = page.leaves[max(0, first - _NEAR) : first]
    return [leaf.text for leaf in near if leaf.bold > _BOLD and _FEWEST <= units(leaf.text) <= _MOST]


def told_words(page: Outline, core: Core) -> frozenset[str]:
    """The words of the body's prose."""
    prose = (leaf.text for leaf in page.leaves[core.start : core.end] if is_prose(leaf.text))
    return frozenset(word for text in prose for word in _WORD.findall(text.casefold()))


def most_told(titles: Sequence[str], told: AbstractSet[str]) -> str | None:
    """The first of the titles with the largest share of words that the body has too; None where none shares one."""
    shares = [
        (len(words & told) / len(words), title) for title in titles if (words := set(_WORD.findall(title.casefold())))
    ]
    best = max(shares, key=lambda item: item[0], default=(0.0, ""))
    return best[1] if best[0] else None
