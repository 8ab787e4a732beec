"""From an article's mentions to its chains: names first, then what the syntax states, then descriptions and pronouns in text order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dateline.annotations.coreference.ahead import join_ahead
from dateline.annotations.coreference.collectives import chain_collective
from dateline.annotations.coreference.descriptions import chain_description, join_bodies
from dateline.annotations.coreference.firstperson import chain_first_persons
from dateline.annotations.coreference.names import chain_names
from dateline.annotations.coreference.pronouns import chain_pronoun
from dateline.annotations.coreference.seen import Cluster, Clusters, Ground, Seen, look
from dateline.annotations.coreference.syntax import link_by_syntax
from dateline.knowledge import Knowledge
from dateline.languages import Language
from dateline.model.finding import Chain, Form, Kind
from dateline.model.parse import Parse
from dateline.model.reading import Reading


def find_chains(reading: Reading, parse: Parse, *, language: Language, knowledge: Knowledge) -> Iterator[Chain]:
    """Coreference: the mentions of one and the same, a chain each, in the order of their first mentions.

    A name or description that nothing else is chained with makes a chain of its own; a pronoun that nothing stands out for
    makes none. A collective mention stands in the chain of every member.
    """
    seen = tuple(look(mention, parse, order) for order, mention in enumerate(reading.mentions))
    speaking = language.speech.quoting
    blocks = tuple(block.kind for block in reading.article.blocks)
    ground = Ground(reading.article.text, parse, language.nouns, language.titles, knowledge, seen, blocks, speaking)
    clusters = Clusters(seen)
    chain_names(ground, clusters)
    link_by_syntax(ground, clusters)
    for mention in seen:
        _sweep(ground, clusters, mention)
    join_bodies(ground, clusters)
    join_ahead(ground, clusters)
    chain_first_persons(ground, clusters, reading.quotations)
    for cluster in sorted(clusters.all, key=lambda c: min(member.order for member in c.members)):
        yield _chain(ground, cluster)


def _sweep(ground: Ground, clusters: Clusters, seen: Seen) -> None:
    if seen.form is Form.PRONOUN:
        chain_pronoun(ground, clusters, seen)
    elif seen.mention.collective:
        chain_collective(ground, clusters, seen)
    elif seen.form is Form.NOMINAL:
        chain_description(ground, clusters, seen)


def _chain(ground: Ground, cluster: Cluster) -> Chain:
    members = sorted(set(cluster.members), key=lambda member: member.order)
    return Chain(
        mentions=tuple(member.mention.id for member in members), name=_name(ground, cluster), kind=_kind(cluster)
    )


def _kind(cluster: Cluster) -> Kind:
    """The kind that a user's list gives a member; else what the cluster was found to be."""
    return next((seen.kind for seen in cluster.members if seen.mention.known_as), cluster.kind)


def _name(ground: Ground, cluster: Cluster) -> str:
    """Of the names of several words the most used, else the longest; of a cluster without a name, its first description."""
    names = [seen for seen in cluster.members if seen.form is Form.NAME and not seen.mention.collective]
    if cluster.kind is Kind.COUNTRY and not cluster.listed:
        country = ground.knowledge.country(cluster.country or "")
        if country is not None:
            return country.name
    counts = Counter(seen.words for seen in names)
    best = max(
        names or cluster.members[:1],
        key=lambda seen: (len(seen.words) > 1, counts[seen.words], len(seen.words), -seen.order),
    )
    return " ".join(best.mention.span.of(ground.text).split())
