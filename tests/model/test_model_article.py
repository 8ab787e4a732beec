"""Articles: blocks cover the text in order and do not overlap."""

from __future__ import annotations

import pytest

from dateline.model.article import Article, Block, BlockKind
from dateline.model.span import Span


def article(*blocks: Block, text: str = "A title\n\nA paragraph.") -> Article:
    return Article(page_id="p", text=text, blocks=blocks, language="en")


def test_blocks_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps the one before it"):
        article(Block(BlockKind.PARAGRAPH, Span(9, 21)), Block(BlockKind.TITLE, Span(0, 7)))


def test_a_block_beyond_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="leaves the text"):
        article(Block(BlockKind.PARAGRAPH, Span(9, 99)))


def test_a_biography_is_no_part_of_the_story() -> None:
    blocks = (Block(BlockKind.TITLE, Span(0, 7)), Block(BlockKind.BIO, Span(9, 21)))
    assert [block.kind for block in article(*blocks).body] == [BlockKind.TITLE]


def test_the_same_text_of_the_same_page_has_the_same_id() -> None:
    assert article(Block(BlockKind.TITLE, Span(0, 7))).id == article().id
