"""HTML pages: the body is told from the furniture, and every block knows where it stands."""

from __future__ import annotations

import pytest
from lxml import html

from dateline.articles import read_article
from dateline.model.article import Article, Reason, Rejection
from dateline.model.page import Given, Page
from dateline.model.time import Basis

LINES = (
    "The minister met the rebels in the capital on Thursday, his office said in a statement to reporters.",
    "The talks were aimed at ending a siege of the northern towns, which has lasted for eleven months.",
    "“We have agreed on the first steps,” said the minister's spokeswoman, and she gave no details.",
    "Both sides accuse each other of breaking a truce that was signed in March at the border.",
)
BODY = "".join(f"<p>{line}</p>" for line in LINES)
HEAD = "<title>Minister meets rebels | The Paper</title>"


def page(body: str, head: str = HEAD, *, attributes: str = "") -> Page:
    return Page(
        "k", f"<!DOCTYPE html><html {attributes}><head>{head}</head><body>{body}</body></html>".encode(), "text/html"
    )


def read(body: str, head: str = HEAD, *, attributes: str = "") -> Article:
    article = read_article(page(body, head, attributes=attributes))
    assert isinstance(article, Article), article
    return article


def blocks(article: Article, *kinds: str) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.kind.value in kinds]


def reasons(article: Article) -> dict[str, str]:
    return {scrap.text: scrap.reason for scrap in article.furniture}


def linked(**fields: object) -> str:
    """A JSON-LD script for an article with these fields."""
    import json  # noqa: PLC0415  # of this helper alone

    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def test_paragraphs_are_kept_in_their_order() -> None:
    assert blocks(read(f"<h1>Minister meets rebels</h1><div>{BODY}</div>"), "paragraph") == list(LINES)


def test_a_block_knows_its_element_and_its_place_in_its_text() -> None:
    markup = f"<div class=a><script>var x = 1;</script><p>{LINES[0]}</p><p>\n  {LINES[1]} </p></div>"
    article, tree = read(markup), html.document_fromstring(page(markup).payload)
    for block in article.blocks:
        if block.source:
            [element] = tree.xpath(block.source.xpath)
            assert "".join(element.itertext())[block.source.start : block.source.end] == block.span.of(article.text)


def test_paragraphs_cut_by_double_line_breaks_are_told_apart() -> None:
    assert blocks(read("<div>" + "<br><br>".join(LINES) + "</div>"), "paragraph") == list(LINES)


def test_a_single_line_break_behind_a_sentence_ends_a_paragraph() -> None:
    assert blocks(read("<div>" + "<br>".join(LINES) + "</div>"), "paragraph") == list(LINES)


def test_a_line_break_inside_a_sentence_is_a_space() -> None:
    assert (
        blocks(read(f"<div>{BODY}<p>Nobody was hurt<br>in the fighting, he said.</p></div>"), "paragraph")[-1]
        == "Nobody was hurt in the fighting, he said."
    )


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<nav><p>The menu says that you can read on about the world here.</p></nav>", "navigation"),
        (
            '<div class="newsletter-signup"><p>The best of our work comes to you every morning in one letter.</p></div>',
            "newsletter",
        ),
        (
            '<div class="related-stories"><p>The other minister has left his party and his house too.</p></div>',
            "related",
        ),
        ('<div id="comments"><p>The writer of this piece has never seen the country at all.</p></div>', "comments"),
        ('<div style="display: none"><p>The reader cannot see this sentence, as it is hidden.</p></div>', "hidden"),
        ('<div aria-hidden="true"><p>The reader cannot hear this sentence, as it is hidden.</p></div>', "hidden"),
        ('<div class="cookieBanner"><p>The site keeps things on your device to count you.</p></div>', "consent"),
    ],
)
def test_furniture_inside_the_body_is_told_by_its_elements(markup: str, reason: str) -> None:
    article = read(
        f"<article><h1>Minister meets rebels</h1>{''.join(f'<p>{line}</p>' for line in LINES[:2])}{markup}{''.join(f'<p>{line}</p>' for line in LINES[2:])}</article>"
    )
    assert (blocks(article, "paragraph"), list(reasons(article).values())) == (list(LINES), [reason])


