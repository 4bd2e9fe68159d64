"""What a folder of tables holds, and whether it is whole."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from chaingraph.errors import DamagedTables, MissingFile, NoTables

TABLES = ("terms", "things", "chains", "statements", "evidence", "relations", "serves", "figures", "slips")
MANIFEST = "tables.json"
FORMAT = "chaingraph tables 1"

_MARK = b"PAR1"  # the first and the last bytes of a Parquet file


def path_of(folder: Path, table: str) -> Path:
    """Return where a table stands in a folder."""
    return folder / f"{table}.parquet"


def manifest(folder: Path, rows: Mapping[str, int]) -> str:
    """Return the text of the manifest: the format, and of each table the number of its rows and the size of its file."""
    sizes = {table: path_of(folder, table).stat().st_size for table in TABLES}
    tables = {table: {"rows": rows[table], "bytes": sizes[table]} for table in TABLES}
    return json.dumps({"format": FORMAT, "tables": tables}, indent=2) + "\n"


def check(folder: Path) -> None:
    """Raise MissingFile, NoTables or DamagedTables unless ``folder`` holds all tables, each as long as it was written."""
    if not folder.exists():
        raise MissingFile(path=folder)
    for table, size in _sizes(folder).items():
        if _length(path_of(folder, table)) != size:
            raise DamagedTables(path=folder, reason=path_of(folder, table).name)


def holds_tables(folder: Path) -> bool:
    """Return whether a folder holds tables, whole or not, and nothing else."""
    try:
        _sizes(folder)
    except NoTables:
        return False
    known = {MANIFEST, *(path_of(folder, table).name for table in TABLES)}
    return {entry.name for entry in folder.iterdir()} <= known


def _sizes(folder: Path) -> dict[str, int]:
    """Return the size that each file had when it was written, in bytes. Raises NoTables."""
    try:
        written: Any = json.loads((folder / MANIFEST).read_bytes())
        if written["format"] != FORMAT:
            raise NoTables(path=folder)
        return {table: int(written["tables"][table]["bytes"]) for table in TABLES}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        raise NoTables(path=folder) from None


def _length(path: Path) -> int | None:
    """Return the size of a Parquet file in bytes; None where there is none, or where its ends are not those of one."""
    try:
        with path.open("rb") as file:
            first = file.read(len(_MARK))
            file.seek(-len(_MARK), 2)
            return file.seek(0, 2) if first == file.read() == _MARK else None
    except OSError:
        return None
