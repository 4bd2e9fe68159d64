"""What follows: all of it, however few rules are asked again, and what a rule reads is told from its text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from rdflib import URIRef, Variable
from rdflib.paths import Path as PropertyPath
from rdflib.plugins.sparql import prepareQuery

from chaingraph import open_graph
from chaingraph.generation import Size, nation
from chaingraph.graph import parsing, rules
from chaingraph.graph.datafiles import data_files
from chaingraph.graph.deriving import about, derive
from chaingraph.graph.rules import Rule
from chaingraph.model import resources
from chaingraph.model.vocabulary import CG, PREFIXES

RULES = rules.load()
YUNZHOU = Path(__file__).parent / "data" / "yunzhou.trig"

# each statement follows from the one before by a rule that stands before the rule that gave that one
ROUND = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> .
@prefix chain: <https://w3id.org/chaingraph/id/chain/> .
@prefix yz: <https://w3id.org/chaingraph/id/yunzhou/> .
@prefix p: <https://w3id.org/chaingraph/id/doc/yunzhou-2026/passage/> .
p:1.s1 { yz:plan a cg:Programme . chain:capital cg:servedBy yz:plan }
p:1.s2 { yz:day a cg:Action . yz:plan cg:implementedBy yz:day . yz:office a cg:Institution ; cg:carriesOut yz:day }
"""


def written(term: Any) -> Iterator[str]:
    """Yield the properties of what stands between subject and object: one, a variable, or a path of several."""
    if isinstance(term, PropertyPath):
        for part in vars(term).values():
            for step in part if isinstance(part, list) else [part]:
                yield from written(step)
    elif isinstance(term, URIRef | Variable):
        yield term.n3().strip("<>")


def read(node: Any) -> Iterator[str]:
    """Yield the properties that a pattern of a query reads, without its filters and what it must not find (OPTIONAL)."""
    parts = dict(node)
    for triple in parts.get("triples", ()):
        yield from written(triple[1])
    for part in ("p", "p1") if node.name == "LeftJoin" else ("p", "p1", "p2"):
        if part in parts:
            yield from read(parts[part])


@pytest.mark.parametrize("rule", RULES, ids=[path.stem for path in resources.rules()])
def test_what_a_rule_reads_is_told_from_its_text(rule: Rule) -> None:
    found = set(read(prepareQuery(rule.text, initNs=dict(PREFIXES)).algebra))
    assert {name for name in found if not name.startswith("?")} == rule.names
    assert found - rule.names <= {"?property"}
    assert ("?property" in found) == (" ?property " in rule.text)


def test_a_rule_is_asked_again_for_what_it_reads_alone() -> None:
    named = {path.stem: rule for path, rule in zip(resources.rules(), RULES, strict=True)}
    joins, symmetric, related = (named[name] for name in ("1-joining-serves", "5-symmetric", "6-super-property"))
    assert about(joins, {CG + "joins"}) == joins.text
    assert about(joins, {CG + "serves", CG + "relatedTo"}) is None
    assert about(related, {CG + "serves"}) == related.text.replace(
        "WHERE {", f"WHERE {{ VALUES ?property {{ <{CG}serves> }}"
    )
    assert about(symmetric, set()) is None


def test_what_follows_by_rules_that_came_before_is_derived_too(tmp_path: Path) -> None:
    file = tmp_path / "round.trig"
    file.write_text(ROUND, "utf-8")
    store = open_graph(data=[file], default=False)
    rows = store.select("SELECT ?thing { GRAPH id:derived { ?thing cg:serves chain:capital } } ORDER BY ?thing")
    assert [row.thing.value.rpartition("/")[2] for row in rows] == ["day", "office", "plan"]


def in_full(engine: ox.Store) -> None:
    """Ask every rule until none derives anything."""
    size = -1
    while size != len(engine):
        size = len(engine)
        for rule in RULES:
            for triple in list(engine.query(rule.text, prefixes=dict(PREFIXES))):  # type: ignore[arg-type]
                engine.add(ox.Quad(*triple, ox.NamedNode(rule.graph)))
                engine.add(ox.Quad(*triple))


def stated(data: str, tmp_path: Path) -> list[ox.Quad]:
    """Return the ontology and what is stated in a town, in the first document or in an invented nation."""
    file = tmp_path / "round.trig"
    file.write_text(ROUND, "utf-8")
    files = {"zibo": data_files([resources.default_data()]), "yunzhou": [YUNZHOU], "round": [file]}
    paths = [resources.ontology(), *files.get(data, [])]
    return [quad for path in paths for quad in parsing.statements(path)] + (
        list(nation(Size(2, 3, 5), 1)) if data == "nation" else []
    )


@pytest.mark.parametrize("data", ["zibo", "yunzhou", "round", "nation"])
def test_no_more_follows_where_all_rules_are_asked_again(tmp_path: Path, data: str) -> None:
    once, again = ox.Store(), ox.Store()
    once.extend(stated(data, tmp_path))
    once.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")
    again.extend(once)
    derive(once)
    in_full(again)
    assert len(once) > 1000
    assert set(once) == set(again)
