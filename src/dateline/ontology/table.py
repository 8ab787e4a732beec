"""A TOML table that knows where it stands, so that an error can name the file, the key, what was found and what was expected."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from dateline.errors import OntologyError
from dateline.ontology.checks import wrong


@contextmanager
def at(place: str) -> Iterator[None]:
    """Put the place before the message of any error of the ontology that is raised inside."""
    try:
        yield
    except OntologyError as error:
        message = f"{place}: {error}"
        raise OntologyError(message) from error


@dataclass(frozen=True, slots=True)
class Table:
    """Keys and values, and their place: a file ("types/AID.toml"), or an entry of the array above ("examples 3")."""

    place: str
    values: Mapping[str, object]

    def keys_among(self, *allowed: str) -> None:
        """Refuse a key that nobody reads: most are misspelt.

        Raises:
            OntologyError: a key is none of those allowed.
        """
        for key in self.values:
            if key not in allowed:
                near = get_close_matches(key, allowed, n=1)
                hint = f"; write {near[0]} for it" if near else ""
                raise wrong(what="key", found=key, expected=f"one of {', '.join(allowed)}{hint}")

    def has(self, key: str) -> bool:
        """Whether the key stands there."""
        return key in self.values

    def needs(self, key: str) -> None:
        """Refuse a table without the key.

        Raises:
            OntologyError: the key is missing.
        """
        self._value(key)

    def text(self, key: str) -> str:
        """A string that must be there.

        Raises:
            OntologyError: the key is missing, or its value is no string.
        """
        value = self._value(key)
        if isinstance(value, str):
            return value
        raise wrong(what=key, found=value, expected="a string")

    def number(self, key: str) -> float:
        """A number that must be there.

        Raises:
            OntologyError: the key is missing, or its value is no number.
        """
        value = self._value(key)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        raise wrong(what=key, found=value, expected="a number")

    def whole(self, key: str) -> int:
        """A whole number that must be there.

        Raises:
            OntologyError: the key is missing, or its value is no whole number.
        """
        value = self._value(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        raise wrong(what=key, found=value, expected="a whole number")

    def day(self, key: str) -> date:
        """A date that must be there.

        Raises:
            OntologyError: the key is missing, or its value is no date.
        """
        value = self._value(key)
        if isinstance(value, date):
            return value
        raise wrong(what=key, found=value, expected="a date, as in 2026-11-24")

    def flag(self, key: str) -> bool:
        """A true or false; false where the key is left out.

        Raises:
            OntologyError: the value is neither.
        """
        value = self.values.get(key, False)
        if isinstance(value, bool):
            return value
        raise wrong(what=key, found=value, expected="true or false")

    def texts(self, key: str) -> tuple[str, ...]:
        """An array of strings; empty where the key is left out.

        Raises:
            OntologyError: the value is no array, or holds something else.
        """
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise wrong(what=key, found=value, expected="an array of strings")

    def table(self, key: str) -> Table:
        """A table that must be there.

        Raises:
            OntologyError: the key is missing, or its value is no table.
        """
        value = self._value(key)
        if isinstance(value, dict):
            return Table(key, value)
        raise wrong(what=key, found=value, expected="a table, as in { killed = 24 }")

    def tables(self, key: str, *, needed: bool = False) -> tuple[Table, ...]:
        """An array of tables; empty where the key is left out, unless it is needed.

        Raises:
            OntologyError: the value is no array, or holds something else, or the key is needed and missing.
        """
        value = self._value(key) if needed else self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            return tuple(Table(f"{key} {number}", item) for number, item in enumerate(value, start=1))
        raise wrong(what=key, found=value, expected="an array of tables")

    def _value(self, key: str) -> object:
        if key not in self.values:
            raise wrong(what=key, found="nothing", expected="a value; the key is missing")
        return self.values[key]


def read_table(place: str, data: bytes) -> Table:
    """The table that the bytes of a TOML file hold.

    Raises:
        OntologyError: the bytes are not UTF-8, or no TOML.
    """
    try:
        return Table(place, tomllib.loads(data.decode()))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"{place}: found {error}; expected a TOML file in UTF-8"
        raise OntologyError(message) from error
