"""Lines known from other pages of a site: they are no part of the article, and what is of the article stays."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gannet
from dateline.articles import KnownFurniture, load_furniture, read_article
from dateline.articles.known import SiteLines, words_for
from dateline.articles.standing import Least, Tally
from dateline.errors import InputError
from dateline.languages.furniture import KNOWN, furniture_words
from dateline.model.article import Article, BlockKind
from dateline.model.page import Page

NO_REPLY = "The ministry did not reply to a request for comment."


def known(*lines: str, host: str | None = None) -> KnownFurniture:
    return KnownFurniture((SiteLines(host, frozenset(lines)),))


def read(page: Page, furniture: KnownFurniture | None = None) -> Article:
    article = read_article(page, furniture=furniture)
    assert isinstance(article, Article), article
    return article


def counted(pages: list[Page]) -> Tally:
    tally = Tally()
    for page in pages:
        tally.add(read(page))
    return tally


def lines_of(tally: Tally) -> set[str]:
    return {line for line, _ in tally.standing(Least())}


def story(at: int, *extra: str, title: str | None = None) -> Page:
    """A text dump of one of the stories, without furniture, with more paragraphs behind its own."""
    heading, told = gannet.STORIES[at]
    return Page(str(at), "\n\n".join([title or heading, *told, *extra]).encode(), "text/plain")


def html(at: int, *, before: str = "", behind: str = "", head: str = "") -> Page:
    """One of the stories as HTML, with more markup before and behind its paragraphs."""
    heading, told = gannet.STORIES[at]
    body = f"<h1>{heading}</h1>{before}{''.join(f'<p>{line}</p>' for line in told)}{behind}"
    return Page(
        "k", f"<html><head><title>{heading}</title>{head}</head><body>{body}</body></html>".encode(), "text/html"
    )


# ── reading with it ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("pages", [gannet.html_pages(), gannet.dumps()], ids=["html", "dumps"])
def test_furniture_known_from_other_pages_makes_bodies_clean(pages: list[Page]) -> None:
    lines = lines_of(counted(pages[:4]))
    before, after = ([read(page, furniture) for page in pages[4:]] for furniture in (None, known(*lines)))
    assert gannet.precision(before) < 0.55
    assert gannet.precision(after) == 1.0


@pytest.mark.parametrize("pages", [gannet.html_pages(), gannet.dumps()], ids=["html", "dumps"])
def test_no_word_of_a_story_is_lost(pages: list[Page]) -> None:
    furniture = known(*gannet.FURNITURE)
    assert [gannet.told_by(read(page, furniture)) for page in pages] == [list(told) for _, told in gannet.STORIES]


@pytest.mark.parametrize("page", [gannet.html_pages()[1], gannet.dumps()[1]], ids=["html", "dump"])
def test_a_known_line_is_kept_as_furniture_with_its_reason(page: Page) -> None:
    left_out = {scrap.text: scrap.reason for scrap in read(page, known(*gannet.FURNITURE)).furniture}
    assert {left_out[line] for line in gannet.WITHIN} == {KNOWN}


@pytest.mark.parametrize("page", [html(0), story(0)], ids=["html", "dump"])
def test_a_known_line_never_takes_the_title(page: Page) -> None:
    title = gannet.STORIES[0][0]
    assert read(page, known(title)).title == title


def test_a_byline_stays_where_one_person_signs_every_page() -> None:
    page = html(0, before="<p>By Oda Lunde</p>")
    assert [author.name for author in read(page, known("By Oda Lunde")).authors] == ["Oda Lunde"]
    assert "By Oda Lunde" in read(page, known("By Oda Lunde")).text


def test_a_name_stays_that_the_metadata_name_as_the_author() -> None:
    page = html(0, before="<p>Oda Lunde</p>", head='<meta name="author" content="Oda Lunde">')
    assert "Oda Lunde" in read(page, known("Oda Lunde")).text


def test_a_byline_of_a_dump_stays() -> None:
    heading, told = gannet.STORIES[0]
    page = Page("k", "\n\n".join([heading, "By Oda Lunde", *told]).encode(), "text/plain")
    assert [author.name for author in read(page, known("By Oda Lunde")).authors] == ["Oda Lunde"]
    assert "By Oda Lunde" in read(page, known("By Oda Lunde")).text


def test_a_caption_that_its_element_names_stays() -> None:
    page = html(0, before="<figure><img src=a><figcaption>The pier at Skarvoy</figcaption></figure>")
    captions = [block for block in read(page, known("The pier at Skarvoy")).blocks if block.kind is BlockKind.CAPTION]
    assert len(captions) == 1


def test_lines_of_a_host_hold_for_its_pages_alone() -> None:
    page, stranger = gannet.dumps(addressed=True)[0], gannet.dumps()[0]
    furniture = known(*gannet.FURNITURE, host=gannet.HOST)
    assert (read(page, furniture) == read(page), read(stranger, furniture) == read(stranger)) == (False, True)


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://gannet.example/a", {"pier", "all"}),
        ("https://www.gannet.example/a", {"pier", "all"}),
        ("https://sport.gannet.example/a", {"pier", "all"}),
        ("https://cormorant.example/a", {"all"}),
        ("http://[", {"all"}),
        (None, {"all"}),
    ],
)
def test_a_page_gets_the_lines_of_its_host_and_those_of_none(url: str | None, found: set[str]) -> None:
    sites = (SiteLines("gannet.example", frozenset(["pier"])), SiteLines(None, frozenset(["all"])))
    assert KnownFurniture(sites).lines_for(url) == found


def test_a_page_that_calls_an_address_its_own_is_of_its_site() -> None:
    link = f'<link rel=canonical href="https://{gannet.HOST}/1">'
    page = html(0, behind=f"<p>{gannet.BELOW[1]}</p>", head=link)
    assert gannet.BELOW[1] not in read(page, known(gannet.BELOW[1], host=gannet.HOST)).text


@pytest.mark.parametrize("page", [*gannet.html_pages(), *gannet.dumps()], ids=lambda page: page.key)
def test_nothing_known_changes_nothing(page: Page) -> None:
    assert read(page, KnownFurniture()) == read(page)


@given(st.lists(st.sampled_from([*gannet.FURNITURE, gannet.STORIES[0][0], *gannet.STORIES[0][1], "", "By Oda Lunde"])))
def test_any_dump_reads_alike_with_nothing_known(lines: list[str]) -> None:
    page = Page("k", "\n".join(lines).encode(), "text/plain")
    assert read_article(page, furniture=KnownFurniture()) == read_article(page)


def test_without_furniture_the_words_of_a_language_are_its_own() -> None:
    assert words_for("en", None, "https://gannet.example") is furniture_words("en")
    assert words_for("en", known("pier", host="cormorant.example"), None) is furniture_words("en")


# ── finding it ───────────────────────────────────────────────────────────────────────────────────────────────


def test_the_lines_of_furniture_are_found_with_how_many_pages_have_them() -> None:
    assert {count for _, count in counted(gannet.html_pages()).standing(Least())} == {8}
    assert len(lines_of(counted(gannet.html_pages()))) == len(gannet.FURNITURE)


def test_copies_of_one_article_count_once() -> None:
    tally = counted([story(0), story(0, "A later line says that the ferry is back."), story(0), story(1), story(2)])
    assert (tally.articles, lines_of(tally)) == (3, set())


def test_a_copy_under_another_title_is_a_copy() -> None:
    assert counted([story(0), story(0, title="Islanders wait as ferry to Skarvoy fails")]).articles == 1


def test_pages_that_show_little_of_their_articles_are_different_articles() -> None:
    furniture = f"<div>{''.join(f'<p>{line}</p>' for line in gannet.BELOW[1:] * 2)}</div>"
    pages = [
        Page("k", f"<html><title>{t}</title><h1>{t}</h1><p>{told[0]}</p>{furniture}</html>".encode(), "text/html")
        for t, told in gannet.STORIES
    ]
    assert counted(pages).articles == len(pages)


def test_a_sentence_that_some_reports_have_in_common_is_no_furniture() -> None:
    tally = counted([story(at, NO_REPLY) if at < 3 else story(at) for at in range(8)])
    assert lines_of(tally) == set()


def test_a_sentence_on_half_of_the_pages_is_furniture() -> None:
    tally = counted([story(at, NO_REPLY) if at < 4 else story(at) for at in range(8)])
    assert lines_of(tally) == {"the ministry did not reply to a request for comment"}


def test_a_title_in_the_lists_of_other_pages_is_no_furniture() -> None:
    title = gannet.STORIES[0][0]
    tally = counted([html(at, behind=f"<aside>{title}</aside>" if at else "") for at in range(6)])
    assert lines_of(tally) == set()


def test_who_signs_every_page_is_no_furniture() -> None:
    assert lines_of(counted([html(at, before="<p>By Oda Lunde</p>") for at in range(6)])) == set()


def test_figures_are_no_furniture() -> None:
    assert lines_of(counted([html(at, behind="<div>12</div>") for at in range(6)])) == set()


@pytest.mark.parametrize(
    ("least", "pages", "needed", "sentence"),
    [(Least(), 8, 3, 4), (Least(), 20, 6, 10), (Least(2, 0.1), 30, 3, 15), (Least(5, 0.8), 10, 8, 8)],
)
def test_a_line_needs_a_number_and_a_share_of_the_pages(least: Least, pages: int, needed: int, sentence: int) -> None:
    assert (least.of(pages, sentence=False), least.of(pages, sentence=True)) == (needed, sentence)


# ── the file ─────────────────────────────────────────────────────────────────────────────────────────────────


def written(folder: Path, text: str, name: str = "site.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_lines_may_be_written_as_they_stand_on_the_page(tmp_path: Path) -> None:
    path = written(tmp_path, '[[sites]]\nlines = ["Passed from Hand to Hand!"]')
    assert load_furniture(path) == known("passed from hand to hand")


@pytest.mark.parametrize("host", ["gannet.example", "www.Gannet.example", "https://www.gannet.example/news"])
def test_a_host_may_be_written_as_an_address(tmp_path: Path, host: str) -> None:
    path = written(tmp_path, f'[[sites]]\nhost = "{host}"\nlines = ["pier"]')
    assert load_furniture(path) == known("pier", host="gannet.example")


def test_several_files_are_one(tmp_path: Path) -> None:
    one = written(tmp_path, '[[sites]]\nlines = ["pier"]', "one.toml")
    two = written(tmp_path, '[[sites]]\nlines = ["lamp"]\n[[sites]]\nhost = "a.example"\nlines = ["tin"]', "two.toml")
    both = KnownFurniture((SiteLines("a.example", frozenset(["tin"])), SiteLines(None, frozenset(["lamp", "pier"]))))
    assert load_furniture(one, two) == load_furniture(two, one) == both


def test_an_empty_file_is_nothing_known(tmp_path: Path) -> None:
    assert load_furniture(written(tmp_path, "")) == KnownFurniture()


def test_the_digest_tells_what_is_known_and_not_how_it_is_written(tmp_path: Path) -> None:
    one = written(tmp_path, '[[sites]]\nname = "a"\npages = 3\nlines = ["pier", "lamp"]  # by hand', "one.toml")
    two = written(tmp_path, '[[sites]]\nlines = ["Lamp", "pier"]', "two.toml")
    assert load_furniture(one).digest == load_furniture(two).digest == known("lamp", "pier").digest
    assert known("lamp").digest != known("lamp", host="gannet.example").digest != KnownFurniture().digest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[sites]\n", "no TOML"),
        ('lines = ["pier"]', "[[sites]]"),
        ('[sites]\nlines = ["pier"]', "double brackets"),
        ('[[sites]]\nline = ["pier"]', "has line in section 1"),
        ("[[sites]]\nlines = [3]", "a list such as"),
        ('[[sites]]\nhost = ""\nlines = ["pier"]', "a host such as"),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_answered_with_what_is_expected(
    tmp_path: Path, text: str, told: str
) -> None:
    with pytest.raises(InputError) as raised:
        load_furniture(written(tmp_path, text))
    assert told in str(raised.value)
    assert "site.toml" in str(raised.value)


def test_a_file_that_is_missing_is_named() -> None:
    with pytest.raises(InputError, match=r"no-such\.toml cannot be read"):
        load_furniture("no-such.toml")


def test_what_is_known_goes_to_worker_processes() -> None:
    furniture = known("lamp", host="gannet.example")
    assert furniture.lines_for("https://gannet.example") == {"lamp"}
    again = pickle.loads(pickle.dumps(furniture))  # noqa: S301  # our own bytes
    assert (again, hash(again)) == (furniture, hash(furniture))
