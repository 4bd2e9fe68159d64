"""What is explored: where things stand, what lines and labels say, what opens, and that everybody can reach it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import networkx as nx
import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.generation import Size
from chaingraph.generation import nation as made_up
from chaingraph.model.vocabulary import CG, CHAINS, ID
from chaingraph.network.projection import project
from chaingraph.rendering.canvas import Canvas, canvas, labelled
from chaingraph.rendering.drawing import drawing
from chaingraph.rendering.environment import BASE
from chaingraph.rendering.families import FAMILIES
from chaingraph.rendering.raster import png
from chaingraph.rendering.view import draw
from chaingraph.views import bounding, select
from chaingraph.views.areas import board
from chaingraph.views.bending import CLEAR, bends, via
from chaingraph.views.bounding import MOST, bounded
from chaingraph.views.gathering import gathered
from chaingraph.views.labels import cut, shortened, wrapped
from chaingraph.views.lines import Area
from chaingraph.views.selection import Selection
from tests.conftest import Run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

LANGUAGES = ("zh", "en")


@pytest.fixture(scope="module")
def tab(browser: "Browser") -> "Iterator[Page]":
    """A page of a browser without network, on which the tests of this file put one view after the other."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, offline=True, locale="zh-CN")
    page = context.new_page()
    page.noted = []  # type: ignore[attr-defined]
    page.on("pageerror", lambda error: page.noted.append(str(error)))  # type: ignore[attr-defined]
    page.on("console", lambda message: page.noted.append(message.text))  # type: ignore[attr-defined]
    yield page
    context.close()


