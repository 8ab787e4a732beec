"""The knowledge base as it is asked: by code, by name, by word. Read-only, and safe to share between threads."""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from copy import copy
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TypeVar

from dateline.errors import KnowledgeError
from dateline.knowledge.keys import folded, lookup_keys
from dateline.knowledge.own.layer import Layer, layer_of
from dateline.knowledge.own.values import OwnActors, OwnCode, OwnPlace, OwnPlaces
from dateline.knowledge.values import Country, KnownActor, KnownPlace, KnownRole, Metonym, Outlet

DEFAULT = Path(__file__).parent / "knowledge.sqlite"

_PLACE = """
    SELECT p.number, p.id, p.name, p.kind, p.countries, p.admin1, p.lat, p.lon, p.population, p.capital, d.name {more}
    FROM {source} LEFT JOIN places d ON d.number = p.admin1 WHERE {where}
"""
_BY_KEY = _PLACE.format(more=", n.rank", source="names n JOIN places p ON p.number = n.number", where="n.key = ?")
_BY_NUMBER = _PLACE.format(more=", 0", source="places p", where="p.number = ?")
_BY_ID = _PLACE.format(more=", 0", source="places p", where="p.id = ?")
_KEYS_NEAR = """
    SELECT n.key, p.name FROM names n JOIN places p ON p.number = n.number
    WHERE n.key >= ? AND n.key < ? AND length(n.key) BETWEEN ? AND ? ORDER BY n.key, p.number
"""
_ALTERNATE = 2
_REMEMBERED = 20_000

_KIND_WEIGHT = {"country": 50.0, "admin1": 0.1, "admin2": 0.03}
_CAPITAL_WEIGHT = 20.0
_ALTERNATE_WEIGHT = 0.05
_OURS = frozenset({"feature", "region", "facility"})
_OUR_FEATURE = 1_000_000.0
"""What a feature of our tables counts for, in people: we list the ones that the news names."""

_OUR_TOWN = 100_000.0
"""The same for a district or town of our tables, whose population nobody wrote."""

PlaceTuple = tuple[int, str | None, str, str, str, int | None, float, float, int, int, str | None, int]
T = TypeVar("T")


@cache
def open_knowledge(path: Path | None = None) -> Knowledge:
    """The knowledge base at `path`, or the one that came with the installation; opened once a process.

    Raises:
        KnowledgeError: when the file is missing or is no knowledge base.
    """
    file = path or DEFAULT
    if not file.exists():
        message = f"the knowledge base {file.name} is missing; it is built on installation: run `pip install .`"
        raise KnowledgeError(message)
    address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        return Knowledge(sqlite3.connect(address, uri=True, check_same_thread=False))
    except sqlite3.DatabaseError as found:
        message = f"{file.name} is no knowledge base ({found}); delete it and run `pip install .`"
        raise KnowledgeError(message) from found


