"""A user's own event types with the rules that find them in a language, as one frozen value, and a language that knows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from dateline.errors import OntologyError
from dateline.languages import language_of
from dateline.languages.triggers import (
    FORMS,
    LISTS,
    Trigger,
    WordLists,
    load_lists,
    read_lists,
    read_rule,
    table_of,
)
from dateline.languages.value import Language
from dateline.ontology import EventType, Ontology, load_ontology
from dateline.ontology.checks import expect
from dateline.ontology.own import OwnFile, OwnFolder, join, read_folder
from dateline.ontology.table import Table, at

SPOKEN = "en"
"""The language of the rules in a user's files."""


@dataclass(frozen=True, slots=True)
class OwnTypes:
    """The event types of a user's folder. `only`: there are no others; `digest` tells the contents of the files, and is the identity."""

    types: tuple[EventType, ...] = field(compare=False)
    rules: tuple[Trigger, ...] = field(compare=False, repr=False)
    only: bool = field(compare=False)
    digest: str

    def joined(self, base: Ontology) -> Ontology:
        """An ontology with these types, or with these alone.

        Raises:
            OntologyError: when a type has the name of another, or an example tells of what there is not.
        """
        return join(base, self.types, only=self.only, digest=self.digest)


def load_types(folder: str | Path) -> OwnTypes:
    """The event types of a folder: TOML files, one a type, each with its rules under [[triggers]] (docs/ontology.md).

    Word lists that rules share may stand in `lists.toml`, `only = true` in `ontology.toml`; a rule may name the language's lists too.

    Raises:
        OntologyError: a file is not as it should be; the message names file and key, what was found and what was expected.
    """
    found = read_folder(Path(folder))
    with at(found.place):
        lists = _lists(found)
        rules = tuple(rule for file in found.files for rule in _rules(file, lists))
        own = OwnTypes(tuple(file.type for file in found.files), rules, only=found.only, digest=found.digest)
        own.joined(load_ontology())
        return own


def _lists(found: OwnFolder) -> WordLists:
    """The folder's lists over those of the language, whose names they may not take."""
    language = language_of(SPOKEN)
    given = load_lists(language.folder) if language else WordLists({}, {})
    with at(LISTS):
        for name in found.lists:
            expect(
                "list", name, f"a name that the lists of language {SPOKEN!r} have not", holds=name not in given.words
            )
        try:
            return read_lists(found.lists, given)
        except ValueError as error:
            raise OntologyError(str(error)) from error


def _rules(file: OwnFile, lists: WordLists) -> Iterator[Trigger]:
    for table in file.rules:
        with at(file.name), at(f"{table.place}{_named(table)}"):
            yield _rule(table, file.type, lists)


def _named(table: Table) -> str:
    """The first word of a rule, by which its writer finds it."""
    words = table.values.get("words")
    return f" ({words[0]}, …)" if isinstance(words, list) and words else ""


def _rule(table: Table, kind: EventType, lists: WordLists) -> Trigger:
    """One rule: what a language's own files group under a form, it says with `form`."""
    form = table.text("form")
    expect("form", form, f"one of {', '.join(FORMS)}", holds=form in FORMS)
    rest = {key: value for key, value in table.values.items() if key != "form"}
    try:
        rule = read_rule(rest, form=form, kind=kind.name, lists=lists)
    except (TypeError, ValueError) as error:
        raise OntologyError(str(error)) from error
    if rule.mode is not None:
        kind.mode(rule.mode)
    _expect_lemmas(rule.words)
    return rule


def _expect_lemmas(words: Sequence[str]) -> None:
    """Refuse words that no lemma of the parser is: rules are met by base forms in small letters."""
    for word in words:
        holds = word == " ".join(word.lower().split()) and word != ""
        expect("words", word, "base forms in small letters, one space between two words", holds=holds)


@lru_cache(maxsize=8)
def knowing(language: Language, own: OwnTypes) -> Language:
    """A language that knows a user's rules beside its own, or these alone; rules in another language are none of its."""
    given = table_of(own.rules if language.code == SPOKEN else ())
    return replace(language, given=given if own.only else language.triggers.plus(given))
