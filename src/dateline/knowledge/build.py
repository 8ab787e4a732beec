"""Builds the knowledge base: our tables and the pinned packages become one read-only SQLite file.

The same inputs give the same bytes (with the same SQLite library): rows are written in a fixed order and no clock is
read. `python -m dateline.knowledge.build` builds it in place.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
from collections.abc import Iterable
from pathlib import Path

from dateline.knowledge.actors import actor_names, actor_rows, outlet_rows, role_rows
from dateline.knowledge.checks import require_sound
from dateline.knowledge.countries import country_names, country_rows, demonyms, metonyms
from dateline.knowledge.gazetteer import names, places
from dateline.knowledge.packages import Packages, load_packages, package_versions
from dateline.knowledge.schema import INDICES, TABLES, insert
from dateline.knowledge.tables import FOLDER, Tables, read_tables

TARGET = Path(__file__).parent / "knowledge.sqlite"
_NOT_BUILDING = {"__init__.py", "checks.py", "lint.py", "reduce_natural_earth.py", "store.py", "values.py", "within.py"}
_CODE = sorted(path for path in Path(__file__).parent.glob("*.py") if path.name not in _NOT_BUILDING)


def build(target: Path = TARGET, *, tables: Path = FOLDER, packages: Packages | None = None) -> None:
    """Write the knowledge base to `target`, replacing what is there in one step.

    Args:
        target: The file to write.
        tables: The folder of our CSV tables.
        packages: What packages know; the installed ones when left out.

    Raises:
        KnowledgeError: when a table is not as it should be or a package is missing.
    """
    read = read_tables(tables)
    require_sound(read)
    known = packages or load_packages()
    aside = target.with_name(target.name + ".part")
    aside.unlink(missing_ok=True)
    base = sqlite3.connect(aside, isolation_level=None)
    try:
        _fill(base, read, known, input_hash(tables, known.versions))
    finally:
        base.close()
    aside.replace(target)


def build_if_needed(target: Path = TARGET, *, tables: Path = FOLDER) -> bool:
    """Build unless `target` was made from these very inputs; tells whether it was built."""
    if built_from(target) == input_hash(tables, package_versions()):
        return False
    build(target, tables=tables)
    return True


def input_hash(tables: Path, versions: Iterable[str]) -> str:
    """Twelve hex digits over tables, package versions and the code that joins them: the base's version."""
    digest = hashlib.sha256()
    for path in (*sorted(tables.glob("*.csv")), *_CODE):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    digest.update("\n".join(versions).encode())
    return digest.hexdigest()[:12]


def built_from(target: Path) -> str | None:
    """The version that `target` carries; None where there is no such file or it is no knowledge base."""
    if not target.exists():
        return None
    base = sqlite3.connect(f"file:{target}?mode=ro&immutable=1", uri=True)
    try:
        found = base.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
    except sqlite3.DatabaseError:
        return None
    finally:
        base.close()
    return str(found[0]) if found else None


def _fill(base: sqlite3.Connection, tables: Tables, packages: Packages, version: str) -> None:
    base.executescript(TABLES)
    base.execute("BEGIN")
    insert(base, "meta", [("packages", "; ".join(packages.versions)), ("version", version)])
    insert(base, "countries", country_rows(tables))
    insert(base, "country_names", country_names(tables))
    insert(base, "demonyms", demonyms(tables))
    insert(base, "metonyms", metonyms(tables))
    insert(base, "actors", actor_rows(tables))
    insert(base, "actor_names", actor_names(tables))
    insert(base, "roles", role_rows(tables))
    insert(base, "outlets", outlet_rows(tables))
    known = places(tables, packages)
    insert(base, "places", known)
    insert(base, "names", names(tables, packages, known))
    base.execute("COMMIT")
    base.executescript(INDICES)


if __name__ == "__main__":
    sys.stderr.write(f"{TARGET.name} {'built' if build_if_needed() else 'is up to date'}\n")
