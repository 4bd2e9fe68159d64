"""Look after a store in a folder: see that it is whole, copy it, bring a copy back, pack it, write it as one file."""

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
from chaingraph.graph.store.folder import copy, counts, open_folder, trouble, writing
from chaingraph.graph.store.manifest import Manifest
from chaingraph.graph.store.naming import declarations, named


def check(folder: Path) -> Manifest:
    """Return what the store in ``folder`` holds, once every byte and every count is as written.

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
    """Copy the store in ``folder`` to ``target``, a new folder; the copy is a store of its own.

    It shares no file with the first one, and is there as a whole or not at all. Raises ForeignFolder where there is
    something already, and what ``check`` raises.
    """
    told = check(folder)
    with trouble(target):
        if target.exists() or folder.resolve() in target.resolve().parents:
            raise ForeignFolder(path=target)
        with replacing_folder(target) as new:
            copy(folder / told.graph, new / told.graph, told, link=False)
            manifest.write(told, new)
    return told


def restore(source: Path, folder: Path) -> Manifest:
    """Put what the store in ``source`` holds into ``folder``, in place of what is there; return what that is.

    Raises what ``check`` raises of ``source``, and ForeignFolder, StoreBusy or StoreTrouble.
    """
    told = check(source)
    with writing(folder, keep=False) as writer:
        writer.close()
        shutil.rmtree(writer.graph)
        copy(source / told.graph, writer.graph, told, link=False)
        files = manifest.fingerprints(writer.graph)
        told = replace(told, graph=writer.graph.name, files=files)
        manifest.write(told, folder)
        return told


def compact(folder: Path) -> Manifest:
    """Pack the store in ``folder`` as small as it gets, and free what nobody needs; return what it holds.

    Raises StoreBusy and what ``check`` raises.
    """
    told = check(folder)
    with writing(folder) as writer:
        writer.engine.optimize()
        return writer.publish(told.prefixes, told.sources, told.ontology)


def dump(folder: Path, file: BinaryIO) -> Manifest:
    """Write the store in ``folder`` as N-Quads, for a server's own loader; return what it holds.

    What is known stands in no graph, what is derived in its own; blank nodes have names, and prefixes are declared, as after
    ``upload.load_endpoint``. Raises NoStore, StoreTrouble, DamagedStore or OSError.
    """
    store = open_folder(folder)
    quads = chain(declarations(store.prefixes), named(store.engine, store.manifest.hash[:16]))
    ox.serialize(quads, file, ox.RdfFormat.N_QUADS)
    return store.manifest
