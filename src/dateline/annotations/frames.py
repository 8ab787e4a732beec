"""Frames: who does what in each clause, from the dependency parse.

Logical roles through passives, coordination, control and raising, relative and reduced clauses, light verbs and event nouns,
after the dependency labels of ClearNLP (Choi and Palmer 2012), which the packaged English models give.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from dateline.annotations import clauses
from dateline.languages import Language
from dateline.languages.predicates import Predicates
from dateline.languages.triggers import BELOW, UNLESS
from dateline.model.frame import Argument, Form, Frame, Role
from dateline.model.parse import Parse


def find_frames(parse: Parse, *, language: Language) -> tuple[Frame, ...]:
    """The frames of all verbs, and of the nouns and adjectives that the language's triggers know, in text order."""
    words, triggers = language.predicates, language.triggers
    found = []
    for token, pos in enumerate(parse.pos):
        if pos not in _HEADS:
            continue
        if clauses.is_verb(parse, token):
            found.append(_verb_frame(parse, token, words))
        elif (
            pos in {"NOUN", "PROPN", "VERB"}
            and parse.deps[token] not in {"aux", "amod"}
            and (name := clauses.noun_name(parse, token, triggers.nouns))
        ):
            found.append(_noun_frame(parse, token, name, words))
        elif (
            pos in {"ADJ", "ADV", "VERB"}
            and parse.lemmas[token] in triggers.adjectives
            and parse.deps[token] in {"acomp", "oprd", "conj", "amod"}
        ):
            described = _DESCRIBED.get(parse.tags[token]) if parse.deps[token] == "amod" else None
            found.append(
                _participle_frame(parse, token, described) if described else _adjective_frame(parse, token, words)
            )
    return tuple(found)


_HEADS = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV"})
"""Parts of speech that may head a frame."""


def _verb_frame(parse: Parse, verb: int, words: Predicates) -> Frame:
    passive = clauses.is_passive(parse, verb)
    core = [*_subject_arguments(parse, verb, words, passive=passive), *_objects(parse, verb, words)]
    patients = [argument.token for argument in core if argument.role is Role.PATIENT]
    far = [argument for patient in patients[:1] for argument in _obliques(parse, patient, far=True)]
    far += _makers(parse, [argument.token for argument in core if argument.role is Role.AGENT])
    return Frame(
        head=verb,
        words=tuple(sorted({verb, *clauses.particles(parse, verb, words)})),
        form=Form.VERB,
        clause=verb,
        arguments=(
            *_unique([*core, *_states(parse, verb)]),
            *_obliques(parse, verb),
            *far,
            *_obliged(parse, verb, words),
            *_below(parse, verb),
            *_unless(parse, verb, words),
            *_circumstances(parse, verb, words),
            *_complements(parse, verb, words),
        ),
        passive=passive,
        negated=clauses.is_negated(parse, verb, words),
    )


def _makers(parse: Parse, subjects: Sequence[int]) -> Iterator[Argument]:
    """Who made or laid what acts here: "a bomb planted by rebels went off"."""
    for subject in subjects:
        for clause in parse.child_list(subject, "acl"):
            for by in parse.child_list(clause, "agent"):
                for token in clauses.objects_of_preposition(parse, by):
                    yield Argument(Role.OBLIQUE, token, "by", far=True, via="who made what acts")


def _subject_arguments(parse: Parse, verb: int, words: Predicates, *, passive: bool) -> Iterator[Argument]:
    found = clauses.reach_subjects(parse, verb, words)
    if not passive:
        yield from _arguments(Role.AGENT, found, "subject")
        return
    handed = parse.child(verb, "dobj") is not None  # "was given asylum": the subject receives
    yield from _arguments(Role.RECIPIENT if handed else Role.PATIENT, found, "subject of a passive")
    for by in parse.child_list(verb, "agent"):
        tokens = clauses.objects_of_preposition(parse, by)
        yield from _arguments(Role.AGENT, clauses.Reached(tuple(tokens)), "behind the “by” of a passive")


