"""How many, and with what: the numbers in front of an act's patients, and the things it was done with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.model.finding import Count, Quantity
from dateline.model.frame import Frame, Role
from dateline.model.span import Span
from dateline.records.coding.matching import Match
from dateline.records.coding.scene import Scene


def counts_of(scene: Scene, found: Match) -> tuple[Count, ...]:
    """How many the act was done to, from the number in front of its patients, or the two ends of a range.

    Where a sense is done to whom its verb has as subject ("40 people died"), the numbers stand there.
    """
    what, frame = found.trigger.count, found.frame
    if what is None:
        return ()
    own = _counted(scene, _befallen(frame, subject="agent" in found.trigger.target), what)
    return (*own, *_hurt_beside(scene, frame)) if what == "killed" else own


def _befallen(frame: Frame, *, subject: bool) -> list[int]:
    """Those a frame is done to, which its subject may be."""
    tokens = [argument.token for argument in frame.of(Role.PATIENT)] or [argument.token for argument in frame.by("of")]
    return tokens or ([argument.token for argument in frame.of(Role.AGENT)] if subject else [])


def _hurt_beside(scene: Scene, frame: Frame) -> tuple[Count, ...]:
    """Who was hurt beside those killed, where it may as well have been an accident: "nine were killed and dozens injured".

    At the end of a sentence "injured" is often read as an adjective; what is hurt is its subject then.
    """
    parse, hurting = scene.parse, scene.language.predicates.hurting
    for child in parse.child_list(frame.head, "conj"):
        beside = scene.frames_by_head.get(child)
        if parse.lemmas[child] in hurting and beside is not None:
            return _counted(scene, _befallen(beside, subject=False), "wounded")
        if parse.norms[child] in hurting and parse.pos[child] == "ADJ":
            return _counted(scene, parse.child_list(child, "nsubj"), "wounded")
    return ()


def _counted(scene: Scene, tokens: Sequence[int], what: str) -> tuple[Count, ...]:
    """The first number in front of one of the tokens; both ends of a range."""
    numbers = dict.fromkeys(quantity for token in tokens for quantity in _numbers(scene, token))
    known = [(quantity, quantity.value) for quantity in numbers if quantity.value is not None and quantity.unit is None]
    ends = 2 if [quantity.modifier for quantity, _ in known[:2]] == ["at_least", "up_to"] else 1
    return tuple(Count(what, value, quantity.modifier, quantity.id) for quantity, value in known[:ends])


def _numbers(scene: Scene, token: int) -> Iterator[Quantity]:
    """The quantities that stand at the token or in front of it, below it."""
    parse = scene.parse
    first, _ = parse.subtree(token)
    below = {token, *parse.child_list(token, "nummod", "amod", "quantmod", "advmod", "det")}
    below |= {child for one in below - {token} for child in parse.children[one]}
    for quantity in scene.reading.quantities:
        if parse.starts[first] <= quantity.span.start <= parse.starts[token] and any(
            quantity.span.holds(parse.starts[one]) for one in below
        ):
            yield quantity


def instruments_of(scene: Scene, frame: Frame) -> tuple[Span, ...]:
    """What the act was done with: the things behind "with" and "using"."""
    found: list[int] = [
        a.token
        for a in frame.arguments
        if a.preposition in scene.language.predicates.instrumental and not a.far and scene.classes(a.token) == {"thing"}
    ]
    return tuple(scene.parse.span(*scene.parse.subtree(token)) for token in found)
