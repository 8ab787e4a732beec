"""Pronouns: the cluster that stands out most and agrees in number, sex and kind; none where a thing stands out more."""

from __future__ import annotations

from dateline.annotations.coreference.salience import NEAR, stands_out
from dateline.annotations.coreference.seen import Cluster, Clusters, Ground, Seen
from dateline.languages.nouns import Pronoun
from dateline.model.finding import Form, Kind

BODIES = frozenset({Kind.ORGANIZATION, Kind.GROUP, Kind.COUNTRY})
AGAIN = 0.3
"""What each further mention adds, as a share of its own salience."""
THINGS = {"it": 1.0, "they": 0.8}
"""How much a thing that is no actor counts against actors, for "it" and for "they"."""
LEAST = 0.3


def chain_pronoun(ground: Ground, clusters: Clusters, seen: Seen) -> None:
    """Put a pronoun into the cluster it points to, if one stands out."""
    pronoun = ground.nouns.pronouns[ground.parse.norms[seen.head]]
    if pronoun.person != 3:
        return
    scored = [
        (_score(ground, cluster, seen, clusters=clusters, near=near), -cluster.number, cluster)
        for cluster, near in clusters.near(seen, NEAR).items()
    ]
    best = max(scored, key=lambda item: item[:2], default=(0.0, 0, None))
    if best[2] is not None and best[0] > max(LEAST, _thing(ground, seen, pronoun)):
        clusters.put(seen, best[2])
        best[2].gender = best[2].gender or pronoun.gender


def _score(ground: Ground, cluster: Cluster, seen: Seen, *, clusters: Clusters, near: list[Seen]) -> float:
    """How salient a cluster is at a pronoun, of which some mentions stand near; 0 where it cannot be meant."""
    fit = _fit(cluster, ground.nouns.pronouns[ground.parse.norms[seen.head]])
    members = [member for member in near if not member.mention.collective]
    if not fit or not members or _speaks(ground, cluster, seen, clusters=clusters):
        return 0.0
    if any(_same_clause(ground, member, seen) for member in near[:4]):
        return 0.0
    weights = sorted((_weight(ground, member, seen) for member in members), reverse=True)
    return fit * (weights[0] + AGAIN * sum(weights[1:4]))


def _fit(cluster: Cluster, pronoun: Pronoun) -> float:
    """How well a cluster agrees with a pronoun: 0 not at all, 1 wholly."""
    if pronoun.gender:
        if cluster.kind is not Kind.PERSON or cluster.plural or cluster.gender not in ("", pronoun.gender):
            return 0.0
        return 0.35 if cluster.likely and cluster.likely != pronoun.gender else 1.0
    if pronoun.plural:
        return _fit_several(cluster)
    if cluster.kind not in BODIES or cluster.plural:
        return 0.0
    return 1.0


def _fit_several(cluster: Cluster) -> float:
    if cluster.plural or cluster.kind is Kind.POPULATION:
        return 1.0
    return {Kind.GROUP: 0.6, Kind.ORGANIZATION: 0.5, Kind.PERSON: 0.0}.get(cluster.kind, 0.0)


def _weight(ground: Ground, member: Seen, seen: Seen) -> float:
    """What one earlier mention adds; the same pronoun goes on meaning the same."""
    again = 0.2 if member.form is Form.PRONOUN and seen.sentence - member.sentence <= 1 else 0.0
    value = stands_out(ground, member.head, seen.head)
    return value + again if value else 0.0


def _thing(ground: Ground, seen: Seen, pronoun: Pronoun) -> float:
    """How much the most salient thing that is no actor stands out, where the pronoun may mean a thing."""
    if pronoun.gender:
        return 0.0
    share = THINGS["they" if pronoun.plural else "it"]
    start = ground.parse.sentences[max(0, seen.sentence - 1)][0]
    things = (token for token in range(start, seen.head) if ground.things[token] == (2 if pronoun.plural else 1))
    return share * max((stands_out(ground, token, seen.head) for token in things), default=0.0)


def _same_clause(ground: Ground, member: Seen, seen: Seen) -> bool:
    """Whether both hang on one verb, so that a pronoun that is no reflexive means somebody else ("Allen met him")."""
    parse = ground.parse
    if parse.sentence[member.head] != seen.sentence:
        return False
    if parse.tags[seen.head] == "PRP$" or parse.norms[seen.head].endswith(("self", "selves")):
        return parse.heads[member.head] == seen.head
    return _verb(ground, member.head) == _verb(ground, seen.head) and parse.deps[member.head] != "poss"


def _verb(ground: Ground, token: int) -> int:
    parse = ground.parse
    return next((above for above in parse.ancestors(token) if parse.pos[above] in ("VERB", "AUX")), -1)


def _speaks(ground: Ground, cluster: Cluster, seen: Seen, *, clusters: Clusters) -> bool:
    """Whether the cluster is the speaker of the quotation that the pronoun stands in: speakers call themselves I."""
    if not ground.quoted[seen.head]:
        return False
    near = (
        token for sentence in range(seen.sentence - 1, seen.sentence + 2) for token in ground.speakers.get(sentence, ())
    )
    heads = (ground.by_head.get(token) for token in near)
    return any(clusters.of(head) is cluster for head in heads if head is not None)
