"""How well event types are found in worked examples: precision, recall and F1 for each type, and what was coded instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.ontology.judge import Outcome, Pair


@dataclass(frozen=True, slots=True)
class Measure:
    """How many events were expected, how many found, and how many of these are right."""

    expected: int
    found: int
    right: int

    @property
    def precision(self) -> float | None:
        """The share of those found that are right; None where none was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of those expected that were found; None where none was expected."""
        return self.right / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two; None where there was nothing to find and nothing found."""
        both = self.expected + self.found
        return 2 * self.right / both if both else None


@dataclass(frozen=True, slots=True)
class Scores:
    """One type over all examples: by type alone, with the mode right too, with the status right too; and its own examples."""

    name: str
    examples: int
    passed: int
    type: Measure
    mode: Measure
    status: Measure


@dataclass(frozen=True, slots=True)
class Confusion:
    """A type that was expected, and the one that was coded instead; None for no event at all, on either side."""

    expected: str | None
    found: str | None
    examples: tuple[str, ...]


def scores_of(name: str, outcomes: Sequence[Outcome]) -> Scores:
    """The scores of one type; its own examples are those whose id begins with its name."""
    own = [outcome for outcome in outcomes if outcome.example.id.rpartition("-")[0] == name]
    pairs = [pair for outcome in outcomes for pair in outcome.pairs]
    return _scores(name, own, [pair for pair in pairs if name in _types(pair)], {name})


def scores_of_all(outcomes: Sequence[Outcome]) -> Scores:
    """The same for all types together."""
    pairs = [pair for outcome in outcomes for pair in outcome.pairs]
    return _scores("all", outcomes, pairs, {name for pair in pairs for name in _types(pair) if name})


def _scores(name: str, own: Sequence[Outcome], pairs: Sequence[Pair], names: set[str]) -> Scores:
    expected = sum(pair.expected is not None and pair.expected.type in names for pair in pairs)
    found = sum(pair.found is not None and pair.found.type in names for pair in pairs)
    both = [pair for pair in pairs if pair.expected and pair.found and "type" not in pair.faults]
    by_type, by_mode, by_status = (
        Measure(expected, found, sum(fault not in pair.faults for pair in both)) for fault in ("type", "mode", "status")
    )
    return Scores(name, len(own), sum(outcome.right for outcome in own), by_type, by_mode, by_status)


def _types(pair: Pair) -> tuple[str | None, str | None]:
    return pair.expected.type if pair.expected else None, pair.found.type if pair.found else None


def confusions(outcomes: Iterable[Outcome]) -> list[Confusion]:
    """What was coded instead of what, the most frequent first."""
    met: dict[tuple[str | None, str | None], list[str]] = {}
    for name, types in _mistaken(outcomes):
        met.setdefault(types, []).append(name)
    found = [Confusion(*types, tuple(names)) for types, names in met.items()]
    return sorted(found, key=lambda one: (-len(one.examples), one.expected or "", one.found or ""))


def _mistaken(outcomes: Iterable[Outcome]) -> Iterator[tuple[str, tuple[str | None, str | None]]]:
    for outcome in outcomes:
        for pair in outcome.pairs:
            one, other = _types(pair)
            if one != other:
                yield outcome.example.id, (one, other)
