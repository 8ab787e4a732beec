"""The account of an actor: its mentions, its roles with their codes, who of the knowledge base it is, and what chose its code."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.cli.why.account import Account, Fact, Mark, Part
from dateline.cli.why.page import AskedPage
from dateline.knowledge import KnownActor
from dateline.model.finding import Actor, Form, Kind, Mention
from dateline.model.span import Span
from dateline.records.actors.find import standing
from dateline.records.actors.ground import Ground
from dateline.records.actors.known import Identity
from dateline.records.actors.profiles import Profile

MOST = 8
"""Mentions of one form that are shown."""


def account_of(page: AskedPage, actor: Actor) -> Account:
    """All that is told of an actor."""
    kit = page.kit
    ground = Ground(page.reading, page.parse, kit.language.nouns, kit.language.titles, kit.knowledge)
    number = [one.id for one in page.reading.actors].index(actor.id)
    profile = standing(ground)[number]
    parts = (
        Part("Mentions", tuple(_mentions(page, profile))),
        Part("Roles", tuple(_roles(page, actor))),
        Part("Known as", tuple(_known(ground, profile))),
        Part("Code", tuple(_code(page, actor, profile))),
        Part("Used by", tuple(_uses(page, actor))),
    )
    code = f", {actor.code}" if actor.code else ""
    return Account(
        actor.id,
        f"{actor.name}, {actor.kind.value}{code}",
        _passages(page, profile),
        tuple(_marks(actor, profile)),
        parts,
    )


def _passages(page: AskedPage, profile: Profile) -> tuple[Span, ...]:
    """The sentence of the first name, else of the first mention."""
    first = next((one for one in profile.mentions if one.form is Form.NAME), profile.mentions[0])
    token = page.parse.token_at(first.head)
    return () if token is None else (page.parse.sentence_span(token),)


def _marks(actor: Actor, profile: Profile) -> Iterator[Mark]:
    yield from (Mark(mention.form.value, mention.span) for mention in profile.mentions)
    yield from (Mark("role", role.span) for role in actor.roles)


def _mentions(page: AskedPage, profile: Profile) -> Iterator[Fact]:
    for form in Form:
        found = [one for one in profile.mentions if one.form is form]
        words = [_mention(page, one) for one in found[:MOST]]
        more = [f"… and {len(found) - MOST} more"] if len(found) > MOST else []
        if found:
            yield Fact(f"{len(found)} {form.value}{'s' if len(found) > 1 else ''}", "; ".join([*words, *more]))


def _mention(page: AskedPage, mention: Mention) -> str:
    token = page.parse.token_at(mention.head)
    where = f" (sentence {page.parse.sentence[token] + 1})" if token is not None else ""
    return f"{page.quoted(mention.span)}{where}{', with others' if mention.collective else ''}"


def _roles(page: AskedPage, actor: Actor) -> Iterator[Fact]:
    for role in actor.roles:
        yield Fact(role.code or "no code", page.quoted(role.span))
    if not actor.roles:
        person = actor.kind.value == "person"
        yield Fact("none", "the page gives it none" if person else "only persons have roles")


# ── the knowledge base ───────────────────────────────────────────────────────────────────────────────────────


def _known(ground: Ground, profile: Profile) -> Iterator[Fact]:
    if profile.known is not None:
        yield from _row(ground, profile.known)
    elif profile.namesake is not None:
        told = f"{profile.namesake.actor.name} ({profile.namesake.actor.id})"
        yield Fact("nobody", told, "a namesake: the page gives another role and speaks of other countries")
    elif profile.chain.kind in (Kind.COUNTRY, Kind.POPULATION):
        yield Fact("nobody", "a country or its people is told by its name alone, and has no row")
    else:
        yield Fact("nobody", "no name of it is one person's or body's in the knowledge base or on your lists")


def _row(ground: Ground, known: Identity) -> Iterator[Fact]:
    """The base's row: who it is, with the posts, those held on the page's date first said to be."""
    actor = known.actor
    code = "".join(filter(None, (actor.first, actor.sector)))
    yield Fact("row", f"{actor.name} ({actor.id}), {actor.kind}{', ' + code if code else ''}", known.reason)
    yield from (_post(actor, number, ground.date) for number in range(len(actor.roles)))


def _post(actor: KnownActor, number: int, date: str | None) -> Fact:
    role = actor.roles[number]
    held = f"held on {date}" if date and role.held_on(date) else ""
    return Fact(role.code, f"{role.title or '(no title)'}, {role.start or '…'} to {role.end or '…'}", held)


# ── the code ─────────────────────────────────────────────────────────────────────────────────────────────────


def _code(page: AskedPage, actor: Actor, profile: Profile) -> Iterator[Fact]:
    told = profile.told
    yield Fact("code", actor.code or "none", f"as of {_date(page)}")
    yield Fact(
        "first part", told.said.first or "none", told.first or "neither the page's words nor the knowledge base say one"
    )
    yield Fact("sector", told.said.sector or "none", told.sector or "no word of the page and no row says one")
    yield Fact(
        "kind",
        actor.kind.value,
        "the one of its mentions" if actor.kind is profile.chain.kind else "somebody without a name",
    )


def _date(page: AskedPage) -> str:
    published = page.reading.article.published
    return f"the page's date, {published.date.value[:10]}" if published else "no date, as the page has none"


def _uses(page: AskedPage, actor: Actor) -> Iterator[Fact]:
    """The records that name it."""
    for event in page.reading.events:
        if actor.id in (*event.source, *event.target):
            yield Fact(
                event.id, f"{event.type}, {event.status.value}", "source" if actor.id in event.source else "target"
            )
    for statement in page.reading.statements:
        if statement.speaker == actor.id:
            yield Fact(statement.id, f"{statement.kind} statement", "speaker")
