"""Pages to articles: body, furniture, metadata, dates, dateline, captions, boxes."""

from dateline.articles.reader import read_article, read_articles

__all__ = ["read_article", "read_articles"]
