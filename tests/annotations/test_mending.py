"""Attachments that the parser gets wrong are put right, and no parse becomes a ring."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.annotations.mending import mended
from dateline.languages import language_of
from dateline.model.parse import Parse
from written_parse import parse_of

ENGLISH = language_of("en")


def attachments(parse: Parse) -> dict[str, tuple[str, str]]:
    """The label of each word and what it hangs on, as mended."""
    assert ENGLISH is not None
    found = mended(parse, ENGLISH.predicates)
    return {word: (found.deps[at], found.words[found.heads[at]]) for at, word in enumerate(found.words)}


def test_two_names_before_a_plural_verb_are_coordinated_subjects() -> None:
    found = attachments(
        parse_of("""
        India India PROPN NNP npadvmod 3
        , , PUNCT , punct 3
        Pakistan Pakistan PROPN NNP nsubj 3
        sign sign VERB VBP ROOT 3
        deal deal NOUN NN dobj 3
        """)
    )
    assert found["India"] == ("nsubj", "sign")
    assert found["Pakistan"] == ("conj", "India")


def test_a_town_and_its_country_before_a_singular_verb_stay_as_they_are() -> None:
    found = attachments(
        parse_of("""
        Paris Paris PROPN NNP nsubj 3
        , , PUNCT , punct 0
        France France PROPN NNP appos 0
        hosts host VERB VBZ ROOT 3
        """)
    )
    assert found["France"] == ("appos", "Paris")


def test_names_are_not_hung_on_a_verb_that_hangs_on_them() -> None:
    found = attachments(
        parse_of("""
        Oslo Oslo PROPN NNP ROOT 0
        , , PUNCT , punct 0
        Bergen Bergen PROPN NNP appos 0
        sign sign VERB VBP acl 0
        deal deal NOUN NN dobj 3
        """)
    )
    assert found["Oslo"] == ("ROOT", "Oslo")


def test_a_strayed_by_goes_back_to_its_passive() -> None:
    found = attachments(
        parse_of("""
        Boats boat NOUN NNS nsubjpass 2
        were be AUX VBD auxpass 2
        sent send VERB VBN ROOT 2
        to to ADP IN prep 2
        guards guard NOUN NNS pobj 3
        by by ADP IN prep 4
        Italy Italy PROPN NNP pobj 5
        """)
    )
    assert found["by"] == ("agent", "sent")


def test_a_strayed_conjunction_goes_back_to_its_clause() -> None:
    found = attachments(
        parse_of("""
        Pakistan Pakistan PROPN NNP nsubj 1
        closed close VERB VBD ROOT 1
        routes route NOUN NNS dobj 1
        after after SCONJ IN mark 4
        airstrikes airstrike VERB VBZ nsubj 5
        killed kill VERB VBD conj 1
        """)
    )
    assert found["after"] == ("mark", "killed")
    assert found["killed"] == ("advcl", "closed")


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    """Any tree over a few words of the kinds that are mended."""
    more = draw(st.lists(st.sampled_from(["Oslo", ",", "sign", "by", "to", "after", "were"]), max_size=4))
    words = [*draw(st.sampled_from([[], ["Oslo", ",", "Oslo", "sign"]])), "after", *more]
    order = draw(st.permutations(range(len(words))))
    heads = {order[0]: order[0]}
    for rank, token in enumerate(order[1:], 1):
        heads[token] = order[draw(st.integers(0, rank - 1))]
    labels = ["nsubj", "appos", "npadvmod", "pobj", "prep", "mark", "conj", "acl", "auxpass", "ROOT"]
    tags = {"Oslo": "PROPN NNP", ",": "PUNCT ,", "sign": "VERB VBP"}
    rows = [
        f"{word} {word} {tags.get(word, 'ADP IN')} {draw(st.sampled_from(labels))} {heads[at]}"
        for at, word in enumerate(words)
    ]
    return parse_of("\n".join(rows))


@given(parses())
def test_a_mended_parse_is_a_tree(parse: Parse) -> None:
    assert ENGLISH is not None
    found = mended(parse, ENGLISH.predicates)
    for token in range(len(found)):
        steps = 0
        while found.heads[token] != token:
            token, steps = found.heads[token], steps + 1  # noqa: PLW2901 - climbs
            assert steps <= len(found)
