"""Mentions: which words speak of somebody, where they begin and end, and which word is their head."""

from __future__ import annotations

import pytest

from dateline.annotations.mentions import find_mentions
from dateline.languages import language_of
from dateline.model.finding import Form, Kind, Mention
from hung import Facts, hung

ENGLISH = language_of("en")


def mentions(source: str) -> dict[str, Mention]:
    reading, parse = hung(source)
    found = find_mentions(reading, parse, language=ENGLISH, knowledge=Facts())
    return {mention.span.of(reading.article.text): mention for mention in found}


def head(source: str, words: str) -> str:
    _, parse = hung(source)
    return parse.words[parse.token_at(mentions(source)[words].head)]


GENERAL = "[PERSON General/NNP/compound>+2 Marek/NNP/compound>+1 Dolan/NNP/nsubj>+1] met/VBD/ROOT [PERSON Ann/NNP/compound>+1 Marlow/NNP/poss>+2 's/POS/case>-1] lawyers/NNS/dobj>-4 ././punct>-5"
TROOPS = "At/RB/advmod>+1 least/RBS/advmod>+1 12/CD/nummod>+2 [NORP Kenyan/JJ/amod>+1] troops/NNS/nsubjpass>+2 were/VBD/auxpass>+1 wounded/VBN/ROOT near/IN/prep>-1 the/DT/det>+1 border/NN/pobj>-2 ././punct>-4"
NETWORK = "Officials/NNS/nsubj>+1 said/VBD/ROOT the/DT/det>+2 [ORG Zarani/NNP/compound>+1] network/NN/nsubj>+1 attacked/VBD/ccomp>-4 two/CD/nummod>+1 villages/NNS/dobj>-2 ././punct>-7"
PROPOSAL = "[GPE Nairobi/NNP/nsubj>+1] rejected/VBD/ROOT an/DT/det>+2 [NORP Indian/JJ/amod>+1] proposal/NN/dobj>-3 ././punct>-4"
POLICE = "Police/NNS/nsubj>+3 in/IN/prep>-1 [GPE Nairobi/NNP/pobj>-1] arrested/VBD/ROOT the/DT/det>+1 driver/NN/dobj>-2 by/IN/prep>-3 force/NN/pobj>-1 ././punct>-5"


def test_a_name_stands_without_its_title() -> None:
    assert "Marek Dolan" in mentions(GENERAL)


def test_a_name_stands_without_the_s_of_the_possessor() -> None:
    assert mentions(GENERAL)["Ann Marlow"].kind is Kind.PERSON


def test_the_head_of_a_name_is_its_head_in_the_parse() -> None:
    assert head(GENERAL, "Marek Dolan") == "Dolan"


def test_people_with_a_demonym_are_a_group_of_that_country() -> None:
    found = mentions(TROOPS)["At least 12 Kenyan troops"]
    assert (found.kind, found.country, found.plural) == (Kind.GROUP, "KEN", True)


def test_the_head_of_a_description_is_its_noun() -> None:
    assert head(TROOPS, "At least 12 Kenyan troops") == "troops"


def test_an_adjective_of_people_is_no_mention_of_its_own() -> None:
    assert "Kenyan" not in mentions(TROOPS)


def test_an_adjective_of_an_act_stands_for_its_country() -> None:
    assert mentions(PROPOSAL)["Indian"].country == "IND"


def test_a_group_is_named_with_the_noun_that_ends_its_name() -> None:
    found = mentions(NETWORK)["Zarani network"]
    assert (found.form, found.kind) == (Form.NAME, Kind.GROUP)


def test_a_capital_that_acts_is_its_country() -> None:
    found = mentions(PROPOSAL)["Nairobi"]
    assert (found.kind, found.country) == (Kind.COUNTRY, "KEN")


def test_a_capital_where_something_happens_is_a_place() -> None:
    assert mentions(POLICE)["Nairobi"].kind is Kind.PLACE


def test_a_place_after_people_says_their_country() -> None:
    assert mentions(POLICE)["Police in Nairobi"].country == "KEN"


def test_a_bare_singular_after_a_preposition_is_an_idiom() -> None:
    assert "force" not in mentions(POLICE)


def test_two_countries_without_names_are_a_collective() -> None:
    found = mentions(
        "The/DT/det>+2 two/CD/nummod>+1 countries/NNS/nsubj>+1 agreed/VBD/ROOT on/IN/prep>-1 a/DT/det>+1 truce/NN/pobj>-2 ././punct>-4"
    )
    assert found["The two countries"].collective


def test_an_it_that_points_at_a_clause_is_no_mention() -> None:
    assert not mentions("It/PRP/nsubj>+1 is/VBZ/ROOT hard/JJ/acomp>-1 to/TO/aux>+1 say/VB/xcomp>-3 ././punct>-4")


def test_the_field_of_a_post_is_no_organization() -> None:
    source = "Former/JJ/amod>+2 [ORG Defense/NNP/compound>+1] Secretary/NNP/compound>+2 [PERSON Ann/NNP/compound>+1 Marlow/NNP/nsubj>+1] resigned/VBD/ROOT ././punct>-1"
    assert list(mentions(source)) == ["Ann Marlow"]


def test_a_surname_is_a_person_wherever_the_full_name_is() -> None:
    source = "[PERSON Omar/NNP/compound>+1 Sadiq/NNP/nsubj>+1] spoke/VBD/ROOT ././punct>-1\n[ORG Sadiq/NNP/nsubj>+1] left/VBD/ROOT ././punct>-1"
    assert mentions(source)["Sadiq"].kind is Kind.PERSON


def test_the_name_in_a_photo_credit_is_left_out() -> None:
    assert not mentions("Photo/NN/ROOT by/IN/agent>-1 [PERSON Ann/NNP/compound>+1 Marlow/NNP/pobj>-2]")


def test_a_number_of_people_is_one_mention_with_the_number_as_head() -> None:
    source = "Dozens/NNS/nsubj>+3 of/IN/prep>-1 protesters/NNS/pobj>-1 gathered/VBD/ROOT outside/IN/prep>-1 the/DT/det>+1 court/NN/pobj>-2 ././punct>-4"
    assert head(source, "Dozens of protesters") == "Dozens"


def test_many_who_think_are_a_group() -> None:
    source = "Many/JJ/nsubj>+1 fear/VBP/ROOT that/IN/mark>+3 they/PRP/nsubj>+2 will/MD/aux>+1 return/VB/ccomp>-4 ././punct>-5"
    assert mentions(source)["Many"].kind is Kind.GROUP


@pytest.mark.parametrize("source", [GENERAL, TROOPS, NETWORK, PROPOSAL, POLICE])
def test_no_word_is_the_head_of_two_mentions(source: str) -> None:
    heads = [mention.head for mention in mentions(source).values()]
    assert len(heads) == len(set(heads))
