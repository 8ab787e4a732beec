"""When, where, how many and with what: taken from the event's own clause, else from its sentence, and said so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from dateline.model.finding import Count, EventTime, Quantity, TimeMention
from dateline.model.frame import Frame, Role
from dateline.model.parse import Parse
from dateline.model.span import Span
from dateline.model.time import PartialDate
from dateline.records.coding.roles import arguments
from dateline.records.coding.scene import Scene

OLD_NEWS = 31
"""Days before publication from which an act is background and no longer the day's news."""

_WHERE = (
    "in",
    "at",
    "near",
    "on",
    "outside",
    "inside",
    "across",
    "around",
    "over",
    "from",
    "into",
    "to",
    "through",
    "off",
    "along",
    "along with",
)
_NO_POINT = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_WEAPONS = frozenset({"with", "using"})


def time_of(scene: Scene, frame: Frame, *, fresh: bool) -> EventTime:
    """The time of an act: a time mention in its clause, else in its sentence, else the publication date for a fresh main clause."""
    mention = _time_mention(scene, frame)
    if mention is not None:
        return EventTime(mention.value, _precision(mention), "text", mention.id)
    published = scene.reading.article.published
    if published is not None and fresh:
        return EventTime(published.date.value[:10], published.date.precision.value, "published")
    return EventTime(None, None, "none")


def _time_mention(scene: Scene, frame: Frame) -> TimeMention | None:
    """The nearest time mention below the act's clause, else the nearest one in the sentence; vague ones only in the clause."""
    parse = scene.parse
    first, last = parse.sentences[parse.sentence[frame.head]]
    sentence = parse.span(first, last)
    here = [
        mention
        for mention in scene.reading.times
        if mention.type in {"DATE", "TIME"} and sentence.contains(mention.span)
    ]
    anchor = parse.starts[frame.head]
    own = [mention for mention in here if _in_clause(parse, mention, frame)]
    clear = [
        mention for mention in here if mention.value not in _NO_POINT and not _under_other_clause(parse, mention, frame)
    ]
    for group in ([m for m in own if m.value not in _NO_POINT], clear, own):
        if group:
            return min(group, key=lambda m: abs(m.span.start - anchor))
    return None


def _in_clause(parse: Parse, mention: TimeMention, frame: Frame) -> bool:
    """Whether the mention hangs on the act, no other clause between."""
    tokens = parse.tokens_in(mention.span)
    if not tokens:
        return False
    heads = {frame.head, frame.clause, *frame.words}
    token = tokens[0]
    for above in (token, *parse.ancestors(token)):
        if above in heads:
            return True
        if parse.pos[above] in {"VERB", "AUX"} and above not in tokens:
            return False
    return False


def _under_other_clause(parse: Parse, mention: TimeMention, frame: Frame) -> bool:
    """Whether the mention stands in a relative clause, or in a that-clause that the act is not part of."""
    tokens = parse.tokens_in(mention.span)
    if not tokens:
        return True
    above_act = {frame.head, *parse.ancestors(frame.head)}
    for above in (tokens[0], *parse.ancestors(tokens[0])):
        if above in above_act:
            return False
        if parse.deps[above] in {"relcl", "ccomp", "advcl", "acl"}:
            return True
    return False


def _precision(mention: TimeMention) -> str | None:
    try:
        return PartialDate(mention.value).precision.value
    except ValueError:
        return "range" if mention.earliest and mention.latest and mention.earliest != mention.latest else None


def is_old(scene: Scene, time: EventTime) -> bool:
    """Whether the text itself dates the act well before the report (or, in a report without a date, by an explicit year)."""
    mention = scene.reading.by_id.get(time.mention or "")
    if not isinstance(mention, TimeMention) or mention.value in _NO_POINT:
        return False
    published = scene.reading.article.published
    if published is None:
        return mention.value[:4].isdigit() and str(mention.span.of(scene.reading.article.text)).strip()[-4:].isdigit()
    if not mention.latest:
        return False
    return (published.date.earliest - date.fromisoformat(mention.latest[:10])).days > OLD_NEWS


def place_of(scene: Scene, frame: Frame) -> tuple[str | None, str | None]:
    """The id of the place where the act took place, and its basis: attached, sentence or dateline."""
    attached = _attached(scene, frame)
    if attached is not None:
        return attached, "attached"
    parse = scene.parse
    first, last = parse.sentences[parse.sentence[frame.head]]
    located = [place.id for token, place in scene.literal_places(first, last) if _is_located(parse, token)]
    if located:
        return located[0], "sentence"
    return _dateline_place(scene)


def _attached(scene: Scene, frame: Frame) -> str | None:
    for name in _WHERE:
        for argument in arguments(frame, name):
            place = _place_in(scene, argument.token)
            if place is not None:
                return place
    for argument in frame.of(Role.PATIENT):
        place = next(
            (
                p
                for token in scene.parse.descendants(argument.token)
                if _is_located(scene.parse, token) and (p := _literal(scene, token))
            ),
            None,
        )
        if place is not None:
            return place
    return None


def _place_in(scene: Scene, token: int) -> str | None:
    """The place that a phrase names, or that it says it is in ("a village near Kidal")."""
    first, last = scene.parse.subtree(token)
    own = _literal(scene, token)
    return own or next((place.id for _, place in scene.literal_places(first, last)), None)


def _literal(scene: Scene, token: int) -> str | None:
    place = scene.place_at(token) if scene.is_literal_place(token) else None
    return place.id if place else None


def _is_located(parse: Parse, token: int) -> bool:
    """Whether a preposition of place stands over the token."""
    above = parse.heads[token]
    return parse.deps[token] == "pobj" and parse.norms[above] in {
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "across",
        "around",
        "on",
    }


def _dateline_place(scene: Scene) -> tuple[str | None, str | None]:
    line = scene.reading.article.dateline
    if line is None:
        return None, None
    for place in scene.reading.places:
        if any(line.span.contains(mention.span) for mention in place.mentions):
            return place.id, "dateline"
    return None, None


def counts_of(scene: Scene, frame: Frame, what: str | None) -> tuple[Count, ...]:
    """How many the act was done to, from the numbers in front of its patients."""
    if what is None:
        return ()
    tokens = [argument.token for argument in frame.of(Role.PATIENT)] or [argument.token for argument in frame.by("of")]
    found = [quantity for token in tokens for quantity in _numbers(scene, token)]
    return tuple(
        Count(what, quantity.value, quantity.modifier, quantity.id)
        for quantity in dict.fromkeys(found)
        if quantity.value is not None and quantity.unit is None
    )[:1]


def _numbers(scene: Scene, token: int) -> Iterator[Quantity]:
    """The quantities that stand at the token or in front of it, below it."""
    parse = scene.parse
    first, _ = parse.subtree(token)
    below = {token, *parse.child_list(token, "nummod", "amod", "quantmod", "advmod", "det")}
    below |= {child for one in below - {token} for child in parse.children[one]}
    for quantity in scene.reading.quantities:
        if parse.starts[first] <= quantity.span.start <= parse.starts[token] and any(
            quantity.span.holds(parse.starts[one]) for one in below
        ):
            yield quantity


def instruments_of(scene: Scene, frame: Frame) -> tuple[Span, ...]:
    """What the act was done with: the things behind "with" and "using"."""
    found: Iterable[int] = [
        a.token
        for a in frame.arguments
        if a.preposition in _WEAPONS and not a.far and scene.classes(a.token) == {"thing"}
    ]
    return tuple(scene.parse.span(*scene.parse.subtree(token)) for token in found)
