"""What is no page: told by the first bytes, named, with what to do instead."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from dateline.errors import PageError
from dateline.model.article import Reason

ADVICE_TEXT = "save its text as .txt or .html and read that"
_ADVICE_UNPACK = "unpack it and give the files or the folder"
_ADVICE_MEDIA = "only pages of text can be read"


@dataclass(frozen=True, slots=True)
class Magic:
    """Bytes that begin a kind of file, at `at`; `reason` says whether it could be text of a kind that is not read."""

    name: str
    start: bytes
    advice: str
    reason: Reason = Reason.NOT_TEXT
    at: int = 0


MAGICS: tuple[Magic, ...] = (
    Magic("a PDF document", b"%PDF-", ADVICE_TEXT),
    Magic("a 7z archive", b"7z\xbc\xaf\x27\x1c", _ADVICE_UNPACK),
    Magic("a RAR archive", b"Rar!\x1a\x07", _ADVICE_UNPACK),
    Magic("a TAR archive", b"ustar", _ADVICE_UNPACK, at=257),
    Magic("a bzip2 file", b"BZh", _ADVICE_UNPACK),
    Magic("an xz file", b"\xfd7zXZ\x00", _ADVICE_UNPACK),
    Magic("an older office document", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ADVICE_TEXT),
    Magic("an RTF document", b"{\\rtf", ADVICE_TEXT, Reason.UNKNOWN_FORMAT),
    Magic("a PostScript document", b"%!PS", ADVICE_TEXT, Reason.UNKNOWN_FORMAT),
    Magic("a JPEG image", b"\xff\xd8\xff", _ADVICE_MEDIA),
    Magic("a PNG image", b"\x89PNG", _ADVICE_MEDIA),
    Magic("a GIF image", b"GIF87a", _ADVICE_MEDIA),
    Magic("a GIF image", b"GIF89a", _ADVICE_MEDIA),
    Magic("a WebP image or a WAV or AVI file", b"RIFF", _ADVICE_MEDIA),
    Magic("a video file", b"ftyp", _ADVICE_MEDIA, at=4),
    Magic("an MP3 file", b"ID3", _ADVICE_MEDIA),
    Magic("an Ogg file", b"OggS", _ADVICE_MEDIA),
    Magic("a web font", b"wOFF", _ADVICE_MEDIA),
    Magic("a web font", b"wOF2", _ADVICE_MEDIA),
    Magic("an SQLite database", b"SQLite format 3\x00", "export its texts as JSON lines"),
    Magic("a Parquet file", b"PAR1", "export its texts as JSON lines"),
    Magic("a program", b"\x7fELF", _ADVICE_MEDIA),
    Magic("a program", b"MZ\x90\x00", _ADVICE_MEDIA),
)

_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROLS = bytes(set(range(32)) - {8, 9, 10, 12, 13, 26, 27})
_MOST_CONTROLS = 0.02


def refuse_binary(head: bytes) -> None:
    """Nothing, where the bytes may be text.

    Raises:
        PageError: when they begin another kind of file, or are no text in any encoding.
    """
    if magic := find_magic(head):
        raise PageError(magic.reason, f"{magic.name}; {magic.advice}")
    if looks_binary(head):
        raise PageError(Reason.NOT_TEXT, "binary data, in no encoding of text; only pages of text can be read")


def find_magic(head: bytes) -> Magic | None:
    """What kind of unreadable file begins so; None where it may be text."""
    return next((magic for magic in MAGICS if head.startswith(magic.start, magic.at)), None)


def looks_binary(head: bytes) -> bool:
    """Whether the bytes hold more control characters than any text, in any encoding, does.

    A text of ASCII letters in UTF-16 or UTF-32 is half or three quarters NUL bytes, in a strict rhythm; such text is none of this.
    """
    if not head or head.startswith(_BOMS) or wide_encoding(head):
        return False
    return len(head) - len(head.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(head) + 8


def wide_encoding(head: bytes) -> str | None:
    """The UTF-16 or UTF-32 form that the rhythm of NUL bytes shows, where there is one and no mark says so."""
    sample = head[: len(head) // 4 * 4][:4096]
    if len(sample) < 8 or sample.count(0) < len(sample) // 5:
        return None
    zeros = tuple(sample[i::4].count(0) * 4 / len(sample) for i in range(4))
    for name, pattern in _RHYTHMS:
        if all((share > 0.7) if wanted else (share < 0.3) for share, wanted in zip(zeros, pattern, strict=True)):
            return name
    return None


_RHYTHMS = (
    ("utf-32-le", (False, True, True, True)),
    ("utf-32-be", (True, True, True, False)),
    ("utf-16-le", (False, True, False, True)),
    ("utf-16-be", (True, False, True, False)),
)
