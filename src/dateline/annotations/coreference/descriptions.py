"""Descriptions that point back: "the militants" to "militants", "the general" to a general, "the company" to a company."""

from __future__ import annotations

from dateline.annotations.coreference.meaning import NEAR, meant, noun_of, same_country
from dateline.annotations.coreference.seen import Cluster, Clusters, Ground, Seen
from dateline.model.finding import Form, Kind

DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def chain_description(ground: Ground, clusters: Clusters, seen: Seen) -> None:
    """Put a description into the cluster it points back to; into a new one where it points to none."""
    if clusters.of(seen) is not None or seen.mention.collective:
        return
    cluster = _subject_of(ground, clusters, seen) or _antecedent(ground, clusters, seen)
    if cluster is None:
        gender = ground.nouns.gender(ground.parse.lowered[seen.head]) if seen.kind is Kind.PERSON else ""
        clusters.start(seen, gender=gender)
    else:
        clusters.put(seen, cluster)


def _subject_of(ground: Ground, clusters: Clusters, seen: Seen) -> Cluster | None:
    """The cluster of the pronoun that a description is the predicate of ("She was a teacher")."""
    parse, verb = ground.parse, ground.parse.heads[seen.head]
    if parse.deps[seen.head] != "attr" or parse.lemmas[verb] != "be" or parse.child(verb, "neg", "aux") is not None:
        return None
    subject = ground.by_head.get(parse.child(verb, "nsubj") or -1)
    cluster = clusters.of(subject) if subject and subject.form is Form.PRONOUN else None
    return cluster if cluster and cluster.kind is seen.kind and cluster.plural == seen.mention.plural else None


def _antecedent(ground: Ground, clusters: Clusters, seen: Seen) -> Cluster | None:
    definite = _definite(ground, seen)
    for cluster, member in clusters.back(seen, NEAR):
        if (
            member.form is Form.NOMINAL
            and _same_words(ground, member, seen, definite=definite)
            and _agree(cluster, seen)
        ):
            return cluster
    return meant(ground, clusters, seen) if definite else None


def _definite(ground: Ground, seen: Seen) -> bool:
    return ground.parse.norms[seen.first] in DEFINITE


def _agree(cluster: Cluster, seen: Seen) -> bool:
    return same_country(cluster, seen) and (cluster.plural == seen.mention.plural or not seen.mention.plural)


def _same_words(ground: Ground, member: Seen, seen: Seen, *, definite: bool) -> bool:
    """Whether a description repeats an earlier one: the same head word, and no modifier that the earlier one had not."""
    if (
        member.form is not Form.NOMINAL
        or noun_of(ground, member) != noun_of(ground, seen)
        or member.mention.plural != seen.mention.plural
    ):
        return False
    mine, theirs = _modifiers(ground, seen), _modifiers(ground, member)
    if mine == theirs:
        return definite or _one_body(ground, seen)
    return definite and mine <= theirs


def _one_body(ground: Ground, seen: Seen) -> bool:
    """Whether a description without an article may go on meaning the same: a body does ("police"), people in general do not."""
    noun = ground.nouns.table.get(noun_of(ground, seen))
    return noun is not None and noun.body and ground.parse.child(seen.head, "det") is None


def _modifiers(ground: Ground, seen: Seen) -> frozenset[str]:
    """The words of a description but for its head and articles."""
    parse = ground.parse
    drop = DEFINITE | {"a", "an"}
    return frozenset(
        parse.norms[token]
        for token in range(seen.first, seen.last)
        if token != seen.head and parse.norms[token] not in drop
    )


def join_bodies(ground: Ground, clusters: Clusters) -> None:
    """Join "the military" of no stated country with the one military that the article names with its country, wherever it stands."""
    owned: dict[str, list[Cluster]] = {}
    bare: list[tuple[str, Cluster]] = []
    for cluster in clusters.all:
        noun = _body(ground, cluster)
        if noun and cluster.country:
            owned.setdefault(noun, []).append(cluster)
        elif noun and _definite(ground, cluster.members[0]) and cluster.members[0].last - cluster.members[0].first == 2:
            bare.append((noun, cluster))
    for noun, cluster in bare:
        countries = {other.country for other in owned.get(noun, ())}
        if len(countries) == 1:
            clusters.join(owned[noun][0], cluster)


def _body(ground: Ground, cluster: Cluster) -> str:
    """The noun of a cluster of descriptions of one body; "" of any other."""
    first = cluster.members[0]
    noun = ground.nouns.table.get(noun_of(ground, first))
    body = first.form is Form.NOMINAL and not cluster.named and noun is not None and noun.body and noun.sector in PUBLIC
    return noun_of(ground, first) if body else ""


PUBLIC = frozenset({"MIL", "GOV", "LEG", "COP", "JUD", "SPY"})
"""Sectors of bodies that a country has one of."""
