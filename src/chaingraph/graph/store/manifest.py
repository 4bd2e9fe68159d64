"""The manifest of a folder: which graph it holds, how large it is, and how to verify it."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

import pyoxigraph as ox

from chaingraph.base import writing
from chaingraph.graph.errors import DamagedStore, NoStore, StoreTrouble

NAME = "chaingraph.json"
FORMAT = 1
_PLAIN = re.compile(r"\w[\w.-]*")  # a name, never a path to another folder
_PREFIX = re.compile(r"(\w([\w.-]*[\w-])?)?")
# the engine's log, which its readers may write
_NOTES = ("LOG", "LOCK")


@dataclass(frozen=True)
class Manifest:
    """One graph in a folder.

    ``graph`` names its subfolder. ``statements`` counts each statement once per graph, the default graph among them;
    ``known`` those of the default graph, ``derived`` those that rules added, ``graphs`` the named graphs. ``files`` holds
    the size (bytes) and the SHA-256 of each of its files, ``hash`` the SHA-256 of these. ``sources`` are the files
    loaded, in order: name and size (bytes); ``ontology`` is the SHA-256 of the ontology and rules loaded with them. ``written`` is the
    time (ISO 8601, UTC), ``chaingraph`` and ``engine`` are the versions that wrote it. ``times`` is when each file was last
    written (nanoseconds): who opens the graph reads again what was touched since. ``things`` and ``relations`` are the size of
    the network, None in a store that was written before that was counted.
    """

    graph: str
    prefixes: Mapping[str, str]
    statements: int
    known: int
    derived: int
    graphs: int
    files: Mapping[str, tuple[int, str]]
    hash: str
    sources: list[tuple[str, int]]
    ontology: str
    written: str
    chaingraph: str
    engine: str
    format: int = FORMAT
    times: Mapping[str, int] = field(default_factory=dict)
    things: int | None = None
    relations: int | None = None


def read(folder: Path) -> Manifest:
    """Return the manifest of the store in ``folder``. Raises NoStore, StoreTrouble or DamagedStore."""
    try:
        told = json.loads((folder / NAME).read_text("utf-8"))
        if told["format"] != FORMAT:
            raise DamagedStore(path=folder, reason="another version of ChainGraph wrote it")
        return _checked(Manifest(**told))
    except (FileNotFoundError, NotADirectoryError):
        raise NoStore(path=folder) from None
    except OSError as error:
        raise StoreTrouble(path=folder, reason=os.strerror(error.errno or 0)) from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise DamagedStore(path=folder, reason="its manifest cannot be read") from None


def _checked(told: Manifest) -> Manifest:
    """Return a manifest whose values are of the types that they should be. Raises ValueError, TypeError or AttributeError."""
    if not all(_PLAIN.fullmatch(name) for name in (told.graph, *told.files)):
        raise ValueError("a file of a graph stands in its folder")
    for size, digest in told.files.values():
        if type(size) is not int or not isinstance(digest, str):
            raise ValueError("a file has a size and a hash")
    counts = (
        told.things or 0,
        told.relations or 0,
        told.statements,
        told.known,
        told.derived,
        told.graphs,
        *(size for _, size in told.sources),
        *told.times.values(),
    )
    texts = (told.hash, told.ontology, told.written, told.chaingraph, told.engine, *(name for name, _ in told.sources))
    if not all(type(count) is int for count in counts) or not all(isinstance(text, str) for text in texts):
        raise ValueError("a count is a whole number, and the rest is text")
    for prefix, space in told.prefixes.items():
        ox.NamedNode(space)  # which raises ValueError of what is no IRI
        if not _PREFIX.fullmatch(prefix):
            raise ValueError("a query could not declare that prefix")
    return told


def write(manifest: Manifest, folder: Path) -> None:
    """Put the manifest into ``folder``: the old one or the new one, never half, and on the disk. Raises OSError."""
    writing.write(folder / NAME, json.dumps(asdict(manifest), ensure_ascii=False, indent=1).encode("utf-8"))


def sizes(graph: Path) -> dict[str, int]:
    """Return the size (bytes) of each file of a graph. Raises OSError."""
    return {path.name: path.stat().st_size for path in sorted(graph.iterdir()) if not path.name.startswith(_NOTES)}


def times(graph: Path) -> dict[str, int]:
    """Return when each file of a graph was last written (nanoseconds). Raises OSError."""
    return {name: (graph / name).stat().st_mtime_ns for name in sizes(graph)}


def changed(graph: Path, told: Manifest) -> list[str]:
    """Return the files of a graph that are not as they were written.

    Sizes are compared of all; hashes of those that were touched since, by the time that the system keeps. Raises OSError.
    """
    found, written = sizes(graph), {name: size for name, (size, _) in told.files.items()}
    wrong = [name for name in {*found, *written} if found.get(name) != written.get(name)]
    touched = (name for name, time in times(graph).items() if time != told.times.get(name) and name not in wrong)
    return sorted([*wrong, *(name for name in touched if _digest(graph / name) != told.files[name][1])])


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fingerprints(graph: Path, known: Mapping[str, tuple[int, str]] | None = None) -> dict[str, tuple[int, str]]:
    """Write the files of a graph to disk, and return the size and SHA-256 of each; those ``known`` are as they were. Raises OSError."""
    found = dict(known or {})
    for name, size in sizes(graph).items():
        if name in found and found[name][0] == size:
            continue
        with (graph / name).open("rb") as file:
            os.fsync(file.fileno())
            found[name] = (size, hashlib.file_digest(file, "sha256").hexdigest())
    writing.sync(graph)
    return found


def whole(files: Mapping[str, tuple[int, str]]) -> str:
    """Return one SHA-256 for all files of a graph."""
    return hashlib.sha256(json.dumps(sorted(files.items())).encode()).hexdigest()
