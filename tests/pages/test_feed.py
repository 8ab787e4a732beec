"""A feed gives the articles that it holds, and names the pages of those that it only announces."""

from __future__ import annotations

import pytest
from holding import ATOM, RSS, STORY, found, keys, page, reasons, rejection

from dateline.articles import read_article
from dateline.model.article import Article, Link, Reason, Rejection
from dateline.model.page import Page


def first(data: bytes) -> Page:
    item = found(data)[0]
    assert isinstance(item, Page), item
    return item


def test_an_entry_that_holds_its_article_is_a_page_with_the_markup_as_it_is() -> None:
    entry = first(RSS)
    assert (entry.key, entry.media_type, entry.url) == ("k#tag:1", "text/html", "https://harbour.example/pier")
    assert f"{STORY}<script>count()</script>".encode() in entry.payload


def test_an_entry_gives_its_title_and_date_and_the_feeds_name() -> None:
    given = first(RSS).given
    assert given.published is not None
    assert (given.title, given.site, given.published.value) == (
        "Pier & storms",
        "The Harbour Post",
        "2024-05-07T00:30:00+03:00",
    )


def test_the_article_of_an_entry_has_title_author_site_and_language() -> None:
    article = read_article(first(RSS))
    assert isinstance(article, Article)
    assert (article.title, [author.name for author in article.authors], article.site, article.language) == (
        "Pier & storms",
        ["Ann Lee"],
        "The Harbour Post",
        "en",
    )


def test_an_entry_with_a_teaser_alone_is_rejected_and_names_its_page() -> None:
    teaser = found(RSS)[1]
    assert isinstance(teaser, Rejection)
    assert (teaser.reason, "https://harbour.example/ferry" in teaser.detail, teaser.page.url, teaser.links) == (
        Reason.NOT_AN_ARTICLE,
        True,
        "https://harbour.example/ferry",
        (Link("Ferry", "https://harbour.example/ferry"),),
    )


def test_a_summary_long_enough_is_the_article() -> None:
    assert "k#https://harbour.example/ferry" in keys(RSS.replace(b"A ferry ran late.", b"A ferry ran late. " * 60))


def test_a_summary_that_breaks_off_is_a_teaser() -> None:
    assert reasons(RSS.replace(b"A ferry ran late.", b"A ferry ran late. " * 60 + b"[&amp;#8230;]")) == [
        Reason.NOT_AN_ARTICLE
    ]


def test_an_atom_entry_is_read_with_its_language_and_date() -> None:
    entry = page(ATOM)
    assert entry.given.published is not None
    assert (entry.key, entry.url, entry.given.published.value, b'lang="fr"' in entry.payload) == (
        "k#urn:jetee",
        "https://port.example/jetee",
        "2024-05-07T00:30:00+03:00",
        True,
    )


def test_plain_text_in_an_entry_is_cut_into_paragraphs_and_escaped() -> None:
    text = "The council of Kerry & Sons met. " * 8
    data = ATOM.replace(b'"xhtml"', b'"text"').replace(
        f'<div xmlns="http://www.w3.org/1999/xhtml">{STORY}</div>'.encode(),
        f"{text}\n\n{text}".replace("&", "&amp;").encode(),
    )
    assert page(data).payload.count(b"<p>The council of Kerry &amp; Sons") == 2


def test_an_rdf_feed_is_read() -> None:
    data = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbour Post</title></channel>
        <item rdf:about="https://harbour.example/pier"><title>Pier</title><link>https://harbour.example/pier</link>
        <content:encoded><![CDATA[{STORY}]]></content:encoded></item></rdf:RDF>""".encode()
    assert page(data).url == "https://harbour.example/pier"


@pytest.mark.parametrize(
    "start",
    [
        b"",
        b"\xef\xbb\xbf",
        b'<?xml version="1.0"?>\n<!-- a <b> c -->\n<?style x?>\n<!DOCTYPE feed [ <!ENTITY a "b"> ]>\n',
    ],
)
def test_a_feed_is_told_by_its_first_element_whatever_stands_before_it(start: bytes) -> None:
    assert keys(start + ATOM) == ["k#urn:jetee"]


def test_a_feed_that_breaks_off_rejects_the_entry_it_breaks_off_in() -> None:
    assert reasons(ATOM[: ATOM.index(b"winter") + 300]) == [Reason.UNDECODABLE]


def test_a_file_that_a_feed_names_is_not_opened(tmp_path: object) -> None:
    entity = f'<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a SYSTEM "file://{tmp_path}/a">]>'.encode()
    assert keys(entity + ATOM.replace(b"The harbour", b"&a;The harbour")) == ["k#urn:jetee"]


def test_a_feed_without_an_entry_is_empty() -> None:
    assert rejection(b"<rss><channel><title>The Harbour Post</title></channel></rss>").reason is Reason.EMPTY


def test_a_sitemap_is_named_as_one() -> None:
    rejected = rejection(
        b'<?xml version="1.0"?><urlset xmlns="x"><url><loc>https://harbour.example/</loc></url></urlset>'
    )
    assert (rejected.reason, rejected.detail.startswith("a sitemap")) == (Reason.UNKNOWN_FORMAT, True)
