"""What this step looks at, and the few questions that all its parts ask of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dateline.knowledge import Knowledge, KnownActor
from dateline.languages.nouns import Nouns
from dateline.languages.titles import Titles
from dateline.model.finding import Form, Kind, Mention
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.records.actors.codes import Said

_WELL_KNOWN = 100_000
"""People in a city whose name alone says its country."""


@dataclass(frozen=True)
class Ground:
    """The reading so far, its parse, the language's words and the knowledge base."""

    reading: Reading
    parse: Parse
    nouns: Nouns
    titles: Titles
    knowledge: Knowledge

    @property
    def text(self) -> str:
        """The article's text."""
        return self.reading.article.text

    @cached_property
    def date(self) -> str | None:
        """The article's date as far as it is known (ISO, any precision)."""
        published = self.reading.article.published
        return published.date.value if published else None

    @cached_property
    def names(self) -> dict[int, Mention]:
        """For every token inside a name, the name."""
        return {
            token: mention
            for mention in self.reading.mentions
            if mention.form is Form.NAME
            for token in self.parse.tokens_in(mention.span)
        }

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that names of bodies are made of in many countries ("national", "court")."""
        return common_words(self.nouns, self.titles)

    @cached_property
    def by_head(self) -> dict[int, str]:
        """The id of the mention that a token is the head of."""
        return {self.head(mention): mention.id for mention in self.reading.mentions}

    def tokens(self, mention: Mention) -> range:
        """The tokens of a mention."""
        return self.parse.tokens_in(mention.span)

    def head(self, mention: Mention) -> int:
        """The token of a mention's head word."""
        token = self.parse.token_at(mention.head)
        return self.parse.tokens_in(mention.span).start if token is None else token

    def counted(self, token: int) -> int:
        """The head of the people that a number or part is of ("139 of its soldiers"), else the token itself."""
        inner = self.nouns.counted(self.parse, token)
        return token if inner is None else inner

    @cached_property
    def countries(self) -> dict[int, str]:
        """For every token that is, or is in, a country's name or demonym: the country's alpha-3 code."""
        found = {token: mention.country for token, mention in self.names.items() if mention.country}
        for token, word in enumerate(self.parse.words):
            if token in self.names or not word[:1].isupper() or not self.knowledge.may_end_country(word):
                continue
            if code := self._demonym(token):
                found[token] = code
        return found

    def _demonym(self, token: int) -> str | None:
        """The country of a demonym of one or two words ("Afghan", "Sri Lankan")."""
        parse = self.parse
        if token and parse.sentence[token - 1] == parse.sentence[token] and parse.words[token - 1][:1].isupper():
            known = self.knowledge.demonym(f"{parse.words[token - 1]} {parse.words[token]}")
            if known:
                return known.alpha3
        known = self.knowledge.demonym(parse.words[token])
        return known.alpha3 if known else None

    @cached_property
    def places(self) -> dict[int, str]:
        """For every token in the name of a well-known place inside a country, that country's alpha-3 code."""
        return {
            token: code
            for mention in self.reading.mentions
            if mention.form is Form.NAME
            and mention.kind is Kind.PLACE
            and (code := self.country_of_place(mention.span.of(self.text)))
            for token in self.tokens(mention)
        }

    def continuing(self, said: Said) -> Said:
        """The same with the code of a state of today, where it is said of a former one."""
        country = self.knowledge.country(said.first) if said.first else None
        return said._replace(first=country.today) if country else said

    def country_of_place(self, name: str) -> str | None:
        """The alpha-3 code of the country of a place that is well known by its name."""
        found = self.knowledge.country_named(name)
        if found:
            return found.alpha3
        best = next(iter(self.knowledge.places_named(name)), None)
        small = best is not None and best.kind == "city" and best.population < _WELL_KNOWN and not best.own
        if best is None or small or not best.primary or best.country is None:
            return None
        country = self.knowledge.country2(best.country)
        return country.alpha3 if country else None

    def country_of_any_place(self, name: str) -> str | None:
        """The same of a small place too, where every place with this name lies in one country."""
        if name not in self._countries_of_places:
            self._countries_of_places[name] = self.country_of_place(name) or self._country_of_all(name)
        return self._countries_of_places[name]

    @cached_property
    def _countries_of_places(self) -> dict[str, str | None]:
        """Answers on places, kept while the step runs: an article names the same ones again and again."""
        return {}

    def _country_of_all(self, name: str) -> str | None:
        countries = {place.country for place in self.knowledge.places_named(name) if place.primary}
        only = self.knowledge.country2(next(iter(countries)) or "") if len(countries) == 1 else None
        return only.alpha3 if only else None

    def known(self, mention: Mention) -> KnownActor | None:
        """The one actor of the knowledge base that a name stands for; None where there are none or several kinds of it."""
        found = self.knowledge.actors_named(mention.span.of(self.text))
        return found[0] if found else None


def common_words(nouns: Nouns, titles: Titles) -> frozenset[str]:
    """Words that names of bodies are made of in many countries ("national", "court")."""
    return nouns.common | titles.employer_parts
