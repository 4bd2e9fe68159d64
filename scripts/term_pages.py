"""Pages of all terms of the ontology, in Chinese and in English, and the writing of all that follows from it."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from rdflib import OWL, RDF, RDFS, SKOS, Dataset, Graph, URIRef
from rdflib.term import Node
from terms import CG, ENDS, LANGUAGES, ONTOLOGY, classes, context, ends, name_of, read, words

KINDS = (
    ("classes", OWL.Class), ("relations", OWL.ObjectProperty), ("values", OWL.DatatypeProperty),
    ("notes", OWL.AnnotationProperty), ("individuals", OWL.NamedIndividual),
)  # fmt: skip


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
        ours = isinstance(term, URIRef) and (term, RDFS.isDefinedBy, None) in ontology
        if ours and not earlier & set(ontology.objects(term, RDF.type)):
            yield term


def _term(ontology: Graph, examples: Dataset, term: URIRef, lang: str) -> dict[str, Any]:
    """Return what a page tells of a term."""

    def linked(items: Iterable[Node]) -> list[tuple[str, str]]:
        return [(name_of(item), words(ontology, item, RDFS.label, lang)) for item in items if item in CG]

    inverse = [*ontology.objects(term, OWL.inverseOf), *ontology.subjects(OWL.inverseOf, term)]
    above = [*ontology.objects(term, RDFS.subClassOf), *ontology.objects(term, RDFS.subPropertyOf)]
    return {
        "name": name_of(term), "iri": str(term), "label": words(ontology, term, RDFS.label, lang),
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
