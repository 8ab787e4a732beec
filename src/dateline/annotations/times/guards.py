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
    def dated(self) -> bool:
        """Whether the parser takes one of the words for a date or a time."""
        return any(self.words.is_dated(at) for at in range(self.first, self.last))


def _month(place: Place) -> bool:
    """A bare month: "May" only where it is introduced or taken for a date, other months anywhere but in a name."""
    norm = place.words.norm(place.last - 1)
    if place.opened or place.dated or place.before in place.rules.introducing:
        return not (norm == "march" and place.before == "the")
    return norm not in place.rules.spelling.names and not place.tag_after.startswith("NNP")


def _year(place: Place) -> bool:
    """Four digits alone: a year where the parser or the word before says so, and no count or number of something."""
    if place.before in place.rules.not_years or place.after in ("%", "percent", "per", "°"):
        return False
    if place.opened or place.dated:
        return place.tag_after != "NNS" or place.dated
    counting = place.tag_after.startswith(("NNS", "CD")) and (place.before != "the" or int(place.words.words[place.first].value) % 100 == 0)
    return place.before in place.rules.introducing and not counting


def _season(place: Place) -> bool:
    """A bare season: written small, or taken for a date; "Winter Olympics" is none."""
    token = place.words.token(place.last - 1)
    if place.words.norm(place.last - 1) == "fall" and (place.after in ("of", "in", "from", "to", "and") or not (place.dated or place.opened)):
        return False
    capital = place.words.parse.words[token][:1].isupper()
    return place.opened or place.dated or not capital or (place.words.starts_sentence(place.last - 1) and not place.tag_after.startswith("NNP"))


def _quarter(place: Place) -> bool:
    """"the third quarter": with a year, or where the parser takes it for a date; else it may be a quarter of a match."""
    return place.last - place.first > 4 or place.opened or place.dated


def _decade(place: Place) -> bool:
    """"the nineties", not "in his nineties"."""
    return place.words.norm(place.first) == "the" or place.opened


def _listed(place: Place) -> bool:
    """The 5 of "June 3-5" or "June 3 and 5"; not the 12 of "On June 5, 12 people"."""
    return place.tag_after[:2] not in ("NN", "JJ", "CD") and place.after not in ("%", "percent", ":")


def _not_counting(place: Place) -> bool:
    """"May 10", but not "in May 10 percent"."""
    return place.after not in ("%", "percent", "per") and place.tag_after != "NNS"


def _bare_units(place: Place) -> bool:
    """"for months", "days after": plain plurals that say how long, not what is counted."""
    norm = place.words.norm(place.first)
    if norm in ("seconds", "quarters", "minutes") or place.words.tag(place.first) != "NNS":
        return False
    return place.before in _LASTING or place.after in ("after", "before", "of")


_LASTING = frozenset({"for", "in", "within", "over", "after", "during", "throughout", "by", "and", "or", "took", "take", "takes", "lasted", "spent", "spend"})


def _one(place: Place) -> bool:
    """"a week", but not "a quarter of the people"."""
    if place.words.norm(place.last - 1) == "minute" and place.words.norm(place.first) != "one":
        return False
    return not _priced(place)


def _priced(place: Place) -> bool:
    """"$100 million a month": a price by time, which the quantity tells."""
    at = place.first - 1
    while place.words.key(at).startswith("#"):
        at -= 1
    return at < place.first - 1 and place.words.norm(at)[-1:] in "$€£¥" and place.words.norm(at) != ""


def _counted(place: Place) -> bool:
    """"three weeks"; a singular only behind one, or before another noun ("a 12 month period")."""
    norm = place.words.norm(place.last - 1)
    return norm.endswith("s") or place.words.norm(place.first) in ("one", "1") or place.tag_after.startswith("NN")


def _day_of_month(place: Place) -> bool:
    """"on the 20th", but not "the 20th century"."""
    return place.words.words[place.last - 1].key == "#dth" and place.tag_after[:2] not in ("NN", "JJ", "CD") and place.after not in ("-", "of")


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
    "joined": lambda place: place.words.touching(place.last - 1),
    "opened": lambda place: place.opened,
    "entity": lambda place: place.dated,
    "adverb": lambda place: place.words.tag(place.last - 1) == "RB",
    "no_years": lambda place: place.words.key(place.last) != "#year",
    "part": lambda place: place.dated and place.tag_after.startswith("NN") and place.before in ("in", "during", "since", "by"),
    "eleventh_of_september": lambda place: place.words.words[place.first + 1].value == 11 and place.words.norm(place.first).startswith("sep"),
}
"""The guards by the names that the tables give them."""
