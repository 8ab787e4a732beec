"""Joins: cues that the parser hung inside what another cue brings in, though the narrator speaks again there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.annotations.quotations.cues import Cue
from dateline.annotations.quotations.draft import Stretch
from dateline.annotations.quotations.scene import Scene

_PRONOUNS = frozenset({"it", "he", "she", "they"})


@dataclass(frozen=True)
class Joins:
    """For the token of every such cue, the cue whose speaker it shares; `parted` are those with speakers of their own."""

    owners: Mapping[int, Cue]
    parted: Mapping[int, Cue]

    def owner(self, cue: Cue) -> Cue:
        """The cue that has the speaker of this one; itself, for most."""
        return self.owners.get(cue.token, cue)

    @cached_property
    def _inner(self) -> Mapping[int, list[int]]:
        found: dict[int, list[int]] = {}
        for token, owner in (*self.owners.items(), *self.parted.items()):
            found.setdefault(owner.token, []).append(token)
        return found

    def inner(self, cue: Cue) -> Sequence[int]:
        """The tokens of the cues that stand in what this one brings in, though the narrator speaks again there."""
        return self._inner.get(cue.token, ())


def find_joins(scene: Scene, cues: Sequence[Cue]) -> Joins:
    """The joins among some cues.

    "said it was ready for talks and warned the rebels", "said it would stay, calling the ban a mistake"; with a speaker named
    again or anew "says stocks are stable, although she acknowledges…", "warned of floods, while farmers feared…".
    """
    by_token = {cue.token: cue for cue in cues}
    return Joins(
        {cue.token: owner for cue in cues for owner in _owner(scene, cue, by_token)},
        {cue.token: outer for cue in cues for outer in _outer(scene, cue, by_token)},
    )


def _outer(scene: Scene, cue: Cue, cues: Mapping[int, Cue]) -> Iterator[Cue]:
    """The cue in whose words a clause stands that sets somebody's other words against them, behind a comma."""
    parse = scene.parse
    marks = {parse.norms[mark] for mark in parse.child_list(cue.token, "mark")}
    first = parse.subtree(cue.token)[0]
    set_off = first > 0 and parse.norms[first - 1] == ","
    if parse.deps[cue.token] != "advcl" or marks.isdisjoint(scene.speech.contrasts) or not set_off:
        return
    clause = _clause_above(scene, cue.token)
    outer = cues.get(parse.heads[clause]) if clause is not None else None
    if (
        outer is not None
        and clause is not None
        and clause > outer.token
        and parse.child(cue.token, "nsubj") is not None
    ):
        yield outer


def _owner(scene: Scene, cue: Cue, cues: Mapping[int, Cue]) -> Iterator[Cue]:
    parse, label = scene.parse, scene.parse.deps[cue.token]
    if cue.passive or parse.child(cue.token, "nsubj") is not None:
        return
    clause = _clause_above(scene, cue.token)
    outer = cues.get(parse.heads[clause]) if clause is not None else None
    if clause is None or outer is None or clause < outer.token:
        return
    if (label == "advcl" and _is_aside(scene, cue.token)) or (label == "conj" and _agrees(scene, cue, outer, clause)):
        yield outer


def _clause_above(scene: Scene, token: int) -> int | None:
    """The nearest complement clause that the token stands in."""
    return next((above for above in scene.parse.ancestors(token) if scene.parse.deps[above] == "ccomp"), None)


def _is_aside(scene: Scene, token: int) -> bool:
    """Whether a participle stands behind a comma: ", calling the ban a mistake"."""
    first, _ = scene.parse.subtree(token)
    return scene.parse.tags[token] == "VBG" and first > 0 and scene.parse.norms[first - 1] == ","


def _agrees(scene: Scene, cue: Cue, outer: Cue, clause: int) -> bool:
    """Whether a verb coordinated with a clause goes with the cue before it: in tense, and in subject or by a comma."""
    parse = scene.parse
    if parse.tags[cue.token] not in {"VBD", "VBZ", "VBP"} or _tense(scene, outer.token) != parse.tags[cue.token]:
        return False
    subject = parse.child(clause, "nsubj", "nsubjpass")
    if subject is not None and parse.norms[subject] in _PRONOUNS:
        return True
    return _tense(scene, clause) != parse.tags[cue.token] or parse.norms[_edge(scene, cue.token) - 1] == ","


def _tense(scene: Scene, token: int) -> str:
    """The tag of the finite verb of a clause; "has said" counts as past."""
    parse = scene.parse
    if parse.tags[token] == "VBN" and any(
        parse.norms[aux] in {"has", "have"} for aux in parse.child_list(token, "aux")
    ):
        return "VBD"
    first = next((parse.tags[aux] for aux in parse.child_list(token, "aux", "auxpass")), "")
    return first or parse.tags[token]


def _edge(scene: Scene, token: int) -> int:
    """Where the words of a joined cue begin, a conjunction before it included."""
    first, _ = scene.parse.subtree(token)
    while first > 0 and scene.parse.pos[first - 1] in {"CCONJ", "ADV"}:
        first -= 1
    return first


def cut(scene: Scene, stretch: Stretch, joined: Sequence[int]) -> Stretch:
    """A stretch without the cues in it that belong to its own speaker."""
    first, last = stretch
    edges = [_edge(scene, token) for token in joined if first < token < last]
    return first, min([last, *(edge for edge in edges if edge > first)])
