"""Lines that stand on many pages of one site: counted over its different articles, so that copies of one count once.

A line that names the article (its title, who signs, a credit) is nobody's furniture; a sentence is only where it stands on
half of the pages, as reports that tell of the same have sentences in common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import nlargest
from math import ceil

from dateline.articles.cues import ends_sentence, is_prose
from dateline.articles.dumps.topics import stems
from dateline.languages.furniture import folded
from dateline.model.article import STORY, Article, BlockKind

FEWEST, SHARE, SENTENCE_SHARE = 3, 0.3, 0.5
"""The pages and the share of a site's pages on which a line of furniture stands at least; the share for a sentence."""

_COPIED, _TITLED_ALIKE = 0.9, 0.7
"""The shares of the longer text from which two pages tell one article: under different titles, and under one title. Pages that
show a few words of each article above much furniture have much in common."""

_TOLD_BY, _COMPARED = 3, 8
"""The longest blocks of an article by which copies are found, and the articles with such a block that are compared."""

_SPOKEN = 0.34
_NAMING = frozenset((BlockKind.TITLE, BlockKind.BYLINE, BlockKind.BIO, BlockKind.CREDIT))
_NO_LINES = frozenset(("date", "byline", "name", "title said again"))
"""Why text is left out that is of this article all the same."""


@dataclass(frozen=True, slots=True)
class Least:
    """How many of a site's pages a line stands on at least to be its furniture: a number and a share, both."""

    pages: int = FEWEST
    share: float = SHARE

    def of(self, pages: int, *, sentence: bool) -> int:
        """The number needed where there are so many pages."""
        share = max(self.share, SENTENCE_SHARE) if sentence else self.share
        return max(self.pages, ceil(round(share * pages, 6)))  # rounded, as 0.1 * 30 is a little more than 3


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells, to find its copies by: its title and the blocks of its body, folded."""

    title: str
    body: frozenset[str]


@dataclass
class Tally:
    """What was seen of one site so far: how many different `articles`, and how many of them have each line."""

    articles: int = 0
    _lines: Counter[str] = field(default_factory=Counter)
    _sentences: set[str] = field(default_factory=set)
    _names: set[str] = field(default_factory=set)
    _told: dict[str, list[Told]] = field(default_factory=lambda: defaultdict(list))

    def add(self, article: Article) -> bool:
        """Count the lines of an article's page; false where this is a copy of one that was counted."""
        self._names.update(_names(article))
        if self._has(_told(article)):
            return False
        self.articles += 1
        lines = {folded(line): line for line in _lines(article) if any(c.isalpha() for c in line)}
        self._lines.update(lines.keys())
        self._sentences.update(low for low, line in lines.items() if _is_sentence(line))
        return True

    def _has(self, told: Told) -> bool:
        """Whether most of a body was seen before as one body; if not, it is kept."""
        keys = nlargest(_TOLD_BY, told.body, key=lambda line: (len(line), line))
        if any(_same(told, other) for key in keys for other in self._told[key][-_COMPARED:]):
            return True
        for key in keys:
            self._told[key].append(told)
        return False

    def standing(self, least: Least) -> list[tuple[str, int]]:
        """The lines that stand on many pages, folded, with how many: most first."""
        needed, for_sentence = (least.of(self.articles, sentence=sentence) for sentence in (False, True))
        found = (
            (line, count)
            for line, count in self._lines.items()
            if count >= (for_sentence if line in self._sentences else needed) and line not in self._names
        )
        return sorted(found, key=lambda item: (-item[1], item[0]))


def _told(article: Article) -> Told:
    blocks = (block.span.of(article.text) for block in article.blocks if _tells(block.kind))
    return Told(folded(article.title or ""), frozenset(map(folded, blocks)))


def _tells(kind: BlockKind) -> bool:
    return kind in STORY and kind is not BlockKind.TITLE


def _same(told: Told, other: Told) -> bool:
    share = _TITLED_ALIKE if told.title == other.title else _COPIED
    return _size(told.body & other.body) >= share * max(_size(told.body), _size(other.body))


def _size(lines: frozenset[str]) -> int:
    return sum(map(len, lines))


def _lines(article: Article) -> Iterator[str]:
    """Every line of an article's page, but for those that are a field of the article."""
    yield from (block.span.of(article.text) for block in article.blocks if block.kind not in _NAMING)
    yield from (scrap.text for scrap in article.furniture if not scrap.field and scrap.reason not in _NO_LINES)


def _names(article: Article) -> Iterator[str]:
    """Who signs; and the title where the article speaks of it: of a dump a line of furniture may be taken for one."""
    yield from (folded(author.name) for author in article.authors)
    mine = stems(article.title or "")
    told = {stem for block in article.blocks if _tells(block.kind) for stem in stems(block.span.of(article.text))}
    if mine and len(mine & told) >= _SPOKEN * len(mine):
        yield folded(article.title or "")


def _is_sentence(line: str) -> bool:
    """Whether a line could be of a body: it ends as a sentence does, and leads up to nothing, or is as long as one."""
    return is_prose(line) or (ends_sentence(line) and not line.endswith((":", "…")))
