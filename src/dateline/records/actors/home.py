"""The country that an article is about: where an official of no stated country belongs, if one country stands out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.model.article import BlockKind
from dateline.model.finding import Form, Kind, Mention
from dateline.records.actors.ground import Ground

DOMESTIC = frozenset(
    {
        "GOV",
        "MIL",
        "COP",
        "JUD",
        "LEG",
        "SPY",
        "OPP",
        "PTY",
        "EDU",
        "LAB",
        "AGR",
        "CVL",
        "MED",
        "BUS",
        "REB",
        "CRM",
        "JRN",
        "REL",
        "ELI",
        "SOC",
        "UAF",
        "PRM",
    }
)
"""Sectors whose members belong to the country they are spoken of in, unless the words say another."""


@dataclass(frozen=True)
class Home:
    """What an article says of countries: their share of all that speaks of any, and which are spoken of in each sentence."""

    shares: Mapping[str, float]
    by_sentence: Mapping[int, tuple[str, ...]]
    spoken: frozenset[str] = frozenset()
    """The countries that the article's own words speak of, and not only the name of somebody who is known."""

    def only(self, sentence: int) -> str | None:
        """The alpha-3 code of the one country that a sentence speaks of; None where it speaks of none or several."""
        codes = self.by_sentence.get(sentence, ())
        return codes[0] if len(codes) == 1 else None

    def near(self, sentence: int) -> str | None:
        """The alpha-3 code of the country that stands out at a sentence; None where none does."""
        votes = {code: SHARE_WEIGHT * share for code, share in self.shares.items()}
        for distance in (0, -1):
            for code in self.by_sentence.get(sentence + distance, ()):
                votes[code] += LOCAL_WEIGHT / (1 - distance)
        ranked = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or ranked[0][1] < LEAST or (len(ranked) > 1 and ranked[0][1] < MARGIN * ranked[1][1]):
            return None
        return ranked[0][0]


SHARE_WEIGHT = 1.5
LOCAL_WEIGHT = 0.15
LEAST = 0.4
MARGIN = 1.1
"""How much more the first country must stand out than the second; together with the weights, chosen by measuring."""


def home_of(ground: Ground) -> Home:
    """Where the article is at home."""
    votes: dict[str, float] = {}
    local: dict[int, list[str]] = {}
    for code, weight, sentence in _votes(ground):
        votes[code] = votes.get(code, 0.0) + weight
        local.setdefault(sentence, []).append(code)
    total = sum(votes.values())
    return Home(
        {code: weight / total for code, weight in votes.items()},
        {at: tuple(dict.fromkeys(codes)) for at, codes in local.items()},
        frozenset(filter(None, (mention.country or _placed(ground, mention) for mention in ground.reading.mentions))),
    )


def _placed(ground: Ground, mention: Mention) -> str | None:
    """The country of a place that is named."""
    return ground.country_of_any_place(mention.span.of(ground.text)) if _is_place(mention) else None


def _votes(ground: Ground) -> Iterator[tuple[str, float, int]]:
    """Every country spoken of, with its weight and its sentence; the dateline's stands in no sentence."""
    line = ground.reading.article.dateline
    if line and line.place and (code := ground.country_of_place(line.place)):
        yield code, 2.0, -9
    for mention in ground.reading.mentions:
        code = mention.country or _known(ground, mention) or _placed(ground, mention)
        if code:
            yield code, _weight(ground, mention), ground.parse.sentence[ground.head(mention)]


def _known(ground: Ground, mention: Mention) -> str | None:
    """The country of somebody that the knowledge base knows by name."""
    if mention.form is not Form.NAME or mention.kind is Kind.PLACE:
        return None
    found = ground.knowledge.actors_named(mention.span.of(ground.text))
    told = next((actor for actor in found if actor.sector != "JRN"), None)  # media report on every country
    return told.country if told else None


def _is_place(mention: Mention) -> bool:
    return mention.form is Form.NAME and mention.kind is Kind.PLACE


def _weight(ground: Ground, mention: Mention) -> float:
    """A headline and the first sentences say most of what an article is about; who acts counts for more than where."""
    head = ground.head(mention)
    acting = 0.6 if _is_place(mention) or ground.parse.deps[head] == "pobj" else 1.0
    kind = ground.reading.article.blocks[ground.parse.block[head]].kind
    if kind is BlockKind.TITLE:
        return 2.0 * acting
    return (1.5 if ground.parse.sentence[head] < 3 else 1.0) * acting
