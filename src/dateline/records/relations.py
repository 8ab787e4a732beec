"""Relations: what the text says stands between two events, by the words that link them and the clauses these words govern."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from dateline.languages import Language
from dateline.languages.links import Links
from dateline.model.finding import Event, Relation
from dateline.model.parse import Parse
from dateline.model.reading import Reading

_SUBJECTS = ("nsubj", "nsubjpass")
_OF_CLAUSE = frozenset({"advcl", "ccomp", "relcl", "acl", "parataxis", "csubj"})
"""Labels at which a clause hangs on another one."""
_WITHIN = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "xcomp", "prt", "oprd"})
"""Labels by which an act named by a noun, or the verb below a modal one, hangs on the verb of its clause."""
_LONGEST = 5
"""Words of the longest preposition ("at the same time as")."""


def find_relations(reading: Reading, parse: Parse, *, language: Language) -> Iterator[Relation]:
    """A relation for each pair of events that words of the text link, once each, in the order of the text."""
    linked = _Linked(parse, language.links, _anchors(reading, parse))
    found = sorted(chain(linked.by_phrases(), linked.by_verbs(), linked.by_openers()), key=lambda one: one.cue.start)
    seen: set[tuple[str, str, str]] = set()
    for relation in found:
        key = (relation.type, relation.source, relation.target)
        if relation.source != relation.target and key not in seen:
            seen.add(key)
            yield relation


def _anchors(reading: Reading, parse: Parse) -> dict[int, Event]:
    """The tokens that name acts, wherever these are told, each with its event."""
    return {
        token: event
        for event in reading.events
        for told in (event.evidence, *event.more_evidence)
        for token in parse.tokens_in(told.trigger)
    }


@dataclass(frozen=True, slots=True)
class _Opening:
    """Words that open a clause or a phrase: tokens `first` to `last`, what they tell, and the word that the whole hangs on."""

    first: int
    last: int
    kind: str
    governor: int


@dataclass(frozen=True, slots=True)
class _Linked:
    """Looks for the words that link acts; `anchors` are the tokens that name them."""

    parse: Parse
    links: Links
    anchors: Mapping[int, Event]

    def by_phrases(self) -> Iterator[Relation]:
        """For “closed the route after jets killed soldiers”, “was arrested after an attack”: a clause or phrase with its link."""
        for token, event in self.anchors.items():
            opening = self._opening(token)
            main = self._told_at(opening.governor, event) if opening else None
            if opening and main is not None:
                yield self._relation(opening.kind, main, event, range(opening.first, opening.last + 1))

    def _opening(self, token: int) -> _Opening | None:
        """The linking words that open the clause or the phrase of an act; None where none does."""
        for node in (token, *self.parse.ancestors(token)):
            if (found := self._mark(node) or self._preposition(node)) is not None:
                return found
            if self.parse.deps[node] in _OF_CLAUSE:
                return None
        return None

    def _mark(self, node: int) -> _Opening | None:
        """A conjunction of the clause that `node` heads, which the parser may have hung on the clause's subject."""
        parse = self.parse
        if parse.deps[node] not in _OF_CLAUSE:
            return None
        holders = (node, *parse.child_list(node, *_SUBJECTS))
        marks = (mark for holder in holders for mark in parse.child_list(holder, "mark", "advmod") if mark < node)
        for mark in marks:
            if parse.norms[mark] in self.links.marks:
                return _Opening(mark, mark, self.links.marks[parse.norms[mark]], parse.heads[node])
        return None

    def _preposition(self, node: int) -> _Opening | None:
        """A preposition, maybe of several words, that brings in the noun or gerund at `node`."""
        parse, last = self.parse, self.parse.heads[node]
        if parse.deps[node] == "pcomp" and parse.norms[last] in self.links.gerunds:
            return _Opening(last, last, self.links.gerunds[parse.norms[last]], parse.heads[last])
        if parse.deps[node] not in {"pobj", "pcomp"}:
            return None
        last += last + 1 < node and parse.deps[last + 1] == "pcomp"  # "because of": the noun hangs on "because"
        for first in range(max(0, last - _LONGEST + 1), last + 1):
            kind = self.links.prepositions.get(" ".join(parse.norms[first : last + 1]))
            if kind is not None:
                above = (token for token in parse.ancestors(last) if not first <= token <= last)
                return _Opening(first, last, kind, next(above, last))
        return None

    def _told_at(self, token: int, other: Event) -> Event | None:
        """The act that a word tells, or the clause that it stands in; never the one on the other side."""
        parse = self.parse
        for node in (token, *parse.ancestors(token)):
            near = (node, *(child for child in parse.children[node] if parse.deps[child] in _WITHIN))
            told = (self.anchors[one] for one in near if one in self.anchors)
            found = next((event for event in told if event is not other), None)
            if found is not None or parse.pos[node] in {"VERB", "AUX"}:
                return found
        return None

    def by_verbs(self) -> Iterator[Relation]:
        """For “the arrest sparked protests”, “the talks were followed by clashes”: a verb between two acts named by nouns."""
        for verb, lemma in enumerate(self.parse.lemmas):
            if self.parse.pos[verb] != "VERB":
                continue
            if lemma in self.links.verbs or lemma in self.links.causes:
                yield from self._between(verb, lemma, self._objects(verb))
            for preposition in self.parse.child_list(verb, "prep"):
                words = f"{lemma} {self.parse.norms[preposition]}"
                if words in self.links.verbs or words in self.links.causes:
                    yield from self._between(verb, words, self.parse.child_list(preposition, "pobj"))

    def _between(self, verb: int, words: str, behind: list[int]) -> Iterator[Relation]:
        """What linking words tell between the acts on their two sides."""
        sides, cue = self._sides(verb, behind), range(verb, verb + 1)
        if sides and words in self.links.verbs:
            yield self._relation(self.links.verbs[words], sides[0], sides[1], cue)
        if sides and words in self.links.causes:
            yield self._relation(self.links.causes[words], sides[1], sides[0], cue)

    def _objects(self, verb: int) -> list[int]:
        """The objects of a verb; of a passive one the doer, and of "coincide" what stands behind its "with"."""
        parse = self.parse
        doers = [noun for by in parse.child_list(verb, "agent") for noun in parse.child_list(by, "pobj")]
        behind = [
            noun
            for to in parse.child_list(verb, "prep")
            for noun in parse.child_list(to, "pobj")
            if parse.norms[to] == "with"
        ]
        return doers or parse.child_list(verb, "dobj") or behind

    def _sides(self, verb: int, behind: list[int]) -> tuple[Event, Event] | None:
        """The acts before and behind an active verb, turned round for a passive one; None where one of them is no act."""
        subjects = self.parse.child_list(verb, *_SUBJECTS)
        before, after = self._named(subjects), self._named(behind)
        if before is None or after is None:
            return None
        passive = self.parse.child(verb, "nsubjpass") is not None
        return (after, before) if passive else (before, after)

    def _named(self, nouns: list[int]) -> Event | None:
        """The first act that nouns name, themselves or behind "of" ("a wave of arrests")."""
        parse = self.parse
        within = (o for noun in nouns for of in parse.child_list(noun, "prep") for o in parse.child_list(of, "pobj"))
        return next((self.anchors[token] for token in (*nouns, *within) if token in self.anchors), None)

    def by_openers(self) -> Iterator[Relation]:
        """For “In response, Moscow expelled them”: the sentence answers the one before it in its paragraph."""
        parse = self.parse
        for number, (first, last) in enumerate(parse.sentences[1:], 1):
            comma = next((at for at in range(first, min(last, first + _LONGEST)) if parse.norms[at] == ","), first)
            kind = self.links.openers.get(" ".join(parse.norms[first:comma]))
            before = parse.sentences[number - 1]
            if kind is None or parse.block[before[0]] != parse.block[first]:
                continue
            here, there = self._told_in(first, last), self._told_in(*before)
            if here is not None and there is not None:
                yield self._relation(kind, here, there, range(first, comma))

    def _told_in(self, first: int, last: int) -> Event | None:
        """The act of a sentence's main clause, else the first that it tells."""
        root = next((token for token in range(first, last) if self.parse.heads[token] == token), first)
        near = (root, *self.parse.children[root], *range(first, last))
        return next((self.anchors[token] for token in near if token in self.anchors), None)

    def _relation(self, kind: str, source: Event, target: Event, cue: range) -> Relation:
        return Relation(type=kind, source=source.id, target=target.id, cue=self.parse.span(cue.start, cue.stop))
