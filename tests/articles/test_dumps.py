"""Text dumps: the article is told from the furniture around it."""

from __future__ import annotations

from dateline.articles import read_article
from dateline.model.article import Article, BlockKind, Reason, Rejection
from dateline.model.page import Given, Page
from dateline.model.time import Basis, PartialDate

BODY = """The minister met the rebels in the capital on Thursday, his office said in a statement to reporters.

The talks were aimed at ending a siege of the northern towns, which has lasted for eleven months.

“We have agreed on the first steps,” said the minister's spokeswoman, and she gave no details.

Both sides accuse each other of breaking a truce that was signed in March at the border.
"""


def page(text: str, *, url: str | None = None) -> Page:
    return Page("k", text.encode(), "text/plain", url=url)


def read(text: str, *, url: str | None = None, published: PartialDate | None = None) -> Article:
    article = read_article(page(text, url=url), published=published)
    assert isinstance(article, Article)
    return article


def blocks(article: Article, *kinds: str) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.kind.value in kinds]


def gone(article: Article) -> dict[str, str]:
    return {scrap.text: scrap.reason for scrap in article.furniture}


def test_paragraphs_are_kept_in_their_order() -> None:
    assert blocks(read(BODY), "paragraph") == BODY.strip().split("\n\n")


def test_the_line_above_that_speaks_of_the_same_is_the_title() -> None:
    assert (
        read("Home\nNews\n\nMinister and rebels agree on first steps\n\n" + BODY).title
        == "Minister and rebels agree on first steps"
    )


def test_a_standfirst_below_the_title_is_not_taken_for_it() -> None:
    article = read(
        "Minister meets rebels over siege\n\nThe talks in the capital end eleven months of silence between both sides\n\n"
        + BODY
    )
    assert (article.title, blocks(article, "standfirst")) == (
        "Minister meets rebels over siege",
        ["The talks in the capital end eleven months of silence between both sides"],
    )


def test_a_title_said_again_is_furniture() -> None:
    article = read("Minister meets rebels over siege | The Paper\nMenu\nMinister meets rebels over siege\n\n" + BODY)
    assert article.text.count("Minister meets rebels over siege") == 1


def test_menus_above_and_lists_below_are_furniture() -> None:
    article = read(
        "Home\nWorld\nSport\n\nMinister meets rebels\n\n"
        + BODY
        + "\nMost read\n1\nMan bites dog in the northern district\n2\nTen ways to cook an egg"
    )
    assert blocks(article, "paragraph") == BODY.strip().split("\n\n")


def test_every_line_left_out_is_kept_with_a_reason() -> None:
    article = read("Accessibility links\n\nMinister meets rebels\n\n" + BODY + "\nXS\nSM")
    assert gone(article) == {"Accessibility links": "accessibility", "XS": "breakpoint", "SM": "breakpoint"}


def test_a_line_about_advertising_inside_the_body_is_furniture() -> None:
    article = read(BODY.replace("\n\nBoth", "\n\nStory continues below advertisement\n\nBoth"))
    assert gone(article) == {"Story continues below advertisement": "advertisement"}


def test_a_caption_that_stands_twice_is_kept_once() -> None:
    caption = "Rebels stand at a roadblock near the border on August 2, 2012."
    article = read(f"Minister meets rebels\n\n{caption}\n{caption}\n{BODY}")
    assert (blocks(article, "caption"), gone(article)) == ([caption], {caption: "said twice"})


def test_a_paragraph_directly_below_a_caption_stays_one() -> None:
    caption = "Rebels stand at a roadblock near the border on August 2, 2012."
    assert len(blocks(read(f"Minister meets rebels\n\n{caption}\n{caption}\n{BODY}"), "paragraph")) == 4


def test_of_an_alternative_text_and_a_caption_the_caption_is_kept() -> None:
    article = read(
        BODY
        + "\nA huge scrum of photographers follow the couple\nA huge scrum of photographers followed the couple Credit: P. Fox/Getty Images\n\n"
        + BODY.replace("minister", "general")
    )
    assert (blocks(article, "caption"), blocks(article, "credit")) == (
        ["A huge scrum of photographers followed the couple"],
        ["Credit: P. Fox/Getty Images"],
    )


def test_a_title_said_twice_above_bullets_heads_a_fact_box() -> None:
    box = "The Long Siege\n\nThe Long Siege:\n\n  • It began in June of last year\n  • Three towns are cut off\n"
    article = read(BODY + "\n" + box + BODY.replace("minister", "general"))
    assert (blocks(article, "fact_box_title"), blocks(article, "fact_box_item")) == (
        ["The Long Siege"],
        ["It began in June of last year", "Three towns are cut off"],
    )


def test_a_list_behind_a_sentence_is_no_fact_box() -> None:
    article = read(
        BODY
        + "\nThe agreement has two parts:\n\n• a truce of ten days in all three towns\n• an exchange of prisoners\n\n"
        + BODY.replace("minister", "general")
    )
    assert blocks(article, "list_item") == ["a truce of ten days in all three towns", "an exchange of prisoners"]


