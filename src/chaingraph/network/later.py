"""networkx as a command needs it: its graphs at once; algorithms, generators, files and drawing when something asks for them.

``import networkx`` runs all of its modules, which takes a third of what a small report takes, and a report may need its graphs alone.
The names of what is not yet there are found as modules find attributes that they compute, so whoever asks gets the very same.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Sequence
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.abc import Loader
    from importlib.machinery import ModuleSpec

LIBRARY = "networkx"
PARTS = ("algorithms", "readwrite", "generators", "linalg", "drawing")  # where two have a name, it is that of the first


def import_in_parts() -> None:
    """Let the next ``import networkx`` leave out PARTS until something asks for them; where it is imported already, do nothing."""
    if LIBRARY not in sys.modules:
        sys.meta_path.insert(0, _Finder())


class _Finder:
    """Finds networkx as all others do, once, and has it loaded in parts."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return how networkx is loaded, None for anything else."""
        if fullname != LIBRARY:
            return None
        from importlib.util import find_spec

        sys.meta_path.remove(self)
        spec = find_spec(fullname)
        if spec and spec.loader:
            spec.loader = _InParts(spec.loader)  # type: ignore[assignment]
        return spec


class _InParts:
    """Loads networkx with empty modules in the place of its parts, which are taken away again."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Return the module that the loader of networkx makes."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Run what networkx runs when it is imported."""
        module.__loader__ = self._loader
        if module.__spec__:
            module.__spec__.loader = self._loader
        names = [f"{module.__name__}.{part}" for part in PARTS]
        sys.modules.update({name: _empty(name) for name in names})
        try:
            self._loader.exec_module(module)
        finally:
            for name in names:
                del sys.modules[name]
        for part in PARTS:
            vars(module).pop(part, None)
        module.__getattr__ = _found(module, module.__getattr__)  # type: ignore[method-assign]


def _empty(name: str) -> ModuleType:
    """Return a package without anything in it."""
    module = ModuleType(name)
    vars(module).update(__all__=[], __path__=[])
    return module


def _found(module: ModuleType, unknown: Callable[[str], Any]) -> Callable[[str], Any]:
    """Return what finds a name that a module does not have yet: in the first of its parts that has it; ``unknown`` is what finds no name.

    A part that is being imported has no names yet; until it has, nothing that another means by one is kept.
    """

    def found(name: str) -> Any:
        settled = True
        for part in () if name.startswith("__") else PARTS:
            given = import_module(f"{module.__name__}.{part}")
            if getattr(given.__spec__, "_initializing", False):
                settled = False
            elif name == part or name in _public(given):
                value = given if name == part else getattr(given, name)
                if settled:
                    setattr(module, name, value)
                return value
        return unknown(name)

    return found


def _public(module: ModuleType) -> Collection[str]:
    """Return the names that ``from module import *`` would take."""
    return getattr(module, "__all__", None) or [name for name in vars(module) if not name.startswith("_")]
