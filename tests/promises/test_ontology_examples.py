"""The ontology's worked examples run: what each expects is what the pipeline codes.

Examples that the pipeline does not code rightly yet are listed in `examples_not_yet.txt`; one that begins to pass must
leave the list, so the list only ever shrinks.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from dateline.model.page import Given, Page
from dateline.model.reading import Reading
from dateline.ontology import load_ontology
from dateline.ontology.judge import judge
from dateline.pipeline import Settings, standard

pytestmark = pytest.mark.model
NOT_YET = frozenset(Path(__file__).with_name("examples_not_yet.txt").read_text(encoding="utf-8").split())
EXAMPLES = {example.id: example for example in load_ontology().examples()}


@lru_cache(maxsize=1)
def readings() -> dict[str, Reading]:
    pages = [
        Page(name, example.text.encode(), "text/plain", given=Given(clean=True, language="en"))
        for name, example in EXAMPLES.items()
    ]
    return {item.page.key: item for item in standard(Settings(strict=True)).read(pages) if isinstance(item, Reading)}


@pytest.mark.parametrize("name", sorted(set(EXAMPLES) - NOT_YET))
def test_an_example_is_coded_as_it_says(name: str) -> None:
    outcome = judge(EXAMPLES[name], readings()[name])
    assert outcome.right, outcome.pairs


def test_the_list_of_examples_not_yet_coded_is_true() -> None:
    passing = [name for name in sorted(NOT_YET & set(EXAMPLES)) if judge(EXAMPLES[name], readings()[name]).right]
    assert passing == [], "these pass now: take them off examples_not_yet.txt"


def test_the_list_names_examples_that_exist() -> None:
    assert set(EXAMPLES) >= NOT_YET
