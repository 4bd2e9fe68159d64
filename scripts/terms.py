"""What is written from the ontology: the shapes of the ends of relations, and a JSON-LD context."""

from pathlib import Path
from typing import Any

from rdflib import OWL, RDF, RDFS, SH, SKOS, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

ROOT = Path(__file__).resolve().parents[1]
ONTOLOGY = ROOT / "ontology"
CG = Namespace("https://w3id.org/chaingraph/ontology#")
SHAPE = Namespace("https://w3id.org/chaingraph/shapes#")
LANGUAGES = ("zh", "en")

ENDS = "# What the two ends of a relation may be, written from the ontology by scripts/ontology.py: change it there.\n# Licence: CC BY 4.0, ChainGraph contributors.\n"
MESSAGES = {
    "en": "“{label}” (cg:{name}) can only {side} {classes}. Type it so, or use another relation.{note}",
    "zh": "“{label}”（cg:{name}）的{side}只能是{classes}。请写明类型，或换用别的关系。{note}",
}
SIDES = {RDFS.domain: {"en": "start from", "zh": "起点"}, RDFS.range: {"en": "lead to", "zh": "终点"}}
MEANT = {CG.Chain: {"en": "one of the four chains", "zh": "四链之一"}}  # where the name of a class alone misleads
CONTEXT_PREFIXES = {
    "cg": str(CG), "dct": "http://purl.org/dc/terms/", "rdfs": str(RDFS), "skos": str(SKOS), "xsd": str(XSD),
}  # fmt: skip
WORDS = {"label": RDFS.label, "altLabel": SKOS.altLabel, "definition": SKOS.definition}  # by language


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
        ours = isinstance(property, URIRef) and property in CG and property not in {CG.relatedTo, *checked}
        if ours and classes(ontology, property, RDFS.domain):
            _shape(ontology, property, graph)
    return graph


def _shape(ontology: Graph, property: URIRef, graph: Graph) -> None:
    """Add the shape of one property: what starts from it, and what it leads to."""
    shape, value = SHAPE[name_of(property)], SHAPE[f"{name_of(property)}-value"]
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
    names = [
        MEANT[kind][lang] if kind in MEANT else _with_article(words(ontology, kind, RDFS.label, lang), lang)
        for kind in classes(ontology, property, side)
    ]
    note = words(ontology, property, SKOS.scopeNote, lang)
    label = words(ontology, property, RDFS.label, lang)
    gap = " " if lang == "en" and note else ""
    return MESSAGES[lang].format(
        label=label, name=name_of(property), side=SIDES[side][lang], classes=_either(names, lang), note=gap + note
    )


def _with_article(name: str, lang: str) -> str:
    """Return an English name with its article, another as it is."""
    return f"{'an' if name[0] in 'aeio' else 'a'} {name}" if lang == "en" else name


def _either(names: list[str], lang: str) -> str:
    """Return names as an alternative: “an institution, a role or a group”."""
    comma, last = (", ", " or ") if lang == "en" else ("、", "或")
    return last.join(filter(None, [comma.join(names[:-1]), names[-1]]))


# ---------------------------------------------------------------- JSON-LD


def context(ontology: Graph) -> dict[str, Any]:
    """Return a JSON-LD context by which plain JSON with our names is linked data; names of values are resolved as terms."""
    terms: dict[str, Any] = {"@version": 1.1, "id": "@id", "type": "@type", **CONTEXT_PREFIXES}
    terms |= {name: {"@id": str(iri), "@container": "@language"} for name, iri in WORDS.items()}
    for term in sorted(set(ontology.subjects(RDFS.isDefinedBy))):
        if term in CG:
            terms[name_of(term)] = _entry(ontology, term)
    return {"@context": terms}


def _entry(ontology: Graph, term: Node) -> str | dict[str, str]:
    """Return how a term is written in a context: its IRI, and what its values are."""
    iri = f"cg:{name_of(term)}"
    kinds, target = set(ontology.objects(term, RDF.type)), ontology.value(term, RDFS.range)
    if OWL.ObjectProperty in kinds:
        return {"@id": iri, "@type": "@vocab"}
    if isinstance(target, URIRef) and target in XSD and target not in (XSD.string, XSD.integer, XSD.boolean):
        return {"@id": iri, "@type": f"xsd:{target.rpartition('#')[2]}"}
    spoken = OWL.AnnotationProperty in kinds and target is None and term not in (CG.omits, CG.undecided)
    return {"@id": iri, "@container": "@language"} if spoken else iri


def name_of(term: Node) -> str:
    """Return a term's name without its namespace: ``Figure``, and ``unit/yuan`` of what is no term of the vocabulary."""
    return str(term).rpartition("#" if term in CG else "/id/")[2]
