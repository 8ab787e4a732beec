"""Indirect speech: what a cue brings in, read off the parse, one function for each shape the lexicon gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dateline.annotations.quotations.cues import Cue, takes
from dateline.annotations.quotations.draft import Draft, Found, Stretch, content_of, without
from dateline.annotations.quotations.joins import Joins, cut
from dateline.annotations.quotations.phrases import speaker_of
from dateline.annotations.quotations.repairs import left_speaker, mended
from dateline.annotations.quotations.scene import Scene
from dateline.annotations.quotations.things import SHAPES
from dateline.languages.speech import CueKind, Shape


def draft_clauses(scene: Scene, cues: Sequence[Cue], joins: Joins) -> list[Draft]:
    """One draft for every cue that brings something in by indirect speech and whose speaker is named."""
    found = {cue.token: one for cue in cues if (one := _first(scene, cue))}
    drafts: list[Draft] = []
    for cue in (cue for cue in cues if cue.token in found):
        inner = [token for token in joins.inner(cue) if token in found]
        drafts.extend(_draft(scene, cue, found[cue.token], _speaker(scene, joins.owner(cue)), inner))
    return drafts


def _draft(scene: Scene, cue: Cue, found: Found, speaker: int | None, inner: Sequence[int]) -> Iterator[Draft]:
    """The draft of one cue, without the cues inside it that have its own speaker."""
    if speaker is None or not _credible(scene, found.kind, speaker):
        return
    content = content_of(scene, (cut(scene, stretch, inner) for stretch in found.stretches))
    if content:
        yield Draft(content, speaker, cue, cue.words, belief=found.kind is CueKind.BELIEF, shape=found.shape)


def _first(scene: Scene, cue: Cue) -> Found | None:
    """What the cue brings in, by the first shape that fits."""
    return next((replace(one, shape=name) for name, shape in _SHAPES for one in shape(scene, cue)), None)


def _speaker(scene: Scene, cue: Cue) -> int | None:
    speaker = speaker_of(scene, cue)
    return left_speaker(scene, cue) if speaker is None and not cue.passive else speaker


def _credible(scene: Scene, kind: CueKind, speaker: int) -> bool:
    """Whether this may speak: the narrator's own "I think" attributes nothing, nor does "it shows"."""
    norm = scene.parse.norms[speaker]
    return (norm not in {"i", "you", "we"} or kind is CueKind.SAY) and (norm != "it" or kind is not CueKind.SHOW)


def _clause(scene: Scene, cue: Cue) -> Iterator[Found]:
    """As in "said the talks failed", "The talks failed, the ministry said"."""
    if not takes(cue, Shape.CLAUSE, Shape.FLOAT):
        return
    parse = scene.parse
    heads = [c for c in parse.child_list(cue.token, "ccomp") if _can_be_said(cue, c)]
    if not heads:
        yield from (Found((stretch,), _kind(cue)) for stretch in mended(scene, cue))
    else:
        behind = heads[-1] > cue.token
        stretches = [parse.subtree(head) for head in heads if (head > cue.token) is behind]
        if behind:
            stretches.extend(parse.subtree(clause) for clause in _continuing(scene, cue, heads[-1]))
        hull = (min(first for first, _ in stretches), max(last for _, last in stretches))
        hull = hull if behind else _before_title(scene, hull, cue)
        yield Found(without(hull, _own_words(scene, cue)), _kind(cue))


def _before_title(scene: Scene, stretch: Stretch, cue: Cue) -> Stretch:
    """The stretch without the speaker's title at its end: "…, Vice Minister of Commerce" before "Lu Zhenhua said"."""
    parse, (first, last) = scene.parse, stretch
    subject = parse.child(cue.token, "nsubj")
    if subject is None or parse.subtree(subject)[0] != last:
        return stretch
    comma = next((token for token in range(last - 1, first, -1) if parse.norms[token] == ","), None)
    title = range(comma + 1, last) if comma is not None else range(0)
    capital = all(parse.words[token][:1].isupper() or parse.norms[token] in _IN_TITLES for token in title)
    return (first, title.start - 1) if title and capital else stretch


_IN_TITLES = frozenset({"of", "for", "and", "the", "-", "'s"})


def _continuing(scene: Scene, cue: Cue, head: int) -> Iterator[int]:
    """The clauses with subjects of their own that "and" joins to what is said, hung on the cue by the parser."""
    parse = scene.parse
    joined = any(parse.norms[c] == "and" for c in parse.child_list(cue.token, "cc") if c > head)
    for clause in parse.child_list(cue.token, "conj"):
        subject = parse.child(clause, "nsubj", "nsubjpass", "expl")
        if (
            joined
            and subject is not None
            and head < subject < clause
            and scene.lemmas[clause] not in scene.speech.verbs
        ):
            yield clause


