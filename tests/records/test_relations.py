"""What the text says stands between two events, from sentences of our own; and a quiet set that states nothing between its acts."""

from __future__ import annotations

import pytest
from whole_texts import read

pytestmark = pytest.mark.model

Told = tuple[str, str, str, str]


def relations(text: str) -> list[Told]:
    """The relations of a text: type, trigger of the one, trigger of the other, cue."""
    reading = read(text)
    named = {event.id: event.evidence.trigger.of(text) for event in reading.events}
    return [(one.type, named[one.source], named[one.target], one.cue.of(text)) for one in reading.relations]


TOLD: list[tuple[str, Told]] = [
    ("Kenya closed the border after Somali jets killed 24 herders.", ("after", "closed", "killed", "after")),
    (
        "Turkey expelled three diplomats following the arrest of a consular clerk.",
        ("after", "expelled", "arrest", "following"),
    ),
    ("Since rebels seized the town, the army has shelled it every day.", ("after", "shelled", "seized", "Since")),
    ("After rebels shelled the airport, the army bombed their camps.", ("after", "bombed", "shelled", "After")),
    (
        "China suspended talks with Tokyo after a Czech minister visited Taiwan.",
        ("after", "suspended", "visited", "after"),
    ),
    (
        "Nigeria recalled its envoy in the wake of the deportation of 200 Nigerians by Libya.",
        ("after", "recalled", "deportation", "in the wake of"),
    ),
    ("The arrest of two judges was followed by protests by lawyers.", ("after", "protests", "arrest", "followed")),
    ("Iran and Iraq held talks before signing a treaty.", ("before", "held talks", "signing", "before")),
    ("Before invading Kuwait, Iraq accused it of stealing oil.", ("before", "accused", "invading", "Before")),
    (
        "Hamas released two hostages ahead of talks between Egypt and Israel.",
        ("before", "released", "talks", "ahead of"),
    ),
    ("Police detained the mayor until protesters freed two officers.", ("before", "detained", "freed", "until")),
    ("The visit by Ito to Peking preceded talks between China and Japan.", ("before", "visit", "talks", "preceded")),
    (
        "Mali expelled the ambassador because France had accused the junta of massacres.",
        ("because", "expelled", "accused", "because"),
    ),
    ("The minister resigned because of protests by nurses.", ("because", "resigned", "protests", "because of")),
    ("Turkey recalled its envoy over the arrest of a journalist in Vienna.", ("because", "recalled", "arrest", "over")),
    (
        "Norway cut aid to Uganda in protest at the jailing of two activists.",
        ("because", "cut", "jailing", "in protest at"),
    ),
    ("The court jailed the editor for criticizing the king.", ("because", "jailed", "criticizing", "for")),
    (
        "The arrest of the opposition leader sparked protests by students in Dakar.",
        ("because", "protests", "arrest", "sparked"),
    ),
    (
        "The protests by farmers were sparked by the arrest of a union leader.",
        ("because", "protests", "arrest", "sparked"),
    ),
    (
        "The killing of the activist by police prompted demonstrations by miners.",
        ("because", "demonstrations", "killing", "prompted"),
    ),
    ("The attack on the mosque triggered the arrest of 40 people.", ("because", "arrest", "attack", "triggered")),
    ("Police arrested 12 people during a protest by teachers in Oslo.", ("coincides", "arrested", "protest", "during")),
    (
        "Protesters rallied outside parliament while ministers met Chinese envoys.",
        ("coincides", "rallied", "met", "while"),
    ),
    ("Gunmen attacked the convoy as troops withdrew from the town.", ("coincides", "attacked", "withdrew", "as")),
    ("Police fired tear gas when students marched on the palace.", ("coincides", "fired", "marched", "when")),
    ("The bombing of the embassy came as ministers met in Geneva.", ("coincides", "bombing", "met", "as")),
    (
        "Talks between Chad and Sudan coincided with a protest by truckers.",
        ("coincides", "Talks", "protest", "coincided"),
    ),
    (
        "Soldiers raided two villages as part of an offensive against the rebels.",
        ("part_of", "raided", "offensive", "as part of"),
    ),
    (
        "Israel bombed Gaza in response to a rocket attack by Hamas.",
        ("responds_to", "bombed", "rocket attack", "in response to"),
    ),
    (
        "Russia fired missiles at Kyiv in retaliation for a drone attack on Moscow.",
        ("responds_to", "fired", "drone attack", "in retaliation for"),
    ),
    (
        "Gunmen killed 26 tourists. In response, India expelled ten Pakistani diplomats.",
        ("responds_to", "expelled", "killed", "In response"),
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_words_between_two_acts_say_how_they_stand(text: str, told: Told) -> None:
    assert relations(text) == [told]


QUIET = [
    "The army shelled the town and rebels attacked its base.",
    "Police arrested 12 men and charged five with murder.",
    "The minister said after the meeting that France had expelled diplomats and jailed an envoy.",
    "As president, Ito met the king and praised the army.",
    "Since 2011 rebels have attacked the army and killed civilians.",
    "Berg, who was arrested in May, met the king.",
    "The king met Ito. He praised the army.",
    "After months in office, Ito sacked the general and arrested the mayor.",
    "Gunmen killed 12 people, and police arrested two men.",
    "The army, which shelled the town, denied killing civilians.",
    "While in Paris, Ito met Macron and criticized Iran.",
    "Rebels attacked the base, killing six soldiers.",
    "He accused Iran of bombing the embassy.",
    "Protesters marched; police arrested ten.",
    "Over 200 people were arrested and 30 were killed.",
    "The general, as commander, met the rebels and arrested two of them.",
    "The talks between Iran and Iraq failed, and Turkey expelled an envoy.",
    "When asked, Ito criticized Iran and praised Mali.",
    "The army said rebels had attacked the convoy and that it had killed nine.",
    "Sudan arrested the envoy; Egypt recalled its own.",
    "France, like Italy, expelled diplomats and cut aid.",
    "Until Friday the army had shelled the town and bombed the port.",
    "Because of the cold, police freed the protesters and arrested none.",
    "Two days after New Year, police arrested a rebel leader and killed his guard.",
    "During the summer, Chad met Libya and expelled two envoys.",
    "The ambassador met Ito for talks and praised the king.",
    "Kenya arrested two men over the weekend and charged them with spying.",
    "In response to questions, Ito criticized Iran and praised Mali.",
    "Soldiers killed 12 rebels, the army said, as part of its report; it praised its troops.",
    "Anna Berg followed the case closely. She criticized the court.",
    "As a result, prices rose. Protesters marched in Lagos.",
]


@pytest.mark.parametrize("text", QUIET)
def test_acts_side_by_side_stand_in_no_stated_relation(text: str) -> None:
    assert relations(text) == []
