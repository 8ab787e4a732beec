"""Whatever is cut off an archive, a mail or a feed, or damaged in it: only pages and rejections come of it."""

from __future__ import annotations

import gzip

from holding import ARC_HEADER, ATOM, EML, HTML, MBOX, MHTML, RSS, arc, members, warc, wet, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model.article import Reason, Rejection
from dateline.model.page import Page
from dateline.pages import pages_in

HOLDERS = {
    "warc": warc(1) + wet(2, "The minister spoke.") + warc(3),
    "warc by record": members(warc(1), wet(2, "The minister spoke."), warc(3)),
    "warc as one": gzip.compress(warc(1) + warc(2)),
    "arc": ARC_HEADER + arc(1) + arc(2),
    "zip": zipped({"a.html": HTML, "b.warc.gz": members(warc(1))}),
    "mhtml": MHTML,
    "eml": EML,
    "mbox": MBOX,
    "rss": RSS,
    "atom": ATOM,
}
holders = st.sampled_from(sorted(HOLDERS)).map(HOLDERS.__getitem__)


def is_answered(data: bytes) -> bool:
    """Whether all that comes of some bytes are pages and rejections, none because a reader failed."""
    return all(
        isinstance(item, Page) or (isinstance(item, Rejection) and item.reason is not Reason.READER_DIED)
        for item in pages_in(data, key="k")
    )


@given(holders, st.floats(0, 1))
@settings(deadline=None, max_examples=300)
def test_any_beginning_gives_pages_or_rejections(data: bytes, share: float) -> None:
    assert is_answered(data[: int(len(data) * share)])


@given(holders, st.floats(0, 1), st.integers(0, 80), st.binary(max_size=20))
@settings(deadline=None, max_examples=300)
def test_any_damage_gives_pages_or_rejections(data: bytes, share: float, lost: int, put: bytes) -> None:
    at = int(len(data) * share)
    assert is_answered(data[:at] + put + data[at + lost :])


@given(st.lists(st.integers(0, 300), min_size=1, max_size=8), st.booleans())
@settings(deadline=None)
def test_every_whole_record_of_an_archive_is_read_in_order(sizes: list[int], packed: bool) -> None:  # noqa: FBT001  # hypothesis gives it
    records = [wet(number, "x" * size) for number, size in enumerate(sizes)]
    data = members(*records) if packed else b"".join(records)
    assert [item.payload for item in pages_in(data, key="k") if isinstance(item, Page)] == [
        b"x" * size for size in sizes
    ]


@given(st.integers(1, 2), st.floats(0, 1, exclude_max=True))
@settings(deadline=None)
def test_a_gzip_member_cut_short_costs_no_record_of_another(which: int, share: float) -> None:
    packed = [gzip.compress(wet(number, f"Report {number}. " * 40)) for number in range(3)]
    packed[which] = packed[which][: int(len(packed[which]) * share)]
    read = {item.key for item in pages_in(b"".join(packed), key="k") if isinstance(item, Page)}
    assert read >= {f"k!urn:x:{number}" for number in range(3) if number != which}
