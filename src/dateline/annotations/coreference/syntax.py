"""Links that the sentence itself states: apposition, "X is the …", a title before its name, a definition in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.annotations.coreference.names import acronym
from dateline.annotations.coreference.seen import Cluster, Clusters, Ground, Seen
from dateline.model.finding import Form, Kind

BODIES = frozenset({Kind.ORGANIZATION, Kind.GROUP, Kind.POPULATION})


def link_by_syntax(ground: Ground, clusters: Clusters) -> None:
    """Join what the sentences say is one."""
    for first, second in (*_appositions(ground), *_copulas(ground), *_definitions(ground)):
        left, right = clusters.of(first), clusters.of(second)
        if left is None and right is None:
            left = clusters.start(first)
        if left is None:
            clusters.put(first, right)  # type: ignore[arg-type]  # one of the two is there
        elif right is None:
            clusters.put(second, left)
        elif not _clash(left, right):
            clusters.join(left, right)


def _clash(left: Cluster, right: Cluster) -> bool:
    """Whether two clusters with names of their own are joined only by a mistake of the parser."""
    names = [{seen.words for seen in cluster.members if seen.form is Form.NAME} for cluster in (left, right)]
    return bool(names[0]) and bool(names[1])


def _appositions(ground: Ground) -> Iterator[tuple[Seen, Seen]]:
    """Neighbours that the parser holds for one, or that commas set apart: "X, the army chief," and "the army chief, X"."""
    parse = ground.parse
    for seen in ground.mentions:
        head = ground.by_head.get(parse.heads[seen.head])
        if parse.deps[seen.head] == "appos" and head is not None and _agree(head, seen) and head is not seen:
            yield head, seen
    ending = _by_end(ground)
    for seen in ground.mentions:
        starts = dict.fromkeys((_title_start(ground, seen), seen.first))
        for before in (one for start in starts for one in ending.get(start, ())):
            if _titled(before, seen) or _between_commas(ground, before, seen):
                yield before, seen


def _by_end(ground: Ground) -> dict[int, list[Seen]]:
    """The mentions that end right before a token, the longest first."""
    found: dict[int, list[Seen]] = {}
    for seen in ground.mentions:
        found.setdefault(seen.last, []).append(seen)
    return {end: sorted(group, key=lambda s: s.first) for end, group in found.items()}


def _title_start(ground: Ground, seen: Seen) -> int:
    """Where the words before a mention begin that belong to it: its article and title, and the comma before them."""
    first = seen.first
    while first and ground.parse.sentence[first - 1] == seen.sentence and _is_title(ground, first - 1):
        first -= 1
        if ground.parse.norms[first] == ",":
            break
    return first


def _agree(first: Seen, second: Seen) -> bool:
    if Form.PRONOUN in (first.form, second.form) or first.mention.plural != second.mention.plural:
        return False
    if Form.NAME is first.form and Form.NAME is second.form:
        return False
    kinds = {first.kind, second.kind}
    return (len(kinds) == 1 and Kind.PLACE not in kinds) or kinds <= BODIES


def _titled(title: Seen, name: Seen) -> bool:
    """A description that runs straight into a name: "army chief General Kayani" where the parser did not see it."""
    return (
        title.form is Form.NOMINAL
        and name.form is Form.NAME
        and title.kind is Kind.PERSON
        and title.sentence == name.sentence
        and _agree(title, name)
    )


def _is_title(ground: Ground, token: int) -> bool:
    word = ground.parse.norms[token]
    if not ground.parse.words[token][:1].isupper() and word not in (",", "."):
        return False
    return word == "." or ground.titles.is_title(word) or word in ground.titles.parts or word == ","


def _between_commas(ground: Ground, before: Seen, seen: Seen) -> bool:
    """A name, a comma, and a description with an article that a comma closes, or the other way round."""
    parse = ground.parse
    if before.sentence != seen.sentence or before.kind is not Kind.PERSON or not _agree(before, seen):
        return False
    if parse.deps[seen.head] not in ("appos", "conj", "nsubj", "dep", "npadvmod", "ROOT") or Form.NAME not in (
        before.form,
        seen.form,
    ):
        return False
    return parse.norms[before.last] == "," and parse.tags[seen.first] != "PRP$" and _closed(ground, seen)


def _closed(ground: Ground, seen: Seen) -> bool:
    parse = ground.parse
    return seen.last < len(parse) and parse.norms[seen.last] in (",", ".", "who", ";", "-", "--", "–", "—")


def _copulas(ground: Ground) -> Iterator[tuple[Seen, Seen]]:
    """Subject and predicate: "X is the president"; not where it is denied, asked, or may be."""
    parse = ground.parse
    for seen in ground.mentions:
        if parse.deps[seen.head] != "attr" or seen.form is Form.PRONOUN:
            continue
        verb = parse.heads[seen.head]
        subject = parse.child(verb, "nsubj")
        if (
            subject is None
            or parse.lemmas[verb] != "be"
            or parse.child(verb, "neg") is not None
            or parse.child(verb, "aux") is not None
        ):
            continue
        said = ground.by_head.get(subject)
        if said is not None and _agree(said, seen) and said.order < seen.order:
            yield said, seen


def _definitions(ground: Ground) -> Iterator[tuple[Seen, Seen]]:
    """A name and its letters in brackets: "the World Health Organization (WHO)"."""
    parse = ground.parse
    for before, seen in zip(ground.mentions, ground.mentions[1:], strict=False):
        if seen.first == before.last + 1 and parse.norms[before.last] == "(" and acronym(seen.words, before.words):
            yield before, seen
