"""Indirect speech about a thing: how a speaker describes, names, blames or quotes it, one function for each shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.annotations.quotations.cues import Cue, takes
from dateline.annotations.quotations.draft import Found
from dateline.annotations.quotations.scene import Scene
from dateline.languages.speech import Shape

MARKED_TOKENS = 3
"""Quoted tokens, marks counted, that make a thing more than a scare-quoted word."""

_HELD = frozenset({"for", "of", "with"})


def _thing_of(scene: Scene, cue: Cue) -> int | None:
    """The object behind an active cue."""
    thing = scene.parse.child(cue.token, "dobj")
    return thing if thing is not None and thing > cue.token and not cue.passive else None


def as_(scene: Scene, cue: Cue) -> Iterator[Found]:
    """As in "described the ruling as unfair": the thing and what it is taken for; of a pronoun only the latter."""
    parse, thing = scene.parse, _thing_of(scene, cue)
    if thing is not None and takes(cue, Shape.AS):
        near = (*parse.children[cue.token], *parse.children[thing])
        for taken in (c for c in near if c > thing and _begins_with_as(scene, c)):
            start, last = parse.subtree(taken)
            first = start + 1 if parse.pos[thing] == "PRON" and start > thing + 1 else parse.subtree(thing)[0]
            yield Found(((first, max(last, parse.subtree(thing)[1])),), cue.verb.frames[Shape.AS])


def _begins_with_as(scene: Scene, token: int) -> bool:
    """Whether a phrase behind a thing is "as a mistake" or "as unfair"."""
    parse = scene.parse
    label, first = parse.deps[token], parse.subtree(token)[0]
    return parse.norms[first] == "as" and label in {"prep", "mark", "advcl", "amod", "oprd", "acomp"}


def name(scene: Scene, cue: Cue) -> Iterator[Found]:
    """As in "called the ban a mistake": the thing and its name; in "what he called a mistake", only the name."""
    if takes(cue, Shape.NAME) and not cue.passive:
        for first, last in _named(scene, cue):
            yield Found(((first, last),), cue.verb.frames[Shape.NAME])


def _named(scene: Scene, cue: Cue) -> Iterator[tuple[int, int]]:
    parse = scene.parse
    thing = parse.child(cue.token, "dobj")
    for head in parse.child_list(cue.token, "oprd", "attr", "acomp"):
        if thing is not None and max(cue.token, thing) < head and head not in scene.times:
            first = thing if thing > cue.token else head
            yield parse.subtree(first)[0], parse.subtree(head)[1]
    if thing is not None and thing > cue.token and scene.outside(thing):
        yield from (parse.subtree(thing) for head in parse.child_list(thing, "appos") if not scene.outside(head))
    for head in parse.child_list(cue.token, "ccomp"):
        if head > cue.token and parse.child(head, "nsubj") is not None:
            yield parse.subtree(head)


def preposition(scene: Scene, cue: Cue) -> Iterator[Found]:
    """As in "warned of floods", "called for talks": what stands behind the preposition, where that is no date."""
    parse = scene.parse
    for prep in parse.child_list(cue.token, "prep"):
        frame = parse.norms[prep]
        below = parse.child(prep, "pobj", "pcomp")
        if frame in cue.verb.frames and below is not None and prep > cue.token and below not in scene.times:
            yield Found((parse.subtree(below),), cue.verb.frames[frame])


def object_(scene: Scene, cue: Cue) -> Iterator[Found]:
    """As in "accused the army of shelling": the thing with what is held against it; of a pronoun only the latter."""
    parse, thing = scene.parse, _thing_of(scene, cue)
    if thing is not None and takes(cue, Shape.OBJECT):
        near = (*parse.child_list(thing, "prep"), *parse.child_list(cue.token, "prep"))
        charges = [c for c in near if c > thing and _is_charge(scene, cue, c)]
        for charge in charges[-1:]:
            first = charges[0] + 1 if parse.pos[thing] == "PRON" else parse.subtree(thing)[0]
            yield Found(((first, parse.subtree(charge)[1]),), cue.verb.frames[Shape.OBJECT])


def _is_charge(scene: Scene, cue: Cue, prep: int) -> bool:
    """Whether a preposition brings in what a thing is blamed for; hung on the thing itself, the verb must ask for it."""
    parse = scene.parse
    asked = parse.norms[prep] in cue.verb.frames or parse.child(prep, "pcomp") is not None
    return parse.norms[prep] in _HELD and (parse.heads[prep] == cue.token or asked)


def thing(scene: Scene, cue: Cue) -> Iterator[Found]:
    """As in "stressed the need for talks": the thing itself."""
    found = _thing_of(scene, cue)
    if found is not None and takes(cue, Shape.THING) and scene.parse.pos[found] in {"NOUN", "PROPN"}:
        yield Found((scene.parse.subtree(found),), cue.verb.frames[Shape.THING])


def marked(scene: Scene, cue: Cue) -> Iterator[Found]:
    """As in 'mocked the "paper truce"': an object with quoted words in it."""
    parse = scene.parse
    if takes(cue, Shape.MARKED):
        for child in parse.child_list(cue.token, "dobj", "prep", "oprd", "xcomp"):
            first, last = parse.subtree(child)
            if child > cue.token and sum(not scene.outside(token) for token in range(first, last)) >= MARKED_TOKENS:
                yield Found(
                    ((child + 1 if parse.deps[child] == "prep" else first, last),), cue.verb.frames[Shape.MARKED]
                )


SHAPES: tuple[tuple[str, Callable[[Scene, Cue], Iterator[Found]]], ...] = (
    ("name", name),
    ("as", as_),
    ("object", object_),
    ("preposition", preposition),
    ("thing", thing),
    ("marked", marked),
)
"""The shapes by their names, in the order they are tried."""
