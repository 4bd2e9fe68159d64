"""What a folder of tables holds, and whether it is whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from chaingraph.graph.signing import SignOff
from chaingraph.measures.errors import DamagedTables, MissingTables, NoTables
from chaingraph.model.vocabulary import PARTS

WHOLE = ("terms", "things", "chains", "statements", "evidence", "relations", "serves", "figures", "later", "slips")
NETWORK = ("relations", "serves", "evidence")  # of which each part of the text has its own
MANIFEST = "tables.json"
FORMAT = "chaingraph tables 4"


def of_part(table: str, part: str) -> str:
    """Return the name of a table as it is in a part of the text (one of PARTS, or all of it where that is empty)."""
    return f"{table}_{part}" if part and table in NETWORK else table


TABLES = (*WHOLE, *(of_part(table, part) for part in PARTS for table in NETWORK))


def path_of(folder: Path, table: str) -> Path:
    """Return where a table stands in a folder."""
    return folder / f"{table}.parquet"


def manifest(folder: Path, rows: Mapping[str, int], sign_off: SignOff) -> str:
    """Return the text of the manifest: the format, how far the graph is signed off, and of each table rows and SHA-256 of its file."""
    tables = {table: {"rows": rows[table], "sha256": _hash(path_of(folder, table))} for table in TABLES}
    return json.dumps({"format": FORMAT, "sign_off": asdict(sign_off), "tables": tables}, indent=2) + "\n"


def sign_off(folder: Path) -> SignOff:
    """Return how far the graph was signed off that the tables in a folder were written from. Raises NoTables."""
    try:
        return SignOff(**{name: int(count) for name, count in _manifest(folder)["sign_off"].items()})
    except (ValueError, KeyError, TypeError, AttributeError):
        raise NoTables(path=folder) from None


def check(folder: Path) -> None:
    """Raise MissingTables, NoTables or DamagedTables unless ``folder`` holds all tables, each as it was written."""
    if not folder.exists():
        raise MissingTables(path=folder)
    for table, written in _hashes(folder).items():
        if _hash(path_of(folder, table)) != written:
            raise DamagedTables(path=folder, reason=path_of(folder, table).name)


def holds_tables(folder: Path) -> bool:
    """Return whether a folder holds tables, whole or not, and nothing else."""
    try:
        _hashes(folder)
    except NoTables:
        return False
    known = {MANIFEST, *(path_of(folder, table).name for table in TABLES)}
    return {entry.name for entry in folder.iterdir()} <= known


def _hashes(folder: Path) -> dict[str, str]:
    """Return the SHA-256 that each file had when it was written. Raises NoTables."""
    try:
        return {table: str(_manifest(folder)["tables"][table]["sha256"]) for table in TABLES}
    except (KeyError, TypeError):
        raise NoTables(path=folder) from None


def _manifest(folder: Path) -> Any:
    """Return the manifest of a folder. Raises NoTables."""
    try:
        written = json.loads((folder / MANIFEST).read_bytes())
        if written["format"] == FORMAT:
            return written
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass
    raise NoTables(path=folder)


def _hash(path: Path) -> str | None:
    """Return the SHA-256 of a file; None where it can not be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
