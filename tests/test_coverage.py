"""Coverage: what a text holds and the graph does not, what the graph says that the text does not hold, and the reader."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.curation.coverage import coverage
from chaingraph.curation.covered import Coverage
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical_text
from chaingraph.text.countable import KINDS, cells, countable
from tests.commands import called
from tests.conftest import ROOT, Run

EXAMPLE = ROOT / "examples" / "yunzhou-2026.txt"
CURATED = str(ROOT / "data" / "yunzhou-2026")
DRAFTED = "https://w3id.org/chaingraph/id/doc/yunzhou-2026"
PLAN = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix doc: <https://w3id.org/chaingraph/id/doc/> . @prefix p: <https://w3id.org/chaingraph/id/doc/plan/> .
doc:plan a cg:Document ; rdfs:label "plan"@zh . p:s a cg:Section ; cg:inDocument doc:plan .
p:p1 a cg:Passage ; cg:inSection p:s ; cg:startOffset {start} ; cg:endOffset {end} .
p:p1 {{
    p:post a cg:Role ; rdfs:label "驻企参谋"@zh . p:firms a cg:Group ; rdfs:label "企业"@zh .
    p:figure a cg:Figure ; cg:about p:post ; cg:exact "20名" ; cg:startOffset {first} ; cg:endOffset {last} ; cg:value 20 .
    p:post cg:directedAt p:firms .
}}
"""
ZIBO = "https://w3id.org/chaingraph/id/doc/zibo-2025-32"


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the draft of the example; it is only copied."""
    folder = tmp_path_factory.mktemp("drafted")
    assert called(folder, "draft", str(EXAMPLE), "-o", "yunzhou-2026").returncode == 0
    return folder


@pytest.fixture
def example(drafted: Path, tmp_path: Path) -> Path:
    """The example as drafted."""
    return Path(shutil.copytree(drafted / "yunzhou-2026", tmp_path / "yunzhou-2026"))


def lacking(covered: Coverage, kind: str) -> list[str]:
    marks = (mark for part in covered.parts for mark in part.marks)
    return [mark.text for mark in marks if mark.kind == kind and not (mark.held or mark.omission)]


def test_the_first_document_is_covered_as_far_as_a_count_without_its_recogniser_finds(
    zibo: Graph, zibo_text: str
) -> None:
    covered = coverage(zibo, ZIBO, canonical_text(zibo_text))
    assert lacking(covered, "number") == ["一", "一", "一", "一", "3189026"]  # 一批, 一条 …, and a telephone
    assert {"良性循环", "激发企业", "能源", "人才"} <= set(lacking(covered, "name"))
    assert {"激发企业创新发展活力", "数量均居全省前列"} <= set(lacking(covered, "clause"))
    for kind, least in (("number", 94), ("name", 85), ("label", 80), ("clause", 90)):
        assert least < (covered.share(kind) or 0) < 100
    assert covered.counts("cell") == (0, 0) and covered.share("cell") is None
    silent = [part.passage for part in covered.parts if not part.held]
    assert silent == [part.passage for part in covered.parts if part.omission]
    assert [str(iri).rpartition("/")[2] for iri in silent] == ["1.h", "2.h"]
    assert covered.counts("passage") == (53, 53)  # what is left out is in neither number
    assert [covered.omitted(kind) for kind in ("number", "name", "passage")] == [0, 2, 2]
    assert (covered.broken, covered.idle) == ([], [])


def test_nothing_of_an_untouched_draft_is_covered_before_somebody_decides(example: Path) -> None:
    covered = coverage(open_graph(data=[example], default=False), DRAFTED, EXAMPLE)
    assert covered.counts("number") == (35, 0)
    assert covered.drafted("number") >= 23
    claims = [(part, claim) for part in covered.parts for claim in part.claims]
    assert len(claims) > 80 and all(part.start <= one.start < one.end <= part.end for part, one in claims)
    shares = [covered.share(kind) or 0 for kind in ("name", "clause", "passage")]
    assert [share for share in shares if share > 40] == []


def test_what_is_decided_is_covered(example: Path, run: Run) -> None:
    facts = (example / "facts.trig").read_text("utf-8")
    figure = re.search(r"    figure:1\.1\.s2\.1 a .*?\.\n(?=    [a-z]|\})", facts, flags=re.DOTALL)
    assert figure and "35名" in figure[0]
    decided = re.sub(r" ;\n        cg:undecided [^;.]*(?= \.)", "", figure[0])
    (example / "facts.trig").write_text(facts.replace(figure[0], decided), "utf-8")
    covered = coverage(open_graph(data=[example], default=False), DRAFTED, EXAMPLE)
    held = [
        mark.text for part in covered.parts for mark in part.marks if mark.held and mark.kind in ("number", "clause")
    ]
    assert "35" in held and "聘请科技副总35名" in held and "开展对接活动20余场" not in held


def test_clauses_that_hold_nothing_decided_are_not_held(tmp_path: Path) -> None:
    words = "选派“驻企参谋”20名到重点企业，指导企业制定技术路线，协调增强水、电、用地等要素供给。"
    text = canonical_text(f"一、任务\n{words}\n")
    start = text.text.index("选派")
    (tmp_path / "plan.trig").write_text(
        PLAN.format(start=start, end=len(text.text), first=start + 8, last=start + 11), "utf-8"
    )
    covered = coverage(open_graph(data=[tmp_path], default=False), "https://w3id.org/chaingraph/id/doc/plan", text)
    assert lacking(covered, "clause") == ["任务", "指导企业制定技术路线", "协调增强水、电、用地等要素供给"]
    assert lacking(covered, "number") == []
    assert lacking(covered, "name") == ["协调增强水", "电", "用地等要素供给"]


def test_cells_labels_and_numerals_are_counted_whatever_the_draft_reads(tmp_path: Path) -> None:
    text = canonical_text("任务\t目标\n新增企业\t十二家\n链长：副市长；链办：市商务局。\n设五批（试点）。\n")
    graph = open_graph(data=[], default=False)
    covered = coverage(graph, "https://w3id.org/chaingraph/id/doc/none", text)
    assert lacking(covered, "cell") == ["新增企业", "十二家"]
    assert lacking(covered, "label") == ["副市长", "市商务局", "试点"]
    assert lacking(covered, "number") == ["十二", "五"]
    assert [covered.counts(kind)[1] for kind in KINDS] == [0, 0, 0, 0, 0]


def test_of_nothing_there_is_no_share(run: Run) -> None:
    done = run("coverage", CURATED)
    assert re.search(r"cells +0 +0 +– +0 +0", done.stdout)


def test_what_is_left_out_is_listed_apart_with_its_reason(run: Run) -> None:
    done = run("--lang", "zh", "coverage", CURATED, "--format", "json")
    lacking, omitted = json.loads(done.stdout)["tables"][2:4]
    assert [row["words"] for row in lacking["rows"] if row["lacking"] in ("一串数字", "一个名称")] == []
    assert [(row["left_out"], row["words"]) for row in omitted["rows"]] == [
        ("句子", "一、已做的工作"), ("句子", "二、下一步打算"), ("句子", "（一）引才。"), ("句子", "（二）服务。"),
    ]  # fmt: skip
    assert omitted["rows"][0]["rationale"] == "只划分文件的部分，没有陈述任何事物或关系。"


def test_names_that_are_left_out_of_the_first_document_are_listed_too(run: Run, zibo_text: str, tmp_path: Path) -> None:
    (tmp_path / "zibo.txt").write_text(zibo_text, "utf-8")
    done = run("--lang", "zh", "coverage", "--text", "zibo.txt", "--format", "json")
    rows = json.loads(done.stdout)["tables"][3]["rows"]
    assert [(row["left_out"], row["words"]) for row in rows] == [
        ("名称", "“四链”"), ("句子", "一、工作开展情况"), ("名称", "“蝶变共舞”"),
        ("句子", "二、下一步工作打算"),
    ]  # fmt: skip


OMISSION = """
<https://w3id.org/chaingraph/id/doc/yunzhou-2026/omission/1> a cg:Omission ; rdfs:label "口号"@zh ;
    cg:inDocument <https://w3id.org/chaingraph/id/doc/yunzhou-2026> ; cg:omits "晨星", "35名",
        <https://w3id.org/chaingraph/id/doc/yunzhou-2026/passage/1.h> ; cg:rationale "口号。"@zh .
