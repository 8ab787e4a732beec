"""Whether an act took place: from negation, modals, the verbs and nouns above it, hedges, conditions and questions.

After the idea of FactBank (Saurí and Pustejovsky 2009): a predicate's factuality is the product of what governs it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dateline.languages.predicates import Predicates
from dateline.model.finding import Status
from dateline.model.frame import Form, Frame
from dateline.model.parse import Parse
from dateline.records.reason import Reason

AHEAD = frozenset({Status.PLANNED, Status.HYPOTHETICAL})
"""The statuses of what has not been: no history, and what a threat is made of."""

_CLAUSAL = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl"})
_PLAIN = Reason("nothing in the clause or above it speaks against it")


@dataclass(frozen=True, slots=True)
class Standing:
    """How an act stands: its status and what decided it, whose claim it is only, and what sets it in the past's past."""

    status: Status
    reason: Reason = _PLAIN
    claimed: Reason | None = None
    earlier: Reason | None = None

    @property
    def alleged(self) -> bool:
        """Whether the wording calls it a claim."""
        return self.claimed is not None

    @property
    def background(self) -> bool:
        """Whether the wording sets it before the story's own time."""
        return self.earlier is not None


@dataclass(frozen=True, slots=True)
class _Sign:
    """One sign of a status, and what it is."""

    status: Status
    reason: Reason


def standing(parse: Parse, frame: Frame, words: Predicates) -> Standing:
    """The status of a frame's act."""
    sign = next(filter(None, _signs(parse, frame, words)), None) or _Sign(Status.HAPPENED, _PLAIN)
    claimed = _hedge(parse, frame, words) or _claim_above(parse, frame, words)
    return Standing(sign.status, sign.reason, claimed, _earlier(parse, frame, words))


def _signs(parse: Parse, frame: Frame, words: Predicates) -> Iterator[_Sign | None]:
    """What each sign says, the strongest first."""
    yield _Sign(Status.DENIED, Reason("the clause is negated", (frame.clause,))) if frame.negated else None
    if frame.form is Form.NOUN:
        yield _by_modifiers(parse, frame.head, words)
        yield _of_plain_noun(parse, frame, words)
        return
    if frame.form is Form.LIGHT:
        yield _by_modifiers(parse, frame.head, words)
    yield _of_verb(parse, frame.clause, words)
    yield _question(parse, frame.head)


def _of_verb(parse: Parse, verb: int, words: Predicates) -> _Sign | None:
    """The status that a verb's own auxiliaries give it, else what governs it; what is only feared or hoped is not planned."""
    own, above = _by_auxiliaries(parse, verb, words), _by_governors(parse, verb, words)
    feared = next((sign for sign in (own, above) if sign and sign.status is Status.HYPOTHETICAL), None)
    return feared or own or above or _progressive(parse, verb, words)


def _by_auxiliaries(parse: Parse, verb: int, words: Predicates) -> _Sign | None:
    auxiliaries = parse.child_list(verb, "aux")
    modals = {parse.norms[child] for child in auxiliaries}
    if modals & words.future_modals:
        return _Sign(Status.PLANNED, _worded(parse, "a modal of the future", auxiliaries, words.future_modals))
    if modals & words.possible_modals:
        told = parse.deps[verb] == "ccomp" and parse.lemmas[parse.heads[verb]] in words.reporting
        planned = told and bool(modals & {"would", "'d"})
        rule = "“would” in reported speech is a plan" if planned else "a modal of what is only possible"
        reason = _worded(parse, rule, auxiliaries, words.possible_modals)
        return _Sign(Status.PLANNED if planned else Status.HYPOTHETICAL, reason)
    marks = [child for child in parse.child_list(verb, "mark") if parse.norms[child] in words.conditions]
    return _Sign(Status.HYPOTHETICAL, Reason("the clause is a condition", tuple(marks))) if marks else None


def _worded(parse: Parse, rule: str, tokens: Collection[int], wanted: Collection[str]) -> Reason:
    """A rule with those of some tokens whose words it is about."""
    return Reason(rule, tuple(token for token in tokens if parse.norms[token] in wanted))


def _progressive(parse: Parse, verb: int, words: Predicates) -> _Sign | None:
    auxiliaries = [child for child in parse.child_list(verb, "aux") if parse.norms[child] in words.present_auxiliaries]
    if parse.tags[verb] != "VBG" or not auxiliaries:
        return None
    return _Sign(Status.ONGOING, Reason("the progressive of the present", (*auxiliaries, verb)))


def _by_governors(parse: Parse, verb: int, words: Predicates) -> _Sign | None:
    """What the words above say of a clause that they do not assert."""
    token = verb
    for _ in range(8):
        dep, head = parse.deps[token], parse.heads[token]
        if dep == "relcl" and parse.tags[token] in {"VBP", "VBZ"}:
            return _of_generic_clause(parse, head, words)
        if head == token or dep == "relcl":
            return None
        if dep == "conj":
            shared = _shared(parse, token, head, words)
            if shared is not None:
                return shared
            token = head
            continue
        if (dep not in _CLAUSAL and dep != "prep") or (dep == "advcl" and not parse.is_infinitive(token)):
            return None
        found = _by_governor(parse, token, head, words)
        if found is not None or (dep == "ccomp" and parse.lemmas[head] in words.reporting):
            return found
        token = head
    return None


