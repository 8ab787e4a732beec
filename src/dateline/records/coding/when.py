"""When an act took place: from a time mention in its clause, else in its sentence, else the publication date."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from dateline.model.finding import EventTime, TimeMention
from dateline.model.frame import Form, Frame
from dateline.model.parse import Parse
from dateline.model.time import PartialDate
from dateline.records.coding.scene import Scene
from dateline.records.coding.sequence import (
    Link,
    is_beginning,
    is_going_on,
    is_long,
    is_of_a_thing,
    is_of_the_day,
    is_set_off,
    link_of,
    moved,
    time_before,
)
from dateline.records.reason import Reason

OLD_NEWS = 31
"""Days before publication from which an act is background and no longer the day's news."""

_NO_POINT = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})


@dataclass(frozen=True, slots=True)
class Dating:
    """The time of an act, and why it is that one."""

    time: EventTime
    reason: Reason


def time_of(scene: Scene, frame: Frame, *, fresh: bool) -> Dating:
    """The time of an act: a time mention in its clause or sentence, else that of the act it is told beside, else the page's date."""
    link = link_of(scene, frame.clause)
    apart = link is not None and link.distance is not None
    found = _time_mention(scene, frame, apart=apart)
    if found is not None:
        return _dated(scene, *found)
    beside = _beside(scene, link, fresh=fresh) if link is not None else None
    if link is not None and apart and beside is None:
        return Dating(NO_TIME, Reason("it is dated by another act alone", (link.marker, link.host)))
    return beside or _by_the_page(scene, frame, fresh=fresh)


def _by_the_page(scene: Scene, frame: Frame, *, fresh: bool) -> Dating:
    """The page's date for what is its news, told in a main clause; else none."""
    published, clause = _published(scene), frame.clause
    if published is None:
        return Dating(NO_TIME, Reason("no time stands with the act, and the page has no date"))
    against = (
        (not fresh, "no time stands with the act, and what is no news has not the page's date", ()),
        (is_going_on(scene, clause), "it has gone on since a time", (clause,)),
        (is_set_off(scene, clause), "it is dated by another act alone", (clause,)),
        (
            is_told_in_passing(scene.parse, clause),
            "no time stands with the act, which is only told in passing",
            (clause,),
        ),
    )
    why_not = next((Reason(why, tokens) for holds, why, tokens in against if holds), None)
    if why_not is not None:
        return Dating(NO_TIME, why_not)
    return Dating(published, Reason("no time stands with the act: as news it has the page's date"))


NO_TIME = EventTime(None, None, "none")


def _beside(scene: Scene, link: Link, *, fresh: bool) -> Dating | None:
    """The time of an act that is told beside another: the other's, or the day that lies so far from it."""
    close = time_before(scene, link.marker) if link.later is None else None
    if close is not None:
        return _dated(scene, close, "the time right before the clause that the act is told in")
    host = _host_time(scene, link, fresh=fresh)
    if host is None or host.value is None:
        return None
    if link.distance is not None:
        day = moved(host.value, link)
        tokens = tuple(scene.parse.tokens_in(link.distance.span))
        rule = Reason("so far from another act's day", tokens)
        return Dating(EventTime(day, "day", "text", link.distance.id), rule) if day else None
    one_time = link.later is None or (not link.later and host.precision in _COARSE)
    return Dating(host, Reason("the time of what it is told beside", (link.host,))) if one_time else None


_COARSE = frozenset({"month", "year"})
"""Precisions at which an act and what it came after have one time."""


def _host_time(scene: Scene, link: Link, *, fresh: bool) -> EventTime | None:
    """The time of the act that a link leads to: told in its clause, else the page's date where it is news of the day."""
    host = Frame(link.host, (link.host,), Form.VERB, link.host)
    found = _time_mention(scene, host)
    if found is not None:
        return _dated(scene, *found).time
    news = fresh and not is_told_in_passing(scene.parse, link.host)
    return _published(scene) if news and (link.later is None or is_of_the_day(scene, link.host)) else None


