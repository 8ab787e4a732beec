"""Cues: the narrator's verbs that attribute, without those that deny, ask or only suppose that something was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.annotations.quotations.scene import Scene
from dateline.languages.speech import Shape, SpeechVerb
from dateline.model.parse import Parse

_SUPPOSING = frozenset({"if", "unless", "whether", "lest"})
_NOBODY = frozenset({"nobody", "no", "none", "neither", "nothing"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that attributes: its token, the tokens of the cue (with a particle), and what the lexicon says of it."""

    token: int
    words: tuple[int, ...]
    verb: SpeechVerb
    passive: bool = False


def find_cues(scene: Scene) -> Iterator[Cue]:
    """The cues of an article in text order; no word inside quotation marks is one."""
    for token, lemma in enumerate(scene.lemmas):
        verbs = scene.speech.verbs.get(lemma)
        if verbs and _is_verb(scene.parse, token) and scene.voiced(token) and not _muted(scene, token):
            verb, particle = _with_particle(scene.parse, token, verbs)
            if verb:
                words = (token,) if particle is None else (token, particle)
                yield Cue(token, words, verb, is_passive(scene.parse, token))


def is_passive(parse: Parse, token: int) -> bool:
    """Whether the verb stands in the passive voice, a bare participle behind a noun included ("a letter sent to")."""
    if parse.child(token, "auxpass", "nsubjpass", "csubjpass", "agent") is not None:
        return True
    return parse.tags[token] == "VBN" and parse.deps[token] in {"acl", "amod"}


def is_negated(parse: Parse, token: int) -> bool:
    """Whether the verb is denied, by a particle or by a subject that is nobody."""
    if any(parse.deps[child] == "neg" or parse.norms[child] == "never" for child in parse.children[token]):
        return True
    subject = parse.child(token, "nsubj", "nsubjpass")
    return subject is not None and any(
        parse.norms[word] in _NOBODY for word in (subject, *parse.child_list(subject, "det"))
    )


def _is_verb(parse: Parse, token: int) -> bool:
    """Whether the token is a verb in a clause; "Said Okoro:" at the start of a sentence is read as a name."""
    if parse.norms[token] == "said" and parse.sentences[parse.sentence[token]][0] == token:
        return True
    return parse.pos[token] in {"VERB", "AUX"} and parse.deps[token] not in {"amod", "aux", "auxpass", "compound"}


def _with_particle(parse: Parse, token: int, verbs: tuple[SpeechVerb, ...]) -> tuple[SpeechVerb | None, int | None]:
    """The verb of this lemma that fits the particle beside the token, and the particle."""
    beside = {
        parse.norms[child]: child
        for child in parse.children[token]
        if child > token and (parse.deps[child] in {"prt", "advmod", "prep"} or parse.norms[child] == "it")
    }
    for verb in verbs:
        if not verb.particle:
            return verb, None
        if verb.particle in beside:
            return verb, beside[verb.particle]
    return None, None


def _muted(scene: Scene, token: int) -> bool:
    """Whether the verb tells of something that was not said."""
    parse = scene.parse
    if is_negated(parse, token) or any(parse.norms[mark] in _SUPPOSING for mark in parse.child_list(token, "mark")):
        return True
    return _withheld(scene, token) or _asked(scene, token)


def _withheld(scene: Scene, token: int) -> bool:
    """Whether what governs the verb keeps it from being said: "declined to say", "was asked to confirm", "did not go on to say"."""
    parse, head = scene.parse, scene.parse.heads[token]
    if parse.deps[token] == "xcomp":
        return scene.lemmas[head] not in scene.speech.carriers or is_negated(parse, head)
    if parse.deps[token] == "pcomp":
        above = parse.heads[head]
        return scene.lemmas[above] in scene.speech.withheld or is_negated(parse, above)
    return False


def _asked(scene: Scene, token: int) -> bool:
    """Whether the verb heads a question of the narrator's own."""
    parse = scene.parse
    _, last = parse.sentences[parse.sentence[token]]
    return (
        parse.deps[token] == "ROOT"
        and parse.norms[last - 1] == "?"
        and scene.outside(last - 1)
        and not _content_before(parse, token)
    )


def _content_before(parse: Parse, token: int) -> bool:
    return any(child < token for child in parse.child_list(token, "ccomp", "parataxis"))


def takes(cue: Cue, *shapes: Shape) -> bool:
    """Whether the cue's verb takes one of the shapes."""
    return cue.verb.takes(*shapes)
