"""HTML pages to articles: the tree, the body in it, and what the page says of itself."""

from dateline.articles.markup.read import read_html

__all__ = ["read_html"]
