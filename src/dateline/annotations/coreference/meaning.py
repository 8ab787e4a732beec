"""What a description can mean by its words: "the lawmaker" a senator, "the airline" a company, "the singer" whoever speaks."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.annotations.coreference.seen import Cluster, Clusters, Ground, Seen
from dateline.annotations.coreference.titled import titles_of
from dateline.model.finding import Form, Kind

BODIES = frozenset({Kind.ORGANIZATION, Kind.GROUP})
NEAR = 12
"""Sentences back that a description without a name is looked for."""
SPOKEN = 3
"""Sentences back that a description which says no more than "the singer" is looked for, where it names a speaker."""
LONGEST = 5
"""Words in a description that stands for a name; longer ones bring in somebody new."""

SAME_WORD, SAME_SECTOR, POSSIBLE, IMPOSSIBLE = 3, 2, 1, 0
ALIKE = (
    frozenset({"GOV", "ELI"}),
    frozenset({"GOV", "PTY"}),
    frozenset({"LEG", "PTY"}),
    frozenset({"LEG", "OPP"}),
    frozenset({"PTY", "OPP"}),
    frozenset({"OPP", "SOC"}),
    frozenset({"MIL", "REB"}),
    frozenset({"REB", "UAF"}),
    frozenset({"CRM", "UAF"}),
    frozenset({"JUD", "CVL"}),
    frozenset({"EDU", "MED"}),
)
"""Sectors that one person or body may be called by in turn."""


def meant(ground: Ground, clusters: Clusters, seen: Seen) -> Cluster | None:
    """The named cluster that a definite description fits best: by a title, by what it does, else as the speaker so far."""
    if seen.mention.plural or seen.last - seen.first > LONGEST:
        return None
    scored = [
        (fit, _standing(members, seen), -cluster.number, cluster)
        for cluster, members in clusters.near(seen, NEAR).items()
        if (fit := _fit(ground, cluster, seen, members))
    ]
    best = max(scored, key=lambda item: item[:3], default=None)
    return best[3] if best else None


def _standing(members: list[Seen], seen: Seen) -> float:
    """How much a cluster stands out: by how near it was spoken of, and by how often of late."""
    return 1.0 / (1 + seen.sentence - members[0].sentence) + 0.1 * min(len(members), 10)


def _fit(ground: Ground, cluster: Cluster, seen: Seen, members: list[Seen]) -> int:
    """How well a description fits a cluster: by its word, by its sector, or for want of anything against it."""
    if not cluster.named or cluster.plural or not same_country(cluster, seen) or _names_another(ground, cluster, seen):
        return IMPOSSIBLE
    if seen.kind is Kind.COUNTRY:
        return SAME_WORD if cluster.kind is Kind.COUNTRY else IMPOSSIBLE
    if seen.kind is Kind.PERSON:
        return _fit_person(ground, cluster, seen, members)
    return _fit_body(ground, cluster, seen, members)


def _names_another(ground: Ground, cluster: Cluster, seen: Seen) -> bool:
    """Whether a description has a name in it that is none of the cluster's ("the Monti government"), or counts ("the first")."""
    parse = ground.parse
    own = {word for member in cluster.members for word in member.words}
    for token in range(seen.first, seen.last):
        name = parse.pos[token] == "PROPN" and parse.words[token][:1].isupper() and token != seen.head
        demonym = seen.mention.country is not None and seen.mention.country == cluster.country
        if (name and not demonym and parse.norms[token] not in own) or parse.norms[token] in _ORDERING:
            return True
    return False


_ORDERING = frozenset(
    {"first", "second", "third", "last", "next", "other", "another", "latter", "former", "same", "new"}
)


def same_country(cluster: Cluster, seen: Seen) -> bool:
    """Whether nothing says that the two are of different countries."""
    return not (cluster.country and seen.mention.country and cluster.country != seen.mention.country)


def _fit_person(ground: Ground, cluster: Cluster, seen: Seen, members: list[Seen]) -> int:
    word = noun_of(ground, seen)
    if cluster.kind is not Kind.PERSON or _other_sex(ground, cluster, word):
        return IMPOSSIBLE
    titles = titles_of(ground, cluster)
    if word in ground.titles.parts and word in titles:
        return SAME_WORD if titles.issuperset(_post(ground, seen)) else IMPOSSIBLE
    if word in ground.nouns.unnamed:
        return IMPOSSIBLE
    mine, theirs = sectors_of(ground, seen), frozenset(sectors(ground, cluster))
    if mine and theirs:
        return SAME_SECTOR if _alike(mine, theirs) else IMPOSSIBLE
    return POSSIBLE if _speaks(ground, seen) and _last_named(ground, members, seen) else IMPOSSIBLE


def _post(ground: Ground, seen: Seen) -> frozenset[str]:
    """The words of the post that a description gives ("prime minister")."""
    words = (*ground.parse.norms[seen.first : seen.head], noun_of(ground, seen))
    post = ground.titles.post(words)
    return frozenset(words[-post[1] :]) if post else frozenset()