"""


def test_a_decision_to_leave_something_out_outlives_a_new_draft_and_hides_nothing_that_is_held(
    example: Path, run: Run
) -> None:
    document = example / "document.ttl"
    document.write_text(document.read_text("utf-8") + OMISSION, "utf-8")
    assert run("draft", str(EXAMPLE), "-o", "yunzhou-2026").returncode == 0
    assert "cg:Omission" in document.read_text("utf-8") and '"口号。"@zh' in document.read_text("utf-8")
    store = open_graph(data=[example], default=False)
    covered = coverage(
        store, "https://w3id.org/chaingraph/id/doc/yunzhou-2026", canonical_text(EXAMPLE.read_text("utf-8"))
    )
    # what the draft has stays held, whatever is said to be left out
    assert [covered.omitted(kind) for kind in ("number", "name", "passage")] == [0, 0, 1]


def test_what_is_to_be_left_out_and_is_not_is_named(example: Path, run: Run) -> None:
    document = example / "document.ttl"
    more = '"晨曦", "工作日", "晨星", "云州大学", <https://w3id.org/chaingraph/id/doc/yunzhou-2026/passage/9.h>, '
    document.write_text(document.read_text("utf-8") + OMISSION.replace('"晨星", ', more), "utf-8")
    done = run("coverage", "--data", "yunzhou-2026", "yunzhou-2026", "--format", "json")
    assert json.loads(done.stdout)["tables"][3]["notes"] == [
        "To be left out, but not in the text: passage:9.h, “晨曦”.",
        "To be left out, but in the graph: “35名”, “云州大学”.",
        "To be left out, but not counted as something of its own in the text: “工作日”, “晨星”.",
    ]
    done = run("coverage", "--data", "yunzhou-2026", "yunzhou-2026", "--lang", "zh")
    assert "声明不收录而原文中没有：passage:9.h、“晨曦”。" in done.stdout


def test_a_figure_that_is_taken_out_is_missed(example: Path) -> None:
    facts = (example / "facts.trig").read_text("utf-8")
    without = re.sub(r"    figure:1\.1\.s2\.1 a .*?\.\n(?=    [a-z]|\})", "", facts, flags=re.DOTALL)
    (example / "facts.trig").write_text(without, "utf-8")
    store = open_graph(data=[example], default=False)
    covered = coverage(
        store, "https://w3id.org/chaingraph/id/doc/yunzhou-2026", canonical_text(EXAMPLE.read_text("utf-8"))
    )
    assert "35" in [mark.text for part in covered.parts for mark in part.marks if not (mark.held or mark.drafted)]


def test_a_quote_that_does_not_hold_is_named(example: Path, run: Run) -> None:
    facts = (example / "facts.trig").read_text("utf-8")
    (example / "facts.trig").write_text(facts.replace('cg:exact "35名"', 'cg:exact "53名"'), "utf-8")
    answer = json.loads(run("coverage", "yunzhou-2026", "--format", "json").stdout)
    broken = answer["tables"][-1]
    assert [row["as_printed"] for row in broken["rows"]] == ["53名"]
    assert [row["found"] for row in broken["rows"]] == ["35名"]


def test_a_sentence_that_the_graph_lacks_is_named(example: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(
        EXAMPLE.read_text("utf-8").replace("个工作日以内。", "个工作日以内。新增一句，投入4000万元。"), "utf-8"
    )
    done = run("coverage", "yunzhou-2026", "--text", "new.txt")
    assert done.returncode == 0
    assert "new.txt is not the text of" in done.stderr
    assert "新增一句，投入4000万元。" in done.stdout
    assert re.search(r"a number +4000", done.stdout)


def test_the_exit_code_says_whether_enough_is_covered(run: Run) -> None:
    assert run("coverage", CURATED, "--at-least", "30").returncode == 0
    assert run("draft", str(EXAMPLE), "-o", "yunzhou-2026").returncode == 0
    done = run("coverage", "yunzhou-2026", "--at-least", "95")
    assert done.returncode == 1 and done.stderr == "Below 95 per cent: numbers, names, labels, clauses, passages.\n"


def test_the_wrong_text_is_refused(run: Run) -> None:
    done = run("coverage", "zibo-2025-32", "--text", str(EXAMPLE))
    assert (done.returncode, done.stdout) == (3, "")
    assert "of the 60 quotes in the graph, 2 occur in it, 0 of them at their place" in done.stderr


def test_without_a_text_it_says_how_to_attach_it(run: Run) -> None:
    done = run("coverage")
    assert done.returncode == 1
    assert "chaingraph attach" in done.stderr


def test_one_of_several_documents_must_be_named(run: Run, example: Path) -> None:
    done = run("coverage", "--data", "yunzhou-2026")
    assert done.returncode == 2 and "Which document? The graph has:" in done.stderr


def test_a_percentage_below_100_is_never_shown_as_100() -> None:
    from chaingraph.reports.coverage import floor_percent

    assert [str(floor_percent(share)) for share in (99.99, 100.0, 66.666)] == ["99.9", "100", "66.6"]


def test_the_reader_marks_what_is_held_and_what_is_missing_and_leads_there_and_back(
    run: Run, opened: Any, tmp_path: Path, lingzhou: Path
) -> None:
    document = lingzhou / "document.ttl"
    more = "实施“晴空”计划，办成“云上之约”。"  # one name that the graph lacks, one that is left out on purpose
    omitted = """