def test_an_element_that_holds_most_of_the_text_is_no_furniture_whatever_its_name() -> None:
    assert blocks(
        read(f'<div class="sidebar-layout related"><div class="comments-wrap">{BODY}</div></div>'), "paragraph"
    ) == list(LINES)


def test_a_body_cut_up_into_boxes_of_one_name_is_kept() -> None:
    assert blocks(
        read(
            "<article>"
            + "".join(f'<div class="sidebar-grid__content"><p>{line}</p></div>' for line in LINES)
            + "</article>"
        ),
        "paragraph",
    ) == list(LINES)


def test_a_class_that_speaks_of_what_is_missing_is_no_hint() -> None:
    assert blocks(
        read(f'<body class="has-sidebar no-comments"><div class="with-ads">{BODY}</div></body>'), "paragraph"
    ) == list(LINES)


def test_comments_longer_than_the_article_are_not_the_article() -> None:
    thread = "".join(
        f"<p>The reader number {n} thinks that the minister should have stayed at home with his cat.</p>"
        for n in range(9)
    )
    article = read(f'<article><h1>Minister meets rebels</h1>{BODY}</article><div class="comments">{thread}</div>')
    assert blocks(article, "paragraph") == list(LINES)


def test_of_two_articles_on_a_page_the_one_with_the_title_is_read() -> None:
    other = (
        "<article><h1>Shares fall</h1><p>The market fell on Monday, and nobody could say why it did so.</p></article>"
    )
    assert blocks(
        read(f"<main><article><h1>Minister meets rebels</h1>{BODY}</article>{other}</main>"), "paragraph"
    ) == list(LINES)


def test_cards_with_linked_titles_are_teasers() -> None:
    card = '<li><a href="/x{0}">Another story about the other side {0}</a><p>The other side has said number {0} that it is not so at all.</p></li>'
    article = read(f"<div><div>{BODY}</div><ul>{''.join(card.format(n) for n in range(4))}</ul></div>")
    assert blocks(article, "paragraph", "list_item") == list(LINES)


def test_a_heading_with_nothing_below_it_is_furniture() -> None:
    assert reasons(read(f"<div>{BODY}<h2>And also</h2></div>")) == {"And also": "heading of nothing"}


def test_a_heading_between_paragraphs_is_kept() -> None:
    assert blocks(
        read(
            f"<div>{BODY}<h2>Who is unhappy?</h2><p>The army is unhappy, one of its officers said on Friday.</p></div>"
        ),
        "heading",
    ) == ["Who is unhappy?"]


def test_items_of_a_list_in_the_text_are_kept() -> None:
    assert blocks(
        read(
            f"<div>{BODY}<ul><li>a truce of ten days</li><li>an exchange</li></ul><p>The army is unhappy, he said.</p></div>"
        ),
        "list_item",
    ) == ["a truce of ten days", "an exchange"]


def test_a_quotation_set_apart_is_a_quote() -> None:
    assert blocks(
        read(f"<div>{BODY}<blockquote><p>They fed us, and they ate our fish.</p></blockquote></div>"), "quote"
    ) == ["They fed us, and they ate our fish."]


def test_a_table_gives_its_rows() -> None:
    table = "<table><tr><td>Year</td><td>Dead</td></tr><tr><td>2012</td><td>24</td></tr></table>"
    assert blocks(read(f"<div>{BODY}{table}<p>The army is unhappy, he said.</p></div>"), "table_row") == [
        "Year | Dead",
        "2012 | 24",
    ]


def test_a_caption_and_its_credit_stand_apart() -> None:
    figure = '<figure><img src="a.jpg"><figcaption>The minister waves. <span class="credit">Ann Lee/Agency</span></figcaption></figure>'
    article = read(f"<div>{figure}{BODY}</div>")
    assert (blocks(article, "caption"), blocks(article, "credit")) == (["The minister waves."], ["Ann Lee/Agency"])