def test_a_short_line_between_paragraphs_is_a_heading() -> None:
    assert blocks(read(BODY + "\nWhat comes next\n\n" + BODY.replace("minister", "general")), "heading") == [
        "What comes next"
    ]


def test_a_biography_below_the_body_names_author_and_outlet() -> None:
    article = read(
        BODY
        + "\n  • 16x9 Image\n\n    Ann Lee\n\n    Ann Lee is a foreign correspondent working out of Example Radio’s headquarters. She covers Chad.\n"
    )
    assert (
        [(author.name, bool(author.bio)) for author in article.authors],
        article.site,
        len(blocks(article, "bio")),
    ) == ([("Ann Lee", True)], "Example Radio", 1)


def test_a_byline_and_a_date_between_title_and_body_are_read() -> None:
    article = read("Minister meets rebels\nBy Ann Lee\nFriday, 22 Nov 2024 4:55 PM\n" + BODY)
    assert article.published is not None
    assert ([author.name for author in article.authors], article.published.date.value, article.published.basis) == (
        ["Ann Lee"],
        "2024-11-22",
        Basis.BYLINE,
    )


def test_the_day_a_page_was_saved_is_not_taken_for_its_date() -> None:
    article = read("Saturday, October 31, 2015\nMinister meets rebels\nPublished: 10:42 PM, October 29, 2015\n" + BODY)
    assert article.published is not None
    assert article.published.date.value == "2015-10-29"


def test_a_caption_and_a_matching_weekday_conclude_the_date() -> None:
    caption = "Rebels stand at a roadblock near the border on August 2, 2012."
    published = read(f"Minister meets rebels\n\n{caption}\n{caption}\n{BODY}").published
    assert published is not None
    assert (published.date.value, published.basis, published.inferred) == ("2012-08-02", Basis.CAPTION, True)


def test_a_caption_of_another_weekday_concludes_nothing() -> None:
    caption = "Rebels stand at a roadblock near the border on August 3, 2012."
    assert read(f"Minister meets rebels\n\n{caption}\n{caption}\n{BODY}").published is None


def test_a_date_given_goes_before_one_that_was_concluded() -> None:
    caption = "Rebels stand at a roadblock near the border on August 2, 2012."
    published = read(
        f"Minister meets rebels\n\n{caption}\n{caption}\n{BODY}", published=PartialDate("2012-08-03")
    ).published
    assert published is not None
    assert (published.date.value, published.basis) == ("2012-08-03", Basis.GIVEN)


def test_the_address_gives_a_date_where_the_text_has_none() -> None:
    published = read(BODY, url="https://a.example/2012/08/02/talks").published
    assert published is not None
    assert (published.date.value, published.basis) == ("2012-08-02", Basis.URL)


def test_the_copyright_line_names_the_outlet() -> None:
    assert read(BODY + "\n© 2024, The Example Mail, All Rights Reserved.").site == "The Example Mail"


def test_a_dateline_on_a_line_of_its_own_is_joined_to_the_paragraph() -> None:
    article = read("Minister meets rebels\n\nKABUL —\n\n" + BODY)
    assert article.dateline is not None
    assert (article.dateline.place, blocks(article, "paragraph")[0][:19]) == ("Kabul", "KABUL — The ministe")


def test_an_agency_in_the_place_of_a_byline_signs() -> None:
    article = read("Minister meets rebels\nAFP, MANILA\n" + BODY)
    assert article.dateline is not None
    assert ([author.name for author in article.authors], article.dateline.place) == (["AFP"], "Manila")


def test_teasers_behind_a_heading_of_related_stories_are_left_out() -> None:
    teaser = "Tigers thrash visitors\n2024-10-14\nThe home side won by an innings on Monday, and nobody in the stadium had expected it to.\n"
    assert len(blocks(read(BODY + "\nYou might also like\n" + teaser * 4), "paragraph")) == 4


def test_lines_broken_at_a_column_are_joined() -> None:
    text = "   Minister meets rebels over siege\n\n" + "\n".join(
        f"   {line}"
        for line in (
            "The minister met the rebels in the capital on Thursday, his office",
            "said in a statement to reporters who had waited for hours outside.",
            "",
            "The talks were aimed at ending a siege of the northern towns, which",
            "has lasted for eleven months and has cost hundreds of lives so far.",
            "",
            "Both sides accuse each other of breaking a truce that was signed in",
            "March at the border, and both say that the other side began to fire.",
            "",
            "Nobody was hurt when shots were fired on Wednesday near the airport",
            "of the capital, said a doctor at the only hospital that is open now.",
            "",
        )
    )
    assert (
        blocks(read(text), "paragraph")[0]
        == "The minister met the rebels in the capital on Thursday, his office said in a statement to reporters who had waited for hours outside."
    )


