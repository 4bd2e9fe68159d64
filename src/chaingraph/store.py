"""A graph that can be asked: each statement in the graph of its passage, all that is known in the default graph."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from chaingraph import questions, reading, resources, sparql, things
from chaingraph.errors import StoreUnavailable
from chaingraph.vocabulary import DERIVED, PREFIXES

if TYPE_CHECKING:
    import rdflib

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

# from the default graph too, into which what remains elsewhere is merged again
_LEAVE_OUT = """
DELETE { ?s ?p ?o . GRAPH ?g { ?s ?p ?o } }
WHERE {
  { GRAPH ?g { ?s ?p ?o } FILTER (?g = <https://w3id.org/chaingraph/id/derived>) }
  UNION
  { ?g a %s . ?p rdfs:subPropertyOf+ cg:relatedTo . GRAPH ?g { ?s ?p ?o } }
}"""


@dataclass(frozen=True)
class Solutions:
    """The answer to a SELECT: its variables, and a row of terms (None where unbound) for each solution.

    Rows are named tuples: ``row.thing`` is the term bound to ``?thing``.
    """

    variables: tuple[str, ...]
    rows: list[Any]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


Answer = Solutions | bool | list[ox.Triple]


class Store:
    """A graph in memory.

    ``engine`` is the underlying pyoxigraph.Store, ``prefixes`` the prefixes declared for every query: the usual ones
    and those of the files loaded. ``timeout`` (seconds, None for no limit) bounds each query.
    """

    def __init__(self, engine: ox.Store, prefixes: Mapping[str, str], timeout: float | None = None) -> None:
        self.engine = engine
        self.prefixes = dict(prefixes)
        self.timeout = timeout

    def query(self, query: str) -> Answer:
        """Return Solutions for a SELECT, a truth value for an ASK, triples for a CONSTRUCT or DESCRIBE.

        Raises BadQuery, UnknownPrefix, FailedQuery, UpdateRefused, QueryRefused or QueryTimeout.
        """
        sparql.check(query)
        try:
            return sparql.bounded(lambda: self._evaluate(query), self.timeout)
        except (SyntaxError, RuntimeError, OSError, ValueError) as error:
            sparql.explain(query, error, self.prefixes)

    def select(self, query: str) -> Solutions:
        """Return the Solutions of a query that is known to be a SELECT."""
        answer = self.query(query)
        assert isinstance(answer, Solutions), "not a SELECT"
        return answer

    def ask(self, question: str, **parameters: str) -> Solutions:
        """Return the answer to a packaged question; a parameter's value is a name, an IRI or prefix:name.

        Raises UnknownQuestion, UnknownParameter, UnknownThing or AmbiguousName.
        """
        asked = questions.load(question)
        kinds = {name: asked.parameter(name).kind for name in parameters}
        return self.select(asked.bind({name: str(self.find(value, kinds[name])) for name, value in parameters.items()}))

    def find(self, name: str, *kinds: str) -> ox.NamedNode:
        """Return the thing of this name: a label in either language, an IRI, or prefix:name.

        ``kinds`` are the classes to look among, in turn; all things where none is given. Raises UnknownThing (with near
        names) or AmbiguousName.
        """
        return things.find(self, name, kinds or ("cg:Thing",))

    def without(self, kind: str) -> Store:
        """Return a store in memory without the relations that only graphs of a class (``cg:Heading``) state.

        What follows from the rest is derived anew; things stay, whoever states what they are.
        """
        engine = ox.Store()
        engine.bulk_extend(self.engine)
        engine.update(_LEAVE_OUT % kind, prefixes=dict(PREFIXES))
        return _known(engine, self.prefixes, self.timeout)

    def to_rdflib(self) -> rdflib.Dataset:
        """Return an rdflib.Dataset over this same graph; what is changed there is changed here."""
        import rdflib
        from oxrdflib import OxigraphStore

        dataset = rdflib.Dataset(store=OxigraphStore(store=self.engine))
        for prefix, space in self.prefixes.items():
            dataset.bind(prefix, space)
        return dataset

    def _evaluate(self, query: str) -> Answer:
        result = self.engine.query(query, prefixes=self.prefixes)
        if isinstance(result, ox.QuerySolutions):
            names = tuple(variable.value for variable in result.variables)
            row = namedtuple("Row", names, rename=True)  # type: ignore[misc]  # the fields are known only here
            return Solutions(names, [row(*solution) for solution in result])
        return bool(result) if isinstance(result, ox.QueryBoolean) else list(result)


def open_store(
    name: str = "memory", *, data: Iterable[Path | str] = (), default: bool = True, timeout: float | None = None
) -> Store:
    """Return the store of this name, with the ontology, the first document (unless ``default`` is false) and ``data``.

    ``data`` are files or folders of Turtle, TriG, N-Triples, N-Quads or JSON-LD. Raises StoreUnavailable, and what
    ``reading.read`` raises.
    """
    if name != "memory":
        raise StoreUnavailable(name=name)
    given = ([resources.default_data()] if default else []) + [Path(path) for path in data]
    return load([resources.ontology(), *reading.data_files(given)], timeout=timeout)


def load(paths: Iterable[Path], timeout: float | None = None) -> Store:
    """Return a store in memory of the files at ``paths``, the ontology among them, and of what follows from them."""
    engine = ox.Store()
    prefixes: dict[str, str] = {}
    for path in paths:
        prefixes |= reading.load(path, engine)
    return _known(engine, {**prefixes, **PREFIXES}, timeout)


def _known(engine: ox.Store, prefixes: Mapping[str, str], timeout: float | None) -> Store:
    """Return a store whose default graph is what is known: the merge of all graphs, and what follows from it."""
    engine.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")
    derive(engine)
    return Store(engine, prefixes, timeout)


def derive(engine: ox.Store) -> None:
    """Add what the rules derive, until they derive nothing new: to the derived graph and to the default graph."""
    rules = [path.read_text("utf-8") for path in resources.rules()]
    while sum(_apply(engine, rule) for rule in rules):
        pass


def _apply(engine: ox.Store, rule: str) -> bool:
    """Add what one rule derives; return whether there was anything. A rule leaves out what is known."""
    derived = engine.query(rule, prefixes=dict(PREFIXES))
    assert isinstance(derived, ox.QueryTriples), "a rule is a CONSTRUCT"
    triples = derived.serialize(format=ox.RdfFormat.N_TRIPLES)
    if triples:
        engine.load(triples, format=ox.RdfFormat.N_TRIPLES)
        engine.load(triples, format=ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode(DERIVED))
    return bool(triples)