def _published(scene: Scene) -> EventTime | None:
    """The page's date as an act's time."""
    published = scene.reading.article.published
    day = PartialDate(published.date.value[:10]) if published else None
    return EventTime(day.value, day.precision.value, "published") if day else None


def _dated(scene: Scene, mention: TimeMention, rule: str) -> Dating:
    """The time that a mention tells, by a rule."""
    time = EventTime(mention.value, _precision(mention), "text", mention.id)
    return Dating(time, Reason(rule, tuple(scene.parse.tokens_in(mention.span))))


def is_told_in_passing(parse: Parse, token: int) -> bool:
    """Whether a clause only describes or dates another one, and is no main clause nor what is said in one."""
    return any(parse.deps[one] in {"relcl", "acl", "advcl"} for one in _asserting(parse, token))


def _time_mention(scene: Scene, frame: Frame, *, apart: bool = False) -> tuple[TimeMention, str] | None:
    """The nearest time mention below the act's clause, else the nearest one in the sentence; vague ones only in the clause.

    With the rule that it was found by. An act told to lie `apart` from another in time has no time of the other's.
    """
    parse = scene.parse
    here = [
        mention
        for mention in scene.times_in(frame.head)
        if mention.type in {"DATE", "TIME"} and not is_beginning(scene, mention)
    ]
    anchor = parse.starts[frame.head]
    own = [mention for mention in here if _in_clause(scene, mention, frame)]
    shared = [mention for mention in here if not apart and _shares_clause(scene, mention, frame)]
    for group, rule in (
        (_points(own), "the nearest time that hangs on the act"),
        (_points(shared), "the nearest time of a clause that the act is told in"),
        (own, "a vague time that hangs on the act"),
    ):
        if group:
            return min(group, key=lambda m: abs(m.span.start - anchor)), rule
    return None


def _points(mentions: list[TimeMention]) -> list[TimeMention]:
    return [mention for mention in mentions if mention.value not in _NO_POINT]


def _in_clause(scene: Scene, mention: TimeMention, frame: Frame) -> bool:
    """Whether the mention hangs on the act, no other clause between."""
    parse = scene.parse
    tokens = parse.tokens_in(mention.span)
    if not tokens:
        return False
    heads = {frame.head, frame.clause, *frame.words}
    token = tokens[0]
    for above in (token, *parse.ancestors(token)):
        if above in heads:
            return True
        if above in tokens:
            continue
        if parse.pos[above] in {"VERB", "AUX"}:
            return _tells_when(scene, above, heads)
        if is_of_a_thing(scene, above, mention):
            return False
    return False


def _tells_when(scene: Scene, verb: int, heads: Collection[int]) -> bool:
    """Whether a clause dates the act that it describes: "an indictment filed on Wednesday", "a vote, which is expected to begin Friday"."""
    parse, timing = scene.parse, scene.language.predicates.timing
    if parse.deps[verb] == "acl":
        return parse.heads[verb] in heads
    while parse.deps[verb] == "xcomp" and parse.heads[verb] != verb:
        verb = parse.heads[verb]
    if parse.deps[verb] != "relcl" or parse.lemmas[verb] not in timing:
        return False
    described = takewhile(lambda token: parse.pos[token] not in {"VERB", "AUX"}, parse.ancestors(verb))
    return any(token in heads for token in described)


def _shares_clause(scene: Scene, mention: TimeMention, frame: Frame) -> bool:
    """Whether the mention dates a clause that the act is asserted in: its own, one coordinated with it, or one it complements.

    What stands in a relative or adverbial clause has a time of its own ("after rebels stormed the camp").
    """
    verb = _verb_above(scene, mention)
    return verb is not None and bool({verb, _first_conjunct(scene.parse, verb)} & _asserting(scene.parse, frame.clause))


def _verb_above(scene: Scene, mention: TimeMention) -> int | None:
    """The verb that a mention dates; None where it is only a part of what a thing is called."""
    parse, tokens = scene.parse, scene.parse.tokens_in(mention.span)
    for above in parse.ancestors(tokens[0]) if tokens else ():
        if above in tokens:
            continue
        if parse.pos[above] in {"VERB", "AUX"}:
            return above
        if is_of_a_thing(scene, above, mention):
            return None
    return None


