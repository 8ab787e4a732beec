"""Who a post is of: the body or field that stands before it ("army chief", "CIA chief") or after its "of", "for" or "at"."""

from __future__ import annotations

from dateline.model.finding import Kind
from dateline.records.actors.codes import Said, Weight
from dateline.records.actors.ground import Ground

LEADING = frozenset({"of", "for", "at", "with", "from", "in"})
ENDING = frozenset({"in", "on", "to", "from", "against", "at"})


def employer_of(ground: Ground, before: range, after: range) -> Said:
    """What is said of an employer by the tokens before a post, else by those after it.

    The weight is NOTHING where there is none, and NOUN where there is one, known or not.
    """
    said = _before(ground, before)
    return said if said.weight else _after(ground, after)


def _before(ground: Ground, tokens: range) -> Said:
    """The nearest gives the sector ("U.N. humanitarian affairs chief"), a known body the first part."""
    found = Said()
    for end in range(tokens.stop, tokens.start, -1):
        said = _ending(ground, tokens.start, end)
        open_ = found.sector in (None, "CVL") and not found.first
        found = Said(
            found.first or said.first, (said.sector if open_ else None) or found.sector, max(found.weight, said.weight)
        )
    return found


def _after(ground: Ground, tokens: range) -> Said:
    norms = ground.parse.norms
    start = next((token for token in tokens if norms[token] in LEADING or norms[token] == "to"), None)
    if start is None or norms[start] == "to":
        return Said()
    stop = next((token for token in range(start + 1, tokens.stop) if norms[token] in ENDING), tokens.stop)
    return _within(ground, range(start + 1, stop))


def _within(ground: Ground, tokens: range) -> Said:
    """The last employer that a phrase names, or the post that it leads to ("nominee for commerce secretary")."""
    best = Said()
    for end in range(tokens.start + 1, tokens.stop + 1):
        post = ground.titles.post(ground.parse.norms[tokens.start : end])
        fixed = post is not None and post[0].fixed
        said = Said(None, post[0].sector, Weight.NOUN) if post and fixed else _ending(ground, tokens.start, end)
        best = Said(said.first or best.first, said.sector or best.sector, max(said.weight, best.weight))
    return best


def _ending(ground: Ground, first: int, end: int) -> Said:
    """The employer whose words end right before token `end`: a body that is known, a field, or a body unknown."""
    mention = ground.names.get(end - 1)
    if mention is not None:
        known = ground.known(mention)
        if known is not None and known.kind != "person":
            return Said(known.first, known.sector, Weight.NOUN)
    found = ground.titles.employer(ground.parse.norms[first:end])
    if found:
        return Said(None, found[0], Weight.NOUN)
    return Said(weight=Weight.NOUN if mention is not None and mention.kind is Kind.ORGANIZATION else Weight.NOTHING)
