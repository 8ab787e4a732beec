"""Where a name begins and ends: without articles, titles, credits and marks; with its particles and the noun that ends it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.annotations.mentions.found import Ground, Name
from dateline.model.finding import Kind

_ARTICLES = frozenset({"the", "a", "an", "this", "that"})
_OWNER = frozenset({"'s", "’s", "'", "’"})
_LINKED = ("-led", "-backed", "-based", "-born", "-brokered", "-run", "-controlled", "-sponsored")
_LONGEST_TITLE = 8
_FULL = 2
"""Words of a full name."""


def bounded(ground: Ground, name: Name) -> Iterator[Name]:
    """The name without what is none of it; nothing where no capital word is left."""
    first, last = _outer(ground, *_after_dash(ground, name.first, name.last))
    if name.label == "PERSON":
        first = _after_verb(ground, first, last)
        first, last = _after_title(ground, first, last), _before_plural(ground, first, last)
    elif name.label == "ORG":
        last = _before_thing(ground, first, _before_clause(ground, first, last))
    for start, stop in _parted(ground, name.label, first, last):
        if start < stop and not _nobody(ground, start, stop) and not _part_of_title(ground, start, stop):
            yield Name(start, stop, name.label)


def _parted(ground: Ground, label: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The two names of one word each that the model took for one: "Biu and Mubi", and not "Trinidad and Tobago"."""
    joined = (
        last - first == _TWO_JOINED
        and ground.parse.norms[first + 1] == "and"
        and label in ("PERSON", "GPE", "LOC")
        and not ground.is_known(first, last)
    )
    yield from [(first, first + 1), (first + 2, last)] if joined else [(first, last)]


_TWO_JOINED = 3


def _nobody(ground: Ground, first: int, last: int) -> bool:
    """Whether no capital word is left, or only a letter, a party's tag ("D-N.Y.") or a word that names nobody."""
    words = ground.parse.words[first:last]
    if not any(word[:1].isupper() or word[:1].isdigit() for word in words):
        return True
    alone = last - first == 1
    letter = alone and len(words[0].rstrip(".")) < 2
    tag = _TAG.match(ground.words(first, last)) is not None
    return letter or tag or (alone and ground.parse.norms[first] in ground.nouns.nobody)


_TAG = re.compile(r"[A-Z]-[A-Z]")


def _after_dash(ground: Ground, first: int, last: int) -> tuple[int, int]:
    """What stands after a dash with spaces ("FILE - Mike Roberts")."""
    parse = ground.parse
    for token in range(last - 1, first, -1):
        if parse.norms[token] in ("-", "–", "—", "--") and parse.starts[token] > parse.ends[token - 1]:
            return token + 1, last
    return first, last


def _outer(ground: Ground, first: int, last: int) -> tuple[int, int]:
    """Without leading articles and marks, and without a trailing "'s"."""
    parse = ground.parse
    while last > first and (
        parse.norms[last - 1] in _OWNER or not _wordy(parse.words[last - 1]) or _credit(ground, last - 1)
    ):
        last -= 1
    while first < last and _no_name(ground, first):
        first += 1
    return first, last


def _no_name(ground: Ground, token: int) -> bool:
    word = ground.parse.norms[token]
    return word in _ARTICLES or word in _OWNER or not _wordy(word) or word.endswith(_LINKED)


def _credit(ground: Ground, token: int) -> bool:
    """Whether a token is the "Photo" or "Image" of a credit that the model took for a name's end."""
    return ground.parse.norms[token] in ground.nouns.credits


def credited(ground: Ground, name: Name) -> bool:
    """Whether a name is a photo's credit: "Photo by Ann Lee", "(Ann Lee/Agency)"."""
    parse = ground.parse
    slashed = ground.text[parse.ends[name.last - 1] :][:1] == "/" or "/" in parse.words[name.last - 1]
    if slashed and name.label == "PERSON":
        return True
    before = parse.norms[max(0, name.first - 2) : name.first]
    return before[-1:] == ("by",) and before[0] in ground.nouns.credits


def _wordy(word: str) -> bool:
    return any(character.isalnum() for character in word)


def _after_verb(ground: Ground, first: int, last: int) -> int:
    """Where a name begins that the verb at the start of its sentence was taken into ("Said Ellis")."""
    verbal = last - first > 1 and ground.parse.tags[first].startswith("VB")
    return first + 1 if verbal else first


def _before_plural(ground: Ground, first: int, last: int) -> int:
    """A person's name does not end in a plural ("Andy Warhol Polaroids"), a family's apart ("the Bushes")."""
    return last - 1 if last - first > 1 and ground.parse.tags[last - 1] in ("NNPS", "NNS") else last


def _before_clause(ground: Ground, first: int, last: int) -> int:
    """The end of a name that the model ran on into a clause ("the convention when Smith")."""
    return next((token for token in range(first + 1, last) if ground.parse.tags[token] in ("WRB", "WP", "WDT")), last)


