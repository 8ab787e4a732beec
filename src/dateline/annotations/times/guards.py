"""When words that look like a time are one: what stands around them, their part of speech, what the parser's names say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dateline.annotations.times.words import Words
from dateline.languages.timerules import TimeRules


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule fits: words `first` up to `last`; `opened` when something like "the end of" stands before."""

    words: Words
    first: int
    last: int
    opened: bool
    rules: TimeRules

    @property
    def before(self) -> str:
        """The word before."""
        return self.words.norm(self.first - 1)

    @property
    def after(self) -> str:
        """The word after."""
        return self.words.norm(self.last)

    @property
    def tag_after(self) -> str:
        """The part-of-speech tag of the word after; empty at the end of the text."""
        return self.words.tag(self.last)

    @property
    def first_norm(self) -> str:
        """The first word of the expression."""
        return self.words.norm(self.first)

    @property
    def last_norm(self) -> str:
        """The last word of the expression."""
        return self.words.norm(self.last - 1)

    @property
    def dated(self) -> bool:
        """Whether the parser takes one of the words for a date or a time."""
        return any(self.words.is_dated(at) for at in range(self.first, self.last))

    @property
    def introduced(self) -> bool:
        """Whether the word before announces a year."""
        return self.before in self.rules.around["introducing"]

    def is_one_of(self, name: str, word: str) -> bool:
        """Whether a word is in one of the language's sets of words around times."""
        return word in self.rules.around[name]


def _month(place: Place) -> bool:
    """A bare month: "May" only where it is introduced or taken for a date, other months anywhere but in a name."""
    if place.is_one_of("verbs", place.last_norm) and place.is_one_of("article", place.before):
        return False
    if place.opened or place.is_one_of("month_before", place.before):
        return True
    named = place.words.tag(place.first - 1).startswith("NNP") or place.tag_after.startswith("NNP")
    return not named if place.last_norm in place.rules.spelling.names else place.dated or not named


def _year(place: Place) -> bool:
    """Four digits alone: a year where the parser or the word before says so, and no count or number of something."""
    if place.is_one_of("not_years", place.before) or place.is_one_of("no_year_before", place.after) or _is_code(place):
        return False
    if place.opened or place.dated:
        return True
    counting = place.tag_after.startswith(("NNS", "CD")) and not place.is_one_of("article", place.before)
    return place.introduced and not counting


def _is_code(place: Place) -> bool:
    """Numbers of other kinds: "623-1162", "No. 1922", "the 1000 block"."""
    words, at = place.words, place.first
    area = words.norm(at - 2)
    if words.touching(at) and words.norm(at - 1) == "-" and area.isdecimal() and len(area) == len("623"):
        return True
    if place.before == "." and place.is_one_of("numbering", area):
        return True
    return place.is_one_of("article", place.before) and words.value(at) % 100 == 0 and not place.dated


def _season(place: Place) -> bool:
    """A bare season: written small, or taken for a date; "Winter Olympics" and "the fall of the city" are none."""
    if place.is_one_of("falls", place.last_norm):
        return (place.dated or place.opened) and not place.is_one_of("falling", place.after)
    if place.opened or place.dated or not place.words.is_capital(place.last - 1):
        return True
    return place.words.starts_sentence(place.last - 1) and not place.tag_after.startswith("NNP")


def _quarter(place: Place) -> bool:
    """Words like "the third quarter": with a year, or where the parser takes it for a date; else a quarter of a match."""
    return place.last - place.first > len(("the", "third", "-", "quarter")) or place.opened or place.dated


def _decade(place: Place) -> bool:
    """Words like "the nineties", not "in his nineties"."""
    return place.is_one_of("article", place.first_norm) or place.opened


def _listed(place: Place) -> bool:
    """The 5 of "June 3-5" or "June 3 and 5"; not the 12 of "On June 5, 12 people"."""
    return place.tag_after[:2] not in ("NN", "JJ", "CD") and not place.is_one_of("measuring", place.after)


