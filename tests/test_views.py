"""Views: what each shows, where it stands, and the page in a real browser, which needs nothing from anywhere."""

import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise, product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from chaingraph import Graph, open_graph
from chaingraph.graph.errors import UnknownThing
from chaingraph.model.vocabulary import CG, CHAINS, ID
from chaingraph.network.projection import CHAIN, project
from chaingraph.rendering.families import FAMILIES
from chaingraph.rendering.view import draw
from chaingraph.views import VIEWS, nearness, select
from chaingraph.views.bounding import LARGEST, backbone
from chaingraph.views.errors import NoPath, NotAPicture, NothingToShow, SameThing
from chaingraph.views.grid import Grid
from chaingraph.views.placing import place
from chaingraph.views.selection import HEADING, Selection
from tests.conftest import Run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OF = {
    "chain": ["资金链"], "pair": ["资金链", "talent"], "thing": ["科技副总"], "path": ["金融辅导队", "科技副总"],
    "query": ["SELECT ?a ?b { ?a cg:implements ?b }"],
}  # fmt: skip
HOSTILE = [
    "<script>alert(1)</script>", "</script><script>alert(2)</script>", "<img src=x onerror=alert(3)>", "<a href='x'>href</a>",
    "javascript:alert(4)", "\"'><svg/onload=alert(5)>", "{{ 7*7 }}{% raw %}", "a\nb\u2028c", "\u202eright\u202c", "\\u003cb\\u003e",
    "<!--<script>", "长" * 10_000,
]  # fmt: skip


@pytest.fixture(scope="module")
def network(zibo: Graph) -> nx.MultiDiGraph:
    return project(zibo)


# ---------------------------------------------------------------- what a view shows


def named(selection: Selection) -> set[str]:
    return {data["label_zh"] for _, data in selection.network.nodes(data=True)}


def test_the_network_has_the_chains_in_the_corners_and_bridges_between_them(zibo: Graph) -> None:
    shown = select(zibo, "network")
    assert [shown.places[chain] for chain in CHAINS] == [(0, 0), (1, 0), (0, 1), (1, 1)]
    assert shown.places[ID + "zibo/six-ones"] == (0.5, 0.5)
    assert (
        len(shown.network) == 4 + len({thing for thing, served in project(zibo).nodes(data="chains") if served}) == 162
    )
    assert all(
        CHAIN in (shown.network.nodes[a]["kind"], shown.network.nodes[b]["kind"]) for a, b in shown.network.edges()
    )


def test_a_pair_shows_its_bridges_and_what_they_lead_over(zibo: Graph) -> None:
    shown = select(zibo, "pair", OF["pair"])
    assert {"六个一", "“四链”深度融合", "四链融合聚能", "融链固链工程", "学", "产（产学研）"} <= named(shown)
    assert shown.places[CHAINS[2]] == (0, 0.5) and shown.places[CHAINS[3]] == (1, 0.5)


def test_a_thing_shows_what_is_near_and_not_what_only_a_chain_connects(zibo: Graph) -> None:
    near = named(select(zibo, "thing", ["科技副总"], depth=1))
    assert {"科技副总", "产业链", "人才链", "技术难题", "对口企业"} <= near and "金融辅导队" not in near
    assert near < named(select(zibo, "thing", ["科技副总"], depth=2))


def test_mechanisms_shows_each_with_its_carriers(zibo: Graph) -> None:
    shown = named(select(zibo, "mechanisms"))
    assert {"六个一", "招引机制", "金融机制", "一链一主办银行", "保障部门", "法治护航释能"} <= shown
    assert "产业链" not in shown


def test_a_path_runs_from_left_to_right(zibo: Graph) -> None:
    shown = select(zibo, "path", OF["path"], count=1)
    xs = [shown.places[node][0] for node in shown.network]
    assert sorted(xs) == [0.0, 0.5, 1.0]


def test_the_document_goes_section_by_section(zibo: Graph) -> None:
    shown = select(zibo, "document")
    headings = [data["label_zh"] for _, data in shown.network.nodes(data=True) if data["kind"] == HEADING]
    assert headings[0] == "开头" and headings[-2].startswith("二（四）") and headings[-1] == "落款"
    assert len(headings) == 13
    assert not set(CHAINS) & set(shown.network)


