"""The pipeline: pages in, readings out, in their order; one bad step or page costs only itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

import dateline
from dateline import codec
from dateline.model.article import Reason, Rejection
from dateline.model.finding import Finding, TimeMention
from dateline.model.page import Given, Page
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.model.span import Span
from dateline.pipeline import Kit, Pipeline, Row, Settings, standard

pytestmark = pytest.mark.model


def row(key: str, text: str, language: str | None = "en") -> Page:
    return Page(key, text.encode(), "text/plain", given=Given(clean=True, language=language))


def failing(_: Kit) -> object:
    def step(reading: Reading, parse: Parse) -> Iterable[Finding]:  # noqa: ARG001  # a step's signature
        message = "no luck"
        raise RuntimeError(message)

    return step


def dating(_: Kit) -> object:
    def step(reading: Reading, parse: Parse) -> Iterator[Finding]:  # noqa: ARG001  # a step's signature
        yield TimeMention(span=Span(0, 4), type="DATE", value="2012")

    return step


def pipeline(*rows: Row, strict: bool = False) -> Pipeline:
    return Pipeline(Settings(strict=strict), rows)


def test_a_step_that_raises_is_named_and_the_others_run() -> None:
    rows = (Row("bad", "1", failing), Row("good", "1", dating))  # type: ignore[arg-type]
    reading = next(pipeline(*rows).read([row("a", "2012 was quiet.")]))
    assert isinstance(reading, Reading)
    assert [(skipped.step, skipped.reason) for skipped in reading.skipped] == [("bad", "raised RuntimeError: no luck")]
    assert len(reading.times) == 1


def test_a_strict_pipeline_raises_what_a_step_raises() -> None:
    with pytest.raises(RuntimeError, match="no luck"):
        list(pipeline(Row("bad", "1", failing), strict=True).read([row("a", "2012 was quiet.")]))  # type: ignore[arg-type]


def test_rejections_stand_in_the_order_of_the_pages() -> None:
    lost = Rejection(Page("lost", b"", "text/plain"), Reason.EMPTY, "nothing there")
    items = list(pipeline().read([row("a", "One town fell."), lost, row("b", "Another held out.")]))
    assert [item.page.key for item in items] == ["a", "lost", "b"]


def test_a_language_without_tables_gives_the_article_and_says_what_was_skipped() -> None:
    reading = next(standard(Settings()).read([row("fr", "Le ministre a reçu son homologue à Paris lundi.", "fr")]))
    assert isinstance(reading, Reading)
    assert reading.article.text.startswith("Le ministre")
    assert {skipped.step for skipped in reading.skipped} == {step.name for step in standard(Settings()).steps}


def test_the_same_page_gives_the_same_bytes() -> None:
    text = "Police in Lagos arrested 14 protesters on Tuesday, officials said."
    lines = [
        codec.to_line(item, standard(Settings()).versions)
        for item in Pipeline(Settings()).read([row("a", text), row("a", text)])
    ]
    assert lines[0] == lines[1]


def test_a_page_reads_alike_alone_and_in_company() -> None:
    texts = [
        "Police in Lagos arrested 14 protesters on Tuesday.",
        "Japan and Vietnam held talks in Hanoi.",
        "Rebels shelled a school.",
    ]
    together = [
        codec.to_line(item, standard(Settings()).versions)
        for item in Pipeline(Settings()).read([row(t[:5], t) for t in texts])
    ]
    alone = [
        codec.to_line(item, standard(Settings()).versions)
        for t in texts
        for item in Pipeline(Settings()).read([row(t[:5], t)])
    ]
    assert together == alone


def test_text_is_read_in_one_call() -> None:
    reading = dateline.read_text("Police in Lagos arrested 14 protesters on Tuesday.")
    assert isinstance(reading, dateline.Reading)
    assert reading.article.text == "Police in Lagos arrested 14 protesters on Tuesday."


def test_bytes_are_told_by_content() -> None:
    page = (
        b"<html><body><article><h1>Border reopens</h1>"
        + b"<p>Officials reopened the crossing on Monday after long talks, a spokesman said.</p>" * 4
        + b"</article></body></html>"
    )
    reading = dateline.read_bytes(page)
    assert isinstance(reading, dateline.Reading)
    assert reading.article.title == "Border reopens"


def test_a_reading_shows_itself_as_html() -> None:
    reading = dateline.read_text("Police <in> Lagos arrested 14 protesters on Tuesday.", title="Arrests & <protests>")
    assert isinstance(reading, dateline.Reading)
    html = reading._repr_html_()  # the name that notebooks call
    assert "Arrests &amp; &lt;protests&gt;" in html
    assert "<in>" not in html