omission:slogans a cg:Omission ; rdfs:label "口号"@zh ; cg:omits "云上之约" ; cg:rationale "口号。"@zh ;
    cg:inDocument <https://w3id.org/chaingraph/id/doc/lingzhou-2026> ."""
    document.write_text(document.read_text("utf-8") + omitted, "utf-8")
    text = lingzhou.with_suffix(".txt").read_text("utf-8").replace("工作日以内。", f"工作日以内。{more}")
    (tmp_path / "other.txt").write_text(text, "utf-8")
    command = ("--lang", "zh", "coverage", "lingzhou-2026", "--text", "other.txt", "--html", "reader.html")
    assert run(*command).returncode == 0
    tab = opened((tmp_path / "reader.html").read_text("utf-8"))
    assert tab.locator("main a.figure").count() == 20
    assert tab.locator("main .missing").all_inner_texts() == ["“晴空”计划"]
    assert "现答复如下" in tab.locator("main .open").all_inner_texts()[0]
    assert tab.locator("main .omitted").all_inner_texts() == ["“云上之约”"]
    broken = tab.evaluate("[...document.links].filter(a => !document.getElementById(a.hash.slice(1))).length")
    assert broken == 0
    figure = tab.locator("main a.figure", has_text="近60个")
    figure.click()
    entry = tab.locator("aside li:target")
    assert "近60个" in entry.inner_text()
    entry.locator("a").first.click()
    assert tab.locator("main a:target").inner_text() == "近60个"
    shown = tab.locator("main").inner_text()
    assert "解决技术难题近60个" in "".join(shown.split())


