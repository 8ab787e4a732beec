"""Who does what to whom where the grammar hides it, from whole sentences of our own."""

from __future__ import annotations

import json

import pytest
from whole_texts import read

import dateline
from dateline.model.frame import Frame
from dateline.records.coding import matching
from dateline.records.coding.scene import Scene

pytestmark = pytest.mark.model

Parties = tuple[list[str], list[str]]


def parties(text: str, kind: str) -> list[Parties]:
    """The names of the sources and targets of each event of a type."""
    reading = read(text)
    names = {actor.id: actor.name for actor in reading.actors}
    return [
        ([names[one] for one in event.source], [names[one] for one in event.target])
        for event in reading.events
        if event.type == kind
    ]


BOUND: dict[str, tuple[str, str, Parties]] = {
    "a headline joins two names by a comma": ("India, Pakistan sign water deal", "SUPPORT", (["India"], ["Pakistan"])),
    "the doer of a passive behind another noun": (
        "Boats and radios were supplied to the Tunisian coast guard by Italy.",
        "AID",
        (["Italy"], ["the Tunisian coast guard"]),
    ),
    "a possessor hides whom the act inside is for": (
        "Manila threatened to suspend its fisheries talks with Beijing.",
        "THREATEN",
        (["Philippines"], ["China"]),
    ),
    "the one helped is the subject of the clause below": (
        "Norway has promised to help Malawi rebuild two bridges.",
        "AGREE",
        (["Norway"], ["Malawi"]),
    ),
    "a subjunctive": (
        "Amnesty International demanded that the Sudanese government end curbs on the press.",
        "REQUEST",
        (["Amnesty International"], ["the Sudanese government"]),
    ),
    "what one says that another must do": (
        "Russia said on Tuesday that Sudan must return a helicopter.",
        "REQUEST",
        (["Russia"], ["Sudan"]),
    ),
    "a noun that demands": (
        "The ILO reiterated its demand today that Israel ease curbs on the movement of workers.",
        "REQUEST",
        (["ILO"], ["Israel"]),
    ),
    "who could avert it": (
        "Miners threatened on Monday to hold a general strike unless Peru rescinded the law.",
        "THREATEN",
        (["Miners"], ["Peru"]),
    ),
    "who is hurt in a mutual act is its other side": (
        "Anna Berg was wounded in a shootout with police.",
        "ASSAULT",
        (["police"], ["Anna Berg"]),
    ),
    "who would do what is demanded": (
        "The ministers demanded the withdrawal of Serbian federal forces from Croatia.",
        "REQUEST",
        (["The ministers"], ["Serbian federal forces"]),
    ),
    "whose going is called for": (
        "The council called for the resignation of Mali's president.",
        "REQUEST",
        (["The council"], ["Mali's president"]),
    ),
    "a demand within what one insists on": (
        "The rebels insisted on their demand that Burundi's government free the prisoners.",
        "REQUEST",
        (["The rebels"], ["Burundi's government"]),
    ),
    "from whom one would be free": (
        "Thousands of Kurds demonstrated in Arbil calling for independence from Iraq.",
        "PROTEST",
        (["Kurds"], ["Iraq"]),
    ),
    "what a protest is in protest at": (
        "A monk staged a hunger strike in protest against abuses by Burmese soldiers.",
        "PROTEST",
        (["A monk"], ["Burmese soldiers"]),
    ),
    "what a protest is to demand": (
        "Workers marched in Lima to demand that President Toledo resign.",
        "PROTEST",
        (["Workers"], ["Toledo"]),
    ),
    "who is inside a vehicle": (
        "Militants attacked a bus carrying Hazara pilgrims.",
        "ASSAULT",
        (["Militants"], ["Hazara pilgrims"]),
    ),
    "whose the positions are": (
        "The air force attacked nine positions belonging to Kurdish militants.",
        "ASSAULT",
        (["The air force"], ["Kurdish militants"]),
    ),
    "whom money is to help": (
        "Spain has earmarked two million euros in emergency aid to help Honduras cope with the storm.",
        "AID",
        (["Spain"], ["Honduras"]),
    ),
    "whom troops are to fight": (
        "France sent troops to fight the rebels in Mali.",
        "MOBILIZE",
        (["France"], ["the rebels in Mali"]),
    ),
    "who is talked about is no party to the talks": (
        "The ministers met in Oslo to discuss the war in Syria.",
        "CONSULT",
        (["The ministers"], []),
    ),
    "of whom it is claimed": (
        "Prosecutors allege that three dockers smuggled cocaine.",
        "ACCUSE",
        (["Prosecutors"], ["three dockers"]),
    ),
    "for whom a thing is, however deep": (
        "Washington has lifted a ban on exports of turbines to India.",
        "RETREAT",
        (["United States"], ["India"]),
    ),
    "on whom a ban was put": (
        "The British government will not lift the ban imposed on the separatists.",
        "REJECT",
        (["The British government"], ["the separatists"]),
    ),
    "two sides that agree": (
        "Jordan and Britain have agreed to share data.",
        "AGREE",
        (["Jordan"], ["United Kingdom"]),
    ),
    "where the troops would go": (
        "President Mulino has offered to send troops to Haiti.",
        "AGREE",
        (["Mulino"], ["Haiti"]),
    ),
    "one's own men undergo nothing": ("The army has mobilised its men.", "MOBILIZE", (["The army"], [])),
    "who is said to be responsible": (
        "Rebels were to blame for the fire, the army said.",
        "ACCUSE",
        (["the army"], ["Rebels"]),
    ),
    "who speaks in the midst of talks is a side of them": (
        "During talks with Iran, Anna Berg said no.",
        "CONSULT",
        (["Anna Berg"], ["Iran"]),
    ),
    "who stands before the act": ("A rebel attack killed ten soldiers.", "ASSAULT", (["rebel"], ["ten soldiers"])),
    "who stands before what they hold": (
        "Government jets bombed the camp.",
        "ASSAULT",
        (["Government"], ["the camp"]),
    ),
    "whose house it is": ("Militants burned a police station.", "ASSAULT", (["Militants"], ["police"])),
    "by whom what is looked into was done": (
        "Serbia opened an investigation into crimes committed by Croat forces.",
        "ACCUSE",
        (["Serbia"], ["Croat forces"]),
    ),
    "to whom a participle before them was done": (
        "Anna Berg spoke with the wife of the jailed editor.",
        "COERCE",
        ([], ["the jailed editor"]),
    ),
    "who does what a participle before them tells": (
        "Anna Berg spoke with the striking nurses.",
        "PROTEST",
        (["the striking nurses"], []),
    ),
    "a place before an act was struck and did not strike": (
        "They hunt those behind the Manchester attack.",
        "ASSAULT",
        ([], ["Manchester"]),
    ),
    "a country before an act did it": ("A French raid killed two rebels.", "ASSAULT", (["France"], ["two rebels"])),
    "who is caught by nobody named is caught by the law": (
        "Anna Berg was captured after a manhunt in Oslo.",
        "COERCE",
        ([], ["Anna Berg"]),
    ),
    "a wave of acts is no wave": (
        "A wave of attacks across Iraq killed 107 people.",
        "ASSAULT",
        ([], ["107 people"]),
    ),
    "who is ordered about is coerced": (
        "The army ordered thousands of residents to leave Kharkiv.",
        "COERCE",
        (["The army"], ["thousands of residents"]),
    ),
    "an adjective that is read as the main verb": (
        "Like Higgins, Anna Berg has been outspoken in condemning Israel for its war in Gaza.",
        "ACCUSE",
        (["Anna Berg"], ["Israel"]),
    ),
}


