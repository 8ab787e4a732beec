"""The parse: columns, and the tree they make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.parse import Parse
from dateline.model.span import Span


def chain(heads: list[int]) -> Parse:
    """A parse of one-letter words with these heads."""
    n = len(heads)
    texts = tuple("w" * n)
    return Parse(
        starts=tuple(range(0, 2 * n, 2)),
        ends=tuple(range(1, 2 * n, 2)),
        words=texts,
        norms=texts,
        lemmas=texts,
        pos=("NOUN",) * n,
        tags=("NN",) * n,
        deps=("dep",) * n,
        heads=tuple(heads),
        sentence=(0,) * n,
        block=(0,) * n,
        sentences=((0, n),),
    )


@st.composite
def trees(draw: st.DrawFn) -> list[int]:
    """Heads that make one tree: every token hangs on an earlier one in a random order."""
    n = draw(st.integers(1, 12))
    order = draw(st.permutations(range(n)))
    heads = [0] * n
    heads[order[0]] = order[0]
    for place in range(1, n):
        heads[order[place]] = order[draw(st.integers(0, place - 1))]
    return heads


@given(trees())
def test_a_subtree_holds_all_descendants(heads: list[int]) -> None:
    parse = chain(heads)
    for token in range(len(parse)):
        first, last = parse.subtree(token)
        below = list(parse.descendants(token))
        assert (first, last) == (min(below), max(below) + 1)


@given(trees())
def test_every_token_is_below_each_of_its_ancestors(heads: list[int]) -> None:
    parse = chain(heads)
    assert all(
        token in list(parse.descendants(above)) for token in range(len(parse)) for above in parse.ancestors(token)
    )


def test_columns_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="one value a token"):
        Parse(starts=(0,), ends=())


def test_a_token_is_found_by_an_offset_inside_it() -> None:
    assert [chain([0, 0]).token_at(offset) for offset in range(4)] == [0, None, 1, None]


def test_the_tokens_of_a_span_are_those_it_touches() -> None:
    assert list(chain([0, 0, 0]).tokens_in(Span(2, 5))) == [1, 2]
