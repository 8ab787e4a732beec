"""Speakers: the phrase that names who a cue speaks of."""

from __future__ import annotations

from dateline.annotations.quotations.cues import Cue, is_passive
from dateline.annotations.quotations.scene import NICKNAME, Scene
from dateline.languages.speech import Shape
from dateline.model.parse import Parse
from dateline.model.span import Span

SUBJECTS = ("nsubj", "csubj")
PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_EMPTY = frozenset({"there", "this", "that", "which"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_BEFORE = frozenset(
    {"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "predet", "advmod", "punct", "case"}
)
_AFTER = frozenset({"prep", "cc", "conj", "compound", "nummod", "case"})
_OBJECTS = ("dobj", "dative")
_MARKS = frozenset({'"', "``", "''", "“", "”"})
_STEPS = 8
"""Governors looked at for a subject; a longer chain of verbs is a misparse."""


def speaker_of(scene: Scene, cue: Cue) -> int | None:
    """The head token of the phrase that names who a cue speaks of; None where nobody is named."""
    parse = scene.parse
    if cue.passive:
        return _agent(parse, cue.token)
    found = _beside_participle(parse, _subject(scene, cue.token))
    return found if found is not None and not _nobody(scene, found) else None


def _beside_participle(parse: Parse, subject: int | None) -> int | None:
    """The noun that the parser set beside a participle taken for the subject: "Reacting, the commissioner said"."""
    if subject is None or parse.tags[subject] not in {"VBG", "VBN"}:
        return subject
    return next((c for c in parse.child_list(subject, "appos") if parse.pos[c] in {"NOUN", "PROPN"}), subject)


def _agent(parse: Parse, token: int) -> int | None:
    by = parse.child(token, "agent")
    return parse.child(by, "pobj") if by is not None else None


def _nobody(scene: Scene, token: int) -> bool:
    """Whether a subject names nobody: "there", a "that" which points at a sentence, a word of what somebody else says."""
    parse = scene.parse
    if not scene.outside(token) and len(scene.tokens(scene.inside[token])) > NICKNAME:
        return True
    if parse.norms[token] in _RELATIVE and parse.deps[parse.heads[token]] == "relcl":
        return False
    return parse.norms[token] in _EMPTY or parse.deps[token] == "expl" or parse.pos[token] in {"VERB", "AUX"}


def _subject(scene: Scene, token: int) -> int | None:
    """The subject of a verb, its own or the one handed on by the verbs that govern it."""
    parse, verb = scene.parse, token
    for _ in range(_STEPS):
        found = _own_subject(parse, token)
        if found is not None:
            return found if parse.norms[found] != "it" or _coordinated(parse, verb, token) else None
        label, head = parse.deps[token], parse.heads[token]
        if label in {"acl", "relcl"} and parse.pos[head] in {"NOUN", "PROPN", "PRON"}:
            return head
        if head == token or label not in _HANDING:
            return None
        token = _controller(scene, token, head)
        if parse.pos[token] in {"NOUN", "PROPN", "PRON"}:
            return token
    return None


def _coordinated(parse: Parse, verb: int, token: int) -> bool:
    """Whether a verb is another itself, or joined to it by nothing but "and"."""
    while verb != token and parse.deps[verb] == "conj":
        verb = parse.heads[verb]
    return verb == token


_HANDING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dep", "ccomp", "parataxis"})
"""The labels across which a verb takes the subject of its governor."""


def _own_subject(parse: Parse, token: int) -> int | None:
    labels = PASSIVE_SUBJECTS if is_passive(parse, token) else SUBJECTS
    return parse.child(token, *labels)


def _controller(scene: Scene, token: int, head: int) -> int:
    """Where to look for the subject next: the object of "urged him to say", else the governor."""
    if scene.parse.deps[token] == "xcomp":
        verbs = scene.speech.verbs.get(scene.lemmas[head], ())
        target = scene.parse.child(head, *_OBJECTS)
        if target is not None and any(verb.takes(Shape.OBJECT_TO) for verb in verbs):
            return target
    return head


def phrase(scene: Scene, head: int) -> Span:
    """The phrase around a noun: its own words and the prepositions behind it, without clauses and asides.

    "army spokeswoman Major Ada Brandt, who spoke from the base," gives the part before the comma; behind a common noun a name
    set off by commas is kept ("the mayor, Ilse Maron").
    """
    parse = scene.parse
    first, last = _left_edge(parse, head), right_edge(parse, head)
    if parse.pos[head] == "NOUN":
        name = next((c for c in parse.child_list(head, "appos") if parse.pos[c] == "PROPN" and c > head), None)
        last = max(last, right_edge(parse, name)) if name is not None else last
    return parse.span(first, _past_nickname(scene, last))


def _past_nickname(scene: Scene, last: int) -> int:
    """The end of a name that goes on behind a nickname in marks: Carlo "Boy" Dizon."""
    parse, after = scene.parse, last + 1
    marked = after < len(parse) and parse.norms[last] in _MARKS and scene.outside(last)
    return after + 1 if marked and parse.pos[after] == "PROPN" and scene.same_block(last, after) else last


def _left_edge(parse: Parse, head: int) -> int:
    edge = head
    for child in reversed([c for c in parse.children[head] if c < head]):
        first, last = parse.subtree(child)
        if parse.deps[child] not in _BEFORE or last != edge:
            break
        edge = first
    while edge < head and parse.pos[edge] == "PUNCT":
        edge += 1
    return edge


def right_edge(parse: Parse, head: int) -> int:
    """The token after the last of the phrase around a noun, without clauses and asides."""
    edge = head + 1
    for child in (c for c in parse.children[head] if c > head):
        first, last = parse.subtree(child)
        if parse.deps[child] not in _AFTER or first != edge:
            break
        edge = _without_clause(parse, child, last)
    return edge


def _without_clause(parse: Parse, child: int, last: int) -> int:
    """The end of a subtree, cut before the first comma or relative clause in it."""
    first, _ = parse.subtree(child)
    for token in range(first, last):
        if parse.norms[token] in {",", "(", "-", "--", "—", "–"} and token > first:
            return token
        if parse.deps[token] in {"relcl", "acl"}:
            return max(parse.subtree(token)[0], child + 1)
    return last
