"""Places and routes, from parses and a gazetteer written by hand."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from dateline.knowledge import Country, KnownPlace
from dateline.languages import Language, language_of
from dateline.model.article import Article, Block, BlockKind, DatelinePlace
from dateline.model.finding import Form, Kind, Mention, Place, PlaceRole, Route
from dateline.model.page import Page
from dateline.model.parse import Entity, Parse
from dateline.model.reading import Reading, Versions
from dateline.model.span import Span
from dateline.records.places import find_places


def place(
    name: str, kind: str, country: str | None, *, at: tuple[float, float], people: int = 0, division: str | None = None
) -> KnownPlace:
    """A place whose id is its name, kind and division, so that tests can say which one they mean."""
    return KnownPlace(
        id=f"{name}/{kind}/{division or country}",
        name=name,
        kind=kind,
        country=country,
        admin1=division.split("/")[0] if division else None,
        geonames_id=len(name) * 1000 + people % 1000,
        lat=at[0],
        lon=at[1],
        population=people,
        countries=(country,) if country else (),
        admin1_id=division,
    )


ALABAMA = place("Alabama", "admin1", "US", at=(33.0, -87.0), people=5_000_000)
GEORGIA_STATE = place("Georgia", "admin1", "US", at=(33.0, -83.0), people=4_800_000)
GEORGIA = place("Georgia", "country", "GE", at=(42.0, 43.5), people=3_700_000)
TEXAS = place("Texas", "admin1", "US", at=(31.0, -99.0), people=29_000_000)
OHIO = place("Ohio", "admin1", "US", at=(40.0, -83.0), people=11_000_000)
PAKISTAN = place("Pakistan", "country", "PK", at=(30.0, 70.0), people=220_000_000)
AFGHANISTAN = place("Afghanistan", "country", "AF", at=(33.0, 66.0), people=38_000_000)
STATES = place("United States", "country", "US", at=(39.8, -98.5), people=327_000_000)
EVERYWHERE = (
    ALABAMA,
    GEORGIA_STATE,
    GEORGIA,
    TEXAS,
    OHIO,
    PAKISTAN,
    AFGHANISTAN,
    STATES,
    place("Oregon", "admin1", "US", at=(44.0, -120.5), people=4_000_000),
    place("Oregon", "city", "US", at=(41.6, -83.4), people=20_000, division=OHIO.id),
    place("Birmingham", "city", "GB", at=(52.5, -1.9), people=1_100_000),
    place("Birmingham", "city", "US", at=(33.5, -86.8), people=200_000, division=ALABAMA.id),
    place("Atlanta", "city", "US", at=(33.7, -84.4), people=500_000, division=GEORGIA_STATE.id),
    place("Paris", "city", "FR", at=(48.9, 2.4), people=2_100_000),
    place("Paris", "city", "US", at=(33.7, -95.6), people=25_000, division=TEXAS.id),
    place("Bonham", "city", "US", at=(33.6, -96.2), people=10_000, division=TEXAS.id),
    place("Reno", "city", "US", at=(33.7, -95.5), people=3_000, division=TEXAS.id),
    place("Electra", "city", "US", at=(33.8, -98.7), people=1_700, division=TEXAS.id),
    place("Kabul", "city", "AF", at=(34.5, 69.2), people=4_000_000),
    place("Kandahar", "city", "AF", at=(31.6, 65.7), people=600_000),
    place("Khyber Pass", "feature", "PK", at=(34.1, 71.1)),
    place("Baluchistan", "admin1", "PK", at=(27.5, 65.5), people=12_000_000),
    place("Md", "city", "IN", at=(20.0, 80.0), people=9_000),
    place("Texarkana Sea", "feature", None, at=(10.0, -40.0)),
    place("Texarkana Sea", "city", "US", at=(33.4, -94.0), people=2_000, division=TEXAS.id),
    place("Sicily", "admin1", "IT", at=(37.5, 14.0), people=5_000_000),
)
NAMES = {
    "US": STATES,
    "U.S.": STATES,
    "United States": STATES,
    "Pakistan": PAKISTAN,
    "Afghanistan": AFGHANISTAN,
    "Georgia": GEORGIA,
}
PEOPLES = {"Afghan": "Afghanistan", "Pakistani": "Pakistan"}


class Atlas:
    """A knowledge base of the places above."""

    def places_named(self, name: str) -> tuple[KnownPlace, ...]:
        key = name.casefold()
        alias = NAMES.get(name)
        own = [known for known in EVERYWHERE if known.name.casefold() == key]
        return tuple(dict.fromkeys([*([alias] if alias else []), *own]))

    def country_named(self, name: str) -> Country | None:
        known = NAMES.get(name)
        return _country(known) if known else None

    def demonym(self, word: str) -> Country | None:
        return self.country_named(PEOPLES[word]) if word in PEOPLES else None


def _country(known: KnownPlace) -> Country:
    assert known.country
    return Country(
        alpha3=f"{known.country}X",
        alpha2=known.country,
        name=known.name,
        geonames_id=None,
        lat=known.lat,
        lon=known.lon,
        capital=None,
    )


@dataclass
class Written:
    """Sentences of tokens `word|dep|head|POS|lemma`; all but the word may be left out, and the head counts from the sentence's start."""

    sentences: tuple[str, ...]
    entities: dict[str, str] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    filed_from: str = ""
    """Words that open the text before the parse begins."""

    @property
    def rows(self) -> list[tuple[int, int, list[str]]]:
        """For each token: its sentence, the first token of that, and its parts."""
        found, first = [], 0
        for number, sentence in enumerate(self.sentences):
            tokens = sentence.split()
            found += [(number, first, token.split("|")) for token in tokens]
            first += len(tokens)
        return found

    @property
    def text(self) -> str:
        body = " ".join(parts[0] for _, _, parts in self.rows)
        return f"{self.filed_from} {body}" if self.filed_from else body

    def parse(self) -> Parse:
        rows, at, starts = self.rows, len(self.filed_from) + bool(self.filed_from), []
        for _, _, parts in rows:
            starts.append(at)
            at += len(parts[0]) + 1
        words = tuple(parts[0] for _, _, parts in rows)
        norms = tuple(word.lower() for word in words)
        bounds = [
            [token for token, row in enumerate(rows) if row[0] == number] for number in range(len(self.sentences))
        ]
        return Parse(
            starts=tuple(starts),
            ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
            words=words,
            norms=norms,
            lemmas=tuple(parts[4] if len(parts) > 4 else parts[0].lower() for _, _, parts in rows),
            pos=tuple(
                parts[3] if len(parts) > 3 else ("PROPN" if parts[0][0].isupper() else "NOUN") for _, _, parts in rows
            ),
            tags=("NN",) * len(rows),
            deps=tuple(parts[1] if len(parts) > 1 else "dep" for _, _, parts in rows),
            heads=tuple(first + int(parts[2]) if len(parts) > 2 else first for _, first, parts in rows),
            sentence=tuple(number for number, _, _ in rows),
            block=(0,) * len(rows),
            entities=tuple(self._entities(words)),
            sentences=tuple((tokens[0], tokens[-1] + 1) for tokens in bounds),
        )

    def _entities(self, words: tuple[str, ...]) -> list[Entity]:
        found = []
        for name, label in self.entities.items():
            parts = tuple(name.split())
            found += [
                Entity(at, at + len(parts), label) for at in range(len(words)) if words[at : at + len(parts)] == parts
            ]
        return sorted(found, key=lambda entity: entity.first)

    def reading(self) -> Reading:
        page = Page("-", self.text.encode(), "text/plain")
        line = (
            DatelinePlace(self.filed_from.split(" (")[0].title(), None, Span(0, len(self.filed_from)))
            if self.filed_from
            else None
        )
        block = Block(BlockKind.PARAGRAPH, Span(0, len(self.text)))
        article = Article(page_id=page.id, text=self.text, blocks=(block,), language="en", dateline=line)
        return Reading(page, article, Versions("0", "none", "0", "0")).plus(self._mentions(), step="mentions/0")

    def _mentions(self) -> list[Mention]:
        kinds = {**dict.fromkeys(self.people, Kind.PERSON), **dict.fromkeys(self.bodies, Kind.ORGANIZATION)}
        starts = {name: self.text.index(name) for name in kinds}
        return [
            Mention(span=Span(starts[name], starts[name] + len(name)), head=starts[name], form=Form.NAME, kind=kind)
            for name, kind in kinds.items()
        ]