def _kind(cue: Cue) -> CueKind:
    return cue.verb.frames.get(Shape.CLAUSE) or cue.verb.frames[Shape.FLOAT]


def _can_be_said(cue: Cue, head: int) -> bool:
    """Whether a complement tells something: behind the cue it needs a clause's shape, before it the cue must be able to float."""
    return takes(cue, Shape.CLAUSE) if head > cue.token else takes(cue, Shape.FLOAT)


def _own_words(scene: Scene, cue: Cue) -> Stretch:
    """The cue with its subject, where they stand within what is said."""
    parse = scene.parse
    inner = [cue.token, *(t for c in parse.child_list(cue.token, "nsubj", "aux") for t in range(*parse.subtree(c)))]
    return min(inner), max(inner) + 1


def _float(scene: Scene, cue: Cue) -> Iterator[Found]:
    """As in "The harvest, he said, would fail", "as the ministry said"."""
    parse, label = scene.parse, scene.parse.deps[cue.token]
    if takes(cue, Shape.FLOAT) and (label == "parataxis" or _as_clause(scene, cue)):
        host = parse.subtree(parse.heads[cue.token])
        yield Found(without(host, parse.subtree(cue.token)), cue.verb.frames[Shape.FLOAT])


def _as_clause(scene: Scene, cue: Cue) -> bool:
    """Whether the cue stands in "as the ministry said", set off from its clause; "as tall as he claims" is a comparison."""
    parse = scene.parse
    first, _ = parse.subtree(cue.token)
    begins = parse.norms[first] == "as" and (
        first == 0 or scene.is_punctuation(first - 1) or parse.sentence[first - 1] != parse.sentence[first]
    )
    bare = parse.child(cue.token, "dobj", "ccomp") is None
    return parse.deps[cue.token] == "advcl" and begins and bare and parse.pos[parse.heads[cue.token]] in {"VERB", "AUX"}


def _to(scene: Scene, cue: Cue) -> Iterator[Found]:
    """As in "vowed to leave": the infinitive, with its "to"."""
    parse = scene.parse
    if takes(cue, Shape.TO) and parse.child(cue.token, "dobj", "dative") is None:
        for head in parse.child_list(cue.token, "xcomp"):
            if head > cue.token and _is_infinitive(scene, head):
                last = max(
                    [parse.subtree(head)[1], *(parse.subtree(clause)[1] for clause in _continuing(scene, cue, head))]
                )
                yield Found(((parse.subtree(head)[0], last),), cue.verb.frames[Shape.TO])


def _object_to(scene: Scene, cue: Cue) -> Iterator[Found]:
    """As in "urged Iran to stop": the infinitive; "wanted Iran to stop" with its own subject."""
    parse = scene.parse
    if takes(cue, Shape.OBJECT_TO):
        for head in parse.child_list(cue.token, "xcomp", "ccomp", "advcl"):
            if head > cue.token and _is_infinitive(scene, head) and _asks_other(scene, cue, head):
                yield Found((parse.subtree(head),), cue.verb.frames[Shape.OBJECT_TO])


def _asks_other(scene: Scene, cue: Cue, head: int) -> bool:
    """Whether somebody else is to act: "urged Iran to", "called on Iran to", "for Iran to"."""
    parse = scene.parse
    asked = [
        c
        for c in parse.child_list(cue.token, "prep")
        if parse.norms[c] in {"on", "upon", "to", "with", "for"} and cue.token < c < head
    ]
    return (
        bool(asked)
        or parse.child(cue.token, "dobj", "dative") is not None
        or parse.child(head, "nsubj", "nsubjpass") is not None
    )


def _is_infinitive(scene: Scene, head: int) -> bool:
    return any(scene.parse.norms[aux] == "to" for aux in scene.parse.child_list(head, "aux", "mark"))


def _gerund(scene: Scene, cue: Cue) -> Iterator[Found]:
    """As in "denied taking bribes"."""
    if takes(cue, Shape.GERUND):
        for head in scene.parse.child_list(cue.token, "xcomp", "ccomp", "pcomp"):
            if head > cue.token and scene.parse.tags[head] == "VBG":
                yield Found((scene.parse.subtree(head),), cue.verb.frames[Shape.GERUND])


_SHAPES: tuple[tuple[str, Callable[[Scene, Cue], Iterator[Found]]], ...] = (
    ("clause", _clause),
    ("object-to", _object_to),
    ("to", _to),
    ("gerund", _gerund),
    *SHAPES,
    ("float", _float),
)
"""The shapes in the order they are tried: the first that fits is what the cue brings in."""
