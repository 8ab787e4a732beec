"""The account of an event: its sense, its clause, what decided each of its values, how sure it is, and what lost against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.cli.why.account import Account, Fact, Mark, Part
from dateline.cli.why.page import AskedPage
from dateline.cli.why.sense import clause_part, rivals_part, trigger_part
from dateline.model.finding import Actor, Count, Event, Form, Mention, Quantity, TimeMention
from dateline.model.span import Span
from dateline.records.coding.acts import Act
from dateline.records.coding.confidence import ACCEPTED
from dateline.records.coding.draft import Draft
from dateline.records.coding.matching import Match
from dateline.records.coding.merging import Merged
from dateline.records.coding.narrative import Carried
from dateline.records.coding.roles import Filling, Held
from dateline.records.coding.scene import Scene
from dateline.records.coding.weighing import weighings
from dateline.records.coding.whole import Coding, code


@dataclass(frozen=True, slots=True)
class _Asked:
    """An event under question: the page, its coding, the event's tellings, and the first of these."""

    page: AskedPage
    event: Event
    coding: Coding
    merged: Merged

    @property
    def drafts(self) -> list[Draft]:
        return [self.coding.accepted[number] for number in self.merged.tellings]

    @property
    def first(self) -> Draft:
        return self.drafts[0]


def account_of(page: AskedPage, event: Event) -> Account:
    """All that is told of an event."""
    coding = code(Scene(page.reading.before("events"), page.parse, page.kit.language, page.kit.ontology))
    number = [one.id for one in page.reading.events].index(event.id)
    asked = _Asked(page, event, coding, coding.merged[number])
    act = asked.first.act
    parts = (
        trigger_part(page, act.main),
        clause_part(page, act.main.frame),
        Part("Who", tuple(_parties(page, act))),
        Part("Decided", tuple(_decided(asked))),
        _sure(asked),
        rivals_part(page, coding.scene, act.main),
    )
    mode = f" {event.mode}" if event.mode else ""
    passages = (event.evidence.sentence, *(more.sentence for more in event.more_evidence))
    return Account(event.id, f"{event.type}{mode}, {event.status.value}", passages, tuple(_marks(asked)), parts)


# ── the sentence ─────────────────────────────────────────────────────────────────────────────────────────────


def _marks(asked: _Asked) -> Iterator[Mark]:
    page, event = asked.page, asked.event
    for evidence in (event.evidence, *event.more_evidence):
        yield Mark("trigger", evidence.trigger)
    for draft in asked.drafts:
        for match in draft.act.matches:
            yield from (Mark("source", page.span(held.path[0])) for held in _doing(draft.act, match))
            yield from (Mark("target", page.span(held.path[0])) for held in _undergoing(draft.act, match))
    yield from (Mark("instrument", span) for span in event.instruments)
    yield from (Mark("place", span) for span in _place_spans(asked))
    mention = page.reading.by_id.get(event.time.mention or "")
    if isinstance(mention, TimeMention):
        yield Mark("time", mention.span)
    yield from (Mark("count", one.span) for count in event.counts if (one := _quantity(page, count)))


def _doing(act: Act, match: Match) -> tuple[Held, ...]:
    """The phrases of a match that name the act's source."""
    held = match.doing.held if match.source == act.source else ()
    return tuple(one for one in held if set(one.ids) & set(act.source))


def _undergoing(act: Act, match: Match) -> tuple[Held, ...]:
    """The phrases of a match that name the act's target."""
    return tuple(one for one in match.undergoing.held if set(one.ids) & set(act.target))


def _place_spans(asked: _Asked) -> Iterator[Span]:
    place = asked.event.place
    for one in asked.page.reading.places:
        if one.id == place:
            yield from (mention.span for mention in one.mentions)


def _quantity(page: AskedPage, count: Count) -> Quantity | None:
    one = page.reading.by_id.get(count.quantity or "")
    return one if isinstance(one, Quantity) else None


# ── who ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _parties(page: AskedPage, act: Act) -> Iterator[Fact]:
    """Who does it and to whom, by which role of which clause."""
    lending = next((match for match in act.matches if match.source), None)
    yield Fact("source", page.names(act.source), _filled(page, lending, lending.doing) if lending else "")
    told = [match for match in act.matches if _undergoing(act, match)]
    because = "; ".join(dict.fromkeys(_filled(page, match, match.undergoing) for match in told))
    yield Fact("target", page.names(act.target), because)
    if act.noun:
        yield Fact("same act", page.tokens(act.noun.frame.words), "an event noun of the same type in its clause")
    for result in act.results:
        yield Fact("result", page.tokens(result.frame.words), "a clause that tells what came of it")


def _filled(page: AskedPage, match: Match, filling: Filling) -> str:
    """The role that a phrase fills, and the way from the phrase to the actor."""
    ways = "; ".join(dict.fromkeys(way for held in filling.held if (way := _way(page, held))))
    act = page.tokens(match.frame.words)
    role = (
        f"{_NAMED.get(filling.role) or f'behind “{filling.role}” with'} {act}"
        if filling.role
        else "nobody fills its roles"
    )
    return f"{role}; {ways}" if ways else role


_NAMED = {
    "agent": "the agent of",
    "patient": "the patient of",
    "recipient": "the recipient of",
    "poss": "the owner before",
    "mod": "the word before",
}
"""How a role of the trigger tables is called; others are prepositions."""


