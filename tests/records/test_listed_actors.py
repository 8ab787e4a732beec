"""Actors of a user's lists: the list's id, kind and code, on the article's date; and the post of the base on that date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.annotations.coreference import find_chains
from dateline.annotations.mentions import find_mentions
from dateline.knowledge import KnownActor, KnownRole, Names, OwnActors
from dateline.knowledge.own.layer import layer_of
from dateline.knowledge.own.values import OwnActor, OwnCode, OwnPlaces
from dateline.languages import language_of
from dateline.model.finding import Actor, Kind
from dateline.model.time import Basis, Dated, PartialDate
from dateline.records.actors import find_actors
from hung import Facts, hung

ENGLISH = language_of("en")


class Listing(Facts):
    """A few facts under a list of actors."""

    def __init__(self, own: OwnActors, facts: dict[str, tuple[KnownActor, ...]] | None = None) -> None:
        super().__init__(facts or {})
        self.own = layer_of(own, OwnPlaces(), base={})

    def actor(self, id_: str) -> KnownActor | None:
        return self.own.actors.get(id_)

    def actors_named(self, name: str) -> tuple[KnownActor, ...]:
        return self.own.actors_named(name) or super().actors_named(name)

    def given_code(self, id_: str, date: str | None) -> OwnCode | None:
        return self.own.code(id_, date)


def first(
    source: str, *actors: OwnActor, date: str | None = None, facts: dict[str, tuple[KnownActor, ...]] | None = None
) -> Actor:
    reading, parse = hung(source)
    if date:
        reading = replace(reading, article=replace(reading.article, published=Dated(PartialDate(date), Basis.GIVEN)))
    own = OwnActors(actors)
    knowledge = Listing(own, facts)
    found = find_mentions(reading, parse, language=ENGLISH, knowledge=knowledge, own=Names(own))
    reading = reading.plus(found, step="test")
    for step in (find_chains, find_actors):
        reading = reading.plus(step(reading, parse, language=ENGLISH, knowledge=knowledge), step="test")
    return next(actor for actor in reading.actors if actor.kind is not Kind.COUNTRY)


BOYS = "The/DT/det>+2 river/NN/compound>+1 boys/NNS/nsubj>+1 left/VBD/ROOT ././punct>-1"
JOURNALIST = "[NORP Kenyan/JJ/amod>+3] journalist/NN/compound>+2 [PERSON Omar/NNP/compound>+1 Sadiq/NNP/nsubj>+1] left/VBD/ROOT ././punct>-1"


def omar(*codes: OwnCode) -> OwnActor:
    return OwnActor("user:omar-sadiq", ("Omar Sadiq",), "person", None, codes)


def test_a_listed_group_has_the_lists_id_kind_and_code() -> None:
    found = first(BOYS, OwnActor("user:boys", ("river boys",), "group", "IND", (OwnCode("", "IND", "REB"),)))
    assert (found.known_as, found.kind, found.code) == ("user:boys", Kind.GROUP, "INDREB")


def test_a_listed_code_beats_the_role_on_the_page() -> None:
    found = first(JOURNALIST, omar(OwnCode("agent", "IND", "SPY")))
    assert (found.code, len(found.roles)) == ("INDSPY", 1)


@pytest.mark.parametrize(("date", "code"), [("2012-08-02", "INDSPY"), ("2015-01", "KENJRN"), ("2009", "KENJRN")])
def test_outside_of_its_dates_a_listed_code_leaves_it_to_the_page(date: str, code: str) -> None:
    assert first(JOURNALIST, omar(OwnCode("agent", "IND", "SPY", "2010", "2014")), date=date).code == code


def test_a_listed_country_leaves_the_sector_to_the_page() -> None:
    assert first(JOURNALIST, omar(OwnCode("", "IND", None, open=True))).code == "INDJRN"


def test_a_listed_sector_leaves_the_country_to_the_page() -> None:
    assert first(JOURNALIST, omar(OwnCode("", None, "SPY", open=True))).code == "KENSPY"


def test_a_code_without_a_sector_is_whole() -> None:
    assert first(JOURNALIST, omar(OwnCode("", "IGO", None))).code == "IGO"


def test_a_listed_name_without_a_code_is_coded_from_the_page() -> None:
    found = first(JOURNALIST, omar())
    assert (found.known_as, found.code) == ("user:omar-sadiq", "KENJRN")


def test_a_listed_organization_without_a_code_is_coded_by_its_name() -> None:
    source = "[ORG Zarani/NNP/compound>+1 University/NNP/nsubj>+1] closed/VBD/ROOT ././punct>-1"
    found = first(source, OwnActor("user:zu", ("Zarani University",), "organization"))
    assert (found.known_as, found.sector) == ("user:zu", "EDU")


@pytest.mark.parametrize(("date", "code"), [("2004-05", "KENGOV"), ("2012-08-02", "KENELI")])
def test_the_post_of_the_base_is_the_one_held_on_the_articles_date(date: str, code: str) -> None:
    held = (KnownRole("president", "KENGOV", "2001", "2008"),)
    known = KnownActor("person:omar-sadiq", "Omar Sadiq", "person", None, None, "KEN", held)
    source = "[PERSON Omar/NNP/compound>+1 Sadiq/NNP/nsubj>+1] left/VBD/ROOT ././punct>-1"
    assert first(source, date=date, facts={"Omar Sadiq": (known,)}).code == code