def _arguments(role: Role, found: clauses.Reached, place: str) -> Iterator[Argument]:
    """The arguments at some tokens; `place` is what they are to the verb."""
    via = f"{place}: {found.via}" if found.via else place
    yield from (Argument(role, token, via=via) for token in found.tokens)


def _objects(parse: Parse, verb: int, words: Predicates) -> Iterator[Argument]:
    yield from _arguments(Role.PATIENT, clauses.direct_objects(parse, verb, words), "object")
    for dative in parse.child_list(verb, "dative"):
        tokens = (
            clauses.objects_of_preposition(parse, dative)
            if parse.pos[dative] == "ADP"
            else clauses.coordinated(parse, dative)
        )
        yield from _arguments(Role.RECIPIENT, clauses.Reached(tuple(tokens)), "receiver")


def _states(parse: Parse, verb: int) -> Iterator[Argument]:
    """What the object becomes or is held to be: "found guilty", "left two dead", "declared persona non grata", as role `as`."""
    for child in parse.child_list(verb, "oprd", "acomp"):
        yield Argument(Role.OBLIQUE, child, "as")
        subjects = clauses.own_subjects(parse, child) if parse.pos[child] == "ADJ" else ()
        yield from (Argument(Role.PATIENT, token, via="what is held to be so") for token in subjects)
    for child in parse.child_list(verb, "ccomp", "xcomp"):
        if parse.pos[child] == "ADJ" and parse.child(child, "aux", "cop") is None:
            yield Argument(Role.OBLIQUE, child, "as")
            yield from (
                Argument(Role.PATIENT, token, via="what is held to be so")
                for token in clauses.own_subjects(parse, child)
            )


def _obliged(parse: Parse, head: int, words: Predicates) -> Iterator[Argument]:
    """Who must act in the clause below, "said that Sudan must return it", "its demand that Israel ease them", as role `must`."""
    below = parse.child_list(head, "ccomp", "acl")
    asks = below and any(parse.lemmas[one] in words.demanding for one in (head, *parse.child_list(head, "dobj")))
    for clause in below:
        asked = asks and _opens_with(parse, clause, words.complementizers)
        if asked or words.obliging.intersection(parse.norms[child] for child in parse.child_list(clause, "aux")):
            for token in clauses.own_subjects(parse, clause):
                yield Argument(Role.OBLIQUE, token, "must", via="who must act in the clause below")


def _below(parse: Parse, verb: int) -> Iterator[Argument]:
    """Who acts in the clause below, "alleges that officers beat him", as role `below`; what is said is said of them."""
    for clause in parse.child_list(verb, "ccomp"):
        if clauses.is_passive(parse, clause):
            found = [
                token for by in parse.child_list(clause, "agent") for token in clauses.objects_of_preposition(parse, by)
            ]
        else:
            found = [clauses.antecedent(parse, token) for token in clauses.own_subjects(parse, clause)]
        yield from (
            Argument(Role.OBLIQUE, token, BELOW, far=True, via="who acts in the clause below") for token in found
        )


def _unless(parse: Parse, verb: int, words: Predicates) -> Iterator[Argument]:
    """Whose act would avert this one, "threatened to strike unless Israel rescinded it", "if it does not", as role `unless`."""
    for clause in _adverbial(parse, verb, "xcomp", "ccomp"):
        if _is_averting(parse, verb, clause, words):
            for token in clauses.own_subjects(parse, clause):
                yield Argument(Role.OBLIQUE, token, UNLESS, far=True, via="who could avert it")


def _is_averting(parse: Parse, verb: int, clause: int, words: Predicates) -> bool:
    """Whether a clause says what would avert an act: "unless it yields", "if it does not yield"; what only may be done is no threat."""
    if _opens_with(parse, clause, words.averting):
        return True
    goes_on = parse.lemmas[clause] in words.persisting or clauses.is_negated(parse, clause, words)
    modals = {parse.norms[child] for child in parse.child_list(verb, "aux")}
    ahead = parse.tags[verb] != "VBN" and not modals & words.possible_modals - words.reported_future
    return goes_on and ahead and _opens_with(parse, clause, words.provisos)


