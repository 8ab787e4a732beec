"""Asking the knowledge base."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import KnowledgeError
from dateline.knowledge import Country, Knowledge, KnownActor, KnownPlace, KnownRole, Metonym, open_knowledge


def test_a_country_is_known_by_its_alpha_3_code(known: Knowledge) -> None:
    found = known.country("PAK")
    assert found
    assert (found.name, found.alpha2, found.geonames_id, found.capital) == ("Pakistan", "PK", 1168579, "Islamabad")


def test_a_country_is_known_by_its_alpha_2_code(known: Knowledge) -> None:
    assert known.country2("US") is known.country("USA")


def test_an_unknown_code_is_not_known(known: Knowledge) -> None:
    assert known.country("XXX") is None


def test_a_former_state_names_its_years_and_successors(known: Knowledge) -> None:
    found = known.country("YUG")
    assert found
    assert (found.status, found.start, found.end, found.successors) == ("former", "1918", "2003", ("GEO",))
    assert found.today == "GEO"


def test_a_state_of_today_continues_itself(known: Knowledge) -> None:
    found = known.country("USA")
    assert found
    assert found.today == "USA"


@pytest.mark.parametrize(
    "name", ["United States", "the United States", "US", "U.S.", "America", "the States", "AMERICA"]
)
def test_a_country_goes_by_its_names_and_abbreviations(known: Knowledge, name: str) -> None:
    assert known.country_named(name) is known.country("USA")


@pytest.mark.parametrize("name", ["us", "america", "States", "Us", "Texas"])
def test_other_words_are_no_country(known: Knowledge, name: str) -> None:
    assert known.country_named(name) is None


@pytest.mark.parametrize("word", ["Pakistani", "Pakistanis"])
def test_a_demonym_names_its_country(known: Knowledge, word: str) -> None:
    assert known.demonym(word) is known.country("PAK")


def test_a_regional_demonym_names_the_country(known: Knowledge) -> None:
    assert known.demonym("Texan") is known.country("USA")


def test_a_demonym_in_small_letters_is_none(known: Knowledge) -> None:
    assert known.demonym("georgian") is None


@pytest.mark.parametrize("word", ["States", "U.S.", "Pakistanis", "Pakistan"])
def test_the_last_word_of_a_country_or_demonym_may_end_one(known: Knowledge, word: str) -> None:
    assert known.may_end_country(word)


@pytest.mark.parametrize("word", ["Smith", "Tuesday", "states"])
def test_another_word_ends_no_country(known: Knowledge, word: str) -> None:
    assert not known.may_end_country(word)


def test_a_seat_stands_for_who_sits_there(known: Knowledge) -> None:
    assert known.metonym("Rawalpindi") == Metonym("Rawalpindi", "PAK", "MIL")


def test_a_capital_stands_for_its_government(known: Knowledge) -> None:
    assert known.metonym("Islamabad") == Metonym("Islamabad", "PAK", "GOV")


def test_the_capital_of_a_territory_stands_for_no_government(known: Knowledge) -> None:
    assert known.metonym("Hagatna") is None


def test_an_actor_is_known_by_its_abbreviation(known: Knowledge) -> None:
    assert [actor.code for actor in known.actors_named("WHO")] == ["IGOMED"]


def test_a_question_word_is_no_organization(known: Knowledge) -> None:
    assert known.actors_named("Who") == ()


def test_actors_who_share_a_name_are_all_given(known: Knowledge) -> None:
    assert [actor.id for actor in known.actors_named("RSF")] == ["grp:rapid-support-forces", "org:rsf"]


def test_an_actor_is_known_by_its_id(known: Knowledge) -> None:
    found = known.actor("grp:taliban")
    assert found
    assert (found.name, found.start, found.end) == ("Taliban", "1994", None)


@pytest.mark.parametrize("site", ["hnn.example", "www.hnn.example", "HNN"])
def test_an_outlet_of_letters_is_found_by_domain_and_name(known: Knowledge, site: str) -> None:
    found = known.outlet(site)
    assert found
    assert found.name == "HNN"


def test_a_person_has_dated_roles(known: Knowledge) -> None:
    (kayani,) = known.actors_named("Kayani")
    held = [role for role in kayani.roles if role.held_on("2011-11-26")]
    assert held == [KnownRole("army chief", "PAKMIL", "2007-11", "2013-11")]


def test_a_person_out_of_office_has_no_role(known: Knowledge) -> None:
    (kayani,) = known.actors_named("Ashfaq Parvez Kayani")
    assert not any(role.held_on("2015-01-01") for role in kayani.roles)


@pytest.mark.parametrize(
    ("date", "held"), [("2007-10", "no"), ("2007-11", "yes"), ("2013-11-28", "yes"), ("2013-12", "no")]
)
def test_the_month_in_which_a_role_was_left_is_of_it(date: str, held: str) -> None:
    assert KnownRole("army chief", "PAKMIL", "2007-11", "2013-11").held_on(date) is (held == "yes")


@pytest.mark.parametrize(("date", "held"), [("2013-11-28", "yes"), ("2013-11-29", "no"), ("2013-11", "yes")])
def test_a_day_as_the_end_is_the_first_without_the_role(date: str, held: str) -> None:
    assert KnownRole("army chief", "PAKMIL", "2007-11", "2013-11-29").held_on(date) is (held == "yes")


def test_a_coarser_date_counts_as_the_start_of_its_span() -> None:
    assert KnownRole("army chief", "PAKMIL", "2007", None).held_on("2007")


def test_a_capital_comes_before_a_larger_town_of_its_name(known: Knowledge) -> None:
    best = known.places_named("Washington")[0]
    assert (best.id, best.capital, best.admin1) == ("gn:4140963", True, "District of Columbia")


def test_a_country_comes_before_a_state_of_its_name(known: Knowledge) -> None:
    assert [place.kind for place in known.places_named("Georgia")] == ["country", "admin1"]


def test_a_feature_has_its_own_id_and_no_geonames_id(known: Knowledge) -> None:
    (found,) = known.places_named("the Khyber Pass")
    assert (found.id, found.kind, found.country, found.geonames_id) == ("feat:khyber-pass", "feature", "PK", None)


def test_a_feature_of_several_countries_is_in_no_single_one(known: Knowledge) -> None:
    (found,) = known.places_named("Hindu Kush")
    assert (found.country, found.countries) == (None, ("PK", "US"))


def test_a_former_name_finds_the_place_as_its_own(known: Knowledge) -> None:
    (found,) = known.places_named("NWFP")
    assert (found.name, found.primary) == ("Khyber Pakhtunkhwa", True)


def test_an_alternate_of_a_package_is_not_primary(known: Knowledge) -> None:
    (found,) = known.places_named("Hotlanta")
    assert not found.primary


def test_a_division_stands_at_the_point_of_its_province(known: Knowledge) -> None:
    (found,) = known.places_named("Khyber Pakhtunkhwa")
    assert (found.lat, found.lon, found.population) == (34.94, 72.64, 1_200_000)


def test_a_division_without_a_point_stands_amid_its_cities(known: Knowledge) -> None:
    (found,) = known.places_named("Punjab")
    assert (found.lat, found.lon) == (32.4, 72.125)


def test_a_division_without_cities_or_point_is_not_there(known: Knowledge) -> None:
    assert known.places_named("Nowhere") == ()


def test_a_division_goes_by_what_we_call_it(known: Knowledge) -> None:
    assert [place.id for place in known.places_named("Peach State")] == ["gn:4197000"]


@pytest.mark.parametrize("id_", ["gn:1166993", "feat:khyber-pass", "country:YUG"])
def test_a_place_is_known_by_its_id(known: Knowledge, id_: str) -> None:
    found = known.place(id_)
    assert found
    assert found.id == id_


@pytest.mark.parametrize("id_", ["gn:1", "feat:none", "nonsense", "gn:"])
def test_an_unknown_id_is_not_known(known: Knowledge, id_: str) -> None:
    assert known.place(id_) is None


def test_a_place_knows_the_division_that_holds_it(known: Knowledge) -> None:
    found = known.place("gn:1168197")
    assert found
    assert (found.admin1, found.admin1_id) == ("Khyber Pakhtunkhwa", "gn:1168873")


def test_a_missing_base_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"pip install \."):
        open_knowledge(tmp_path / "none.sqlite")


def test_a_file_that_is_no_base_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("not a database, but long enough to look at as one", "utf-8")
    with pytest.raises(KnowledgeError, match="is no knowledge base"):
        open_knowledge(tmp_path / "text")


def test_a_place_off_the_globe_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="not on the globe"):
        KnownPlace("x", "X", "city", None, None, None, 91.0, 0.0, 0)


def test_a_country_needs_a_code_of_three_capitals() -> None:
    with pytest.raises(ValueError, match="alpha-3"):
        Country("Pak", "PK", "Pakistan", None, 30, 70, None)


def test_a_metonym_needs_a_known_sector() -> None:
    with pytest.raises(ValueError, match="sector"):
        Metonym("Rawalpindi", "PAK", "ARMY")


def test_an_actor_needs_a_known_kind() -> None:
    with pytest.raises(ValueError, match="kind"):
        KnownActor("x", "X", "army", None, None, None)  # type: ignore[arg-type]