def test_the_reader_shows_the_text_as_it_is_where_names_lie_in_one_another(run: Run, tmp_path: Path) -> None:
    text = "建立高端轴承产业链、新型储能产业链链长制。\n聚焦高端轴承、新型储能等两条产业链,建设高端轴承产业园2个。"
    (tmp_path / "text.txt").write_text(text, "utf-8")
    assert run("draft", "text.txt", "-o", "drafted").returncode == 0
    assert run("coverage", "drafted", "--html", "reader.html").returncode == 0
    main = (tmp_path / "reader.html").read_text("utf-8").partition("<main>")[2].partition("</main>")[0]
    assert main.count('<a class="name drafted"') >= 4
    bare = re.sub(r"<[^>]+>", "", re.sub('<span class="label">.*?</span>', "", main))
    assert "".join(bare.split()) == "".join(text.split())


def test_hostile_text_stays_text_in_the_reader(run: Run, opened: Any, tmp_path: Path) -> None:
    text = "一、情况\n实施“<script>alert(1)</script>”工程3项；<img src=x onerror=alert(2)>企业5家。\n"
    (tmp_path / "text.txt").write_text(text, "utf-8")
    assert run("draft", "text.txt", "-o", "hostile").returncode == 0
    assert run("coverage", "hostile", "--html", "reader.html").returncode == 0
    tab = opened((tmp_path / "reader.html").read_text("utf-8"))
    assert "<script>alert(1)</script>" in tab.locator("main").inner_text()
    own = (ROOT / "src/chaingraph/rendering/templates/reader.js").read_text("utf-8")
    assert tab.locator("img").count() == 0 and tab.locator("script").all_text_contents() == [own]


@pytest.mark.parametrize("size", [(1400, 900), (390, 844)], ids=["desk", "phone"])
def test_a_click_on_a_mark_shows_a_card_beside_it_and_the_text_stays(
    run: Run, opened: Any, tmp_path: Path, lingzhou: Path, size: tuple[int, int]
) -> None:
    assert (
        run(
            "--lang", "zh", "coverage", "lingzhou-2026", "--text", "lingzhou-2026.txt", "--html", "reader.html"
        ).returncode
        == 0
    )
    tab = opened((tmp_path / "reader.html").read_text("utf-8"))
    tab.set_viewport_size({"width": size[0], "height": size[1]})
    mark = tab.locator("main a.figure", has_text="近60个")
    mark.scroll_into_view_if_needed()
    before = (tab.evaluate("scrollY"), mark.bounding_box())
    mark.click()
    assert (tab.evaluate("scrollY"), mark.bounding_box()) == before
    card = tab.locator("aside li:target .card")
    words, box = card.inner_text(), card.bounding_box()
    for told in ("近60个", "60", "不足", "技术难题", "已完成", "§一（一）句2"):
        assert told in words
    assert box["x"] >= 0 and box["x"] + box["width"] <= size[0] and box["y"] + box["height"] <= size[1]
    across = min(box["x"] + box["width"], before[1]["x"] + before[1]["width"]) - max(box["x"], before[1]["x"])
    down = min(box["y"] + box["height"], before[1]["y"] + before[1]["height"]) - max(box["y"], before[1]["y"])
    assert min(across, down) <= 0  # it covers its mark nowhere
    tab.locator("aside li:target .close").click()
    assert tab.locator("aside li:target").count() == 0 and (tab.evaluate("scrollY"), mark.bounding_box()) == before


def test_keys_lead_from_mark_to_mark_and_the_focus_comes_back(
    run: Run, opened: Any, tmp_path: Path, lingzhou: Path
) -> None:
    arguments = ("coverage", "lingzhou-2026", "--text", "lingzhou-2026.txt", "--html", "reader.html")
    assert run("--lang", "zh", *arguments).returncode == 0
    tab = opened((tmp_path / "reader.html").read_text("utf-8"))
    card = tab.locator("aside li:target")

    def stands(id: str) -> None:
        tab.wait_for_function("id => document.activeElement.id === id", arg=id)

    assert tab.locator("#keys").inner_text().startswith("按键：N、P")
    tab.keyboard.press("n")
    tab.keyboard.press("n")
    stands("mark-2")
    assert card.count() == 0
    tab.keyboard.press("Enter")
    first = card.inner_text()
    tab.keyboard.press("n")
    stands("mark-3")
    assert card.inner_text() != first
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('aside li:target') !== null")  # the card can be reached
    tab.keyboard.press("Escape")
    stands("mark-3")
    card.wait_for(state="detached")
    tab.keyboard.press("p")
    stands("mark-2")
    tab.keyboard.press("Enter")
    card.locator(".close").click()
    stands("mark-2")


