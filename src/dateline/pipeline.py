"""The pipeline: pages in, readings out, through a literal row of steps; streams, batches and workers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from dateline import articles, pages
from dateline.annotations import coreference, frames, mentions, parse, quantities, quotations, times
from dateline.knowledge import Knowledge, Names, OwnActors, OwnPlaces, open_knowledge
from dateline.knowledge.own.overruled import overruled
from dateline.languages import Language, language_of
from dateline.languages.owntypes import OwnTypes, knowing
from dateline.model.article import Article, Reason, Rejection
from dateline.model.finding import Finding
from dateline.model.page import Given, Page
from dateline.model.parse import Parse
from dateline.model.reading import Reading, Skipped, Versions
from dateline.model.time import PartialDate
from dateline.ontology import Ontology, load_ontology
from dateline.records import actors, events, places, relations, statements

Step = Callable[[Reading, Parse], Iterable[Finding]]
"""A step: a plain function from a reading as it stands and its parse to new findings."""

BATCH = 32
"""Pages read together: their paragraphs fill the parser's batches, and no more than these are in memory at once."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a caller may choose.

    `language` is believed for every page (ISO 639-1); without it each page's own is found, and short clean texts count as
    `default_language`. `published` is given to pages that carry no date. `small_model` trades accuracy for memory. `strict`
    raises what a step raises, instead of naming the step in the reading's `skipped`. `furniture` is what is known of the
    furniture of sites; without it every page is read by itself. `actors` and `places` are the user's own lists of names,
    which win over the knowledge base and over the language model. `ontology` are the user's own event types, beside those of
    PLOVER or in their place.
    """

    language: str | None = None
    default_language: str = "en"
    published: PartialDate | None = None
    small_model: bool = False
    jobs: int = 1
    strict: bool = False
    furniture: articles.KnownFurniture | None = None
    actors: OwnActors | None = None
    places: OwnPlaces | None = None
    ontology: OwnTypes | None = None


@dataclass(frozen=True, slots=True)
class Kit:
    """What the steps of one language work with; `own` finds the names of the user's lists, which `knowledge` answers for too."""

    language: Language
    ontology: Ontology
    knowledge: Knowledge
    own: Names = field(default_factory=Names)

    def on_page(self, text: str) -> Kit:
        """The same without the listed places of which a page says that it means others ("Springfield, Ohio")."""
        if not self.own.places.places:
            return self
        ids = overruled(self.own, text, self.knowledge, short=self.language.geography.short)
        return replace(self, own=self.own.without(ids), knowledge=self.knowledge.without(ids)) if ids else self


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the standard row: the step's name and version, and how it is made from a kit."""

    name: str
    version: str
    make: Callable[[Kit], Step]


STANDARD: tuple[Row, ...] = (
    Row(
        "mentions",
        "1",
        lambda kit: partial(mentions.find_mentions, language=kit.language, knowledge=kit.knowledge, own=kit.own),
    ),
    Row("quotations", "1", lambda kit: partial(quotations.find_quotations, language=kit.language)),
    Row(
        "coreference", "1", lambda kit: partial(coreference.find_chains, language=kit.language, knowledge=kit.knowledge)
    ),
    Row("times", "1", lambda kit: partial(times.find_times, language=kit.language)),
    Row("quantities", "1", lambda kit: partial(quantities.find_quantities, language=kit.language)),
    Row("actors", "1", lambda kit: partial(actors.find_actors, language=kit.language, knowledge=kit.knowledge)),
    Row("places", "1", lambda kit: partial(places.find_places, language=kit.language, knowledge=kit.knowledge)),
    Row("statements", "1", lambda kit: partial(statements.find_statements, language=kit.language)),
    Row(
        "events",
        "1",
        lambda kit: partial(events.find_events, language=kit.language, ontology=kit.ontology, knowledge=kit.knowledge),
    ),
    Row("relations", "1", lambda kit: partial(relations.find_relations, language=kit.language)),
)
"""The standard row of steps, in the order they run: each may use what the ones before it found."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A reading with what its steps worked with, so that they can be asked again why; `kit` is None for a language without tables."""

    reading: Reading
    parse: Parse
    kit: Kit | None


