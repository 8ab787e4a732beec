"""How sure an event is: the sense's own weight, the roles that are filled and by whom, and what the paragraph is about."""

from __future__ import annotations

import math

from dateline.model.finding import Actor, Kind
from dateline.model.frame import Form
from dateline.records.coding.acts import Act
from dateline.records.coding.scene import Scene

_LEAST = 0.4
"""Below this score an event is not reported: chosen on the development sets, where lower values add more noise than events."""

_SCALE, _SHIFT = 1.3, 1.3
"""From the odds of a score to those that the event is there as coded: found on sentences of which every event is marked."""

_BOUND = {(True, True): 1.0, (True, False): 0.85, (False, True): 0.85, (False, False): 0.6}
_OFF_TOPIC = {True: (1.0, 0.85, 0.65, 0.4, 0.25), False: (0.7, 0.5, 0.3, 0.2, 0.1)}
"""Factors for none, one, two, three, four or more words of sport, entertainment or markets in the paragraph: where a party is of
public life (a state, its arms, an armed group, protesters), and where none is."""

_OFF_TOPIC_OF_VIOLENCE = (0.7, 0.6, 0.4, 0.2, 0.1)
"""The same where none is, for violence and protest: their words are plainer, and a club, a match or a loan is often only where they strike."""

_VIOLENCE = frozenset({"ASSAULT", "PROTEST"})

_DESCRIBING = 0.6
"""Factor of what only tells who a party is, where that is seldom the news: "soldiers deployed at the gate", "a man accused of theft"."""

_TOLD_OF_PARTIES = frozenset({"MOBILIZE", "ACCUSE"})

_PRIVATE = frozenset({"BUS", "CRM", "EDU", "SOC", "CVL", "UNK", "AGR", "MED"})


def confidence(scene: Scene, act: Act) -> float:
    """A probability that the event is there as coded."""
    return round(calibrated(score(scene, act)), 3)


def calibrated(value: float) -> float:
    """The probability that an event with this score is there."""
    held = min(max(value, _EDGE), 1 - _EDGE)
    return 1 / (1 + math.exp(-(_SCALE * math.log(held / (1 - held)) + _SHIFT)))


_EDGE = 0.001
ACCEPTED = round(calibrated(_LEAST), 3)
"""The least confidence of an event that is reported."""


def score(scene: Scene, act: Act) -> float:
    """How well an act is told (0 to 1): the sense's own weight, less for roles that stay open and for words of sport and the like."""
    frame = act.main.frame
    form = 0.9 if frame.form is Form.NOUN and not act.main.trigger.bare else 1.0
    form *= _DESCRIBING if only_describes(scene, act) else 1.0
    off = scene.off_topic(frame.head)
    public = _is_public(scene, (*act.source, *(act.target if act.roles_filled[1] else ())), off)
    plain = not public and act.main.trigger.type in _VIOLENCE
    topic = _OFF_TOPIC_OF_VIOLENCE if plain else _OFF_TOPIC[public]
    return act.weight * _BOUND[act.roles_filled] * form * topic[min(off, len(topic) - 1)]


def only_describes(scene: Scene, act: Act) -> bool:
    """Whether the act is a participle behind one of a sentence's nouns; behind that of a headline it is the news ("Mayor accused of graft")."""
    parse, head = scene.parse, act.main.frame.head
    noun = parse.heads[head]
    behind = parse.deps[head] == "acl" and parse.tags[head] == "VBN" and parse.heads[noun] != noun
    return behind and act.main.trigger.type in _TOLD_OF_PARTIES


def _is_public(scene: Scene, parties: tuple[str, ...], off: int) -> bool:
    """Whether one of the parties acts in public life; in a sports report a country is a team."""
    actors = [scene.reading.by_id[party] for party in parties]
    return any(
        isinstance(actor, Actor) and (off < _A_TEAM or actor.kind is not Kind.COUNTRY) and _acts_in_public(actor)
        for actor in actors
    )


_A_TEAM = 2


def _acts_in_public(actor: Actor) -> bool:
    if actor.kind is Kind.COUNTRY or (actor.known_as and actor.sector != "BUS"):
        return True
    return (actor.sector is not None and actor.sector not in _PRIVATE) or (actor.code or "")[:3] in {
        "IGO",
        "NGO",
        "IMG",
        "ISM",
    }