@pytest.fixture(scope="module")
def pages(zibo: Graph, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Views of the first document as files."""
    folder, of = tmp_path_factory.mktemp("pages"), {"network": [], "thing": ["科技副总"], "mechanisms": []}
    for name, wanted in of.items():
        (folder / f"{name}.html").write_text(draw(select(zibo, name, wanted), zibo, "zh"), "utf-8")
    return {name: folder / f"{name}.html" for name in of}


def shown(tab: "Page", file: Path, fragment: str = "") -> "Page":
    """Open a file on the page anew."""
    tab.goto("about:blank")
    tab.goto(file.as_uri() + fragment)
    tab.wait_for_function("window.chaingraph")
    tab.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert tab.noted == []  # type: ignore[attr-defined]
    return tab


def thing(label: str) -> str:
    """Return what finds the number of a thing in the page."""
    return f"chaingraph.data.nodes.findIndex(node => node.label.zh === '{label}')"


@pytest.fixture(scope="module")
def drawn(zibo: Graph) -> Mapping[str, Canvas]:
    """The network of the first document as it is drawn in each language."""
    selection = select(zibo, "network")
    return {lang: canvas(selection, labelled(selection), lang) for lang in LANGUAGES}


@pytest.fixture(scope="module")
def nation(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """An invented nation of some hundred things, many of which are called alike."""
    path = tmp_path_factory.mktemp("nation") / "nation.trig"
    ox.serialize(made_up(Size(3, 6, 4), seed=7), str(path), ox.RdfFormat.TRIG)
    return open_graph(data=[path], default=False)


def many(count: int) -> Selection:
    """Return so many invented things in forty places, each with two relations, as what a query found."""
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    data = {"basis": "stated", "passages": (), "interpretations": ()}
    for number in range(count):
        kind, zh, en = (
            ("Place", f"云州{number}市", f"Yunzhou {number}")
            if number < 40
            else ("Action", f"云州事项{number}号", f"matter {number}")
        )
        network.add_node(f"urn:t{number}", label_zh=zh, label_en=en, kind=CG + kind, chains=())
    for number in range(40, count):
        for relation, other in ((CG + "partOf", number % 40), (CG + "implements", 40 + number * 7 % (count - 40))):
            network.add_edge(f"urn:t{number}", f"urn:t{other}", relation, relation=relation, **data)
    return Selection("What the query found", network, {}, "", (count, network.number_of_edges()))


# ---------------------------------------------------------------- where things stand


def away(point: tuple[float, float], box: tuple[float, ...]) -> float:
    """Return how far a point is from a rectangle."""
    across = max(box[0] - point[0], 0.0, point[0] - box[2])
    down = max(box[1] - point[1], 0.0, point[1] - box[3])
    return float((across**2 + down**2) ** 0.5)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_stands_nearer_to_the_area_of_what_it_does_not_serve(drawn: Mapping[str, Canvas], lang: str) -> None:
    made = drawn[lang]
    own = {thing: number for number, area in enumerate(made.selection.areas) for thing in area.things}
    assert set(own) == set(made.selection.network) and len(made.selection.areas) == 10
    served = [
        {made.selection.network.nodes[one]["chains"] or (one,) for one in area.things} for area in made.selection.areas
    ]
    assert all(len(chains) == 1 for chains in served)
    wrong = [
        thing
        for thing, point in made.places.items()
        if min(range(10), key=lambda number: away(point, made.rectangles[number])) != own[thing]
        or away(point, made.rectangles[own[thing]])
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_serves_one_chain_alone_stands_nearest_to_that_chain(drawn: Mapping[str, Canvas], lang: str) -> None:
    places, nodes = drawn[lang].places, drawn[lang].selection.network.nodes
    alone = [thing for thing, data in nodes(data=True) if len(data["chains"]) == 1]
    assert len(alone) == 71
    wrong = []
    for one in alone:
        by = {
            chain: (places[one][0] - places[chain][0]) ** 2 + (places[one][1] - places[chain][1]) ** 2
            for chain in CHAINS
        }
        wrong += [one] if min(by, key=lambda chain: by[chain]) != nodes[one]["chains"][0] else []
    assert wrong == []


def test_areas_hold_their_things_and_do_not_meet() -> None:
    areas = [
        Area({"zh": f"区{n}"}, [f"t{n}-{m}" for m in range(count)], row)
        for n, (count, row) in enumerate([(30, 0), (2, 0), (1, 0), (17, 1), (400, 2), (3, 2)])
    ]
    sizes = {
        thing: (60.0 + 7 * (number % 9), 30.0 + 13 * (number % 3))
        for area in areas
        for number, thing in enumerate(area.things)
    }
    found = board(areas, sizes)
    for area, (left, top, right, bottom) in zip(areas, found.rectangles, strict=True):
        for one in area.things:
            (x, y), (wide, high) = found.places[one], sizes[one]
            assert left <= x - wide / 2 + 1 and x + wide / 2 - 1 <= right and top <= y + 1 and y + high - 1 <= bottom
    for one, other in combinations(found.rectangles, 2):
        assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]
    for one, other in combinations(found.places, 2):
        (x, y), (x2, y2) = found.places[one], found.places[other]
        apart = abs(x - x2) >= (sizes[one][0] + sizes[other][0]) / 2 - 1
        assert apart or y + sizes[one][1] <= y2 + 1 or y2 + sizes[other][1] <= y + 1


def test_parts_that_do_not_hang_together_stand_apart(zibo: Graph) -> None:
    selection = select(zibo, "mechanisms")
    made = canvas(selection, labelled(selection), "zh")
    parts = [sorted(part) for part in nx.connected_components(selection.network.to_undirected())]
    assert len(parts) == len(selection.parts) == 8
    boxes = [
        (min(xs) - 20, min(ys) - 20, max(xs) + 20, max(ys) + 20)
        for xs, ys in (
            [list(axis) for axis in zip(*(made.places[node] for node in part), strict=True)] for part in parts
        )
    ]
    for one, other in combinations(boxes, 2):
        assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]


def test_no_two_relations_lie_on_one_line_and_a_line_passes_by_other_things(zibo: Graph) -> None:
    selection = select(zibo, "pair", ["资金链", "人才链"])
    made = canvas(selection, labelled(selection), "zh")
    ends = list(selection.network.edges())
    pairs = Counter(frozenset(pair) for pair in ends)
    assert max(pairs.values()) > 1
    middles = [
        via(made.places[one], made.places[other], bend) for (one, other), bend in zip(ends, made.bends, strict=True)
    ]
    for one, other in combinations(range(len(ends)), 2):
        if frozenset(ends[one]) == frozenset(ends[other]):
            assert sum((a - b) ** 2 for a, b in zip(middles[one], middles[other], strict=True)) > 15**2
    straight = {"a": (0.0, 0.0), "b": (100.0, 0.0), "c": (200.0, 0.0)}
    (bend,) = bends([("a", "c")], straight)
    middle = via(straight["a"], straight["c"], bend)
    assert bend != 0 and abs(middle[1]) / 2 >= CLEAR
    assert bends([("a", "b")], straight) == [0.0]


# ---------------------------------------------------------------- labels


def test_two_different_things_never_show_the_same_label(zibo: Graph, nation: Graph) -> None:
    for graph, least in ((zibo, 284), (nation, 390)):
        network = project(graph)
        assert len(network) >= least
        for lang in LANGUAGES:
            for room in (12, 28):
                short = shortened({node: data[f"label_{lang}"] for node, data in network.nodes(data=True)}, room)
                assert len(set(short.values())) == len(network)
    whole = Counter(data["label_zh"] for _, data in project(nation).nodes(data=True))
    assert whole["六个一"] == 3


def test_a_label_is_cut_in_the_middle_and_keeps_what_differs() -> None:
    assert cut("茗苒城新型医药产业链揭榜攻关", 16) == "茗苒城…揭榜攻关"
    assert cut("六个一", 16) == "六个一"
    found = shortened(
        {"a": "茗苒城新型医药产业链2024年揭榜攻关项目", "b": "茗苒城新型医药产业链2025年揭榜攻关项目"}, 16
    )
    assert "2024" in found["a"] and "2025" in found["b"]
    assert shortened({"urn:x/1": "链办", "urn:x/2": "链办"}, 16) == {"urn:x/1": "链办 (1)", "urn:x/2": "链办 (2)"}
    assert wrapped("liaison officer for technology", 16) == "liaison officer\nfor technology"


def test_in_the_page_every_label_differs_in_both_languages(tab: "Page", pages: Mapping[str, Path]) -> None:
    shown(tab, pages["network"])
    for lang in LANGUAGES:
        short = tab.evaluate(f"chaingraph.data.nodes.map(node => node.short.{lang})")
        assert len(set(short)) == len(short) == 284


# ---------------------------------------------------------------- colours


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2), from 1 to 21."""
    one, other = (
        "#" + "".join(2 * digit for digit in colour[1:]) if len(colour) == 4 else colour for colour in (one, other)
    )
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_lines_marks_and_words_stand_out_on_every_ground(dark: bool) -> None:
    light, _, rest = BASE.read_text("utf-8").partition("@media screen")
    part = rest.partition("@media (forced")[0] if dark else light
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]+)", part))
    for ground in ("paper", "area"):
        for line in ("edge", "border", "rule"):
            assert contrast(colours[line], colours[ground]) >= 3, (line, ground)
        for word in ("ink", "quiet", "accent", "lack"):
            assert contrast(colours[word], colours[ground]) >= 4.5, (word, ground)
        for family in FAMILIES:
            assert contrast(family.dark if dark else family.colour, colours[ground]) >= 3, (family.name, ground)
    for ground in ("held", "named", "missing", "target", "hover"):
        assert contrast(colours["ink"], colours[ground]) >= 4.5, ground


