"""A rule is one file: what it means is read from its form, and a new one gives evidence in every home without anything else."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from chaingraph import Graph, open_graph, project
from chaingraph.graph import explaining, rules
from chaingraph.graph.relations import relations
from chaingraph.graph.rules import RDF_TYPE
from chaingraph.graph.store.loading import load_folder
from chaingraph.graph.store.upload import load_endpoint
from chaingraph.measures import parquet
from chaingraph.model import resources
from chaingraph.model.vocabulary import CG, DERIVED, FOLLOWING, PARTS
from chaingraph.network.without import without
from tests.conftest import oxigraph

TOWN = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> .
@prefix chain: <https://w3id.org/chaingraph/id/chain/> .
@prefix x: <urn:x:> .
x:1 a cg:Heading . x:2 a cg:Passage . x:3 a cg:Passage . x:4 a cg:Passage . x:5 a cg:Interpretation . x:6 a cg:Passage .
x:1 { x:fair a cg:Action ; cg:placedUnder x:section . x:stall a cg:Action ; cg:placedUnder x:section . x:shop a cg:Action ; cg:placedUnder x:section . chain:capital cg:servedBy x:meeting , x:loan }
x:2 { x:tea a cg:IndustryChain . x:day a cg:Action ; cg:directedAt x:tea }
x:3 { x:day cg:carriedOutBy x:office . x:office a cg:Institution . x:meeting a cg:Action ; cg:joins chain:capital . x:stall cg:joins chain:talent }
x:4 { x:loan a cg:Action ; cg:implementedBy x:bank . x:plan a cg:Programme ; cg:implements x:day , x:fair }
x:5 { x:plan cg:carriedOutBy x:office . x:shop cg:serves chain:talent }
x:6 { x:bank a cg:Institution ; cg:implements x:meeting }
x:section cg:concerns chain:talent .
"""

# the kind of a thing among the premises; what are no relations; and a relation that follows from one of the same kind
DIRECTED = """# title-zh: 面向某条具体产业链者，服务于产业链
# title-en: What is directed at a concrete industry chain serves the industry chain
CONSTRUCT { ?thing cg:serves ?chain }
WHERE {
  ?thing cg:directedAt ?concrete . ?concrete a cg:IndustryChain
  VALUES ?chain { chain:industry }
  FILTER NOT EXISTS { ?thing cg:serves ?chain }
}
"""
OWNED = """# title-zh: 项目所落实的行动，其承担者亦承担该项目
# title-en: Who carries out what a programme implements carries out the programme
CONSTRUCT { ?programme cg:carriedOutBy ?carrier }
WHERE {
  ?programme cg:implements ?action . ?action cg:carriedOutBy ?carrier
  FILTER NOT EXISTS { ?programme cg:carriedOutBy ?carrier }
}
"""


