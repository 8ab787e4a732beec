"""What decides tells why: status, time, place, sense, confidence, senses of places, speakers and codes, each with its reason."""

from __future__ import annotations

from functools import lru_cache

import pytest

from dateline.model.page import Given, Page
from dateline.model.time import PartialDate
from dateline.pipeline import Settings, Trace, standard
from dateline.records.actors.find import standing
from dateline.records.actors.ground import Ground
from dateline.records.actors.profiles import Profile
from dateline.records.coding.conditions import holding_of, meets
from dateline.records.coding.draft import Draft
from dateline.records.coding.matching import weighed
from dateline.records.coding.scene import Scene
from dateline.records.coding.weighing import weighings
from dateline.records.coding.whole import Coding, code
from dateline.records.places import name_places
from dateline.records.placing.resolve import scored, shares_of
from dateline.records.placing.resolve import weighed as weighed_places
from dateline.records.reason import Reason
from dateline.records.statements import voice_of

pytestmark = pytest.mark.model


@lru_cache(maxsize=64)
def trace_of(text: str, published: str | None = "2021-06-10") -> Trace:
    given = Given(clean=True, language="en", published=PartialDate(published) if published else None)
    (trace,) = standard(Settings(strict=True)).trace(Page("t", text.encode(), "text/plain", given=given))
    assert isinstance(trace, Trace)
    assert trace.kit
    return trace


def coding_of(text: str, published: str | None = "2021-06-10") -> Coding:
    trace = trace_of(text, published)
    assert trace.kit
    return code(Scene(trace.reading.before("events"), trace.parse, trace.kit.language, trace.kit.ontology))


def draft_of(text: str, published: str | None = "2021-06-10") -> Draft:
    return coding_of(text, published).accepted[0]


def words(text: str, reason: Reason | None) -> list[str]:
    assert reason is not None
    return [trace_of(text).parse.words[token] for token in reason.tokens]


STATUS = [
    ("Soldiers arrested nine miners outside Lubumbashi on Monday.", []),
    ("Soldiers did not arrest any miners outside Lubumbashi on Monday.", ["arrest"]),
    ("Soldiers will arrest the miners, the governor said.", ["will"]),
    ("Soldiers may arrest the miners, a union leader fears.", ["may"]),
    ("If the rebels attack the dam, the army will answer.", ["If"]),
    ("Gunmen tried to kidnap two engineers near Agadez.", ["tried"]),
]


@pytest.mark.parametrize(("text", "decisive"), STATUS)
def test_a_status_names_the_words_that_decide_it(text: str, decisive: list[str]) -> None:
    assert words(text, draft_of(text).stands.reason) == decisive


def test_what_is_alleged_names_the_word_of_accusing() -> None:
    text = "Chad accused Sudan of shelling a border village."
    claims = [words(text, one.claimed) for one in coding_of(text).accepted if one.claimed]
    assert claims == [["accused"]]


def test_background_names_the_time_that_makes_it_old() -> None:
    text = "Border guards killed 24 soldiers in November 2020."
    assert words(text, draft_of(text).old) == ["November", "2020"]


def test_a_time_of_the_clause_names_its_words() -> None:
    text = "Police detained eleven students in Nairobi on Tuesday."
    assert words(text, draft_of(text).dating.reason) == ["Tuesday"]


def test_no_time_says_what_is_missing() -> None:
    rule = draft_of("Police detained eleven students in Nairobi.", None).dating.reason.rule
    assert "the page has no date" in rule


def test_an_attached_place_names_its_phrase() -> None:
    text = "Police detained eleven students in Nairobi on Tuesday."
    placing = draft_of(text).placing
    assert (placing.basis, words(text, placing.reason)) == ("attached", ["Nairobi"])


def test_a_place_is_carried_on_in_its_paragraph_alone() -> None:
    text = "A bus carrying soldiers stopped near Nairobi. Police detained eleven students."
    placing = coding_of(text).accepted[-1].placing
    assert (placing.basis, words(text, placing.reason)) == ("paragraph", ["Nairobi"])
    apart = text.replace(". Police", ".\n\nPolice")
    assert coding_of(apart).accepted[-1].placing.basis is None


def test_a_time_of_its_own_ends_the_scene() -> None:
    text = "A bus carrying soldiers stopped near Nairobi. Police detained eleven students two days later."
    assert coding_of(text).accepted[-1].placing.basis is None


