"""The role phrases that the page gives a person: titles before the name, appositions, predicates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model.finding import Form, Mention
from dateline.model.span import Span
from dateline.records.actors.codes import Said, Weight, mention_words, said_of
from dateline.records.actors.ground import Ground

ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "this"})
TITLING = frozenset({"compound", "amod", "nmod", "poss", "case", "det", "nummod", "appos", "npadvmod", "advmod", "punct", "prep", "pobj"})


@dataclass(frozen=True, slots=True)
class Role:
    """Words that give a role, and what they say."""

    span: Span
    said: Said


def roles_of(ground: Ground, mentions: Iterable[Mention]) -> list[Role]:
    """Every role phrase of a person, in text order, the same words once."""
    found: dict[str, Role] = {}
    for mention in mentions:
        for role in _roles(ground, mention):
            found.setdefault(role.span.of(ground.text).casefold(), role)
    return list(found.values())


def _roles(ground: Ground, mention: Mention) -> Iterator[Role]:
    if mention.collective:
        return
    if mention.form is Form.NAME:
        yield from _titles(ground, mention)
    elif mention.form is Form.NOMINAL:
        first, last = mention_words(ground, mention)
        yield from _role(ground, first, last, ground.head(mention))


def _role(ground: Ground, first: int, last: int, head: int) -> Iterator[Role]:
    parse = ground.parse
    while first < head and (parse.norms[first] in ARTICLES or not any(map(str.isalnum, parse.words[first])) or parse.norms[first] in ("'s", "’s")):
        first += 1
    said = said_of(ground, first, last, head)
    if said.weight > Weight.NOTHING:
        yield Role(parse.span(first, last), said)


def _titles(ground: Ground, name: Mention) -> Iterator[Role]:
    """The title right before a name; a post and the rank after it are two roles."""
    first, head = mention_words(ground, name)[0], ground.head(name)
    start = first
    while start and _titling(ground, start - 1, head, first):
        start -= 1
    if start == first:
        return
    ends = _post_ends(ground, start, first)
    for end in ends:
        yield from _role(ground, start, end, end - 1)
        start = end


def _titling(ground: Ground, token: int, head: int, first: int) -> bool:
    """Whether a token before a name belongs to its title: it hangs on the name, or on a part of the title."""
    parse = ground.parse
    if parse.sentence[token] != parse.sentence[head] or parse.deps[token] not in TITLING:
        return False
    above = parse.heads[token]
    while above < first and parse.heads[above] != above:
        above = parse.heads[above]
    return above == head and parse.words[token] not in (",", "(", ")", '"', ":", ";", "“", "”")


def _post_ends(ground: Ground, first: int, last: int) -> list[int]:
    """Where each role of a run of title words ends: after a post that a rank follows, and after the last post or rank."""
    titles, norms = ground.titles, ground.parse.norms
    ends: list[tuple[int, bool]] = []
    for end in range(first + 1, last + 1):
        found = titles.post(norms[first:end])
        if found is None:
            continue
        if ends and (ends[-1][1] or not found[0].rank) and end - found[1] <= ends[-1][0]:
            ends[-1] = (end, found[0].rank)
        elif ends and not found[0].rank:
            ends[-1] = (end, False)
        else:
            ends.append((end, found[0].rank))
    return [end for end, _ in ends]
