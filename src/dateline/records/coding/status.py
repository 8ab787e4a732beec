"""Whether an act took place: from negation, modals, the verbs and nouns above it, hedges, conditions and questions.

After the idea of FactBank (Saurí and Pustejovsky 2009): a predicate's factuality is the product of what governs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.languages.predicates import Predicates
from dateline.model.finding import Status
from dateline.model.frame import Form, Frame
from dateline.model.parse import Parse

_CLAUSAL = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl"})


@dataclass(frozen=True, slots=True)
class Standing:
    """How an act stands: its status, whether it is only somebody's claim, and whether its wording sets it in the past's past."""

    status: Status
    alleged: bool = False
    background: bool = False


def standing(parse: Parse, frame: Frame, words: Predicates) -> Standing:
    """The status of a frame's act."""
    alleged, background = _is_hedged(parse, frame, words), _is_earlier(parse, frame, words)
    for status in _signs(parse, frame, words):
        if status is not None:
            return Standing(status, alleged=alleged or _claimed_above(parse, frame, words), background=background)
    return Standing(Status.HAPPENED, alleged=alleged or _claimed_above(parse, frame, words), background=background)


def _signs(parse: Parse, frame: Frame, words: Predicates) -> Iterator[Status | None]:
    """What each sign says, the strongest first."""
    yield Status.DENIED if frame.negated else None
    if frame.form is Form.NOUN:
        yield _by_modifiers(parse, frame.head, words)
        yield _of_plain_noun(parse, frame, words)
        return
    if frame.form is Form.LIGHT:
        yield _by_modifiers(parse, frame.head, words)
    yield _of_verb(parse, frame.clause, words)
    yield Status.HYPOTHETICAL if _is_question(parse, frame.head) else None


def _of_verb(parse: Parse, verb: int, words: Predicates) -> Status | None:
    """The status that a verb's own auxiliaries give it, else what governs it; what is only feared or hoped is not planned."""
    own, above = _by_auxiliaries(parse, verb, words), _by_governors(parse, verb, words)
    if Status.HYPOTHETICAL in {own, above}:
        return Status.HYPOTHETICAL
    if own or above:
        return own or above
    return Status.ONGOING if _is_progressive(parse, verb, words) else None


def _by_auxiliaries(parse: Parse, verb: int, words: Predicates) -> Status | None:
    modals = {parse.norms[child] for child in parse.child_list(verb, "aux")}
    if modals & words.future_modals:
        return Status.PLANNED
    if modals & words.possible_modals:
        told = parse.deps[verb] == "ccomp" and parse.lemmas[parse.heads[verb]] in words.reporting
        return Status.PLANNED if told and modals & {"would", "'d"} else Status.HYPOTHETICAL
    if parse.child(verb, "mark") is not None and any(
        parse.norms[child] in words.conditions for child in parse.child_list(verb, "mark")
    ):
        return Status.HYPOTHETICAL
    return None


def _is_progressive(parse: Parse, verb: int, words: Predicates) -> bool:
    auxiliaries = {parse.norms[child] for child in parse.child_list(verb, "aux")}
    return parse.tags[verb] == "VBG" and bool(auxiliaries & words.present_auxiliaries)


def _by_governors(parse: Parse, verb: int, words: Predicates) -> Status | None:
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
        if (dep not in _CLAUSAL and dep != "prep") or (dep == "advcl" and not _is_infinitive(parse, token)):
            return None
        found = _by_governor(parse, token, head, words)
        if found is not None or (dep == "ccomp" and parse.lemmas[head] in words.reporting):
            return found
        token = head
    return None


def _of_generic_clause(parse: Parse, noun: int, words: Predicates) -> Status | None:
    """For “would deport students who take part in riots”: a timeless relative clause is as real as what is said of its noun."""
    above = next((one for one in parse.ancestors(noun) if parse.pos[one] in {"VERB", "AUX"}), None)
    return None if above is None else _of_verb(parse, above, words)


def _shared(parse: Parse, token: int, head: int, words: Predicates) -> Status | None:
    """For “will meet and discuss”: a coordinated bare verb shares the modal of the first."""
    bare = parse.tags[token] in {"VB", "VBN"} and parse.child(token, "nsubj", "nsubjpass", "aux") is None
    return _by_auxiliaries(parse, head, words) if bare else None


def _by_governor(parse: Parse, token: int, head: int, words: Predicates) -> Status | None:
    lemma = parse.lemmas[head].lower()
    infinitive = _is_infinitive(parse, token)
    if parse.pos[head] in {"VERB", "AUX"}:
        asserted = parse.deps[token] == "ccomp" and not infinitive and lemma in words.reporting
        return None if asserted else _by_verb(lemma, words, infinitive=infinitive)
    if parse.pos[head] == "ADJ" and infinitive:
        return Status.PLANNED if lemma in words.planned_adjectives else None
    if parse.pos[head] in {"NOUN", "PROPN"} and (infinitive or parse.deps[token] == "pcomp"):
        return _by_noun(lemma, words) or (Status.HYPOTHETICAL if infinitive else None)
    return None


