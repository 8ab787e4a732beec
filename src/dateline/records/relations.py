"""Relations: what the text says stands between two events of one sentence, by the words that link them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from dateline.languages import Language
from dateline.languages.links import Links
from dateline.model.finding import Event, Relation
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.model.span import Span

Anchors = Mapping[int, Event]
"""The tokens that name acts, each with its event."""


def find_relations(reading: Reading, parse: Parse, *, language: Language) -> Iterator[Relation]:
    """A relation for each pair of events that a conjunction, a preposition or a verb links, once each."""
    anchors = {token: event for event in reading.events for token in _tokens(parse, event)}
    seen: set[tuple[str, str, str]] = set()
    links = language.links
    for relation in chain(
        _by_marks(parse, anchors, links), _by_prepositions(parse, anchors, links), _by_verbs(parse, anchors, links)
    ):
        key = (relation.type, relation.source, relation.target)
        if relation.source != relation.target and key not in seen:
            seen.add(key)
            yield relation


def _tokens(parse: Parse, event: Event) -> range:
    return parse.tokens_in(event.evidence.trigger)


def _by_marks(parse: Parse, anchors: Anchors, links: Links) -> Iterator[Relation]:
    """For “closed the route after jets killed soldiers”: a clause with a conjunction hangs on the main clause."""
    for token, event in anchors.items():
        if parse.deps[token] != "advcl" or parse.heads[token] not in anchors:
            continue
        for mark in parse.child_list(token, "mark", "advmod"):
            if parse.norms[mark] in links.marks:
                yield _relation(
                    links.marks[parse.norms[mark]], anchors[parse.heads[token]], event, parse.token_span(mark)
                )


def _by_prepositions(parse: Parse, anchors: Anchors, links: Links) -> Iterator[Relation]:
    """For “was arrested after an attack”: a preposition brings in an act named by a noun or a gerund."""
    for token, event in anchors.items():
        if parse.deps[token] not in {"pobj", "pcomp"}:
            continue
        first, last = _preposition(parse, parse.heads[token])
        words = " ".join(parse.norms[first : last + 1])
        main = anchors.get(parse.heads[first])
        if main is not None and words in links.prepositions:
            yield _relation(links.prepositions[words], main, event, parse.span(first, last + 1))


def _preposition(parse: Parse, token: int) -> tuple[int, int]:
    """The first and last token of a preposition of several words: "in response to", "ahead of"."""
    first = token
    while (
        parse.deps[first] in {"prep", "pobj", "pcomp"}
        and token - first < 3
        and parse.heads[first] == first - 1
        and parse.deps[first - 1] in {"prep", "pobj", "advmod"}
    ):  # three words
        first -= 1
    return first, token


def _by_verbs(parse: Parse, anchors: Anchors, links: Links) -> Iterator[Relation]:
    """For “the arrest sparked protests”: a verb links the act that is its subject with the one behind it."""
    for verb, lemma in enumerate(parse.lemmas):
        if lemma not in links.verbs or parse.pos[verb] != "VERB":
            continue
        subject = next((child for child in parse.child_list(verb, "nsubj") if child in anchors), None)
        behind = [
            *parse.child_list(verb, "dobj"),
            *(o for p in parse.child_list(verb, "prep") for o in parse.child_list(p, "pobj")),
        ]
        other = next((child for child in behind if child in anchors), None)
        if subject is not None and other is not None:
            yield _relation(links.verbs[lemma], anchors[subject], anchors[other], parse.token_span(verb))


def _relation(kind: str, source: Event, target: Event, cue: Span) -> Relation:
    return Relation(type=kind, source=source.id, target=target.id, cue=cue)
