"""Names of a user's lists are mentions wherever they stand, of the kind that the list says, and chain by their ids."""

from __future__ import annotations

from dateline.annotations.coreference import find_chains
from dateline.annotations.mentions import find_mentions
from dateline.knowledge import KnownActor, Names, OwnActors, OwnPlaces
from dateline.knowledge.own.values import OwnActor, OwnPlace
from dateline.knowledge.values import KnownPlace
from dateline.languages import language_of
from dateline.model.finding import Form, Kind, Mention
from dateline.model.reading import Reading
from hung import Facts, hung, words_of

ENGLISH = language_of("en")
BOYS = OwnActor("user:boys", ("river boys", "sons of the river"), "group", "KEN")
SANI = OwnActor("user:sani", ("Omar Sani", "Sani", "the Lion"), "person", "KEN")
KACHI = OwnPlace(KnownPlace("user:kachi", "Kachi", "city", "KE", None, None, 1.0, 38.0, 0, own=True), ("Kachi",))


class Listing(Facts):
    """A few facts, with the actors of the lists."""

    def actor(self, id_: str) -> KnownActor | None:
        own = next((own for own in (BOYS, SANI) if own.id == id_), None)
        return KnownActor(own.id, own.names[0], own.kind, None, None, own.country) if own else None


def read(source: str, *actors: OwnActor, places: tuple[OwnPlace, ...] = (), facts: Facts | None = None) -> Reading:
    reading, parse = hung(source)
    own, knowledge = Names(OwnActors(actors), OwnPlaces(places)), facts or Listing()
    found = find_mentions(reading, parse, language=ENGLISH, knowledge=knowledge, own=own)
    reading = reading.plus(found, step="mentions")
    return reading.plus(find_chains(reading, parse, language=ENGLISH, knowledge=knowledge), step="coreference")


def mention(reading: Reading, words: str) -> Mention:
    return next(m for m in reading.mentions if m.span.of(reading.article.text) == words)


def chains(reading: Reading) -> list[list[str]]:
    return [words_of(reading, chain) for chain in reading.chains]


BOYS_LEFT = "The/DT/det>+2 river/NN/compound>+1 boys/NNS/nsubj>+1 left/VBD/ROOT ././punct>-1"


def test_a_name_in_small_letters_that_the_model_did_not_see_is_a_mention() -> None:
    found = mention(read(BOYS_LEFT, BOYS), "river boys")
    assert (found.form, found.kind, found.country, found.plural, found.known_as) == (
        Form.NAME,
        Kind.GROUP,
        "KEN",
        True,
        "user:boys",
    )


def test_without_the_list_it_is_a_description() -> None:
    assert mention(read(BOYS_LEFT), "The river boys").form is Form.NOMINAL


def test_the_words_of_a_listed_name_are_no_description_besides() -> None:
    assert len(read(BOYS_LEFT, BOYS).mentions) == 1


def test_a_listed_name_wins_over_the_models_label() -> None:
    source = "[PERSON Kachi/NNP/nsubj>+1] burned/VBD/ROOT ././punct>-1"
    assert mention(read(source, places=(KACHI,)), "Kachi").kind is Kind.PLACE


def test_a_listed_body_is_named_with_the_noun_that_ends_its_name() -> None:
    source = "The/DT/det>+3 river/NN/compound>+1 boys/NNS/compound>+1 militia/NN/nsubj>+1 left/VBD/ROOT ././punct>-1"
    assert mention(read(source, BOYS), "river boys militia").known_as == "user:boys"


def test_a_listed_place_inside_a_bodys_name_leaves_the_body_alone() -> None:
    source = "[ORG Kachi/NNP/compound>+2 Youth/NNP/compound>+1 Council/NNP/nsubj>+1] met/VBD/ROOT ././punct>-1"
    assert mention(read(source, places=(KACHI,)), "Kachi Youth Council").known_as is None


def test_a_single_listed_word_yields_to_a_persons_full_name() -> None:
    source = "[PERSON Musa/NNP/compound>+1 Sani/NNP/nsubj>+1] left/VBD/ROOT ././punct>-1"
    assert mention(read(source, SANI), "Musa Sani").known_as is None


def test_a_listed_name_inside_an_unknown_body_stands() -> None:
    boys = OwnActor("user:boys", ("Kachi Boys",), "group")
    source = "[ORG Kachi/NNP/compound>+2 Boys/NNP/compound>+1 Sunday/NNP/nsubj>+1] left/VBD/ROOT ././punct>-1"
    assert mention(read(source, boys), "Kachi Boys").known_as == "user:boys"


def test_a_listed_name_yields_to_a_longer_one_that_the_base_has() -> None:
    body = KnownActor("org:kachi-boys-club", "Kachi Boys Club", "organization", "NGO", None, None)
    boys = OwnActor("user:boys", ("Kachi Boys",), "group")
    source = "[ORG Kachi/NNP/compound>+2 Boys/NNP/compound>+1 Club/NNP/nsubj>+1] left/VBD/ROOT ././punct>-1"
    found = read(source, boys, facts=Listing({"Kachi Boys Club": (body,)}))
    assert mention(found, "Kachi Boys Club").known_as is None


def test_a_part_of_a_token_is_no_name() -> None:
    source = "A/DT/det>+2 pro-Kachi/JJ/amod>+1 crowd/NN/nsubj>+1 sang/VBD/ROOT ././punct>-1"
    assert all(m.known_as is None for m in read(source, places=(KACHI,)).mentions)


def test_all_names_of_one_listed_actor_are_one_chain() -> None:
    source = f"{BOYS_LEFT}\nThe/DT/det>+1 sons/NNS/nsubj>+4 of/IN/prep>-1 the/DT/det>+1 river/NN/pobj>-2 fled/VBD/ROOT ././punct>-1"
    assert ["river boys", "sons of the river"] in chains(read(source, BOYS))


def test_a_listed_persons_other_name_is_chained_with_the_first() -> None:
    source = (
        "[PERSON Omar/NNP/compound>+1 Sani/NNP/nsubj>+1] left/VBD/ROOT ././punct>-1\n"
        "the/DT/det>+1 Lion/NNP/nsubj>+1 slept/VBD/ROOT ././punct>-1"
    )
    assert ["Omar Sani", "the Lion"] in chains(read(source, SANI))


def test_a_listed_surname_is_kept_apart_from_another_full_name() -> None:
    source = (
        "[PERSON Musa/NNP/compound>+1 Sani/NNP/nsubj>+1] left/VBD/ROOT ././punct>-1\n"
        "[PERSON Sani/NNP/nsubj>+1] slept/VBD/ROOT ././punct>-1"
    )
    assert ["Musa Sani", "Sani"] in chains(read(source))
    assert ["Sani"] in chains(read(source, SANI))


def test_a_surname_of_a_listed_person_is_a_person() -> None:
    musa = OwnActor("user:musa", ("Musa Bello",), "person")
    source = "Musa/NNP/compound>+1 Bello/NNP/nsubj>+1 left/VBD/ROOT ././punct>-1\n[ORG Bello/NNP/nsubj>+1] slept/VBD/ROOT ././punct>-1"
    assert mention(read(source, musa), "Bello").kind is Kind.PERSON