@pytest.fixture(name="english")
def _english() -> Language:
    found = language_of("en")
    assert found
    return found


def found_in(written: Written, english: Language) -> Reading:
    findings = find_places(written.reading(), written.parse(), language=english, knowledge=Atlas())  # type: ignore[arg-type]
    return written.reading().plus(findings, step="places/0")


def only(written: Written, english: Language) -> Place:
    places = found_in(written, english).places
    assert len(places) == 1, [known.name for known in places]
    return places[0]


def words_of(written: Written, known: Place) -> list[str]:
    return [mention.span.of(written.text) for mention in known.mentions]


def roles_of(known: Place) -> list[PlaceRole]:
    return [mention.role for mention in known.mentions]


# ---- which words are places


def test_an_entity_that_the_gazetteer_knows_is_a_place(english: Language) -> None:
    written = Written(("They live in|prep|1|ADP Kabul|pobj|2 .",), {"Kabul": "GPE"})
    assert (only(written, english).lat, only(written, english).precision) == (34.5, "city")


def test_a_name_inside_a_persons_name_is_no_place(english: Language) -> None:
    written = Written(
        ("Paris|compound|1 Hilton|nsubj|2 left|ROOT|2|VERB .",), {"Paris": "GPE"}, people=("Paris Hilton",)
    )
    assert found_in(written, english).places == ()


