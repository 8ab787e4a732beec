"""Trigger tables: what the loader takes, what it refuses, and that the packaged English tables are sound."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

import pytest

from dateline.errors import LanguageError
from dateline.languages.triggers import DEFAULT_WEIGHT, FORMS, Trigger, Triggers, load_triggers
from dateline.model.page import Given, Page
from dateline.model.reading import Reading
from dateline.ontology import load_ontology
from dateline.pipeline import Settings, standard

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

GIVEN = Given(clean=True, language="en")
RULE = '[[verbs]]\nwords = ["help"]\n'


def write(folder: Path, rules: str, *, lists: str = "", head: str = 'type = "AID"\n') -> Path:
    """A language folder with one table of rules and, where given, shared lists."""
    (folder / "triggers").mkdir()
    (folder / "triggers" / "AID.toml").write_text(head + rules, encoding="utf-8")
    if lists:
        (folder / "triggers" / "lists.toml").write_text(lists, encoding="utf-8")
    return folder


def only(folder: Path) -> Trigger:
    """The one sense of the verb "help" in a folder."""
    return load_triggers(folder).verbs["help"][0]


def refusal(folder: Path) -> str:
    """What the loader says against a folder."""
    with pytest.raises(LanguageError) as caught:
        load_triggers(folder)
    return str(caught.value)


# ---- what a rule says, and what it leaves out


def test_a_verb_rule_takes_agent_and_patient_by_default(tmp_path: Path) -> None:
    sense = only(write(tmp_path, RULE))
    assert (sense.source, sense.target, sense.weight) == (("agent",), ("patient",), DEFAULT_WEIGHT)


def test_a_noun_rule_finds_its_doer_in_more_places(tmp_path: Path) -> None:
    sense = load_triggers(write(tmp_path, '[[nouns]]\nwords = ["aid"]\n')).nouns["aid"][0]
    assert sense.source == ("agent", "by", "poss", "mod", "of")


def test_a_bar_parts_roles_that_are_tried_in_order(tmp_path: Path) -> None:
    assert only(write(tmp_path, RULE + 'target = "recipient|to|for"\n')).target == ("recipient", "to", "for")


def test_a_bar_in_a_condition_joins_roles_that_may_fill_it(tmp_path: Path) -> None:
    assert only(write(tmp_path, RULE + 'nouns."patient|of" = ["army"]\n')).nouns == {("patient", "of"): {"army"}}


def test_an_empty_target_asks_for_none(tmp_path: Path) -> None:
    assert only(write(tmp_path, RULE + 'target = ""\n')).target == ()


def test_an_actor_is_a_human_an_organization_or_a_country(tmp_path: Path) -> None:
    sense = only(write(tmp_path, RULE + 'require = { patient = "actor" }\n'))
    assert sense.require == {("patient",): {"actor", "human", "organization", "country"}}


def test_a_clause_swallows_the_events_inside(tmp_path: Path) -> None:
    sense = only(write(tmp_path, RULE + "clause = true\n"))
    assert (sense.clause, sense.swallow) == (frozenset(), True)


def test_a_clause_need_not_swallow(tmp_path: Path) -> None:
    assert not only(write(tmp_path, RULE + "clause = true\nswallow = false\n")).swallow


def test_a_phrasal_verb_stands_under_both_its_words(tmp_path: Path) -> None:
    assert set(load_triggers(write(tmp_path, '[[verbs]]\nwords = ["gun down"]\n')).verbs) == {"gun down"}


def test_a_rule_stands_under_each_of_its_words(tmp_path: Path) -> None:
    verbs = load_triggers(write(tmp_path, '[[verbs]]\nwords = ["help", "assist"]\n')).verbs
    assert verbs["help"] == verbs["assist"]


# ---- shared lists

LISTS = 'forces = ["army", "navy"]\nfighters = ["@forces", "rebel"]\n'


@pytest.mark.parametrize("key", ["nouns", "not_nouns"])
def test_a_condition_takes_in_a_shared_list(tmp_path: Path, key: str) -> None:
    sense = only(write(tmp_path, RULE + f'{key} = {{ agent = ["@forces", "police"] }}\n', lists=LISTS))
    assert getattr(sense, key) == {("agent",): {"army", "navy", "police"}}


def test_a_list_takes_in_a_list_above_it(tmp_path: Path) -> None:
    sense = only(write(tmp_path, RULE + 'nouns = { agent = ["@fighters"] }\n', lists=LISTS))
    assert sense.nouns == {("agent",): {"army", "navy", "rebel"}}


def test_a_clause_takes_in_a_shared_list(tmp_path: Path) -> None:
    sense = only(write(tmp_path, RULE + 'clause = ["@help"]\n', lists='help = ["arm", "feed"]\n'))
    assert sense.clause == frozenset({"arm", "feed"})


def test_words_keep_the_order_of_the_list(tmp_path: Path) -> None:
    sense = only(write(tmp_path, '[[verbs]]\nwords = ["aid", "@help"]\n', lists='help = ["help", "assist"]\n'))
    assert sense.words == ("aid", "help", "assist")


def test_rules_that_name_one_list_share_its_set(tmp_path: Path) -> None:
    rule = '[[verbs]]\nwords = ["help"]\nnouns = { agent = ["@forces"] }\n'
    one, other = load_triggers(write(tmp_path, rule + rule, lists=LISTS)).verbs["help"]
    assert one.nouns["agent",] is other.nouns["agent",]


def test_a_list_that_is_not_there_is_named_with_file_and_rule(tmp_path: Path) -> None:
    message = refusal(write(tmp_path, RULE + 'nouns = { agent = ["@force"] }\n', lists=LISTS))
    assert all(part in message for part in ("AID.toml", "rule 1 of verbs", "'help'", "'@force'"))


def test_a_list_may_not_take_in_one_below_it(tmp_path: Path) -> None:
    assert "'@late'" in refusal(write(tmp_path, RULE, lists='early = ["@late"]\nlate = ["army"]\n'))


def test_a_list_is_no_table_of_rules(tmp_path: Path) -> None:
    assert set(load_triggers(write(tmp_path, RULE, lists=LISTS)).verbs) == {"help"}


# ---- what is refused


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("wieght = 0.5", "wieght"),
        ('require = { agent = "persons" }', "persons"),
        ('forbid = { agent = "human|persons" }', "persons"),
        ('require = "human"', "table of roles"),
        ('nouns = { agent = "army" }', "list of words"),
        ("clause = [1]", "list of words"),
        ('count = "eaten"', "eaten"),
        ("weight = 1.5", "1.5"),
        ('weight = "high"', "high"),
    ],
)  # fmt: skip
def test_a_wrong_line_is_named_with_its_file(tmp_path: Path, line: str, said: str) -> None:
    message = refusal(write(tmp_path, RULE + line + "\n"))
    assert "AID.toml" in message
    assert said in message


@pytest.mark.parametrize(
    "rules", ["[[verbs]]\nweight = 0.5\n", "[[verbs]]\nwords = []\n", 'verbs = ["help"]\n', "verbs ="]
)
def test_a_table_that_is_no_list_of_rules_with_words_is_refused(tmp_path: Path, rules: str) -> None:
    assert "AID.toml" in refusal(write(tmp_path, rules))


def test_a_table_says_which_type_it_tells_of(tmp_path: Path) -> None:
    assert "type" in refusal(write(tmp_path, RULE, head=""))


# ---- the packaged English tables


@pytest.fixture(scope="module")
def english() -> Triggers:
    return load_triggers(resources.files("dateline.languages") / "en")


def senses(triggers: Triggers) -> list[tuple[str, Trigger]]:
    """Every sense with each word that calls it."""
    return [(word, sense) for form in FORMS for word, rules in triggers.of(form).items() for sense in rules]


def test_there_is_a_table_for_every_type(english: Triggers) -> None:
    assert {sense.type for _, sense in senses(english)} == set(load_ontology().types)


def test_every_mode_that_a_rule_sets_is_one_of_its_type(english: Triggers) -> None:
    modes = {name: {mode.name for mode in kind.modes} for name, kind in load_ontology().types.items()}
    assert {(s.type, s.mode) for _, s in senses(english) if s.mode and s.mode not in modes[s.type]} == set()


def test_no_word_has_two_senses_of_one_type_under_the_same_conditions(english: Triggers) -> None:
    told = Counter((sense.type, sense.form, word, asked(sense)) for word, sense in senses(english))
    assert [key[:3] for key, times in told.items() if times > 1] == []


def asked(sense: Trigger) -> tuple[object, ...]:
    """All that a sense asks for, comparable."""
    return (*(plain(one) for one in (sense.require, sense.forbid, sense.nouns, sense.not_nouns)), sense.clause)


def plain(conditions: Mapping[tuple[str, ...], frozenset[str]]) -> frozenset[tuple[frozenset[str], frozenset[str]]]:
    """Conditions without the order of their roles."""
    return frozenset((frozenset(roles), words) for roles, words in conditions.items())


def test_no_condition_asks_for_a_word_and_rules_it_out(english: Triggers) -> None:
    both = {
        (s.type, s.words[0])
        for _, s in senses(english)
        for role, words in s.nouns.items()
        if words <= s.not_nouns.get(role, frozenset())
    }
    assert both == set()


def test_every_word_is_a_lemma_in_small_letters(english: Triggers) -> None:
    assert {word for word, _ in senses(english) if word != word.lower().strip() or word.startswith("@")} == set()


def test_every_shared_list_is_used() -> None:
    tables = resources.files("dateline.languages") / "en" / "triggers"
    text = {file.name: file.read_text(encoding="utf-8") for file in tables.iterdir()}
    names = [line.split(" = ")[0] for line in text["lists.toml"].splitlines() if " = [" in line]
    everything = "".join(text.values())
    assert [name for name in names if f'"@{name}"' not in everything] == []


# ---- readings that were mixed up once: the sentence, the types it may tell

CONFUSIONS = [
    ("Prosecutors dropped charges against the former mayor of Tirana.", {"CONCEDE"}),
    ("Magistrates laid charges against the opposition leader.", {"ACCUSE"}),
    ("Soldiers took part in a parade in Lima.", set()),
    ("Militants seized part of the city of Ramadi.", {"ASSAULT"}),
    ("The cabinet reversed a decision on fuel prices.", {"CONCEDE"}),
    ("The supreme court reversed the verdict against the editor.", {"REJECT"}),
    ("Talks between Serbia and Kosovo collapsed on Tuesday.", {"CONSULT"}),
    ("A truck bomb was discovered outside the ministry in Kabul.", set()),
    ("A roadside bomb wounded three soldiers near Kandahar.", {"ASSAULT"}),
    ("Six soldiers were killed in a roadside bomb near Gao.", {"ASSAULT"}),
    ("The president gave birth to a daughter last week.", set()),
    ("The minister will leave for maternity leave in May.", set()),
    ("The foreign minister left Paris for Moscow on Monday.", {"CONSULT"}),
    ("A rider delivered meals to customers in Madrid.", set()),
    ("The Red Cross delivered food to villagers in Yemen.", {"AID"}),
    ("The engineer left his job to start a bakery.", set()),
    ("The prime minister left office on Friday.", {"RETREAT"}),
    ("The nurse turned down a job in Canada.", set()),
    ("Iran turned down the offer of talks.", {"REJECT"}),
]


@lru_cache(maxsize=1)
def told() -> dict[str, set[str]]:
    """The types that each sentence tells, all read in one run."""
    pages = [Page(str(i), text.encode(), "text/plain", given=GIVEN) for i, (text, _) in enumerate(CONFUSIONS)]
    readings = [one for one in standard(Settings(strict=True)).read(pages) if isinstance(one, Reading)]
    return {CONFUSIONS[int(one.page.key)][0]: {event.type for event in one.events} for one in readings}


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "types"), CONFUSIONS)
def test_a_sentence_tells_what_it_says_and_nothing_else(sentence: str, types: set[str]) -> None:
    assert told()[sentence] == types
