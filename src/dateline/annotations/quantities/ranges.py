"""Ranges: two amounts that are the ends of one number, "30 to 40 people", "between $3 and $5 billion", "20–30"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.annotations.quantities.amounts import Amount
from dateline.languages.quantityrules import QuantityRules
from dateline.languages.timerules import TimeRules
from dateline.model.parse import Parse

_DASHES = frozenset({"-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Ends:
    """The two ends of a range, each with the unit and the size that the text gives but once.

    `bounds` says that the number lies between them; the ends of a change ("rose from 30 to 40") and the numbers of a score
    ("won 3 to 5") bound nothing.
    """

    low: Amount
    high: Amount
    bounds: bool


def in_ranges(parse: Parse, found: Sequence[Amount], rules: TimeRules) -> list[Amount | Ends]:
    """The amounts in text order, those that are the ends of one range put together."""
    joined: list[Amount | Ends] = []
    for amount in found:
        last = joined[-1] if joined else None
        ends = _ends(parse, last, amount, rules) if isinstance(last, Amount) else None
        if ends:
            joined.pop()
        joined.append(ends or amount)
    return joined


def _ends(parse: Parse, low: Amount, high: Amount, rules: TimeRules) -> Ends | None:
    """Two amounts as a range; None where they are none."""
    if low.first == high.first:  # one token, "20–30"
        return Ends(low, high, low.value < high.value)
    link = _link(parse, low, high, rules.quantities)
    if link is None:
        return None
    shared = _share_unit(low, high, link)
    if shared is None:
        return None
    low, high = _share_size(parse, *shared, rules)
    return Ends(low, high, low.value < high.value and _bounds(parse, low, rules.quantities))


def _link(parse: Parse, low: Amount, high: Amount, rules: QuantityRules) -> str | None:
    """The word between the ends of a range: "to", a dash; "and" only behind "between". None where there is none."""
    if high.first != low.last + 1:
        return None
    between = bool(low.first) and parse.norms[low.first - 1] in rules.between
    word = parse.norms[low.last]
    return word if word in (rules.ranges | rules.joiners if between else rules.ranges) else None


def _share_unit(low: Amount, high: Amount, link: str) -> tuple[Amount, Amount] | None:
    """Both ends in one unit, which the text may give but once: "39 to 41 feet", "$3-5 billion"; None where they differ."""
    if low.unit is None:
        return replace(low, unit=high.unit), high
    if high.unit is None and low.is_money and link in _DASHES:
        return low, replace(high, unit=low.unit)
    return (low, high) if low.unit == high.unit else None


def _share_size(parse: Parse, low: Amount, high: Amount, rules: TimeRules) -> tuple[Amount, Amount]:
    """Both ends in the size that only the last one names: "two to four million", "$3-5bn"; not "500 to 1 million"."""
    if low.last - low.core > 1:
        return low, high
    scales = [scale for norm in parse.norms[high.core : high.last] if (scale := rules.numbers.scale_of(norm))]
    if scales and low.value < high.value / scales[0]:
        low = replace(low, value=round(low.value * scales[0], 6))
    return low, high


def _bounds(parse: Parse, low: Amount, rules: QuantityRules) -> bool:
    """Whether the number lies between the ends; "from" tells of a change, unless it is "anywhere from"."""
    norms, at = parse.norms, low.first - 1
    return at < 0 or norms[at] not in rules.starts or (bool(at) and norms[at - 1] in rules.spans)
