"""First persons inside quotations: "I" is who speaks, "we" the body that speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.annotations.coreference.seen import Cluster, Clusters, Ground, Seen
from dateline.model.finding import Form, Kind, Quotation

BODIES = frozenset({Kind.ORGANIZATION, Kind.GROUP, Kind.COUNTRY, Kind.POPULATION})


def chain_first_persons(ground: Ground, clusters: Clusters, quotations: Iterable[Quotation]) -> None:
    """Put every first person that stands in quoted words into the cluster of the speaker, where one is known.

    Of quotations within one another the innermost counts; a "we" that one person says may be anybody's and stays alone.
    """
    spoken: dict[int, Quotation] = {}
    for quotation in sorted(quotations, key=_length, reverse=True):
        spoken.update((token, quotation) for span in quotation.content for token in ground.parse.tokens_in(span))
    for seen in ground.mentions:
        if seen.head in spoken and seen.form is Form.PRONOUN and clusters.of(seen) is None:
            speaker = _speaker(ground, clusters, spoken[seen.head])
            if speaker is not None and _agrees(ground, seen, speaker):
                clusters.put(seen, speaker)


def _length(quotation: Quotation) -> int:
    return quotation.content[-1].end - quotation.content[0].start


def _speaker(ground: Ground, clusters: Clusters, quotation: Quotation) -> Cluster | None:
    """The cluster of the phrase that names the speaker; None where it is nobody's or several speak."""
    found = (clusters.of(seen) for seen in _speaking(ground, quotation))
    return next((cluster for cluster in found if cluster is not None), None)


def _speaking(ground: Ground, quotation: Quotation) -> Iterator[Seen]:
    """The mentions that head the speaker's phrase, then those beside its head."""
    if quotation.speaker is None:
        return
    tokens = ground.parse.tokens_in(quotation.speaker)
    tops = [token for token in tokens if ground.parse.heads[token] not in tokens or ground.parse.heads[token] == token]
    names = (name for top in tops for name in ground.parse.child_list(top, "appos"))
    for token in (*tops, *names):
        seen = ground.by_head.get(token)
        if seen is not None and not seen.mention.collective:
            yield seen


def _agrees(ground: Ground, seen: Seen, speaker: Cluster) -> bool:
    """Whether a first person may be this speaker: one person says "I", a body says "we"."""
    pronoun = ground.nouns.pronouns[ground.parse.norms[seen.head]]
    if pronoun.person != 1:
        return False
    if pronoun.plural:
        return speaker.kind in BODIES
    return not speaker.plural and speaker.kind in {Kind.PERSON, Kind.UNKNOWN}
