"""Stores: each statement stands in the graph of its passage, and everything known in the default graph."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from chaingraph.graph.datafiles import data_files
from chaingraph.graph.errors import DataBesideStore
from chaingraph.graph.store import prepared
from chaingraph.graph.store.base import Answer, Solutions, Store, Term
from chaingraph.graph.store.local import LocalStore, load
from chaingraph.model import resources

__all__ = [
    "MEMORY",
    "Answer",
    "LocalStore",
    "Solutions",
    "Store",
    "Term",
    "is_endpoint",
    "load",
    "open_store",
]

MEMORY = "memory"


def open_store(
    name: str = MEMORY,
    *,
    data: Iterable[Path | str] = (),
    default: bool = True,
    ontology: bool = True,
    timeout: float | None = None,
) -> Store:
    """Return the store of this name: ``memory``, a folder, or the http(s) address of a SPARQL endpoint.

    A store in memory holds the ontology and what its rules derive (unless ``ontology`` is false), the first document (unless
    ``default`` is false) and ``data``: files or folders of Turtle, TriG, N-Triples, N-Quads or JSON-LD. A folder or an endpoint is queried as it was loaded. Raises
    DataBesideStore, what ``parsing.load``, ``folder.open_folder`` and ``endpoint.Endpoint`` raise.
    """
    given = [Path(path) for path in data]
    if name == MEMORY:
        if default and ontology and not given and resources.prepared().exists():
            return prepared.read(resources.prepared(), timeout)
        first = [resources.default_data()] if default else []
        files = data_files([*first, *given])
        return load([resources.ontology(), *files], timeout) if ontology else load(files, timeout, rules=())
    if given:
        raise DataBesideStore(name=name)
    if is_endpoint(name):
        from chaingraph.graph.store.endpoint import Endpoint

        return Endpoint(name, timeout=timeout)
    from chaingraph.graph.store.folder import open_folder

    return open_folder(Path(name), timeout=timeout)


def is_endpoint(name: str) -> bool:
    """Return whether the name of a store is the address of an endpoint."""
    return name.lower().startswith(("http://", "https://"))
