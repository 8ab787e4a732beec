"""The posts and other words that the page gives a person: what "the general" or "President Biden" can be matched by."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.annotations.coreference.seen import Cluster, Ground, Seen
from dateline.model.finding import Form


def titles_of(ground: Ground, cluster: Cluster) -> frozenset[str]:
    """Every noun and title word that any mention of a cluster carries."""
    return frozenset(word for member in cluster.members for word in titles_at(ground, member))


def titles_at(ground: Ground, seen: Seen) -> Iterable[str]:
    """The noun of a description, and the title words right before a name."""
    parse = ground.parse
    if seen.form is Form.NOMINAL:
        return (parse.lowered[seen.head],)
    first = seen.first
    while first and parse.sentence[first - 1] == seen.sentence and _titling(ground, first - 1):
        first -= 1
    return parse.norms[first : seen.first]


def _titling(ground: Ground, token: int) -> bool:
    word = ground.parse.norms[token]
    return word == "." or ground.titles.is_title(word) or word in ground.titles.parts
