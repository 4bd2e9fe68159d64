"""How the chains connect: the finding in words, the numbers behind it, and the picture, in a real browser."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from chaingraph import Graph, open_graph
from chaingraph.measures.combinations import Counts, joining, shared
from chaingraph.model.vocabulary import CHAINS
from chaingraph.network.projection import project
from chaingraph.network.without import without
from chaingraph.rendering import picture, render
from chaingraph.rendering.environment import colours
from chaingraph.rendering.names import GraphNames
from chaingraph.rendering.wording import Labels, said
from chaingraph.reports import kinds
from chaingraph.reports.combinations import findings, headline
from chaingraph.views.wheel import WIDTH, wheel
from tests.conftest import Run
from tests.words import column, report

INDUSTRY, INNOVATION, CAPITAL, TALENT = CHAINS
NAMES = Labels(dict(zip(CHAINS, ("I", "N", "C", "T"), strict=True)))
SERVING = "SELECT ?thing ?chain { ?thing cg:serves ?chain . ?chain a cg:Chain . ?thing a cg:Thing }"


def combined(**counts: int) -> Counts:
    """Return counts of combinations whose chains are named by their letters; every other is 0."""
    letters = dict(zip("INCT", CHAINS, strict=True))
    every = {tuple(c for c in "INCT" if bit & 1 << "INCT".index(c)) for bit in range(1, 16)}
    return {tuple(letters[c] for c in some): counts.get("".join(some), 0) for some in sorted(every)}


def told(whole: Counts, rest: Counts, lang: str = "en") -> list[str]:
    """Return the findings in words."""
    return [said(finding, NAMES, lang) for finding in findings(joining(whole), joining(rest))]


# ---------------------------------------------------------------- the numbers


@pytest.fixture(scope="module")
def served(zibo: Graph) -> dict[str, set[str]]:
    """The chains that each thing of the first document serves, as SPARQL says."""
    found: dict[str, set[str]] = {}
    for row in zibo.select(SERVING):
        found.setdefault(row.thing.value, set()).add(row.chain.value)
    return found


def test_every_one_of_the_87_things_that_join_two_chains_serves_the_industry_chain(served: dict[str, set[str]]) -> None:
    joined = [chains for chains in served.values() if len(chains) > 1]
    assert len(joined) == 87 and all(INDUSTRY in chains for chains in joined)


def test_the_rows_are_what_sparql_counts(zibo: Graph, served: dict[str, set[str]]) -> None:
    table = report(zibo, "combinations").tables[0]
    counted = Counter(frozenset(chains) for chains in served.values())
    rows = {frozenset(name.iri for name in row[0]): row[1] for row in table.rows}
    assert len(rows) == 15 and rows == {chains: counted[chains] for chains in rows}
    assert [row[1] for row in table.rows] == [4, 3, 1, 0, 0, 35, 23, 21, 0, 0, 0, 32, 17, 12, 10]
    assert [row[2] for row in table.rows] == [4, 0, 1, 0, 0, 4, 5, 3, 0, 0, 0, 16, 3, 3, 2]


def test_the_pairs_are_those_of_the_report_on_coupling(zibo: Graph) -> None:
    matrix = report(zibo, "coupling").tables[0]
    rows = report(zibo, "combinations").tables[0].rows
    counts = {tuple(name.iri for name in row[0]): row[1] for row in rows}
    for row, one in zip(matrix.rows, CHAINS, strict=True):
        assert [shared(counts, one, other) if one != other else "·" for other in CHAINS] == list(row[1:])


def test_the_list_names_each_thing_once_with_its_passages(zibo: Graph, served: dict[str, set[str]]) -> None:
    table = report(zibo, "combinations", "zh").tables[1]
    assert {name.iri for name in column(table, "thing")} == served.keys() and len(table.rows) == 158
    (row,) = [row for row in table.rows if row[1].label == "科技专员"]
    assert [name.label for name in row[0]] == ["产业链", "创新链", "人才链"]
    assert [name.label for name in row[3]] == ["人才链"]
    assert all(row[4] or row[5] for row in table.rows)


# ---------------------------------------------------------------- the finding in words


def test_the_headline_of_the_first_document(zibo: Graph) -> None:
    notes = report(zibo, "combinations").tables[0].notes
    assert list(notes) == [
        "Without the industry chain, nothing joins the others: all 87 things that serve two or more chains serve it.",
        "In the graph, nothing serves these two alone: innovation chain–capital chain; innovation chain–talent chain; capital chain–talent chain.",
        "Fewest in common: capital chain–talent chain (4 things).",
        "Without placement under headings, 17 things join chains, and the same holds.",
        "Of 284 things, 158 serve at least one chain.",
        "Source: Zibo’s reply to proposal 1304107 (2025) 2025-07-22",
    ]
    notes = report(zibo, "combinations", "zh").tables[0].notes
    assert notes[0] == "离开产业链，其余各链之间再无联结：服务两条以上链的 87 个事物，无一不服务于它。"
    assert notes[-1] == "来源：淄工信提办字〔2025〕32号 2025-07-22"


@pytest.mark.parametrize(("whole", "rest", "words"), [
    ({}, {}, ["In the graph, nothing serves a chain."]),
    ({"I": 3}, {"I": 3}, ["In the graph, only the I is served; of what serves the others it says nothing."]),
    ({"I": 3, "T": 1}, {}, ["In the graph, nothing joins the chains: no thing serves two of them."]),
    ({"IT": 1}, {"IT": 1}, ["What joins chains (1 thing) always serves these: I, T.", "None of this depends on placement under headings."]),
    ({"IN": 2, "IT": 1, "C": 4}, {"I": 1}, [
        "Only 3 things join chains; the I is always one of them.",
        "Without placement under headings, nothing joins the chains.",
    ]),
    ({"IN": 2, "CT": 1}, {"CT": 1}, [
        "In the graph, nothing serves both of these: I–C; I–T; N–C; N–T.",
        "Without placement under headings: What joins chains (1 thing) always serves these: C, T.",
    ]),
    ({"INT": 1, "IN": 1, "NT": 1}, {"INT": 1, "IN": 1, "NT": 1}, [
        "Only 3 things join chains; the N is always one of them.",
        "In the graph, nothing serves these two alone: I–T.", "Fewest in common: I–T (1 thing).",
        "None of this depends on placement under headings.",
    ]),
    ({"IN": 1, "NT": 1, "IT": 2}, {"IN": 1, "NT": 1, "IT": 1}, [
        "Every two chains share things of their own; the fewest: I–N; N–T (1 thing).", "Fewest in common: I–N; N–T (1 thing).",
        "Without placement under headings, 3 things join chains, and the same holds.",
    ]),
])  # fmt: skip
def test_the_finding_is_true_of_any_data(whole: dict[str, int], rest: dict[str, int], words: list[str]) -> None:
    assert told(combined(**whole), combined(**rest)) == words


def test_a_finding_says_on_how_few_things_it_rests_and_that_nothing_states_it() -> None:
    few, more = joining(combined(IN=2, NC=2, I=20)), joining(combined(IN=3, NC=2, I=20))
    assert said(headline(few), NAMES, "zh") == "仅 4 个事物服务于两条以上的链，其中均有N。"
    assert said(headline(more), NAMES, "en").startswith("Without the N, nothing joins the others: all 5 things")
    inferred = next(findings(few, few, stated=False))
    assert said(inferred, NAMES, "en") == (
        "Inferred, stated nowhere: Only 4 things join chains; the N is always one of them."
    )
    assert said(inferred, NAMES, "zh") == "系推断，文中无直接表述：仅 4 个事物服务于两条以上的链，其中均有N。"


@pytest.mark.parametrize("stated", [True, False])
def test_what_a_rule_alone_gives_is_no_statement_that_chains_connect(tmp_path: Path, stated: bool) -> None:
    passage = ':d a cg:Document . :s a cg:Section ; cg:inDocument :d . :g a cg:Passage ; cg:inSection :s ; cg:reviewed "2026-01-01" . :i a cg:Interpretation .'
    serving = "".join(f":t{n} cg:serves <{INDUSTRY}>, <{CAPITAL}> . " for n in range(5))
    text = (
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> . "
        f"{passage} {''.join(f':t{n} a cg:Action . ' for n in range(5))} :{'g' if stated else 'i'} {{ {serving} }}"
    )
    (tmp_path / "x.trig").write_text(text, "utf-8")
    notes = report(open_graph(data=[tmp_path / "x.trig"], default=False), "combinations").tables[0].notes
    inferred = "" if stated else "Inferred, stated nowhere: "
    assert notes[0] == f"{inferred}What joins chains (5 things) always serves these: industry chain, capital chain."


def test_of_a_graph_that_is_not_signed_off_nothing_is_found_but_what_it_has_so_far(tmp_path: Path) -> None:
    text = (
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> . "
        ":d a cg:Document . :s a cg:Section ; cg:inDocument :d . :g a cg:Passage ; cg:inSection :s . "
        f":t a cg:Action . :u a cg:Action . :g {{ :t cg:serves <{INDUSTRY}> . :u cg:serves <{INDUSTRY}> }}"
    )
    (tmp_path / "x.trig").write_text(text, "utf-8")
    (tmp_path / "signed.trig").write_text(
        text.replace("inSection :s .", 'inSection :s ; cg:reviewed "2026-01-01" .'), "utf-8"
    )
    left = "\n:g { :f a cg:Figure ; cg:undecided cg:about }"
    (tmp_path / "undecided.trig").write_text((tmp_path / "signed.trig").read_text("utf-8") + left, "utf-8")
    names = ("x.trig", "undecided.trig", "signed.trig")
    graphs = [open_graph(data=[tmp_path / name], default=False) for name in names]
    first = [report(graph, "combinations").tables[0].notes[0] for graph in graphs]
    assert first == [
        "Not signed off: so far, 0 things in the graph serve two chains or more; the text may say more.",
        "Undecided in part: so far, 0 things in the graph serve two chains or more; the text may say more.",
        "In the graph, only the industry chain is served; of what serves the others it says nothing.",
    ]


def test_every_finding_has_its_chinese() -> None:
    for whole in (
        {},
        {"I": 1},
        {"I": 1, "T": 1},
        {"IT": 1},
        {"IN": 2, "IT": 1},
        {"IN": 1, "CT": 1},
        {"IN": 1, "NT": 1, "IT": 1},
    ):
        for finding in told(combined(**whole), combined(), "zh"):
            assert not re.search("[a-z]{2}", finding)


def test_many_documents_are_counted_and_not_named(zibo: Graph, tmp_path: Path) -> None:
    days = "".join(
        f'<http://y.example/d{n}> a cg:Document ; cg:date "{2020 + n}-05-01"^^xsd:date .\n' for n in range(5)
    )
    data = tmp_path / "d.ttl"
    data.write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
        + days,
        "utf-8",
    )
    notes = report(open_graph(data=[data], default=False), "combinations").tables[0].notes
    assert notes[0] == "In the graph, nothing serves a chain."
    assert notes[-1] == "Source: 5 documents 2020-05-01–2024-05-01"


# ---------------------------------------------------------------- where it stands


def test_the_hub_stands_in_the_middle_and_spokes_are_as_thick_as_what_they_count() -> None:
    counts = combined(INCT=4, IT=35, IN=23, IC=21, INT=3, I=32)
    drawn = wheel(counts, counts)
    places = {circle.chain: circle.at for circle in drawn.circles}
    assert places[INDUSTRY] == (WIDTH / 2, 262.0)
    assert (
        places[INNOVATION][1] < 262 < places[CAPITAL][1] == places[TALENT][1] and places[CAPITAL][0] < places[TALENT][0]
    )
    bands = {band.pair: band for band in drawn.bands}
    assert (bands[INDUSTRY, TALENT].count, bands[INDUSTRY, TALENT].own, bands[INDUSTRY, TALENT].width) == (42, 35, 46.0)
    assert bands[INDUSTRY, INNOVATION].width == pytest.approx(46 * 30 / 42, abs=0.1)
    assert bands[INNOVATION, CAPITAL].also == (INDUSTRY, TALENT) and bands[INNOVATION, TALENT].also == (INDUSTRY,)
    assert bands[INDUSTRY, TALENT].also == ()


@pytest.mark.parametrize("hub", range(4))
def test_names_stand_on_the_picture_and_clear_of_numbers_whichever_chain_is_the_hub(hub: int) -> None:
    for own in (1, 30):  # things that serve the hub alone: its circle is small, or the largest
        pairs = {tuple(sorted((CHAINS[hub], chain), key=CHAINS.index)): 1 for chain in CHAINS if chain != CHAINS[hub]}
        counts: Counts = {(chain,): 30 for chain in CHAINS} | {(CHAINS[hub],): own} | pairs
        drawn = wheel(counts, counts)
        assert all(16 <= circle.name[1] <= drawn.height - 6 for circle in drawn.circles)
        (x, y) = next(circle.name for circle in drawn.circles if circle.chain == CHAINS[hub])
        for band in drawn.bands:  # 18 pixels high; “innovation chain” is 142 pixels wide
            assert abs(band.at[0] - x) >= 71 + 17 or abs(band.at[1] - (y - 6)) >= 9 + 15


def test_a_part_of_the_text_is_drawn_where_and_as_large_as_the_whole() -> None:
    whole, part = combined(IT=40, IN=10, I=2), combined(IT=4, IN=10)
    one, other = wheel(whole, whole), wheel(part, whole)
    assert [circle.at for circle in one.circles] == [circle.at for circle in other.circles]
    thick = {band.pair: band.width for band in other.bands}
    assert thick[INDUSTRY, TALENT] == 4.6 and thick[INDUSTRY, INNOVATION] == 11.5


@pytest.mark.parametrize("number", range(1, 9))
def test_any_number_of_chains_stands_apart_and_on_the_picture(number: int) -> None:
    names = [f"http://y.example/{n}" for n in range(number)]
    counts = {(name,): 5 for name in names} | {tuple(names[n : n + 2]): 1 for n in range(number - 1)}
    drawn = wheel(counts, counts)
    circles = drawn.circles
    for place, one in enumerate(circles):
        assert one.radius <= one.at[0] <= WIDTH - one.radius and one.radius <= one.at[1] <= drawn.height - one.radius
        for other in circles[place + 1 :]:
            away = ((one.at[0] - other.at[0]) ** 2 + (one.at[1] - other.at[1]) ** 2) ** 0.5
            assert away > one.radius + other.radius


# ---------------------------------------------------------------- the page, in a browser

SIZES = [(1400, 900), (1920, 1080), (1280, 720), (390, 844)]
BOXES = """names => [...document.querySelectorAll(names)].filter(e => e.checkVisibility()).map(e => {
  const b = e.getBoundingClientRect(); return [e.textContent, b.left, b.top, b.right, b.bottom] })"""


def page(graph: Graph, lang: str = "zh") -> str:
    """Return the page that ``view`` writes."""
    return str(render(kinds.report(graph, "combinations"), GraphNames(graph), lang, "html", both=True))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
def test_it_fits_every_screen_and_no_label_covers_another(
    zibo: Graph, opened: Any, lang: str, size: Sequence[int]
) -> None:
    tab = opened(page(zibo, lang))
    tab.set_viewport_size({"width": size[0], "height": size[1]})
    assert tab.evaluate("document.documentElement.scrollWidth") <= size[0]
    boxes = tab.evaluate(BOXES, ".wheel text, .rows thead text")
    assert len(boxes) == 18
    for place, one in enumerate(boxes):
        assert one[4] - one[2] >= 10
        for other in boxes[place + 1 :]:
            apart = (
                min(one[3], other[3]) - max(one[1], other[1]) <= 1 or min(one[4], other[4]) - max(one[2], other[2]) <= 3
            )
            assert apart, (one, other)
    if size[0] > 1000:
        last = tab.evaluate(BOXES, ".rows tbody tr")[-1]
        assert last[4] < size[1]


def test_letters_are_at_least_ten_pixels_on_a_phone(zibo: Graph, opened: Any) -> None:
    for lang in ("zh", "en"):
        tab = opened(page(zibo, lang))
        tab.set_viewport_size({"width": 390, "height": 844})
        sizes = tab.evaluate(
            """() => [...document.querySelectorAll('.chains text, .chains td, .chains th, .chains li, .chains p')]
               .filter(e => e.checkVisibility() && e.textContent.trim()).map(e => {
                 const svg = e.closest('svg'), scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
                 return parseFloat(getComputedStyle(e).fontSize) * scale })"""
        )
        assert len(sizes) > 70 and min(sizes) >= 10


def test_a_band_leads_to_what_serves_both_with_its_passages(zibo: Graph, opened: Any) -> None:
    tab = opened(page(zibo))
    rows = "main[lang=zh] section:not(.chains) tbody tr[class]"
    assert tab.locator(rows).filter(visible=True).count() == 158
    tab.locator(".wheel.all a[aria-label='资金链–人才链：4']").click()
    shown = tab.locator(rows).filter(visible=True)
    assert shown.count() == 4 and "六个一" in shown.all_inner_texts()[3]
    assert tab.locator(".pick:target").inner_text().startswith("资金链–人才链：4")
    shown.last.locator("a", has_text="开头句3").click()
    assert tab.locator("tr:target").inner_text().startswith("开头句3")
    tab.go_back()
    tab.locator(".pick:target a", has_text="显示全部").click()
    assert tab.locator(rows).filter(visible=True).count() == 158


def test_every_link_chooses_as_many_rows_as_it_says(zibo: Graph, opened: Any) -> None:
    tab = opened(page(zibo))
    links = tab.evaluate(
        "[...document.querySelectorAll('main[lang=zh] .chains a[href^=\"#\"]')].map(a => a.getAttribute('href'))"
    )
    assert len(set(links)) == 6 + 4 + 10
    for link in set(links):
        tab.evaluate(f"location.hash = '{link}'")
        count = int(tab.locator(".pick:target b").inner_text().rpartition("：")[2])
        assert (
            tab.locator("main[lang=zh] section:not(.chains) tbody tr[class]").filter(visible=True).count() == count > 0
        )


def test_the_switch_shows_the_numbers_without_placement(zibo: Graph, opened: Any) -> None:
    tab = opened(page(zibo))
    numbers = ".wheel text[font-size='18'], .wheel text[font-size='20'], .wheel text[font-size='17']"
    shown = [text for text, *_ in tab.evaluate(BOXES, numbers) if text.isdigit()]
    assert sorted(map(int, shown)) == [4, 5, 7, 26, 31, 38, 41, 42, 59, 119]
    tab.locator(".to-unplaced").first.check()
    shown = [text for text, *_ in tab.evaluate(BOXES, numbers) if text.isdigit()]
    assert sorted(map(int, shown)) == [4, 4, 5, 8, 8, 10, 11, 11, 12, 33]


def test_the_language_changes_in_place(zibo: Graph, opened: Any) -> None:
    tab = opened(page(zibo))
    assert tab.locator("h1").filter(visible=True).all_inner_texts() == [
        "离开产业链，其余各链之间再无联结：服务两条以上链的 87 个事物，无一不服务于它。"
    ]
    tab.locator(".to-en").check()
    assert tab.locator("h1").filter(visible=True).inner_text().startswith("Without the industry chain")
    assert len(tab.noted) == 1


def test_the_report_begins_with_it(run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "report", "--format", "html").stdout)
    tab.set_viewport_size({"width": 1400, "height": 900})
    finding = tab.locator("main[lang=zh] .finding").bounding_box()
    assert finding and finding["y"] < 200 and tab.evaluate(BOXES, ".rows tbody tr")[-1][4] < 900
    broken = tab.evaluate(
        "[...document.querySelectorAll('a')].filter(a => !document.getElementById(a.getAttribute('href').slice(1))).length"
    )
    assert broken == 0


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2)."""

    def light(colour: str) -> float:
        digits = colour.lstrip("#") if len(colour) == 7 else "".join(2 * digit for digit in colour.lstrip("#"))
        parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_what_is_drawn_stands_out_from_the_paper(zibo: Graph) -> None:
    drawn = picture(kinds.report(zibo, "combinations"), GraphNames(zibo), "zh")
    texts = set(re.findall(r'<text [^>]*?fill="(#\w+)"', drawn)) - {colours()["paper"]}
    lines = set(re.findall(r'<path [^>]*?stroke="(#\w+)"', drawn)) - {"#c8d6e5"}  # the wide part, beside the dark one
    assert len(texts) >= 6 and all(contrast(colour, "#ffffff") >= 4.5 for colour in texts)
    assert len(lines) == 2 and all(contrast(colour, "#ffffff") >= 3 for colour in lines)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_circle_stays_a_circle_in_print(zibo: Graph, opened: Any) -> None:
    tab = opened(page(zibo))
    tab.emulate_media(media="print")
    for width in (718, 1047):  # A4 upright and across, without margins
        tab.set_viewport_size({"width": width, "height": 1000})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        for box in tab.evaluate(BOXES, ".wheel circle")[:4]:
            assert box[3] - box[1] == pytest.approx(box[4] - box[2], abs=0.01)
    assert tab.pdf(format="A4").startswith(b"%PDF")


