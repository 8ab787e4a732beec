"""The role phrases that the page gives a person: titles before the name, appositions, predicates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model.finding import Form, Mention
from dateline.model.span import Span
from dateline.records.actors.codes import Said, Weight, mention_words, said_of
from dateline.records.actors.ground import Ground

LEADING = frozenset({"DT", "PDT", "PRP$", "WP$", "WDT", "CD"})
"""Tags of the articles and pronouns before a role, which are none of it."""
TITLING = frozenset(
    {
        "compound",
        "amod",
        "nmod",
        "poss",
        "case",
        "det",
        "nummod",
        "appos",
        "npadvmod",
        "advmod",
        "punct",
        "prep",
        "pobj",
        "cc",
        "conj",
    }
)


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


def _role(ground: Ground, first: int, last: int, head: int, *, named: bool = False) -> Iterator[Role]:
    parse = ground.parse
    while first < head and (
        parse.tags[first] in LEADING or not any(map(str.isalnum, parse.words[first])) or parse.tags[first] == "POS"
    ):
        first += 1
    said = said_of(ground, first, last, head)
    if said.weight > Weight.NOTHING or (named and first <= head):
        yield Role(parse.span(first, last), said)


def _titles(ground: Ground, name: Mention) -> Iterator[Role]:
    """The title right before a name; a post and the rank after it are two roles."""
    first, head = mention_words(ground, name)[0], ground.head(name)
    start = first
    while start and _titling(ground, start - 1, head, first):
        start -= 1
    yield from _runs(ground, start, first)
    shared = _shared(ground, head)
    if shared is not None:
        yield from _role(ground, *shared)


def _runs(ground: Ground, start: int, first: int) -> Iterator[Role]:
    """The roles of a run of title words: up to each post; of a run without one, its common noun ("political rival")."""
    parse = ground.parse
    ends = _post_ends(ground, start, first)
    if not ends and first > start and parse.tags[first - 1] == "NN" and ground.nouns.find([parse.norms[first - 1]]):
        ends = [first]
    for end in ends:
        yield from _role(ground, start, end, end - 1, named=True)
        start = end


def _shared(ground: Ground, head: int) -> tuple[int, int, int] | None:
    """The plural title before the first of several names, for a later one of them ("senators Smith and Jones")."""
    parse = ground.parse
    while parse.deps[head] == "conj" and parse.heads[head] < head:
        head = parse.heads[head]
        title = parse.child(head, "compound", "nmod")
        plural = next((c for c in parse.children[head] if c < head and parse.tags[c] == "NNS"), title)
        if plural is not None and parse.tags[plural] == "NNS":
            return parse.subtree(plural)[0], plural + 1, plural
    above = parse.heads[head]
    if parse.deps[head] == "appos" and parse.tags[above] == "NNS" and above < head:
        return (
            min(
                (c for c in parse.children[above] if c < above and parse.deps[c] in TITLING - {"punct"}), default=above
            ),
            above + 1,
            above,
        )
    return None


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
    ends: list[tuple[int, bool]] = []
    for end in range(first + 1, last + 1):
        found = ground.titles.post(ground.parse.norms[first:end]) if ground.parse.norms[end - 1] != "." else None
        if found is None:
            continue
        one = ends and (not found[0].rank or (ends[-1][1] and _touching(ground, ends[-1][0], end - found[1])))
        if one:
            ends.pop()
        ends.append((end, found[0].rank))
    return [end for end, _ in ends]


def _touching(ground: Ground, end: int, start: int) -> bool:
    """Whether nothing but the point of an abbreviation stands between two titles ("Lt. Col.")."""
    return all(norm == "." for norm in ground.parse.norms[end:start])
