"""The page, in a real browser: it needs nothing else, shows every name as text, and leads to every passage."""

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from chaingraph import Graph, open_graph
from chaingraph.model import resources
from chaingraph.model.report import NUMBER, SOURCE, TEXT, THING, Report, Table, alone, columns
from chaingraph.rendering import render
from chaingraph.rendering.names import GraphNames
from chaingraph.rendering.pictures import picture
from chaingraph.rendering.view import draw
from chaingraph.rendering.wording import Labels
from chaingraph.reports import kinds
from chaingraph.reports.answers import answer
from chaingraph.views import select
from tests.conftest import Run
from tests.words import printed, report

HOSTILE = [
    "<script>alert(1)</script>", "</script><script>alert(2)</script>", "<img src=x onerror=alert(3)>", "\"'><svg onload=alert(4)>",
    "javascript:alert(5)", "{{ 7 * 7 }}", "{% raw %}", "$x^2$ \\frac", "]]><b>", "a\u2028b\u202ec", "长" * 10_000,
]  # fmt: skip


def test_the_whole_report_is_one_page_in_which_every_link_leads_somewhere(run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "report", "--format", "html").stdout)
    titles = tab.locator("nav li").all_inner_texts()
    for title in (
        "四链及服务于各链的事物",
        "有多少事物同时服务于两条链？",
        "哪些事物成群相连？",
        "缺口",
        "依据：句子、标题与解读",
    ):
        assert title in titles
    assert len(titles) == len(set(titles))
    assert tab.locator("section").count() == len(titles)
    broken = tab.evaluate(
        "[...document.links].filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.textContent)"
    )
    assert broken == []
    assert tab.evaluate("[...document.links].every(a => a.getAttribute('href').startsWith('#'))")


def test_a_claim_leads_to_its_passage_with_its_gist(run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "report", "targets", "--format", "html").stdout)
    tab.locator("main[lang=zh] .behind summary").click()
    row = tab.locator("tr", has_text="20家左右").first
    row.locator("a", has_text="§二（二）句2").click()
    target = tab.locator("tr:target").inner_text()
    assert target.startswith("§二（二）句2") and "二（二）" in target


def test_the_pictures_show_the_numbers_in_chinese(run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "report", "coupling", "--format", "html").stdout)
    words = tab.locator("main[lang=zh] figure svg text").all_text_contents()
    assert words.count("42") == 2 and words.count("产业链") == 2
    size = tab.locator("main[lang=zh] figure svg").bounding_box()
    assert size and size["width"] > 300 and size["height"] > 200
    tab = opened(run("--lang", "zh", "report", "bridges", "--format", "html").stdout)
    assert "资金链、人才链" in tab.locator("figure svg text").all_text_contents()


def test_chinese_glyphs_are_drawn_and_not_boxes(run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "report", "coupling", "--format", "html").stdout)
    different = tab.evaluate(
        """() => { const draw = text => { const c = document.createElement('canvas'); c.width = 200; c.height = 60;
           const g = c.getContext('2d'); g.font = '40px ' + getComputedStyle(document.body).fontFamily;
           g.fillText(text, 0, 45); return [...g.getImageData(0, 0, 200, 60).data].join() };
           return draw('产业链') !== draw('人才链') }"""
    )
    assert different


def test_labels_do_not_overlap_in_the_pictures(run: Run, opened: Any) -> None:
    for kind in ("coupling", "bridges"):
        tab = opened(run("--lang", "en", "report", kind, "--format", "html").stdout)
        boxes = [text.bounding_box() for text in tab.locator("main[lang=en] figure svg text").all()]
        for index, one in enumerate(boxes):
            for other in boxes[index + 1 :]:
                apart = (
                    one["x"] + one["width"] <= other["x"] + 1 or other["x"] + other["width"] <= one["x"] + 1
                    or one["y"] + one["height"] <= other["y"] + 4 or other["y"] + other["height"] <= one["y"] + 4
                )  # fmt: skip
                assert apart, kind


