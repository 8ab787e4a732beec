"""The grammar of clauses over a parse: subjects, passives, objects, prepositions, light verbs; helpers of the frames step."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from dateline.languages.predicates import Predicates
from dateline.model.parse import Parse

RELATIVE = frozenset({"WP", "WDT", "WP$"})
"""Penn tags of relative and question words."""

NAMES_AND_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})
DEEPEST = 12
"""How many clauses up a subject is looked for; deeper chains are parser errors."""

_LONGEST_SIZING = 3
"""So many words "in excess of" has."""


NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
"""Where a noun stands; a finite verb there is a noun that the tagger misread ("airstrikes killed")."""


def is_verb(parse: Parse, token: int) -> bool:
    """Whether the token heads a clause: a verb that is no auxiliary, and no noun misread as one."""
    if parse.deps[token] in NOMINAL and parse.tags[token] in {"VBZ", "VBP", "VB"}:
        return False
    return (
        parse.pos[token] in {"VERB", "AUX"}
        and parse.tags[token].startswith("VB")
        and parse.deps[token] not in {"aux", "auxpass", "amod", "compound"}
    )


def is_passive(parse: Parse, verb: int) -> bool:
    """Whether the grammatical subject is the one it is done to."""
    if parse.child(verb, "auxpass", "nsubjpass", "csubjpass") is not None:
        return not _is_short_perfect(parse, verb)
    if parse.tags[verb] != "VBN" or parse.child(verb, "dobj", "aux") is not None:
        return False
    if parse.deps[verb] == "conj" and is_verb(parse, parse.heads[verb]):
        # As in "nine were killed and dozens wounded", or in "left nine dead and dozens wounded".
        left = parse.child(parse.heads[verb], "oprd") is not None and parse.child(verb, "nsubj") is not None
        return left or is_passive(parse, parse.heads[verb])
    if parse.child(verb, "nsubj") is not None:
        return parse.deps[verb] not in {
            "acl",
            "advcl",
            "conj",
        }  # headlines leave the auxiliary out: "Three killed in blast"
    return True


def _is_short_perfect(parse: Parse, verb: int) -> bool:
    """For “she's slammed the pact”: a short "has" is read as "is", but a passive has no object beside its subject."""
    short = any(parse.norms[child] in {"'s", "’s"} for child in parse.child_list(verb, "auxpass"))
    return short and parse.child(verb, "dobj") is not None


def coordinated(parse: Parse, token: int) -> list[int]:
    """The token and the nouns coordinated with it; verbs wrongly hung there stay out."""
    return [one for one in parse.conjuncts(token) if one == token or parse.pos[one] in NAMES_AND_NOUNS]


def antecedent(parse: Parse, token: int) -> int:
    """What a relative pronoun stands for; any other token stands for itself."""
    if parse.tags[token] in RELATIVE:
        for above in parse.ancestors(token):
            if parse.deps[above] == "relcl":
                return parse.heads[above]
            if is_verb(parse, above) and parse.deps[above] not in {"conj", "xcomp", "ccomp", "pcomp"}:
                break
    return token


def own_subjects(parse: Parse, verb: int) -> list[int]:
    """The subjects that the verb itself governs, coordinated ones too, relative pronouns as they stand."""
    return [token for subject in parse.child_list(verb, "nsubj", "nsubjpass") for token in coordinated(parse, subject)]


@dataclass(frozen=True, slots=True)
class Reached:
    """Tokens, and the way through the grammar by which they were reached; "" where they simply hang there."""

    tokens: tuple[int, ...] = ()
    via: str = ""

    def by(self, step: str) -> Reached:
        """The same, reached by one more step."""
        return Reached(self.tokens, f"{step}, {self.via}" if self.via else step)


def subjects(parse: Parse, verb: int, words: Predicates) -> tuple[int, ...]:
    """The grammatical subjects, inherited where the clause has none of its own (coordination, control, participles, relatives)."""
    return reach_subjects(parse, verb, words).tokens


def reach_subjects(parse: Parse, verb: int, words: Predicates, depth: int = 0) -> Reached:
    """The same with the way by which they were reached."""
    own = own_subjects(parse, verb)
    if own:
        return _antecedents(parse, own)
    if numbered := _numbered(parse, parse.subtree(verb)[0], verb, words):
        return numbered
    if depth >= DEEPEST or parse.heads[verb] == verb:
        return Reached()
    return _inherited(parse, verb, words, depth + 1)