def _fit_body(ground: Ground, cluster: Cluster, seen: Seen, members: list[Seen]) -> int:
    word = noun_of(ground, seen)
    if seen.kind not in BODIES or cluster.kind not in BODIES:
        return IMPOSSIBLE
    if any(word in member.words for member in cluster.members):
        return SAME_WORD
    if seen.last - seen.first > _BARE or cluster.kind is not Kind.ORGANIZATION:
        return IMPOSSIBLE
    mine, theirs = sectors_of(ground, seen), frozenset(sectors(ground, cluster))
    if mine & PUBLIC:
        return IMPOSSIBLE
    if mine and theirs:
        return SAME_SECTOR if mine & theirs else IMPOSSIBLE
    near = seen.sentence - members[0].sentence <= SPOKEN
    return (
        POSSIBLE if near and _acts(ground, seen) and (mine == {"BUS"} or word in ground.nouns.generic) else IMPOSSIBLE
    )


_BARE = 2
"""Words in a description of a body that stands for its name: an article and a noun."""
PUBLIC = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})
"""Sectors of institutions: "the military" is no navy."""


def _acts(ground: Ground, seen: Seen) -> bool:
    return ground.parse.deps[seen.head] in {"nsubj", "poss"}


def _alike(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(mine & theirs) or any({one, other} in ALIKE for one in mine for other in theirs)


def noun_of(ground: Ground, seen: Seen) -> str:
    """The lemma of a description's head."""
    return ground.parse.lowered[seen.head]


def _other_sex(ground: Ground, cluster: Cluster, word: str) -> bool:
    sex = ground.nouns.gender(word)
    return bool(sex) and (cluster.gender or cluster.likely or sex) != sex


def sectors_of(ground: Ground, seen: Seen) -> frozenset[str]:
    """The sectors that a description says: those of its post, else of its noun; none where the words leave it open."""
    before = ground.parse.norms[seen.first : seen.head]
    word = noun_of(ground, seen)
    post = ground.titles.post([*before, word])
    if post is not None and post[0].sector and not post[0].rank:
        employer = ground.titles.employer(before) if not post[0].fixed else None
        return frozenset({employer[0] if employer else post[0].sector})
    noun = ground.nouns.find([*before[-3:], word])
    if noun is None or noun[0].weak or noun[0].sector in ("", "CVL"):
        return frozenset()
    return frozenset({noun[0].sector})


def sectors(ground: Ground, cluster: Cluster) -> Iterator[str]:
    """The sectors that the page or the knowledge base gives a named cluster."""
    for member in cluster.members:
        if member.form is Form.NOMINAL:
            yield from sectors_of(ground, member)
        elif member.form is Form.NAME:
            yield from _named(ground, cluster, member)


def _named(ground: Ground, cluster: Cluster, member: Seen) -> Iterator[str]:
    """What a name's title, its last word, or the knowledge base says of its bearer."""
    norms = ground.parse.norms
    if cluster.kind is Kind.PERSON:
        start = next(
            (at for at in range(member.first, max(member.first - _TITLE, -1), -1) if _parted(ground, at, member)), 0
        )
        post = ground.titles.post(norms[start : member.first])
        if post is not None and post[0].sector:
            yield post[0].sector
    else:
        noun = ground.nouns.find(norms[max(member.first, member.last - 3) : member.last])
        employer = ground.titles.employer(norms[member.first : member.last])
        yield from (sector for sector in (noun[0].sector if noun else "", employer[0] if employer else "") if sector)
    for actor in ground.knowledge.actors_named(member.mention.span.of(ground.text)):
        if (actor.kind == "person") is (cluster.kind is Kind.PERSON):
            yield from (role.code[3:] for role in actor.roles if role.code[3:])
            yield from [actor.sector] if actor.sector else []


_TITLE = 6
"""Words before a name among which its title is looked for."""


def _parted(ground: Ground, token: int, member: Seen) -> bool:
    """Whether a sentence or a phrase begins at a token, so that no title of the name stands before it."""
    parse = ground.parse
    before = token - 1
    return (
        before < 0 or parse.sentence[before] != member.sentence or parse.norms[before] in {",", ";", ":", "and", "the"}
    )


def _speaks(ground: Ground, seen: Seen) -> bool:
    """Whether a description is the subject of a verb of speaking in the narrator's words."""
    parse = ground.parse
    verb = parse.heads[seen.head]
    return parse.deps[seen.head] == "nsubj" and parse.lowered[verb] in ground.speaking and not ground.quoted[seen.head]


def _last_named(ground: Ground, members: list[Seen], seen: Seen) -> bool:
    """Whether nobody else was named since the cluster last was, and that not long ago, as the subject of its sentence."""
    last = next((member for member in members if member.form is Form.NAME), None)
    if last is None or seen.sentence - last.sentence > SPOKEN or ground.parse.deps[last.head] not in _SUBJECTS:
        return False
    between = ground.mentions[last.order + 1 : seen.order]
    return not any(
        other.form is Form.NAME and other.kind is Kind.PERSON and other.words[-1:] != last.words[-1:]
        for other in between
    )


_SUBJECTS = frozenset({"nsubj", "nsubjpass", "ROOT", "appos", "conj"})