@dataclass(frozen=True)
class Pipeline:
    """Settings, the row of steps, and what they work with; the model and the tables are loaded when the first page needs them."""

    settings: Settings = Settings()
    steps: tuple[Row, ...] = STANDARD

    @cached_property
    def ontology(self) -> Ontology:
        """The event types, with the user's own."""
        own = self.settings.ontology
        return own.joined(load_ontology()) if own else load_ontology()

    @cached_property
    def knowledge(self) -> Knowledge:
        """Who and where things are, under the user's lists."""
        base = open_knowledge()
        return base.with_own(self.own.actors, self.own.places) if self.own else base

    @cached_property
    def own(self) -> Names:
        """The names of the user's lists."""
        return Names(self.settings.actors or OwnActors(), self.settings.places or OwnPlaces())

    @cached_property
    def versions(self) -> Versions:
        """What makes these readings: part of every record."""
        language = language_of(self.settings.default_language)
        model = (language.small_model if self.settings.small_model else language.model) if language else None
        given = (self.settings.furniture, self.settings.actors, self.settings.places)
        furniture, actors, places = (each.digest if each else None for each in given)
        return Versions(
            version("dateline"),
            _model_version(model),
            self.ontology.version,
            self.knowledge.version,
            furniture=furniture,
            actors=actors,
            places=places,
        )

    def read(self, inputs: Iterable[Page | Rejection]) -> Iterator[Reading | Rejection]:
        """A reading or rejection for each page, in their order, a batch at a time; a page with two articles gives two."""
        stream = iter(inputs)
        while batch := list(islice(stream, BATCH)):
            yield from self.read_batch(batch)

    def read_batch(self, batch: Sequence[Page | Rejection]) -> list[Reading | Rejection]:
        """The same for pages that are read together."""
        found = [item for page in batch for item in ([page] if isinstance(page, Rejection) else self._articles(page))]
        traces = iter(self._annotate([item for item in found if not isinstance(item, Rejection)]))
        return [item if isinstance(item, Rejection) else next(traces).reading for item in found]

    def trace(self, page: Page) -> list[Trace | Rejection]:
        """The same for one page, with the parse and the kit kept."""
        found = list(self._articles(page))
        traces = iter(self._annotate([item for item in found if not isinstance(item, Rejection)]))
        return [item if isinstance(item, Rejection) else next(traces) for item in found]

    def _articles(self, page: Page) -> Iterator[tuple[Page, Article] | Rejection]:
        """The articles of a page, each with the page under a key of its own: a second one is `key#2`."""
        for number, item in enumerate(self._read_page(page), start=1):
            named = page if number == 1 else replace(page, key=f"{page.key}#{number}")
            yield (named, item) if isinstance(item, Article) else replace(item, page=named)

    def _read_page(self, page: Page) -> list[Article | Rejection]:
        settings = self.settings
        try:
            return articles.read_articles(
                page,
                language=settings.language,
                default_language=settings.default_language,
                published=settings.published,
                furniture=settings.furniture,
            )
        except Exception as error:
            if settings.strict:
                raise
            return [Rejection(page, Reason.READER_DIED, f"reading the page raised {type(error).__name__}: {error}")]

    def _annotate(self, found: Sequence[tuple[Page, Article]]) -> Iterator[Trace]:
        parses = self._parses([article for _, article in found])
        for (page, article), parsed in zip(found, parses, strict=True):
            reading = Reading(page, article, self.versions)
            kit = self._kit(article.language)
            yield Trace(self._skip_all(reading), parsed, None) if kit is None else self._run(reading, parsed, kit)

    def _parses(self, found: Sequence[Article]) -> Iterator[Parse]:
        """A parse for each article, an empty one where its language is not coded; each language's articles share batches."""
        streams = {}
        for code in {article.language for article in found}:
            language = language_of(code)
            same = [article for article in found if article.language == code]
            streams[code] = (
                parse.parse_articles(same, language=language, small=self.settings.small_model)
                if language
                else iter([Parse()] * len(same))
            )
        return (next(streams[article.language]) for article in found)

    def _kit(self, code: str) -> Kit | None:
        language, types = language_of(code), self.settings.ontology
        language = knowing(language, types) if language and types else language
        return Kit(language, self.ontology, self.knowledge, self.own) if language else None

    def _skip_all(self, reading: Reading) -> Reading:
        reason = f"no tables for language {reading.article.language!r}"
        return replace(reading, skipped=tuple(Skipped(row.name, reason) for row in self.steps))

    def _run(self, reading: Reading, parsed: Parse, kit: Kit) -> Trace:
        parsed = replace(parsed, frames=frames.find_frames(parsed, language=kit.language))
        kit = kit.on_page(reading.article.text)
        for row in self.steps:
            reading = self._run_step(row, reading, parsed, kit)
        return Trace(reading, parsed, kit)

    def _run_step(self, row: Row, reading: Reading, parsed: Parse, kit: Kit) -> Reading:
        name = f"{row.name}/{row.version}"
        try:
            return reading.plus(row.make(kit)(reading, parsed), step=name)
        except Exception as error:
            if self.settings.strict:
                raise
            return replace(
                reading, skipped=(*reading.skipped, Skipped(row.name, f"raised {type(error).__name__}: {error}"))
            )


@lru_cache
def _model_version(package: str | None) -> str:
    return f"{package.replace('_', '-')} {version(package)}" if package else "none"


@lru_cache(maxsize=4)
def standard(settings: Settings) -> Pipeline:
    """The pipeline for these settings, kept so that a second call pays for no loading."""
    return Pipeline(settings)


def read(path: str | Path, *, settings: Settings = Settings()) -> Reading | Rejection:
    """Read the one page that a file holds.

    Args:
        path: a file in any format that `dateline.pages` knows, packed or not; of many pages, or of several articles on a
            page, the first is read (`read_many` gives all).
        settings: what to believe of the page, and which model to take.

    Raises:
        InputError: when there is no such file.
    """
    return next(standard(settings).read(islice(pages.walk([path]), 1)))


def read_bytes(
    data: bytes, *, media_type: str | None = None, url: str | None = None, settings: Settings = Settings()
) -> Reading | Rejection:
    """Read a page from its bytes; without a media type it is told by content."""
    found = pages.pages_in(data, key=url or "-", media_type=media_type, url=url)
    return next(standard(settings).read(islice(found, 1)))


def read_text(
    text: str, *, clean: bool = True, title: str | None = None, settings: Settings = Settings()
) -> Reading | Rejection:
    """Read a text. `clean` text is an article and nothing else; otherwise it is a dump of a page with its furniture left in."""
    page = Page(
        "-", text.encode("utf-8", "surrogatepass"), "text/plain", charset="utf-8", given=Given(clean=clean, title=title)
    )
    return next(standard(settings).read([page]))
