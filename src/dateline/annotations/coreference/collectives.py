"""Phrases for several actors at once: "the two countries" stands in the chain of each country it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.annotations.coreference.seen import Cluster, Clusters, Ground, Seen
from dateline.model.article import BlockKind
from dateline.model.finding import Kind

FAR = 6
"""Sentences back that a member may have been spoken of last."""
_LOCATING = frozenset(
    {
        "in",
        "into",
        "to",
        "from",
        "near",
        "at",
        "along",
        "across",
        "through",
        "inside",
        "outside",
        "within",
        "throughout",
        "around",
    }
)


def chain_collective(ground: Ground, clusters: Clusters, seen: Seen) -> None:
    """Put a collective phrase into the chains of its members: those it lists itself, else as many as it counts that stand out.

    Where the members are not known it has a chain of its own.
    """
    members = _listed(ground, clusters, seen) or _standing_out(ground, clusters, seen)
    for cluster in members:
        clusters.put(seen, cluster)
    if not members:
        _put_alone(ground, clusters, seen)


def _put_alone(ground: Ground, clusters: Clusters, seen: Seen) -> None:
    """Put a phrase with the earlier ones of its noun that stand alone as well, as a group: states without names are no country."""
    noun = ground.parse.lowered[seen.head]
    same = (
        cluster
        for cluster, member in clusters.back(seen, FAR)
        if member.mention.collective
        and cluster.members[0].mention.collective
        and ground.parse.lowered[member.head] == noun
    )
    cluster = next(same, None)
    if cluster is not None:
        clusters.put(seen, cluster)
    else:
        alone = clusters.start(seen)
        alone.kind = Kind.GROUP if alone.kind is Kind.COUNTRY else alone.kind


def _listed(ground: Ground, clusters: Clusters, seen: Seen) -> list[Cluster]:
    """The members that the phrase names at once: "all three countries, the U.S., Pakistan and Afghanistan"."""
    named = ground.parse.child(seen.head, "appos")
    heads = ground.parse.conjuncts(named) if named is not None else []
    mentions = [ground.by_head[head] for head in heads if head in ground.by_head]
    found = [cluster for mention in mentions if (cluster := clusters.of(mention)) is not None]
    return found if len(found) == _count(ground, seen) else []


def _standing_out(ground: Ground, clusters: Clusters, seen: Seen) -> list[Cluster]:
    wanted = _count(ground, seen)
    near = clusters.near(seen, FAR)
    scored = [
        (_salience(ground, cluster, seen, near=near[cluster]), -cluster.number, cluster)
        for cluster in _candidates(ground, near, seen)
    ]
    best = sorted(scored, key=lambda item: item[:2], reverse=True)[:wanted]
    return [cluster for _, _, cluster in best] if len(best) == wanted else []


def _count(ground: Ground, seen: Seen) -> int:
    numbers = ground.nouns.numbers
    return next((numbers[word] for word in reversed(ground.parse.norms[seen.first : seen.head]) if word in numbers), 2)


def _candidates(ground: Ground, near: Iterable[Cluster], seen: Seen) -> Iterator[Cluster]:
    """The clusters of the kind that the phrase speaks of: states, named people, or named bodies."""
    noun = ground.nouns.table.get(ground.parse.lowered[seen.head])
    bodies = {Kind.ORGANIZATION, Kind.GROUP}
    states = noun is None or noun.sector == "GOV" or noun.weak or not noun.body
    person = noun is not None and not noun.body and not noun.weak
    wanted = {Kind.PERSON} if person else {Kind.COUNTRY} if states else bodies
    gender = ground.nouns.gender(ground.parse.lowered[seen.head])
    return (
        cluster
        for cluster in near
        if cluster.kind in wanted and not cluster.plural and cluster.named and _of_sex(cluster, gender)
    )


def _of_sex(cluster: Cluster, gender: str) -> bool:
    """Whether a cluster may be one of "the two women"."""
    return not gender or (cluster.gender or cluster.likely) in ("", gender)


def _salience(ground: Ground, cluster: Cluster, seen: Seen, *, near: list[Seen]) -> float:
    """How much a cluster stands out as a party: by how often and how near it acts; a place where things happen counts little."""
    local = sum(
        _party(ground, member) / (1 + seen.sentence - member.sentence)
        for member in near
        if not member.mention.collective
    )
    first = cluster.members[0]
    titled = ground.blocks[ground.parse.block[first.head]] is BlockKind.TITLE and first.order < seen.order
    return local + 0.5 * titled + 0.05 * min(len(cluster.members), 20)


def _party(ground: Ground, member: Seen) -> float:
    parse = ground.parse
    above = parse.heads[member.head]
    if parse.deps[member.head] == "pobj" and parse.norms[above] in _LOCATING:
        return 0.2
    return 0.4 if parse.deps[member.head] in ("compound", "nmod", "npadvmod") else 1.0