@pytest.mark.parametrize(("text", "kind", "expected"), BOUND.values(), ids=BOUND)
def test_hidden_parties_are_bound(text: str, kind: str, expected: Parties) -> None:
    assert parties(text, kind) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "He said fans must be patient.",
        "The coach said his players must improve.",
        "The doctor said patients must rest.",
    ],
)
def test_advice_is_no_demand(text: str) -> None:
    assert parties(text, "REQUEST") == []


HISTORY = [
    ("Anna Berg pleaded guilty to murder. She shot two policemen in the hall.", "shot"),
    ("She told the court that rebels killed her brother.", "killed"),
    ("Berg testified that the envoy met Ito twice.", "met"),
    ("The editor was jailed for criticising the king.", "criticising"),
    ("The general has previously met Assad.", "met"),
    ("Two men went on trial on Monday for shooting a priest.", "shooting"),
    ("The ex-president was found guilty by a panel of ordering a massacre of farmers.", "ordering a massacre"),
    ("He was acquitted two years after police arrested him.", "arrested"),
    ("Months after rebels killed 20 farmers, the minister met the governor.", "killed"),
    ("Berg amended her testimony on Monday. Berg was having lunch with Ito when he rang.", "having lunch"),
    ("Berg amended her testimony on Monday. Berg said she met Ito twice.", "met"),
    ("It was not the first time the army had shelled Kharkiv.", "shelled"),
    ("The last time Berg met Ito was in Vienna.", "met"),
    ("The king stepped down. His son took the oath. The army, which overthrew his uncle, saluted.", "overthrew"),
    ("Anna Berg is on trial in Oslo. Prosecutors convicted Berg. Berg left a bomb that did not go off.", "go off"),
    ("Prosecutors convicted Anna Berg. The hall was full. Police caught Berg in a bar.", "caught"),
]