def _circumstances(parse: Parse, verb: int, words: Predicates) -> Iterator[Argument]:
    """What happened as this did, "were killed when their bus plunged off a bridge", as role `when`: the verb and its subject."""
    for clause in _adverbial(parse, verb, "conj"):
        if _opens_with(parse, clause, words.sequels):
            for token in (clause, *clauses.own_subjects(parse, clause)):
                yield Argument(Role.OBLIQUE, token, "when", far=True, via="the clause that tells when")


def _adverbial(parse: Parse, verb: int, *below: str) -> list[int]:
    """The adverbial clauses of a verb, and of the verbs that hang on it by some labels."""
    found, deps = [], parse.deps
    for child in parse.children[verb]:
        if deps[child] == "advcl":
            found.append(child)
        elif deps[child] in below:
            found += parse.child_list(child, "advcl")
    return found


def _opens_with(parse: Parse, clause: int, wanted: Container[str]) -> bool:
    """Whether one of these conjunctions opens a clause."""
    return any(parse.norms[mark] in wanted for mark in parse.child_list(clause, "mark", "advmod"))


def _complements(parse: Parse, head: int, words: Predicates) -> Iterator[Argument]:
    """Clauses below: that-clauses, infinitives, gerunds, also behind a preposition ("accused of shelling")."""
    for child in parse.children[head]:
        if parse.deps[child] in {"ccomp", "xcomp"}:
            yield Argument(Role.CLAUSE, child)
        elif parse.deps[child] in {"prep", "agent"}:
            yield from (
                Argument(Role.CLAUSE, below, parse.norms[child])
                for below in parse.child_list(child, "pcomp")
                if clauses.is_verb(parse, below)
            )
        elif (parse.deps[child] in {"advcl", "acl"} and parse.is_infinitive(child)) or (
            parse.deps[child] == "acl" and _opens_with(parse, child, words.complementizers)
        ):
            yield Argument(Role.CLAUSE, child, far=True)


def _obliques(parse: Parse, head: int, *, far: bool = False) -> Iterator[Argument]:
    for name, token in clauses.prepositional(parse, head):
        yield Argument(Role.OBLIQUE, token, name, far=far)


def _noun_frame(parse: Parse, noun: int, name: tuple[int, ...], words: Predicates) -> Frame:
    governor = clauses.light_governor(parse, noun, words)
    own = [*_before_noun(parse, noun, name, words), *_by_and_obliques(parse, noun)]
    # "welcomed Israel's withdrawal": the doer stands before the noun; "began their drills" names no other doer
    owner = parse.child(noun, "poss")
    own_doer = owner is not None and parse.tags[owner] != "PRP$"
    lent = [] if governor is None or own_doer else _from_light_verb(parse, noun, governor, words)
    reduced = [
        argument
        for verb in parse.child_list(noun, "acl", "relcl")
        for argument in _from_reduced_clause(parse, verb, words)
    ]
    light = governor is not None and governor.verb is not None
    above = clauses.verb_above(parse, noun)
    return Frame(
        head=noun,
        words=tuple(sorted({*name, *(governor.words if governor and light else ())})),
        form=Form.LIGHT if light else Form.NOUN,
        clause=noun if above is None else above,
        arguments=_unique([*own, *lent, *reduced, *_obliged(parse, noun, words), *_complements(parse, noun, words)]),
        negated=clauses.is_negated(parse, noun, words)
        or (governor is not None and governor.verb is not None and clauses.is_negated(parse, governor.verb, words)),
    )


def _before_noun(parse: Parse, noun: int, name: tuple[int, ...], words: Predicates) -> Iterator[Argument]:
    shared = clauses.shared_possessor(parse, noun)
    if shared is not None:
        yield Argument(Role.OBLIQUE, shared, "poss", via="coordination, the possessor of the first noun")
    preposition = parse.heads[noun]
    whole = parse.heads[preposition]
    if parse.deps[noun] == "pobj" and f"{parse.lemmas[whole]} {parse.norms[preposition]}" in words.involved:
        for owner in parse.child_list(whole, "poss"):
            yield Argument(Role.OBLIQUE, owner, "poss", via=f"whoever had a “{parse.words[whole]}” in it")
    for child in parse.children[noun]:
        if child in name:
            continue
        if parse.deps[child] == "poss":
            yield from (Argument(Role.OBLIQUE, token, "poss") for token in clauses.coordinated(parse, child))
        elif parse.deps[child] in {"compound", "amod", "nmod", "nsubj"}:
            yield from (Argument(Role.OBLIQUE, token, "mod") for token in clauses.coordinated(parse, child))


