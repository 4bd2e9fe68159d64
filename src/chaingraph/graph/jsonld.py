"""What a document of JSON-LD says and no statement comes of: names that become no IRI, and relative @id without @base."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

_SPREAD = frozenset(("@graph", "@list", "@set", "@included", "@reverse", "@nest"))  # keywords below which nodes stand
_QUIET = frozenset(("@context", "@value", "@language", "@direction", "@index", "@version", "@base", "@vocab"))
_MAPS = frozenset(("@language", "@index", "@id", "@type", "@graph"))  # containers whose keys are no properties


@dataclass
class _Context:
    """What all contexts of a document define, taken together: who is told by any of them is not told to be unknown."""

    terms: dict[str, list[Any]] = field(default_factory=dict)
    has_vocabulary: bool = False
    has_base: bool = False

    def add(self, context: Any) -> None:
        """Add a context, or a list of these."""
        for one in context if isinstance(context, list) else [context]:
            for name, definition in one.items() if isinstance(one, dict) else ():
                self.has_vocabulary |= name == "@vocab" and definition is not None
                self.has_base |= name == "@base" and definition is not None
                self.terms.setdefault(name, []).append(definition)
                if isinstance(definition, dict) and "@context" in definition:
                    self.add(definition["@context"])

    def keyword(self, name: str) -> str:
        """Return the keyword that a name stands for, or the name."""
        ids = (one.get("@id") if isinstance(one, dict) else one for one in self.terms.get(name, ()))
        return next((one for one in ids if isinstance(one, str) and one.startswith("@")), name)

    def says(self, name: str, key: str) -> set[str]:
        """Return what the definitions of a term say under a keyword."""
        said = (one.get(key) for one in self.terms.get(name, ()) if isinstance(one, dict))
        return {text for one in said for text in (one if isinstance(one, list) else [one]) if isinstance(text, str)}

    def is_ignored(self, name: str) -> bool:
        """Return whether a term is defined as nothing, so that it is left out on purpose."""
        return None in self.terms.get(name, ())

    def knows(self, name: str) -> bool:
        """Return whether a name becomes an IRI."""
        return name in self.terms or (":" in name and not name.startswith("_:")) or self.has_vocabulary


class Reader:
    """Notes in ``keys`` and ``ids`` the places (JSON pointers) of what becomes no statement."""

    def __init__(self, document: Any) -> None:
        self.keys: list[str] = []
        self.ids: list[str] = []
        self.context = _Context()
        for node in _objects(document):
            self.context.add(node.get("@context"))

    def read(self, document: Any) -> None:
        """Read all nodes of a document."""
        waiting = [("", document)]
        while waiting:
            place, value = waiting.pop()
            if isinstance(value, list):
                waiting += [(f"{place}/{number}", one) for number, one in enumerate(value)][::-1]
            elif isinstance(value, dict) and "@value" not in value:
                waiting += [*self._node(place, value)][::-1]

    def _node(self, place: str, node: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """Note what of a node is left out, and yield what stands below it."""
        for name, value in node.items():
            here, keyword = f"{place}/{name}", self.context.keyword(name)
            if keyword == "@id":
                self._note_id(here, value)
            elif keyword == "@type":
                self._note_types(here, value)
            elif keyword in _SPREAD:
                yield here, value
            elif keyword in _QUIET or self.context.is_ignored(name):
                continue
            elif keyword.startswith("@") or not self.context.knows(name):
                self.keys.append(here)
            else:
                yield from self._below(here, name, value)

    def _below(self, here: str, name: str, value: Any) -> Iterator[tuple[str, Any]]:
        """Yield what stands below a property."""
        types, containers = self.context.says(name, "@type"), self.context.says(name, "@container")
        if "@json" in types:
            return
        if "@id" in types:
            for one in value if isinstance(value, list) else [value]:
                self._note_id(here, one)
        if containers & _MAPS and isinstance(value, dict):
            yield from ((f"{here}/{key}", one) for key, one in value.items())
        else:
            yield here, value

    def _note_id(self, here: str, value: Any) -> None:
        if isinstance(value, str) and ":" not in value and not self.context.has_base:
            self.ids.append(here)

    def _note_types(self, here: str, value: Any) -> None:
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str) and not self.context.knows(one) and not self.context.has_base:
                self.keys.append(here)


def _objects(document: Any) -> Iterator[Mapping[str, Any]]:
    """Yield all objects of a document."""
    waiting = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
        waiting += value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