def _antecedents(parse: Parse, tokens: list[int]) -> Reached:
    found = tuple(antecedent(parse, token) for token in tokens)
    return Reached(found, "" if list(found) == tokens else "what the relative pronoun stands for")


def _inherited(parse: Parse, verb: int, words: Predicates, depth: int) -> Reached:
    dep, head = parse.deps[verb], parse.heads[verb]
    if dep == "relcl" and not is_verb(parse, head):
        return Reached((head,), "the noun that the relative clause describes")
    if dep in {"conj", "advcl", "parataxis"} and is_verb(parse, head):
        return _of_coordinated(parse, verb, words, depth)
    if dep in {"acomp", "attr", "oprd"}:
        found = reach_subjects(parse, head, words, depth)
        return found.by(f"of “{parse.words[head]}”")  # "forces are due to leave": the adjective has its copula's
    if dep in {"xcomp", "ccomp"}:
        return _controllers(parse, head, words, depth) if is_verb(parse, head) or dep == "xcomp" else Reached()
    if dep == "acl":
        return _of_reduced(parse, verb, words, depth)
    return _behind_preposition(parse, verb, words, depth) if dep == "pcomp" else Reached()


def _of_coordinated(parse: Parse, verb: int, words: Predicates, depth: int) -> Reached:
    """A second verb shares the subject of the first, unless it is an independent finite clause of an adverbial kind."""
    finite = parse.tags[verb] in {"VBD", "VBZ", "VBP"}
    if parse.deps[verb] == "advcl" and finite:
        return Reached()
    step = "coordination" if parse.deps[verb] == "conj" else "shared with the main clause"
    return reach_subjects(parse, parse.heads[verb], words, depth).by(f"{step} (“{parse.words[parse.heads[verb]]}”)")


def _controllers(parse: Parse, head: int, words: Predicates, depth: int) -> Reached:
    """The subject of an infinitive: the matrix object where the matrix verb asks it to act, else the matrix subject."""
    step = f"control by “{parse.words[head]}”"
    if parse.lemmas[head] in words.object_control and not is_passive(parse, head):
        asked = [
            token
            for child in parse.child_list(head, "dobj", "dative")
            for token in coordinated(parse, child)
            if parse.pos[child] != "ADP"
        ]
        if asked:
            return _antecedents(parse, asked).by(f"{step}, its object")
    return reach_subjects(parse, head, words, depth).by(step)


def _of_reduced(parse: Parse, verb: int, words: Predicates, depth: int) -> Reached:
    """For “troops firing”, "men arrested": the noun itself; "a plan to attack": whoever has or makes the plan."""
    noun = parse.heads[verb]
    if not parse.is_infinitive(verb):
        return Reached((noun,), "the noun that the participle describes")
    owner = parse.child(noun, "poss")
    if owner is not None:
        return Reached(tuple(coordinated(parse, owner)), f"whoever has the “{parse.words[noun]}”")
    above = verb_above(parse, noun)
    found = Reached() if above is None else reach_subjects(parse, above, words, depth)
    return found.by(f"whoever makes the “{parse.words[noun]}”")


def _behind_preposition(parse: Parse, verb: int, words: Predicates, depth: int) -> Reached:
    """For “accused Russia of shelling”: the one accused; "after killing": whoever the clause is about."""
    governor = parse.heads[parse.heads[verb]]
    if not is_verb(parse, governor):
        # "has been outspoken in condemning": the adjective is read as the verb.
        if told := own_subjects(parse, governor):
            return Reached(tuple(told), f"of “{parse.words[governor]}”")
        above = verb_above(parse, governor)
        found = Reached() if above is None else reach_subjects(parse, above, words, depth)
        return found.by("whoever the clause is about")
    if (
        parse.lemmas[governor] in words.blamed_for
        and parse.norms[parse.heads[verb]] in {"of", "for", "from", "with", "over"}
        and not is_passive(parse, governor)
    ):
        blamed = [token for child in parse.child_list(governor, "dobj") for token in coordinated(parse, child)]
        return Reached(tuple(blamed), f"the object of “{parse.words[governor]}”")
    return reach_subjects(parse, governor, words, depth).by("whoever the clause is about")


def direct_objects(parse: Parse, verb: int, words: Predicates) -> Reached:
    """Objects, those of a relative clause's gap and those shared with a coordinated verb too."""
    hung = [
        *parse.child_list(verb, "dobj"),
        *(o for p in parse.child_list(verb, "prt") for o in parse.child_list(p, "pobj")),
    ]
    own = [token for child in hung for token in coordinated(parse, child)]
    if own:
        return _antecedents(parse, own)
    if numbered := _numbered(parse, verb + 1, verb, words):
        return numbered
    for tokens, via in (
        (_asked(parse, verb, words), "the subject of what it asks for"),
        (_gap(parse, verb), "the noun that the relative clause describes"),
        (_shared_object(parse, verb), "coordination, the object of the second verb"),
    ):
        if tokens:
            return Reached(tuple(tokens), via)
    return Reached()


