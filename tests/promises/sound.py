"""What holds of whatever is read, however broken the page: asked by the fuzzer, of hostile pages, and of cases once found."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import pairwise

from dateline.articles.charset import decode
from dateline.articles.markup.tree import Element, parse_html
from dateline.articles.pieces import GAP
from dateline.model.article import Article, Block, Reason, Rejection
from dateline.model.page import Page


def faults(page: Page, found: Sequence[Article | Rejection]) -> list[str]:
    """What is wrong with what a page gave; nothing, as a rule."""
    if not found:
        return ["neither an article nor a rejection"]
    tree = parse_html(decode(page)) if any(_sources(item) for item in found) else None
    return [fault for item in found for fault in _faults(page, item, tree)]


def _faults(page: Page, item: Article | Rejection, tree: Element | None) -> Iterator[str]:
    if isinstance(item, Rejection):
        if item.reason not in Reason or not item.detail:
            yield f"a rejection without a reason: {item.reason!r} {item.detail!r}"
        yield from _unwritable(item.detail)
        return
    yield from _unwritable(asdict(item))
    yield from _misplaced(page, item)
    yield from (
        f"no words: {words!r}"
        for words in _words(item)
        if not isinstance(words, str) or words != words.strip() or not words
    )
    for block in _sources(item):
        yield from _unfounded(block, tree)


def _unwritable(value: object) -> Iterator[str]:
    """Half a surrogate pair, which no file can hold."""
    try:
        json.dumps(value, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError as error:
        yield f"half of a surrogate pair: {error.object[max(0, error.start - 20) : error.end + 20]!r}"


def _misplaced(page: Page, article: Article) -> Iterator[str]:
    pieces = [block.span.of(article.text) for block in article.blocks]
    if not page.given.clean and article.text != GAP.join(pieces):
        yield "a text that is not its blocks with blank lines between"
    yield from (f"a block with blanks around it: {piece!r}" for piece in pieces if piece != piece.strip())
    spans = [block.span for block in article.blocks]
    yield from (f"blocks out of order: {one} {two}" for one, two in pairwise(spans) if one.end > two.start)
    if article.dateline and article.dateline.span.end > len(article.text):
        yield f"a dateline outside the text: {article.dateline}"


def _words(article: Article) -> Iterator[str]:
    """Every field of words that an article has."""
    fields = (article.title, article.site, article.section, *article.tags)
    yield from (field for field in fields if field is not None)
    yield from (author.name for author in article.authors)
    yield from (part for scrap in article.furniture for part in (scrap.text, scrap.reason))


def _sources(item: Article | Rejection) -> list[Block]:
    return [block for block in item.blocks if block.source] if isinstance(item, Article) else []


def _unfounded(block: Block, tree: Element | None) -> Iterator[str]:
    """Whether a block's source is one element of the page, and its range within the text of that."""
    source = block.source
    if source is None or tree is None:
        return
    found = tree.xpath(source.xpath)
    if len(found) != 1:
        yield f"an address of {len(found)} elements: {source}"
    elif not 0 <= source.start < source.end <= sum(map(len, found[0].itertext())):
        yield f"a range outside its element's text: {source}"
