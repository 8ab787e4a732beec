"""What the parser gets wrong in news time and again, put right before any step sees it: attachments that the words around decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.languages.predicates import Predicates
from dateline.model.parse import Parse

_FINITE = frozenset({"VBP", "VB"})
"""Tags of the verb of a headline with several subjects: "India, Pakistan sign"; "Paris, France hosts" has one."""


@dataclass(frozen=True, slots=True)
class _Change:
    """The new label and governor of one token."""

    token: int
    dep: str
    head: int


def mended(parse: Parse, words: Predicates) -> Parse:
    """The same parse with its wrong attachments put right; the parse itself where there are none."""
    changes = [change for token, norm in enumerate(parse.norms) for change in _changes(parse, token, norm, words)]
    if not changes:
        return parse
    deps, heads = list(parse.deps), list(parse.heads)
    for change in changes:
        deps[change.token], heads[change.token] = change.dep, change.head
    return replace(parse, deps=tuple(deps), heads=tuple(heads))


def _changes(parse: Parse, token: int, norm: str, words: Predicates) -> Iterator[_Change]:
    if norm == ",":
        yield from _joined_subjects(parse, token)
    elif norm == "by" and parse.deps[token] == "prep":
        yield from _strayed_by(parse, token, words)
    elif parse.deps[token] == "mark":
        yield from _strayed_mark(parse, token)
    elif parse.deps[token] == "dobj" and _is_stricken(parse, token, words):
        yield from _as_participle(parse, token)
    elif parse.deps[token] == "nsubj" and _is_short_passive(parse, token, words):
        yield _Change(token, "nsubjpass", parse.heads[token])


def _is_stricken(parse: Parse, noun: int, words: Predicates) -> bool:
    """For “aid for flood hit villages”: without its hyphen the participle is read as a verb that somebody further off does."""
    verb, cause = noun - 1, noun - 2
    return (
        cause >= parse.sentences[parse.sentence[noun]][0]
        and parse.heads[noun] == verb
        and parse.lemmas[verb] in words.striking
        and parse.lowered[cause] in words.misfortunes
        and parse.deps[cause] in {"pobj", "dobj", "conj"}
        and parse.heads[cause] not in {noun, verb}
    )


def _as_participle(parse: Parse, noun: int) -> Iterator[_Change]:
    """What follows: the participle and its cause describe the noun, which takes the place of one of them."""
    verb, cause = noun - 1, noun - 2
    inside = verb in parse.ancestors(cause)
    place = (noun if parse.heads[verb] == verb else parse.heads[verb], parse.deps[verb])
    head, dep = place if inside else (parse.heads[cause], parse.deps[cause])
    yield _Change(noun, dep, head)
    yield _Change(verb, "amod", noun)
    yield _Change(cause, "compound", noun)
    yield from (_Change(c, parse.deps[c], noun) for c in parse.children[verb] if c not in {noun, cause})


_COMPLETED = ("dobj", "ccomp", "xcomp", "aux", "auxpass", "dative", "attr")
"""Labels of what makes the verb of a sentence an active one."""


def _is_short_passive(parse: Parse, subject: int, words: Predicates) -> bool:
    """For “17 detained in raid”: a headline leaves the auxiliary out, and what is always done to somebody has no object."""
    verb = parse.heads[subject]
    if parse.tags[verb] != "VBD" or parse.deps[verb] != "ROOT" or parse.lemmas[verb] not in words.done_to:
        return False
    first, last = parse.sentences[parse.sentence[verb]]
    counted = parse.pos[subject] == "NUM" or parse.child(subject, "nummod") is not None
    bare = counted or (parse.norms[last - 1] != "." and parse.child(subject, "det", "poss") is None)
    return bare and first <= subject < verb and parse.child(verb, *_COMPLETED) is None


def _joined_subjects(parse: Parse, comma: int) -> Iterator[_Change]:
    """For “India, Pakistan sign deal”: two names that a headline joins by a comma are coordinated subjects."""
    first, start = comma - 1, parse.sentences[parse.sentence[comma]][0]
    second = _end_of_name(parse, comma + 1) - 1
    verb = second + 1
    if comma in {start, second} or parse.tags[verb] not in _FINITE or _end_of_name(parse, start) != comma:
        return
    if {first, second}.intersection(parse.ancestors(verb)):
        return  # the verb hangs on a name: to hang the names on it would make a ring
    if parse.deps[second] in {"nsubj", "appos"} and {parse.heads[first], parse.heads[second]} <= {first, second, verb}:
        yield _Change(first, "nsubj", verb)
        yield _Change(second, "conj", first)


def _end_of_name(parse: Parse, at: int) -> int:
    """The token after a run of proper nouns; never the end of the text."""
    while at + 1 < len(parse) and parse.pos[at] == "PROPN":
        at += 1
    return at


def _strayed_by(parse: Parse, by: int, words: Predicates) -> Iterator[_Change]:
    """For “were sent to the guard by Italy”: the "by" of the passive hangs on the noun before it."""
    preposition = parse.heads[parse.heads[by]]
    verb = parse.heads[preposition]
    doers = parse.child_list(by, "pobj")
    if (
        parse.deps[parse.heads[by]] == "pobj"
        and parse.norms[preposition] in words.whither
        and parse.child(verb, "auxpass") is not None
        and parse.child(verb, "agent") is None
        and doers
        and parse.dated.isdisjoint(doers)
    ):
        yield _Change(by, "agent", verb)


def _strayed_mark(parse: Parse, mark: int) -> Iterator[_Change]:
    """For “closed it after airstrikes killed 24”: the conjunction hangs on a subject misread as a verb, its clause is read as coordinated."""
    subject = parse.heads[mark]
    verb = parse.heads[subject]
    if parse.deps[subject] == "nsubj" and parse.pos[verb] == "VERB" and verb != subject:
        yield _Change(mark, "mark", verb)
        if (
            parse.deps[verb] == "conj"
            and parse.child(verb, "cc") is None
            and parse.child(parse.heads[verb], "cc") is None
        ):
            yield _Change(verb, "advcl", parse.heads[verb])