class Knowledge:
    """Who and where things are. Small tables are held in memory; places are looked up as they are asked for.

    Every method that gives one thing gives None for "not known", and nothing else.
    """

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self.version: str = base.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()[0]
        self._countries = {country.alpha3: country for country in _countries(base)}
        self._by_alpha2 = _by_alpha2(self._countries)
        self._names: Mapping[str, str] = dict(base.execute("SELECT key, alpha3 FROM country_names"))
        self._demonyms: Mapping[str, str] = dict(base.execute("SELECT key, alpha3 FROM demonyms"))
        self._metonyms = {
            row[0]: Metonym(*row[1:]) for row in base.execute("SELECT key, name, alpha3, sector FROM metonyms")
        }
        self._actors = {actor.id: actor for actor in _actors(base)}
        self._actor_names = _actor_names(base, self._actors)
        self._outlets = _outlets(base)
        self._places_by_key = lru_cache(_REMEMBERED)(self._read_places)
        self._own: Layer | None = None

    def with_own(self, actors: OwnActors, places: OwnPlaces) -> Knowledge:
        """The same knowledge with a user's lists laid over it: what they name, they alone say what it is."""
        layered = copy(self)
        settled = OwnPlaces(tuple(self._within(own) for own in places.places))
        layered._own = layer_of(actors, settled, base=self._actors)  # noqa: SLF001 - a copy of the same class
        return layered

    def _within(self, own: OwnPlace) -> OwnPlace:
        """A listed place with the id of the division that it is said to lie in."""
        place = own.place
        held = self.places_named(place.admin1) if place.admin1 else ()
        fits = [one.id for one in held if one.kind == "admin1" and (not place.country or one.country == place.country)]
        return replace(own, place=replace(place, admin1_id=fits[0])) if fits else own

    def country(self, alpha3: str) -> Country | None:
        """The country with this ISO 3166 alpha-3 code."""
        return self._countries.get(alpha3)

    def country2(self, alpha2: str) -> Country | None:
        """The country with this ISO 3166 alpha-2 code; the one of today where a former one had the same."""
        return self._by_alpha2.get(alpha2)

    def country_named(self, name: str) -> Country | None:
        """The country called `name`: its name, an alias or an abbreviation; "US" is a country and "us" is none."""
        if self._own and self._own.claims(name):
            return self._listed_country(name)
        found = _first(self._names, name)
        return self._countries[found] if found else None

    def demonym(self, word: str) -> Country | None:
        """The country of an adjective or of a word for its people ("Pakistani", "Danes"); capitalised words alone."""
        if self._own and self._own.claims(word):
            return None
        found = _first(self._demonyms, word) if word[:1].isupper() else None
        return self._countries[found] if found else None

    def may_end_country(self, word: str) -> bool:
        """Whether some country's name or demonym ends with a word; what most words are let go by, before whole names are asked."""
        return self._own is not None or not self._country_ends.isdisjoint(lookup_keys(word))

    @cached_property
    def _country_ends(self) -> frozenset[str]:
        return frozenset(key.rpartition(" ")[2] for key in (*self._names, *self._demonyms))

    def metonym(self, name: str) -> Metonym | None:
        """Who sits at the capital or seat called `name`."""
        return None if self._own and self._own.claims(name) else _first(self._metonyms, name)

    def actor(self, id: str) -> KnownActor | None:  # noqa: A002 - the field of a KnownActor is called so
        """The actor with this id, such as "grp:haqqani-network"."""
        listed = self._own.actors.get(id) if self._own else None
        return listed or self._actors.get(id)

    def given_code(self, id: str, date: str | None) -> OwnCode | None:  # noqa: A002 - as above
        """What a user's list says of the actor with this id on a date (ISO, any precision); None where it says nothing."""
        return self._own.code(id, date) if self._own else None

    def actors_named(self, name: str) -> tuple[KnownActor, ...]:
        """The organizations, groups and persons called `name`: by own name before alias, then groups, organizations, persons by id."""
        listed = self._own.actors_named(name) if self._own else ()
        return listed or _first(self._actor_names, name) or ()

    def without(self, ids: Collection[str]) -> Knowledge:
        """The same knowledge without the listed places of these ids: on a page that says that it means others."""
        less = copy(self)
        less._own = self._own.without(ids) if self._own else None  # noqa: SLF001 - a copy of the same class
        return less

    def listed_places(self, name: str) -> tuple[KnownPlace, ...]:
        """The places of a user's list that are called `name`."""
        return self._own.places_named(name) if self._own else ()

    def lists(self, name: str) -> bool:
        """Whether a name is that of an actor or place of a user's list."""
        return self._own is not None and self._own.claims(name)

    def persons_called(self, surname: str) -> tuple[KnownActor, ...]:
        """The persons whose names end, or else begin, with these words; a page must say more of them than a surname."""
        words = tuple(folded(surname).split())
        named = (
            [(key, actor) for key, actor in self._by_word.get(words[-1], ()) if len(key) > len(words)] if words else []
        )
        ends = [actor for key, actor in named if key[-len(words) :] == words]
        begins = [actor for key, actor in named if key[: len(words)] == words]
        return tuple(dict.fromkeys((*ends, *begins)))

    @cached_property
    def _by_word(self) -> Mapping[str, list[tuple[tuple[str, ...], KnownActor]]]:
        """The persons by each word of their names, with the words of the name."""
        found: defaultdict[str, list[tuple[tuple[str, ...], KnownActor]]] = defaultdict(list)
        for key, actors in self._actor_names.items():
            words = tuple(key.split())
            for actor in actors:
                if actor.kind == "person":
                    for word in dict.fromkeys(words):
                        found[word].append((words, actor))
        return found

    def keys_near(self, name: str) -> Iterator[tuple[str, str]]:
        """Keys that may be meant where a name is not known, each with whose it is.

        Of the keys of places the ones that begin with the same two letters and are about as long; of the others all.
        """
        yield from ((key, self._countries[code].name) for key, code in (*self._names.items(), *self._demonyms.items()))
        yield from ((key, seat.name) for key, seat in self._metonyms.items())
        yield from ((key, actor.name) for key, actors in self._actor_names.items() for actor in actors[:1])
        start, size = folded(name)[:2], len(folded(name))
        if start:
            yield from self._base.execute(_KEYS_NEAR, (start, start + "\U0010ffff", size - 2, size + 2))

    def outlet(self, site: str) -> Outlet | None:
        """The outlet with this host, domain or name; of names that several bear none."""
        host = site.lower().removeprefix("www.")
        parts = host.split(".")
        domains = (".".join(parts[at:]) for at in range(len(parts) - 1))
        return next(
            (self._outlets[name] for name in (*domains, *lookup_keys(site), folded(site)) if name in self._outlets),
            None,
        )

    def home_of(self, outlet: Outlet) -> KnownPlace | None:
        """The town whose readers an outlet serves; None for those of a whole country."""
        country = self.country(outlet.country)
        found = self.places_named(outlet.place) if outlet.place and country else ()
        return next(
            (
                place
                for place in found
                if country
                and place.kind == "city"
                and place.country == country.alpha2
                and (outlet.admin1 is None or place.admin1 == outlet.admin1)
            ),
            None,
        )

    def places_named(self, name: str) -> tuple[KnownPlace, ...]:
        """Every place called `name`, best first by a prior of population, kind and how close the name is to the place's own."""
        listed = self._own.places_named(name) if self._own else ()
        found: dict[str, KnownPlace] = {place.id: place for place in listed}
        for key in lookup_keys(name):
            for place in self._places_by_key(key):
                found.setdefault(place.id, place)
        return tuple(found.values())

    def place(self, id: str) -> KnownPlace | None:  # noqa: A002 - the field of a KnownPlace is called so
        """The place with this id, such as "gn:1166993" or "feat:khyber-pass"."""
        if self._own and id in self._own.places:
            return self._own.places[id]
        number = id.removeprefix("gn:")
        query, key = (_BY_NUMBER, number) if number != id else (_BY_ID, id)
        row = self._base.execute(query, (key,)).fetchone()
        return _place(row) if row else None

    def _read_places(self, key: str) -> tuple[KnownPlace, ...]:
        rows: list[PlaceTuple] = self._base.execute(_BY_KEY, (key,)).fetchall()
        return tuple(_place(row) for row in sorted(rows, key=_prior))

    def _listed_country(self, name: str) -> Country | None:
        """The country that a name is listed as; None where it is listed as anything else."""
        listed = self._own.actors_named(name) if self._own else ()
        return self._countries.get(listed[0].country or "") if listed and listed[0].kind == "country" else None


