"""Mails, as newsletters come: the part of HTML, else that of plain text; who sent it and when is given with it."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage, Message
from email.utils import parseaddr

from dateline.errors import PageError
from dateline.model.article import Reason
from dateline.model.page import Given, Page
from dateline.pages import html, mail, text
from dateline.pages.dates import mail_date
from dateline.pages.source import HTML_TYPES, Source

_SENT = frozenset(
    {"received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature", "list-unsubscribe"}
)


def sniff(source: Source) -> bool:
    """Whether the bytes begin with the headers of a mail; "From" and "Date" alone may stand above any text."""
    names = frozenset() if source.called_html else mail.field_names(source.head)
    return "from" in names and bool(names & _SENT)


def read(source: Source) -> Iterator[Page]:
    """The page."""
    message = mail.parse(source.whole())
    part = _part(message)
    given = Given(
        title=mail.field(message, "Subject"),
        site=parseaddr(mail.field(message, "From") or "")[0].strip() or None,
        published=mail_date(mail.field(message, "Date")),
    )
    media_type = html.MEDIA_TYPE if part.get_content_type() in HTML_TYPES else text.MEDIA_TYPE
    payload, charset = mail.content(message, part), part.get_content_charset()
    yield Page(source.key, payload, media_type, url=_address(message), charset=charset, given=given)


def _part(message: EmailMessage) -> Message:
    """The part that is the page."""
    found = list(mail.leaves(message))
    pages = [part for kinds in (HTML_TYPES, (text.MEDIA_TYPE,)) for part in found if part.get_content_type() in kinds]
    if not pages:
        raise PageError(Reason.NO_BODY, "a mail without a part of HTML or plain text")
    return pages[0]


def _address(message: EmailMessage) -> str | None:
    """Where the mail can be read on the web."""
    return (mail.field(message, "Archived-At") or "").strip("<>") or None
