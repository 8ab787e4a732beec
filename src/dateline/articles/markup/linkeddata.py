"""What a page's JSON-LD says of its article; what it says of other things (claims reviewed, teasers, comments) is not asked."""

from __future__ import annotations

import html as entities
import json
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from dateline.articles.charset import without_halves
from dateline.articles.markup.tree import Element

ARTICLE_TYPES = frozenset(
    [
        "NewsArticle",
        "Article",
        "BlogPosting",
        "ReportageNewsArticle",
        "LiveBlogPosting",
        "OpinionNewsArticle",
        "AnalysisNewsArticle",
        "BackgroundNewsArticle",
        "ReviewNewsArticle",
        "AskPublicNewsArticle",
        "AdvertiserContentArticle",
        "SocialMediaPosting",
        "TechArticle",
        "Report",
        "ScholarlyArticle",
        "Interview",
        "MedicalScholarlyArticle",
        "SatiricalArticle",
        "AudioArticle",
    ]
)
PLAYERS = frozenset(("VideoObject", "AudioObject", "PodcastEpisode", "MusicRecording"))
"""What players call what they play."""

_OTHER_TYPES = frozenset(("WebPage", "ItemPage", "ImageGallery", "MediaGallery", *PLAYERS))
_TELLING = ("datePublished", "headline", "uploadDate")
_MOST_NODES = 2000
_MOST_NAMES = 50
_LONGEST, _LONGEST_FIELD = 3_000_000, 5000
"""Code points of a script, and of a field that is no body."""
_TRAILING = re.compile(r",\s*([}\]])")

Node = Mapping[str, object]


@dataclass(frozen=True, kw_only=True)
class Linked:
    """The article's own statements, empty where it makes none; `found` are the types of all that the page describes."""

    types: tuple[str, ...] = ()
    found: frozenset[str] = frozenset()
    headline: str | None = None
    description: str | None = None
    body: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    paid: bool = False

    @property
    def is_article(self) -> bool:
        """Whether the page calls itself an article of some kind."""
        return any(name in ARTICLE_TYPES for name in self.types)


def read_nodes(root: Element) -> list[Node]:
    """All that the page's JSON-LD describes, as far as any page goes."""
    scripts = (script for script in root.iter("script") if "ld+json" in (script.get("type") or "").lower())
    return list(islice((node for script in scripts for node in _nodes(_parsed(script.text or ""))), _MOST_NODES))


def read_linked(nodes: Sequence[Node], *, url: str | None = None) -> Linked:
    """The article that the page's JSON-LD describes: the one with its address, else the one that says most."""
    articles = [node for node in nodes if ARTICLE_TYPES & set(_types(node))]
    others = [node for node in nodes if _OTHER_TYPES & set(_types(node)) and any(key in node for key in _TELLING)]
    chosen = max(articles or others, key=lambda node: _weight(node, url), default=None)
    linked = _linked(chosen, _named(nodes)) if chosen is not None else Linked(publisher=_publisher(nodes))
    return replace(linked, found=frozenset(name for node in nodes for name in _types(node)))


def linked_as(nodes: Sequence[Node], headline: str) -> Linked | None:
    """The article that the page's JSON-LD describes under a headline; None where it describes none of that name."""
    articles = (node for node in nodes if ARTICLE_TYPES & set(_types(node)))
    found = next((node for node in articles if _first(node, "headline", "name") == headline), None)
    return _linked(found, _named(nodes)) if found is not None else None


def _named(nodes: Sequence[Node]) -> Mapping[str, Node]:
    return {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}


def _weight(node: Node, url: str | None) -> tuple[bool, int]:
    address = _first(node, "url", "mainEntityOfPage", "@id")
    return (
        bool(url and address and address.split("#")[0].rstrip("/") == url.split("#")[0].rstrip("/")),
        sum(key in node for key in ("headline", "datePublished", "author", "articleBody")),
    )


def _parsed(text: str) -> object:
    """The value of a script; one that is nearly JSON is mended, one that is not is nothing."""
    if len(text) > _LONGEST:
        return None
    plain = (
        text.strip()
        .removeprefix("<!--")
        .removesuffix("-->")
        .strip()
        .removeprefix("//<![CDATA[")
        .removesuffix("//]]>")
        .removeprefix("<![CDATA[")
        .removesuffix("]]>")
        .strip()
        .rstrip(";")
    )
    for candidate in (plain, _TRAILING.sub(r"\1", plain)):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object) -> Iterator[Node]:
    """Every object in a value that has a type, outermost first; no deeper than an article's own fields."""
    waiting: deque[tuple[object, int]] = deque([(value, 0)])
    while waiting:
        at, depth = waiting.popleft()
        if isinstance(at, dict):
            if "@type" in at:
                yield at
            waiting.extend(
                (at[key], depth + 1)
                for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemReviewed")
                if key in at and key != "itemReviewed" and depth < 4
            )
        elif isinstance(at, list) and depth < 5:
            waiting.extend((item, depth + 1) for item in at)


def _linked(node: Node, named: Mapping[str, Node]) -> Linked:
    return Linked(
        types=_types(node),
        headline=_first(node, "headline", "name"),
        description=_first(node, "description"),
        body=_first(node, "articleBody", "text") or "",
        authors=tuple(islice(_names(node.get("author", node.get("creator")), named), _MOST_NAMES)),
        published=_first(node, "datePublished", "dateCreated", "uploadDate"),
        modified=_first(node, "dateModified"),
        section=next(iter(_strings(node.get("articleSection"))), None),
        keywords=tuple(
            word.strip() for text in _strings(node.get("keywords")) for word in text.split(",") if word.strip()
        ),
        publisher=next(iter(_names(node.get("publisher"), named)), None),
        language=next(iter(_names(node.get("inLanguage"), named)), None),
        url=_first(node, "url", "mainEntityOfPage"),
        paid=str(node.get("isAccessibleForFree")).lower() == "false",
    )


def _publisher(nodes: Sequence[Node]) -> str | None:
    return next(
        (
            name
            for node in nodes
            if set(_types(node)) & {"NewsMediaOrganization", "WebSite", "Organization"}
            for name in _strings(node.get("name"))
        ),
        None,
    )


def _types(node: Node) -> tuple[str, ...]:
    return tuple(_strings(node.get("@type")))


def _first(node: Node, *keys: str) -> str | None:
    """The first of some fields that holds a string, or an object with an address."""
    for key in keys:
        value = node.get(key)
        value = value.get("@id", value.get("url")) if isinstance(value, dict) else value
        for text in _strings(value):
            return text if key == "articleBody" else _plain(text if key == "text" else text[:_LONGEST_FIELD])
    return None


def _strings(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str) and item.strip():
            yield without_halves(item.strip())
        elif isinstance(item, dict) and isinstance(item.get("name"), str):
            yield without_halves(str(item["name"]).strip())


def _names(value: object, named: Mapping[str, Node]) -> Iterator[str]:
    """The names of persons or organizations, given as strings, objects or references to objects."""
    for item in value if isinstance(value, list) else [value]:
        found = (
            named.get(str(item["@id"]), item)
            if isinstance(item, dict) and "name" not in item and "@id" in item
            else item
        )
        if isinstance(found, dict):
            yield from (_plain(name) for name in _strings(found.get("name")))
        elif isinstance(found, str) and found.strip():
            yield _plain(found)


def _plain(text: str) -> str:
    """A string without entities and mark-up, which some pages leave in."""
    return " ".join(entities.unescape(re.sub(r"<[^<>]{0,200}>", "", without_halves(text))).split())
