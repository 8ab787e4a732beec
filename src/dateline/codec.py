"""Values ⇄ plain dicts: the JSON contract `dateline/1`, one object a page.

Spans are written with their words, so that a reader can check each against the text; ids are local to the object.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from dateline.model.article import Article, Block, Furniture, Rejection
from dateline.model.finding import (
    Actor,
    Event,
    EventEvidence,
    Mention,
    Place,
    Quantity,
    Relation,
    Route,
    Statement,
    TimeMention,
)
from dateline.model.page import Page
from dateline.model.reading import Reading, Skipped, Versions
from dateline.model.span import Span
from dateline.model.time import Dated

SCHEMA = "dateline/1"

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Object: TypeAlias = dict[str, Json]
Writer = Callable[[Span], Object]
"""Writes a span with its words, as it stands in one article's text."""


def to_line(item: Reading | Rejection, versions: Versions) -> str:
    """One line of JSON without the line's end. Lone surrogates, which no UTF-8 file can hold, are written as escapes."""
    line = json.dumps(to_dict(item, versions), ensure_ascii=False, separators=(", ", ": "))
    return line if _storable(line) else json.dumps(to_dict(item, versions))


def _storable(line: str) -> bool:
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def to_dict(item: Reading | Rejection, versions: Versions) -> Object:
    """The contract's object for a reading or a rejection.

    Args:
        item: what came of a page.
        versions: what made it; a reading's own are the same.
    """
    head: Object = {"schema": SCHEMA, "version": _version(versions), "page": _page(item.page)}
    if isinstance(item, Rejection):
        empty: Object = {key: [] for key in ("skipped", *_LISTS)}
        return {**head, "rejection": _rejection(item), "article": None, **empty}
    return {
        **head,
        "rejection": None,
        "article": _article(item.article),
        "skipped": [_skipped(s) for s in item.skipped],
        **_records(item),
    }


def _version(versions: Versions) -> Object:
    written: Object = {
        "dateline": versions.dateline,
        "model": versions.model,
        "ontology": versions.ontology,
        "knowledge": versions.knowledge,
    }
    given = {"furniture": versions.furniture, "actors": versions.actors, "places": versions.places}
    return {**written, **{key: digest for key, digest in given.items() if digest}}


def _page(page: Page) -> Object:
    return {"key": page.key, "id": page.id, "url": page.url, "media_type": page.media_type, "fetched": page.fetched}


def _rejection(rejection: Rejection) -> Object:
    written: Object = {"reason": rejection.reason.value, "detail": rejection.detail}
    links: Json = [{"text": link.text, "url": link.url} for link in rejection.links]
    return {**written, "links": links} if links else written


def _skipped(skipped: Skipped) -> Object:
    return {"step": skipped.step, "reason": skipped.reason}


def _span(span: Span, *, text: str) -> Object:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _quote(span: Span, *, text: str) -> Object:
    return {"start": span.start, "end": span.end, "quote": span.of(text)}


def _maybe(write: Writer, span: Span | None) -> Object | None:
    return write(span) if span else None


# ── the article ──────────────────────────────────────────────────────────────────────────────────────────────


def _article(article: Article) -> Object:
    line = article.dateline
    return {
        "id": article.id,
        "title": article.title,
        "site": article.site,
        "language": article.language,
        "url": article.url,
        "section": article.section,
        "tags": list(article.tags),
        "page_type": article.page_type,
        "authors": [{"name": author.name, "bio": author.bio} for author in article.authors],
        "published": _dated(article.published),
        "updated": _dated(article.updated),
        "dateline": {"place": line.place, "agency": line.agency, **_span(line.span, text=article.text)}
        if line
        else None,
        "text": article.text,
        "blocks": [_block(block) for block in article.blocks],
        "furniture": [_furniture(piece) for piece in article.furniture],
    }


def _dated(dated: Dated | None) -> Object | None:
    if dated is None:
        return None
    written: Object = {"value": dated.date.value, "precision": dated.date.precision.value, "basis": dated.basis.value}
    return {**written, "inferred": True} if dated.inferred else written


def _block(block: Block) -> Object:
    written: Object = {"kind": block.kind.value, "start": block.span.start, "end": block.span.end}
    if block.box is not None:
        written["box"] = block.box
    if block.time is not None:
        written["time"] = block.time
    if block.source is not None:
        written["source"] = {"xpath": block.source.xpath, "start": block.source.start, "end": block.source.end}
    return written


def _furniture(piece: Furniture) -> Object:
    written: Object = {"text": piece.text, "reason": piece.reason}
    return {**written, "field": piece.field} if piece.field else written


# ── the records ──────────────────────────────────────────────────────────────────────────────────────────────


def _records(reading: Reading) -> Object:
    span = partial(_span, text=reading.article.text)
    quote = partial(_quote, text=reading.article.text)
    mentions = {mention.id: mention for mention in reading.mentions}
    reported: dict[str, list[str]] = {}
    for event in reading.events:
        reported.setdefault(event.attributed_to or "", []).append(event.id)
    return {
        "actors": [_actor(actor, span, mentions) for actor in reading.actors],
        "places": [_place(place, span) for place in reading.places],
        "routes": [_route(route, quote) for route in reading.routes],
        "times": [_time(time, span) for time in reading.times],
        "quantities": [_quantity(quantity, span) for quantity in reading.quantities],
        "statements": [
            _statement(statement, span, quote, reported.get(statement.id, ())) for statement in reading.statements
        ],
        "events": [_event(event, span, quote) for event in reading.events],
        "relations": [_relation(relation, span) for relation in reading.relations],
    }


