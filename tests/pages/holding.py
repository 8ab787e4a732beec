"""Small archives, mails and feeds built in memory, and what is read of them."""

from __future__ import annotations

import gzip
from base64 import b64encode
from collections.abc import Mapping
from io import BytesIO
from quopri import encodestring
from zipfile import ZIP_DEFLATED, ZipFile

from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.pages import pages_in

HTML = b"<!DOCTYPE html><html><body><p>The minister spoke on Monday.</p></body></html>"
MOMENT = "2024-05-07T10:00:00Z"


def found(data: bytes) -> list[Page | Rejection]:
    """What some bytes hold."""
    return list(pages_in(data, key="k"))


def keys(data: bytes) -> list[str]:
    """The keys of the pages in some bytes."""
    return [item.key for item in found(data) if isinstance(item, Page)]


def reasons(data: bytes) -> list[Reason]:
    """Why some of what is in some bytes gave no page."""
    return [item.reason for item in found(data) if isinstance(item, Rejection)]


def page(data: bytes) -> Page:
    """The only page that some bytes hold."""
    [item] = found(data)
    assert isinstance(item, Page), item
    return item


def rejection(data: bytes) -> Rejection:
    """The only rejection that some bytes give."""
    [item] = found(data)
    assert isinstance(item, Rejection), item
    return item


# ── web archives ─────────────────────────────────────────────────────────────────────────────────────────────


def answer(body: bytes = HTML, *, status: str = "200 OK", **fields: str) -> bytes:
    """A server's answer; `content_type="…"` makes the field Content-Type."""
    named = {"content_type": "text/html; charset=utf-8"} | fields
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-').title()}: {value}" for name, value in named.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def chunked(body: bytes, *, size: int = 7) -> bytes:
    """A body as it is sent in chunks."""
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in [*pieces, b""])


def warc(number: int, block: bytes | None = None, *, length: int | None = None, **fields: str) -> bytes:
    """A WARC record with the id `urn:x:<number>`: of a response, if its fields say nothing else."""
    block = answer() if block is None else block
    named = {
        "WARC-Type": "response",
        "WARC-Record-ID": f"<urn:x:{number}>",
        "WARC-Date": MOMENT,
        "WARC-Target-URI": f"https://harbour.example/{number}",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block) if length is None else length),
    } | {name.replace("_", "-"): value for name, value in fields.items()}
    lines = ["WARC/1.0", *(f"{name}: {value}" for name, value in named.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def wet(number: int, text: str) -> bytes:
    """A record of a page's text."""
    return warc(number, text.encode(), WARC_Type="conversion", Content_Type="text/plain")


def arc(number: int, block: bytes | None = None, *, media_type: str = "text/html") -> bytes:
    """A record of an ARC archive."""
    block = answer() if block is None else block
    return b"http://harbour.example/%d 192.0.2.1 20010203040506 %s %d\n%s\n" % (
        number,
        media_type.encode(),
        len(block),
        block,
    )


_VERSION = b"1 0 Harbour\nURL IP-address Archive-date Content-type Archive-length\n"
ARC_HEADER = b"filedesc://a.arc 0.0.0.0 20010203000000 text/plain %d\n%s\n" % (len(_VERSION), _VERSION)
"""The record that an ARC archive begins with."""


def members(*records: bytes) -> bytes:
    """Each record packed for itself, as archives are."""
    return b"".join(gzip.compress(record) for record in records)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A ZIP archive."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


# ── mails and feeds ──────────────────────────────────────────────────────────────────────────────────────────

_SAVED = """\
From: <Saved by a browser>
Snapshot-Content-Location: https://harbour.example/ferry
Subject: Ferry
Date: Tue, 7 May 2024 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--b"

----b
Content-Type: text/html
Content-Location: https://harbour.example/frame

<p>An advertisement.</p>
----b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Location: https://harbour.example/ferry

{page}
----b
Content-Type: image/png
Content-Transfer-Encoding: base64

{image}
----b--
"""

MHTML = _SAVED.format(
    page=encodestring("<p>The café reopened on Monday.</p>".encode()).decode(), image=b64encode(b"\x89PNG").decode()
).encode()

EML = """\
Return-Path: <news@harbour.example>
From: "The Harbour Post" <news@harbour.example>
To: reader@reader.example
Subject: =?utf-8?B?VGhlIGNhZsOpIHJlb3BlbnM=?=
Date: Tue, 7 May 2024 23:30:00 -0500
Message-ID: <1@harbour.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

The café reopened.
--b
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: 8bit

<p>The café reopened on Monday.</p>
--b--
""".encode("latin-1")

MBOX = b"".join(b"From news@harbour.example Tue May  7 10:00:00 2024\n%s\n" % EML for _ in range(2))

STORY = "<p>The harbour council voted on Tuesday to mend the old pier before the winter storms set in.</p>" * 4

RSS = f"""\
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour Post</title><link>https://harbour.example/</link><language>en-gb</language>
<item><title>Pier &amp; storms</title><link>https://harbour.example/pier</link><guid>tag:1</guid>
<pubDate>Tue, 07 May 2024 00:30:00 +0300</pubDate><dc:creator>Ann Lee</dc:creator>
<description>The council voted.</description><content:encoded><![CDATA[{STORY}<script>count()</script>]]></content:encoded></item>
<item><title>Ferry</title><link>https://harbour.example/ferry</link><description>A ferry ran late.</description></item>
</channel></rss>
""".encode()

ATOM = f"""\
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Le Port</title>
<entry><title>La jetée</title><id>urn:jetee</id><link href="https://port.example/jetee"/><updated>2024-05-07T00:30:00+03:00</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{STORY}</div></content></entry></feed>
""".encode()
