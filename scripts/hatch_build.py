"""Makes, when a wheel is built, what each command would make anew: the catalogue of sentences, and the default graph with what follows."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

import polib
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CATALOGUE = "src/chaingraph/base/locale/zh.po"


class Prepared(BuildHookInterface[Any]):
    """Adds ``zh.mo`` beside ``zh.po`` and ``default.nq`` to a wheel; an editable install reads the texts and the data."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make both in a folder that lasts until the wheel is built."""
        if version == "editable":
            return
        self._made = tempfile.TemporaryDirectory()
        compiled, graph = Path(self._made.name) / "zh.mo", Path(self._made.name) / "default.nq"
        polib.pofile(str(Path(self.root) / CATALOGUE)).save_as_mofile(str(compiled))
        _write_graph(Path(self.root) / "src", graph)
        build_data["force_include"] |= {
            str(compiled): "chaingraph/base/locale/zh.mo",
            str(graph): "chaingraph/default.nq",
        }

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the folder."""
        if version != "editable":
            self._made.cleanup()


def _write_graph(source: Path, path: Path) -> None:
    """Write the default graph of the package in ``source`` to a file."""
    sys.path.insert(0, str(source))
    try:
        from chaingraph.graph.store import open_store, prepared

        prepared.write(open_store(), path)
    finally:
        sys.path.remove(str(source))
