"""To whom an act is done: as its sense's roles say, or else as the acts say that it names, asks for or answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.languages.triggers import UNLESS, Trigger
from dateline.model.frame import Form, Frame, Role
from dateline.model.parse import Parse
from dateline.records.coding.roles import Filling, Held, arguments, behind, concerned, filling, holders, is_where
from dateline.records.coding.scene import Scene

if TYPE_CHECKING:
    from dateline.records.coding.matching import Match

    Read = Callable[[Frame], Match | None]


def undergoing_of(scene: Scene, frame: Frame, trigger: Trigger, doing: tuple[str, ...], *, read: Read) -> Filling:
    """Who fills the target of a sense, the source being known; `read` gives the sense of another frame."""
    found = _asked(scene, frame, doing, read) if trigger.type == "REQUEST" else Filling()
    first = tuple(role for role in trigger.target if role != UNLESS) if trigger.swallow else trigger.target
    found = found if found.ids else filling(scene, frame, first, but=doing)
    found = found if found.ids else _told_below(scene, frame, trigger, doing, read)
    found = found if found.ids or UNLESS not in trigger.target else filling(scene, frame, (UNLESS,), but=doing)
    if found.ids or not trigger.target:
        return found
    if trigger.type == "PROTEST":
        return _opposed(scene, frame, doing, read)
    for one in (_struck(scene, frame, trigger), _in_purpose(scene, frame, trigger, doing, read)):
        if one.ids:
            return one
    return found if trigger.both else _through_objects(scene, frame, trigger, doing)


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
    """The infinitives of purpose behind an act and its nouns: "to help …", "meant to help …"; never one before it, or the act itself."""
    nouns = [one.token for one in frame.arguments if one.role in {Role.PATIENT, Role.OBLIQUE}]
    for top in dict.fromkeys((frame.clause, frame.head, *nouns)):
        for child in parse.child_list(top, "advcl", "xcomp", "acl", "relcl"):
            meant = parse.child_list(child, "xcomp") if parse.deps[child] == "acl" else []
            yield from (one for one in (child, *meant) if one > frame.head and parse.is_infinitive(one))


_TOWARDS = ("to", "for", "on", "against", "of", "in")
_OWN_FORCES = frozenset({"MOBILIZE", "RETREAT"})
"""Types whose objects are the doer's own, unless they are acts: those who are sent or withdrawn undergo nothing."""


def _through_objects(scene: Scene, frame: Frame, trigger: Trigger, doing: tuple[str, ...]) -> Filling:
    """Whom the thing that is given, lifted or signed is for, however deep: "lifted sanctions on exports to India"."""
    acts = scene.language.triggers.nouns
    for argument in frame.of(Role.PATIENT):
        if trigger.type in _OWN_FORCES and scene.parse.lowered[argument.token] not in acts:
            continue
        queue = [argument.token]
        for token in queue:
            held = holders(scene, token) if _may_be_owned(scene, token, trigger) else Held((), ())
            if held.ids and not set(held.ids) & set(doing):
                return Filling("patient", (held,), loose=True)
            if len(queue) < _DEEPEST:
                queue.extend(_further(scene, token))
    return Filling()


def _may_be_owned(scene: Scene, token: int, trigger: Trigger) -> bool:
    """Whether whoever a noun belongs to may undergo the act: who owns an act is its doer, to whom a refusal alone is made."""
    return trigger.type == "REJECT" or scene.parse.lowered[token] not in scene.language.triggers.nouns


def _further(scene: Scene, token: int) -> Iterator[int]:
    """What stands behind a noun: "exports to India", "a ban preventing the charity from …"."""
    parse = scene.parse
    yield from (below for preposition in _TOWARDS for below in behind(scene, token, preposition))
    yield from concerned(scene, token)
    for clause in parse.child_list(token, "acl"):
        if parse.tags[clause] == "VBG":
            yield from parse.child_list(clause, "dobj")


_DEEPEST = 8
"""Nouns looked at on the way: phrases that go deeper are lists or parser errors."""


def _struck(scene: Scene, frame: Frame, trigger: Trigger) -> Filling:
    """The place before a noun of violence: "the Kabul bombing" struck Kabul."""
    if trigger.type != "ASSAULT" or frame.form is not Form.NOUN:
        return Filling()
    names = [argument.token for argument in arguments(frame, "mod") if is_where(scene, argument.token)]
    return Filling("mod", tuple(held for name in names if (held := holders(scene, name)).ids))


_ACTED_UPON = ("patient", "recipient", "with", "to", "on", "against", "for", "from", "in")


def _told_below(scene: Scene, frame: Frame, trigger: Trigger, doing: tuple[str, ...], read: Read) -> Filling:
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
    found = (_done_to(scene, inner, trigger, doing, read) for inner in below)
    return next((one for one in found if one.ids), Filling())


def _done_to(scene: Scene, inner: Frame, trigger: Trigger, doing: tuple[str, ...], read: Read) -> Filling:
    """To whom the act inside would be done, as its own sense says: Uganda in "offered to send troops to Uganda"."""
    if trigger.both:
        return filling(scene, inner, ("with",), but=doing)  # who is talked about is no party to the talks
    sense = read(inner) if inner.form is Form.VERB else None
    if sense and sense.target and not set(sense.target) & set(doing):
        return replace(sense.undergoing, loose=False)
    return filling(scene, _without_own(scene, inner), _ACTED_UPON, but=doing)


def _without_own(scene: Scene, frame: Frame) -> Frame:
    """The frame without objects that are the doer's own: "withdraw its troops from Lebanon" is done to Lebanon."""
    parse = scene.parse
    own = [
        a
        for a in frame.of(Role.PATIENT)
        if any(parse.tags[child] == "PRP$" for child in parse.child_list(a.token, "poss"))
    ]
    return replace(frame, arguments=tuple(a for a in frame.arguments if a not in own)) if own else frame