# ---------------------------------------------------------------- the file


def test_the_svg_stands_alone_with_title_legend_source_and_date(zibo: Graph) -> None:
    drawn = picture(kinds.report(zibo, "combinations"), GraphNames(zibo), "zh")
    root = ElementTree.fromstring(drawn)
    words = " ".join(text.strip() for text in root.itertext() if text.strip())
    assert root[0].text == "离开产业链，其余各链之间再无联结：服务两条以上链的 87 个事物，无一不服务于它。"
    for told_there in (
        "四链如何联结",
        "来源：淄工信提办字〔2025〕32号 2025-07-22",
        "圆：服务于该链的事物",
        "“四链”深度融合",
    ):
        assert told_there in words
    assert "href" not in drawn and "url(" not in drawn and "var(" not in drawn and len(drawn.encode()) < 20_000
    assert drawn == picture(kinds.report(zibo, "combinations"), GraphNames(zibo), "zh")


def test_the_command_writes_page_picture_and_network(run: Run, tmp_path: Path) -> None:
    assert run("view", "-o", "x.svg").returncode == 0 and (tmp_path / "x.svg").read_text("utf-8").startswith("<svg")
    assert run("view", "-o", "x.html").returncode == 0
    html = (tmp_path / "x.html").read_text("utf-8")
    assert (
        html.startswith("<!doctype html>")
        and html.count("<script") == html.count("<script>") == 1
        and "default-src 'none'" in html
    )
    assert run("view", "-o", "x.graphml").returncode == 0
    assert (tmp_path / "x.graphml").read_text("utf-8").count("<node ") == 284
    refused = run("view", "network", "-o", "x.pdf")
    assert refused.returncode == 2 and ".html, .svg, .png, .graphml, .gexf" in refused.stderr


