"""Words that govern other acts: light verbs, control verbs, partitives, and what makes an act planned, denied or alleged."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from importlib.resources.abc import Traversable

from dateline.errors import LanguageError


@dataclass(frozen=True, slots=True)
class Predicates:
    """Each field is a set of lemmas (or lower-case words) out of `predicates.toml`, where each is explained."""

    light: frozenset[str]
    light_prepositions: frozenset[str]
    phrasal: frozenset[str]
    object_control: frozenset[str]
    demanding: frozenset[str]
    obliging: frozenset[str]
    averting: frozenset[str]
    provisos: frozenset[str]
    persisting: frozenset[str]
    involved: frozenset[str]
    done_to: frozenset[str]
    manoeuvres: frozenset[str]
    striking: frozenset[str]
    misfortunes: frozenset[str]
    whither: frozenset[str]
    carrying: frozenset[str]
    belonging: frozenset[str]
    complementizers: frozenset[str]
    blamed_for: frozenset[str]
    partitives: frozenset[str]
    sizing: frozenset[str]
    planned: frozenset[str]
    hypothetical: frozenset[str]
    denied: frozenset[str]
    alleged: frozenset[str]
    alleged_words: frozenset[str]
    trying: frozenset[str]
    pleading: frozenset[str]
    remembering: frozenset[str]
    hearers: frozenset[str]
    testimonies: frozenset[str]
    accounts: frozenset[str]
    landmarks: frozenset[str]
    punishing: frozenset[str]
    court_words: frozenset[str]
    charging: frozenset[str]
    future_modals: frozenset[str]
    possible_modals: frozenset[str]
    reported_future: frozenset[str]
    conditions: frozenset[str]
    negative_words: frozenset[str]
    history_words: frozenset[str]
    occasions: frozenset[str]
    firsts: frozenset[str]
    lasts: frozenset[str]
    planned_adjectives: frozenset[str]
    planned_nouns: frozenset[str]
    hypothetical_nouns: frozenset[str]
    alleged_nouns: frozenset[str]
    continuing: frozenset[str]
    commemorations: frozenset[str]
    human_words: frozenset[str]
    thing_pronouns: frozenset[str]
    first_person: frozenset[str]
    locating: frozenset[str]
    particles: frozenset[str]
    instrumental: frozenset[str]
    amid: frozenset[str]
    sequels: frozenset[str]
    meanwhile: frozenset[str]
    following: frozenset[str]
    preceding: frozenset[str]
    beginnings: frozenset[str]
    lasting: frozenset[str]
    timing: frozenset[str]
    hurting: frozenset[str]
    reporting: frozenset[str]
    future_modifiers: frozenset[str]
    possible_modifiers: frozenset[str]
    done_infinitives: frozenset[str]
    present_auxiliaries: frozenset[str]


def load_predicates(folder: Traversable) -> Predicates:
    """The sets of the language's `predicates.toml`.

    Raises:
        LanguageError: when the file is missing, or a set is missing or unknown.
    """
    file = folder.joinpath("predicates.toml")
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        message = f"{file}: expected TOML, found {error}"
        raise LanguageError(message) from error
    wanted = {f.name for f in fields(Predicates)}
    found = set(table) - {"basis", "written"}
    if wanted != found:
        message = f"{file}: missing {sorted(wanted - found)}, unknown {sorted(found - wanted)}"
        raise LanguageError(message)
    return Predicates(**{name: frozenset(table[name]) for name in wanted})