def backgrounds(text: str) -> dict[str, bool]:
    """Whether each event is background, by its trigger."""
    reading = read(text)
    return {event.evidence.trigger.of(text): event.background for event in reading.events}


@pytest.mark.parametrize(("text", "trigger"), HISTORY)
def test_trials_witnesses_and_words_of_history_make_background(text: str, trigger: str) -> None:
    assert backgrounds(text)[trigger]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Ukraine accused Russia of shelling a hospital.", "shelling"),
        ("Police told reporters that rebels killed a farmer.", "killed"),
        ("The rebels are expected to attack the base where they once met Ito.", "attack"),
        ("Kuwait expelled the envoy after crowds had stormed its embassy.", "stormed"),
        ("By evening police had arrested 200 students.", "arrested"),
        ("Police arrested ten men two days after gunmen killed a guard.", "killed"),
        ("A man was arrested for killing a guard.", "killing"),
        ("It was the first time that the army shelled Kharkiv.", "shelled"),
        (
            "Soldiers have overthrown the king. The crowd cheered. The soldiers, who overthrew him at dawn, waved.",
            "overthrew",
        ),
    ],
)
def test_accusing_telling_reporters_and_the_past_perfect_make_none(text: str, trigger: str) -> None:
    assert not backgrounds(text)[trigger]


@pytest.mark.parametrize("text", ["The rebel leader spoke of the police chief.", "She bought an army jacket."])
def test_who_only_describes_a_person_or_a_thing_is_nobody(text: str) -> None:
    reading = read(text)
    assert not {"rebel", "police", "army"} & {actor.name for actor in reading.actors}


def test_what_a_denied_act_came_after_is_an_act_of_its_own() -> None:
    reading = read("Rebels failed to capture the airport after a six-hour assault on government troops.")
    assert [event.status.value for event in reading.events] == ["denied", "happened"]


def test_what_will_be_done_unless_another_yields_is_a_threat_that_was_made() -> None:
    reading = read("France will withdraw its troops from Chad unless President Deby arranges a truce.")
    threat = next(event for event in reading.events if event.type == "THREATEN")
    assert (threat.status.value, threat.background) == ("happened", False)


def test_a_verb_that_lends_itself_to_a_strike_is_no_second_protest() -> None:
    reading = read("A monk staged a hunger strike in protest against abuses by Burmese soldiers.")
    assert [event.mode for event in reading.events] == ["hunger"]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Turkey will shell the camps if Iraq does not hand over the men.", "violence"),
        ("The rebel leader said his men would shell the airport if the army did not lift the siege.", "violence"),
        ("Miners will go on strike if the company refuses to pay them.", "restrict"),
    ],
)
def test_what_will_be_done_if_another_does_not_yield_is_a_threat(text: str, mode: str) -> None:
    threats = [event for event in read(text).events if event.type == "THREATEN"]
    assert [(event.mode, event.status.value) for event in threats] == [(mode, "happened")]


@pytest.mark.parametrize(
    "text", ["Rebels could attack the town if talks fail.", "Rebels will attack the town if it rains."]
)
def test_what_only_may_happen_or_waits_for_no_one_is_no_threat(text: str) -> None:
    assert [event.type for event in read(text).events] == ["ASSAULT"]


@pytest.mark.parametrize("text", ["17 detained in Lagos raid", "Soldiers detained after coup bid"])
def test_a_headline_that_leaves_the_auxiliary_out_tells_who_was_detained(text: str) -> None:
    event = next(event for event in read(text).events if event.type == "COERCE")
    assert (event.source, len(event.target)) == ((), 1)


