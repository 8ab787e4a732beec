"""A user's own lists: what a file may say, how a faulty one is refused, and what the lists make of the knowledge base."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import InputError
from dateline.knowledge import Knowledge, KnownPlace, OwnActors, OwnPlaces, load_actors, load_places
from dateline.knowledge.own.find import Names, words_of
from dateline.knowledge.own.values import OwnActor, OwnCode, OwnPlace

ACTORS = "name,aliases,kind,code,country,sector,known_as,from,to,role\n"
PLACES = "name,lat,lon,aliases,kind,country,admin1,id\n"


def actors_file(folder: Path, *rows: str, header: str = ACTORS) -> Path:
    path = folder / "actors.csv"
    path.write_text(header + "".join(f"{row}\n" for row in rows), "utf-8")
    return path


def places_file(folder: Path, *rows: str, header: str = PLACES) -> Path:
    path = folder / "places.csv"
    path.write_text(header + "".join(f"{row}\n" for row in rows), "utf-8")
    return path


def only(path: Path) -> OwnActor:
    return load_actors(path).actors[0]


def place(id_: str = "user:kachi", name: str = "Kachi", **more: object) -> KnownPlace:
    plain = KnownPlace(id_, name, "city", "PK", None, None, 31.0, 70.0, 0, countries=("PK",), own=True)
    return KnownPlace(**{**{field: getattr(plain, field) for field in plain.__slots__}, **more})


@pytest.mark.parametrize(("start", "end"), [("2012-05", "2012"), ("2012", "2012-03-01"), ("2012", "2012")])
def test_a_year_or_a_month_may_end_what_began_in_it(tmp_path: Path, start: str, end: str) -> None:
    assert only(actors_file(tmp_path, f"river boys,,group,NGAREB,,,,{start},{end},")).codes[0].role.start == start


@pytest.mark.parametrize(
    ("start", "end"), [("2012-05-01", "2012-05-01"), ("2012-05", "2011"), ("2012-05-02", "2012-04")]
)
def test_what_ends_before_it_began_is_refused(tmp_path: Path, start: str, end: str) -> None:
    with pytest.raises(InputError, match=f"starts {start} and ends {end}"):
        only(actors_file(tmp_path, f"river boys,,group,NGAREB,,,,{start},{end},"))


# ── what a file may say ──────────────────────────────────────────────────────────────────────────────────────


def test_a_name_alone_is_an_organization_with_an_id_of_its_own(tmp_path: Path) -> None:
    found = only(actors_file(tmp_path, "Kachi Relief Circle", header="name\n"))
    assert (found.id, found.kind, found.names) == ("user:kachi-relief-circle", "organization", ("Kachi Relief Circle",))


def test_a_code_gives_both_parts_and_the_country(tmp_path: Path) -> None:
    found = only(actors_file(tmp_path, "river boys,,group,NGAREB,,,,,,"))
    assert (found.country, found.codes) == ("NGA", (OwnCode("", "NGA", "REB"),))


def test_a_code_that_no_state_owns_has_the_country_beside_it(tmp_path: Path) -> None:
    found = only(actors_file(tmp_path, "Relief Circle,,,NGO,NGA,,,,,"))
    assert (found.country, found.codes[0].code) == ("NGA", "NGO")


def test_a_country_without_a_sector_leaves_the_sector_open(tmp_path: Path) -> None:
    assert only(actors_file(tmp_path, "river boys,,group,,NGA,,,,,")).codes == (OwnCode("", "NGA", None, open=True),)


def test_rows_with_one_name_are_one_actor_with_dated_codes(tmp_path: Path) -> None:
    rows = ("Ann Marlow,Marlow,person,KENREB,,,,2010,,rebel", "Ann Marlow,,person,KENGOV,,,,2004,2010,minister")
    found = load_actors(actors_file(tmp_path, *rows)).actors
    assert [(code.code, code.start) for code in found[0].codes] == [("KENGOV", "2004"), ("KENREB", "2010")]
    assert found[0].names == ("Ann Marlow", "Marlow")


@pytest.mark.parametrize(
    ("date", "code"),
    [("2005", "KENGOV"), ("2009-12-31", "KENGOV"), ("2010", "KENREB"), ("2001", None), (None, "KENREB")],
)
def test_the_date_decides_between_the_codes_of_an_actor(date: str | None, code: str | None) -> None:
    codes = (OwnCode("minister", "KEN", "GOV", "2004", "2010"), OwnCode("rebel", "KEN", "REB", "2010"))
    found = OwnActor("user:a", ("A B",), "person", "KEN", codes).code_on(date)
    assert (found.code if found else None) == code


def test_an_id_of_the_base_keeps_the_kind_that_the_base_says(tmp_path: Path) -> None:
    assert only(actors_file(tmp_path, "river boys,,,,,,grp:taliban,,,")).kind == "group"


def test_a_place_is_a_city_unless_the_row_says_else(tmp_path: Path) -> None:
    found = load_places(places_file(tmp_path, "Kachi,31.5,70.25,,,PK,,", "Kachi Pass,31,70,,feature,PK,,")).places
    assert [(own.place.id, own.place.kind) for own in found] == [
        ("user:kachi", "city"),
        ("user:kachi-pass", "feature"),
    ]


def test_a_geonames_id_is_taken_from_the_id(tmp_path: Path) -> None:
    assert load_places(places_file(tmp_path, "Kachi,31,70,,,,,gn:123")).places[0].place.geonames_id == 123


def test_the_mark_that_spreadsheets_put_first_and_empty_rows_are_passed_over(tmp_path: Path) -> None:
    path = actors_file(tmp_path, "river boys", "", ",", header="\ufeffName , aliases\n")
    assert [actor.names for actor in load_actors(path).actors] == [("river boys",)]


def test_several_files_are_one_list(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    first, second = actors_file(tmp_path, "river boys"), actors_file(tmp_path / "b", "hill boys")
    assert {actor.id for actor in load_actors(first, second).actors} == {"user:river-boys", "user:hill-boys"}


def test_the_digest_is_the_same_in_whatever_order_the_rows_stand(tmp_path: Path) -> None:
    rows = ("river boys,,group,NGAREB,,,,,,", "hill boys,,group,NGAREB,,,,,,")
    assert (
        load_actors(actors_file(tmp_path, *rows)).digest == load_actors(actors_file(tmp_path, *reversed(rows))).digest
    )


def test_the_digest_tells_what_is_said(tmp_path: Path) -> None:
    said = [
        load_actors(actors_file(tmp_path, row)).digest
        for row in ("boys,,group,NGAREB,,,,,,", "boys,,group,NGAUAF,,,,,,")
    ]
    assert said[0] != said[1]


# ── a faulty file is refused ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",boys,,,,,,,,", "the name is empty"),
        ("x,,,,,,,,,", "found the name 'x'; expected at least 2 letters"),
        ("boys,--,,,,,,,,", "found the name '--'; expected at least 2 letters"),
        (
            "boys,,militia,,,,,,,",
            "found kind 'militia'; expected one of person, organization, group, country, population",
        ),
        ("boys,,,NIGREB,,,,,,", "found code 'NIGREB'; expected an alpha-3 country or one of IGO, NGO"),
        ("boys,,,NGAREX,,,,,,", "found code 'NGAREX'; 'REX' is no sector: expected one of GOV"),
        ("boys,,,,NG,,,,,", r"found country 'NG'; expected an ISO 3166 alpha-3 code such as PAK \(NGA\?\)"),
        ("boys,,,,NGA,ARMY,,,,", "found sector 'ARMY'; expected one of GOV"),
        ("boys,,,NGAREB,KEN,,,,,", "found code 'NGAREB' and country 'KEN', which disagree"),
        ("boys,,,NGAREB,,GOV,,,,", "found code 'NGAREB' and sector 'GOV', which disagree"),
        ("boys,,,,,,my boys,,,", "found known_as 'my boys'; expected an id without spaces, such as user:boys"),
        ("boys,,,,,,,2012-13,,", "found the date '2012-13'; expected YYYY, YYYY-MM or YYYY-MM-DD"),
        ("boys,,,,,,,2012,2010,", "starts 2012 and ends 2010"),
        ("boys,a,b,c,d,e,f,g,h,i,j", "found 11 cells under 10 columns; put a cell that has a comma in double quotes"),
    ],
)
def test_a_row_that_is_wrong_is_named_with_its_line(tmp_path: Path, row: str, said: str) -> None:
    path = actors_file(tmp_path, "river boys,,group,,,,,,,", row)
    with pytest.raises(InputError, match=rf"actors\.csv, line 3: {said}"):
        load_actors(path)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Kachi,91,70,,,,,", "found lat '91'; expected degrees from -90 to 90"),
        (
            "Kachi,31,east,,,,,",
            "found lon 'east'; expected degrees from -180 to 180 with a decimal point, such as 31.52",
        ),
        ("Kachi,nan,70,,,,,", "found lat 'nan'; expected degrees"),
        ("Kachi,,70,,,,,", "found lat ''; expected degrees"),
        ("Kachi,31,70,,village,,,", "found kind 'village'; expected one of country, admin1"),
        ("Kachi,31,70,,,PAK,,", r"found country 'PAK'; expected an ISO 3166 alpha-2 code such as PK \(PK\?\)"),
        ("Kachi,31,70,,,,,my id", "found id 'my id'; expected an id without spaces"),
        ("Dan,32,71,,,,,", "user:dan is at 32, 71 here and at 31, 70 in line 2 of .*; give the two places an id each"),
    ],
)
def test_a_place_that_is_wrong_is_named_with_its_line(tmp_path: Path, row: str, said: str) -> None:
    with pytest.raises(InputError, match=rf"places\.csv, line 3: {said}"):
        load_places(places_file(tmp_path, "Dan,31,70,,,,,", row))


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("name,colour\n", "found the column 'colour'; the columns of a list of actors are name, aliases, kind, code"),
        ("name,name\n", "found the column 'name' twice"),
        ("aliases\n", "the column 'name' must be there"),
        ("name;code\n", "expected commas between them"),
        ("", "the column 'name' must be there"),
    ],
)
def test_columns_that_are_wrong_are_answered_with_the_allowed_ones(tmp_path: Path, header: str, said: str) -> None:
    with pytest.raises(InputError, match=f"line 1: .*{said}"):
        load_actors(actors_file(tmp_path, header=header))


def test_a_name_of_two_actors_is_refused(tmp_path: Path) -> None:
    rows = ("river boys,the boys,group,,,,,,,", "hill boys,the boys,group,,,,,,,")
    with pytest.raises(InputError, match=r"line 3: the name 'the boys' is that of user:river-boys already \(line 2 of"):
        load_actors(actors_file(tmp_path, *rows))


def test_one_actor_of_two_kinds_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="line 3: user:boys is a person here and a group in line 2"):
        load_actors(actors_file(tmp_path, "boys,,group,,,,,,,", "boys,,person,,,,,,,"))


def test_every_fault_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"(?s)no page was read.*line 2: .*line 3: .*line 11: .* and 2 more"):
        load_actors(actors_file(tmp_path, *(f"boys{n},,militia,,,,,,," for n in range(12))).resolve())


def test_a_file_that_is_missing_is_named() -> None:
    with pytest.raises(InputError, match=r"the places file no-such\.csv cannot be read: No such file"):
        load_places("no-such.csv")


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "actors.csv"
    path.write_bytes(b"name\n\xff\xfe\x00boys\n")
    with pytest.raises(InputError, match="is no CSV in UTF-8"):
        load_actors(path)


# ── where names stand ────────────────────────────────────────────────────────────────────────────────────────


def names(*actors: str) -> Names:
    return Names(OwnActors(tuple(OwnActor(f"user:{name}", (name,), "group") for name in actors)))


def found(text: str, *actors: str) -> list[str]:
    return [standing.span.of(text) for standing in names(*actors).find(text)]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("The river boys left.", ["river boys"]),
        ("The River Boys left.", []),
        ("The river boyscout left.", []),
        ("The river\nboys, the river  boys.", ["river\nboys", "river  boys"]),
        ("The river, boys!", []),
    ],
)
def test_a_name_stands_as_whole_words_letter_for_letter(text: str, stands: list[str]) -> None:
    assert found(text, "river boys") == stands


def test_the_longest_name_stands() -> None:
    assert found("The Mai-Mai Kata Katanga fled.", "Mai-Mai", "Mai-Mai Kata Katanga") == ["Mai-Mai Kata Katanga"]


def test_quotes_and_hyphens_are_met_however_they_are_set() -> None:
    assert found("The ’Ndrangheta and the Mai‑Mai.", "'Ndrangheta", "Mai-Mai") == ["’Ndrangheta", "Mai‑Mai"]


def test_a_name_of_an_actor_and_of_a_place_is_the_actors() -> None:
    both = Names(names("Kachi").actors, OwnPlaces((OwnPlace(place(), ("Kachi",)),)))
    assert [standing.listed.kind for standing in both.find("Kachi fell.")] == ["group"]


@given(
    st.lists(st.text("ab -", min_size=1, max_size=5).filter(words_of), min_size=1, max_size=5),
    st.text("ab -.", max_size=40),
)
def test_what_stands_are_listed_names_one_after_the_other(listed: list[str], text: str) -> None:
    end = 0
    for standing in names(*listed).find(text):
        assert words_of(standing.span.of(text)) in {words_of(name) for name in listed}
        assert standing.span.start >= end
        end = standing.span.end


# ── the lists over the base ──────────────────────────────────────────────────────────────────────────────────


def over(known: Knowledge, *actors: OwnActor, places: tuple[OwnPlace, ...] = ()) -> Knowledge:
    return known.with_own(OwnActors(actors), OwnPlaces(places))


REBELS = OwnActor("user:boys", ("Taliban", "river boys"), "group", "USA", (OwnCode("", "USA", "REB"),))


def test_a_listed_actor_hides_the_bases_of_its_name(known: Knowledge) -> None:
    assert [actor.id for actor in over(known, REBELS).actors_named("Taliban")] == ["user:boys"]
    assert [actor.id for actor in known.actors_named("Taliban")] == ["grp:taliban"]


def test_a_listed_name_in_small_letters_is_known(known: Knowledge) -> None:
    assert over(known, REBELS).actors_named("the river boys")[0].code == "USAREB"


def test_a_listed_name_is_known_in_the_capitals_of_a_headline(known: Knowledge) -> None:
    assert over(known, REBELS).actors_named("RIVER BOYS")[0].id == "user:boys"


def test_a_listed_name_is_no_country_no_people_and_no_seat(known: Knowledge) -> None:
    layered = over(
        known,
        *(OwnActor(f"user:{n}", (name,), "group") for n, name in enumerate(("Georgia", "Pakistani", "Rawalpindi"))),
    )
    assert layered.country_named("Georgia") is layered.demonym("Pakistani") is layered.metonym("Rawalpindi") is None
    assert layered.country_named("Pakistan") is not None


def test_a_listed_country_is_the_one_of_its_code(known: Knowledge) -> None:
    listed = OwnActor("user:land", ("Green Land",), "country", "GEO", (OwnCode("", "GEO", None),))
    country = over(known, listed).country_named("Green Land")
    assert country is not None
    assert country.alpha3 == "GEO"


def test_an_id_of_the_base_without_a_code_keeps_what_the_base_says(known: Knowledge) -> None:
    actor = over(known, OwnActor("grp:taliban", ("river boys",), "group")).actor("grp:taliban")
    assert actor is not None
    assert (actor.name, actor.code) == ("river boys", "IMGREB")


def test_a_listed_place_comes_first_and_the_others_after_it(known: Knowledge) -> None:
    layered = over(known, places=(OwnPlace(place(name="Peshawar"), ("Peshawar",)),))
    assert [one.id for one in layered.places_named("Peshawar")][:2] == ["user:kachi", "gn:1168197"]
    assert layered.place("user:kachi") is not None


def test_the_division_of_a_listed_place_is_looked_up(known: Knowledge) -> None:
    layered = over(known, places=(OwnPlace(place(admin1="Khyber Pakhtunkhwa"), ("Kachi",)),))
    assert layered.places_named("Kachi")[0].admin1_id == "gn:1168873"


def test_a_surname_finds_the_persons_who_bear_it_and_resolves_nothing(known: Knowledge) -> None:
    assert [person.id for person in known.persons_called("Parvez Kayani")] == ["person:ashfaq-kayani"]
    assert known.actors_named("Parvez Kayani") == ()
