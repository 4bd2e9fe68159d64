"""The statements of data files, and where each stands."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

from chaingraph.model.terms import text
from chaingraph.model.vocabulary import PREFIXES

_TYPE = PREFIXES["rdf"] + "type"


class Sources:
    """The statements of each file, by graph.

    ``statements`` are the quads of each file; ``engine`` holds them all, and their merge in the default graph.
    """

    def __init__(self, statements: Mapping[Path, Sequence[ox.Quad]]) -> None:
        self.statements = statements
        self.engine = ox.Store()
        self._of: dict[str, list[tuple[Path, ox.Quad]]] = defaultdict(list)
        for file, quads in statements.items():
            self.engine.extend(quads)
            self.engine.extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
            for source in ((file, quad) for quad in quads):
                self._of[text(source[1].subject)].append(source)
                self._of[graph_of(source[1])].append(source)

    def locate(
        self,
        thing: str,
        passage: str | None = None,
        properties: Collection[str] = (),
        value: str | None = None,
    ) -> tuple[Path | None, str | None]:
        """Return the file and the named graph that state something of ``thing`` (or, being a graph, hold it).

        Best is ``passage``, where given; else what is stated by one of ``properties``, and with ``value``; else the type.
        """

        def distance(source: tuple[Path, ox.Quad]) -> tuple[bool | str, ...]:
            file, quad = source
            graph, property = graph_of(quad), quad.predicate.value
            far = (
                passage not in (None, graph),
                text(quad.subject) != thing,
                property not in properties,
            )
            return (
                *far,
                text(quad.object) != value,
                property != _TYPE,
                str(file),
                graph,
            )

        if thing not in self._of:
            return None, passage
        file, quad = min(self._of[thing], key=distance)
        return file, passage or graph_of(quad) or None

    def told(self, thing: str, properties: Collection[str], value: str | None = None) -> Iterator[ox.Quad]:
        """Yield what is stated of ``thing`` by one of ``properties`` that leads to another thing: to ``value`` (its IRI), where given."""
        for _, quad in self._of.get(thing, ()):
            is_of = text(quad.subject) == thing and quad.predicate.value in properties
            if is_of and isinstance(quad.object, ox.NamedNode) and value in (None, quad.object.value):
                yield quad


def graph_of(quad: ox.Quad) -> str:
    """Return the name of the graph that a statement stands in; empty for the default graph."""
    return "" if isinstance(quad.graph_name, ox.DefaultGraph) else text(quad.graph_name)