def test_its_former_name_still_draws_the_network(run: Run) -> None:
    drawn = run("view", "overview").stdout
    assert "vis-network" in drawn and drawn == run("view", "network").stdout


def test_without_anything_it_says_so_and_draws_the_chains(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.ttl").write_text("<http://y.example/a> a <https://w3id.org/chaingraph/ontology#Action> .", "utf-8")
    done = run("--data", "x.ttl", "--no-default", "view", "-o", "x.html")
    assert done.returncode == 0 and "No relation yet says" in done.stderr
    assert "In the graph, nothing serves a chain." in (tmp_path / "x.html").read_text("utf-8")


HOSTILE = [
    "<script>alert(1)</script>",
    "</title><img src=x onerror=alert(2)>",
    "\"'><svg onload=alert(3)>",
    "{{ 7*7 }}",
    "\u202ee",
    "长" * 999,
]


def test_hostile_names_stay_text(opened: Any, tmp_path: Path) -> None:
    lines = [
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
    ]
    for number, text in enumerate(HOSTILE):
        literal = text.replace('"', '\\"')
        lines.append(f'<http://y.example/c{number}> a cg:Chain ; rdfs:label "{literal}"@zh .')
        lines.append(
            f'<http://y.example/t{number}> a cg:Action ; rdfs:label "{literal}"@zh ; cg:serves <http://y.example/c{number}>, <http://y.example/c0> .'
        )
    data = tmp_path / "hostile.ttl"
    data.write_text("\n".join(lines), "utf-8")
    graph = open_graph(data=[data], default=False)
    tab = opened(page(graph))
    assert tab.evaluate("document.scripts.length") == 1 and tab.locator("img").count() == 0
    assert HOSTILE[0] in tab.locator("main[lang=zh] .rows").inner_text()
    drawn = picture(kinds.report(graph, "combinations"), GraphNames(graph), "zh")
    assert {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(drawn).iter()} <= {
        "svg", "title", "desc", "rect", "text", "g", "path", "circle", "line"
    }  # fmt: skip
    assert "\u202e" not in drawn
    tab.wait_for_timeout(100)
    assert len(tab.noted) == 1


def test_where_nothing_is_placed_the_part_without_placement_is_the_whole(zibo: Graph, tmp_path: Path) -> None:
    data = tmp_path / "x.trig"
    data.write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix chain: <https://w3id.org/chaingraph/id/chain/> .\n"
        "<http://y.example/p> a cg:Passage . <http://y.example/p> { <http://y.example/a> a cg:Action ; cg:serves chain:talent . }",
        "utf-8",
    )
    plain = kinds.Asked(open_graph(data=[data], default=False))
    assert plain.part("without_placement") is plain.network
    assert set(plain.network.edges) == set(project(without(plain.graph, "placed")).edges)
    placed = kinds.Asked(zibo)
    assert len(placed.part("without_placement").edges) < len(placed.network.edges)
