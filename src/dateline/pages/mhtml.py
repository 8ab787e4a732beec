"""MHTML: a page as browsers save it with all its parts in one file; the page itself is taken."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage, Message

from dateline.errors import PageError
from dateline.model.article import Reason
from dateline.model.page import Page
from dateline.pages import mail
from dateline.pages.dates import mail_date
from dateline.pages.html import MEDIA_TYPE
from dateline.pages.source import HTML_TYPES, Source

_SAVED = "snapshot-content-location"
_SENT = frozenset({"to", "received", "message-id", "delivered-to", "return-path", "list-unsubscribe"})


def sniff(source: Source) -> bool:
    """Whether the bytes begin with the headers of a saved page, and not with those of a mail that was sent."""
    names = frozenset() if source.called_html else mail.field_names(source.head)
    if _SAVED in names:
        return True
    return (
        names >= {"content-type", "mime-version"} and not names & _SENT and b"multipart/related" in source.head.lower()
    )


def read(source: Source) -> Iterator[Page]:
    """The page."""
    message = mail.parse(source.whole())
    root = _root(message)
    payload = mail.content(message, root)
    saved = mail_date(mail.field(message, "Date"))
    yield Page(
        source.key,
        payload,
        MEDIA_TYPE,
        url=_address(message, root) or source.url,
        fetched=saved.value if saved else None,
        charset=root.get_content_charset(),
    )


def _root(message: EmailMessage) -> Message:
    """The part that is the page: the one that the message names, else the first of HTML."""
    pages = [part for part in mail.leaves(message) if part.get_content_type() in HTML_TYPES]
    if not pages:
        raise PageError(Reason.NO_BODY, "a saved page without a part of HTML; save it again, or as HTML")
    start, address = str(message.get_param("start") or ""), mail.field(message, _SAVED)
    named = (part for part in pages if start and mail.field(part, "Content-ID") == start)
    placed = (part for part in pages if address and mail.field(part, "Content-Location") == address)
    return next(named, None) or next(placed, None) or pages[0]


def _address(message: EmailMessage, root: Message) -> str | None:
    """Where the page came from."""
    found = (mail.field(message, _SAVED), mail.field(root, "Content-Location"), mail.field(message, "Content-Location"))
    return next((address for address in found if address and address.startswith(("http:", "https:"))), None)
