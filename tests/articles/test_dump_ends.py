"""Text dumps: where the article ends, when prose of the page, a second article or a long list follows it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.articles import read_article
from dateline.articles.dumps.breaks import one_text
from dateline.articles.dumps.lines import read_lines
from dateline.articles.dumps.topics import stems, told
from dateline.articles.dumps.window import body_window
from dateline.languages.furniture import furniture_words
from dateline.model.article import Article
from dateline.model.page import Page

DAM = """Engineers have lowered the water behind the Karun dam by two metres, the regional water authority said on Monday.

The reservoir reached its highest level in eleven years after a week of rain, and villages below the dam were told to be ready to leave.

Water will be let through the lower gates of the dam for ten days, said the authority's chief engineer, Farid Omranzadeh.

"Nobody needs to leave today," Omranzadeh told reporters beside the reservoir. "We open the gates so that nobody has to leave tomorrow."

Villages along the river were flooded in 2019, when gates of the same dam were opened at night without a warning.

The authority has since put up sirens in nine villages and pays watchmen in each of them during the rains.

Farmers below the dam say that the water has already drowned their early wheat, and they ask the authority to pay for it.

A commission of the provincial council will visit the flooded fields on Thursday, the authority said.
"""

CHESS = """A schoolgirl of fourteen has beaten the champion of her country at chess, eleven months after she learned the moves.

Ilze Krastina won the game in thirty-one moves with the black pieces, and was asleep on the bus home before her mother read the news.

The champion, Oskars Veidemanis, said that he had prepared for another opening and found himself lost by the twentieth move.

Krastina trains every evening with her grandfather, who taught himself the game from a library book during the war.

Her teachers let her miss gymnastics on Fridays, which she calls the better half of the prize.

The federation has invited her to the junior championship in Tallinn, where she will be the youngest player by two years.

"She counts faster than I can look," said the federation's trainer, who plans to play blindfold with her in the spring.

Tickets for her next game, usually free, were sold out within an hour of the announcement.
"""


def body(text: str) -> list[str]:
    article = read_article(Page("k", text.encode(), "text/plain"))
    assert isinstance(article, Article)
    kinds = ("paragraph", "list_item", "heading")
    return [block.span.of(article.text) for block in article.blocks if block.kind.value in kinds]


def paragraphs(text: str) -> list[str]:
    return text.strip().split("\n\n")


def test_a_second_article_behind_a_headline_is_another_text() -> None:
    assert body(f"Dam lowered\n\n{DAM}\nGirl beats champion\n\n{CHESS}") == paragraphs(DAM)


def test_two_halves_of_one_article_stay_together_around_a_heading() -> None:
    first, second = paragraphs(DAM)[:4], paragraphs(DAM)[4:]
    found = body("\n\n".join([*first, "What happened in 2019", *second]))
    assert found == [*first, "What happened in 2019", *second]


def test_what_the_outlet_says_of_itself_behind_its_newsletter_is_no_part() -> None:
    notice = (
        "Founded by four printers, our cooperative lives from readers alone, and answers to no owner, party or bank."
    )
    assert body(f"{DAM}\nSign up for our newsletter\n\n{notice}\n") == paragraphs(DAM)


def test_a_paragraph_of_the_story_behind_a_newsletter_stays() -> None:
    last = paragraphs(DAM)[-1]
    found = body("\n\n".join([*paragraphs(DAM)[:-1], "Sign up for our newsletter", last]))
    assert found == paragraphs(DAM)


def test_a_short_article_is_not_judged_by_its_few_words() -> None:
    short = "\n\n".join(paragraphs(DAM)[:2])
    other = paragraphs(CHESS)[0]
    assert body(f"{short}\n\nSign up for our newsletter\n\n{other}") == [*paragraphs(short), other]


def test_a_long_list_that_closes_an_article_is_read_to_its_end() -> None:
    villages = [f"Village {name}, {number} houses" for number, name in enumerate("ABCDEFGHIJKLMNOPQRSTUVWX", start=11)]
    found = body(
        f"{DAM}\n" + "\n".join(["Houses flooded in 2019", *villages]) + "\n\nComments\n\nNice list of villages"
    )
    assert found[-len(villages) :] == villages


def test_menus_behind_an_article_are_no_list_of_it() -> None:
    menu = [f"Section {name}" for name in "ABCDEFGHIJ"]
    assert body(f"{DAM}\n" + "\n".join([*menu, "Contact us", *menu, "Privacy policy"])) == paragraphs(DAM)


def test_words_are_told_apart_by_their_first_letters() -> None:
    assert stems("Flooded villages, a dam") == {"flood", "villa", "dam"}
    assert told("Flooded villages, a dam") == {"flood", "villa"}


def test_a_script_without_spaces_is_told_by_pairs_of_characters() -> None:
    assert {"大坝", "坝放"} <= told("大坝放水")


@given(st.lists(st.sampled_from([*paragraphs(DAM), *paragraphs(CHESS), "A heading", "Comments", "1"]), max_size=40))
def test_one_text_is_a_part_of_its_window(lines: list[str]) -> None:
    found = read_lines("\n\n".join(lines), furniture_words("en"))
    start, end = body_window(found)
    begins, ends = one_text(found, start, end, frozenset())
    assert start <= begins <= ends <= end
