"""Descriptions: noun phrases whose head says that they are people or a body of people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dateline.annotations.mentions.found import Found, Ground, Name
from dateline.annotations.mentions.phrases import country_of, joined_countries, left_edge, right_edge
from dateline.languages.nouns import Noun
from dateline.model.finding import Form, Kind

MODIFYING = frozenset(
    {"compound", "amod", "nmod", "quantmod", "nummod", "npadvmod", "advmod", "det", "case", "punct", "intj"}
)
HEADS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET", "X"})
"""Parts of speech that a description's head may be taken for."""
PERSON = Noun("", Kind.PERSON, Kind.GROUP, weak=True)
"""What a noun says that is known for a person's by its form alone."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
DEFINITE = frozenset({"the", "these", "those", "all", "both", "our", "their"})
ALWAYS_PLURAL = frozenset(
    {"police", "people", "personnel", "troops", "authorities", "forces", "mujahideen", "media", "clergy"}
)


def find_nominals(ground: Ground, names: Iterable[Name]) -> Iterator[Found]:
    """Every description of people outside of the names, in text order."""
    taken = {token: name for name in names for token in range(name.first, name.last)}
    people = {token: name.first for token, name in taken.items() if name.label == "PERSON"}
    parse = ground.parse
    for token in range(len(parse)):
        if parse.pos[token] not in HEADS or token in taken:
            continue
        if parse.deps[token] not in MODIFYING:
            yield from _nominal(ground, token, people)
        elif parse.norms[token] in ground.nouns.modifying:
            yield from _before_its_own(ground, token)


def _before_its_own(ground: Ground, token: int) -> Iterator[Found]:
    """Who stands before what they do or hold: "a rebel attack", "police brutality", "government jets"; not "rebel leader"."""
    parse, head = ground.parse, ground.parse.heads[token]
    lemma = parse.lowered[head]
    held = lemma in ground.nouns.holdings or lemma in ground.acts
    if head > token and held and noun_of(ground, head) is None and (noun := ground.nouns.table.get(parse.norms[token])):
        country = country_of(ground, token) or country_of(ground, head)
        kind, plural = (noun.one, False) if noun.body else (noun.several, True)
        yield Found(token, token + 1, token, form=Form.NOMINAL, kind=kind, country=country, plural=plural)


def _nominal(ground: Ground, token: int, people: Mapping[int, int]) -> Iterator[Found]:
    noun = noun_of(ground, token)
    if _collective(ground, token):
        yield _several(ground, token)
    elif noun is not None:
        if not _idiom(ground, token):
            found = _found(ground, token, noun=noun, people=people)
            yield found
            yield from _of_each(ground, found)
    elif _speaker(ground, token) or _apposed(ground, token, people):
        yield _found(ground, token, noun=PERSON, people=people)
    elif _vague_agent(ground, token):
        yield Found(first=token, last=token + 1, head=token, form=Form.NOMINAL, kind=Kind.GROUP, plural=True)


def noun_of(ground: Ground, token: int) -> Noun | None:
    """What the noun at a token says, with the words before it ("riot police"), or the noun that a number of people is of ("dozens of")."""
    parse = ground.parse
    if parse.pos[token] not in ("NOUN", "PROPN", "ADJ", "NUM"):
        return None
    if parse.pos[token] in ("NOUN", "PROPN"):
        found = ground.nouns.find([*parse.norms[max(0, token - 2) : token], parse.lowered[token]]) or ground.nouns.find(
            [parse.norms[token]]
        )
        if found:
            return found[0]
        post = ground.titles.post([*parse.norms[max(0, token - 2) : token], parse.norms[token]])
        if post is not None and not post[0].rank and parse.norms[token] not in ground.nouns.things:
            return Noun(post[0].sector, Kind.PERSON, Kind.GROUP, weak=not post[0].fixed)
    inner = ground.nouns.counted(ground.parse, token)
    return noun_of(ground, inner) if inner is not None else None


def _idiom(ground: Ground, token: int) -> bool:
    """Whether a bare singular is no mention of anybody: "by force", "in person", "go to school"; "police" and the like are."""
    parse = ground.parse
    if parse.norms[token] in ground.nouns.plural_only:
        return True
    bare = (
        parse.tags[token] == "NN"
        and parse.deps[token] in ("pobj", "dobj", "conj", "npadvmod")
        and not any(child < token for child in parse.children[token])
    )
    return bare and parse.norms[token] not in ground.nouns.mass


def _found(ground: Ground, token: int, *, noun: Noun, people: Mapping[int, int]) -> Found:
    plural = is_plural(ground, token)
    return Found(
        first=left_edge(ground, token),
        last=right_edge(ground, token, people),
        head=token,
        form=Form.NOMINAL,
        kind=noun.several if plural else noun.one,
        country=country_of(ground, token) or country_of_counted(ground, token),
        plural=plural,
    )


def _of_each(ground: Ground, found: Found) -> Iterator[Found]:
    """The same people of the other countries that a phrase joins: "Russian troops" in "U.S. and Russian troops"."""
    if found.plural and found.country:
        inner = ground.nouns.counted(ground.parse, found.head)
        for token, code in joined_countries(ground, found.head if inner is None else inner):
            first = token if inner is not None or token < found.head else found.first
            yield found._replace(first=first, country=code)


def _several(ground: Ground, token: int) -> Found:
    """A phrase for several actors: of states ("the two countries"), else of whatever kind its noun is."""
    noun = ground.nouns.table.get(ground.parse.lowered[token])
    kind = noun.several if noun else Kind.COUNTRY
    return Found(
        first=left_edge(ground, token),
        last=token + 1,
        head=token,
        form=Form.NOMINAL,
        kind=kind,
        plural=True,
        collective=True,
    )


def country_of_counted(ground: Ground, token: int) -> str | None:
    """The country of the people that a number is of ("dozens of Pakistani troops")."""
    inner = ground.nouns.counted(ground.parse, token)
    return country_of(ground, inner) if inner is not None else None


def is_plural(ground: Ground, token: int) -> bool:
    """Whether the words at a token speak of several."""
    parse = ground.parse
    if parse.tags[token] in ("NNS", "NNPS") or parse.norms[token] in ALWAYS_PLURAL:
        return True
    inner = ground.nouns.counted(ground.parse, token)
    return (
        inner is not None and parse.norms[token] != "one" and (parse.pos[token] != "NOUN" or is_plural(ground, inner))
    )


def _collective(ground: Ground, token: int) -> bool:
    """Whether a phrase is for several actors at once: "the two countries", "both sides", "the allies"."""
    parse, nouns = ground.parse, ground.nouns
    if parse.tags[token] not in ("NNS", "NNPS") or parse.lowered[token] not in nouns.collectives:
        return False
    before = [parse.norms[child] for child in parse.children[token] if child < token]
    counted = [word for word in before if word in nouns.numbers]
    if counted:
        return len(before) <= 3 and (any(word in DEFINITE for word in before) or counted[0] == "both")
    return before == ["the"] and parse.norms[token] in nouns.several


def _vague_agent(ground: Ground, token: int) -> bool:
    """Whether "many", "thousands", "12", "20 others" stand for people: who do something, or to whom is done what is done to people.

    Nothing after them says of what they are.
    """
    parse, nouns = ground.parse, ground.nouns
    vague = parse.norms[token] in nouns.vague
    counted_ = parse.tags[token] == "CD" or (parse.tags[token] == "NNS" and parse.lowered[token] in nouns.measures)
    if not (vague or counted_) or parse.child(token, "prep", *(() if vague else ("nummod", "nmod"))) is not None:
        return False
    verb = parse.heads[token]
    acts = parse.deps[token] in SUBJECTS and parse.pos[verb] == "VERB" and token < verb
    return acts or (parse.deps[token] == "dobj" and _befalls(ground, verb))


def _befalls(ground: Ground, verb: int) -> bool:
    """Whether a verb is done to people; of "leave" only where it leaves them so ("left 12 dead")."""
    parse = ground.parse
    if parse.lemmas[verb] == "leave":
        return parse.child(verb, "oprd", "acomp") is not None
    return parse.lemmas[verb] in ground.nouns.befalling


def _apposed(ground: Ground, token: int, people: Mapping[int, int]) -> bool:
    """Whether an unknown noun with an article tells what a person is: "Tuuli Rantanen, a palaeoecologist at Oulu,"."""
    parse = ground.parse
    if parse.deps[token] != "appos" or parse.tags[token] != "NN" or parse.heads[token] not in people:
        return False
    return ground.nouns.agentive(parse.lowered[token]) or parse.child(token, "det") is not None


def _speaker(ground: Ground, token: int) -> bool:
    """Whether an unknown noun is made like a word for people and says something ("the adjudicator said")."""
    parse = ground.parse
    if (
        parse.pos[token] != "NOUN"
        or parse.deps[token] != "nsubj"
        or parse.lemmas[parse.heads[token]] not in ground.speaking
    ):
        return False
    return ground.nouns.agentive(parse.lowered[token])