def test_kinds_differ_by_shape_as_well_as_by_colour() -> None:
    assert (
        len({(family.shape, family.hollow) for family in FAMILIES})
        == len(FAMILIES)
        == len({family.mark for family in FAMILIES})
    )
    assert len({family.colour for family in FAMILIES if not family.hollow}) == sum(
        not family.hollow for family in FAMILIES
    )


def test_the_page_follows_the_reader_into_the_dark_and_into_forced_colours(
    tab: "Page", pages: Mapping[str, Path]
) -> None:
    edge = "chaingraph.network.body.data.edges.get(0).color.color"
    found = {}
    for name, media in (("light", {}), ("dark", {"color_scheme": "dark"}), ("forced", {"forced_colors": "active"})):
        tab.emulate_media(**media)
        found[name] = shown(tab, pages["thing"]).evaluate(f"[getComputedStyle(document.body).backgroundColor, {edge}]")
    tab.emulate_media(color_scheme="light", forced_colors="none")
    assert found["light"] == ["rgb(255, 255, 255)", "#7b8794"] and found["dark"] == ["rgb(21, 25, 30)", "#7d8894"]
    assert found["forced"][1] == "CanvasText"


# ---------------------------------------------------------------- lines that say what they are, and lead on


def test_a_click_on_a_line_opens_the_relation_and_its_sentence(tab: "Page", pages: Mapping[str, Path]) -> None:
    shown(tab, pages["thing"])
    line = tab.evaluate(
        "chaingraph.data.edges.findIndex(edge => chaingraph.data.nodes[edge.from].label.zh === '科技副总' && chaingraph.data.nodes[edge.to].label.zh === '技术难题')"
    )
    ends = tab.evaluate(
        f"[chaingraph.data.edges[{line}].from, chaingraph.data.edges[{line}].to].map(id => chaingraph.network.canvasToDOM(chaingraph.network.getPosition(id)))"
    )
    box = tab.locator("#picture").bounding_box()
    assert box
    at = [box[axis] + 0.45 * ends[0][axis] + 0.55 * ends[1][axis] for axis in ("x", "y")]
    tab.mouse.move(*at)
    tab.wait_for_function("() => !document.getElementById('tip').hidden")
    assert tab.locator("#tip").inner_text() == "科技副总 – 攻克 → 技术难题"
    tab.mouse.click(*at)
    assert tab.locator("#panel h2").inner_text() == "攻克" and "解读：省略的主语" in tab.locator("#panel").inner_text()
    assert "relation=" in tab.evaluate("location.hash")
    again = shown(tab, pages["thing"], tab.evaluate("location.hash"))
    assert again.locator("#panel h2").inner_text() == "攻克"


