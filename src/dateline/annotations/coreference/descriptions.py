"""Descriptions that point back: "the militants" to "militants", "the general" to a general, "the company" to a company."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.annotations.coreference.seen import Cluster, Clusters, Ground, Seen
from dateline.model.finding import Form, Kind

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
BODIES = frozenset({Kind.ORGANIZATION, Kind.GROUP})
_NEAR = 12
"""Sentences back that a description without a name is looked for."""


def chain_description(ground: Ground, clusters: Clusters, seen: Seen) -> None:
    """Put a description into the cluster it points back to; into a new one where it points to none."""
    if clusters.of(seen) is not None or seen.mention.collective:
        return
    cluster = _antecedent(ground, clusters, seen)
    if cluster is None:
        gender = ground.nouns.gender(ground.parse.lemmas[seen.head].lower()) if seen.kind is Kind.PERSON else ""
        clusters.start(seen, gender=gender)
    else:
        clusters.put(seen, cluster)


def _antecedent(ground: Ground, clusters: Clusters, seen: Seen) -> Cluster | None:
    definite = _definite(ground, seen)
    for cluster, member in _back(clusters, seen):
        if _same_words(ground, member, seen, definite=definite) and _agree(cluster, seen):
            return cluster
    return _by_meaning(ground, clusters, seen) if definite else None


def _back(clusters: Clusters, seen: Seen) -> Iterator[tuple[Cluster, Seen]]:
    """Every cluster with its nearest description before a mention, nearest first."""
    near = []
    for cluster in clusters.all:
        members = [member for member in cluster.members if member.order < seen.order and member.form is not Form.PRONOUN]
        near.extend((member, cluster) for member in members if seen.sentence - member.sentence <= _NEAR)
    for member, cluster in sorted(near, key=lambda pair: -pair[0].order):
        yield cluster, member


def _definite(ground: Ground, seen: Seen) -> bool:
    return ground.parse.norms[seen.first] in DEFINITE


def _agree(cluster: Cluster, seen: Seen) -> bool:
    if cluster.country and seen.mention.country and cluster.country != seen.mention.country:
        return False
    return cluster.plural == seen.mention.plural or not seen.mention.plural


def _same_words(ground: Ground, member: Seen, seen: Seen, *, definite: bool) -> bool:
    """Whether a description repeats an earlier one: the same head word, and no modifier that the earlier one had not."""
    if member.form is not Form.NOMINAL or _noun(ground, member) != _noun(ground, seen) or member.mention.plural != seen.mention.plural:
        return False
    mine, theirs = _modifiers(ground, seen), _modifiers(ground, member)
    if mine == theirs:
        return definite or not ground.parse.child(seen.head, "det") or seen.kind is not Kind.PERSON
    return definite and mine <= theirs


def _noun(ground: Ground, seen: Seen) -> str:
    return ground.parse.lemmas[seen.head].lower()


def _modifiers(ground: Ground, seen: Seen) -> frozenset[str]:
    """The words of a description but for its head and articles."""
    parse = ground.parse
    drop = DEFINITE | {"a", "an"}
    return frozenset(parse.norms[token] for token in range(seen.first, seen.last) if token != seen.head and parse.norms[token] not in drop)


def _by_meaning(ground: Ground, clusters: Clusters, seen: Seen) -> Cluster | None:
    """The one spoken of last that the description fits: a title of its own for a person, its kind of body for a name."""
    if seen.last - seen.first > 2 or seen.mention.plural:
        return None
    for cluster, member in _back(clusters, seen):
        if seen.sentence - member.sentence <= 5 and _fits(ground, cluster, member, seen):
            return cluster
    return None


def _fits(ground: Ground, cluster: Cluster, member: Seen, seen: Seen) -> bool:
    word = _noun(ground, seen)
    if seen.kind is Kind.PERSON:
        return cluster.kind is Kind.PERSON and any(word in _described(ground, m) for m in cluster.members if m.order < seen.order)
    if seen.kind in BODIES and cluster.kind in BODIES and member.form is Form.NAME:
        return any(word in m.words for m in cluster.members if m.order < seen.order)
    return False


def _described(ground: Ground, member: Seen) -> frozenset[str]:
    """The words that say what a person is: a description's noun, and the titles before a name."""
    parse = ground.parse
    if member.form is Form.NOMINAL:
        return frozenset({parse.lemmas[member.head].lower()})
    first = member.first
    while first and parse.sentence[first - 1] == member.sentence and _title(ground, first - 1):
        first -= 1
    return frozenset(parse.norms[first : member.first])


def _title(ground: Ground, token: int) -> bool:
    word = ground.parse.norms[token]
    return ground.titles.is_title(word) or word in ground.titles.parts
