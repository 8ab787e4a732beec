"""Places of a user's list: they win, unless the page itself says that another is meant."""

from __future__ import annotations

import pytest

from dateline.annotations.mentions import find_mentions
from dateline.knowledge import KnownPlace, Names, OwnActors, OwnPlaces
from dateline.knowledge.own.layer import layer_of
from dateline.knowledge.own.values import OwnPlace
from dateline.languages import language_of
from dateline.model.finding import Place
from dateline.records.places import find_places
from hung import Facts, hung

ENGLISH = language_of("en")


def place(
    id_: str, kind: str, country: str | None, *, lat: float, people: int = 0, own: bool = False, **more: object
) -> KnownPlace:
    return KnownPlace(
        id=id_,
        name=id_.split(":")[1].title(),
        kind=kind,  # type: ignore[arg-type]
        country=country,
        geonames_id=None if own else 7,
        lat=lat,
        lon=lat,
        population=people,
        countries=(country,) if country else (),
        own=own,
        **{"admin1": None, **more},  # type: ignore[arg-type]
    )


OHIO = place("gn:ohio", "admin1", "US", lat=40.0, people=11_000_000)
TEXAS = place("gn:texas", "admin1", "US", lat=31.0, people=29_000_000)
IN_OHIO = place("gn:springfield", "city", "US", lat=39.9, people=60_000, admin1_id="gn:ohio")
RIVER = place("gn:springfield", "feature", "KE", lat=2.0)
BASE = {"Ohio": (OHIO,), "Texas": (TEXAS,), "Springfield": (IN_OHIO,)}


class Land(Facts):
    """A gazetteer of a few places under a list of places."""

    def __init__(self, own: OwnPlaces, base: dict[str, tuple[KnownPlace, ...]]) -> None:
        super().__init__()
        self.own, self.base = layer_of(OwnActors(), own, base={}), base

    def places_named(self, name: str) -> tuple[KnownPlace, ...]:
        return (*self.own.places_named(name), *self.base.get(name, ()))


def read(
    source: str, *listed: KnownPlace, base: dict[str, tuple[KnownPlace, ...]] = BASE, name: str = ""
) -> list[Place]:
    reading, parse = hung(source)
    own = OwnPlaces(tuple(OwnPlace(one, (name or one.name,)) for one in listed))
    knowledge = Land(own, base)
    found = find_mentions(reading, parse, language=ENGLISH, knowledge=knowledge, own=Names(places=own))
    reading = reading.plus(found, step="mentions")
    return [one for one in find_places(reading, parse, language=ENGLISH, knowledge=knowledge) if isinstance(one, Place)]


BURNED = "[GPE Springfield/NNP/nsubj>+1] burned/VBD/ROOT ././punct>-1"
HELD = "Men/NNS/nsubj>+1 fled/VBD/ROOT [GPE Springfield/NNP/dobj>-1] ,/,/punct>-1 [GPE Ohio/NNP/appos>-2] ././punct>-4"
MINE = place("user:springfield", "city", "KE", lat=1.0, own=True)


def test_a_listed_place_wins_over_a_larger_one() -> None:
    found = read(BURNED, MINE)[0]
    assert (found.known_as, found.country, found.lat, found.confidence) == ("user:springfield", "KE", 1.0, 1.0)


def test_without_the_list_the_gazetteer_decides() -> None:
    found = read(BURNED)[0]
    assert (found.known_as, found.country, found.geonames_id) == (None, "US", 7)


def test_the_holder_on_the_page_wins_over_the_list() -> None:
    found = next(one for one in read(HELD, MINE) if one.name == "Springfield")
    assert (found.known_as, found.country, found.lat) == (None, "US", 39.9)


def test_a_holder_where_no_place_of_the_name_lies_leaves_it_unresolved() -> None:
    found = next(one for one in read(HELD.replace("Ohio", "Texas"), MINE) if one.name == "Springfield")
    assert (found.known_as, found.country, found.lat) == (None, "US", None)


@pytest.mark.parametrize(
    ("listed", "stands"),
    [
        (place("user:springfield", "city", "US", lat=39.0, own=True, admin1_id="gn:ohio"), True),
        (place("user:springfield", "city", "US", lat=39.0, own=True, admin1_id="gn:texas"), False),
        (place("user:springfield", "city", "US", lat=39.0, own=True), True),
        (place("user:springfield", "city", "US", lat=30.0, own=True), False),
        (place("user:springfield", "city", None, lat=1.0, own=True), True),
    ],
    ids=["of that division", "of another", "near it", "far from it", "of no stated country"],
)
def test_a_holder_speaks_for_a_listed_place_that_may_lie_there(listed: KnownPlace, stands: bool) -> None:  # noqa: FBT001
    found = next(one for one in read(HELD, listed) if one.name == "Springfield")
    assert (found.known_as == "user:springfield") is stands


def test_a_class_word_that_says_another_kind_wins_over_the_list() -> None:
    source = "Men/NNS/nsubj>+1 crossed/VBD/ROOT the/DT/det>+2 [LOC Springfield/NNP/compound>+1 river/NN/dobj>-3] ././punct>-4"
    found = read(source, MINE, base={"Springfield": (RIVER,)})
    assert [one.known_as for one in found] == [None]


def test_a_name_in_small_letters_is_a_place_of_the_list() -> None:
    mill = place("user:mill", "facility", "KE", lat=1.0, own=True)
    source = "Men/NNS/nsubj>+1 burned/VBD/ROOT the/DT/det>+2 old/JJ/amod>+1 mill/NN/dobj>-3 ././punct>-4"
    found = read(source, mill, name="old mill")[0]
    assert (found.name, found.kind, found.precision, found.known_as) == ("old mill", "facility", "exact", "user:mill")


def test_letters_alone_are_a_place_of_the_list() -> None:
    quarter = place("user:pk5", "city", "CF", lat=4.0, own=True)
    source = "Men/NNS/nsubj>+1 fled/VBD/ROOT PK5/NNP/dobj>-1 ././punct>-2"
    assert [one.known_as for one in read(source, quarter, name="PK5")] == ["user:pk5"]


def test_two_listed_places_of_one_name_are_told_apart_by_their_holder() -> None:
    listed = (
        place("user:springfield", "city", "US", lat=39.0, own=True, admin1_id="gn:ohio"),
        place("kenya:springfield", "city", "KE", lat=1.0, own=True),
    )
    found = next(one for one in read(HELD, *listed) if one.name == "Springfield")
    assert found.known_as == "user:springfield"


def test_a_longer_name_that_the_gazetteer_has_stands() -> None:
    falls = place("gn:springfield-falls", "feature", "US", lat=41.0)
    source = "Men/NNS/nsubj>+1 saw/VBD/ROOT [LOC Springfield/NNP/compound>+1 Falls/NNP/dobj>-2] ././punct>-3"
    assert [one.known_as for one in read(source, MINE, base={"Springfield Falls": (falls,)})] == [None]


def test_an_item_of_a_list_holds_no_listed_place() -> None:
    source = (
        "Men/NNS/nsubj>+1 raided/VBD/ROOT [GPE Springfield/NNP/dobj>-1] ,/,/punct>-1 [GPE Ohio/NNP/conj>-2] and/CC/cc>-1 "
        "[GPE Texas/NNP/conj>-2] ././punct>-6"
    )
    assert next(one for one in read(source, MINE) if one.name == "Springfield").known_as == "user:springfield"
