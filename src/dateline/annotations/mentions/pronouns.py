"""Pronouns that point at actors; "it" that points at nothing is left out."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.annotations.mentions.found import Found, Ground
from dateline.model.finding import Form

SEEMING = frozenset({"seem", "appear", "turn", "happen", "follow", "rain", "snow", "take", "matter"})
"""Verbs whose "it" stands for a clause or for the weather."""


def find_pronouns(ground: Ground) -> Iterator[Found]:
    """Every personal and possessive pronoun, in text order."""
    parse, table = ground.parse, ground.nouns.pronouns
    for token, tag in enumerate(parse.tags):
        if tag in ("PRP", "PRP$") and parse.norms[token] in table and not _empty(ground, token):
            pronoun = table[parse.norms[token]]
            yield Found(
                first=token, last=token + 1, head=token, form=Form.PRONOUN, kind=pronoun.kind, plural=pronoun.plural
            )


def _empty(ground: Ground, token: int) -> bool:
    """Whether an "it" stands for a clause that follows: "it is difficult to see", "it seems that"."""
    parse = ground.parse
    if parse.norms[token] != "it":
        return False
    verb = parse.heads[token]
    if parse.deps[token] == "expl" or (
        parse.lemmas[verb] in SEEMING and parse.child(verb, "ccomp", "xcomp") is not None
    ):
        return True
    described = parse.child(verb, "acomp", "attr", "oprd")
    if parse.lemmas[verb] != "be" or described is None:
        return parse.deps[token] in ("nsubjpass", "dobj") and _clause_after(ground, verb, token)
    return _clause_after(ground, verb, token) or parse.child(described, "xcomp", "ccomp", "relcl", "acl") is not None


def _clause_after(ground: Ground, verb: int, token: int) -> bool:
    parse = ground.parse
    return any(
        child > token and parse.deps[child] in ("xcomp", "ccomp", "csubj", "advcl") and _open(ground, child)
        for child in parse.children[verb]
    )


def _open(ground: Ground, clause: int) -> bool:
    """Whether a clause begins with "to" or "that"."""
    return any(
        ground.parse.norms[child] in ("to", "that", "whether", "how", "why", "what")
        for child in ground.parse.children[clause]
    )
