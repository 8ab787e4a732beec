"""Numbers that count nothing: labels, parts of names, years, ages, scores, numbered lists."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.annotations.quantities.amounts import Amount
from dateline.languages.timerules import TimeRules
from dateline.model.parse import Parse

_NAMING = frozenset({"PERSON", "ORG", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "NORP", "GPE"})
_AGE_ENDS = frozenset({",", ")", ".", ";", "of", "from", "and", "who", "-", "–", "—", "―"})
_HYPHENS = ("-", "–", "/")
_COUNTED = ("NNS", "JJ")
_YEARS = range(1500, 2101)
_YEAR_DIGITS = 4
_OLDEST = 120


@dataclass(frozen=True, slots=True)
class Guard:
    """Tells amounts from numbers that count nothing; `named` are the tokens inside the names of things."""

    parse: Parse
    rules: TimeRules
    named: frozenset[int]

    def counts(self, amount: Amount) -> bool:
        """Whether a number tells how many or how much."""
        if amount.unit or amount.share:
            return True
        if amount.core in self.named or amount.joined:
            return False
        excuses = (
            self._is_label,
            self._is_glued,
            self._is_year,
            self._is_age,
            self._is_numbering,
            self._is_pronoun,
            self._is_score,
            self._is_address,
        )
        return not any(excuse(amount) for excuse in excuses)

    def _norm(self, at: int) -> str:
        """The lower-cased word at a token; empty outside the text."""
        return self.parse.norms[at] if 0 <= at < len(self.parse) else ""

    def _tag(self, at: int) -> str:
        return self.parse.tags[at] if 0 <= at < len(self.parse) else ""

    def _is_label(self, amount: Amount) -> bool:
        """Words like "section 230", "Flight 370", "No. 1": a number behind the noun that it names."""
        parse, rules, before = self.parse, self.rules.quantities, amount.first - 1
        if self._norm(amount.last) in rules.labels_behind:
            return True
        if before < 0 or parse.block[before] != parse.block[amount.first]:
            return False
        if parse.norms[before] in rules.labels:
            return True
        behind_name = parse.tags[before].startswith("NNP") and parse.words[before][:1].isupper()
        return behind_name and parse.heads[amount.core] == before and self._tag(amount.last)[:2] not in ("NN", "JJ")

    def _is_glued(self, amount: Amount) -> bool:
        """Words like "F-16", "COVID-19", "555-0199": joined by a hyphen to what stands before; "20-30 people" is a range."""
        parse, at = self.parse, amount.first
        if at <= 1 or parse.words[at - 1] not in _HYPHENS or parse.ends[at - 1] != parse.starts[at]:
            return False
        sized = self.rules.numbers.scale_of(parse.norms[amount.last - 1]) is not None
        counts = sized or self._tag(amount.last) in _COUNTED
        return not (parse.words[at - 2][-1:].isdecimal() and counts)

    def _is_year(self, amount: Amount) -> bool:
        """Four digits that count no noun."""
        word, head = self.parse.words[amount.core], self.parse.heads[amount.last - 1]
        counts_noun = head >= amount.last and self.parse.tags[head].startswith("NN")
        return word.isdecimal() and len(word) == _YEAR_DIGITS and amount.value in _YEARS and not counts_noun

    def _is_age(self, amount: Amount) -> bool:
        """Words like "Smith, 28, said"."""
        first, last = amount.first, amount.last
        if last - first > 1 or not self.parse.words[first].isdecimal() or amount.value > _OLDEST:
            return False
        apart = self._norm(first - 1) in (",", "(") and self._norm(last) in _AGE_ENDS
        return apart and self._tag(first - 2).startswith("NN")

    def _is_numbering(self, amount: Amount) -> bool:
        """Words like "1." or "2)" at the head of a paragraph."""
        first = amount.first
        opens = first == 0 or self.parse.block[first - 1] != self.parse.block[first]
        return opens and amount.last - first == 1 and self._norm(amount.last) in (".", ")", ":")

    def _is_pronoun(self, amount: Amount) -> bool:
        """Words like "one of them", "no one": "one" counts only before its noun; a bare "million" counts nothing."""
        norm = self._norm(amount.first)
        if amount.last - amount.first > 1:
            return False
        if self.rules.numbers.units.get(norm) == 1:
            return self.parse.deps[amount.core] != "nummod" or self._norm(amount.last) in self.rules.quantities.not_one
        return norm in self.rules.numbers.scales

    def _is_score(self, amount: Amount) -> bool:
        """Words like "3-1": two small numbers joined by a hyphen, and nothing counted."""
        parse, at = self.parse, amount.last
        if (
            self._norm(at) not in _HYPHENS
            or parse.ends[at - 1] != parse.starts[at]
            or not self._norm(at + 1)[:1].isdecimal()
        ):
            return False
        counted = self._tag(at + 2) in _COUNTED or self._measures(at + 2)
        return not counted or (self.rules.numbers.plain(self._norm(at + 1)) or amount.value) < amount.value

    def _measures(self, at: int) -> bool:
        """Whether a word gives the number before it a size or a unit."""
        rules, norm = self.rules, self._norm(at)
        tables = (rules.quantities.percent, rules.quantities.money, rules.quantities.units)
        return rules.numbers.scale_of(norm) is not None or any(norm in table for table in tables)

    def _is_address(self, amount: Amount) -> bool:
        """Words like "1600 Pennsylvania Avenue"."""
        ahead = self.parse.norms[amount.last + 1 : amount.last + 3]
        return self._tag(amount.last) == "NNP" and not self.rules.quantities.streets.isdisjoint(ahead)


def named_tokens(parse: Parse) -> frozenset[int]:
    """The tokens inside the names of things, where a number is a part of the name."""
    named = (entity for entity in parse.entities if entity.label in _NAMING and entity.last - entity.first > 1)
    return frozenset(token for entity in named for token in range(entity.first, entity.last))
