"""What the parts of this step pass on to each other: a stretch of tokens and what it was found to be."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from dateline.knowledge import Knowledge, Names
from dateline.knowledge.own.values import Listed
from dateline.languages.nouns import Nouns
from dateline.languages.titles import Titles
from dateline.model.finding import Form, Kind, Mention
from dateline.model.parse import Parse


class Name(NamedTuple):
    """A name over tokens `first` up to, not including, `last`, with its OntoNotes label, and what a user's list says of it."""

    first: int
    last: int
    label: str
    listed: Listed | None = None


class Found(NamedTuple):
    """A mention to be: tokens `first` up to, not including, `last`, and the token of its head word."""

    first: int
    last: int
    head: int
    form: Form
    kind: Kind
    country: str | None = None
    plural: bool = False
    collective: bool = False
    known_as: str | None = None

    def mention(self, parse: Parse) -> Mention:
        """The finding, in code points."""
        return Mention(
            span=parse.span(self.first, self.last),
            head=parse.starts[self.head],
            form=self.form,
            kind=self.kind,
            country=self.country,
            plural=self.plural,
            collective=self.collective,
            known_as=self.known_as,
        )


@dataclass(frozen=True)
class Ground:
    """What this step looks at: the text, its parse, the language's words and the knowledge base."""

    text: str
    parse: Parse
    nouns: Nouns
    titles: Titles
    knowledge: Knowledge
    speaking: frozenset[str] = frozenset()
    """Lemmas of the verbs that bring in quoted words."""
    own: Names = field(default_factory=Names)
    """The names of a user's lists."""
    acts: Container[str] = ()
    """Lemmas of the nouns that tell events."""
    asked: dict[str, str | None] = field(default_factory=dict, compare=False, repr=False)
    """Answers of the knowledge base on countries, kept while the step runs."""

    def words(self, first: int, last: int) -> str:
        """The article's own characters from token `first` up to, not including, `last`."""
        return self.text[self.parse.starts[first] : self.parse.ends[last - 1]]

    def country(self, first: int, last: int) -> str | None:
        """The alpha-3 code of the country that these words name or derive from ("Pakistan", "Pakistani")."""
        words = self.words(first, last)
        if words not in self.asked:
            known = self.knowledge.country_named(words) or self.knowledge.demonym(words)
            self.asked[words] = known.alpha3 if known else None
        return self.asked[words]

    def is_known(self, first: int, last: int) -> bool:
        """Whether the knowledge base has these words as the name of an actor, a country or a place."""
        words = self.words(first, last)
        if self.knowledge.actors_named(words) or self.country(first, last):
            return True
        return any(place.primary for place in self.knowledge.places_named(words))

    def key(self, name: Name) -> tuple[str, ...]:
        """The words of a name in lower case, by which its repeats are known."""
        return self.parse.norms[name.first : name.last]

    def head(self, name: Name) -> int:
        """The token of a name that the rest hangs on: the last one whose governor lies outside."""
        parse = self.parse
        tops = [
            token
            for token in range(name.first, name.last)
            if not name.first <= parse.heads[token] < name.last or parse.heads[token] == token
        ]
        return tops[-1] if tops else name.last - 1

    @cached_property
    def entity_tokens(self) -> frozenset[int]:
        """The tokens inside any entity of the model."""
        return frozenset(token for entity in self.parse.entities for token in range(entity.first, entity.last))

    @cached_property
    def places(self) -> dict[int, int]:
        """For each token inside a place of the model, the first token of the place's name."""
        held = (
            (token, e.first)
            for e in self.parse.entities
            if e.label in ("GPE", "LOC")
            for token in range(e.first, e.last)
        )
        return {token: first + (self.parse.norms[first] == "the") for token, first in held}

    @cached_property
    def countries(self) -> dict[int, str]:
        """For each token that is, or ends, a country's name or demonym: the country's alpha-3 code."""
        found, may_end = {}, self.knowledge.may_end_country
        for token, (tag, word) in enumerate(zip(self.parse.tags, self.parse.words, strict=True)):
            if tag in _COUNTRY_TAGS and word[:1].isupper() and (token in self.places or may_end(word)):
                code = self._ending_at(token)
                if code:
                    found[token] = code
        return found

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The countries (alpha-2) that the text names, or names the people of."""
        named = (self.knowledge.country(code) for code in set(self.countries.values()))
        return frozenset(country.alpha2 for country in named if country)

    def _ending_at(self, token: int) -> str | None:
        """The country whose name ends at a token: the longest run of capital words known ("South Korea" before "Korea")."""
        first = token
        while token - first < _LONGEST - 1 and first and self._joins(first - 1, token):
            first -= 1
        for start in range(first, token + 1):
            if code := self.country(start, token + 1):
                return code if start <= self.places.get(token, token) else self.located(token)
        return None

    def _joins(self, before: int, token: int) -> bool:
        same = self.parse.sentence[before] == self.parse.sentence[token]
        return same and (self.parse.words[before][:1].isupper() or self.parse.norms[before] in _INNER)

    def located(self, token: int) -> str | None:
        """The country (alpha-3) of the well-known place whose name ends at a token ("rebels in Darfur", "police in Cairo")."""
        if token not in self.places:
            return None
        places = self.knowledge.places_named(self.words(self.places[token], token + 1))
        best = places[0] if places else None
        if (
            best is None
            or not best.primary
            or best.country is None
            or (best.kind == "city" and best.population < _WELL_KNOWN and not best.own)
        ):
            return None
        country = self.knowledge.country2(best.country)
        return country.alpha3 if country else None


_WELL_KNOWN = 100_000
"""People in a city whose name alone says its country."""
_COUNTRY_TAGS = frozenset({"NNP", "NNPS", "JJ", "NN", "NNS", "VBN", "VBG", "FW"})
_LONGEST = 5
_INNER = frozenset({"of", "the", "and"})
