"""The example pages, read as `make demo` reads them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from dateline import pages
from dateline.model.finding import Event
from dateline.model.reading import Reading
from dateline.pipeline import Settings, standard

pytestmark = pytest.mark.model
EXAMPLES = Path(__file__).parents[2] / "examples"


@lru_cache(maxsize=1)
def readings() -> dict[str, Reading]:
    found = standard(Settings(strict=True)).read(pages.walk([EXAMPLES]))
    return {Path(item.page.key).name: item for item in found if isinstance(item, Reading)}


def events(name: str) -> list[Event]:
    return [event for event in readings()[name].events if not event.background and event.status.value == "happened"]


def test_every_example_gives_a_reading() -> None:
    files = {path.name for path in EXAMPLES.iterdir() if path.suffix in {".html", ".txt"}}
    assert files <= set(readings())


@pytest.mark.parametrize("name", ["08-sports-siege.html", "09-markets-rates.html"])
def test_sport_and_markets_tell_almost_nothing(name: str) -> None:
    assert len(events(name)) <= 1


def test_the_agency_report_tells_the_ambush_and_its_dead() -> None:
    counts = {
        (count.what, count.value)
        for event in events("01-agency-ambush.html")
        if event.type == "ASSAULT"
        for count in event.counts
    }
    assert ("killed", 7) in counts


def test_headlines_beside_the_story_are_not_read() -> None:
    assert all(
        block.kind.value != "title" or block.span.start == 0
        for reading in readings().values()
        for block in reading.article.blocks
    )


def test_the_text_dump_has_its_fact_box_and_its_caption_once() -> None:
    kinds = [block.kind.value for block in readings()["03-dump-border-talks.txt"].article.blocks]
    assert kinds.count("caption") == 1
    assert kinds.count("fact_box_item") >= 3


def test_what_an_obituary_dates_is_background() -> None:
    dated = [
        event
        for event in readings()["07-obituary-diplomat.html"].events
        if (event.time.value or "")[:4] in {"1973", "1976", "1977", "1999", "2003"}
    ]
    assert dated
    assert all(event.background for event in dated)


def test_every_span_gives_its_own_words() -> None:
    for reading in readings().values():
        spans = [span for finding in reading.findings for span in finding.spans()]
        assert all(span.end <= len(reading.article.text) for span in spans)
