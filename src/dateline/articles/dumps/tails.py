"""What closes an article without being prose: a fact box below the last paragraph, a long list of results or names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from dateline.articles.dumps.lines import Line

_FEWEST_ITEMS = 2
_FEWEST = 20
"""Short lines behind a body from which they are its list; menus of that length hold words of furniture."""

_HEADLINE = 8
_MOST_HEADLINES = 0.1
_HARMLESS = frozenset(("media", "separator", "advertisement", "share"))


def with_box(lines: Sequence[Line], end: int) -> int:
    """The line after the body's last, the fact box that follows it included: its title, said twice, and the items below.

    Args:
        lines: the dump.
        end: the line after the last one of the body's prose.
    """
    titles = [line.low for line in lines[end : end + 2]]
    if len(titles) < 2 or titles[0] != titles[1] or lines[end].reason:
        return end
    items = list(takewhile(lambda line: line.bullet and not line.reason, lines[end + 2 :]))
    return items[-1].number + 1 if len(items) >= _FEWEST_ITEMS else end


def with_list(lines: Sequence[Line], end: int, neutral: AbstractSet[int]) -> int:
    """The line after the body's last, the list that follows it included, if one does.

    Args:
        lines: the dump.
        end: the line after the last one of the body's prose.
        neutral: numbers of lines that count as nothing: words of pictures.
    """
    found = [line for line in _until_furniture(lines[end:]) if line.number not in neutral and not line.reason]
    headlines = sum(line.words >= _HEADLINE and not line.prose for line in found)
    is_list = len(found) >= _FEWEST and headlines <= _MOST_HEADLINES * len(found)
    return found[-1].number + 1 if is_list else end


def _until_furniture(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        if line.closes or (line.reason and line.reason not in _HARMLESS):
            return
        yield line
