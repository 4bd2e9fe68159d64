"""The ontology: rules of hygiene whose rows are the offenders, and a reasoner's word that it is consistent OWL 2 DL."""

import re
import warnings
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib

from chaingraph import Graph
from chaingraph.model import resources
from chaingraph.model.vocabulary import PREFIXES

HYGIENE = sorted((Path(__file__).parent / "hygiene").glob("*.rq"))
CORE = [
    "Chain",
    "IndustryChain",
    "Mechanism",
    "Programme",
    "Action",
    "Institution",
    "Role",
    "Group",
    "Platform",
    "Policy",
    "Place",
    "Indicator",
    "Figure",
    "Target",
    "Document",
    "Section",
    "Passage",
    "Unit",
    "Interpretation",
]
RELATIONS = (
    "serves partOf implements carriedOutBy directedAt cooperatesWith produces advancesTo issuedBy"  # of the design
).split()


@pytest.fixture(scope="module")
def ontology() -> ox.Store:
    engine = ox.Store()
    engine.load(path=resources.ontology())
    return engine


@pytest.mark.parametrize("rule", HYGIENE, ids=lambda path: path.stem)
def test_no_term_offends_the_rule(ontology: ox.Store, rule: Path) -> None:
    solutions = ontology.query(rule.read_text("utf-8"), prefixes=dict(PREFIXES))
    assert isinstance(solutions, ox.QuerySolutions)
    assert [str(solution) for solution in solutions] == []


def test_a_rule_finds_an_offender() -> None:
    engine = ox.Store()
    engine.load(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . cg:x a <http://www.w3.org/2002/07/owl#Class> .",
        format=ox.RdfFormat.TURTLE,
    )
    rule = next(path for path in HYGIENE if path.stem == "term-without-words")
    assert len(list(engine.query(rule.read_text("utf-8"), prefixes=dict(PREFIXES)))) == 4


def test_the_names_that_are_settled_exist(zibo: Graph) -> None:
    for name in CORE:
        assert zibo.query(f"ASK {{ cg:{name} a owl:Class }}") is True, name
    for name in RELATIONS:
        assert zibo.query(f"ASK {{ cg:{name} rdfs:subPropertyOf cg:relatedTo }}") is True, name


def test_every_rule_and_check_has_a_title_in_both_languages() -> None:
    for path in (*resources.rules(), *resources.checks()):
        head = path.read_text("utf-8")
        assert re.search("^# title-zh: .", head, re.MULTILINE), path
        assert re.search("^# title-en: .", head, re.MULTILINE), path


def test_places_have_the_codes_of_gb_t_2260(zibo: Graph) -> None:
    rows = zibo.select(
        "SELECT ?code ?name { ?p a cg:Place ; cg:divisionCode ?code ; rdfs:label ?name FILTER (LANG(?name) = 'zh') }"
    )
    assert {(row.code.value, row.name.value) for row in rows} == {
        ("370300", "淄博市"), ("370000", "山东省"), ("110000", "北京市"), ("500000", "重庆市"),
    }  # fmt: skip


@pytest.fixture
def reason(tmp_path: Path) -> Any:
    """Return a function that reasons over the ontology and further triples and gives the unsatisfiable classes (mark: java)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # owlready2 warns about its optional speed-up
        import owlready2

    def call(more: str = "") -> list[str]:
        graph = rdflib.Graph().parse(resources.ontology(), format="turtle")
        prefixes = "".join(f"@prefix {prefix}: <{space}> . " for prefix, space in PREFIXES.items())
        graph.parse(data=prefixes + more, format="turtle")
        file = tmp_path / "ontology.nt"
        file.write_text(graph.serialize(format="nt"), "utf-8")
        world = owlready2.World()
        world.get_ontology(file.as_uri()).load()
        owlready2.sync_reasoner_hermit(world, debug=0)
        return sorted(item.name for item in world.inconsistent_classes() if item is not owlready2.Nothing)

    return call


def test_the_ontology_is_consistent_and_every_class_can_have_members(reason: Any) -> None:
    assert reason() == []


def test_a_class_of_two_disjoint_kinds_can_have_no_member(reason: Any) -> None:
    assert reason("cg:RoleGroup a owl:Class ; rdfs:subClassOf cg:Role, cg:Group .") == ["RoleGroup"]


def test_a_fifth_chain_is_a_contradiction(reason: Any) -> None:
    import owlready2

    fifth = "chain:data a owl:NamedIndividual, cg:Chain . [] a owl:AllDifferent ; owl:distinctMembers ( chain:data chain:industry chain:innovation chain:capital chain:talent ) ."
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        reason(fifth)
