"""Quantities: amounts that count something, with what they count, by what they are measured and how exact they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.annotations.quantities.amounts import Amount, amounts
from dateline.annotations.quantities.counted import counted_by, modifier_of, per_of
from dateline.annotations.quantities.guards import Guard, named_tokens
from dateline.annotations.quantities.ranges import Ends, in_ranges
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
    rules = replace(language.times, quantities=language.times.quantities.local(parse.norms))
    taken = frozenset(token for time in reading.times for token in parse.tokens_in(time.span))
    guard = Guard(parse, rules, named_tokens(parse))
    found = [amount for amount in amounts(parse, rules) if taken.isdisjoint(amount.tokens) and guard.counts(amount)]
    for one in in_ranges(parse, found, rules):
        if isinstance(one, Ends):
            yield from _both_ends(parse, one, rules.quantities, taken)
        elif not _opens_time(parse, one, rules.quantities, taken):
            yield _quantity(parse, one, rules.quantities, taken)


def _both_ends(parse: Parse, ends: Ends, rules: QuantityRules, taken: frozenset[int]) -> Iterator[Quantity]:
    """The ends of a range: what both count stands behind the second one; a number between them is at least the first."""
    low, high = (_quantity(parse, end, rules, taken) for end in (ends.low, ends.high))
    low = replace(low, per=low.per or high.per, of=low.of or high.of)
    if ends.bounds and (high.of or high.unit or not _compares(parse, ends, rules)):
        low, high = replace(low, modifier="at_least"), replace(high, modifier="up_to")
    yield from (low, high)


def _compares(parse: Parse, ends: Ends, rules: QuantityRules) -> bool:
    """Whether two numbers that count nothing named stand against each other ("failed 48 to 52"); not "30 to 40 wounded"."""
    between = parse.norms[ends.low.last : ends.high.first]  # empty where one token holds both, "20–30"
    after = parse.tags[ends.high.last] if ends.high.last < len(parse) else ""
    return not rules.comparing.isdisjoint(between) and after not in ("VBN", "VBD", "JJ")


def _opens_time(parse: Parse, amount: Amount, rules: QuantityRules, taken: frozenset[int]) -> bool:
    """Whether an amount is the first end of a range of time: "30 to 45 minutes"."""
    return (
        amount.last + 1 in taken
        and parse.norms[amount.last] in rules.ranges
        and parse.pos[amount.last + 1] == "NUM"
        and not amount.unit
    )


def _quantity(parse: Parse, amount: Amount, rules: QuantityRules, taken: frozenset[int]) -> Quantity:
    """An amount with all that belongs to it."""
    per, after = per_of(parse, amount, rules)
    return Quantity(
        span=amount.span(parse),
        value=int(amount.value) if amount.value == int(amount.value) else amount.value,
        unit=amount.unit,
        per=per,
        of=counted_by(parse, amount, after, rules, taken),
        modifier=modifier_of(parse, amount, rules),
    )
