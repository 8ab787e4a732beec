"""What an amount counts, by what it is measured, and how exact it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.annotations.quantities.amounts import Amount
from dateline.languages.quantityrules import QuantityRules, longest_before
from dateline.model.parse import Parse
from dateline.model.span import Span

_DETERMINERS = ("DT", "PDT")
_OPENERS = ("NN", "JJ", "VB", "PR", "DT", "RB")
_SUBJECTS = ("pobj", "dobj", "nsubj", "nsubjpass")


def modifier_of(parse: Parse, amount: Amount, rules: QuantityRules) -> str | None:
    """How exact the number is, by the words before it; sizes without a count ("dozens") are the least they can be."""
    _, name = longest_before(parse.norms, amount.first, rules.modifiers)
    return name or ("at_least" if amount.loose else None)


def per_of(parse: Parse, amount: Amount, rules: QuantityRules) -> tuple[str | None, int]:
    """The noun of "a month", "per hour", "monthly" behind the amount, and the token after it."""
    at = amount.last
    if at >= len(parse) or amount.share:
        return None, at
    if parse.norms[at] in rules.often:
        return rules.often[parse.norms[at]], at + 1
    if at + 1 < len(parse) and parse.norms[at] in rules.per and parse.tags[at + 1] == "NN":
        return parse.norms[at + 1], at + 2
    return None, at


def counted_by(parse: Parse, amount: Amount, after: int, rules: QuantityRules, taken: frozenset[int]) -> Span | None:
    """The words for what is counted, as they stand in the text; None where the text leaves them out.

    Args:
        parse: the tokens.
        amount: the number.
        after: the first token behind the amount and its rate.
        rules: small words.
        taken: tokens of time expressions, which nobody counts.
    """
    phrase = _Phrase(parse, rules, taken, several=amount.value > 1)
    first = _first_counted(parse, amount, after, rules)
    noun = phrase.noun(first) if first < len(parse) else -1
    if noun < 0 or (amount.is_money and parse.pos[noun] == "PROPN" and parse.norms[after] not in rules.of):
        return None  # "5 billion rials in Tehran" tells where, not of what
    return parse.span(first, phrase.end(noun))


def _first_counted(parse: Parse, amount: Amount, after: int, rules: QuantityRules) -> int:
    """Where the words counted begin: behind "of" (or, of money, "in"), else right behind the number; the end at a pause."""
    nowhere = len(parse)
    if after >= nowhere or parse.sentence[after] != parse.sentence[amount.first]:
        return nowhere
    leading = rules.worth if amount.is_money else rules.of
    if (
        parse.norms[after] in rules.worth_of
        and parse.norms[after + 1 : after + 2]
        and parse.norms[after + 1] in rules.of
    ):
        return _behind_article(parse, after + 2)
    if parse.norms[after] in leading:
        return _behind_article(parse, after + 1)
    if amount.share or amount.unit == "percent":
        whole = parse.tags[after] in ("PRP$", "PDT", "DT") or (amount.ratio and parse.tags[after][:2] in _OPENERS)
        return _behind_article(parse, after) if whole else nowhere
    return after if parse.tags[after][:2] in _OPENERS and _belongs(parse, amount, after) else nowhere


def _behind_article(parse: Parse, at: int) -> int:
    """Past "the"; not past a "that" which stands for the whole phrase."""
    return at + 1 if at < len(parse) and parse.tags[at] in _DETERMINERS and parse.deps[at] not in _SUBJECTS else at


def _belongs(parse: Parse, amount: Amount, at: int) -> bool:
    """Whether the word behind a number is in the noun phrase that the number counts."""
    head = parse.heads[amount.core]
    while parse.deps[head] in ("compound", "quantmod", "nummod") and head < amount.last:
        head = parse.heads[head]
    return head >= at and parse.subtree(head)[0] <= amount.core and parse.pos[head] in ("NOUN", "PROPN", "PRON", "ADJ")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Finds the end of a noun phrase; `several` says that its noun should be a plural."""

    parse: Parse
    rules: QuantityRules
    taken: frozenset[int]
    several: bool

    def noun(self, first: int) -> int:
        """The noun that closes the run of words from `first`; -1 where there is none."""
        parse, found = self.parse, -1
        for at in range(first, parse.sentences[parse.sentence[first]][1]):
            if at in self.taken or not self._goes_on(at, found):
                break
            if parse.pos[at] in ("NOUN", "PROPN", "PRON") or (
                parse.pos[at] in ("ADJ", "DET", "NUM") and parse.deps[at] in _SUBJECTS
            ):
                found = at
        return found

    def _goes_on(self, at: int, found: int) -> bool:
        """Words inside one noun phrase: modifiers, nouns, possessives, "stay-at-home", "US and Filipino troops"."""
        parse = self.parse
        if parse.tags[at].startswith("W") or (parse.pos[at] == "PRON" and found >= 0):
            return False
        if parse.pos[at] == "CCONJ":
            modifiers = parse.deps[parse.heads[at]] in ("amod", "compound", "nmod")
            return modifiers or (self.several and found == at - 1 and parse.tags[found] == "NN")
        if parse.pos[at] in ("NOUN", "PROPN", "ADJ", "NUM", "PRON") or parse.tags[at] == "POS" or self._hyphened(at):
            return True
        return parse.deps[at] in ("amod", "compound") or (
            parse.pos[at] == "DET" and (found < 0 or parse.deps[at] in _SUBJECTS)
        )

    def _hyphened(self, at: int) -> bool:
        """Whether a word is a piece of a hyphenated one."""
        parse = self.parse
        before = at > 0 and parse.ends[at - 1] == parse.starts[at] and "-" in (parse.words[at], parse.words[at - 1])
        return before or (at + 1 < len(parse) and parse.ends[at] == parse.starts[at + 1] and parse.words[at + 1] == "-")

    def end(self, noun: int) -> int:
        """The token after the phrase: the noun and what belongs to it ("of", "for" and their nouns; "in" before a name)."""
        parse, at = self.parse, noun + 1
        if (
            at + 1 >= len(parse)
            or parse.sentence[at + 1] != parse.sentence[noun]
            or parse.deps[at] != "prep"
            or not self._is_kept(at)
        ):
            return at
        inner = replace(self, several=False).noun(_behind_article(parse, at + 1))
        return inner + 1 if inner >= 0 else at

    def _is_kept(self, at: int) -> bool:
        norm = self.parse.norms[at]
        return norm in self.rules.kept or (norm in self.rules.kept_before_names and self.parse.pos[at + 1] == "PROPN")