def _before_thing(ground: Ground, first: int, last: int) -> int:
    """The end of a known body's name that the model joined with a thing of it ("NATO Supply Routes" in a headline)."""
    if (
        last - first < 2
        or ground.parse.norms[last - 1] in ground.nouns.heads
        or ground.knowledge.actors_named(ground.words(first, last))
    ):
        return last
    for end in range(last - 1, first, -1):
        if ground.knowledge.actors_named(ground.words(first, end)) and ground.parse.tags[last - 1] in ("NNPS", "NNS"):
            return end
    return last


def _part_of_title(ground: Ground, first: int, last: int) -> bool:
    """Whether the words are the field of a post that follows ("Defense" in "Defense Secretary"), and no body's name."""
    parse = ground.parse
    if (
        last - first > 1
        or last >= len(parse)
        or parse.deps[first] not in ("compound", "nmod", "amod")
        or parse.words[first].isupper()
    ):
        return False
    follows = ground.titles.post([parse.norms[last]])
    return (
        follows is not None
        and not follows[0].rank
        and first not in ground.countries
        and not ground.knowledge.actors_named(ground.words(first, last))
    )


def _after_title(ground: Ground, first: int, last: int) -> int:
    """Where the name itself begins: "General John Allen" is called John Allen."""
    titles = ground.titles
    for cut in range(first, last - 1):
        word = ground.parse.norms[cut]
        if not (
            titles.is_title(word)
            or word in titles.honorific_parts
            or (cut == first and last - first > _FULL and _is_occupation(ground, cut))
            or (
                (word in titles.parts or word in titles.modifiers or cut in ground.countries)
                and _title_ahead(ground, cut, last)
            )
        ):
            return cut
    return max(first, last - 1)


def _is_occupation(ground: Ground, token: int) -> bool:
    """Whether the word that begins a sentence is a noun for people by its form, and no first name ("Geochemist Gustavo Peixoto")."""
    parse, word = ground.parse, ground.parse.norms[token]
    begins = parse.sentences[parse.sentence[token]][0] == token
    known = ground.nouns.find([word])
    people = ground.nouns.agentive(word) or (known is not None and known[0].one is Kind.PERSON)
    return begins and people and not ground.nouns.likely(word)


def _title_ahead(ground: Ground, first: int, last: int) -> bool:
    """Whether the words from `first` on lead to a title that still leaves a name ("Prime Minister" X, "Pakistani General" X)."""
    words = ground.parse.norms[first : min(last - 1, first + _LONGEST_TITLE)]
    return any(ground.titles.post(words[:end]) is not None for end in range(1, len(words) + 1))


def grown(ground: Ground, name: Name) -> Name:
    """A person's name with the capital words that belong to it and that the model left out ("von der Leyen", "Ashfaq")."""
    if name.label != "PERSON":
        return name
    first, last = name.first, name.last
    while _belongs_before(ground, first, last):
        first -= 1
    while _belongs_after(ground, last):
        last += 1
    return Name(first, last, name.label)


def _belongs_before(ground: Ground, first: int, last: int) -> bool:
    before, parse = first - 1, ground.parse
    if before < 0 or parse.sentence[before] != parse.sentence[first] or before in ground.countries:
        return False
    if parse.norms[before] in ground.nouns.particles and before and parse.pos[before - 1] == "PROPN":
        return _plain_name_word(ground, before - 1) and parse.deps[before] in ("compound", "nmod", "det", "prep")
    return parse.deps[before] == "compound" and first <= parse.heads[before] < last and _plain_name_word(ground, before)


def _belongs_after(ground: Ground, last: int) -> bool:
    parse = ground.parse
    if last >= len(parse) or parse.sentence[last] != parse.sentence[last - 1]:
        return False
    if parse.norms[last] in ground.nouns.suffixes:
        return True
    return (
        _plain_name_word(ground, last)
        and parse.deps[last - 1] == "compound"
        and parse.heads[last - 1] == last
        and parse.tags[last] == "NNP"
    )


def _plain_name_word(ground: Ground, token: int) -> bool:
    """Whether a token looks like part of a person's name: a capital proper noun that is no title and no body's name."""
    parse, word = ground.parse, ground.parse.norms[token]
    if (
        parse.pos[token] != "PROPN"
        or not parse.words[token][:1].isupper()
        or token in ground.countries
        or token in ground.entity_tokens
    ):
        return False
    return not (
        ground.titles.is_title(word)
        or word in ground.titles.parts
        or word in ground.nouns.heads
        or word in ground.nouns.credits
        or ground.titles.employer([word])
    )


def with_head(ground: Ground, name: Name) -> Name:
    """A name with the common noun that ends it ("Haqqani network"); a country's or a person's body is described, not named."""
    parse, last = ground.parse, name.last
    if name.label not in ("NORP", "ORG") or last >= len(parse) or parse.norms[last] not in ground.nouns.heads:
        return name
    if not _hangs_on(ground, last - 1, last) or ground.country(name.first, last):
        return name
    return Name(name.first, last + 1, "ORG")


def _hangs_on(ground: Ground, token: int, head: int) -> bool:
    """Whether a token modifies the noun after it, alone or as the last of several ("the Taliban or Haqqani network")."""
    parse = ground.parse
    while parse.deps[token] == "conj" and parse.heads[token] < token:
        token = parse.heads[token]
    return parse.heads[token] == head and parse.deps[token] in ("compound", "amod", "nmod")