def test_it_prints_within_the_paper(run: Run, opened: Any) -> None:
    tab = opened(run("report", "coupling", "--format", "html").stdout)
    assert tab.pdf(format="A4").startswith(b"%PDF")


def test_hostile_names_stay_text(opened: Any) -> None:
    names = Labels({f"http://y.example/{text}": text for text in HOSTILE})
    rows: list[Any] = [(iri, 3, text) for iri, text in names.labels.items()]
    held = [
        replace(column, heading=text)
        for column, text in zip(columns(thing=THING, n=NUMBER, text=TEXT), HOSTILE, strict=False)
    ]
    table = Table(HOSTILE[0], held, rows, notes=tuple(HOSTILE), picture="bars")
    sources = Table("依据", columns(source=SOURCE, gist=TEXT), [(row[0], row[2]) for row in rows])
    tab = opened(render(Report(HOSTILE[1], [table, sources]), names, "zh", "html"))
    shown = tab.locator("section").first.inner_text()
    for text in HOSTILE[:9]:
        assert text in shown
    assert "a\ufffdb\ufffdc" in shown
    assert tab.evaluate("document.scripts.length") == 0
    assert tab.locator("figure text", has_text="$x^2$").count() == 1


def test_hostile_names_of_a_graph_stay_text(opened: Any, tmp_path: Path) -> None:
    name = "</td><script>alert(6)</script>"
    data = tmp_path / "x.ttl"
    data.write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix chain: <https://w3id.org/chaingraph/id/chain/> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        f'<https://y.example/a> a cg:Action ; rdfs:label "{name}"@zh ; cg:serves chain:industry, chain:talent .',
        "utf-8",
    )
    tab = opened(printed(open_graph(data=[data], default=False), "bridges", "zh", "html"))
    assert tab.get_by_text(name).count() >= 1


def test_a_picture_is_the_same_every_time_and_names_no_other_host(zibo: Graph) -> None:
    table = report(zibo, "coupling", "zh").tables[0]
    drawn = picture(table, "zh")
    assert drawn == picture(table, "zh")
    assert re.findall(r"(?:href|src|url)\s*[=(]\s*[\"']?(?!#)([^\"')]+)", drawn) == []


def test_a_report_that_names_no_passage_has_an_empty_list_of_them(zibo: Graph) -> None:
    drawn = printed(zibo, alone(Table("x", columns(value=TEXT), [("b",)])), "en", "html")
    assert drawn.count("<section") == 2 and "(nothing)" in drawn


def test_a_table_that_can_have_no_rows_says_why(zibo: Graph) -> None:
    drawn = printed(zibo, alone(answer(zibo, "outcomes")), "en", "html")
    assert '<p class="silent">(one document only)</p>' in drawn


def test_a_page_of_one_table_has_its_title(run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "report", "programmes", "--format", "html").stdout)
    assert tab.title() == tab.locator("main[lang=zh] h1").inner_text() != "" and "项目" in tab.title()


def test_what_lists_a_gap_is_a_link_to_the_table(run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "report", "--format", "html").stdout)
    row = tab.locator("tr", has_text="没有期限的目标")
    assert row.locator("a", has_text="见表").count() == 1 and "chaingraph ask" not in row.inner_text()
    link = row.locator("a", has_text="见表").get_attribute("href")
    assert tab.locator(f"{link} h2").inner_text().startswith("有哪些目标")


# ---------------------------------------------------------------- in the language of the reader


