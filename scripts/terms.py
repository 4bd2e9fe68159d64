"""What is written from the ontology: shapes of the ends of relations, a JSON-LD context, and pages of all terms."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from rdflib import OWL, RDF, RDFS, SH, SKOS, XSD, BNode, Dataset, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

ROOT = Path(__file__).resolve().parents[1]
ONTOLOGY = ROOT / "ontology"
CG = Namespace("https://w3id.org/chaingraph/ontology#")
SHAPE = Namespace("https://w3id.org/chaingraph/shapes#")
LANGUAGES = ("zh", "en")

ENDS = "# What the two ends of a relation may be, written from the ontology by scripts/ontology.py: change it there.\n# Licence: CC BY 4.0, ChainGraph contributors.\n"
MESSAGES = {
    (RDFS.domain, "en"): "“{label}” (cg:{name}) can only start from {classes}. Type it so, or use another relation.{note}",
    (RDFS.domain, "zh"): "“{label}”（cg:{name}）的起点只能是{classes}。请写明类型，或换用别的关系。{note}",
    (RDFS.range, "en"): "“{label}” (cg:{name}) can only lead to {classes}. Type it so, or use another relation.{note}",
    (RDFS.range, "zh"): "“{label}”（cg:{name}）的终点只能是{classes}。请写明类型，或换用别的关系。{note}",
}
CONTEXT_PREFIXES = {
    "cg": str(CG), "dct": "http://purl.org/dc/terms/", "rdfs": str(RDFS), "skos": str(SKOS), "xsd": str(XSD),
}  # fmt: skip
WORDS = {"label": RDFS.label, "altLabel": SKOS.altLabel, "definition": SKOS.definition}  # by language
KINDS = (
    ("classes", OWL.Class), ("relations", OWL.ObjectProperty), ("values", OWL.DatatypeProperty),
    ("notes", OWL.AnnotationProperty), ("individuals", OWL.NamedIndividual),
)  # fmt: skip


def read() -> Graph:
    """Return the ontology."""
    return Graph().parse(ONTOLOGY / "chaingraph.ttl")


def words(ontology: Graph, term: Node, property: URIRef, lang: str) -> str:
    """Return what a property says of a term in a language; empty where it says nothing."""
    found = (text for text in ontology.objects(term, property) if getattr(text, "language", None) == lang)
    return str(next(found, ""))


def classes(ontology: Graph, property: URIRef, side: URIRef) -> list[URIRef]:
    """Return the classes that a side of a property may be of; none where the ontology does not say."""
    end = ontology.value(property, side)
    if end is None or isinstance(end, URIRef):
        return [end] if isinstance(end, URIRef) else []
    union = ontology.value(end, OWL.unionOf)
    assert union is not None, f"{property} has an end that is no union"
    return [item for item in Collection(ontology, union) if isinstance(item, URIRef)]


# ---------------------------------------------------------------- shapes


def ends(ontology: Graph, shapes: Graph) -> Graph:
    """Return a shape for each object property that has a domain and a range and that ``shapes`` do not check already."""
    graph = Graph()
    graph.bind("cg", CG)
    graph.bind("shape", SHAPE)
    graph.bind("sh", SH)
    checked = set(shapes.objects(None, SH.targetSubjectsOf))
    for property in sorted(ontology.subjects(RDF.type, OWL.ObjectProperty)):
        if isinstance(property, URIRef) and property in CG and property not in {CG.relatedTo, *checked}:
            if classes(ontology, property, RDFS.domain):
                _shape(ontology, property, graph)
    return graph


def _shape(ontology: Graph, property: URIRef, graph: Graph) -> None:
    """Add the shape of one property: what starts from it, and what it leads to."""
    shape, value = SHAPE[_name(property)], SHAPE[f"{_name(property)}-value"]
    graph.add((shape, RDF.type, SH.NodeShape))
    graph.add((shape, SH.targetSubjectsOf, property))
    graph.add((shape, SH.property, value))
    graph.add((value, SH.path, property))
    for node, side in ((shape, RDFS.domain), (value, RDFS.range)):
        _one_of(graph, node, classes(ontology, property, side))
        for lang in LANGUAGES:
            graph.add((node, SH.message, Literal(_message(ontology, property, side, lang), lang)))


def _one_of(graph: Graph, node: URIRef, among: list[URIRef]) -> None:
    """Say that what a shape looks at is of one of some classes."""
    if len(among) == 1:
        graph.add((node, SH["class"], among[0]))
        return
    items: list[Node] = [BNode() for _ in among]
    for item, kind in zip(items, among, strict=True):
        graph.add((item, SH["class"], kind))
    head = BNode()
    Collection(graph, head, items)
    graph.add((node, SH["or"], head))


def _message(ontology: Graph, property: URIRef, side: URIRef, lang: str) -> str:
    """Return what to tell the one who has to mend an end of a relation."""
    names = [words(ontology, kind, RDFS.label, lang) for kind in classes(ontology, property, side)]
    note = words(ontology, property, SKOS.scopeNote, lang)
    label = words(ontology, property, RDFS.label, lang)
    gap = " " if lang == "en" and note else ""
    return MESSAGES[side, lang].format(label=label, name=_name(property), classes=_either(names, lang), note=gap + note)


def _either(names: list[str], lang: str) -> str:
    """Return names as an alternative: “an institution, a role or a group”."""
    if lang == "en":
        names = [f"{'an' if name[0] in 'aeio' else 'a'} {name}" for name in names]
    comma, last = (", ", " or ") if lang == "en" else ("、", "或")
    return last.join(filter(None, [comma.join(names[:-1]), names[-1]]))


# ---------------------------------------------------------------- JSON-LD


def context(ontology: Graph) -> dict[str, Any]:
    """Return a JSON-LD context by which plain JSON with our names is linked data; names of values are resolved as terms."""
    terms: dict[str, Any] = {"@version": 1.1, "id": "@id", "type": "@type", **CONTEXT_PREFIXES}
    terms |= {name: {"@id": str(iri), "@container": "@language"} for name, iri in WORDS.items()}
    for term in sorted(set(ontology.subjects(RDFS.isDefinedBy))):
        if term in CG:
            terms[_name(term)] = _entry(ontology, term)
    return {"@context": terms}


def _entry(ontology: Graph, term: Node) -> str | dict[str, str]:
    """Return how a term is written in a context: its IRI, and what its values are."""
    iri = f"cg:{_name(term)}"
    kinds, target = set(ontology.objects(term, RDF.type)), ontology.value(term, RDFS.range)
    if OWL.ObjectProperty in kinds:
        return {"@id": iri, "@type": "@vocab"}
    if isinstance(target, URIRef) and target in XSD and target not in (XSD.string, XSD.integer, XSD.boolean):
        return {"@id": iri, "@type": f"xsd:{target.rpartition('#')[2]}"}
    spoken = OWL.AnnotationProperty in kinds and target is None and term not in (CG.omits, CG.undecided)
    return {"@id": iri, "@container": "@language"} if spoken else iri


# ---------------------------------------------------------------- pages


def pages(ontology: Graph, examples: Dataset, lang: str) -> str:
    """Return a page of all terms in ``zh`` or ``en`` that needs no server and no other file."""
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True)
    kinds = [(name, [_term(ontology, examples, term, lang) for term in _terms(ontology, kind)]) for name, kind in KINDS]
    about = URIRef(str(CG).rstrip("#"))
    told = {"title": URIRef("http://purl.org/dc/terms/title"), "change": SKOS.changeNote}
    said = {name: words(ontology, about, property, lang) for name, property in told.items()}
    version = ontology.value(about, OWL.versionInfo)
    return environment.get_template("terms.html").render(lang=lang, kinds=kinds, version=version, **said)


def _terms(ontology: Graph, kind: URIRef) -> Iterator[URIRef]:
    """Yield the terms of a kind by name; what is of several kinds, under the first."""
    earlier = {other for _, other in KINDS[: [each for _, each in KINDS].index(kind)]}
    for term in sorted(ontology.subjects(RDF.type, kind)):
        if isinstance(term, URIRef) and (term, RDFS.isDefinedBy, None) in ontology:
            if not earlier & set(ontology.objects(term, RDF.type)):
                yield term


def _term(ontology: Graph, examples: Dataset, term: URIRef, lang: str) -> dict[str, Any]:
    """Return what a page tells of a term."""

    def linked(items: Any) -> list[tuple[str, str]]:
        return [(_name(item), words(ontology, item, RDFS.label, lang)) for item in items if item in CG]

    inverse = [*ontology.objects(term, OWL.inverseOf), *ontology.subjects(OWL.inverseOf, term)]
    above = [*ontology.objects(term, RDFS.subClassOf), *ontology.objects(term, RDFS.subPropertyOf)]
    return {
        "name": _name(term), "iri": str(term), "label": words(ontology, term, RDFS.label, lang),
        "other": words(ontology, term, RDFS.label, "en" if lang == "zh" else "zh"),
        "definition": words(ontology, term, SKOS.definition, lang), "note": words(ontology, term, SKOS.scopeNote, lang),
        "above": linked(above), "inverse": linked(inverse),
        "domain": linked(classes(ontology, term, RDFS.domain)), "range": linked(classes(ontology, term, RDFS.range)),
        "example": example(examples, term) if (term, RDF.type, OWL.Class) in ontology else "",
    }  # fmt: skip


def example(examples: Dataset, kind: URIRef) -> str:
    """Return the worked example of a class as Turtle: what the examples say of the first thing of it; empty without one."""
    things = sorted(thing for thing, *_ in examples.quads((None, RDF.type, kind, None)))
    if not things:
        return ""
    graph = Graph(namespace_manager=examples.namespace_manager)
    for subject, property, value, _ in examples.quads((things[0], None, None, None)):
        graph.add((subject, property, value))
    lines = graph.serialize(format="turtle").splitlines()
    return "\n".join(line for line in lines if not line.startswith("@prefix")).strip()


def _name(term: Node) -> str:
    """Return a term's name without its namespace."""
    return str(term).rpartition("#")[2] if "#" in str(term) else str(term).rpartition("/")[2]


def write(folder: Path) -> None:
    """Write the shapes and the context into ``ontology/``, and the pages into ``folder``."""
    ontology, shapes = read(), Graph().parse(ONTOLOGY / "shapes.ttl")
    examples = Dataset().parse(ONTOLOGY / "examples" / "yunzhou.trig")
    (ONTOLOGY / "ends.ttl").write_text(ENDS + ends(ontology, shapes).serialize(format="turtle"), "utf-8")
    text = json.dumps(context(ontology), ensure_ascii=False, indent=2)
    (ONTOLOGY / "context.jsonld").write_text(text + "\n", "utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    for lang in LANGUAGES:
        (folder / f"terms.{lang}.html").write_text(pages(ontology, examples, lang), "utf-8")
