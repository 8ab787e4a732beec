"""What the readers of web archives read from: the unpacked bytes, which end where they break, and can go on after that."""

from __future__ import annotations

import re
from collections import deque
from io import BytesIO

from dateline.errors import PageError
from dateline.pages.source import Source
from dateline.pages.unpack import Chained, Gunzip

_PIECE = 65_536
_RECENT = 16
"""Pieces that are kept to be given again: a million bytes, as a reader may be well past what it lost."""

_MOST = 1_000
"""Times that bytes are put back; an archive that needs more is damaged all over, and a record more or less does not matter."""


class ArchiveStream:
    """Bytes that never raise what is wrong with their packing: they end there, and `broken` says why.

    `rewound` says that bytes were put back, for a reader to begin anew with.
    """

    def __init__(self, source: Source) -> None:
        """Give the bytes of a source."""
        self._rest = source.rest
        self._bytes = Chained(source.head, source.rest)
        self._ahead = b""
        self._recent: deque[bytes] = deque(maxlen=_RECENT)
        self._rewindings = 0
        self.broken: PageError | None = None
        self.rewound = False

    def read(self, size: int = _PIECE, /) -> bytes:
        """The next bytes, at most `size`; none at the end and at a break."""
        piece, self._ahead = self._ahead[:size], self._ahead[size:]
        if not piece and not self.broken:
            try:
                piece = self._bytes.read(size)
            except PageError as error:
                self.broken = error
        self._recent.append(piece)
        return piece

    def readline(self, limit: int) -> bytes:
        """The next line with its end, at most `limit` bytes of it."""
        line = self.read(limit)
        while b"\n" not in line and len(line) < limit and (more := self.read(limit - len(line))):
            line += more
        size = line.find(b"\n") + 1 or len(line)
        self._ahead = line[size:] + self._ahead
        return line[:size]

    def tell(self) -> int:
        """How many bytes were given, those put back not counted."""
        return self._bytes.given - len(self._ahead)

    def put_back(self, lead: bytes, *, since: int, until: re.Pattern[bytes]) -> None:
        """Give some bytes next, and then again those given from a position on, all as far as they begin with a pattern.

        Nothing is put back where that was too long ago, the pattern is not there, or it was done too often.
        """
        recent = b"".join(self._recent)
        back = max(0, self.tell() - since)
        ahead = lead + recent[len(recent) - back :] if back <= len(recent) else lead
        found = until.search(ahead) if self._rewindings < _MOST else None
        if found:
            self._rewindings += 1
            self._ahead = ahead[found.start() :] + self._ahead
            self.rewound = True

    def resume(self) -> bool:
        """Go on after a break, or with what was put back; whether there is anything to read."""
        if self.broken and not (isinstance(self._rest, Gunzip) and self._rest.resume()):
            self._bytes = Chained(b"", BytesIO())
        self.broken, self.rewound = None, False
        self._ahead = self._ahead or self.read()
        return bool(self._ahead)
