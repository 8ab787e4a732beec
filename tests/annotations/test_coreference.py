"""Coreference: which mentions are one and the same, and which are left alone."""

from __future__ import annotations

from dateline.annotations.coreference import find_chains
from dateline.annotations.mentions import find_mentions
from dateline.languages import language_of
from dateline.model.finding import Quotation
from dateline.model.span import Span
from hung import Facts, hung, words_of

ENGLISH = language_of("en")


def chains(source: str) -> list[list[str]]:
    """The words of every chain."""
    reading, parse = hung(source)
    reading = reading.plus(find_mentions(reading, parse, language=ENGLISH, knowledge=Facts()), step="mentions")
    reading = reading.plus(find_chains(reading, parse, language=ENGLISH, knowledge=Facts()), step="coreference")
    return [words_of(reading, chain) for chain in reading.chains]


SADIQ = "[PERSON Omar/NNP/compound>+1 Sadiq/NNP/nsubj>+1]"
DOLAN = "[GPE Kenya/NNP/poss>+3] 's/POS/case>-1 army/NN/compound>+1 chief/NN/nsubj>+6 ,/,/punct>-1 General/NNP/compound>+2 [PERSON Marek/NNP/compound>+1 Dolan/NNP/appos>-4] ,/,/punct>-5 met/VBD/ROOT [PERSON Ann/NNP/compound>+1 Marlow/NNP/dobj>-2] ././punct>-3"


def test_a_surname_joins_its_full_name() -> None:
    assert ["Omar Sadiq", "Sadiq"] in chains(
        f"{SADIQ} spoke/VBD/ROOT ././punct>-1\n[PERSON Sadiq/NNP/nsubj>+1] left/VBD/ROOT ././punct>-1"
    )


def test_an_apposition_is_the_one_it_stands_beside() -> None:
    assert any(chain[:2] == ["Kenya's army chief", "Marek Dolan"] for chain in chains(DOLAN))


def test_pronouns_take_the_sex_that_a_first_name_makes_likely() -> None:
    found = chains(DOLAN + "\nHe/PRP/nsubj>+1 thanked/VBD/ROOT her/PRP/dobj>-1 ././punct>-2")
    assert ["Ann Marlow", "her"] in found


def test_a_subject_and_its_predicate_are_one() -> None:
    assert ["Omar Sadiq", "the president"] in chains(
        f"{SADIQ} is/VBZ/ROOT the/DT/det>+1 president/NN/attr>-2 ././punct>-3"
    )


def test_a_denied_predicate_is_not_the_subject() -> None:
    assert ["Omar Sadiq"] in chains(
        f"{SADIQ} was/VBD/ROOT not/RB/neg>-1 the/DT/det>+1 president/NN/attr>-3 ././punct>-4"
    )


def test_a_description_finds_the_person_with_that_title() -> None:
    source = f"President/NNP/compound>+2 {SADIQ} spoke/VBD/ROOT ././punct>-1\nThe/DT/det>+1 president/NN/nsubj>+1 resigned/VBD/ROOT ././punct>-1"
    assert ["Omar Sadiq", "The president"] in chains(source)


def test_of_two_with_one_surname_the_title_decides() -> None:
    source = (
        f"Vice/NNP/compound>+1 President/NNP/compound>+2 {SADIQ} met/VBD/ROOT [PERSON Karim/NNP/compound>+1 Sadiq/NNP/dobj>-2] ././punct>-3\n"
        "Vice/NNP/compound>+1 President/NNP/compound>+1 [PERSON Sadiq/NNP/nsubj>+1] waved/VBD/ROOT ././punct>-1"
    )
    assert ["Omar Sadiq", "Sadiq"] in chains(source)


def test_an_acronym_joins_the_name_it_is_made_of() -> None:
    source = "[ORG The/DT/det>+3 Zarani/NNP/compound>+2 Relief/NNP/compound>+1 Fund/NNP/nsubj>+4] (/-LRB-/punct>-1 [ORG ZRF/NNP/appos>-2] )/-RRB-/punct>-3 closed/VBD/ROOT ././punct>-1"
    assert ["Zarani Relief Fund", "ZRF"] in chains(source)


def test_names_a_letter_apart_are_one() -> None:
    source = "[PERSON Volodar/NNP/compound>+1 Zelinsky/NNP/nsubj>+1] spoke/VBD/ROOT ././punct>-1\n[PERSON Zelinskiy/NNP/nsubj>+1] smiled/VBD/ROOT ././punct>-1"
    assert ["Volodar Zelinsky", "Zelinskiy"] in chains(source)


