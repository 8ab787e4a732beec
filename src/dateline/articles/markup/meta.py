"""What a page's meta elements, links and microdata say of its article, each list in the order of its trust."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dateline.articles.markup.tree import Element, words_in
from dateline.articles.urls import is_address

TITLE = (
    "og:title",
    "twitter:title",
    "title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "headline",
)
SITE = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "dc.publisher",
    "al:ios:app_name",
    "publisher",
)
SECTION = (
    "article:section",
    "section",
    "parsely-section",
    "cxenseparse:category",
    "sailthru.section",
    "og:section",
    "category",
    "article.section",
    "page-topic",
)
TAGS = ("article:tag", "news_keywords", "parsely-tags", "keywords", "sailthru.tags")
AUTHORS = (
    "author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "article:author",
    "dc.creator.name",
    "article:author_name",
    "twitter:data1",
    "cxenseparse:author",
    "bylines",
)
PUBLISHED = (
    "article:published_time", "article:published", "datepublished", "date.published", "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date", "pubdate", "dc.date.issued",
    "dcterms.created", "dc.date.created", "date", "dc.date", "dcterms.date", "article.published", "og:article:published_time", "cxenseparse:publishtime", "published_at", "originalpublicationdate", "rnews:datepublished",
    "og:published_time", "citation_publication_date", "article_date_original", "displaydate", "release_date", "ptime", "created", "article:create_at", "cxenseparse:recs:publishtime", "datecreated", "bt:pubdate", "dc.terms.created",
)  # fmt: skip
UPDATED = (
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "article:modified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "bt:moddate",
    "article.updated",
    "revised",
    "utime",
    "lastmodified",
    "og:modified_time",
)


_MOST = 100
"""Values of one name that are kept; pages with many tags have 60."""


@dataclass(frozen=True)
class Meta:
    """Values by lower-case name; `tag_title` is the title element, `canonical` the address the page calls its own."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tag_title: str | None = None
    canonical: str | None = None

    def every(self, names: Iterable[str]) -> list[str]:
        """All values of some names, in the order of the names."""
        return [value for name in names for value in self.values.get(name, ())]

    def first(self, names: Iterable[str]) -> str | None:
        """The first value of some names."""
        return next(iter(self.every(names)), None)

    def called(self, *kinds: str) -> bool:
        """Whether the page calls itself one of some kinds of object (Open Graph's og:type, such as `video.other`)."""
        return any(value.lower().startswith(kinds) for value in self.every(("og:type",)))


def read_meta(root: Element) -> Meta:
    """The meta elements, microdata and links of a page."""
    values: dict[str, list[str]] = defaultdict(list)
    for element in root.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for attribute in ("property", "name", "itemprop"):
            if content and (name := element.get(attribute)):
                values[name.strip().lower()].append(content)
    for element in root.xpath("//*[@itemprop='datePublished' or @itemprop='dateModified'][not(self::meta)]"):
        if stamp := element.get("datetime") or element.get("content"):
            values[str(element.get("itemprop")).lower()].append(stamp)
    kept = {name: tuple(found[:_MOST]) for name, found in values.items()}
    return Meta(kept, _tag_title(root), _canonical(root, values))


def _tag_title(root: Element) -> str | None:
    found = next(
        (
            element
            for element in root.iter("title")
            if element.getparent() is not None and element.getparent().tag in ("head", "html", "body")
        ),
        None,
    )
    return (words_in(found) or None) if found is not None else None


def _canonical(root: Element, values: Mapping[str, list[str]]) -> str | None:
    """The canonical link, else the address that the page shares."""
    links = [element.get("href") for element in root.iter("link") if (element.get("rel") or "").lower() == "canonical"]
    addresses = [link.strip() for link in [*links, *values.get("og:url", ())] if link and is_address(link.strip())]
    return addresses[0] if addresses else None