def test_each_mark_of_a_thing_has_a_card_of_its_own_with_its_relations(
    run: Run, opened: Any, tmp_path: Path, lingzhou: Path
) -> None:
    assert (
        run(
            "--lang", "zh", "coverage", "lingzhou-2026", "--text", "lingzhou-2026.txt", "--html", "reader.html"
        ).returncode
        == 0
    )
    tab = opened((tmp_path / "reader.html").read_text("utf-8"))
    marks = tab.locator("main a.name", has_text=re.compile("^产业链$"))
    links = [mark.get_attribute("href") for mark in marks.all()]
    assert len(links) > 2 and len(set(links)) == len(links)
    marks.nth(2).click()
    card, mark = tab.locator("aside li:target .card").bounding_box(), marks.nth(2).bounding_box()
    assert min(abs(card["y"] - mark["y"] - mark["height"]), abs(mark["y"] - card["y"] - card["height"])) < 10
    assert "服务者" in tab.locator("aside li:target").inner_text()


def test_the_head_of_the_reader_says_what_its_numbers_are(run: Run, tmp_path: Path, lingzhou: Path) -> None:
    assert run("coverage", "lingzhou-2026", "--text", "lingzhou-2026.txt", "--html", "reader.html").returncode == 0
    head = (tmp_path / "reader.html").read_text("utf-8").partition("</header>")[0]
    assert re.search(r"names: \d+ of \d+ in the graph \(\d+(\.\d)? %\)", head)


TABLES = [
    ("序号 | 任务 | 时限\n1 | 建园 | 年底\n2 | 修路 | 6月底\n", ["建园", "年底", "修路", "6月底"]),
    ("| 产业链 | 2026年（亿元） |\n| --- | --- |\n| 茶叶 | 2 |\n", ["茶叶", "2"]),
    (
        "序号 | 产业链 | 链长 | ←\n〃 | 〃 | 姓名 | 职务\n1 | 石墨产业链 | 张立 | 市长\n2 | 茶叶产业链 | 李明 | 县长\n",
        ["石墨产业链", "张立", "市长", "茶叶产业链", "李明", "县长"],
    ),
    ("甲\t3家\n乙\t5家\n", ["甲", "3家", "乙", "5家"]),
    ("张三 | 李四\n王五 | 赵六\n", ["张三", "李四", "王五", "赵六"]),
]


@pytest.mark.parametrize(("source", "said"), TABLES, ids=[source[:5] for source, _ in TABLES])
def test_labels_of_columns_and_serial_numbers_are_nothing_that_a_graph_could_hold(source: str, said: list[str]) -> None:
    text = canonical_text(source)
    assert [text.text[one.start : one.end] for one in cells(text)] == said


