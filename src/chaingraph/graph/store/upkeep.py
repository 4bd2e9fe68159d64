"""Maintain a store in a folder: check it, back it up, restore it, compact it, dump it to a file."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox

from chaingraph.base.errors import ForeignFolder
from chaingraph.base.writing import replacing_folder
from chaingraph.graph.errors import DamagedStore
from chaingraph.graph.store import manifest
from chaingraph.graph.store.folder import open_folder, trouble
from chaingraph.graph.store.manifest import Manifest
from chaingraph.graph.store.naming import declarations, named
from chaingraph.graph.store.writer import copy, counts, writing


def check(folder: Path) -> Manifest:
    """Verify every byte and every count of the store in ``folder``, and return its manifest.

    Raises NoStore, StoreTrouble or DamagedStore.
    """
    store = open_folder(folder)
    told = store.manifest
    with trouble(folder):
        found = manifest.fingerprints(folder / told.graph)
    wrong = sorted(name for name in found if found[name] != tuple(told.files[name]))
    if wrong:
        raise DamagedStore(path=folder, reason="files are not as they were written", names=", ".join(wrong))
    if counts(store.engine) != (told.statements, told.known, told.derived, told.graphs):
        raise DamagedStore(path=folder, reason="it does not hold as many statements as were written")
    return told


def backup(folder: Path, target: Path) -> Manifest:
    """Copy the store in ``folder`` to ``target``, a new folder; the copy is an independent store.

    It shares no file with the original, and appears completely or not at all. Raises ForeignFolder if ``target`` is not
    empty, and what ``check`` raises.
    """
    told = check(folder)
    with trouble(target):
        if target.exists() or folder.resolve() in target.resolve().parents:
            raise ForeignFolder(path=target)
        with replacing_folder(target) as new:
            copy(folder / told.graph, new / told.graph, told, link=False)
            manifest.write(replace(told, times=manifest.times(new / told.graph)), new)
    return told


def restore(source: Path, folder: Path) -> Manifest:
    """Replace the graph in ``folder`` by that of the store in ``source``; return its manifest.

    Raises what ``check`` raises of ``source``, and ForeignFolder, StoreBusy or StoreTrouble.
    """
    told = check(source)
    with writing(folder, keep=False) as writer:
        writer.close()
        shutil.rmtree(writer.graph)
        copy(source / told.graph, writer.graph, told, link=False)
        files = manifest.fingerprints(writer.graph)
        told = replace(told, graph=writer.graph.name, files=files, times=manifest.times(writer.graph))
        manifest.write(told, folder)
        return told


def compact(folder: Path) -> Manifest:
    """Reduce the size of the store in ``folder`` and remove what is no longer needed; return its manifest.

    Raises StoreBusy and what ``check`` raises.
    """
    told = check(folder)
    with writing(folder) as writer:
        writer.engine.optimize()
        return writer.publish(told.prefixes, told.sources, told.ontology)


def dump(folder: Path, file: BinaryIO) -> Manifest:
    """Write the store in ``folder`` as N-Quads, for a server's own loader; return its manifest.

    What is known stands in the default graph and what is derived in its own; blank nodes have names and prefixes are
    declared, as after ``upload.load_endpoint``. Raises NoStore, StoreTrouble, DamagedStore or OSError.
    """
    store = open_folder(folder)
    quads = chain(declarations(store.prefixes), named(store.engine, store.manifest.hash[:16]))
    ox.serialize(quads, file, ox.RdfFormat.N_QUADS)
    return store.manifest