def test_a_caption_that_stands_twice_is_kept_once() -> None:
    figure = "<figure><img><figcaption>The minister waves at a crowd of men.</figcaption></figure>"
    assert blocks(read(f"<div>{figure}{BODY}{figure}</div>"), "caption") == ["The minister waves at a crowd of men."]


def test_a_few_words_alone_with_an_image_are_its_caption() -> None:
    assert blocks(
        read(
            f'<div><div class="x1"><img src="a.jpg"><div class="x2">The minister waves at a crowd.</div></div>{BODY}</div>'
        ),
        "caption",
    ) == ["The minister waves at a crowd."]


def test_a_title_and_items_set_apart_are_a_fact_box() -> None:
    box = "<aside><h3>The long siege</h3><ul><li>It began in June of last year</li><li>Three towns are cut off</li></ul></aside>"
    article = read(f"<article><div>{BODY}{box}<p>The army is unhappy, he said.</p></div></article>")
    found = [(block.kind.value, block.box) for block in article.blocks if block.box]
    assert found == [("fact_box_title", 1), ("fact_box_item", 1), ("fact_box_item", 1)]


def test_an_aside_of_links_is_no_fact_box() -> None:
    box = '<aside><h3>The long siege</h3><ul><li><a href="/1">It began in June of last year</a></li><li><a href="/2">Three towns are cut off</a></li></ul></aside>'
    assert blocks(read(f"<article><div>{BODY}{box}</div></article>"), "fact_box_item") == []


def test_a_post_of_another_site_is_one_block() -> None:
    post = '<blockquote class="twitter-tweet"><p>A proud day for us.</p>— The Ministry (@ministry) August 5, 2019</blockquote>'
    assert blocks(read(f"<div>{BODY}{post}<p>The army is unhappy, he said.</p></div>"), "social_post") == [
        "A proud day for us. — The Ministry (@ministry) August 5, 2019"
    ]


def test_a_dateline_in_an_element_of_its_own_is_joined_to_the_paragraph() -> None:
    article = read(f"<article><h1>Minister meets rebels</h1><div>AUBURN, Wash. —</div>{BODY}</article>")
    assert article.dateline is not None
    assert (article.dateline.place, blocks(article, "paragraph")[0]) == ("Auburn, Wash.", f"AUBURN, Wash. — {LINES[0]}")


def test_the_heading_that_the_metadata_bear_out_is_the_title() -> None:
    head = HEAD + '<meta property="og:title" content="Minister meets rebels">'
    assert (
        read(f"<header><h1>The Paper</h1></header><h1>Minister meets rebels</h1><div>{BODY}</div>", head).title
        == "Minister meets rebels"
    )


def test_the_outlets_name_is_cut_from_the_title() -> None:
    assert (
        read(
            f"<div>{BODY}</div>",
            '<title>Minister meets rebels | The Paper</title><meta property="og:site_name" content="The Paper">',
        ).title
        == "Minister meets rebels"
    )


def test_a_title_that_lost_is_kept_with_its_field() -> None:
    article = read(
        f"<h1>Minister meets rebels</h1><div>{BODY}</div>",
        '<meta property="og:title" content="Minister meets the rebels at last">',
    )
    assert [(scrap.text, scrap.field) for scrap in article.furniture] == [
        ("Minister meets the rebels at last", "title")
    ]


def test_authors_are_read_from_linked_data() -> None:
    article = read(
        f"<div>{BODY}</div>",
        HEAD + linked(author=[{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "By Bo Chan"}]),
    )
    assert [author.name for author in article.authors] == ["Ann Lee", "Bo Chan"]


