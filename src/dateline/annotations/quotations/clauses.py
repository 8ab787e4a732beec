"""Indirect speech: what a cue brings in, read off the parse, one function for each shape the lexicon gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.annotations.quotations.cues import Cue, takes
from dateline.annotations.quotations.draft import Draft, Stretch, content_of, without
from dateline.annotations.quotations.joins import cut, owners
from dateline.annotations.quotations.phrases import speaker_of
from dateline.annotations.quotations.repairs import left_speaker, mended
from dateline.annotations.quotations.scene import Scene
from dateline.languages.speech import CueKind, Shape


@dataclass(frozen=True, slots=True)
class Found:
    """The stretches that one shape brings in, and under which of the cue's kinds."""

    stretches: tuple[Stretch, ...]
    kind: CueKind


def draft_clauses(scene: Scene, cues: Sequence[Cue]) -> list[Draft]:
    """One draft for every cue that brings something in by indirect speech and whose speaker is named."""
    found = [(cue, one) for cue in cues if (one := _first(scene, cue))]
    owner = owners(scene, [cue for cue, _ in found])
    return [draft for cue, one in found for draft in _draft(scene, cue, one, owner)]


def _draft(scene: Scene, cue: Cue, found: Found, owner: Mapping[int, Cue]) -> Iterator[Draft]:
    speaker = _speaker(scene, owner.get(cue.token, cue))
    if speaker is None or not _credible(scene, found.kind, speaker):
        return
    joined = [token for token, outer in owner.items() if outer.token == cue.token]
    content = content_of(scene, (cut(scene, stretch, joined) for stretch in found.stretches))
    if content:
        yield Draft(content, speaker, cue, cue.words, belief=found.kind is CueKind.BELIEF)


def _first(scene: Scene, cue: Cue) -> Found | None:
    """What the cue brings in, by the first shape that fits."""
    return next((one for shape in _SHAPES for one in shape(scene, cue)), None)


def _speaker(scene: Scene, cue: Cue) -> int | None:
    speaker = speaker_of(scene, cue)
    return left_speaker(scene, cue) if speaker is None and not cue.passive else speaker


def _credible(scene: Scene, kind: CueKind, speaker: int) -> bool:
    """Whether this may speak: the narrator's own "I think" attributes nothing, nor does "it shows"."""
    norm = scene.parse.norms[speaker]
    return (norm not in {"i", "you", "we"} or kind is CueKind.SAY) and (norm != "it" or kind is not CueKind.SHOW)


def _clause(scene: Scene, cue: Cue) -> Iterator[Found]:
    """ "said the talks failed", "The talks failed, the ministry said"."""
    if not takes(cue, Shape.CLAUSE, Shape.FLOAT):
        return
    parse = scene.parse
    heads = [c for c in parse.child_list(cue.token, "ccomp") if _can_be_said(scene, cue, c)]
    if not heads:
        yield from (Found((stretch,), _kind(cue)) for stretch in mended(scene, cue))
    else:
        behind = heads[-1] > cue.token
        stretches = [parse.subtree(head) for head in heads if (head > cue.token) is behind]
        if behind:
            stretches.extend(parse.subtree(clause) for clause in _continuing(scene, cue, heads[-1]))
        hull = (min(first for first, _ in stretches), max(last for _, last in stretches))
        yield Found(without(hull, _own_words(scene, cue)), _kind(cue))


def _continuing(scene: Scene, cue: Cue, head: int) -> Iterator[int]:
    """The clauses with subjects of their own that "and" joins to what is said, hung on the cue by the parser."""
    parse = scene.parse
    joined = any(parse.norms[c] == "and" for c in parse.child_list(cue.token, "cc") if c > head)
    for clause in parse.child_list(cue.token, "conj"):
        subject = parse.child(clause, "nsubj", "nsubjpass", "expl")
        if joined and subject is not None and head < subject < clause and scene.lemmas[clause] not in scene.speech.verbs:
            yield clause