ROSTER = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix doc: <https://w3id.org/chaingraph/id/doc/> . @prefix p: <https://w3id.org/chaingraph/id/doc/plan/> .
doc:plan a cg:Document ; rdfs:label "plan"@zh . p:s a cg:Section ; cg:inDocument doc:plan .
p:p1 a cg:Passage ; cg:inSection p:s ; cg:startOffset {start} ; cg:endOffset {end} .
p:p1 {{
    p:chain a cg:IndustryChain ; rdfs:label "石墨产业链"@zh . p:mayor a cg:Role ; rdfs:label "副市长"@zh .
    p:post a cg:Role ; rdfs:label "石墨产业链链长"@zh ; cg:chiefOf p:chain ; cg:heldBy p:mayor {name} .
}}
"""


@pytest.mark.parametrize(("name", "not_held"), [('; cg:holderName "李明"', ["王工"]), ("", ["李明(副市长)", "王工"])])
def test_a_cell_is_held_only_where_each_part_of_it_is(name: str, not_held: list[str], tmp_path: Path) -> None:
    text = canonical_text("产业链 | 链长 | 联络员\n石墨产业链 | 李明（副市长） | 王工\n")
    row = {"start": text.text.index("石墨"), "end": len(text.text)}
    (tmp_path / "plan.trig").write_text(ROSTER.format(name=name, **row), "utf-8")
    covered = coverage(open_graph(data=[tmp_path], default=False), "https://w3id.org/chaingraph/id/doc/plan", text)
    assert lacking(covered, "cell") == not_held
    (row_of_chain,) = (part.passage for part in covered.parts if part.passage)
    assert covered.unaccounted({row_of_chain}) == not_held


def test_a_unit_in_a_bracket_is_no_part_of_a_cell_that_must_be_held(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text("云州市2027年目标\n指标 | 2027年\n石墨产业链产值（亿元） | 50\n", "utf-8")
    assert "Cells of tables" not in run("draft", "r.txt", "-o", "r").stderr


def test_a_draft_of_a_roster_names_what_it_does_not_take(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(
        "云州市链长名单\n产业链 | 链长 | 联络员\n石墨产业链 | 李明（副市长） | 王工\n", "utf-8"
    )
    done = run("draft", "r.txt", "-o", "r")
    assert (
        "Cells of tables that the draft does not take, or not whole: “王工”. See `chaingraph coverage r`.\n"
        in done.stderr
    )
    graph = open_graph(data=[tmp_path / "r"], default=False)
    covered = coverage(
        graph, "https://w3id.org/chaingraph/id/doc/r", canonical_text((tmp_path / "r.txt").read_text("utf-8"))
    )
    assert (covered.counts("cell"), covered.drafted("cell")) == ((3, 0), 2)


def test_a_draft_names_the_columns_of_which_it_takes_nothing_and_of_other_cells_the_longest_first(
    run: Run, tmp_path: Path
) -> None:
    rows = "石墨产业链 | 市工信局 | 王工 | 陶工 | \n茶叶产业链 | 市林业局 | 李工 | | 陶工在外学习\n"
    (tmp_path / "r.txt").write_text(f"云州市产业链一览表\n产业链 | 牵头部门 | 联络员 | 备注 | 附记\n{rows}", "utf-8")
    told = [line for line in run("draft", "r.txt", "-o", "r").stderr.splitlines() if "of tables" in line]
    assert told == [
        "Columns of tables of which the draft takes no cell: “联络员”. See `chaingraph coverage r`.",
        "Cells of tables that the draft does not take, or not whole: “陶工在外学习”, “陶工”. See `chaingraph coverage r`.",
    ]


def test_a_cell_that_is_left_out_on_purpose_is_not_named_as_not_taken(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(
        "云州市产业链一览表\n产业链 | 牵头部门 | 备注\n石墨产业链 | 市工信局 | 陶工\n", "utf-8"
    )
    left = '@prefix cg: <https://w3id.org/chaingraph/ontology#> . <urn:o> a cg:Omission ; cg:omits "陶工" ;'
    for omission, names_it in (("", True), (f"{left} cg:inDocument <https://w3id.org/chaingraph/id/doc/r> .", False)):
        (tmp_path / "r").mkdir(exist_ok=True)
        (tmp_path / "r" / "omissions.ttl").write_text(omission, "utf-8")
        assert ("“陶工”" in run("draft", "r.txt", "-o", "r").stderr) is names_it


def test_bodies_below_a_label_of_a_roster_that_says_nothing_are_named_as_not_taken_in_every_row(
    run: Run, tmp_path: Path
) -> None:
    rows = "石墨产业链 | 市长 | 市工信局 | 市财政局 | 市商务局 | 12\n茶叶产业链 | 副市长 | 市林业局 | 市财政局 | 市教育局 | 15\n"
    labels = "产业链 | 链长 | 牵头单位 | 配合单位 | 结对单位 | 企业数（家）"
    (tmp_path / "r.txt").write_text(f"云州市产业链一览表\n{labels}\n{rows}\n市商务局、市教育局参加调度。\n", "utf-8")
    told = [line for line in run("draft", "r.txt", "-o", "r").stderr.splitlines() if "of tables" in line]
    assert told == ["Columns of tables of which the draft takes no cell: “结对单位”. See `chaingraph coverage r`."]


def test_leaders_by_name_alone_hold_the_post_of_their_task(run: Run, tmp_path: Path) -> None:
    rows = "新增企业10家 | 张某某 | 市工信局\n编制招商图谱 | 李某某 | 市科技局\n"
    (tmp_path / "r.txt").write_text(f"云州市工作方案\n重点任务 | 责任领导 | 责任单位\n{rows}", "utf-8")
    assert "of tables" not in run("draft", "r.txt", "-o", "r").stderr
    facts = (tmp_path / "r" / "facts.trig").read_text("utf-8")
    assert all(f'cg:holderName "{person}"' in facts for person in ("张某某", "李某某"))


def test_a_cell_of_two_characters_is_held_where_it_names_a_thing_whole(tmp_path: Path) -> None:
    text = canonical_text("产业链 | 链长\n石墨产业链 | 县长\n")
    row = {"start": text.text.index("石墨"), "end": len(text.text)}
    (tmp_path / "plan.trig").write_text(ROSTER.replace("副市长", "县长").format(name="", **row), "utf-8")
    covered = coverage(open_graph(data=[tmp_path], default=False), "https://w3id.org/chaingraph/id/doc/plan", text)
    assert covered.counts("cell") == (2, 2)


BRACKET = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix doc: <https://w3id.org/chaingraph/id/doc/> . @prefix p: <https://w3id.org/chaingraph/id/doc/plan/> .
doc:plan a cg:Document ; rdfs:label "plan"@zh . p:s a cg:Section ; cg:inDocument doc:plan .
p:p1 a cg:Passage ; cg:inSection p:s ; cg:startOffset 0 ; cg:endOffset {middle} .
p:p2 a cg:Passage ; cg:inSection p:s ; cg:startOffset {middle} ; cg:endOffset {end} .
p:p1 {{ p:task a cg:Action ; rdfs:label "建设平台"@zh ; cg:dueBy "2027-12-31"^^xsd:date {undecided} . }}
p:p2 {{ p:office a cg:Institution ; rdfs:label "市科技局"@zh . p:task cg:responsible p:office . }}
"""


@pytest.mark.parametrize(("undecided", "held"), [("", True), ("; cg:undecided cg:dueBy", False)])
def test_the_day_that_a_bracket_names_is_held_where_what_it_speaks_of_is_due_by_it(
    undecided: str, held: bool, tmp_path: Path
) -> None:
    text = canonical_text("建设平台。（责任单位：市科技局；完成时限：2027年底）\n")
    places = {"middle": text.text.index("("), "end": len(text.text)}
    (tmp_path / "plan.trig").write_text(BRACKET.format(undecided=undecided, **places), "utf-8")
    covered = coverage(open_graph(data=[tmp_path], default=False), "https://w3id.org/chaingraph/id/doc/plan", text)
    assert ("2027" not in lacking(covered, "number")) == held
    assert ("2027年底" not in lacking(covered, "label")) == held