def test_the_author_of_a_reviewed_claim_does_not_sign() -> None:
    claim = '<script type="application/ld+json">{"@type": "ClaimReview", "itemReviewed": {"author": {"name": "Ministry of Truth"}}, "author": {"name": "Ministry of Truth"}}</script>'
    article = read(f"<article><h1>Minister meets rebels</h1><p>By Ann Lee</p>{BODY}</article>", HEAD + claim)
    assert [author.name for author in article.authors] == ["Ann Lee"]


def test_persons_in_the_byline_go_before_an_outlet_in_the_metadata() -> None:
    article = read(
        f"<article><h1>Minister meets rebels</h1><p>By Ann Lee</p>{BODY}</article>",
        HEAD + linked(author={"@type": "Organization", "name": "The Paper"}),
    )
    assert [author.name for author in article.authors] == ["Ann Lee"]


def test_an_author_has_the_biography_on_the_page() -> None:
    bio = '<div class="author-bio"><h3>About the author</h3><p>Ann Lee covers fisheries for The Paper. She lives in Nairobi.</p></div>'
    article = read(f"<article><h1>Minister meets rebels</h1><p>By Ann Lee</p>{BODY}{bio}</article>")
    assert [author.bio for author in article.authors] == [
        "Ann Lee covers fisheries for The Paper. She lives in Nairobi."
    ]


def test_both_dates_are_read_with_zone_and_basis() -> None:
    article = read(
        f"<div>{BODY}</div>",
        HEAD + linked(datePublished="2018-03-14T16:42:11+01:00", dateModified="2018-03-15T08:00:00+01:00"),
    )
    assert article.published is not None
    assert article.updated is not None
    assert (article.published.date.value, article.published.basis, article.updated.date.value) == (
        "2018-03-14T16:42:11+01:00",
        Basis.METADATA,
        "2018-03-15T08:00:00+01:00",
    )


def test_a_date_above_the_body_counts_where_the_metadata_have_none() -> None:
    published = read(
        f"<p>Friday, November 20, 2009 | Weather</p><h1>Minister meets rebels</h1><div>{BODY}</div>"
    ).published
    assert published is not None
    assert (published.date.value, published.basis) == ("2009-11-20", Basis.BYLINE)


def test_site_section_tags_and_address_are_read() -> None:
    head = (
        HEAD
        + '<link rel="canonical" href="https://paper.example/world/1"><meta property="og:site_name" content="The Paper"><meta property="article:section" content="World"><meta name="keywords" content="siege, talks">'
    )
    article = read(f"<div>{BODY}</div>", head)
    assert (article.site, article.section, article.tags, article.url) == (
        "The Paper",
        "World",
        ("siege", "talks"),
        "https://paper.example/world/1",
    )


def test_the_title_elements_tail_names_the_outlet_where_nothing_else_does() -> None:
    assert read(f"<h1>Minister meets rebels</h1><div>{BODY}</div>").site == "The Paper"


def test_the_language_a_page_states_is_believed() -> None:
    assert read(f"<div>{BODY}</div>", attributes='lang="en-GB"').language == "en"


def test_a_language_that_the_text_contradicts_is_not_believed() -> None:
    assert read(f"<div>{BODY}</div>", attributes='lang="de"').language == "en"


def test_broken_linked_data_do_no_harm() -> None:
    assert (
        read(
            f"<div>{BODY}</div>",
            HEAD + '<script type="application/ld+json">{"@type": "NewsArticle", "headline": }</script>',
        ).title
        is not None
    )


def test_a_page_without_a_sentence_has_no_body() -> None:
    rejection = read_article(page("<div><a href='/1'>News</a> <a href='/2'>Sport</a></div>"))
    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.NO_BODY


def test_tags_nested_without_end_are_too_deep() -> None:
    rejection = read_article(page("<div>" * 5000 + BODY))
    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.TOO_DEEP


def test_more_elements_than_a_page_has_are_too_large() -> None:
    rejection = read_article(page("<p>a" * 90_000))
    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.TOO_LARGE


def test_a_tag_with_thousands_of_attributes_is_read_without_them() -> None:
    article = read("<div " + " ".join(f"a{n}=1" for n in range(20_000)) + f">{BODY}</div>")
    assert blocks(article, "paragraph") == list(LINES)


