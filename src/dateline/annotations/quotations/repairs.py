"""Repairs: what the parser gets wrong often enough at a cue to be mended by the order of the words."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.annotations.quotations.cues import Cue, takes
from dateline.annotations.quotations.draft import Stretch
from dateline.annotations.quotations.scene import Scene
from dateline.languages.speech import Shape

_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_WITHIN_PHRASE = frozenset(
    {"pobj", "prep", "compound", "nmod", "amod", "poss", "nummod", "conj", "appos", "det", "case"}
)
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def left_speaker(scene: Scene, cue: Cue) -> int | None:
    """The noun phrase right before a finite cue that the parser gave no subject: "Okoro predicted", its name read as an adverb."""
    parse = scene.parse
    if parse.tags[cue.token] not in _FINITE and parse.child(cue.token, "aux") is None:
        return None
    start, _ = parse.sentences[parse.sentence[cue.token]]
    token = cue.token - 1
    while token >= start and parse.pos[token] in {"AUX", "ADV"} and parse.words[token] not in scene.names:
        token -= 1
    if token < start or not scene.outside(token) or not _names(scene, token):
        return None
    return _head(scene, token)


def _names(scene: Scene, token: int) -> bool:
    return scene.parse.pos[token] in _NAMING or (
        scene.parse.words[token] in scene.names and scene.parse.words[token].istitle()
    )


def _head(scene: Scene, token: int) -> int:
    """The head of the phrase that ends with a token, without crossing a comma to its left."""
    parse = scene.parse
    while parse.deps[token] in _WITHIN_PHRASE and parse.heads[token] < token:
        above = parse.heads[token]
        if parse.pos[above] not in {*_NAMING, "ADP"} or any(parse.norms[t] == "," for t in range(above, token)):
            break
        token = above
    return token if parse.pos[token] != "ADP" else parse.heads[token]


def mended(scene: Scene, cue: Cue) -> Iterator[Stretch]:
    """What a cue brings in where the parser hung the clause elsewhere."""
    found = _misplaced(scene, cue) or _right_subject(scene, cue) or _trailing(scene, cue)
    if found:
        yield found


def _misplaced(scene: Scene, cue: Cue) -> Stretch | None:
    """As in "announced in a memo that he would leave": a that-clause with a subject of its own, hung on the noun before it.

    Or on "citing" and the like: "reported on Monday, citing two officials, that the deal was off".
    """
    parse = scene.parse
    if not takes(cue, Shape.CLAUSE):
        return None
    for child in parse.child_list(cue.token, "prep", "npadvmod", "dative", "advcl"):
        cites = parse.deps[child] == "advcl"
        if cites and scene.lemmas[child] not in scene.speech.citing:
            continue
        for token in parse.descendants(child):
            noun = scene.lemmas[parse.heads[token]] in scene.speech.nouns and not cites
            clause = parse.deps[token] in {"relcl", "acl", "ccomp"} if cites else parse.deps[token] in {"relcl", "acl"}
            if token > cue.token and clause and not noun and _own_clause(scene, token):
                return parse.subtree(token)
    return None


def _own_clause(scene: Scene, head: int) -> bool:
    """Whether "that" only introduces a clause, which has its own subject."""
    parse = scene.parse
    first = parse.subtree(head)[0]
    subject = parse.child(head, "nsubj", "nsubjpass", "expl")
    return (
        parse.norms[first] == "that"
        and parse.deps[first] == "mark"
        and parse.heads[first] == head
        and subject is not None
    )


def _right_subject(scene: Scene, cue: Cue) -> Stretch | None:
    """As in "clarified the minister's brother paid": the subject of the clause, taken for a second subject of the cue."""
    parse = scene.parse
    subject = next((c for c in parse.child_list(cue.token, "nsubj") if c > cue.token), None)
    if not takes(cue, Shape.CLAUSE) or subject is None or parse.child(cue.token, "nsubj") == subject:
        return None
    verb = next((c for c in parse.child_list(cue.token, "conj", "dep", "parataxis", "advcl") if c > subject), None)
    return (parse.subtree(subject)[0], parse.subtree(verb)[1]) if verb is not None else None


def _torn(scene: Scene, start: int) -> bool:
    """Whether the parser began a sentence in the middle of one, within "…, Minister Lu Zhenhua said"."""
    before = start - 1
    return before > 0 and scene.same_block(before, start) and not scene.ends_sentence(before) and scene.outside(before)


def _trailing(scene: Scene, cue: Cue) -> Stretch | None:
    """As in "…, a port official said Monday." at the end of its sentence: everything before the comma."""
    parse = scene.parse
    start, stop = parse.sentences[parse.sentence[cue.token]]
    behind = range(cue.token + 1, stop)
    if (
        not takes(cue, Shape.FLOAT)
        or parse.tags[cue.token] not in _FINITE
        or any(parse.pos[t] in {"VERB", "AUX"} for t in behind)
    ):
        return None
    torn = _torn(scene, start)
    if not torn and (parse.child(cue.token, "nsubj") is not None or left_speaker(scene, cue) is None):
        return None
    start = parse.sentences[parse.sentence[start - 1]][0] if torn else start
    comma = next((t for t in range(cue.token - 1, start, -1) if parse.norms[t] == ","), None)
    return (
        (start, comma)
        if comma is not None and not any(parse.pos[t] in {"VERB", "AUX"} for t in range(comma, cue.token))
        else None
    )
