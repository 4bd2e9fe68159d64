"""Compiles the catalogue of sentences when a wheel is built, so that no command reads its text anew."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import polib
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CATALOGUE = "src/chaingraph/base/locale/zh.po"


class Catalogue(BuildHookInterface[Any]):
    """Adds ``zh.mo`` beside ``zh.po`` to a wheel; an editable install reads the text."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogue into a folder that lasts until the wheel is built."""
        if version == "editable":
            return
        self._made = tempfile.TemporaryDirectory()
        compiled = Path(self._made.name) / "zh.mo"
        polib.pofile(str(Path(self.root) / CATALOGUE)).save_as_mofile(str(compiled))
        build_data["force_include"][str(compiled)] = "chaingraph/base/locale/zh.mo"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the folder."""
        if version != "editable":
            self._made.cleanup()