def test_a_collective_stands_in_the_chain_of_every_member() -> None:
    source = (
        "[GPE Kenya/NNP/nsubj>+3] and/CC/cc>-1 [GPE India/NNP/conj>-2] signed/VBD/ROOT the/DT/det>+1 treaty/NN/dobj>-2 ././punct>-3\n"
        "The/DT/det>+2 two/CD/nummod>+1 countries/NNS/nsubj>+1 praised/VBD/ROOT it/PRP/dobj>-1 ././punct>-2"
    )
    assert chains(source) == [["Kenya", "The two countries"], ["India", "The two countries"]]


def test_a_pronoun_that_may_mean_a_thing_is_left_alone() -> None:
    source = "The/DT/det>+1 plan/NN/nsubj>+1 hurt/VBD/ROOT the/DT/det>+1 court/NN/dobj>-2 ././punct>-3\nIt/PRP/nsubj>+1 failed/VBD/ROOT ././punct>-1"
    assert ["the court"] in chains(source)


def test_he_in_a_quotation_is_not_its_speaker() -> None:
    source = "\"/``/punct>+7 He/PRP/nsubj>+1 lied/VBD/ccomp>+5 ,/,/punct>+4 \"/''/punct>+3 [PERSON Omar/NNP/compound>+1 Sadiq/NNP/nsubj>+1] said/VBD/ROOT ././punct>-1"
    assert ["Omar Sadiq"] in chains(source)


def test_a_description_with_the_goes_back_to_the_same_words_without() -> None:
    source = "Some/DT/det>+1 militants/NNS/nsubj>+1 fled/VBD/ROOT ././punct>-1\nThe/DT/det>+1 militants/NNS/nsubj>+1 returned/VBD/ROOT ././punct>-1"
    assert chains(source) == [["Some militants", "The militants"]]


def test_bare_plurals_are_not_held_for_the_same_people() -> None:
    source = "Militants/NNS/nsubj>+1 fled/VBD/ROOT ././punct>-1\nMilitants/NNS/nsubj>+1 returned/VBD/ROOT ././punct>-1"
    assert chains(source) == [["Militants"], ["Militants"]]


def test_a_repeated_definite_description_is_one_chain() -> None:
    source = "The/DT/det>+1 militants/NNS/nsubj>+1 fled/VBD/ROOT ././punct>-1\nThe/DT/det>+1 militants/NNS/nsubj>+1 returned/VBD/ROOT ././punct>-1"
    assert chains(source) == [["The militants", "The militants"]]


SAYING = "\"/``/punct>+2 I/PRP/nsubj>+1 left/VBD/ccomp>+4 ,/,/punct>-1 \"/''/punct>-2 he/PRP/nsubj>+1 said/VBD/ROOT ././punct>-1"


def spoken(source: str, *, said: tuple[int, int], speaker: str) -> list[list[str]]:
    """The words of every chain, where the text from one offset to the other is said by the last words like these."""
    reading, parse = hung(source)
    at = reading.article.text.rindex(speaker)
    quotation = Quotation(content=(Span(*said),), kind="direct", speaker=Span(at, at + len(speaker)))
    reading = reading.plus(find_mentions(reading, parse, language=ENGLISH, knowledge=Facts()), step="mentions")
    reading = reading.plus([quotation], step="quotations")
    reading = reading.plus(find_chains(reading, parse, language=ENGLISH, knowledge=Facts()), step="coreference")
    return [words_of(reading, chain) for chain in reading.chains]


def test_i_is_who_speaks() -> None:
    source = f"{SADIQ} spoke/VBD/ROOT ././punct>-1\n{SAYING}"
    start = hung(source)[0].article.text.index("I left")
    assert ["Omar Sadiq", "I", "he"] in spoken(source, said=(start, start + 6), speaker="he")


def test_we_in_the_words_of_one_person_may_be_anybody() -> None:
    source = f"{SADIQ} spoke/VBD/ROOT ././punct>-1\n{SAYING}".replace("I/PRP", "We/PRP")
    start = hung(source)[0].article.text.index("We left")
    assert ["Omar Sadiq", "he"] in spoken(source, said=(start, start + 7), speaker="he")
