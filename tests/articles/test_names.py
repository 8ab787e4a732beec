"""Who signs: persons and agencies, never "By", never a job title."""

from __future__ import annotations

import pytest

from dateline.articles.names import byline_names, clean_name, find_names, is_person, merge_names
from dateline.languages.furniture import furniture_words

WORDS = furniture_words("en")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Sharon Behn", ["Sharon Behn"]),
        (
            "By LISA MASCARO, MARY CLARE JALONICK and ERIC TUCKER",
            ["Lisa Mascaro", "Mary Clare Jalonick", "Eric Tucker"],
        ),
        ("By Ngozi Sule-Hartley, West Africa correspondent", ["Ngozi Sule-Hartley"]),
        ("By Tom Cary, Senior Sports Correspondent and Fiona Parker", ["Tom Cary", "Fiona Parker"]),
        ("ByThe Associated Press", ["The Associated Press"]),
        ("By Ann Lee The Associated Press", ["Ann Lee"]),
        ("By Annelore Wittebol Court reporter", ["Annelore Wittebol"]),
        ("By Lucía Barrenechea Published Sept. 8, 2022, 8:15 p.m. PET", ["Lucía Barrenechea"]),
        ("Posted on November 6, 2018 by Achieng Ouko-Baraza", ["Achieng Ouko-Baraza"]),
        ("By AFP", ["AFP"]),
        ("By Annelore Wittebol@wittebol Dec 15, 2016, 1:55pm EST", ["Annelore Wittebol"]),
        ("By Annelore Wittebol 5 minute read", ["Annelore Wittebol"]),
        ("By Annelore Wittebol Published in Harbour Notes December 14, 2016", ["Annelore Wittebol"]),
        ("Text by Annelore Wittebol Photographs by Ngozi Sule", ["Annelore Wittebol"]),
        ("By by ANNELORE WITTEBOL and NGOZI SULE", ["Annelore Wittebol", "Ngozi Sule"]),
        ("By Annelore Wittebol Senior Politics Editor", ["Annelore Wittebol"]),
        ("By Annelore Wittebol March 18 at 3:57 PM Follow @wittebol", ["Annelore Wittebol"]),
        ("Harbour Post | 4 May 2015 | By Annelore Wittebol (with Ngozi Sule)", ["Annelore Wittebol", "Ngozi Sule"]),
        ("Posted May 4, 2015 Author: Annelore Wittebol", ["Annelore Wittebol"]),
        ('By Annelore "Red Hen" Wittebol', ['Annelore "Red Hen" Wittebol']),
        ("Written by: Ursula von der Leyen", ["Ursula von der Leyen"]),
    ],
)
def test_a_byline_gives_its_names(line: str, names: list[str]) -> None:
    assert list(byline_names(line, WORDS)) == names


@pytest.mark.parametrize(
    ("code", "line", "name"),
    [
        ("de", "Von Katja Belousova", "Katja Belousova"),
        ("es", "Por Ana María López", "Ana María López"),
        ("ru", "Автор: Асель Нурбекова", "Асель Нурбекова"),
        ("fr", "Par Bertrand Bissuel", "Bertrand Bissuel"),
        ("fa", "خبرنگار: نگار سپهری جمعه ۱۷ مه ۲۰۲۴ - ۱۶:۴۵", "نگار سپهری"),
        ("hi", "लेखक: अनुराधा झा Updated: शुक्रवार, 22 मार्च 2024", "अनुराधा झा"),
        ("ja", "（佐藤美咲）", "佐藤美咲"),
        ("ko", "박지훈 기자 입력 2023.11.24 18:30", "박지훈"),
        ("ko", "[영도일보 박지훈 기자]", "박지훈"),
        ("zh", "记者 王磊", "王磊"),
        ("zh", "記者陳雅婷", "陳雅婷"),
    ],
)
def test_bylines_are_read_in_the_pages_language(code: str, line: str, name: str) -> None:
    assert byline_names(line, furniture_words(code)) == (name,)


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("ar", "كتب قديمة في المعرض"),
        ("id", "Editor: Ratna Wijayanti"),
        ("ja", "ケニア政府、教員スト終結へ労組と合意"),
        ("ko", "글자 크기 변경"),
        ("zh", "文化交流"),
        ("zh", "来源：湟水新闻网"),
    ],
)
def test_words_that_only_begin_like_a_byline_are_none(code: str, line: str) -> None:
    assert byline_names(line, furniture_words(code)) == ()


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the talks had failed.",
        "Author Rushdiyah Narker, from Kensington, said she started reading romance because it was close to what she knew.",
        "By the end of 2014 the troops will have left.",
        "Related Topics",
        "By",
        "",
    ],
)
def test_a_sentence_is_no_byline(line: str) -> None:
    assert byline_names(line, WORDS) == ()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ar", "نشر في"),
        ("de", "Schlagwörter: Stralsund Werften"),
        ("hi", "हिंदी समाचार / बिहार"),
        ("zh", "云南两家航空货运公司签署合作协议 鲜花出口线路增至九条"),
    ],
)
def test_labels_paths_and_headlines_are_no_names(code: str, text: str) -> None:
    assert not is_person(text, furniture_words(code))


def test_what_stands_on_buttons_is_no_name() -> None:
    assert find_names("Facebook Email", WORDS) == ()


def test_addresses_and_accounts_are_left_out() -> None:
    assert find_names("Ann Lee alee@paper.example @annlee", WORDS) == ("Ann Lee",)


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("LISA MASCARO", "Lisa Mascaro"),
        ("SEAN O'CASEY", "Sean O'Casey"),
        ("J. R. MCDONALD", "J. R. McDonald"),
        ("Ann  Lee ,", "Ann Lee"),
        ("AFP", "AFP"),
    ],
)
def test_names_are_written_as_prose_writes_them(name: str, clean: str) -> None:
    assert clean_name(name) == clean


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Ann Lee", True),
        ("Associated Press", False),
        ("Web Desk", False),
        ("Staff Writer", False),
        ("Muhammad bin Salman", True),
    ],
)
def test_persons_are_told_from_agencies_and_desks(name: str, person: bool) -> None:  # noqa: FBT001  # a table's column
    assert is_person(name, WORDS) is person


def test_one_person_is_named_once_in_the_longest_form() -> None:
    assert merge_names(["Ann Lee", "Bo Chan", "Ann Mary Lee"]) == ("Ann Mary Lee", "Bo Chan")
