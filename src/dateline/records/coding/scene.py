"""What the coding of one article looks things up in: the reading, its parse, and what each token speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dateline.languages import Language
from dateline.model.article import BlockKind
from dateline.model.finding import Actor, Kind, Place, PlaceRole, Statement, TimeMention
from dateline.model.frame import Frame, Role
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.ontology import Ontology
from dateline.records.coding.contexts import contexts_of
from dateline.records.coding.domains import is_off_topic, off_topic_words

if TYPE_CHECKING:
    from dateline.records.coding.matching import Match

LEAD = 2
"""Sentences of the body that tell a story's news."""

_ABOVE_THE_STORY = frozenset({BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BYLINE})

_KINDS = {
    Kind.PERSON: "human",
    Kind.GROUP: "human",
    Kind.POPULATION: "human",
    Kind.ORGANIZATION: "organization",
    Kind.COUNTRY: "country",
    Kind.PLACE: "place",
}
_LABELS = {
    "PERSON": "human",
    "NORP": "human",
    "ORG": "organization",
    "GPE": "country",
    "LOC": "place",
    "FAC": "place",
    "MONEY": "money",
}
THING = frozenset({"thing"})
HUMAN = frozenset({"human"})
ORGANIZATION_OR_THING = frozenset({"organization", "thing"})
EVENT_OR_THING = frozenset({"event", "thing"})