def _kind(cue: Cue) -> CueKind:
    return cue.verb.frames.get(Shape.CLAUSE) or cue.verb.frames[Shape.FLOAT]


def _can_be_said(scene: Scene, cue: Cue, head: int) -> bool:
    """Whether a complement tells something: behind the cue it needs a clause's shape, before it the cue must be able to float."""
    return takes(cue, Shape.CLAUSE) if head > cue.token else takes(cue, Shape.FLOAT)


def _own_words(scene: Scene, cue: Cue) -> Stretch:
    """The cue with its subject, where they stand within what is said."""
    parse = scene.parse
    inner = [cue.token, *(t for c in parse.child_list(cue.token, "nsubj", "aux") for t in range(*parse.subtree(c)))]
    return min(inner), max(inner) + 1


def _float(scene: Scene, cue: Cue) -> Iterator[Found]:
    """ "This switch, he said, would happen", "as the ministry said"."""
    parse, label = scene.parse, scene.parse.deps[cue.token]
    if takes(cue, Shape.FLOAT) and (label == "parataxis" or _as_clause(scene, cue)):
        host = parse.subtree(parse.heads[cue.token])
        yield Found(without(host, parse.subtree(cue.token)), cue.verb.frames[Shape.FLOAT])


def _as_clause(scene: Scene, cue: Cue) -> bool:
    """Whether the cue stands in "as the ministry said", set off from its clause; "as tall as he claims" is a comparison."""
    parse = scene.parse
    first, _ = parse.subtree(cue.token)
    begins = parse.norms[first] == "as" and (first == 0 or scene.is_punctuation(first - 1) or parse.sentence[first - 1] != parse.sentence[first])
    return parse.deps[cue.token] == "advcl" and begins and parse.pos[parse.heads[cue.token]] in {"VERB", "AUX"}


def _to(scene: Scene, cue: Cue) -> Iterator[Found]:
    """ "vowed to leave": the infinitive, with its "to"."""
    parse = scene.parse
    if takes(cue, Shape.TO) and parse.child(cue.token, *("dobj", "dative")) is None:
        for head in parse.child_list(cue.token, "xcomp"):
            if head > cue.token and _is_infinitive(scene, head):
                yield Found((parse.subtree(head),), cue.verb.frames[Shape.TO])


def _object_to(scene: Scene, cue: Cue) -> Iterator[Found]:
    """ "urged Iran to stop": the infinitive; "wanted Iran to stop" with its own subject."""
    parse = scene.parse
    if takes(cue, Shape.OBJECT_TO):
        for head in parse.child_list(cue.token, "xcomp", "ccomp", "advcl"):
            if head > cue.token and _is_infinitive(scene, head) and _asks_other(scene, cue, head):
                yield Found((parse.subtree(head),), cue.verb.frames[Shape.OBJECT_TO])


def _asks_other(scene: Scene, cue: Cue, head: int) -> bool:
    """Whether somebody else is to act: "urged Iran to", "called on Iran to", "for Iran to"."""
    parse = scene.parse
    asked = [c for c in parse.child_list(cue.token, "prep") if parse.norms[c] in {"on", "upon", "to", "with", "for"} and cue.token < c < head]
    return bool(asked) or parse.child(cue.token, "dobj", "dative") is not None or parse.child(head, "nsubj", "nsubjpass") is not None


def _is_infinitive(scene: Scene, head: int) -> bool:
    return any(scene.parse.norms[aux] == "to" for aux in scene.parse.child_list(head, "aux", "mark"))


def _gerund(scene: Scene, cue: Cue) -> Iterator[Found]:
    """ "denied taking the money"."""
    if takes(cue, Shape.GERUND):
        for head in scene.parse.child_list(cue.token, "xcomp", "ccomp", "pcomp"):
            if head > cue.token and scene.parse.tags[head] == "VBG":
                yield Found((scene.parse.subtree(head),), cue.verb.frames[Shape.GERUND])


