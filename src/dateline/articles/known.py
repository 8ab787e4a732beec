"""Site furniture as an input: lines known from other pages of a site, as a furniture file holds them, and what they make of a page's words."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path

from dateline.articles.sites import from_host
from dateline.errors import InputError
from dateline.languages.furniture import Furniture, folded, furniture_words

_DIGEST = 12
_KEYS = frozenset(("host", "name", "pages", "lines"))


@dataclass(frozen=True, slots=True)
class SiteLines:
    """The lines known of one site, folded; those without a `host` hold for every page."""

    host: str | None
    lines: frozenset[str]

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", frozenset(filter(None, map(folded, self.lines))))


@dataclass(frozen=True)
class KnownFurniture:
    """What is known of the furniture of sites, each once, sorted; `digest` is the same wherever the same lines are known of the same sites."""

    sites: tuple[SiteLines, ...] = field(default=(), hash=False)
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        merged: dict[str, frozenset[str]] = {}
        for site in self.sites:
            merged[site.host or ""] = merged.get(site.host or "", frozenset()) | site.lines
        sites = sorted((host, lines) for host, lines in merged.items() if lines)
        written = json.dumps([[host, sorted(lines)] for host, lines in sites])
        object.__setattr__(self, "sites", tuple(SiteLines(host or None, lines) for host, lines in sites))
        object.__setattr__(self, "digest", sha256(written.encode()).hexdigest()[:_DIGEST])

    @cached_property
    def _by_host(self) -> Mapping[str | None, frozenset[str]]:
        return {site.host: site.lines for site in self.sites}

    def lines_for(self, url: str | None) -> frozenset[str]:
        """The lines known of a page at an address: those of its host, of the hosts that this one is part of, and of no host."""
        found = [lines for host in _hosts(url) if (lines := self._by_host.get(host))]
        return found[0] if len(found) == 1 else frozenset().union(*found)


def _hosts(url: str | None) -> Iterator[str | None]:
    """No host, an address's own, and those above it: example.org for news.example.org."""
    yield None
    host = host_of(url) or ""
    while host:
        yield host
        host = host.partition(".")[2]


def host_of(url: str | None) -> str | None:
    """The host that names the site of an address; None where there is none."""
    try:
        return from_host(url)
    except ValueError:  # brackets that are no address of version 6
        return None


def words_for(code: str, furniture: KnownFurniture | None, url: str | None) -> Furniture:
    """The furniture words of a language, with the lines known of the site that an address is of.

    Args:
        code: the language.
        furniture: what is known; None where nothing was given.
        url: the page's address.
    """
    known = furniture.lines_for(url) if furniture else None
    return _with_known(code, known) if known else furniture_words(code)


@lru_cache(maxsize=256)
def _with_known(code: str, known: frozenset[str]) -> Furniture:
    return replace(furniture_words(code), known=known)


# ── the file ─────────────────────────────────────────────────────────────────────────────────────────────────


def load_furniture(*paths: str | Path) -> KnownFurniture:
    """The site furniture that files hold, as `dateline furniture` writes them; of several files, all together.

    Raises:
        InputError: when a file cannot be read, or is not as it should be.
    """
    return KnownFurniture(tuple(site for path in paths for site in _sites(path)))


def _sites(path: str | Path) -> Iterator[SiteLines]:
    table = _table(path)
    if other := table.keys() - {"sites"}:
        raise _unlike(path, f"has {_listed(other)} outside of [[sites]]", "nothing but [[sites]] sections")
    sections = table.get("sites", [])
    if not isinstance(sections, list) or not all(isinstance(section, dict) for section in sections):
        raise _unlike(path, "has a [sites] that is no list", "[[sites]], in double brackets, above each site")
    for number, section in enumerate(sections, start=1):
        yield _site(path, f"section {number} of [[sites]]", section)


def _table(path: str | Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        message = f"the furniture file {path} cannot be read: {error.strerror or error}"
        raise InputError(message) from error
    except ValueError as error:  # no UTF-8, or no TOML
        raise _unlike(path, f"is no TOML ({error})", "a file as `dateline furniture` writes it") from error


def _site(path: str | Path, where: str, section: Mapping[str, object]) -> SiteLines:
    if other := section.keys() - _KEYS:
        raise _unlike(path, f"has {_listed(other)} in {where}", f"only {_listed(_KEYS)}")
    lines, host = section.get("lines"), section.get("host")
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise _unlike(path, f"has lines = {lines!r:.60} in {where}", 'a list such as ["share this story", "most read"]')
    if host is None:
        return SiteLines(None, frozenset(lines))
    named = host_of(host if "://" in host else f"//{host}") if isinstance(host, str) else None
    if named is None:
        raise _unlike(path, f"has host = {host!r:.60} in {where}", 'a host such as "example.org", or no such key')
    return SiteLines(named, frozenset(lines))


def _listed(keys: Iterable[str]) -> str:
    return ", ".join(sorted(keys))


def _unlike(path: str | Path, found: str, expected: str) -> InputError:
    return InputError(f"the furniture file {path} {found}; expected {expected}")
