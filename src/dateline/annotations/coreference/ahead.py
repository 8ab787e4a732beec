"""Descriptions that come before the name: the lead's "the shadow health secretary", named only later; the headline's "Socialist to win"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from dateline.annotations.coreference.meaning import sectors, sectors_of
from dateline.annotations.coreference.seen import Cluster, Clusters, Ground, Seen
from dateline.model.article import BlockKind
from dateline.model.finding import Form, Kind

LEAD = 2
"""Sentences of the body in which such a description stands."""
AHEAD = 3
"""Sentences after it in which the name follows."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def join_ahead(ground: Ground, clusters: Clusters) -> None:
    """Join an official of the lead with the first person named after it, who bears no title and is the subject there."""
    start = _first_sentence(ground)
    for cluster in (*_headed(ground, clusters), *_described(ground, clusters, start)):
        after = cluster.members[0]
        later = islice(ground.mentions, after.order + 1, None)
        first = next((seen for seen in later if _is_person(seen) and not _in_title(ground, seen)), None)
        other = clusters.of(first) if first else None
        if first is not None and other is not None and other is not cluster and _fits(ground, other, first, after):
            clusters.join(other, cluster)


def _first_sentence(ground: Ground) -> int:
    """The first sentence that is no headline."""
    tokens = range(len(ground.parse))
    first = next((token for token in tokens if ground.blocks[ground.parse.block[token]] is not BlockKind.TITLE), 0)
    return ground.parse.sentence[first] if len(ground.parse) else 0


def _headed(ground: Ground, clusters: Clusters) -> Iterator[Cluster]:
    """The cluster of the one person whom the headline tells of, and only describes: "Socialist poised to win"."""
    titled = [seen for seen in ground.mentions if _in_title(ground, seen) and seen.kind is Kind.PERSON]
    one = titled[0] if len(titled) == 1 else None
    if one is None or one.form is not Form.NOMINAL or one.mention.plural or ground.parse.deps[one.head] not in HEADING:
        return
    cluster = clusters.of(one)
    if cluster is not None and not cluster.named and ground.parse.child(one.head, "det", "poss") is None:
        yield cluster


HEADING = frozenset({"nsubj", "nsubjpass", "ROOT"})
"""What the person of a headline is in it, which often has no verb."""


def _described(ground: Ground, clusters: Clusters, start: int) -> Iterator[Cluster]:
    """The clusters without a name that begin with an official of the lead, as the subject of a sentence."""
    for cluster in clusters.all:
        first = cluster.members[0]
        lead = start <= first.sentence < start + LEAD
        if lead and not cluster.named and first.form is Form.NOMINAL and first.kind is Kind.PERSON:
            definite = ground.parse.norms[first.first] == "the" and not first.mention.plural
            if definite and ground.parse.deps[first.head] in SUBJECTS and sectors_of(ground, first):
                yield cluster


def _is_person(seen: Seen) -> bool:
    return seen.form is Form.NAME and seen.kind is Kind.PERSON


def _in_title(ground: Ground, seen: Seen) -> bool:
    return ground.blocks[ground.parse.block[seen.head]] is BlockKind.TITLE


def _fits(ground: Ground, other: Cluster, first: Seen, after: Seen) -> bool:
    """Whether a person is new, near, the subject, of full name, and nothing else."""
    headed = _in_title(ground, after)
    placed = SUBJECTS | {"poss"} if headed else SUBJECTS
    # Who only speaks of it is a witness, and not whom the headline tells of.
    speaks = headed and first.head in ground.speakers.get(first.sentence, ())
    near = 0 < first.sentence - after.sentence <= AHEAD and ground.parse.deps[first.head] in placed and not speaks
    earlier = any(member.order < after.order and not _in_title(ground, member) for member in other.members)
    said, known = sectors_of(ground, after), frozenset(sectors(ground, other))
    agree = not known or bool(said & known) or (headed and not said)
    return near and not earlier and len(first.words) > 1 and agree
