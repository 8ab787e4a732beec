"""What an HTML page says of its article, field by field: the best-founded value wins, the others are kept as furniture with the reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice

from dateline.articles.dateline import find_bare_dateline
from dateline.articles.dates import find_dates
from dateline.articles.markup import meta as names_of
from dateline.articles.markup.core import letters
from dateline.articles.markup.says import Says
from dateline.articles.markup.titles import LONGEST, choose_title, cut_site, most_told
from dateline.articles.markup.tree import Element, words_in
from dateline.articles.names import byline_names, find_names, is_account, is_person, merge_names
from dateline.articles.sites import from_copyright, from_host, named_like_host, same_site, split_title
from dateline.languages.furniture import Furniture, date_words, folded
from dateline.model.article import Author
from dateline.model.article import Furniture as Scrap

_FEWEST_LETTERS = 4
_MOST_TAGS = 40
_MOST_TITLES, _MOST_HEADINGS = 20, 100
"""Titles in a page's metadata, and headings of one rank, among which its title is looked for."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A field's value, and those that lost."""

    value: str | None
    scraps: tuple[Scrap, ...] = ()


def page_site(says: Says, copyright_lines: Iterable[str]) -> str | None:
    """The outlet's name."""
    tail = split_title(says.meta.tag_title or "")[1:]
    host = from_host(says.address)
    stated_names = [
        *says.meta.every(names_of.SITE[:1]),
        *([says.linked.publisher] if says.linked.publisher else []),
        *says.meta.every(names_of.SITE[1:]),
    ]
    named = [name for name in stated_names if name and "://" not in name and len(name) < 60]
    hosted = [part for part in tail[::-1] if host and same_site(part, host.split(".")[0])]
    return next(iter([*named, *hosted]), None) or from_copyright(copyright_lines) or host


def better_site(says: Says, site: str | None, title: str | None, lines: Iterable[str]) -> str | None:
    """The name in the title element where it is of the same outlet, or all that is known is a host; else a line that is the host's.

    Args:
        says: what the page says of itself.
        site: the name known so far, or the host.
        title: the article's title.
        lines: the page's short lines, where its name may stand.
    """
    host = from_host(says.address)
    if site and letters(site) == letters(title or ""):  # some pages name the article as what it is published on
        site = host
    told = title_site(says, title)
    if told and (site in (None, host) or (same_site(told, site or "") and not find_dates(told, date_words("en")))):
        return told
    return (named_like_host(lines, host) or site) if site == host else site


def page_title(
    says: Says,
    site: str | None,
    body: Callable[[], tuple[Sequence[str], AbstractSet[str]]],
    *,
    stated: str | None = None,
) -> Choice:
    """The title, without the outlet's name.

    Args:
        says: what the page says of itself.
        site: the outlet's name.
        body: asked of pages without headings, whose title element may name the outlet alone: the lines above the first
            paragraph in the type of a title, and the words of the body.
        stated: what the page came with, such as a mail's subject; believed.
    """
    headings = _headings(says.root)
    raw = [
        says.linked.headline,
        *says.meta.every(names_of.TITLE[:2]),
        says.meta.tag_title,
        *says.meta.every(names_of.TITLE[2:]),
    ]
    given = [title for title in raw if title and len(title) <= LONGEST][:_MOST_TITLES]
    known = [
        name for name in (site, says.linked.publisher, *says.meta.every(names_of.SITE), from_host(says.address)) if name
    ]
    cut = [title for text in given if (title := cut_site(text, known, [*headings, *given]))]
    value = choose_title([cut_site(heading, known) for heading in headings], cut)
    if stated:
        value = stated
    elif not headings and len(given) <= 1 and says.meta.tag_title:
        shown, told = body()
        value = most_told([*cut, *shown], told) or value
    return Choice(value, tuple(_losers(value, [*cut, *headings], "title")))


def title_site(says: Says, title: str | None) -> str | None:
    """The outlet's name behind the title in the title element, where nothing else names it."""
    parts = split_title(says.meta.tag_title or "")
    if len(parts) < 2 or not title:
        return None
    if letters("".join(parts[:-1])) == letters("".join(split_title(title))):
        return parts[-1]
    return parts[0] if letters("".join(parts[1:])) == letters("".join(split_title(title))) else None


def _headings(root: Element) -> list[str]:
    for tags in (("h1",), ("h2", "h3")):
        found = [words_in(element) for element in islice(root.iter(*tags), _MOST_HEADINGS)]
        usable = [text for text in found if len(letters(text)) >= _FEWEST_LETTERS]
        if usable:
            return usable
    return []


def _losers(value: str | None, others: Iterable[str], field: str) -> Iterator[Scrap]:
    seen = {letters(value or "")}
    for text in others:
        if letters(text) not in seen:
            seen.add(letters(text))
            yield Scrap(text, f"another {field} of the page", field)