def _is_infinitive(parse: Parse, verb: int) -> bool:
    return parse.tags[verb] == "VB" and any(parse.norms[child] == "to" for child in parse.child_list(verb, "aux"))


def _by_verb(lemma: str, words: Predicates, *, infinitive: bool) -> Status | None:
    """What a verb says of the clause below it; a bare infinitive of purpose is a plan ("is to visit", "flew in to meet")."""
    if lemma in words.continuing:
        return Status.ONGOING
    if lemma in words.denied:
        return Status.DENIED if lemma != "deny" else None
    if lemma in words.planned:
        return Status.PLANNED
    if lemma in words.hypothetical:
        return Status.HYPOTHETICAL
    return Status.PLANNED if infinitive and lemma not in words.done_infinitives else None


def _by_noun(lemma: str, words: Predicates) -> Status | None:
    if lemma in words.planned_nouns:
        return Status.PLANNED
    return Status.HYPOTHETICAL if lemma in words.hypothetical_nouns else None


def _by_modifiers(parse: Parse, noun: int, words: Predicates) -> Status | None:
    modifiers = {parse.norms[child] for child in parse.child_list(noun, "amod", "det")}
    if modifiers & words.future_modifiers:
        return Status.PLANNED
    return Status.HYPOTHETICAL if modifiers & words.possible_modifiers else None


def _of_plain_noun(parse: Parse, frame: Frame, words: Predicates) -> Status | None:
    """An event noun that no light verb carries: decided by the verb it is subject or object of, or the noun above it."""
    token, dep, head = frame.head, parse.deps[frame.head], parse.heads[frame.head]
    while dep == "conj" and head != token:
        token, dep, head = head, parse.deps[head], parse.heads[head]
    if dep == "pobj" and parse.pos[parse.heads[head]] in {"NOUN", "PROPN"}:
        return _by_noun(parse.lemmas[parse.heads[head]].lower(), words)
    if dep in {"nsubj", "nsubjpass"}:
        return _by_auxiliaries(parse, head, words)
    if dep == "dobj" or (
        dep == "pobj" and parse.norms[head] in {"for", "against", "on", "to"} and parse.pos[parse.heads[head]] == "VERB"
    ):
        return _as_object(parse, head if dep == "dobj" else parse.heads[head], words)
    return None


def _as_object(parse: Parse, verb: int, words: Predicates) -> Status | None:
    """For “urged talks”, "called for talks", "cancelled a visit": the object of such a verb has not happened."""
    lemma = parse.lemmas[verb].lower()
    if lemma in words.denied:
        return Status.DENIED
    if lemma in words.planned:
        return Status.PLANNED
    if lemma in words.hypothetical:
        return Status.HYPOTHETICAL
    return _of_verb(parse, verb, words)


def _is_question(parse: Parse, token: int) -> bool:
    first, last = parse.sentences[parse.sentence[token]]
    return any(parse.norms[one] == "?" for one in range(max(first, last - 2), last))


def _is_hedged(parse: Parse, frame: Frame, words: Predicates) -> bool:
    around = [child for token in {frame.head, frame.clause} for child in parse.child_list(token, "advmod", "amod")]
    around += [
        child
        for argument in frame.arguments
        if argument.role.value == "agent"
        for child in parse.child_list(argument.token, "amod")
    ]
    return any(parse.norms[child] in words.alleged_words for child in around)


def _claimed_above(parse: Parse, frame: Frame, words: Predicates) -> bool:
    """Whether a verb or noun of accusing governs the clause."""
    token = frame.clause if frame.form is not Form.NOUN else frame.head
    for _ in range(6):
        head, dep = parse.heads[token], parse.deps[token]
        if head == token or dep == "relcl":
            return False
        lemma = parse.lemmas[head].lower()
        if dep in {"pcomp", "pobj", "prep", "ccomp", "xcomp", "acl", "advcl"} and (
            (lemma in words.alleged and parse.pos[head] == "VERB" and dep != "advcl") or lemma in words.alleged_nouns
        ):
            return True
        token = head
    return False


def _is_earlier(parse: Parse, frame: Frame, words: Predicates) -> bool:
    """The past perfect sets an act before the story's own time; so does being remembered or played.

    Below a verb of saying it is only the tense of reported speech ("denied that his men had fired").
    """
    verb = frame.clause
    perfect = parse.tags[verb] == "VBN" and any(parse.norms[child] == "had" for child in parse.child_list(verb, "aux"))
    told = parse.deps[verb] == "ccomp"
    remembered = any(parse.lemmas[above].lower() in words.commemorations for above in parse.ancestors(frame.head))
    return remembered or _is_reason(parse, verb, words) or (perfect and not told and frame.form is not Form.NOUN)


def _is_reason(parse: Parse, verb: int, words: Predicates) -> bool:
    """For “was jailed for criticising the junta”: what somebody is punished for came before."""
    preposition = parse.heads[verb]
    governor = parse.heads[preposition]
    return (
        parse.deps[verb] == "pcomp"
        and parse.norms[preposition] in {"for", "of", "over"}
        and parse.lemmas[governor] in words.blamed_for
    )
