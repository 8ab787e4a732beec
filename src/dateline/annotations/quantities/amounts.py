"""Amounts: a number as it stands in the text, with its money sign, percent or unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.languages.numbers import LONGEST, Number
from dateline.languages.quantityrules import longest_after
from dateline.languages.timerules import TimeRules
from dateline.model.parse import Parse
from dateline.model.span import Span

_GLUED_MONEY = re.compile(r"([^\d\s.,-]+)(\d.*)")
_RANGE = re.compile(r"(\d[\d,.]*)[–—-](\d[\d,.]*)")

_CODE = 3
"""Letters of an ISO 4217 currency code."""
_YEAR = 4
"""Digits of a year: "1 in 2010" is no ratio."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Tokens `first` up to `last`, their value and unit; `core` is the token of the number itself.

    `loose` numbers give only a size ("dozens"); `share` is a part of a whole ("a third"), `ratio` one told by two numbers
    ("1 in 10"); `joined` hangs on a noun by a hyphen; `cut` is the part of a single token that is meant.
    """

    first: int
    core: int
    last: int
    value: float
    unit: str | None = None
    loose: bool = False
    share: bool = False
    ratio: bool = False
    joined: bool = False
    cut: tuple[int, int] | None = None

    @property
    def tokens(self) -> range:
        """The tokens it covers."""
        return range(self.first, self.last)

    @property
    def is_money(self) -> bool:
        """Whether the unit is a currency."""
        return self.unit is not None and len(self.unit) == _CODE and self.unit.isupper()

    def span(self, parse: Parse) -> Span:
        """Where the words stand."""
        whole = parse.span(self.first, self.last)
        return Span(whole.start + self.cut[0], whole.start + self.cut[1]) if self.cut else whole


def amounts(parse: Parse, rules: TimeRules) -> Iterator[Amount]:
    """Every number of a parse that might be an amount, in text order."""
    reader, at = _Reader(parse, rules), 0
    while at < len(parse):
        found = reader.at(at)
        yield from found
        at = max(at + 1, found[-1].last if found else 0)


def _starters(rules: TimeRules) -> frozenset[str]:
    """The words that an amount may start with, but for articles and digits."""
    numbers = rules.numbers
    words = (numbers.units, numbers.scales, numbers.plurals, numbers.few, rules.quantities.symbols, numbers.half)
    return frozenset(word for group in words for word in group)


class _Reader:
    """Reads amounts off the columns of a parse."""

    def __init__(self, parse: Parse, rules: TimeRules) -> None:
        """Keep the tables at hand."""
        self.parse, self.norms = parse, parse.norms
        self.numbers, self.rules = rules.numbers, rules.quantities
        self.starters = _starters(rules)

    def at(self, at: int) -> tuple[Amount, ...]:
        """The amount that starts at a token, or the two of a range; nothing where none does."""
        norm = self.norms[at]
        if not self._may_start(at, norm):
            return ()
        if ranged := self._range(at):
            return ranged
        found = self._share(at) or self._money(at) or self._plain(at)
        return (found,) if found else ()

    def _may_start(self, at: int, norm: str) -> bool:
        """A cheap test that most words fail."""
        if norm[0].isdecimal() or norm in self.starters:
            return True
        if norm in self.numbers.articles:
            return at + 1 < len(self.norms) and self._after_article(self.norms[at + 1])
        if norm in self.rules.dollars:
            return self._is_dollar_sign(at)
        return (norm[-1].isdecimal() or norm[0] in self.rules.symbols) and bool(_GLUED_MONEY.fullmatch(norm))

    def _is_dollar_sign(self, at: int) -> bool:
        """Whether "$" follows a country's sign: "US $5", "A$5", but not "a $5 note"."""
        if self.norms[at + 1 : at + 2] != ("$",):
            return False
        return len(self.norms[at]) > 1 or self.parse.ends[at] == self.parse.starts[at + 1]

    def _after_article(self, norm: str) -> bool:
        numbers = self.numbers
        return norm in numbers.scales or norm in numbers.shares or norm in numbers.few

    def _words(self, at: int) -> tuple[str, ...]:
        """The words a number may be made of: those up to the end of the block."""
        end = min(at + LONGEST, len(self.norms))
        while self.parse.block[end - 1] != self.parse.block[at]:
            end -= 1
        return self.norms[at:end]

    def _range(self, at: int) -> tuple[Amount, ...]:
        """Two amounts in one token: "20–30"."""
        found = _RANGE.fullmatch(self.norms[at])
        if not found:
            return ()
        values = [self.numbers.plain(found[number]) for number in (1, 2)]
        if None in values:
            return ()
        return tuple(
            Amount(at, at, at + 1, value or 0.0, cut=found.span(number))
            for number, value in zip((1, 2), values, strict=True)
        )

    def _share(self, at: int) -> Amount | None:
        """Words like "a third", "two-thirds", "half", "three quarters", "one in ten"."""
        norms, numbers = self._words(at), self.numbers
        if norms[0] in numbers.half:
            return self._half(at)
        hyphen = norms[1:2] == ("-",)
        part = norms[2 if hyphen else 1 : 3 if hyphen else 2]
        count = 1.0 if norms[0] in self.rules.fraction_articles else numbers.units.get(norms[0], 0.0)
        if part and count and part[0] in numbers.shares and part[0] not in numbers.half:
            return self._part(at, count, part[0], 3 if hyphen else 2)
        return self._ratio(at)

    def _part(self, at: int, count: float, part: str, length: int) -> Amount | None:
        """A part of a whole; a rank where a noun follows ("a third vessel")."""
        singular = part + "s" in self.numbers.shares
        follows = self.parse.tags[at + length][:2] if at + length < len(self.parse) else ""
        if (
            singular != (count == 1)
            or (singular and follows in ("NN", "JJ", "VB"))
            or self.norms[at + length : at + length + 1] == ("-",)
        ):
            return None
        return Amount(at, at + length - 1, at + length, round(count * self.numbers.shares[part], 4), share=True)

    def _half(self, at: int) -> Amount | None:
        """Words like "half of", "half the"; "half a million" is a number, "half-hour" and "the first half" are no part."""
        number = self.numbers.read(self._words(at), 0)
        if number.length:
            return self._with_unit(at, at, number)
        follows = self.norms[at + 1 : at + 2]
        before = self.parse.tags[at - 1] if at else ""
        whole = bool(follows) and follows[0] in self.rules.half_followers
        if (whole or self.parse.deps[at] in ("nsubj", "nsubjpass")) and before not in ("JJ", "PRP$", "DT"):
            return Amount(at, at, at + 1, self.numbers.shares[self.norms[at]], share=True)
        return None

    def _ratio(self, at: int) -> Amount | None:
        """Words like "1 in 10", "two out of three"."""
        norms = self._words(at)
        gap = next((length for length in (2, 1) if " ".join(norms[1 : length + 1]) in self.rules.out_of), 0)
        few, many = (
            self.numbers.plain(norms[0]),
            self.numbers.plain(norms[gap + 1]) if gap and gap + 1 < len(norms) else None,
        )
        if few is None or not many or not 0 < few < many or self.parse.tags[at] != "CD" or len(norms[gap + 1]) == _YEAR:
            return None
        return Amount(at, at, at + gap + 2, round(few / many, 4), share=True, ratio=True)

    def _money(self, at: int) -> Amount | None:
        """Words like "$100 million", "US $6.9 billion", "RM900,000", "EUR 5m"."""
        norm, here, code = self.norms[at], at, ""
        if norm in self.rules.dollars and self._is_dollar_sign(at):
            here, code = at + 1, self.rules.dollars[norm]
        if self.norms[here] in self.rules.symbols and here + 1 < len(self.norms):
            number = self.numbers.read(self._words(here + 1), 0)
            if not number.length or not self._beside(here):
                return None
            return self._enlarged(
                Amount(
                    at, here + 1, here + 1 + number.length, number.value, code or self.rules.symbols[self.norms[here]]
                )
            )
        return self._glued_money(at)

    def _beside(self, at: int) -> bool:
        """Whether a sign and its number stand together: a code of letters may have a blank."""
        return self.parse.ends[at] + 1 >= self.parse.starts[at + 1]

    def _glued_money(self, at: int) -> Amount | None:
        found = _GLUED_MONEY.fullmatch(self.norms[at])
        if not found or found[1] not in self.rules.symbols:
            return None
        words = (found[2], *self._words(at)[1:])
        number = self.numbers.read(words, 0)
        return (
            self._enlarged(Amount(at, at, at + number.length, number.value, self.rules.symbols[found[1]]))
            if number.length
            else None
        )

    def _enlarged(self, amount: Amount) -> Amount:
        """Money with a scale in a token of its own stuck to it: "€5" "m"."""
        at = amount.last
        if at >= len(self.norms):
            return amount
        scale = self.numbers.glued.get(self.norms[at].rstrip("."))
        if scale and self.parse.starts[at] == self.parse.ends[at - 1]:
            stop = self.parse.ends[at] - self.parse.starts[amount.first] - self.norms[at].count(".")
            return replace(amount, last=at + 1, value=round(amount.value * scale, 6), cut=(0, stop))
        same = amount.is_money and self.rules.money.get(self.norms[at]) == amount.unit
        return replace(amount, last=at + 1) if same else amount

    def _plain(self, at: int) -> Amount | None:
        number = self.numbers.read(self._words(at), 0)
        return self._with_unit(at, at, number) if number.length else None

    def _with_unit(self, first: int, core: int, number: Number) -> Amount:
        """A number with the percent, money word or unit behind it; a hyphen may stand between."""
        last = core + number.length
        gap = 1 if self.norms[last : last + 1] == ("-",) else 0
        ranged = gap and self.norms[last + 1 : last + 2] and self.norms[last + 1][:1].isdecimal()  # "30-40 people"
        amount = Amount(first, core, last, number.value, loose=number.loose, joined=bool(gap and not ranged))
        if number.loose and self.norms[last : last + 1] == ("of",):
            length, unit = longest_after(self.norms, last + 1, self.rules.money)
            return replace(amount, last=last + 1 + length, unit=unit) if length else amount
        for table in (self.rules.percent, self.rules.money, self.rules.units, {} if gap else self.rules.symbols):
            length, unit = longest_after(self.norms, last + gap, table)
            if length and not self.parse.tags[last + gap].startswith("VB"):
                return replace(amount, last=last + gap + length, unit=unit, joined=False)
        return self._metres_or_millions(amount)

    def _metres_or_millions(self, amount: Amount) -> Amount:
        """Words like "30m": metres, unless money, people or things follow ("8m naira", "5m people")."""
        at = amount.last
        if self.norms[at : at + 1] != ("m",) or self.parse.starts[at] != self.parse.ends[at - 1]:
            return self._enlarged(amount)
        length, currency = longest_after(self.norms, at + 1, self.rules.money)
        if length:
            return replace(self._enlarged(amount), last=at + 1 + length, unit=currency, cut=None)
        if at + 1 < len(self.parse) and self.parse.tags[at + 1] == "NNS":
            return self._enlarged(amount)
        return replace(amount, last=at + 1, unit="m")
