"""Which way a bare "Thursday" or "in May" points: told by the preposition before it and the tense of the clause around it."""

from __future__ import annotations

from enum import IntEnum

from dateline.annotations.times.story import Aside
from dateline.languages.timerules import Tenses
from dateline.model.parse import Parse

_DEEPEST = 8
"""How many words up the clause is looked for; deeper chains are parser errors."""


class Way(IntEnum):
    """Where a clause points from the day of the report: before it, from it on, to plans told in the present, or nowhere."""

    OPEN = 0
    PAST = 1
    PRESENT = 2
    FUTURE = 3


def way_of(parse: Parse, first: int, last: int, tenses: Tenses, *, told: bool) -> Way:
    """Which way the time in tokens `first` up to `last` points; `told` where the present tense tells what was (a caption)."""
    before = parse.norms[first - 1] if first else ""
    if before in tenses.behind:
        return Way.PAST
    if before in tenses.ahead or " ".join(parse.norms[max(first - 2, 0) : first]) in tenses.ahead:
        return Way.FUTURE
    head = _head(parse, first, last)
    if parse.deps[head] in _OF_A_NOUN and parse.pos[parse.heads[head]] in ("NOUN", "PROPN"):
        return _noun_way(parse, parse.heads[head], tenses)
    way = _clause_way(parse, head, tenses)
    return Way.PAST if told and way is Way.PRESENT else way


_OF_A_NOUN = frozenset({"compound", "nmod", "amod", "poss", "npadvmod", "appos", "nummod"})
"""How a time hangs on the name of an act ("Monday's drills", "the July 10 meeting"), which the tense of the clause says little about."""


def _noun_way(parse: Parse, noun: int, tenses: Tenses) -> Way:
    """Ahead where the clause tells what will become of the thing ("Friday's bill will be paid"), unless it is a deed done; else open."""
    if parse.lemmas[noun] in tenses.happened or parse.deps[noun] not in _SUBJECTS:
        return Way.OPEN
    helpers = {parse.norms[child] for child in parse.child_list(parse.heads[noun], "aux")}
    return Way.FUTURE if helpers & tenses.future and "to" not in helpers else Way.OPEN


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def aside_of(parse: Parse, first: int, last: int, tenses: Tenses) -> Aside:
    """How far from the main line of a report the time in tokens `first` up to `last` stands."""
    for above, _ in zip(parse.ancestors(_head(parse, first, last)), range(_DEEPEST), strict=False):
        if parse.pos[above] in ("VERB", "AUX"):
            if parse.lemmas[above] in tenses.reporting:
                return Aside.REPORTED
            if parse.deps[_first_conjunct(parse, above)] == "relcl":
                return Aside.BESIDE
            return Aside.BEFORE if _had(parse, above) else Aside.MAIN
    return Aside.REPORTED


def _first_conjunct(parse: Parse, token: int) -> int:
    """The first of coordinated words, by which the rest of the sentence holds them."""
    while parse.deps[token] == "conj" and parse.heads[token] != token:
        token = parse.heads[token]
    return token


def _had(parse: Parse, verb: int) -> bool:
    """Whether a verb tells what came before: "had left"."""
    return any(parse.tags[child] == "VBD" for child in parse.child_list(verb, "aux")) and parse.tags[verb] == "VBN"


def _head(parse: Parse, first: int, last: int) -> int:
    """The word of the expression that hangs on the rest of the sentence."""
    return next((token for token in range(first, last) if not first <= parse.heads[token] < last), last - 1)


def _clause_way(parse: Parse, token: int, tenses: Tenses) -> Way:
    """The tense of the nearest verb above; a sentence without one leaves it open."""
    token = _first_conjunct(parse, token)
    purpose = parse.norms[parse.heads[token]] in tenses.purpose
    for above, _ in zip(parse.ancestors(token), range(_DEEPEST), strict=False):
        if parse.pos[above] in ("VERB", "AUX"):
            if purpose and parse.lemmas[above] in tenses.planning:
                return Way.FUTURE
            found = _verb_way(parse, above, tenses)
            if found is not None:
                return found
    return Way.OPEN


def _verb_way(parse: Parse, verb: int, tenses: Tenses) -> Way | None:
    """The way a verb points; None where the verb above it decides (participles, coordinated verbs)."""
    helpers = {parse.norms[child] for child in parse.child_list(verb, "aux", "auxpass")}
    if "to" in helpers:
        return _infinitive_way(parse, verb, tenses)
    if helpers & tenses.future:
        return Way.FUTURE
    tag = parse.tags[verb]
    if tag == "VBN" and not helpers:
        return _participle_way(parse, verb, tenses)
    if tag == "VBD" or helpers & tenses.past or (tag == "VBN" and helpers & tenses.perfect):
        return Way.PAST
    return None if tag in ("VBG", "VB") and not helpers else Way.PRESENT


def _participle_way(parse: Parse, verb: int, tenses: Tenses) -> Way | None:
    """Bare participles tell what was; "ordered it closed" what is to be, "than planned" nothing."""
    if any(parse.norms[child] in tenses.than for child in parse.child_list(verb, "mark")):
        return None
    above, how = parse.heads[verb], parse.deps[verb]
    if how == "acl" and parse.deps[above] == "dobj":
        above, how = parse.heads[above], "oprd"
    ordered = how in ("xcomp", "ccomp", "oprd") and parse.lemmas[above] in tenses.planning
    return Way.FUTURE if ordered else Way.PAST


def _infinitive_way(parse: Parse, verb: int, tenses: Tenses) -> Way | None:
    """Words like "due to leave" lies ahead; "managed to leave" was as the verb above it."""
    above = parse.heads[verb]
    if above == verb or parse.pos[above] not in ("VERB", "AUX", "ADJ"):
        return Way.FUTURE
    if parse.lemmas[above] in tenses.planning or parse.norms[above] in tenses.planning:
        return Way.FUTURE
    return None if parse.tags[above] in ("VBD", "VBN") else Way.FUTURE
