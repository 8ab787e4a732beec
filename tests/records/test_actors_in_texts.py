"""Actors of whole reports, through the language model: who is one and the same, and what the page's words make of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from whole_texts import read

import dateline
from dateline.model.page import Given, Page
from dateline.model.time import PartialDate
from dateline.pipeline import Settings, standard

pytestmark = pytest.mark.model

ENGLISH = dateline.Settings(language="en")


def actors(text: str) -> list[tuple[str, str | None]]:
    """The name and code of every actor."""
    reading = read(text)
    return [(actor.name, actor.code) for actor in reading.actors]


def mentions(text: str, name: str) -> list[str]:
    """The words of every mention of one actor."""
    reading = read(text)
    (found,) = [actor for actor in reading.actors if actor.name == name]
    spans = {mention.id: mention.span for mention in reading.mentions}
    return [spans[mention].of(text) for mention in found.mentions]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Senior Hungarian and Romanian officials met on Wednesday.", {"HUNGOV", "ROUGOV"}),
        ("Thai, Lao and Cambodian troops withdrew.", {"THAMIL", "LAOMIL", "KHMMIL"}),
        ("The presidents of Russia and Turkey met.", {"RUSGOV", "TURGOV", "RUS", "TUR"}),
        ("The Russians and Turkish soldiers met.", {"RUS", "TURMIL"}),
    ],
)
def test_people_of_several_countries_are_an_actor_for_each(text: str, codes: set[str]) -> None:
    assert {code for _, code in actors(text)} == codes


CODES = {
    "a title with its field": ("Vice Minister of Commerce Lu Zhenhua spoke.", "Lu Zhenhua", "GOV"),
    "a title that the parser hung elsewhere": ("Governor Mercy Nyaboke Otieno spoke.", "Mercy Nyaboke Otieno", "GOV"),
    "a place in a body's name": ("The University of Lagos closed.", "University of Lagos", "NGAEDU"),
    "a ministry of schools is a ministry": ("The Ministry of Education closed it.", "Ministry of Education", "GOV"),
    "police of a province": ("Police in Kano arrested two men.", "Police in Kano", "NGACOP"),
    "a leader's surname before a government": (
        "The Reagan administration objected.",
        "The Reagan administration",
        "USAGOV",
    ),
    "a title and a surname": ("President Reagan objected.", "Reagan", "USAGOV"),
    "two presidents of one name": ("President Bush objected.", "Bush", "USAGOV"),
    "letters that the text defines": (
        "The Department of Fisheries (DF) objected. The DF sued.",
        "Department of Fisheries",
        "GOV",
    ),
}


@pytest.mark.parametrize(("text", "name", "code"), CODES.values(), ids=CODES)
def test_codes(text: str, name: str, code: str) -> None:
    assert (name, code) in actors(text)


@pytest.mark.parametrize("name", ["Trinidad and Tobago", "Bosnia and Herzegovina"])
def test_a_country_with_an_and_in_its_name_is_one(name: str) -> None:
    assert [called for called, _ in actors(f"{name} signed the treaty.")] == [name]


@pytest.mark.parametrize(("words", "letters"), [("First Information Report", "FIR"), ("Gross Domestic Product", "GDP")])
def test_what_is_no_body_is_no_actor_for_its_letters(words: str, letters: str) -> None:
    text = f"The agency filed a {words} ({letters}) on Monday. The {letters} was read aloud."
    assert words not in {name for name, _ in actors(text)}


@pytest.mark.parametrize(("title", "known_as"), [("President", [None]), ("Vice President", ["person:mike-pence"])])
def test_a_vice_president_is_no_president(title: str, known_as: list[str | None]) -> None:
    settings = replace(ENGLISH, published=PartialDate("2019-05-02"))
    reading = dateline.read_text(f"{title} Pence objected.", settings=settings)
    assert isinstance(reading, dateline.Reading)
    assert [actor.known_as for actor in reading.actors if actor.name == "Pence"] == known_as


def test_a_namesake_in_another_role_and_country_is_somebody_else() -> None:
    text = "Mike Moore, a dentist in Lagos, said patients were few. Nigeria has few dentists."
    reading = read(text)
    assert [actor.known_as for actor in reading.actors if actor.name == "Mike Moore"] == [None]


SAME = {
    "a lawmaker is a senator": (
        "Senator Rosa Dizon spoke in Manila. The lawmaker said she had proof.",
        "Rosa Dizon",
        ["Rosa Dizon", "The lawmaker", "she"],
    ),
    "who speaks on is who was named last": (
        'Gaz Tulley, 37, gave chase. "I have never run so fast," laughed the scaffolder.',
        "Gaz Tulley",
        ["Gaz Tulley", "I", "the scaffolder"],
    ),
    "an official of the lead is named in the next paragraph": (
        "The health secretary has ruled out a strike.\n\nIn a speech in Leeds, Ada Brandt said talks would go on.",
        "Ada Brandt",
        ["The health secretary", "Ada Brandt"],
    ),
}


@pytest.mark.parametrize(("text", "name", "expected"), SAME.values(), ids=SAME)
def test_descriptions_find_their_names(text: str, name: str, expected: list[str]) -> None:
    assert mentions(text, name) == expected


APART = {
    "another body of the same sector": ("The Navy of Kenya left. The military stayed.", "military"),
    "a name in the description": ("Omar Sadiq, the president, spoke. The Monti government fell.", "Monti"),
    "the first of several": ("Columbia Mining opened a pit. It was the first company there.", "first"),
}


@pytest.mark.parametrize(("text", "word"), APART.values(), ids=APART)
def test_descriptions_of_others_stay_apart(text: str, word: str) -> None:
    reading = read(text)
    spans = {mention.id: mention.span.of(text) for mention in reading.mentions}
    chains = [[spans[mention] for mention in chain.mentions] for chain in reading.chains]
    assert all(len(chain) == 1 for chain in chains if any(word in words for words in chain))


def test_a_government_named_by_its_building_is_an_actor_though_the_building_is_a_place() -> None:
    found = actors("The senator criticised the White House over the delay. The White House denied any delay.")
    assert [code for name, code in found if "White House" in name] == ["USAGOV"]


SEATED = [
    ("Kenya sent a note to Uganda. Nairobi denied the claim.", "KENGOV"),
    ("Kenya protested against the ban. Rain fell in Nairobi.", "KEN"),
]


@pytest.mark.parametrize(("text", "code"), SEATED)
def test_a_country_is_its_government_where_the_seat_acts_and_not_where_it_is_a_place(text: str, code: str) -> None:
    assert [found for _, found in actors(text) if found and found.startswith("KEN")] == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Soviet troops left Kabul.", "RUSMIL"),
        ("Yugoslavia rejected the plan.", "SRB"),
        ("East Germany opened its border.", "DEU"),
    ],
)
def test_a_former_state_has_the_code_of_the_state_that_continues_it(text: str, code: str) -> None:
    assert code in {found for _, found in actors(text)}


SERVING = [
    ("He met a top aide to Zelensky in Warsaw.", "aide", "UKRGOV"),
    ("A critic of Putin fled to Riga.", "critic", None),
]


@pytest.mark.parametrize(("text", "word", "code"), SERVING)
def test_who_serves_somebody_in_office_is_of_that_government_and_a_critic_is_not(
    text: str, word: str, code: str | None
) -> None:
    reading = dateline.read_text(text, settings=replace(ENGLISH, published=PartialDate("2022-05-01")))
    assert isinstance(reading, dateline.Reading)
    assert [actor.code for actor in reading.actors if word in actor.name] == [code]


def test_a_number_of_somebodys_soldiers_are_soldiers_of_that_country() -> None:
    found = dict(actors("Kenya's army said that 139 of its soldiers had been killed."))
    assert found["139 of its soldiers"] == "KENMIL"


def test_a_number_of_troops_of_two_countries_is_an_actor_for_each() -> None:
    codes = {code for _, code in actors("Thousands of Kenyan and Ugandan troops launched exercises.")}
    assert {"KENMIL", "UGAMIL"} <= codes


def test_rebels_fight_in_the_one_country_of_their_sentence() -> None:
    text = (
        "Ireland's president visited Cork on Monday. The president of Ireland opened a school and Irish ministers spoke. "
        "She had once praised a leader of Syria, who was deposed by rebels."
    )
    assert [code for name, code in actors(text) if name == "rebels"] == ["SYRREB"]


def chained(title: str, text: str) -> list[list[str]]:
    """The mentions of each person of a titled text, headline first."""
    page = Page("t", text.encode(), "text/plain", given=Given(clean=True, language="en", title=title))
    reading = next(standard(Settings(strict=True)).read([page]))
    assert isinstance(reading, dateline.Reading)
    spans = {mention.id: mention.span.of(reading.article.text) for mention in reading.mentions}
    return [[spans[mention] for mention in chain.mentions] for chain in reading.chains]


def test_whom_a_headline_only_describes_is_the_person_named_next() -> None:
    found = chained(
        "Socialist critic of the bank poised to win the vote",
        "She has slammed the tax. Amina Okoro has built a lead in all the polls.",
    )
    assert any({"She", "Amina Okoro"} <= set(chain) for chain in found)


def test_a_witness_is_not_whom_a_headline_describes() -> None:
    found = chained("Teacher killed near the bridge", "Mary Njoroge said that she had heard two shots on Monday night.")
    assert all(not ("Mary Njoroge" in chain and any("eacher" in words for words in chain)) for chain in found)
