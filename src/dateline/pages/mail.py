"""Messages in the form of mail, which saved pages and newsletters share: their headers, and the part that is the page."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.errors import CloseBoundaryNotFoundDefect
from email.message import EmailMessage, Message

from dateline.errors import PageError
from dateline.model.article import Reason
from dateline.pages.source import header_size

_FIELD = re.compile(rb"([!-9;-~]{1,76}):")
_FEWEST = 3
MAX_HEADER, MAX_PARTS = 4000, 10_000
"""Code points of a header that are read, and parts of a message; saved pages have some hundred."""

_BAD_HEADER = (ValueError, LookupError, AttributeError, TypeError, RecursionError)
"""What the standard library's parser of headers is known to raise on headers that no mail program writes."""


def field_names(head: bytes) -> frozenset[str]:
    """The names of the headers that the bytes begin with, in small letters; none where anything else stands among them."""
    if not _FIELD.match(head):
        return frozenset()
    block = head[: header_size(head)]
    lines = [line for line in block.splitlines() if line and line[:1] not in (b" ", b"\t")]
    if len(block) == len(head):
        lines.pop()  # may be cut off
    found = [_FIELD.match(line) for line in lines]
    if len(found) < _FEWEST or not all(found):
        return frozenset()
    return frozenset(match.group(1).decode("ascii").lower() for match in found if match)


class _Bounded(email.policy.EmailPolicy):
    """Reads no more of a header than any mail has there: the parser of headers takes the square of the time."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        """The value of a header, or of its beginning."""
        found: str = super().header_fetch_parse(name, value[:MAX_HEADER])
        return found


def parse(data: bytes) -> EmailMessage:
    """The message.

    Raises:
        PageError: when it has more parts than any message has.
    """
    if data.count(b"\n--") > MAX_PARTS:
        raise PageError(Reason.TOO_LARGE, f"a message of more than {MAX_PARTS:,} parts")
    return email.message_from_bytes(data, policy=_Bounded())  # type: ignore[arg-type]  # it makes what the default policy makes


def field(message: Message, name: str) -> str | None:
    """A header's value, decoded, on one line; None where it is missing or cannot be read."""
    try:
        value = message[name]
        return " ".join(str(value).split()) or None if value is not None else None
    except _BAD_HEADER:
        return None


def leaves(message: Message) -> Iterator[Message]:
    """The parts that hold something, attachments left out."""
    for part in message.walk():
        if not part.is_multipart() and part.get_content_disposition() != "attachment":
            yield part


def content(message: Message, part: Message) -> bytes:
    """The bytes of a part, decoded.

    Raises:
        PageError: when the message breaks off within the part.
    """
    *_, last = message.walk()
    if part is last and any(_is_open(holder) for holder in message.walk()):
        raise PageError(Reason.UNDECODABLE, "the message breaks off within the page; save it again")
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _is_open(holder: Message) -> bool:
    """Whether the end of a message of several parts is missing."""
    return any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in holder.defects)
