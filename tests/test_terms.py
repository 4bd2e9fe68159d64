"""What is written from the ontology: shapes, a JSON-LD context, pages of terms; and files of ours that others build on."""

import json
import re
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, XSD, Dataset, Graph, URIRef
from rdflib.compare import isomorphic

from chaingraph.graph.parsing import statements
from chaingraph.model import resources
from tests.conftest import ROOT

ONTOLOGY = resources.folder("ontology")
EXAMPLE = ONTOLOGY / "examples" / "yunzhou.trig"
CG = "https://w3id.org/chaingraph/ontology#"
DATA_SETS = sorted(path for path in resources.folder("data").iterdir() if path.is_dir())


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> dict[str, ModuleType]:
    monkeypatch.syspath_prepend(ROOT / "scripts")
    return {name: import_module(name) for name in ("terms", "term_pages")}


@pytest.fixture
def ontology() -> Graph:
    return Graph().parse(resources.ontology())


def test_the_shapes_of_ends_are_those_of_the_ontology(scripts: dict[str, ModuleType], ontology: Graph) -> None:
    by_hand, written = resources.shapes()
    made = scripts["terms"].ends(ontology, Graph().parse(by_hand)).serialize(format="nt")
    assert canonical(made, ox.RdfFormat.N_TRIPLES) == canonical(written.read_bytes(), ox.RdfFormat.TURTLE), (
        "run python3 scripts/ontology.py"
    )


def canonical(data: str | bytes, format: ox.RdfFormat) -> ox.Dataset:
    """Return statements with the names of blank nodes that RDF Dataset Canonicalization gives them."""
    found = ox.Dataset(ox.parse(data, format=format))
    found.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return found


def test_the_context_is_that_of_the_ontology(scripts: dict[str, ModuleType], ontology: Graph) -> None:
    written = json.loads((ONTOLOGY / "context.jsonld").read_text("utf-8"))
    assert scripts["terms"].context(ontology) == written, "run python3 scripts/ontology.py"


def test_what_the_shapes_take_for_a_day_is_one_in_the_context_too() -> None:
    context = json.loads((ONTOLOGY / "context.jsonld").read_text("utf-8"))["@context"]
    shapes = Graph().parse(resources.shapes()[0])
    days = {str(shapes.value(shape, SH.path)).removeprefix(CG) for shape in shapes.subjects(SH.datatype, XSD.date)}
    assert {"dueBy", "heldFrom", "reviewed"} <= days
    assert {name: context[name].get("@type") for name in days} == dict.fromkeys(days, "xsd:date")


def test_plain_json_with_the_context_is_linked_data() -> None:
    told = {
        **json.loads((ONTOLOGY / "context.jsonld").read_text("utf-8")),
        "id": "https://example.org/lent", "type": "Figure", "value": 3, "comparator": "moreThan", "status": "achieved",
        "asOf": "2025-06-30", "exact": "超过3家", "qualifier": {"zh": "全市", "en": "city-wide"},
        "about": "https://example.org/firms", "cumulative": True,
    }  # fmt: skip
    turtle = f"""@prefix cg: <{CG}> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      <https://example.org/lent> a cg:Figure ; cg:value "3"^^xsd:decimal ; cg:comparator cg:moreThan ; cg:status cg:achieved ;
        cg:asOf "2025-06-30"^^xsd:date ; cg:exact "超过3家" ; cg:qualifier "全市"@zh, "city-wide"@en ;
        cg:about <https://example.org/firms> ; cg:cumulative true ."""
    read = ox.parse(json.dumps(told), format=ox.RdfFormat.JSON_LD)
    triples = ox.serialize((quad.triple for quad in read), format=ox.RdfFormat.N_TRIPLES)
    assert isomorphic(Graph().parse(data=triples, format="nt"), Graph().parse(data=turtle))


