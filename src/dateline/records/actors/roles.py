"""The role phrases that the page gives a person: titles before the name, appositions, predicates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

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
MODIFYING = frozenset({"ADJ", "NOUN", "PROPN"})
FIELDS = frozenset({"of", "for"})
INSIDE = frozenset({"and", "the", "&", ","})
"""Small words between a post's "of" and the name: "Minister for Trade and Industry"."""
MOST_TITLE = 7
"""Words of a title that are looked at."""
MARKS = frozenset({",", "(", ")", '"', ":", ";", "“", "”"})


class Role(NamedTuple):
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
    found = list(_runs(ground, start, first)) or list(_by_words(ground, first))
    yield from found
    shared = _shared(ground, head)
    if shared is not None:
        yield from _role(ground, shared)


def _by_words(ground: Ground, first: int) -> Iterator[Role]:
    """The title that the words right before a name make, where the parser hung them elsewhere: "Vice Minister of Commerce"."""
    parse, head = ground.parse, first - 1
    while head >= 0 and _ranked(ground, head) and parse.sentence[head] == parse.sentence[first]:
        head -= 1
    for end in range(first - 1, max(head - 1, -1), -1):
        if _posted(ground, end):
            yield from _role(ground, Phrase(_start_of_title(ground, end), first, end), named=True)
            return
    field = _field_before(ground, head + 1)
    if field is not None:
        yield from _role(ground, Phrase(_start_of_title(ground, field), head + 1, field), named=True)


def _ranked(ground: Ground, token: int) -> bool:
    """Whether a token is a rank or an honorific, or the point of one."""
    norm = ground.parse.norms[token]
    post = ground.titles.post([norm])
    return norm == "." or norm in ground.titles.honorifics or (post is not None and post[0].rank)


def _posted(ground: Ground, token: int) -> bool:
    """Whether a post, and no mere rank, ends at a token."""
    post = ground.titles.post(ground.parse.norms[max(0, token - MOST_TITLE) : token + 1])
    return post is not None and not post[0].rank


def _field_before(ground: Ground, stop: int) -> int | None:
    """The post whose "of" or "for" leads to the capital words that end before a token."""
    parse = ground.parse
    for token in range(stop - 1, max(stop - MOST_TITLE, 0), -1):
        if parse.norms[token] in FIELDS:
            return token - 1 if _posted(ground, token - 1) and token < stop - 1 else None
        if not (parse.words[token][:1].isupper() or parse.norms[token] in INSIDE):
            return None
    return None


def _start_of_title(ground: Ground, head: int) -> int:
    """Where the words before a post begin that belong to it."""
    parse, start = ground.parse, head
    while start and parse.sentence[start - 1] == parse.sentence[head] and parse.pos[start - 1] in MODIFYING:
        start -= 1
    return start


def _titling(ground: Ground, token: int, *, name: range) -> bool:
    """Whether a token before a name belongs to its title: it hangs on the name, or on a part of the title."""
    parse, head = ground.parse, name.stop - 1
    if parse.sentence[token] != parse.sentence[head] or parse.deps[token] not in TITLING or parse.words[token] in MARKS:
        return False
    above = parse.heads[token]
    while above < name.start and parse.heads[above] != above:
        above = parse.heads[above]
    return above in name


def _runs(ground: Ground, start: int, first: int) -> Iterator[Role]:
    """The roles of a run of title words: up to each post; of a run without one, its common noun ("political rival")."""
    ends = _post_ends(ground, start, first)
    if not ends and first > start and _names_people(ground, first - 1):
        ends = [first]
    for end in ends:
        yield from _role(ground, Phrase(start, end, end - 1), named=True)
        start = end


def _names_people(ground: Ground, token: int) -> bool:
    """Whether a common noun is one for people, known or made like one ("Geochemist")."""
    parse, norm = ground.parse, ground.parse.norms[token]
    common = parse.tags[token] == "NN" or parse.sentences[parse.sentence[token]][0] == token
    return common and (ground.nouns.find([norm]) is not None or ground.nouns.agentive(norm))


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