def test_a_query_is_drawn_whether_it_gives_triples_or_pairs(zibo: Graph) -> None:
    pairs = select(zibo, "query", ["SELECT ?a ?b { ?a cg:implements ?b }"])
    triples = select(zibo, "query", ["CONSTRUCT { ?a cg:implements ?b } WHERE { ?a cg:implements ?b }"])
    assert set(pairs.network) == set(triples.network) and "“金融辅导+产业链”服务机制" in named(pairs)
    other = select(zibo, "query", ["CONSTRUCT { ?a <http://y.example/p> ?a2 } WHERE { ?a cg:implements ?a2 }"])
    assert {basis for *_, basis in other.network.edges(data="basis")} == {"unsourced"}


@pytest.mark.parametrize(("name", "of", "error"), [
    ("query", ["ASK { ?a ?b ?c }"], NotAPicture), ("query", ["SELECT ?a { ?a ?b ?c }"], NotAPicture),
    ("query", ["SELECT ?a ?b { ?a cg:none ?b }"], NothingToShow), ("pair", ["资金链", "capital"], SameThing),
    ("thing", ["弄堂"], UnknownThing), ("chain", ["六个一"], UnknownThing),
])  # fmt: skip
def test_what_can_not_be_shown_is_said(zibo: Graph, name: str, of: list[str], error: type[Exception]) -> None:
    with pytest.raises(error):
        select(zibo, name, of)


def test_without_a_way_there_is_no_view_of_it(yunzhou: Graph) -> None:
    with pytest.raises(NoPath):
        select(yunzhou, "path", ["云州链办", "云州学院"])


def test_of_too_much_the_backbone_is_shown(zibo: Graph) -> None:
    network = nx.MultiDiGraph()
    data = {"label_zh": "", "label_en": "", "kind": CG + "Action"}
    for number in range(LARGEST + 10):
        network.add_node(f"t{number:05}", **data, chains=("c",) if number >= 20 else ())
    shown = backbone(Selection("What the query found", network, {}, "", (len(network), 0)))
    assert len(shown.network) == LARGEST and "backbone" in shown.left_out
    assert "t00000" in shown.network and "t00019" not in shown.network
    assert "writes the whole" in draw(Selection("What the query found", network, {}, "", (1510, 0)), zibo, "en")


# ---------------------------------------------------------------- where it stands


def test_nothing_covers_anything_and_each_stands_near_its_place() -> None:
    places = {f"n{number}": (0.5, 0.5) for number in range(200)} | {"corner": (0.0, 0.0)}
    sizes = dict.fromkeys(places, (130.0, 32.0))
    found = place(places, sizes)
    for one, other in combinations(found.values(), 2):
        assert abs(one[0] - other[0]) >= 130 or abs(one[1] - other[1]) >= 32
    assert found["corner"] == min(found.values())
    assert found == place(places, sizes)


def test_the_page_grows_with_what_stands_on_it() -> None:
    few, many = ({f"n{n}": (0.5, 0.5) for n in range(count)} for count in (10, 1500))
    across = [max(x for x, _ in place(places, dict.fromkeys(places, (120.0, 32.0))).values()) for places in (few, many)]
    assert across[0] < 700 < across[1]


# ---------------------------------------------------------------- the page, in a browser


