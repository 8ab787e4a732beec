"""Dateline reads news reports: pages in, evidence-linked records out.

    >>> import dateline
    >>> reading = dateline.read("page.html")            # doctest: +SKIP
    >>> [event.type for event in reading.events]        # doctest: +SKIP
    ['CONSULT', 'ASSAULT']

Names are resolved when first used (PEP 562), so that `import dateline` loads no language model.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.articles.known import KnownFurniture, load_furniture
    from dateline.knowledge.own.load import load_actors, load_places
    from dateline.knowledge.own.values import OwnActors, OwnPlaces
    from dateline.languages.owntypes import OwnTypes, load_types
    from dateline.model.article import Article, Rejection
    from dateline.model.reading import Reading
    from dateline.pipeline import Settings, read, read_bytes, read_text
    from dateline.workers import read_many

__all__ = [
    "Article",
    "KnownFurniture",
    "OwnActors",
    "OwnPlaces",
    "OwnTypes",
    "Reading",
    "Rejection",
    "Settings",
    "load_actors",
    "load_furniture",
    "load_places",
    "load_types",
    "read",
    "read_bytes",
    "read_many",
    "read_text",
]

_HOMES = {
    "Article": "dateline.model.article",
    "KnownFurniture": "dateline.articles.known",
    "OwnActors": "dateline.knowledge.own.values",
    "OwnPlaces": "dateline.knowledge.own.values",
    "OwnTypes": "dateline.languages.owntypes",
    "Reading": "dateline.model.reading",
    "Rejection": "dateline.model.article",
    "Settings": "dateline.pipeline",
    "load_actors": "dateline.knowledge.own.load",
    "load_furniture": "dateline.articles.known",
    "load_places": "dateline.knowledge.own.load",
    "load_types": "dateline.languages.owntypes",
    "read": "dateline.pipeline",
    "read_bytes": "dateline.pipeline",
    "read_many": "dateline.workers",
    "read_text": "dateline.pipeline",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module 'dateline' has no attribute {name!r}; it has {', '.join(__all__)}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
