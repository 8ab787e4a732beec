"""To whom an act is done: as its sense's roles say, or else as the acts say that it names, asks for or answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.languages.triggers import UNLESS, Trigger
from dateline.model.frame import Form, Frame, Role
from dateline.model.parse import Parse
from dateline.records.coding.roles import Filling, arguments, behind, filling, holders, is_where
from dateline.records.coding.scene import Scene

if TYPE_CHECKING:
    from dateline.records.coding.matching import Match

    Read = Callable[[Frame], Match | None]


def undergoing_of(scene: Scene, frame: Frame, trigger: Trigger, doing: tuple[str, ...], *, read: Read) -> Filling:
    """Who fills the target of a sense, the source being known; `read` gives the sense of another frame."""
    found = _asked(scene, frame, doing, read) if trigger.type == "REQUEST" else Filling()
    first = tuple(role for role in trigger.target if role != UNLESS) if trigger.swallow else trigger.target
    found = found if found.ids else filling(scene, frame, first, but=doing)
    found = found if found.ids else _told_below(scene, frame, trigger, doing)
    found = found if found.ids or UNLESS not in trigger.target else filling(scene, frame, (UNLESS,), but=doing)
    if found.ids or not trigger.target:
        return found
    if trigger.type == "PROTEST":
        return _opposed(scene, frame, doing, read)
    found = _struck(scene, frame, trigger)
    return found if found.ids else _in_purpose(scene, frame, trigger, doing, read)


def _asked(scene: Scene, frame: Frame, doing: tuple[str, ...], read: Read) -> Filling:
    """Who would do what is asked for: the troops in "demanded the withdrawal of Serbian troops from Croatia"."""
    for argument in frame.arguments:
        noun = scene.frames_by_head.get(argument.token)
        asked = argument.role is Role.PATIENT or argument.preposition in {"for", "on"}
        if asked and noun is not None and noun.form is Form.NOUN and noun.head != frame.head:
            inner = read(noun)
            if inner and inner.trigger.type == "REQUEST":  # "insisted on their demand that Haiti pay"
                return inner.undergoing
            if inner and inner.source and not set(inner.source) & set(doing):
                return inner.doing
        elif asked and noun is None and (found := _from_whom(scene, argument.token)).ids:
            return found
    return Filling()


def _from_whom(scene: Scene, noun: int) -> Filling:
    """Of whom a thing is asked: "called for independence from Iraq"."""
    held = tuple(one for token in behind(scene, noun, "from") if (one := holders(scene, token)).ids)
    return Filling("from", held)


_AGAINST = ("against", "at", "over", "with", "to", "of", "from", "by")


def _opposed(scene: Scene, frame: Frame, doing: tuple[str, ...], read: Read) -> Filling:
    """Whom a protest is against, where only its cause or its purpose says: "in protest at …", "to show their anger at …", "demanding that …"."""
    causes = [argument.token for argument in frame.by("in", "as")]
    behind_it = [one for one in scene.parse.child_list(frame.clause, "advcl", "xcomp") if one > frame.clause]
    tokens = dict.fromkeys((*causes, *behind_it, *_purposes(scene.parse, frame)))
    for inner in (scene.frames_by_head[token] for token in tokens if token in scene.frames_by_head):
        below = read(inner) if inner.form is Form.VERB else None
        found = (
            below.undergoing
            if below and below.trigger.type in _OPPOSING
            else filling(scene, inner, _AGAINST, but=doing)
        )
        if found.ids and not set(found.ids) & set(doing):
            return found
    return Filling()


_OPPOSING = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST"})


def _in_purpose(scene: Scene, frame: Frame, trigger: Trigger, doing: tuple[str, ...], read: Read) -> Filling:
    """Whom its purpose names: "gave money to help Haiti rebuild", "sanctions intended to force out the president".

    Talks are held with those whom they are held to meet, never with those whom they are held to discuss.
    """
    told = [scene.frames_by_head[token] for token in _purposes(scene.parse, frame) if token in scene.frames_by_head]
    if trigger.both:
        talks = (inner for one in told if (inner := read(one)) and inner.trigger.type == trigger.type)
        found = (inner.undergoing for inner in talks if len(doing) == 1 and not set(inner.target) & set(doing))
    else:
        found = (filling(scene, _without_own(scene, inner), _ACTED_UPON, but=doing) for inner in told)
    return next((one for one in found if one.ids), Filling())


def _purposes(parse: Parse, frame: Frame) -> Iterator[int]:
    """The infinitives of purpose behind an act and its nouns: "to help …", "meant to help …"."""
    nouns = [one.token for one in frame.arguments if one.role in {Role.PATIENT, Role.OBLIQUE}]
    for top in dict.fromkeys((frame.clause, frame.head, *nouns)):
        for child in parse.child_list(top, "advcl", "xcomp", "acl", "relcl"):
            meant = parse.child_list(child, "xcomp") if parse.deps[child] == "acl" else []
            yield from (one for one in (child, *meant) if parse.is_infinitive(one))


def _struck(scene: Scene, frame: Frame, trigger: Trigger) -> Filling:
    """The place before a noun of violence: "the Kabul bombing" struck Kabul."""
    if trigger.type != "ASSAULT" or frame.form is not Form.NOUN:
        return Filling()
    names = [argument.token for argument in arguments(frame, "mod") if is_where(scene, argument.token)]
    return Filling("mod", tuple(held for name in names if (held := holders(scene, name)).ids))


_ACTED_UPON = ("patient", "recipient", "with", "to", "on", "against", "for", "from", "in")


def _told_below(scene: Scene, frame: Frame, trigger: Trigger, doing: tuple[str, ...]) -> Filling:
    """Whom the act inside would be done to, where the sense is about an act: "agreed to meet the rebels", "agreed to talks with"."""
    inside = frame.of(Role.CLAUSE) if trigger.swallow else ()
    nouns = (
        [a for a in frame.arguments if a.role is Role.PATIENT or a.preposition in {"to", "for", "on"}]
        if trigger.target
        else []
    )
    below = [
        scene.frames_by_head[a.token]
        for a in (*inside, *nouns)
        if a.token in scene.frames_by_head and a.token != frame.head
    ]
    roles = ("with",) if trigger.both else _ACTED_UPON  # who is talked about is no party to the talks
    found = (filling(scene, _without_own(scene, inner), roles, but=doing) for inner in below)
    return next((one for one in found if one.ids), Filling())


def _without_own(scene: Scene, frame: Frame) -> Frame:
    """The frame without objects that are the doer's own: "withdraw its troops from Lebanon" is done to Lebanon."""
    parse = scene.parse
    own = [
        a
        for a in frame.of(Role.PATIENT)
        if any(parse.tags[child] == "PRP$" for child in parse.child_list(a.token, "poss"))
    ]
    return replace(frame, arguments=tuple(a for a in frame.arguments if a not in own)) if own else frame