def test_a_double_click_expands_a_thing_by_its_neighbours(tab: "Page", pages: Mapping[str, Path]) -> None:
    shown(tab, pages["network"])
    number = tab.evaluate(thing("科技副总"))
    before = tab.evaluate("chaingraph.network.body.data.nodes.length")
    at = tab.evaluate(f"chaingraph.network.canvasToDOM(chaingraph.network.getPosition({number}))")
    box = tab.locator("#picture").bounding_box()
    assert box
    tab.mouse.dblclick(box["x"] + at["x"], box["y"] + at["y"])
    tab.wait_for_function(f"() => chaingraph.network.body.data.nodes.length > {before}")
    relations = tab.locator("#panel ul").first.locator("li")
    assert relations.count() == 11 and relations.filter(has_text="未画出").count() == 0
    assert tab.locator("#shown").inner_text().startswith("显示 284 个事物中的 167 个、575 个关系中的 271 个")


# ---------------------------------------------------------------- too much for one picture


def test_things_are_gathered_around_the_nearest_place(nation: Graph) -> None:
    areas = gathered(project(nation))
    assert {area.name.get("zh") for area in areas} == {None, "茗苒城市", "暄溯泽市", "汐瑶浦市", "其他"}
    assert set(areas[0].things) == set(CHAINS) and len(areas) == 5
    others = areas.pop()  # what the whole nation shares is near no place
    assert all(thing.startswith(f"{ID}nation/") for thing in others.things)
    assert sum(len(area.things) for area in [*areas, others]) == len(project(nation))
    for area in areas[1:]:
        cities = Counter(one.split("/")[5] for one in area.things if "/chain-" in one)
        assert len(cities) == 1