def test_a_page_opens_in_the_language_of_its_command_and_remembers_what_its_reader_chooses(
    run: Run, tmp_path: Path, browser: Any
) -> None:
    assert run("--lang", "zh", "report", "programmes", "-o", "a.html").returncode == 0
    assert run("--lang", "zh", "view", "duties", "-o", "b.html").returncode == 0
    assert run("--lang", "zh", "view", "thing", "科技副总", "-o", "c.html").returncode == 0
    english, chinese = "Which things does the graph hold? · programme", "图谱中有哪些事物？ · 项目"
    duties = {"en": "Who does what: bodies by how much they have to do", "zh": "谁来做什么：按任务多少排列的各方分工"}

    def shown(tab: Any) -> tuple[str, str, list[str]]:
        seen = tab.locator("h1").filter(visible=True).all_inner_texts()
        return tab.evaluate("document.documentElement.lang"), tab.title(), seen

    context = browser.new_context(locale="en-GB")
    tab = context.new_page()
    tab.goto((tmp_path / "c.html").as_uri())
    assert shown(tab)[0] == "zh"  # as it was written, in a browser of another language
    tab.goto((tmp_path / "a.html").as_uri())
    assert shown(tab) == ("zh", chinese, [chinese])
    tab.get_by_label("English").check()
    assert shown(tab) == ("en", english, [english])
    tab.goto((tmp_path / "b.html").as_uri())
    assert shown(tab) == ("en", duties["en"], [duties["en"]])
    tab.goto((tmp_path / "c.html").as_uri())
    assert shown(tab)[0] == "en" and "and what is near it" in shown(tab)[1]
    tab.get_by_role("button", name="中文").click()
    tab.goto(f"{(tmp_path / 'b.html').as_uri()}#en-source-1")  # what an address leads to is shown
    tab.reload()
    assert shown(tab) == ("en", duties["en"], [duties["en"]])
    context.close()


# ---------------------------------------------------------------- long reports


@pytest.fixture(scope="module")
def whole(zibo: Graph) -> str:
    """The whole report of the first document as a page."""
    return str(render(kinds.whole(zibo), GraphNames(zibo), "zh", "html"))


def test_a_long_table_is_searched_and_sorted(whole: str, opened: Any) -> None:
    tab = opened(whole)
    section = tab.locator("section", has=tab.locator("h2", has_text="每个数字"))
    rows = section.locator("tbody tr:not([hidden])")
    assert rows.count() == 60 and section.locator("output").inner_text() == "60 / 60"
    section.locator("input").fill("创新平台 550")
    assert rows.count() == 1 and "超过550家" in rows.first.inner_text()
    section.locator("input").fill("")
    column = section.locator("th").all_inner_texts().index("数值")
    for _ in range(2):
        section.locator("th button").nth(column).click()
    values = [
        float(text.replace(",", ""))
        for text in section.locator(f"tbody td:nth-child({column + 1}):not(.silent)").all_inner_texts()
    ]
    assert values == sorted(values, reverse=True) and len(values) > 50
    assert section.locator("th").nth(column).get_attribute("aria-sort") == "descending"
    assert len(tab.noted) == 1


def test_a_column_of_few_values_is_filtered_beside_the_search(whole: str, opened: Any) -> None:
    tab = opened(whole)
    section = tab.locator("section", has=tab.locator("h2", has_text="每个数字"))
    rows = section.locator("tbody tr:not([hidden])")
    status = section.get_by_label("状态", exact=True)
    told = status.locator("option").all_inner_texts()
    assert told[0] == "全部" and sum(int(one.rpartition("(")[2][:-1]) for one in told[1:]) == 60
    column = section.locator("th").all_inner_texts().index("状态") + 1
    status.select_option("已完成")
    assert {row.locator("td").nth(column - 1).inner_text() for row in rows.all()} == {"已完成"}
    assert f"已完成 ({rows.count()})" in told and rows.count() < 60
    section.locator("input").fill("创新平台 550")
    assert section.locator("output").inner_text() == "1 / 60"
    status.select_option("")
    section.locator("input").fill("")
    assert rows.count() == 60 and section.get_by_label("原文", exact=True).count() == 0  # as many values as rows


