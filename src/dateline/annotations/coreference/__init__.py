"""Coreference: the mentions of one and the same actor or place."""

from dateline.annotations.coreference.find import find_chains

__all__ = ["find_chains"]