def _of_generic_clause(parse: Parse, noun: int, words: Predicates) -> _Sign | None:
    """For “would deport students who take part in riots”: a timeless relative clause is as real as what is said of its noun."""
    above = next((one for one in parse.ancestors(noun) if parse.pos[one] in {"VERB", "AUX"}), None)
    return None if above is None else _of_verb(parse, above, words)


def _shared(parse: Parse, token: int, head: int, words: Predicates) -> _Sign | None:
    """For “will meet and discuss”: a coordinated bare verb shares the modal of the first."""
    bare = parse.tags[token] in {"VB", "VBN"} and parse.child(token, "nsubj", "nsubjpass", "aux") is None
    return _by_auxiliaries(parse, head, words) if bare else None


def _by_governor(parse: Parse, token: int, head: int, words: Predicates) -> _Sign | None:
    lemma = parse.lowered[head]
    infinitive = parse.is_infinitive(token)
    if parse.pos[head] in {"VERB", "AUX"}:
        asserted = parse.deps[token] == "ccomp" and not infinitive and lemma in words.reporting
        return None if asserted else _by_verb(parse, head, words, infinitive=infinitive)
    if parse.pos[head] == "ADJ" and infinitive:
        planned = lemma in words.planned_adjectives
        return _Sign(Status.PLANNED, Reason("an adjective of plans governs it", (head,))) if planned else None
    if parse.pos[head] in {"NOUN", "PROPN"} and (infinitive or parse.deps[token] == "pcomp"):
        aim = _Sign(Status.HYPOTHETICAL, Reason("an infinitive below a noun is no fact", (head, token)))
        return _by_noun(parse, head, words) or (aim if infinitive else None)
    return None


def _by_verb(parse: Parse, verb: int, words: Predicates, *, infinitive: bool) -> _Sign | None:
    """What a verb says of the clause below it; a bare infinitive of purpose is a plan ("is to visit", "flew in to meet")."""
    lemma = parse.lowered[verb]
    if lemma in words.continuing:
        return _Sign(Status.ONGOING, Reason("a verb of going on governs it", (verb,)))
    if lemma in words.denied:
        return _Sign(Status.DENIED, Reason("a verb of not doing governs it", (verb,))) if lemma != "deny" else None
    if lemma in words.planned:
        return _Sign(Status.PLANNED, Reason("a verb of plans governs it", (verb,)))
    if lemma in words.hypothetical:
        return _Sign(Status.HYPOTHETICAL, Reason("a verb of wishes and fears governs it", (verb,)))
    aim = infinitive and lemma not in words.done_infinitives
    return _Sign(Status.PLANNED, Reason("an infinitive of purpose is a plan", (verb,))) if aim else None


def _by_noun(parse: Parse, noun: int, words: Predicates) -> _Sign | None:
    lemma = parse.lowered[noun]
    if lemma in words.planned_nouns:
        return _Sign(Status.PLANNED, Reason("a noun of plans governs it", (noun,)))
    hoped = lemma in words.hypothetical_nouns
    return _Sign(Status.HYPOTHETICAL, Reason("a noun of wishes and fears governs it", (noun,))) if hoped else None


def _by_modifiers(parse: Parse, noun: int, words: Predicates) -> _Sign | None:
    tokens = parse.child_list(noun, "amod", "det")
    modifiers = {parse.norms[child] for child in tokens}
    if modifiers & words.future_modifiers:
        return _Sign(Status.PLANNED, _worded(parse, "a modifier of the future", tokens, words.future_modifiers))
    if modifiers & words.possible_modifiers:
        reason = _worded(parse, "a modifier of what is only possible", tokens, words.possible_modifiers)
        return _Sign(Status.HYPOTHETICAL, reason)
    return None


def _of_plain_noun(parse: Parse, frame: Frame, words: Predicates) -> _Sign | None:
    """An event noun that no light verb carries: decided by the verb it is subject or object of, or the noun above it."""
    token, dep, head = frame.head, parse.deps[frame.head], parse.heads[frame.head]
    while dep == "conj" and head != token:
        token, dep, head = head, parse.deps[head], parse.heads[head]
    if dep == "pobj" and parse.pos[parse.heads[head]] in {"NOUN", "PROPN"}:
        return _by_noun(parse, parse.heads[head], words)
    if dep in {"nsubj", "nsubjpass"}:
        return _by_auxiliaries(parse, head, words)
    if dep == "dobj" or (
        dep == "pobj" and parse.norms[head] in {"for", "against", "on", "to"} and parse.pos[parse.heads[head]] == "VERB"
    ):
        return _as_object(parse, head if dep == "dobj" else parse.heads[head], words)
    return None