@dataclass(frozen=True)
class Scene:
    """An article under coding."""

    reading: Reading
    parse: Parse
    language: Language
    ontology: Ontology

    @cached_property
    def _kinds(self) -> dict[int, set[str]]:
        """What the mentions say that the token at an offset is."""
        found: dict[int, set[str]] = {}
        for mention in self.reading.mentions:
            if mention.kind in _KINDS:
                found.setdefault(mention.head, set()).add(_KINDS[mention.kind])
        for head, actors in self.reading.actors_by_head.items():
            found.setdefault(head, set()).update(_KINDS[actor.kind] for actor in actors)
        return found

    @cached_property
    def _labels(self) -> dict[int, str]:
        return {token: entity.label for entity in self.parse.entities for token in range(entity.first, entity.last)}

    @cached_property
    def _places(self) -> dict[int, Place]:
        """The place that the token at an offset names, spoken of as a place."""
        return {
            offset: place
            for place in self.reading.places
            for mention in place.mentions
            for offset in self._offsets(mention.span.start, mention.span.end)
        }

    @cached_property
    def _literal(self) -> frozenset[int]:
        literal = [m.span for place in self.reading.places for m in place.mentions if m.role is PlaceRole.LITERAL]
        return frozenset(offset for span in literal for offset in self._offsets(span.start, span.end))

    def _offsets(self, start: int, end: int) -> list[int]:
        token = self.parse.token_at(start)
        offsets = []
        while token is not None and token < len(self.parse) and self.parse.starts[token] < end:
            offsets.append(self.parse.starts[token])
            token += 1
        return offsets

    @cached_property
    def frames_by_head(self) -> dict[int, Frame]:
        """The frame of each token that heads one."""
        return {frame.head: frame for frame in self.parse.frames}

    @cached_property
    def _statements_by_sentence(self) -> dict[int, list[Statement]]:
        found: dict[int, list[Statement]] = {}
        for statement in self.reading.statements:
            for part in statement.content:
                for number in {self.parse.sentence[token] for token in self.parse.tokens_in(part)}:
                    found.setdefault(number, []).append(statement)
        return found

    @cached_property
    def _contexts(self) -> dict[int, tuple[str, ...]]:
        """The contexts of the paragraphs asked for so far."""
        return {}

    def contexts_at(self, token: int) -> tuple[str, ...]:
        """What the paragraph is about that the token stands in."""
        block = self.parse.block[token]
        if block not in self._contexts:
            self._contexts[block] = contexts_of(self.parse, block, ontology=self.ontology)
        return self._contexts[block]

    @cached_property
    def matched(self) -> dict[int, Match | None]:
        """The senses of the frames asked for so far, by their heads: what an act names is asked for by each that names it."""
        return {}

    @cached_property
    def wordings(self) -> dict[int, frozenset[str]]:
        """How trigger tables may call the nouns asked for so far."""
        return {}

    @cached_property
    def _domains(self) -> dict[int, int]:
        return {}

    @cached_property
    def _is_off_topic(self) -> bool:
        return is_off_topic(self.parse, self.language.domains)

    def off_topic(self, token: int) -> int:
        """How many different words of sport, entertainment or markets the paragraph holds; more in an article about these."""
        block = self.parse.block[token]
        if block not in self._domains:
            self._domains[block] = off_topic_words(self.parse, block, self.language.domains) + 2 * self._is_off_topic
        return self._domains[block]

    def statement_at(self, token: int) -> Statement | None:
        """The innermost statement whose content the token stands in."""
        offset = self.parse.starts[token]
        around = [
            s
            for s in self._statements_by_sentence.get(self.parse.sentence[token], ())
            if any(part.holds(offset) for part in s.content)
        ]
        return min(around, key=lambda s: sum(map(len, s.content)), default=None)

    def classes(self, token: int) -> frozenset[str]:
        """What an argument is: human, organization, country, place, event, money or thing."""
        known = self._kinds.get(self.parse.starts[token])
        if known:
            return frozenset(known)
        return self._by_word(token)

    def _by_word(self, token: int) -> frozenset[str]:
        parse, words = self.parse, self.language.predicates
        label = self._labels.get(token)
        if parse.norms[token] in words.human_words or (parse.pos[token] == "NUM" and label in {None, "CARDINAL"}):
            return HUMAN
        if parse.norms[token] in words.thing_pronouns and parse.pos[token] == "PRON":
            return ORGANIZATION_OR_THING
        if label in _LABELS:
            return frozenset({_LABELS[label]})
        return EVENT_OR_THING if parse.lowered[token] in self.language.triggers.nouns else THING

    def actors_at(self, token: int) -> tuple[Actor, ...]:
        """The actors that the token's own mention speaks of."""
        return self.reading.actors_by_head.get(self.parse.starts[token], ())

    def country_of(self, identity: str) -> str | None:
        """The country of an actor; None where the id is a place's, or the actor has none."""
        actor = self.reading.by_id.get(identity)
        return actor.country if isinstance(actor, Actor) else None

    @cached_property
    def _inside_actors(self) -> frozenset[int]:
        """The offsets of tokens in the mentions of actors but for their heads."""
        ids = {mention for actor in self.reading.actors for mention in actor.mentions}
        spans = [(one.span, one.head) for one in self.reading.mentions if one.id in ids]
        return frozenset(at for span, head in spans for at in self._offsets(span.start, span.end) if at != head)

    def only_describes(self, token: int) -> bool:
        """Whether the token's place name is an adjective in the words for an actor, and not their head: "Thai" in "Thai troops"."""
        offset, place = self.parse.starts[token], self.place_at(token)
        if place is None or offset not in self._inside_actors:
            return False
        return any(one.role is PlaceRole.MODIFIER and one.span.holds(offset) for one in place.mentions)

    def place_at(self, token: int) -> Place | None:
        """The place that the token is part of the name of."""
        return self._places.get(self.parse.starts[token])

    def is_literal_place(self, token: int) -> bool:
        """Whether the token names a place that is spoken of as a place."""
        return self.parse.starts[token] in self._literal

    def speaks_as_government(self, token: int) -> bool:
        """Whether the token's place name stands for a government ("Washington said")."""
        offset = self.parse.starts[token]
        place = self.place_at(token)
        return place is not None and any(
            m.span.holds(offset) and m.role is PlaceRole.GOVERNMENT for m in place.mentions
        )

    def is_lead(self, token: int) -> bool:
        """Whether a token stands in the headline or in the first sentences of the story."""
        return self.parse.sentence[token] < self._lead

    @cached_property
    def _lead(self) -> int:
        """The number of the first sentence that is no lead."""
        blocks = self.reading.article.blocks
        heads = (first for first, _ in self.parse.sentences if blocks[self.parse.block[first]].kind in _ABOVE_THE_STORY)
        return sum(1 for _ in heads) + LEAD

    @cached_property
    def lead_lemmas(self) -> frozenset[str]:
        """The lemmas of the headline and the lead, in small letters."""
        return frozenset(self.parse.lowered[: bisect_left(self.parse.sentence, self._lead)])

    @cached_property
    def tried(self) -> dict[str, int]:
        """The actors that the page tells are tried, convicted or pleading, each with the word that says so."""
        words, found = self.language.predicates, dict[str, int]()
        for frame in self.parse.frames:
            lemma = self.parse.lemmas[frame.head]
            role = Role.AGENT if lemma in words.pleading else Role.PATIENT if lemma in words.trying else None
            for argument in frame.of(role) if role else ():
                for actor in self.actors_at(argument.token):
                    found.setdefault(actor.id, frame.head)
        return found

    @cached_property
    def witnesses(self) -> dict[str, tuple[int, ...]]:
        """The actors whom the page has testify, each with the words that say so."""
        told = ((one.speaker, self.testimony(one)) for one in self.reading.statements)
        given = ((actor.id, (noun,)) for owner, noun in self._testimonies() for actor in self.actors_at(owner))
        return {witness: words for witness, words in (*given, *told) if witness and words}

    def _testimonies(self) -> Iterator[tuple[int, int]]:
        """Whose testimony the page speaks of, and the noun: "amended his testimony", "shifted his own account of the meeting"."""
        parse, words = self.parse, self.language.predicates
        for token, dep in enumerate(parse.deps):
            noun = parse.heads[token]
            if dep == "poss" and (lemma := parse.lowered[noun]) in words.testimonies:
                of = any(parse.norms[child] == "of" for child in parse.child_list(noun, "prep"))
                if of or lemma not in words.accounts:
                    yield token, noun

    def testimony(self, statement: Statement) -> tuple[int, ...]:
        """The words by which a statement is a witness's: "testified", "told the court"; none where it is not."""
        parse, words = self.parse, self.language.predicates
        cue = parse.token_at(statement.cue.start) if statement.cue else None
        if cue is None:
            return ()
        hearers = [one for one in parse.child_list(cue, "dobj", "dative") if parse.lowered[one] in words.hearers]
        return (cue, *hearers) if hearers or parse.lowered[cue] in words.remembering else ()

    @cached_property
    def _times(self) -> dict[int, list[TimeMention]]:
        """The time mentions of each sentence that holds them whole, by its number."""
        found: dict[int, list[TimeMention]] = {}
        for mention in self.reading.times:
            tokens = self.parse.tokens_in(mention.span)
            numbers = {self.parse.sentence[tokens[0]], self.parse.sentence[tokens[-1]]} if tokens else set[int]()
            if len(numbers) == 1:
                found.setdefault(numbers.pop(), []).append(mention)
        return found

    def times_in(self, token: int) -> list[TimeMention]:
        """The time mentions in the sentence of a token, in text order."""
        return self._times.get(self.parse.sentence[token], [])

    def literal_places(self, first: int, last: int) -> Iterator[tuple[int, Place]]:
        """The places spoken of as places between two tokens, in text order, once for each token."""
        for token in range(first, last):
            if self.is_literal_place(token):
                yield token, self._places[self.parse.starts[token]]
