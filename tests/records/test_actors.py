"""Actors: who each chain is, in which roles, with which code."""

from __future__ import annotations

from dateline.annotations.coreference import find_chains
from dateline.annotations.mentions import find_mentions
from dateline.knowledge import KnownActor, KnownRole
from dateline.languages import language_of
from dateline.model.finding import Actor, Kind
from dateline.model.reading import Reading
from dateline.records.actors import find_actors
from hung import Facts, hung

ENGLISH = language_of("en")


def read(source: str, knowledge: Facts | None = None) -> Reading:
    knowledge = knowledge or Facts()
    reading, parse = hung(source)
    for step in (find_mentions, find_chains, find_actors):
        reading = reading.plus(step(reading, parse, language=ENGLISH, knowledge=knowledge), step="test")
    return reading


def actor(reading: Reading, name: str) -> Actor:
    return next(found for found in reading.actors if found.name == name)


def roles(reading: Reading, name: str) -> list[tuple[str, str | None]]:
    return [(role.span.of(reading.article.text), role.code) for role in actor(reading, name).roles]


SADIQ = "[PERSON Omar/NNP/compound>+1 Sadiq/NNP/nsubj>+1]"
LEFT = "left/VBD/ROOT ././punct>-1"


def test_a_title_before_a_name_is_a_role_with_its_code() -> None:
    source = f"[NORP Kenyan/JJ/amod>+4] Foreign/NNP/compound>+1 Minister/NNP/compound>+2 {SADIQ} {LEFT}"
    assert roles(read(source), "Omar Sadiq") == [("Kenyan Foreign Minister", "KENGOV")]


def test_an_open_post_takes_its_employers_sector() -> None:
    source = f"[GPE Kenya/NNP/poss>+5] 's/POS/case>-1 army/NN/compound>+1 chief/NN/compound>+2 {SADIQ} {LEFT}"
    assert actor(read(source), "Omar Sadiq").code == "KENMIL"


def test_a_post_beats_a_rank() -> None:
    source = (
        "The/DT/det>+1 head/NN/nsubj>+10 of/IN/prep>-1 [GPE Kenya/NNP/poss>+3] 's/POS/case>-1 intelligence/NN/compound>+1 service/NN/pobj>-4 ,/,/punct>-6 "
        "General/NNP/compound>+2 [PERSON Omar/NNP/compound>+1 Sadiq/NNP/appos>-9] left/VBD/ROOT ././punct>-1"
    )
    assert actor(read(source), "Omar Sadiq").code == "KENSPY"


def test_who_held_an_office_once_is_of_the_elite() -> None:
    source = f"Former/JJ/amod>+4 [NORP Kenyan/JJ/amod>+3] President/NNP/compound>+2 {SADIQ} {LEFT}"
    assert actor(read(source), "Omar Sadiq").code == "KENELI"


def test_an_ambassador_belongs_to_the_sender_and_not_to_the_host() -> None:
    source = (
        "[GPE India/NNP/poss>+2] 's/POS/case>-1 ambassador/NN/nsubj>+6 to/IN/prep>-1 [GPE Kenya/NNP/pobj>-1] ,/,/punct>-3 "
        "[PERSON Omar/NNP/compound>+1 Sadiq/NNP/appos>-5] ,/,/punct>-6 left/VBD/ROOT ././punct>-1"
    )
    assert actor(read(source.replace("nsubj>+6", "nsubj>+7")), "Omar Sadiq").code == "INDGOV"


def test_the_spokeswoman_of_an_alliance_has_no_country() -> None:
    alliance = KnownActor("org:zarani-pact", "Zarani Pact", "organization", "IGO", None, None)
    source = f"[ORG Zarani/NNP/compound>+1 Pact/NNP/compound>+3] spokesman/NN/compound>+2 {SADIQ} {LEFT}"
    found = actor(read(source, Facts({"Zarani Pact": (alliance,)})), "Omar Sadiq")
    assert (found.code, found.country) == ("IGO", None)


def test_the_knowledge_base_says_what_the_page_leaves_open() -> None:
    known = KnownActor(
        "person:omar-sadiq",
        "Omar Sadiq",
        "person",
        None,
        None,
        "KEN",
        (KnownRole("president", "KENGOV", "2001", None),),
    )
    found = actor(read(f"{SADIQ} {LEFT}", Facts({"Omar Sadiq": (known,)})), "Omar Sadiq")
    assert (found.code, found.known_as) == ("KENGOV", "person:omar-sadiq")


def test_the_page_beats_the_knowledge_base() -> None:
    known = KnownActor(
        "person:omar-sadiq",
        "Omar Sadiq",
        "person",
        None,
        None,
        "KEN",
        (KnownRole("president", "KENGOV", "2001", None),),
    )
    source = f"[NORP Kenyan/JJ/amod>+3] journalist/NN/compound>+2 {SADIQ} {LEFT}"
    assert actor(read(source, Facts({"Omar Sadiq": (known,)})), "Omar Sadiq").code == "KENJRN"


def test_an_official_of_no_stated_country_belongs_to_the_one_the_article_is_about() -> None:
    source = f"[GPE Kenya/NNP/nsubj>+1] paid/VBD/ROOT ././punct>-1\nForeign/NNP/compound>+1 Minister/NNP/compound>+2 {SADIQ} {LEFT}"
    assert actor(read(source), "Omar Sadiq").code == "KENGOV"


def test_troops_are_coded_from_their_own_words() -> None:
    source = "12/CD/nummod>+2 [NORP Kenyan/JJ/amod>+1] troops/NNS/nsubjpass>+2 were/VBD/auxpass>+1 wounded/VBN/ROOT ././punct>-1"
    found = read(source).actors[0]
    assert (found.kind, found.code) == (Kind.GROUP, "KENMIL")


def test_somebody_without_a_name_stands_for_a_group() -> None:
    assert read("A/DT/det>+1 soldier/NN/nsubj>+1 left/VBD/ROOT ././punct>-1").actors[0].kind is Kind.GROUP


def test_a_country_is_coded_by_its_name_alone() -> None:
    assert read("[GPE Kenya/NNP/nsubj>+1] left/VBD/ROOT ././punct>-1").actors[0].code == "KEN"


def test_a_country_spoken_of_by_its_seat_is_its_government() -> None:
    assert read("[GPE Nairobi/NNP/nsubj>+1] protested/VBD/ROOT ././punct>-1").actors[0].code == "KENGOV"


def test_a_place_is_no_actor() -> None:
    assert not read("Rain/NN/nsubj>+1 fell/VBD/ROOT in/IN/prep>-1 [GPE Nairobi/NNP/pobj>-1] ././punct>-3").actors


def test_an_actor_is_found_by_the_head_of_each_of_its_mentions() -> None:
    reading = read(f"{SADIQ} spoke/VBD/ROOT ././punct>-1\nHe/PRP/nsubj>+1 left/VBD/ROOT ././punct>-1")
    text = reading.article.text
    assert {found.name for found in reading.actors_by_head[text.index("He")]} == {"Omar Sadiq"}