def record(reading: Reading, identity: str) -> Object | None:
    """One record of a reading as the contract has it; None where there is none of this id."""
    lists: Iterable[Json] = _records(reading).values()
    rows = (row for rows in lists if isinstance(rows, list) for row in rows)
    return next((row for row in rows if row["id"] == identity), None)


_LISTS = ("actors", "places", "routes", "times", "quantities", "statements", "events", "relations")


def _actor(actor: Actor, span: Writer, mentions: Mapping[str, Mention]) -> Object:
    written: Object = {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "country": actor.country,
        "sector": actor.sector,
        "code": actor.code,
        "roles": [{**span(role.span), "code": role.code, **_dates(role.start, role.end)} for role in actor.roles],
        "mentions": [_mention(mentions[mention], span) for mention in actor.mentions],
        "confidence": actor.confidence,
        "step": actor.step,
    }
    return {**written, "known_as": actor.known_as} if actor.known_as else written


def _dates(start: str | None, end: str | None) -> Object:
    return {key: value for key, value in (("from", start), ("to", end)) if value}


def _mention(mention: Mention, span: Writer) -> Object:
    written = {**span(mention.span), "form": mention.form.value}
    return {**written, "collective": True} if mention.collective else written


def _place(place: Place, span: Writer) -> Object:
    written: Object = {
        "id": place.id,
        "name": place.name,
        "kind": place.kind,
        "country": place.country,
        "admin1": place.admin1,
        "geonames_id": place.geonames_id,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
        "mentions": [{**span(mention.span), "role": mention.role.value} for mention in place.mentions],
        "confidence": place.confidence,
        "step": place.step,
    }
    return {**written, "known_as": place.known_as} if place.known_as else written


def _route(route: Route, quote: Writer) -> Object:
    return {
        "id": route.id,
        "name": route.name,
        "places": list(route.places),
        "evidence": quote(route.evidence),
        "confidence": route.confidence,
        "step": route.step,
    }


def _time(time: TimeMention, span: Writer) -> Object:
    written: Object = {"id": time.id, **span(time.span), "type": time.type, "value": time.value}
    if time.mod:
        written["mod"] = time.mod
    return {
        **written,
        "earliest": time.earliest,
        "latest": time.latest,
        "confidence": time.confidence,
        "step": time.step,
    }


def _quantity(quantity: Quantity, span: Writer) -> Object:
    counted = _maybe(span, quantity.of)
    return {
        "id": quantity.id,
        **span(quantity.span),
        "value": _number(quantity.value),
        "unit": quantity.unit,
        "per": quantity.per,
        "of": counted["text"] if counted else None,
        "modifier": quantity.modifier,
        "confidence": quantity.confidence,
        "step": quantity.step,
    }


def _number(value: float | None) -> int | float | None:
    """Whole numbers without a point: 24, not 24.0."""
    return int(value) if value is not None and float(value).is_integer() else value


def _statement(statement: Statement, span: Writer, quote: Writer, events: Iterable[str]) -> Object:
    speaker = _maybe(span, statement.speaker_mention)
    return {
        "id": statement.id,
        "speaker": statement.speaker,
        "speaker_text": speaker["text"] if speaker else None,
        "speaker_mention": speaker,
        "kind": statement.kind,
        "cue": _maybe(span, statement.cue),
        "content": [span(part) for part in statement.content],
        "addressee": _maybe(span, statement.addressee),
        "occasion": _maybe(span, statement.occasion),
        "events": list(events),
        "evidence": quote(statement.evidence),
        "confidence": statement.confidence,
        "step": statement.step,
    }


def _event(event: Event, span: Writer, quote: Writer) -> Object:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "source": list(event.source),
        "target": list(event.target),
        "instruments": [span(part) for part in event.instruments],
        "status": event.status.value,
        "background": event.background,
        "alleged": event.alleged,
        "attributed_to": event.attributed_to,
        **_when_and_where(event),
        "counts": [
            {"what": c.what, "value": _number(c.value), "modifier": c.modifier, "quantity": c.quantity}
            for c in event.counts
        ],
        "score": event.score,
        "quad": event.quad,
        "cameo": event.cameo,
        "evidence": _evidence(event.evidence, span, quote),
        "more_evidence": [_evidence(more, span, quote) for more in event.more_evidence],
        "confidence": event.confidence,
        "step": event.step,
    }


def _when_and_where(event: Event) -> Object:
    time: Object = {"value": event.time.value, "precision": event.time.precision, "basis": event.time.basis}
    if event.time.mention:
        time["mention"] = event.time.mention
    return {"time": time, "place": event.place, "place_basis": event.place_basis}


def _evidence(evidence: EventEvidence, span: Writer, quote: Writer) -> Object:
    return {**quote(evidence.sentence), "trigger": span(evidence.trigger)}


def _relation(relation: Relation, span: Writer) -> Object:
    return {
        "id": relation.id,
        "type": relation.type,
        "from": relation.source,
        "to": relation.target,
        "cue": span(relation.cue),
        "confidence": relation.confidence,
        "step": relation.step,
    }