def test_emoji_and_combining_marks_pass_through() -> None:
    text = "The crowd sang 😀👩‍👩‍👧 e\u0301 and danced until the morning came at last."
    assert blocks(read(f"<div>{BODY}<p>{text}</p></div>"), "paragraph")[-1] == text


def test_nothing_stands_twice_in_the_text() -> None:
    article = read(f"<div>{BODY}</div><div>{BODY}</div>")
    assert blocks(article, "paragraph") == list(LINES)


def test_a_line_that_the_host_is_named_after_names_the_outlet() -> None:
    head = '<link rel="canonical" href="https://www.dailyexample.co.uk/world/1">'
    assert (
        read(f"<div>The Daily Example</div><h1>Minister meets rebels</h1><div>{BODY}</div>", head).site
        == "The Daily Example"
    )


def test_the_host_stands_for_the_outlet_where_nothing_names_it() -> None:
    head = '<link rel="canonical" href="https://www.dailyexample.co.uk/world/1">'
    assert read(f"<h1>Minister meets rebels</h1><div>{BODY}</div>", head).site == "dailyexample.co.uk"


@pytest.mark.parametrize(("tag", "value"), [("en-US", "2024-03-04"), ("en-GB", "2024-04-03"), ("fr", "2024-04-03")])
def test_figures_are_read_by_the_habit_of_the_pages_country(tag: str, value: str) -> None:
    published = read(
        f"<h1>Minister meets rebels</h1><p>3/4/2024</p><div>{BODY}</div>", attributes=f'lang="{tag}"'
    ).published
    assert published is not None
    assert published.date.value == value


def test_the_time_below_the_title_goes_before_one_in_the_menu() -> None:
    markup = f'<div><time datetime="2020-01-01">1 January</time></div><h1>Minister meets rebels</h1><time datetime="2024-03-04">4 March</time><div>{BODY}</div>'
    published = read(markup).published
    assert published is not None
    assert published.date.value == "2024-03-04"


def test_a_front_page_is_no_article_and_says_what_it_links() -> None:
    cards = "".join(f'<li><a href="/{n}">Another story about the other side number {n}</a></li>' for n in range(20))
    rejection = read_article(
        page(f"<h1>The Paper</h1><p>All the news that there is to read today, and no more.</p><ul>{cards}</ul>")
    )
    assert isinstance(rejection, Rejection)
    assert (rejection.reason, "20 linked headlines" in rejection.detail) == (Reason.NOT_AN_ARTICLE, True)
    assert [link.url for link in rejection.links] == [f"/{n}" for n in range(20)]


def test_the_links_of_a_front_page_are_whole_each_once_and_lead_to_pages() -> None:
    hrefs = ["/1", "2#comments", "http://[broken", "mailto:desk@paper.example", "/1", *(f"/{n}" for n in range(3, 20))]
    cards = "".join(f'<li><a href="{href}">Another story about the other side of it</a></li>' for href in hrefs)
    base = '<base href="https://paper.example/world/">'
    rejection = read_article(page(f"{base}<h1>The Paper</h1><p>All the news that there is today.</p><ul>{cards}</ul>"))
    assert isinstance(rejection, Rejection)
    assert [link.url for link in rejection.links[:3]] == [
        "https://paper.example/1",
        "https://paper.example/world/2",
        "https://paper.example/3",
    ]


def test_a_short_article_among_many_links_that_calls_itself_one_is_read() -> None:
    cards = "".join(f'<li><a href="/{n}">Another story about the other side number {n}</a></li>' for n in range(20))
    assert (
        read(
            f"<h1>Minister meets rebels</h1><p>{LINES[0]}</p><ul>{cards}</ul>",
            HEAD + linked(headline="Minister meets rebels"),
        ).title
        == "Minister meets rebels"
    )


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"@type": "LiveBlogPosting"}, "live"),
        ({"isAccessibleForFree": False}, "paywall_stub"),
        ({"isAccessibleForFree": "False"}, "paywall_stub"),
        ({"@type": "VideoObject", "headline": "Minister meets rebels"}, "player"),
        ({}, "article"),
    ],
)
def test_a_page_is_of_the_kind_that_it_calls_itself(fields: dict[str, object], kind: str) -> None:
    assert read(f"<h1>Minister meets rebels</h1><p>{LINES[0]}</p>", HEAD + linked(**fields)).page_type == kind