def _first_conjunct(parse: Parse, verb: int) -> int:
    while parse.deps[verb] == "conj" and parse.heads[verb] != verb:
        verb = parse.heads[verb]
    return verb


def _asserting(parse: Parse, verb: int) -> set[int]:
    """The verb and those above it that it is coordinated with or is the complement of."""
    found = {verb}
    while parse.deps[verb] in {"conj", "xcomp", "ccomp", "pcomp", "prep"} and parse.heads[verb] != verb:
        verb = parse.heads[verb]
        found.add(verb)
    return found


def _precision(mention: TimeMention) -> str | None:
    try:
        return PartialDate(mention.value).precision.value
    except ValueError:
        return "range" if mention.earliest and mention.latest and mention.earliest != mention.latest else None


def old_by(scene: Scene, frame: Frame, time: EventTime) -> Reason | None:
    """The time by which the text itself dates the act well before the report; None where none does.

    A clause that says after what the act came dates it too ("closed the road after shells fell last May"). In a report
    without a date of its own, a year stated with the act is taken as long past.
    """
    mention = scene.reading.by_id.get(time.mention or "")
    dates = [mention] if isinstance(mention, TimeMention) else _of_sequel(scene, frame)
    past = next((one for one in dates if _is_past(scene, frame, one)), None)
    if past is None:
        return _long_before(scene, frame)
    return Reason(f"a time more than {OLD_NEWS} days before the page's date", tuple(scene.parse.tokens_in(past.span)))


def _long_before(scene: Scene, frame: Frame) -> Reason | None:
    """For what lies far behind an act that it is told beside: "two years after being sentenced", "months after rebels seized it"."""
    link = link_of(scene, frame.clause)
    if link is None or link.later is not False or link.distance is None or not is_long(link.distance):
        return None
    return Reason("so long before another act", tuple(scene.parse.tokens_in(link.distance.span)))


def is_of_late(scene: Scene, time: EventTime) -> bool:
    """Whether the text dates an act by a day of the last weeks."""
    published, mention = scene.reading.article.published, scene.reading.by_id.get(time.mention or "")
    if published is None or not isinstance(mention, TimeMention) or not mention.earliest:
        return False
    return (published.date.latest - date.fromisoformat(str(mention.earliest)[:10])).days <= OLD_NEWS


def _of_sequel(scene: Scene, frame: Frame) -> list[TimeMention]:
    """Times in a clause that dates this one: "after shells fell last May", "Released in May 1977, he …"."""
    parse = scene.parse
    clauses = [child for child in parse.child_list(frame.clause, "advcl", "prep") if _dates_its_head(scene, child)]
    spans = [parse.span(*parse.subtree(clause)) for clause in clauses]
    return [mention for mention in scene.reading.times if any(span.contains(mention.span) for span in spans)]


def _dates_its_head(scene: Scene, clause: int) -> bool:
    parse, words = scene.parse, scene.language.predicates
    marks = [clause, *parse.child_list(clause, "mark", "advmod")]
    participle = parse.deps[clause] == "advcl" and parse.tags[clause] in {"VBN", "VBG"}
    return participle or any(parse.norms[mark] in words.sequels for mark in marks)


def _is_past(scene: Scene, frame: Frame, mention: TimeMention) -> bool:
    published = scene.reading.article.published
    if mention.value in _NO_POINT or mention.type not in {"DATE", "TIME"}:
        return False
    if published is None:
        return bool(_YEAR.fullmatch(mention.value)) and _in_clause(scene, mention, frame)
    return (
        bool(mention.latest)
        and (published.date.earliest - date.fromisoformat(str(mention.latest)[:10])).days > OLD_NEWS
    )


_YEAR = re.compile(r"\d{4}(-(0\d|1[0-2]|SP|SU|FA|WI|Q\d|H\d))?|\d{3}X?|\d{2}(XX)?")
"""A year, a part of one or more than one; a day told with its year may be the day's news."""
