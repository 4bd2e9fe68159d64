"""That pySHACL is asked only of what may be wrong, and finds there all that it would find of everything."""

import random
from collections import Counter
from collections.abc import Sequence
from functools import cache

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import SH, Graph

from chaingraph.curation import shacl
from chaingraph.curation.conformity import PROPERTY, TARGETS
from chaingraph.curation.seen import Seen
from chaingraph.curation.suspects import suspects
from chaingraph.graph import parsing
from chaingraph.graph.datafiles import data_files
from chaingraph.model import resources
from chaingraph.model.terms import TYPE, cg

_XSD = "http://www.w3.org/2001/XMLSchema#"
_TOLD = (SH.focusNode, SH.sourceShape, SH.sourceConstraintComponent, SH.value, SH.resultSeverity)
ODD = [
    *(ox.Literal(words, datatype=ox.NamedNode(_XSD + name)) for words, name in (
        ("NaN", "decimal"), ("1e5", "decimal"), ("5.5", "decimal"), ("5", "integer"), ("-5", "integer"), ("x", "integer"),
        ("1" * 40, "integer"), ("2025-13-45", "date"), ("2025-12-31", "date"), ("2020-01-01", "date"), ("true", "boolean"),
        ("1", "boolean"), ("2020", "gYear"), ("20", "gYear"), ("1.0E3", "double"),
    )),
    *(ox.Literal("甲", language=language) for language in ("zh", "zh-hans", "en", "fr")),
    *map(ox.Literal, ("", "150", "12５")), ox.BlankNode("odd"), ox.NamedNode("urn:odd"),
]  # fmt: skip


@cache
def shapes() -> ox.Store:
    """Return the shapes."""
    found = ox.Store()
    for path in resources.shapes():
        found.extend(parsing.statements(path))
    return found


@cache
def stated(*files: object) -> Sequence[ox.Quad]:
    """Return the statements of files, in the default graph and in an order that is always the same."""
    quads = [quad for file in files for quad in parsing.statements(file)]  # type: ignore[arg-type]
    return sorted({ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads}, key=str)


def seen(*parts: Sequence[ox.Quad]) -> Seen:
    """Return statements as the shapes see them."""
    engine = ox.Store()
    for part in parts:
        engine.extend(part)
    return Seen(engine)


def broken(quads: Sequence[ox.Quad], seed: int) -> list[ox.Quad]:
    """Return statements with every third of them left out, or another in its place or beside it."""
    chance = random.Random(seed)
    subjects, properties, values = (
        [getattr(quad, name) for quad in quads] for name in ("subject", "predicate", "object")
    )
    made = []
    for quad in quads:
        subject, property, value = quad.subject, quad.predicate, quad.object
        change = chance.randrange(18)
        made += [quad] if change > 5 or change == 4 else []
        made += {
            1: [ox.Quad(subject, property, chance.choice(values))],
            2: [ox.Quad(subject, chance.choice(properties), value)],
            3: [ox.Quad(chance.choice(subjects), property, value)],
            4: [ox.Quad(subject, property, chance.choice(ODD))],
            5: [ox.Quad(ox.BlankNode(f"b{seed}"), property, chance.choice(ODD))],
        }.get(change, [])
    return made


def of_everything(data: Seen) -> Counter[tuple[object, ...]]:
    """Return what pySHACL finds where it is asked of all data by the shapes as they are."""
    graph, rules = Graph(), Graph()
    for into, quads in ((graph, data.statements()), (rules, shapes())):
        for quad in quads:
            into.add(tuple(map(shacl._converted, (quad.subject, quad.predicate, quad.object))))  # type: ignore[arg-type]
    _, report, _ = pyshacl.validate(graph, shacl_graph=rules, inplace=True)
    return Counter(
        (*(str(report.value(one, name)) for name in _TOLD), *sorted(map(str, report.objects(one, SH.resultMessage))))
        for one in report.objects(None, SH.result)
    )


def of_suspects(data: Seen) -> Counter[tuple[object, ...]]:
    """Return what pySHACL finds where it is asked of the suspects."""

    def told(result: shacl.Result, name: str) -> list[str]:
        return [str(shacl._converted(term)) for term in result.get(name, ())]

    names = [str(name).rpartition("#")[2] for name in _TOLD]
    return Counter(
        (*((told(one, name) or ["None"])[0] for name in names), *sorted(told(one, "resultMessage")))
        for one in shacl.results(shapes(), data, suspects(shapes(), data))
    )


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_of_broken_data_the_same_is_found_as_if_all_were_asked(seed: int) -> None:
    example = stated(resources.ontology().parent / "examples" / "yunzhou.trig")
    data = seen(stated(resources.ontology()), broken(example, seed))
    found = of_suspects(data)
    assert len(found) > 100
    assert found == of_everything(data)


def test_only_what_is_wrong_is_suspected() -> None:
    data = seen(stated(resources.ontology(), *data_files([resources.default_data()])))
    suspected = {
        (shacl._converted(part), thing) for part, things in suspects(shapes(), data).items() for thing in things
    }
    wrong = shacl.results(shapes(), data, suspects(shapes(), data))
    assert suspected == {(shacl._converted(one["sourceShape"][0]), one["focusNode"][0]) for one in wrong}


def test_what_is_unknown_is_suspected() -> None:
    other = ox.Store()
    other.extend(shapes())
    node = ox.NamedNode("https://w3id.org/chaingraph/shapes#Symbol")
    other.add(ox.Quad(node, ox.NamedNode("http://www.w3.org/ns/shacl#closed"), ox.Literal(True)))
    data = seen(stated(resources.ontology()))
    assert node not in suspects(shapes(), data)
    assert suspects(other, data)[node]


def test_the_shapes_are_such_that_their_parts_can_stand_alone() -> None:
    targets = {
        quad.predicate for quad in shapes() if quad.predicate.value.startswith("http://www.w3.org/ns/shacl#target")
    }
    owners = Counter(quad.object for quad in shapes().quads_for_pattern(None, PROPERTY, None))
    assert targets == {*TARGETS}
    assert {*owners.values()} == {1}


def test_what_has_a_property_as_its_class_is_no_subject_of_that_property() -> None:
    data = seen(stated(resources.ontology()), [ox.Quad(ox.NamedNode("urn:odd"), TYPE, cg("place"))])
    assert of_suspects(data) == of_everything(data)
