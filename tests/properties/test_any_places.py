"""What holds for the places of any article: mentions lie in the text, apart from each other, and the same words give the same places."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.knowledge import Country, KnownPlace
from dateline.languages import language_of
from dateline.model.article import Article, Block, BlockKind
from dateline.model.finding import Place
from dateline.model.page import Page
from dateline.model.parse import Entity, Parse
from dateline.model.reading import Reading, Versions
from dateline.model.span import Span
from dateline.records.places import find_places

WORDS = (
    "Paris",
    "Texas",
    "Ala.",
    "U.S.",
    "US",
    "Afghan",
    "Anti-Afghan",
    "Lake",
    "Erie",
    "Khyber",
    "Pass",
    "County",
    "Zorbex",
    "North",
    "in",
    "near",
    "from",
    "to",
    "between",
    "of",
    "the",
    ",",
    "(",
    ")",
    "—",
    "crosses",
    "road",
    "province",
    "Street",
    "23rd",
    "'s",
    "went",
    "İstanbul",
    "ß",
)
LABELS = ("GPE", "LOC", "FAC", "PERSON", "ORG")
POS = ("PROPN", "NOUN", "VERB", "ADP", "PUNCT")
DEPS = ("nsubj", "pobj", "prep", "compound", "poss", "conj", "dobj", "ROOT", "npadvmod")


class Atlas:
    """A knowledge base with two towns, a state, a lake and a country."""

    def places_named(self, name: str) -> tuple[KnownPlace, ...]:
        towns = {
            "paris": (_place("fr", "city", "FR", 48.9, 2.4), _place("tx", "city", "US", 33.7, -95.6)),
            "texas": (_place("texas", "admin1", "US", 31.0, -99.0),),
            "lake erie": (_place("erie", "feature", None, 42.2, -81.2),),
            "us": (_place("us", "country", "US", 39.8, -98.5),),
        }
        return towns.get(name.casefold().replace(".", ""), ())

    def country_named(self, name: str) -> Country | None:
        return _country("USA", "US") if name in ("US", "U.S.") else None

    def demonym(self, word: str) -> Country | None:
        return _country("AFG", "AF") if word == "Afghan" else None


def _place(id_: str, kind: str, country: str | None, lat: float, lon: float) -> KnownPlace:
    held = "texas" if id_ == "tx" else None
    return KnownPlace(
        id_, id_, kind, country, held, 1, lat, lon, 1000, countries=(country,) if country else (), admin1_id=held
    )  # type: ignore[arg-type]


def _country(alpha3: str, alpha2: str) -> Country:
    return Country(alpha3, alpha2, alpha3, None, 0.0, 0.0, None)


@st.composite
def articles(draw: st.DrawFn) -> tuple[Reading, Parse]:
    """A text of these words, in sentences, hung together and labelled at random."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
    text = " ".join(words)
    starts = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words))]
    cut = draw(st.integers(0, len(words) - 1))
    bounds = [(0, cut), (cut, len(words))] if cut else [(0, len(words))]
    size = len(words)
    parse = Parse(
        starts=tuple(starts),
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        words=tuple(words),
        norms=tuple(word.lower() for word in words),
        lemmas=tuple(word.lower() for word in words),
        pos=tuple(draw(st.lists(st.sampled_from(POS), min_size=size, max_size=size))),
        tags=("NN",) * size,
        deps=tuple(draw(st.lists(st.sampled_from(DEPS), min_size=size, max_size=size))),
        heads=tuple(draw(st.integers(first, at)) for first, last in bounds for at in range(first, last)),
        sentence=tuple(number for number, (first, last) in enumerate(bounds) for _ in range(first, last)),
        block=(0,) * size,
        entities=tuple(_entities(draw, size)),
        sentences=tuple(bounds),
    )
    page = Page("-", text.encode(), "text/plain")
    article = Article(
        page_id=page.id, text=text, blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(text))),), language="en"
    )
    return Reading(page, article, Versions("0", "none", "0", "0")), parse


def _entities(draw: st.DrawFn, size: int) -> list[Entity]:
    cuts = sorted(draw(st.sets(st.integers(0, size), max_size=8)))
    return [
        Entity(first, last, draw(st.sampled_from(LABELS))) for first, last in zip(cuts[::2], cuts[1::2], strict=False)
    ]


def read(reading: Reading, parse: Parse) -> Reading:
    english = language_of("en")
    assert english
    return reading.plus(find_places(reading, parse, language=english, knowledge=Atlas()), step="places/0")  # type: ignore[arg-type]


@given(articles())
def test_no_two_mentions_of_places_share_a_letter(article: tuple[Reading, Parse]) -> None:
    spans = sorted(mention.span for place in read(*article).places for mention in place.mentions)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@given(articles())
def test_a_place_has_a_position_or_says_that_it_is_unknown(article: tuple[Reading, Parse]) -> None:
    assert all(
        (place.lat is None) == (place.lon is None) == (place.precision == "unknown") for place in read(*article).places
    )


@given(articles())
def test_the_places_of_a_route_are_places_of_the_article_and_differ(article: tuple[Reading, Parse]) -> None:
    reading = read(*article)
    for route in reading.routes:
        assert len(set(route.places)) == len(route.places) > 1
        assert all(isinstance(reading.by_id[id_], Place) for id_ in route.places)


@given(articles())
def test_the_same_article_gives_the_same_places(article: tuple[Reading, Parse]) -> None:
    assert read(*article).findings == read(*article).findings
