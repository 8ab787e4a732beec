"""Markup to a tree, within bounds: how deep and how large a page may be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement as Element

from dateline.errors import PageError
from dateline.model.article import Reason

__all__ = ["MAX_ATTRIBUTES", "MAX_ELEMENTS", "Element", "parse_html", "words_in"]
"""`Element` names the type for checkers, whose texts are strings; the elements are those of lxml's plain parser, which are made faster."""

MAX_MARKUP = 5_000_000
"""Code points; the largest news pages have half of that."""

MAX_ELEMENTS = 80_000
"""The largest live blogs have 40,000."""

MAX_ATTRIBUTES = 300
"""Attributes of one element; frameworks write some 100."""

_INSTRUCTION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>", re.IGNORECASE)
_LONGEST_LINE = 1000
_TAG = re.compile(r"<[a-zA-Z]")
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
_CROWDED = re.compile(rf"<(?=[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{{MAX_ATTRIBUTES}}})")
"""Where a tag begins that has too many attributes: the parser compares each with all before it."""

_CONTROLS = bytes(set(range(32)) - {9, 10, 13})
_BLANKED = bytes.maketrans(_CONTROLS, b" " * len(_CONTROLS))
_NONCHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")


def parse_html(text: str) -> Element:
    """The tree of a page, comments left out.

    Raises:
        PageError: when there are no elements, or the page is too large.
    """
    _check_size(text)
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root: Element | None = etree.fromstring(_encoded(text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise PageError(Reason.EMPTY, "no elements in the markup") from error
    if root is None:
        raise PageError(Reason.EMPTY, "no elements in the markup")
    return root


def _check_size(text: str) -> None:
    if len(text) > MAX_MARKUP:
        found = f"{len(text):,} code points of markup; a page has at most {MAX_MARKUP:,}"
        raise PageError(Reason.TOO_LARGE, f"{found}: save it without its pictures and scripts, or give its text")
    if text.count("<") > MAX_ELEMENTS and any(islice(_TAG.finditer(text), MAX_ELEMENTS, None)):
        raise PageError(Reason.TOO_LARGE, f"more than {MAX_ELEMENTS:,} elements; a page has at most that many")


def words_in(element: Element) -> str:
    """The text of a title, a link or a time, single-spaced; of an element with more text than these have, its beginning."""
    return " ".join("".join(_first(element.itertext(), _LONGEST_LINE)).split())


def _first(pieces: Iterable[str], most: int) -> Iterator[str]:
    """The first pieces of a text, until there are more code points than asked for in pieces that are not blank."""
    for piece in pieces:
        yield piece[: most + 1]
        most -= len(piece) if not piece.isspace() else 0
        if most < 0:
            return


def _encoded(text: str) -> bytes:
    """The text in UTF-8 without what no document may hold (control characters, half surrogates, noncharacters), crowded tags made comments."""
    data = _CROWDED.sub("<!", _INSTRUCTION.sub("", text)).encode("utf-8", "replace").translate(_BLANKED)
    for mark in _NONCHARACTERS if _NONCHARACTERS[0][:2] in data else ():
        data = data.replace(mark, b" ")
    return data