def _as(scene: Scene, cue: Cue) -> Iterator[Found]:
    """ "described the call as improper": the thing and what it is taken for."""
    parse = scene.parse
    thing = parse.child(cue.token, "dobj")
    if takes(cue, Shape.AS) and thing is not None and thing > cue.token:
        for prep in _as_phrases(scene, cue, thing):
            first = parse.subtree(thing)[0]
            yield Found(((first, max(parse.subtree(prep)[1], parse.subtree(thing)[1])),), cue.verb.frames[Shape.AS])


def _as_phrases(scene: Scene, cue: Cue, thing: int) -> list[int]:
    parse = scene.parse
    return [c for above in (cue.token, thing) for c in parse.children[above] if parse.norms[c] == "as" and c > thing and parse.deps[c] in {"prep", "mark"}]


def _name(scene: Scene, cue: Cue) -> Iterator[Found]:
    """ "called the hearings a disgrace": the thing and its name."""
    parse = scene.parse
    if takes(cue, Shape.NAME) and not cue.passive:
        thing = parse.child(cue.token, "dobj")
        named = [c for c in parse.child_list(cue.token, "oprd", "attr", "acomp") if c > cue.token and thing is not None and c > thing]
        clause = [c for c in parse.child_list(cue.token, "ccomp") if c > cue.token and parse.child(c, "nsubj") is not None]
        for head in named:
            first = parse.subtree(thing)[0] if thing is not None else parse.subtree(head)[0]
            yield Found(((first, parse.subtree(head)[1]),), cue.verb.frames[Shape.NAME])
        for head in clause:
            yield Found((parse.subtree(head),), cue.verb.frames[Shape.NAME])


def _preposition(scene: Scene, cue: Cue) -> Iterator[Found]:
    """ "warned of famine", "called for talks": what stands behind the preposition."""
    parse = scene.parse
    for prep in parse.child_list(cue.token, "prep"):
        frame = parse.norms[prep]
        below = parse.child(prep, "pobj", "pcomp")
        if frame in cue.verb.frames and below is not None and prep > cue.token:
            yield Found((parse.subtree(below),), cue.verb.frames[frame])


def _object(scene: Scene, cue: Cue) -> Iterator[Found]:
    """ "accused the army of shelling": the thing with what is held against it, or words quoted of it."""
    parse = scene.parse
    thing = parse.child(cue.token, "dobj")
    if takes(cue, Shape.OBJECT) and not cue.passive and thing is not None and thing > cue.token:
        charges = [c for c in parse.child_list(cue.token, "prep") if parse.norms[c] in _HELD and c > thing]
        first = parse.subtree(thing)[0] if parse.pos[thing] != "PRON" else charges[-1] + 1 if charges else thing
        if charges:
            yield Found(((first, parse.subtree(charges[-1])[1]),), cue.verb.frames[Shape.OBJECT])


def _marked(scene: Scene, cue: Cue) -> Iterator[Found]:
    """ 'mocked the "phony system"': an object with quoted words in it."""
    if takes(cue, Shape.MARKED):
        for child in scene.parse.child_list(cue.token, "dobj", "prep", "oprd", "xcomp"):
            first, last = scene.parse.subtree(child)
            if child > cue.token and sum(not scene.outside(token) for token in range(first, last)) >= MARKED_TOKENS:
                yield Found(((first if scene.parse.deps[child] != "prep" else child + 1, last),), cue.verb.frames[Shape.MARKED])


MARKED_TOKENS = 3
"""Quoted tokens, marks counted, that make a thing more than a scare-quoted word."""

_HELD = frozenset({"for", "of", "with"})

_SHAPES: tuple[Callable[[Scene, Cue], Iterator[Found]], ...] = (_clause, _object_to, _to, _gerund, _name, _as, _float, _preposition, _object, _marked)
"""The shapes in the order they are tried: the first that fits is what the cue brings in."""
