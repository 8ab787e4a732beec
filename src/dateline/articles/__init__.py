"""Pages to articles: body, furniture, metadata, dates, dateline, captions, boxes."""

from dateline.articles.reader import read_article

__all__ = ["read_article"]