@pytest.fixture
def more_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of the ontology with two rules more."""
    copy = tmp_path / "copy"
    shutil.copytree(resources.folder("ontology"), copy / "ontology")
    for number, rule in enumerate((DIRECTED, OWNED), 10):
        (copy / "ontology" / "rules" / f"{number}-new.rq").write_text(rule, "utf-8")
    monkeypatch.setattr(resources, "folder", lambda name: copy / name)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    file = tmp_path / "town.trig"
    file.write_text(TOWN, "utf-8")
    return file


@pytest.fixture(params=["memory", "folder", "oxigraph"])
def home(request: pytest.FixtureRequest, more_rules: None, town: Path, tmp_path: Path) -> Iterator[Graph]:
    """The graph of the town in one of its homes, each made with the new rules."""
    if request.param == "memory":
        yield open_graph(data=[town], default=False)
    elif request.param == "folder":
        load_folder([town], tmp_path / "store")
        yield open_graph(str(tmp_path / "store"))
    else:
        (tmp_path / "server").mkdir()
        with oxigraph(tmp_path / "server") as url:
            load_endpoint([town], url)
            yield open_graph(url)


def told(graph: Graph) -> dict[tuple[str, ...], tuple[str, str, str]]:
    """Return what follows in a network (thing, relation, other): the basis, the passages and the interpretations it rests on."""
    return {
        (short(one), short(relation), short(other)): (data["basis"], " ".join(map(short, data["passages"])), " ".join(map(short, data["interpretations"])))
        for one, other, relation, data in project(graph).edges(keys=True, data=True)
        if data["basis"] in FOLLOWING
    }  # fmt: skip


def short(iri: str) -> str:
    return iri.replace("urn:x:", "").rpartition("/")[2].rpartition("#")[2]


# the stall joins the chain besides: known on the better basis; the shop serves it by an interpretation
WHOLE = {
    ("day", "serves", "industry"): ("derived", "2", ""),
    ("fair", "serves", "talent"): ("placed", "1", ""),
    ("stall", "serves", "talent"): ("placed", "1", ""),
    ("plan", "serves", "industry"): ("derived", "2 4", ""),
    ("plan", "serves", "talent"): ("derived", "1 4", ""),
    ("office", "serves", "industry"): ("derived", "2 3 4", "5"),
    ("office", "serves", "talent"): ("derived", "1 4", "5"),
    ("bank", "serves", "capital"): ("derived", "1 4 6", ""),
}
WITHOUT_PLACEMENT = {
    ("day", "serves", "industry"): ("derived", "2", ""),
    ("stall", "serves", "talent"): ("derived", "3", ""),
    ("plan", "serves", "industry"): ("derived", "2 4", ""),
    ("office", "serves", "industry"): ("derived", "2 3 4", "5"),
    ("bank", "serves", "capital"): ("derived", "1 4 6", ""),
}
# the office carries out the plan no more because somebody concludes so, but by the new rule
WITHOUT_INTERPRETATIONS = WHOLE | {
    ("shop", "serves", "talent"): ("placed", "1", ""),
    ("plan", "carriedOutBy", "office"): ("derived", "3 4", ""),
    ("office", "serves", "industry"): ("derived", "2 3 4", ""),
    ("office", "serves", "talent"): ("derived", "1 3 4", ""),
}


def test_a_new_rule_gives_evidence_in_every_home(home: Graph) -> None:
    assert told(home) == WHOLE


def test_what_follows_without_one_basis_follows_by_new_rules_too(home: Graph) -> None:
    assert told(without(home, "placed")) == WITHOUT_PLACEMENT
    assert told(without(home, "interpreted")) == WITHOUT_INTERPRETATIONS


def test_tables_follow_new_rules_as_the_graph_does(home: Graph, tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()
    parquet.write(home, tmp_path / "tables")
    assert counted(tmp_path / "tables", "") == WHOLE
    parts = {part: counted(tmp_path / "tables", part) for part in PARTS}
    assert parts == {"without_placement": WITHOUT_PLACEMENT, "without_interpretations": WITHOUT_INTERPRETATIONS}


def counted(folder: Path, part: str) -> dict[tuple[str, ...], tuple[str, str, str]]:
    """Return what ``told`` does, from tables of a part of the text."""
    terms, named, evidence = (str(parquet.path_of(folder, parquet.of_part(table, part))) for table in ("terms", "relations", "evidence"))  # fmt: skip
    with duckdb.connect() as database:
        rows = database.execute(
            f"""SELECT t.iri, p.iri, o.iri, basis, g.iri, interpretation FROM '{named}' r
            JOIN '{terms}' t ON t.id = r.thing JOIN '{terms}' p ON p.id = r.relation JOIN '{terms}' o ON o.id = r.other
            LEFT JOIN '{evidence}' e USING (thing, relation, other) LEFT JOIN '{terms}' g ON g.id = e.source
            WHERE basis IN ('placed', 'derived') ORDER BY g.iri"""
        ).fetchall()
    found: dict[tuple[str, ...], tuple[list[str], list[str]]] = {}
    for *edge, basis, source, interpretation in rows:
        found.setdefault((*map(short, edge), basis), ([], []))[bool(interpretation)].append(short(source or ""))
    return {
        tuple(edge): (basis, " ".join(passages), " ".join(readings))
        for (*edge, basis), (passages, readings) in found.items()
    }


def test_a_rule_explains_each_of_its_derivations(more_rules: None, town: Path) -> None:
    graph = open_graph(data=[town], default=False)
    carrier = next(rule for rule in rules.load() if rule.premises[0][1] == CG + "carriedOutBy")
    rows = graph.stream(carrier.explanation([CG + "serves"]))
    found = sorted(
        [" ".join(map(short, follows)), *sorted(" ".join(map(short, premise)) for premise in premises)]
        for follows, premises in explaining.derivations(carrier, rows)
    )
    assert found == [
        ["office serves industry", "day carriedOutBy office", "day serves industry"],
        ["office serves industry", "plan carriedOutBy office", "plan serves industry"],
        ["office serves talent", "plan carriedOutBy office", "plan serves talent"],
    ]


def test_every_rule_of_the_ontology_is_of_the_form() -> None:
    found = rules.load()
    assert [rule.template[1].rpartition("#")[2] for rule in found] == [
        "?above", "partOf", *["serves"] * 7, "?inverse", "?property", "relatedTo", "type", "chain", "place",
    ]  # fmt: skip
    assert [len(rule.premises) for rule in found] == [1, 2, 2, *[1] * 4, 2, 2, *[1] * 6]
    assert [rule.template[1] for rule in found if rule.turns] == ["?inverse", "?property"]
    assert [number for number, rule in enumerate(found) if rule.basis == "placed"] == [1, 2]
    assert found[1].graph == "https://w3id.org/chaingraph/id/placed" and found[0].graph == DERIVED


def test_relations_follow_from_what_the_rules_say_they_do(zibo: Graph, more_rules: None) -> None:
    found, besides = rules.relating(rules.load(), relations(zibo))
    assert besides == {RDF_TYPE, CG + "placedUnder", CG + "concerns", CG + "presents"}
    assert [rule.template[1].rpartition("#")[2] for rule in found] == [
        "?above", "partOf", *["serves"] * 7, "type", "serves", "carriedOutBy",
    ]  # fmt: skip


FORM = "CONSTRUCT {{ {0} }}\nWHERE {{\n  {1}\n  FILTER NOT EXISTS {{ {0} }}\n}}\n"


@pytest.mark.parametrize("rule", [
    FORM.format("?s cg:serves ?o . ?o cg:servedBy ?s", "?s cg:joins ?o"),
    FORM.format("?s cg:serves ?o", "?s cg:joins/cg:partOf ?o"),
    FORM.format("?s cg:serves ?o", '?s cg:level "high"'),
    FORM.format("?s cg:serves ?o", "?s cg:joins ?o , ?other"),
    FORM.format("?s cg:serves ?o", "{ ?s cg:joins ?o }"),
    "CONSTRUCT { ?s cg:serves ?o }\nWHERE {\n  ?s cg:joins ?o\n}\n",
    "SELECT * { ?s cg:joins ?o }",
], ids=["two statements", "a path", "a text", "a list", "no premise", "nothing known", "no CONSTRUCT"])  # fmt: skip
def test_what_is_not_of_the_form_is_no_rule(rule: str) -> None:
    with pytest.raises(ValueError, match="rule|neither"):
        rules.read(rule)