def _numbered(parse: Parse, at: int, verb: int, words: Predicates) -> Reached | None:
    """For “killed between 10 and 15 soldiers”: words of the number at `at` were read as a preposition of the verb."""
    for length in range(min(_LONGEST_SIZING, len(parse) - at - 1), 0, -1):
        number = at + length
        if parse.pos[number] == "NUM" and " ".join(parse.norms[at:number]) in words.sizing:
            noun = next((above for above in parse.ancestors(number) if parse.pos[above] != "NUM"), verb)
            if parse.deps[noun] == "pobj" and verb in parse.ancestors(noun) and noun not in parse.dated:
                return Reached(tuple(coordinated(parse, noun)), "behind the words of its number")
    return None


def _asked(parse: Parse, verb: int, words: Predicates) -> list[int]:
    """For “urged Iran to stop” and “helped Mali rebuild”, often parsed with the country below the second verb: it is still the one urged."""
    if parse.lemmas[verb] not in words.object_control:
        return []
    # "demanded that they end": a subjunctive is read as a present.
    plain = {"VB", "VBP"} if parse.lemmas[verb] in words.demanding else {"VB"}
    below = [
        child
        for child in parse.child_list(verb, "ccomp")
        if parse.tags[child] in plain and all(parse.norms[aux] == "to" for aux in parse.child_list(child, "aux"))
    ]
    return [token for child in below for token in own_subjects(parse, child)]


def _gap(parse: Parse, verb: int) -> list[int]:
    """For “the man police arrested”: the noun is the object of a relative clause that has a subject and no object."""
    if parse.deps[verb] != "relcl" or is_passive(parse, verb) or not own_subjects(parse, verb):
        return []
    if (
        any(parse.tags[token] in RELATIVE for token in own_subjects(parse, verb))
        or parse.child(verb, "prep", "ccomp", "xcomp") is not None
    ):
        return []
    return [parse.heads[verb]]


def _shared_object(parse: Parse, verb: int) -> list[int]:
    """For “shot and killed two men”: the first verb has the second one's object, where the two stand side by side."""
    second = parse.child(verb, "conj")
    if (
        second is None
        or not is_verb(parse, second)
        or second - verb > 2
        or is_passive(parse, verb)
        or own_subjects(parse, second)
    ):
        return []
    return [token for child in parse.child_list(second, "dobj") for token in coordinated(parse, child)]


def objects_of_preposition(parse: Parse, preposition: int) -> list[int]:
    """The nouns that a preposition brings in, coordinated ones too, relative pronouns resolved."""
    return [
        antecedent(parse, token)
        for child in parse.child_list(preposition, "pobj")
        for token in coordinated(parse, child)
    ]


def prepositional(parse: Parse, head: int) -> Iterator[tuple[str, int]]:
    """The preposition and noun of every prepositional phrase on `head`; "out of" is one preposition."""
    for child in parse.children[head]:
        if parse.deps[child] in {"prep", "agent", "dative"} and parse.pos[child] in {"ADP", "SCONJ", "VERB", "ADV"}:
            yield from _phrases(parse, child, parse.norms[child])
        elif parse.deps[child] in {"advmod", "prt"}:  # "stayed away from the polls", "moved tanks up to the town"
            for inner in parse.child_list(child, "prep"):
                yield from _phrases(parse, inner, parse.norms[inner])


def _phrases(parse: Parse, preposition: int, name: str) -> Iterator[tuple[str, int]]:
    for token in objects_of_preposition(parse, preposition):
        yield name, token
    for inner in parse.child_list(preposition, "prep"):
        yield from ((f"{name} {parse.norms[inner]}", token) for token in objects_of_preposition(parse, inner))
    for twin in parse.child_list(preposition, "conj"):
        yield from ((parse.norms[twin], token) for token in objects_of_preposition(parse, twin))


def shared_possessor(parse: Parse, noun: int) -> int | None:
    """For “her doubts about it and opposition to it”: the possessor of the first noun is that of a bare second one."""
    first = parse.heads[noun]
    if parse.deps[noun] != "conj" or parse.child(noun, "poss", "det") is not None:
        return None
    return parse.child(first, "poss")