def test_too_much_of_a_view_is_gathered_by_all_that_is_known_and_closed_areas_have_names(
    nation: Graph, zibo: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounding, "LARGEST", 60)
    held = bounded(select(nation, "network"))
    assert held.closed and {area.name.get("zh") for area in held.areas} == {None, "茗苒城市", "暄溯泽市", "汐瑶浦市"}
    monkeypatch.setattr(bounding, "LARGEST", 240)
    groups = bounded(select(zibo, "communities"))
    assert groups.closed and groups.areas[4].name["zh"] == "群组 5：六个一等"
    monkeypatch.setattr(bounding, "AREAS", 5)
    gathered_again = bounded(select(zibo, "communities"))
    assert not [node for node in gathered_again.network if node.startswith(f"{ID}view/group/")]


def test_without_places_things_are_gathered_by_community(zibo: Graph) -> None:
    network = project(zibo)
    areas = gathered(network)
    assert len(areas) > 5 and len({thing for area in areas for thing in area.things}) == len(network)


def test_ten_thousand_things_stand_in_areas_that_open(zibo: Graph, tab: "Page", tmp_path: Path) -> None:
    selection = many(10_000)
    held = bounded(selection)
    assert held.closed and len(held.network) == 10_000 <= MOST and len(held.areas) == 40
    (tmp_path / "many.html").write_text(draw(selection, zibo, "zh"), "utf-8")
    shown(tab, tmp_path / "many.html")
    count = "chaingraph.network.body.data.nodes.length"
    assert tab.evaluate(count) == 40
    label = tab.evaluate("chaingraph.network.body.data.nodes.get('a3').label")
    assert label == "云州3市\n250 个事物"
    tab.evaluate("chaingraph.toggle(3)")
    assert tab.evaluate(count) == 39 + 250
    tab.evaluate("chaingraph.select(5005)")
    assert tab.locator("#panel h2").inner_text() == "云州事项5005号" and tab.evaluate(count) == 38 + 2 * 250


def test_many_documents_leave_room_for_the_picture(tab: "Page", tmp_path: Path) -> None:
    lines = ["@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix chain: <https://w3id.org/chaingraph/id/chain/> .",
             "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix : <http://y.example/> ."]  # fmt: skip
    for number in range(150):
        lines.append(
            f':d{number} a cg:Document ; rdfs:label "云州市人民政府办公室关于第{number}号提案的答复"@zh ; cg:date "2026-01-{number % 28 + 1:02}"^^xsd:date .'
            f":s{number} a cg:Section ; cg:inDocument :d{number} . :p{number} a cg:Passage ; cg:inSection :s{number} ."
            f':p{number} {{ :t{number} a cg:Action ; rdfs:label "云州事项{number}"@zh ; cg:serves chain:industry, chain:talent }}'
        )
    (tmp_path / "many.trig").write_text("\n".join(lines), "utf-8")
    graph = open_graph(data=[tmp_path / "many.trig"], default=False)
    (tmp_path / "documents.html").write_text(draw(select(graph, "document"), graph, "zh"), "utf-8")
    shown(tab, tmp_path / "documents.html")
    assert tab.locator("#about").inner_text() == "150 份文件，2026-01-01 至 2026-01-28"
    assert tab.locator("#picture").bounding_box()["height"] > 600  # type: ignore[index]