def _way(page: AskedPage, held: Held) -> str:
    """How a phrase came to stand for somebody else: "hundreds" for those whom it counts, "we" for the speaker."""
    words = [page.tokens([token]) for token in held.path]
    way = [f"{words[0]} stands for {words[-1]}, to whom it belongs"] if len(words) > 1 else []
    if held.spoken:
        return f"{words[-1]} is the speaker"
    return "; ".join([*way, *_before(page, held)])


def _before(page: AskedPage, held: Held) -> Iterator[str]:
    """The mention before a pronoun in its chain."""
    mention = page.mentions_by_head.get(page.parse.starts[held.path[-1]])
    for identity in held.ids if mention and mention.form is Form.PRONOUN else ():
        actor = page.reading.by_id[identity]
        chain = actor.mentions if isinstance(actor, Actor) else ()
        number = chain.index(mention.id) if mention and mention.id in chain else 0
        earlier = page.reading.by_id[chain[number - 1]] if number else None
        if isinstance(earlier, Mention):
            yield f"the pronoun is chained with {page.quoted(earlier.span)}"


# ── what was decided ─────────────────────────────────────────────────────────────────────────────────────────


def _decided(asked: _Asked) -> Iterator[Fact]:
    page, event, first = asked.page, asked.event, asked.first
    if first.retyped:
        yield Fact("type", event.type, page.because(first.retyped))
    yield Fact("status", event.status.value, page.because(first.stands.reason))
    yield _background(asked)
    claim = page.because(first.claimed) or "no hedge, no word of accusing, and nobody who takes sides tells it"
    yield Fact("alleged", _yes(event.alleged), claim)
    told = page.name(event.attributed_to) if event.attributed_to else "nobody"
    yield Fact(
        "said by",
        told,
        "the innermost statement that holds the act" if event.attributed_to else "the page tells it",
    )
    yield _time(asked)
    yield _place(asked)
    yield from _counts(asked)
    yield Fact(
        "contexts", ", ".join(event.contexts) or "none", "words of them in the paragraph" if event.contexts else ""
    )
    yield from _taken_up(asked)
    if len(asked.drafts) > 1:
        yield Fact("told again", f"{len(asked.drafts)} times", "the same act of the same parties: one event")


def _yes(holds: bool) -> str:  # noqa: FBT001  # a value to be written, no switch
    return "yes" if holds else "no"


def _background(asked: _Asked) -> Fact:
    first = asked.first
    carried = next((one for one in _carried(asked) if one.event.background), None)
    because = asked.page.because(first.stands.earlier or first.old or (carried.reason if carried else None))
    return Fact("background", _yes(asked.event.background), because or "it is told as the page's own news")


def _carried(asked: _Asked) -> list[Carried]:
    return [asked.coding.carried[number] for number in asked.merged.tellings]


def _time(asked: _Asked) -> Fact:
    """The time, by the telling that gave it."""
    time = asked.event.time
    value = f"{time.value} (basis {time.basis})" if time.value else "none"
    telling = zip(asked.drafts, _carried(asked), strict=True)
    draft, carried = next((pair for pair in telling if pair[1].event.time == time), (asked.first, None))
    reason = carried.reason if carried and carried.reason else draft.dating.reason
    return Fact("time", value, asked.page.because(reason))


def _place(asked: _Asked) -> Fact:
    event = asked.event
    value = f"{asked.page.name(event.place)} (basis {event.place_basis})" if event.place else "none"
    found = (
        one.placing
        for one in asked.drafts
        if (one.placing.place, one.placing.basis) == (event.place, event.place_basis)
    )
    placing = next(found, asked.first.placing)
    return Fact("place", value, asked.page.because(placing.reason))


def _counts(asked: _Asked) -> Iterator[Fact]:
    for count in asked.event.counts:
        number = _quantity(asked.page, count)
        words = f": {asked.page.quoted(number.span)}" if number else ""
        yield Fact("count", f"{count.value:g} {count.what}", f"the number in front of those it was done to{words}")
    if not asked.event.counts:
        counting = asked.first.act.main.trigger.count
        yield Fact(
            "counts",
            "none",
            "no number stands in front of those it was done to" if counting else "the sense counts nobody",
        )


def _taken_up(asked: _Asked) -> Iterator[Fact]:
    """The acts that this one takes up whole, which are no events of their own."""
    matches = {match.frame.head: match for match in asked.coding.matches}
    for head, taker in asked.coding.takers.items():
        if taker is asked.first.act.main and head in matches:
            inner = matches[head]
            words = f"{asked.page.tokens(inner.frame.words)} ({inner.trigger.type})"
            yield Fact("takes up", words, "an act that this one is about: no event of its own")


# ── how sure ─────────────────────────────────────────────────────────────────────────────────────────────────


def _sure(asked: _Asked) -> Part:
    """What weighs in the surest telling."""
    draft = max(asked.drafts, key=lambda one: one.event.confidence or 0)
    facts = [
        Fact(f"{one.share:+.3f}", one.name, f"{one.otherwise}: {one.confidence:.3f}")
        for one in weighings(asked.coding.scene, draft.act)
    ]
    note = (
        "A share is the confidence as it is less that which it would be, all else the same, with what stands behind the dash; "
        f"shares do not add up. An event is reported from {ACCEPTED:g} on."
    )
    return Part("Confidence", (Fact("confidence", f"{asked.event.confidence:.3f}"), *facts), note)