def verb_above(parse: Parse, token: int) -> int | None:
    """The nearest verb that governs the token; None in a phrase without a verb."""
    return next((above for above in parse.ancestors(token) if is_verb(parse, above)), None)


_NEGATING = frozenset({"never", "no"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})


def is_negated(parse: Parse, token: int, words: Predicates) -> bool:
    """Whether the act itself is denied: "not", "never", "no" before the noun, "nobody" as the subject, "without"."""
    for child in parse.children[token]:
        dep = parse.deps[child]
        if dep == "neg" or parse.norms[child] in _NEGATING or (dep in _SUBJECT and _denies(parse, child, words)):
            return True
    return parse.deps[token] in {"pobj", "pcomp"} and parse.norms[parse.heads[token]] == "without"


def _denies(parse: Parse, subject: int, words: Predicates) -> bool:
    return parse.norms[subject] in words.negative_words or any(
        parse.norms[child] == "no" for child in parse.children[subject]
    )


def particles(parse: Parse, verb: int, words: Predicates) -> list[int]:
    """The particles of a verb, and adverbs right behind it that work like one: "hit back"."""
    found = parse.child_list(verb, "prt")
    behind = verb + 1
    if behind < len(parse) and parse.heads[behind] == verb and parse.deps[behind] == "advmod":
        found += [behind] if parse.norms[behind] in words.particles else []
    return found


def noun_name(parse: Parse, noun: int, known: Container[str]) -> tuple[int, ...]:
    """The tokens of an event noun that the tables know, a compound before its head alone; empty where they know neither."""
    for child in parse.children[noun]:
        if (
            parse.deps[child] in {"compound", "amod"}
            and child == noun - 1
            and f"{parse.lowered[child]} {parse.lowered[noun]}" in known
        ):
            return (child, noun)
    return (noun,) if parse.lowered[noun] in known else ()


@dataclass(frozen=True, slots=True)
class Governor:
    """What a verb lends an event noun: `verb` is a light verb that has the noun as its object, `occurs` one that has it as its subject."""

    verb: int | None
    occurs: int | None
    words: tuple[int, ...]
    agents: tuple[int, ...]


def light_governor(parse: Parse, noun: int, words: Predicates) -> Governor | None:
    """The light verb over an event noun: "held talks", "attacks were carried out", "went on strike", "talks took place"."""
    first = _outermost(parse, noun, words)
    dep, head = parse.deps[first], parse.heads[first]
    if dep in {"dobj", "nsubjpass"} and is_verb(parse, head) and _is_light(parse, head, words):
        return _as_object(parse, noun, head, words)
    if dep == "nsubj" and is_verb(parse, head):
        return Governor(None, head, (), ())
    if dep == "pobj" and parse.norms[head] in words.light_prepositions and is_verb(parse, parse.heads[head]):
        return _as_phrase(parse, noun, head, words)
    return None


def _outermost(parse: Parse, noun: int, words: Predicates) -> int:
    """The noun through which an event noun is object or subject: "talks and visits", "two days of talks"."""
    first = noun
    for _ in range(DEEPEST):
        head = parse.heads[first]
        above = parse.heads[head]
        if parse.deps[first] == "conj" and parse.pos[head] in {"NOUN", "PROPN"}:
            first = head
        elif parse.deps[first] == "pobj" and parse.norms[head] == "of" and parse.lemmas[above] in words.partitives:
            first = above
        else:
            break
    return first


def _is_light(parse: Parse, verb: int, words: Predicates) -> bool:
    phrases = [f"{parse.lemmas[verb]} {parse.norms[child]}" for child in parse.child_list(verb, "prt")]
    return parse.lemmas[verb] in words.light or any(phrase in words.light for phrase in phrases)


def _as_object(parse: Parse, noun: int, verb: int, words: Predicates) -> Governor:
    if is_passive(parse, verb):
        agents = tuple(token for by in parse.child_list(verb, "agent") for token in objects_of_preposition(parse, by))
    else:
        agents = subjects(parse, verb, words)
    return Governor(
        verb, None, (verb, *parse.child_list(verb, "prt")), tuple(token for token in agents if token != noun)
    )


def _as_phrase(parse: Parse, noun: int, preposition: int, words: Predicates) -> Governor | None:
    verb = parse.heads[preposition]
    if parse.lemmas[verb] not in words.phrasal or is_passive(parse, verb):
        return None
    agents = tuple(token for token in subjects(parse, verb, words) if token != noun)
    return Governor(verb, None, (verb, preposition), agents)