def _as_object(parse: Parse, verb: int, words: Predicates) -> _Sign | None:
    """For “urged talks”, "called for talks", "cancelled a visit": the object of such a verb has not happened."""
    lemma = parse.lowered[verb]
    if lemma in words.denied:
        return _Sign(Status.DENIED, Reason("it is the object of a verb of not doing", (verb,)))
    if lemma in words.planned:
        return _Sign(Status.PLANNED, Reason("it is the object of a verb of plans", (verb,)))
    if lemma in words.hypothetical:
        return _Sign(Status.HYPOTHETICAL, Reason("it is the object of a verb of wishes and fears", (verb,)))
    return _of_verb(parse, verb, words)


def _question(parse: Parse, token: int) -> _Sign | None:
    first, last = parse.sentences[parse.sentence[token]]
    marks = tuple(one for one in range(max(first, last - 2), last) if parse.norms[one] == "?")
    return _Sign(Status.HYPOTHETICAL, Reason("the sentence is a question", marks)) if marks else None


def _hedge(parse: Parse, frame: Frame, words: Predicates) -> Reason | None:
    """The word at the act or at its doer that calls it a claim: "allegedly", "a suspected bomber"."""
    around = [child for token in {frame.head, frame.clause} for child in parse.child_list(token, "advmod", "amod")]
    around += [
        child
        for argument in frame.arguments
        if argument.role.value == "agent"
        for child in parse.child_list(argument.token, "amod")
    ]
    found = next((child for child in around if parse.norms[child] in words.alleged_words), None)
    return None if found is None else Reason("a word that hedges", (found,))


def _claim_above(parse: Parse, frame: Frame, words: Predicates) -> Reason | None:
    """The verb or noun of accusing that governs the clause."""
    token = frame.clause if frame.form is not Form.NOUN else frame.head
    for _ in range(6):
        head, dep = parse.heads[token], parse.deps[token]
        if head == token or dep == "relcl":
            return None
        lemma = parse.lowered[head]
        if dep in {"pcomp", "pobj", "prep", "ccomp", "xcomp", "acl", "advcl"} and (
            (lemma in words.alleged and parse.pos[head] == "VERB" and dep != "advcl") or lemma in words.alleged_nouns
        ):
            return Reason("a word of accusing governs it", (head,))
        token = head
    return None


def _earlier(parse: Parse, frame: Frame, words: Predicates) -> Reason | None:
    """What sets an act before the story's own time: that it is remembered or played, what somebody is punished for, "once", "last time".

    The past perfect alone does not: "after crowds had stormed the embassy", "denied that his men had fired", "by evening 200 had
    barricaded the street" are the day's news.
    """
    remembered = next(
        (above for above in parse.ancestors(frame.head) if parse.lowered[above] in words.commemorations), None
    )
    if remembered is not None:
        return Reason("it is remembered or played", (remembered,))
    return (
        _tried_for(parse, frame, words)
        or _of_old(parse, frame, words)
        or _of_an_earlier_time(parse, frame.clause, words)
    )


def _of_old(parse: Parse, frame: Frame, words: Predicates) -> Reason | None:
    """An adverb of history at a verb in the past: "once led the rebels", "has previously met"."""
    adverbs = parse.child_list(frame.clause, "advmod")
    found = tuple(one for one in adverbs if parse.norms[one] in words.history_words and one < frame.clause)
    past = parse.tags[frame.clause] in {"VBD", "VBN"}
    return Reason("an adverb of history", found) if found and past else None


def _of_an_earlier_time(parse: Parse, verb: int, words: Predicates) -> Reason | None:
    """For "not the first time that the army had shelled the town" and "the last time they met": there was a time before this."""
    time = parse.heads[verb]
    if parse.deps[verb] not in {"relcl", "acl"} or parse.lemmas[time] not in words.occasions:
        return None
    counted = {parse.norms[child] for child in parse.child_list(time, "amod")}
    governor = parse.heads[time]
    had = any(parse.tags[child] == "VBD" for child in parse.child_list(verb, "aux"))
    again = bool(counted & words.firsts) and bool(parse.child_list(governor, "neg")) and had
    return Reason("it is not the first time, or was the last", (time, verb)) if again or counted & words.lasts else None


def _tried_for(parse: Parse, frame: Frame, words: Predicates) -> Reason | None:
    """For “was jailed for criticising the junta”, “went on trial over the knifing”: what somebody is punished for came before."""
    behind: int | None = None
    for token in parse.ancestors(frame.head):
        if behind is not None and (sign := _court_word(parse, token, words)) is not None:
            return Reason("what somebody is tried or punished for came before", (sign, behind))
        if parse.pos[token] in {"VERB", "AUX"} and parse.deps[token] != "pcomp":
            return None
        behind = token if parse.norms[token] in words.charging else behind
    return None


def _court_word(parse: Parse, token: int, words: Predicates) -> int | None:
    """The word by which somebody is tried or punished: "jailed", "found guilty", "went on trial", "wanted"."""
    beside = [token, *parse.child_list(token, "oprd", "acomp")]
    beside += [noun for prep in parse.child_list(token, "prep") for noun in parse.child_list(prep, "pobj")]
    for one in beside:
        own = words.trying | words.pleading | words.punishing if one == token else frozenset[str]()
        if parse.lemmas[one] in own or parse.norms[one] in words.court_words:
            return one
    return None