def test_columns_that_no_row_fills_are_one_line(whole: str, opened: Any) -> None:
    tab = opened(whole)
    section = tab.locator("section", has=tab.locator("h2", has_text="每个数字"))
    headings, line = section.locator("th").all_inner_texts(), section.locator("p.silent").inner_text()
    assert len(headings) < 18 and "（各行均未说明）" in line
    assert not set(headings) & set(line.partition("）")[2].split(" · "))


def test_a_name_leads_to_the_row_about_it(whole: str, opened: Any) -> None:
    tab = opened(whole)
    tab.locator("td").get_by_role("link", name="六个一", exact=True).first.click()
    assert tab.locator("td:target").inner_text() == "六个一"


@pytest.mark.parametrize("landscape", [False, True])
def test_on_paper_no_wide_table_is_cut_and_no_circle_is_an_egg(whole: str, opened: Any, landscape: bool) -> None:
    tab = opened(whole)
    tab.set_viewport_size({"width": 1047 if landscape else 718, "height": 900})
    tab.emulate_media(media="print")
    assert (
        tab.evaluate(
            "[...document.querySelectorAll('table, figure, .chains')].filter(one => one.getBoundingClientRect().right > innerWidth + 1).length"
        )
        == 0
    )
    card = tab.locator("table.cards tbody td").first
    assert card.evaluate("one => getComputedStyle(one, '::before').content") == '"目标: "'
    circles = tab.evaluate(
        "[...document.querySelectorAll('.wheel.all circle')].map(one => { const box = one.getBoundingClientRect(); return box.width / box.height })"
    )
    assert len(circles) > 4 and all(abs(ratio - 1) < 0.02 for ratio in circles)


def sheet(tab: Any, landscape: bool = False) -> str:
    """Return the words on the first sheet of A4, without white space."""
    paper = tab.pdf(format="A4", landscape=landscape, print_background=True, page_ranges="1")
    return "".join(normalize("NFKC", PdfReader(io.BytesIO(paper)).pages[0].extract_text()).split())


def test_a_picture_stands_on_one_sheet_with_its_title_and_no_switch_is_printed(
    zibo: Graph, whole: str, opened: Any
) -> None:
    first = sheet(opened(whole))
    assert "离开产业链" in first and "制造业创新中心" in first and "来源:淄工信提办字〔2025〕32号" in first
    page = render(kinds.report(zibo, "duties"), GraphNames(zibo), "zh", "html", both=True)
    for landscape in (False, True):
        paper = sheet(opened(str(page)), landscape)
        assert "谁来做什么" in paper and "金融辅导队" in paper and "English" not in paper


def test_axe_finds_nothing_on_report_view_and_reader(zibo: Graph, run: Run, tmp_path: Path, browser: Any) -> None:
    text = next(path for path in resources.texts() if path.stem == "yunzhou-2026")
    data = str(resources.folder("data") / "yunzhou-2026")
    assert (
        run(
            "--lang", "zh", "--data", data, "--no-default", "coverage", data, "--text", str(text), "--html", "x.html"
        ).returncode
        == 0
    )
    pages = {
        "report": str(render(kinds.report(zibo, "targets"), GraphNames(zibo), "zh", "html")),
        "four chains": str(render(kinds.report(zibo, "combinations"), GraphNames(zibo), "en", "html", both=True)),
        "network": draw(select(zibo, "network"), zibo, "zh"),
        "reader": (tmp_path / "x.html").read_text("utf-8"),
    }
    axe, found = Axe(), {}
    tried = (("light", 1400, ("report", "network")), ("dark", 390, ("four chains", "network", "reader")))
    for scheme, width, names in tried:
        context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True)
        for name in names:
            tab = context.new_page()
            tab.set_content(pages[name])
            if name == "network":
                tab.evaluate("chaingraph.select(3)")
            result = axe.run(tab).response["violations"]
            found[name, scheme] = [(one["id"], one["nodes"][0]["html"]) for one in result]
        context.close()
    assert {key: faults for key, faults in found.items() if faults} == {}