# ---------------------------------------------------------------- files


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_view_is_written_as_svg_with_title_legend_source_and_what_is_shown(zibo: Graph, lang: str) -> None:
    svg = drawing(select(zibo, "thing", ["科技副总"]), zibo, lang)
    root = ElementTree.fromstring(svg)
    words = {element.text for element in root.iter() if element.text and element.text.strip()}
    expected = {
        "zh": ("科技副总及其周围", "角色", "由所在章节", "来源：淄工信提办字〔2025〕32号 2025-07-22", "承担者"),
        "en": ("deputy general manager for science and technology and what is near it", "role", "placed",
               "Source: Zibo’s reply to proposal 1304107 (2025) 2025-07-22", "is carried out by"),
    }  # fmt: skip
    assert set(expected[lang]) <= words
    assert any(
        word.startswith({"zh": "显示 284 个事物中的 18 个", "en": "Shown: 18 of 284 things, 43 of 575"}[lang])
        for word in words
    )
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "") and svg == drawing(
        select(zibo, "thing", ["科技副总"]), zibo, lang
    )


def test_hostile_names_stay_text_in_the_svg(tmp_path: Path) -> None:
    name = "</text><script>alert(1)</script>"
    (tmp_path / "x.ttl").write_text(
        f'@prefix cg: <{CG}> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix : <http://y.example/> .'
        f':a a cg:Action ; rdfs:label "{name}"@zh ; cg:partOf :b . :b a cg:Programme ; rdfs:label "乙"@zh .', "utf-8",
    )  # fmt: skip
    graph = open_graph(data=[tmp_path / "x.ttl"], default=False)
    svg = drawing(select(graph, "thing", ["乙"]), graph, "zh")
    assert not list(ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}script")) and "&lt;script" in svg


def test_a_picture_as_pixels_is_twice_as_fine_and_has_chinese(run: Run, tmp_path: Path) -> None:
    assert run("--lang", "zh", "view", "thing", "科技副总", "-o", "x.png").returncode == 0
    content = (tmp_path / "x.png").read_bytes()
    assert run("--lang", "zh", "view", "thing", "科技副总", "-o", "x.svg").returncode == 0
    svg = (tmp_path / "x.svg").read_text("utf-8")
    wide = int(svg.partition('width="')[2].partition('"')[0])
    assert content.startswith(b"\x89PNG") and int.from_bytes(content[16:20], "big") == 2 * wide
    assert png(svg.replace("科技副总", "")) != content
    assert run("view", "-o", "four.png").returncode == 0 and (tmp_path / "four.png").read_bytes().startswith(b"\x89PNG")


def test_the_page_saves_its_picture_with_all_that_stands_around_it(
    tab: "Page", pages: Mapping[str, Path], tmp_path: Path
) -> None:
    shown(tab, pages["thing"])
    saved = {}
    for button in ("svg", "png", "graphml"):
        with tab.expect_download() as waiting:
            tab.locator(f"#{button}").click()
        waiting.value.save_as(tmp_path / f"x.{button}")
        saved[button] = waiting.value.suggested_filename
    assert saved == {name: f"科技副总及其周围.{name}" for name in saved}
    root = ElementTree.parse(tmp_path / "x.svg").getroot()
    words = {element.text for element in root.iter() if element.text}
    assert {"科技副总及其周围", "来源：淄工信提办字〔2025〕32号 2025-07-22", "科技副总", "承担者"} <= words
    assert any("由所在章节" in word for word in words) and any(
        word.startswith("显示 284 个事物中的 18 个") for word in words
    )
    wide = int((tmp_path / "x.png").read_bytes()[16:20].hex(), 16)
    assert wide == 2 * int(root.get("width", "0"))
    found = nx.read_graphml(tmp_path / "x.graphml", force_multigraph=True)
    assert (len(found), found.number_of_edges()) == (18, 43)
    assert all(
        data["iri"].startswith("http") and {"x", "y", "r", "label_zh", "label_en"} <= set(data)
        for _, data in found.nodes(data=True)
    )


# ---------------------------------------------------------------- for everybody


