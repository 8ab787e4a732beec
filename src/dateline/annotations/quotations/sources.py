"""Attribution without a verb: "according to the ministry", and nouns whose clause tells what is said ("his claim that…")."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.annotations.quotations.cues import is_negated
from dateline.annotations.quotations.draft import Draft, Stretch, content_of, without
from dateline.annotations.quotations.scene import Scene
from dateline.languages.speech import CueKind
from dateline.model.span import Span


def draft_sources(scene: Scene) -> Iterator[Draft]:
    """A draft for every phrase that names a source: what it says is the clause around the phrase."""
    norms = scene.parse.norms
    starts: dict[str, list[tuple[str, ...]]] = {}
    for phrase in scene.speech.sources:
        starts.setdefault(phrase[0], []).append(phrase)
    for first, norm in enumerate(norms):
        for phrase in starts.get(norm, ()):
            if norms[first : first + len(phrase)] == phrase and scene.voiced(first):
                yield from _source(scene, first, len(phrase))


def _source(scene: Scene, first: int, length: int) -> Iterator[Draft]:
    parse = scene.parse
    words = tuple(range(first, first + length))
    speaker = next((c for c in parse.children[words[-1]] if parse.deps[c] in {"pobj", "dobj"} and c > first), None)
    host = _host(scene, words)
    if speaker is None:
        return
    hole = (first, max(parse.subtree(speaker)[1], words[-1] + 1))
    quoted = _quoted_behind(scene, words, hole[1])
    if quoted:
        yield Draft((quoted,), speaker, None, words)
        return
    stretches = without(parse.subtree(host), hole) if host is not None else _behind_comma(scene, first, speaker)
    content = content_of(scene, _clear(scene, stretches))
    if content:
        yield Draft(content, speaker, None, words)


def _quoted_behind(scene: Scene, words: tuple[int, ...], end: int) -> Span | None:
    """The quoted words right behind 'in the words of one official "…"'."""
    parse = scene.parse
    if "words" not in parse.norms[words[0] : words[-1] + 1]:
        return None
    at = end + (end < len(parse) and parse.norms[end] in {",", ":"})
    return scene.quoted[scene.inside[at]].span if at < len(parse) and not scene.outside(at) else None


def _host(scene: Scene, words: tuple[int, ...]) -> int | None:
    """The verb whose clause the phrase stands in."""
    parse, token = scene.parse, words[0]
    while parse.heads[token] != token:
        token = parse.heads[token]
        if token not in words and parse.pos[token] in {"VERB", "AUX"}:
            return _whole(scene, token, words[0]) if parse.deps[token] not in {"relcl", "acl"} else None
    return None


def _whole(scene: Scene, verb: int, source: int) -> int:
    """The first of the clauses joined by "and" where the source is named behind a comma at the end of the last."""
    parse = scene.parse
    behind = source > verb and parse.norms[source - 1] == ","
    while behind and parse.deps[verb] == "conj" and parse.child(verb, "nsubj", "nsubjpass", "expl") is not None:
        verb = parse.heads[verb]
    return verb


def _behind_comma(scene: Scene, first: int, speaker: int) -> tuple[Stretch, ...]:
    """The rest of a sentence that begins with the phrase, where the parser found no verb in it."""
    parse = scene.parse
    start, stop = parse.sentences[parse.sentence[first]]
    comma = next((token for token in range(speaker, stop) if parse.norms[token] == ","), stop)
    return ((comma + 1, stop),) if first == start and comma + 1 < stop else ()


def _clear(scene: Scene, stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The stretches without those that hold no word."""
    return tuple(stretch for stretch in stretches if any(not scene.is_punctuation(token) for token in range(*stretch)))


def draft_nouns(scene: Scene) -> Iterator[Draft]:
    """A draft for every noun or adjective that takes a clause and has somebody who says or thinks it."""
    parse, nouns, states = scene.parse, scene.speech.nouns, scene.speech.adjectives
    for token, (lemma, norm) in enumerate(zip(scene.lemmas, parse.norms, strict=True)):
        state = lemma if lemma in states else norm
        if lemma in nouns and parse.pos[token] == "NOUN" and scene.voiced(token):
            yield from _noun(scene, token, nouns[lemma])
        elif state in states and parse.pos[token] in {"ADJ", "VERB"} and scene.voiced(token):
            yield from _adjective(scene, token, states[state])


def _noun(scene: Scene, token: int, kind: CueKind) -> Iterator[Draft]:
    parse = scene.parse
    clause = next(
        (c for c in parse.child_list(token, "acl", "ccomp", "relcl") if c > token and _is_content(scene, c, kind)), None
    )
    speaker = _holder(scene, token) if clause is not None else None
    if clause is not None and speaker is not None:
        content = content_of(scene, (parse.subtree(clause),))
        if content:
            yield Draft(content, speaker, None, (token,), belief=kind is CueKind.BELIEF)


def _is_content(scene: Scene, clause: int, kind: CueKind) -> bool:
    """Whether a clause tells what is said: it is brought in by "that", or by "to" where the noun is a promise or a demand."""
    parse = scene.parse
    marks = {parse.norms[mark] for mark in parse.child_list(clause, "mark", "aux")}
    if "that" in marks and parse.child(clause, "nsubj", "nsubjpass", "expl") is not None:
        return True
    return "to" in marks and kind in {CueKind.COMMIT, CueKind.DIRECT}


def _holder(scene: Scene, token: int) -> int | None:
    """Whose words or thoughts a noun names: "his claim", "warnings from aid groups", "the army issued a statement"."""
    parse = scene.parse
    owner = parse.child(token, "poss")
    if owner is not None:
        return owner
    for prep in parse.child_list(token, "prep"):
        target = parse.child(prep, "pobj")
        if parse.norms[prep] in {"by", "from", "among", "of"} and target is not None:
            return target
    head = parse.heads[token]
    if parse.deps[token] == "dobj" and scene.lemmas[head] in scene.speech.light and not is_negated(parse, head):
        return _doer(scene, head)
    return None


def _doer(scene: Scene, verb: int) -> int | None:
    """The subject of a verb, or of the verbs that hand theirs on to it."""
    parse = scene.parse
    for _ in range(6):
        subject = parse.child(verb, "nsubj")
        if subject is not None:
            return subject
        if parse.deps[verb] not in {"conj", "xcomp", "advcl"}:
            return None
        verb = parse.heads[verb]
    return None


def _adjective(scene: Scene, token: int, kind: CueKind) -> Iterator[Draft]:
    """As in "is confident that…": the one who is."""
    parse, be = scene.parse, scene.parse.heads[token]
    clause = next((c for c in parse.child_list(token, "ccomp") if c > token and _is_content(scene, c, kind)), None)
    speaker = _doer(scene, token if parse.pos[token] == "VERB" else be) or parse.child(token, "nsubjpass")
    if clause is not None and speaker is not None and not is_negated(parse, be):
        content = content_of(scene, (parse.subtree(clause),))
        if content:
            yield Draft(content, speaker, None, (token,), belief=kind is CueKind.BELIEF)