def test_a_known_name_behind_in_is_a_place_though_the_model_missed_it(english: Language) -> None:
    written = Written(("They live|ROOT|1|VERB in|prep|1|ADP Kandahar|pobj|2 .",))
    assert words_of(written, only(written, english)) == ["Kandahar"]


def test_a_surname_behind_a_preposition_is_no_place(english: Language) -> None:
    written = Written(("Ann Paris smiled .", "Trust in Paris is low ."), people=("Ann Paris",))
    assert found_in(written, english).places == ()


@pytest.mark.parametrize("label", ["MD", "XS"])
def test_a_page_label_is_no_place(label: str, english: Language) -> None:
    assert found_in(Written((f"See {label} .",), {label: "GPE"}), english).places == ()


def test_an_unknown_name_that_nothing_presents_as_a_place_is_dropped(english: Language) -> None:
    assert found_in(Written(("Zorbex|nsubj|1 grew|ROOT|1|VERB .",), {"Zorbex": "GPE"}), english).places == ()


def test_an_unknown_name_behind_a_preposition_is_a_place_without_a_position(english: Language) -> None:
    written = Written(("They live|ROOT|1|VERB in|prep|1|ADP Zorbex|pobj|2 .",), {"Zorbex": "GPE"})
    known = only(written, english)
    assert (known.lat, known.precision, known.geonames_id) == (None, "unknown", None)


def test_a_class_word_in_capitals_belongs_to_the_name(english: Language) -> None:
    written = Written(("It crosses|ROOT|1|VERB the Khyber Pass .",))
    assert words_of(written, only(written, english)) == ["Khyber Pass"]


def test_a_class_word_in_small_letters_does_not(english: Language) -> None:
    written = Written(("It left Baluchistan province .",))
    assert words_of(written, only(written, english)) == ["Baluchistan"]


def test_a_direction_before_a_name_is_no_part_of_it(english: Language) -> None:
    written = Written(("They left northwest Pakistan .",), {"northwest Pakistan": "LOC"})
    assert words_of(written, only(written, english)) == ["Pakistan"]


def test_the_dateline_is_a_literal_mention(english: Language) -> None:
    known = only(Written(("Troops left .",), filed_from="KABUL (AP) —"), english)
    assert (known.name, roles_of(known)) == ("Kabul", [PlaceRole.LITERAL])


def test_an_adjective_alone_is_a_modifier_of_its_country(english: Language) -> None:
    known = only(Written(("They crossed|ROOT|1|VERB the Afghan|amod|4 border|dobj|1 .",), {"Afghan": "NORP"}), english)
    assert (known.name, known.country, roles_of(known)) == ("Afghanistan", "AF", [PlaceRole.MODIFIER])


def test_a_regions_own_adjective_is_a_modifier_of_the_region(english: Language) -> None:
    assert only(Written(("The Sicilian coast burned .",), {"Sicilian": "NORP"}), english).name == "Sicily"


def test_a_known_name_that_was_taken_for_a_bodys_against_the_model_is_a_place(english: Language) -> None:
    written = Written(("They live in Kandahar .",), {"Kandahar": "GPE"}, bodies=("Kandahar",))
    assert only(written, english).lat == 31.6


def test_a_country_inside_a_hyphenated_word_is_found_without_the_rest(english: Language) -> None:
    written = Written(("The U.S.-led force left .",))
    assert words_of(written, only(written, english)) == ["U.S."]


def test_a_town_in_a_bodys_name_is_a_modifier(english: Language) -> None:
    known = only(Written(("Atlanta Police Department said .",), bodies=("Atlanta Police Department",)), english)
    assert (known.name, roles_of(known)) == ("Atlanta", [PlaceRole.MODIFIER])


