"""A page of a network, and the whole way from a file to a page."""

import json
import random
import time
from typing import Any

from registry import Aim, Contestant, Row, Timed, function
from samples import Sample

from rows.questions import PATIENCE, asked

THINGS = 10_000
CG = "https://w3id.org/chaingraph/ontology#"


def _network() -> Any:
    """Return a network of invented things, each with two relations."""
    import networkx as nx

    draw = random.Random(THINGS)
    network = nx.MultiDiGraph()
    for n in range(THINGS):
        network.add_node(f"t{n}", label_zh=f"云州事项{n}", label_en=f"matter {n}", kind=CG + "Action", chains=())
    for n in range(2 * THINGS):
        other = f"t{draw.randrange(THINGS)}"
        network.add_edge(
            f"t{n % THINGS}",
            other,
            CG + "partOf",
            relation=CG + "partOf",
            basis="stated",
            passages=(),
            interpretations=(),
        )
    return network


def _dots(network: Any) -> list[dict[str, object]]:
    return [{"id": node, "label": data["label_zh"]} for node, data in network.nodes(data=True)]


def _lines(network: Any) -> list[dict[str, object]]:
    return [{"from": one, "to": other, "title": data["relation"]} for one, other, data in network.edges(data=True)]


def ours(sample: Sample) -> Timed:
    """Make our page, which shows the backbone of so large a network."""
    from chaingraph import open_graph
    from chaingraph.rendering.view import draw
    from chaingraph.views.selection import Selection

    network, graph = _network(), open_graph()
    chance = random.Random(1)
    places = {node: (chance.random(), chance.random()) for node in network}
    begun = time.perf_counter()
    draw(Selection("What the query found", network, places, "", (THINGS, 2 * THINGS)), graph, "zh")
    return Timed({"": time.perf_counter() - begun}, "")


def in_pyvis(sample: Sample) -> Timed:
    """Make pyvis's page."""
    from pyvis.network import Network

    network = _network()
    begun = time.perf_counter()
    page = Network(directed=True, cdn_resources="in_line")
    for dot in _dots(network):
        page.add_node(dot["id"], label=dot["label"])
    for line in _lines(network):
        page.add_edge(line["from"], line["to"], title=line["title"])
    page.generate_html()
    return Timed({"": time.perf_counter() - begun}, "")


def bare(sample: Sample) -> Timed:
    """Write the nodes and edges as JSON."""
    network = _network()
    begun = time.perf_counter()
    json.dumps([_dots(network), _lines(network)], ensure_ascii=False)
    return Timed({"": time.perf_counter() - begun}, "")


def whole(sample: Sample) -> str:
    """Go the whole way: read, ask all packaged questions, project, draw what serves the chains."""
    from chaingraph import open_graph
    from chaingraph.graph import questions
    from chaingraph.rendering.view import draw
    from chaingraph.views import select

    store = open_graph(data=[sample.quads], default=False)
    answers = {name: len(store.ask(name)) for name in questions.names()}
    sample.page.write_text(draw(select(store, "network"), store, "zh"), "utf-8")
    return str(answers["documents"])


def whole_as_documented(sample: Sample) -> str:
    """Go the whole way with rdflib, networkx and pyvis as their documentation shows."""
    import networkx as nx
    import rdflib.plugins.sparql  # before anything is given up on
    from pyvis.network import Network

    from chaingraph.model import resources
    from chaingraph.model.vocabulary import PREFIXES

    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(resources.ontology())
    dataset.parse(sample.quads, format="nquads")
    told = asked(lambda text: dataset.query(text, initNs=dict(PREFIXES)), PATIENCE)
    rows = dataset.query("SELECT ?thing ?chain { ?thing cg:serves ?chain }", initNs=dict(PREFIXES))
    page = Network(directed=True, cdn_resources="in_line")
    page.from_nx(nx.DiGraph((str(thing), str(chain)) for thing, chain in rows))
    sample.page.write_text(page.generate_html(), "utf-8")
    return str(told.answer["documents"])


WHOLE = (
    Contestant("chaingraph", function(whole)),
    Contestant("rdflib, networkx, pyvis", function(whole_as_documented), most=10**5),
)
ROWS = (
    Row(
        name="page",
        what="page of a view of 10⁴ things and 2·10⁴ relations",
        fixed="10⁴ things",
        contestants=(
            Contestant("chaingraph", function(ours)),
            Contestant("pyvis", function(in_pyvis)),
            Contestant("bare JSON", function(bare)),
        ),
        aims=(Aim(("pyvis",), 0.01), Aim(("bare JSON",), 2)),
        note="The page holds all 10⁴ things, in areas that open, with their relations, names in both languages, pinyin, and the network as GraphML (5.7 MB);"
        " the others hold one label of each. The two aims exclude each other: bare JSON is 60 to 110 times as fast as pyvis. Processor time on a busy machine:"
        " 6 s (of them 0.5 to spell the names, which took 1), pyvis 3.0, bare JSON 0.05. Floor beside pyvis: the communities (Louvain, by networkx) that the areas are made of take 3.1 s,"
        " the GraphML 0.9.",
    ),
    Row(
        name="whole-default",
        what="the whole way from a file to a page",
        fixed="default graph",
        contestants=WHOLE,
        aims=(Aim(("rdflib, networkx, pyvis",), 0.1),),
    ),
    Row(
        name="whole",
        what="the whole way from a file to a page",
        most=10**5,
        contestants=WHOLE,
        aims=(Aim(("rdflib, networkx, pyvis",), 0.05),),
        note=f"Whole processes: read the file, ask all packaged questions, draw what serves the chains. rdflib derives nothing and gets {PATIENCE} s a question; a question that takes longer counts as that,"
        " so on a busy machine only our time grows."
        " Of our 8 s at 10⁵ statements, questions with answers of 10⁴ to 10⁵ rows take four; reading, merging and deriving take one.",
    ),
)
