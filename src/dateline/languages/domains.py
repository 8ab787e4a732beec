"""Words of sport, entertainment and markets: where they stand, acts are seldom meant as they are worded."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources.abc import Traversable

from dateline.errors import LanguageError


def load_domains(folder: Traversable) -> Mapping[str, frozenset[str]]:
    """The lemmas and two-word phrases of each domain of the language's `domains.toml`.

    Raises:
        LanguageError: when the file is missing or is no TOML.
    """
    file = folder.joinpath("domains.toml")
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        message = f"{file}: expected TOML, found {error}"
        raise LanguageError(message) from error
    return {key: frozenset(words) for key, words in table.items() if key not in {"basis", "written"}}