def test_further_mentions_of_a_place_are_found_without_the_model(english: Language) -> None:
    written = Written(("They left Kabul .", "Kabul fell ."), {"Kabul": "GPE"})
    missed = written.parse().entities[:1]
    written.entities = {}
    parse = Parse(
        **{**{name: getattr(written.parse(), name) for name in Parse.__dataclass_fields__}, "entities": missed}
    )
    places = list(find_places(written.reading(), parse, language=english, knowledge=Atlas()))  # type: ignore[arg-type]
    assert len(places[0].mentions) == 2


# ---- which place a name stands for


def test_a_larger_place_wins_where_nothing_else_speaks(english: Language) -> None:
    assert only(Written(("They left Paris .",), {"Paris": "GPE"}), english).country == "FR"


def test_what_stands_behind_the_comma_holds_the_place(english: Language) -> None:
    places = found_in(Written(("He lives in Birmingham , Ala. now",), {"Birmingham": "GPE"}), english).places
    assert [(known.name, known.country) for known in places] == [("Birmingham", "US"), ("Ala.", "US")]


def test_what_a_place_holds_tells_which_place_it_is(english: Language) -> None:
    places = found_in(
        Written(("He lives in Atlanta , Georgia .",), {"Atlanta": "GPE", "Georgia": "GPE"}), english
    ).places
    assert places[1].kind == "admin1"


def test_towns_named_beside_it_outvote_a_larger_namesake(english: Language) -> None:
    written = Written(("Bonham , Reno and Paris voted .",), {"Bonham": "GPE", "Reno": "GPE", "Paris": "GPE"})
    assert {known.name: known.admin1 for known in found_in(written, english).places}["Paris"] == "Texas"


def test_a_town_named_beside_a_sea_does_not_turn_it_into_its_neighbour(english: Language) -> None:
    written = Written(("Bonham sent ships to the Texarkana Sea .",), {"Bonham": "GPE", "Texarkana Sea": "LOC"})
    assert found_in(written, english).places[-1].kind == "feature"


def test_a_list_of_states_holds_nothing(english: Language) -> None:
    written = Written(
        ("Farms in Texas , Oregon , Ohio and Georgia closed .",),
        {"Texas": "GPE", "Oregon": "GPE", "Ohio": "GPE", "Georgia": "GPE"},
    )
    assert {known.name: known.kind for known in found_in(written, english).places}["Oregon"] == "admin1"


def test_a_namesake_elsewhere_is_no_answer_where_the_text_says_what_holds_it(english: Language) -> None:
    places = found_in(Written(("He lives in Electra , Ohio .",), {"Electra": "GPE", "Ohio": "GPE"}), english).places
    assert (places[0].lat, places[0].country, places[0].admin1) == (None, "US", "Ohio")


def test_an_unknown_place_lies_in_the_one_country_of_its_sentence(english: Language) -> None:
    places = found_in(
        Written(("Rebels in Zorbex near Kabul left .",), {"Zorbex": "GPE", "Kabul": "GPE"}), english
    ).places
    assert places[0].country == "AF"


def test_a_street_stands_at_the_point_of_its_town(english: Language) -> None:
    places = found_in(
        Written(("He died on Rose Street in Kabul .",), {"Rose Street": "FAC", "Kabul": "GPE"}), english
    ).places
    assert (places[0].name, places[0].lat, places[0].precision, places[0].geonames_id) == (
        "Rose Street",
        34.5,
        "city",
        None,
    )


def test_a_street_stands_at_the_point_of_the_one_town_that_the_article_is_about(english: Language) -> None:
    written = Written(("Police left Kabul .", "He died on Rose Street ."), {"Rose Street": "FAC", "Kabul": "GPE"})
    assert [(place.name, place.lat) for place in found_in(written, english).places] == [
        ("Kabul", 34.5),
        ("Rose Street", 34.5),
    ]


def test_a_street_has_no_point_where_the_article_tells_of_towns_far_apart(english: Language) -> None:
    written = Written(
        ("Police left Kabul .", "Police left Kandahar .", "He died on Rose Street ."),
        {"Rose Street": "FAC", "Kabul": "GPE", "Kandahar": "GPE"},
    )
    assert [place.lat for place in found_in(written, english).places] == [34.5, 31.6, None]


def test_names_of_one_place_are_one_place_under_the_fullest(english: Language) -> None:
    written = Written(("They left the U.S. .", "The United States is large ."), {"U.S.": "GPE", "United States": "GPE"})
    assert only(written, english).name == "United States"


# ---- how it is spoken of


