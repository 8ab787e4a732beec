"""Where the rules fit: the longest fitting rule at each place, with what opens it ("the end of")."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dateline.annotations.times.guards import GUARDS, Place
from dateline.annotations.times.meaning import Parts
from dateline.annotations.times.words import Words
from dateline.languages.patterns import Value
from dateline.languages.timerules import TimeRule, TimeRules

_OPENED = frozenset(
    {
        "calendar",
        "near",
        "which",
        "whence",
        "decade",
        "century",
        "feast",
        "offset",
        "weekend",
        "short_year",
        "fiscal",
        "digits",
    }
)
"""The readings that an opening can narrow; nobody says "the end of twice a week"."""


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that fits words `first` up to `last`, and its parts; `core` is where the rule itself begins behind an opening."""

    first: int
    core: int
    last: int
    rule: TimeRule
    parts: Parts
    opening: Parts | None = None


def matches(words: Words, rules: TimeRules) -> list[Match]:
    """The expressions of a text in order, none overlapping.

    Leftmost first, then the longest, then the one that looks furthest around, then the first rule of the table.
    """
    openings = _openings(words, rules)
    found = sorted(_candidates(words, rules, openings), key=_rank)
    chosen: list[Match] = []
    for _, _, match in found:
        if not chosen or match.first >= chosen[-1].last:
            chosen.append(match)
    return chosen


def _rank(candidate: tuple[int, int, Match]) -> tuple[int, int, int, int]:
    number, looked, match = candidate
    return match.first, -match.last, -looked, number


def _openings(words: Words, rules: TimeRules) -> dict[int, tuple[int, Parts]]:
    """Where something that opens a time ends: where the longest such opening begins, and its parts."""
    found: dict[int, tuple[int, Parts]] = {}
    for rule in rules.openings:
        for first, last, _, parts in _fits(rule, words, rules):
            if last not in found or first < found[last][0]:
                found[last] = first, parts
    return found


def _candidates(
    words: Words, rules: TimeRules, openings: dict[int, tuple[int, Parts]]
) -> Iterator[tuple[int, int, Match]]:
    present = frozenset(words.code)
    for number, rule in enumerate(rules.rules):
        if any(map(present.isdisjoint, rule.needs)):
            continue
        for core, last, looked, parts in _fits(rule, words, rules):
            opened = openings.get(core) if rule.kind in _OPENED else None
            first, opening = opened or (core, None)
            match = Match(first, core, last, rule, parts, opening)
            if not rule.guard or GUARDS[rule.guard](Place(words, core, last, opening is not None, rules)):
                yield number, looked, match


def _fits(rule: TimeRule, words: Words, rules: TimeRules) -> Iterator[tuple[int, int, int, Parts]]:
    for found in rule.pattern.matches(words.code):
        first, last = rule.pattern.span(found)
        yield (
            first,
            last,
            found.end() - found.start(),
            Parts({**rule.fixed, **dict(_captured(rule, found.groupdict().items(), words, found.start, rules))}),
        )


def _captured(
    rule: TimeRule,
    groups: Iterable[tuple[str, str | None]],
    words: Words,
    start: Callable[[str], int],
    rules: TimeRules,
) -> Iterator[tuple[str, Value]]:
    for name, letter in groups:
        if letter and name in rule.pattern.groups:
            at = start(name)
            key = words.key(at)
            yield name, words.value(at) if key[0] == "#" else rules.alphabet.classes[rule.pattern.groups[name]][key]
