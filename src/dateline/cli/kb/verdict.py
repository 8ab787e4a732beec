"""What decides between the sorts of candidates for a name, in sentences: the order in which the pipeline asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.cli.kb.candidates import Asked, Candidate, Sort


def verdict(asked: Asked, found: Sequence[Candidate]) -> list[str]:
    """The sentences, the weightiest rule first; none where nothing is known."""
    sorts = {candidate.sort for candidate in found}
    taken = {candidate.sort: candidate for candidate in found if candidate.wins}
    if any(candidate.listed for candidate in found):
        return [*_listed(found), *_places(sorts, taken)]
    return [*_between(asked, sorts, taken), *_within(sorts, taken), *_places(sorts, taken)]


def _listed(found: Sequence[Candidate]) -> Iterator[str]:
    """What a user's list decides."""
    yield "A name of your own lists wins over the knowledge base and over the language model."
    if any(candidate.listed and candidate.sort is not Sort.PLACE for candidate in found):
        yield "Its code is the one that the list gives for the date; what the list leaves open is taken from the page."


def _between(asked: Asked, sorts: set[Sort], taken: dict[Sort, Candidate]) -> Iterator[str]:
    """Which sort is asked for first."""
    if Sort.COUNTRY in sorts:
        yield f"A country's name comes before everything else: {taken[Sort.COUNTRY].name}."
    elif Sort.PEOPLE in sorts:
        yield f"A word for a people comes before everything but a country's name: {taken[Sort.PEOPLE].name}."
    elif Sort.BODY in sorts and Sort.PERSON in sorts:
        yield "Both a body and a person are called so: the language model's label of the name on the page decides."
    elif Sort.BODY in sorts:
        yield "An organization or group of the name comes before places and before what the language model says."
    elif Sort.PERSON in sorts and " " in asked.name:
        yield "A full name that only persons have is a person's, whatever the language model says."
    elif Sort.PERSON in sorts and sorts & {Sort.PLACE, Sort.SEAT}:
        yield "A single word may be a person or a place: the language model's label of the name on the page decides."
    elif Sort.SEAT in sorts:
        yield f"Where it acts on the page it stands for those who sit there, {taken[Sort.SEAT].code}; elsewhere for the place."


def _within(sorts: set[Sort], taken: dict[Sort, Candidate]) -> Iterator[str]:
    """Which of one sort is taken."""
    for sort in (Sort.BODY, Sort.PERSON):
        if sort in taken:
            yield f"Taken is {taken[sort].name} ({taken[sort].id}): {taken[sort].why}."
        elif sort in sorts:
            yield f"Taken is none of the {'persons' if sort is Sort.PERSON else 'bodies'}: what is said of each tells why."
    if Sort.SURNAME in sorts and not sorts & {Sort.PERSON, Sort.BODY}:
        yield (
            "The base knows nobody by this name alone; a page that gives the full name once is understood, and the surname "
            "with it. An alias in your actors.csv makes the bare name known."
        )


def _places(sorts: set[Sort], taken: dict[Sort, Candidate]) -> Iterator[str]:
    """What decides between the places."""
    if Sort.PLACE not in sorts:
        return
    best = taken.get(Sort.PLACE)
    if best is None or best.where is None:
        yield "None of the places is taken: the page says what holds the place, and none lies there."
        return
    if best.listed:
        yield f"Of the places {best.name} ({best.id}) is on your list, unless the page says that another is meant (“X, Ohio”)."
        return
    yield (
        f"Of the places {best.name} ({best.id}) is the likeliest, {best.where.share:.0%}: by how many live there, by its kind, by "
        "how close the name is to its own, and by the countries and places that the page names beside it."
    )
