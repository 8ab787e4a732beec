"""Pages to articles: body, furniture, metadata, dates, dateline, captions, boxes."""

from dateline.articles.known import KnownFurniture, load_furniture
from dateline.articles.reader import read_article, read_articles

__all__ = ["KnownFurniture", "load_furniture", "read_article", "read_articles"]
