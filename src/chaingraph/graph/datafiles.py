"""Which files hold data, by their names: the format of each, the data files of a folder, and what of a folder is not read."""

import os
from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path

import pyoxigraph as ox

from chaingraph.base.errors import MissingData
from chaingraph.graph.errors import DocumentAsData, NoData, UnknownFormat

FORMATS: Mapping[str, ox.RdfFormat] = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".jsonld": ox.RdfFormat.JSON_LD,
}
PACKED = ".gz"
ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz", ".zst")  # in which data may be: not read
DOCUMENTS = (".txt", ".md", ".html", ".htm", ".docx", ".wps", ".xlsx", ".csv", ".pdf")  # from which data is drafted
OTHERS = (".rdf", ".owl", ".n3", ".json", ".trix", ".hdt")  # other formats of data, which are not read
FOLDERS = 1000  # below a folder that are looked into for data


def format_of(path: Path) -> ox.RdfFormat:
    """Return the format of a file, from its name, packed or not. Raises MissingData, DocumentAsData or UnknownFormat."""
    ending = ending_of(path)
    if ending in FORMATS:
        return FORMATS[ending]
    if not os.path.exists(path):
        raise MissingData(str(path), like(path))
    raise (DocumentAsData if ending in DOCUMENTS else UnknownFormat)(path=path)


def like(path: Path) -> list[str]:
    """Return the folders and data files whose names are like that of a path, beside it."""
    import difflib

    beside = path.parent.iterdir() if path.parent.is_dir() else ()
    names = [entry.name for entry in beside if entry.is_dir() or ending_of(entry) in FORMATS]
    return [str(path.with_name(name)) for name in difflib.get_close_matches(path.name, names, cutoff=0.8)]


def data_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files to read: each path itself or, for a folder, all data files in it that are not empty. Raises NoData."""
    files: list[Path] = []
    for path in paths:
        inside = sorted(filter(_is_data, path.iterdir())) if os.path.isdir(path) else [path]
        if not inside:
            raise NoData(path=path)
        files += inside
    return files


def left_out(paths: Iterable[Path]) -> list[Path]:
    """Return what in folders is data by its name and is not read: other formats, archives, empty files, dead links, subfolders that hold data."""
    entries = (entry for path in paths if os.path.isdir(path) for entry in sorted(path.iterdir()))
    return [entry for entry in entries if not entry.name.startswith(".") and _is_other_data(entry)]


def _is_other_data(path: Path) -> bool:
    if os.path.isdir(path):
        inside = (Path(name) for _, _, names in islice(os.walk(path), FOLDERS) for name in names)
        return any(ending_of(file) in FORMATS and not file.name.startswith(".") for file in inside)
    ending = ending_of(path)
    return ending in OTHERS or path.suffix.lower() in ARCHIVES or (ending in FORMATS and not _is_data(path))


def ending_of(path: Path) -> str:
    """Return the ending that tells the format of a file, packed or not."""
    return Path(path.stem if path.suffix.lower() == PACKED else path.name).suffix.lower()


def _is_data(path: Path) -> bool:
    """Return whether a file is data by its name, packed or not; hidden and empty files, pipes and dead links are not."""
    is_named_so = not path.name.startswith(".") and ending_of(path) in FORMATS
    return is_named_so and os.path.isfile(path) and path.stat().st_size > 0