def test_an_event_told_twice_names_both_tellings() -> None:
    coding = coding_of("Kenya expels Somali envoy\n\nKenya expelled the Somali envoy on Tuesday.")
    assert [one.tellings for one in coding.merged if one.event.type == "SANCTION"] == [(0, 1)]


def test_an_act_taken_up_names_the_one_that_does() -> None:
    coding = coding_of("Kenya agreed to release the fishermen.")
    assert {taker.trigger.type for taker in coding.takers.values()} == {"AGREE"}


def test_the_first_of_the_weighed_senses_is_the_match() -> None:
    coding = coding_of("Government troops killed 17 rebels in Kachin state on Sunday.")
    for match in coding.matches:
        senses = weighed(coding.scene, match.frame)
        assert senses[0].trigger is match.trigger
        holding = holding_of(coding.scene, match.frame)
        assert [one.failures == () for one in senses] == [meets(holding, one.trigger) for one in senses]


def test_a_sense_that_does_not_fit_says_what_it_asks_for() -> None:
    coding = coding_of("Government troops killed 17 rebels in Kachin state on Sunday.")
    failed = [failure for one in weighed(coding.scene, coding.matches[0].frame) for failure in one.failures]
    assert ("nouns", ("agent",)) in {(failure.key, failure.roles) for failure in failed}


def test_each_weighing_is_what_the_event_would_lose_or_win() -> None:
    coding = coding_of("Government troops killed 17 rebels in Kachin state on Sunday.")
    draft = coding.accepted[0]
    found = weighings(coding.scene, draft.act)
    assert all(one.share == pytest.approx((draft.event.confidence or 0) - one.confidence, abs=0.001) for one in found)
    assert "its doer is named" in {one.name for one in found if one.share > 0}


def test_a_doer_that_is_not_named_speaks_against_an_event() -> None:
    coding = coding_of("Nine miners were arrested outside Lubumbashi on Monday.")
    found = {one.name: one.share for one in weighings(coding.scene, coding.accepted[0].act)}
    assert found["its doer is not named"] < 0


def test_the_scores_of_a_place_give_its_weights() -> None:
    trace = trace_of("Police in Paris, Texas, arrested two men. The mayor of Dallas praised the police.")
    assert trace.kit
    named = name_places(trace.reading, trace.parse, language=trace.kit.language, knowledge=trace.kit.knowledge)
    scores = scored(named.toponyms, home=None)
    assert {key: shares_of(row) for key, row in scores.items()} == weighed_places(named.toponyms, home=None)
    paris = next(one for one in named.toponyms if one.names[0].lookup == "Paris")
    held = {sense.place.admin1 for sense, score in zip(paris.senses, scores[paris.key], strict=True) if score.held}
    assert held == {"Texas"}


def test_a_speaker_names_the_word_that_stands_for_him() -> None:
    trace = trace_of("Mayor Ana Lopez visited the port. “We will rebuild it,” she said.")
    (statement,) = trace.reading.statements
    assert trace.kit
    assert statement.speaker_mention
    voice = voice_of(trace.reading, trace.parse, statement.speaker_mention, trace.kit.language)
    assert voice.actor
    assert (voice.actor.name, [trace.parse.words[token] for token in voice.reason.tokens]) == ("Ana Lopez", ["she"])


def profiles_of(text: str, published: str = "2012-08-02") -> dict[str, Profile]:
    trace = trace_of(text, published)
    assert trace.kit
    kit = trace.kit
    ground = Ground(trace.reading, trace.parse, kit.language.nouns, kit.language.titles, kit.knowledge)
    return {profile.chain.name: profile for profile in standing(ground)}


def test_a_code_of_the_pages_words_names_them() -> None:
    told = profiles_of("Kenyan police chief Amina Otieno met reporters in Nairobi.")["Amina Otieno"].told
    assert (told.said.code, told.sector) == ("KENCOP", "the page's words “Kenyan police chief”")


def test_a_code_of_the_knowledge_base_names_the_post_of_the_date() -> None:
    profile = profiles_of("Ashfaq Parvez Kayani met reporters in Rawalpindi.")["Ashfaq Parvez Kayani"]
    assert profile.known
    assert profile.known.actor.id == "person:ashfaq-parvez-kayani"
    assert "held on the page's date" in profile.told.sector


def test_a_country_lent_by_the_article_is_called_the_home_country() -> None:
    text = "Kenya shut its schools. Kenyan ministers met in Nairobi. A government spokesman, Peter Abara, said the schools of Kenya were safe."
    told = profiles_of(text)["Peter Abara"].told
    assert (told.said.first, told.first.partition(":")[0]) == ("KEN", "home country")
