"""Markup to a tree, within bounds: how deep and how large a page may be."""

from __future__ import annotations

import re

from lxml import etree, html

from dateline.errors import PageError
from dateline.model.article import Reason

MAX_DEPTH = 600
"""Elements within elements; pages with unclosed tags reach 200."""

MAX_ELEMENTS = 150_000
"""The largest live blogs have 40,000."""

_INSTRUCTION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>", re.IGNORECASE)
_BAD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TAG = re.compile(r"<[a-zA-Z]")


def parse_html(text: str) -> html.HtmlElement:
    """The tree of a page, comments left out.

    Raises:
        PageError: when there are no elements, or too many, or they lie too deep.
    """
    if sum(1 for _ in _TAG.finditer(text)) > MAX_ELEMENTS:
        raise PageError(Reason.TOO_LARGE, f"more than {MAX_ELEMENTS:,} elements; a page has at most that many")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(_BAD.sub(" ", _INSTRUCTION.sub("", text)).encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise PageError(Reason.EMPTY, "no elements in the markup") from error
    _check_depth(root)
    return root


def _check_depth(root: html.HtmlElement) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            raise PageError(
                Reason.TOO_DEEP, f"elements nested more than {MAX_DEPTH} deep; the markup is broken or made to harm"
            )
