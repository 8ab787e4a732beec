"""Name chains: full names, surnames, short forms, acronyms and aliases of one and the same."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.annotations.coreference.seen import Cluster, Clusters, Ground, Seen
from dateline.annotations.coreference.titled import titles_at, titles_of
from dateline.model.finding import Form, Kind

BODIES = frozenset({Kind.ORGANIZATION, Kind.GROUP})
_LEGAL = frozenset(
    {"inc", "inc.", "corp", "corp.", "corporation", "ltd", "ltd.", "plc", "llc", "co", "co.", "company", "group"}
)
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "de", "to", "&"})


def chain_names(ground: Ground, clusters: Clusters) -> None:
    """Put every name into a cluster; long names come first, so that a surname finds its full name wherever that stands."""
    named = [seen for seen in ground.mentions if seen.form is Form.NAME]
    people = [seen for seen in named if seen.kind is Kind.PERSON]
    for seen in sorted(people, key=lambda s: (-len(s.words), s.order)):
        _place_person(ground, clusters, seen)
    for seen in sorted((s for s in named if s.kind is not Kind.PERSON), key=lambda s: (-len(s.words), s.order)):
        _place_other(ground, clusters, seen)


def _place_person(ground: Ground, clusters: Clusters, seen: Seen) -> None:
    people = [cluster for cluster in clusters.all if cluster.kind is Kind.PERSON]
    fitting = [cluster for cluster in people if any(_same_person(seen.words, other.words) for other in cluster.members)]
    gender = _gender(ground, seen)
    fitting = [
        cluster for cluster in fitting if not (gender and cluster.gender and gender != cluster.gender)
    ] or fitting[:0]
    if fitting:
        cluster = _likeliest(ground, fitting, seen)
        clusters.put(seen, cluster)
        cluster.gender = cluster.gender or gender
    else:
        cluster = clusters.start(seen, gender=gender)
    cluster.likely = cluster.likely or (ground.nouns.likely(seen.words[0]) if len(seen.words) > 1 else "")


def _same_person(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name may be short for another: equal, its surname, its first name, or both without what stands between."""
    if short == full or _misspelt(short, full):
        return True
    if not short or len(short) > len(full):
        return False
    if len(short) == 1:
        return short[0] in (full[-1], full[0]) or (len(full) > 2 and short[0] == full[-2])
    return (
        short == full[-len(short) :]
        or (short[-1] == full[-1] and (short[0] == full[0] or _initial(short[0], full[0])))
        or short == full[: len(short)]
    )


def _misspelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ by a letter or two of a long last word ("Zelensky", "Zelenskiy")."""
    if len(one) != len(other) or one[:-1] != other[:-1]:
        return len(one) == 1 < len(other) and len(one[0]) > 6 and _close(one[0], other[-1])
    return (len(one) > 1 or len(one[0]) > 6) and _close(one[-1], other[-1])


def _close(one: str, other: str) -> bool:
    """Whether one word becomes the other by one letter more, less or changed; both have at least five."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 4 or one[:2] != other[:2]:
        return False
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rests = ((one[same + 1 :], other[same + 1 :]), (one[same:], other[same + 1 :]), (one[same + 1 :], other[same:]))
    return any(a == b for a, b in rests)


def _initial(short: str, full: str) -> bool:
    return len(short.rstrip(".")) == 1 and full.startswith(short[0])


def _likeliest(ground: Ground, clusters: list[Cluster], seen: Seen) -> Cluster:
    """Of several that fit, the one with the name's own title; else the one spoken of last before the name, else the first one after."""
    mine = frozenset(titles_at(ground, seen))
    titled = (
        [cluster for cluster in clusters if mine & (titles_of(ground, cluster) | _known_titles(ground, cluster))]
        if mine
        else []
    )

    def distance(cluster: Cluster) -> tuple[bool, int]:
        before = [seen.order - member.order for member in cluster.members if member.order < seen.order]
        return (not before, min(before) if before else min(member.order for member in cluster.members))

    return min(titled or clusters, key=distance)


