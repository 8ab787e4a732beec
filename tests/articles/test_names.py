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
    ],
)
def test_bylines_are_read_in_the_pages_language(code: str, line: str, name: str) -> None:
    assert byline_names(line, furniture_words(code)) == (name,)


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
