"""Frames: who does what, from parses written by hand."""

from __future__ import annotations

import pytest

from dateline.annotations.frames import find_frames
from dateline.languages import language_of
from dateline.model.frame import Form, Frame, Role
from dateline.model.parse import Parse
from written_parse import parse_of

ENGLISH = language_of("en")


def frame_of(parse: Parse, word: str) -> Frame:
    assert ENGLISH is not None
    return next(frame for frame in find_frames(parse, language=ENGLISH) if parse.words[frame.head] == word)


def words_of(parse: Parse, frame: Frame, role: Role) -> list[str]:
    return [parse.words[argument.token] for argument in frame.of(role)]


ACTIVE = """
Police police NOUN NNS nsubj 1
arrested arrest VERB VBD ROOT 1
protesters protester NOUN NNS dobj 1
"""

PASSIVE = """
Workers worker NOUN NNS nsubjpass 2
were be AUX VBD auxpass 2
kidnapped kidnap VERB VBN ROOT 2
by by ADP IN agent 2
gunmen gunman NOUN NNS pobj 3
"""

HEADLINE = """
Three three NUM CD nsubj 1
killed kill VERB VBN ROOT 1
in in ADP IN prep 1
blast blast NOUN NN pobj 2
"""

COORDINATED = """
Police police NOUN NNS nsubj 1
beat beat VERB VBD ROOT 1
and and CCONJ CC cc 1
arrested arrest VERB VBD conj 1
students student NOUN NNS dobj 3
"""

CONTROL = """
Paris Paris PROPN NNP nsubj 1
urged urge VERB VBD ROOT 1
Tehran Tehran PROPN NNP dobj 1
to to PART TO aux 4
release release VERB VB xcomp 1
detainees detainee NOUN NNS dobj 4
"""

RELATIVE = """
troops troop NOUN NNS ROOT 0
who who PRON WP nsubj 2
shot shoot VERB VBD relcl 0
students student NOUN NNS dobj 2
"""

BLAMED = """
Kyiv Kyiv PROPN NNP nsubj 1
accused accuse VERB VBD ROOT 1
Moscow Moscow PROPN NNP dobj 1
of of ADP IN prep 1
shelling shell VERB VBG pcomp 3
hospitals hospital NOUN NNS dobj 4
"""

NEGATED = """
Police police NOUN NNS nsubj 3
did do AUX VBD aux 3
not not PART RB neg 3
arrest arrest VERB VB ROOT 3
anyone anyone PRON NN dobj 3
"""


def test_an_active_subject_is_the_agent_and_the_object_the_patient() -> None:
    parse = parse_of(ACTIVE)
    frame = frame_of(parse, "arrested")
    assert (words_of(parse, frame, Role.AGENT), words_of(parse, frame, Role.PATIENT)) == (["Police"], ["protesters"])


def test_a_passive_subject_is_the_patient_and_the_by_phrase_the_agent() -> None:
    parse = parse_of(PASSIVE)
    frame = frame_of(parse, "kidnapped")
    assert (words_of(parse, frame, Role.AGENT), words_of(parse, frame, Role.PATIENT)) == (["gunmen"], ["Workers"])


def test_a_headline_without_its_auxiliary_is_passive() -> None:
    parse = parse_of(HEADLINE)
    frame = frame_of(parse, "killed")
    assert frame.passive
    assert words_of(parse, frame, Role.PATIENT) == ["Three"]


def test_a_coordinated_verb_shares_the_subject() -> None:
    parse = parse_of(COORDINATED)
    assert words_of(parse, frame_of(parse, "arrested"), Role.AGENT) == ["Police"]


def test_a_first_verb_shares_the_object_of_the_one_beside_it() -> None:
    parse = parse_of(COORDINATED)
    assert words_of(parse, frame_of(parse, "beat"), Role.PATIENT) == ["students"]


def test_the_one_that_is_urged_is_the_agent_of_the_infinitive() -> None:
    parse = parse_of(CONTROL)
    assert words_of(parse, frame_of(parse, "release"), Role.AGENT) == ["Tehran"]


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    parse = parse_of(RELATIVE)
    assert words_of(parse, frame_of(parse, "shot"), Role.AGENT) == ["troops"]


def test_the_one_accused_is_the_agent_of_the_gerund() -> None:
    parse = parse_of(BLAMED)
    assert words_of(parse, frame_of(parse, "shelling"), Role.AGENT) == ["Moscow"]


def test_a_negated_verb_is_marked() -> None:
    parse = parse_of(NEGATED)
    assert frame_of(parse, "arrest").negated


WAYS = [
    (ACTIVE, "arrested", Role.AGENT, "subject"),
    (PASSIVE, "kidnapped", Role.AGENT, "behind the “by” of a passive"),
    (PASSIVE, "kidnapped", Role.PATIENT, "subject of a passive"),
    (COORDINATED, "arrested", Role.AGENT, "subject: coordination (“beat”)"),
    (COORDINATED, "beat", Role.PATIENT, "object: coordination, the object of the second verb"),
    (CONTROL, "release", Role.AGENT, "subject: control by “urged”, its object"),
    (RELATIVE, "shot", Role.AGENT, "subject: what the relative pronoun stands for"),
    (BLAMED, "shelling", Role.AGENT, "subject: the object of “accused”"),
]


@pytest.mark.parametrize(("table", "word", "role", "via"), WAYS)
def test_an_argument_tells_by_which_way_it_was_found(table: str, word: str, role: Role, via: str) -> None:
    assert [argument.via for argument in frame_of(parse_of(table), word).of(role)] == [via]


LIGHT = """
Japan Japan PROPN NNP nsubj 3
and and CCONJ CC cc 0
Vietnam Vietnam PROPN NNP conj 0
held hold VERB VBD ROOT 3
talks talk NOUN NNS dobj 3
"""

OWN = """
Soldiers soldier NOUN NNS nsubj 1
held hold VERB VBD ROOT 1
their their PRON PRP$ poss 3
exercises exercise NOUN NNS dobj 1
"""

BEFORE = """
NATO NATO PROPN NNP compound 1
airstrikes airstrike NOUN NNS nsubj 2
continued continue VERB VBD ROOT 2
"""


def test_a_light_verb_lends_its_subjects_to_the_event_noun() -> None:
    parse = parse_of(LIGHT)
    frame = frame_of(parse, "talks")
    assert frame.form is Form.LIGHT
    assert words_of(parse, frame, Role.AGENT) == ["Japan", "Vietnam"]


def test_a_pronoun_before_an_event_noun_is_no_other_doer() -> None:
    parse = parse_of(OWN)
    assert words_of(parse, frame_of(parse, "exercises"), Role.AGENT) == ["Soldiers"]


def test_a_noun_before_an_event_noun_is_its_modifier() -> None:
    parse = parse_of(BEFORE)
    assert [parse.words[argument.token] for argument in frame_of(parse, "airstrikes").by("mod")] == ["NATO"]


@pytest.mark.parametrize(
    "table", [ACTIVE, PASSIVE, HEADLINE, COORDINATED, CONTROL, RELATIVE, BLAMED, NEGATED, LIGHT, OWN, BEFORE]
)
def test_every_frame_points_at_tokens_of_its_parse(table: str) -> None:
    parse = parse_of(table)
    assert ENGLISH is not None
    for frame in find_frames(parse, language=ENGLISH):
        assert all(
            0 <= token < len(parse)
            for token in (frame.head, frame.clause, *frame.words, *(a.token for a in frame.arguments))
        )