def test_a_dump_that_says_everything_twice_still_has_its_body() -> None:
    text = "".join(f"{line}\n{line}\n\n" for line in BODY.strip().split("\n\n"))
    assert len(blocks(read(text), "paragraph")) == 4


def test_a_page_without_a_sentence_has_no_body() -> None:
    rejection = read_article(page("Home\nNews\nSport\nLogin"))
    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.NO_BODY


def test_white_space_alone_is_empty() -> None:
    rejection = read_article(page(" \n\t\n"))
    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.EMPTY


def test_a_dump_longer_than_any_article_is_too_large() -> None:
    rejection = read_article(page("The minister spoke.\n" * 120_000))
    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.TOO_LARGE


def test_the_text_is_the_blocks_joined_by_blank_lines() -> None:
    article = read("Minister meets rebels\n\n" + BODY)
    assert article.text == "\n\n".join(block.span.of(article.text) for block in article.blocks)


def test_the_title_is_the_first_block() -> None:
    assert read("Minister meets rebels\n\n" + BODY).blocks[0].kind is BlockKind.TITLE


def test_the_line_above_a_byline_is_rather_the_title() -> None:
    article = read(
        "All that we wrote about the rebels\nHome\nWorld\nSport\n\n"
        "A first handshake after eleven months\nBy Ann Lee\n\n" + BODY
    )
    assert article.title == "A first handshake after eleven months"


def test_a_path_of_sections_before_the_title_is_no_picture_of_it() -> None:
    article = read(
        "HomeNewsMinister meets rebels over the siege\nMinister meets rebels over the siege\nBy Ann Lee\n\n" + BODY
    )
    assert (article.title, blocks(article, "caption")) == ("Minister meets rebels over the siege", [])


def test_nothing_below_the_first_paragraph_is_the_title() -> None:
    first, *others = BODY.strip().split("\n\n")
    article = read("\n\n".join([f"{first} The town has waited.", "Rebels, minister, siege", *others]))
    assert (article.title, blocks(article, "paragraph")[0]) == (None, f"{first} The town has waited.")


def test_a_title_behind_a_single_bullet_is_no_item_of_a_list() -> None:
    assert read("• Minister meets rebels over the siege\n\n" + BODY).title == "Minister meets rebels over the siege"


def test_a_title_that_another_line_ends_with_goes_before_a_line_that_says_as_much_of_the_body() -> None:
    lines = "Share this story: Truce talks at last\n\nTruce talks at last\n\nThe minister met rebels on the siege of the northern towns\n\n"
    assert read(lines + BODY).title == "Truce talks at last"


def test_a_short_question_above_a_standfirst_is_the_title() -> None:
    lines = "News\n\nSiege talks fail?\n\nThe minister met rebels over a truce and the siege of northern towns\n\nBy Ann Lee\n\n"
    assert read(lines + BODY).title == "Siege talks fail?"


def test_what_an_author_has_written_is_no_title() -> None:
    lines = 'Minister meets rebels over the siege\n\nAnn Lee\nAuthor of "Siege: The Rebels and the Northern Towns"\n5 May 2024\n\n'
    assert read(lines + BODY).title == "Minister meets rebels over the siege"


def test_the_words_of_an_icon_are_no_title() -> None:
    article = read("Minister meets rebels over the siege\n\nFacebook icon\nSpeech bubble icon\n" + BODY)
    assert article.title == "Minister meets rebels over the siege"


def test_footnotes_are_no_part_of_the_body() -> None:
    article = read(BODY + "\n[1] Minister of the Interior, report on the siege of the northern towns, 2023, pp. 5-8.\n")
    assert (len(blocks(article, "paragraph")), "footnote" in gone(article).values()) == (4, True)


def test_a_title_that_the_dump_came_with_is_believed() -> None:
    lines = "Truce at last: what we know\n\nThe minister met the rebels over the siege of northern towns\n\n"
    given = Page("k", (lines + BODY).encode(), "text/plain", given=Given(title="Truce at last: what we know"))
    article = read_article(given)
    assert isinstance(article, Article)
    assert (article.title, blocks(article, "title")) == ("Truce at last: what we know", ["Truce at last: what we know"])


def test_a_date_directly_above_the_first_paragraph_is_the_publications() -> None:
    dated = "Published February 24, 2020 Last updated July 21, 2022 This article is more than two years old."
    published = read(f"Minister meets rebels over the siege\n\nBy Ann Lee\n{dated}\n{BODY}").published
    assert published is not None
    assert published.date.value == "2020-02-24"


def test_all_who_stand_alone_above_the_date_sign() -> None:
    article = read(
        f"Minister meets rebels over the siege\n\nAnn Lee and Bob Okoro\nTue 29 Nov 2016 15.26 EST\n\n{BODY}"
    )
    assert [author.name for author in article.authors] == ["Ann Lee", "Bob Okoro"]
