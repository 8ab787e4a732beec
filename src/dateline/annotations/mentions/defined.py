"""Letters that the text itself defines: "the Department of Agriculture (DA)", and every "DA" after it.

The long form is looked for as Schwartz and Hearst do (A simple algorithm for identifying abbreviation definitions, PSB 2003), by
the first letters of words alone.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from dateline.annotations.mentions.found import Ground, Name

SHORTEST, LONGEST = 2, 8
"""Letters of a short form."""
SMALL = frozenset({"of", "the", "and", "for", "on", "in", "de", "to", "&", "'s", "’s", "du", "des", "la", "del", "di"})


def defined_names(ground: Ground) -> list[Name]:
    """The long forms and all short forms of the bodies that the text gives letters for."""
    forms = dict(_definitions(ground))
    if not forms:
        return []
    words = ground.parse.words
    short = (Name(token, token + 1, "ORG") for token, word in enumerate(words) if word in forms)
    return sorted([*forms.values(), *short], key=lambda name: name.first)


def _definitions(ground: Ground) -> Iterator[tuple[str, Name]]:
    """Each short form in brackets with the long form before it, where that is a body's name."""
    words = ground.parse.words
    bodies = {token for e in ground.parse.entities if e.label == "ORG" for token in range(e.first, e.last)}
    for token in range(2, len(words) - 1):
        if words[token - 1] == "(" and words[token + 1] == ")" and _is_short(words[token]):
            first = _start(ground, token)
            if first is not None and _is_body(ground, first, token - 1, bodies):
                yield words[token], Name(first, token - 1, "ORG")


def _is_short(word: str) -> bool:
    return SHORTEST <= len(word) <= LONGEST and word.isupper() and word.isalpha()


def _start(ground: Ground, token: int) -> int | None:
    """Where the long form begins: the words back from the bracket whose first letters spell the short form, small ones apart."""
    words, letters, at = ground.parse.words, ground.parse.words[token].lower(), token - 2
    left = len(letters)
    while left and at >= 0 and ground.parse.sentence[at] == ground.parse.sentence[token]:
        word = words[at].lower()
        if words[at][:1].isupper() and word[0] == letters[left - 1]:
            left -= 1
        elif word not in SMALL and word != "-":
            return None
        elif word[0] == letters[left - 1] and word.isalpha() and left > 1:
            left -= 1
        at -= 1
    return at + 1 if not left else None


def _is_body(ground: Ground, first: int, last: int, bodies: Container[int]) -> bool:
    """Whether the long form names a body by its words, or the model sees one there; "a First Information Report (FIR)" names none."""
    norms = ground.parse.norms[first:last]
    noun = ground.nouns.find(norms[-3:])
    return any(token in bodies for token in range(first, last)) or bool(
        (noun and noun[0].body) or ground.titles.employer(norms)
    )
