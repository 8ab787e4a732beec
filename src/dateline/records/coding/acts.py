"""An act: the match it is coded from, the event noun that names it too, and the matches that tell what came of it.

“Gunmen ambushed a convoy, killing seven and wounding twelve” is one act with two counts, “airstrikes killed 24” one act with a mode.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from dateline.model.frame import Form, Frame, Role
from dateline.records.coding.matching import Match
from dateline.records.coding.scene import Scene

_WITHIN = frozenset({"in", "during", "by", "through", "with", "as"})
_HARM = frozenset({"killed", "wounded"})


@dataclass(frozen=True, slots=True)
class Act:
    """What one event is coded from; `noun` names the act beside the verb, `results` are coordinated or participle clauses."""

    main: Match
    noun: Match | None = None
    results: tuple[Match, ...] = ()

    @property
    def matches(self) -> tuple[Match, ...]:
        """All that tells the act, the one it is coded from first."""
        return (self.main, *((self.noun,) if self.noun else ()), *self.results)

    @property
    def frames(self) -> tuple[Frame, ...]:
        """The frames of all that tells the act."""
        return tuple(match.frame for match in self.matches)

    @property
    def source(self) -> tuple[str, ...]:
        """Who did it: as the main clause says, else as the others say."""
        return next((match.source for match in self.matches if match.source), ())

    @property
    def target(self) -> tuple[str, ...]:
        """To whom: of the main clause or else its noun, and of the results."""
        first = self.main.target or (self.noun.target if self.noun else ())
        found = dict.fromkeys((*first, *(one for result in self.results for one in result.target)))
        return tuple(one for one in found if one not in self.source)

    @property
    def roles_filled(self) -> tuple[bool, bool]:
        """Whether a source and a target stand in roles of the senses' own."""
        loose = self.main.undergoing.loose and self.target == self.main.target
        return bool(self.source), bool(self.target) and not loose

    @property
    def mode(self) -> str | None:
        """How: a noun's mode is the more exact ("killed in a drone strike")."""
        own = next((match.trigger.mode for match in self.matches if match.trigger.mode), None)
        return self.noun.trigger.mode or own if self.noun else own

    @property
    def weight(self) -> float:
        """How sure the wordings are together: verb and noun for one act support each other."""
        doubt = 1 - self.main.trigger.weight
        return 1 - doubt * (1 - self.noun.trigger.weight) if self.noun else self.main.trigger.weight


def acts_of(scene: Scene, matches: Sequence[Match]) -> list[Act]:
    """The acts that matches tell, in text order; a match that was joined to another is no act of its own."""
    by_head = {match.frame.head: match for match in matches}
    lent = {word: match for match in matches if match.frame.form is Form.LIGHT for word in match.frame.words}
    nouns = {match.frame.head: noun for match in matches if (noun := _noun(scene, match, by_head))}
    owners = {match.frame.head: owner for match in matches if (owner := _owner(scene, match, by_head))}
    named = {noun.frame.head for noun in nouns.values()}
    owners |= {m.frame.head: lent[m.frame.head].frame.head for m in matches if _is_lent(m, lent, named)}
    taken = named | set(owners)
    results = {head: tuple(m for m in matches if owners.get(m.frame.head) == head) for head in set(owners.values())}
    return [
        Act(match, nouns.get(match.frame.head), results.get(match.frame.head, ()))
        for match in matches
        if match.frame.head not in taken
    ]


def _is_lent(match: Match, lent: Mapping[int, Match], named: Container[int]) -> bool:
    """Whether a verb only lends itself to an event noun of its kind that is no part of another act: "staged a hunger strike in protest"."""
    noun = lent.get(match.frame.head)
    return noun is not None and noun is not match and noun.frame.head not in named and _same_kind(noun, match)


def _noun(scene: Scene, match: Match, by_head: dict[int, Match]) -> Match | None:
    """The event noun that tells the same act as a verb: its subject, what it happened in, or what its relative clause hangs on."""
    if match.frame.form is not Form.VERB:
        return None
    if match.trigger.count in _HARM and (cause := _cause(match, by_head)):
        return cause
    near = [a.token for a in match.frame.of(Role.AGENT)]
    # "killed after an attack" tells of one act, "took the airport after an attack" of two.
    within = _WITHIN | {"after"} if match.trigger.count in _HARM else _WITHIN
    near += [a.token for a in match.frame.arguments if a.role is Role.OBLIQUE and a.preposition in within and not a.far]
    if scene.parse.deps[match.frame.head] == "relcl":
        near.append(scene.parse.heads[match.frame.head])
    same = [by_head[token] for token in near if token in by_head and _same_kind(by_head[token], match)]
    return next((noun for noun in same if noun.frame.form is not Form.VERB), None)


def _cause(match: Match, by_head: dict[int, Match]) -> Match | None:
    """The act by which people came to harm: "were hurt when a grenade went off"; one whom its own clause names hurt them otherwise."""
    told = (by_head[a.token] for a in match.frame.by("when") if a.token in by_head)
    return next(
        (one for one in told if _same_kind(one, match) and one.frame.form is Form.VERB and not match.source), None
    )


def _same_kind(one: Match, other: Match) -> bool:
    return one.trigger.type == other.trigger.type


def _owner(scene: Scene, match: Match, by_head: dict[int, Match]) -> int | None:
    """The head of the act that a clause only tells the result of; None for an act of its own."""
    parse, head = scene.parse, match.frame.head
    laid = _is_laid(scene, match)
    above = by_head.get(parse.heads[parse.heads[head]] if laid else parse.heads[head])
    if (
        above is None
        or above is match
        or match.frame.form is not Form.VERB
        or not _same_kind(above, match)
        or match.source not in {(), above.source}
    ):
        return None
    participle = parse.tags[head] == "VBG" and parse.deps[head] in {"advcl", "conj"}
    both_harm = parse.deps[head] == "conj" and {match.trigger.count, above.trigger.count} <= _HARM
    if not (participle or both_harm or laid):
        return None
    return _owner(scene, above, by_head) or above.frame.head


def _is_laid(scene: Scene, match: Match) -> bool:
    """Whether a clause only tells who laid what went off: "a bomb planted by rebels went off"."""
    parse, head = scene.parse, match.frame.head
    bomb = parse.deps[head] == "acl" and parse.deps[parse.heads[head]] == "nsubj"
    return bomb and match.trigger.mode == "explosives"