class _Page(HTMLParser):
    """What a page defines and what it points to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.loads: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.ids += [told["id"]] if "id" in told else []
        self.links |= {told["href"]} if "href" in told else set()
        self.loads += [told["src"]] if "src" in told else []


@pytest.mark.parametrize(("lang", "label"), [("zh", "牵头单位"), ("en", "is led by")])
def test_a_page_has_every_term_and_needs_nothing_else(
    scripts: dict[str, ModuleType], ontology: Graph, lang: str, label: str
) -> None:
    examples = Dataset()
    for quad in statements(EXAMPLE):
        Graph.parse(examples.default_graph, data=f"{quad.triple} .", format="nt")
    text = scripts["term_pages"].pages(ontology, examples, lang)
    page = _Page(text)
    ours = {str(term).rpartition("#")[2] for term in ontology.subjects(RDFS.isDefinedBy) if str(term).startswith(CG)}
    assert ours - set(page.ids) == set()
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert page.loads == []
    assert label in text and "cg:ledBy yun:office" not in re.sub("<pre>.*?</pre>", "", text, flags=re.DOTALL)


def test_a_page_writes_marks_of_html_as_text(scripts: dict[str, ModuleType], ontology: Graph) -> None:
    from rdflib import Literal

    ontology.remove((URIRef(CG + "Chain"), RDFS.label, None))
    ontology.add((URIRef(CG + "Chain"), RDFS.label, Literal("<script>chain</script>", "en")))
    text = scripts["term_pages"].pages(ontology, Dataset(), "en")
    assert "&lt;script&gt;chain&lt;/script&gt;" in text and "<script>" not in text


def test_alignments_are_of_terms_that_there_are(ontology: Graph) -> None:
    alignments = Graph().parse(ONTOLOGY / "alignments.ttl")
    aligned = {term for term, property in alignments.subject_predicates() if property not in (RDF.type, RDFS.seeAlso)}
    ours = {term for term in aligned if str(term).startswith(CG)}
    assert ours - set(ontology.subjects(RDFS.isDefinedBy)) == set()
    properties = {RDFS.subPropertyOf: OWL.ObjectProperty, RDFS.subClassOf: OWL.Class}
    for property, kind in properties.items():
        for term in alignments.subjects(property):
            assert kind in ontology.objects(term, RDF.type) or property == RDFS.subPropertyOf, term


@pytest.mark.parametrize(
    "other",
    "org:heldBy org:postIn org:memberOf dct:isPartOf dct:publisher dct:isReferencedBy prov:wasAssociatedWith schema:funder".split(),
)
def test_relations_are_aligned(other: str) -> None:
    alignments = Graph().parse(ONTOLOGY / "alignments.ttl")
    assert (None, None, alignments.namespace_manager.expand_curie(other)) in alignments


def test_no_false_friend_is_left(ontology: Graph) -> None:
    kind = URIRef(CG + "QuantityKind")
    assert list(ontology.objects(kind, SKOS.closeMatch)) == []


@pytest.mark.parametrize("folder", DATA_SETS, ids=lambda path: path.name)
def test_a_data_set_says_by_a_statement_under_which_licence_it_is(folder: Path) -> None:
    quads = [quad for path in sorted(folder.iterdir()) for quad in statements(path)]
    sets = [quad.subject for quad in quads if quad.object == ox.NamedNode("http://www.w3.org/ns/dcat#Dataset")]
    assert len(sets) == 1
    dct = "http://purl.org/dc/terms/"
    said = {quad.predicate.value: quad.object for quad in quads if quad.subject == sets[0]}
    assert said[dct + "license"] == ox.NamedNode("https://creativecommons.org/licenses/by/4.0/")
    parts = {
        quad.object.value.rpartition("/")[2] for quad in quads
        if quad.subject == sets[0] and quad.predicate.value.endswith("dcat#distribution") and isinstance(quad.object, ox.NamedNode)
    }  # fmt: skip
    assert parts == {path.name for path in folder.iterdir()} - {"dataset.ttl"}


def test_every_indicator_of_the_data_is_defined_in_both_languages() -> None:
    quads = [quad for folder in DATA_SETS for path in sorted(folder.iterdir()) for quad in statements(path)]
    indicators = {quad.subject for quad in quads if quad.object == ox.NamedNode(CG + "Indicator")}
    defined = {
        (quad.subject, quad.object.language) for quad in quads
        if quad.predicate.value == str(SKOS.definition) and isinstance(quad.object, ox.Literal)
    }  # fmt: skip
    assert len(indicators) == 71
    assert {(indicator, lang) for indicator in indicators for lang in ("zh", "en")} - defined == set()


def test_the_redirects_lead_to_files_that_there_are() -> None:
    rules = (ROOT / "docs" / "w3id" / ".htaccess").read_text("utf-8")
    targets = re.findall(r"%\{ENV:FILES\}/(?:main|v\$1)/(\S+)", rules)
    assert sorted(set(targets)) == [
        "ontology/alignments.ttl", "ontology/chaingraph.ttl", "ontology/context.jsonld", "ontology/shapes.ttl",
    ]  # fmt: skip
    assert all((ROOT / target).is_file() for target in targets)
