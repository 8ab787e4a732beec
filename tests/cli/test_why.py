"""`dateline why`: how a record came to be, for each kind of record, in 80 columns and as JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result

from dateline.cli.why.account import Mark
from dateline.cli.why.command import SHARED, command
from dateline.cli.why.marked import marked
from dateline.errors import InputError
from dateline.model.show import Paint
from dateline.model.span import Span

AMBUSH = Path(__file__).parents[2] / "examples" / "01-agency-ambush.html"
ESCAPES = re.compile(r"\x1b\[[\d;]*m")


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [*map(str, arguments)], catch_exceptions=False)


def shown(*arguments: str | Path) -> str:
    done = call(*arguments)
    assert done.exit_code == 0
    return done.output


def rows(tmp_path: Path, *texts: str) -> Path:
    path = tmp_path / "rows.jsonl"
    lines = [json.dumps({"id": f"row{n}", "text": text, "published": "2012-08-02"}) for n, text in enumerate(texts)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


# ── the marked sentence ──────────────────────────────────────────────────────────────────────────────────────

TEXT = "Gunmen killed seven soldiers near Diffa."
MARKS = [
    Mark("source", Span(0, 6)),
    Mark("trigger", Span(7, 13)),
    Mark("target", Span(14, 28)),
    Mark("count", Span(14, 19)),
    Mark("place", Span(34, 39)),
]


def lines_of(marks: list[Mark], *, colour: bool = False, width: int = 80) -> list[str]:
    return marked(TEXT, Span(0, len(TEXT)), marks, paint=Paint(colour), width=width)


def test_a_sentence_has_its_roles_in_brackets_one_within_another() -> None:
    assert lines_of(MARKS, width=120) == [
        "  [source: Gunmen] [trigger: killed] [target: [count: seven] soldiers] near [place: Diffa]."
    ]


def test_words_that_are_two_things_have_both_labels() -> None:
    assert "[source, place: Gunmen]" in lines_of([Mark("source", Span(0, 6)), Mark("place", Span(0, 6))])[0]


def test_of_two_marks_that_cross_the_first_is_drawn() -> None:
    assert lines_of([Mark("source", Span(0, 13)), Mark("target", Span(7, 28))]) == [
        "  [source: Gunmen killed] seven soldiers near Diffa."
    ]


def test_colour_changes_no_word_and_is_closed_on_every_line() -> None:
    plain, painted = lines_of(MARKS, width=40), lines_of(MARKS, colour=True, width=40)
    assert [ESCAPES.sub("", line) for line in painted] == plain
    assert painted != plain
    assert all(line.count("\x1b[0m") * 2 == line.count("\x1b[") for line in painted)


# ── the records ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.model
def test_an_event_shows_its_sense_clause_decisions_confidence_and_runner_up() -> None:
    text = shown(AMBUSH, "e1")
    parts = ("Trigger", "Clause", "Who", "Decided", "Confidence", "Runner-up")
    assert [line for line in text.splitlines() if line in parts] == list(parts)
    assert "[source: Gunmen] [trigger: kill]" in text
    assert re.search(r"languages/en/triggers/ASSAULT\.toml, line \d+: rule \d+ of\s+verbs", text)


@pytest.mark.model
def test_a_row_that_is_named_is_where_the_rule_stands() -> None:
    file, line = re.findall(r"triggers/(\w+\.toml), line (\d+)", shown(AMBUSH, "e1"))[0]
    table = Path(__file__).parents[2] / "src" / "dateline" / "languages" / "en" / "triggers" / file
    assert table.read_text(encoding="utf-8").splitlines()[int(line) - 1] == "[[verbs]]"


@pytest.mark.model
def test_a_rival_that_matched_says_why_it_lost(tmp_path: Path) -> None:
    path = rows(tmp_path, "Government troops killed 17 rebels in Kachin state on Sunday.")
    text = shown(path, "e1").partition("Runner-up")[2]
    assert "matched too, but asks for less" in " ".join(text.split())


@pytest.mark.model
def test_without_a_rival_that_matched_the_nearest_is_shown_with_what_it_misses() -> None:
    text = " ".join(shown(AMBUSH, "e4").partition("Runner-up")[2].split())
    assert "nothing else matched" in text
    assert "asks for" in text


@pytest.mark.model
def test_a_passive_and_a_plan_are_told_with_their_words(tmp_path: Path) -> None:
    path = rows(tmp_path, "Two farmers will be arrested by soldiers near Katsina on Sunday.")
    text = " ".join(shown(path, "e1").split())
    assert "agent soldiers — behind the “by” of a passive" in text
    assert "status planned — a modal of the future: “will”" in text


@pytest.mark.model
def test_an_act_of_another_type_than_its_sense_says_why(tmp_path: Path) -> None:
    told = shown(rows(tmp_path, "Turkish and Russian troops patrolled the road."), "e1")
    assert "COOPERATE — manoeuvres of several states" in told


def test_of_a_headline_and_its_lead_the_one_that_tells_it_best_is_explained(tmp_path: Path) -> None:
    page = tmp_path / "row.jsonl"
    text = "Thousands of Turkish and Russian troops launched joint drills on Monday in Kars."
    page.write_text(json.dumps({"id": "1", "title": "Turkey, Russia launch war games", "text": text}), encoding="utf-8")
    told = shown(page, "e1")
    assert "Thousands of Turkish and Russian troops [TURMIL]" in told
    assert "Turkey [TUR]" not in told


def test_who_only_describes_a_party_weighs_against_it(tmp_path: Path) -> None:
    told = shown(rows(tmp_path, "A militant accused of murder by the police fled to Chad."), "e1")
    assert "it only tells who a party is" in told


def test_a_pronoun_tells_what_it_is_chained_with(tmp_path: Path) -> None:
    path = rows(tmp_path, "President Ana Lopez visited the port. She met the Chilean foreign minister on Tuesday.")
    text = " ".join(shown(path, "e2").split())
    assert "the pronoun is chained with “Ana Lopez”" in text


@pytest.mark.model
def test_a_statement_shows_its_cue_and_the_chain_to_its_speaker(tmp_path: Path) -> None:
    path = rows(tmp_path, "Mayor Ana Lopez visited the port. She said the cranes were safe.")
    text = " ".join(shown(path, "s1").split())
    assert "cue “said” — speech.toml: say takes clause" in text
    assert "shape clause" in text
    assert "pronoun “She” — sentence 2 name “Ana Lopez” — sentence 1" in text


@pytest.mark.model
def test_an_actor_shows_its_row_and_the_rule_that_chose_its_code(tmp_path: Path) -> None:
    path = rows(tmp_path, "Gen. Ashfaq Parvez Kayani visited the corps in Multan. Kayani spoke to troops.")
    text = " ".join(shown(path, "a1").split())
    assert "(person:ashfaq-parvez-kayani)" in text
    assert "held on 2012-08-02" in text
    assert "first part PAK — knowledge base" in text


@pytest.mark.model
def test_a_place_shows_its_candidates_with_their_weights(tmp_path: Path) -> None:
    path = rows(tmp_path, "Police in Paris, Texas, arrested two men on Sunday.")
    text = " ".join(shown(path, "p1").split())
    assert "Senses of “Paris”" in text
    assert re.search(r"\* +\d+% Paris \(\S+\), city, Texas, US", text)
    assert re.search(r"\d+% Paris \(\S+\), city, \S+, FR", text)
    assert "what holds it +9.0" in text


@pytest.mark.model
def test_lines_fit_eighty_columns() -> None:
    lines = [line for identity in ("e1", "e3", "s2", "a12", "p3") for line in shown(AMBUSH, identity).splitlines()]
    assert [line for line in lines if len(line) > 80] == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("identity", "kind"), [("e1", "events"), ("s1", "statements"), ("a1", "actors"), ("p1", "places")]
)
def test_json_holds_the_record_of_read_and_marks_that_stand_in_the_text(identity: str, kind: str) -> None:
    from dateline.cli.read import command as read  # noqa: PLC0415  # the other command, for comparison

    account = json.loads(shown(AMBUSH, identity, "--json"))
    page = json.loads(CliRunner().invoke(read, ["--json", "--quiet", str(AMBUSH)]).output)
    assert account["record"] == next(one for one in page[kind] if one["id"] == identity)
    text = page["article"]["text"]
    assert all(text[one["start"] : one["end"]] == one["text"] for one in (*account["marks"], *account["passages"]))
    assert {"title", "facts", "note"} == set(account["parts"][0])


# ── which page, and what is wrong ────────────────────────────────────────────────────────────────────────────


@pytest.mark.model
def test_an_unknown_id_names_those_that_the_page_has(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"e99.*events e1.*actors a1 to a2"):
        call(rows(tmp_path, "Rebels freed two hostages on Sunday."), "e99")


def test_of_several_pages_one_must_be_named(tmp_path: Path) -> None:
    path = rows(tmp_path, "Rebels freed two hostages.", "Police arrested two men.")
    with pytest.raises(InputError, match=r"--page KEY.*row0, row1"):
        call(path, "e1")


@pytest.mark.model
def test_a_page_is_named_by_its_key(tmp_path: Path) -> None:
    path = rows(tmp_path, "Rebels freed two hostages.", "Police arrested two men.")
    assert "arrested" in shown(path, "e1", "--page", "row1")


def test_a_page_that_is_not_there_is_named_beside_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no page 'row7'; it has row0"):
        call(rows(tmp_path, "Rebels freed two hostages."), "e1", "--page", "row7")


@pytest.mark.model
def test_a_second_article_is_asked_for_by_its_number() -> None:
    with pytest.raises(InputError, match=r"no page '.*#2'; it has .*01-agency-ambush.html"):
        call(f"{AMBUSH}#2", "e1")


@pytest.mark.model
def test_a_page_of_an_archive_is_named_behind_its_file(tmp_path: Path) -> None:
    archive = tmp_path / "old!pages#1.zip"
    with ZipFile(archive, "w") as file:
        file.writestr("first.txt", "Subscribe")
        file.writestr("day#2!x.txt", "")
    assert "day#2!x.txt gave no article: empty" in " ".join(call(f"{archive}!day#2!x.txt", "e1").output.split())


@pytest.mark.model
def test_of_a_mutual_act_each_side_is_marked_once(tmp_path: Path) -> None:
    text = "The Nigerian army and Boko Haram clashed in Maiduguri."
    sentence = " ".join(shown(rows(tmp_path, text), "e1").split())
    assert "[source: The Nigerian army] and [target: Boko Haram]" in sentence


def test_a_rejected_page_says_why(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    done = call(path, "e1")
    assert done.exit_code == 1
    assert "gave no article: empty" in done.output


def test_a_missing_file_is_an_unusable_call() -> None:
    with pytest.raises(InputError, match=r"no-such-page\.html"):
        call("no-such-page.html", "e1")


def test_a_language_that_is_not_coded_is_said(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(
        json.dumps({"id": "r", "text": "La police a arrêté deux hommes.", "language": "fr"}), encoding="utf-8"
    )
    with pytest.raises(InputError, match="nothing is coded in language 'fr'"):
        call(path, "e1")


def test_the_options_of_reading_are_taken_too() -> None:
    assert {option.name for option in command.params} >= SHARED


def test_the_documentation_names_every_option() -> None:
    told = (Path(__file__).parents[2] / "docs" / "why.md").read_text(encoding="utf-8")
    options = [max(one.opts, key=len) for one in command.params if one.param_type_name == "option"]
    assert [option for option in options if option not in told] == []
