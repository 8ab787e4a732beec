"""How much an earlier phrase stands out at a later one: by distance, by its place in its sentence, by the verb they share."""

from __future__ import annotations

from dateline.annotations.coreference.seen import Ground

NEAR = 3
"""Sentences back that a pronoun reaches."""
BY_DISTANCE = (1.0, 0.75, 0.4, 0.2)
BY_PLACE = {
    "nsubj": 1.0,
    "nsubjpass": 0.95,
    "csubj": 1.0,
    "poss": 0.6,
    "dobj": 0.65,
    "conj": 0.6,
    "appos": 0.6,
    "pobj": 0.5,
    "agent": 0.5,
    "attr": 0.3,
}
_REST = 0.4


def stands_out(ground: Ground, token: int, at: int) -> float:
    """The salience (0 to about 1.5) at token `at` of a phrase whose head is the earlier `token`; 0 where it is too far back."""
    parse = ground.parse
    distance = parse.sentence[at] - parse.sentence[token]
    if not 0 <= distance <= NEAR or token >= at:
        return 0.0
    return _place(ground, token) * BY_DISTANCE[distance] + (
        _same_sentence(ground, token, at) if distance == 0 else _parallel(ground, token, at)
    )


def _place(ground: Ground, token: int) -> float:
    """How high a phrase stands in its sentence; one of several joined by "and" stands as the first."""
    parse = ground.parse
    while parse.deps[token] == "conj" and parse.heads[token] != token:
        token = parse.heads[token]
    value = BY_PLACE.get(parse.deps[token], _REST)
    return value if _main(ground, token) else value * 0.9


def _main(ground: Ground, token: int) -> bool:
    """Whether the phrase hangs on the sentence's main verb."""
    head = ground.parse.heads[token]
    return ground.parse.heads[head] == head


def _same_sentence(ground: Ground, token: int, at: int) -> float:
    """A subject whose verb governs the pronoun's clause is meant more often than what merely stands nearer.

    Clauses joined by "and" or "but" begin anew with their own subject: "Ito hesitates, but Berg says he …" speaks of Berg.
    """
    parse, verb = ground.parse, ground.parse.heads[token]
    if parse.deps[token] not in ("nsubj", "nsubjpass"):
        return 0.0
    for above in parse.ancestors(at):
        if above == verb:
            return 0.35
        if parse.deps[above] == "conj" and parse.child(above, "nsubj", "nsubjpass") not in (None, at):
            break
    return 0.0


def _parallel(ground: Ground, token: int, at: int) -> float:
    """Subjects are followed by subjects."""
    subjects = ("nsubj", "nsubjpass")
    return 0.15 if ground.parse.deps[token] in subjects and ground.parse.deps[at] in subjects else 0.0