def _first(table: Mapping[str, T], name: str) -> T | None:
    """What `table` has under the first of the name's keys that it knows."""
    for key in lookup_keys(name):
        if key in table:
            return table[key]
    return None


def _countries(base: sqlite3.Connection) -> Iterator[Country]:
    columns = "alpha3, alpha2, name, geonames_id, lat, lon, capital, status, start, stop, successors"
    for row in base.execute(f"SELECT {columns} FROM countries"):  # noqa: S608 - the columns are written above
        yield Country(*(*row[:-1], tuple(row[-1].split("|")) if row[-1] else ()))


def _by_alpha2(countries: Mapping[str, Country]) -> dict[str, Country]:
    former_first = sorted(countries.values(), key=lambda country: (country.status != "former", country.start or ""))
    return {country.alpha2: country for country in former_first}


def _actors(base: sqlite3.Connection) -> Iterator[KnownActor]:
    held: defaultdict[str, list[KnownRole]] = defaultdict(list)
    for id_, *role in base.execute("SELECT id, title, code, start, stop FROM roles ORDER BY id, number"):
        held[id_].append(KnownRole(*role))
    for row in base.execute("SELECT id, name, kind, first, sector, country, start, stop FROM actors"):
        yield KnownActor(*(*row[:6], tuple(held[row[0]]), *row[6:]))


def _actor_names(base: sqlite3.Connection, actors: Mapping[str, KnownActor]) -> dict[str, tuple[KnownActor, ...]]:
    # Ids say the kind first ("grp:", "org:", "person:"), so that groups come before organizations, and these before persons.
    named: defaultdict[str, list[KnownActor]] = defaultdict(list)
    for key, id_ in base.execute("SELECT key, id FROM actor_names ORDER BY key, rank, id"):
        named[key].append(actors[id_])
    return {key: tuple(found) for key, found in named.items()}


def _outlets(base: sqlite3.Connection) -> dict[str, Outlet]:
    """The outlets by domain, and by the key of a name that only one has."""
    found: dict[str, Outlet] = {}
    named: defaultdict[str, list[Outlet]] = defaultdict(list)
    for domain, key, *rest in base.execute("SELECT domain, key, name, alpha3, place, admin1 FROM outlets"):
        found[domain] = Outlet(domain, *rest)
        named[key].append(found[domain])
    return found | {key: outlets[0] for key, outlets in named.items() if len({_home(one) for one in outlets}) == 1}


def _home(outlet: Outlet) -> tuple[str | None, ...]:
    return outlet.country, outlet.place, outlet.admin1


def _place(row: PlaceTuple) -> KnownPlace:
    number, id_, name, kind, countries, admin1, lat, lon, population, capital, division, rank = row
    held = tuple(countries.split("|")) if countries else ()
    return KnownPlace(
        id=id_ or f"gn:{number}",
        name=name,
        kind=kind,  # type: ignore[arg-type] # checked when the value is made
        country=held[0] if len(held) == 1 else None,
        admin1=division,
        geonames_id=None if id_ else number,
        lat=lat,
        lon=lon,
        population=population,
        primary=rank < _ALTERNATE,
        capital=bool(capital),
        countries=held,
        admin1_id=None if admin1 is None else f"gn:{admin1}",
    )


def _prior(row: PlaceTuple) -> tuple[float, int]:
    """Sorts the likeliest first; the number breaks ties."""
    number, kind, population, capital, rank = row[0], row[3], row[8], row[9], row[11]
    people = _OUR_FEATURE if kind in _OURS else float(population or (_OUR_TOWN if row[1] else 0))
    seat = _CAPITAL_WEIGHT if capital else 1.0
    close = _ALTERNATE_WEIGHT if rank == _ALTERNATE else 1.0
    return (-math.log1p(people) - math.log(_KIND_WEIGHT.get(kind, 1.0) * seat * close), number)
