"""From an article to its mentions: names first, then descriptions, then pronouns; each head word belongs to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.annotations.mentions.found import Found, Ground
from dateline.annotations.mentions.kinds import name_found
from dateline.annotations.mentions.names import find_names
from dateline.annotations.mentions.nominals import find_nominals
from dateline.annotations.mentions.pronouns import find_pronouns
from dateline.knowledge import Knowledge, Names
from dateline.languages import Language
from dateline.model.finding import Mention
from dateline.model.parse import Parse
from dateline.model.reading import Reading


def find_mentions(
    reading: Reading, parse: Parse, *, language: Language, knowledge: Knowledge, own: Names | None = None
) -> Iterator[Mention]:
    """Mentions: words that name, describe or point at actors and places, in text order.

    People of several countries that one phrase joins ("U.S. and Russian troops") are a mention for each country.

    A mention's head is the offset of the syntactic head of its phrase: of a name of several words, the one that the parser
    hangs the others on ("Allen" in "General John Allen", "network" in "the Haqqani network"). The names of a user's `own`
    lists are mentions wherever they stand, of the kind that the lists say.
    """
    ground = Ground(
        reading.article.text,
        parse,
        language.nouns,
        language.titles,
        knowledge,
        speaking=language.speech.quoting,
        acts=language.triggers.nouns,
        own=own or Names(),
    )
    names = find_names(ground)
    named = [found for name in names for found in name_found(ground, name)]
    found = _one_a_head([*named, *find_nominals(ground, names), *find_pronouns(ground)])
    yield from (each.mention(parse) for each in sorted(found, key=lambda f: (f.first, -f.last, f.head)))


def _one_a_head(found: Iterable[Found]) -> list[Found]:
    """One mention a head word; where a phrase joins people of several countries, one for each of these."""
    by_head: dict[int, dict[str | None, Found]] = {}
    for each in found:
        same = by_head.setdefault(each.head, {})
        if not same or (each.country and all(code and each.form is other.form for code, other in same.items())):
            same.setdefault(each.country, each)
    return [each for same in by_head.values() for each in same.values()]