def test_a_person_after_a_post_is_counted_as_a_name() -> None:
    text = canonical_text("由市委书记李明担任总链长，副市长王立为链长，市长全面负责。").text
    names = [text[one.start : one.end] for one in countable(text, 0, len(text)) if one.kind == "name"]
    assert {"李明", "王立"} <= set(names) and "全面" not in names


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("为做强链条，制定本行动方案。", []),
        ("按照本方案要求，该机制每月运行，由此类项目带动。", []),
        ("依据该政策和上述制度，设立鹿原日本企业服务中心。", ["设立鹿原日本企业", "服务中心"]),
        ("社会资本平台落实基本制度。", ["社会资本平台", "落实基本制度"]),
        ("本市财政局执行《鹿原市链长制方案》。", ["本市财政局", "《鹿原市链长制方案》"]),
    ],
)
def test_what_points_at_something_named_elsewhere_is_no_name(source: str, names: list[str]) -> None:
    text = canonical_text(source).text
    assert [text[one.start : one.end] for one in countable(text, 0, len(text)) if one.kind == "name"] == names


def test_what_a_draft_has_is_listed_after_what_it_lacks_and_marked(tmp_path: Path, run: Run) -> None:
    text = "云州市人民政府\n云州市工作方案\n\n云政发〔2026〕5号\n\n一、任务\n选派“驻企参谋”20名。逐步推行。（责任单位：市商务局；完成时限：2026年9月底）\n\n云州市人民政府\n2026年3月2日\n"
    (tmp_path / "plan.txt").write_text(text, "utf-8")
    run("draft", "plan.txt", "-o", "plan")
    rows = json.loads(run("--lang", "zh", "coverage", "plan", "--format", "json").stdout)["tables"][2]["rows"]
    told = [(row["lacking"], row["words"], row["drafted_only"]) for row in rows]
    lacking = [(what, words) for what, words, drafted in told if not drafted]
    assert ("句中的任何陈述", "逐步推行。") in lacking
    assert told[: len(lacking)] == [(what, words, "") for what, words in lacking]
    drafted = {(what, words) for what, words, _ in told[len(lacking) :]}
    assert drafted >= {("一串数字", "20"), ("名称", "市商务局"), ("一串数字", "9"), ("句子", "云政发〔2026〕5号")}
    assert {drafted for *_, drafted in told} == {"", "草稿中、待定"}


def test_where_no_decision_is_open_nothing_is_only_drafted(tmp_path: Path, zibo: Graph) -> None:
    """The header names 链长, of which another passage speaks: it holds nothing that is to be decided."""
    source = (
        "云州市链长制通知\n各有关单位：\n一、链长安排\n产业链 | 链长\n石墨产业链 | 李明（副市长）\n链长负责统筹。\n"
    )
    text = canonical_text(source)
    quads = Draft(text, "r", zibo).quads()
    open_ones = {quad.subject for quad in quads if quad.object == ox.NamedNode(CG + "Candidate")}
    decided = [quad for quad in quads if quad.predicate.value != CG + "undecided" and quad.subject not in open_ones]
    ox.serialize(decided, str(tmp_path / "r.trig"), format=ox.RdfFormat.TRIG)
    graph = open_graph(data=[tmp_path / "r.trig"], default=False)
    covered = coverage(graph, graph.documents[0], text)
    assert {kind: covered.drafted(kind) for kind in ("number", "name", "cell", "label", "clause", "passage")} == {
        "number": 0, "name": 0, "cell": 0, "label": 0, "clause": 0, "passage": 0,
    }  # fmt: skip
    ox.serialize(quads, str(tmp_path / "r.trig"), format=ox.RdfFormat.TRIG)
    graph = open_graph(data=[tmp_path / "r.trig"], default=False)
    assert coverage(graph, graph.documents[0], text).drafted("passage") > 0


@pytest.mark.parametrize("mark", ["## ", "##  ", "##", ""])
def test_the_marks_of_markdown_are_neither_counted_nor_shown(mark: str, tmp_path: Path, zibo: Graph) -> None:
    text = canonical_text(
        f"云岭县2026年链长制工作总结\n\n{mark}一、主要成效\n\n石墨产业链产值20亿元。\n\n"
        "| 产业链 | 完成 |\n|---|---|\n| 石墨产业链 | 5个 |\n| 茶叶产业链 | 6个 |\n"
    )
    quads = Draft(text, "yunling", zibo).quads()
    ox.serialize(quads, str(tmp_path / "x.trig"), format=ox.RdfFormat.TRIG)
    found = coverage(
        open_graph(data=[tmp_path / "x.trig"], default=False), "https://w3id.org/chaingraph/id/doc/yunling", text
    )
    assert not [part for part in found.parts if "---" in text.text[part.start : part.end]]
    labels = {one.object.value for one in quads if one.predicate.value.endswith("#label")}
    assert "一、主要成效" in labels and not [label for label in labels if "#" in label]
    printed = [text.printed(part.start, part.end) for part in found.parts]
    assert mark == "##" or "一、主要成效" in printed


