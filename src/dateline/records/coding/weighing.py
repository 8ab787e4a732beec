"""What each thing weighs in an event's confidence: how sure the event would be without it, asked of the same function."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.languages import Language
from dateline.model.finding import Actor, Kind
from dateline.model.frame import Form
from dateline.model.parse import Parse
from dateline.ontology import Ontology
from dateline.records.coding.acts import Act
from dateline.records.coding.confidence import confidence, only_describes
from dateline.records.coding.matching import Match
from dateline.records.coding.scene import Scene

_TOSS = 0.5
"""The weight of a wording that says nothing either way."""
_SOMEBODY = Actor(id="a0", name="somebody", kind=Kind.GROUP, mentions=())
"""Who is put into an open role: nobody of public life."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """One thing that weighs; `share` is what it adds or takes: the confidence as it is less that which it would be `otherwise`."""

    name: str
    otherwise: str
    confidence: float
    share: float


_Other = tuple[str, str, float]
"""A thing as it is, as it might be, and how sure the event would be then."""


def weighings(scene: Scene, act: Act) -> list[Weighing]:
    """What weighs in an act's confidence, the weightiest first; what makes no difference is left out."""
    whole = confidence(scene, act)
    others = (*_wording(scene, act), *_roles(scene, act), *_around(scene, act))
    found = [Weighing(name, otherwise, other, round(whole - other, 3)) for name, otherwise, other in others]
    return sorted((one for one in found if one.share), key=lambda one: (-abs(one.share), one.name))


def _wording(scene: Scene, act: Act) -> Iterator[_Other]:
    """How the act is told."""
    yield f"a wording of weight {act.weight:.2f}", f"one of {_TOSS}", confidence(scene, _tossed(act))
    form = act.main.frame.form
    if form is not Form.VERB:
        verb = replace(act.main, frame=replace(act.main.frame, form=Form.VERB))
        yield f"told by {_TOLD[form]}", "told by a verb", confidence(scene, replace(act, main=verb))
    if only_describes(scene, act):
        told = replace(act.main, trigger=replace(act.main.trigger, type=""))
        yield "it only tells who a party is", "were it the news", confidence(scene, replace(act, main=told))
    if act.noun is not None:
        yield "an event noun beside the verb", "without it", confidence(scene, replace(act, noun=None))


_TOLD = {
    Form.NOUN: "a bare event noun",
    Form.LIGHT: "an event noun under a light verb",
    Form.ADJECTIVE: "an adjective",
}


def _roles(scene: Scene, act: Act) -> Iterator[_Other]:
    """Whether each of the two roles is filled."""
    filled = Scene(replace(scene.reading, findings=(*scene.reading.findings, _SOMEBODY)), *_rest(scene))
    one = (_SOMEBODY.id,)
    if act.source:
        yield "its doer is named", "were it not", confidence(scene, _each(act, source=(), target=act.target))
    else:
        yield "its doer is not named", "were it", confidence(filled, _each(act, source=one, target=act.target))
    if act.target:
        yield "whom it is done to is named", "were it not", confidence(scene, _each(act, source=act.source, target=()))
    else:
        yield (
            "nobody that it is done to is named",
            "if so",
            confidence(filled, _each(act, source=act.source, target=one)),
        )


def _around(scene: Scene, act: Act) -> Iterator[_Other]:
    """Who the parties are, and what the words around the act are about."""
    if any(isinstance(scene.reading.by_id[one], Actor) for one in (*act.source, *act.target)):
        yield "what the parties are in public life", "were they private", confidence(_private(scene, act), act)
    off = scene.off_topic(act.main.frame.head)
    if off:
        calm = _Calm(scene.reading, scene.parse, scene.language, scene.ontology)
        yield f"{off} words of sport, entertainment or markets around it", "none", confidence(calm, act)


def _each(act: Act, *, source: tuple[str, ...], target: tuple[str, ...]) -> Act:
    """The act with these parties in its main clause, and none in what tells it too."""
    return Act(
        replace(act.main, source=source, target=target),
        replace(act.noun, source=(), target=()) if act.noun else None,
        tuple(replace(result, source=(), target=()) for result in act.results),
    )


def _tossed(act: Act) -> Act:
    noun = _weighing_nothing(act.noun) if act.noun else None
    return Act(_weighing_nothing(act.main), noun, act.results)


def _weighing_nothing(match: Match) -> Match:
    return replace(match, trigger=replace(match.trigger, weight=_TOSS))


def _private(scene: Scene, act: Act) -> Scene:
    """The scene in which the act's parties are nobody of public life."""
    parties = {*act.source, *act.target}
    findings = tuple(
        replace(one, kind=Kind.GROUP, country=None, sector=None, code=None, known_as=None)
        if isinstance(one, Actor) and one.id in parties
        else one
        for one in scene.reading.findings
    )
    return Scene(replace(scene.reading, findings=findings), *_rest(scene))


def _rest(scene: Scene) -> tuple[Parse, Language, Ontology]:
    return scene.parse, scene.language, scene.ontology


class _Calm(Scene):
    """A scene without words of sport, entertainment or markets."""

    def off_topic(self, token: int) -> int:  # noqa: ARG002  # the same question, another answer
        return 0