def test_who_had_a_part_in_an_act_did_it() -> None:
    [(source, target)] = parties("Two men were jailed for their part in the killing of a priest.", "ASSAULT")
    assert (source, target) == (["Two men"], ["a priest"])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Police held the men without charge for a week.", "happened"),
        ("The rebels left the town of Uvira without a fight.", "happened"),
        ("The minister left Oslo without signing the treaty.", "denied"),
    ],
)
def test_what_was_done_without_something_was_done(text: str, status: str) -> None:
    assert read(text).events[-1].status.value == status


def test_a_verdict_of_not_guilty_convicts_nobody() -> None:
    event, *_ = read("The court found the editor not guilty.").events
    assert (event.type, event.status.value) == ("CONCEDE", "happened")


def test_those_whose_members_nobody_names_are_an_actor_of_their_own_without_a_country() -> None:
    reading = read("The two presidents held talks in Geneva. The two presidents will meet again.")
    assert [(actor.name, actor.code, len(actor.mentions)) for actor in reading.actors] == [
        ("The two presidents", "GOV", 2)
    ]
    assert {event.source for event in reading.events} == {(reading.actors[0].id,)}


@pytest.mark.parametrize("text", ["Germany decided not to extradite the banker.", "The rebels vowed not to disarm."])
def test_what_one_decides_not_to_do_is_refused(text: str) -> None:
    assert [event.type for event in read(text).events] == ["REJECT"]


def test_who_is_hurt_when_others_shell_is_met_by_them() -> None:
    assert parties("Two farmers were killed when soldiers shelled their village.", "ASSAULT") == [
        (["soldiers"], ["Two farmers"])
    ]


def test_manoeuvres_of_two_states_are_theirs_together() -> None:
    assert parties("Turkish and Russian troops patrolled the road.", "COOPERATE") == [
        (["Turkish and Russian troops"], ["Russian troops"])
    ]


def test_manoeuvres_of_one_state_are_its_own() -> None:
    assert [event.type for event in read("China held huge drills around Taiwan.").events] == ["MOBILIZE"]


def test_a_headline_and_the_lead_that_tells_it_out_are_one_event_of_those_whom_the_lead_names() -> None:
    row = {
        "id": "1",
        "title": "Turkey, Russia launch war games",
        "text": "Thousands of Turkish and Russian troops launched joint drills on Monday in Kars. They will last a week.",
    }
    reading = dateline.read_bytes(json.dumps(row).encode(), media_type="application/jsonl")
    assert isinstance(reading, dateline.Reading)
    [event] = [event for event in reading.events if event.type == "COOPERATE"]
    codes = {actor.code for actor in reading.actors if actor.id in {*event.source, *event.target}}
    assert (codes, len(event.more_evidence)) == ({"TURMIL", "RUSMIL"}, 1)


def test_a_misfortune_before_its_participle_strikes_no_blow_of_somebody_further_off() -> None:
    assert read("Soldiers carried food to flood hit villages in Sindh.").events == ()
    assert [event.type for event in read("Rockets hit villages in Sindh.").events] == ["ASSAULT"]


def test_who_a_party_is_said_to_be_is_no_news_of_its_own() -> None:
    assert read("A man accused of theft died in Goma.").events == ()
    assert [event.type for event in read("Mayor accused of graft").events] == ["ACCUSE"]


@pytest.mark.parametrize(
    "text",
    ["They spoke of talks for ministers to attend.", "It was a rally for students to join and to lead against Chad."],
)
def test_an_act_is_no_purpose_of_its_own(text: str) -> None:
    assert not read(text).skipped


def test_each_clause_is_read_once_however_many_acts_name_it(monkeypatch: pytest.MonkeyPatch) -> None:
    read_heads: list[int] = []
    plain = matching._most_exact  # noqa: SLF001  # counts how often it is called

    def counted(scene: Scene, frame: Frame) -> matching.Match | None:
        read_heads.append(frame.head)
        return plain(scene, frame)

    monkeypatch.setattr(matching, "_most_exact", counted)
    read("The minister agreed to " + "agree to " * 6 + "meet the rebels in Chad.")
    assert len(read_heads) == len(set(read_heads)) > 6


def test_a_deportation_that_another_could_avert_is_a_threat_to_expel() -> None:
    [event] = [
        one
        for one in read("France will deport the students if Chad does not free the pilot.").events
        if one.type == "THREATEN"
    ]
    assert event.mode == "expel"
