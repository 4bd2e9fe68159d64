"""Makes, when a wheel is built, what each command would make anew: catalogue and templates compiled, and the default graph with what follows."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

import polib
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CATALOGUE = "src/chaingraph/base/locale/zh.po"


class Prepared(BuildHookInterface[Any]):
    """Adds ``zh.mo`` beside ``zh.po``, ``default.nq`` and the templates as Python to a wheel; an editable install reads texts and data."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make them in a folder that lasts until the wheel is built."""
        if version == "editable":
            return
        self._made = tempfile.TemporaryDirectory()
        made = Path(self._made.name)
        compiled, graph, templates = made / "zh.mo", made / "default.nq", made / "templates"
        polib.pofile(str(Path(self.root) / CATALOGUE)).save_as_mofile(str(compiled))
        _prepare(Path(self.root) / "src", graph, templates)
        build_data["force_include"] |= {
            str(compiled): "chaingraph/base/locale/zh.mo",
            str(graph): "chaingraph/default.nq",
            str(templates): "chaingraph/rendering/compiled",
        }

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the folder."""
        if version != "editable":
            self._made.cleanup()


def _prepare(source: Path, graph: Path, templates: Path) -> None:
    """Write the default graph of the package in ``source`` to a file, and its templates as modules of Python to a folder."""
    sys.path.insert(0, str(source))
    try:
        from chaingraph.graph.store import open_store, prepared
        from chaingraph.rendering.environment import environment

        prepared.write(open_store(), graph)
        environment().compile_templates(templates, zip=None, ignore_errors=False)
    finally:
        sys.path.remove(str(source))
