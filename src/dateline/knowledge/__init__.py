"""Who and where things are: countries, seats, organizations, armed groups, office holders, places.

Read through `open_knowledge()`; built by `build.py` from the tables beside it and pinned packages.
"""

from dateline.knowledge.own.find import Names
from dateline.knowledge.own.load import load_actors, load_places
from dateline.knowledge.own.values import OwnActors, OwnPlaces
from dateline.knowledge.store import Knowledge, open_knowledge
from dateline.knowledge.values import Country, KnownActor, KnownPlace, KnownRole, Metonym, Outlet

__all__ = [
    "Country",
    "Knowledge",
    "KnownActor",
    "KnownPlace",
    "KnownRole",
    "Metonym",
    "Names",
    "Outlet",
    "OwnActors",
    "OwnPlaces",
    "load_actors",
    "load_places",
    "open_knowledge",
]