@pytest.mark.parametrize(("typed", "found"), [("kejifuzong", "科技副总"), ("kjfz", "科技副总"), ("LGY", "六个一")])
def test_search_finds_by_pinyin_and_by_first_letters(
    tab: "Page", pages: Mapping[str, Path], typed: str, found: str
) -> None:
    shown(tab, pages["network"])
    tab.keyboard.press("/")
    tab.keyboard.type(typed)
    assert tab.locator("#results li").first.inner_text() == found
    tab.keyboard.press("Escape")


def test_everything_is_reached_by_keyboard_and_the_focus_is_never_lost(tab: "Page", pages: Mapping[str, Path]) -> None:
    shown(tab, pages["thing"])
    focus = "document.activeElement.textContent"
    tab.keyboard.press("Tab")
    assert tab.evaluate(focus) == "跳到列表"
    tab.keyboard.press("Enter")
    assert tab.locator("#list").bounding_box()["width"] > 200  # type: ignore[index]
    names = [tab.evaluate(focus)]
    for _ in range(17):
        tab.keyboard.press("ArrowDown")
        names.append(tab.evaluate(focus))
    assert len(set(names)) == 18 and "科技副总" in names
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.tagName") == "H2" and tab.evaluate(focus) == names[-1]
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")
    assert tab.evaluate(focus) == names[-1] and not tab.locator("#panel").is_visible()
    tab.evaluate(f"chaingraph.select({thing('科技副总')})")
    names = []
    for _ in range(12):
        tab.keyboard.press("n")
        names.append(tab.locator("#panel h2").inner_text())
    assert len(set(names[:11])) == 11 and names[11] == names[0]
    tab.keyboard.press("p")
    assert tab.locator("#panel h2").inner_text() == names[10]


def test_relations_are_reached_by_keyboard(tab: "Page", pages: Mapping[str, Path]) -> None:
    shown(tab, pages["thing"])
    tab.evaluate(f"chaingraph.select({thing('科技副总')})")
    relation = tab.locator("#panel button.relation").first
    relation.focus()
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.tagName") == "H2" and "→" in tab.locator("#panel p").first.inner_text()


EDGES = """() => { const { network } = chaingraph, x = at => network.canvasToDOM({ x: at, y: 0 }).x;
  return network.body.nodeIndices.map(id => [id, network.getBoundingBox(id)]).map(([id, box]) => [id, x(box.left), x(box.right)]) }"""


@pytest.mark.parametrize("name", ["network", "thing"])
def test_on_a_phone_labels_are_legible_and_nothing_is_wider_than_the_screen(
    tab: "Page", pages: Mapping[str, Path], name: str
) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    try:
        shown(tab, pages[name])
        assert tab.evaluate("document.documentElement.scrollWidth") == 390
        assert tab.locator("header").bounding_box()["height"] < 50  # type: ignore[index]
        assert tab.evaluate("chaingraph.network.getScale() * 12") >= 10
        edges = tab.evaluate(EDGES)
        assert len(edges) > 10 and [(id, left, right) for id, left, right in edges if left < 0 or right > 390] == []
        small = tab.evaluate(
            "[...document.querySelectorAll('body *')].filter(one => one.offsetParent && one.textContent.trim() && parseFloat(getComputedStyle(one).fontSize) < 10).length"
        )
        assert small == 0
        tab.evaluate(f"chaingraph.select({thing('科技副总')})")
        sheet = tab.locator("#panel").bounding_box()
        assert sheet and (sheet["x"], sheet["width"]) == (0, 390) and sheet["y"] > 300
        assert tab.evaluate("document.documentElement.scrollWidth") == 390
        tab.locator("#menu").click()
        assert tab.locator("#search").is_visible() and tab.locator("#legend").is_visible()
        assert tab.evaluate("document.documentElement.scrollWidth") == 390
    finally:
        tab.set_viewport_size({"width": 1400, "height": 900})
