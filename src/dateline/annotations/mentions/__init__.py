"""Mentions: words that name, describe or point at actors and places."""

from dateline.annotations.mentions.find import find_mentions

__all__ = ["find_mentions"]
