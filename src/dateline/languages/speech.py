"""Verbs, nouns and phrases that attribute words to a speaker, and the shapes that what they bring in may take."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from importlib.resources.abc import Traversable

from dateline.errors import LanguageError


class CueKind(StrEnum):
    """What a cue does: say, show, think, judge, commit oneself, or direct others."""

    SAY = "say"
    SHOW = "show"
    BELIEF = "belief"
    JUDGE = "judge"
    COMMIT = "commit"
    DIRECT = "direct"


class Shape(StrEnum):
    """The shape of what a verb brings in; the table's own comments give an example of each."""

    CLAUSE = "clause"
    QUOTE = "quote"
    FLOAT = "float"
    TO = "to"
    OBJECT_TO = "object-to"
    GERUND = "gerund"
    AS = "as"
    NAME = "name"
    OBJECT = "object"
    THING = "thing"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb that attributes, with its particle ("" for none).

    `frames` says what the verb does in each shape its content may take; a frame that is no `Shape` is the preposition that
    brings the content in.

    Raises:
        ValueError: when the verb takes nothing.
    """

    lemma: str
    particle: str
    frames: Mapping[str, CueKind]

    def __post_init__(self) -> None:
        if not self.frames:
            message = f"verb {self.lemma!r} has no frame"
            raise ValueError(message)

    def takes(self, *shapes: Shape) -> bool:
        """Whether its content may take one of these shapes."""
        return any(shape in self.frames for shape in shapes)


@dataclass(frozen=True)
class Speech:
    """Words that attribute; keys are lemmas in lower case.

    `verbs` gives every verb of a lemma, those with a particle first. `nouns` and `adjectives` take a clause. `sources` are the
    words of phrases that name a source. The other sets tell what may stand around a cue.
    """

    verbs: Mapping[str, tuple[SpeechVerb, ...]] = field(default_factory=dict)
    nouns: Mapping[str, CueKind] = field(default_factory=dict)
    adjectives: Mapping[str, CueKind] = field(default_factory=dict)
    sources: tuple[tuple[str, ...], ...] = ()
    carriers: frozenset[str] = frozenset()
    withheld: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    hearers: frozenset[str] = frozenset()
    occasion_prepositions: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    headline_speakers: frozenset[str] = frozenset()
    writings: frozenset[str] = frozenset()
    contrasts: frozenset[str] = frozenset()
    citing: frozenset[str] = frozenset()
    question_labels: frozenset[str] = frozenset()
    answer_labels: frozenset[str] = frozenset()
    first_persons: frozenset[str] = frozenset()
    misread: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def quoting(self) -> frozenset[str]:
        """The lemmas of the verbs that bring in quoted words."""
        return frozenset(lemma for lemma, verbs in self.verbs.items() if any(verb.takes(Shape.QUOTE) for verb in verbs))


def load_speech(folder: Traversable) -> Speech:
    """The speech words of a language; none where it has no `speech.toml`.

    Raises:
        LanguageError: when the table cannot be read.
    """
    path = folder.joinpath("speech.toml")
    if not path.is_file():
        return Speech()
    try:
        return _speech(tomllib.loads(path.read_text(encoding="utf-8")))
    except (KeyError, TypeError, ValueError) as error:
        message = f"{path}: expected the tables verbs, nouns, adjectives, sources, around and misread, found {error!r}"
        raise LanguageError(message) from error


Row = Mapping[str, object]


def _speech(table: Mapping[str, object]) -> Speech:
    around: Row = table["around"]  # type: ignore[assignment]  # a table of word lists
    sources: Row = table["sources"]  # type: ignore[assignment]  # as above
    interviews: Row = table.get("interviews", {})  # type: ignore[assignment]  # as above
    misread: Mapping[str, str] = table["misread"]  # type: ignore[assignment]  # a table of words
    return Speech(
        verbs=_verbs(_rows(table, "verbs")),
        nouns=_kinds(_rows(table, "nouns")),
        adjectives=_kinds(_rows(table, "adjectives")),
        sources=tuple(tuple(phrase.split()) for phrase in _words(sources, "phrases")),
        carriers=frozenset(_words(around, "carriers")),
        withheld=frozenset(_words(around, "withheld")),
        light=frozenset(_words(around, "light")),
        hearers=frozenset(_words(around, "hearers")),
        occasion_prepositions=frozenset(_words(around, "occasion_prepositions")),
        occasions=frozenset(_words(around, "occasions")),
        headline_speakers=frozenset(_words(around, "headline_speakers")),
        writings=frozenset(_words(around, "writings")),
        contrasts=_set(around, "contrasts"),
        citing=_set(around, "citing"),
        question_labels=_set(interviews, "question_labels"),
        answer_labels=_set(interviews, "answer_labels"),
        first_persons=_set(interviews, "first_persons"),
        misread=misread,
    )


def _verbs(rows: Iterable[Row]) -> Mapping[str, tuple[SpeechVerb, ...]]:
    """Every verb under its lemma, those with a particle first; a frame given in several rows has the kind of the first."""
    frames: dict[tuple[str, str], dict[str, CueKind]] = {}
    for row in rows:
        kind, particle = CueKind(str(row["kind"])), str(row.get("particle", ""))
        for word in _words(row, "words"):
            known = frames.setdefault((word, particle), {})
            known.update({frame: kind for frame in _words(row, "frames") if frame not in known})
    found: dict[str, list[SpeechVerb]] = {}
    for word, particle in sorted(frames, key=lambda key: not key[1]):
        found.setdefault(word, []).append(SpeechVerb(word, particle, frames[word, particle]))
    return {word: tuple(verbs) for word, verbs in found.items()}


def _kinds(rows: Iterable[Row]) -> Mapping[str, CueKind]:
    return {word: CueKind(str(row["kind"])) for row in rows for word in _words(row, "words")}


def _rows(table: Mapping[str, object], name: str) -> Sequence[Row]:
    rows = table[name]
    if not isinstance(rows, list):
        message = f"{name} is an array of tables, not {rows!r}"
        raise TypeError(message)
    return rows


def _set(row: Row, name: str) -> frozenset[str]:
    """Some words of a table that a language may lack."""
    return frozenset(_words(row, name)) if name in row else frozenset()


def _words(row: Row, name: str) -> list[str]:
    words = row[name]
    if not isinstance(words, list):
        message = f"{name} is an array of words, not {words!r}"
        raise TypeError(message)
    return words
