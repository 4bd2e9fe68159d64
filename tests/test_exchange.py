"""Networks as files for other programs: they keep to their formats, and are read by programs that did not write them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkit as nk
import networkx as nx
import pytest
from lxml import etree

from chaingraph import Graph
from chaingraph.model.vocabulary import ID
from chaingraph.network.projection import project
from chaingraph.rendering.canvas import canvas, labelled
from chaingraph.rendering.exchange import exchange
from chaingraph.rendering.view import draw
from chaingraph.views import select
from chaingraph.views.grouping import everything
from tests.conftest import ROOT, Run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SUFFIXES = (".graphml", ".gexf")
SIX = ID + "zibo/six-ones"
READ: Mapping[str, Callable[[Path], Any]] = {
    ".graphml": lambda file: nx.read_graphml(file, force_multigraph=True),
    ".gexf": lambda file: nx.read_gexf(file, version="1.3"),
}
BY_NETWORKIT: Mapping[str, Callable[[str], Any]] = {
    ".graphml": lambda file: nk.readGraph(file, nk.Format.GraphML),
    ".gexf": lambda file: nk.graphio.GEXFReader().read(file)[0],
}


def faults(file: Path) -> list[str]:
    """Return how a file departs from its format: from its grammar, by ids that occur twice, and by what leads nowhere."""
    tree = etree.parse(file)
    grammar = etree.RelaxNG(etree.parse(ROOT / "tests" / "data" / f"{file.suffix[1:]}.rng"))
    grammar.validate(tree)
    found = [str(error) for error in grammar.error_log]
    ids = {tag: [one.get("id") for one in tree.iter(f"{{*}}{tag}")] for tag in ("node", "edge", "key", "attribute")}
    found += [f"{tag}: {one} twice" for tag, names in ids.items() for one in {*names} if names.count(one) > 1]
    ends = {edge.get(end) for edge in tree.iter("{*}edge") for end in ("source", "target")}
    keys = {
        value.get(name) for tag, name in (("data", "key"), ("attvalue", "for")) for value in tree.iter(f"{{*}}{tag}")
    }
    return found + sorted(ends - {*ids["node"]}) + sorted(keys - {*ids["key"], *ids["attribute"]})


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_other_programs_read_the_whole_network_as_drawn(zibo: Graph, tmp_path: Path, suffix: str) -> None:
    network = project(zibo)
    whole = everything(network)
    made = canvas(whole, labelled(whole), "zh")
    file = tmp_path / f"x{suffix}"
    file.write_bytes(exchange(network, suffix, made))
    assert faults(file) == []
    again, other = READ[suffix](file), BY_NETWORKIT[suffix](str(file))
    assert (len(again), again.number_of_edges()) == (other.numberOfNodes(), other.numberOfEdges()) == (284, 575)
    six = next(data for one, data in again.nodes(data=True) if SIX in (one, data.get("iri")))
    assert (six["label"], six["label_zh"], six["label_en"]) == ("六个一", "六个一", "Six Ones")
    (x, y), colour = made.places[SIX], {"r": 0x4C, "g": 0x6F, "b": 0xAE}
    if suffix == ".graphml":
        assert (six["x"], six["y"]) == (x, -y) and {name: six[name] for name in "rgb"} == colour
    else:
        assert six["viz"]["position"] == {"x": x, "y": -y, "z": 0} and six["viz"]["color"] == {**colour, "a": 1.0}
    relations = {data["relation"] for *_, data in again.edges(data=True)}
    assert relations == {data["relation"] for *_, data in network.edges(data=True)}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_that_departs_from_its_format_is_noticed(yunzhou: Graph, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"x{suffix}"
    right = exchange(project(yunzhou), suffix).decode("utf-8")
    for before, after in (
        ('id="e1"', 'id="e0"'),
        ('source="', 'source="x'),
        ("<edge ", "<line/><edge "),
        (' id="e0"', ""),
    ):
        assert before in right
        file.write_text(right.replace(before, after, 1), "utf-8")
        assert faults(file) != []
    file.write_text(right, "utf-8")
    assert faults(file) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_names_that_xml_does_not_take_are_made_harmless(tmp_path: Path, suffix: str) -> None:
    network, file = nx.MultiDiGraph(), tmp_path / f"x{suffix}"
    network.add_node("a", label_zh='x\x00<y>&"\x1b\ufffe', label_en="", kind="k", chains=("c", "d"))
    file.write_bytes(exchange(network, suffix))
    assert faults(file) == []
    ((_, data),) = READ[suffix](file).nodes(data=True)
    assert data["label_zh"] == 'x\ufffd<y>&"\ufffd\ufffd' and data["chains"] == "c d"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_label_is_that_of_the_language(run: Run, tmp_path: Path, suffix: str) -> None:
    for lang, label in (("zh", "六个一"), ("en", "Six Ones")):
        assert run("--lang", lang, "view", "thing", "六个一", "-o", f"x{suffix}").returncode == 0
        labels = {data["label"] for _, data in READ[suffix](tmp_path / f"x{suffix}").nodes(data=True)}
        assert label in labels


# ---------------------------------------------------------------- the file that the page offers


@pytest.fixture(scope="module")
def tab(zibo: Graph, browser: "Browser", tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Page]":
    """The view of a thing in a browser without network."""
    file = tmp_path_factory.mktemp("view") / "thing.html"
    file.write_text(draw(select(zibo, "thing", ["科技副总"]), zibo, "zh"), "utf-8")
    context = browser.new_context(offline=True, locale="zh-CN")
    page = context.new_page()
    page.goto(file.as_uri())
    page.wait_for_function("window.chaingraph")
    yield page
    context.close()


def saved(tab: "Page", file: Path) -> Any:
    """Return the network that the page saves, as networkx reads it."""
    with tab.expect_download() as waiting:
        tab.locator("#graphml").click()
    waiting.value.save_as(file)
    assert faults(file) == []
    return nx.read_graphml(file, force_multigraph=True)


def by_iri(network: Any) -> dict[str, Any]:
    return {data["iri"]: data for _, data in network.nodes(data=True)}


def ends(network: Any) -> list[tuple[str, str, str]]:
    iris = dict(network.nodes(data="iri"))
    return sorted((iris[one], iris[other], data["relation"]) for one, other, data in network.edges(data=True))


def test_the_page_offers_what_the_command_line_writes(tab: "Page", run: Run, tmp_path: Path) -> None:
    found = saved(tab, tmp_path / "page.graphml")
    assert run("--lang", "zh", "view", "thing", "科技副总", "-o", "x.graphml").returncode == 0
    written = nx.read_graphml(tmp_path / "x.graphml", force_multigraph=True)
    assert by_iri(found) == by_iri(written) and ends(found) == ends(written)


def test_the_page_offers_what_is_seen_where_it_stands_now(tab: "Page", tmp_path: Path) -> None:
    tab.locator("#language").click()
    before = tuple(tab.evaluate("Object.values(chaingraph.network.getPositions([0])[0])"))
    held = "chaingraph.network.canvasToDOM(chaingraph.network.getPositions([0])[0])"
    corner, spot = tab.locator("#picture").bounding_box(), tab.evaluate(held)
    assert corner is not None
    x, y = corner["x"] + spot["x"], corner["y"] + spot["y"]
    tab.mouse.move(x, y)
    tab.mouse.down()
    tab.mouse.move(x + 60, y + 40, steps=5)
    tab.mouse.up()
    place = tab.evaluate("chaingraph.network.getPositions([0])[0]")
    basis = tab.locator("#legend input[type=checkbox]").last
    basis.uncheck()
    found = saved(tab, tmp_path / "page.graphml")
    basis.check()
    moved = [data for data in by_iri(found).values() if (data["x"], data["y"]) == (place["x"], -place["y"])]
    assert [data["label"] == data["label_en"] for data in moved] == [True]
    assert (place["x"], place["y"]) != before and 0 < found.number_of_edges() < 43
