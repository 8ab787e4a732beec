"""Readings and parses written by hand: one line a sentence, one word as `word/TAG/dep>+2`, an entity as `[ORG … ]`."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.knowledge import Country, KnownActor, KnownPlace, Metonym
from dateline.model.article import Article, Block, BlockKind
from dateline.model.finding import Actor, Chain, Mention
from dateline.model.page import Page
from dateline.model.parse import Entity, Parse
from dateline.model.reading import Reading, Versions
from dateline.model.span import Span

POS = {
    "NN": "NOUN",
    "VB": "VERB",
    "MD": "AUX",
    "JJ": "ADJ",
    "CD": "NUM",
    "IN": "ADP",
    "PR": "PRON",
    "DT": "DET",
    "RB": "ADV",
    "CC": "CCONJ",
    "PO": "PART",
    "TO": "PART",
}
LEMMAS = {"is": "be", "was": "be", "said": "say", "countries": "country", "killed": "kill"}
TIGHT = frozenset({"'s", ",", ".", ")", "n't"})


def hung(source: str) -> tuple[Reading, Parse]:
    """A reading of one paragraph and its parse; `>+2` hangs a word on the second word after it, no arrow makes a root."""
    rows: list[tuple[str, str, str, int]] = []
    entities, sentences = [], []
    opened, label = 0, ""
    for line in source.strip().splitlines():
        first = len(rows)
        for part in line.split():
            if part.startswith("["):
                opened, label = len(rows), part[1:]
                continue
            word, tag, dep = part.rstrip("]").rsplit("/", 2)
            name, _, jump = dep.partition(">")
            rows.append((word, tag, name, len(rows) + int(jump or 0)))
            if part.endswith("]"):
                entities.append(Entity(opened, len(rows), label))
        sentences.append((first, len(rows)))
    return _built(rows, entities, sentences)


def _built(
    rows: list[tuple[str, str, str, int]], entities: list[Entity], sentences: list[tuple[int, int]]
) -> tuple[Reading, Parse]:
    text, starts = "", []
    for word, *_ in rows:
        text += "" if not text or word in TIGHT or text.endswith("(") else " "
        starts.append(len(text))
        text += word
    words = tuple(row[0] for row in rows)
    tags = tuple(row[1] for row in rows)
    parse = Parse(
        starts=tuple(starts),
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        words=words,
        norms=tuple(word.lower() for word in words),
        lemmas=tuple(_lemma(word, tag) for word, tag in zip(words, tags, strict=True)),
        pos=tuple("PROPN" if tag.startswith("NNP") else POS.get(tag[:2], "PUNCT") for tag in tags),
        tags=tags,
        deps=tuple(row[2] for row in rows),
        heads=tuple(row[3] for row in rows),
        sentence=tuple(number for number, (first, last) in enumerate(sentences) for _ in range(first, last)),
        block=(0,) * len(rows),
        entities=tuple(entities),
        sentences=tuple(sentences),
    )
    article = Article(
        page_id="page", text=text, blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(text))),), language="en"
    )
    return Reading(Page("page", b"", "text/plain"), article, Versions("0", "none", "0", "0")), parse


def _lemma(word: str, tag: str) -> str:
    lower = word.lower()
    if tag in ("NNS", "NNPS") and lower not in LEMMAS:
        return lower.removesuffix("s")
    return LEMMAS.get(lower, word if tag.startswith("NNP") else lower)


@dataclass
class Facts:
    """A knowledge base of a few facts: two countries and their seats, and whatever a test adds."""

    actors: dict[str, tuple[KnownActor, ...]] = field(default_factory=dict)

    def country(self, alpha3: str) -> Country | None:
        return _COUNTRIES.get(alpha3)

    def country2(self, alpha2: str) -> Country | None:
        return next((country for country in _COUNTRIES.values() if country.alpha2 == alpha2), None)

    def country_named(self, name: str) -> Country | None:
        return next((country for country in _COUNTRIES.values() if country.name == name), None)

    def demonym(self, word: str) -> Country | None:
        return _COUNTRIES.get({"Kenyan": "KEN", "Kenyans": "KEN", "Indian": "IND"}.get(word, ""))

    def may_end_country(self, word: str) -> bool:
        return word[:1].isupper()

    def metonym(self, name: str) -> Metonym | None:
        return Metonym("Nairobi", "KEN", "GOV") if name == "Nairobi" else None

    def actors_named(self, name: str) -> tuple[KnownActor, ...]:
        return self.actors.get(name, ())

    def persons_called(self, surname: str) -> tuple[KnownActor, ...]:
        people = (actor for actors in self.actors.values() for actor in actors if actor.kind == "person")
        return tuple(actor for actor in people if actor.name.split()[-1] == surname)

    def places_named(self, name: str) -> tuple[KnownPlace, ...]:
        if name != "Nairobi":
            return ()
        return (
            KnownPlace(
                "gn:1", "Nairobi", "city", "KE", None, 1, -1.3, 36.8, 3_000_000, capital=True, countries=("KE",)
            ),
        )


_COUNTRIES = {
    "KEN": Country("KEN", "KE", "Kenya", 192950, 1.0, 38.0, "Nairobi"),
    "IND": Country("IND", "IN", "India", 1269750, 22.0, 79.0, "New Delhi"),
}


def words_of(reading: Reading, chain: Chain | Actor) -> list[str]:
    """The words of every mention of a chain or actor."""
    found = [reading.by_id[id_] for id_ in chain.mentions]
    return [mention.span.of(reading.article.text) for mention in found if isinstance(mention, Mention)]
