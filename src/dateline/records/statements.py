"""Statements: quotations with their speakers resolved to actors, each with the sentence that is its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.languages import Language
from dateline.model.article import Block
from dateline.model.finding import Actor, Quotation, Statement
from dateline.model.parse import Parse
from dateline.model.reading import Reading
from dateline.model.span import Span, hull
from dateline.records.reason import Reason

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_AUTHORS = ("by", "from", "in")
"""The prepositions that bring in whose writing it is, best first."""


def find_statements(reading: Reading, parse: Parse, *, language: Language) -> Iterator[Statement]:
    """One statement for every quotation, in text order.

    The speaker is the actor whom the phrase at the cue speaks of: its head word's, the one that a relative pronoun points
    back to, or the author of a document that speaks ("a report by the ministry"). Where that is nobody known, or several at
    once, `speaker` is None and `speaker_mention` keeps the words.
    """
    for quotation in reading.quotations:
        actor = voice_of(reading, parse, quotation.speaker, language).actor if quotation.speaker else None
        yield Statement(
            content=quotation.content,
            kind=quotation.kind,
            evidence=_evidence(reading, parse, quotation),
            speaker=actor.id if actor else None,
            speaker_mention=quotation.speaker,
            cue=quotation.cue,
            addressee=quotation.addressee,
            occasion=quotation.occasion,
            confidence=quotation.confidence,
        )


_NOBODY = Reason("no word of the phrase is a mention of an actor")


@dataclass(frozen=True, slots=True)
class Voice:
    """The actors that a speaking phrase may stand for, and the word that says so; the speaker is known where there is one."""

    found: tuple[Actor, ...] = ()
    reason: Reason = _NOBODY

    @property
    def actor(self) -> Actor | None:
        """The one actor; None where there is none or several."""
        return self.found[0] if len(self.found) == 1 else None


def voice_of(reading: Reading, parse: Parse, phrase: Span, language: Language) -> Voice:
    """Whom a phrase at a cue stands for."""
    words = (word for token in _tokens(parse, phrase) for word in _pointing_at(parse, token, language))
    for word, rule in words:
        if found := reading.actors_by_head.get(parse.starts[word]):
            return Voice(found, Reason(rule, (word,)))
    return Voice()


def _tokens(parse: Parse, phrase: Span) -> Iterator[int]:
    """The tokens of a phrase that may be its head: those governed from outside it, then the names in apposition to them."""
    inside = parse.tokens_in(phrase)
    tops = [token for token in inside if parse.heads[token] not in inside or parse.heads[token] == token]
    yield from tops
    for top in tops:
        yield from (
            child
            for child in parse.child_list(top, "appos", "compound", "nmod")
            if parse.pos[child] == "PROPN" and child > top
        )


def _pointing_at(parse: Parse, token: int, language: Language) -> Iterator[tuple[int, str]]:
    """The words whose actor a speaking word stands for, each with the rule: itself, its antecedent, or a document's author."""
    if parse.norms[token] in _RELATIVE:
        for noun in _antecedents(parse, token):
            yield from (
                (word, f"the relative pronoun's noun, {rule}") for word, rule in _pointing_at(parse, noun, language)
            )
        return
    yield token, "the head word of the phrase"
    named = (child for child in parse.child_list(token, "appos") if parse.pos[child] in {"NOUN", "PROPN"})
    yield from ((child, "a name in apposition") for child in named)
    if parse.lowered[token] in language.speech.writings:
        yield from ((author, "the author of the document that speaks") for author in _authors(parse, token))


def _antecedents(parse: Parse, token: int) -> Iterator[int]:
    """The noun that a relative pronoun points back to."""
    clause = next((above for above in parse.ancestors(token) if parse.deps[above] == "relcl"), None)
    if clause is not None and parse.norms[parse.heads[clause]] not in _RELATIVE:
        yield parse.heads[clause]


def _authors(parse: Parse, token: int) -> Iterator[int]:
    """Those who wrote a document: "the ministry's report", "a Reuters poll", "figures released by the agency"; else who shows them."""
    yield from parse.child_list(token, "poss", "compound", "nmod")
    sources = [
        (parse.norms[prep], prep)
        for verb in (token, *parse.child_list(token, "acl"))
        for prep in parse.child_list(verb, "prep", "agent")
    ]
    for preposition in _AUTHORS:
        for norm, prep in sources:
            if norm == preposition:
                yield from parse.child_list(prep, "pobj")
    if parse.deps[token] == "dobj":
        yield from parse.child_list(parse.heads[token], "nsubj")


def _evidence(reading: Reading, parse: Parse, quotation: Quotation) -> Span:
    """The sentence that says it: all of the words said, and the cue and the speaker where they stand in the same block."""
    said = hull(quotation.content)
    block = _block(reading, parse, said)
    beside = [
        span
        for span in (quotation.cue, quotation.speaker)
        if span and block and block.span.contains(span) and not quotation.carried_on
    ]
    whole = hull([said, *beside])
    sentences = [parse.sentence_span(token) for token in _ends(parse, whole)]
    return hull([whole, *(_within(span, block) for span in sentences)])


def _ends(parse: Parse, span: Span) -> Iterable[int]:
    """The first and the last token of a span."""
    tokens = parse.tokens_in(span)
    return (tokens[0], tokens[-1]) if tokens else ()


def _block(reading: Reading, parse: Parse, span: Span) -> Block | None:
    """The block that a span lies in; None where it was not parsed or runs over several."""
    first = next(iter(parse.tokens_in(span)), None)
    block = reading.article.blocks[parse.block[first]] if first is not None else None
    return block if block and block.span.contains(span) else None


def _within(span: Span, block: Block | None) -> Span:
    """The part of a span that lies in a block (a sentence never crosses one; a block that was cut may)."""
    if block is None or not block.span.overlaps(span):
        return span
    return Span(max(span.start, block.span.start), min(span.end, block.span.end))