def page_authors(
    says: Says, lines: Sequence[str], bios: Sequence[str], *, site: str | None, words: Furniture
) -> tuple[Author, ...]:
    """Who signs: by JSON-LD, then by meta elements, then by what stands around the title; with the biography on the page.

    Args:
        says: what the page says of itself.
        lines: the lines around the title that are bylines by their words or their elements.
        bios: the biographies on the page.
        site: the outlet's name; it signs only where nobody else does.
        words: furniture words.
    """
    stated = (says.linked.authors, says.meta.every(names_of.AUTHORS))
    linked, metas = (_people((text for text in texts if not _is_site(text, site)), words) for texts in stated)
    bylines = merge_names(name for line in lines for name in line_names(line, words))
    linked, metas, bylines = (_without_site(names, site) for names in (linked, metas, bylines))
    names = (
        _settled([[name for name in names if not _is_site(name, site)] for names in (linked, bylines, metas)], words)
        or (*linked, *metas, *(site for texts in stated for text in texts if site and _is_site(text, site)))[:1]
    )
    return tuple(Author(name, next((bio for bio in bios if folded(name) in folded(bio)), None)) for name in names)


def stated_authors(says: Says, words: Furniture) -> tuple[str, ...]:
    """Everybody whom the metadata name as an author."""
    return merge_names([*_people(says.linked.authors, words), *_people(says.meta.every(names_of.AUTHORS), words)])


def line_names(line: str, words: Furniture) -> tuple[str, ...]:
    """The names in a byline; the agency of a dateline that stands where a byline should."""
    bare = find_bare_dateline(line, words)
    return byline_names(line, words) or ((bare.agency,) if bare and bare.agency else ()) or find_names(line, words)


def _people(values: Iterable[str], words: Furniture) -> tuple[str, ...]:
    """The names in metadata."""
    texts = [text for text in values if not text.startswith(("http", "@", "/", "www.", ","))]
    return merge_names(
        name for text in texts for name in (byline_names(text, words) or find_names(text, words) or _desk(text))
    )


def _desk(text: str) -> tuple[str, ...]:
    """A name that metadata give in one word or in capitals: a desk or an outlet, as far as it is no account's name."""
    name = " ".join(text.split())
    return (name,) if re.fullmatch(r"[A-Z][A-Za-z]*(?:[-.& ][A-Za-z]+){0,3}", name) and not is_account(name) else ()


def _without_site(names: Sequence[str], site: str | None) -> tuple[str, ...]:
    """Names without the outlet's behind them: "Ann Lee Daily" of the Daily, or of daily.example."""
    own = folded(site or "").removeprefix("the ")
    return merge_names(_cut_end(_cut_end(name, own), own.rpartition(".")[0]) for name in names)


def _cut_end(name: str, end: str) -> str:
    """A name without some words at its end, if two words or more stand before them."""
    rest = name[: -len(end)].strip()
    return rest if end and folded(name).endswith(f" {end}") and " " in rest else name


def _is_site(name: str, site: str | None) -> bool:
    """Whether a name is the outlet's, or an account or edition named after it ("Daily D", "Daily Asia" of the Daily)."""
    return (
        bool(site)
        and bool(name.strip())
        and (
            folded(name) == folded(site or "")
            or (folded(name).startswith(f"{folded(site or '')} ") and name.count(" ") - (site or "").count(" ") == 1)
            or (len(name.rsplit(maxsplit=1)[-1]) == 1 and same_site(name.rsplit(" ", 1)[0], site or ""))
        )
    )


def _settled(found: Sequence[Sequence[str]], words: Furniture) -> tuple[str, ...]:
    """JSON-LD before meta elements before the byline; those that name persons before all, and then persons alone."""
    for names in found:
        persons = tuple(name for name in names if is_person(name, words))
        if persons:
            return persons
    return tuple(next((names for names in found if names), ()))


def page_tags(says: Says) -> tuple[str, ...]:
    """What the page is filed under, each once."""
    values = [
        *says.linked.keywords,
        *(part.strip() for text in says.meta.every(names_of.TAGS) for part in text.split(",")),
    ]
    return tuple(dict.fromkeys(value for value in values if value and len(value) < 60))[:_MOST_TAGS]


def _category(says: Says) -> str | None:
    """What the page's first link to a category says (the microformat rel="category")."""
    links = (link for link in says.root.iter("a") if "category" in (link.get("rel") or "").split())
    return next((words for link in links if (words := words_in(link))), None)


def page_section(says: Says) -> str | None:
    """The section that it stands in."""
    value = says.linked.section or says.meta.first(names_of.SECTION) or _category(says)
    return value if value and len(value) < 60 else None
