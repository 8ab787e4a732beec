"""Quantities: amounts that count something, with what they count, by what they are measured and how exact they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.annotations.quantities.amounts import Amount, amounts
from dateline.annotations.quantities.counted import counted_by, modifier_of, per_of
from dateline.annotations.quantities.guards import Guard, named_tokens
from dateline.languages import Language
from dateline.languages.quantityrules import QuantityRules
from dateline.model.finding import Quantity
from dateline.model.parse import Parse
from dateline.model.reading import Reading


def find_quantities(reading: Reading, parse: Parse, *, language: Language) -> Iterator[Quantity]:
    """Numbers with what they count, in text order; numbers inside time expressions are times and left out.

    Args:
        reading: the article and the times found before.
        parse: its tokens.
        language: names the rules.
    """
    rules = language.times
    taken = frozenset(token for time in reading.times for token in parse.tokens_in(time.span))
    guard = Guard(parse, rules, named_tokens(parse))
    found = [amount for amount in amounts(parse, rules) if taken.isdisjoint(amount.tokens) and guard.counts(amount)]
    yield from reversed(list(_quantities(parse, found, rules.quantities, taken)))


def _quantities(
    parse: Parse, found: Sequence[Amount], rules: QuantityRules, taken: frozenset[int]
) -> Iterator[Quantity]:
    """From the last amount to the first, since the first end of a range says less than the second."""
    ahead: tuple[Amount, Quantity] | None = None
    for amount in reversed(found):
        other = ahead[1] if ahead and _are_range(parse, amount, ahead[0], rules) else None
        if other or not _opens_time(parse, amount, rules, taken):
            ahead = amount, _quantity(parse, amount, rules, taken, other)
            yield ahead[1]


def _are_range(parse: Parse, amount: Amount, ahead: Amount, rules: QuantityRules) -> bool:
    """Whether two amounts are the ends of one range, of which the first leaves out what both count: "39 to 41 feet"."""
    if ahead.first == amount.first:
        return True
    if ahead.first != amount.last + 1 or amount.unit not in (None, ahead.unit):
        return False
    between = bool(amount.first) and parse.norms[amount.first - 1] in rules.between
    return parse.norms[amount.last] in (rules.ranges | rules.joiners if between else rules.ranges)


def _opens_time(parse: Parse, amount: Amount, rules: QuantityRules, taken: frozenset[int]) -> bool:
    """Whether an amount is the first end of a range of time: "30 to 45 minutes"."""
    return (
        amount.last + 1 in taken
        and parse.norms[amount.last] in rules.ranges
        and parse.pos[amount.last + 1] == "NUM"
        and not amount.unit
    )


def _quantity(
    parse: Parse, amount: Amount, rules: QuantityRules, taken: frozenset[int], other: Quantity | None
) -> Quantity:
    """An amount with all that belongs to it; the first end of a range shares what the `other` end says."""
    per, after = per_of(parse, amount, rules)
    of = counted_by(parse, amount, after, rules, taken)
    if other:
        amount, per, of = replace(amount, unit=amount.unit or other.unit), per or other.per, of or other.of
    return Quantity(
        span=amount.span(parse),
        value=int(amount.value) if amount.value == int(amount.value) else amount.value,
        unit=amount.unit,
        per=per,
        of=of,
        modifier=modifier_of(parse, amount, rules),
    )