def _by_and_obliques(parse: Parse, noun: int) -> Iterator[Argument]:
    """What hangs on the noun, and the doer that the parser hung on its object: "the lifting of the ban by the ministry"."""
    for argument in _obliques(parse, noun):
        doer = Argument(Role.AGENT, argument.token, via="behind the “by” of the noun")
        yield doer if argument.preposition == "by" else argument
        if argument.preposition == "of":
            for name, token in clauses.prepositional(parse, argument.token):
                if name == "by":
                    yield Argument(Role.AGENT, token, via="behind “by”")
                elif name in {"from", "to"}:  # "the withdrawal of forces from Bosnia"
                    yield Argument(Role.OBLIQUE, token, name, far=True)


def _from_light_verb(parse: Parse, noun: int, governor: clauses.Governor, words: Predicates) -> list[Argument]:
    """What the light verb lends its noun: its doer, its receivers and its prepositional phrases."""
    verb = governor.verb if governor.verb is not None else governor.occurs
    if verb is None:
        return []
    via = f"lent by “{parse.words[verb]}”"
    lent = [
        *(Argument(Role.AGENT, token, via=via) for token in governor.agents if token != noun),
        *_obliques(parse, verb),
    ]
    lent += [argument for argument in _objects(parse, verb, words) if argument.role is Role.RECIPIENT]
    return [argument for argument in lent if argument.token != noun]


def _from_reduced_clause(parse: Parse, verb: int, words: Predicates) -> Iterator[Argument]:
    """For “an attack carried out by X”: the clause behind the noun names the doer, where its verb is a light one."""
    if parse.lemmas[verb] in words.light or parse.lemmas[verb] in {"claim", "blame"}:
        for by in parse.child_list(verb, "agent"):
            tokens = clauses.objects_of_preposition(parse, by)
            yield from (Argument(Role.AGENT, token, via=_BEHIND) for token in tokens)
        if not clauses.is_passive(parse, verb):
            yield from (
                Argument(Role.AGENT, token, via=_BEHIND)
                for token in clauses.own_subjects(parse, verb)
                if parse.tags[token] not in clauses.RELATIVE
            )


_BEHIND = "named in the clause behind the noun"


_DESCRIBED = {"VBN": Role.PATIENT, "VBD": Role.PATIENT, "VBG": Role.AGENT}
"""What the noun behind a participle is to its act, by the participle's tag: "the jailed editor", "striking nurses"."""


def _participle_frame(parse: Parse, participle: int, role: Role) -> Frame:
    """A participle before the noun that it was done to or that does it: it stands for itself, "will meet the jailed editor" plans no jailing."""
    nouns = clauses.coordinated(parse, parse.heads[participle])
    return Frame(
        head=participle,
        words=(participle,),
        form=Form.ADJECTIVE,
        clause=participle,
        arguments=tuple(Argument(role, noun, via="the noun behind the participle") for noun in nouns),
    )


def _adjective_frame(parse: Parse, adjective: int, words: Predicates) -> Frame:
    above = clauses.verb_above(parse, adjective)
    verb = adjective if above is None else above
    found = clauses.reach_subjects(parse, verb, words) if verb != adjective else clauses.Reached()
    agents = list(_arguments(Role.AGENT, found, "subject"))
    return Frame(
        head=adjective,
        words=(adjective,),
        form=Form.ADJECTIVE,
        clause=verb,
        arguments=_unique([*agents, *_obliques(parse, adjective), *_complements(parse, adjective, words)]),
        negated=clauses.is_negated(parse, adjective, words)
        or (verb != adjective and clauses.is_negated(parse, verb, words)),
    )


def _unique(arguments: list[Argument]) -> tuple[Argument, ...]:
    """Each argument once, the first role it was found in before later ones."""
    return tuple(dict.fromkeys(arguments))