def test_many_captions_and_hardly_a_paragraph_are_a_gallery() -> None:
    figures = "".join(
        f"<figure><img><figcaption>The minister waves for the {n}th time at a crowd.</figcaption></figure>"
        for n in range(6)
    )
    assert read(f"<article><h1>Minister meets rebels</h1><p>{LINES[0]}</p>{figures}</article>").page_type == "gallery"


def test_a_heading_of_links_inside_the_body_is_furniture() -> None:
    box = '<div><h3>More obituaries</h3><ul><li><a href="/1">Another minister has died in the south</a></li></ul></div>'
    article = read(
        f"<article><h1>Minister meets rebels</h1><p>{LINES[0]}</p><p>{LINES[1]}</p>{box}<p>{LINES[2]}</p><p>{LINES[3]}</p></article>"
    )
    assert (blocks(article, "heading"), reasons(article)["More obituaries"]) == ([], "heading of links")


def test_the_subject_of_a_mail_goes_before_its_masthead() -> None:
    markup = f"<h1>The Harbour Post</h1><p>{LINES[0]}</p><p>{LINES[1]}</p>"
    mail = Page("k", markup.encode(), "text/html", given=Given(title="Minister meets rebels"))
    article = read_article(mail)
    assert isinstance(article, Article)
    assert article.title == "Minister meets rebels"


CARDS = "".join(
    f'<li><h3><a href="/{n}">Story number {n} of the other side</a></h3><p>Something else happened in town {n} at noon, '
    "and nobody who lives there could say why it did.</p></li>"
    for n in range(8)
)


def test_a_long_list_of_teasers_beside_the_body_is_none_of_it() -> None:
    article = read(f"<div><h1>Minister meets rebels</h1><div>{BODY}</div><div><ul>{CARDS}</ul></div></div>")
    assert blocks(article, "paragraph", "list_item") == list(LINES)


def test_a_page_of_cards_alone_is_read_as_it_is() -> None:
    assert read(f"<h1>Minister meets rebels</h1><p>{LINES[0]}</p><p>{LINES[1]}</p><p>{LINES[2]}</p><ul>{CARDS}</ul>")


def test_a_sidebar_longer_than_the_body_is_none_where_another_element_is_named_as_the_body() -> None:
    aside = "".join(
        f"<li><p>In town {n} the mayor spoke of a new bridge, and of what it may cost.</p></li>" for n in range(12)
    )
    markup = f'<div><div class="article-body">{BODY}</div><aside id="sidebar"><ul>{aside}</ul></aside></div>'
    assert blocks(read(f"<h1>Minister meets rebels</h1>{markup}"), "paragraph", "list_item") == list(LINES)


def test_an_article_may_be_a_list_of_sentences() -> None:
    items = "".join(f"<li>{line}</li>" for line in LINES)
    assert blocks(read(f"<h1>Minister meets rebels</h1><div><ul>{items}</ul></div>"), "list_item") == list(LINES)


def test_a_class_that_spells_out_a_style_says_nothing_of_what_it_holds() -> None:
    article = read(f'<h1>Minister meets rebels</h1><div class="Ff($ff-sidebar) C(#26282a)">{BODY}</div>')
    assert blocks(article, "paragraph") == list(LINES)


def test_a_masthead_that_shares_one_of_two_words_is_no_title() -> None:
    head = '<meta property="og:title" content="Border talks fail again"><title>Border talks fail again</title>'
    assert read(f"<h1>Border News</h1>{BODY}", head).title == "Border talks fail again"


