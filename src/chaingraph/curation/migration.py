"""Bring data of an earlier version up to this one: the migrations of the ontology, asked in turn over files of data."""

from collections.abc import Sequence
from pathlib import Path

import pyoxigraph as ox

from chaingraph.graph import parsing
from chaingraph.graph.datafiles import data_files
from chaingraph.graph.graph import Graph
from chaingraph.graph.store import LocalStore
from chaingraph.graph.versions import foreign
from chaingraph.model import resources
from chaingraph.model.vocabulary import PREFIXES


def migrate(paths: Sequence[Path]) -> str:
    """Return what files and folders of data state, in this version's terms, as TriG.

    Data all of which is of this version comes out as it went in. Raises what ``parsing.load`` raises.
    """
    engine, prefixes = ox.Store(), dict(PREFIXES)
    for path in data_files(paths):
        prefixes |= parsing.load(path, engine)
    if foreign(Graph(LocalStore(engine, PREFIXES))):
        for migration in resources.migrations():
            engine.update(migration.read_text("utf-8"))
    used = {prefix: space for prefix, space in prefixes.items() if prefix}
    trig = ox.serialize(sorted(engine, key=str), format=ox.RdfFormat.TRIG, prefixes=used)
    assert trig is not None, "it goes to no file"
    return trig.decode("utf-8")
