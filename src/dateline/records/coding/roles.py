"""Who fills a role: from an argument's head word to the ids of actors, or of places that are acted upon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.model.frame import Argument, Frame, Role
from dateline.records.coding.scene import Scene

_NAMED = {"agent": Role.AGENT, "patient": Role.PATIENT, "recipient": Role.RECIPIENT, "clause": Role.CLAUSE}
DEEPEST = 3
"""How many nouns down a holder is looked for: "the head of the army of X"."""


def arguments(frame: Frame, role: str) -> list[Argument]:
    """The arguments that a trigger table calls by this role: agent, patient, recipient, clause, or a preposition."""
    if role in _NAMED:
        return [argument for argument in frame.arguments if argument.role is _NAMED[role]]
    near = [argument for argument in frame.arguments if argument.role is Role.OBLIQUE and argument.preposition == role]
    near += [argument for argument in frame.arguments if role == "to" and argument.role is Role.RECIPIENT]
    return sorted(near, key=lambda argument: argument.far)


def tokens_by_role(frame: Frame) -> Mapping[str, Sequence[int]]:
    """The head words of all arguments, under what a trigger table calls their roles."""
    found: dict[str, list[int]] = {}
    for one in frame.arguments:
        found.setdefault(one.preposition if one.role is Role.OBLIQUE else one.role.value, []).append(one.token)
        if one.role is Role.RECIPIENT:
            found.setdefault("to", []).append(one.token)
    return found


@dataclass(frozen=True, slots=True)
class Held:
    """The ids that a phrase stands for, and the tokens by which they were reached, the phrase's head first."""

    ids: tuple[str, ...]
    path: tuple[int, ...]
    spoken: bool = False
    """Whether they are the speaker of the quotation that the phrase stands in ("we", "I")."""


@dataclass(frozen=True, slots=True)
class Filling:
    """The role that was filled first, as the trigger table calls it ("" for none), and by what phrases."""

    role: str = ""
    held: tuple[Held, ...] = ()
    loose: bool = False
    """Whether they stand in no role of the sense's own: who they are is no sign that it is the right sense."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all the phrases, each once."""
        return tuple(dict.fromkeys(identity for one in self.held for identity in one.ids))


def filling(scene: Scene, frame: Frame, roles: Iterable[str], *, but: tuple[str, ...] = ()) -> Filling:
    """Who fills the first of the roles that anybody fills; `but` are those on the other side, who alone fill none."""
    for role in roles:
        tokens = [a.token for a in arguments(frame, role) if role != "mod" or not is_where(scene, a.token)]
        found = (holders(scene, token, prefer_actor=role != "in") for token in tokens)
        held = tuple(one for one in found if one.ids)
        if any(identity not in but for one in held for identity in one.ids):
            return Filling(role, held)
    return Filling()


def is_where(scene: Scene, token: int) -> bool:
    """Whether a name before an event noun tells where it was: "the Kabul bombing", "Geneva talks"; a country's name tells who."""
    place = scene.place_at(token)
    return place is not None and place.kind != "country" and not scene.actors_at(token)


def holders(scene: Scene, token: int, *, prefer_actor: bool = True, depth: int = 0) -> Held:
    """The actors (or else the place) that a phrase stands for, by its head word.

    A phrase that is no actor itself stands for the one it belongs to: "hundreds of protesters", "the embassy of Mali",
    "Israel's embassy", "an Iraqi village", "a hospital in Kherson".
    """
    own = tuple(actor.id for actor in scene.actors_at(token))
    actors = Held(own, (token,)) if own else Held(_speaker(scene, token), (token,), spoken=True)
    if actors.ids and prefer_actor:
        return actors
    place = scene.place_at(token)
    if place is not None:
        # "Thai and Lao troops" may be read as three subjects: the troops are the actors, not what only describes them.
        return Held((), (token,)) if not depth and scene.only_describes(token) else Held((place.id,), (token,))
    if actors.ids or depth >= DEEPEST:
        return actors
    below = (_all_of(scene, step, depth + 1) for step in _belongings(scene, token))
    found = next((one for one in below if one.ids), Held((), ()))
    return Held(found.ids, (token, *found.path), found.spoken)


def _all_of(scene: Scene, token: int, depth: int) -> Held:
    """The holders of a noun and of those coordinated with it: "British and French jets", "the armies of India and Pakistan"."""
    first, *others = [holders(scene, one, depth=depth) for one in scene.parse.conjuncts(token)]
    ids = dict.fromkeys((*first.ids, *(identity for other in others for identity in other.ids)))
    return Held(tuple(ids), first.path, first.spoken)


def _speaker(scene: Scene, token: int) -> tuple[str, ...]:
    """The speaker, for "we" and "I" inside a quotation."""
    if scene.parse.norms[token] not in scene.language.predicates.first_person:
        return ()
    statement = scene.statement_at(token)
    return (statement.speaker,) if statement and statement.speaker else ()


def _belongings(scene: Scene, token: int) -> Iterator[int]:
    """Whom or what a noun belongs to, nearest first."""
    parse = scene.parse
    children = parse.children[token]
    if parse.pos[token] not in {"NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON", "ADV"}:
        return
    for preposition in ("by", "of"):
        yield from behind(scene, token, preposition)
    yield from (child for child in children if parse.deps[child] in {"poss", "appos"})
    yield from _described(scene, token)
    before = (child for child in reversed(children) if parse.deps[child] in {"compound", "amod", "nmod"})
    is_act = parse.lowered[token] in scene.language.triggers.nouns
    yield from (child for child in before if not (is_act and is_where(scene, child)))
    for preposition in ("in", "from", "at", "near"):
        yield from behind(scene, token, preposition)


def _described(scene: Scene, token: int) -> Iterator[int]:
    """Whom a clause behind a noun gives it to: "a camp run by the army", "a truck carrying soldiers", "bans imposed on the party"."""
    parse = scene.parse
    for clause in parse.child_list(token, "acl"):
        yield from (doer for by in parse.child_list(clause, "agent") for doer in parse.child_list(by, "pobj"))
    yield from concerned(scene, token)


def concerned(scene: Scene, token: int) -> Iterator[int]:
    """Who is inside a thing or is met by it, by the clause behind it: "a truck carrying soldiers", "bans imposed on the party"."""
    parse, words = scene.parse, scene.language.predicates
    for clause in parse.child_list(token, "acl"):
        if parse.lemmas[clause] in words.carrying:
            yield from parse.child_list(clause, "dobj")
        for child in parse.child_list(clause, "prep"):
            if f"{parse.lemmas[clause]} {parse.norms[child]}" in words.belonging:
                yield from parse.child_list(child, "pobj")


def behind(scene: Scene, token: int, preposition: str) -> Iterator[int]:
    """What stands behind a preposition at a noun: "the guard" of "killings by the guard"."""
    parse = scene.parse
    for child in parse.child_list(token, "prep"):
        if parse.norms[child] == preposition:
            yield from parse.child_list(child, "pobj")
