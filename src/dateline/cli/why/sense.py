"""The sense that an act has: its row in the trigger tables, the frame that was read from the clause, and what lost against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.cli.why.account import Fact, Part
from dateline.cli.why.page import AskedPage
from dateline.languages.triggerrows import row_of
from dateline.languages.triggers import Trigger
from dateline.model.frame import Argument, Form, Frame, Role
from dateline.records.coding.conditions import Failure
from dateline.records.coding.matching import Match, Weighed, weighed
from dateline.records.coding.scene import Scene

MOST = 3
"""Rivals that are shown."""
MOST_WORDS = 8
"""Words of a list that are shown."""
_FORMS = {
    Form.VERB: "a verb",
    Form.NOUN: "an event noun",
    Form.LIGHT: "an event noun under a light verb",
    Form.ADJECTIVE: "an adjective",
}


def trigger_part(page: AskedPage, match: Match) -> Part:
    """The row of the trigger tables that the act is coded by."""
    trigger = match.trigger
    facts = [
        Fact("row", _row(page, trigger)),
        Fact("words", _listed(trigger.words)),
        *_asked(trigger),
        Fact("codes", _codes(trigger)),
        Fact("roles", f"source {_either(trigger.source)}; target {_either(trigger.target)}"),
        Fact("weight", f"{trigger.weight:g}", "how sure the wording alone is"),
    ]
    return Part("Trigger", tuple(facts))


def _row(page: AskedPage, trigger: Trigger) -> str:
    language = page.kit.language
    row = row_of(language.folder, trigger)
    if row is None:
        return f"a rule for {trigger.form} of your own event types"
    return f"languages/{language.code}/triggers/{row.file}, line {row.line}: rule {row.number} of {trigger.form}"


def _listed(words: Iterable[str]) -> str:
    found = list(words)
    more = f" … and {len(found) - MOST_WORDS} more" if len(found) > MOST_WORDS else ""
    return f"{', '.join(found[:MOST_WORDS])}{more}"


def _either(roles: Iterable[str]) -> str:
    return ", else ".join(roles) or "none"


def _asked(trigger: Trigger) -> Iterator[Fact]:
    """The conditions on the arguments, as they stand in the table."""
    for roles, classes in trigger.require.items():
        yield Fact("asks for", f"{' or '.join(roles)}: {_classes(classes)}")
    for roles, classes in trigger.forbid.items():
        yield Fact("forbids", f"{' or '.join(roles)}: only {_classes(classes)}")
    for roles, words in trigger.nouns.items():
        yield Fact("asks for", f"{' or '.join(roles)}: {_listed(sorted(words))}")
    for roles, words in trigger.not_nouns.items():
        yield Fact("forbids", f"{' or '.join(roles)}: {_listed(sorted(words))}")
    if trigger.clause is not None:
        yield Fact("asks for", f"a clause below it{': ' + _listed(sorted(trigger.clause)) if trigger.clause else ''}")


def _classes(classes: Iterable[str]) -> str:
    return " or ".join(sorted(classes))


def _codes(trigger: Trigger) -> str:
    extras = {
        "mode": trigger.mode,
        "counts": trigger.count,
        "takes up the clause below": trigger.swallow,
        "both sides act": trigger.both,
    }
    said = [name if value is True else f"{name} {value}" for name, value in extras.items() if value]
    return ", ".join([trigger.type, *said])


# ── the clause ───────────────────────────────────────────────────────────────────────────────────────────────


def clause_part(page: AskedPage, frame: Frame) -> Part:
    """Who is what in the clause, and by which way through the grammar."""
    signs = [word for word, holds in (("passive", frame.passive), ("negated", frame.negated)) if holds]
    act = ", ".join([f"{page.tokens(frame.words)}, {_FORMS[frame.form]}", *signs])
    clause = [Fact("clause", page.tokens([frame.clause]), "the verb above it, which gives tense and mood")]
    facts = [
        Fact("act", act),
        *(clause if frame.clause != frame.head else []),
        *(_argument(page, a) for a in frame.arguments),
    ]
    return Part("Clause", tuple(facts))


def _argument(page: AskedPage, argument: Argument) -> Fact:
    label = argument.role.value
    if argument.role is Role.OBLIQUE:
        label = _BEFORE.get(argument.preposition, argument.preposition)
    hangs = "hangs on the object, not on the act" if argument.far else ""
    words = page.tokens([argument.token]) if argument.role is Role.CLAUSE else page.phrase(argument.token)
    return Fact(label, words, argument.via or hangs)


_BEFORE = {"poss": "owner", "mod": "before it", "as": "as"}
"""How the arguments are called that no preposition brings in."""


# ── the rivals ───────────────────────────────────────────────────────────────────────────────────────────────


def rivals_part(page: AskedPage, scene: Scene, match: Match) -> Part:
    """The other senses of the words: those that matched too and why they lost, else the one that came nearest."""
    others = [one for one in weighed(scene, match.frame) if one.trigger is not match.trigger]
    matched = [one for one in others if one.match]
    if matched:
        return Part(
            "Runner-up", tuple(_lost(page, one.trigger, match.trigger) for one in matched[:MOST]), _more(matched)
        )
    if not others:
        return Part(
            "Runner-up", (Fact("none", f"no other sense of {page.tokens(match.frame.words)} is in the tables"),)
        )
    nearest = others[0]
    return Part("Runner-up", (Fact("none", "nothing else matched"), _missed(page, nearest)))


def _more(matched: Sequence[Weighed]) -> str:
    return f"… and {len(matched) - MOST} more" if len(matched) > MOST else ""


def _lost(page: AskedPage, one: Trigger, winner: Trigger) -> Fact:
    """A sense that matched too."""
    if one.conditions != winner.conditions:
        why = f"matched too, but asks for less ({one.conditions} against {winner.conditions})"
    elif one.weight != winner.weight:
        why = f"matched too, but its wording is less sure ({one.weight:g} against {winner.weight:g})"
    else:
        why = "matched too, is as exact and as sure, and comes later in the tables"
    return Fact("next", f"{_codes(one)}; {_row(page, one)}", why)


def _missed(page: AskedPage, one: Weighed) -> Fact:
    """A sense that did not match: each condition that it fails on."""
    missed = "; ".join(_failure(failure) for failure in one.failures) or "it fits, but nobody fills its roles"
    return Fact("nearest", f"{_codes(one.trigger)}; {_row(page, one.trigger)}", missed)


_MISSED: Mapping[str, str] = {
    "require": "asks for {roles}: {words}",
    "forbid": "forbids {roles}: only {words}",
    "nouns": "asks for {roles}: {words}",
    "not_nouns": "forbids {roles}: {words}",
    "clause": "asks for a clause below it {words}",
}


def _failure(failure: Failure) -> str:
    roles = " or ".join(failure.roles)
    return _MISSED[failure.key].format(roles=roles, words=_listed(sorted(failure.words))).strip()