def _not_counting(place: Place) -> bool:
    """Words like "May 10", but not "in May 10 percent" or "in May 10 people"."""
    counted = place.tag_after == "NNS" and place.introduced and place.before != "the"
    return not place.is_one_of("measuring", place.after) and not counted


def _bare_units(place: Place) -> bool:
    """Words like "for months", "days after": plain plurals that say how long, not what is counted."""
    if place.is_one_of("never_bare", place.first_norm) or place.words.tag(place.first) != "NNS":
        return False
    return place.is_one_of("lasting", place.before) or place.is_one_of("bare_before", place.after)


def _one(place: Place) -> bool:
    """Words like "a week", but not "a minute", nor the rate of a price ("$100 million a month"), which the quantity tells."""
    return not (place.is_one_of("never_one", place.last_norm) and place.words.value(place.first) != 1) and not _priced(
        place
    )


def _priced(place: Place) -> bool:
    """Whether an amount of money stands before."""
    at = place.first - 1
    while place.words.key(at).startswith("#"):
        at -= 1
    return at < place.first - 1 and place.words.norm(at) in place.rules.quantities.symbols


def _counted(place: Place) -> bool:
    """Words like "three weeks"; a singular only behind one, or before another noun ("a 12 month period")."""
    plural = place.last_norm in place.rules.alphabet.classes["units"]
    return plural or place.words.value(place.first) == 1 or place.tag_after.startswith("NN")


def _day_of_month(place: Place) -> bool:
    """Words like "on the 20th", but not "the 20th century"."""
    named = place.tag_after[:2] in ("NN", "JJ", "CD") or place.is_one_of("ranking", place.after)
    return place.words.key(place.last - 1) == "#dth" and not named


def _part(place: Place) -> bool:
    """Words like "in morning trading"."""
    return place.dated and place.tag_after.startswith("NN") and place.is_one_of("part_after", place.before)


def _three_months(place: Place) -> bool:
    """The months of a quarter: "July-September", "October to December"."""
    months = place.rules.alphabet.classes["month"]
    named = [int(months[key]) for at in range(place.first, place.last) if (key := place.words.key(at)) in months]
    return named[0] % 3 == 1 and named[1] - named[0] == 2


def _eleventh_of_september(place: Place) -> bool:
    """The attacks of 2001."""
    month = place.rules.alphabet.classes["month"][place.first_norm]
    return month == 9 and place.words.value(place.first + 1) == 11


GUARDS: Mapping[str, Callable[[Place], bool]] = {
    "month": _month,
    "year": _year,
    "season": _season,
    "quarter": _quarter,
    "decade": _decade,
    "listed": _listed,
    "not_counting": _not_counting,
    "bare_units": _bare_units,
    "one": _one,
    "counted": _counted,
    "day_of_month": _day_of_month,
    "part": _part,
    "eleventh_of_september": _eleventh_of_september,
    "no_price": lambda place: not place.is_one_of("not_years", place.before),
    "three_months": _three_months,
    "before_pronoun": lambda place: place.tag_after == "PRP",
    "weekday": lambda place: not place.is_one_of("naming_days", place.before),
    "feast": lambda place: not place.is_one_of("named_after", place.after),
    "not_compared": lambda place: not place.is_one_of("comparing", place.before),
    "no_years": lambda place: place.words.key(place.last) != "#year",
    "not_day": lambda place: place.rules.alphabet.classes["unit"][place.last_norm] != "D",
    "no_noun": lambda place: place.words.tag(place.first) != "NN",
    "round": lambda place: place.words.value(place.first + 1) % 10 == 0,
    "joined": lambda place: place.words.touching(place.last - 1),
    "opened": lambda place: place.opened,
    "entity": lambda place: place.dated,
    "adverb": lambda place: place.words.tag(place.last - 1) == "RB",
}
"""The guards by the names that the tables give them."""
