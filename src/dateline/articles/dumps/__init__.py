"""Text dumps to articles: pages that have lost their markup and kept their furniture, read line by line."""

from dateline.articles.dumps.read import read_dump

__all__ = ["read_dump"]
