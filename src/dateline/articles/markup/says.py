"""What an HTML page says of itself: JSON-LD, meta elements, its address and its tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.articles.markup.linkeddata import Linked, Node
from dateline.articles.markup.meta import Meta
from dateline.articles.markup.tree import Element
from dateline.articles.urls import is_address

_DAY_FIRST = frozenset(
    (
        "gb",
        "ie",
        "au",
        "nz",
        "in",
        "za",
        "sg",
        "my",
        "pk",
        "bd",
        "lk",
        "ke",
        "ng",
        "gh",
        "ug",
        "tz",
        "zw",
        "hk",
        "mt",
        "jm",
        "tt",
    )
)
"""Countries whose English writes 3/4/2024 for the third of April."""


@dataclass(frozen=True, slots=True)
class Says:
    """A page's statements about itself, or about the article that the element `root` holds.

    `url` is where it came from; `nodes` are all things that its JSON-LD describes.
    """

    root: Element
    linked: Linked
    meta: Meta
    url: str | None
    nodes: Sequence[Node] = ()

    @property
    def whole(self) -> Element:
        """The root of the page."""
        return self.root.getroottree().getroot()

    @property
    def address(self) -> str | None:
        """The page's own address; where it came from, if it gives none."""
        told = self.linked.url if is_address(self.linked.url) else None
        return self.meta.canonical or told or self.url

    @property
    def month_first(self) -> bool:
        """Whether its figures 3/4/2024 mean March: in English, outside the countries that write the day first."""
        tag = (self.whole.get("lang") or self.linked.language or "en").lower().replace("_", "-").split("-")
        return tag[0] == "en" and not _DAY_FIRST & set(tag[1:])
