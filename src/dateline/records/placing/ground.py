"""What the parts of this step look at, and the one value they pass on: a name of a place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from urllib.parse import urlsplit

from dateline.knowledge import Knowledge, KnownPlace
from dateline.languages.geography import Geography
from dateline.languages.nouns import Nouns
from dateline.languages.titles import Titles
from dateline.model.finding import Form, Kind, Mention
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.model.span import Span


class Basis(StrEnum):
    """Why words are taken for a place's name."""

    ENTITY = "entity"
    PATTERN = "pattern"
    CUE = "cue"
    CONTAINER = "container"
    REPEAT = "repeat"
    ADJECTIVE = "adjective"
    EMBEDDED = "embedded"
    DATELINE = "dateline"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Name:
    """Words taken for the name of a place.

    `tokens` are the tokens of the parse it touches (none in a dateline), `lookup` what the gazetteer is asked for, `kind`
    and `country` what a class word or an abbreviation says ("" where nothing does). `container` is the lookup of the place
    named behind a comma as the one that holds it ("Ala." in "Birmingham, Ala.").
    """

    span: Span
    tokens: range
    lookup: str
    basis: Basis
    kind: str = ""
    country: str = ""
    container: str = ""

    @property
    def key(self) -> str:
        """What two names for the same thing share within a document."""
        return f"{self.lookup.casefold().removeprefix('the ')}|{self.country}"


@dataclass(frozen=True)
class Ground:
    """The reading and its parse, the language's words, and the knowledge base."""

    reading: Reading
    parse: Parse
    geography: Geography
    nouns: Nouns
    titles: Titles
    knowledge: Knowledge

    @property
    def text(self) -> str:
        """The article's text."""
        return self.reading.article.text

    @cached_property
    def home(self) -> KnownPlace | None:
        """The town whose readers the article's outlet serves."""
        article, page = self.reading.article, self.reading.page
        hosts = [urlsplit(url).hostname for url in (article.url, page.url) if url]
        known = (self.knowledge.outlet(site) for site in (*hosts, article.site) if site)
        outlet = next((one for one in known if one is not None), None)
        return self.knowledge.home_of(outlet) if outlet else None

    def words(self, first: int, last: int) -> str:
        """The article's own characters from token `first` up to, not including, `last`, white space as one space."""
        return " ".join(self.text[self.parse.starts[first] : self.parse.ends[last - 1]].split())

    def norm(self, token: int) -> str:
        """A token in lower case; the empty string outside the text."""
        return self.parse.norms[token] if 0 <= token < len(self.parse) else ""

    @cached_property
    def capitals(self) -> frozenset[int]:
        """The tokens that begin with a capital letter: the only ones where a name can begin."""
        return frozenset(token for token, word in enumerate(self.parse.words) if word[0].isupper())

    def capital(self, token: int) -> bool:
        """Whether a token begins with a capital letter."""
        return token in self.capitals

    def together(self, first: int, last: int) -> bool:
        """Whether both tokens exist and stand in one sentence."""
        sentence = self.parse.sentence
        return 0 <= first < len(self.parse) and 0 <= last < len(self.parse) and sentence[first] == sentence[last]

    def before_name(self, token: int) -> int:
        """The last token before a name that is no article and no direction: where a preposition would stand."""
        before = token - 1
        while before > 0 and (
            self.norm(before) in self.geography.articles or self.norm(before) in self.geography.parts
        ):
            before -= 1
        return before

    @cached_property
    def names_by_kind(self) -> dict[Kind, tuple[Mention, ...]]:
        """The mentions that are names, by what they name."""
        found: dict[Kind, list[Mention]] = {kind: [] for kind in Kind}
        for mention in self.reading.mentions:
            if mention.form is Form.NAME:
                found[mention.kind].append(mention)
        return {kind: tuple(mentions) for kind, mentions in found.items()}

    @cached_property
    def people(self) -> frozenset[int]:
        """The tokens inside names of persons."""
        return self._tokens(Kind.PERSON)

    @cached_property
    def bodies(self) -> frozenset[int]:
        """The tokens inside names of organizations and groups."""
        return self._tokens(Kind.ORGANIZATION, Kind.GROUP)

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The last words, in lower case, of names of persons that have several words or a title before them."""
        tokens = (self.parse.tokens_in(mention.span) for mention in self.names_by_kind[Kind.PERSON])
        return frozenset(self.parse.norms[run[-1]] for run in tokens if len(run) > 1)

    def _tokens(self, *kinds: Kind) -> frozenset[int]:
        mentions = (mention for kind in kinds for mention in self.names_by_kind[kind])
        return frozenset(token for mention in mentions for token in self.parse.tokens_in(mention.span))

    def known(self, lookup: str) -> bool:
        """Whether the gazetteer has a place of that very name."""
        return any(place.primary for place in self.knowledge.places_named(lookup))
