"""The tiny knowledge base, built once for all tests that only ask."""

from __future__ import annotations

import pytest
from tiny import PACKAGES, write_tables

from dateline.knowledge import Knowledge, open_knowledge
from dateline.knowledge.build import build


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """The tiny tables and packages, built and opened."""
    folder = tmp_path_factory.mktemp("knowledge")
    build(folder / "knowledge.sqlite", tables=write_tables(folder), packages=PACKAGES)
    return open_knowledge(folder / "knowledge.sqlite")