def _known_titles(ground: Ground, cluster: Cluster) -> frozenset[str]:
    """The words of the posts that the knowledge base has for a person."""
    name = cluster.members[0].mention.span.of(ground.text)
    posts = [
        role.title for actor in ground.knowledge.actors_named(name) if actor.kind == "person" for role in actor.roles
    ]
    return frozenset(word for post in posts for word in post.lower().split())


def _gender(ground: Ground, seen: Seen) -> str:
    """What the words before a name say of sex: "Mrs", "spokeswoman"."""
    parse, titles = ground.parse, ground.titles
    for token in range(max(0, seen.first - 4), seen.first):
        if parse.sentence[token] != seen.sentence:
            continue
        word = parse.norms[token]
        if parse.heads[token] == seen.head or token == seen.first - 1:
            gender = "male" if word in titles.male else "female" if word in titles.female else ground.nouns.gender(word)
            if gender:
                return gender
    return ""


def _place_other(ground: Ground, clusters: Clusters, seen: Seen) -> None:
    known = _known(ground, seen)
    for cluster in clusters.all:
        if cluster.kind is not Kind.PERSON and _alike(cluster, seen, known):
            clusters.put(seen, cluster)
            if cluster.kind is Kind.PLACE:
                cluster.kind = seen.kind
            return
    clusters.start(seen, known=known)


def _known(ground: Ground, seen: Seen) -> str | None:
    """What the knowledge base calls the one that a name stands for."""
    words = seen.mention.span.of(ground.text).removesuffix("'s").removesuffix("’s")
    if seen.kind is Kind.COUNTRY:
        return seen.mention.country
    if seen.kind in (Kind.PLACE, Kind.POPULATION):
        return None
    found = ground.knowledge.actors_named(words)
    return found[0].id if len(found) == 1 else None


def _alike(cluster: Cluster, seen: Seen, known: str | None) -> bool:
    if known and cluster.known:
        return known == cluster.known
    if Kind.COUNTRY in (cluster.kind, seen.kind) and cluster.kind is not seen.kind:
        return False
    if Kind.POPULATION in (cluster.kind, seen.kind) and cluster.kind is not seen.kind:
        return False
    if (cluster.kind is Kind.PLACE) != (seen.kind is Kind.PLACE) and Kind.COUNTRY not in (cluster.kind, seen.kind):
        return any(seen.words == other.words for other in cluster.members)
    return any(_same_body(seen, other) for other in cluster.members)


def _same_body(seen: Seen, other: Seen) -> bool:
    short, full = _core(seen.words), _core(other.words)
    if short == full:
        return True
    if seen.kind not in BODIES or other.kind not in BODIES:
        return False
    return acronym(seen.words, other.words) or (len(full) > 1 and _short_form(short, full, other.words))


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """A body's name without the words for its legal form."""
    kept = tuple(word for word in words if word not in _LEGAL)
    return kept or words


def _short_form(short: tuple[str, ...], full: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a name is the beginning of a longer one whose rest says what kind of body it is ("Sea Org" of "Sea Org group")."""
    return short == full[: len(short)] and len(full) - len(short) == 1 and whole[-1] in _KINDS


_KINDS = frozenset(
    {
        "network",
        "group",
        "movement",
        "party",
        "militia",
        "airlines",
        "airways",
        "bank",
        "motors",
        "university",
        "organization",
        "organisation",
        "council",
    }
)


def acronym(short: tuple[str, ...], full: Iterable[str]) -> bool:
    """Whether a name of one word is made of the first letters of a longer one ("WHO", "U.N.")."""
    if len(short) != 1:
        return False
    letters = short[0].replace(".", "")
    words = [word for word in full if word]
    if len(words) < 2 or len(letters) < 2:
        return False
    strict = "".join(word[0] for word in words if word not in _SMALL)
    return letters in (strict, "".join(word[0] for word in words))
