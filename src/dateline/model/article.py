"""An article: clean text in typed blocks, and what the page says of itself; or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import Self

from dateline.errors import PageError
from dateline.model.page import Page
from dateline.model.span import Span
from dateline.model.time import Dated


class BlockKind(StrEnum):
    """What a stretch of article text is."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"
    CREDIT = "credit"
    FACT_BOX_TITLE = "fact_box_title"
    FACT_BOX_ITEM = "fact_box_item"
    TABLE_ROW = "table_row"
    SOCIAL_POST = "social_post"
    ENTRY = "entry"
    BYLINE = "byline"
    BIO = "bio"


STORY = frozenset(BlockKind) - {BlockKind.CREDIT, BlockKind.BYLINE, BlockKind.BIO, BlockKind.TABLE_ROW}
"""The kinds of block that tell the story: they are parsed; a byline or a biography never votes."""


class Reason(StrEnum):
    """Why a page gave no article."""

    EMPTY = "empty"
    NOT_TEXT = "not_text"
    UNKNOWN_FORMAT = "unknown_format"
    UNDECODABLE = "undecodable"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    NOT_AN_ARTICLE = "not_an_article"
    NO_BODY = "no_body"
    READER_DIED = "reader_died"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a block stands in the page: the element's XPath, and the code points of its text content."""

    xpath: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A typed stretch of article text; `box` numbers the fact box it belongs to, `time` is an entry's on a live page."""

    kind: BlockKind
    span: Span
    box: int | None = None
    time: str | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Furniture:
    """Page text that is not the article, with why; `field` names the article field that this value lost a conflict over."""

    text: str
    reason: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """A person or agency that signs the article."""

    name: str
    bio: str | None = None


@dataclass(frozen=True, slots=True)
class DatelinePlace:
    """The dateline: where the report was filed, and the agency named there; `span` covers it all, dash or bracket included."""

    place: str | None
    agency: str | None
    span: Span


@dataclass(frozen=True, kw_only=True)
class Article:
    """Clean text in typed blocks, in reading order, that never changes once made.

    Raises:
        ValueError: when a block or the dateline lies outside the text, or blocks overlap or are out of order.
    """

    page_id: str
    text: str
    blocks: tuple[Block, ...]
    language: str
    title: str | None = None
    site: str | None = None
    url: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    page_type: str = "article"
    authors: tuple[Author, ...] = ()
    published: Dated | None = None
    updated: Dated | None = None
    dateline: DatelinePlace | None = None
    furniture: tuple[Furniture, ...] = ()

    def __post_init__(self) -> None:
        at = 0
        for block in self.blocks:
            if not at <= block.span.start < block.span.end <= len(self.text):
                message = f"block {block.kind} {block.span} overlaps the one before it or leaves the text of {len(self.text)} code points"
                raise ValueError(message)
            at = block.span.end
        if self.dateline and self.dateline.span.end > len(self.text):
            message = f"dateline {self.dateline.span} leaves the text of {len(self.text)} code points"
            raise ValueError(message)

    @cached_property
    def id(self) -> str:
        """SHA-256 of the page's id and the text, in hexadecimal: the same article of the same page has the same id."""
        return sha256(f"{self.page_id}\n{self.text}".encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks that tell the story."""
        return tuple(block for block in self.blocks if block.kind in STORY)


@dataclass(frozen=True, slots=True)
class Link:
    """A headline and the page that it leads to."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Rejection:
    """A page that gave no article, and why; `detail` says what was found and what to do, `links` where its articles are."""

    page: Page
    reason: Reason
    detail: str
    links: tuple[Link, ...] = ()

    @classmethod
    def of(cls, page: Page, error: PageError) -> Self:
        """The rejection that a page's error tells."""
        return cls(page, Reason(error.reason), error.detail, tuple(Link(text, url) for text, url in error.links))
