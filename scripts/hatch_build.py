"""Makes, when a wheel is built, what each command would make anew: catalogue and templates compiled, the default graph with what follows, and how Chinese is spelt."""

from __future__ import annotations

import sys
import tempfile
from importlib.metadata import files
from pathlib import Path
from typing import Any

import polib
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CATALOGUE = "src/chaingraph/base/locale/zh.po"


class Prepared(BuildHookInterface[Any]):
    """Adds ``zh.mo`` beside ``zh.po``, ``default.nq``, the templates as Python and the table of pinyin to a wheel; an editable install reads texts and data."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make them in a folder that lasts until the wheel is built."""
        if version == "editable":
            return
        self._made = tempfile.TemporaryDirectory()
        made = Path(self._made.name)
        compiled, graph, templates, spoken = (
            made / name for name in ("zh.mo", "default.nq", "templates", "pinyin.txt")
        )
        polib.pofile(str(Path(self.root) / CATALOGUE)).save_as_mofile(str(compiled))
        _prepare(Path(self.root) / "src", graph, templates, spoken)
        build_data["force_include"] |= {
            str(compiled): "chaingraph/base/locale/zh.mo",
            str(graph): "chaingraph/default.nq",
            str(templates): "chaingraph/rendering/compiled",
            str(spoken): "chaingraph/rendering/pinyin.txt",
            str(_license("pypinyin")): "chaingraph/rendering/pinyin-LICENSE.txt",
        }

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the folder."""
        if version != "editable":
            self._made.cleanup()


def _license(package: str) -> Path:
    """Return the file of the license of a package, of which a wheel holds a part."""
    return next(Path(file.locate()) for file in files(package) or () if file.name.startswith("LICENSE"))


def _prepare(source: Path, graph: Path, templates: Path, spoken: Path) -> None:
    """Write the default graph of the package in ``source`` and the table of pinyin to files, and its templates as modules of Python to a folder."""
    sys.path.insert(0, str(source))
    try:
        from chaingraph.graph.store import open_store, prepared
        from chaingraph.rendering import pinyin
        from chaingraph.rendering.environment import environment

        prepared.write(open_store(), graph)
        environment().compile_templates(templates, zip=None, ignore_errors=False)
        spoken.write_text("\n".join(pinyin.table()), "utf-8")
    finally:
        sys.path.remove(str(source))