HEADED = "云州市链长名单\n产业链 | 链长 | 展品\n"
SHORT = [  # rows below those labels, and the cells that the draft does not take
    ("石墨 | 李明（副市长） | 陶瓷\n", ["陶瓷"]),
    ("石墨产业链 | 李明（副市长） | 陶瓷\n", ["陶瓷"]),
    ("石墨 | 李明（副市长） | 石墨粉\n茶叶 | 王强（副市长） | 石墨\n", ["石墨粉", "石墨"]),  # a longer word, and a product of another chain
    ("石墨、茶叶 | 李明（副市长） | 陶瓷\n", ["陶瓷"]),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "missed"), SHORT, ids=[rows[:8] for rows, _ in SHORT])
def test_a_chain_without_that_word_is_held_where_its_row_speaks_of_it(
    rows: str, missed: list[str], run: Run, tmp_path: Path
) -> None:
    (tmp_path / "r.txt").write_text(HEADED + rows, "utf-8")
    assert run("draft", "r.txt", "-o", "r").returncode == 0
    graph = open_graph(data=[tmp_path / "r"], default=False)
    text = canonical_text((tmp_path / "r.txt").read_text("utf-8"))
    covered = coverage(graph, "https://w3id.org/chaingraph/id/doc/r", text)
    assert [
        mark.text for part in covered.parts for mark in part.marks if mark.kind == "cell" and not mark.accounted
    ] == missed


def test_a_chain_without_that_word_is_missed_where_the_graph_does_not_speak_of_it(run: Run, tmp_path: Path) -> None:
    rows = "任务 | 所属产业链 | 责任单位\n编制石墨目录 | 石墨 | 市工信局\n"  # of a task, which is of no chain
    (tmp_path / "r.txt").write_text(f"云州市任务清单\n石墨产业链发展任务如下。\n{rows}", "utf-8")
    told = [line for line in run("draft", "r.txt", "-o", "r").stderr.splitlines() if "of tables" in line]
    assert told == ["Cells of tables that the draft does not take, or not whole: “石墨”. See `chaingraph coverage r`."]


def test_a_line_that_only_prints_the_title_or_the_day_of_its_document_is_held(run: Run, tmp_path: Path) -> None:
    title = "云州市链长制工作方案（2026—2028年）"
    notice = f"关于印发《{title}》的通知\n各县区：\n现印发给你们，2026年3月2日起执行。\n云州市人民政府\n2026年3月2日\n{title}\n一、目标\n到2028年，建成园区3个。\n"
    (tmp_path / "n.txt").write_text(notice, "utf-8")
    assert run("draft", "n.txt", "-o", "n", "--xlsx", "n.xlsx").returncode == 0
    book = openpyxl.load_workbook(tmp_path / "n.xlsx")
    book.worksheets[0].cell(2, book.worksheets[0].max_column).value = "yes"
    book.save(tmp_path / "n.xlsx")
    assert run("draft", "-o", "n", "--from-xlsx", "n.xlsx").returncode == 0
    covered = coverage(
        open_graph(data=[tmp_path / "n"], default=False),
        "https://w3id.org/chaingraph/id/doc/n",
        canonical_text(notice),
    )
    lacking = {covered.text.text[part.start : part.end]: [one.text for one in part.marks if not one.held and one.kind in ("label", "number")] for part in covered.parts}  # fmt: skip
    assert lacking["2026年3月2日"] == [] and lacking[canonical_text(title).text] == []
    assert "2" in lacking["现印发给你们,2026年3月2日起执行。"]  # speaks of more than the document


@pytest.mark.parametrize(
    ("line", "missed"),
    [
        ("发布日期：2026-07-18　浏览次数：1024", ["1024"]),
        ("发布日期：2026/7/18", []),
        ("发布日期：2026.07.18", []),
        ("发布日期：2026-07-18　更新日期：2026-07-19", ["07", "19", "2026"]),
    ],
)
def test_the_day_of_a_document_is_held_however_it_is_written(
    line: str, missed: list[str], run: Run, tmp_path: Path
) -> None:
    summary = f"云州市2026年上半年工作总结\n{line}\n一、成效\n引进项目3个。\n"
    (tmp_path / "n.txt").write_text(summary, "utf-8")
    assert run("draft", "n.txt", "-o", "n").returncode == 0
    described = tmp_path / "n" / "document.ttl"
    written = re.sub(r' ;\n +cg:date "[^"]*"\^\^xsd:date', "", described.read_text("utf-8"))
    day = '<https://w3id.org/chaingraph/id/doc/n> <https://w3id.org/chaingraph/ontology#date> "2026-07-18"^^xsd:date .'
    described.write_text(f"{written}\n{day}\n", "utf-8")
    graph = open_graph(data=[tmp_path / "n"], default=False)
    covered = coverage(graph, "https://w3id.org/chaingraph/id/doc/n", canonical_text(summary))
    (part,) = (part for part in covered.parts if covered.text.text[part.start : part.end].startswith("发布日期"))
    assert sorted({one.text for one in part.marks if one.kind == "number" and not one.accounted}) == missed
