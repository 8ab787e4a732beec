"""Name chains: full names, surnames, short forms, acronyms and aliases of one and the same."""

from __future__ import annotations

from collections.abc import Hashable

from dateline.annotations.coreference.seen import Cluster, Clusters, Ground, Seen
from dateline.annotations.coreference.titled import titles_at, titles_of
from dateline.model.finding import Form, Kind

BODIES = frozenset({Kind.ORGANIZATION, Kind.GROUP})
_LEGAL = frozenset(
    {"inc", "inc.", "corp", "corp.", "corporation", "ltd", "ltd.", "plc", "llc", "co", "co.", "company", "group"}
)
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "de", "to", "&"})


Index = dict[Hashable, list[Cluster]]
"""The clusters that a word or a known name may lead to, so that each name is held against few."""


def chain_names(ground: Ground, clusters: Clusters) -> None:
    """Put every name into a cluster; long names come first, so that a surname finds its full name wherever that stands."""
    named = sorted((seen for seen in ground.mentions if seen.form is Form.NAME), key=lambda s: (-len(s.words), s.order))
    people, others = Index(), Index()
    for seen in named:
        if seen.kind is Kind.PERSON:
            _place_person(ground, clusters, seen, index=people)
        else:
            _place_other(ground, clusters, seen, index=others)


def _place_person(ground: Ground, clusters: Clusters, seen: Seen, *, index: Index) -> None:
    keys = _person_keys(seen)
    gender = _gender(ground, seen)
    fitting = [
        cluster
        for cluster in _found(index, keys)
        if _one_listed(seen, cluster)
        or (
            any(_same_person(seen.words, words) for words in {other.words for other in cluster.members})
            and not (gender and cluster.gender and gender != cluster.gender)
            and not _other_listed(ground, cluster, seen)
        )
    ]
    if fitting:
        cluster = _likeliest(ground, fitting, seen)
        clusters.put(seen, cluster)
        cluster.gender = cluster.gender or gender
    else:
        cluster = clusters.start(seen, gender=gender)
    cluster.likely = cluster.likely or (ground.nouns.likely(seen.words[0]) if len(seen.words) > 1 else "")
    _note(index, keys, cluster)


def _person_keys(seen: Seen) -> set[Hashable]:
    """What a person's name may share with another form of it: its words but middle ones, or how its last begins."""
    words, listed = seen.words or ("",), seen.mention.known_as
    return {words[0], *words[-2:], ("begins", words[-1][:3]), *([("listed", listed)] if listed else ())}


def _one_listed(seen: Seen, cluster: Cluster) -> bool:
    """Whether a user's list has one id for both."""
    return seen.mention.known_as is not None and seen.mention.known_as == cluster.listed


def _other_listed(ground: Ground, cluster: Cluster, seen: Seen) -> bool:
    """Whether a user's list tells a name from a cluster: by another id, or by a full name that none of the cluster's fits."""
    listed = seen.mention.known_as
    known = ground.knowledge.actor(listed) if listed else None
    if known is None:
        return False
    own = tuple(known.name.lower().split())
    fits = any(_same_person(own, other.words) or _same_person(other.words, own) for other in cluster.members)
    return cluster.listed is not None or (len(own) > 1 and not fits)


def _found(index: Index, keys: set[Hashable]) -> list[Cluster]:
    """The clusters under any of the keys, each once, in the order they were started."""
    return sorted({cluster for key in keys for cluster in index.get(key, ())}, key=lambda cluster: cluster.number)


def _note(index: Index, keys: set[Hashable], cluster: Cluster) -> None:
    for key in keys:
        held = index.setdefault(key, [])
        if cluster not in held:
            held.append(cluster)


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


def _place_other(ground: Ground, clusters: Clusters, seen: Seen, *, index: Index) -> None:
    known = _known(ground, seen)
    keys = _other_keys(seen, known)
    cluster = next((cluster for cluster in _found(index, keys) if _alike(cluster, seen, known)), None)
    if cluster is None:
        cluster = clusters.start(seen, known=known)
    else:
        clusters.put(seen, cluster)
        cluster.kind = seen.kind if cluster.kind is Kind.PLACE else cluster.kind
        cluster.known = cluster.listed or cluster.known
    _note(index, keys, cluster)


def _other_keys(seen: Seen, known: str | None) -> set[Hashable]:
    """What a body's name may share with another form of it: who it is known as, its words, its first word, its letters."""
    core = _core(seen.words)
    letters = {("letters", form) for form in _letters(seen.words)}
    return {("known", known) if known else core, core, ("first", core[:1]), *letters}


def _known(ground: Ground, seen: Seen) -> str | None:
    """What the knowledge base calls the one that a name stands for."""
    words = seen.mention.span.of(ground.text).removesuffix("'s").removesuffix("’s")
    if seen.mention.known_as:
        return seen.mention.known_as
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
    return any(_same_body(seen, other) for other in {other.words: other for other in cluster.members}.values())


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


def acronym(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name of one word is made of the first letters of a longer one ("WHO", "U.N.")."""
    return len(short) == 1 and len(full) > 1 and bool(_letters(short) & _letters(full))


def _letters(words: tuple[str, ...]) -> frozenset[str]:
    """The acronyms that a name may have, with and without its small words; of one word, the word itself without points."""
    if len(words) < 2:
        return frozenset(word.replace(".", "") for word in words)
    strict = "".join(word[0] for word in words if word not in _SMALL)
    return frozenset(form for form in (strict, "".join(word[0] for word in words)) if len(form) > 1)
