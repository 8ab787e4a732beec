"""`dateline kb`: whom a name stands for and why; complaints about tables and lists with file and line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.cli.kb.candidates import Asked, Candidate, Sort, candidates_of, near_names
from dateline.cli.kb.command import KB_COMMANDS
from dateline.cli.kb.verdict import verdict
from dateline.cli.kb.written import WIDTH, written
from dateline.knowledge import Knowledge, OwnActors, OwnPlaces, open_knowledge
from dateline.knowledge.own.values import OwnActor, OwnCode
from dateline.languages import Language, language_of

LISTS = Path(__file__).parents[2] / "docs" / "lists"


def call(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dateline", "kb", *map(str, arguments)], capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module", name="base")
def _base() -> Knowledge:
    return open_knowledge()


@pytest.fixture(scope="module", name="english")
def _english() -> Language:
    language = language_of("en")
    assert language is not None
    return language


def sorted_out(
    base: Knowledge, english: Language, name: str, *, date: str | None = None, country: str = ""
) -> dict[Sort, list[Candidate]]:
    found: dict[Sort, list[Candidate]] = {}
    for candidate in candidates_of(Asked(name, date, base.country(country)), base, english):
        found.setdefault(candidate.sort, []).append(candidate)
    return found


# ── why ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_name_that_one_person_has_is_that_persons(base: Knowledge, english: Language) -> None:
    person = sorted_out(base, english, "Ashfaq Parvez Kayani", date="2012-08")[Sort.PERSON][0]
    assert (person.id, person.code, person.wins) == ("person:ashfaq-parvez-kayani", "PAKMIL", True)
    assert {post.code for post in person.posts if post.held} == {"PAKMIL"}
    assert any(not post.held for post in person.posts)


def test_the_code_is_that_of_the_date(base: Knowledge, english: Language) -> None:
    codes = [sorted_out(base, english, "Taliban", date=date)[Sort.BODY][0].code for date in ("2000", "2012", "2022")]
    assert codes == ["AFGGOV", "AFGREB", "AFGGOV"]


def test_a_surname_lists_those_who_bear_it_the_one_in_office_first(base: Knowledge, english: Language) -> None:
    persons = sorted_out(base, english, "Kim", date="2012-08")[Sort.SURNAME]
    held = [any(post.held for post in person.posts) for person in persons]
    assert "person:kim-jong-un" in {person.id for person in persons}
    assert held == sorted(held, reverse=True)
    assert not any(person.wins for person in persons)


def test_a_bare_surname_lists_the_person(base: Knowledge, english: Language) -> None:
    found = sorted_out(base, english, "Allen")
    assert "person:john-allen" in {person.id for sort in (Sort.PERSON, Sort.SURNAME) for person in found.get(sort, ())}


def test_of_several_persons_in_office_none_is_taken(base: Knowledge, english: Language) -> None:
    persons = sorted_out(base, english, "King Abdullah", date="2012-08")[Sort.PERSON]
    assert len(persons) > 1
    assert not any(person.wins for person in persons)


def test_of_several_bodies_the_first_in_order_is_taken(base: Knowledge, english: Language) -> None:
    bodies = sorted_out(base, english, "AFP")[Sort.BODY]
    assert [body.wins for body in bodies] == [True, *[False] * (len(bodies) - 1)]
    assert "comes first" in bodies[1].why


def test_a_name_of_common_words_needs_its_country(base: Knowledge, english: Language) -> None:
    without, with_ = (sorted_out(base, english, "National Guard", country=code)[Sort.BODY][0] for code in ("", "USA"))
    assert (without.wins, with_.wins) == (False, True)
    assert "only on a page that speaks of USA" in without.why


def test_places_come_with_their_shares_and_the_country_moves_them(base: Knowledge, english: Language) -> None:
    alone, beside = (sorted_out(base, english, "Georgia", country=code)[Sort.PLACE] for code in ("", "USA"))
    shares = [{place.id: place.where.share for place in places if place.where} for places in (alone, beside)]
    assert shares[1]["gn:4197000"] > shares[0]["gn:4197000"]


def test_a_country_comes_before_everything(base: Knowledge, english: Language) -> None:
    asked = Asked("Georgia")
    assert verdict(asked, candidates_of(asked, base, english))[0].startswith("A country's name comes before everything")


def test_a_name_of_the_users_list_wins(base: Knowledge, english: Language) -> None:
    own = OwnActor("user:boys", ("Taliban",), "group", "KEN", (OwnCode("", "KEN", "REB"),))
    asked = Asked("Taliban", "2012")
    found = candidates_of(asked, base.with_own(OwnActors((own,)), OwnPlaces()), english)
    assert [(one.id, one.code, one.wins) for one in found if one.sort is Sort.BODY] == [("user:boys", "KENREB", True)]
    assert verdict(asked, found)[0].startswith("A name of your own lists wins")


@pytest.mark.parametrize(
    "name", ["Kayani", "Allen", "Georgia", "AFP", "Washington", "Kim", "Danes", "Kremlin", "Qqwzx"]
)
@pytest.mark.parametrize("date", [None, "2012-08"])
def test_what_is_written_fits_eighty_columns(base: Knowledge, english: Language, name: str, date: str | None) -> None:
    asked = Asked(name, date)
    lines = "\n".join(written(asked, candidates_of(asked, base, english), near_names(name, base))).splitlines()
    assert [line for line in lines if len(line) > WIDTH] == []


def test_near_names_are_shown_for_one_that_is_not_known(base: Knowledge) -> None:
    assert "Barack Obama" in near_names("Barak Obama", base)
    assert "Rawalpindi" in near_names("Rawalpindhi", base)
    assert near_names("Qqwzx Vvk", base) == []


def test_the_command_shows_the_candidates_and_marks_the_post_that_was_held() -> None:
    done = call("why", "Kayani", "--date", "2012-08")
    assert done.returncode == 0
    assert "* Ashfaq Parvez Kayani (person:ashfaq-parvez-kayani), person, PAKMIL" in done.stdout
    assert "    > PAKMIL  2007-11 to 2013-11       army chief" in done.stdout


def test_a_name_that_is_not_known_is_exit_status_one_with_near_names() -> None:
    done = call("why", "Barak", "Obama")
    assert done.returncode == 1
    assert "Near names: Barack Obama" in done.stdout


def test_json_has_the_same() -> None:
    written_ = json.loads(call("why", "Kayani", "--date", "2012-08", "--json").stdout)
    person = next(one for one in written_["candidates"] if one["sort"] == "person")
    assert (person["wins"], sum(post["held"] for post in person["posts"])) == (True, 1)
    assert written_["why"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--date", "yesterday"), "2012-08-02"),
        (("--country", "PK"), "Pakistan is PAK"),
        (("--actors", "no-such.csv"), "no-such.csv cannot be read"),
    ],
)
def test_a_call_that_cannot_be_carried_out_says_what_was_expected(arguments: tuple[str, str], said: str) -> None:
    done = call("why", "Kayani", *arguments)
    assert done.returncode == 2
    assert said in done.stderr


# ── lint ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_our_own_tables_are_counted() -> None:
    done = call("lint")
    assert done.returncode == 0
    assert "persons.csv" in done.stdout


def test_the_lists_of_the_documentation_are_sound() -> None:
    done = call("lint", LISTS, "--collisions")
    assert done.returncode == 0
    assert "actors.csv                     4" in done.stdout
    assert "No name is shared." in done.stdout


def test_complaints_are_exit_status_one(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("name,kind\nriver boys,militia\n", "utf-8")
    done = call("lint", tmp_path)
    assert done.returncode == 1
    assert "line 2: found kind 'militia'" in " ".join(done.stdout.split())
    assert "1 thing is to be put right" in done.stdout


def test_nothing_to_check_is_an_unusable_call(tmp_path: Path) -> None:
    assert call("lint", tmp_path).returncode == 2


# ── help ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", [name for name, _, _ in KB_COMMANDS])
def test_each_command_has_help_with_examples(name: str) -> None:
    assert "Examples" in call(name, "--help").stdout


def test_help_loads_no_knowledge() -> None:
    code = (
        "import sys; from dateline.cli.main import dateline; dateline(['kb', '--help'], standalone_mode=False);"
        "print([m for m in ('sqlite3', 'spacy', 'dateline.knowledge') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_asking_the_base_loads_no_model() -> None:
    code = "import sys; import dateline.cli.kb.why; print([m for m in ('spacy', 'numpy', 'lxml') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