def test_the_heading_that_the_metadata_say_word_for_word_is_the_title() -> None:
    head = "<title>Talks fail: world news from the Border Post</title><meta property='og:title' content='Talks fail'>"
    assert read(f"<h1>World news from the Border Post</h1><h1>Talks fail</h1>{BODY}", head).title == "Talks fail"


@pytest.mark.parametrize("tail", ["_科技_中国海港网", "_海港频道", "_中国海港新闻网"])
def test_desk_and_outlet_are_cut_from_a_chinese_title(tail: str) -> None:
    body = "".join(f"<p>{n}号码头的渔民星期二早晨发现一艘没有船员的货轮停在港口外面。</p>" for n in range(5))
    assert read(body, f"<title>渔民发现无人货轮{tail}</title>").title == "渔民发现无人货轮"


def test_the_link_to_an_author_names_the_author_without_the_outlet_behind_it() -> None:
    byline = '<div class="author">By <a rel="author" href="/lee">Ann Lee</a><br>Border Health Desk</div>'
    assert [author.name for author in read(f"<h1>Minister meets rebels</h1>{byline}{BODY}").authors] == ["Ann Lee"]


def test_a_class_that_says_what_is_missing_hides_no_byline() -> None:
    byline = '<div class="sig-line hasnt-bio hasnt-headshot">By Ann Lee March 18 at 3:57 PM</div>'
    assert [author.name for author in read(f"<h1>Minister meets rebels</h1>{byline}{BODY}").authors] == ["Ann Lee"]


def test_figures_of_two_elements_stay_apart() -> None:
    markup = f'<p class="byline">By Ann Lee <span>22 Dec 2016</span><span>651</span></p>{BODY}'
    assert [author.name for author in read(f"<h1>Minister meets rebels</h1>{markup}").authors] == ["Ann Lee"]


def test_a_short_article_that_tells_what_its_title_says_is_none_of_the_lists_around_it() -> None:
    cards = "".join(f'<li><a href="/{n}">Another story about the other side number {n}</a></li>' for n in range(40))
    markup = f"<h1>Minister met rebels in the capital</h1><p>{LINES[0]}</p><ul>{cards}</ul>"
    assert blocks(read(markup, "<title>Minister met rebels in the capital</title>"), "paragraph") == [LINES[0]]


def test_captions_of_a_gallery_may_be_all_that_a_page_tells() -> None:
    figures = "".join(f"<figure><img src={n}><figcaption>{line}</figcaption></figure>" for n, line in enumerate(LINES))
    article = read(f"<h1>Minister meets rebels</h1><div>{figures}{figures}</div>")
    assert blocks(article, "caption") == list(LINES)


@pytest.mark.parametrize("href", ["/author/ann", "/about/editors/ann-lee", "/de/autoren/lee", "/by/ann-lee"])
def test_a_name_that_links_to_its_authors_page_signs(href: str) -> None:
    byline = f'<div class="x1"><a href="{href}">Ann Lee</a>, <a href="/u">@annlee</a></div>'
    assert [author.name for author in read(f"<h1>Minister meets rebels</h1>{byline}{BODY}").authors] == ["Ann Lee"]


def test_the_outlet_behind_a_name_is_no_part_of_it() -> None:
    head = HEAD + '<meta property="og:site_name" content="Paper"><meta name="author" content="Ann Lee Paper">'
    assert [author.name for author in read(f"<h1>Minister meets rebels</h1>{BODY}", head).authors] == ["Ann Lee"]


def test_a_day_before_there_were_pages_is_what_the_article_tells_of() -> None:
    assert read(f"<h1>Minister meets rebels</h1><p>14 August 1935</p>{BODY}").published is None


def test_the_title_is_no_outlet() -> None:
    head = '<title>Minister meets rebels</title><meta property="og:site_name" content="Minister meets rebels">'
    assert read(f"<h1>Minister meets rebels</h1>{BODY}", head).site is None