@pytest.fixture
def opened(browser: "Browser", tmp_path: Path) -> Iterator[Any]:
    """Open text as a page without any network; every request, message of the console and error is noted on it."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, offline=True, locale="zh-CN")

    def call(text: str, fragment: str = "") -> "Page":
        file = tmp_path / "view.html"
        file.write_text(text, "utf-8")
        tab = context.new_page()
        noted: list[str] = []
        tab.on("request", lambda request: noted.append(request.url))
        tab.on("console", lambda message: noted.append(message.text))
        tab.on("pageerror", lambda error: noted.append(str(error)))
        tab.on("dialog", lambda dialog: (noted.append(dialog.message), dialog.dismiss()))
        tab.goto(file.as_uri() + fragment)
        tab.wait_for_function("window.chaingraph")
        tab.wait_for_timeout(50)
        assert noted == [file.as_uri()]
        tab.noted = noted  # type: ignore[attr-defined]
        return tab

    yield call
    context.close()


@cache
def drawn(store: Graph, name: str, lang: str = "zh") -> str:
    """Return the page of a view, made once: that it is the same each time is tested on its own."""
    return draw(select(store, name, OF.get(name, [])), store, lang)


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_draws_itself_alone(zibo: Graph, opened: Any, name: str) -> None:
    tab = opened(drawn(zibo, name))
    colours = tab.evaluate(
        """() => { const c = document.querySelector('#picture canvas'); const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
           const seen = new Set(); for (let i = 0; i < d.length; i += 4) if (d[i + 3]) seen.add(d[i] << 16 | d[i + 1] << 8 | d[i + 2]); return seen.size }"""
    )
    assert colours > 20
    assert (
        tab.locator("h1").inner_text() and tab.locator("#about").inner_text() == "淄工信提办字〔2025〕32号 2025-07-22"
    )
    assert "未显示" in tab.locator("#shown").inner_text()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_label_of_the_network_covers_another(zibo: Graph, opened: Any, lang: str) -> None:
    tab = opened(drawn(zibo, "network", lang))
    boxes = tab.evaluate(
        "chaingraph.data.nodes.slice(0, chaingraph.data.drawn).map((_, id) => { const b = chaingraph.network.getBoundingBox(id); return [b.left, b.top, b.right, b.bottom] })"
    )
    covering = [
        (i, j)
        for (i, one), (j, other) in combinations(enumerate(boxes), 2)
        if min(one[2], other[2]) - max(one[0], other[0]) > 1 and min(one[3], other[3]) - max(one[1], other[1]) > 3
    ]
    assert covering == []
    assert tab.evaluate("chaingraph.network.getScale()") > 0.85
    inside = tab.evaluate(
        """() => { const box = document.getElementById('picture').getBoundingClientRect(); return chaingraph.data.nodes.slice(0, chaingraph.data.drawn).every((_, id) => {
           const b = chaingraph.network.getBoundingBox(id), a = chaingraph.network.canvasToDOM({x: b.left, y: b.top}), z = chaingraph.network.canvasToDOM({x: b.right, y: b.bottom});
           return a.x >= 0 && a.y >= 0 && z.x <= box.width && z.y <= box.height }) }"""
    )
    assert inside


@pytest.mark.parametrize(
    ("typed", "found"), [("科技副总", "科技副总"), ("liaison officer for", "科技专员"), ("六个一", "六个一")]
)
def test_search_finds_by_either_language_and_opens_the_panel(zibo: Graph, opened: Any, typed: str, found: str) -> None:
    tab = opened(drawn(zibo, "network"))
    tab.keyboard.press("/")
    tab.keyboard.type(typed)
    tab.keyboard.press("Enter")
    assert tab.locator("#panel h2").inner_text() == found
    assert "§" in tab.locator("#panel").inner_text() or "开头句" in tab.locator("#panel").inner_text()


def test_search_for_nothing_says_so(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "network"))
    tab.locator("#search").fill("弄堂口")
    assert tab.locator("#results").inner_text() == "没有匹配的结果。"


def test_a_click_fills_the_panel_with_relations_figures_and_passages(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "thing"))
    number = tab.evaluate("chaingraph.data.nodes.findIndex(node => node.label.zh === '科技副总')")
    at = tab.evaluate(f"chaingraph.network.canvasToDOM(chaingraph.network.getPosition({number}))")
    box = tab.locator("#picture").bounding_box()
    tab.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    tab.wait_for_selector("#panel.open")
    panel = tab.locator("#panel").inner_text()
    for words in ("科技副总", "角色 · 服务于 产业链、人才链", "技术难题", "750人次", "§一（三）三是句2", "明示"):
        assert words in panel
    faded = tab.evaluate("chaingraph.network.body.data.nodes.get().filter(node => node.opacity < 0.5).length")
    assert faded > 3
    tab.keyboard.press("Escape")
    assert not tab.locator("#panel").is_visible()


def test_a_filter_hides_a_kind_a_chain_a_basis(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "network"))
    hidden = "chaingraph.network.body.data.nodes.get().filter(node => node.hidden).length"
    roles = next(number for number, family in enumerate(FAMILIES) if family.name == "Role")
    tab.locator(f'[data-filter="kind:{roles}"]').uncheck()
    assert tab.evaluate(hidden) == 7
    tab.locator(f'[data-filter="kind:{roles}"]').check()
    capital = tab.evaluate("chaingraph.data.nodes.findIndex(node => node.label.zh === '资金链')")
    tab.locator(f'[data-filter="chain:{capital}"]').uncheck()
    assert tab.evaluate(hidden) == 1 + 12
    edges = "chaingraph.network.body.data.edges.get().filter(edge => edge.hidden).length"
    tab.locator('[data-filter="line:all"]').check()
    tab.locator('[data-filter="basis:placed"]').uncheck()
    assert tab.evaluate(edges) == 181
    tab.locator('[data-filter="basis:derived"]').uncheck()
    assert tab.evaluate(edges) == 181 + 23
    assert "由所在章节" in tab.locator("body").inner_text()


def test_lines_that_an_area_says_already_are_drawn_when_they_are_asked_for(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "network"))
    lines = """() => chaingraph.network.body.data.edges.get().filter(line => !line.hidden)
        .map(line => chaingraph.data.nodes[line.from].label.zh + "→" + chaingraph.data.nodes[line.to].label.zh)"""
    assert all(line.count("链") == 2 for line in tab.evaluate(lines))  # from chain to chain
    tab.evaluate("chaingraph.select(chaingraph.data.nodes.findIndex(node => node.label.zh === '六个一'), false)")
    found = tab.evaluate(lines)
    assert [line for line in found if line.startswith("六个一→")] == [
        f"六个一→{one}链" for one in ("资金", "产业", "创新", "人才")
    ]
    tab.locator('[data-filter="line:all"]').check()
    assert len(tab.evaluate(lines)) == 262
    assert "lines=all" in tab.evaluate("location.hash")


def test_the_panel_names_a_relation_from_its_other_end_by_its_inverse(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "network"))
    tab.evaluate("chaingraph.select(chaingraph.data.nodes.findIndex(node => node.label.zh === '资金链'))")
    shown = tab.locator("#panel").inner_text()
    assert "服务者 → 六个一" in shown and "服务于" not in shown.partition("依据")[0]


def test_the_language_changes_without_loading_again(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "network"))
    tab.locator("#language").click()
    assert tab.locator("h1").inner_text() == "How the four chains connect"
    assert tab.evaluate("chaingraph.network.body.data.nodes.get(0).label").isascii()
    assert "Left out" in tab.locator("#shown").inner_text() and tab.locator("html").get_attribute("lang") == "en"
    tab.keyboard.press("l")
    assert tab.locator("h1").inner_text() == "四链如何联结"
    assert len(tab.noted) == 1


def test_the_address_holds_the_state(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "network"))
    tab.keyboard.press("l")
    tab.evaluate("chaingraph.select(chaingraph.data.nodes.findIndex(node => node.label.zh === '六个一'))")
    tab.locator('[data-filter="basis:derived"]').uncheck()
    fragment = tab.evaluate("location.hash")
    again = opened(drawn(zibo, "network"), fragment)
    assert again.locator("#panel h2").inner_text() == "Six Ones"
    assert not again.locator('[data-filter="basis:derived"]').is_checked()
    assert again.evaluate("location.hash") == fragment


@pytest.mark.parametrize(
    "fragment", ["#lang=xx&thing=nowhere&kinds=99%20x&chains=y&basis=z", "#%", "#<script>alert(1)</script>"]
)
def test_an_address_of_nonsense_is_ignored(zibo: Graph, opened: Any, fragment: str) -> None:
    assert opened(drawn(zibo, "pair"), fragment).locator("h1").inner_text()


def test_keys_move_zoom_and_go_on_to_a_neighbour(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "network"))
    scale, left = (tab.evaluate(f"chaingraph.network.{what}") for what in ("getScale()", "getViewPosition().x"))
    tab.keyboard.press("+")
    tab.keyboard.press("ArrowRight")
    assert (
        tab.evaluate("chaingraph.network.getScale()") > scale
        and tab.evaluate("chaingraph.network.getViewPosition().x") > left
    )
    tab.keyboard.press("0")
    assert tab.locator("#picture").is_visible()
    assert tab.evaluate("chaingraph.network.getScale()") == pytest.approx(scale)
    tab.evaluate("chaingraph.select(chaingraph.data.nodes.findIndex(node => node.label.zh === '六个一'))")
    tab.keyboard.press("n")
    assert tab.locator("#panel h2").inner_text() != "六个一"


def test_png_and_graphml_are_downloaded(zibo: Graph, opened: Any, tmp_path: Path) -> None:
    tab = opened(drawn(zibo, "pair"))
    with tab.expect_download() as waiting:
        tab.locator("#png").click()
    waiting.value.save_as(tmp_path / "x.png")
    assert (tmp_path / "x.png").read_bytes().startswith(b"\x89PNG") and (tmp_path / "x.png").stat().st_size > 10_000
    with tab.expect_download() as waiting:
        tab.locator("#graphml").click()
    waiting.value.save_as(tmp_path / "x.graphml")
    found = nx.read_graphml(tmp_path / "x.graphml", force_multigraph=True)
    shown = select(zibo, "pair", OF["pair"]).network
    assert (len(found), found.number_of_edges()) == (len(shown), shown.number_of_edges())
    assert "六个一" in {data["label_zh"] for _, data in found.nodes(data=True)}


def test_hostile_text_in_every_field_stays_text(opened: Any, tmp_path: Path) -> None:
    lines = [
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix chain: <https://w3id.org/chaingraph/id/chain/> ."
    ]
    lines.append(
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
    )
    for number, text in enumerate(HOSTILE):
        literal = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        lines.append(
            f'<http://y.example/p{number}> a cg:Passage ; rdfs:label "{literal}"@zh ; cg:gist "{literal}"@zh .\n'
            f"<http://y.example/p{number}> {{ <http://y.example/t{number}> a cg:Action ;"
            f' rdfs:label "{literal}"@zh, "{literal}"@en ; skos:altLabel "{literal}" ; cg:serves chain:industry, chain:talent .\n'
            f'<http://y.example/f{number}> a cg:Figure ; cg:about <http://y.example/t{number}> ; cg:exact "{literal}" }}\n'
        )
    data = tmp_path / "hostile.trig"
    data.write_text("\n".join(lines), "utf-8")
    store = open_graph(data=[data], default=False)
    tab = opened(draw(select(store, "network"), store, "zh"))
    assert tab.evaluate("document.scripts.length") == 5
    for number, text in enumerate(HOSTILE[:7]):
        tab.evaluate(f"chaingraph.select(chaingraph.data.nodes.findIndex(node => node.iri.endsWith('/t{number}')))")
        panel = tab.locator("#panel").inner_text()
        assert panel.count(text) >= 3
    tab.locator("#search").fill("script")
    assert tab.locator("#results li").count() >= 3
    tab.wait_for_timeout(100)
    assert len(tab.noted) == 1
    assert tab.evaluate("document.querySelectorAll('img, svg, iframe, a[href]').length") == 0


def test_the_page_lets_nothing_run_but_its_own(zibo: Graph) -> None:
    page = drawn(zibo, "pair")
    policy = page.split('Content-Security-Policy" content="')[1].split('"')[0]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert "<script src" not in page and "<link" not in page and "@import" not in page


# ---------------------------------------------------------------- the command


def test_the_command_writes_the_page_and_says_where(run: Run, tmp_path: Path) -> None:
    result = run("--lang", "zh", "view", "-o", "四链.html")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "已写入：四链.html\n")
    assert (tmp_path / "四链.html").read_text("utf-8").startswith("<!doctype html>")
    assert run("view", "pair", "资金链", "人才链").stdout.startswith("<!doctype html>")


def test_a_locale_without_chinese_writes_it_all_the_same(spawn: Run, tmp_path: Path) -> None:
    result = spawn("view", "mechanisms", "-o", "x.html", env={"LC_ALL": "C", "PYTHONUTF8": "0"})
    assert result.returncode == 0 and "六个一" in (tmp_path / "x.html").read_text("utf-8")


def test_a_query_is_drawn_from_the_command_line(run: Run, tmp_path: Path) -> None:
    assert run("query", "CONSTRUCT WHERE { ?a cg:partOf ?b }", "--html", "x.html").returncode == 0
    assert "六个一" in (tmp_path / "x.html").read_text("utf-8")


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (["pair", "资金链"], 2, "takes the names of two chains; you gave 1"), (["network", "x"], 2, "nothing"), (["chain", "六个"], 2, "Nothing is called"),
    (["path", "链长", "链长"], 2, "same thing"), (["query", "ASK {}"], 2, "not a network"), (["query", "SELECT"], 3, "Bad SPARQL"),
    (["nonsense"], 2, "nonsense"),
])  # fmt: skip
def test_mistakes_have_their_words(run: Run, arguments: list[str], code: int, words: str) -> None:
    result = run("view", *arguments)
    assert (
        (result.returncode, result.stdout) == (code, "") and words in result.stderr and "Traceback" not in result.stderr
    )


def test_the_same_graph_gives_the_same_page_byte_for_byte() -> None:
    pages = {
        subprocess.run(
            [sys.executable, "-m", "chaingraph", "view", name, *of],
            capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}, timeout=60,
        ).stdout
        for name, of in (("communities", []),)
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(pages) == 1


@pytest.mark.parametrize("seed", range(8))
def test_each_thing_takes_the_free_place_nearest_to_where_it_belongs(seed: int) -> None:
    draw = random.Random(seed)
    grid, taken = Grid(60, 40), set[tuple[int, int]]()
    for _ in range(60):
        size = (draw.randint(1, 9), draw.randint(1, 5))
        point = draw.choice(((0.0, 0.0), (0.5, 0.5), (draw.random(), draw.random())))
        free = {
            (row, column): (column - point[0] * (60 - size[0])) ** 2 + (1.6 * (row - point[1] * (40 - size[1]))) ** 2
            for row in range(41 - size[1])
            for column in range(61 - size[0])
            if taken.isdisjoint(product(range(row, row + size[1]), range(column, column + size[0])))
        }
        spot = grid.nearest(size, point)
        if spot is None:
            assert not free
            continue
        row, column = spot
        assert free[row, column] == min(free.values())
        grid.take(row, column, size)
        taken.update(product(range(row, row + size[1]), range(column, column + size[0])))


def test_what_is_larger_than_the_page_finds_no_place() -> None:
    full = Grid(4, 4)
    full.take(0, 0, (4, 4))
    assert Grid(4, 4).nearest((5, 2), (0.5, 0.5)) is None
    assert full.nearest((2, 2), (0.5, 0.5)) is None


def test_a_part_stands_in_the_order_of_the_whole(zibo: Graph) -> None:
    network = project(zibo)
    for choice in ("network", "mechanisms"):
        shown = select(zibo, choice).network
        assert list(shown) == [node for node in network if node in shown] and len(shown) < len(network)
    large: nx.MultiDiGraph = nx.MultiDiGraph()
    large.add_nodes_from((f"t{number}", {"kind": CG + "Action", "chains": ()}) for number in range(4 * LARGEST))
    shown = backbone(Selection("", large, {}, "", (0, 0))).network
    assert list(shown) == [node for node in large if node in shown] and len(shown) == LARGEST


def test_every_kind_of_thing_is_drawn_by_its_family(zibo: Graph) -> None:
    rows = zibo.select("SELECT ?kind { ?kind rdfs:subClassOf+ cg:Thing FILTER STRSTARTS(STR(?kind), STR(cg:)) }")
    kinds = {row.kind.value.rpartition("#")[2] for row in rows}
    assert len(kinds) == 22
    assert kinds - {kind for family in FAMILIES for kind in family.kinds} == set()


# ---------------------------------------------------------------- true at every count


@pytest.fixture(scope="module")
def told(zibo: Graph) -> dict[str, Any]:
    """What the page of a view knows, without a browser."""
    page = drawn(zibo, "network")
    text = page.split('<script type="application/json" id="data">')[1].split("</script>")[0]
    data: dict[str, Any] = json.loads(text)
    return data


def test_the_panel_counts_what_show_lists(zibo: Graph, told: dict[str, Any]) -> None:
    relations = Counter(row.thing.value for row in zibo.ask("relations").rows)
    figures = Counter(row.about.value for row in zibo.ask("figures").rows if row.about)
    mentions = Counter(row.thing.value for row in zibo.ask("mentions").rows)
    nodes = {node["iri"]: node for node in told["nodes"]}
    assert nodes.keys() == set(project(zibo)) and len(nodes) == 284
    assert {iri: node["relations"] for iri, node in nodes.items()} == {iri: relations[iri] for iri in nodes}
    assert {iri: len(node["figures"]) for iri, node in nodes.items()} == {iri: figures[iri] for iri in nodes}
    assert {iri: len(node["mentions"]) for iri, node in nodes.items()} == {iri: mentions[iri] for iri in nodes}
    listed = Counter(
        end for edge in told["edges"] for end in {edge["from"], edge["to"]} if edge["basis"] != "unsourced"
    )
    assert {number: node["relations"] for number, node in enumerate(told["nodes"])} == {
        n: listed[n] for n in range(284)
    }


def test_the_panel_marks_what_is_not_drawn(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "network"))
    tab.evaluate("chaingraph.select(chaingraph.data.nodes.findIndex(node => node.label.zh === '科技副总'))")
    assert tab.locator("#panel h3").first.inner_text() == "关系（11）".replace("（", " (").replace("）", ")")
    relations = tab.locator("#panel ul").first.locator("li")
    assert relations.count() == 11 and relations.filter(has_text="未画出").count() == 9


def test_a_figure_of_the_panel_says_how_much_when_and_on_what_basis(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "network"))
    tab.evaluate("chaingraph.select(chaingraph.data.nodes.findIndex(node => node.label.zh === '省级以上创新平台'))")
    assert "超过 550 家 已完成" in tab.locator("#panel").inner_text()


def test_search_finds_what_is_not_drawn_and_says_so(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "pair"))
    tab.keyboard.press("/")
    tab.keyboard.type("金融辅导队")
    tab.keyboard.press("Enter")
    assert tab.locator("#panel h2").inner_text() == "金融辅导队"
    assert "未画在此视图中。" in tab.locator("#panel").inner_text()
    assert "thing=" in tab.evaluate("location.hash")


def test_the_line_at_the_foot_follows_the_filters(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "network"))
    assert tab.locator("#shown").inner_text().startswith("显示 284 个事物中的 162 个、575 个关系中的")
    roles = next(number for number, family in enumerate(FAMILIES) if family.name == "Role")
    tab.locator(f'[data-filter="kind:{roles}"]').uncheck()
    assert tab.locator("#shown").inner_text().startswith("显示 284 个事物中的 155 个")
    tab.keyboard.press("l")
    assert tab.locator("#shown").inner_text().startswith("Shown: 155 of 284 things")


def test_the_legend_has_no_entry_for_what_has_no_source(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "document"))
    assert tab.locator('[data-filter^="basis:"]').count() == 4 and "无出处" not in tab.locator("#legend").inner_text()


def test_a_community_is_called_by_what_stands_in_its_middle(zibo: Graph) -> None:
    shown = select(zibo, "communities").network
    names = [data["label_zh"] for _, data in shown.nodes(data=True) if data["kind"] == HEADING]
    assert len(names) == len(set(names)) > 5 and all(re.fullmatch(r"群组 \d+：.+等", name) for name in names)


def test_a_thing_stands_in_the_middle_and_is_marked(zibo: Graph, opened: Any) -> None:
    shown = select(zibo, "thing", ["链办"])
    office = shown.focus
    assert office and shown.places[office] == (0.5, 0.5)
    away = nx.single_source_shortest_path_length(shown.network.to_undirected(), office)
    steps = {node: round(2 * ((x - 0.5) ** 2 + (y - 0.5) ** 2) ** 0.5, 6) for node, (x, y) in shown.places.items()}
    assert len({(away[node], steps[node]) for node in away}) == len(set(away.values())) == 3
    other = select(zibo, "thing", ["链长"])
    assert other.focus != office and other.places != shown.places
    tab = opened(draw(shown, zibo, "zh"))
    sizes = tab.evaluate("chaingraph.network.body.data.nodes.get().map(node => node.size ?? 0)")
    assert max(sizes) == 20 == sizes[tab.evaluate("chaingraph.data.focus")] and sizes.count(20) == 1


def test_a_line_says_what_it_is_where_few_meet(zibo: Graph, opened: Any) -> None:
    tab = opened(drawn(zibo, "thing"))
    labels = "chaingraph.network.body.data.edges.get().map(edge => edge.label).filter(Boolean)"
    said = tab.evaluate(labels)
    assert "服务于" in said and len(said) == 11
    tab = opened(drawn(zibo, "network"))
    tab.evaluate("chaingraph.select(chaingraph.data.nodes.findIndex(node => node.label.zh === '产业链'))")
    assert tab.evaluate(labels) == []


def test_what_hangs_together_is_drawn_in_the_order_of_its_network(monkeypatch: pytest.MonkeyPatch) -> None:
    orders: list[list[str]] = []

    def noted(graph: "nx.Graph[str]") -> dict[str, tuple[float, float]]:
        orders.append(list(graph))
        return dict.fromkeys(graph, (0.0, 0.0))

    monkeypatch.setattr(nearness, "drawn", noted)
    few, many = [f"few {number}" for number in range(12)], [f"many {number}" for number in range(40)]
    nearness.found(nx.MultiDiGraph(), [(one, None, other) for one, other in (*pairwise(few), *pairwise(many))])
    assert orders == [many, few]