def role_in(sentence: str, english: Language) -> PlaceRole:
    return (
        found_in(Written((sentence,), {"Pakistan": "GPE", "U.S.": "GPE", "Kandahar": "GPE"}), english)
        .places[0]
        .mentions[0]
        .role
    )


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Pakistan|nsubj|1 closed|ROOT|1|VERB|close roads|dobj|1 .", PlaceRole.GOVERNMENT),
        ("Pakistan|nsubj|1 has|ROOT|1|VERB|have hills|dobj|1 .", PlaceRole.LITERAL),
        ("They live|ROOT|1|VERB in|prep|1|ADP Pakistan|pobj|2 .", PlaceRole.LITERAL),
        ("Talks|nsubj|3 with|prep|0|ADP Pakistan|pobj|1 failed|ROOT|3|VERB .", PlaceRole.GOVERNMENT),
        ("They accused|ROOT|1|VERB|accuse Pakistan|dobj|1 .", PlaceRole.GOVERNMENT),
        ("They left|ROOT|1|VERB|leave Pakistan|dobj|1 .", PlaceRole.LITERAL),
        ("Pakistan|poss|2 's|case|0|PART army|nsubj|3 left|ROOT|3|VERB .", PlaceRole.GOVERNMENT),
        ("Pakistan|poss|2 's|case|0|PART capital|nsubj|3 fell|ROOT|3|VERB .", PlaceRole.LITERAL),
        ("U.S.|compound|1 president|nsubj|2 left|ROOT|2|VERB .", PlaceRole.GOVERNMENT),
        ("Kandahar|compound|1 airport|nsubj|2 closed|ROOT|2|VERB .", PlaceRole.LITERAL),
        ("Kandahar|compound|1 carpets|nsubj|2 sell|ROOT|2|VERB .", PlaceRole.MODIFIER),
    ],
)
def test_the_words_around_a_place_tell_its_role(sentence: str, role: PlaceRole, english: Language) -> None:
    assert role_in(sentence, english) is role


# ---- routes


def route_of(sentence: str, english: Language) -> list[str]:
    reading = found_in(Written((sentence,), {"Kabul": "GPE", "Kandahar": "GPE", "Paris": "GPE"}), english)
    return [
        found.name for route in reading.routes for id_ in route.places if isinstance(found := reading.by_id[id_], Place)
    ]


def test_a_way_that_crosses_one_place_and_goes_to_another_passes_both(english: Language) -> None:
    sentence = "It|nsubj|1|PRON crosses|ROOT|1|VERB|cross Khyber|compound|3 Pass|dobj|1 and|cc|1|CCONJ goes|conj|1|VERB|go to|prep|5|ADP Kabul|pobj|6"
    assert route_of(sentence, english) == ["Khyber Pass", "Kabul"]


def test_a_route_runs_from_its_start_however_the_sentence_turns_it(english: Language) -> None:
    sentence = "They|nsubj|1|PRON drove|ROOT|1|VERB|drive to|prep|1|ADP Kandahar|pobj|2 from|prep|1|ADP Kabul|pobj|4"
    assert route_of(sentence, english) == ["Kabul", "Kandahar"]


def test_a_road_between_two_places_joins_them(english: Language) -> None:
    sentence = "The|det|1|DET road|nsubj|6|NOUN between|prep|1|ADP Kabul|pobj|2 and|cc|3|CCONJ Kandahar|conj|3 closed|ROOT|6|VERB|close"
    assert route_of(sentence, english) == ["Kabul", "Kandahar"]


def test_talks_between_two_places_are_no_route(english: Language) -> None:
    sentence = "The|det|1|DET talks|nsubj|6|NOUN between|prep|1|ADP Kabul|pobj|2 and|cc|3|CCONJ Paris|conj|3 closed|ROOT|6|VERB|close"
    assert route_of(sentence, english) == []


def test_a_way_to_one_place_alone_is_no_route(english: Language) -> None:
    assert route_of("They|nsubj|1|PRON drove|ROOT|1|VERB|drive to|prep|1|ADP Kabul|pobj|2", english) == []


def test_the_evidence_of_a_route_is_its_sentence(english: Language) -> None:
    written = Written(
        (
            "They left .",
            "They|nsubj|1|PRON flew|ROOT|1|VERB|fly from|prep|1|ADP Kabul|pobj|2 to|prep|1|ADP Paris|pobj|4",
        ),
        {"Kabul": "GPE", "Paris": "GPE"},
    )
    route = next(found for found in found_in(written, english).findings if isinstance(found, Route))
    assert route.evidence.of(written.text) == "They flew from Kabul to Paris"
