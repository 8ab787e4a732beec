"""Markup to a tree, within bounds: how deep and how large a page may be."""

from __future__ import annotations

import re

from lxml import etree, html

from dateline.errors import PageError
from dateline.model.article import Reason

MAX_ELEMENTS = 80_000
"""The largest live blogs have 40,000."""

MAX_ATTRIBUTES = 1000
"""Words in one tag; frameworks write some 100."""

_INSTRUCTION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>", re.IGNORECASE)
_BAD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]*)([^<>]{4000,})>")
_TAG = re.compile(r"<[a-zA-Z]")


def parse_html(text: str) -> html.HtmlElement:
    """The tree of a page, comments left out.

    Raises:
        PageError: when there are no elements, or too many.
    """
    text = _LONG_TAG.sub(_without_attributes, text)
    if sum(1 for _ in _TAG.finditer(text)) > MAX_ELEMENTS:
        raise PageError(Reason.TOO_LARGE, f"more than {MAX_ELEMENTS:,} elements; a page has at most that many")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(_BAD.sub(" ", _INSTRUCTION.sub("", text)).encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise PageError(Reason.EMPTY, "no elements in the markup") from error
    return root


def _without_attributes(tag: re.Match[str]) -> str:
    """A tag without its attributes, where it has more than any page needs: each is compared with all before it."""
    return f"<{tag.group(1)}>" if len(tag.group(2).split()) > MAX_ATTRIBUTES else tag.group()
