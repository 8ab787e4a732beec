"""The role phrases that the page gives a person: titles before the name, appositions, predicates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model.finding import Form, Mention
from dateline.model.span import Span
from dateline.records.actors.codes import Said, Weight
from dateline.records.actors.ground import Ground
from dateline.records.actors.phrases import Phrase, said_of

LEADING = frozenset({"DT", "PDT", "PRP$", "WP$", "WDT", "CD", "POS"})
"""Tags of the articles, numbers and pronouns before a role, which are none of it."""
INNER = frozenset({"compound", "amod", "nmod", "poss", "case", "det", "nummod", "npadvmod", "advmod"})
TITLING = INNER | {"appos", "punct", "prep", "pobj", "cc", "conj"}
"""How the words of a title hang on its name, or on one another."""
MARKS = frozenset({",", "(", ")", '"', ":", ";", "“", "”"})


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
        tokens = ground.tokens(mention)
        yield from _role(ground, Phrase(tokens.start, tokens.stop, ground.head(mention)))


def _role(ground: Ground, phrase: Phrase, *, named: bool = False) -> Iterator[Role]:
    """The role that a phrase gives, without its article; one right before a name is a role whatever it says."""
    parse, first = ground.parse, phrase.first
    while first < phrase.head and (parse.tags[first] in LEADING or not any(map(str.isalnum, parse.words[first]))):
        first += 1
    said = said_of(ground, Phrase(first, phrase.last, phrase.head))
    if named or said.weight > Weight.NOTHING:
        yield Role(parse.span(first, phrase.last), said)


def _titles(ground: Ground, name: Mention) -> Iterator[Role]:
    """The title right before a name; a post and the rank after it are two roles."""
    first, head = ground.tokens(name).start, ground.head(name)
    start = first
    while start and _titling(ground, start - 1, name=range(first, head + 1)):
        start -= 1
    yield from _runs(ground, start, first)
    shared = _shared(ground, head)
    if shared is not None:
        yield from _role(ground, shared)


def _titling(ground: Ground, token: int, *, name: range) -> bool:
    """Whether a token before a name belongs to its title: it hangs on the name, or on a part of the title."""
    parse, head = ground.parse, name.stop - 1
    if parse.sentence[token] != parse.sentence[head] or parse.deps[token] not in TITLING or parse.words[token] in MARKS:
        return False
    above = parse.heads[token]
    while above < name.start and parse.heads[above] != above:
        above = parse.heads[above]
    return above == head


def _runs(ground: Ground, start: int, first: int) -> Iterator[Role]:
    """The roles of a run of title words: up to each post; of a run without one, its common noun ("political rival")."""
    parse = ground.parse
    ends = _post_ends(ground, start, first)
    if not ends and first > start and parse.tags[first - 1] == "NN" and ground.nouns.find([parse.norms[first - 1]]):
        ends = [first]
    for end in ends:
        yield from _role(ground, Phrase(start, end, end - 1), named=True)
        start = end


def _post_ends(ground: Ground, first: int, last: int) -> list[int]:
    """Where each role of a run of title words ends: after a post that a rank follows, and after the last post or rank."""
    ends: list[tuple[int, bool]] = []
    for end in range(first + 1, last + 1):
        found = ground.titles.post(ground.parse.norms[first:end]) if ground.parse.norms[end - 1] != "." else None
        if found is None:
            continue
        if ends and (not found[0].rank or (ends[-1][1] and _touching(ground, ends[-1][0], end - found[1]))):
            ends.pop()
        ends.append((end, found[0].rank))
    return [end for end, _ in ends]


def _touching(ground: Ground, end: int, start: int) -> bool:
    """Whether nothing but the point of an abbreviation stands between two titles ("Lt. Col.")."""
    return all(norm == "." for norm in ground.parse.norms[end:start])


def _shared(ground: Ground, head: int) -> Phrase | None:
    """The plural title of several names, for each of them ("senators Smith and Jones", "two allies, Smith and Jones")."""
    parse = ground.parse
    while parse.deps[head] == "conj" and parse.heads[head] < head:
        head = parse.heads[head]
        title = next((c for c in parse.children[head] if c < head and parse.tags[c] == "NNS"), None)
        if title is not None:
            return Phrase(parse.subtree(title)[0], title + 1, title)
    above = parse.heads[head]
    if parse.deps[head] != "appos" or parse.tags[above] != "NNS" or above > head:
        return None
    first = min((c for c in parse.children[above] if c < above and parse.deps[c] in INNER), default=above)
    return Phrase(first, above + 1, above)
